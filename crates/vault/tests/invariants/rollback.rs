//! Older copies and other branches of a vault, put in its place.

use crate::kit::{Bench, draft, go_on, outside, reveal};
use hotline_vault::{ContactId, Error, ErrorKind, Locked, Problem, StoreError, Vault};
use std::fs;

fn bench_with_contact() -> (Bench, ContactId) {
    let bench = Bench::new();
    let id = bench.unlock().add_contact(&draft("Bajram Begaj", &["+447700900123"])).unwrap();
    (bench, id)
}

fn assert_older(outcome: Result<Vault, Error>, expected: u64) {
    let error = outcome.unwrap_err();
    assert!(matches!(error, Error::OlderCopy { missing, .. } if missing == expected), "{error:?}");
    assert_eq!(error.kind(), ErrorKind::Integrity);
}

#[test]
fn an_older_copy_is_noticed_with_the_number_of_events_it_lacks() {
    for later in [1, 2, 7] {
        let (bench, id) = bench_with_contact();
        let old = fs::read(bench.path()).unwrap();
        let mut vault = bench.unlock();
        (0..later).for_each(|_| drop(reveal(&mut vault, id).unwrap()));
        drop(vault);
        fs::write(bench.path(), old).unwrap();
        assert_older(bench.try_unlock(), later);
        let problems = bench.problems();
        assert!(matches!(problems[..], [Problem::OlderCopy { missing, .. }] if missing == later), "{problems:?}");
        assert!(!problems[0].is_harmless());
        // It is not forgotten by being looked at.
        assert_older(bench.try_unlock(), later);
    }
}

#[test]
fn an_older_copy_from_before_a_rotation_is_noticed() {
    let (bench, _) = bench_with_contact();
    let old = fs::read(bench.path()).unwrap();
    // The rotation leaves a snapshot of its epoch on the device.
    bench.unlock().rotate(None, &mut go_on).unwrap();
    fs::write(bench.path(), old).unwrap();
    assert_older(bench.try_unlock(), 1);
}

#[test]
fn a_member_may_go_on_with_an_older_copy_and_says_so_in_the_journal() {
    let (bench, id) = bench_with_contact();
    let old = fs::read(bench.path()).unwrap();
    let mut vault = bench.unlock();
    (0..3).for_each(|_| drop(reveal(&mut vault, id).unwrap()));
    drop(vault);
    let newer = fs::read(bench.path()).unwrap();
    fs::write(bench.path(), &old).unwrap();
    let mut vault = bench.locked().unwrap().accept_older_copy(bench.key.clone()).unwrap();
    let log = vault.log(None, 1).unwrap();
    assert_eq!((log[0].kind(), log[0].member.as_deref()), ("older-copy-accepted", Some("Ada Founder")));
    drop(vault);
    // From now on it is the vault, without further questions.
    assert_eq!(reveal(&mut bench.unlock(), id).unwrap(), "+447700900123");
    assert_eq!(bench.problems(), []);
    // And what was given up for it is another branch: it has none of the two events that followed.
    fs::write(bench.path(), newer).unwrap();
    assert_older(bench.try_unlock(), 1);
}

#[test]
fn accepting_is_no_more_than_unlocking_when_nothing_is_missing() {
    let (bench, _) = bench_with_contact();
    let mut vault = bench.locked().unwrap().accept_older_copy(bench.key.clone()).unwrap();
    assert_eq!(vault.log(None, 1).unwrap()[0].kind(), "contacts-put");
}

#[test]
fn accepting_an_older_copy_accepts_nothing_else() {
    let (bench, id) = bench_with_contact();
    let old = fs::read(bench.path()).unwrap();
    reveal(&mut bench.unlock(), id).unwrap();
    fs::write(bench.path(), old).unwrap();
    crate::kit::raw(&bench.path()).execute("DELETE FROM entry", []).unwrap();
    let error = bench.locked().unwrap().accept_older_copy(bench.key.clone()).unwrap_err();
    assert!(matches!(error, Error::Entry { .. }), "{error:?}");
}

#[test]
fn another_branch_is_noticed_however_long_it_is() {
    for other in [1, 2, 5] {
        let (bench, id) = bench_with_contact();
        let fork = bench.folder().join("fork.hotline");
        fs::copy(bench.path(), &fork).unwrap();
        let elsewhere = bench.device_with_identity("elsewhere");
        let mut vault = bench.unlock();
        (0..2).for_each(|_| drop(reveal(&mut vault, id).unwrap()));
        drop(vault);
        let mut vault = Locked::open(&fork, elsewhere, outside()).unwrap().unlock(bench.key.clone()).unwrap();
        (0..other).for_each(|_| drop(reveal(&mut vault, id).unwrap()));
        drop(vault);
        fs::rename(&fork, bench.path()).unwrap();
        assert_older(bench.try_unlock(), 2_u64.saturating_sub(other).max(1));
    }
}

