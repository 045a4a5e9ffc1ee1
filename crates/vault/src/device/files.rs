//! Files that this device keeps, written so that a reader finds the old one or the new one, never half of one.

use super::DeviceError;
use crate::store::sync_folder;
use std::fs::{self, File, TryLockError};
use std::io::{self, ErrorKind, Write};
use std::path::Path;

/// Whether a file that is there already may be replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Existing {
    Replace,
    Keep,
}

/// Writes a whole file, readable by its owner alone from the first byte. A new one lasts once this returns. One that
/// replaces another is whole either way, but a power cut may bring the one before it back. Nothing that is replaced is hurt
/// by that (older heads see less far), and a reveal, which keeps heads, need not wait for the folder.
pub(super) fn write(path: &Path, bytes: &[u8], existing: Existing) -> Result<(), DeviceError> {
    write_by(path, existing, |file| file.write_all(bytes))
}

/// As [`write`], of bytes that come one after the other.
pub(super) fn write_by(
    path: &Path,
    existing: Existing,
    bytes: impl FnOnce(&mut File) -> io::Result<()>,
) -> Result<(), DeviceError> {
    let folder = path.parent().expect("every file of a device lies in a folder");
    make_folder(folder)?;
    let mut file = tempfile::Builder::new().prefix(".new-").tempfile_in(folder)?;
    bytes(file.as_file_mut())?;
    file.as_file().sync_all()?;
    match existing {
        Existing::Replace => file.persist(path).map_err(|error| error.error)?,
        Existing::Keep => {
            let file = file.persist_noclobber(path).map_err(|error| error.error)?;
            sync_folder(folder)?;
            file
        }
    };
    Ok(())
}

/// Reads a whole file; `None` if there is none.
pub(super) fn read(path: &Path) -> Result<Option<Vec<u8>>, DeviceError> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Removes the files of a folder whose names `which` picks, and makes that last. There need be no such folder.
pub(super) fn remove_all(folder: &Path, which: impl Fn(&str) -> bool) -> Result<(), DeviceError> {
    let files = match fs::read_dir(folder) {
        Ok(files) => files,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error.into()),
    };
    for file in files {
        let file = file?;
        if file.file_name().to_str().is_some_and(&which) {
            fs::remove_file(file.path())?;
        }
    }
    Ok(sync_folder(folder)?)
}

/// Holds a file, which is made if there is none, until what is given is dropped. [`DeviceError::Busy`] if another program holds it.
pub(super) fn lock(path: &Path) -> Result<File, DeviceError> {
    make_folder(path.parent().expect("every file of a device lies in a folder"))?;
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(path)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(DeviceError::Busy),
        Err(TryLockError::Error(error)) => Err(error.into()),
    }
}

/// Makes a folder that only its owner may enter.
fn make_folder(folder: &Path) -> Result<(), DeviceError> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    Ok(builder.create(folder)?)
}
