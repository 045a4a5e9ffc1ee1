//! Which contacts a query finds, best first.
//!
//! There are two ways to the same scores. Where few contacts can fit, each of these is looked at with all its words
//! ([`by_contact`]); where nearly everybody does, as after the first letter typed, it is quicker to go through the words
//! that fit and note who has them ([`by_word`]).

mod by_contact;
mod by_word;

use super::fields::Place;
use super::people::{Entries, People, Slot};
use super::query::Query;
use super::term::{Kind, Term, grade};
use super::vocabulary::{Vocabulary, WordId};
use std::cmp::Ordering;
use std::ops::Range;

/// How well a contact fits a query; lower is better.
///
/// From the high bits to the low ones: how many pieces fit loosely, the grades and fields of the words found, how far
/// back they stand in their field, and how much of the name was left untyped. Scores of terms can be added: the parts
/// have room for as many terms as a query can have pieces.
pub(super) type Score = u32;

/// A piece that nobody fits; worse than all that fit loosely.
const LEFT_OUT: Score = 16 * LOOSE;
const LOOSE: Score = 1 << 24;
const COST: Score = 1 << 12;
const FAR_BACK: Score = 1 << 4;
/// Untyped pieces of a name beyond which it counts no further.
const MOST_UNTYPED: usize = 15;
/// The score of who doesn't fit; greater than any other.
const NONE: Score = Score::MAX;
/// The score of a small word that says nothing: better than finding it anywhere but in a name.
const SMALL: Score = 3 * COST * grade::STEP as Score;

/// How well a contact fits a query.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// Each word is found, as a whole or as the beginning of one, or means the contact's office or country.
    Exact,
    /// Some word is only spelled nearly like one of the contact's, or sounds like one.
    Similar,
    /// Nobody fits all words; this contact fits most of them.
    Partial,
}

impl Fit {
    /// The fit that a score says.
    pub(super) const fn of(score: Score) -> Self {
        match score {
            0..LOOSE => Self::Exact,
            LOOSE..LEFT_OUT => Self::Similar,
            _ => Self::Partial,
        }
    }
}

/// How many pieces fit loosely or are left out, the latter weighing more.
pub(super) const fn misfits(score: Score) -> Score {
    score / LOOSE
}

/// A query over a directory.
pub(super) struct Search<'a> {
    /// The terms that can fit anybody, in the order of where they begin.
    terms: Vec<&'a Term>,
    pieces: usize,
    /// Pieces that may be left out.
    left_out: usize,
    people: &'a People,
    vocabulary: &'a Vocabulary,
}

/// A term that a contact fits, and the word that fits it best; a term that is not looked for has none.
pub(super) struct Used<'a> {
    pub(super) term: &'a Term,
    pub(super) word: Option<(WordId, Place)>,
}

impl Used<'_> {
    /// How well the word fits the term.
    fn grade(&self) -> u8 {
        self.word.map_or(grade::NONE, |(word, _)| self.term.grade(word))
    }

    /// Whether the word is one that the term may be meant for.
    fn is_guessed(&self) -> bool {
        self.term.kind == Kind::Letters && (grade::LOOSE..grade::NONE).contains(&self.grade())
    }

    /// Whether the word is one of a name.
    fn is_in_a_name(&self) -> bool {
        self.term.kind == Kind::Letters && self.word.is_some_and(|(_, place)| place.is_in_a_name())
    }
}

impl<'a> Search<'a> {
    /// The search for those who fit all pieces of a query but `left_out` of them.
    pub(super) fn new(query: &'a Query, left_out: usize, people: &'a People, vocabulary: &'a Vocabulary) -> Self {
        let terms = query.terms.iter().filter(|term| !term.is_idle()).collect();
        Self { terms, pieces: query.pieces.len(), left_out, people, vocabulary }
    }

    /// The score of a word that fits a term and that somebody has.
    fn word_score(&self, term: &Term, grade: u8, place: Place, slot: Slot) -> Score {
        let grade =
            if grade < grade::LOOSE && self.is_another_country(term, place, slot) { grade::GUESS } else { grade };
        if grade < grade::LOOSE {
            return exact_score(grade, place);
        }
        // A label says what a line is for: what only sounds like "Phone" is nobody's.
        if place.first() == Place::LINE_LABEL {
            return NONE;
        }
        let pieces = term.pieces.len() as Score;
        let guess = grade - grade::LOOSE;
        // Pieces that are guessed to be one word are no better than each of them guessed, unless they are mere syllables. What
        // they mean together is no such guess.
        let together = term.written.is_syllabic() || term.kind != Kind::Letters;
        let further = if together { 0 } else { pieces - 1 };
        let joined = further * Score::from(guess + 2 * grade::STEP) * COST;
        // By whichever of their names people are called in another script, more often than not it is the last.
        let is_last = place.first() == Place::NAME && place.nth_in_field() + 1 == self.people.name_pieces(slot);
        pieces * LOOSE + cost(guess, place) + joined + Score::from(!is_last) * FAR_BACK
    }

    /// Whether a term names a country and was found in the name of another: Sudan in South Sudan.
    fn is_another_country(&self, term: &Term, place: Place, slot: Slot) -> bool {
        let names = matches!(place.first(), Place::OFFICE | Place::ORGANISATION | Place::COUNTRY);
        let Some(country) = term.country.as_ref().filter(|_| names && term.kind == Kind::Letters) else { return false };
        let own = self.people.entries(slot).words;
        !own.iter().any(|word| country.iter().any(|sign| sign.contains(word)))
    }

