//! What the page is told of a contact while it is being written.

use crate::channel::{Channel, NotMet, Sealed};
use crate::words;
use hotline_vault::{Reading, Summary, Vault};
use serde::Serialize;
use specta::Type;

/// How a number is read that is being typed.
#[derive(Serialize, Type)]
pub(crate) struct TypedNumber {
    /// What may be wrong with it.
    doubt: Option<words::Doubt>,
    /// What is kept, grouped as in its country, if more than white space differs from what is typed or it has an
    /// extension.
    number: Option<Sealed>,
    /// In what its digits differ from those that are typed.
    added: Vec<words::Added>,
}

impl TypedNumber {
    pub(crate) fn of(typed: &str, read: Reading, channel: &Channel) -> Result<Self, NotMet> {
        let doubt = read.doubt.map(Into::into);
        if !read.is_to_be_seen(typed) {
            return Ok(Self { doubt, number: None, added: Vec::new() });
        }
        let number = Some(channel.seal(read.number.grouped().expose())?);
        Ok(Self { doubt, number, added: read.added.into_iter().map(Into::into).collect() })
    }
}

/// What may be a slip in a name or in labels that are being typed.
#[derive(Debug, Serialize, Type)]
pub(crate) struct Slips {
    /// Others who have the name.
    namesakes: Vec<Namesake>,
    /// Whether the name looks like a telephone number.
    name: bool,
    /// The labels that look like one.
    labels: Vec<String>,
}

/// Somebody of the same name.
#[derive(Debug, Serialize, Type)]
struct Namesake {
    name: String,
    office: Option<String>,
    /// ISO 3166, two capital letters.
    country: Option<String>,
}

impl Slips {
    pub(crate) fn of(vault: &Vault, slips: hotline_vault::Slips) -> Self {
        let listings = slips.namesakes.iter().filter_map(|id| vault.contact(*id));
        let namesakes = listings.map(|listing| Namesake::of(&listing.summary)).collect();
        Self { namesakes, name: slips.name, labels: slips.labels }
    }
}

impl Namesake {
    fn of(Summary { profile, .. }: &Summary) -> Self {
        let country = profile.country.map(|country| country.code().to_owned());
        Self { name: profile.name.clone(), office: profile.office.clone(), country }
    }
}
