//! Where nobody fits all words: those who fit most of them.

use super::Index;
use super::people::Slot;
use super::query::Query;
use super::rank::{Score, misfits};

/// From so many words on, two may be left out.
const FEWEST_TO_LEAVE_OUT_TWO: usize = 3;

/// Those who fit most words of a query.
pub(super) struct Most {
    pub(super) query: Query,
    /// How many words may be left out.
    pub(super) left_out: usize,
    pub(super) found: Vec<(Score, Slot)>,
}

impl Most {
    /// These, or others if they are nobody.
    pub(super) fn or(self, others: Self) -> Self {
        if self.found.is_empty() { others } else { self }
    }

    /// Whether the words that are not left out are guessed from afar.
    pub(super) fn is_far_fetched(&self, index: &Index) -> bool {
        let search = index.search(&self.query, self.left_out);
        self.found.first().is_some_and(|(_, slot)| search.is_far_fetched(*slot))
    }
}

impl Index {
    /// Those who fit most words of a query that nobody fits altogether. Of whom an office in a country is asked for, somebody of
    /// that country is nearer than whoever holds the office in another.
    pub(super) fn fitting_most(&self, mut query: Query, limit: usize) -> Most {
        let left_out = if query.significant() < FEWEST_TO_LEAVE_OUT_TWO { 1 } else { 2 };
        query.leave_out_all_but_countries();
        let mut compatriots = Vec::new();
        if query.names_a_country() {
            compatriots = self.search(&query, left_out).found(limit);
            query.leave_out_countries();
        }
        let search = self.search(&query, left_out);
        let mut found = search.found(limit);
        if !compatriots.is_empty() {
            found.retain(|(_, slot)| search.fits_by_name(*slot) && !compatriots.iter().any(|(_, other)| other == slot));
            found.append(&mut compatriots);
            found.sort_by_key(|(score, _)| *score);
            found.truncate(limit);
        }
        found.retain(|(_, slot)| search.fits_some_word(*slot));
        // Who lacks a word is not mixed with whose other words are guessed, too.
        let best = found.first().map(|(score, _)| misfits(*score));
        found.retain(|(score, _)| Some(misfits(*score)) == best);
        Most { query, left_out, found }
    }
}
