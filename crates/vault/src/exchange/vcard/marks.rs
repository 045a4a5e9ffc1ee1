//! The lines at which vCards begin and end.

use super::header::begins_property;
use super::lines::{before_start, trim, trim_start};
use std::ops::RangeInclusive;

/// What stands at an end of a vCard.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    Begin,
    End,
}

const WORDS: [(&str, Mark); 2] = [("BEGIN", Mark::Begin), ("END", Mark::End)];

/// The `BEGIN:VCARD` or `END:VCARD` at the start of a line, and what stands after it on the same line.
pub(super) fn mark(bare: &[u8]) -> Option<(Mark, &[u8])> {
    let (mark, rest) = starts_with_mark(bare)?;
    let bare_rest = trim(rest);
    let is_apart = rest.first().is_none_or(|byte| !byte.is_ascii_alphanumeric());
    (is_apart || starts_with_mark(bare_rest).is_some() || begins_property(bare_rest)).then_some((mark, bare_rest))
}

/// Where a property may not be broken into lines, in order: the line behind could be taken for a mark, whatever follows it.
pub(super) fn unbreakable(property: &[u8]) -> Vec<RangeInclusive<usize>> {
    let colons = property.iter().enumerate().filter(|(_, byte)| **byte == b':').map(|(at, _)| at);
    let before = |colon: usize| {
        let bare = before_start(&property[..colon]);
        let begins = WORDS.iter().find_map(|(word, _)| {
            let at = bare.len().checked_sub(word.len())?;
            without(&bare[at..], word).map(|_| at)
        })?;
        Some(before_start(&property[..begins]).len()..=begins)
    };
    colons.filter_map(before).collect()
}

fn starts_with_mark(bare: &[u8]) -> Option<(Mark, &[u8])> {
    let (mark, rest) = before_value(bare)?;
    Some((mark, without(trim_start(rest), "VCARD")?))
}

/// The word of a mark with its colon, and what follows.
fn before_value(bare: &[u8]) -> Option<(Mark, &[u8])> {
    WORDS.into_iter().find_map(|(word, mark)| {
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
