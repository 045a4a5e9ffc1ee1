//! An unlocked vault: the directory in memory, and the way each change takes to the disk.

use crate::contact::{ContactId, LineCard};
use crate::device::{Device, DeviceError, Heads};
use crate::directory::Directory;
use crate::entry::{self, EntryFault};
use crate::error::{Error, Refusal};
use crate::hash::Digest;
use crate::journal::{Body, Event, Listing, Member, Policy, SealedRows, State, fold_more};
use crate::locked::{Locked, check_folded, open_vault_key};
use crate::outside::Outside;
use crate::store::{Rows, Store, StoreError, Writing};
use crate::{Contact, MemberId};
use hotline_seal::{MemberKey, VaultId, VaultKey};
use jiff::Timestamp;
use std::fmt;
use std::path::Path;

/// Folding less than this takes no time worth saving: no snapshot is written for it.
const SNAPSHOT_AFTER_EVENTS: u64 = 256;
const SNAPSHOT_AFTER_BYTES: usize = 1 << 20;

/// A change of more bytes than this leaves the store's cache full of pages that nobody asks for soon.
const LARGE_CHANGE: usize = 8 << 20;

/// An unlocked vault. Dropping it locks it: the keys are wiped, the directory is gone.
pub struct Vault {
    pub(crate) store: Store,
    pub(crate) device: Device,
    pub(crate) outside: Outside,
    pub(crate) key: MemberKey,
    pub(crate) vault_key: VaultKey,
    pub(crate) state: State,
    directory: Directory,
    saved: Saved,
    /// Why this device could not keep the heads of the state, if it could not.
    unnoted: Option<DeviceError>,
}

/// What the last snapshot covers.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Saved {
    pub(crate) events: u64,
    /// How many sealed bytes came since.
    pub(crate) bytes_since: usize,
}

impl Vault {
    pub(crate) fn assemble(
        locked: Locked,
        key: MemberKey,
        vault_key: VaultKey,
        state: State,
        directory: Directory,
        saved: Saved,
    ) -> Self {
        let Locked { store, device, outside } = locked;
        Self { store, device, outside, key, vault_key, state, directory, saved, unnoted: None }
    }

    /// Why this device could not take note of the vault as it is, if it could not: the disk of Hotline's folder is full, or
    /// may only be read. All that changes nothing goes on; before anything is written or revealed, the note is tried again.
    #[must_use]
    pub fn unnoted(&self) -> Option<&DeviceError> {
        self.unnoted.as_ref()
    }

    /// The name of the vault in files and on devices.
    #[must_use]
    pub fn id(&self) -> VaultId {
        self.state.vault
    }

