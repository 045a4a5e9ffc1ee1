//! The journal can't be written: nothing is revealed.
#![cfg(unix)]

use crate::kit::{Bench, PASSPHRASE, PLACE, again, draft, go_on, outside, place, reveal};
use hotline_vault::{Device, Error, ImportChoices, ImportFile, Locked, StoreError};
use std::path::PathBuf;
use std::process::{Command, Output};

/// Unlocks in the folder of another run, and looks for the one contact. Its notes are opened as little as its number, and no file
/// is compared with either.
fn try_to_reveal(folder: &std::path::Path) -> Error {
    let locked = Locked::open(&folder.join("v.hotline"), Device::at(folder.join("second")), outside()).unwrap();
    let key = locked.member_key(&PASSPHRASE.into()).unwrap();
    let mut vault = match locked.unlock(key) {
        Ok(vault) => vault,
        Err(error) => return error,
    };
    let id = vault.log(None, 10).unwrap().iter().find_map(contact_put).unwrap();
    vault.reveal_notes(id).unwrap_err();
    let file = ImportFile::new(
        b"BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Bajram Begaj\r\nTEL:+447700900123\r\nEND:VCARD\r\n",
        "a.vcf",
    );
    vault.plan_import(&file, &ImportChoices::default(), &mut go_on).unwrap_err();
    reveal(&mut vault, id).unwrap_err()
}

fn contact_put(entry: &hotline_vault::LogEntry) -> Option<hotline_vault::ContactId> {
    match &entry.event.as_ref()?.body {
        hotline_vault::BodyState::Intact(body) => match body.as_ref() {
            hotline_vault::Body::ContactsPut { contacts, .. } => Some(contacts[0].contact),
            _ => None,
        },
        _ => None,
    }
}

fn bench_with_contact() -> Bench {
    let bench = Bench::new();
    bench.unlock().add_contact(&draft("Bajram Begaj", &["+447700900123"])).unwrap();
    drop(bench.unlock_on(bench.device_with_identity("second")));
    bench
}

/// The run said that it failed as it should, and the file is what it was.
fn assert_nothing_came_of_it(bench: &Bench, before: &[u8], run: &Output) {
    let said = String::from_utf8_lossy(&run.stdout);
    assert!(run.status.success(), "{said}{}", String::from_utf8_lossy(&run.stderr));
    assert!(said.contains("refused: "), "{said}");
    assert_eq!(std::fs::read(bench.path()).unwrap(), before);
    assert_eq!(bench.problems(), []);
    assert_eq!(bench.unlock().status().events, 2);
}

#[test]
#[expect(clippy::print_stdout, reason = "it says to the run that started it what came of it")]
fn a_disk_that_takes_no_more_bytes() {
    if let Some(folder) = place() {
        let error = try_to_reveal(&folder);
        assert!(matches!(error, Error::Store(_) | Error::Device(_)), "{error:?}");
        println!("refused: {error}");
        return;
    }
    // No file may grow: the same for every user, almighty or not.
    for limit in [0, 1, 8] {
        let bench = bench_with_contact();
        let before = std::fs::read(bench.path()).unwrap();
        let setup = format!("trap '' XFSZ; ulimit -f {limit}");
        let run = again("no_room::a_disk_that_takes_no_more_bytes", &setup, &bench.folder());
        assert_nothing_came_of_it(&bench, &before, &run);
    }
}

#[test]
#[expect(clippy::print_stdout, reason = "it says to the run that started it what came of it")]
fn a_file_that_may_only_be_read() {
    if let Some(folder) = place() {
        let error = try_to_reveal(&folder);
        assert!(matches!(error, Error::Store(StoreError::ReadOnly)), "{error:?}");
        println!("refused: {error}");
        return;
    }
    use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
    use std::os::unix::process::CommandExt;
    let bench = bench_with_contact();
    let before = std::fs::read(bench.path()).unwrap();
    let almighty = std::fs::metadata(bench.folder()).unwrap().uid() == 0;
    let mut run = Command::new(std::env::current_exe().unwrap());
    run.args(["--exact", "--nocapture", "no_room::a_file_that_may_only_be_read"]).env(PLACE, bench.folder());
    if almighty {
        // Permissions do not bind the user whom these tests run as: another one runs this again.
        const NOBODY: u32 = 65_534;
        let home = bench.folder().join("second");
        for path in [bench.path(), bench.folder()].into_iter().chain(tree(&home)) {
            chown(path, Some(NOBODY), Some(NOBODY)).unwrap();
        }
        run.uid(NOBODY).gid(NOBODY);
    }
    std::fs::set_permissions(bench.path(), std::fs::Permissions::from_mode(0o400)).unwrap();
    let run = run.output();
    std::fs::set_permissions(bench.path(), std::fs::Permissions::from_mode(0o600)).unwrap();
    match run {
        Ok(run) => assert_nothing_came_of_it(&bench, &before, &run),
        Err(error) if almighty => println!("not covered: no other user may run {error}"),
        Err(error) => panic!("{error}"),
    }
}

fn tree(folder: &std::path::Path) -> Vec<PathBuf> {
    let mut all = vec![folder.to_owned()];
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.extend(tree(&path));
        } else {
            all.push(path);
        }
    }
    all
}
