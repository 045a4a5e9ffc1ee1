//! The tables of a vault file, to the letter.

/// SQLite's `application_id` of a vault: "HOTL" in ASCII.
pub(crate) const APPLICATION_ID: u32 = 0x484f_544c;
/// SQLite's `user_version` of a vault: the version of its format.
pub(crate) const FORMAT_VERSION: u32 = 1;

/// The schema: for each table its name and the statement that makes it. A file with anything else in it is no vault.
pub(crate) const TABLES: [(&str, &str); 4] = [
    (
        "entry",
        "CREATE TABLE entry (contact BLOB PRIMARY KEY NOT NULL CHECK (length(contact) = 16), sealed BLOB NOT NULL) STRICT",
    ),
    ("event", "CREATE TABLE event (row INTEGER PRIMARY KEY NOT NULL, sealed BLOB NOT NULL) STRICT"),
    (
        "grant",
        "CREATE TABLE \"grant\" (epoch INTEGER NOT NULL, key BLOB NOT NULL CHECK (length(key) = 16), sealed BLOB NOT NULL, PRIMARY KEY (epoch, key)) STRICT, WITHOUT ROWID",
    ),
    ("vault", "CREATE TABLE vault (id BLOB NOT NULL CHECK (length(id) = 16), epoch INTEGER NOT NULL) STRICT"),
];
