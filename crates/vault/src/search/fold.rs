//! From text in any script to words in plain letters a–z and digits.
//!
//! A *written word* is what stands between spaces and most punctuation. Hyphens and apostrophes divide it into *pieces*,
//! and so does each Han or Hangul syllable: people write Jae-in, Jae In and Jaein, and the order of own names differs.

use super::edit::LONGEST_WORD;
use super::script::{self, Script};
use super::{burmese, kana};
use any_ascii::any_ascii_char;
use unicode_normalization::UnicodeNormalization;

/// A part of a written word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    /// The folded spelling: a–z and 0–9 only, not empty, at most [`LONGEST_WORD`] of them.
    pub(super) text: String,
    /// Spellings that say better how the piece sounds, where `text` doesn't.
    pub(super) spoken: Vec<String>,
    /// The letters as they were written, if their script is read by rules or tables of its own; else nothing.
    pub(super) own: String,
    /// Whether the script writes all vowels, in their order.
    pub(super) vowels: bool,
    /// Whether it is written in Latin letters.
    pub(super) latin: bool,
}

impl Piece {
    /// Whether it is written in kana.
    pub(super) fn is_kana(&self) -> bool {
        Script::of_all(&self.own) == Some(Script::Kana)
    }

    /// Whether it is one or more syllables of Han or Hangul.
    pub(super) fn is_syllabic(&self) -> bool {
        Script::of_all(&self.own).is_some_and(Script::is_syllabic)
    }

    /// Whether it is written in another alphabet, whose letters say what is heard.
    pub(super) fn is_alphabetic(&self) -> bool {
        !self.latin && self.vowels && self.own.is_empty()
    }

    /// The syllables of a row of kana, in which names may stand without a space; else the piece.
    pub(super) fn syllables(self) -> Vec<Self> {
        if !self.is_kana() {
            return vec![self];
        }
        let parts = kana::syllables(&self.own);
        parts.iter().filter_map(|part| piece(part, Script::Kana)).collect()
    }

    /// The pieces written as one.
    pub(super) fn join(pieces: &[Self]) -> Self {
        let mut text: String = pieces.iter().map(|piece| piece.text.as_str()).collect();
        text.truncate(LONGEST_WORD);
        let most = pieces.iter().map(|piece| piece.spoken.len()).max().unwrap_or(0);
        let spoken = (0..most)
            .map(|nth| {
                let parts = pieces.iter().map(|piece| {
                    let nth = nth.min(piece.spoken.len().saturating_sub(1));
                    piece.spoken.get(nth).map_or(piece.text.as_str(), String::as_str)
                });
                parts.collect()
            })
            .collect();
        let vowels = pieces.iter().all(|piece| piece.vowels);
        let own_only = pieces.iter().all(|piece| !piece.own.is_empty());
        let own = if own_only { pieces.iter().map(|piece| piece.own.as_str()).collect() } else { String::new() };
        Self { text, spoken, own, vowels, latin: pieces.iter().all(|piece| piece.latin) }
    }
}

/// Takes a text apart into written words, each of them one piece or more.
pub(super) fn written_words(text: &str) -> Vec<Vec<Piece>> {
    let composed: String;
    let text = if !text.is_ascii() && text.contains(is_in_parts) {
        composed = text.nfkc().collect();
        &composed
    } else {
        text
    };
    let mut words = Vec::new();
    let mut word = Vec::new();
    let mut run = Run::default();
    for letter in text.chars() {
        match Role::of(letter) {
            Role::Letter => run.push(letter, &mut word),
            Role::Mark => run.letters.push(letter),
            Role::Joiner => run.end(&mut word),
            Role::Break => {
                run.end(&mut word);
                if !word.is_empty() {
                    words.push(std::mem::take(&mut word));
                }
            }
        }
    }
    run.end(&mut word);
    if !word.is_empty() {
        words.push(word);
    }
    words
}

/// Whether a character is a part of a letter, or half as wide as it: letters of Hangul, marks of kana, narrow kana.
const fn is_in_parts(letter: char) -> bool {
    matches!(letter, '\u{1100}'..='\u{11ff}' | '\u{3099}' | '\u{309a}' | '\u{ff65}'..='\u{ffdc}')
}

/// What a character does to a written word.
enum Role {
    /// It is part of it.
    Letter,
    /// It goes with the letter before it: accents, tone marks, joiners that can't be seen.
    Mark,
    /// It ends a piece, not the word.
    Joiner,
    /// It ends the word.
    Break,
}

