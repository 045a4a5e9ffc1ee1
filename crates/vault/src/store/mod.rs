//! The vault file: SQLite, opened as if it were hostile. Everything in here is sealed already; nothing in here knows how
//! to open it.

mod connect;
mod error;
mod header;
mod held;
mod journal;
mod place;
mod rows;
mod schema;
mod waiting;
mod write;

pub(crate) use error::torn_copy;
pub use error::{StoreError, TORN_COPY};
pub use journal::ForeignJournal;
pub(crate) use place::sync_folder;
pub(crate) use rows::{EventRow, Rows};
pub use waiting::Interrupter;
pub(crate) use waiting::{Passing, patiently};
pub(crate) use write::Writing;

use connect::{MAX_RECORD, configure, connect, identify, read_id};
use held::Held;
use hotline_seal::VaultId;
use place::{Place, real, whole};
use rusqlite::{Connection, Transaction};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// The largest record before it is sealed, in bytes: padding and sealing add less than what is left of the largest sealed one.
pub(crate) const LARGEST_PLAINTEXT: usize = 60 << 20;

/// An open vault file.
#[derive(Debug)]
pub(crate) struct Store {
    connection: Connection,
    path: PathBuf,
    id: VaultId,
    location: Location,
    interrupter: Interrupter,
}

/// Where a vault file lies in truth, and its journal if there is one.
#[derive(Debug)]
struct Location {
    real: PathBuf,
    journal: PathBuf,
    /// Dropped after the connections to the file.
    held: Held,
}

impl Location {
    fn at(path: &Path) -> Result<Self, StoreError> {
        let held = Held::open(path)?;
        held.header()?.check()?;
        let (real, journal) = real(path)?;
        Ok(Self { real, journal, held })
    }

    /// To be asked each time before SQLite begins to read or to write.
    fn check_journal(&self) -> Result<(), StoreError> {
        journal::check(&self.journal, &self.held)
    }
}

/// Looks whether a file says at its beginning that it is a vault of this format. Nothing else of it is read.
///
/// # Errors
/// [`StoreError`] if it does not say so, or can't be read.
pub fn check_is_vault(path: &Path) -> Result<(), StoreError> {
    Held::open(&whole(path)?)?.header()?.check()
}

