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

/// Whether a character is nothing that anybody would see: also controls, fillers and blanks of other scripts, tags.
pub(super) fn is_hidden(c: char) -> bool {
    is_unseen(c)
        || c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{2028}' | '\u{2029}' | '\u{206a}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e0fff}')
}
