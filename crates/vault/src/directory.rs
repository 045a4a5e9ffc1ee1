//! The directory: finding a contact among those in memory.

use crate::contact::ContactId;
use crate::journal::State;

/// stub
#[derive(Debug)]
pub struct Directory {
    names: Vec<(String, ContactId)>,
}
impl Directory {
    pub(crate) fn build(state: &State) -> Self {
        let mut names: Vec<_> =
            state.contacts.iter().map(|(id, l)| (l.summary.profile.name.to_lowercase(), *id)).collect();
        names.sort();
        Self { names }
    }
    pub(crate) fn update(&mut self, state: &State, touched: &[ContactId]) {
        if !touched.is_empty() {
            *self = Self::build(state);
        }
    }
    /// find
    pub fn find(&self, query: &str, limit: usize) -> Vec<ContactId> {
        let q = query.to_lowercase();
        self.names
            .iter()
            .filter(|(n, _)| q.split_whitespace().all(|w| n.contains(w)))
            .take(limit)
            .map(|(_, i)| *i)
            .collect()
    }
}
