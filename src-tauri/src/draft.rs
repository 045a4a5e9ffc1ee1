//! What somebody is writing in a form, kept outside of the page so that a lock does not lose it.

use crate::failure::Code;
use crate::session::hold;
use hotline_vault::{SealedDraft, Secret, Vault};
use std::sync::Mutex;

/// More than any form holds.
const MOST_BYTES: usize = 1 << 20;

/// What is being written. While the vault is locked it is there in sealed form only.
#[derive(Default)]
pub(crate) struct Draft(Mutex<Kept>);

#[derive(Default)]
enum Kept {
    #[default]
    Nothing,
    Open(Secret<String>),
    Sealed(SealedDraft),
}

impl Draft {
    /// Keeps a text in the place of the one before.
    ///
    /// # Errors
    /// [`Code::Impossible`] if it is larger than any form's.
    pub(crate) fn keep(&self, text: Option<Secret<String>>) -> Result<(), Code> {
        if text.as_ref().is_some_and(|text| text.expose().len() > MOST_BYTES) {
            return Err(Code::Impossible);
        }
        *hold(&self.0) = text.map_or(Kept::Nothing, Kept::Open);
        Ok(())
    }

    /// Whether nothing is kept, of any member's.
    pub(crate) fn is_empty(&self) -> bool {
        matches!(*hold(&self.0), Kept::Nothing)
    }

    /// What was kept, if it is the member's own.
    pub(crate) fn read(&self, vault: &Vault) -> Option<Secret<String>> {
        match &*hold(&self.0) {
            Kept::Nothing => None,
            Kept::Open(text) => Some(text.clone()),
            Kept::Sealed(draft) => vault.open_draft(draft),
        }
    }

    /// Seals what was kept: the vault is about to be locked.
    pub(crate) fn seal(&self, vault: &Vault) {
        let mut kept = hold(&self.0);
        if let Kept::Open(text) = &*kept {
            *kept = Kept::Sealed(vault.seal_draft(text));
        }
    }
}
