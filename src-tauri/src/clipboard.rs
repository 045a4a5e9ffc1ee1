//! The clipboard: a number goes onto it marked as a secret, and off it again if it is still there.

use crate::failure::Code;
use crate::session::hold;
use hotline_vault::Secret;
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// The system's clipboard. Behind a trait, so that the commands can be tried without a display.
pub trait SystemClipboard: Send {
    /// Puts a secret there. Whether it is there.
    fn put(&mut self, text: &str) -> bool;

    /// The text that is there.
    fn text(&mut self) -> Option<Secret<String>>;

    /// Takes away whatever is there.
    fn clear(&mut self);
}

impl SystemClipboard for arboard::Clipboard {
    fn put(&mut self, text: &str) -> bool {
        let set = self.set();
        // Clipboard managers are asked to keep no copy (KDE's convention, which others follow).
        #[cfg(target_os = "linux")]
        let set = arboard::SetExtLinux::exclude_from_history(set);
        set.text(text).is_ok()
    }

    fn text(&mut self) -> Option<Secret<String>> {
        self.get_text().map(Secret::new).ok()
    }

    fn clear(&mut self) {
        // A system that gave the text but won't take it back leaves nothing to be done.
        drop(arboard::Clipboard::clear(self));
    }
}

/// The system's clipboard, with what of ours is on it.
#[derive(Clone, Default)]
pub(crate) struct Clipboard(Arc<Mutex<Ours>>);

#[derive(Default)]
struct Ours {
    /// On Linux the program that copied serves what was copied: this must live as long as it should be there.
    system: Option<Box<dyn SystemClipboard>>,
    text: Option<Secret<String>>,
    /// Counts the copies, so that an earlier one's time does not end a later one.
    copies: u64,
}

impl Clipboard {
    /// Puts a number on the clipboard for a time. `open` gives the system's when it is needed first.
    ///
    /// # Errors
    /// [`Code::Clipboard`] if the system has none or refuses.
    pub(crate) fn put(
        &self,
        text: Secret<String>,
        for_how_long: Duration,
        open: impl FnOnce() -> Option<Box<dyn SystemClipboard>>,
    ) -> Result<(), Code> {
        let mut ours = hold(&self.0);
        if ours.system.is_none() {
            ours.system = open();
        }
        let system = ours.system.as_mut().ok_or(Code::Clipboard)?;
        if !system.put(text.expose()) {
            return Err(Code::Clipboard);
        }
        ours.text = Some(text);
        ours.copies += 1;
        let (copy, clipboard) = (ours.copies, self.clone());
        std::thread::spawn(move || {
            std::thread::sleep(for_how_long);
            let mut ours = hold(&clipboard.0);
            if ours.copies == copy {
                ours.clear();
            }
        });
        Ok(())
    }

    /// Takes ours off the clipboard now, if it is still there.
    pub(crate) fn clear_ours(&self) {
        hold(&self.0).clear();
    }
}

impl Ours {
    /// What somebody else put there since is left alone.
    fn clear(&mut self) {
        let (Some(text), Some(system)) = (self.text.take(), &mut self.system) else { return };
        if system.text().is_some_and(|there| there.expose() == text.expose()) {
            system.clear();
        }
    }
}
