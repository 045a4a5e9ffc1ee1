//! The application with nobody but a typist at it: keys come from the display, as a person's do, and no driver looks in.

use super::family::Family;
use super::screen::{Area, Screen};
use super::{Place, wait_for};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Colours of the page's tokens, light theme: the one of a screen's main button, and that of the search pane.
const ACCENT: u32 = 0x001f_3f6e;
const PANEL: u32 = 0x00f5_f5f1;
/// Where the window, at its first size and without a window manager, has the button that unlocks, the search pane, and a
/// person.
const UNLOCK: Area = Area { x: 380, y: 300, width: 420, height: 400 };
const PANE: Area = Area { x: 4, y: 500, width: 300, height: 40 };
pub(crate) const PERSON: Area = Area { x: 400, y: 60, width: 780, height: 600 };
/// A button has more points of its colour than the frame of a field.
const BUTTON: usize = 2000;
/// How long a typist waits for an answer before typing it all again.
const A_MOMENT: Duration = Duration::from_millis(500);

pub(crate) struct Typist {
    pub(crate) family: Family,
    pub(crate) screen: Screen,
}

impl Typist {
    /// Starts the application.
    pub(crate) fn start(place: &Place) -> Self {
        Self::start_on(Screen::new(1280, 800), place)
    }

    pub(crate) fn start_on(screen: Screen, place: &Place) -> Self {
        let words = place.words();
        let mut command = Command::new(&words[0]);
        command.args(&words[1..]).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        place.prepare(&mut command, &screen.display);
        Self { family: Family::start(&mut command), screen }
    }

    /// Waits for the screen that asks for the passphrase.
    pub(crate) fn sees_unlock(&self) {
        wait_for("the unlock screen", || (self.screen.count(UNLOCK, ACCENT) > 4 * BUTTON).then_some(()));
    }

    /// Waits for a person whose best line can be opened.
    pub(crate) fn sees_person(&self) {
        wait_for("the person", || (self.screen.count(PERSON, ACCENT) > BUTTON).then_some(()));
    }

    /// Types a text, and then Enter.
    pub(crate) fn types(&self, text: &str) {
        self.screen.types(text);
    }

    /// Presses keys, such as `Return` or `ctrl+l`.
    pub(crate) fn presses(&self, keys: &[&str]) {
        self.screen.presses(keys);
    }

    /// Types the passphrase and waits for the directory.
    pub(crate) fn unlocks(&self, passphrase: &str) {
        self.sees_unlock();
        self.types(passphrase);
        let whole = usize::from(PANE.width) * usize::from(PANE.height);
        wait_for("the directory", || {
            // A row may be drawn there; a page that has no pane has nothing of its colour.
            (self.screen.count(PANE, PANEL) > whole / 3).then_some(())
        });
    }

    /// Opens the person that a few letters find, and does something with the best line, until `done` says that it was done:
    /// what is typed before the screen is there is lost, as with a person.
    pub(crate) fn acts_on(&self, letters: &str, key: &str, mut done: impl FnMut() -> bool) {
        wait_for("what was asked for", || {
            self.presses(&["ctrl+k", "ctrl+a"]);
            self.types(letters);
            self.presses(&[key]);
            let end = Instant::now() + A_MOMENT;
            while Instant::now() < end {
                if done() {
                    return Some(());
                }
                std::thread::sleep(Duration::from_millis(5));
            }
            None
        });
    }
}
