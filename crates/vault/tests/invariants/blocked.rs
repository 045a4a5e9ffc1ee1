//! Another program has the file, to read it or to write to it: whoever waits for it is told so before long, with the true
//! reason, and can be stopped.

use crate::kit::{Bench, draft, raw, reveal};
use hotline_vault::{ContactId, DeviceError, Error, Locked, StoreError};
use rusqlite::Connection;
use std::fs::File;
use std::time::Duration;

const NUMBER: &str = "+447700900123";

fn bench_with_contact() -> (Bench, ContactId) {
    let bench = Bench::new();
    let id = bench.unlock().add_contact(&draft("Bajram Begaj", &[NUMBER])).unwrap();
    (bench, id)
}

/// Another program that has begun, by these statements.
fn another(bench: &Bench, statements: &str) -> Connection {
    let other = raw(&bench.path());
    other.execute_batch(statements).unwrap();
    other
}

const READS: &str = "BEGIN; SELECT count(*) FROM event";
const WRITES: &str = "BEGIN IMMEDIATE";
const COMMITS: &str = "BEGIN EXCLUSIVE";

/// Nothing was written but the two events that were there.
fn assert_nothing_came_of_it(bench: &Bench) {
    assert_eq!((bench.unlock().status().events, bench.problems()), (2, vec![]));
}

/// Goes on once some program waits for those that read to end: from then on, no other may begin to.
fn until_somebody_waits_to_commit(bench: &Bench) {
    loop {
        let late = raw(&bench.path());
        late.busy_timeout(Duration::ZERO).unwrap();
        if late.execute_batch(READS).is_err() {
            return;
        }
    }
}

#[test]
fn one_who_reads_is_named_and_nothing_is_revealed() {
    let (bench, id) = bench_with_contact();
    let mut vault = bench.unlock();
    let other = another(&bench, READS);
    let error = reveal(&mut vault, id).unwrap_err();
    assert!(matches!(error, Error::Store(StoreError::ReadElsewhere)), "{error:?}");
    // What only reads goes on beside it.
    assert_eq!(vault.log(None, 10).unwrap().len(), 2);
    bench.unlock();
    drop(other);
    assert_nothing_came_of_it(&bench);
    assert_eq!(reveal(&mut vault, id).unwrap(), NUMBER);
}

#[test]
fn one_who_writes_is_named_and_nothing_is_revealed() {
    let (bench, id) = bench_with_contact();
    let mut vault = bench.unlock();
    let other = another(&bench, WRITES);
    let error = reveal(&mut vault, id).unwrap_err();
    assert!(matches!(error, Error::Store(StoreError::Busy)), "{error:?}");
    assert_eq!(vault.log(None, 10).unwrap().len(), 2);
    drop(other);
    assert_nothing_came_of_it(&bench);
    assert_eq!(reveal(&mut vault, id).unwrap(), NUMBER);
}

#[test]
fn nothing_is_unlocked_while_another_program_commits_for_ever() {
    let (bench, _) = bench_with_contact();
    let locked = bench.locked().unwrap();
    let other = another(&bench, COMMITS);
    let error = locked.unlock(bench.key.clone()).unwrap_err();
    assert!(matches!(error, Error::Store(StoreError::Busy)), "{error:?}");
    assert!(matches!(bench.locked().unwrap_err(), Error::Store(StoreError::Busy)));
    drop(other);
    assert_nothing_came_of_it(&bench);
}

#[test]
fn an_interruption_ends_a_reveal_that_waits() {
    let (bench, id) = bench_with_contact();
    let mut vault = bench.unlock();
    let interrupter = vault.interrupter();
    let other = another(&bench, READS);
    let error = std::thread::scope(|scope| {
        let waiting = scope.spawn(|| reveal(&mut vault, id).unwrap_err());
        until_somebody_waits_to_commit(&bench);
        interrupter.interrupt();
        waiting.join().unwrap()
    });
    assert!(matches!(error, Error::Cancelled), "{error:?}");
    drop(other);
    assert_nothing_came_of_it(&bench);
}