    /// The name that people gave the vault.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.state.name
    }

    /// Where the vault file lies.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.store.path()
    }

    /// The member who unlocked the vault.
    ///
    /// # Panics
    /// Never: only a member's key unlocks a vault.
    #[must_use]
    pub fn me(&self) -> (MemberId, &Member) {
        self.state.owner(self.key.id()).expect("only a member's key unlocks a vault")
    }

    /// A member, also one who left.
    #[must_use]
    pub fn member(&self, member: MemberId) -> Option<&Member> {
        self.state.members.iter().find(|(id, _)| *id == member).map(|(_, member)| member)
    }

    /// The rules that administrators set.
    #[must_use]
    pub fn policy(&self) -> Policy {
        self.state.policy
    }

    /// A contact of the directory.
    #[must_use]
    pub fn contact(&self, contact: ContactId) -> Option<&Listing> {
        self.state.contacts.get(&contact).map(Box::as_ref)
    }

    /// What a contact is called; for one that was removed, what it was last called, unless that was erased.
    #[must_use]
    pub fn name_of(&self, contact: ContactId) -> Option<&str> {
        let listed = self.contact(contact).map(|listing| listing.summary.profile.name.as_str());
        listed.or_else(|| self.state.last_names.of(contact))
    }

    /// The lines of a contact as they should be offered: safest first, else in the contact's own order.
    #[must_use]
    pub fn lines_safest_first<'v>(&self, listing: &'v Listing) -> Vec<&'v LineCard> {
        let mut lines: Vec<_> = listing.summary.lines.iter().collect();
        lines.sort_by_key(|line| line.assurance);
        lines
    }

    /// The index over the directory.
    #[must_use]
    pub fn directory(&self) -> &Directory {
        &self.directory
    }

    /// Takes in what other programs have written since.
    ///
    /// # Errors
    /// [`Error`] if the file can't be read any more, or what was written can't be trusted.
    pub fn refresh(&mut self) -> Result<(), Error> {
        let Self { store, key, vault_key, state, .. } = self;
        let reading = store.read()?;
        let bytes = catch_up(reading.rows(), key, vault_key, state)?;
        drop(reading);
        self.caught_up(bytes);
        Ok(())
    }

    /// One change: first what others have written is taken in, then `change` says what happens, then all of it goes to
    /// the disk at once, and only then is it true in memory. Nothing is begun on a device that could not take note before and
    /// still can't.
    pub(crate) fn change<T>(&mut self, change: impl FnOnce(&mut Change<'_>) -> Result<T, Error>) -> Result<T, Error> {
        self.outside.check()?;
        if self.unnoted.is_some() {
            self.keep_heads()?;
        }
        let (bytes, outcome) = self.write(change)?;
        let outcome = outcome.map(|(outcome, written)| {
            let Written { events, rows, sealed_bytes } = written;
            if sealed_bytes > LARGE_CHANGE {
                // What comes next needs the room. Whether it was given back decides nothing.
                drop(self.store.release_memory());
            }
            // Not cloned: those of a large import are as large as the directory that they make.
            for event in events {
                self.state.fold(self.state.row + 1, Ok(event), true);
            }
            self.state.rows = rows;
            self.saved.bytes_since += sealed_bytes;
            outcome
        });
        self.caught_up(bytes);
        let outcome = outcome?;
        self.keep_heads().map_err(Error::NotNoted)?;
        Ok(outcome)
    }

    /// Carries a change to the disk. Gives the sealed bytes that were taken in first, and what came of the change.
    #[expect(clippy::type_complexity, reason = "a pair of results that goes no further than its one caller")]
    fn write<T>(
        &mut self,
        change: impl FnOnce(&mut Change<'_>) -> Result<T, Error>,
    ) -> Result<(usize, Result<(T, Written), Error>), Error> {
        let writing = self.store.write()?;
        let bytes = catch_up(writing.rows(), &self.key, &mut self.vault_key, &mut self.state)?;
        let mut under_way = Change {
            writing,
            state: &self.state,
            key: &self.key,
            vault_key: &self.vault_key,
            outside: self.outside,
            now: self.outside.now(),
            written: Written { events: Vec::new(), rows: self.state.rows, sealed_bytes: 0 },
        };
        let outcome = change(&mut under_way);
        let Change { writing, written, .. } = under_way;
        let outcome = outcome.and_then(|outcome| {
            writing.commit()?;
            Ok((outcome, written))
        });
        Ok((bytes, outcome))
    }

    fn caught_up(&mut self, bytes: usize) {
        let touched = self.state.take_touched();
        self.directory.update(&self.state, &touched);
        self.saved.bytes_since += bytes;
    }

    fn keep_heads(&mut self) -> Result<(), DeviceError> {
        let kept = self.device.keep_heads(self.id(), &Heads::of(&self.state, self.outside.now()));
        self.unnoted = kept.as_ref().err().map(DeviceError::again);
        kept
    }

    /// After an unlocking, which has changed nothing: the vault may be looked at without its heads on this device.
    pub(crate) fn keep_heads_if_possible(&mut self) {
        // What was wrong is kept in `unnoted`.
        drop(self.keep_heads());
    }

    /// Keeps a snapshot on this device if the next unlocking would gain from it. To be called when there is time: before
    /// locking, after an import.
    ///
    /// # Errors
    /// [`Error`] if the file can't be read or the snapshot not be written. The vault itself has lost nothing by it.
    pub fn settle(&mut self) -> Result<(), Error> {
        let unsaved_events = self.state.events - self.saved.events;
        if unsaved_events < SNAPSHOT_AFTER_EVENTS && self.saved.bytes_since < SNAPSHOT_AFTER_BYTES {
            return Ok(());
        }
        self.refresh()?;
        self.keep_snapshot()
    }

    /// After a change that is done: a snapshot is a cache, and its failing does not undo the change.
    pub(crate) fn keep_snapshot_if_possible(&mut self) {
        if self.keep_snapshot().is_err() {
            self.saved.events = 0;
        }
    }

    pub(crate) fn keep_snapshot(&mut self) -> Result<(), Error> {
        if self.state.rows.is_none() {
            return Ok(());
        }
        self.store.release_memory()?;
        self.device.keep_snapshot(&self.state, &self.key)?;
        self.saved = Saved { events: self.state.events, bytes_since: 0 };
        Ok(())
    }

    /// Opens a contact as it is now, for work that stays within the vault.
    pub(crate) fn open_now(&self, id: ContactId) -> Result<Contact, Error> {
        Self::open_entry(self.store.read()?.rows(), &self.state, &self.vault_key, id)
    }

    /// Opens the entry of a contact, checked against its signed digest and against what the directory shows.
    pub(crate) fn open_entry(rows: Rows<'_>, state: &State, key: &VaultKey, id: ContactId) -> Result<Contact, Error> {
        let listing = state.contacts.get(&id).ok_or(Error::NoContact)?;
        let fault = |fault| Error::Entry { contact: id, fault };
        let sealed = rows.entry(id)?.ok_or(fault(EntryFault::Missing))?;
        open_checked(&sealed, id, listing, state.vault, key).map_err(fault)
    }
}

/// Opens a sealed entry: it must be the one that was signed, of this vault and contact, and say what the directory says.
pub(crate) fn open_checked(
    sealed: &[u8],
    id: ContactId,
    listing: &Listing,
    vault: VaultId,
    key: &VaultKey,
) -> Result<Contact, EntryFault> {
    let plaintext = entry::open_plaintext(sealed, &listing.entry, key)?;
    let contact = entry::read(&plaintext, vault, id)?;
    if contact.summary() == listing.summary { Ok(contact) } else { Err(EntryFault::Misfit) }
}

/// Folds what is new in the file; opens the new grant first if the vault key was rotated. A journal found wanting stays
/// so: every later look at this unlocked vault fails in the same way.
fn catch_up(rows: Rows<'_>, key: &MemberKey, vault_key: &mut VaultKey, state: &mut State) -> Result<usize, Error> {
    let epoch = rows.epoch()?;
    // The second may be so after a rotation of one's own that was written, and of which this device could not take note.
    if epoch != state.epoch || Digest::from_bytes(vault_key.commitment()) != state.vault_key {
        *vault_key = open_vault_key(rows, state.vault, key)?;
    }
    if rows.last_event()? < state.row {
        return Err(StoreError::Replaced.into());
    }
    let bytes = fold_more(state, rows, vault_key, |_, _| ())?;
    check_folded(state, epoch, vault_key, key)?;
    Ok(bytes)
}

/// Says which vault it is. Names stay inside: what is printed ends up in logs.
impl fmt::Debug for Vault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Vault({}, unlocked by {:?})", self.id(), self.key)
    }
}

