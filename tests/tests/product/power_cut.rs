//! The kit's power cuts: what is durable survives them, and what is not does not always.

use crate::faults::rows;
use hotline_tests::{Faults, Recording, Step, scratch};
use std::fs;
use std::path::Path;
use std::process::Command;

fn record(arguments: &[&str], folder: &Path) -> Recording {
    let mut command = Command::new(env!("CARGO_BIN_EXE_faults-subject"));
    command.args(arguments).current_dir(folder);
    let recording = Faults::below(folder).record(&mut command);
    assert!(recording.ran.status.success(), "{}", recording.ran.whole());
    recording
}

/// Cuts the power after each step, with several seeds, and gives what `check` finds wrong.
fn cut_everywhere(recording: &Recording, check: impl Fn(&Path, usize) -> Result<(), String>) -> Vec<String> {
    let mut wrong = Vec::new();
    for steps in 0..=recording.steps().len() {
        let said = recording.output_after(steps).iter().filter(|byte| **byte == b'\n').count();
        for seed in 0..4 {
            let folder = scratch();
            recording.power_cut(steps, seed, folder.path());
            if let Err(error) = check(folder.path(), said) {
                wrong.push(format!("after {steps} steps, seed {seed}: {error}"));
            }
        }
    }
    wrong
}

fn sqlite(journal_mode: &str, synchronous: &str) -> Vec<String> {
    let folder = scratch();
    let recording = record(&["sqlite", "rows.db", journal_mode, synchronous], folder.path());
    cut_everywhere(&recording, |folder, said| match rows(&folder.join("rows.db"))? {
        found if found == said || found == said + 1 => Ok(()),
        found => Err(format!("said {said}, found {found}")),
    })
}

#[test]
fn a_replaced_file_is_the_old_or_the_new_one() {
    let folder = scratch();
    let file = folder.path().join("file.txt");
    fs::write(&file, "0\n".repeat(500)).unwrap();
    let recording = record(&["replace", file.to_str().unwrap()], folder.path());
    let wrong = cut_everywhere(&recording, |folder, said| {
        let content = fs::read_to_string(folder.join("file.txt")).map_err(|error| error.to_string())?;
        let sound = [said, said + 1].iter().any(|number| content == format!("{number}\n").repeat(500));
        if sound { Ok(()) } else { Err(format!("said {said}, found {:?} of {}", content.get(..4), content.len())) }
    });
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn without_its_syncs_the_replaced_file_is_not_safe() {
    let folder = scratch();
    fs::write(folder.path().join("file.txt"), "old").unwrap();
    let mut command = Command::new("sh");
    command.args(["-c", "exec cp new file.fresh"]).current_dir(folder.path());
    fs::write(folder.path().join("new"), "x".repeat(5000)).unwrap();
    let recording = Faults::below(folder.path()).record(&mut command);
    let end = recording.steps().len();
    assert!(recording.steps().iter().any(|step| matches!(step, Step::Write { .. })), "{}", recording.ran.whole());
    let lens: Vec<_> = (0..20).map(|seed| fresh_len(&recording, end, seed)).collect();
    // The name or the bytes may be there or not, and all of it is with seed 1.
    assert_eq!((lens[0], lens[1]), (None, Some(5000)));
    assert!(lens.contains(&Some(0)), "{lens:?}");
}

fn fresh_len(recording: &Recording, steps: usize, seed: u64) -> Option<u64> {
    let folder = scratch();
    recording.power_cut(steps, seed, folder.path());
    assert_eq!(fs::read_to_string(folder.path().join("file.txt")).unwrap(), "old");
    fs::metadata(folder.path().join("file.fresh")).ok().map(|about| about.len())
}

#[test]
fn with_everything_surviving_the_folder_is_the_real_one() {
    let (folder, copy) = (scratch(), scratch());
    let recording = record(&["sqlite", "rows.db", "delete", "full"], folder.path());
    recording.power_cut(recording.steps().len(), 1, copy.path());
    assert_eq!(fs::read(folder.path().join("rows.db")).unwrap(), fs::read(copy.path().join("rows.db")).unwrap());
    assert_eq!(fs::read_dir(copy.path()).unwrap().count(), 1);
}

#[test]
#[should_panic(expected = "was changed unseen")]
fn a_change_that_escapes_the_recording_is_noticed() {
    let folder = scratch();
    let mut command = Command::new("sh");
    // Without the preloaded library, as a system call that bypasses libc would.
    command.args(["-c", "unset LD_PRELOAD; cp /dev/null unseen"]).current_dir(folder.path());
    drop(Faults::below(folder.path()).record(&mut command));
}

#[test]
fn sqlite_keeps_what_it_committed_in_truncate_mode_with_full_syncs() {
    assert_eq!(sqlite("truncate", "full"), Vec::<String>::new());
}

#[test]
fn sqlite_keeps_what_it_committed_in_delete_mode_with_extra_syncs() {
    assert_eq!(sqlite("delete", "extra"), Vec::<String>::new());
}

/// These three promise less (sqlite.org/pragma.html#pragma_synchronous), and the model finds it. In delete mode with
/// full syncs, the journal's removal is not synced: a power cut can bring it back, and it undoes the last commit.
#[test]
fn sqlite_with_fewer_syncs_loses_something() {
    assert!(!sqlite("truncate", "normal").is_empty());
    assert!(!sqlite("truncate", "off").is_empty());
    assert!(!sqlite("delete", "full").is_empty());
}
