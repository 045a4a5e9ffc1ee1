//! An unlocked vault: the directory in memory, and the way each change takes to the disk.

use crate::contact::{ContactId, LineCard};
use crate::device::{Device, DeviceError, Note};
use crate::directory::Directory;
use crate::entry::{self, EntryFault};
use crate::error::{Error, Refusal};
use crate::hash::Digest;
use crate::journal::{Body, Event, Listing, Member, Policy, SealedRow, State, fold_more};
use crate::locked::{Locked, OlderCopies, check_folded, fold_from, open_vault_key};
use crate::outside::Outside;
use crate::store::{Interrupter, Rows, Store, StoreError, Writing, patiently};
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

    /// What stops whatever is under way with this vault, from another thread: it fails with [`Error::Cancelled`] and changes
    /// nothing, as does everything that is begun later. The one of the [`Locked`] that was unlocked does the same.
    #[must_use]
    pub fn interrupter(&self) -> Interrupter {
        self.store.interrupter()
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
    /// still can't, nor below what this device has seen.
    pub(crate) fn change<T>(&mut self, change: impl FnOnce(&mut Change<'_>) -> Result<T, Error>) -> Result<T, Error> {
        self.change_of(OlderCopies::Refuse, change)
    }

    /// The same, of a file that may lack events seen here.
    pub(crate) fn change_of<T>(
        &mut self,
        older: OlderCopies,
        change: impl FnOnce(&mut Change<'_>) -> Result<T, Error>,
    ) -> Result<T, Error> {
        self.outside.check()?;
        let (bytes, outcome) = self.write(older, change)?;
        let outcome = outcome.map(|(outcome, written, note)| {
            let Written { events, sealed_again, sealed_bytes } = written;
            if sealed_bytes > LARGE_CHANGE {
                // What comes next needs the room. Whether it was given back decides nothing.
                drop(self.store.release_memory());
            }
            // Not cloned: those of a large import are as large as the directory that they make.
            self.state.rows.seal_again(sealed_again);
            for (event, sealed) in events {
                self.state.fold((self.state.row + 1, sealed), Ok(event), true);
            }
            self.state.take_sealed_again();
            self.saved.bytes_since += sealed_bytes;
            (outcome, note)
        });
        self.caught_up(bytes);
        let (outcome, note) = outcome?;
        let kept = note.keep(&self.state, self.outside.now(), &self.key);
        self.unnoted = kept.as_ref().err().map(DeviceError::again);
        kept.map_err(Error::NotNoted)?;
        Ok(outcome)
    }

    /// Carries a change to the disk. Gives the sealed bytes that were taken in first, and what came of the change.
    #[expect(clippy::type_complexity, reason = "a pair of results that goes no further than its one caller")]
    fn write<T>(
        &mut self,
        older: OlderCopies,
        change: impl FnOnce(&mut Change<'_>) -> Result<T, Error>,
    ) -> Result<(usize, Result<(T, Written, Note), Error>), Error> {
        let Self { store, device, outside, key, vault_key, state, unnoted, .. } = self;
        let interrupter = store.interrupter();
        let writing = store.write()?;
        let bytes = catch_up(writing.rows(), key, vault_key, state)?;
        let outcome = (|| {
            // Held until the heads are kept: two programs can't lower them by coming the one before the other.
            let note = patiently(&interrupter, || Ok::<_, Error>(device.note(state.vault, key)?))?;
            if older == OlderCopies::Refuse {
                note.check(state)?;
            }
            if unnoted.is_some() {
                note.keep(state, outside.now(), key)?;
                *unnoted = None;
            }
            let (outside, now, written) = (*outside, outside.now(), Written::default());
            let mut under_way = Change { writing, state, key, vault_key, outside, now, written };
            let outcome = change(&mut under_way)?;
            let Change { writing, written, .. } = under_way;
            writing.commit()?;
            Ok((outcome, written, note))
        })();
        Ok((bytes, outcome))
    }

    fn caught_up(&mut self, bytes: usize) {
        let touched = self.state.take_touched();
        self.directory.update(&self.state, &touched);
        self.saved.bytes_since += bytes;
    }

    /// After an unlocking, which has changed nothing: the vault may be looked at without its heads on this device. If another
    /// program has gone on meanwhile, what it noted stays.
    pub(crate) fn keep_heads_if_possible(&mut self) {
        let note = patiently(&self.interrupter(), || Ok::<_, Error>(self.device.note(self.id(), &self.key)?));
        let kept = note.and_then(|note| {
            let is_newest = note.check(&self.state).is_ok();
            if is_newest { Ok(note.keep(&self.state, self.outside.now(), &self.key)?) } else { Ok(()) }
        });
        // After an interruption nothing is begun any more, noted or not.
        self.unnoted = kept.err().and_then(|error| if let Error::Device(error) = error { Some(error) } else { None });
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
    if state.take_sealed_again() {
        // Another program sealed the rows that were folded here: which they are now is seen from the first one on.
        let anew = fold_from(None, None, state.vault, rows, vault_key)?.state;
        check_folded(&anew, epoch, vault_key, key)?;
        if anew.heads != state.heads {
            return Err(StoreError::Replaced.into());
        }
        state.rows = anew.rows;
    }
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
    pub(crate) written: Written,
}

/// What a change has written to the journal.
#[derive(Default)]
pub(crate) struct Written {
    /// The events, each with the digest of its sealed row.
    events: Vec<(Event, Digest)>,
    /// Rows that were there and are sealed anew.
    sealed_again: Vec<SealedRow>,
    sealed_bytes: usize,
}

impl Written {
    /// Puts another sealing of a row of the journal in its place.
    pub(crate) fn seal_again(&mut self, writing: &Writing<'_>, row: i64, sealed: &[u8]) -> Result<(), Error> {
        self.sealed_again.push((row, Digest::of(sealed)));
        Ok(writing.replace_event(row, sealed)?)
    }
}

impl Change<'_> {
    /// Says that something happened. What the member may not say is refused.
    pub(crate) fn append(&mut self, body: Body) -> Result<(), Error> {
        let event = self.write_event(body)?;
        self.append_event(event, self.vault_key)
    }

    /// Seals an event to a vault key, and puts it behind the last one.
    pub(crate) fn append_event(&mut self, (event, record): (Event, Vec<u8>), key: &VaultKey) -> Result<(), Error> {
        let sealed = key.seal(&record);
        self.written.sealed_bytes += sealed.len();
        self.written.events.push((event, Digest::of(&sealed)));
        Ok(self.writing.append_event(&sealed)?)
    }

    /// Puts another sealing of a row of the journal in its place.
    pub(crate) fn seal_again(&mut self, row: i64, sealed: &[u8]) -> Result<(), Error> {
        self.written.seal_again(&self.writing, row, sealed)
    }

    /// Whether the member may say this: to be asked before anything is opened for it.
    pub(crate) fn permit(&self, body: &Body) -> Result<(), Error> {
        Ok(self.state.permit(self.key.id(), body).map_err(Refusal::from)?)
    }

    /// Writes the event behind the last one of the journal, and gives it with the plaintext of its record.
    pub(crate) fn write_event(&self, body: Body) -> Result<(Event, Vec<u8>), Error> {
        self.permit(&body)?;
        let mut place = self.state.next_place(self.key.id());
        if let Some((last, _)) = self.written.events.last() {
            (place.seq, place.prev) = (last.header.seq + 1, Some(last.digest));
        }
        Ok(Event::write(self.key, place, self.now, self.outside.random_bytes(), body))
    }

    /// Opens a contact as it is in this change's eyes.
    pub(crate) fn open(&self, contact: ContactId) -> Result<Contact, Error> {
        Vault::open_entry(self.writing.rows(), self.state, self.vault_key, contact)
    }
}
