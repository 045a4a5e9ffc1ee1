//! Folding: one form for spellings of a name that people take for the same.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The text in lower case, without accents and punctuation, its words separated by one space.
///
/// Two texts with the same fold are the same to a person who types in a hurry. Never shown, never stored.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut word_ended = false;
    for c in text.nfkd().flat_map(char::to_lowercase) {
        // What joins or pierces a word: "Côte d'Ivoire" has two words, "U.S.A." one.
        let joins = matches!(c, '.' | '\'' | '’' | 'ʻ' | 'ʼ' | '`') || is_unseen_within_words(c);
        if is_combining_mark(c) || joins {
            continue;
        }
        if !c.is_alphanumeric() {
            word_ended = true;
            continue;
        }
        if std::mem::take(&mut word_ended) && !folded.is_empty() {
            folded.push(' ');
        }
        match undecomposed(c) {
            Some(letters) => folded.push_str(letters),
            None => folded.push(c),
        }
    }
    folded
}

/// Whether a character within a word shows nothing: soft hyphens, joiners, marks of direction and of the order of bytes.
fn is_unseen_within_words(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200c}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// Latin letters that Unicode does not take apart, but people do.
fn undecomposed(c: char) -> Option<&'static str> {
    Some(match c {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'đ' | 'ð' => "d",
        'þ' => "th",
        'ł' => "l",
        'ħ' => "h",
        'ı' => "i",
        'ə' => "e",
        _ => return None,
    })
}

/// The text on one line: trimmed, each run of white space and control characters made one space.
pub(crate) fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty()) {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// Whether the text has letters, and the first of them is of the Latin script.
pub(crate) fn is_latin(text: &str) -> bool {
    text.chars().find(|c| c.is_alphabetic()).is_some_and(
        |c| matches!(c, '\0'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' | '\u{ff21}'..='\u{ff3a}' | '\u{ff41}'..='\u{ff5a}'),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn accents_case_spaces_and_punctuation_do_not_matter() {
        for (one, other) in [
            ("João  Lourenço", "joao lourenco"),
            ("Thorbjørn Jagland", "THORBJORN JAGLAND"),
            ("Côte d’Ivoire", "Cote d'Ivoire"),
            ("U.S.A.", "usa"),
            ("Guinea-Bissau", "guinea bissau"),
            ("Zero\u{200d}Width\u{200e} So\u{ad}ft", "zerowidth soft"),
            ("Ａ Ｂ", "a b"),
        ] {
            assert_eq!(fold(one), fold(other), "{one}");
        }
        assert_ne!(fold("Moon Jae-in"), fold("Moon Jae"));
    }

    #[test]
    fn scripts_are_told_apart() {
        assert!(is_latin("Élysée"));
        assert!(!is_latin("Αντώνης"));
        assert!(!is_latin("蔡英文"));
        assert!(!is_latin("123"));
    }

    proptest! {
        #[test]
        fn words_are_separated_by_one_space(text: String) {
            let once = fold(&text);
            prop_assert!(!once.contains("  ") && !once.starts_with(' ') && !once.ends_with(' '));
        }

        #[test]
        fn one_line_is_one_line(text: String) {
            let line = one_line(&text);
            prop_assert_eq!(one_line(&line), line.clone());
            prop_assert!(!line.contains(char::is_control));
        }
    }
}
