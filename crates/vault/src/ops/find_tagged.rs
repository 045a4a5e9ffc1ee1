//! Finding among the contacts that have certain tags.

use crate::directory::Found;
use crate::fold::fold;
use crate::vault::Vault;
use std::collections::HashSet;

impl Vault {
    /// Finds contacts by what a person typed, as [`Vault::find`] does, among those that have all these tags. Case, accents and
    /// punctuation of a tag don't matter. Without tags, everybody counts.
    #[must_use]
    pub fn find_tagged(&self, query: &str, tags: &[String], limit: usize) -> Found {
        if tags.is_empty() {
            return self.find(query, limit);
        }
        let wanted: Vec<String> = tags.iter().map(|tag| fold(tag)).collect();
        let mut found = self.find(query, self.directory().len());
        found.hits.retain(|hit| {
            self.contact(hit.id).is_some_and(|listing| {
                let has: HashSet<String> = listing.summary.profile.tags.iter().map(|tag| fold(tag)).collect();
                wanted.iter().all(|tag| has.contains(tag))
            })
        });
        found.hits.truncate(limit);
        found
    }
}
