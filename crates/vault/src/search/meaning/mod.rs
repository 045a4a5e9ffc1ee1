//! What words mean beside their letters: a country, an office, or the office of a country.
//!
//! The tables stand on the side of the query. A contact gets a few *signs* (see [`held`]): words that nobody can type,
//! which say which country it belongs to and which office it holds. What is typed is looked up in the tables and, where
//! it means something, also finds whoever has the sign. So no contact carries the names of its country in eleven languages.

mod adjectives;
mod arabic;
mod capitals;
mod countries;
mod demonyms;
pub(super) mod held;
mod held_words;
pub(super) mod named;
mod offices;
mod official;
mod organisations;
mod seats;
mod signs;
mod small;

pub(super) use official::{is_form_piece as is_form, is_named_in_full_only};
pub(super) use signs::{
    Office, country_sign, is_country_sign, is_sign, office_sign, office_sign_in, organisation_sign,
};
pub(super) use small::{is_form_of_address, is_small};

use organisations::Organisation;

use super::edit::{self, Bag};
use super::fold::Piece;
use crate::contact::Country;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// The pieces of the longest phrase that is looked up, small words not counted.
const LONGEST_PHRASE: usize = 8;
/// The fewest letters from which an unfinished phrase is looked up.
const FEWEST_LETTERS: usize = 4;
/// Meanings of an unfinished phrase that are followed up.
const MOST_UNFINISHED: usize = 8;

/// From which table a meaning comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Table {
    /// A word for an office.
    Office,
    /// A country's name, code, capital, or what its people are called.
    Country,
    /// A seat of government.
    Seat,
    /// What an international organisation is called.
    Organisation,
}

/// What a phrase means. Without countries and organisations it is an office of any of them, without offices a country or an
/// organisation itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Meaning {
    pub(super) table: Table,
    pub(super) offices: Vec<Office>,
    pub(super) countries: Vec<Country>,
    pub(super) organisations: Vec<Organisation>,
    /// Whether it is a looser use of the word, such as "president" for a prime minister.
    pub(super) loosely: bool,
    /// Whether something else is meant by the word first: in a language in which one means an office at home by it, that one;
    /// in a seat of several offices, the first of them.
    pub(super) second: bool,
}

impl Meaning {
    fn countries(countries: Vec<Country>) -> Self {
        Self { countries, ..Self::offices(Table::Country, Vec::new(), Vec::new()) }
    }

    /// An office, or several, in these countries.
    fn offices(table: Table, offices: Vec<Office>, countries: Vec<Country>) -> Self {
        Self { table, offices, countries, organisations: Vec::new(), loosely: false, second: false }
    }

    /// An organisation, or an office of it.
    fn organisation(table: Table, offices: Vec<Office>, organisation: Organisation) -> Self {
        Self { organisations: vec![organisation], ..Self::offices(table, offices, Vec::new()) }
    }

    /// Whether it names a country and nothing else.
    pub(super) fn is_country(&self) -> bool {
        self.offices.is_empty() && self.organisations.is_empty()
    }

    /// Whether it is the head of an organisation that has yet to be named.
    pub(super) fn is_head_of_some_organisation(&self) -> bool {
        self.offices == [Office::HEAD] && self.organisations.is_empty()
    }

    /// Whether it is an office of whatever country is named with it.
    pub(super) fn may_be_of_a_country(&self) -> bool {
        !self.offices.is_empty() && self.organisations.is_empty()
    }
}

/// A phrase that was found in a text.
pub(super) struct Phrase {
    /// How many pieces it has.
    pub(super) length: usize,
    pub(super) meanings: Vec<Meaning>,
    /// Whether its end is still to be typed.
    pub(super) unfinished: bool,
}

/// All phrases of the tables.
pub(super) struct Tables {
    phrases: BTreeMap<String, Vec<Meaning>>,
    /// Beginnings of words that take the endings of their language, such as `franzosisch`.
    stems: BTreeMap<String, Vec<Meaning>>,
    /// Phrases of other scripts without the endings of their words.
    cases: BTreeMap<String, Vec<Meaning>>,
    /// Words for a minister of any subject.
    ministers: BTreeSet<String>,
    /// The subjects of ministers.
    subjects: BTreeMap<String, Office>,
}

/// The tables, put together at the first use.
pub(super) static TABLES: LazyLock<Tables> = LazyLock::new(Tables::new);

/// The fewest letters of the name of a country that may be misspelled.
const SHORTEST_MISSPELLED: usize = 5;

/// The names of countries and seats that are one word in Latin letters.
static MISSPELLED: LazyLock<Vec<(Bag, String)>> = LazyLock::new(|| {
    let one_word =
        |key: &str| key.len() >= SHORTEST_MISSPELLED && key.bytes().all(|letter| letter.is_ascii_lowercase());
    let is_place = |meanings: &[Meaning]| meanings.iter().any(|meaning| meaning.table != Table::Office);
    let known = TABLES.phrases.iter().filter(|(key, meanings)| one_word(key) && is_place(meanings));
    known.map(|(key, _)| (Bag::of(key), key.clone())).collect()
});

