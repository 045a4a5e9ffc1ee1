//! Finds contacts by what a person types, at each key press.
//!
//! Layers, each of which knows only those before it:
//! - [`fold`]: text in any script becomes words in plain letters, with the rules of single [`script`]s.
//! - [`pattern`]: what is written in another script, laid over words in Latin letters; made by [`kana`], [`hangul`],
//!   [`han`], [`burmese`], [`abjad`] and [`abugida`], with [`tables`] of readings; [`romanised`]: Korean names after another
//!   romanisation. [`variant`]: nicknames, initials, articles.
//! - [`edit`] and [`sound`]: when two words are nearly the same, to the eye and to the ear.
//! - [`vocabulary`]: all words of the directory, looked up by beginning, by spelling, by sound.
//! - [`meaning`]: words that mean a country or an office, in tables.
//! - [`fields`] and [`people`]: which contact has which words, and where.
//! - [`query`] and [`rank`]: what was typed, and who fits it best.
//! - [`marks`]: what of a hit matched, and how.
//!
//! Whatever fits exactly comes before all that fits loosely; loose fits are looked for only where exact ones leave room.
//! Whoever fits only most of the words is looked for only where nobody fits all of them.
//!
//! The index holds names in the clear: it lives in memory only, and as long as the vault is unlocked.

mod abjad;
mod abugida;
mod alphabet;
mod build;
mod burmese;
mod doubt;
mod edit;
mod fields;
mod fold;
mod han;
mod hangul;
mod kana;
mod loosen;
mod marks;
mod meaning;
mod most;
mod pattern;
mod people;
mod query;
mod rank;
mod rendered_han;
mod romanised;
mod script;
mod sound;
mod spans;
mod tables;
mod term;
mod term_meaning;
#[cfg(test)]
mod tests;
mod variant;
mod vocabulary;

pub use marks::{How, Matched, Part};
pub use rank::Fit;

pub(crate) use fields::Fields;
pub(crate) use meaning::is_country;
pub(crate) use meaning::named::named as country_named;

use crate::contact::ContactId;
use fields::{Name, Place, each_short_form, each_word, signs};
use fold::{Piece, written_words};
use meaning::held::held;
use most::Most;
use people::{People, Slot};
use query::Query;
use rank::{Score, Search};
use std::ops::Range;
use term::Kind;
use vocabulary::Vocabulary;

/// An index over the directory that answers what was typed with contacts.
///
/// It is built over the whole directory at once; single changes are then put into it, which costs far less.
#[derive(Default)]
pub(crate) struct Index {
    vocabulary: Vocabulary,
    people: People,
}

impl std::fmt::Debug for Index {
    /// Shows the size only: what it holds must not come into a log.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Index").field("contacts", &self.len()).finish_non_exhaustive()
    }
}

impl Index {
    /// Builds the index over these contacts, none of which may come twice.
    #[must_use]
    pub(crate) fn of<'a, C: Sync>(contacts: &'a [C], fields: impl Fn(&'a C) -> Fields<'a> + Sync) -> Self {
        let (vocabulary, people) = build::build(contacts, fields);
        Self { vocabulary, people }
    }

