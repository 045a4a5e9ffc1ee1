//! The vault file: SQLite, opened as if it were hostile. Everything in here is sealed already; nothing in here knows how
//! to open it.

mod error;
mod place;
mod rows;
mod schema;
mod waiting;
mod write;

pub(crate) use error::torn_copy;
pub use error::{StoreError, TORN_COPY};
pub(crate) use place::sync_folder;
pub(crate) use rows::{EventRow, Rows};
pub(crate) use schema::FORMAT_VERSION;
pub use waiting::Interrupter;
pub(crate) use write::Writing;

use hotline_seal::VaultId;
use place::{Place, whole};
use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, OpenFlags, Transaction};
use schema::{APPLICATION_ID, TABLES};
use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::time::Duration;
use waiting::patiently;

/// The largest sealed record, in bytes: well above any event that Hotline writes, well below what would exhaust memory.
const MAX_RECORD: i32 = 64 << 20;
/// The largest record before it is sealed, in bytes: padding and sealing add less than what is left.
pub(crate) const LARGEST_PLAINTEXT: usize = 60 << 20;
/// Pages kept in memory, in KiB. A rotation touches every page, and syncs in between what does not fit; three times as much
/// gained nothing that could be measured, and an import needs the room for other things.
const CACHE_KIB: i64 = 16 << 10;

/// An open vault file.
#[derive(Debug)]
pub(crate) struct Store {
    connection: Connection,
    path: PathBuf,
    id: VaultId,
    place: Place,
    interrupter: Interrupter,
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
            let connection = Connection::open(file.path())?;
            configure(&connection)?;
            connection.pragma_update(None, "application_id", APPLICATION_ID)?;
            connection.pragma_update(None, "user_version", FORMAT_VERSION)?;
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
    /// asked of [`Store::check_pages`].
    pub(crate) fn open(path: &Path) -> Result<Self, StoreError> {
        let path = whole(path)?;
        check_header(&path)?;
        let place = Place::of(&path)?;
        let interrupter = Interrupter::default();
        let (connection, id) = patiently(&interrupter, || {
            let connection = connect(&path)?;
            check_schema(&connection)?;
            let id = read_id(&connection)?;
            Ok((connection, id))
        })?;
        interrupter.watch(&connection)?;
        Ok(Self { connection, path, id, place, interrupter })
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

    /// Whether every page of the file is intact, and each index like its table.
    pub(crate) fn check_pages(&self) -> Result<(), StoreError> {
        patiently(&self.interrupter, || check_pages(&self.connection, "PRAGMA integrity_check(1)"))
    }

    /// Whether the file that was opened still lies at its place.
    pub(crate) fn check_place(&self) -> Result<(), StoreError> {
        match Place::of(&self.path) {
            Ok(place) if place == self.place => Ok(()),
            _ => Err(StoreError::Replaced),
        }
    }

    /// Begins a change: from here to the commit no other program changes the file.
    pub(crate) fn write(&mut self) -> Result<Writing<'_>, StoreError> {
        self.check_place()?;
        patiently(&self.interrupter, || Writing::begin(&self.connection, &self.interrupter))
    }

    /// Begins to read: until the end no other program's change comes in between.
    pub(crate) fn read(&self) -> Result<Reading<'_>, StoreError> {
        self.check_place()?;
        patiently(&self.interrupter, || self.try_to_read())
    }

    fn try_to_read(&self) -> Result<Reading<'_>, StoreError> {
        let reading = Reading { transaction: self.connection.unchecked_transaction()?, interrupter: &self.interrupter };
        // The lock is taken by the first statement.
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
            let beside = Beside::try_to_read(&self.path, self.interrupter())?;
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
        // It reads each page once, in order: keeping many gains nothing.
        connection.execute_batch("PRAGMA cache_size = -2048; BEGIN")?;
        let beside = Self { connection, interrupter };
        // The lock is taken by the first statement.
        beside.rows().last_event()?;
        Ok(beside)
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
    pub(crate) fn rows(&self) -> Rows<'_> {
        Rows::new(&self.transaction, self.interrupter)
    }
}

