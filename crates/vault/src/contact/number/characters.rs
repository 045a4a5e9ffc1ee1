//! The characters of a number: which are digits, which only group them, which say something.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use zeroize::{DefaultIsZeroes, Zeroizing};

/// What a character is to a number.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Token {
    /// White space of any kind within a line.
    #[default]
    Space,
    /// A line end or a tabulator: where one thing ends and another begins, as a rule.
    Break,
    /// A decimal digit of any script, by its value.
    Digit(u8),
    /// A letter, with its accents and vowel signs.
    Letter(char),
    /// A plus sign.
    Plus,
    /// A hyphen or a dash of any length.
    Dash,
    /// A dot, low or in the middle.
    Dot,
    /// A slash.
    Slash,
    /// An opening bracket.
    Open,
    /// A closing bracket.
    Close,
    /// Anything else.
    Sign(char),
}

impl DefaultIsZeroes for Token {}

impl Token {
    /// The letter, if it is one.
    pub(super) fn letter(self) -> Option<char> {
        match self {
            Self::Letter(letter) => Some(letter),
            _ => None,
        }
    }
}

/// Takes a text apart. Marks that nobody sees are left out.
pub(super) fn tokens(text: &str) -> Zeroizing<Vec<Token>> {
    let mut tokens = Zeroizing::new(Vec::with_capacity(text.len()));
    tokens.extend(text.chars().filter(|char| !is_invisible(*char)).map(token));
    tokens
}

/// What a character is to a number.
pub(super) fn token(char: char) -> Token {
    match char {
        '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Token::Break,
        // The Braille blank and the Hangul fillers are no white space to Unicode, and look like it.
        '\u{2800}' | '\u{3164}' | '\u{ffa0}' => Token::Space,
        '+' | '＋' | '﹢' | '⁺' | '➕' => Token::Plus,
        '-'
        | '_'
        | '‐'..='―'
        | '⁃'
        | '−'
        | '﹘'
        | '﹣'
        | '－'
        | 'ー'
        | 'ｰ'
        | '─'
        | '━'
        | '⸺'
        | '⸻'
        | '֊'
        | '־'
        | '˗' => Token::Dash,
        '.' | '·' | '•' | '∙' | '⋅' | '‧' | '・' | '･' | '．' | '。' | '․' | '﹒' | '●' | '⸱' => {
            Token::Dot
        }
        '/' | '／' | '⁄' | '∕' | '⧸' => Token::Slash,
        '(' | '[' | '{' | '（' | '［' | '｛' | '【' | '〔' | '「' | '﹙' | '⟨' | '❨' => Token::Open,
        ')' | ']' | '}' | '）' | '］' | '｝' | '】' | '〕' | '」' | '﹚' | '⟩' | '❩' => Token::Close,
        '：' | '︓' | '﹕' | '∶' => Token::Sign(':'),
        '，' | '、' | '､' | '،' | '﹐' => Token::Sign(','),
        '；' | '؛' | '﹔' => Token::Sign(';'),
        '＃' | '﹟' | '♯' => Token::Sign('#'),
        '＊' | '﹡' => Token::Sign('*'),
        '＝' => Token::Sign('='),
        '～' | '〜' | '∼' | '⁓' => Token::Sign('~'),
        '’' | '‘' | '＇' | '׳' | '`' | '´' | 'ʼ' => Token::Sign('\''),
        '｜' => Token::Sign('|'),
        '＆' => Token::Sign('&'),
        _ if char.is_whitespace() => Token::Space,
        _ => match digit(char) {
            Some(value) => Token::Digit(value),
            None if char.is_alphabetic() || is_combining_mark(char) => Token::Letter(char),
            None => Token::Sign(char),
        },
    }
}

/// The value of a decimal digit of any script.
fn digit(char: char) -> Option<u8> {
    let code = u32::from(char);
    let zero = *ZEROS.get(ZEROS.partition_point(|zero| *zero <= code).checked_sub(1)?)?;
    u8::try_from(code - zero).ok().filter(|value| *value < 10)
}

/// Whether a character is there for programs only: direction marks, joiners, the mark of byte order, the selectors and
/// the frame that make emoji of digits. Not the one that turns digits around (U+202E): what is seen is another number.
fn is_invisible(char: char) -> bool {
    matches!(char,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202d}'
        | '\u{2060}'..='\u{206f}' | '\u{20e3}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0100}'..='\u{e01ef}')
        || (char.is_control() && !char.is_whitespace())
}

/// A word as the tables of words have it: small letters without accents, narrow ones for wide ones.
pub(super) fn plain_word(letters: impl Iterator<Item = char>) -> Zeroizing<String> {
    // A letter becomes at most four, of four bytes each: nothing is moved, so nothing is left behind.
    let mut word = Zeroizing::new(String::with_capacity(16 * super::LONGEST));
    word.extend(letters.nfkd().filter(|char| !is_combining_mark(*char)).flat_map(char::to_lowercase));
    word
}

/// The word that begins at a token, as the tables of words have it.
pub(super) fn word_at(tokens: &[Token], at: usize) -> Zeroizing<String> {
    plain_word(tokens[at..].iter().map_while(|token| token.letter()))
}

/// The zeros of all scripts that have decimal digits; nine more follow each. Unicode 16, general category `Nd`.
const ZEROS: &[u32] = &[
    0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0,
    0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50, 0xa620,
    0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10, 0x104a0, 0x10d30, 0x10d40, 0x11066, 0x110f0, 0x11136,
    0x111d0, 0x112f0, 0x11450, 0x114d0, 0x11650, 0x116c0, 0x116d0, 0x116da, 0x11730, 0x118e0, 0x11950, 0x11bf0,
    0x11c50, 0x11d50, 0x11da0, 0x11f50, 0x16130, 0x16a60, 0x16ac0, 0x16b50, 0x16d70, 0x1ccf0, 0x1d7ce, 0x1d7d8,
    0x1d7e2, 0x1d7ec, 0x1d7f6, 0x1e140, 0x1e2f0, 0x1e4f0, 0x1e5f1, 0x1e950, 0x1fbf0,
];
