//! vCards as programs write them, each with what it means.

mod agents;
mod charsets;
mod cutting;
mod fields;
mod numbers;

use super::super::tests::{Incoming, counting, troubles, unpacked};
use super::*;
use crate::contact::{Contact, LineKind};

fn read_bytes(bytes: &[u8]) -> Incoming {
    unpacked(read(bytes, Charset::WINDOWS_1252, &mut Watch::new(&mut || true), &mut counting()))
}

/// The contacts of a file without problems.
fn contacts(text: &str) -> Vec<Contact> {
    let incoming = read_bytes(text.as_bytes());
    assert_eq!(incoming.problems, [], "{text}");
    incoming.cards.into_iter().map(|card| card.contact).collect()
}

/// The only contact of a vCard with these properties.
fn only(properties: &str) -> Contact {
    let mut contacts = contacts(&format!("BEGIN:VCARD\n{properties}\nEND:VCARD\n"));
    assert_eq!(contacts.len(), 1, "{properties}");
    contacts.remove(0)
}

fn names(contacts: &[Contact]) -> Vec<&str> {
    contacts.iter().map(|contact| &*contact.profile.name).collect()
}

fn numbers(contact: &Contact) -> Vec<&str> {
    contact.lines.iter().map(|line| line.number.expose()).collect()
}

fn lines(contact: &Contact) -> Vec<(&str, &str, LineKind)> {
    contact.lines.iter().map(|line| (&*line.card.label, line.number.expose(), line.card.kind)).collect()
}

fn notes(contact: &Contact) -> &str {
    contact.notes.expose()
}
