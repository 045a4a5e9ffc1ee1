//! Erasing: nothing of the name is left that opens, and the journal is as whole as before.

use super::{Court, Essence, go_on, reveal};
use crate::journal::{ContactPut, PutHow};
use crate::{Body, Error, Locked, Vault};

/// Whether any event or entry of the file says `word`.
fn says(vault: &Vault, word: &str) -> bool {
    let reading = vault.store.read().unwrap();
    let events = reading.rows().events_after(0, 1_000).unwrap().into_iter().map(|row| row.sealed);
    let entries = reading.rows().entries_after(0, 1_000).unwrap().1.into_iter().map(|(_, sealed)| sealed);
    let opened = |sealed: Vec<u8>| vault.vault_key.open(&sealed).unwrap();
    events.chain(entries).any(|sealed| opened(sealed).expose().windows(word.len()).any(|w| w == word.as_bytes()))
}

#[test]
fn an_erased_contact_is_in_no_record_and_the_check_is_clean() {
    let court = Court::new();
    let mut vault = court.unlock(&court.founder);
    assert!(says(&vault, "Begaj"));
    vault.erase_contact(court.contact, Some("asked for it")).unwrap();
    assert!(!says(&vault, "Begaj"));
    assert!(matches!(reveal(&mut vault, court.contact), Err(Error::NoContact)));
    let held = Essence::of(&vault.state);
    assert_eq!(court.verify().problems, []);
    assert_eq!(court.unlock(&court.reader).status().rejected, []);
    assert_eq!(court.essence(), held);
    assert!(matches!(vault.erase_contact(court.contact, None), Err(Error::NoContact)));
}

#[test]
fn a_contact_removed_long_ago_can_still_be_erased() {
    let court = Court::new();
    let mut vault = court.unlock(&court.founder);
    vault.remove_contact(court.contact).unwrap();
    assert!(says(&vault, "Begaj"));
    vault.rotate(None, &mut go_on).unwrap();
    vault.erase_contact(court.contact, None).unwrap();
    assert!(!says(&vault, "Begaj"));
    assert_eq!(court.verify().problems, []);
}

#[test]
fn contacts_put_by_the_same_event_stay_as_they_are() {
    let court = Court::new();
    let mut vault = court.unlock(&court.founder);
    // One event that puts two contacts, as an import does: the one there is, and a second.
    let second = vault.add_contact(&super::draft("Edi Rama", "+447700900124")).unwrap();
    let puts = |vault: &Vault| {
        [court.contact, second].map(|contact| {
            let listing = vault.contact(contact).unwrap();
            ContactPut { contact, summary: listing.summary.clone(), entry: listing.entry }
        })
    };
    let contacts = puts(&vault).to_vec();
    vault.change(|change| change.append(Body::ContactsPut { how: PutHow::Imported, contacts })).unwrap();
    vault.erase_contact(court.contact, None).unwrap();
    assert!(!says(&vault, "Begaj"));
    assert_eq!(vault.log(None, 2).unwrap()[1].kind(), "contacts-put");
    for who in [&court.founder, &court.reader] {
        let mut again = court.unlock(who);
        assert!(again.contact(court.contact).is_none());
        assert_eq!(again.contact(second), vault.contact(second));
        assert_eq!(reveal(&mut again, second).unwrap(), "+447700900124");
    }
    assert_eq!(court.verify().problems, []);
}

/// Whether any snapshot of the device says `word`. There must be one.
fn snapshots_say(vault: &Vault, word: &str) -> bool {
    let identity = vault.device.identity_path(vault.id());
    let folder = identity.parent().unwrap().parent().unwrap().join("snapshots");
    let files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    assert!(!files.is_empty());
    let opened = files.iter().map(|file| vault.key.open(&std::fs::read(file).unwrap()).unwrap());
    opened.into_iter().any(|text| text.expose().windows(word.len()).any(|window| window == word.as_bytes()))
}

#[test]
fn no_snapshot_outlives_the_name() {
    for removed_before in [false, true] {
        let court = Court::new();
        let mut vault = court.unlock(&court.founder);
        if removed_before {
            vault.remove_contact(court.contact).unwrap();
        }
        vault.keep_snapshot().unwrap();
        assert!(snapshots_say(&vault, "Begaj"), "the search finds what is there");
        vault.erase_contact(court.contact, None).unwrap();
        assert!(!snapshots_say(&vault, "Begaj"), "removed before: {removed_before}");
    }
}

#[test]
fn a_removed_contact_keeps_its_last_name_until_that_is_erased() {
    let court = Court::new();
    let (mut vault, mut open) = (court.unlock(&court.founder), court.unlock(&court.admin));
    let put = vault.contact(court.contact).unwrap().put;
    let mut renamed = super::draft("Bajram Begaj the Elder", super::NUMBER);
    renamed.lines.clear();
    vault.edit_contact(court.contact, put, &renamed).unwrap();
    vault.remove_contact(court.contact).unwrap();
    assert!(vault.contact(court.contact).is_none());
    vault.keep_snapshot().unwrap();
    let on_a_snapshot = Locked::open(&court.path(), vault.device.clone(), super::OUTSIDE).unwrap();
    open.refresh().unwrap();
    for vault in
        [&vault, &open, &court.unlock(&court.reader), &on_a_snapshot.unlock(court.founder.key.clone()).unwrap()]
    {
        assert_eq!(vault.name_of(court.contact), Some("Bajram Begaj the Elder"));
    }
    vault.erase_contact(court.contact, None).unwrap();
    open.refresh().unwrap();
    for vault in [&vault, &open, &court.unlock(&court.reader)] {
        assert_eq!(vault.name_of(court.contact), None);
    }
}

#[test]
fn a_name_that_is_erased_with_another_contact_is_not_kept() {
    let court = Court::new();
    let mut vault = court.unlock(&court.founder);
    // One event puts both, and is the last that says either's name.
    let second = vault.add_contact(&super::draft("Edi Rama", "+447700900124")).unwrap();
    let contacts = [court.contact, second].map(|contact| {
        let listing = vault.contact(contact).unwrap();
        ContactPut { contact, summary: listing.summary.clone(), entry: listing.entry }
    });
    let body = Body::ContactsPut { how: PutHow::Imported, contacts: contacts.to_vec() };
    vault.change(|change| change.append(body)).unwrap();
    vault.remove_contact(second).unwrap();
    assert_eq!(vault.name_of(second), Some("Edi Rama"));
    vault.erase_contact(court.contact, None).unwrap();
    assert_eq!(vault.name_of(second), None);
    vault.erase_contact(second, None).unwrap();
    assert!(!says(&vault, "Rama"));
}
