//! The demo vault: people and numbers that don't exist, in a folder that goes when the vault is left.
//!
//! It must never touch what the person's own vaults need: it has a device of its own, with a key that nobody else has.

mod people;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hotline_machine::outside;
use hotline_vault::{Device, DeviceError, Error, NewVault, Secret, Vault, WorkFactor, os_random};
use std::fs;
use std::io;
use std::path::Path;
use tempfile::TempDir;

/// How the name of every demo's folder begins. What follows is random.
const PREFIX: &str = ".demo-";

/// The files of a demo vault. Dropping it removes them.
pub(crate) struct Demo {
    pub(crate) device: Device,
    folder: TempDir,
}

impl Demo {
    /// Makes a demo vault and unlocks it. It lies in a folder within `home` that only its owner may enter, and its passphrase
    /// is random and told to nobody.
    ///
    /// # Errors
    /// [`Error::Device`] and [`Error::Store`] if it can't be written; nothing of it is left then.
    pub(crate) fn make(home: &Path) -> Result<(Vault, Self), Error> {
        let folder = private_folder(home).map_err(DeviceError::from)?;
        let demo = Self { device: Device::at(folder.path().to_owned()), folder };
        let new =
            NewVault { name: "Demo cabinet", member: "Ada Marsh", title: Some("Chief of Staff"), device: "computer" };
        // Work makes up for what a passphrase lacks, and this one lacks nothing.
        let work = WorkFactor::new(1).expect("it is the least");
        let path = demo.folder.path().join("demo.hotline");
        let mut vault = Vault::create(&path, demo.device.clone(), outside(), &new, &random_passphrase(), work)?;
        people::put(&mut vault)?;
        Ok((vault, demo))
    }

    /// Removes what a run that was killed left of its demo.
    pub(crate) fn sweep(home: &Path) {
        for entry in fs::read_dir(home).into_iter().flatten().flatten() {
            if entry.file_name().as_encoded_bytes().starts_with(PREFIX.as_bytes()) {
                // What can't be removed now is tried again at the next start.
                drop(fs::remove_dir_all(entry.path()));
            }
        }
    }
}

/// A passphrase of 256 random bits.
fn random_passphrase() -> Secret<String> {
    let mut bits = Secret::new([0; 32]);
    os_random(bits.expose_mut());
    Secret::new(STANDARD.encode(bits.expose()))
}

fn private_folder(home: &Path) -> io::Result<TempDir> {
    let (mut own, mut within) = (fs::DirBuilder::new(), tempfile::Builder::new());
    #[cfg(unix)]
    {
        use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
        own.mode(0o700);
        within.permissions(fs::Permissions::from_mode(0o700));
    }
    own.recursive(true).create(home)?;
    within.prefix(PREFIX).tempdir_in(home)
}
