//! The terms of a query that mean a country or an office: they are found by the signs of these, not by letters.

use super::fold::Piece;
use super::meaning::{
    Meaning, Phrase, TABLES, country_sign, is_form, is_named_in_full_only, is_small, office_sign, office_sign_in,
    organisation_sign,
};
use super::term::{Kind, Term, grade};
use super::vocabulary::Vocabulary;
use crate::contact::Country;
use std::ops::Range;

impl Term {
    /// The terms that mean a country or an office, or, where both stand side by side, the office of the country.
    pub(super) fn of_meanings(pieces: &[Piece], vocabulary: &Vocabulary) -> Vec<Self> {
        let all: Vec<&Piece> = pieces.iter().collect();
        let mut phrases: Vec<(Range<usize>, Meaning, bool)> = Vec::new();
        for start in 0..pieces.len() {
            for Phrase { length, meanings, unfinished } in TABLES.at(&all[start..], true) {
                phrases.extend(meanings.into_iter().map(|meaning| (start..start + length, meaning, unfinished)));
            }
        }
        let official: Vec<_> =
            phrases.iter().filter_map(|phrase| in_official_words(phrase, &phrases, pieces)).collect();
        let names = phrases.len();
        phrases.extend(official);
        let mut terms = Vec::new();
        for (nth, (range, meaning, unfinished)) in phrases.iter().enumerate() {
            let grade = grade_of(meaning, *unfinished);
            // "Chief" or "president" is the head of an organisation only beside its name.
            if !meaning.is_head_of_some_organisation() {
                let mut term = Self::empty(range.clone(), Kind::Meaning(meaning.table));
                term.note_signs(meaning, grade, vocabulary);
                if meaning.is_country() && nth < names && !unfinished {
                    term.country = Some(term.signs.iter().map(|(ids, _)| ids.clone()).collect());
                }
                terms.push(term);
            }
            if !meaning.may_be_of_a_country() {
                continue;
            }
            for (other, realm, other_unfinished) in &phrases {
                let both = if is_beside(range, other, pieces) { in_realm(meaning, realm) } else { None };
                let Some(both) = both else { continue };
                let pieces = range.start.min(other.start)..range.end.max(other.end);
                let mut term = Self::empty(pieces, Kind::Meaning(meaning.table));
                term.note_signs(&both, grade.max(grade_of(realm, *other_unfinished)), vocabulary);
                terms.push(term);
            }
        }
        terms
    }

    /// The terms that mean a country, or a seat of government, by a name that is misspelled.
    pub(super) fn of_misspelled(pieces: &[Piece], vocabulary: &Vocabulary) -> Vec<Self> {
        let mut terms = Vec::new();
        for (nth, piece) in pieces.iter().enumerate().filter(|(_, piece)| piece.latin) {
            for meaning in TABLES.near(&piece.text) {
                let mut term = Self::empty(nth..nth + 1, Kind::Meaning(meaning.table));
                term.note_signs(&meaning, grade::GUESS + 2 * grade::STEP, vocabulary);
                terms.push(term);
            }
        }
        terms
    }

    fn note_signs(&mut self, meaning: &Meaning, grade: u8, vocabulary: &Vocabulary) {
        let mut note = |sign: &str| {
            let sorted = vocabulary.sorted_beginning_with(sign);
            let added = vocabulary.added_beginning_with(sign).map(|id| id..id + 1);
            self.signs.extend(added.chain([sorted]).filter(|ids| !ids.is_empty()).map(|ids| (ids, grade)));
        };
        let Meaning { offices, countries, organisations, .. } = meaning;
        match (offices.is_empty(), countries.is_empty() && organisations.is_empty()) {
            (true, _) => {
                countries.iter().for_each(|country| note(&country_sign(*country)));
                organisations.iter().for_each(|organisation| note(&organisation_sign(*organisation)));
            }
            (false, true) => offices.iter().for_each(|office| note(&office_sign(*office, None))),
            (false, false) => {
                for office in offices {
                    countries.iter().for_each(|country| note(&office_sign(*office, Some(*country))));
                    organisations.iter().for_each(|organisation| note(&office_sign_in(*office, *organisation)));
                }
            }
        }
    }
}

/// How well the signs of a meaning fit.
fn grade_of(meaning: &Meaning, unfinished: bool) -> u8 {
    let looser = if meaning.loosely { grade::LOOSER_USE } else { 0 };
    let second = if meaning.second { grade::STEP } else { 0 };
    looser + second + if unfinished { grade::BEGINNING } else { grade::WHOLE }
}

/// A phrase that means a country, together with the words around it that say what kind of state that is: "Kingdom of Sweden",
/// "Italian Republic". None if there are none, or if all of it means something by itself.
fn in_official_words(
    (range, meaning, unfinished): &(Range<usize>, Meaning, bool),
    phrases: &[(Range<usize>, Meaning, bool)],
    pieces: &[Piece],
) -> Option<(Range<usize>, Meaning, bool)> {
    if !meaning.is_country() || meaning.countries.iter().any(|country| is_named_in_full_only(*country)) {
        return None;
    }
    let goes_on = |piece: &&Piece| is_form(piece) || is_small(piece);
    let before: Vec<&Piece> = pieces[..range.start].iter().rev().take_while(goes_on).collect();
    let after: Vec<&Piece> = pieces[range.end..].iter().take_while(goes_on).collect();
    let reach = |run: &[&Piece]| run.iter().rposition(|piece| is_form(piece)).map_or(0, |last| last + 1);
    let whole = range.start - reach(&before)..range.end + reach(&after);
    let known = |(other, meaning, _): &(Range<usize>, Meaning, bool)| {
        meaning.is_country() && other.start <= whole.start && whole.end <= other.end
    };
    (whole != *range && !phrases.iter().any(known)).then(|| (whole, meaning.clone(), *unfinished))
}

/// Whether two phrases stand side by side, but for small words.
fn is_beside(one: &Range<usize>, other: &Range<usize>, pieces: &[Piece]) -> bool {
    let between = if one.end <= other.start { one.end..other.start } else { other.end..one.start };
    between.start <= between.end && pieces[between].iter().all(is_small)
}

/// An office in the country, or of the organisation, that is named beside it.
fn in_realm(office: &Meaning, realm: &Meaning) -> Option<Meaning> {
    let is_organisation = realm.offices.is_empty() && !realm.organisations.is_empty() && office.countries.is_empty();
    match realm.is_country() {
        true => in_countries(office, &realm.countries),
        false => is_organisation.then(|| Meaning { organisations: realm.organisations.clone(), ..office.clone() }),
    }
}

/// An office in these countries, if it exists there.
fn in_countries(office: &Meaning, countries: &[Country]) -> Option<Meaning> {
    let mut countries = countries.to_vec();
    countries.retain(|country| office.countries.is_empty() || office.countries.contains(country));
    (!countries.is_empty()).then(|| Meaning { countries, ..office.clone() })
}
