//! A change to a vault that is all or nothing, whatever befalls the program that makes it.

use crate::desk::{State, assert_none, state};
use hotline_tests::{Home, Ran};
use std::process::Command;

/// A change, and the vault before and after it.
pub(crate) struct Change {
    pub(crate) home: Home,
    arguments: Vec<&'static str>,
    before: State,
    after: State,
}

impl Change {
    /// The change that the command with these arguments makes.
    pub(crate) fn new(home: Home, arguments: &[&'static str]) -> Self {
        let changed = home.copy();
        drop(changed.hotline(arguments).succeeded());
        let (before, after) = (state(&home.copy()).unwrap(), state(&changed).unwrap());
        assert_ne!(before, after);
        Self { home, arguments: arguments.to_vec(), before, after }
    }

    /// The command, to be run in a copy of the home.
    pub(crate) fn command(&self, home: &Home) -> Command {
        home.command(&self.arguments)
    }

    /// Whether the vault, after something befell the command, is whole, and either as before or as after the change.
    /// Once the command `said` something on standard output, only as after: it says nothing before the change is kept.
    pub(crate) fn check(&self, home: &Home, said: bool) -> Result<Found, String> {
        let found = state(home)?;
        if found == self.after {
            return Ok(Found::After);
        }
        if found == self.before && !said {
            return Ok(Found::Before);
        }
        let (State { epoch, events, revealed, contacts }, before, after) = (&found, &self.before, &self.after);
        Err(format!(
            "neither before nor after: epoch {epoch}, {events} events, {revealed} revealed, {} contacts (before {}, \
             after {}; as before: {}); said: {said}",
            contacts.len(),
            before.contacts.len(),
            after.contacts.len(),
            found == *before,
        ))
    }

    /// The same, for a command that ran to its end or was killed. How it may fail: with exit code 1.
    pub(crate) fn check_ran(&self, home: &Home, ran: &Ran) -> Result<Found, String> {
        if !ran.was_killed() && !matches!(ran.code(), Some(0 | 1)) {
            return Err(ran.whole());
        }
        self.check(home, ran.status.success() || says_done(ran.stdout.as_slice()))
            .map_err(|error| format!("{error}\n{}", ran.whole()))
    }
}

/// What the vault is as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Found {
    Before,
    After,
}

/// What came of many tries.
#[derive(Debug, Default)]
pub(crate) struct Tries {
    before: usize,
    after: usize,
    wrong: Vec<String>,
}

impl Tries {
    /// Counts one; `case` says which it was.
    pub(crate) fn count(&mut self, found: Result<Found, String>, case: impl FnOnce() -> String) {
        match found {
            Ok(Found::Before) => self.before += 1,
            Ok(Found::After) => self.after += 1,
            Err(error) => self.wrong.push(format!("{}: {error}", case())),
        }
    }

    /// Panics if one went wrong, or if not both were found: then nothing was tried on one side of the change.
    #[track_caller]
    pub(crate) fn assert_sound(&self) {
        let Self { before, after, wrong } = self;
        assert_none(wrong, before + after + wrong.len());
        assert!(*before > 0 && *after > 0, "{before} as before, {after} as after");
    }
}

/// Whether the command's standard output says that it is done, or is the number. JSON and a number are one line, which
/// is written in the end.
pub(crate) fn says_done(output: &[u8]) -> bool {
    output.ends_with(b"\n")
}
