//! Rows swapped, dropped, doubled, planted, by somebody who can write to the file and opens nothing.

use crate::kit::{Bench, draft, raw, reveal};
use age::x25519;
use hotline_vault::{ContactId, EntryFault, Error, ErrorKind, Fault, Gap, Problem, Rejection, Vault};
use rusqlite::Connection;

struct Scene {
    bench: Bench,
    first: ContactId,
    second: ContactId,
}

impl Scene {
    /// Rows: 1 vault-created, 2 and 3 contacts-put, 4 an edit of the first, 5 line-revealed.
    fn new() -> Self {
        let bench = Bench::new();
        let mut vault = bench.unlock();
        let first = vault.add_contact(&draft("Bajram Begaj", &["+447700900123"])).unwrap();
        let second = vault.add_contact(&draft("Edi Rama", &["+447700900456"])).unwrap();
        edit(&mut vault, first, "+447700900124");
        reveal(&mut vault, second).unwrap();
        Self { bench, first, second }
    }

    fn raw(&self) -> Connection {
        raw(&self.bench.path())
    }

    fn sql(&self, statements: &str) {
        self.raw().execute_batch(statements).unwrap();
    }

    fn sealed(&self, id: ContactId) -> Vec<u8> {
        self.raw().query_row("SELECT sealed FROM entry WHERE contact = ?1", [id.as_bytes()], |row| row.get(0)).unwrap()
    }

    fn put(&self, id: ContactId, sealed: &[u8]) {
        let statement = "UPDATE entry SET sealed = ?2 WHERE contact = ?1";
        assert_eq!(self.raw().execute(statement, (id.as_bytes(), sealed)).unwrap(), 1);
    }

    /// Revealing says so and gives nothing; so does a check; and the other contact is not touched.
    fn assert_entry(&self, id: ContactId, fault: EntryFault) {
        let mut vault = self.bench.unlock();
        let events = vault.status().events;
        let error = reveal(&mut vault, id).unwrap_err();
        assert!(matches!(error, Error::Entry { contact, fault: f } if (contact, f) == (id, fault)), "{error:?}");
        assert_eq!(error.kind(), ErrorKind::Integrity);
        assert_eq!(vault.status().events, events);
        assert!(self.bench.problems().contains(&Problem::Entry { contact: id, fault }));
    }

    fn assert_not_unlocked(&self, expected: impl Fn(&Error) -> bool) {
        for outcome in [self.bench.try_unlock(), self.bench.stranger()] {
            let error = outcome.unwrap_err();
            assert!(expected(&error), "{error:?}");
            assert_eq!(error.kind(), ErrorKind::Integrity);
        }
    }
}

fn edit(vault: &mut Vault, id: ContactId, number: &str) {
    let put = vault.contact(id).unwrap().put;
    vault.edit_contact(id, put, &draft("Bajram Begaj", &[number])).unwrap();
}

/// Something sealed by a stranger, in the form of an age file.
fn sealed_by_a_stranger() -> Vec<u8> {
    age::encrypt(&x25519::Identity::generate().to_public(), b"{\"kind\":\"entry\"}").unwrap()
}

#[test]
fn entries_swapped_between_contacts() {
    let scene = Scene::new();
    let (a, b) = (scene.sealed(scene.first), scene.sealed(scene.second));
    scene.put(scene.first, &b);
    scene.put(scene.second, &a);
    scene.assert_entry(scene.first, EntryFault::Altered);
    scene.assert_entry(scene.second, EntryFault::Altered);
}

#[test]
fn an_older_entry_of_the_same_contact() {
    let scene = Scene::new();
    let older = scene.sealed(scene.first);
    edit(&mut scene.bench.unlock(), scene.first, "+447700900125");
    scene.put(scene.first, &older);
    scene.assert_entry(scene.first, EntryFault::Altered);
    assert_eq!(reveal(&mut scene.bench.unlock(), scene.second).unwrap(), "+447700900456");
}

#[test]
fn an_entry_of_nobodys_making() {
    let scene = Scene::new();
    scene.put(scene.first, &sealed_by_a_stranger());
    scene.assert_entry(scene.first, EntryFault::Unopenable);
    scene.put(scene.first, b"");
    scene.assert_entry(scene.first, EntryFault::Unopenable);
}

#[test]
fn an_entry_that_changes_while_the_vault_is_open() {
    let scene = Scene::new();
    let mut vault = scene.bench.unlock();
    scene.put(scene.first, &scene.sealed(scene.second));
    assert!(matches!(reveal(&mut vault, scene.first), Err(Error::Entry { fault: EntryFault::Altered, .. })));
    assert_eq!(reveal(&mut vault, scene.second).unwrap(), "+447700900456");
}