/// Phrases of a table, each with its meaning; with a `+` at the end, a stem.
type Rows = Vec<(String, Meaning)>;

impl Tables {
    fn new() -> Self {
        let mut tables = Self {
            phrases: BTreeMap::new(),
            stems: BTreeMap::new(),
            cases: BTreeMap::new(),
            ministers: offices::ministers().map(key_of).collect(),
            subjects: offices::subjects().map(|(subject, office)| (key_of(subject), office)).collect(),
        };
        let rows = [
            countries::rows(),
            demonyms::rows(),
            adjectives::rows(),
            arabic::rows(),
            capitals::rows(),
            seats::rows(),
            organisations::rows(),
            offices::rows(),
        ];
        for (phrase, meaning) in rows.into_iter().flatten() {
            let pieces = super::fold::written_words(&phrase).concat();
            let significant: Vec<&Piece> = pieces.iter().filter(|piece| !is_small(piece)).collect();
            if significant.is_empty() {
                continue;
            }
            let mut note = |map: fn(&mut Self) -> &mut BTreeMap<String, Vec<Meaning>>, key: String| {
                let known = map(&mut tables).entry(key).or_default();
                if !known.contains(&meaning) {
                    known.push(meaning.clone());
                }
            };
            let key = joined(&significant, |piece| piece.text.as_str());
            if phrase.ends_with('+') {
                note(|tables| &mut tables.stems, key.clone());
            }
            if significant.iter().any(|piece| !piece.latin) {
                note(|tables| &mut tables.cases, joined(&significant, |piece| without_case(piece)));
            }
            note(|tables| &mut tables.phrases, key);
        }
        tables
    }

    /// What begins with the first of these pieces; longer phrases come later. A phrase that is unfinished at the end of
    /// the pieces counts where that is wanted.
    pub(super) fn at(&self, pieces: &[&Piece], unfinished: bool) -> Vec<Phrase> {
        let mut found: Vec<Phrase> = self.spelled_out(pieces).into_iter().collect();
        let mut phrase: Vec<&Piece> = Vec::new();
        if pieces.first().is_none_or(|piece| is_small(piece)) {
            return found;
        }
        for (length, piece) in (1..).zip(pieces) {
            if is_small(piece) {
                continue;
            }
            phrase.push(piece);
            let key = joined(&phrase, |piece| piece.text.as_str());
            if let Some(meanings) = self.meanings(&phrase) {
                found.push(Phrase { length, meanings: meanings.clone(), unfinished: false });
            } else if unfinished && length == pieces.len() && may_go_on(&phrase) {
                let meanings = self.unfinished(&key);
                if !meanings.is_empty() {
                    found.push(Phrase { length, meanings, unfinished: true });
                }
            }
            if phrase.len() == LONGEST_PHRASE || !self.goes_on(&key) {
                break;
            }
        }
        found
    }

    /// What an abbreviation means whose letters stand apart, as they do with dots: U.S., E.A.U.
    fn spelled_out(&self, pieces: &[&Piece]) -> Option<Phrase> {
        const LONGEST: usize = 4;
        /// Of two letters, those that are no initials.
        const OF_TWO: [&str; 4] = ["us", "uk", "un", "eu"];

        let letters = pieces.iter().take_while(|piece| piece.latin && piece.text.len() == 1);
        let word: String = letters.map(|piece| piece.text.as_str()).take(LONGEST + 1).collect();
        let known = OF_TWO.contains(&word.as_str()) || (3..=LONGEST).contains(&word.len());
        let meanings = self.phrases.get(&word).filter(|_| known)?;
        Some(Phrase { length: word.len(), meanings: meanings.clone(), unfinished: false })
    }

    /// The countries, and seats of government, whose names are spelled nearly like this word.
    pub(super) fn near(&self, word: &str) -> Vec<Meaning> {
        let most = edit::edits_allowed(word.len()).min(word.len().saturating_sub(SHORTEST_MISSPELLED - 1));
        if most == 0 {
            return Vec::new();
        }
        let bag = Bag::of(word);
        let near = |(other, known): &&(Bag, String)| {
            let may = bag.lacking_in(*other) <= most && other.lacking_in(bag) <= most;
            may && known.as_bytes().first() == word.as_bytes().first()
        };
        let edits = |(_, known): &'static (Bag, String)| Some((edit::distance(word, known, most).whole?, known));
        let found: Vec<(usize, &String)> = MISSPELLED.iter().filter(near).filter_map(edits).collect();
        let fewest = found.iter().map(|(edits, _)| *edits).min();
        let mut meanings: Vec<Meaning> = Vec::new();
        for (_, known) in found.into_iter().filter(|(edits, _)| Some(*edits) == fewest) {
            let all = self.phrases[known].iter().filter(|meaning| meaning.table != Table::Office);
            meanings.extend(all.cloned());
        }
        meanings.dedup();
        meanings
    }

    /// Whether there is a phrase that begins with these words and has more.
    fn goes_on(&self, key: &str) -> bool {
        // With other scripts it may be the cases that differ.
        let longer = format!("{key} ");
        key.contains('~')
            || self.phrases.range(longer.clone()..).next().is_some_and(|(next, _)| next.starts_with(&longer))
    }