/// Another program is in the middle of a change to a copy of the vault: the heads that both keep are its own for as long.
#[test]
fn one_who_holds_the_heads_is_named_and_waiting_for_it_can_be_interrupted() {
    let (bench, id) = bench_with_contact();
    let mut vault = bench.unlock();
    let (heads, interrupter) =
        (File::options().write(true).open(bench.heads().with_extension("lock")), vault.interrupter());
    let heads = heads.unwrap();
    heads.lock().unwrap();
    let error = reveal(&mut vault, id).unwrap_err();
    assert!(matches!(error, Error::Device(DeviceError::Busy)), "{error:?}");
    // A vault that is opened meanwhile can be looked at.
    assert!(matches!(bench.unlock().unnoted(), Some(DeviceError::Busy)));
    let error = std::thread::scope(|scope| {
        let waiting = scope.spawn(|| reveal(&mut vault, id).unwrap_err());
        // It has the vault file by then, and waits for the heads.
        while another_may_write(&bench) {}
        interrupter.interrupt();
        waiting.join().unwrap()
    });
    assert!(matches!(error, Error::Cancelled), "{error:?}");
    drop(heads);
    assert_nothing_came_of_it(&bench);
    assert_eq!(reveal(&mut bench.unlock(), id).unwrap(), NUMBER);
}

/// Whether nobody has begun to write.
fn another_may_write(bench: &Bench) -> bool {
    let other = raw(&bench.path());
    other.busy_timeout(Duration::ZERO).unwrap();
    other.execute_batch(WRITES).is_ok()
}

#[test]
fn after_an_interruption_nothing_is_begun() {
    let (bench, id) = bench_with_contact();
    let mut vault = bench.unlock();
    vault.interrupter().interrupt();
    assert!(matches!(reveal(&mut vault, id).unwrap_err(), Error::Cancelled));
    assert!(matches!(vault.reveal_notes(id).unwrap_err(), Error::Cancelled));
    assert!(matches!(vault.log(None, 10).unwrap_err(), Error::Cancelled));
    assert!(matches!(vault.refresh().unwrap_err(), Error::Cancelled));
    assert!(matches!(vault.add_contact(&draft("Edi Rama", &[NUMBER])).unwrap_err(), Error::Cancelled));
    assert!(matches!(vault.rotate(None, &mut crate::kit::go_on).unwrap_err(), Error::Cancelled));
    // Another look at the same file has an interrupter of its own.
    assert_nothing_came_of_it(&bench);
}

#[test]
fn an_interruption_of_the_locked_file_holds_for_the_vault_that_it_gives() {
    let (bench, id) = bench_with_contact();
    let locked = bench.locked().unwrap();
    let interrupter = locked.interrupter();
    let mut vault = locked.unlock(bench.key.clone()).unwrap();
    assert_eq!(reveal(&mut vault, id).unwrap(), NUMBER);
    interrupter.interrupt();
    assert!(matches!(reveal(&mut vault, id).unwrap_err(), Error::Cancelled));
    let begin = |locked: Locked| {
        locked.interrupter().interrupt();
        locked
    };
    assert!(matches!(begin(bench.locked().unwrap()).unlock(bench.key.clone()).unwrap_err(), Error::Cancelled));
    let stopped = begin(bench.locked().unwrap()).verify(&bench.key, &mut crate::kit::go_on);
    assert!(matches!(stopped.unwrap_err(), Error::Cancelled));
}

#[test]
fn an_interruption_in_the_middle_of_a_change_undoes_it() {
    let (bench, id) = bench_with_contact();
    let mut vault = bench.unlock();
    let interrupter = vault.interrupter();
    let epoch = vault.status().epoch;
    let stopped = vault.rotate(None, &mut |progress| {
        interrupter.interrupt();
        crate::kit::go_on(progress)
    });
    assert!(matches!(stopped.unwrap_err(), Error::Cancelled));
    assert_nothing_came_of_it(&bench);
    let mut vault = bench.unlock();
    assert_eq!((vault.status().epoch, reveal(&mut vault, id).unwrap().as_str()), (epoch, NUMBER));
}

/// Under Unix, whoever closes a file in a process takes every lock from it that the process has there. Another process, with
/// an SQLite of its own, tells whether it is still held.
#[test]
#[cfg(unix)]
fn no_look_at_the_file_loosens_the_lock_of_a_change() {
    let (bench, _) = bench_with_contact();
    let another_process_may_write = || {
        let begin = std::process::Command::new("sqlite3").arg(bench.path()).arg("BEGIN IMMEDIATE").output().unwrap();
        begin.status.success()
    };
    let mut vault = bench.unlock();
    assert!(another_process_may_write());
    let mut looks = 0;
    vault
        .rotate(None, &mut |progress| {
            assert!(!another_process_may_write(), "a change is under way");
            // Opened, looked at and closed again.
            bench.problems();
            assert!(!another_process_may_write(), "it is still under way");
            looks += 1;
            crate::kit::go_on(progress)
        })
        .unwrap();
    assert!(looks > 0);
    assert!(another_process_may_write());
}
