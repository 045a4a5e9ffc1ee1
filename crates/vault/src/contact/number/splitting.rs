//! Several numbers in one field, taken apart.

use super::characters::plain_word;
use super::{LONGEST, Number, words};
use crate::contact::{Country, LineKind};
use hotline_seal::Secret;

/// The longest text that is taken apart, in bytes.
const LONGEST_LIST: usize = 8 * LONGEST;

/// The pieces of a text that is no number but holds several, each readable by itself.
pub(super) fn split(text: &str, country: Option<Country>) -> Option<Vec<Secret<String>>> {
    let is_number = |piece: &str| Number::read(piece, LineKind::Other, country).doubt.is_none();
    if text.len() > LONGEST_LIST || is_number(text) {
        return None;
    }
    [list as fn(&str) -> Vec<&str>, slashes, plus_signs].into_iter().find_map(|pieces| {
        let pieces = pieces(text);
        let are_numbers = pieces.len() > 1 && pieces.iter().all(|piece| is_number(piece));
        are_numbers.then(|| pieces.into_iter().map(Secret::from).collect())
    })
}

/// What stands between the signs and words of a list.
fn list(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let (mut from, mut word_from) = (0, None);
    let text_and_end = text.char_indices().chain([(text.len(), ' ')]);
    for (at, char) in text_and_end {
        if char.is_alphabetic() {
            word_from.get_or_insert(at);
            continue;
        }
        if let Some(word_at) = word_from.take()
            && words::is_between(&plain_word(text[word_at..at].chars()))
        {
            pieces.push(&text[from..word_at]);
            // "u. 531151": the dot is the word's.
            from = at + usize::from(char == '.');
        }
        let before_space = text[..at].ends_with(' ') && text[at..].chars().nth(1) == Some(' ');
        if matches!(char, ';' | ',' | '|' | '&' | '\n' | '\r' | '；' | '，' | '、' | '،')
            || (char == '/' && before_space)
        {
            pieces.push(&text[from.min(at)..at]);
            from = at + char.len_utf8();
        }
    }
    pieces.push(&text[from.min(text.len())..]);
    without_blanks(pieces.into_iter())
}

fn slashes(text: &str) -> Vec<&str> {
    without_blanks(text.split('/'))
}

/// Pieces that begin with a plus sign each.
fn plus_signs(text: &str) -> Vec<&str> {
    let starts = text.char_indices().filter(|(at, char)| *at > 0 && *char == '+').map(|(at, _)| at);
    let mut from = 0;
    let ends: Vec<usize> = starts.chain([text.len()]).collect();
    without_blanks(ends.into_iter().map(|end| &text[std::mem::replace(&mut from, end)..end]))
}

fn without_blanks<'a>(pieces: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    pieces.map(str::trim).filter(|piece| !piece.is_empty()).collect()
}
