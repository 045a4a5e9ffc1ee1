//! A vault that the command made, opened hop by hop with other software only, as the format's document walks it.

use crate::desk::{number, peopled};
use hotline_tests::{AgeCommand, Home, NpmAge, run};
use serde_json::Value;
use std::fs;
use std::process::Command;

/// The values of a query by the `sqlite3` command: rows of one blob each.
fn blobs(home: &Home, column: &str, table: &str) -> Vec<Vec<u8>> {
    let query = format!("SELECT hex({column}) FROM \"{table}\"");
    let ran = run(Command::new("sqlite3").arg("-readonly").arg(home.vault()).arg(query), b"").succeeded();
    ran.out().lines().map(from_hex).collect()
}

fn from_hex(text: &str) -> Vec<u8> {
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(&text[at..at + 2], 16).unwrap()).collect()
}

fn only<T>(mut found: Vec<T>) -> T {
    assert_eq!(found.len(), 1);
    found.remove(0)
}

/// The vault key, as an age identity file.
fn vault_key(home: &Home) -> String {
    let id = only(blobs(home, "id", "vault")).iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    let identity = fs::read(home.device().join("identities").join(format!("{id}.age"))).unwrap();
    let passphrase = fs::read_to_string(home.passphrase_file()).unwrap();
    let member = String::from_utf8(AgeCommand.open_with_passphrase(&passphrase, &identity)).unwrap();
    let member_key = member.lines().last().unwrap();
    assert!(member_key.starts_with("AGE-SECRET-KEY-PQ-1"));
    let grant = NpmAge.open(member_key, &only(blobs(home, "sealed", "grant"))).succeeded();
    assert!(grant.out().lines().last().unwrap().starts_with("AGE-SECRET-KEY-1"));
    grant.out().into_owned()
}

/// The records of a table, opened with Debian's `age`.
fn records(home: &Home, table: &str, vault_key: &str) -> Vec<Value> {
    let open = |sealed: Vec<u8>| {
        let opened = AgeCommand.open(vault_key.as_bytes(), None, &sealed);
        serde_json::from_slice(&opened).unwrap()
    };
    blobs(home, "sealed", table).into_iter().map(open).collect()
}

fn check(home: &Home, vault_key: &str) {
    let mut entries = records(home, "entry", vault_key);
    entries.sort_by_key(|entry| entry["profile"]["name"].to_string());
    assert_eq!(entries.len(), 3);
    for (index, entry) in entries.iter().enumerate() {
        assert_eq!(entry["kind"], "entry");
        assert_eq!(entry["profile"]["name"], format!("Person {:04}", index + 1));
        assert_eq!(entry["lines"][0]["number"], number(index + 1));
        assert_eq!(entry["lines"][0]["line"]["label"], "Washington office");
    }
    let events = records(home, "event", vault_key);
    assert!(events.iter().all(|event| event["kind"] == "event"));
    let bodies: Vec<Value> =
        events.iter().map(|event| serde_json::from_str(event["body"].as_str().unwrap()).unwrap()).collect();
    assert!(bodies[0]["what"]["vault-created"].is_object());
    let put = bodies.iter().find(|body| body["what"]["contacts-put"].is_object()).unwrap();
    let journal = put.to_string();
    for person in 1..=3 {
        assert!(journal.contains(&format!("Person {person:04}")));
        assert!(!journal.contains(&number(person)));
    }
}

#[test]
fn every_hop_opens_with_stock_tools_also_after_a_rotation() {
    let home = peopled(3, 0);
    let first = vault_key(&home);
    check(&home, &first);
    drop(home.hotline(&["rotate", "--yes"]).succeeded());
    let second = vault_key(&home);
    assert_ne!(first.lines().last(), second.lines().last());
    check(&home, &second);
}
