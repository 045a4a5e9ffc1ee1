//! The clipboard: a number goes onto it marked as a secret, and off it again if it is still there.

use crate::failure::Code;
use arboard::{Clipboard as System, SetExtLinux};
use hotline_vault::Secret;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// The system's clipboard, with what of ours is on it.
#[derive(Clone, Default)]
pub(crate) struct Clipboard(Arc<Mutex<Ours>>);

#[derive(Default)]
struct Ours {
    /// On Linux the program that copied serves what was copied: this must live as long as it should be there.
    system: Option<System>,
    text: Option<Secret<String>>,
    /// Counts the copies, so that an earlier one's time does not end a later one.
    copies: u64,
}

impl Clipboard {
    /// Puts a number on the clipboard for a time.
    ///
    /// # Errors
    /// [`Code::Clipboard`] if the system has none or refuses.
    pub(crate) fn put(&self, text: Secret<String>, for_how_long: Duration) -> Result<(), Code> {
        let mut ours = self.ours();
        let system = ours.system()?;
        // Clipboard managers are asked to keep no copy (KDE's convention, which others follow).
        system.set().exclude_from_history().text(text.expose().as_str()).map_err(|_| Code::Clipboard)?;
        ours.text = Some(text);
        ours.copies += 1;
        let (copy, clipboard) = (ours.copies, self.clone());
        std::thread::spawn(move || {
            std::thread::sleep(for_how_long);
            let mut ours = clipboard.ours();
            if ours.copies == copy {
                ours.clear();
            }
        });
        Ok(())
    }

    /// Takes ours off the clipboard now, if it is still there.
    pub(crate) fn clear_ours(&self) {
        self.ours().clear();
    }

    fn ours(&self) -> MutexGuard<'_, Ours> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Ours {
    fn system(&mut self) -> Result<&mut System, Code> {
        match &mut self.system {
            Some(system) => Ok(system),
            none => Ok(none.insert(System::new().map_err(|_| Code::Clipboard)?)),
        }
    }

    /// What somebody else put there since is left alone.
    fn clear(&mut self) {
        let (Some(text), Some(system)) = (self.text.take(), &mut self.system) else { return };
        let there = system.get_text().map(Secret::new);
        if there.is_ok_and(|there| there.expose() == text.expose()) {
            // A system that gave the text but won't take it back leaves nothing to be done.
            drop(system.clear());
        }
    }
}