    #[cfg(test)]
    fn build(contacts: &[Fields<'_>]) -> Self {
        Self::of(contacts, Clone::clone)
    }

    /// Adds a contact, or puts what is new about it in place of what was known.
    pub(crate) fn put(&mut self, contact: &Fields<'_>) {
        self.people.remove(contact.id);
        let (mut words, mut places) = (Vec::new(), Vec::new());
        let written = written_words(contact.name);
        let name = Name::of(&written);
        let mut note = |written: &[Vec<Piece>], field: Place| {
            each_word(written, |word, nth| {
                words.push(self.vocabulary.id_or_add(word));
                places.push(field.nth(nth));
            });
        };
        note(&written, Place::NAME);
        contact.texts().for_each(|(text, field)| note(&written_words(text), field));
        each_short_form(&written, |word| {
            words.push(self.vocabulary.id_or_add(word));
            places.push(Place::NAME);
        });
        for (sign, place) in signs(contact.standing()) {
            words.push(self.vocabulary.id_or_add(&sign));
            places.push(place);
        }
        self.people.add(contact.id, name, &words, &places);
    }

    /// Forgets a contact, if it is there.
    pub(crate) fn remove(&mut self, id: ContactId) {
        self.people.remove(id);
    }

    /// How many contacts there are.
    #[must_use]
    pub(crate) fn len(&self) -> usize {
        self.people.len()
    }

    /// Finds contacts, at most `limit` of them, best first: those in which each word of the query occurs, or means their
    /// country or office; if there are none, those who fit most of the words. A query without a letter or digit finds
    /// everybody, in the order of names. `fields` gives the texts of a contact, for what matched to be marked.
    ///
    /// A word occurs if the contact has it, or one that begins with it, is spelled nearly like it or sounds like it. The
    /// order of words, case, accents, hyphens and apostrophes don't matter, nor does the script.
    #[must_use]
    pub(crate) fn find<'a>(
        &self,
        typed: &str,
        limit: usize,
        fields: impl Fn(ContactId) -> Option<Fields<'a>>,
    ) -> (Vec<Hit>, Vec<String>) {
        let mut query = Query::new(typed, &self.vocabulary);
        if query.pieces.is_empty() {
            let everybody = self.people.by_name().take(limit);
            return (everybody.map(|id| Hit { id, fit: Fit::Exact, matched: Vec::new() }).collect(), Vec::new());
        }
        let mut hits = Hits { fields, index: self, hits: Vec::new() };
        let mut exact = self.search(&query, 0).found(limit);
        exact.retain(|(score, _)| Fit::of(*score) == Fit::Exact);
        hits.note(&query, 0, &exact);
        if exact.len() >= limit {
            return (hits.hits, Vec::new());
        }
        query.loosen(&self.vocabulary);
        let mut loose = self.search(&query, 0).found(limit.saturating_add(SPARE));
        if loose.is_empty() {
            (query, loose) = self.found_in_syllables(typed, limit).unwrap_or((query, loose));
        }
        // Who fits exactly is among them: those of Han or Hangul by what is now a guess.
        loose.retain(|(_, slot)| !exact.iter().any(|(_, other)| other == slot));
        let search = self.search(&query, 0);
        search.stand_back_who_is_guessed_twice(&mut loose);
        loose.truncate(limit - exact.len());
        let exactly = || self.fitting_most(Query::new(typed, &self.vocabulary), limit);
        let several = query.significant() > 1;
        let most = match loose.first() {
            None if exact.is_empty() && several => {
                let loosely = self.fitting_most(query, limit);
                if loosely.is_far_fetched(self) { exactly().or(loosely) } else { loosely }
            }
            Some((_, slot)) if exact.is_empty() && several && search.is_far_fetched(*slot) => {
                exactly().or(Most { query, left_out: 0, found: loose })
            }
            _ => Most { query, left_out: 0, found: loose },
        };
        let without = hits.note(&most.query, most.left_out, &most.found);
        (hits.hits, marks::typed(typed, &most.query, &without))
    }

    /// The contacts that have each word of the query as a whole, small words and what their country is called aside.
    #[must_use]
    pub(crate) fn with_whole_words(&self, typed: &str, limit: usize) -> Vec<ContactId> {
        let mut query = Query::new(typed, &self.vocabulary);
        query.terms.iter_mut().for_each(|term| term.keep_whole(&self.vocabulary));
        let found = self.search(&query, 0).found(limit).into_iter();
        found.filter(|(score, _)| Fit::of(*score) == Fit::Exact).map(|(_, slot)| self.people.id(slot)).collect()
    }

