//! The words of headings, folded, for looking up.

use super::super::csv::Field;
use super::words::{self, Sort};
use crate::contact::LineKind;
use crate::fold::fold;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// The words, folded.
pub(super) struct Tables {
    pub(super) fields: HashMap<String, Field>,
    pub(super) name_or_family: HashSet<String>,
    pub(super) name_or_given: HashSet<String>,
    pub(super) family_or_alias: HashSet<String>,
    pub(super) at_work: HashSet<String>,
    pub(super) at_home: HashSet<String>,
    pub(super) main: HashSet<String>,
    pub(super) in_car: HashSet<String>,
    pub(super) other: HashSet<String>,
    pub(super) fillers: HashSet<String>,
    pub(super) telephones: HashMap<String, Sort>,
    pub(super) within_headings: Vec<(String, Option<LineKind>)>,
    pub(super) fillers_within: Vec<String>,
    pub(super) fixed: HashSet<String>,
    pub(super) taken_back: HashSet<String>,
    pub(super) between: HashSet<String>,
    pub(super) no_number: HashSet<String>,
    pub(super) of_address: HashSet<String>,
    pub(super) secrets: HashSet<String>,
    pub(super) postcodes: HashSet<String>,
    pub(super) services: HashSet<String>,
    /// Whole headings of numbers that no word of theirs shows.
    pub(super) numbers: HashSet<String>,
    pub(super) types: HashSet<String>,
    pub(super) relations: HashSet<String>,
    pub(super) logins: HashSet<String>,
    pub(super) of_places: HashSet<String>,
    pub(super) passed_over: HashSet<String>,
    pub(super) extensions: HashSet<String>,
}

impl Tables {
    /// Whether a word only says where something is, or which of several it is.
    pub(super) fn adds_nothing(&self, word: &str) -> bool {
        word.chars().all(char::is_numeric) || self.is_place(word) || self.fillers.contains(word)
    }

    /// Whether a word says where something is, or that it is another than the first.
    pub(super) fn is_place(&self, word: &str) -> bool {
        let sets = [&self.at_work, &self.at_home, &self.main, &self.in_car, &self.other];
        sets.iter().any(|words| words.contains(word))
    }
}

/// The words of a list, folded.
fn folded(words: &'static str) -> impl Iterator<Item = String> {
    words.split('|').map(fold)
}

/// The words, folded once.
pub(super) static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    let set = |words| folded(words).collect();
    let fields = words::FIELDS.iter().flat_map(|(field, words)| folded(words).map(|word| (word, *field)));
    let mut fields: HashMap<String, Field> = fields.collect();
    for (field, words) in [
        (Field::Notes, words::RELATIONS),
        (Field::Name, words::NAME_OR_FAMILY),
        (Field::Name, words::NAME_OR_GIVEN),
        (Field::FamilyName, words::FAMILY_OR_ALIAS),
    ] {
        fields.extend(folded(words).map(|word| (word, field)));
    }
    let telephones = words::TELEPHONES.iter().flat_map(|(sort, words)| folded(words).map(|word| (word, *sort)));
    // Of two parts that fit one heading, the longer is taken out first.
    let mut within_headings: Vec<_> = words::WITHIN_HEADINGS.iter().map(|(part, kind)| (fold(part), *kind)).collect();
    within_headings.sort_by_key(|(part, _)| std::cmp::Reverse(part.len()));
    Tables {
        fields,
        name_or_family: set(words::NAME_OR_FAMILY),
        name_or_given: set(words::NAME_OR_GIVEN),
        family_or_alias: set(words::FAMILY_OR_ALIAS),
        at_work: set(words::AT_WORK),
        at_home: set(words::AT_HOME),
        main: set(words::MAIN),
        in_car: set(words::IN_CAR),
        other: set(words::OTHER),
        fillers: set(words::FILLERS),
        telephones: telephones.collect(),
        within_headings,
        fillers_within: folded(words::FILLERS_WITHIN).collect(),
        fixed: set(words::FIXED),
        taken_back: set(words::TAKEN_BACK),
        between: set(words::BETWEEN),
        no_number: set(words::NO_NUMBER),
        of_address: set(words::OF_ADDRESS),
        secrets: set(words::SECRETS),
        postcodes: set(words::POSTCODES),
        services: set(words::SERVICES),
        numbers: set(words::NUMBERS),
        types: set(words::TYPES),
        relations: set(words::RELATIONS),
        logins: set(words::LOGINS),
        of_places: set(words::OF_PLACES),
        passed_over: set(words::PASSED_OVER),
        extensions: set(words::EXTENSIONS),
    }
});