#[test]
fn an_entry_dropped_and_an_entry_planted() {
    let scene = Scene::new();
    scene.raw().execute("DELETE FROM entry WHERE contact = ?1", [scene.second.as_bytes()]).unwrap();
    let missing = EntryFault::Missing;
    scene.assert_not_unlocked(
        |error| matches!(error, Error::Entry { contact, fault } if (*contact, *fault) == (scene.second, missing)),
    );
    assert_eq!(scene.bench.problems(), [Problem::Entry { contact: scene.second, fault: missing }]);

    let scene = Scene::new();
    let stray = [7; 16];
    scene.raw().execute("INSERT INTO entry VALUES (?1, ?2)", (stray, sealed_by_a_stranger())).unwrap();
    scene.assert_not_unlocked(|error| matches!(error, Error::Entry { fault: EntryFault::Stray, .. }));
    let contact = ContactId::from_bytes(stray);
    assert_eq!(scene.bench.problems(), [Problem::Entry { contact, fault: EntryFault::Stray }]);
}

#[test]
fn an_event_planted_by_a_stranger_is_shown_and_does_no_harm() {
    let scene = Scene::new();
    scene.raw().execute("INSERT INTO event (sealed) VALUES (?1)", [sealed_by_a_stranger()]).unwrap();
    let fault = Fault::Rejected(Rejection::Unopenable);
    let mut vault = scene.bench.unlock();
    assert_eq!(vault.status().rejected, [(6, fault)]);
    assert_eq!(vault.log(None, 1).unwrap()[0].fault, Some(fault));
    assert_eq!(reveal(&mut vault, scene.first).unwrap(), "+447700900124");
    vault.rotate(None, &mut crate::kit::go_on).unwrap();
    assert_eq!(scene.bench.problems(), [Problem::Row { row: 6, fault }]);
    assert_eq!(reveal(&mut scene.bench.unlock(), scene.first).unwrap(), "+447700900124");
}

/// Puts a row at a place among the others, which move up.
fn plant(scene: &Scene, row: i64, sealed: &[u8]) {
    let raw = scene.raw();
    raw.execute("UPDATE event SET row = -row - 1 WHERE row >= ?1", [row]).unwrap();
    raw.execute("UPDATE event SET row = -row WHERE row < 0", []).unwrap();
    raw.execute("INSERT INTO event (row, sealed) VALUES (?1, ?2)", (row, sealed)).unwrap();
}

#[test]
fn an_event_planted_anywhere_is_shown_where_it_stands_and_does_no_harm() {
    for row in 2..=6 {
        let scene = Scene::new();
        plant(&scene, row, &sealed_by_a_stranger());
        let fault = Fault::Rejected(Rejection::Unopenable);
        let mut vault = scene.bench.unlock();
        assert_eq!(vault.status().rejected, [(row, fault)]);
        let faults: Vec<_> = vault.log(None, 10).unwrap().iter().map(|entry| (entry.row, entry.fault)).collect();
        let expected: Vec<_> = (1..=6).rev().map(|at| (at, (at == row).then_some(fault))).collect();
        assert_eq!(faults, expected);
        assert_eq!(reveal(&mut vault, scene.first).unwrap(), "+447700900124");
        vault.rotate(None, &mut crate::kit::go_on).unwrap();
        assert_eq!(scene.bench.problems(), [Problem::Row { row, fault }]);
        assert_eq!(reveal(&mut scene.bench.unlock(), scene.second).unwrap(), "+447700900456");
    }
    // Before the first one nothing can stand.
    let scene = Scene::new();
    plant(&scene, 1, &sealed_by_a_stranger());
    scene.assert_not_unlocked(|error| matches!(error, Error::NotFounded));
}

#[test]
fn an_event_doubled_anywhere_counts_once_or_not_at_all() {
    let event = |scene: &Scene, row: i64| -> Vec<u8> {
        scene.raw().query_row("SELECT sealed FROM event WHERE row = ?1", [row], |row| row.get(0)).unwrap()
    };
    for doubled in 1..=5 {
        for row in 2..=6 {
            let scene = Scene::new();
            plant(&scene, row, &event(&scene, doubled));
            if row > doubled {
                // Behind the genuine one it is a repetition.
                let mut vault = scene.bench.unlock();
                assert_eq!(vault.status().rejected, [(row, Fault::Rejected(Rejection::Repeated))]);
                assert_eq!(reveal(&mut vault, scene.first).unwrap(), "+447700900124");
            } else if doubled > row {
                // Before its time it follows nothing.
                scene.assert_not_unlocked(
                    |error| matches!(error, Error::Gap { row: at, gap: Gap::Missing } if *at == row),
                );
            } else {
                // In its own place it is the genuine one, and that one the repetition.
                let vault = scene.bench.unlock();
                assert_eq!(vault.status().rejected, [(row + 1, Fault::Rejected(Rejection::Repeated))]);
            }
        }
    }
}

