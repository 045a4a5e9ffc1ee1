//! Opening the notes of one contact: on the journal first, then in the open.

use crate::contact::{Contact, ContactId, LineCard};
use crate::error::Error;
use crate::journal::Body;
use crate::vault::Vault;
use hotline_seal::Secret;

/// The notes of one contact, opened. All of them are wiped when this is dropped.
#[derive(Debug)]
pub struct RevealedNotes {
    /// The notes about the contact, if there are any.
    pub contact: Option<Secret<String>>,
    /// The notes about its lines, safest line first. A line without notes is not among them.
    pub lines: Vec<LineNotes>,
}

/// The notes about one line.
#[derive(Debug)]
pub struct LineNotes {
    /// What the directory shows of the line.
    pub line: LineCard,
    /// The notes.
    pub notes: Secret<String>,
}

impl RevealedNotes {
    /// Whether there are no notes at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.contact.is_none() && self.lines.is_empty()
    }

    /// Takes the notes out of a contact; the rest is wiped.
    fn of(contact: Contact) -> Self {
        let said = |notes: &Secret<String>| !notes.expose().trim().is_empty();
        let mut lines = contact.lines;
        lines.sort_by_key(|line| line.card.assurance);
        Self {
            contact: Some(contact.notes).filter(said),
            lines: lines
                .into_iter()
                .filter(|line| said(&line.notes))
                .map(|line| LineNotes { line: line.card, notes: line.notes })
                .collect(),
        }
    }
}

impl Vault {
    /// Opens the notes of a contact, those about its lines included, and no number. That they were opened is durably on the
    /// journal before this returns, also if there are none: the entry had to be opened to know. If it can't be written,
    /// nothing is revealed. No purpose is asked for: notes have no assurance, and the policy goes by that.
    ///
    /// # Errors
    /// [`Error::NoContact`]; [`Error::Entry`] if the entry is not the signed one; [`Error::Store`] if the journal can't be
    /// written.
    pub fn reveal_notes(&mut self, contact: ContactId) -> Result<RevealedNotes, Error> {
        self.change(|change| {
            let notes = RevealedNotes::of(change.open(contact)?);
            change.append(Body::NotesRevealed { contact })?;
            Ok(notes)
        })
    }
}
