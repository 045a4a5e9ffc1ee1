//! Light and dark as the desktop has it, which says so by its settings portal
//! (<https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Settings.html>).
//!
//! The page is dark where GTK's windows are; what the portal says is handed on to GTK.

use futures_util::StreamExt;
use tauri::{AppHandle, Theme};
use zbus::zvariant::{OwnedValue, Value};
use zbus::{Connection, proxy};

const NAMESPACE: &str = "org.freedesktop.appearance";
const KEY: &str = "color-scheme";

#[proxy(
    interface = "org.freedesktop.portal.Settings",
    default_service = "org.freedesktop.portal.Desktop",
    default_path = "/org/freedesktop/portal/desktop"
)]
trait Settings {
    /// One setting. Newer portals have another method beside it; this one is in all of them.
    fn read(&self, namespace: &str, key: &str) -> zbus::Result<OwnedValue>;

    /// A setting is another one now.
    #[zbus(signal)]
    fn setting_changed(&self, namespace: &str, key: &str, value: Value<'_>) -> zbus::Result<()>;
}

/// Goes by what the desktop prefers for as long as the application runs. Without a portal, GTK's own settings decide.
pub(crate) fn follow_the_desktop(app: AppHandle) {
    tauri::async_runtime::spawn(async move {
        let Ok(bus) = Connection::session().await else { return };
        drop(follow(&bus, &app).await);
    });
}

async fn follow(bus: &Connection, app: &AppHandle) -> zbus::Result<()> {
    let settings = SettingsProxy::new(bus).await?;
    let mut changes = settings.receive_setting_changed_with_args(&[(0, NAMESPACE), (1, KEY)]).await?;
    // A desktop that prefers nothing leaves it to GTK.
    if let Some(theme) = preferred(&settings.read(NAMESPACE, KEY).await?.into()) {
        app.set_theme(Some(theme));
    }
    while let Some(change) = changes.next().await {
        app.set_theme(preferred(&change.args()?.value));
    }
    Ok(())
}

/// The portal's numbers; its older method hands a variant over within a variant.
fn preferred(value: &Value<'_>) -> Option<Theme> {
    match value {
        Value::Value(value) => preferred(value),
        Value::U32(1) => Some(Theme::Dark),
        Value::U32(2) => Some(Theme::Light),
        _ => None,
    }
}
