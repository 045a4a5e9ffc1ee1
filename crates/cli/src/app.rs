//! What every command needs: which vault, whose device, the passphrase, and where the output goes.

use crate::ask;
use crate::cli::Global;
use crate::failure::Failure;
use crate::input::{self, Stdin};
use crate::output::{Output, note};
use hotline_machine::outside;
use hotline_vault::{Device, Locked, MemberKey, Secret, Vault};
use std::error::Error as _;
use std::path::{Path, PathBuf};

/// What a command works with.
pub(crate) struct App {
    global: Global,
    device: Device,
    pub(crate) stdin: Stdin,
    pub(crate) out: Output,
}

impl App {
    pub(crate) fn new(global: Global) -> Result<Self, Failure> {
        let or_variable = |option: Option<PathBuf>, name| option.or_else(|| hotline_machine::path_variable(name));
        let global = Global {
            vault: or_variable(global.vault, "HOTLINE_VAULT"),
            home: or_variable(global.home, "HOTLINE_HOME"),
            passphrase_file: or_variable(global.passphrase_file, "HOTLINE_PASSPHRASE_FILE"),
            ..global
        };
        let home = match &global.home {
            Some(home) => home.clone(),
            None => own_folder()?,
        };
        Ok(Self { global, device: Device::at(home), stdin: Stdin::default(), out: Output::new() })
    }

    /// Whether the output is to be JSON.
    pub(crate) fn json(&self) -> bool {
        self.global.json
    }

    pub(crate) fn device(&self) -> Device {
        self.device.clone()
    }

    /// The vault file that was named, if one was.
    pub(crate) fn named_vault(&self) -> Option<&Path> {
        self.global.vault.as_deref()
    }

    /// Opens the vault file: the one that was named, or the only one that this device knows.
    pub(crate) fn locked(&self) -> Result<Locked, Failure> {
        let path = self.vault_path()?;
        Locked::open(&path, self.device(), outside()).map_err(|error| Failure::at(error, &path))
    }

    /// Where the vault file is.
    pub(crate) fn vault_path(&self) -> Result<PathBuf, Failure> {
        if let Some(path) = self.named_vault() {
            return Ok(path.to_owned());
        }
        let mut known = self.device.known_vaults()?;
        if known.len() > 1 {
            known.retain(|path| path.exists());
        }
        match &known[..] {
            [only] => Ok(only.clone()),
            [] => Err(Failure::usage(
                "no vault was named, and none is known on this device",
                "Name one with --vault FILE, or make one with `hotline init --name NAME --member NAME`.",
            )),
            several => {
                let paths: Vec<_> = several.iter().map(|path| path.display().to_string()).collect();
                Err(Failure::usage(
                    format!("no vault was named, and this device knows several: {}", paths.join(", ")),
                    "Name one with --vault FILE or HOTLINE_VAULT.",
                ))
            }
        }
    }

    /// Opens this device's member key for the vault.
    pub(crate) fn member_key(&self, locked: &Locked) -> Result<MemberKey, Failure> {
        if !self.device.identity_path(locked.id()).exists() {
            return Err(hotline_vault::Error::NoIdentity.into());
        }
        const EMPTY: &str = "Nothing opens with an empty one: write the passphrase of your identity file into the first line of what \
                             --passphrase-file names.";
        let passphrase = match self.given_passphrase(EMPTY)? {
            Some(passphrase) => passphrase,
            None => ask::hidden("Passphrase: ", WITHOUT_TERMINAL)?,
        };
        Ok(locked.member_key(&passphrase)?)
    }

    /// Unlocks the vault.
    pub(crate) fn unlock(&self) -> Result<Vault, Failure> {
        let locked = self.locked()?;
        let key = self.member_key(&locked)?;
        let vault = locked.unlock(key)?;
        self.unlocked(&vault);
        Ok(vault)
    }

    /// What is due after each unlocking. None of it is worth failing for.
    pub(crate) fn unlocked(&self, vault: &Vault) {
        match vault.unnoted() {
            Some(error) => note(&format!(
                "Hotline's folder on this device can't be written to ({}): finding and showing go on; nothing is revealed or \
                 changed until it can",
                error.source().map_or_else(|| error.to_string(), ToString::to_string)
            )),
            None => self.remember(vault),
        }
        let rejected = vault.status().rejected.len();
        if rejected > 0 {
            note(&format!(
                "{rejected} row{} of the journal {} rejected and changed nothing; `hotline verify` has the details",
                if rejected == 1 { "" } else { "s" },
                if rejected == 1 { "was" } else { "were" },
            ));
        }
    }

    pub(crate) fn remember(&self, vault: &Vault) {
        if self.device.remember_vault(vault.path()).is_err() {
            note("this device could not note down which vault was opened; name it with --vault next time");
        }
    }

    /// The end of a command that unlocked the vault.
    pub(crate) fn done(&self, mut vault: Vault) {
        if vault.settle().is_err() && vault.unnoted().is_none() {
            note("the snapshot that makes the next unlocking quick could not be kept; nothing else is amiss");
        }
    }

    /// The passphrase that was handed in, if it was; `if_empty` says what to do about an empty one.
    fn given_passphrase(&self, if_empty: &str) -> Result<Option<Secret<String>>, Failure> {
        let Some(path) = &self.global.passphrase_file else { return Ok(None) };
        let passphrase = if path != Path::new("-") {
            input::read_first_line(path)?
        } else if Stdin::is_terminal() {
            return Ok(None);
        } else {
            self.stdin.line("--passphrase-file -")?
        };
        if passphrase.expose().is_empty() {
            return Err(no_passphrase(if_empty));
        }
        Ok(Some(passphrase))
    }

    /// The passphrase for a new identity file: handed in, or typed twice.
    pub(crate) fn new_passphrase(&self) -> Result<Secret<String>, Failure> {
        const EMPTY: &str = "Choose one of several words; its first line is read from a file.";
        if let Some(passphrase) = self.given_passphrase(EMPTY)? {
            return Ok(passphrase);
        }
        let passphrase = ask::hidden("New passphrase: ", WITHOUT_TERMINAL)?;
        if passphrase.expose().is_empty() {
            return Err(no_passphrase(EMPTY));
        }
        if ask::hidden("The same again: ", WITHOUT_TERMINAL)?.expose() != passphrase.expose() {
            return Err(Failure::failed(
                "the two passphrases are not the same",
                "Run it again and type them with care.",
            ));
        }
        Ok(passphrase)
    }
}

const WITHOUT_TERMINAL: &str = "Give the passphrase with --passphrase-file FILE (or - for standard input).";

fn no_passphrase(advice: &str) -> Failure {
    Failure::usage("the passphrase is empty", advice)
}

/// The folder of Hotline among the person's own.
fn own_folder() -> Result<PathBuf, Failure> {
    hotline_machine::own_folder().ok_or_else(|| {
        Failure::usage("this account has no home folder", "Say with --home where Hotline should keep its files.")
    })
}
