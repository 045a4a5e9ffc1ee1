//! What can be done with a vault: one file for each operation.

mod accept_older_copy;
mod contacts;
mod create;
mod draft;
mod erase;
mod export;
mod find_tagged;
mod import;
mod log;
mod pipeline;
mod policy;
mod putting;
mod reveal;
mod reveal_notes;
mod rotate;
mod slips;
mod status;
mod verify;

pub use contacts::{ContactDraft, DraftReading, LineDraft};
pub use create::NewVault;
pub use draft::SealedDraft;
pub use export::{ExportFormat, NotExported};
pub use import::{
    BadChoice, ImportChange, ImportChoices, ImportCounts, ImportOutcome, ImportPlan, ImportReading, ImportRow,
    NotTaken, RowChoice, RowDoubt, SaidBefore, SkipReason, Whom,
};
pub use log::LogEntry;
pub use reveal::Revealed;
pub use reveal_notes::{LineNotes, RevealedNotes};
pub use rotate::{Rotated, RotationPlan};
pub use slips::Slips;
pub use status::Status;
pub use verify::{Problem, Verified};