/// A change under way: what it writes becomes true all at once, or not at all.
pub(crate) struct Change<'v> {
    pub(crate) writing: Writing<'v>,
    pub(crate) state: &'v State,
    pub(crate) key: &'v MemberKey,
    pub(crate) vault_key: &'v VaultKey,
    pub(crate) outside: Outside,
    /// When the change happens.
    pub(crate) now: Timestamp,
    written: Written,
}

/// What a change has written to the journal.
struct Written {
    events: Vec<Event>,
    /// The rows of the journal as they are now.
    rows: Option<SealedRows>,
    sealed_bytes: usize,
}

impl Change<'_> {
    /// Says that something happened. What the member may not say is refused.
    pub(crate) fn append(&mut self, body: Body) -> Result<(), Error> {
        let sealed = self.write_event(body)?;
        self.append_sealed(&self.vault_key.seal(&sealed))
    }

    /// Puts a sealed event behind the last one.
    pub(crate) fn append_sealed(&mut self, sealed: &[u8]) -> Result<(), Error> {
        self.written.sealed_bytes += sealed.len();
        self.written.rows = self.written.rows.map(|rows| rows.and(Digest::of(sealed)));
        Ok(self.writing.append_event(sealed)?)
    }

    /// Says that the rows of the journal up to here were `before` and are sealed again as `now`. If they were not the ones
    /// that were folded, somebody changed them in their place: no snapshot may vouch for them.
    pub(crate) fn resealed(&mut self, before: SealedRows, now: SealedRows) {
        self.written.rows = self.written.rows.filter(|folded| *folded == before).map(|_| now);
    }

    /// Writes the event and gives the plaintext of its record, for whoever seals it.
    pub(crate) fn write_event(&mut self, body: Body) -> Result<Vec<u8>, Error> {
        self.state.permit(self.key.id(), &body).map_err(Refusal::from)?;
        let mut place = self.state.next_place(self.key.id());
        if let Some(last) = self.written.events.last() {
            (place.seq, place.prev) = (last.header.seq + 1, Some(last.digest));
        }
        let (event, record) = Event::write(self.key, place, self.now, self.outside.random_bytes(), body);
        self.written.events.push(event);
        Ok(record)
    }

    /// Opens a contact as it is in this change's eyes.
    pub(crate) fn open(&self, contact: ContactId) -> Result<Contact, Error> {
        Vault::open_entry(self.writing.rows(), self.state, self.vault_key, contact)
    }
}