#[test]
fn an_older_event_put_back_and_an_event_doubled() {
    let scene = Scene::new();
    scene.sql("UPDATE event SET sealed = (SELECT sealed FROM event WHERE row = 2) WHERE row = 4");
    scene.assert_not_unlocked(|error| matches!(error, Error::Gap { row: 5, gap: Gap::Missing }));

    let scene = Scene::new();
    scene.sql("INSERT INTO event (sealed) SELECT sealed FROM event WHERE row = 2");
    let fault = Fault::Rejected(Rejection::Repeated);
    let mut vault = scene.bench.unlock();
    assert_eq!(vault.status().rejected, [(6, fault)]);
    assert_eq!(reveal(&mut vault, scene.first).unwrap(), "+447700900124");
}

#[test]
fn events_dropped() {
    let scene = Scene::new();
    scene.sql("DELETE FROM event WHERE row = 1");
    scene.assert_not_unlocked(|error| matches!(error, Error::NotFounded));
    for row in 2..=4 {
        let scene = Scene::new();
        scene.sql(&format!("DELETE FROM event WHERE row = {row}"));
        scene.assert_not_unlocked(|error| matches!(error, Error::Gap { row: r, gap: Gap::Missing } if *r == row + 1));
    }
    let scene = Scene::new();
    scene.sql("DELETE FROM event");
    scene.assert_not_unlocked(|error| matches!(error, Error::NotFounded));
    // The last one is missed by who has seen it; for others the entries must still be those of the events.
    let scene = Scene::new();
    scene.sql("DELETE FROM event WHERE row = 5");
    assert!(matches!(scene.bench.try_unlock(), Err(Error::OlderCopy { missing: 1, .. })));
    scene.sql("DELETE FROM event WHERE row = 4");
    assert!(matches!(scene.bench.try_unlock(), Err(Error::OlderCopy { missing: 2, .. })));
    let mut vault = scene.bench.stranger().unwrap();
    assert!(matches!(reveal(&mut vault, scene.first), Err(Error::Entry { fault: EntryFault::Altered, .. })));
}

#[test]
fn events_in_another_order() {
    for (a, b) in [(2, 3), (3, 4), (4, 5), (1, 2)] {
        let scene = Scene::new();
        scene.sql(&format!(
            "UPDATE event SET row = 100 WHERE row = {a}; UPDATE event SET row = {a} WHERE row = {b}; \
             UPDATE event SET row = {b} WHERE row = 100"
        ));
        let expected = |error: &Error| match a {
            1 => matches!(error, Error::NotFounded),
            _ => matches!(error, Error::Gap { gap: Gap::Missing, .. }),
        };
        scene.assert_not_unlocked(expected);
    }
}

#[test]
fn another_id_and_another_epoch() {
    let scene = Scene::new();
    scene.sql("UPDATE vault SET epoch = 2");
    let error = scene.bench.try_unlock().unwrap_err();
    assert!(matches!(error, Error::NoGrant), "{error:?}");
    scene.sql("UPDATE \"grant\" SET epoch = 2");
    scene.assert_not_unlocked(|error| matches!(error, Error::FalseGrant(Some(_))));

    let scene = Scene::new();
    scene.sql("UPDATE vault SET id = x'00112233445566778899aabbccddeeff'");
    scene.assert_not_unlocked(|error| matches!(error, Error::FalseGrant(Some(_))));
}

#[test]
fn grants_planted_dropped_and_swapped() {
    let scene = Scene::new();
    scene.sql("INSERT INTO \"grant\" VALUES (1, zeroblob(16), x'00'), (7, zeroblob(16), x'00')");
    let key = hotline_vault::KeyId::from_bytes([0; 16]);
    assert_eq!(reveal(&mut scene.bench.unlock(), scene.first).unwrap(), "+447700900124");
    let stray = |epoch| Problem::StrayGrant { epoch, key };
    assert_eq!(scene.bench.problems(), [stray(1), stray(7)]);

    let (scene, other) = (Scene::new(), Scene::new());
    let grant: Vec<u8> = other.raw().query_row("SELECT sealed FROM \"grant\"", [], |row| row.get(0)).unwrap();
    scene.raw().execute("UPDATE \"grant\" SET sealed = ?1", [grant]).unwrap();
    scene.assert_not_unlocked(|error| matches!(error, Error::FalseGrant(Some(_))));

    scene.sql("DELETE FROM \"grant\"");
    let error = scene.bench.try_unlock().unwrap_err();
    assert!(matches!(error, Error::NoGrant), "{error:?}");
}
