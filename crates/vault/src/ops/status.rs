//! What a vault is, in a few figures.

use crate::journal::{Fault, Policy};
use crate::vault::Vault;
use jiff::Timestamp;

/// What a vault is, in a few figures.
#[derive(Debug, Clone)]
pub struct Status {
    /// Contacts in the directory.
    pub contacts: u64,
    /// Their lines.
    pub lines: u64,
    /// Events that count.
    pub events: u64,
    /// The epoch of the vault key.
    pub epoch: u32,
    /// Since when.
    pub epoch_since: Timestamp,
    /// Members who may open it.
    pub members: u64,
    /// The rules.
    pub policy: Policy,
    /// Rows of the journal that count for nothing, and why.
    pub rejected: Vec<(i64, Fault)>,
}

impl Vault {
    /// Rows of the journal that count for nothing, and why.
    #[must_use]
    pub fn rejected(&self) -> Vec<(i64, Fault)> {
        self.state.all_faults()
    }

    /// The figures of the vault as it is in memory. Every line is counted.
    #[must_use]
    pub fn status(&self) -> Status {
        let state = &self.state;
        Status {
            contacts: state.contacts.len() as u64,
            lines: state.contacts.values().map(|listing| listing.summary.lines.len() as u64).sum(),
            events: state.events,
            epoch: state.epoch,
            epoch_since: state.epoch_since,
            members: state.members.iter().filter(|(_, member)| !member.removed).count() as u64,
            policy: state.policy,
            rejected: self.rejected(),
        }
    }
}