impl Store {
    /// Whether a new vault could be made at `path`: asked before other work is done for it.
    pub(crate) fn check_absent(path: &Path) -> Result<(), StoreError> {
        match whole(path)?.symlink_metadata() {
            Ok(_) => Err(StoreError::Exists),
            Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    /// Makes a new vault file. It appears at `path` complete or not at all, and never in the place of another file.
    pub(crate) fn create(
        path: &Path,
        id: VaultId,
        fill: impl FnOnce(&Writing<'_>) -> Result<(), StoreError>,
    ) -> Result<Self, StoreError> {
        let path = &whole(path)?;
        // The root is no place for a file.
        let folder = path.parent().ok_or(StoreError::Exists)?;
        // Readable by its owner alone from the first byte.
        let file = tempfile::Builder::new().prefix(".hotline-").suffix(".new").tempfile_in(folder)?;
        whole(file.path())?;
        {
            let connection = connect(file.path())?;
            configure(&connection)?;
            let interrupter = Interrupter::default();
            let writing = Writing::begin(&connection, &interrupter)?;
            writing.make_tables(id)?;
            fill(&writing)?;
            writing.commit()?;
            connection.close().map_err(|(_, error)| error)?;
        }
        file.persist_noclobber(path).map_err(|error| error.error)?;
        sync_folder(folder)?;
        Self::open(path)
    }

    /// Opens a vault file after checking that it is one: its header, then its tables. Whether its pages are intact is
    /// asked of [`Reading::check_pages`].
    pub(crate) fn open(path: &Path) -> Result<Self, StoreError> {
        let path = whole(path)?;
        let location = Location::at(&path)?;
        let connection = connect(&location.real)?;
        let interrupter = Interrupter::default();
        interrupter.watch(&connection)?;
        let id = patiently(&interrupter, || {
            location.check_journal()?;
            configure(&connection)?;
            identify(&connection)
        })?;
        Ok(Self { connection, path, id, location, interrupter })
    }

    /// Stops what is under way with this file.
    pub(crate) fn interrupter(&self) -> Interrupter {
        self.interrupter.clone()
    }

    /// Whether somebody asked for it to stop: to be asked before the outcome of long work is given.
    ///
    /// # Errors
    /// [`StoreError::Interrupted`].
    pub(crate) fn check_interrupted(&self) -> Result<(), StoreError> {
        self.interrupter.check()
    }

    pub(crate) fn id(&self) -> VaultId {
        self.id
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Whether the file that was opened still lies at its place.
    pub(crate) fn check_place(&self) -> Result<(), StoreError> {
        match Place::of(&self.path) {
            Ok(place) if place == *self.location.held.place() => Ok(()),
            _ => Err(StoreError::Replaced),
        }
    }

    /// Begins a change: from here to the commit no other program changes the file.
    pub(crate) fn write(&mut self) -> Result<Writing<'_>, StoreError> {
        self.check_place()?;
        patiently(&self.interrupter, || {
            self.location.check_journal()?;
            let writing = Writing::begin(&self.connection, &self.interrupter)?;
            self.check_id(&self.connection)?;
            writing.mark_journal(self.id)?;
            Ok(writing)
        })
    }

    /// Whether what was just begun to be read is the vault that was opened.
    fn check_id(&self, connection: &Connection) -> Result<(), StoreError> {
        if read_id(connection)? == self.id { Ok(()) } else { Err(StoreError::Replaced) }
    }

    /// Begins to read: until the end no other program's change comes in between.
    pub(crate) fn read(&self) -> Result<Reading<'_>, StoreError> {
        self.check_place()?;
        patiently(&self.interrupter, || self.try_to_read())
    }

    fn try_to_read(&self) -> Result<Reading<'_>, StoreError> {
        self.location.check_journal()?;
        let reading = Reading { transaction: self.connection.unchecked_transaction()?, interrupter: &self.interrupter };
        // The lock is taken by the first statement.
        self.check_id(&self.connection)?;
        reading.rows().last_event()?;
        Ok(reading)
    }

    /// Gives the memory of cached pages back, before something else needs as much.
    pub(crate) fn release_memory(&self) -> Result<(), StoreError> {
        Ok(self.connection.execute_batch("PRAGMA shrink_memory")?)
    }

    /// Begins to read twice, the second time on a connection that may go to another thread. Both see the same.
    pub(crate) fn read_twice(&self) -> Result<(Reading<'_>, Beside), StoreError> {
        self.check_place()?;
        // A program that writes waits for the first reading to end, and lets no second one begin. Waiting for it in turn
        // would be for ever: the first gives way.
        patiently(&self.interrupter, || {
            let reading = self.try_to_read()?;
            self.location.check_journal()?;
            let beside = Beside::try_to_read(&self.location.real, self.interrupter())?;
            self.check_id(&beside.connection)?;
            Ok((reading, beside))
        })
    }
}

/// A second look at the file, on a connection of its own, as it was when it was begun.
pub(crate) struct Beside {
    connection: Connection,
    interrupter: Interrupter,
}

impl Beside {
    fn try_to_read(path: &Path, interrupter: Interrupter) -> Result<Self, StoreError> {
        let connection = connect(path)?;
        interrupter.watch(&connection)?;
        configure(&connection)?;
        // It reads each page once, in order: keeping many gains nothing.
        connection.execute_batch("PRAGMA cache_size = -2048; BEGIN")?;
        Ok(Self { connection, interrupter })
    }

    /// Whether every page of the file is intact. That an index is like its table is not asked.
    pub(crate) fn check_pages(&self) -> Result<(), StoreError> {
        check_pages(&self.connection, "PRAGMA quick_check(1)")
    }

    pub(crate) fn rows(&self) -> Rows<'_> {
        Rows::new(&self.connection, &self.interrupter)
    }
}

fn check_pages(connection: &Connection, pragma: &str) -> Result<(), StoreError> {
    let verdict: String = connection.query_row(pragma, [], |row| row.get(0))?;
    if verdict == "ok" { Ok(()) } else { Err(StoreError::Damaged) }
}

/// A look at the file as it is at one instant.
pub(crate) struct Reading<'c> {
    transaction: Transaction<'c>,
    interrupter: &'c Interrupter,
}

impl Reading<'_> {
    /// Whether every page of the file is intact, and each index like its table.
    pub(crate) fn check_pages(&self) -> Result<(), StoreError> {
        check_pages(&self.transaction, "PRAGMA integrity_check(1)")
    }

    pub(crate) fn rows(&self) -> Rows<'_> {
        Rows::new(&self.transaction, self.interrupter)
    }
}
