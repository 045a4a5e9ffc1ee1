//! Running a command to its end.

use std::borrow::Cow;
use std::io::Write;
use std::os::unix::process::ExitStatusExt;
use std::process::{Command, ExitStatus, Stdio};

/// What came of a command.
#[derive(Debug, Clone)]
pub struct Ran {
    command: String,
    /// How it ended.
    pub status: ExitStatus,
    /// What it wrote to standard output.
    pub stdout: Vec<u8>,
    /// What it wrote to standard error.
    pub stderr: Vec<u8>,
}

/// Runs a command with `input` as its standard input, and waits for its end.
///
/// # Panics
/// Panics if the command can't be started.
pub fn run(command: &mut Command, input: &[u8]) -> Ran {
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap_or_else(|error| panic!("{command:?} does not start: {error}"));
    let mut stdin = child.stdin.take().expect("standard input is a pipe");
    let output = std::thread::scope(|scope| {
        // A thread of its own, or both sides could wait for the other to read. A command need not read all.
        scope.spawn(move || stdin.write_all(input).ok());
        child.wait_with_output().expect("a child can be waited for")
    });
    let command = format!("{command:?}");
    Ran { command, status: output.status, stdout: output.stdout, stderr: output.stderr }
}

impl Ran {
    /// The exit code; `None` if a signal ended it.
    #[must_use]
    pub fn code(&self) -> Option<i32> {
        self.status.code()
    }

    /// Whether it was killed.
    #[must_use]
    pub fn was_killed(&self) -> bool {
        self.status.signal() == Some(9)
    }

    /// Standard output as text.
    #[must_use]
    pub fn out(&self) -> Cow<'_, str> {
        String::from_utf8_lossy(&self.stdout)
    }

    /// Standard error as text.
    #[must_use]
    pub fn err(&self) -> Cow<'_, str> {
        String::from_utf8_lossy(&self.stderr)
    }

    /// Itself, if the command succeeded.
    ///
    /// # Panics
    /// Panics with all that it said if it failed.
    #[track_caller]
    #[must_use]
    pub fn succeeded(self) -> Self {
        assert!(self.status.success(), "should have succeeded\n{}", self.whole());
        self
    }

    /// Itself, if the command ended with this exit code.
    ///
    /// # Panics
    /// Panics with all that it said if it ended otherwise.
    #[track_caller]
    #[must_use]
    pub fn failed_with(self, code: i32) -> Self {
        assert_eq!(self.code(), Some(code), "should have failed with {code}\n{}", self.whole());
        self
    }

    /// Standard output as JSON.
    ///
    /// # Panics
    /// Panics with all that it said if that is not one JSON value.
    #[track_caller]
    #[must_use]
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.stdout).unwrap_or_else(|error| panic!("not JSON: {error}\n{}", self.whole()))
    }

    /// The command, how it ended, and all that it said.
    #[must_use]
    pub fn whole(&self) -> String {
        let Self { command, status, .. } = self;
        format!("$ {command}\n{status}\n--- stdout\n{}\n--- stderr\n{}", self.out(), self.err())
    }
}
