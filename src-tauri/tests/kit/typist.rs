//! The application with nobody but a typist at it: keys come from the display, as a person's do, and no driver looks in.

use super::family::Family;
use super::screen::{Area, Screen};
use super::{Place, wait_for};
use std::process::{Command, Stdio};

/// Colours of the page's tokens, light theme: the one of a screen's main button, and that of the search pane.
const ACCENT: u32 = 0x001f_3f6e;
const PANEL: u32 = 0x00f5_f5f1;
/// What names and numbers are drawn in.
const INK: u32 = 0x0016_181b;
/// A revealed number has more points of it than the dots that stand in its place.
const NUMBER: usize = 400;
/// Where the window, at its first size and without a window manager, has a stripe of the button that unlocks, some of the
/// search pane, and a stripe in which a person's buttons begin. Looking at little leaves the machine to whom is looked at.
const UNLOCK: Area = Area { x: 400, y: 300, width: 8, height: 400 };
const PANE: Area = Area { x: 4, y: 500, width: 40, height: 40 };
const BUTTONS: Area = Area { x: 436, y: 60, width: 6, height: 640 };
/// A number stands above the button that reveals it: so far, and in so much room.
const ABOVE: i16 = 110;
const ROOM: (u16, u16) = (400, 65);
/// A stripe of a button has more points of its colour than one of a frame.
const STRIPE: usize = 120;

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
        wait_for("the unlock screen", || self.is_asked().then_some(()));
    }

    /// Waits until that screen is gone.
    pub(crate) fn sees_no_unlock(&self) {
        wait_for("the end of the unlock screen", || (!self.is_asked()).then_some(()));
    }

    /// Whether the passphrase is asked for.
    fn is_asked(&self) -> bool {
        self.is_asked_in(ACCENT)
    }

    /// Whether it is asked for by a page that has main buttons of this colour.
    pub(crate) fn is_asked_in(&self, accent: u32) -> bool {
        self.screen.count(UNLOCK, accent) > STRIPE
    }

    /// Waits for a person whose best line can be opened; gives the place of its number.
    pub(crate) fn sees_person(&self) -> Area {
        wait_for("the person", || self.person())
    }

    /// The place of the best line's number, if there is such a person.
    pub(crate) fn person(&self) -> Option<Area> {
        let is_accent: Vec<_> = self.screen.matches(BUTTONS, ACCENT);
        if is_accent.iter().filter(|point| **point).count() < STRIPE {
            return None;
        }
        let first = is_accent.iter().position(|point| *point)? / usize::from(BUTTONS.width);
        let y = BUTTONS.y + i16::try_from(first).ok()? - ABOVE;
        Some(Area { x: BUTTONS.x, y, width: ROOM.0, height: ROOM.1 })
    }

    /// How much is written in a place.
    pub(crate) fn ink(&self, place: Area) -> usize {
        self.screen.count(place, INK)
    }

    /// Waits for a number in a place that had so much ink without it.
    pub(crate) fn sees_number(&self, place: Area, before: usize) {
        wait_for("the number", || (self.ink(place) > before + NUMBER).then_some(()));
    }

    /// Waits until it is gone again.
    pub(crate) fn sees_no_number(&self, place: Area, before: usize) {
        wait_for("a page without the number", || (self.ink(place) < before + NUMBER / 2).then_some(()));
    }

    /// Types a text, and then Enter.
    pub(crate) fn types(&self, text: &str) {
        self.screen.types(text, &["Return"]);
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

    /// Shows the number on the best line of the person that a few letters find. Gives its place, and how much was written there
    /// before.
    pub(crate) fn reveals(&self, letters: &str) -> (Area, usize) {
        self.types(letters);
        let place = self.sees_person();
        let before = self.ink(place);
        self.presses(&["r"]);
        self.sees_number(place, before);
        (place, before)
    }

    /// Opens the person that a few letters find, and does something with the best line, without waiting for anything between.
    pub(crate) fn acts_on(&self, letters: &str, key: &str) {
        self.screen.types(letters, &["Return", key]);
    }
}
