//! Light and dark, as the desktop has it.

use crate::bus::Bus;
use crate::desk::{folder, place};
use crate::kit::driver::Window;
use crate::kit::screen::{Area, Screen};
use crate::kit::typist::Typist;
use crate::kit::{Place, wait_for};
use serde_json::json;
use std::fs;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use tempfile::TempDir;
use zbus::object_server::SignalEmitter;
use zbus::zvariant::{OwnedValue, Value};
use zbus::{Connection, connection, interface};

const PATH: &str = "/org/freedesktop/portal/desktop";
const NAMESPACE: &str = "org.freedesktop.appearance";
const KEY: &str = "color-scheme";
/// What the desktop can prefer, as the portal says it.
const NOTHING: u32 = 0;
const DARK: u32 = 1;
const LIGHT: u32 = 2;

/// Some of the window that has nothing on it, and what it is drawn in.
const CORNER: Area = Area { x: 4, y: 4, width: 20, height: 20 };
const LIGHT_PAPER: u32 = 0x00fd_fdfb;
const DARK_PAPER: u32 = 0x0015_171a;
/// What the button that unlocks is drawn in in the dark.
const DARK_ACCENT: u32 = 0x00a8_c3ea;

/// Comes to its end when the page knows of a dark desktop.
const UNTIL_DARK: &str = r#"
    const [done] = arguments;
    const dark = matchMedia("(prefers-color-scheme: dark)");
    if (dark.matches) done();
    else dark.addEventListener("change", () => done());
"#;

/// A desktop's settings portal, played by a test on a bus of its own.
struct Portal {
    bus: Bus,
    connection: Connection,
    prefers: Arc<AtomicU32>,
}

struct Settings(Arc<AtomicU32>);

#[interface(name = "org.freedesktop.portal.Settings")]
impl Settings {
    /// The answer is a variant within a variant, as that of the real one.
    fn read(&self, namespace: &str, key: &str) -> OwnedValue {
        assert_eq!((namespace, key), (NAMESPACE, KEY));
        Value::Value(Box::new(self.0.load(Ordering::SeqCst).into())).try_into().unwrap()
    }

    #[zbus(signal)]
    async fn setting_changed(
        emitter: &SignalEmitter<'_>,
        namespace: &str,
        key: &str,
        value: Value<'_>,
    ) -> zbus::Result<()>;
}

impl Portal {
    async fn start(prefers: u32) -> Self {
        let (bus, prefers) = (Bus::start(), Arc::new(AtomicU32::new(prefers)));
        let connection = connection::Builder::address(bus.address.as_str()).unwrap();
        let connection = connection.serve_at(PATH, Settings(Arc::clone(&prefers))).unwrap();
        let connection = connection.name("org.freedesktop.portal.Desktop").unwrap().build().await.unwrap();
        Self { bus, connection, prefers }
    }

    async fn prefers(&self, what: u32) {
        self.prefers.store(what, Ordering::SeqCst);
        let emitter = SignalEmitter::new(&self.connection, PATH).unwrap();
        // Of what else the desktop has settings for, nothing is meant.
        Settings::setting_changed(&emitter, "org.gnome.desktop.interface", KEY, LIGHT.into()).await.unwrap();
        Settings::setting_changed(&emitter, NAMESPACE, KEY, what.into()).await.unwrap();
    }
}

fn becomes(screen: &Screen, paper: u32) {
    let whole = usize::from(CORNER.width) * usize::from(CORNER.height);
    wait_for("the page in the other colours", || (screen.count(CORNER, paper) == whole).then_some(()));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_is_as_dark_as_the_desktop_and_follows_it() {
    let (folder, portal) = (folder(&json!({})), Portal::start(DARK).await);
    let typist = Typist::start(&Place { session_bus: Some(portal.bus.address.clone()), ..place(&folder) });
    becomes(&typist.screen, DARK_PAPER);
    portal.prefers(LIGHT).await;
    becomes(&typist.screen, LIGHT_PAPER);
    portal.prefers(DARK).await;
    becomes(&typist.screen, DARK_PAPER);
    portal.prefers(NOTHING).await;
    becomes(&typist.screen, LIGHT_PAPER);
}

/// A place where GTK's windows are dark.
fn dark_place(folder: &TempDir) -> Place {
    let place = place(folder);
    let settings = place.nobody.join("gtk-3.0");
    fs::create_dir_all(&settings).unwrap();
    fs::write(settings.join("settings.ini"), "[Settings]\ngtk-application-prefer-dark-theme=1\n").unwrap();
    place
}

#[test]
fn without_such_a_portal_it_is_as_dark_as_other_windows() {
    let folder = folder(&json!({}));
    becomes(&Typist::start(&dark_place(&folder)).screen, DARK_PAPER);
}

/// How often somebody in the dark sees light: at the start, and when other pages come in the place of one, as after a lock.
fn glares(place: &Place) -> [usize; 2] {
    let typist = Typist::start(place);
    let is_bright = || typist.screen.points(CORNER).any(|point| point.iter().all(|part| *part > 0x80));
    let glares_until = |what: &str, is_asked: bool| {
        let mut glares = 0;
        wait_for(what, || {
            glares += usize::from(is_bright());
            (is_asked == typist.is_asked_in(DARK_ACCENT)).then_some(glares)
        })
    };
    let start = glares_until("the first page", true);
    let others = (0..3).map(|_| {
        typist.family.kill_page();
        glares_until("the end of the page", false) + glares_until("another page", true)
    });
    [start, others.sum()]
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_lights_up_in_the_dark_before_a_page_is_drawn() {
    let chosen = folder(&json!({ "theme": "dark" }));
    assert_eq!(glares(&place(&chosen)), [0, 0]);
    let desktop = folder(&json!({}));
    assert_eq!(glares(&dark_place(&desktop)), [0, 0]);
    let portal = Portal::start(DARK).await;
    // Whether it answers before there is a window, is its own affair.
    assert_eq!(glares(&Place { session_bus: Some(portal.bus.address.clone()), ..place(&desktop) })[1], 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_chosen_for_the_page_counts_for_more_than_the_desktop() {
    let (folder, portal) = (folder(&json!({ "theme": "light" })), Portal::start(DARK).await);
    let place = Place { session_bus: Some(portal.bus.address.clone()), ..place(&folder) };
    let window = Window::open(&place).await;
    window.find("unlock-passphrase").await;
    window.page.execute_async(UNTIL_DARK, vec![]).await.unwrap();
    assert_eq!(window.screen.count(CORNER, DARK_PAPER), 0);
    becomes(&window.screen, LIGHT_PAPER);
}
