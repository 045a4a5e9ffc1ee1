//! Putting contacts into the vault: their entries, and the events that say so.

use super::pipeline::{BATCH, pipeline};
use crate::contact::{Contact, ContactId};
use crate::entry::{self, SealedEntry};
use crate::error::{Error, Invalid};
use crate::journal::{Body, ContactPut, PutHow};
use crate::progress::Counter;
use crate::vault::Change;
use hotline_seal::{VaultId, VaultKey};

/// One event puts no more contacts than fill this many bytes, but for one that is larger alone.
const BYTES_IN_AN_EVENT: usize = 8 << 20;

/// Nor more contacts than these: fewer would seal more headers than contacts.
const CONTACTS_IN_AN_EVENT: usize = 500;

impl Change<'_> {
    /// Puts a contact.
    pub(crate) fn put(&mut self, how: PutHow, id: ContactId, contact: &Contact) -> Result<(), Error> {
        let Ready { put, sealed } = Ready::make(self.state.vault, self.vault_key, id, contact)?;
        self.writing.put_entry(id, &sealed)?;
        self.append_puts(how, vec![put])
    }

    /// Puts many contacts, which are sealed on all cores.
    pub(crate) fn put_all(
        &mut self,
        how: PutHow,
        mut contacts: impl Iterator<Item = (ContactId, Contact)>,
        counter: &mut Counter<'_>,
    ) -> Result<(), Error> {
        let (vault, key) = (self.state.vault, self.vault_key);
        let mut next = || Ok(contacts.by_ref().take(BATCH).collect());
        let make = |(id, contact): (ContactId, Contact)| Ready::make(vault, key, id, &contact);
        let mut filling = Filling::new(how);
        pipeline(&mut next, make, counter, |Ready { put, sealed }| {
            self.writing.put_entry(put.contact, &sealed)?;
            filling.add(put, self)
        })?;
        filling.append(self)
    }

    /// Says that these contacts were put, in as many events as it takes.
    pub(crate) fn append_puts(&mut self, how: PutHow, puts: Vec<ContactPut>) -> Result<(), Error> {
        let mut filling = Filling::new(how);
        puts.into_iter().try_for_each(|put| filling.add(put, self))?;
        filling.append(self)
    }
}

/// A contact that can be written.
struct Ready {
    put: ContactPut,
    sealed: Vec<u8>,
}

impl Ready {
    fn make(vault: VaultId, key: &VaultKey, id: ContactId, contact: &Contact) -> Result<Self, Error> {
        if !entry::would_fit(contact) {
            return Err(Invalid::TooLarge.into());
        }
        let SealedEntry { sealed, digest } = entry::seal(vault, id, contact, key);
        Ok(Self { put: ContactPut { contact: id, summary: contact.summary(), entry: digest }, sealed })
    }
}

/// An event that is being filled.
struct Filling {
    how: PutHow,
    contacts: Vec<ContactPut>,
    bytes: usize,
}

impl Filling {
    fn new(how: PutHow) -> Self {
        Self { how, contacts: Vec::new(), bytes: 0 }
    }

    /// Adds a contact; the event is appended before, if it is full.
    fn add(&mut self, put: ContactPut, change: &mut Change<'_>) -> Result<(), Error> {
        let more = entry::event_len(&put.summary);
        let is_full = self.bytes + more > BYTES_IN_AN_EVENT || self.contacts.len() == CONTACTS_IN_AN_EVENT;
        if is_full && !self.contacts.is_empty() {
            self.append(change)?;
        }
        self.bytes += more;
        self.contacts.push(put);
        Ok(())
    }

    /// Appends the event, and begins another.
    fn append(&mut self, change: &mut Change<'_>) -> Result<(), Error> {
        self.bytes = 0;
        change.append(Body::ContactsPut { how: self.how, contacts: std::mem::take(&mut self.contacts) })
    }
}
