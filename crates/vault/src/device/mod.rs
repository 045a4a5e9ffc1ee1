//! What a device keeps outside of any vault: identity files, the last-seen heads, snapshots, and which vaults it knows.
//! Nothing readable about a contact is among it.

mod columns;
mod files;
mod heads;
mod known;
mod snapshot;

pub(crate) use heads::{Heads, Note};
pub(crate) use snapshot::SnapshotKey;

use files::Existing;
use hotline_seal::{MemberKey, Secret, VaultId, WorkFactor, open_identity_file, seal_identity_file};
use std::io;
use std::path::{Path, PathBuf};

/// What can go wrong with the files of this device.
#[derive(Debug, thiserror::Error)]
pub enum DeviceError {
    /// The operating system refused.
    #[error("the files that Hotline keeps on this device could not be read or written")]
    Io(#[from] io::Error),
    /// A file is not what Hotline wrote.
    #[error("a file that Hotline keeps on this device is damaged: {file}")]
    Damaged {
        /// Its name within Hotline's folder.
        file: String,
    },
    /// Another program of this device is changing the same vault, or another copy of it.
    #[error("another program on this device is changing this vault, or another copy of it")]
    Busy,
}

impl DeviceError {
    /// The same once more.
    pub(crate) fn again(&self) -> Self {
        match self {
            Self::Io(error) => Self::Io(error.kind().into()),
            Self::Damaged { file } => Self::Damaged { file: file.clone() },
            Self::Busy => Self::Busy,
        }
    }

    /// What to do about it, in one sentence.
    #[must_use]
    pub fn advice(&self) -> &'static str {
        match self {
            Self::Io(_) => {
                "Make Hotline's folder on this device writable, on a disk with space; until then, nothing is revealed or changed."
            }
            Self::Damaged { .. } => "Restore the file from a backup, or move it away if you know why it changed.",
            Self::Busy => "Wait until the other program is done, then try again.",
        }
    }
}

/// The files that Hotline keeps on this device, under one folder:
/// `identities/ID.age`, `heads/ID-KEY.json`, `snapshots/ID-KEY`, `vaults.json`, `columns.json`, `settings.json`.
#[derive(Debug, Clone)]
pub struct Device {
    folder: PathBuf,
}

impl Device {
    /// The device whose files are in `folder`, which need not exist yet.
    #[must_use]
    pub fn at(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// Where the identity file for a vault lies.
    #[must_use]
    pub fn identity_path(&self, vault: VaultId) -> PathBuf {
        self.file("identities", &format!("{vault}.age"))
    }

    /// Seals a member key to a passphrase and keeps it as the identity file for a vault. One that is there already is
    /// never overwritten.
    ///
    /// # Errors
    /// [`DeviceError`] if the file can't be written, or exists.
    pub fn keep_identity(
        &self,
        vault: VaultId,
        key: &MemberKey,
        passphrase: &Secret<String>,
        work: WorkFactor,
    ) -> Result<(), DeviceError> {
        files::write(&self.identity_path(vault), &seal_identity_file(key, passphrase, work), Existing::Keep)
    }

    /// Opens the identity file for a vault. This takes as long as the work that it was sealed with, on purpose.
    ///
    /// # Errors
    /// [`Error::NoIdentity`](crate::Error::NoIdentity) if there is none, [`Error::Identity`](crate::Error::Identity) if
    /// it does not open.
    pub fn open_identity(&self, vault: VaultId, passphrase: &Secret<String>) -> Result<MemberKey, crate::Error> {
        let file = files::read(&self.identity_path(vault))?.ok_or(crate::Error::NoIdentity)?;
        Ok(open_identity_file(&file, passphrase)?)
    }

    /// The settings of a program on this device, as it wrote them; `None` if it never did.
    ///
    /// # Errors
    /// [`DeviceError`] if they can't be read.
    pub fn settings(&self) -> Result<Option<Vec<u8>>, DeviceError> {
        files::read(&self.settings_path())
    }

    /// Keeps the settings of a program on this device, in the place of those before.
    ///
    /// # Errors
    /// [`DeviceError`] if they can't be written.
    pub fn keep_settings(&self, settings: &[u8]) -> Result<(), DeviceError> {
        files::write(&self.settings_path(), settings, Existing::Replace)
    }

    fn settings_path(&self) -> PathBuf {
        self.folder.join("settings.json")
    }

    fn file(&self, folder: &str, name: &str) -> PathBuf {
        self.folder.join(folder).join(name)
    }
}

fn damaged(path: &Path) -> DeviceError {
    DeviceError::Damaged { file: path.file_name().unwrap_or_default().to_string_lossy().into_owned() }
}
