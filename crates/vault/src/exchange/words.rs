//! The words for kinds, assurances and what a time zone was derived from in files: those of the JSON export, in all formats.

use crate::contact::{Assurance, DerivedFrom, LineKind};

/// What stands before a birthday in the notes, with a colon behind it.
pub(super) const BIRTHDAY: &str = "Birthday";

const KINDS: [(LineKind, &str); 7] = [
    (LineKind::Mobile, "mobile"),
    (LineKind::Landline, "landline"),
    (LineKind::Satellite, "satellite"),
    (LineKind::Fax, "fax"),
    (LineKind::Pager, "pager"),
    (LineKind::Handle, "handle"),
    (LineKind::Other, "other"),
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

/// What a file says of how far a line may be trusted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct SaidAssurance {
    /// In a word that is known. Of two that a file says, the worse one.
    pub(super) known: Option<Assurance>,
    /// Whether something else is said.
    pub(super) has_unknown: bool,
}

impl SaidAssurance {
    /// What a word says.
    pub(super) fn of(word: &str) -> Self {
        let mut said = Self::default();
        said.add(word);
        said
    }

    /// Takes in what one more word says, and tells whether it is known. Nothing says nothing.
    pub(super) fn add(&mut self, word: &str) -> bool {
        let word = word.trim();
        let known = Assurance::ALL.into_iter().find(|assurance| assurance.word().eq_ignore_ascii_case(word));
        self.known = self.known.max(known);
        let is_known = known.is_some() || word.is_empty();
        self.has_unknown |= !is_known;
        is_known
    }
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
        for assurance in Assurance::ALL {
            assert_eq!(serde_json::to_value(assurance).unwrap(), assurance.word());
        }
        for (from, word) in DERIVED {
            assert_eq!(serde_json::to_value(from).unwrap(), word);
        }
    }
}
