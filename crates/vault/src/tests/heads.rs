//! Heads that only who holds the member key could have written.

use super::{Court, OUTSIDE, reveal};
use crate::{Error, Locked, Vault};
use hotline_seal::Domain;
use std::fs;
use std::path::PathBuf;

fn unlock(court: &Court, home: &str) -> Result<Vault, Error> {
    let device = crate::Device::at(court.folder.path().join(home));
    Locked::open(&court.path(), device, OUTSIDE)?.unlock(court.founder.key.clone())
}

fn file(court: &Court, home: &str, folder: &str, ending: &str) -> PathBuf {
    let name = format!("{}-{}{ending}", court.locked().id(), court.founder.key.id());
    court.folder.path().join(home).join(folder).join(name)
}

#[test]
fn more_missing_events_than_can_be_counted_are_that_many() {
    let court = Court::new();
    drop(unlock(&court, "desk").unwrap());
    let heads = format!(
        r#"{{"vault":"{}","at":"2026-01-01T00:00:00Z","heads":{{"{}":{{"seq":{max},"digest":"{digest}"}},"{}":{{"seq":{max},"digest":"{digest}"}}}}}}"#,
        court.locked().id(),
        court.founder.key.id(),
        court.editor.key.id(),
        max = u64::MAX,
        digest = "0".repeat(64),
    );
    let signature = hotline_seal::hex(&court.founder.key.sign(Domain::Heads, heads.as_bytes()).to_bytes());
    let signed = serde_json::json!({ "heads": heads, "signature": signature }).to_string();
    fs::write(file(&court, "desk", "heads", ".json"), signed).unwrap();
    let error = unlock(&court, "desk").unwrap_err();
    assert!(matches!(error, Error::OlderCopy { missing: u64::MAX, .. }), "{error:?}");
}

/// Two branches with as many events of one key: the snapshot of one does not vouch for it where the other was seen.
#[test]
fn a_snapshot_of_another_branch_hides_nothing() {
    let court = Court::new();
    let fork = fs::read(court.path()).unwrap();
    let mut here = unlock(&court, "desk").unwrap();
    reveal(&mut here, court.contact).unwrap();
    drop(here);
    fs::write(court.path(), fork).unwrap();
    let mut elsewhere = unlock(&court, "elsewhere").unwrap();
    reveal(&mut elsewhere, court.contact).unwrap();
    elsewhere.keep_snapshot().unwrap();
    drop(elsewhere);
    assert!(matches!(unlock(&court, "desk"), Err(Error::OlderCopy { missing: 1, .. })));
    let snapshot = file(&court, "desk", "snapshots", "");
    fs::create_dir_all(snapshot.parent().unwrap()).unwrap();
    fs::copy(file(&court, "elsewhere", "snapshots", ""), snapshot).unwrap();
    let error = unlock(&court, "desk").unwrap_err();
    assert!(matches!(error, Error::OlderCopy { missing: 1, .. }), "{error:?}");
}
