//! What the machine brings to both front ends: `hotline-vault` itself looks at no environment and no clock.

use hotline_vault::{Outside, os_random};
use jiff::Timestamp;
use std::path::PathBuf;

/// The folder in which Hotline keeps a person's identity files and heads, unless it is told another; `None` if the account
/// has no home folder.
#[must_use]
pub fn own_folder() -> Option<PathBuf> {
    directories::ProjectDirs::from("", "", "hotline").map(|folders| folders.data_local_dir().to_owned())
}

/// The clock and the random bytes of this machine.
#[must_use]
pub fn outside() -> Outside {
    Outside { now: Timestamp::now, random: os_random }
}
