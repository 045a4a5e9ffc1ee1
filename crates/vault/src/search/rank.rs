//! Which contacts a query finds, best first.

use super::fields::Place;
use super::people::{Entries, People, Slot};
use super::query::{MOST_PIECES, Term, grade};
use super::vocabulary::Vocabulary;
use std::cmp::Ordering;

/// How well a contact fits a query; lower is better.
///
/// From the high bits to the low ones: how many terms fit loosely, the grades and fields of the words found, how far
/// back they stand in their field, and how much of the name was left untyped. Scores of terms can be added.
type Score = u64;

const LOOSE: Score = 1 << 48;
const COST: Score = 1 << 32;
const FAR_BACK: Score = 1 << 16;

/// A contact that was found.
struct Hit {
    score: Score,
    slot: Slot,
}

/// Finds the contacts that have a word for each piece of a query, at most `limit` of them, best first.
pub(super) fn found(
    terms: &[Term],
    pieces: usize,
    people: &People,
    vocabulary: &Vocabulary,
    limit: usize,
) -> Vec<Slot> {
    let terms: Vec<&Term> = terms.iter().filter(|term| !term.is_idle()).collect();
    let mut hits = Vec::new();
    let mut look = |slot: Slot| {
        if people.is_taken(slot)
            && let Some(score) = score(&terms, pieces, people.entries(slot), vocabulary)
        {
            let untyped = Score::from(people.name_pieces(slot)).saturating_sub(pieces as Score);
            hits.push(Hit { score: score + untyped, slot });
        }
    };
    match candidates(&terms, pieces, people) {
        Some(marks) => marks.for_each(&mut look),
        None => people.built().for_each(&mut look),
    }
    people.later().for_each(&mut look);
    let better = |one: &Hit, other: &Hit| -> Ordering {
        one.score.cmp(&other.score).then_with(|| people.compare(one.slot, other.slot))
    };
    if hits.len() > limit && limit > 0 {
        hits.select_nth_unstable_by(limit - 1, better);
    }
    hits.truncate(limit);
    hits.sort_unstable_by(better);
    hits.into_iter().map(|hit| hit.slot).collect()
}

/// The built contacts among which all hits are: those that have a word for the piece that fewest have. `None` if these
/// are so many that it is as well to look at everybody.
fn candidates(terms: &[&Term], pieces: usize, people: &People) -> Option<Marks> {
    let covering = |piece: usize| terms.iter().filter(move |term| term.pieces.contains(&piece));
    let lists = |piece: usize| {
        covering(piece).flat_map(|term| {
            let single = term.others.iter().chain(&term.firsts).map(|id| *id..*id + 1);
            single.chain([term.sorted.clone()]).map(|words| people.holders(words))
        })
    };
    let count = |piece: usize| lists(piece).map(<[Slot]>::len).sum::<usize>();
    let (fewest, piece) = (0..pieces).map(|piece| (count(piece), piece)).min()?;
    let everybody = people.built().len();
    (fewest <= everybody).then(|| {
        let mut marks = Marks(vec![0; everybody.div_ceil(64)]);
        lists(piece).flatten().for_each(|slot| marks.set(*slot));
        marks
    })
}

/// A set of slots, one bit each.
struct Marks(Vec<u64>);

impl Marks {
    fn set(&mut self, slot: Slot) {
        self.0[slot as usize / 64] |= 1 << (slot % 64);
    }

    fn for_each(&self, mut look: impl FnMut(Slot)) {
        for (bits, start) in self.0.iter().zip((0..).step_by(64)) {
            let mut bits = *bits;
            while bits != 0 {
                look(start + bits.trailing_zeros());
                bits &= bits - 1;
            }
        }
    }
}

/// Scores one contact; `None` if a piece of the query has no word of its own.
fn score(terms: &[&Term], pieces: usize, contact: Entries<'_>, vocabulary: &Vocabulary) -> Option<Score> {
    // The best score with which the first so many pieces are covered.
    let mut best = [None; MOST_PIECES + 1];
    best[0] = Some(0);
    // The terms come in the order of where they begin, so what comes before each is settled.
    for term in terms {
        let Some(before) = best.get(term.pieces.start).copied().flatten() else { continue };
        if let Some(score) = term_score(term, contact, vocabulary) {
            let after: &mut Option<Score> = &mut best[term.pieces.end];
            *after = Some(after.map_or(before + score, |known| known.min(before + score)));
        }
    }
    best[pieces]
}

/// The score of the word that fits a term best.
fn term_score(term: &Term, contact: Entries<'_>, vocabulary: &Vocabulary) -> Option<Score> {
    let fitting = contact.words.iter().zip(contact.places).filter_map(|(word, place)| {
        let grade = term.grade(*word);
        (grade != grade::NONE).then(|| word_score(grade, *place))
    });
    let single = fitting.min();
    if single.is_some_and(|score| score < LOOSE) || term.firsts.is_empty() {
        return single;
    }
    let together = run_together(term, contact, vocabulary);
    together.map(|place| word_score(grade::RUN_TOGETHER, place)).or(single)
}

fn word_score(grade: u8, place: Place) -> Score {
    let loose = if grade >= grade::LOOSE { LOOSE } else { 0 };
    loose + Score::from(grade + place.cost()) * COST + Score::from(place.nth_in_field()) * FAR_BACK
}

/// Where the contact has words that, written as one, are what was typed or begin with it.
fn run_together(term: &Term, contact: Entries<'_>, vocabulary: &Vocabulary) -> Option<Place> {
    let firsts = (0..contact.words.len()).filter(|nth| term.firsts.contains(&contact.words[*nth]));
    let next = |place: Place| {
        let following = contact.places.iter().zip(contact.words).filter(|(other, _)| Some(**other) == place.next());
        following.map(|(place, word)| (vocabulary.word(*word), *place)).collect::<Vec<_>>()
    };
    let mut places = firsts.filter(|nth| {
        let first = (vocabulary.word(contact.words[*nth]), contact.places[*nth]);
        term.runs_together(first, &next)
    });
    places.next().map(|nth| contact.places[nth])
}
