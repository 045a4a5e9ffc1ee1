//! The words of a text together with where they stand in it.

use super::fold::{Piece, written_words};
use super::script::Script;
use any_ascii::any_ascii_char;
use std::ops::Range;

/// A piece of a text and the bytes that it was written with.
#[derive(Debug, Clone)]
pub(super) struct Span {
    /// The piece.
    pub(super) piece: Piece,
    /// Where it stands in the text.
    pub(super) at: Range<usize>,
    /// Whether punctuation that divides an enumeration stands between it and the piece before.
    pub(super) divided: bool,
}

/// The pieces of a text, in order.
pub(super) fn spans(text: &str) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    let mut start: Option<usize> = None;
    let mut divided = false;
    let mut take = |from: &mut Option<usize>, end: usize, divided: &mut bool| {
        let Some(start) = from.take() else { return };
        for piece in written_words(&text[start..end]).concat() {
            spans.push(Span { piece, at: start..end, divided: std::mem::take(divided) });
        }
    };
    for (at, letter) in text.char_indices() {
        if divides(letter) {
            take(&mut start, at, &mut divided);
            divided |= matches!(letter, ',' | ';' | '/' | '&' | '|' | '\n' | '–' | '—' | '、' | '،' | '(');
            continue;
        }
        let syllable = Script::of(letter).is_syllabic();
        if syllable {
            take(&mut start, at, &mut divided);
        }
        start.get_or_insert(at);
        if syllable {
            take(&mut start, at + letter.len_utf8(), &mut divided);
        }
    }
    take(&mut start, text.len(), &mut divided);
    spans
}

/// Whether a character stands between pieces: what is neither a letter nor a digit nor a mark that goes with one.
fn divides(letter: char) -> bool {
    let modifier = matches!(letter, '\u{2b9}'..='\u{2c1}');
    modifier
        || (!letter.is_alphanumeric() && (letter.is_ascii() || !any_ascii_char(letter).is_empty()))
        || letter.is_whitespace()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn each_piece_stands_where_it_was_written() {
        let text = "Ḥasan al-Bannāʼ, 文在寅 (Jae-in)";
        let found: Vec<_> = spans(text).into_iter().map(|span| text[span.at].to_owned()).collect();
        assert_eq!(found, ["Ḥasan", "al", "Bannā", "文", "在", "寅", "Jae", "in"]);
    }

    proptest! {
        #[test]
        fn spans_lie_in_the_text_and_in_order(text in any::<String>()) {
            let mut before = 0;
            for span in spans(&text) {
                prop_assert!(text.get(span.at.clone()).is_some());
                prop_assert!(span.at.start >= before);
                before = span.at.start;
            }
        }
    }
}
