//! Finds contacts by what a person types, at each key press.
//!
//! Layers, each of which knows only those before it:
//! - [`fold`]: text in any script becomes words in plain letters, with the rules of single [`script`]s.
//! - [`pattern`]: what is written in another script, laid over words in Latin letters; made by [`kana`], [`hangul`],
//!   [`han`], [`burmese`] and [`abugida`], with [`tables`] of readings. [`variant`]: nicknames, initials, articles.
//! - [`edit`] and [`sound`]: when two words are nearly the same, to the eye and to the ear.
//! - [`vocabulary`]: all words of the directory, looked up by beginning, by spelling, by sound.
//! - [`fields`] and [`people`]: which contact has which words, and where.
//! - [`query`] and [`rank`]: what was typed, and who fits it best.
//!
//! Whatever fits exactly comes before all that fits loosely; loose fits are looked for only where exact ones leave room.
//!
//! The index holds names in the clear: it lives in memory only, and as long as the vault is unlocked.

mod abugida;
mod build;
mod burmese;
mod edit;
mod fields;
mod fold;
mod han;
mod hangul;
mod kana;
mod pattern;
mod people;
mod query;
mod rank;
mod script;
mod sound;
mod tables;
#[cfg(test)]
mod tests;
mod variant;
mod vocabulary;

pub(crate) use fields::Fields;

use crate::contact::ContactId;
use fields::{Name, Place, each_initials, each_word};
use fold::{Piece, written_words};
use people::{People, Slot};
use query::Term;
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
    /// Builds the index over these contacts. If one comes twice, the last counts.
    #[must_use]
    pub(crate) fn build(contacts: &[Fields<'_>]) -> Self {
        let (vocabulary, people) = build::build(contacts);
        Self { vocabulary, people }
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
        each_initials(&written, |word| {
            words.push(self.vocabulary.id_or_add(word));
            places.push(Place::NAME);
        });
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

    /// Finds the slots of contacts that fit a query loosely whose kana may be several words written as one.
    fn found_in_syllables(&self, query: &str, limit: usize) -> Vec<Slot> {
        let mut terms = Term::all_in_syllables(query);
        let Some(pieces) = terms.iter().map(|term| term.pieces.end).max() else { return Vec::new() };
        terms.iter_mut().for_each(|term| term.loosen(pieces, &self.vocabulary));
        rank::found(&terms, pieces, &self.people, &self.vocabulary, limit)
    }

    /// Finds the contacts in which each word of the query occurs, at most `limit` of them, best first. A query without
    /// a letter or digit finds everybody, in the order of names.
    ///
    /// A word occurs if the contact has it, or one that begins with it, is spelled nearly like it or sounds like it. The
    /// order of words, case, accents, hyphens and apostrophes don't matter, nor does the script.
    #[must_use]
    pub(crate) fn find(&self, query: &str, limit: usize) -> Vec<ContactId> {
        let mut terms = Term::all(query, &self.vocabulary);
        let pieces = terms.iter().map(|term| term.pieces.end).max().unwrap_or(0);
        if pieces == 0 {
            return self.people.by_name().take(limit).collect();
        }
        let found = |terms: &[Term]| rank::found(terms, pieces, &self.people, &self.vocabulary, limit);
        let mut slots = found(&terms);
        if slots.len() < limit {
            terms.iter_mut().for_each(|term| term.loosen(pieces, &self.vocabulary));
            slots = found(&terms);
        }
        if slots.is_empty() {
            slots = self.found_in_syllables(query, limit);
        }
        slots.into_iter().map(|slot| self.people.id(slot)).collect()
    }
}

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
