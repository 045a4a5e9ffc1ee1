//! Exporting: every number, in the clear, for a file. On the journal first.

use crate::contact::{Contact, ContactId};
use crate::error::Error;
use crate::exchange;
use crate::journal::Body;
use crate::progress::{Counter, OnProgress};
use crate::vault::Vault;
use zeroize::Zeroizing;

/// The form of an exported file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportFormat {
    /// vCard 4.0.
    Vcard,
    /// CSV with the columns of Google Contacts.
    Csv,
    /// JSON of Hotline's own, with everything that a contact holds.
    Json,
}

impl ExportFormat {
    /// Its name, as it stands in the journal.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Vcard => "vcard",
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }
}

/// What the contacts of a vault have and a form of file has no place for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct NotExported {
    /// Lines that were verified: when, by whom and how.
    pub verifications: u64,
    /// Lines with a number that is in doubt: why.
    pub doubts: u64,
}

impl Vault {
    /// What an export leaves behind, of the contacts as they are.
    #[must_use]
    pub fn not_exported(&self, format: ExportFormat) -> NotExported {
        let mut left = NotExported::default();
        if format != ExportFormat::Json {
            for card in self.state.contacts.values().flat_map(|listing| &listing.summary.lines) {
                left.verifications += u64::from(card.verification.is_some());
                left.doubts += u64::from(card.doubt.is_some());
            }
        }
        left
    }

    /// Gives every contact with every number, in the clear, as the bytes of a file. That it was done is durably on the
    /// journal before any entry is opened.
    ///
    /// # Errors
    /// [`Error::Refused`] if the member is no administrator; [`Error::Entry`] if an entry is not the signed one;
    /// [`Error::Cancelled`]; [`Error::Store`].
    pub fn export(&mut self, format: ExportFormat, on_progress: OnProgress<'_>) -> Result<Zeroizing<Vec<u8>>, Error> {
        self.change(|change| {
            let contacts = &change.state.contacts;
            let lines = contacts.values().map(|listing| listing.summary.lines.len() as u64).sum();
            change.append(Body::Exported { format: format.name().to_owned(), contacts: contacts.len() as u64, lines })
        })?;
        let contacts = self.open_all(on_progress)?;
        Ok(match format {
            ExportFormat::Vcard => exchange::write_vcard(&contacts),
            ExportFormat::Csv => exchange::write_csv(&contacts),
            ExportFormat::Json => exchange::write_json(&contacts),
        })
    }

    /// Every contact, in the order of the names.
    fn open_all(&self, on_progress: OnProgress<'_>) -> Result<Vec<Contact>, Error> {
        let mut listings: Vec<_> = self.state.contacts.iter().collect();
        listings.sort_by_key(|(id, listing)| (&listing.summary.profile.name, **id));
        let mut counter = Counter::new(listings.len() as u64, on_progress);
        let mut open = |id: &ContactId| {
            let contact = self.open_now(*id)?;
            counter.add(1)?;
            Ok(contact)
        };
        listings.into_iter().map(|(id, _)| open(id)).collect()
    }
}
