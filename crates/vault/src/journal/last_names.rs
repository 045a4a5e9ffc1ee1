//! What removed contacts were last called, for whoever reads the journal. A name is held as long as the event that put it
//! says it, and not a moment longer.

use super::EventId;
use crate::contact::ContactId;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeSet, HashMap};

/// The last names of the contacts that were removed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct LastNames(HashMap<ContactId, LastName>);

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct LastName {
    name: String,
    /// The event that put the contact under this name.
    put: EventId,
}

impl LastNames {
    /// The contact was removed.
    pub(crate) fn keep(&mut self, contact: ContactId, name: String, put: EventId) {
        self.0.insert(contact, LastName { name, put });
    }

    /// The contact is in the directory.
    pub(crate) fn forget(&mut self, contact: ContactId) {
        self.0.remove(&contact);
    }

    /// The bodies of these events were erased.
    pub(crate) fn erase(&mut self, erased: &BTreeSet<EventId>) {
        self.0.retain(|_, last| !erased.contains(&last.put));
    }

    /// The contacts whose last name, as it was written, is this one. Case does not matter.
    pub(crate) fn called(&self, name: &str) -> Vec<ContactId> {
        let name = name.to_lowercase();
        let mut called: Vec<_> =
            self.0.iter().filter(|(_, last)| last.name.to_lowercase() == name).map(|(id, _)| *id).collect();
        called.sort();
        called
    }

    pub(crate) fn of(&self, contact: ContactId) -> Option<&str> {
        self.0.get(&contact).map(|last| last.name.as_str())
    }
}
