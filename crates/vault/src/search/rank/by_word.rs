//! Scores everybody at once, word by word.

use super::super::term::Term;
use super::{LOOSE, NONE, Score, Search, run_together, untold_score};

impl Search<'_> {
    /// The scores of all built slots.
    pub(super) fn by_word(&self) -> Vec<Score> {
        let everybody = self.people.built().len();
        // For so many pieces from the first on, the best scores with which they are covered; empty where nobody's are.
        let mut best: Vec<Vec<Score>> = vec![Vec::new(); self.pieces + 1];
        for term in &self.terms {
            let mut scores = self.term_by_word(term);
            if term.pieces.start > 0 {
                let before = &best[term.pieces.start];
                if before.is_empty() {
                    continue;
                }
                for (score, before) in scores.iter_mut().zip(before) {
                    *score = score.saturating_add(*before);
                }
            }
            let after = &mut best[term.pieces.end];
            if after.is_empty() {
                *after = scores;
            } else {
                after.iter_mut().zip(scores).for_each(|(known, score)| *known = score.min(*known));
            }
        }
        let mut scores = best.pop().unwrap_or_default();
        scores.resize(everybody, NONE);
        scores
    }

    /// The scores of all built slots for one term.
    fn term_by_word(&self, term: &Term) -> Vec<Score> {
        let everybody = self.people.built().len();
        if term.fits_everybody() {
            return vec![untold_score(term); everybody];
        }
        let mut scores = vec![NONE; everybody];
        for word in term.words().flatten() {
            let grade = term.grade(word);
            let (slots, places) = self.people.holders(word..word + 1);
            for (slot, place) in slots.iter().zip(places) {
                let known = &mut scores[*slot as usize];
                *known = self.word_score(term, grade, *place, *slot).min(*known);
            }
        }
        for first in &term.firsts {
            let (slots, places) = self.people.holders(*first..*first + 1);
            for (slot, place) in slots.iter().zip(places) {
                let known = &mut scores[*slot as usize];
                if place.is_in_a_name() && *known >= LOOSE {
                    let together = run_together(term, self.people.entries(*slot), self.vocabulary);
                    *known = together.map_or(NONE, |(score, _)| score).min(*known);
                }
            }
        }
        scores
    }
}
