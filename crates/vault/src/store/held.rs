//! The vault file, held open beside SQLite to look at its header.
//!
//! Under Unix, a process that closes a file loses every lock that it has on it, those of other connections included
//! (<https://www.sqlite.org/howtocorrupt.html>, 2.2). So the file is opened once, whoever in this process has the vault open, and
//! closed after the last of them.

use super::StoreError;
use super::header::{HEADER, Header};
use super::place::Place;
use std::fs::File;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The vault files that are open in this process.
static OPEN: Mutex<Vec<Entry>> = Mutex::new(Vec::new());

#[derive(Debug)]
struct Entry {
    place: Place,
    holders: usize,
    /// More than one only if a file was put in the place of another just while that one was opened.
    files: Vec<File>,
}

/// A share in an open vault file.
#[derive(Debug)]
pub(super) struct Held(Place);

impl Held {
    /// Opens what lies at a path, if that is a file: anything else that has a name, such as a pipe, might be waited for without
    /// an end.
    pub(super) fn open(path: &Path) -> Result<Self, StoreError> {
        let mut open = entries();
        if !std::fs::metadata(path)?.is_file() {
            return Err(StoreError::NotAVault);
        }
        let place = Place::of(path)?;
        if let Some(entry) = find(&mut open, &place) {
            entry.holders += 1;
            return Ok(Self(place));
        }
        let file = File::open(path)?;
        let place = Place::of_file(&file, path)?;
        match find(&mut open, &place) {
            Some(entry) => {
                entry.holders += 1;
                entry.files.push(file);
            }
            None => open.push(Entry { place: place.clone(), holders: 1, files: vec![file] }),
        }
        Ok(Self(place))
    }

    /// Which file it is.
    pub(super) fn place(&self) -> &Place {
        &self.0
    }

    /// The header as it is now.
    pub(super) fn header(&self) -> Result<Header, StoreError> {
        let mut bytes = [0; HEADER];
        self.with_file(|file| read_exact_at(file, &mut bytes, 0)).map_err(|error| match error.kind() {
            ErrorKind::UnexpectedEof => StoreError::NotAVault,
            _ => error.into(),
        })?;
        Ok(Header::new(bytes))
    }

    /// A page as it is now, if the file goes so far.
    pub(super) fn page(&self, number: u32, size: usize) -> Result<Option<Vec<u8>>, StoreError> {
        let mut page = vec![0; size];
        let offset = u64::from(number).saturating_sub(1) * size as u64;
        match self.with_file(|file| read_exact_at(file, &mut page, offset)) {
            Err(error) if error.kind() == ErrorKind::UnexpectedEof => Ok(None),
            read => Ok(read.map(|()| Some(page))?),
        }
    }

    /// The length of the file, in bytes.
    pub(super) fn len(&self) -> Result<u64, StoreError> {
        Ok(self.with_file(File::metadata)?.len())
    }

    /// Who owns the file.
    #[cfg(unix)]
    pub(super) fn owner(&self) -> Result<u32, StoreError> {
        use std::os::unix::fs::MetadataExt;
        Ok(self.with_file(File::metadata)?.uid())
    }

    fn with_file<T>(&self, look: impl FnOnce(&File) -> T) -> T {
        look(&find(&mut entries(), &self.0).expect("a file is open while it is held").files[0])
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        let mut open = entries();
        if let Some(at) = open.iter().position(|entry| entry.place == self.0) {
            open[at].holders -= 1;
            if open[at].holders == 0 {
                // Closed before anybody can open it anew.
                drop(open.swap_remove(at));
            }
        }
    }
}

fn entries() -> MutexGuard<'static, Vec<Entry>> {
    OPEN.lock().unwrap_or_else(PoisonError::into_inner)
}

fn find<'e>(open: &'e mut [Entry], place: &Place) -> Option<&'e mut Entry> {
    open.iter_mut().find(|entry| entry.place == *place)
}

/// Reads without a place in the file that others would move.
pub(super) fn read_exact_at(file: &File, bytes: &mut [u8], offset: u64) -> std::io::Result<()> {
    #[cfg(unix)]
    return std::os::unix::fs::FileExt::read_exact_at(file, bytes, offset);
    #[cfg(not(unix))]
    {
        use std::io::{Read, Seek, SeekFrom};
        let mut file = file;
        file.seek(SeekFrom::Start(offset))?;
        file.read_exact(bytes)
    }
}
