//! Checking everything there is to check, from the first event on.

use crate::contact::ContactId;
use crate::device::Device;
use crate::entry::EntryFault;
use crate::error::Error;
use crate::hash::Digest;
use crate::journal::{Fault, State};
use crate::locked::{Folded, Locked, fold_from, open_vault_key};
use crate::progress::{Counter, OnProgress};
use crate::store::{Rows, Store, StoreError};
use crate::vault::{Vault, open_checked};
use hotline_seal::{KeyId, MemberKey, VaultKey};
use jiff::Timestamp;
use rayon::prelude::*;
use std::collections::BTreeSet;

/// Entries opened at a time.
const BATCH: usize = 512;

/// What a check of the whole vault found.
#[derive(Debug, Clone)]
pub struct Verified {
    /// Events that count.
    pub events: u64,
    /// Entries that opened and fit.
    pub entries: u64,
    /// Everything that is wrong; nothing is, if this is empty.
    pub problems: Vec<Problem>,
}

/// Something wrong with a vault. No variant holds a name or a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// A row of the journal.
    #[error("row {row} of the journal {fault}")]
    Row {
        /// The row.
        row: i64,
        /// What is wrong.
        fault: Fault,
    },
    /// The entry of a contact.
    #[error("the entry of contact {contact} {fault}")]
    Entry {
        /// The contact.
        contact: ContactId,
        /// What is wrong.
        fault: EntryFault,
    },
    /// A grant of another epoch, or to a key that is no member's.
    #[error("there is a grant in epoch {epoch} for key {key}, which should have none")]
    StrayGrant {
        /// Its epoch.
        epoch: u32,
        /// Its key.
        key: KeyId,
    },
    /// A member key that should have a grant has none.
    #[error("key {key} has no grant")]
    NoGrant {
        /// The key.
        key: KeyId,
    },
    /// The vault key is not the one that an administrator brought into use.
    #[error("the vault key is not the one that an administrator brought into use")]
    FalseVaultKey,
    /// The file is older than one that was opened here before, or another branch of it.
    #[error("events that were here on {last_opened} are missing from this copy: {missing} of them")]
    OlderCopy {
        /// When this device last opened the vault.
        last_opened: Timestamp,
        /// How many events seen then are missing now.
        missing: u64,
    },
    /// This device opened the vault before, and there is no telling what it saw then.
    #[error(
        "what this device saw of this vault before is gone or was changed: whether this is the newest copy can't be told"
    )]
    HeadsGone,
    /// Pages of the file are torn.
    #[error("pages of the file are damaged")]
    Pages,
}

impl Problem {
    /// Whether the vault is whole without what is wrong: rows that were planted and rejected do no harm.
    #[must_use]
    pub fn is_harmless(&self) -> bool {
        matches!(self, Self::Row { fault: Fault::Rejected(_), .. })
    }
}

impl Locked {
    /// Checks the whole vault: the pages of the file, every event from the first one on (no snapshot is used), every
    /// entry, every grant, and the heads that this device has seen. It changes nothing.
    ///
    /// # Errors
    /// [`Error::NoGrant`], [`Error::FalseGrant`] or [`Error::NotFounded`] if the key opens nothing that could be checked;
    /// [`Error::Cancelled`]; [`Error::Store`] if the file can't be read.
    pub fn verify(&self, key: &MemberKey, on_progress: OnProgress<'_>) -> Result<Verified, Error> {
        verify(&self.store, &self.device, key, on_progress)
    }
}

impl Vault {
    /// The same for a vault that is unlocked: the file is checked as it is now, and what is in memory is not relied on.
    ///
    /// # Errors
    /// As [`Locked::verify`].
    pub fn verify(&self, on_progress: OnProgress<'_>) -> Result<Verified, Error> {
        verify(&self.store, &self.device, &self.key, on_progress)
    }
}

fn verify(store: &Store, device: &Device, key: &MemberKey, on_progress: OnProgress<'_>) -> Result<Verified, Error> {
    let mut problems = Vec::new();
    let vault = store.id();
    let reading = store.read()?;
    match reading.check_pages() {
        Ok(()) => {}
        Err(StoreError::Damaged) => problems.push(Problem::Pages),
        Err(error) => return Err(error.into()),
    }
    let rows = reading.rows();
    let vault_key = open_vault_key(rows, vault, key)?;
    let noted = device.noted(vault, key)?;
    let Folded { state, missing, .. } = fold_from(None, noted.heads(), vault, rows, &vault_key)?;
    problems.extend(state.all_faults().into_iter().map(|(row, fault)| Problem::Row { row, fault }));
    problems.extend(match noted.lacking(missing) {
        Err(Error::OlderCopy { last_opened, missing }) => Some(Problem::OlderCopy { last_opened, missing }),
        Err(_) => Some(Problem::HeadsGone),
        Ok(()) => None,
    });
    check_grants(rows, &state, &vault_key, &mut problems)?;
    let entries = check_entries(rows, &state, &vault_key, on_progress, &mut problems)?;
    Ok(Verified { events: state.events, entries, problems })
}

fn check_grants(rows: Rows<'_>, state: &State, vault_key: &VaultKey, problems: &mut Vec<Problem>) -> Result<(), Error> {
    if Digest::from_bytes(vault_key.commitment()) != state.vault_key || rows.epoch()? != state.epoch {
        problems.push(Problem::FalseVaultKey);
    }
    let found: BTreeSet<_> = rows.grants()?.into_iter().collect();
    let due: BTreeSet<_> = state.members.active_keys().map(|(key, _)| (state.epoch, key)).collect();
    problems.extend(found.difference(&due).map(|(epoch, key)| Problem::StrayGrant { epoch: *epoch, key: *key }));
    problems.extend(due.difference(&found).map(|(_, key)| Problem::NoGrant { key: *key }));
    Ok(())
}

fn check_entries(
    rows: Rows<'_>,
    state: &State,
    vault_key: &VaultKey,
    on_progress: OnProgress<'_>,
    problems: &mut Vec<Problem>,
) -> Result<u64, Error> {
    let mut counter = Counter::new(state.contacts.len() as u64, on_progress);
    let (mut place, mut good, mut met) = (0, 0, BTreeSet::new());
    loop {
        let (last, batch) = rows.entries_after(place, BATCH)?;
        if batch.is_empty() {
            break;
        }
        place = last;
        let faults: Vec<Option<EntryFault>> = batch
            .par_iter()
            .map(|(contact, sealed)| match state.contacts.get(contact) {
                Some(listing) => open_checked(sealed, *contact, listing, state.vault, vault_key).err(),
                None => Some(EntryFault::Stray),
            })
            .collect();
        for ((contact, _), fault) in batch.iter().zip(&faults) {
            met.insert(*contact);
            match fault {
                Some(fault) => problems.push(Problem::Entry { contact: *contact, fault: *fault }),
                None => good += 1,
            }
        }
        counter.add(batch.len())?;
    }
    let missing = state.contacts.keys().filter(|contact| !met.contains(contact));
    let mut missing: Vec<_> =
        missing.map(|contact| Problem::Entry { contact: *contact, fault: EntryFault::Missing }).collect();
    missing.sort_by_key(|problem| if let Problem::Entry { contact, .. } = problem { Some(*contact) } else { None });
    problems.extend(missing);
    Ok(good)
}
