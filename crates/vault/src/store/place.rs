//! Where a vault file lies: its path as SQLite is to have it, and which file lies there.

use super::StoreError;
use std::fs::{File, Metadata};
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

/// The path under which SQLite puts the journal of what lies at a path, with the path that SQLite is to open: under Unix, it
/// follows links, and none is left to follow.
pub(super) fn real(path: &Path) -> Result<(PathBuf, PathBuf), StoreError> {
    let real = if cfg!(unix) { path.canonicalize()? } else { path.to_owned() };
    let mut journal = real.clone().into_os_string();
    journal.push("-journal");
    Ok((real, journal.into()))
}

/// Which file lies at a path: a file put in its place is another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    #[cfg(unix)]
    device_and_inode: (u64, u64),
    /// An open file can't be replaced there.
    #[cfg(not(unix))]
    path: PathBuf,
}

impl Place {
    pub(super) fn of(path: &Path) -> Result<Self, StoreError> {
        Self::with(&std::fs::metadata(path)?, path)
    }

    /// Of a file that was opened at a path.
    pub(super) fn of_file(file: &File, path: &Path) -> Result<Self, StoreError> {
        Self::with(&file.metadata()?, path)
    }

    #[cfg(unix)]
    #[expect(clippy::unnecessary_wraps, reason = "elsewhere, the path is looked at")]
    fn with(metadata: &Metadata, _: &Path) -> Result<Self, StoreError> {
        use std::os::unix::fs::MetadataExt;
        Ok(Self { device_and_inode: (metadata.dev(), metadata.ino()) })
    }

    #[cfg(not(unix))]
    fn with(_: &Metadata, path: &Path) -> Result<Self, StoreError> {
        Ok(Self { path: path.canonicalize()? })
    }
}

/// Makes a new name in a folder last.
pub(crate) fn sync_folder(folder: &Path) -> std::io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}
