//! Scores contacts one by one, each with all its words.

use super::super::fields::Place;
use super::super::people::Slot;
use super::super::query::MOST_PIECES;
use super::super::term::{Kind, Term, grade};
use super::super::vocabulary::WordId;
use super::{LOOSE, NONE, Score, Search, Used, run_together, untold_score};
use std::ops::Range;

impl Search<'_> {
    /// The pieces of the query for which fewest contacts have a word, and how often they have one: as many as it takes for
    /// every hit to have a word for one of them.
    pub(super) fn rarest_pieces(&self) -> Vec<(usize, usize)> {
        let count = |piece| {
            let words = self.covering(piece).flat_map(|term| term.words().chain(single(&term.firsts)));
            words.map(|words| self.people.holders(words).0.len()).sum()
        };
        let told = (0..self.pieces).filter(|piece| !self.covering(*piece).any(|term| term.kind == Kind::Small));
        let mut pieces: Vec<(usize, usize)> = told.map(|piece| (piece, count(piece))).collect();
        pieces.sort_unstable_by_key(|(_, count)| *count);
        pieces.truncate(self.left_out_pieces() + 1);
        pieces
    }

    /// The built slots of whoever has a word for one of these pieces, in order and each once. All hits are among them.
    pub(super) fn candidates(&self, pieces: &[(usize, usize)]) -> impl Iterator<Item = Slot> {
        let mut slots: Vec<Slot> = Vec::new();
        for term in pieces.iter().flat_map(|(piece, _)| self.covering(*piece)) {
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
            let score = self.term_by_contact(term, slot).0;
            let after = &mut best[term.pieces.end];
            *after = before.saturating_add(score).min(*after);
        }
        best[self.pieces]
    }

    /// The terms with which a contact fits best, in their order.
    pub(in super::super) fn used(&self, slot: Slot) -> Vec<Used<'_>> {
        let mut best = [(NONE, usize::MAX, None); MOST_PIECES + 1];
        best[0].0 = 0;
        for (nth, term) in self.terms.iter().enumerate() {
            let (score, word) = self.term_by_contact(term, slot);
            let score = best[term.pieces.start].0.saturating_add(score);
            let after = &mut best[term.pieces.end];
            if score < after.0 {
                *after = (score, nth, word);
            }
        }
        let (mut used, mut end) = (Vec::new(), self.pieces);
        while let Some(term) = self.terms.get(best[end].1).filter(|_| end > 0) {
            used.push(Used { term, word: best[end].2 });
            end = term.pieces.start;
        }
        used.reverse();
        used
    }

    /// The word that fits a term best, and its score.
    fn term_by_contact(&self, term: &Term, slot: Slot) -> (Score, Option<(WordId, Place)>) {
        if term.fits_everybody() {
            return (untold_score(term), None);
        }
        let contact = self.people.entries(slot);
        let fitting = contact.words.iter().zip(contact.places).filter_map(|(word, place)| {
            let grade = term.grade(*word);
            (grade != grade::NONE).then(|| (self.word_score(term, grade, *place, slot), (*word, *place)))
        });
        let single = fitting.min_by_key(|(score, _)| *score);
        let single = single.map_or((NONE, None), |(score, word)| (score, Some(word)));
        if single.0 < LOOSE || term.firsts.is_empty() {
            return single;
        }
        match run_together(term, contact, self.vocabulary) {
            Some((score, word)) if score < single.0 => (score, Some(word)),
            _ => single,
        }
    }
}

/// Each word as a range of its own.
fn single(words: &[WordId]) -> impl Iterator<Item = Range<WordId>> {
    words.iter().map(|id| *id..*id + 1)
}