fn connect(path: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_EXRESCODE;
    let connection = Connection::open_with_flags(path, flags)?;
    configure(&connection)?;
    Ok(connection)
}

/// Trusts nothing that stands in the file, and makes each commit last: with a rollback journal it is durable only once
/// the journal's removal is, hence `synchronous = EXTRA` (docs/decisions/0003-rollback-journal.md).
fn configure(connection: &Connection) -> Result<(), StoreError> {
    // Other programs are waited for by `waiting.rs`.
    connection.busy_timeout(Duration::ZERO)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false)?;
    connection.set_limit(Limit::SQLITE_LIMIT_LENGTH, MAX_RECORD)?;
    connection.pragma_update(None, "cell_size_check", true)?;
    connection.pragma_update(None, "mmap_size", 0)?;
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    connection.pragma_update(None, "secure_delete", true)?;
    connection.pragma_update(None, "cache_size", -CACHE_KIB)?;
    let mode: String = connection.query_row("PRAGMA journal_mode = DELETE", [], |row| row.get(0))?;
    if mode != "delete" {
        return Err(StoreError::Damaged);
    }
    connection.pragma_update(None, "synchronous", "EXTRA")?;
    Ok(())
}

/// Looks at SQLite's file header (<https://www.sqlite.org/fileformat.html#the_database_header>) before SQLite does.
fn check_header(path: &Path) -> Result<(), StoreError> {
    let mut header = [0; 100];
    // Anything else that has a name, such as a pipe, might be waited for without an end.
    if !std::fs::metadata(path)?.is_file() {
        return Err(StoreError::NotAVault);
    }
    File::open(path)?.read_exact(&mut header).map_err(|error| match error.kind() {
        ErrorKind::UnexpectedEof => StoreError::NotAVault,
        _ => error.into(),
    })?;
    let word = |at: usize| u32::from_be_bytes([header[at], header[at + 1], header[at + 2], header[at + 3]]);
    if &header[..16] != b"SQLite format 3\0" || word(68) != APPLICATION_ID {
        return Err(StoreError::NotAVault);
    }
    // Read and write version 2 would mean a write-ahead log, which Hotline never makes.
    if header[18..20] != [1, 1] {
        return Err(StoreError::Damaged);
    }
    match word(60) {
        FORMAT_VERSION => Ok(()),
        found if found > FORMAT_VERSION => Err(StoreError::NewerFormat { found, known: FORMAT_VERSION }),
        _ => Err(StoreError::NotAVault),
    }
}

fn read_id(connection: &Connection) -> Result<VaultId, StoreError> {
    let ids = connection
        .prepare_cached("SELECT id FROM vault LIMIT 2")?
        .query_map([], |row| row.get(0))?
        .collect::<Result<Vec<[u8; 16]>, _>>()?;
    let [id] = ids[..] else { return Err(StoreError::Damaged) };
    Ok(VaultId::from_bytes(id))
}

/// Compares the schema with the expected one, to the letter.
fn check_schema(connection: &Connection) -> Result<(), StoreError> {
    let mut statement = connection
        .prepare("SELECT type, name, sql FROM sqlite_schema WHERE name <> 'sqlite_autoindex_entry_1' ORDER BY name")?;
    let found = statement
        .query_map([], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, row.get::<_, Option<String>>(2)?))
        })?
        .collect::<Result<Vec<_>, _>>()?;
    let as_expected = found.len() == TABLES.len()
        && found.iter().zip(TABLES).all(|((kind, name, sql), (table, made_by))| {
            kind == "table" && name == table && sql.as_deref() == Some(made_by)
        });
    if as_expected { Ok(()) } else { Err(StoreError::ForeignSchema) }
}
