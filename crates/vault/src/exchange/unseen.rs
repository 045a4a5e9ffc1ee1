//! Characters that nobody sees, and that programs leave in what people copy.

/// Whether a character joins, parts or turns others and shows nothing itself: U+200B to U+200F, the marks of direction, the
/// joiners, the mark of the order of bytes.
pub(super) fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// The same, and the selectors of variants that pictograms have.
pub(super) fn is_unseen(c: char) -> bool {
    is_joiner(c) || matches!(c, '\u{fe00}'..='\u{fe0f}')
}
