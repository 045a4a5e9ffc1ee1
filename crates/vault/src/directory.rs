//! The directory: finding contacts among those in memory.

use crate::contact::{ContactId, Summary};
use crate::journal::State;
use crate::search::{Fields, Index};
use rayon::prelude::*;

/// With more changes at once than this, the index is built anew: that takes as long as some hundreds of single changes.
const REBUILD_FROM: usize = 500;

/// The index over the contacts of an unlocked vault.
#[derive(Debug)]
pub struct Directory {
    index: Index,
}

impl Directory {
    pub(crate) fn build(state: &State) -> Self {
        let contacts: Vec<_> = state.contacts.iter().collect();
        let fields: Vec<_> = contacts.par_iter().map(|(id, listing)| fields(**id, &listing.summary)).collect();
        Self { index: Index::build(&fields) }
    }

    /// Takes in the changes to these contacts.
    pub(crate) fn update(&mut self, state: &State, touched: &[ContactId]) {
        if touched.len() >= REBUILD_FROM {
            *self = Self::build(state);
            return;
        }
        for id in touched {
            match state.contacts.get(id) {
                Some(listing) => self.index.put(&fields(*id, &listing.summary)),
                None => self.index.remove(*id),
            }
        }
    }

    /// How many contacts there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.index.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Finds contacts by what a person typed, best first, at most `limit` of them. A query without a letter or digit
    /// finds everybody, in the order of the names.
    #[must_use]
    pub fn find(&self, query: &str, limit: usize) -> Vec<ContactId> {
        self.index.find(query, limit)
    }
}

fn fields(id: ContactId, summary: &Summary) -> Fields<'_> {
    let country_names = summary.profile.country.map(|country| country.all_names().collect()).unwrap_or_default();
    Fields::of(id, summary, country_names)
}