impl Role {
    fn of(letter: char) -> Self {
        match letter {
            '-' | '\'' | '\u{2010}'..='\u{2012}' | '\u{2018}' | '\u{2019}' | '`' | '´' => Self::Joiner,
            // Signs of Burmese that end a syllable or say its tone.
            '\u{1037}'..='\u{103a}' => Self::Mark,
            // The okina, the ain and their kin count as letters in Unicode.
            '\u{2b9}'..='\u{2c1}' => Self::Joiner,
            _ if letter.is_ascii() => {
                if letter.is_ascii_alphanumeric() {
                    Self::Letter
                } else {
                    Self::Break
                }
            }
            _ if letter.is_whitespace() => Self::Break,
            _ if any_ascii_char(letter).is_empty() => Self::Mark,
            _ if letter.is_alphanumeric() => Self::Letter,
            _ => Self::Break,
        }
    }
}

const fn is_hiragana(letter: char) -> bool {
    matches!(letter, 'ぁ'..='ゖ')
}

const fn is_katakana(letter: char) -> bool {
    matches!(letter, 'ァ'..='ヺ')
}

/// Letters of one piece, as they were written.
#[derive(Default)]
struct Run {
    letters: String,
    script: Option<Script>,
}

impl Run {
    fn push(&mut self, letter: char, word: &mut Vec<Piece>) {
        let script = Script::of(letter);
        // The particles of Japanese are written in hiragana, behind names of others in katakana.
        let particle =
            is_hiragana(letter) && self.letters.chars().rev().find(|before| *before != 'ー').is_some_and(is_katakana);
        if script.is_syllabic() || self.script.is_some_and(Script::is_syllabic) || particle {
            self.end(word);
        }
        self.script.get_or_insert(script);
        self.letters.push(letter);
    }

    fn end(&mut self, word: &mut Vec<Piece>) {
        let letters = std::mem::take(&mut self.letters);
        if let Some(script) = self.script.take() {
            let parts = match script {
                Script::Burmese => burmese::syllables(&letters),
                Script::Arabic => script::without_servant(&letters),
                _ => return word.extend(piece(&letters, script)),
            };
            word.extend(parts.iter().filter_map(|part| piece(part, script)));
        }
    }
}

/// Folds the letters of one piece; `None` if nothing is left of it.
fn piece(letters: &str, script: Script) -> Option<Piece> {
    if letters.is_ascii() {
        let mut text = letters.to_ascii_lowercase();
        text.truncate(LONGEST_WORD);
        return Some(Piece { text, spoken: Vec::new(), own: String::new(), vowels: true, latin: true });
    }
    let prepared = script::prepared(letters, script);
    let text = if script == Script::Kana { kana::latin(&prepared) } else { plain(&prepared) };
    if text.is_empty() {
        return None;
    }
    let mut spoken = script::spoken(&prepared, script, &text);
    spoken.retain(|one| *one != text || script != Script::Latin);
    // The article is a part of some names: Elias.
    let own = match script {
        Script::Arabic => letters.to_owned(),
        _ if script.has_patterns() => prepared,
        _ => String::new(),
    };
    Some(Piece { text, spoken, own, vowels: script.writes_vowels(), latin: script == Script::Latin })
}

/// Writes letters of any script in a–z and 0–9, and drops what has no counterpart.
pub(super) fn plain(letters: &str) -> String {
    let plain = letters.chars().flat_map(|letter| any_ascii_char(letter).bytes());
    let plain = plain.filter(u8::is_ascii_alphanumeric).take(LONGEST_WORD);
    plain.map(|byte| char::from(byte.to_ascii_lowercase())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Pieces divided by `+`, words by a space.
    fn folded(text: &str) -> String {
        let word = |word: &Vec<Piece>| word.iter().map(|piece| piece.text.clone()).collect::<Vec<_>>().join("+");
        written_words(text).iter().map(word).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn text_falls_into_words_and_pieces() {
        for (text, expected) in [
            ("Moon Jae-in", "moon jae+in"),
            ("Fiamē Naomi Mataʻafa", "fiame naomi mata+afa"),
            ("Thorbjørn Weiß, Łukasz", "thorbjorn weiss lukasz"),
            ("e\u{301}te\u{301} a\u{200d}b", "ete ab"),
            ("Филипп «Брейв» Дэвис", "filipp breyv devis"),
            ("Лукьянов", "lukyanov"),
            ("蔡英文", "cai+ying+wen"),
            ("문재인", "mun+jae+in"),
            ("フランスの大統領", "furansu+no+da+tong+ling"),
            ("おーむら", "omura"),
            ("ＡＢＥ３", "abe3"),
            ("Αντώνης Παπανδρέου", "antonis papandreou"),
            ("بشار الأسد", "bshr sd"),
            ("-- 😀 \u{301} !", ""),
            ("", ""),
        ] {
            assert_eq!(folded(text), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn pieces_are_plain(text in any::<String>()) {
            for piece in written_words(&text).iter().flatten() {
                prop_assert!(!piece.text.is_empty() && piece.text.len() <= LONGEST_WORD);
                prop_assert!(piece.text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()));
            }
        }

        #[test]
        fn folding_again_changes_nothing(text in any::<String>()) {
            let once = folded(&text).replace('+', "-");
            prop_assert_eq!(folded(&once).replace('+', "-"), once);
        }
    }
}
