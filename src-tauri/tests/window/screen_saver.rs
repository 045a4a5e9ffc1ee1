//! The screen savers of desktops, played by a test on a bus of its own.

use zbus::zvariant::ObjectPath;
use zbus::{Connection, connection, interface};

/// What each calls itself, and where it is, as upstream has it. That of KDE is in two places and signals from both.
pub(crate) const SAVERS: [(&str, &str); 6] = [
    ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"),
    ("org.freedesktop.ScreenSaver", "/ScreenSaver"),
    ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"),
    ("org.cinnamon.ScreenSaver", "/org/cinnamon/ScreenSaver"),
    ("org.mate.ScreenSaver", "/org/mate/ScreenSaver"),
    ("org.xfce.ScreenSaver", "/org/xfce/ScreenSaver"),
];

/// A desktop that says by a screen saver's signals what becomes of the screen.
pub(crate) struct Desktop(Connection);

/// GNOME's, with a screen that is locked already.
struct Locked;

#[interface(name = "org.gnome.ScreenSaver")]
impl Locked {
    fn get_active(&self) -> bool {
        true
    }
}

impl Desktop {
    /// One that has all of the names.
    pub(crate) async fn start(bus: &str) -> Self {
        let connection = connection::Builder::address(bus).unwrap().build().await.unwrap();
        for (name, _) in SAVERS {
            connection.request_name(name).await.unwrap();
        }
        Self(connection)
    }

    /// One whose screen is locked when it comes, and which says nothing of it unless asked.
    pub(crate) async fn start_locked(bus: &str) -> Self {
        let connection = connection::Builder::address(bus).unwrap().serve_at(SAVERS[0].1, Locked).unwrap();
        Self(connection.name(SAVERS[0].0).unwrap().build().await.unwrap())
    }

    /// Says whether the screen is locked.
    pub(crate) async fn says(&self, (name, path): (&str, &str), is_locked: bool) {
        let path = ObjectPath::try_from(path).unwrap();
        self.0.emit_signal(None::<&str>, path, name, "ActiveChanged", &(is_locked,)).await.unwrap();
    }
}
