//! What the vault's operations can fail with, each with what happened and what to do.

use crate::device::DeviceError;
use crate::entry::EntryFault;
use crate::exchange::ReadError;
use crate::journal::{Gap, Rejection, Role};
use crate::ops::BadChoice;
use crate::store::{Passing, StoreError, torn_copy};
use hotline_seal::{GrantError, IdentityError};
use jiff::Timestamp;

/// Why an operation failed. Nothing was changed (but for [`Error::NotNoted`], which says so), and nothing was revealed. No
/// variant holds a name or a number.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The vault file itself.
    #[error(transparent)]
    Store(StoreError),
    /// The files that this device keeps.
    #[error(transparent)]
    Device(#[from] DeviceError),
    /// The identity file did not open.
    #[error("the member key did not open: {0}")]
    Identity(#[from] IdentityError),
    /// This device has no member key for the vault.
    #[error("this device has no member key for this vault")]
    NoIdentity,
    /// The member key has no grant, or no longer counts.
    #[error("this member key may not open this vault")]
    NoGrant,
    /// There is a grant, but it gives no key, or not the one that an administrator brought into use.
    #[error("the grant of this member key is not genuine")]
    FalseGrant(#[source] Option<GrantError>),
    /// The journal does not begin as a vault's journal does.
    #[error("the journal of this vault has no genuine beginning")]
    NotFounded,
    /// Something is missing from the journal.
    #[error("row {row} of the journal {gap}")]
    Gap {
        /// The row.
        row: i64,
        /// What is missing.
        gap: Gap,
    },
    /// The entry of a contact is not the one that was signed.
    #[error("the entry of contact {contact} {fault}")]
    Entry {
        /// The contact.
        contact: crate::ContactId,
        /// What is wrong with it.
        fault: EntryFault,
    },
    /// A row of the journal that is read again is another one than when the vault was unlocked, or is gone.
    #[error("row {row} of the journal was changed while the vault was open")]
    RowChanged {
        /// The row.
        row: i64,
    },
    /// This device has a member key for the vault, and its note of what it saw of the vault last is gone or not genuine.
    #[error(
        "this device has opened this vault before, and its note of what it saw then is gone or was changed: \
         whether this is the newest copy can't be told"
    )]
    HeadsGone,
    /// The file is older than one that was opened here before, or another branch of it.
    #[error(
        "this copy of the vault is not the one that was last opened here on {last_opened}: {} missing from it",
        later_events(*missing)
    )]
    OlderCopy {
        /// When this device last opened the vault.
        last_opened: Timestamp,
        /// How many events seen then are missing now.
        missing: u64,
    },
    /// The member's role, or the state of the vault, does not allow it.
    #[error("this is not allowed: {0}")]
    Refused(#[from] Refusal),
    /// There is no such contact.
    #[error("there is no such contact")]
    NoContact,
    /// The contact has no such line.
    #[error("the contact has no such line")]
    NoLine,
    /// The file to import can't be read at all.
    #[error(transparent)]
    Exchange(#[from] ReadError),
    /// What was said of a contact of the file to import can't be done.
    #[error("{0}")]
    Choice(#[from] BadChoice),
    /// Nobody said what a column of the file is that looks as if it held numbers.
    #[error("a column of the file looks as if it held telephone numbers, and its heading does not say so")]
    ColumnsUnanswered,
    /// The contact was changed by someone else since the draft was begun.
    #[error("the contact was changed by someone else in the meantime")]
    ChangedMeanwhile,
    /// It was done, but the heads that this device keeps against older copies could not be written.
    #[error("it was done and is on the journal, but this device could not keep note of it")]
    NotNoted(#[source] DeviceError),
    /// What was handed in can't be.
    #[error("{0}")]
    Invalid(#[from] Invalid),
    /// The clock tells a time at which nothing can be put on a journal.
    #[error("the clock of this device is wrong: it says that it is before 1970 or after 9999")]
    Clock,
    /// Somebody asked for it to stop.
    #[error("stopped on request; nothing was changed")]
    Cancelled,
}

/// Why a member may not do something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The role is too small.
    #[error("it needs the role {needed}")]
    Role {
        /// The least role that it needs.
        needed: Role,
    },
    /// The vault as it is does not admit it.
    #[error("the vault as it is does not admit it")]
    Impossible,
    /// The policy wants a purpose.
    #[error("the policy of this vault asks for a purpose before a line of this assurance is revealed")]
    PurposeNeeded,
}

impl From<Rejection> for Refusal {
    fn from(rejection: Rejection) -> Self {
        match rejection {
            Rejection::Role { needed } => Self::Role { needed },
            _ => Self::Impossible,
        }
    }
}

/// What is wrong with something handed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Invalid {
    /// A name is empty.
    #[error("a name is needed")]
    NoName,
    /// A line has no number.
    #[error("a line needs a number")]
    NoNumber,
    /// Two lines of the contact have one id.
    #[error("two lines have the same id")]
    LineTwice,
    /// There is no such time zone.
    #[error("there is no time zone of this name")]
    TimeZone,
    /// The contact would be larger than any record may be.
    #[error("the contact is too large: with all its fields and notes it must stay below 60 MiB")]
    TooLarge,
}

fn later_events(missing: u64) -> String {
    if missing == 1 { "1 later event is".to_owned() } else { format!("{missing} later events are") }
}

impl Passing for Error {
    fn is_passing(&self) -> bool {
        match self {
            Self::Store(error) => error.is_passing(),
            Self::Device(error) => matches!(error, DeviceError::Busy),
            _ => false,
        }
    }
}

impl From<StoreError> for Error {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Interrupted => Self::Cancelled,
            error => Self::Store(error),
        }
    }
}

