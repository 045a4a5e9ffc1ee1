//! Rows of the journal at places where Hotline never puts one.

use super::Court;
use crate::Error;
use crate::store::StoreError;
use rusqlite::{Connection, params};

#[test]
fn rows_before_the_first_and_at_the_end_of_all_numbers_are_damage() {
    for row in [i64::MIN, -1, 0, i64::MAX] {
        let court = Court::new();
        let mut open = court.unlock(&court.founder);
        let connection = Connection::open(court.path()).unwrap();
        connection.execute("INSERT INTO event (row, sealed) VALUES (?1, x'00')", params![row]).unwrap();
        drop(connection);
        let error = court.try_unlock(&court.founder).unwrap_err();
        assert!(matches!(error, Error::Store(StoreError::Damaged)), "{row}: {error:?}");
        let error = super::reveal(&mut open, court.contact).unwrap_err();
        assert!(matches!(error, Error::Store(StoreError::Damaged)), "{row}: {error:?}");
        let error = court.locked().verify(&court.founder.key, &mut super::go_on).unwrap_err();
        assert!(matches!(error, Error::Store(StoreError::Damaged)), "{row}: {error:?}");
    }
}

#[test]
fn an_entry_moved_before_the_first_place_is_damage() {
    // A rotation and a check read on from the first place: they would pass it over.
    let court = Court::new();
    let connection = Connection::open(court.path()).unwrap();
    assert_eq!(connection.execute("UPDATE entry SET rowid = -5", []).unwrap(), 1);
    drop(connection);
    let error = court.try_unlock(&court.founder).unwrap_err();
    assert!(matches!(error, Error::Store(StoreError::Damaged)), "{error:?}");
}
