//! Light and dark as the desktop has it, which says so by its settings portal
//! (<https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Settings.html>).
//!
//! The page is dark where GTK's windows are; what the portal says is handed on to GTK. Until its page is drawn, a window is as
//! light or dark as the page will be.

use crate::session::Session;
use crate::settings;
use futures_util::StreamExt;
use std::sync::Arc;
use tauri::window::Color;
use tauri::{AppHandle, Manager, Theme, WebviewWindow};
use zbus::zvariant::{OwnedValue, Value};
use zbus::{Connection, proxy};

/// What the page is drawn on: `--paper` of ui/src/styles/tokens.css, light and dark.
const PAPER: [Color; 2] = [Color(0xfd, 0xfd, 0xfb, 0xff), Color(0x15, 0x17, 0x1a, 0xff)];

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

/// Gives a window the colour of its page to come, which is as somebody chose it or else as the desktop has it.
pub(crate) fn lay_paper(window: &WebviewWindow) -> tauri::Result<()> {
    let chosen = window.state::<Arc<Session>>().settings().theme;
    let is_dark = chosen.map_or_else(|| is_dark(window), |theme| theme == settings::Theme::Dark);
    window.set_background_color(Some(PAPER[usize::from(is_dark)]))
}

/// Whether windows of the desktop are dark: by GTK's setting, or by what its theme is called.
#[cfg(target_os = "linux")]
fn is_dark(_window: &WebviewWindow) -> bool {
    use gtk::prelude::GtkSettingsExt;

    let is_dark = |settings: gtk::Settings| {
        let theme = settings.gtk_theme_name().unwrap_or_default();
        settings.is_gtk_application_prefer_dark_theme() || theme.to_lowercase().ends_with("dark")
    };
    gtk::Settings::default().is_some_and(is_dark)
}

#[cfg(not(target_os = "linux"))]
fn is_dark(window: &WebviewWindow) -> bool {
    matches!(window.theme(), Ok(Theme::Dark))
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
        turn(app, Some(theme))?;
    }
    while let Some(change) = changes.next().await {
        turn(app, preferred(&change.args()?.value))?;
    }
    Ok(())
}

fn turn(app: &AppHandle, theme: Option<Theme>) -> zbus::Result<()> {
    app.set_theme(theme);
    let of = app.clone();
    // Behind what was just asked of the main thread, and behind the opening of a window that it may be at.
    let lay = move || of.webview_windows().values().for_each(|window| drop(lay_paper(window)));
    app.run_on_main_thread(lay).map_err(|error| zbus::Error::Failure(error.to_string()))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_paper_is_that_of_the_page() {
        let tokens = include_str!("../../ui/src/styles/tokens.css");
        let papers: Vec<_> = tokens.lines().filter_map(|line| line.trim().strip_prefix("--paper: ")).collect();
        let [light, dark] = PAPER.map(|Color(red, green, blue, _)| format!("#{red:02x}{green:02x}{blue:02x};"));
        // Dark as the desktop has it, and dark as somebody chose it.
        assert_eq!(papers, [&light, &dark, &dark]);
    }
}
