//! The lines at which vCards begin and end.

use super::header::begins_property;
use super::lines::{trim, trim_start};

/// What stands at an end of a vCard.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    Begin,
    End,
}

/// The `BEGIN:VCARD` or `END:VCARD` at the start of a line, and what stands after it on the same line.
pub(super) fn mark(bare: &[u8]) -> Option<(Mark, &[u8])> {
    let (mark, rest) = starts_with_mark(bare)?;
    let bare_rest = trim(rest);
    let is_apart = rest.first().is_none_or(|byte| !byte.is_ascii_alphanumeric());
    (is_apart || starts_with_mark(bare_rest).is_some() || begins_property(bare_rest)).then_some((mark, bare_rest))
}

/// Whether a line that begins so could be taken for a mark, whatever follows and wherever it is cut.
pub(super) fn is_like_mark(start: &[u8]) -> bool {
    before_value(trim_start(start)).is_some()
}

fn starts_with_mark(bare: &[u8]) -> Option<(Mark, &[u8])> {
    let (mark, rest) = before_value(bare)?;
    Some((mark, without(trim_start(rest), "VCARD")?))
}

/// The word of a mark with its colon, and what follows.
fn before_value(bare: &[u8]) -> Option<(Mark, &[u8])> {
    [("BEGIN", Mark::Begin), ("END", Mark::End)].into_iter().find_map(|(word, mark)| {
        let rest = trim_start(without(bare, word)?).strip_prefix(b":")?;
        Some((mark, rest))
    })
}

/// Whether a vCard begins at a line.
pub(super) fn is_begin(bare: &[u8]) -> bool {
    mark(bare).is_some_and(|(mark, _)| mark == Mark::Begin)
}

fn without<'a>(bytes: &'a [u8], word: &str) -> Option<&'a [u8]> {
    let (start, rest) = bytes.split_at_checked(word.len())?;
    start.eq_ignore_ascii_case(word.as_bytes()).then_some(rest)
}
