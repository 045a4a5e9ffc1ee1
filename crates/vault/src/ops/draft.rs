//! Keeping what somebody was writing while the vault is locked.

use crate::vault::Vault;
use hotline_seal::Secret;

/// Something unfinished, sealed to the member key of whoever wrote it: it says nothing to anyone until they unlock again.
#[derive(Debug, Clone)]
pub struct SealedDraft(Vec<u8>);

impl Vault {
    /// Seals a text to one's own member key.
    #[must_use]
    pub fn seal_draft(&self, text: &Secret<String>) -> SealedDraft {
        SealedDraft(self.key.public().seal(text.expose().as_bytes()))
    }

    /// Opens a text that was sealed to one's own member key; `None` if it was another's.
    #[must_use]
    pub fn open_draft(&self, draft: &SealedDraft) -> Option<Secret<String>> {
        let text = self.key.open(&draft.0).ok()?;
        std::str::from_utf8(text.expose()).ok().map(Secret::from)
    }
}
