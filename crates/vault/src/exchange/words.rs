//! The words for kinds, assurances and what a time zone was derived from in files: those of the JSON export, in all formats.

use crate::contact::{Assurance, DerivedFrom, LineKind};

const KINDS: [(LineKind, &str); 7] = [
    (LineKind::Mobile, "mobile"),
    (LineKind::Landline, "landline"),
    (LineKind::Satellite, "satellite"),
    (LineKind::Fax, "fax"),
    (LineKind::Pager, "pager"),
    (LineKind::Handle, "handle"),
    (LineKind::Other, "other"),
];

const ASSURANCES: [(Assurance, &str); 4] = [
    (Assurance::Secure, "secure"),
    (Assurance::Encrypted, "encrypted"),
    (Assurance::Open, "open"),
    (Assurance::Unsafe, "unsafe"),
];

const DERIVED: [(DerivedFrom, &str); 3] =
    [(DerivedFrom::Country, "country"), (DerivedFrom::Region, "region"), (DerivedFrom::Number, "number")];

pub(crate) fn derived_word(from: DerivedFrom) -> &'static str {
    word(&DERIVED, &from)
}

pub(super) fn derived(word: &str) -> Option<DerivedFrom> {
    value(&DERIVED, word)
}

pub(super) fn kind_word(kind: LineKind) -> &'static str {
    word(&KINDS, &kind)
}

pub(super) fn kind(word: &str) -> Option<LineKind> {
    value(&KINDS, word)
}

pub(super) fn assurance_word(assurance: Assurance) -> &'static str {
    word(&ASSURANCES, &assurance)
}

pub(super) fn assurance(word: &str) -> Option<Assurance> {
    value(&ASSURANCES, word)
}

fn word<T: PartialEq>(words: &[(T, &'static str)], of: &T) -> &'static str {
    words.iter().find(|(value, _)| value == of).expect("the list has every value").1
}

fn value<T: Copy>(words: &[(T, &'static str)], of: &str) -> Option<T> {
    words.iter().find(|(_, word)| word.eq_ignore_ascii_case(of.trim())).map(|(value, _)| *value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_those_of_the_json_export() {
        for (kind, word) in KINDS {
            assert_eq!(serde_json::to_value(kind).unwrap(), word);
        }
        for (assurance, word) in ASSURANCES {
            assert_eq!(serde_json::to_value(assurance).unwrap(), word);
        }
        for (from, word) in DERIVED {
            assert_eq!(serde_json::to_value(from).unwrap(), word);
        }
    }
}
