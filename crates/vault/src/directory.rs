//! The directory: finding contacts among those in memory.

use crate::contact::ContactId;
use crate::journal::State;
use crate::search::{Fields, Fit, Hit, Index};
use crate::vault::Vault;

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
        Self { index: Index::of(&contacts, |(id, listing)| Fields::of(**id, &listing.summary)) }
    }

    /// Takes in the changes to these contacts.
    pub(crate) fn update(&mut self, state: &State, touched: &[ContactId]) {
        if touched.len() >= REBUILD_FROM {
            *self = Self::build(state);
            return;
        }
        for id in touched {
            match state.contacts.get(id) {
                Some(listing) => self.index.put(&Fields::of(*id, &listing.summary)),
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

    /// The contacts that have each of these words as a whole, or belong to the country that it means; at most `limit`.
    pub(crate) fn with_whole_words(&self, words: &str, limit: usize) -> Vec<ContactId> {
        self.index.with_whole_words(words, limit)
    }

    /// The contacts whose office or country all of these words mean; at most `limit`.
    pub(crate) fn meant_by(&self, words: &str, limit: usize) -> Vec<ContactId> {
        self.index.meant_by(words, limit)
    }
}

/// What a query finds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// The contacts, best first: all that fit exactly come before those that are only similar. Where nobody fits all
    /// words, all of them fit partly.
    pub hits: Vec<Hit>,
    /// Words that none of the hits fits, as they were typed. Only where the hits fit partly; even then there may be none,
    /// if each of the hits lacks another word.
    pub without: Vec<String>,
    /// What the query seems to be, if it is something that can't be found.
    pub sealed: Option<Unsearchable>,
}

/// What can't be found, as it is sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unsearchable {
    /// A number.
    Number,
    /// A handle, such as a name in a messenger or an address.
    Handle,
}

impl Found {
    /// The contacts, best first.
    #[must_use]
    pub fn ids(&self) -> Vec<ContactId> {
        self.hits.iter().map(|hit| hit.id).collect()
    }

    /// The hits of one fit.
    pub fn of(&self, fit: Fit) -> impl Iterator<Item = &Hit> {
        self.hits.iter().filter(move |hit| hit.fit == fit)
    }
}

impl Unsearchable {
    /// What a query seems to be: mostly digits, or written like a handle.
    fn of(query: &str) -> Option<Self> {
        /// From so many digits on it is no room and no year.
        const FEWEST_DIGITS: usize = 5;

        let query = query.trim();
        let digits = query.chars().filter(|char| char.is_numeric()).count();
        let letters = query.chars().filter(|char| char.is_alphabetic()).count();
        if query.contains('@') {
            Some(Self::Handle)
        } else if digits >= FEWEST_DIGITS && digits > letters {
            Some(Self::Number)
        } else {
            None
        }
    }
}

impl Vault {
    /// Finds contacts by what a person typed, best first, at most `limit` of them. Nothing typed finds everybody, in the order
    /// of the names; signs without a letter or digit find nobody.
    #[must_use]
    pub fn find(&self, query: &str, limit: usize) -> Found {
        if !query.trim().is_empty() && !query.contains(char::is_alphanumeric) {
            return Found { sealed: Unsearchable::of(query), ..Found::default() };
        }
        let fields = |id| self.contact(id).map(|listing| Fields::of(id, &listing.summary));
        let (hits, without) = self.directory().index.find(query, limit, fields);
        Found { hits, without, sealed: Unsearchable::of(query) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_handles_are_told_from_names() {
        for query in ["+355 67 212 3456", "030 23125000", "tel. 020 7946 0000", "٠٦٧٢١٢٣٤٥"] {
            assert_eq!(Unsearchable::of(query), Some(Unsearchable::Number), "{query}");
        }
        for query in ["@begaj", "begaj@example.org"] {
            assert_eq!(Unsearchable::of(query), Some(Unsearchable::Handle), "{query}");
        }
        for query in ["", "begaj", "no 10", "24 sussex drive", "charles 3", "room 4411"] {
            assert_eq!(Unsearchable::of(query), None, "{query}");
        }
    }
}
