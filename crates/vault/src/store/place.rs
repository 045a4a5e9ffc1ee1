//! Where a vault file lies: its path as SQLite is to have it, and which file lies there.

use super::StoreError;
use std::fs::File;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// The longest path that SQLite takes, in bytes, with that of the journal beside it: `MAX_PATHNAME` of its layer for Unix.
const LONGEST_PATH: usize = 512;

/// The path of a vault file from the root on. SQLite gives a meaning of its own to some that are not: `:memory:` and
/// `file:x?mode=memory` would be no files at all.
///
/// # Errors
/// [`StoreError::NameTooLong`] if the journal, which SQLite puts beside the file under its name with `-journal` behind it,
/// could not lie there: then the file could be read, and nothing ever be written to it.
pub(super) fn whole(path: &Path) -> Result<PathBuf, StoreError> {
    if path.as_os_str().is_empty() {
        return Err(StoreError::Absent);
    }
    // Without a stroke at its end, which would make it the path of a folder.
    let path: PathBuf = std::path::absolute(path)?.components().collect();
    let mut journal = followed(&path)?.into_os_string();
    journal.push("-journal");
    let too_long = cfg!(unix) && journal.len() > LONGEST_PATH;
    if too_long || followed(Path::new(&journal)).is_err() { Err(StoreError::NameTooLong) } else { Ok(path) }
}

/// What a path leads to. SQLite follows links: the journal lies beside the file itself. There need be no file yet.
fn followed(path: &Path) -> Result<PathBuf, StoreError> {
    let failed = match path.canonicalize() {
        Ok(real) => return Ok(real),
        Err(error) => error,
    };
    match (path.parent().and_then(|folder| folder.canonicalize().ok()), path.file_name()) {
        _ if failed.kind() == ErrorKind::InvalidFilename => Err(failed.into()),
        (Some(folder), Some(name)) => Ok(folder.join(name)),
        _ => Ok(path.to_owned()),
    }
}

/// Which file lies at a path: a file put in its place is another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    #[cfg(unix)]
    device_and_inode: (u64, u64),
}

impl Place {
    #[cfg(unix)]
    pub(super) fn of(path: &Path) -> Result<Self, StoreError> {
        use std::os::unix::fs::MetadataExt;
        let metadata = std::fs::metadata(path)?;
        Ok(Self { device_and_inode: (metadata.dev(), metadata.ino()) })
    }

    #[cfg(not(unix))]
    pub(super) fn of(path: &Path) -> Result<Self, StoreError> {
        // An open file can't be replaced there; that it is still present is all there is to ask.
        std::fs::metadata(path)?;
        Ok(Self {})
    }
}

/// Makes a new name in a folder last.
pub(crate) fn sync_folder(folder: &Path) -> std::io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}
