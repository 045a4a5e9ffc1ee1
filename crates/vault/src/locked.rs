//! A vault file that is open as a file, and closed as a vault.

use crate::contact::ContactId;
use crate::device::{Device, Heads, SnapshotKey};
use crate::directory::Directory;
use crate::entry::EntryFault;
use crate::error::Error;
use crate::hash::Digest;
use crate::journal::{SealedRow, State, digest_of_rows, fold_first, fold_more};
use crate::outside::Outside;
use crate::store::{Beside, Interrupter, Rows, Store, StoreError};
use crate::vault::{Saved, Vault};
use hotline_seal::{GrantBinding, MemberKey, Secret, VaultId, VaultKey, open_grant};
use std::collections::HashSet;
use std::path::Path;

/// A vault file whose tables were found to be those of a vault. It has no names and no numbers to give until it is
/// [unlocked](Locked::unlock).
#[derive(Debug)]
pub struct Locked {
    pub(crate) store: Store,
    pub(crate) device: Device,
    pub(crate) outside: Outside,
}

/// What to make of a file that lacks events seen before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum OlderCopies {
    Refuse,
    Accept,
}

impl Locked {
    /// Opens a vault file.
    ///
    /// # Errors
    /// [`Error::Store`] if there is none, or it is something else.
    pub fn open(path: &Path, device: Device, outside: Outside) -> Result<Self, Error> {
        Ok(Self { store: Store::open(path)?, device, outside })
    }

    /// The name of the vault in files and on devices.
    #[must_use]
    pub fn id(&self) -> VaultId {
        self.store.id()
    }

    /// What stops an unlocking, or a check, that is under way, from another thread, and all that is done later with the vault
    /// that it gives: see [`Vault::interrupter`].
    #[must_use]
    pub fn interrupter(&self) -> Interrupter {
        self.store.interrupter()
    }

    /// Opens this device's member key for the vault. It takes as long as the passphrase was made to cost.
    ///
    /// # Errors
    /// [`Error::NoIdentity`] or [`Error::Identity`].
    pub fn member_key(&self, passphrase: &Secret<String>) -> Result<MemberKey, Error> {
        self.device.open_identity(self.id(), passphrase)
    }

    /// Unlocks the vault: opens the grant, folds the journal, and checks all that can be checked without opening entries. A
    /// device that can't take note of it unlocks all the same, see [`Vault::unnoted`].
    ///
    /// # Errors
    /// [`Error::NoGrant`] if the key may not; an error of [kind](Error::kind) `Integrity` if the file was tampered with,
    /// is damaged, or is older than one that this device has seen, or if there is no telling ([`Error::HeadsGone`]).
    pub fn unlock(self, key: MemberKey) -> Result<Vault, Error> {
        self.unlock_copy(key, OlderCopies::Refuse)
    }

    /// Unlocks a vault although the file lacks events that this device has seen, or there is no telling, and says so in the
    /// journal.
    ///
    /// # Errors
    /// As [`unlock`](Locked::unlock), but for the missing events.
    pub fn accept_older_copy(self, key: MemberKey) -> Result<Vault, Error> {
        self.unlock_copy(key, OlderCopies::Accept)
    }

    fn unlock_copy(self, key: MemberKey, older: OlderCopies) -> Result<Vault, Error> {
        self.outside.check()?;
        let noted = self.device.noted(self.id(), &key)?;
        let (reading, beside) = self.store.read_twice()?;
        let rows = reading.rows();
        // What needs no key is done on one core, while the other folds.
        let (found, folded) = std::thread::scope(|scope| {
            let found = scope.spawn(move || Found::in_file(&beside));
            let folded = self.fold(rows, &key, noted.heads());
            (found.join().expect("looking through a file does not panic"), folded)
        });
        let (found, vault_key, folded) = (|| -> Result<_, Error> {
            let mut found = found?;
            let (vault_key, mut folded) = folded?;
            if !folded.completed(std::mem::take(&mut found.events)) {
                // Something in the rows behind the snapshot changed: fold them all, and see what.
                folded = fold_from(None, noted.heads(), self.id(), rows, &vault_key)?;
            }
            Ok((found, vault_key, folded))
        })()?;
        let Folded { state, missing, saved, .. } = folded;
        check_folded(&state, rows.epoch()?, &vault_key, &key)?;
        let (checked, directory) = rayon::join(|| check_entries(&found.entries, &state), || Directory::build(&state));
        checked?;
        let lacking = noted.lacking(missing);
        let is_older = lacking.is_err();
        if older == OlderCopies::Refuse {
            lacking?;
        }
        drop(reading);
        self.store.check_interrupted()?;
        let mut vault = Vault::assemble(self, key, vault_key, state, directory, saved);
        if is_older {
            // 0: it is not known.
            vault.note_older_copy(missing.unwrap_or(0))?;
        } else {
            vault.keep_heads_if_possible();
        }
        Ok(vault)
    }

