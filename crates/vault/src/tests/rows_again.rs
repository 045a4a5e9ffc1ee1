//! Rows that are read again after they were folded: somebody changed them in between, and nothing is made of them.

use super::{Court, edited, go_on, reveal};
use crate::{Error, Fault, Problem, Rejection, Vault};
use rusqlite::{Connection, params};

fn raw(court: &Court) -> Connection {
    Connection::open(court.path()).unwrap()
}

fn sealed(court: &Court, row: i64) -> Vec<u8> {
    raw(court).query_row("SELECT sealed FROM event WHERE row = ?1", [row], |row| row.get(0)).unwrap()
}

type Tampering = fn(&Court, &Vault);

/// What a member who has the vault key can do to the rows behind an open vault.
fn tamperings() -> Vec<(&'static str, Tampering)> {
    fn put(court: &Court, row: i64, sealed: &[u8]) {
        assert_eq!(raw(court).execute("UPDATE event SET sealed = ?2 WHERE row = ?1", params![row, sealed]).unwrap(), 1);
    }
    vec![
        ("a forged event by the founder", |court, vault| {
            let record = vault.vault_key.open(&sealed(court, 2)).unwrap();
            let forged = edited(record.expose(), |record| {
                let header = record["header"].as_str().unwrap().replace("\"at\":\"20", "\"at\":\"19");
                record["header"] = header.into();
            });
            assert_ne!(&forged, record.expose());
            put(court, 2, &vault.vault_key.seal(&forged));
        }),
        ("the same event, sealed again", |court, vault| {
            let record = vault.vault_key.open(&sealed(court, 2)).unwrap();
            put(court, 2, &vault.vault_key.seal(record.expose()));
        }),
        ("one event twice", |court, _| put(court, 2, &sealed(court, 3))),
        ("a row that is gone", |court, _| {
            assert_eq!(raw(court).execute("DELETE FROM event WHERE row = 2", []).unwrap(), 1);
        }),
        ("a row with another number", |court, _| {
            raw(court).execute_batch("UPDATE event SET row = 100 WHERE row = 5; UPDATE event SET row = 50 WHERE row = 2; UPDATE event SET row = 5 WHERE row = 100").unwrap();
        }),
        ("bytes that open with nothing", |court, _| put(court, 2, b"x")),
    ]
}

#[test]
fn a_row_changed_while_the_vault_is_open_stops_whatever_reads_it_again() {
    type Act = fn(&mut Vault, &Court) -> Result<(), Error>;
    let acts: [(&str, Act); 3] = [
        ("log", |vault, _| vault.log(None, 100).map(|_| ())),
        ("erase", |vault, court| vault.erase_contact(court.contact, None)),
        ("rotate", |vault, _| vault.rotate(None, &mut go_on).map(|_| ())),
    ];
    for (what, tamper) in tamperings() {
        for (name, act) in acts {
            let court = Court::new();
            let mut vault = court.unlock(&court.founder);
            tamper(&court, &vault);
            let before = std::fs::read(court.path()).unwrap();
            let error = act(&mut vault, &court).unwrap_err();
            let stopped = matches!(error, Error::RowChanged { .. });
            // A row behind the last one is a new one, and is folded as such.
            let noticed = stopped || matches!(error, Error::Gap { .. });
            assert!(noticed && error.kind() == crate::ErrorKind::Integrity, "{what}, {name}: {error:?}");
            assert!(std::fs::read(court.path()).unwrap() == before, "{what}, {name}: the file was changed");
        }
    }
}

#[test]
fn pages_of_the_journal_are_read_again_wherever_they_begin() {
    let court = Court::new();
    let mut vault = court.unlock(&court.founder);
    (0..5).for_each(|_| drop(reveal(&mut vault, court.contact).unwrap()));
    let all: Vec<i64> = vault.log(None, 100).unwrap().iter().map(|entry| entry.row).collect();
    for limit in 1..=all.len() + 1 {
        let (mut before, mut rows) = (None, Vec::<i64>::new());
        loop {
            let page = vault.log(before, limit).unwrap();
            let Some(last) = page.last() else { break };
            before = Some(last.row);
            rows.extend(page.iter().map(|entry| entry.row));
        }
        assert_eq!(rows, all, "{limit} at a time");
    }
    raw(&court).execute("UPDATE event SET sealed = x'00' WHERE row = 4", []).unwrap();
    assert_eq!(vault.log(None, all.len() - 4).unwrap().len(), all.len() - 4);
    assert!(matches!(vault.log(None, all.len() - 3), Err(Error::RowChanged { row: 4 })));
    assert!(matches!(vault.log(Some(5), 1), Err(Error::RowChanged { row: 4 })));
}

#[test]
fn rows_that_another_program_sealed_again_are_those_from_then_on() {
    let court = Court::new();
    let mut vault = court.unlock(&court.founder);
    let mut other = court.unlock(&court.admin);
    let rows = |vault: &mut Vault| vault.log(None, 100).unwrap().len();
    let before = rows(&mut vault);
    other.rotate(None, &mut go_on).unwrap();
    assert_eq!(rows(&mut vault), before + 1);
    let second = other.add_contact(&super::draft("Edi Rama", "+447700900124")).unwrap();
    other.erase_contact(second, None).unwrap();
    assert_eq!((rows(&mut vault), rows(&mut other)), (before + 4, before + 4));
    raw(&court).execute("UPDATE event SET sealed = x'00' WHERE row = 2", []).unwrap();
    for vault in [&mut vault, &mut other] {
        assert!(matches!(vault.log(None, 100), Err(Error::RowChanged { row: 2 })));
    }
}

/// One bit the other way, it opens with nothing; and with that bit put back, with the key that a leaver has.
#[test]
fn a_row_that_does_not_open_survives_a_rotation_by_its_number_only() {
    let court = Court::new();
    let old_key = court.unlock(&court.founder).vault_key.clone();
    let mut planted = old_key.seal(b"what was there before the rotation");
    let at = planted.len() - 20;
    planted[at] ^= 1;
    let row = court.plant_sealed(&planted);
    let fault = Fault::Rejected(Rejection::Unopenable);
    let mut vault = court.unlock(&court.founder);
    assert_eq!(vault.status().rejected, [(row, fault)]);
    vault.rotate(None, &mut go_on).unwrap();
    assert_eq!(vault.log(None, 2).unwrap()[1].fault, Some(fault));
    drop(vault);

    let mut kept = sealed(&court, row);
    if let Some(byte) = kept.get_mut(at) {
        *byte ^= 1;
    }
    assert!(old_key.open(&kept).is_err());
    let file = std::fs::read(court.path()).unwrap();
    // Behind what all age files have in common.
    assert!(!file.windows(32).any(|window| window == &planted[80..112]), "its bytes are still in the file");
    let mut vault = court.unlock(&court.founder);
    assert_eq!(vault.status().rejected, [(row, fault)]);
    assert_eq!(court.verify().problems, [Problem::Row { row, fault }]);
    assert_eq!(reveal(&mut vault, court.contact).unwrap(), super::NUMBER);
    // Also with the next one.
    vault.rotate(None, &mut go_on).unwrap();
    assert_eq!(court.verify().problems, [Problem::Row { row, fault }]);
}
