//! The disk after a power cut.
//!
//! The model, stricter than most file systems are:
//! - What was written to a file (or cut from it) is sure to be there after a later `fsync` or `fdatasync` of that file.
//!   Of what was written since, anything may be there or not: each write for itself, and of a write each sector of 512
//!   bytes for itself.
//! - A change of names (a file made, renamed, removed) is sure after a later `fsync` of a folder. Of the changes since,
//!   the first few are there and the others not: file systems keep these in order. Syncing a file doesn't make its name
//!   sure.

use crate::Ran;
use crate::disk::{Disk, Luck};
use std::path::{Path, PathBuf};

/// One thing that a program asked of storage, or one piece of what it said. Paths are relative to the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "each field is what its name says")]
pub enum Step {
    /// A file was made.
    Create { file: u64, path: PathBuf },
    /// A file that was there before was opened: from here on its number is known.
    Open { file: u64, path: PathBuf },
    /// Bytes were written to a file.
    Write { file: u64, offset: u64, bytes: Vec<u8> },
    /// A file was cut, or made longer with zeros.
    Truncate { file: u64, len: u64 },
    /// A file was synced.
    Sync { file: u64 },
    /// A folder was synced.
    SyncFolder { path: PathBuf },
    /// A folder was made.
    MakeFolder { path: PathBuf },
    /// A file or folder got another name.
    Rename { from: PathBuf, to: PathBuf },
    /// A file got one more name.
    Link { from: PathBuf, to: PathBuf },
    /// A file or an empty folder was removed.
    Remove { path: PathBuf },
    /// Something was written to standard output (1) or standard error (2).
    Output { stream: u64, bytes: Vec<u8> },
}

/// A run of a program with all that it asked of storage, in order.
#[derive(Debug)]
pub struct Recording {
    /// What came of the command.
    pub ran: Ran,
    before: Disk,
    steps: Vec<Step>,
}

impl Recording {
    pub(crate) fn new(ran: Ran, before: Disk, steps: Vec<Step>) -> Self {
        Self { ran, before, steps }
    }

    /// The steps. A power cut can come before each, and after the last.
    #[must_use]
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// What the program had written to standard output when it had taken this many steps.
    #[must_use]
    pub fn output_after(&self, steps: usize) -> Vec<u8> {
        let said = self.steps[..steps].iter().filter_map(|step| match step {
            Step::Output { stream: 1, bytes } => Some(bytes.as_slice()),
            _ => None,
        });
        said.collect::<Vec<_>>().concat()
    }

    /// Writes into the empty folder `into` what is on disk if the power goes when the program has taken this many
    /// steps. The seed decides what survives of what was not synced: 0 nothing, 1 everything, any other some of it.
    ///
    /// # Panics
    /// Panics if the folder can't be written, or if the recording moves in something from outside of the folder.
    pub fn power_cut(&self, steps: usize, seed: u64, into: &Path) {
        self.disk_after(steps).write_survivors(Luck::of(seed), into);
    }

    fn disk_after(&self, steps: usize) -> Disk {
        let mut disk = self.before.clone();
        for step in &self.steps[..steps] {
            disk.take(step);
        }
        disk
    }

    /// Panics if the folder is not now as the steps leave it: then something was not recorded.
    pub(crate) fn check_against(&self, now: Disk) {
        let (recorded, found) =
            (self.disk_after(self.steps.len()).survivors(Luck::Everything), now.survivors(Luck::Nothing));
        for path in recorded.keys().chain(found.keys()) {
            let same = recorded.get(path) == found.get(path);
            assert!(same, "{} was changed unseen\n{}", path.display(), self.ran.whole());
        }
    }
}

/// Reads the records of the shim (`tests/faults/faults.c` says what they look like).
pub(crate) fn parse(mut log: &[u8]) -> Vec<Step> {
    let mut steps = Vec::new();
    while !log.is_empty() {
        let end = log.iter().position(|byte| *byte == b'\n').expect("a record begins with a line");
        let line = std::str::from_utf8(&log[..end]).expect("a record's line is text");
        let parts: Vec<&str> = line.split(' ').collect();
        let &[name, a, b, first, second] = &parts[..] else { panic!("not a line of a record: {line}") };
        let number = |text: &str| text.parse::<u64>().unwrap_or_else(|_| panic!("not a number: {line}"));
        let (first, rest) = log[end + 1..].split_at(to_index(number(first)));
        let (second, rest) = rest.split_at(to_index(number(second)));
        log = rest.strip_prefix(b"\n").expect("a record ends with a line feed");
        steps.push(step(name, number(a), number(b), first, second));
    }
    steps
}

fn step(name: &str, a: u64, b: u64, first: &[u8], second: &[u8]) -> Step {
    let path = |bytes: &[u8]| PathBuf::from(String::from_utf8(bytes.to_vec()).expect("paths of tests are UTF-8"));
    match name {
        "create" => Step::Create { file: a, path: path(first) },
        "open" => Step::Open { file: a, path: path(first) },
        "write" => Step::Write { file: a, offset: b, bytes: second.to_vec() },
        "truncate" => Step::Truncate { file: a, len: b },
        "sync" => Step::Sync { file: a },
        "sync-folder" => Step::SyncFolder { path: path(first) },
        "make-folder" => Step::MakeFolder { path: path(first) },
        "rename" => Step::Rename { from: path(first), to: path(second) },
        "link" => Step::Link { from: path(first), to: path(second) },
        "remove" => Step::Remove { path: path(first) },
        "output" => Step::Output { stream: a, bytes: second.to_vec() },
        other => panic!("a step that this model doesn't know: {other}"),
    }
}

pub(crate) fn to_index(number: u64) -> usize {
    usize::try_from(number).expect("files of tests fit in memory")
}
