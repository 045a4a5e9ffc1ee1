//! Events that are not what they seem: each is kept and shown, and changes nothing.

use super::{Court, NUMBER, Person, edited, reveal, strict_policy};
use crate::journal::{Event, Fault, Place, PublicKey, Rejection};
use crate::{Body, MemberKey, Role};
use hotline_seal::hex;
use hotline_seal::{Domain, VaultKey};

fn policy() -> Body {
    Body::PolicyChanged(strict_policy())
}

#[test]
fn a_signature_by_another_member_is_forged() {
    let court = Court::new();
    let before = court.essence();
    let record = edited(&court.record(&court.founder, policy()), |record| {
        let header = record["header"].as_str().unwrap().to_owned();
        record["signature"] = hex(&court.reader.key.sign(Domain::Event, header.as_bytes()).to_bytes()).into();
    });
    let row = court.plant(&record);
    court.assert_rejected(&before, row, Fault::Rejected(Rejection::Forged));
    // It takes no place in the chain of the one whom it names.
    assert_eq!(reveal(&mut court.unlock(&court.founder), court.contact).unwrap(), NUMBER);
}

#[test]
fn a_genuine_signature_under_a_changed_header_is_forged() {
    let court = Court::new();
    let before = court.essence();
    let record = edited(&court.record(&court.founder, policy()), |record| {
        let header = record["header"].as_str().unwrap().replacen("\"at\":\"2", "\"at\":\"1", 1);
        record["header"] = header.into();
    });
    let row = court.plant(&record);
    court.assert_rejected(&before, row, Fault::Rejected(Rejection::Forged));
}

#[test]
fn a_signature_for_another_purpose_is_forged() {
    let court = Court::new();
    let before = court.essence();
    let record = edited(&court.record(&court.founder, policy()), |record| {
        let header = record["header"].as_str().unwrap().to_owned();
        record["signature"] = hex(&court.founder.key.sign(Domain::Snapshot, header.as_bytes()).to_bytes()).into();
    });
    let row = court.plant(&record);
    court.assert_rejected(&before, row, Fault::Rejected(Rejection::Forged));
}

#[test]
fn an_event_of_another_vault_is_told_apart() {
    let (court, other) = (Court::new(), Court::new());
    let before = court.essence();
    let place = Place { vault: other.unlock(&other.founder).id(), ..court.next_place(&court.founder) };
    let now = super::OUTSIDE.now();
    let (_, record) = Event::write(&court.founder.key, place, now, [0; 16], policy());
    let row = court.plant(&record);
    court.assert_rejected(&before, row, Fault::Rejected(Rejection::OtherVault));
}

#[test]
fn a_replayed_event_does_not_count_twice() {
    let court = Court::new();
    let mut vault = court.unlock(&court.founder);
    vault.set_policy(strict_policy()).unwrap();
    let replayed = vault.store.read().unwrap().rows().events_before(i64::MAX, 1).unwrap().remove(0);
    vault.set_policy(crate::Policy::default()).unwrap();
    drop(vault);
    let before = court.essence();
    let row = court.plant_sealed(&replayed.sealed);
    court.assert_rejected(&before, row, Fault::Rejected(Rejection::Repeated));
}

#[test]
fn what_a_removed_member_writes_does_not_count() {
    let court = Court::new();
    let record = court.record(&court.editor, Body::ContactRemoved { contact: court.contact });
    let mut vault = court.unlock(&court.founder);
    vault.change(|change| change.append(Body::MemberRemoved { member: court.editor.id })).unwrap();
    drop(vault);
    let before = court.essence();
    let row = court.plant(&record);
    let rejected = Fault::Rejected(Rejection::UnknownAuthor);
    assert_eq!(court.unlock(&court.founder).status().rejected, [(row, rejected)]);
    assert_eq!(court.essence(), before);
    assert!(matches!(court.try_unlock(&court.editor), Err(crate::Error::NoGrant)));
}

#[test]
fn what_a_revoked_key_writes_does_not_count_though_its_member_stays() {
    let court = Court::new();
    let record = court.record(&court.admin, policy());
    let mut vault = court.unlock(&court.founder);
    vault.change(|change| change.append(Body::MemberKeyRevoked { key: court.admin.key.id() })).unwrap();
    drop(vault);
    let before = court.essence();
    let row = court.plant(&record);
    assert_eq!(court.unlock(&court.founder).status().rejected, [(row, Fault::Rejected(Rejection::UnknownAuthor))]);
    assert_eq!(court.essence(), before);
    assert!(matches!(court.try_unlock(&court.admin), Err(crate::Error::NoGrant)));
}

#[test]
fn a_stranger_who_knows_the_vault_key_is_no_member() {
    let court = Court::new();
    let before = court.essence();
    let stranger = Person { id: court.founder.id, key: MemberKey::make() };
    let row = court.plant_event(&stranger, policy());
    court.assert_rejected(&before, row, Fault::Rejected(Rejection::UnknownAuthor));
}

#[test]
fn a_record_that_is_no_event_and_one_that_does_not_open_are_kept_apart() {
    let court = Court::new();
    let before = court.essence();
    let row = court.plant(b"{\"kind\":\"entry\"}");
    court.assert_rejected(&before, row, Fault::Rejected(Rejection::NotAnEvent));

    let court = Court::new();
    let before = court.essence();
    // Sealed by somebody who can write to the file and has no grant: to a key of his own.
    let row = court.plant_sealed(&VaultKey::make().seal(&court.record(&court.founder, policy())));
    court.assert_rejected(&before, row, Fault::Rejected(Rejection::Unopenable));
}

#[test]
fn an_event_with_a_field_too_many_is_no_event() {
    let court = Court::new();
    let before = court.essence();
    let record = edited(&court.record(&court.founder, policy()), |record| record["more"] = true.into());
    let row = court.plant(&record);
    court.assert_rejected(&before, row, Fault::Rejected(Rejection::NotAnEvent));
}

#[test]
fn a_key_that_signs_for_a_recipient_of_another_is_another_key() {
    // The name of a key covers both halves: a member can't be let in with the editor's signing key and a recipient that
    // somebody else opens, and then pass for the editor.
    let court = Court::new();
    let editor = PublicKey::new(court.editor.key.public(), "laptop");
    let mixed = PublicKey { recipient: MemberKey::make().public().recipient().to_string(), ..editor.clone() };
    assert_ne!(mixed.parse().unwrap().id(), editor.parse().unwrap().id());
    let mut vault = court.unlock(&court.founder);
    vault.change(|change| change.append(Body::MemberKeyAdded { member: court.reader.id, key: mixed })).unwrap();
    let (owner, member) = vault.state.owner(court.editor.key.id()).unwrap();
    assert_eq!((owner, member.role), (court.editor.id, Role::Editor));
}
