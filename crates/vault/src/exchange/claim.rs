//! What a file claims of a line and nobody takes from a file: that it is safer than its like, that it was found to be right.
//! Whoever offers a false line must not get it in as an accredited one; but that it was claimed is said.

use crate::contact::{Assurance, LineCard};
use serde::{Deserialize, Serialize};

/// What a file claims of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Claim {
    /// How far it may be trusted.
    Assurance(Assurance),
    /// Somebody found it to be right.
    Verified,
}

impl Claim {
    /// What a file claims of a line that may not be so in the vault. That a line is unsafe is taken where the line is new, and
    /// said where the vault has it as a safer one.
    pub(super) fn all(assurance: Option<Assurance>, is_verified: bool, card: &LineCard) -> impl Iterator<Item = Self> {
        let assurance = assurance.filter(|given| *given < card.assurance || *given == Assurance::Unsafe);
        let verified = is_verified.then_some(Self::Verified);
        assurance.map(Self::Assurance).into_iter().chain(verified)
    }

    /// Whether the vault says so itself of a line. Whoever is told that a line is less safe is told so even if it is held
    /// for safer.
    pub(crate) fn is_so_of(self, card: &LineCard) -> bool {
        match self {
            Self::Assurance(Assurance::Unsafe) => card.assurance == Assurance::Unsafe,
            Self::Assurance(given) => card.assurance <= given,
            Self::Verified => card.verification.is_some(),
        }
    }
}
