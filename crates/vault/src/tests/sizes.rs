//! Contacts that are too large are refused when they are written, and what is large but fits is kept whole.

use super::{Court, NUMBER, go_on, reveal};
use crate::error::{Error, ErrorKind, Invalid};
use crate::progress::Counter;
use crate::store::{Store, StoreError};
use crate::{Contact, Profile, entry};
use hotline_seal::Secret;

fn with_notes(megabytes: usize, char: &str) -> crate::ContactDraft {
    let mut draft = super::draft("Large", NUMBER);
    draft.notes = Some(Secret::new(char.repeat((megabytes << 20) / char.len())));
    draft
}

#[test]
fn a_contact_that_is_too_large_is_refused_when_it_is_written() {
    let court = Court::new();
    let mut vault = court.unlock(&court.founder);
    let before = vault.status().events;
    // As JSON, a line feed takes two bytes, and a control character six.
    for (megabytes, char) in [(60, "x"), (70, "x"), (34, "\n"), (11, "\u{1}"), (31, "\"")] {
        let error = vault.add_contact(&with_notes(megabytes, char)).unwrap_err();
        assert!(matches!(error, Error::Invalid(Invalid::TooLarge)), "{megabytes} {char:?}: {error:?}");
        assert_eq!(error.kind(), ErrorKind::Failed);
        let put = vault.contact(court.contact).unwrap().put;
        let mut draft = with_notes(megabytes, char);
        draft.lines.clear();
        let error = vault.edit_contact(court.contact, put, &draft).unwrap_err();
        assert!(matches!(error, Error::Invalid(Invalid::TooLarge)), "{error:?}");
    }
    assert_eq!(vault.status().events, before);
    assert_eq!(reveal(&mut vault, court.contact).unwrap(), NUMBER);
    assert_eq!(court.verify().problems, []);
}

#[test]
fn the_largest_that_fits_is_kept_and_opens() {
    let court = Court::new();
    let mut vault = court.unlock(&court.founder);
    let notes = with_notes(59, "x");
    let id = vault.add_contact(&notes).unwrap();
    assert_eq!(reveal(&mut vault, id).unwrap(), NUMBER);
    let opened = vault.reveal_notes(id).unwrap();
    assert!(opened.contact.unwrap().expose() == notes.notes.unwrap().expose());
    assert_eq!(court.verify().problems, []);
}

/// What is in view stands in the event too, as JSON in a text of JSON: there it takes more room than in the entry.
#[test]
fn a_profile_that_fits_its_entry_and_not_its_event_does_not_fit() {
    let with_office = |office: String| Contact {
        profile: Profile { name: "Large".into(), office: Some(office), ..Profile::default() },
        lines: Vec::new(),
        notes: Secret::from(""),
    };
    assert!(entry::would_fit(&with_office("x".repeat(59 << 20))));
    assert!(!entry::would_fit(&with_office("\"".repeat(20 << 20))));
    let court = Court::new();
    let mut vault = court.unlock(&court.founder);
    let mut draft = super::draft("Large", NUMBER);
    draft.profile.office = Some("\"\\".repeat(7 << 20));
    let id = vault.add_contact(&draft).unwrap();
    assert_eq!(reveal(&mut vault, id).unwrap(), NUMBER);
    assert_eq!(court.verify().problems, []);
}

#[test]
fn large_contacts_that_are_put_together_get_several_events() {
    let court = Court::new();
    let mut vault = court.unlock(&court.founder);
    let before = vault.status().events;
    let contact = |at: u8| {
        let profile = Profile { name: format!("Large {at}"), office: Some("x".repeat(5 << 20)), ..Profile::default() };
        (crate::ContactId::from_bytes([at; 16]), Contact { profile, lines: Vec::new(), notes: Secret::from("") })
    };
    let mut go_on = go_on;
    let mut counter = Counter::new(3, &mut go_on);
    vault.change(|change| change.put_all(crate::PutHow::Imported, (1..4).map(contact), &mut counter)).unwrap();
    assert_eq!(vault.status().events, before + 3);
    assert_eq!((vault.status().contacts, court.verify().problems.len()), (4, 0));
}

#[test]
fn a_record_beyond_what_is_read_back_is_not_written() {
    let court = Court::new();
    let mut store = Store::open(&court.path()).unwrap();
    let writing = store.write().unwrap();
    let error = writing.append_event(&vec![0; 64 << 20]).unwrap_err();
    assert!(matches!(error, StoreError::TooLarge), "{error:?}");
    writing.append_event(&vec![0; (64 << 20) - 256]).unwrap();
}
