//! Vanity letters: words that are dialled by the letters on the keys (ITU-T E.161).

use super::characters::{Token, plain_word};
use super::remarks;

/// Country codes of the plans in which letters are read: numbers there have one length, so a word that does not belong
/// to the number makes it too long. North America, Australia.
pub(super) const PLANS: &[i32] = &[1, 61];

/// The digit of a letter's key.
pub(super) fn key(letter: char) -> Option<u8> {
    Some(match letter.to_ascii_lowercase() {
        'a'..='c' => 2,
        'd'..='f' => 3,
        'g'..='i' => 4,
        'j'..='l' => 5,
        'm'..='o' => 6,
        'p'..='s' => 7,
        't'..='v' => 8,
        'w'..='z' => 9,
        _ => return None,
    })
}

/// Whether the letters among these tokens are words that somebody may dial: each run of words has three letters or more,
/// with a vowel among them, and is neither a mask (`XXXX`, `ABCD`) nor made of letters that are taken for digits (`OO`, `l`),
/// nor a remark or a label: nobody is sold `NONE` or `CELL`.
pub(super) fn are_words(tokens: &[Token]) -> bool {
    tokens.split(|token| matches!(token, Token::Digit(_))).all(|between| {
        let letters = || between.iter().filter_map(|token| token.letter()).map(|letter| letter.to_ascii_lowercase());
        let Some(first) = letters().next() else { return true };
        let word = plain_word(letters());
        let stands_together = between.split(|token| !matches!(token, Token::Letter(_))).any(|run| run.len() >= 3);
        if !stands_together || "abcdefghijklmnopqrstuvwxyz".contains(word.as_str()) || remarks::is_one(&word) {
            return false;
        }
        letters().count() >= 3
            && letters().all(|letter| key(letter).is_some())
            && letters().any(|letter| "aeiouy".contains(letter))
            && letters().any(|letter| letter != first)
            && !letters().all(|letter| "oil".contains(letter))
    })
}
