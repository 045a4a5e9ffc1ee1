//! Opening one number: on the journal first, then in the open.

use crate::contact::{Contact, ContactId, Line, LineCard, LineId, Number};
use crate::error::{Error, Refusal};
use crate::journal::{Body, RevealHow};
use crate::vault::Vault;

/// One number, opened.
#[derive(Debug)]
pub struct Revealed {
    /// What the directory shows of the line.
    pub line: LineCard,
    /// The number. It is wiped when this is dropped.
    pub number: Number,
}

impl Vault {
    /// Opens one number of a contact: the line named, or else the safest. That it was opened is durably on the journal
    /// before this returns; if it can't be written, nothing is revealed.
    ///
    /// # Errors
    /// [`Error::NoContact`], [`Error::NoLine`]; [`Error::Refused`] if the policy wants a purpose;
    /// [`Error::Entry`] if the entry is not the signed one; [`Error::Store`] if the journal can't be written.
    pub fn reveal(
        &mut self,
        contact: ContactId,
        line: Option<LineId>,
        how: RevealHow,
        purpose: Option<&str>,
    ) -> Result<Revealed, Error> {
        let purpose = purpose.map(str::trim).filter(|purpose| !purpose.is_empty()).map(str::to_owned);
        self.change(|change| {
            let Line { card, number, .. } = choose_line(change.open(contact)?, line)?;
            if change.state.policy.needs_purpose(card.assurance) && purpose.is_none() {
                return Err(Refusal::PurposeNeeded.into());
            }
            change.append(Body::LineRevealed { contact, line: card.id, how, purpose })?;
            Ok(Revealed { line: card, number })
        })
    }
}

/// Takes one line out of a contact; the rest is wiped.
fn choose_line(contact: Contact, wanted: Option<LineId>) -> Result<Line, Error> {
    let mut lines = contact.lines.into_iter();
    match wanted {
        Some(id) => lines.find(|line| line.card.id == id),
        // The first of the safest ones: what `Vault::lines_safest_first` offers first.
        None => lines.min_by_key(|line| line.card.assurance),
    }
    .ok_or(Error::NoLine)
}
