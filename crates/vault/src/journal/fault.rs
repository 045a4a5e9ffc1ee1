//! What can be wrong with an event.

use super::{EventId, Role};
use serde::{Deserialize, Serialize};

/// What is wrong with a row of the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum Fault {
    /// The row is kept and shown, and changes nothing; the journal is whole without it.
    #[error("{0}")]
    Rejected(Rejection),
    /// The row is genuine, but something that came before it is missing or was altered.
    #[error("{0}")]
    Gap(Gap),
}

/// Why an event counts for nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum Rejection {
    /// The row does not open with the vault key.
    #[error("does not open with the vault key")]
    Unopenable,
    /// The row opens, but holds no event.
    #[error("is not an event")]
    NotAnEvent,
    /// The event belongs to another vault.
    #[error("belongs to another vault")]
    OtherVault,
    /// Its author is not known, or no longer counts.
    #[error("is by a key that is no member's")]
    UnknownAuthor,
    /// The author did not sign it.
    #[error("was not signed by the key that it names")]
    Forged,
    /// The author's chain holds another event at this place already.
    #[error("stands in the journal a second time")]
    Repeated,
    /// The author's role does not allow it.
    #[error("needs the role {needed} and was written by a member without it")]
    Role {
        /// The least role that it needs.
        needed: Role,
    },
    /// It can't be so: a member that doesn't exist, the last admin removed, an epoch that doesn't follow.
    #[error("says something that can't be")]
    Impossible,
}

/// What is missing before or in a genuine event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum Gap {
    /// Events of the same author are missing before it.
    #[error("comes after events of the same member key that are missing")]
    Missing,
    /// The author's event before it is not the one that it names.
    #[error("follows another event than the one that stands before it")]
    Chain,
    /// It was written by someone who had seen events that are not there.
    #[error("was written after events of another member key that are missing")]
    Unseen,
    /// Its body is not the one that was signed.
    #[error("has another body than the one that was signed")]
    Altered,
    /// Its body is missing, and no administrator erased it.
    #[error("has lost its body")]
    BodyLost(EventId),
    /// It says something that this program does not know.
    #[error("was written by a newer Hotline")]
    Newer,
}
