//! A journal that a change left which was killed, beside another file than the one that it is of: a backup that was put in its
//! place, a newer copy, another vault. It is not played in.

use crate::desk::{cheap_vault, peopled, sidecars, state};
use hotline_tests::{Faults, Home, Mode};
use std::fs;

const ADD: [&str; 9] =
    ["add", "--json", "--name", "Edi Rama", "--line", "Office", "+35542250474", "--kind", "landline"];
const EDIT: [&str; 4] = ["edit", "Person 0002", "--office", "Envoy"];
const JOURNAL: &str = "cabinet.hotline-journal";

/// Kills a change right after it has begun to write to the vault file: only with its journal is the file whole.
fn killed_in_the_middle(home: &Home) {
    let counted = home.copy();
    let calls = Faults::below(counted.path()).count(&mut counted.command(&ADD)).calls;
    let first_write = calls
        .iter()
        .position(|call| call.path.as_os_str() == "cabinet.hotline" && call.name.contains("write"))
        .unwrap();
    let struck = Faults::below(home.path()).at(first_write + 1, Mode::KillAfter, &mut home.command(&ADD));
    assert!(struck.ran.was_killed(), "{}", struck.ran.whole());
    assert_eq!(sidecars(home), [JOURNAL]);
    assert_ne!(fs::read(home.path().join(JOURNAL)).unwrap()[0], 0, "it is to be played back");
}

/// Puts another file in the vault's place. The journal beside it is refused, in words that name it, and both stay as they are.
/// Gives the place with the journal moved away.
fn refused_beside(home: &Home, file: &[u8]) {
    fs::write(home.vault(), file).unwrap();
    for arguments in [&["verify"][..], &["status"], &["reveal", "Person 0001", "--purpose", "call"]] {
        let ran = home.hotline(arguments).failed_with(3);
        assert!(ran.err().contains("is not of the last change to this vault file"), "{}", ran.whole());
        assert!(ran.err().contains(JOURNAL) && ran.err().contains("backup"), "{}", ran.whole());
    }
    assert!(fs::read(home.vault()).unwrap() == file && sidecars(home) == [JOURNAL]);
    fs::rename(home.path().join(JOURNAL), home.path().join("kept")).unwrap();
}

#[test]
fn with_its_own_file_it_is_played_back() {
    let home = peopled(3, 0);
    let before = state(&home.copy()).unwrap();
    killed_in_the_middle(&home);
    assert_eq!(state(&home).unwrap(), before);
}

#[test]
fn beside_a_backup_that_is_older_than_the_last_change() {
    let home = peopled(3, 0);
    let backup = fs::read(home.vault()).unwrap();
    drop(home.hotline(&EDIT).succeeded());
    drop(home.hotline(&["reveal", "Person 0001", "--purpose", "call"]).succeeded());
    killed_in_the_middle(&home);
    refused_beside(&home, &backup);
    // That the file is older is another matter, of which Hotline asks.
    drop(home.hotline(&["accept-older-copy", "--yes"]).succeeded());
    assert_eq!(state(&home).unwrap().contacts.len(), 3);
}

#[test]
fn beside_a_copy_in_which_more_was_done_since() {
    let home = peopled(3, 0);
    let newer = home.copy();
    for _ in 0..2 {
        drop(newer.hotline(&["reveal", "Person 0001", "--purpose", "call"]).succeeded());
    }
    killed_in_the_middle(&home);
    refused_beside(&home, &fs::read(newer.vault()).unwrap());
    assert_eq!(state(&home).unwrap().revealed, 2);
}

/// Two vaults made and used in the same way differ in nothing that SQLite itself would notice.
#[test]
fn beside_another_vault() {
    let (one, other) = (cheap_vault(), cheap_vault());
    let file = fs::read(other.vault()).unwrap();
    assert_eq!(fs::read(one.vault()).unwrap()[..4096], file[..4096]);
    killed_in_the_middle(&one);
    fs::copy(one.path().join(JOURNAL), other.path().join(JOURNAL)).unwrap();
    refused_beside(&other, &file);
    drop(other.hotline(&["verify"]).succeeded());
}
