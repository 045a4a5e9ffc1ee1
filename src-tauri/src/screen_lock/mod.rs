//! Locks when the computer goes to sleep or the screen is locked, as logind and the desktop tell it.
//!
//! Whatever says that the screen is locked is believed, whoever says it: those who can send such a signal can as well end the
//! program, and a vault that is locked once too often has lost nothing. That it is unlocked again changes nothing.

mod logind;
mod screen_saver;

use crate::session::{Session, hold};
use crate::view::LockReason;
use serde::Serialize;
use specta::Type;
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, Weak};

/// What is there to tell of sleep, or of a locked screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Teller {
    /// logind, of sleep.
    Sleep,
    /// logind, of the session's screen.
    Session,
    Gnome,
    Cinnamon,
    Mate,
    Xfce,
    /// The screen saver of KDE's and other desktops, by the name that belongs to none of them.
    Desktop,
}

/// What is there to tell now.
#[derive(Default)]
pub(crate) struct Tellers(Mutex<BTreeSet<Teller>>);

impl Tellers {
    pub(crate) fn all(&self) -> Vec<Teller> {
        hold(&self.0).iter().copied().collect()
    }

    fn came(&self, teller: Teller) {
        hold(&self.0).insert(teller);
    }

    fn went(&self, teller: Teller) {
        hold(&self.0).remove(&teller);
    }
}

/// Watches for as long as the session lives. With nobody to tell, the idle time still locks.
pub(crate) fn lock_with_the_screen(session: &Arc<Session>) {
    let (one, other) = (Arc::downgrade(session), Arc::downgrade(session));
    // Without a bus, or when it goes, there is nothing to watch.
    tauri::async_runtime::spawn(async { drop(logind::watch(one).await) });
    tauri::async_runtime::spawn(async { drop(screen_saver::watch(other).await) });
}

/// Locks on a thread that may wait.
async fn lock(session: &Weak<Session>, reason: LockReason) {
    if let Some(session) = session.upgrade() {
        drop(tauri::async_runtime::spawn_blocking(move || session.lock(reason)).await);
    }
}

/// Does something with who is there to tell.
fn note(session: &Weak<Session>, note: impl FnOnce(&Tellers)) {
    if let Some(session) = session.upgrade() {
        note(&session.tellers);
    }
}