    /// Whether a piece is a word for a minister of any subject.
    pub(super) fn is_minister(&self, piece: &Piece) -> bool {
        self.ministers.contains(&joined(&[piece], |piece| piece.text.as_str()))
    }

    /// Whether a piece says that an office is not held any more.
    pub(super) fn is_former(&self, piece: &Piece) -> bool {
        let meanings = self.phrases.get(&joined(&[piece], |piece| piece.text.as_str()));
        meanings.is_some_and(|meanings| {
            meanings.iter().any(|meaning| meaning.offices.iter().any(|office| office.is_former()))
        })
    }

    /// The subject of a minister that begins with the first of these pieces: how many of them, and the office.
    pub(super) fn subject(&self, pieces: &[&Piece]) -> Option<(usize, Office)> {
        const LONGEST: usize = 3;
        (1..=pieces.len().min(LONGEST)).rev().find_map(|length| {
            let office = self.subjects.get(&joined(&pieces[..length], |piece| piece.text.as_str()))?;
            Some((length, *office))
        })
    }

    fn meanings(&self, phrase: &[&Piece]) -> Option<&Vec<Meaning>> {
        // A single syllable is part of too many names.
        if matches!(phrase, [piece] if piece.is_syllabic()) {
            return None;
        }
        let exact = self.phrases.get(&joined(phrase, |piece| piece.text.as_str()));
        exact.or_else(|| self.inflected(phrase)).or_else(|| {
            let other_script = phrase.iter().any(|piece| !piece.latin);
            other_script.then(|| self.cases.get(&joined(phrase, |piece| without_case(piece)))).flatten()
        })
    }

    /// A single word with an ending.
    fn inflected(&self, phrase: &[&Piece]) -> Option<&Vec<Meaning>> {
        const ENDINGS: &[&str] =
            &["s", "e", "a", "o", "i", "es", "as", "os", "er", "en", "em", "ne", "nes", "he", "hi", "in"];
        let [piece] = phrase else { return None };
        if !piece.latin {
            return None;
        }
        ENDINGS.iter().find_map(|ending| self.stems.get(piece.text.strip_suffix(ending)?))
    }

    fn unfinished(&self, beginning: &str) -> Vec<Meaning> {
        let mut meanings: Vec<Meaning> = Vec::new();
        if beginning.trim_start_matches('~').len() < FEWEST_LETTERS {
            return meanings;
        }
        let from = self.phrases.range(beginning.to_owned()..);
        for (_, more) in from.take_while(|(phrase, _)| phrase.starts_with(beginning)) {
            meanings.extend(more.iter().cloned());
            meanings.dedup();
            if meanings.len() >= MOST_UNFINISHED {
                break;
            }
        }
        meanings
    }
}

/// Whether what is written is enough to guess how it goes on: in Kana, Han and Hangul, a few syllables are not.
fn may_go_on(phrase: &[&Piece]) -> bool {
    const FEWEST_SYLLABLES: usize = 4;

    let syllables = |piece: &&Piece| piece.is_syllabic() || piece.is_kana();
    let written: usize = phrase.iter().map(|piece| piece.own.chars().count()).sum();
    !phrase.iter().all(syllables) || written >= FEWEST_SYLLABLES
}

/// The key of a phrase of a table.
fn key_of(phrase: &str) -> String {
    let pieces = super::fold::written_words(phrase).concat();
    let significant: Vec<&Piece> = pieces.iter().filter(|piece| !is_small(piece)).collect();
    joined(&significant, |piece| piece.text.as_str())
}

/// The key of a phrase. Other scripts are kept apart from Latin, as what is left of their letters may be another word.
fn joined<'a>(phrase: &[&'a Piece], text: impl Fn(&'a Piece) -> &'a str) -> String {
    let mut key = String::new();
    for piece in phrase {
        if !key.is_empty() {
            key.push(' ');
        }
        if !piece.latin {
            key.push('~');
        }
        key.push_str(text(piece));
    }
    key
}

/// A word of another script without the vowels at its end, in which the cases of Russian differ.
fn without_case(piece: &Piece) -> &str {
    const FEWEST: usize = 3;
    let stem = piece.text.trim_end_matches(['a', 'e', 'i', 'o', 'u', 'y']);
    if piece.latin || !piece.own.is_empty() || stem.len() < FEWEST { &piece.text } else { stem }
}

/// Whether a word, as a whole, means a country: its name, its capital, its people.
pub(crate) fn is_country(word: &str) -> bool {
    let pieces = super::fold::written_words(word).concat();
    let pieces: Vec<&Piece> = pieces.iter().collect();
    let mut phrases = TABLES.at(&pieces, false).into_iter();
    phrases.any(|phrase| phrase.length == pieces.len() && phrase.meanings.iter().any(Meaning::is_country))
}

/// Countries by their codes, with spaces between them.
fn by_codes(codes: &str) -> Vec<Country> {
    codes.split(' ').filter_map(Country::parse).collect()
}
