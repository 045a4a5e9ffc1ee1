//! An extension in a column of its own: it belongs to the number that it stands beside.

use super::look::is_digits;
use crate::contact::{Doubt, Reading};
use zeroize::Zeroizing;

/// The most digits of an extension.
const MOST: usize = 7;

/// What stands in a column of extensions, and what this is called.
#[derive(Default, Clone)]
pub(super) struct Extension {
    pub(super) heading: String,
    pub(super) text: Zeroizing<String>,
}

impl Extension {
    /// It as a note, for where it belongs to no one number.
    pub(super) fn note(&self) -> Zeroizing<String> {
        Zeroizing::new(format!("{}: {}", self.heading, *self.text))
    }

    /// A number with the extension behind it, as people write it. `read` says how a text is read. None if the number has
    /// another one already, or is several, or if this is no extension.
    pub(super) fn behind(&self, number: &str, read: impl Fn(&str) -> Reading) -> Option<Zeroizing<String>> {
        let extension = self.text.trim();
        if extension.len() > MOST || !is_digits(extension) {
            return None;
        }
        let alone = read(number);
        if alone.number.extension() == Some(extension) {
            return Some(Zeroizing::new(number.to_owned()));
        }
        if alone.number.extension().is_some() || alone.doubt == Some(Doubt::Several) {
            return None;
        }
        let both = Zeroizing::new(format!("{number} ext. {extension}"));
        let reading = read(&both);
        // In doubt, all of it is kept as it stands there.
        let has_it = reading.doubt.is_some() || reading.number.extension() == Some(extension);
        (reading.doubt == alone.doubt && has_it).then_some(both)
    }
}
