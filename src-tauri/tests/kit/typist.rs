//! The application with nobody but a typist at it: keys come from the display, as a person's do, and no driver looks in.

use super::family::Family;
use super::screen::Screen;
use super::{Place, wait_for};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// The one colour of a screen's main button, light theme: `--accent` of the page's tokens.
const ACCENT: u32 = 0x001f_3f6e;
/// More points than this of it only a button of full width has.
const BUTTON: usize = 8000;

/// A button that is as wide as its word, and no frame of a field, has so many.
const SMALL_BUTTON: usize = 2000;
/// How long a typist waits for an answer before typing it all again.
const A_MOMENT: Duration = Duration::from_millis(500);

pub(crate) struct Typist {
    pub(crate) family: Family,
    pub(crate) screen: Screen,
}

impl Typist {
    /// Starts the application, `before` being what is put before it on the command line.
    pub(crate) fn start(place: &Place, before: &[&str]) -> Self {
        let screen = Screen::new(1280, 800);
        let words: Vec<_> = before.iter().map(PathBuf::from).chain([place.program.clone()]).collect();
        let mut command = Command::new(&words[0]);
        command.args(&words[1..]).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        place.prepare(&mut command, &screen.display);
        Self { family: Family::start(&mut command), screen }
    }

    /// Waits for the screen that asks for the passphrase.
    pub(crate) fn sees_unlock(&self) {
        wait_for("the unlock screen", || self.shows_unlock().then_some(()));
    }

    pub(crate) fn shows_unlock(&self) -> bool {
        self.screen.count(ACCENT) > BUTTON
    }

    /// Waits for a person whose best line can be opened: its button has the one colour, and is smaller.
    pub(crate) fn sees_person(&self) {
        wait_for("the person", || (SMALL_BUTTON..BUTTON).contains(&self.screen.count(ACCENT)).then_some(()));
    }

    /// Types a text.
    pub(crate) fn types(&self, text: &str) {
        self.screen.types(text);
    }

    /// Presses keys, such as `Return` or `ctrl+l`.
    pub(crate) fn presses(&self, keys: &[&str]) {
        self.screen.presses(keys);
    }

    /// Types the passphrase and waits until the screen that asked for it is gone.
    pub(crate) fn unlocks(&self, passphrase: &str) {
        self.sees_unlock();
        self.types(passphrase);
        self.presses(&["Return"]);
        wait_for("the directory", || (!self.shows_unlock()).then_some(()));
    }

    /// Opens the person that a few letters find, and does something with the best line, until `done` says that it was done:
    /// what is typed before the screen is there is lost, as with a person.
    pub(crate) fn acts_on(&self, letters: &str, key: &str, mut done: impl FnMut() -> bool) {
        wait_for("what was asked for", || {
            self.presses(&["ctrl+k", "ctrl+a"]);
            self.types(letters);
            self.presses(&["Return"]);
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
