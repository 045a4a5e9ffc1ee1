//! What can go wrong with the vault file itself.

use super::journal::ForeignJournal;
use std::io;

/// What else may be the matter with a file that is not whole. It can't be told from other damage: a page that was to be put
/// back out of the journal looks like any other.
macro_rules! torn_copy {
    () => {
        "But if the file is a copy made while Hotline wrote to it, or after a crash, it may only lack NAME.hotline-journal: \
         fetch the journal from where the copy was made, and put it beside under that name."
    };
}
pub(crate) use torn_copy;

/// The sentence about a copy without its journal, which is named for the vault file, here as `NAME.hotline-journal`.
pub const TORN_COPY: &str = torn_copy!();

/// Why the file could not be read or written.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is no such file.
    #[error("there is no vault file at that place")]
    Absent,
    /// There is a file already where a new vault should be made.
    #[error("there is a file at that place already")]
    Exists,
    /// There is no room for the name of the journal that SQLite puts beside the file.
    #[error(
        "the name of the vault file is too long: with -journal behind it, it must fit in a folder (255 bytes) and in a path (512)"
    )]
    NameTooLong,
    /// The file is something else.
    #[error("this file is not a Hotline vault")]
    NotAVault,
    /// The file has a later format.
    #[error("this vault was written by a newer Hotline (format {found}, this one knows {known})")]
    NewerFormat {
        /// The version of the file.
        found: u32,
        /// The version that this program knows.
        known: u32,
    },
    /// The file has tables that a vault has not, or other ones.
    #[error("the tables of this vault file are not those of a vault")]
    ForeignSchema,
    /// The file is torn.
    #[error("the vault file is damaged")]
    Damaged,
    /// What was to be written would not be read back.
    #[error("what was to be written is too large: a record of the vault has at most 64 MiB")]
    TooLarge,
    /// What lies beside the file as its journal would overwrite it, and is not its own.
    #[error(
        "the journal beside this vault, NAME.hotline-journal, {0}: the vault would be overwritten with what is in it"
    )]
    ForeignJournal(#[from] ForeignJournal),
    /// The program was built with another SQLite than it is to be.
    #[error(
        "this Hotline was not built as it should be: its SQLite takes in whatever lies beside a vault as NAME.hotline-wal"
    )]
    OtherSqlite,
    /// Another file lies at the place now.
    #[error("the vault file was moved, removed or replaced while it was open")]
    Replaced,
    /// The file can't be written to.
    #[error("the vault file can't be written to")]
    ReadOnly,
    /// The disk is full.
    #[error("the disk is full")]
    DiskFull,
    /// Another program was writing for too long.
    #[error("another program is writing to this vault")]
    Busy,
    /// Another program was reading for too long: while one does, nothing can be written.
    #[error("another program is reading this vault and keeps it from being written")]
    ReadElsewhere,
    /// Somebody asked for it to stop, see [`Interrupter`](crate::Interrupter).
    #[error("stopped on request; nothing was changed")]
    Interrupted,
    /// The operating system refused.
    #[error("the vault file could not be read or written")]
    Io(#[source] io::Error),
    /// SQLite refused.
    #[error("the vault file could not be read or written")]
    Sqlite(#[source] rusqlite::Error),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        // The file ends before a page that it says it has.
        if error.sqlite_error().is_some_and(|error| error.extended_code == rusqlite::ffi::SQLITE_IOERR_SHORT_READ) {
            return Self::Damaged;
        }
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseCorrupt) => Self::Damaged,
            Some(ErrorCode::NotADatabase) => Self::NotAVault,
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Self::ReadOnly,
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            Some(ErrorCode::OperationInterrupted) => Self::Interrupted,
            // A value too large, or of another type than its column, is not something that Hotline wrote.
            Some(ErrorCode::TooBig | ErrorCode::TypeMismatch) => Self::Damaged,
            _ => match error {
                rusqlite::Error::InvalidColumnType(..)
                | rusqlite::Error::FromSqlConversionFailure(..)
                | rusqlite::Error::IntegralValueOutOfRange(..) => Self::Damaged,
                other => Self::Sqlite(other),
            },
        }
    }
}

impl From<io::Error> for StoreError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Self::Absent,
            io::ErrorKind::InvalidFilename => Self::NameTooLong,
            io::ErrorKind::AlreadyExists => Self::Exists,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            _ => Self::Io(error),
        }
    }
}

impl StoreError {
    /// What to do about it, in a sentence or two.
    #[must_use]
    pub fn advice(&self) -> &'static str {
        match self {
            Self::Absent => "Check the path, or make a vault with `hotline init`.",
            Self::Exists => "Choose another place, or open the file that is there.",
            Self::NameTooLong => "Give it a shorter name, or put it in a folder with a shorter path.",
            Self::NotAVault => "Choose the file that ends in .hotline.",
            Self::NewerFormat { .. } => "Install the newest Hotline.",
            Self::ForeignSchema => "Do not use this file; restore a backup.",
            Self::Damaged => concat!("Do not use this file as it is; restore a backup. ", torn_copy!()),
            Self::TooLarge => "Make it shorter and try again; nothing was written.",
            Self::ForeignJournal(ForeignJournal::Owner) => {
                "Nothing was changed. If another user's Hotline broke off here, let that user open the vault. If not, somebody \
                 may have planted it: move NAME.hotline-journal away, and look who may write to the folder."
            }
            Self::ForeignJournal(_) => {
                "Nothing was changed. If you put a backup or another copy of the vault in this place, NAME.hotline-journal \
                 belongs to the file that was here before: move it away, to where you keep that file. If not, somebody may \
                 have planted it: move it away, and look who may write to the folder."
            }
            Self::OtherSqlite => "Install Hotline as it is distributed, or build it in its own folder.",
            Self::Replaced => "Open the vault again.",
            Self::ReadOnly => "Make the file and its folder writable; until then nothing can be revealed.",
            Self::DiskFull => "Free some space, then try again.",
            Self::Busy => "Wait until the other program is done, then try again.",
            Self::ReadElsewhere => {
                "Wait until the other program is done, such as a check or a backup, or close the vault there; then try again."
            }
            Self::Interrupted => "Run it again when it suits.",
            Self::Io(_) | Self::Sqlite(_) => "Check that the disk is there and healthy, then try again.",
        }
    }
}
