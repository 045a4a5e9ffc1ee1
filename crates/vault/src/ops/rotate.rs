//! Rotation: a new vault key, and everything sealed again to it. All or nothing.

use super::pipeline::{BATCH, pipeline};
use crate::entry;
use crate::error::Error;
use crate::hash::Digest;
use crate::journal::{Body, Fault, Rejection, State};
use crate::locked::check_entries;
use crate::progress::{Counter, OnProgress};
use crate::store::EventRow;
use crate::vault::{Change, Vault};
use crate::{ContactId, EntryFault};
use hotline_seal::{GrantBinding, VaultKey, seal_grant};
use jiff::Timestamp;

/// What a rotation will do. Making the plan changes nothing.
#[derive(Debug, Clone)]
pub struct RotationPlan {
    /// The epoch that will begin.
    pub epoch: u32,
    /// Entries to be sealed again.
    pub entries: u64,
    /// Events to be sealed again.
    pub events: u64,
    /// Names of the members who keep access.
    pub keep: Vec<String>,
    /// Since when the present vault key is in use.
    pub key_since: Timestamp,
}

/// What a rotation did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rotated {
    /// The epoch that began.
    pub epoch: u32,
    /// Entries sealed again, each opened and compared before the commit.
    pub entries: u64,
    /// Events sealed again, likewise.
    pub events: u64,
}

impl Vault {
    /// What a rotation would do now.
    #[must_use]
    pub fn plan_rotation(&self) -> RotationPlan {
        let keep = self.state.members.iter().filter(|(_, member)| !member.removed);
        RotationPlan {
            epoch: self.state.epoch.saturating_add(1),
            entries: self.state.contacts.len() as u64,
            events: self.state.events,
            keep: keep.map(|(_, member)| member.name.clone()).collect(),
            key_since: self.state.epoch_since,
        }
    }

    /// Rotates the vault key: every record is opened, checked against its signature, sealed to a new key, and opened
    /// again before it counts; then come the new grants, the event, and one commit. Afterwards nothing in the file opens
    /// with the old vault key. Stopped or failed, it changed nothing.
    ///
    /// # Errors
    /// [`Error::Refused`] if the member is no administrator; [`Error::Entry`] or [`Error::Gap`] naming the record that
    /// does not open; [`Error::Cancelled`]; [`Error::Store`].
    pub fn rotate(&mut self, reason: Option<&str>, on_progress: OnProgress<'_>) -> Result<Rotated, Error> {
        let new_key = VaultKey::make();
        let reason = reason.map(str::trim).filter(|reason| !reason.is_empty()).map(str::to_owned);
        let rotated = self.change(|change| change.rotate(reason, &new_key, on_progress))?;
        self.vault_key = new_key;
        self.keep_snapshot_if_possible();
        Ok(rotated)
    }
}

impl Change<'_> {
    fn rotate(
        &mut self,
        reason: Option<String>,
        new_key: &VaultKey,
        on_progress: OnProgress<'_>,
    ) -> Result<Rotated, Error> {
        let epoch = self.state.epoch.saturating_add(1);
        let vault_key = Digest::from_bytes(new_key.commitment());
        // First, so that a member without the role is refused before any work is done.
        let rotation = self.write_event(Body::VaultKeyRotated { epoch, reason, vault_key })?;
        check_entries(&self.writing.rows().entry_contacts()?, self.state)?;
        let entries = self.state.contacts.len() as u64;
        let mut counter = Counter::new(entries + self.state.row.unsigned_abs(), on_progress);
        let entries = self.reseal_entries(new_key, &mut counter)?;
        let events = self.reseal_events(new_key, &mut counter)?;
        self.writing.begin_epoch(epoch)?;
        let binding = GrantBinding { vault: self.state.vault, epoch };
        for (key, public) in self.state.members.active_keys() {
            self.writing.put_grant(epoch, key, &seal_grant(new_key, &public, &binding))?;
        }
        self.append_event(rotation, new_key)?;
        Ok(Rotated { epoch, entries, events: events + 1 })
    }

    fn reseal_entries(&self, new_key: &VaultKey, counter: &mut Counter<'_>) -> Result<u64, Error> {
        let (rows, state, old_key) = (self.writing.rows(), self.state, self.vault_key);
        let mut place = 0;
        let mut next = || -> Result<_, Error> {
            let (last, batch) = rows.entries_after(place, BATCH)?;
            place = last;
            Ok(batch)
        };
        let reseal = |(contact, sealed): (ContactId, Vec<u8>)| {
            reseal_entry(contact, &sealed, state, old_key, new_key).map(|sealed| (contact, sealed))
        };
        pipeline(&mut next, reseal, counter, |(contact, sealed)| Ok(self.writing.put_entry(contact, &sealed)?))
    }

    fn reseal_events(&mut self, new_key: &VaultKey, counter: &mut Counter<'_>) -> Result<u64, Error> {
        let Self { writing, written, state, vault_key: old_key, .. } = self;
        let mut place = 0;
        let mut next = || -> Result<_, Error> {
            let batch = state.rows.read_after(writing.rows(), place, BATCH)?;
            place = batch.last().map_or(place, |row| row.row);
            Ok(batch)
        };
        let reseal = |row: EventRow| Ok((row.row, reseal_event(&row, state, old_key, new_key)?));
        pipeline(&mut next, reseal, counter, |(row, sealed)| written.seal_again(writing, row, &sealed))
    }
}

/// Opens an entry, checks it against its signed digest, seals it to the new key, and opens that again.
fn reseal_entry(
    contact: ContactId,
    sealed: &[u8],
    state: &State,
    old_key: &VaultKey,
    new_key: &VaultKey,
) -> Result<Vec<u8>, Error> {
    let fault = |fault| Error::Entry { contact, fault };
    let listing = state.contacts.get(&contact).ok_or(fault(EntryFault::Stray))?;
    let plaintext = entry::open_plaintext(sealed, &listing.entry, old_key).map_err(fault)?;
    let sealed = new_key.seal(plaintext.expose());
    entry::open_plaintext(&sealed, &listing.entry, new_key).map_err(fault)?;
    Ok(sealed)
}

/// The same for an event. Of a row that never opened with the vault key nothing is left but the row: with some bits the other
/// way it might open with the old key.
fn reseal_event(row: &EventRow, state: &State, old_key: &VaultKey, new_key: &VaultKey) -> Result<Vec<u8>, Error> {
    let gap = || Error::Gap { row: row.row, gap: crate::journal::Gap::Altered };
    let Ok(plaintext) = old_key.open(&row.sealed) else {
        let known = state.faults.get(&row.row) == Some(&Fault::Rejected(Rejection::Unopenable));
        return if known { Ok(Vec::new()) } else { Err(gap()) };
    };
    let sealed = new_key.seal(plaintext.expose());
    let again = new_key.open(&sealed).map_err(|_| gap())?;
    if again.expose() == plaintext.expose() { Ok(sealed) } else { Err(gap()) }
}