    fn fold(&self, rows: Rows<'_>, key: &MemberKey, seen: Option<Heads>) -> Result<(VaultKey, Folded), Error> {
        let vault_key = open_vault_key(rows, self.id(), key)?;
        let fits = SnapshotKey { vault: self.id(), epoch: rows.epoch()? };
        let snapshot = self.device.snapshot(fits, key);
        let folded = fold_from(snapshot, seen, self.id(), rows, &vault_key)?;
        Ok((vault_key, folded))
    }
}

/// The vault key of the epoch that the file is in.
pub(crate) fn open_vault_key(rows: Rows<'_>, vault: VaultId, key: &MemberKey) -> Result<VaultKey, Error> {
    let epoch = rows.epoch()?;
    let sealed = rows.grant(epoch, key.id())?.ok_or(Error::NoGrant)?;
    open_grant(&sealed, key, &GrantBinding { vault, epoch }).map_err(|fault| Error::FalseGrant(Some(fault)))
}

/// Whether a journal folded to its end may be relied on: nothing is missing from it, the vault key is the one that an
/// administrator brought into use in this epoch, and the member key still counts.
pub(crate) fn check_folded(state: &State, epoch: u32, vault_key: &VaultKey, key: &MemberKey) -> Result<(), Error> {
    if let Some((row, gap)) = state.gap() {
        return Err(Error::Gap { row, gap });
    }
    if Digest::from_bytes(vault_key.commitment()) != state.vault_key || epoch != state.epoch {
        return Err(Error::FalseGrant(None));
    }
    state.members.active(key.id()).map(|_| ()).ok_or(Error::NoGrant)
}

/// A journal folded to its end.
pub(crate) struct Folded {
    pub(crate) state: State,
    /// How many events that this device has seen are missing.
    pub(crate) missing: Option<u64>,
    saved: Saved,
    /// The last row of the snapshot, and the digest of the rows up to there.
    snapshot: Option<(i64, Digest)>,
}

impl Folded {
    /// Takes in which rows are behind the snapshot, if there was one, out of all rows of the file. Whether they are those that
    /// the snapshot was made of.
    fn completed(&mut self, mut rows: Vec<SealedRow>) -> bool {
        let Some((last, digest)) = self.snapshot else { return true };
        rows.truncate(rows.partition_point(|(row, _)| *row <= last));
        let fits = rows.last().is_some_and(|(row, _)| *row == last) && digest_of_rows(&rows) == digest;
        self.state.rows.put_before(rows);
        fits
    }
}

/// Folds a journal, beginning with a snapshot if there is one.
pub(crate) fn fold_from(
    snapshot: Option<(State, Digest)>,
    mut seen: Option<Heads>,
    vault: VaultId,
    rows: Rows<'_>,
    key: &VaultKey,
) -> Result<Folded, Error> {
    let (mut state, snapshot) = match snapshot {
        Some((state, rows)) => {
            seen.iter_mut().for_each(|seen| seen.tick_off_snapshot(&state));
            let at = (state.row, rows);
            (state, Some(at))
        }
        None => {
            let state = fold_first(vault, rows, key)?.ok_or(Error::NotFounded)?;
            seen.iter_mut().for_each(|seen| state.heads.keys().for_each(|founder| seen.tick_off(&state, *founder)));
            (state, None)
        }
    };
    let events = if snapshot.is_some() { state.events } else { 0 };
    let bytes_since = fold_more(&mut state, rows, key, |state, author| {
        seen.iter_mut().for_each(|seen| seen.tick_off(state, author));
    })?;
    state.take_touched();
    state.take_sealed_again();
    let missing = seen.as_ref().and_then(|seen| seen.missing(&state));
    Ok(Folded { state, missing, saved: Saved { events, bytes_since }, snapshot })
}

/// What there is in a file whose pages are intact.
struct Found {
    /// The digest of each sealed row of the journal, in order.
    events: Vec<SealedRow>,
    /// The contacts that have an entry.
    entries: Vec<ContactId>,
}

impl Found {
    fn in_file(beside: &Beside) -> Result<Self, StoreError> {
        beside.check_pages()?;
        Ok(Self { events: beside.rows().event_digests()?, entries: beside.rows().entry_contacts()? })
    }
}

/// Each contact has one entry, and each entry a contact.
pub(crate) fn check_entries(entries: &[ContactId], state: &State) -> Result<(), Error> {
    if let Some(stray) = entries.iter().find(|contact| !state.contacts.contains_key(contact)) {
        return Err(Error::Entry { contact: *stray, fault: EntryFault::Stray });
    }
    if entries.len() == state.contacts.len() {
        return Ok(());
    }
    let entries: HashSet<_> = entries.iter().collect();
    let missing = state.contacts.keys().filter(|contact| !entries.contains(contact)).min();
    missing.map_or(Ok(()), |contact| Err(Error::Entry { contact: *contact, fault: EntryFault::Missing }))
}