    /// The contacts whose office or country all words of the query mean, which is not merely mentioned there.
    #[must_use]
    pub(crate) fn meant_by(&self, typed: &str, limit: usize) -> Vec<ContactId> {
        let mut query = Query::new(typed, &self.vocabulary);
        query.terms.retain_mut(|term| {
            term.keep_said_in_full();
            term.kind != Kind::Letters
        });
        let search = self.search(&query, 0);
        let is_held = |slot: Slot| {
            search.used(slot).iter().all(|used| used.word.is_none_or(|(_, place)| place != Place::MENTIONS))
        };
        let slots = search.found(limit).into_iter().map(|(_, slot)| slot);
        slots.filter(|slot| is_held(*slot)).map(|slot| self.people.id(slot)).collect()
    }

    /// What a query finds whose kana may be several words written as one; `None` if that is nobody.
    fn found_in_syllables(&self, typed: &str, limit: usize) -> Option<(Query, Vec<(Score, Slot)>)> {
        let mut query = Query::in_syllables(typed)?;
        query.loosen(&self.vocabulary);
        let slots = self.search(&query, 0).found(limit);
        (!slots.is_empty()).then_some((query, slots))
    }

    fn search<'a>(&'a self, query: &'a Query, left_out: usize) -> Search<'a> {
        Search::new(query, left_out, &self.people, &self.vocabulary)
    }
}

/// Where an office, or the name of an organisation, names countries, in its bytes.
pub(crate) fn countries_in(office: &str) -> Vec<Range<usize>> {
    let signs = held(Some(office), None, None).into_iter();
    let countries = signs.filter(|held| held.field == Place::OFFICE && meaning::is_country_sign(&held.sign));
    let mut places: Vec<_> = countries.map(|held| held.at).collect();
    places.dedup();
    places
}

/// The words of a name in Latin letters, as they are searched.
pub(crate) fn in_latin_letters(name: &str) -> Vec<String> {
    written_words(name).concat().into_iter().map(|piece| piece.text).collect()
}

/// A contact that a query finds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The contact.
    pub id: ContactId,
    /// How well it fits.
    pub fit: Fit,
    /// What of it matched, in the order of what was typed.
    pub matched: Vec<Matched>,
}

/// What is found, put together from several searches.
struct Hits<'a, F> {
    fields: F,
    index: &'a Index,
    hits: Vec<Hit>,
}

impl<'a, F: Fn(ContactId) -> Option<Fields<'a>>> Hits<'_, F> {
    /// Adds what a search found, and gives the pieces of the query that all of it lacks.
    fn note(&mut self, query: &Query, left_out: usize, found: &[(Score, Slot)]) -> Vec<usize> {
        let search = self.index.search(query, left_out);
        let mut without: Option<Vec<usize>> = None;
        for (score, slot) in found {
            let id = self.index.people.id(*slot);
            let used = search.used(*slot);
            let lacking = used.iter().filter(|used| used.term.kind == Kind::LeftOut);
            let lacking: Vec<usize> = lacking.flat_map(|used| used.term.pieces.clone()).collect();
            match &mut without {
                Some(without) => without.retain(|piece| lacking.contains(piece)),
                None => without = Some(lacking),
            }
            let fields = (self.fields)(id);
            let matched = fields.map(|fields| marks::matched(&fields, &used, &self.index.vocabulary));
            self.hits.push(Hit { id, fit: Fit::of(*score), matched: matched.unwrap_or_default() });
        }
        without.unwrap_or_default()
    }
}

/// Further hits among which those are looked for who come first once all that was guessed is seen.
const SPARE: usize = 100;

/// The first number below `count` that is not `before` something, or `count`; as `partition_point` for slices.
fn first_not(count: u32, before: impl Fn(u32) -> bool) -> u32 {
    let (mut low, mut high) = (0, count);
    while low < high {
        let middle = low + (high - low) / 2;
        if before(middle) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low
}
