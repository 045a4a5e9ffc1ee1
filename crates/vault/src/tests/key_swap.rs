//! A member without the role rotates by himself: he opens everything with the vault key that he has, seals it again to a
//! key of his own making, and grants that to everybody. Every file in the vault opens, every grant is properly sealed.

use super::{Court, Essence};
use crate::hash::Digest;
use crate::{Body, Error, ErrorKind, Problem};
use hotline_seal::{GrantBinding, VaultKey, seal_grant};
use rusqlite::{Connection, params};

/// Seals the whole file again to `new_key`, as of `epoch`, with `last` as a further event.
fn reseal(court: &Court, new_key: &VaultKey, epoch: u32, last: Option<Vec<u8>>) {
    let vault = court.unlock(&court.reader);
    let (old_key, id) = (vault.vault_key.clone(), vault.id());
    let publics: Vec<_> = vault.state.members.active_keys().collect();
    drop(vault);
    let connection = Connection::open(court.path()).unwrap();
    for (table, key) in [("event", "row"), ("entry", "rowid")] {
        let rows: Vec<(i64, Vec<u8>)> = connection
            .prepare(&format!("SELECT {key}, sealed FROM {table}"))
            .unwrap()
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap();
        for (row, sealed) in rows {
            let sealed = new_key.seal(old_key.open(&sealed).unwrap().expose());
            connection
                .execute(&format!("UPDATE {table} SET sealed = ?2 WHERE {key} = ?1"), params![row, sealed])
                .unwrap();
        }
    }
    if let Some(record) = last {
        connection.execute("INSERT INTO event (sealed) VALUES (?1)", [new_key.seal(&record)]).unwrap();
    }
    connection.execute("DELETE FROM \"grant\"", []).unwrap();
    for (key, public) in publics {
        let grant = seal_grant(new_key, &public, &GrantBinding { vault: id, epoch });
        connection.execute("INSERT INTO \"grant\" VALUES (?1, ?2, ?3)", params![epoch, key.as_bytes(), grant]).unwrap();
    }
    connection.execute("UPDATE vault SET epoch = ?1", [epoch]).unwrap();
}

fn assert_shut(court: &Court, old_handle: &mut crate::Vault) {
    for who in [&court.founder, &court.editor, &court.reader] {
        let error = court.try_unlock(who).unwrap_err();
        assert!(matches!(error, Error::FalseGrant(None)), "{error:?}");
        assert_eq!(error.kind(), ErrorKind::Integrity);
    }
    assert!(court.verify().problems.contains(&Problem::FalseVaultKey), "{:?}", court.verify().problems);
    // Nor is one who had it open led on.
    let error = super::reveal(old_handle, court.contact).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Integrity, "{error:?}");
}

#[test]
fn under_the_same_epoch() {
    let court = Court::new();
    let mut open = court.unlock(&court.founder);
    reseal(&court, &VaultKey::make(), 1, None);
    assert_shut(&court, &mut open);
}

#[test]
fn as_a_new_epoch_without_an_event() {
    let court = Court::new();
    let mut open = court.unlock(&court.founder);
    reseal(&court, &VaultKey::make(), 2, None);
    assert_shut(&court, &mut open);
}

#[test]
fn as_a_new_epoch_with_an_event_that_he_may_not_write() {
    let court = Court::new();
    let mut open = court.unlock(&court.founder);
    let new_key = VaultKey::make();
    let vault_key = Digest::from_bytes(new_key.commitment());
    let record = court.record(&court.editor, Body::VaultKeyRotated { epoch: 2, reason: None, vault_key });
    reseal(&court, &new_key, 2, Some(record));
    assert_shut(&court, &mut open);
}

#[test]
fn the_same_by_an_administrator_is_a_rotation() {
    // The control: with a genuine event the very same file opens. So it is the event that the others lacked.
    let court = Court::new();
    let mut open = court.unlock(&court.founder);
    let new_key = VaultKey::make();
    let vault_key = Digest::from_bytes(new_key.commitment());
    let record = court.record(&court.admin, Body::VaultKeyRotated { epoch: 2, reason: None, vault_key });
    reseal(&court, &new_key, 2, Some(record));
    assert_eq!(court.verify().problems, []);
    assert_eq!(super::reveal(&mut open, court.contact).unwrap(), super::NUMBER);
    assert_eq!(Essence::of(&open.state), court.essence());
}

#[test]
fn a_grant_alone_for_a_key_of_his_own() {
    let court = Court::new();
    let founder = &court.founder.key;
    let id = court.locked().id();
    let grant = seal_grant(&VaultKey::make(), founder.public(), &GrantBinding { vault: id, epoch: 1 });
    let connection = Connection::open(court.path()).unwrap();
    let statement = "UPDATE \"grant\" SET sealed = ?2 WHERE key = ?1";
    assert_eq!(connection.execute(statement, params![founder.id().as_bytes(), grant]).unwrap(), 1);
    drop(connection);
    // With that key no row opens at all: there is no beginning.
    let error = court.try_unlock(&court.founder).unwrap_err();
    assert!(matches!(error, Error::NotFounded), "{error:?}");
    // The others are not touched by it.
    assert_eq!(super::reveal(&mut court.unlock(&court.editor), court.contact).unwrap(), super::NUMBER);
}
