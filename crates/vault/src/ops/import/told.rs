//! What is told of the lines of a row: what the file claims and nobody takes from a file, and where two numbers stand for
//! one line.

use super::ImportChange;
use crate::contact::{Assurance, Contact, Doubt, LineId};
use crate::exchange::{Card, Claim, MergedLines};

/// Something that a file says of a line and that is not taken over.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotTaken {
    /// How far it may be trusted.
    #[error("{label}: the file calls it {given}; kept as {kept} until somebody says so")]
    Assurance {
        /// What the line is called.
        label: String,
        /// What the file says.
        given: Assurance,
        /// What the line is in the vault.
        kept: Assurance,
    },
    /// That it was found to be right.
    #[error("{label}: the file says it was verified; that is not taken over")]
    Verified {
        /// What the line is called.
        label: String,
    },
}

/// Two numbers for one line: that of the vault and that of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct OtherNumber {
    /// What the line of the vault is called.
    pub label: String,
    /// What the line is called that comes in beside it.
    pub new: String,
}

/// What is told of the lines of one row.
#[derive(Debug, Default)]
pub(super) struct Told {
    pub not_taken: Vec<NotTaken>,
    pub other_numbers: Vec<OtherNumber>,
    /// What the row changes of a contact that is there, or that an earlier row makes.
    pub changes: Vec<ImportChange>,
}

impl Told {
    /// What is told of a card that is a contact of its own, or `None` for nothing.
    pub(super) fn of_new(card: &Card) -> Option<Self> {
        let lines = &card.contact.lines;
        let not_taken = card.claims.iter().filter_map(|(at, claim)| not_taken(*claim, lines.get(*at)?)).collect();
        Self { not_taken, ..Self::default() }.if_any()
    }

    /// What is told of a card that was merged into a contact. The lines that are in question, of which `is_of_vault` says
    /// which were in the vault, are marked as such. `changes` is what it changes of the contact.
    pub(super) fn of_merged(
        claims: &[(usize, Claim)],
        merged: &MergedLines,
        contact: &mut Contact,
        is_of_vault: impl Fn(LineId) -> bool,
        changes: Vec<ImportChange>,
    ) -> Option<Self> {
        let place = |contact: &Contact, id: LineId| contact.lines.iter().position(|line| line.card.id == id);
        let claimed = claims.iter().filter_map(|(at, claim)| {
            let met = place(contact, (*merged.met.get(*at)?)?)?;
            not_taken(*claim, &contact.lines[met])
        });
        let not_taken = claimed.collect();
        let mut other_numbers = Vec::new();
        for (old, new) in merged.beside.iter().filter(|(old, _)| is_of_vault(*old)) {
            let Some((old, new)) = place(contact, *old).zip(place(contact, *new)) else { continue };
            for at in [old, new] {
                contact.lines[at].card.doubt.get_or_insert(Doubt::OtherNumber);
            }
            let label = |at: usize| contact.lines[at].card.label.clone();
            other_numbers.push(OtherNumber { label: label(old), new: label(new) });
        }
        Self { not_taken, other_numbers, changes }.if_any()
    }

    fn if_any(self) -> Option<Self> {
        let is_empty = self.not_taken.is_empty() && self.other_numbers.is_empty() && self.changes.is_empty();
        (!is_empty).then_some(self)
    }
}

fn not_taken(claim: Claim, line: &crate::contact::Line) -> Option<NotTaken> {
    if claim.is_so_of(&line.card) {
        return None;
    }
    let label = line.card.label.clone();
    Some(match claim {
        Claim::Assurance(given) => NotTaken::Assurance { label, given, kept: line.card.assurance },
        Claim::Verified => NotTaken::Verified { label },
    })
}
