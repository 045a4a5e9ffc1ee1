//! Finding among the contacts that have certain tags.

use crate::contact::ContactId;
use crate::fold::fold;
use crate::vault::Vault;
use std::collections::HashSet;

impl Vault {
    /// Finds contacts by what a person typed, as [`Directory::find`](crate::Directory::find) does, among those that have
    /// all these tags. Case, accents and punctuation of a tag don't matter. Without tags, everybody counts.
    #[must_use]
    pub fn find_tagged(&self, query: &str, tags: &[String], limit: usize) -> Vec<ContactId> {
        if tags.is_empty() {
            return self.directory().find(query, limit);
        }
        let wanted: Vec<String> = tags.iter().map(|tag| fold(tag)).collect();
        let has_all = |id: &ContactId| {
            self.contact(*id).is_some_and(|listing| {
                let has: HashSet<String> = listing.summary.profile.tags.iter().map(|tag| fold(tag)).collect();
                wanted.iter().all(|tag| has.contains(tag))
            })
        };
        let found = self.directory().find(query, self.directory().len());
        found.into_iter().filter(has_all).take(limit).collect()
    }
}
