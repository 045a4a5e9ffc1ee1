//! How a number was read: what was written beside what is kept.

use crate::secret::printable;
use hotline_vault::{Added, ImportReading, Secret};

/// What was written beside what is kept, with what goes before it.
pub(crate) fn in_words(before: &str, reading: &ImportReading) -> Secret<String> {
    let (written, number) = (printable(reading.written.expose()), printable(reading.number.expose()));
    let label = format!("{before}{}: ", reading.label);
    if !reading.pieces.is_empty() {
        return joined(&[&label, written.expose(), " (two numbers or more: --split makes a line of each)"]);
    }
    joined(&[&label, written.expose(), " → ", number.expose()])
}

/// The same where the number is not to be seen: what was done to it.
pub(crate) fn without_number(label: &str, added: &[Added]) -> String {
    let done: Vec<_> = added.iter().map(|added| what(*added)).collect();
    let done =
        if done.is_empty() { "without the marks and words around its digits".to_owned() } else { done.join(", ") };
    format!("{label}: kept otherwise than it was handed in: {done}")
}

const fn what(added: Added) -> &'static str {
    match added {
        Added::CountryCode => "with its country code",
        Added::TrunkPrefix => "without the prefix of national calls",
        Added::AreaCode => "with its area code",
        Added::MobilePrefix => "with the 9 of mobiles in the place of 15",
        Added::Letters => "with the keys of its letters",
        Added::Extension => "with an extension behind it",
    }
}

/// The parts as one text, in a buffer that is large enough from the start.
fn joined(parts: &[&str]) -> Secret<String> {
    let mut text = Secret::new(String::with_capacity(parts.iter().map(|part| part.len()).sum()));
    parts.iter().for_each(|part| text.expose_mut().push_str(part));
    text
}
