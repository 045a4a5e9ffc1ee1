//! Which sealed rows a fold was made of.

use crate::hash::Digest;
use serde::{Deserialize, Serialize};

/// A running digest over the sealed rows of a journal: SHA-256 over the digest before and the SHA-256 of the row, so that
/// the rows themselves can be hashed side by side. It stays on this device, in a snapshot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct SealedRows(Digest);

impl SealedRows {
    /// No rows yet.
    pub(crate) const NONE: Self = Self(Digest::from_bytes([0; 32]));

    /// Rows with these digests, in order.
    pub(crate) fn of(rows: impl IntoIterator<Item = Digest>) -> Self {
        rows.into_iter().fold(Self::NONE, Self::and)
    }

    /// These rows, and one more with this digest.
    #[must_use]
    pub(crate) fn and(self, row: Digest) -> Self {
        Self(self.0.then(row))
    }
}
