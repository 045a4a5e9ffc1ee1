//! Storage that fails: a program is run with `tests/faults/faults.c` between it and the operating system.

use crate::disk::Disk;
use crate::places::{built, project};
use crate::power_cut::{self, Recording};
use crate::{Ran, run, scratch};
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;
use tempfile::TempDir;

/// What happens at the chosen call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// The program is killed in place of the call.
    Kill,
    /// The program is killed right after the call.
    KillAfter,
    /// Half of the bytes of that write reach the file, then the program is killed; of any other call, as [`Kill`](Self::Kill).
    Torn,
    /// From that call on, every call that needs room fails with "no space left on device".
    NoRoom,
    /// That one call does nothing and fails with "input/output error".
    IoError,
}

impl Mode {
    /// Every mode.
    pub const ALL: [Self; 5] = [Self::Kill, Self::KillAfter, Self::Torn, Self::NoRoom, Self::IoError];

    fn name(self) -> &'static str {
        match self {
            Self::Kill => "kill",
            Self::KillAfter => "kill-after",
            Self::Torn => "torn",
            Self::NoRoom => "enospc",
            Self::IoError => "eio",
        }
    }
}

/// One call that would change what is on disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// Its name: `open` (creating or emptying a file), `write`, `pwrite`, `ftruncate`, `fsync`, `fdatasync`, `rename`,
    /// `unlink`, `mkdir` and so on.
    pub name: String,
    /// The file, relative to the folder.
    pub path: PathBuf,
}

/// What came of a program under [`Faults`].
#[derive(Debug)]
pub struct Struck {
    /// What came of the command.
    pub ran: Ran,
    /// The calls that it made, in their order; at a fault, that call is the last or among them.
    pub calls: Vec<Call>,
}

/// Makes the storage below one folder fail under a program.
///
/// Calls are counted from 1, in each process for itself. What the program writes elsewhere, and through `mmap` or
/// `fopen`, is not seen; nor are system calls that bypass libc, as the crate `rustix` makes them unless its feature
/// `use-libc` is on, which this package sees to. [`record`](Self::record) notices whatever escapes it.
#[derive(Debug, Clone)]
pub struct Faults {
    folder: PathBuf,
}

impl Faults {
    /// For the files below this folder, which exists.
    ///
    /// # Panics
    /// Panics if the folder does not exist.
    #[must_use]
    pub fn below(folder: &Path) -> Self {
        Self { folder: folder.canonicalize().unwrap_or_else(|error| panic!("{}: {error}", folder.display())) }
    }

    /// Runs the command without a fault and tells the calls that it makes: their number is the range for
    /// [`at`](Self::at).
    #[must_use]
    pub fn count(&self, command: &mut Command) -> Struck {
        self.run("count", 0, command)
    }

    /// Runs the command with a fault at call `number`, from 1.
    #[must_use]
    pub fn at(&self, number: usize, mode: Mode, command: &mut Command) -> Struck {
        self.run(mode.name(), number, command)
    }

    /// Runs the command without a fault and writes down all that it asks of storage, so that the disk after a power cut
    /// at any instant can be made from it.
    ///
    /// # Panics
    /// Panics if the folder can't be read, or the log not understood, or if something changed the folder unseen.
    #[must_use]
    pub fn record(&self, command: &mut Command) -> Recording {
        let before = Disk::read(&self.folder);
        let notes = scratch();
        let log = notes.path().join("log");
        command.env("FAULTS_LOG", &log);
        let ran = self.preload("record", 0, command, notes.path());
        let steps = power_cut::parse(&fs::read(log).unwrap_or_default());
        let recording = Recording::new(ran, before, steps);
        recording.check_against(Disk::read(&self.folder));
        recording
    }

    fn run(&self, mode: &str, number: usize, command: &mut Command) -> Struck {
        let notes = scratch();
        let ran = self.preload(mode, number, command, notes.path());
        let report = fs::read_to_string(notes.path().join("report")).unwrap_or_default();
        Struck { ran, calls: report.lines().map(parse_call).collect() }
    }

    fn preload(&self, mode: &str, number: usize, command: &mut Command, notes: &Path) -> Ran {
        command.env("LD_PRELOAD", shim()).env("FAULTS_DIR", &self.folder).env("FAULTS_REPORT", notes.join("report"));
        command.env("FAULTS_MODE", mode).env("FAULTS_AT", number.to_string());
        run(command, b"")
    }
}

fn parse_call(line: &str) -> Call {
    let mut parts = line.splitn(3, ' ').skip(1);
    let mut next = || parts.next().unwrap_or_else(|| panic!("not a line of the report: {line}"));
    Call { name: next().to_owned(), path: next().into() }
}

/// The compiled shim. It is compiled once for each version of its source.
fn shim() -> &'static Path {
    static SHIM: LazyLock<PathBuf> = LazyLock::new(|| {
        let source = project().join("tests/faults/faults.c");
        let mut hasher = DefaultHasher::new();
        fs::read(&source).expect("the source is in the project").hash(&mut hasher);
        let shim = built().join(format!("faults-{:016x}.so", hasher.finish()));
        if !shim.exists() {
            compile(&source, &shim);
        }
        shim
    });
    &SHIM
}

fn compile(source: &Path, shim: &Path) {
    // Under another name first: another test program may be looking for it.
    let folder = TempDir::new_in(built()).expect("the target folder can be written");
    let fresh = folder.path().join("faults.so");
    let mut cc = Command::new("cc");
    cc.args(["-shared", "-fPIC", "-O1", "-Wall", "-Wextra", "-Werror", "-pthread", "-o"]).arg(&fresh).arg(source);
    drop(run(&mut cc, b"").succeeded());
    fs::rename(fresh, shim).expect("a file can be renamed within the target folder");
}