impl Error {
    /// What kind of failure it is: what an exit code or a screen is chosen by.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        match self {
            Self::Store(
                StoreError::Damaged | StoreError::ForeignSchema | StoreError::ForeignJournal(_) | StoreError::Replaced,
            )
            | Self::FalseGrant(_)
            | Self::NotFounded
            | Self::Gap { .. }
            | Self::Entry { .. }
            | Self::RowChanged { .. }
            | Self::HeadsGone
            | Self::OlderCopy { .. } => ErrorKind::Integrity,
            Self::Identity(IdentityError::WrongPassphrase) | Self::NoIdentity | Self::NoGrant => ErrorKind::NoKey,
            Self::Refused(_) => ErrorKind::Refused,
            Self::NoContact | Self::NoLine => ErrorKind::NotFound,
            Self::Choice(choice) if choice.is_of_nobody() => ErrorKind::NotFound,
            Self::Choice(_) => ErrorKind::Invalid,
            Self::Invalid(invalid) if *invalid != Invalid::TooLarge => ErrorKind::Invalid,
            Self::Store(_)
            | Self::Device(_)
            | Self::Identity(_)
            | Self::Exchange(_)
            | Self::ColumnsUnanswered
            | Self::ChangedMeanwhile
            | Self::NotNoted(_)
            | Self::Invalid(_)
            | Self::Clock
            | Self::Cancelled => ErrorKind::Failed,
        }
    }

    /// What to do about it, in a sentence or two.
    #[must_use]
    pub fn advice(&self) -> &'static str {
        match self {
            Self::Store(error) => error.advice(),
            Self::Device(error) => error.advice(),
            Self::Identity(IdentityError::WrongPassphrase) => {
                "Check caps lock and the keyboard layout, then type it again."
            }
            Self::Identity(IdentityError::TooMuchWork { .. }) => {
                "Do not open this file; restore the identity file from a copy that you trust."
            }
            Self::Identity(IdentityError::Damaged) => "Restore the identity file from a backup, or use another device.",
            Self::NoIdentity => {
                "Open the vault on the device that it was made or joined on, or say where its files are with --home."
            }
            Self::NoGrant => "Ask an administrator whether this key was revoked.",
            Self::FalseGrant(_) | Self::NotFounded | Self::Gap { .. } => {
                concat!(
                    "Do not rely on this file; run `hotline verify` for the details and restore a backup. ",
                    torn_copy!()
                )
            }
            Self::Entry { .. } => concat!(
                "Do not call a number from this contact; restore a backup and run `hotline verify`. ",
                torn_copy!()
            ),
            Self::RowChanged { .. } => {
                "Nothing was done. Somebody writes to this file with a program that is not Hotline: lock the vault, run `hotline verify`, and restore a backup if it finds a problem."
            }
            Self::HeadsGone => {
                "Compare `hotline status` with another member's. If it is the newest copy, or the only one, `hotline accept-older-copy` goes on with it."
            }
            Self::OlderCopy { .. } => {
                "Find the newer file. If it is lost, `hotline accept-older-copy` goes on with this one."
            }
            Self::Refused(Refusal::Role { .. }) => "Ask an administrator.",
            Self::Refused(Refusal::PurposeNeeded) => "State the purpose, or choose a safer line.",
            Self::Refused(Refusal::Impossible) => "Look at the vault as it is now, then try again.",
            Self::NoContact => "Look for the person with `hotline find`.",
            Self::NoLine => "Look at the contact's lines with `hotline show`.",
            Self::Exchange(error) => error.advice(),
            Self::Choice(choice) => choice.advice(),
            Self::ColumnsUnanswered => "Say what the column holds, or that it is to be ignored.",
            Self::ChangedMeanwhile => "Look at the contact as it is now, and make the change again.",
            Self::NotNoted(_) => {
                "Do not repeat it; make Hotline's folder on this device writable, with space on its disk."
            }
            Self::Invalid(Invalid::TooLarge) => {
                "Shorten its notes, or keep what is long elsewhere; nothing was written."
            }
            Self::Invalid(_) => "Correct it and try again.",
            Self::Clock => "Set the clock right, then try again.",
            Self::Cancelled => "Run it again when it suits.",
        }
    }
}

/// The kinds of failure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ErrorKind {
    /// It failed.
    Failed,
    /// What was handed in can't be meant.
    Invalid,
    /// The vault was tampered with, rolled back or damaged.
    Integrity,
    /// There is no such thing.
    NotFound,
    /// The passphrase is wrong, or there is no key.
    NoKey,
    /// Role or policy forbid it.
    Refused,
}
