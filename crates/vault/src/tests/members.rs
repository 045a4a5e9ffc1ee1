//! What can't be so of members and epochs, whoever says it.

use super::{Court, let_in};
use crate::error::Refusal;
use crate::hash::Digest;
use crate::journal::{Fault, PublicKey, Rejection};
use crate::{Body, Error, Role};

/// Refused when an administrator is to write it, and rejected when it was written all the same.
fn assert_impossible(court: &Court, body: &Body) {
    let before = court.essence();
    let mut vault = court.unlock(&court.founder);
    let refused = vault.change(|change| change.append(body.clone()));
    assert!(matches!(refused, Err(Error::Refused(Refusal::Impossible))), "{body:?}: {refused:?}");
    drop(vault);
    let row = court.plant_event(&court.founder, body.clone());
    court.assert_rejected(&before, row, Fault::Rejected(Rejection::Impossible));
}

fn append(court: &Court, body: Body) {
    court.unlock(&court.founder).change(|change| change.append(body)).unwrap();
}

/// A court whose founder is the only administrator.
fn one_admin() -> Court {
    let court = Court::new();
    append(&court, Body::MemberRemoved { member: court.admin.id });
    // Its grant would show up in every check.
    let store = rusqlite::Connection::open(court.path()).unwrap();
    store.execute("DELETE FROM \"grant\" WHERE key = ?1", [court.admin.key.id().as_bytes()]).unwrap();
    court
}

#[test]
fn the_last_admin_stays() {
    let demoted = |court: &Court, role| Body::MemberChanged {
        member: court.founder.id,
        name: "Ada Founder".to_owned(),
        title: None,
        role,
    };
    let court = one_admin();
    assert_impossible(&court, &Body::MemberRemoved { member: court.founder.id });
    let court = one_admin();
    assert_impossible(&court, &Body::MemberKeyRevoked { key: court.founder.key.id() });
    for role in [Role::Reader, Role::Editor] {
        let court = one_admin();
        assert_impossible(&court, &demoted(&court, role));
    }
    // A new name is no demotion, and with a second administrator each of them may go.
    let court = one_admin();
    append(&court, demoted(&court, Role::Admin));
    let court = Court::new();
    append(&court, demoted(&court, Role::Reader));
    assert_eq!(court.unlock(&court.founder).me().1.role, Role::Reader);
}

#[test]
fn an_admin_without_a_key_is_none() {
    let court = Court::new();
    append(&court, Body::MemberKeyRevoked { key: court.admin.key.id() });
    let mut vault = court.unlock(&court.founder);
    let refused = vault.change(|change| change.append(Body::MemberRemoved { member: court.founder.id }));
    assert!(matches!(refused, Err(Error::Refused(Refusal::Impossible))), "{refused:?}");
}

#[test]
fn a_revoked_key_and_a_removed_member_do_not_come_back() {
    let key_of = |court: &Court| PublicKey::new(court.editor.key.public(), "laptop");
    for how in 0..4 {
        let court = Court::new();
        let revoked = Body::MemberKeyRevoked { key: court.editor.key.id() };
        let removed = Body::MemberRemoved { member: court.editor.id };
        let again =
            |id| crate::NewMember { id, name: "Again".into(), title: None, role: Role::Editor, key: key_of(&court) };
        let (first, then) = match how {
            0 => (revoked, Body::MemberKeyAdded { member: court.editor.id, key: key_of(&court) }),
            1 => (revoked, Body::MemberAdded(again(crate::MemberId::from_bytes([3; 16])))),
            2 => (removed, Body::MemberAdded(again(court.editor.id))),
            _ => {
                let name = "A editor".to_owned();
                (removed, Body::MemberChanged { member: court.editor.id, name, title: None, role: Role::Admin })
            }
        };
        append(&court, first);
        let store = rusqlite::Connection::open(court.path()).unwrap();
        store.execute("DELETE FROM \"grant\" WHERE key = ?1", [court.editor.key.id().as_bytes()]).unwrap();
        drop(store);
        assert_impossible(&court, &then);
    }
}

#[test]
fn members_and_keys_that_do_not_exist_or_exist_already() {
    let nobody = crate::MemberId::from_bytes([7; 16]);
    let bodies = |court: &Court| {
        let key = PublicKey::new(court.reader.key.public(), "laptop");
        let reader =
            crate::NewMember { id: nobody, name: "Twin".into(), title: None, role: Role::Reader, key: key.clone() };
        [
            Body::MemberRemoved { member: nobody },
            Body::MemberChanged { member: nobody, name: String::new(), title: None, role: Role::Reader },
            Body::MemberKeyRevoked { key: crate::KeyId::from_bytes([7; 16]) },
            Body::MemberKeyAdded { member: court.editor.id, key: key.clone() },
            Body::MemberAdded(reader),
            Body::MemberKeyAdded { member: court.editor.id, key: PublicKey { recipient: "age1pq1".into(), ..key } },
        ]
    };
    for at in 0..6 {
        let court = Court::new();
        let body = bodies(&court)[at].clone();
        assert_impossible(&court, &body);
    }
}

#[test]
fn an_epoch_follows_the_one_before() {
    for epoch in [0, 1, 3, u32::MAX] {
        let court = Court::new();
        assert_impossible(&court, &Body::VaultKeyRotated { epoch, reason: None, vault_key: Digest::of(b"") });
    }
}

#[test]
fn bodies_of_events_that_were_never_written_are_not_erased() {
    let court = Court::new();
    for id in [
        crate::EventId { author: court.founder.key.id(), seq: 1_000 },
        crate::EventId { author: crate::KeyId::from_bytes([1; 16]), seq: 1 },
    ] {
        let court = Court::new();
        assert_impossible(&court, &Body::BodiesErased { events: vec![id], reason: None });
    }
}

#[test]
fn a_member_let_in_opens_the_vault_and_a_rotation_shuts_out_the_removed() {
    let court = Court::new();
    append(&court, Body::MemberRemoved { member: court.reader.id });
    let mut vault = court.unlock(&court.founder);
    let late = let_in(&mut vault, Role::Reader).unwrap();
    let old_key = vault.vault_key.clone();
    vault.rotate(None, &mut super::go_on).unwrap();
    assert_ne!(old_key.commitment(), vault.vault_key.commitment());
    // The old vault key opens nothing that is left.
    let reading = vault.store.read().unwrap();
    let events = reading.rows().events_after(0, 1_000).unwrap().into_iter().map(|row| row.sealed);
    let entries = reading.rows().entries_after(0, 1_000).unwrap().1.into_iter().map(|(_, sealed)| sealed);
    let sealed: Vec<_> = events.chain(entries).collect();
    assert_eq!(sealed.len(), 9);
    assert!(sealed.iter().all(|sealed| old_key.open(sealed).is_err() && vault.vault_key.open(sealed).is_ok()));
    drop(reading);
    assert_eq!(super::reveal(&mut court.unlock(&late), court.contact).unwrap(), super::NUMBER);
    assert!(matches!(court.try_unlock(&court.reader), Err(Error::NoGrant)));
    assert_eq!(court.verify().problems, []);
    let granted = vault.store.read().unwrap().rows().grants().unwrap();
    assert!(granted.iter().all(|(epoch, key)| *epoch == 2 && *key != court.reader.key.id()), "{granted:?}");
}
