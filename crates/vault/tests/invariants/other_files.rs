//! Files that are no vault, or no longer quite one: told apart by kind, with nothing opened and nothing changed.

use crate::kit::{Bench, draft, raw, reveal};
use hotline_vault::{ContactId, Error, ErrorKind};
use std::fs;

fn bench_with_contact() -> (Bench, ContactId) {
    let bench = Bench::new();
    let id = bench.unlock().add_contact(&draft("Bajram Begaj", &["+447700900123"])).unwrap();
    (bench, id)
}

/// The vault does not open as a file, `error` says how, and nothing was written to it.
fn assert_refused(bench: &Bench, message: &str, kind: ErrorKind) {
    let before = fs::read(bench.path()).ok();
    let error = bench.locked().unwrap_err();
    assert!(matches!(error, Error::Store(_)), "{error:?}");
    assert_eq!((error.to_string().as_str(), error.kind()), (message, kind));
    assert_eq!(fs::read(bench.path()).ok(), before);
}

const NOT_A_VAULT: &str = "this file is not a Hotline vault";
const FOREIGN: &str = "the tables of this vault file are not those of a vault";
const DAMAGED: &str = "the vault file is damaged";

#[test]
fn files_that_are_something_else() {
    let bench = Bench::new();
    let intact = fs::read(bench.path()).unwrap();
    let mut wrong_magic = intact.clone();
    wrong_magic[3] ^= 1;
    for bytes in [&b""[..], &[0; 100], &intact[..99], b"Dear Sir,\n", &b"BEGIN:VCARD\n".repeat(20), &wrong_magic] {
        fs::write(bench.path(), bytes).unwrap();
        assert_refused(&bench, NOT_A_VAULT, ErrorKind::Failed);
    }
    fs::remove_file(bench.path()).unwrap();
    assert_refused(&bench, "there is no vault file at that place", ErrorKind::Failed);
    raw(&bench.path()).execute_batch("CREATE TABLE contacts (name TEXT); INSERT INTO contacts VALUES ('x')").unwrap();
    assert_refused(&bench, NOT_A_VAULT, ErrorKind::Failed);
    fs::remove_file(bench.path()).unwrap();
    fs::create_dir(bench.path()).unwrap();
    assert_refused(&bench, NOT_A_VAULT, ErrorKind::Failed);
}

#[test]
fn the_first_hundred_bytes_alone_are_damage() {
    let bench = Bench::new();
    let intact = fs::read(bench.path()).unwrap();
    fs::write(bench.path(), &intact[..100]).unwrap();
    assert_refused(&bench, DAMAGED, ErrorKind::Integrity);
}

#[test]
fn another_application_and_other_versions() {
    let newer = "this vault was written by a newer Hotline (format 2, this one knows 1)";
    for (pragma, message) in [
        ("application_id = 0", NOT_A_VAULT),
        ("application_id = 1213158477", NOT_A_VAULT),
        ("user_version = 0", NOT_A_VAULT),
        ("user_version = 2", newer),
    ] {
        let bench = Bench::new();
        raw(&bench.path()).execute_batch(&format!("PRAGMA {pragma}")).unwrap();
        assert_refused(&bench, message, ErrorKind::Failed);
    }
}

#[test]
fn anything_more_or_less_in_the_schema() {
    for statement in [
        "CREATE TABLE more (x)",
        "CREATE VIEW more AS SELECT * FROM vault",
        "CREATE VIEW zz AS SELECT 1",
        "CREATE TRIGGER more AFTER INSERT ON event BEGIN DELETE FROM event; END",
        "CREATE INDEX more ON event (sealed)",
        "ALTER TABLE event ADD COLUMN more BLOB",
        "ALTER TABLE vault RENAME COLUMN epoch TO era",
        "DROP TABLE \"grant\"",
        "ANALYZE",
    ] {
        let bench = Bench::new();
        raw(&bench.path()).execute_batch(statement).unwrap();
        assert_refused(&bench, FOREIGN, ErrorKind::Integrity);
    }
}

#[test]
fn a_schema_written_to_by_hand() {
    for statement in [
        // The same tables by another statement: without the checks, and as a trigger in disguise.
        "UPDATE sqlite_schema SET sql = replace(sql, ' STRICT', '') WHERE name = 'event'",
        "UPDATE sqlite_schema SET sql = replace(sql, 'CHECK (length(id) = 16)', '') WHERE name = 'vault'",
        "UPDATE sqlite_schema SET sql = sql || ' ' WHERE name = 'vault'",
        "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'entry') WHERE name = 'event'",
        "UPDATE sqlite_schema SET rootpage = 1 WHERE name = 'event'",
        "UPDATE sqlite_schema SET rootpage = 0 WHERE name = 'event'",
        "UPDATE sqlite_schema SET type = 'view' WHERE name = 'event'",
        "DELETE FROM sqlite_schema WHERE name = 'sqlite_autoindex_entry_1'",
        "UPDATE sqlite_schema SET rootpage = 2 WHERE name = 'sqlite_autoindex_entry_1'",
        "INSERT INTO sqlite_schema VALUES ('table', 'event', 'event', 2, 'CREATE TABLE event (x)')",
        "INSERT INTO sqlite_schema VALUES ('trigger', 'sqlite_autoindex_entry_1', 'event', 0, \
         'CREATE TRIGGER sqlite_autoindex_entry_1 AFTER INSERT ON event BEGIN DELETE FROM entry; END')",
    ] {
        let (bench, id) = bench_with_contact();
        let connection = raw(&bench.path());
        connection.execute_batch(&format!("PRAGMA writable_schema = ON; {statement}")).unwrap();
        drop(connection);
        // Whatever SQLite makes of it: an error of the file, or of what stands in it; or the vault as it was.
        match bench.try_unlock().and_then(|mut vault| reveal(&mut vault, id)) {
            Ok(number) => assert_eq!((number.as_str(), bench.problems()), ("+447700900123", vec![]), "{statement}"),
            Err(error) => assert_eq!(error.kind(), ErrorKind::Integrity, "{statement}: {error:?}"),
        }
    }
}

#[test]
fn a_file_in_write_ahead_mode_is_not_what_hotline_makes() {
    for at in [18, 19] {
        let bench = Bench::new();
        let mut bytes = fs::read(bench.path()).unwrap();
        bytes[at] = 2;
        fs::write(bench.path(), bytes).unwrap();
        assert_refused(&bench, DAMAGED, ErrorKind::Integrity);
    }
}

#[test]
fn two_vaults_in_one_file_or_none() {
    for statement in ["DELETE FROM vault", "INSERT INTO vault SELECT * FROM vault"] {
        let bench = Bench::new();
        raw(&bench.path()).execute_batch(statement).unwrap();
        assert_refused(&bench, DAMAGED, ErrorKind::Integrity);
    }
}

#[test]
fn values_that_no_vault_holds() {
    for statement in [
        "UPDATE vault SET epoch = -1",
        "UPDATE vault SET epoch = 4294967296",
        "UPDATE event SET sealed = x''",
        "UPDATE event SET sealed = zeroblob(70000000) WHERE row = 2",
    ] {
        let (bench, _) = bench_with_contact();
        raw(&bench.path()).execute_batch(statement).unwrap();
        let error = bench.try_unlock().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Integrity, "{statement}: {error:?}");
    }
}