#[test]
fn a_device_that_never_saw_the_vault_opens_the_older_copy() {
    // The honest limit: who has seen nothing misses nothing.
    let (bench, id) = bench_with_contact();
    let old = fs::read(bench.path()).unwrap();
    reveal(&mut bench.unlock(), id).unwrap();
    fs::write(bench.path(), old).unwrap();
    assert_eq!(bench.stranger().unwrap().status().events, 2);
}

#[test]
fn a_file_put_in_the_place_of_an_open_one_is_noticed() {
    let (bench, id) = bench_with_contact();
    let copy = bench.folder().join("copy.hotline");
    fs::copy(bench.path(), &copy).unwrap();
    let mut vault = bench.unlock();
    fs::rename(&copy, bench.path()).unwrap();
    let error = reveal(&mut vault, id).unwrap_err();
    assert!(matches!(error, Error::Store(StoreError::Replaced)), "{error:?}");
    fs::remove_file(bench.path()).unwrap();
    let error = reveal(&mut vault, id).unwrap_err();
    assert!(matches!(error, Error::Store(StoreError::Replaced)), "{error:?}");
}

#[test]
fn an_open_vault_notices_when_rows_vanish_under_it() {
    let (bench, id) = bench_with_contact();
    let mut vault = bench.unlock();
    reveal(&mut vault, id).unwrap();
    crate::kit::raw(&bench.path()).execute("DELETE FROM event WHERE row = 3", []).unwrap();
    let error = reveal(&mut vault, id).unwrap_err();
    assert!(matches!(error, Error::Store(StoreError::Replaced)), "{error:?}");
}

#[test]
fn heads_that_are_gone_emptied_or_written_by_somebody_else_are_asked_about() {
    let (bench, id) = bench_with_contact();
    let (other, _) = bench_with_contact();
    let old = fs::read(bench.path()).unwrap();
    reveal(&mut bench.unlock(), id).unwrap();
    let genuine = fs::read_to_string(bench.heads()).unwrap();
    fs::write(bench.path(), old).unwrap();
    let lowered = genuine.replace("\\\"seq\\\":3", "\\\"seq\\\":1");
    assert_ne!(lowered, genuine);
    let elsewhere = fs::read_to_string(other.heads()).unwrap();
    for file in [None, Some(""), Some("{}"), Some("\u{0}"), Some(&lowered), Some(&elsewhere)] {
        match file {
            Some(text) => fs::write(bench.heads(), text).unwrap(),
            None => fs::remove_file(bench.heads()).unwrap(),
        }
        let error = bench.try_unlock().unwrap_err();
        assert!(matches!(error, Error::HeadsGone), "{file:?}: {error:?}");
        assert_eq!(error.kind(), ErrorKind::Integrity);
        assert_eq!(bench.problems(), [Problem::HeadsGone]);
    }
    // Somebody says that it is the newest all the same: it is on the journal, and the heads are there again.
    let mut vault = bench.locked().unwrap().accept_older_copy(bench.key.clone()).unwrap();
    assert_eq!(vault.log(None, 1).unwrap()[0].kind(), "older-copy-accepted");
    drop(vault);
    assert_eq!(reveal(&mut bench.unlock(), id).unwrap(), "+447700900123");
    assert_eq!(bench.problems(), []);
}

#[test]
fn an_older_session_of_ones_own_neither_signs_nor_lowers_what_a_newer_one_noted() {
    let (bench, id) = bench_with_contact();
    let mut older = bench.unlock();
    let old = fs::read(bench.path()).unwrap();
    let mut newer = bench.unlock();
    (0..3).for_each(|_| drop(reveal(&mut newer, id).unwrap()));
    drop(newer);
    let noted = fs::read(bench.heads()).unwrap();
    // Into the same file: whoever has it open has nothing to notice it by but the heads.
    fs::write(bench.path(), &old).unwrap();
    assert!(matches!(reveal(&mut older, id), Err(Error::OlderCopy { missing: 3, .. })));
    let put = older.contact(id).unwrap().put;
    let edit = older.edit_contact(id, put, &draft("Bajram Begaj", &["+447700900199"]));
    assert!(matches!(edit, Err(Error::OlderCopy { missing: 3, .. })));
    assert!(matches!(older.rotate(None, &mut go_on), Err(Error::OlderCopy { missing: 3, .. })));
    assert_eq!((fs::read(bench.path()).unwrap(), fs::read(bench.heads()).unwrap()), (old, noted));
    assert_older(bench.try_unlock(), 3);
}

#[test]
fn heads_that_go_while_the_vault_is_open_stop_the_next_act() {
    let (bench, id) = bench_with_contact();
    let mut vault = bench.unlock();
    fs::remove_file(bench.heads()).unwrap();
    assert!(matches!(reveal(&mut vault, id), Err(Error::HeadsGone)));
    assert!(!bench.heads().exists());
    assert_eq!(bench.stranger().unwrap().status().events, 2);
}
