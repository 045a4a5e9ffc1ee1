//! Erasing: nothing of the name is left that opens, and the journal is as whole as before.

use super::{Court, Essence, go_on, reveal};
use crate::journal::{ContactPut, PutHow};
use crate::{Body, Error, Vault};

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

#[test]
fn no_snapshot_outlives_the_name() {
    let court = Court::new();
    let mut vault = court.unlock(&court.founder);
    vault.keep_snapshot().unwrap();
    vault.erase_contact(court.contact, None).unwrap();
    let folder = vault.device.identity_path(vault.id());
    let snapshots = folder.parent().unwrap().parent().unwrap().join("snapshots");
    for file in std::fs::read_dir(snapshots).unwrap() {
        let opened = vault.key.open(&std::fs::read(file.unwrap().path()).unwrap()).unwrap();
        assert!(!opened.expose().windows(5).any(|window| window == b"Begaj"));
    }
}
