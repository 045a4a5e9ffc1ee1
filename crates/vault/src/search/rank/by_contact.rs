//! Scores contacts one by one, each with all its words.

use super::super::people::Slot;
use super::super::query::{MOST_PIECES, Term, grade};
use super::super::vocabulary::WordId;
use super::{LOOSE, NONE, Score, Search, run_together_score, word_score};
use std::ops::Range;

impl Search<'_> {
    /// The piece of the query for which fewest contacts have a word, and how often they have one.
    pub(super) fn rarest_piece(&self) -> (usize, usize) {
        let count = |piece| {
            let words = self.covering(piece).flat_map(|term| term.words().chain(single(&term.firsts)));
            words.map(|words| self.people.holders(words).0.len()).sum()
        };
        (0..self.pieces).map(|piece| (piece, count(piece))).min_by_key(|(_, count)| *count).unwrap_or_default()
    }

    /// The built slots of whoever has a word for a piece, in order and each once. All hits are among them.
    pub(super) fn candidates(&self, piece: usize) -> impl Iterator<Item = Slot> {
        let mut slots: Vec<Slot> = Vec::new();
        for term in self.covering(piece) {
            term.words().for_each(|words| slots.extend_from_slice(self.people.holders(words).0));
            for words in single(&term.firsts) {
                let (holders, places) = self.people.holders(words);
                let in_names = holders.iter().zip(places).filter(|(_, place)| place.is_in_a_name());
                slots.extend(in_names.map(|(slot, _)| *slot));
            }
        }
        slots.sort_unstable();
        slots.dedup();
        slots.into_iter()
    }

    fn covering(&self, piece: usize) -> impl Iterator<Item = &Term> {
        self.terms.iter().copied().filter(move |term| term.pieces.contains(&piece))
    }

    /// The score of one contact.
    pub(super) fn by_contact(&self, slot: Slot) -> Score {
        // The best score with which the first so many pieces are covered.
        let mut best = [NONE; MOST_PIECES + 1];
        best[0] = 0;
        // The terms come in the order of where they begin, so what comes before each is settled.
        for term in &self.terms {
            let before = best[term.pieces.start];
            if before == NONE {
                continue;
            }
            let score = self.term_by_contact(term, slot);
            if score != NONE {
                let after = &mut best[term.pieces.end];
                *after = (before + score).min(*after);
            }
        }
        best[self.pieces]
    }

    /// The score of the word that fits a term best.
    fn term_by_contact(&self, term: &Term, slot: Slot) -> Score {
        let contact = self.people.entries(slot);
        let fitting = contact.words.iter().zip(contact.places).filter_map(|(word, place)| {
            let grade = term.grade(*word);
            (grade != grade::NONE).then(|| word_score(term, grade, *place))
        });
        let single = fitting.min().unwrap_or(NONE);
        if single < LOOSE || term.firsts.is_empty() {
            return single;
        }
        single.min(run_together_score(term, contact, self.vocabulary))
    }
}

/// Each word as a range of its own.
fn single(words: &[WordId]) -> impl Iterator<Item = Range<WordId>> {
    words.iter().map(|id| *id..*id + 1)
}
