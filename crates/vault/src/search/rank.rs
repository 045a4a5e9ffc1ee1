//! Which contacts a query finds, best first.
//!
//! There are two ways to the same scores. Where few contacts can fit, each of these is looked at with all its words
//! ([`by_contact`]); where nearly everybody does, as after the first letter typed, it is quicker to go through the words
//! that fit and note who has them ([`by_word`]).

mod by_contact;
mod by_word;

use super::fields::Place;
use super::people::{Entries, People, Slot};
use super::query::{Term, grade};
use super::vocabulary::Vocabulary;
use std::cmp::Ordering;

/// How well a contact fits a query; lower is better.
///
/// From the high bits to the low ones: how many pieces fit loosely, the grades and fields of the words found, how far
/// back they stand in their field, and how much of the name was left untyped. Scores of terms can be added: the parts
/// have room for as many terms as a query can have pieces.
type Score = u32;

const LOOSE: Score = 1 << 27;
const COST: Score = 1 << 17;
const FAR_BACK: Score = 1 << 8;
/// The score of who doesn't fit; greater than any other.
const NONE: Score = Score::MAX;

/// A query over a directory.
struct Search<'a> {
    /// The terms that can fit anybody, in the order of where they begin.
    terms: Vec<&'a Term>,
    pieces: usize,
    people: &'a People,
    vocabulary: &'a Vocabulary,
}

/// Finds the contacts that have a word for each piece of a query, at most `limit` of them, best first.
pub(super) fn found(
    terms: &[Term],
    pieces: usize,
    people: &People,
    vocabulary: &Vocabulary,
    limit: usize,
) -> Vec<Slot> {
    /// A share of everybody, beyond which going by words is quicker.
    const MANY: usize = 64;

    let terms = terms.iter().filter(|term| !term.is_idle()).collect();
    let search = Search { terms, pieces, people, vocabulary };
    let mut hits = Vec::new();
    let mut note = |slot: Slot, score: Score| {
        if score != NONE && people.is_taken(slot) {
            let untyped = usize::from(people.name_pieces(slot)).saturating_sub(pieces);
            hits.push((score + untyped as Score, slot));
        }
    };
    let everybody = people.built().len();
    let (piece, count) = search.rarest_piece();
    if count > everybody / MANY {
        people.built().zip(search.by_word()).for_each(|(slot, score)| note(slot, score));
    } else {
        search.candidates(piece).for_each(|slot| note(slot, search.by_contact(slot)));
    }
    people.later().for_each(|slot| note(slot, search.by_contact(slot)));
    best_first(hits, people, limit)
}

/// The slots with the best scores, in order; where scores are the same, in the order of names.
fn best_first(mut hits: Vec<(Score, Slot)>, people: &People, limit: usize) -> Vec<Slot> {
    let better = |one: &(Score, Slot), other: &(Score, Slot)| -> Ordering {
        one.0.cmp(&other.0).then_with(|| people.compare(one.1, other.1))
    };
    if hits.len() > limit && limit > 0 {
        hits.select_nth_unstable_by(limit - 1, better);
    }
    hits.truncate(limit);
    hits.sort_unstable_by(better);
    hits.into_iter().map(|(_, slot)| slot).collect()
}

/// The score of a word that fits a term.
fn word_score(term: &Term, grade: u8, place: Place) -> Score {
    let loose = if grade >= grade::LOOSE { LOOSE * term.loose_fits() as Score } else { 0 };
    loose + Score::from(grade + place.cost()) * COST + Score::from(place.nth_in_field()) * FAR_BACK
}

/// The score of words of a contact's names that, written as one, are what was typed or begin with it.
fn run_together_score(term: &Term, contact: Entries<'_>, vocabulary: &Vocabulary) -> Score {
    let mut firsts = (0..contact.words.len())
        .filter(|nth| contact.places[*nth].is_in_a_name() && term.firsts.contains(&contact.words[*nth]));
    let next = |place: Place| {
        let following = contact.places.iter().zip(contact.words).filter(|(other, _)| Some(**other) == place.next());
        following.map(|(place, word)| (vocabulary.word(*word), *place)).collect::<Vec<_>>()
    };
    let together = firsts.find(|nth| {
        let first = (vocabulary.word(contact.words[*nth]), contact.places[*nth]);
        term.runs_together(first, &next)
    });
    together.map_or(NONE, |nth| word_score(term, grade::RUN_TOGETHER, contact.places[nth]))
}
