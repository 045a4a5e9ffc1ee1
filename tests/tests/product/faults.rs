//! The kit's faults do what they say, seen on a program of its own.

use hotline_tests::{Faults, Mode, Struck, project, run, scratch};
use std::fs;
use std::path::Path;
use std::process::Command;

fn subject(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_faults-subject"));
    command.args(arguments);
    command
}

/// Runs `replace` on a file that begins with the content "old".
fn replace(mode: Option<(usize, Mode)>) -> (Struck, String, Option<String>) {
    let folder = scratch();
    let path = folder.path().join("file.txt");
    fs::write(&path, "old").unwrap();
    let (faults, mut command) = (Faults::below(folder.path()), subject(&["replace", path.to_str().unwrap()]));
    let struck = match mode {
        None => faults.count(&mut command),
        Some((number, mode)) => faults.at(number, mode, &mut command),
    };
    let fresh = fs::read_to_string(folder.path().join("file.fresh")).ok();
    (struck, fs::read_to_string(path).unwrap(), fresh)
}

fn names(struck: &Struck) -> Vec<&str> {
    struck.calls.iter().map(|call| call.name.as_str()).collect()
}

fn content(number: usize) -> String {
    format!("{number}\n").repeat(500)
}

#[test]
fn counts_each_call_that_changes_something() {
    let (struck, file, fresh) = replace(None);
    assert!(struck.ran.status.success(), "{}", struck.ran.whole());
    assert_eq!(names(&struck), ["open", "write", "fsync", "rename", "fsync"].repeat(10));
    let paths: Vec<_> = struck.calls[..5].iter().map(|call| call.path.to_str().unwrap()).collect();
    assert_eq!(paths, ["file.fresh", "file.fresh", "file.fresh", "file.txt", "."]);
    assert_eq!((file, fresh), (content(10), None));
}

#[test]
fn kills_in_place_of_the_call() {
    let (struck, file, fresh) = replace(Some((9, Mode::Kill)));
    assert!(struck.ran.was_killed() && struck.calls.len() == 9 && struck.calls[8].name == "rename");
    assert_eq!((struck.ran.out().as_ref(), file, fresh), ("1\n", content(1), Some(content(2))));
}

#[test]
fn kills_right_after_the_call() {
    let (struck, file, fresh) = replace(Some((9, Mode::KillAfter)));
    assert!(struck.ran.was_killed() && struck.calls.len() == 9);
    assert_eq!((struck.ran.out().as_ref(), file, fresh), ("1\n", content(2), None));
}

#[test]
fn tears_a_write() {
    let (struck, file, fresh) = replace(Some((7, Mode::Torn)));
    assert!(struck.ran.was_killed() && struck.calls.len() == 7 && struck.calls[6].name == "write");
    assert_eq!((file, fresh), (content(1), Some(content(2)[..500].to_owned())));
}

#[test]
fn from_a_call_on_there_is_no_room() {
    // The rename needs none and still works; making the next file does.
    let (struck, file, fresh) = replace(Some((4, Mode::NoRoom)));
    assert_eq!(struck.ran.code(), Some(1));
    assert!(struck.ran.err().contains("No space left"), "{}", struck.ran.whole());
    assert_eq!((struck.ran.out().as_ref(), file, fresh), ("1\n", content(1), None));
}

#[test]
fn one_call_fails_with_an_input_output_error() {
    let (struck, file, _) = replace(Some((8, Mode::IoError)));
    assert_eq!((struck.ran.code(), struck.calls.len()), (Some(1), 8));
    assert!(struck.ran.err().contains("Input/output error"), "{}", struck.ran.whole());
    assert_eq!(file, content(1));
}

#[test]
fn other_folders_are_left_alone() {
    let (watched, elsewhere) = (scratch(), scratch());
    let mut command = Command::new("cp");
    command.arg(project().join("Cargo.toml")).arg(elsewhere.path());
    let struck = Faults::below(watched.path()).at(1, Mode::Kill, &mut command);
    assert!(struck.ran.status.success() && struck.calls.is_empty(), "{}", struck.ran.whole());
}

#[test]
fn no_room_leaves_half_a_copy_under_cp() {
    let folder = scratch();
    let mut command = Command::new("cp");
    command.args(["--reflink=never"]).arg(project().join("Cargo.toml")).arg(folder.path());
    let struck = Faults::below(folder.path()).at(2, Mode::NoRoom, &mut command);
    assert_eq!((struck.ran.code(), names(&struck)), (Some(1), vec!["open", "write"]));
    assert_eq!(fs::read(folder.path().join("Cargo.toml")).unwrap(), b"");
}

#[test]
fn what_tempfile_does_is_seen() {
    let folder = scratch();
    let file = folder.path().join("file.txt");
    let mut command = subject(&["persist", file.to_str().unwrap()]);
    let struck = Faults::below(folder.path()).count(&mut command);
    assert!(struck.ran.status.success(), "{}", struck.ran.whole());
    assert_eq!(names(&struck), ["open", "rename", "open", "rename", "open", "rename", "unlink"]);
}

/// SQLite, linked into the program, is seen through as well: at each of its calls it is killed, its writes torn, its
/// storage full, and after each the database is whole and has every row that was said to be committed.
#[test]
fn sqlite_withstands_every_fault_at_every_call() {
    for journal_mode in ["truncate", "delete"] {
        let counted = sqlite(journal_mode, None);
        assert!(counted.ran.status.success(), "{}", counted.ran.whole());
        assert!(names(&counted).iter().any(|name| name.starts_with("fdatasync") || name.starts_with("fsync")));
        for mode in Mode::ALL {
            for number in 1..=counted.calls.len() {
                drop(sqlite(journal_mode, Some((number, mode))));
            }
        }
    }
}

fn sqlite(journal_mode: &str, mode: Option<(usize, Mode)>) -> Struck {
    let folder = scratch();
    let faults = Faults::below(folder.path());
    let file = folder.path().join("rows.db");
    let mut command = subject(&["sqlite", file.to_str().unwrap(), journal_mode, "full"]);
    let struck = match mode {
        None => faults.count(&mut command),
        Some((number, mode)) => faults.at(number, mode, &mut command),
    };
    let said = struck.ran.out().lines().count();
    let found = rows(&file).unwrap_or_else(|error| panic!("{journal_mode} {mode:?}: {error}"));
    // One more than said: the commit was done, and the fault came before the word.
    assert!(found == said || found == said + 1, "{journal_mode} {mode:?}: said {said}, found {found}");
    struck
}

/// The number of rows in a database, which must be whole.
pub(crate) fn rows(file: &Path) -> Result<usize, String> {
    let read = || -> rusqlite::Result<(String, u32)> {
        let connection = rusqlite::Connection::open(file)?;
        let checked = connection.query_row("PRAGMA integrity_check", (), |row| row.get(0))?;
        if connection.table_exists(None, "row")? {
            Ok((checked, connection.query_row("SELECT count(*) FROM row", (), |row| row.get(0))?))
        } else {
            Ok((checked, 0))
        }
    };
    match read().map_err(|error| error.to_string())? {
        (checked, count) if checked == "ok" => Ok(count as usize),
        (damage, _) => Err(damage),
    }
}

#[test]
fn the_output_of_a_command_is_whole_and_a_failure_is_told() {
    let ran = run(Command::new("sh").args(["-c", "cat; echo said >&2; exit 3"]), &[b'x'; 300_000]).failed_with(3);
    assert_eq!((ran.stdout.len(), ran.err().as_ref()), (300_000, "said\n"));
}
