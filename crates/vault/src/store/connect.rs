//! SQLite, opened as if the file were hostile.

use super::StoreError;
use super::header::check_versions;
use super::schema::TABLES;
use hotline_seal::VaultId;
use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, OpenFlags};
use std::path::Path;
use std::sync::LazyLock;
use std::time::Duration;

// Where this fails, cargo was run from a folder from which it does not find `.cargo/config.toml`, such as by `cargo install --git`.
const _: () = assert!(
    option_env!("LIBSQLITE3_FLAGS").is_some(),
    "build Hotline in its own folder, where .cargo/config.toml says how SQLite is compiled, or set LIBSQLITE3_FLAGS as it does",
);

/// The largest sealed record, in bytes: well above any event that Hotline writes, well below what would exhaust memory.
pub(super) const MAX_RECORD: i32 = 64 << 20;
/// Pages kept in memory, in KiB. A rotation touches every page, and syncs in between what does not fit; three times as much
/// gained nothing that could be measured, and an import needs the room for other things.
const CACHE_KIB: i64 = 16 << 10;

/// Opens a file, of which nothing is read yet. The path is taken as it is, whatever it would mean as a URI.
pub(super) fn connect(path: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_EXRESCODE;
    if *IS_OURS { Ok(Connection::open_with_flags(path, flags)?) } else { Err(StoreError::OtherSqlite) }
}

/// Whether SQLite was compiled as it is to be, and is not that of the system. It is asked beside no file, as even this would
/// play a journal back.
static IS_OURS: LazyLock<bool> = LazyLock::new(|| {
    let used = |connection: &Connection| {
        connection.query_row("SELECT sqlite_compileoption_used('OMIT_WAL')", [], |row| row.get(0))
    };
    Connection::open_in_memory().as_ref().is_ok_and(|connection| used(connection).unwrap_or(false))
});

/// Trusts nothing that stands in the file, and makes each commit last: with a rollback journal it is durable only once
/// the journal's removal is, hence `synchronous = EXTRA` (docs/decisions/0003-rollback-journal.md).
pub(super) fn configure(connection: &Connection) -> Result<(), StoreError> {
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

/// Whether what SQLite sees is a vault, also where it was another file than ours that it opened, or has put an earlier state
/// back. Gives the vault's name.
pub(super) fn identify(connection: &Connection) -> Result<VaultId, StoreError> {
    let transaction = connection.unchecked_transaction()?;
    let number = |pragma| transaction.pragma_query_value(None, pragma, |row| row.get::<_, u32>(0));
    check_versions(number("application_id")?, number("user_version")?)?;
    check_schema(&transaction)?;
    read_id(&transaction)
}

/// The name of the vault that a file is.
pub(super) fn read_id(connection: &Connection) -> Result<VaultId, StoreError> {
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
