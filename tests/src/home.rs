//! A place to run the `hotline` command in.

use crate::{Ran, copy_folder, hotline, run, scratch};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// The passphrase of every home.
const PASSPHRASE: &str = "quartz lantern seven rivers";

/// A temporary folder with all that one device has: the vault file, the device's own data, and the passphrase in a
/// file. It is removed in the end.
#[derive(Debug)]
pub struct Home {
    folder: TempDir,
}

impl Home {
    /// A new home; it has no vault yet.
    ///
    /// # Panics
    /// Panics if the temporary folder can't be written.
    #[must_use]
    #[expect(clippy::new_without_default, reason = "it makes a folder on disk")]
    pub fn new() -> Self {
        let home = Self::empty();
        fs::write(home.passphrase_file(), PASSPHRASE).expect("a temporary folder can be written");
        home
    }

    fn empty() -> Self {
        Self { folder: scratch() }
    }

    /// A new home with a vault "Cabinet" whose one member, the administrator, is "Ada Marsh".
    ///
    /// # Panics
    /// Panics if `hotline init` fails.
    #[must_use]
    pub fn with_vault() -> Self {
        let home = Self::new();
        drop(home.hotline(&["init", "--name", "Cabinet", "--member", "Ada Marsh"]).succeeded());
        home
    }

    /// A copy of this home as it is on disk now, in a folder of its own.
    #[must_use]
    pub fn copy(&self) -> Self {
        let copy = Self::empty();
        copy_folder(self.path(), copy.path());
        copy
    }

    /// A home whose files `fill` writes: it gets the path of the empty folder.
    #[must_use]
    pub fn filled(fill: impl FnOnce(&Path)) -> Self {
        let home = Self::empty();
        fill(home.path());
        home
    }

    /// The folder that everything is in.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The vault file.
    #[must_use]
    pub fn vault(&self) -> PathBuf {
        self.path().join("cabinet.hotline")
    }

    /// The folder of the device's own data: `HOTLINE_HOME`.
    #[must_use]
    pub fn device(&self) -> PathBuf {
        self.path().join("device")
    }

    /// The file with the passphrase.
    #[must_use]
    pub fn passphrase_file(&self) -> PathBuf {
        self.path().join("passphrase")
    }

    /// The command `hotline` with these arguments, to be run in this home.
    #[must_use]
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(hotline());
        command.args(arguments).current_dir(self.path());
        // Whatever a fault in the program makes it look for, the home of whoever runs the tests is not touched.
        for name in ["HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"] {
            command.env(name, self.path().join("nobody"));
        }
        command.env("HOTLINE_VAULT", self.vault()).env("HOTLINE_HOME", self.device());
        command.env("HOTLINE_PASSPHRASE_FILE", self.passphrase_file());
        command
    }

    /// Runs `hotline` with these arguments and nothing on standard input.
    #[must_use]
    pub fn hotline(&self, arguments: &[&str]) -> Ran {
        run(&mut self.command(arguments), b"")
    }
}
