//! Erasing what the journal says of a contact: a person's right. The headers and their chain stay as they are.

use crate::contact::ContactId;
use crate::error::Error;
use crate::journal::{Body, BodyState, ContactPut, Event, EventId, PutHow, open_event};
use crate::store::EventRow;
use crate::vault::{Change, Vault};
use std::collections::{BTreeMap, HashSet};

/// Rows looked at a time.
const BATCH: usize = 512;

impl Vault {
    /// Removes a contact, if it was not removed before, and erases every body of the journal that holds its name. Other contacts that stand in the same
    /// bodies are stated anew, unchanged.
    ///
    /// # Errors
    /// [`Error::NoContact`] if there is no such contact; [`Error::Refused`] if the member is no administrator;
    /// [`Error::RowChanged`] if a row of the journal is not the one that was folded; [`Error::Store`] if it can't be written.
    pub fn erase_contact(&mut self, contact: ContactId, reason: Option<&str>) -> Result<(), Error> {
        let reason = reason.map(str::to_owned);
        // Snapshots hold the name too: they go first, so that none outlives it.
        self.device.drop_snapshots(self.id())?;
        self.change(|change| {
            let found = change.bodies_with(contact)?;
            if found.is_empty() {
                return Err(Error::NoContact);
            }
            if change.state.contacts.contains_key(&contact) {
                change.remove(contact)?;
            }
            change.restate(&found, contact)?;
            let events = found.iter().map(|(_, event)| event.id()).collect();
            change.append(Body::BodiesErased { events, reason })?;
            change.erase_bodies(&found)
        })?;
        self.keep_snapshot_if_possible();
        Ok(())
    }
}

impl Change<'_> {
    /// The rows whose bodies put `contact`.
    fn bodies_with(&self, contact: ContactId) -> Result<Vec<(EventRow, Event)>, Error> {
        let (mut after, mut found) = (0, Vec::new());
        loop {
            let batch = self.state.rows.read_after(self.writing.rows(), after, BATCH)?;
            let Some(last) = batch.last() else { return Ok(found) };
            after = last.row;
            for row in batch {
                let counts = !self.state.faults.contains_key(&row.row);
                if let Ok(event) = open_event(&row.sealed, self.vault_key)
                    && counts
                    && puts(&event).iter().any(|put| put.contact == contact)
                {
                    found.push((row, event));
                }
            }
        }
    }

    /// States anew what the rows say of other contacts, as far as it still holds.
    fn restate(&mut self, rows: &[(EventRow, Event)], but: ContactId) -> Result<(), Error> {
        let erased: HashSet<EventId> = rows.iter().map(|(_, event)| event.id()).collect();
        let mut contacts = BTreeMap::new();
        for put in rows.iter().flat_map(|(_, event)| puts(event)) {
            let holds = self
                .state
                .contacts
                .get(&put.contact)
                .is_some_and(|listing| erased.contains(&listing.put) && listing.entry == put.entry);
            if holds && put.contact != but {
                contacts.insert(put.contact, put.clone());
            }
        }
        if contacts.is_empty() {
            return Ok(());
        }
        self.append_puts(PutHow::Restated, contacts.into_values().collect())
    }

    /// Takes the bodies out of these rows.
    fn erase_bodies(&mut self, found: &[(EventRow, Event)]) -> Result<(), Error> {
        found.iter().try_for_each(|(row, _)| self.erase_body(row))
    }

    fn erase_body(&mut self, row: &EventRow) -> Result<(), Error> {
        let altered = || Error::Gap { row: row.row, gap: crate::journal::Gap::Altered };
        let plaintext = self.vault_key.open(&row.sealed).map_err(|_| altered())?;
        let erased = Event::erase_body(plaintext.expose()).map_err(|_| altered())?;
        self.seal_again(row.row, &self.vault_key.seal(&erased))
    }
}

fn puts(event: &Event) -> &[ContactPut] {
    match &event.body {
        BodyState::Intact(body) => match body.as_ref() {
            Body::ContactsPut { contacts, .. } => contacts,
            _ => &[],
        },
        _ => &[],
    }
}