    /// Whether a contact fits anything of what was typed.
    pub(super) fn fits_some_word(&self, slot: Slot) -> bool {
        self.used(slot).iter().any(|used| !used.term.fits_everybody())
    }

    /// Whether a name of a contact has some of the words.
    pub(super) fn fits_by_name(&self, slot: Slot) -> bool {
        self.used(slot).iter().any(Used::is_in_a_name)
    }

    /// Whether a contact fits only if a word is taken for quite another one: no word of a name is known to be what was typed, and one is
    /// guessed that is far from it, or that by itself means a country or an office.
    pub(super) fn is_far_fetched(&self, slot: Slot) -> bool {
        let used = self.used(slot);
        let in_names = || used.iter().filter(|used| used.is_in_a_name());
        let is_far = |used: &Used<'_>| used.grade() > grade::FAR || self.means_something(&used.term.pieces);
        in_names().all(|used| used.grade() >= grade::GUESS) && in_names().any(is_far)
    }

    /// Whether some of these pieces mean a country or an office.
    fn means_something(&self, pieces: &Range<usize>) -> bool {
        self.terms.iter().any(|term| {
            let is_meant = term.country.is_some() || term.is_said_in_full();
            matches!(term.kind, Kind::Meaning(_))
                && is_meant
                && pieces.start <= term.pieces.start
                && term.pieces.end <= pieces.end
        })
    }

    /// Puts behind others those of whom one word is guessed for several pieces: it counts as one more that fits loosely.
    pub(super) fn stand_back_who_is_guessed_twice(&self, found: &mut [(Score, Slot)]) {
        found.sort_by_cached_key(|(score, slot)| {
            let guessed = self.used(*slot).into_iter().filter(Used::is_guessed).filter_map(|used| used.word);
            let mut places: Vec<u8> = guessed.map(|(_, place)| place.number()).collect();
            let all = places.len();
            places.sort_unstable();
            places.dedup();
            let again = all - places.len();
            (misfits(*score) + again as Score, again)
        });
    }

    /// The most pieces that may be left out.
    fn left_out_pieces(&self) -> usize {
        let left_out = self.terms.iter().filter(|term| term.kind == Kind::LeftOut);
        self.left_out * left_out.map(|term| term.pieces.len()).max().unwrap_or(0)
    }

    /// Finds the contacts that fit, at most `limit` of them, best first, each with its score.
    pub(super) fn found(&self, limit: usize) -> Vec<(Score, Slot)> {
        /// A share of everybody, beyond which going by words is quicker.
        const MANY: usize = 64;

        let people = self.people;
        let most = LEFT_OUT.saturating_mul(self.left_out as Score + 1);
        let mut hits = Vec::new();
        let mut note = |slot: Slot, score: Score| {
            if score < most && people.is_taken(slot) {
                let untyped = usize::from(people.name_pieces(slot)).saturating_sub(self.pieces);
                hits.push((score + untyped.min(MOST_UNTYPED) as Score, slot));
            }
        };
        let everybody = people.built().len();
        let rarest = self.rarest_pieces();
        if rarest.iter().map(|(_, count)| count).sum::<usize>() > everybody / MANY {
            people.built().zip(self.by_word()).for_each(|(slot, score)| note(slot, score));
        } else {
            self.candidates(&rarest).for_each(|slot| note(slot, self.by_contact(slot)));
        }
        people.later().for_each(|slot| note(slot, self.by_contact(slot)));
        best_first(hits, people, limit)
    }
}

/// The slots with the best scores, in order; where scores are the same, in the order of names.
fn best_first(mut hits: Vec<(Score, Slot)>, people: &People, limit: usize) -> Vec<(Score, Slot)> {
    let better = |one: &(Score, Slot), other: &(Score, Slot)| -> Ordering {
        one.0.cmp(&other.0).then_with(|| people.compare(one.1, other.1))
    };
    if hits.len() > limit && limit > 0 {
        hits.select_nth_unstable_by(limit - 1, better);
    }
    hits.truncate(limit);
    hits.sort_unstable_by(better);
    hits
}

/// The score of a term that is not looked for.
fn untold_score(term: &Term) -> Score {
    // A name of one word in Han or Hangul is left out without its first syllable, which is as good as one other piece.
    let further = term.pieces.len() as Score - 1;
    if term.kind == Kind::Small { SMALL } else { LEFT_OUT + further * LOOSE }
}

/// The score of a word that fits a term exactly.
fn exact_score(grade: u8, place: Place) -> Score {
    cost(grade, place) + Score::from(place.nth_in_field()) * FAR_BACK
}

/// What grade and field add to a score.
fn cost(grade: u8, place: Place) -> Score {
    (Score::from(grade) + Score::from(place.cost()) * Score::from(grade::STEP)) * COST
}

/// The first of words of a contact's names that, written as one, are what was typed or begin with it, and their score.
fn run_together(term: &Term, contact: Entries<'_>, vocabulary: &Vocabulary) -> Option<(Score, (WordId, Place))> {
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
    together.map(|nth| {
        let (word, place) = (contact.words[nth], contact.places[nth]);
        (exact_score(grade::RUN_TOGETHER, place), (word, place))
    })
}
