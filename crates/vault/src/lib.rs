//! Hotline's vault: everything that is true with no window open.
//!
//! A vault is one SQLite file. Everything that happens to it is a signed event in its journal; the directory, the members
//! and the log are folds over the journal, held in memory while it is unlocked. Numbers are in entries, which are opened
//! one at a time. The types follow that life: [`Locked`] is a file with no names in it, [`Vault`] is what unlocking it
//! gives, and [`Vault::reveal`] is the one way to a number, [`Vault::reveal_notes`] the one to notes.
//!
//! Nothing in here prints, asks, or looks at the environment. The time and random bytes are handed in as [`Outside`].

mod contact;
mod device;
mod directory;
mod entry;
mod error;
mod exchange;
mod fold;
mod hash;
mod journal;
mod locked;
mod ops;
mod outside;
#[cfg(any(test, fuzzing))]
pub mod probes;
mod progress;
mod resolve;
mod search;
mod store;
#[cfg(test)]
mod tests;
mod vault;

pub use contact::{
    Added, Assurance, Contact, ContactId, Country, DerivedFrom, Doubt, Line, LineCard, LineId, LineKind, MemberId,
    Number, Profile, Reading, Summary, Verification,
};
pub use device::{Device, DeviceError};
pub use directory::{Directory, Found, Unsearchable};
pub use entry::EntryFault;
pub use error::{Error, ErrorKind, Invalid, Refusal};
pub use exchange::{
    AboutFile, Charset, ColumnMapping, CsvTable, Field, FileForm, ImportFile, LARGEST_FILE, LooseColumn,
    Problem as ImportRemark, ReadError, Seems, Trouble, UnknownCharset, UnknownColumns, UnusedColumn, columns,
    name_looks_like_number,
};
pub use hash::Digest;
pub use hotline_seal::{
    IdentityError, KeyId, MAX_WORK_FACTOR, MemberKey, Secret, VaultId, WORK_FACTOR, WorkFactor, os_random,
};
pub use journal::{
    Body, BodyState, ContactPut, Event, EventId, Fault, Gap, Header, Listing, Member, MemberDevice, NewMember, Policy,
    PublicKey, PutHow, Rejection, RevealHow, Role,
};
pub use locked::Locked;
pub use ops::{
    BadChoice, ContactDraft, DraftReading, ExportFormat, ImportChange, ImportChoices, ImportCounts, ImportOutcome,
    ImportPlan, ImportReading, ImportRow, LineDraft, LineNotes, LogEntry, NewVault, NotExported, NotTaken, Problem,
    Revealed, RevealedNotes, Rotated, RotationPlan, RowChoice, RowDoubt, SaidBefore, SealedDraft, SkipReason, Slips,
    Status, Verified, Whom,
};
pub use outside::Outside;
pub use progress::{OnProgress, Progress};
pub use resolve::{Deed, Resolved};
pub use search::{Fit, Hit, How, Matched, Part};
pub use store::{ForeignJournal, Interrupter, StoreError, TORN_COPY, check_is_vault};
pub use vault::Vault;
