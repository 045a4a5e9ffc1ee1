//! Which vault files this device knows.

use super::files::{self, Existing};
use super::{Device, DeviceError, damaged};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Known {
    /// The last opened first.
    vaults: Vec<PathBuf>,
}

impl Device {
    /// The vault files that were opened here, the last one first.
    ///
    /// # Errors
    /// [`DeviceError`] if the list can't be read.
    pub fn known_vaults(&self) -> Result<Vec<PathBuf>, DeviceError> {
        let path = self.known_path();
        let Some(bytes) = files::read(&path)? else { return Ok(Vec::new()) };
        serde_json::from_slice::<Known>(&bytes).map(|known| known.vaults).map_err(|_| damaged(&path))
    }

    /// Puts a vault file at the head of the list. A path that is not UTF-8 has no form there, and is left off it.
    ///
    /// # Errors
    /// [`DeviceError`] if the list can't be read or written.
    pub fn remember_vault(&self, vault: &Path) -> Result<(), DeviceError> {
        let vault = std::path::absolute(vault)?;
        if vault.to_str().is_none() {
            return Ok(());
        }
        let mut vaults = self.known_vaults()?;
        if vaults.first() == Some(&vault) {
            return Ok(());
        }
        vaults.retain(|known| *known != vault);
        vaults.insert(0, vault);
        self.write_known(vaults)
    }

    /// Takes a vault file off the list. The file itself is left alone.
    ///
    /// # Errors
    /// [`DeviceError`] if the list can't be read or written.
    pub fn forget_vault(&self, vault: &Path) -> Result<(), DeviceError> {
        let mut vaults = self.known_vaults()?;
        vaults.retain(|known| known != vault);
        self.write_known(vaults)
    }

    fn write_known(&self, vaults: Vec<PathBuf>) -> Result<(), DeviceError> {
        let bytes = serde_json::to_vec_pretty(&Known { vaults }).map_err(std::io::Error::other)?;
        files::write(&self.known_path(), &bytes, Existing::Replace)
    }

    fn known_path(&self) -> PathBuf {
        self.folder.join("vaults.json")
    }
}
