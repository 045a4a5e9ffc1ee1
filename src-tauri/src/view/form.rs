//! What the page sends in when a contact is written down. Numbers and notes come sealed and go to the vault, nowhere else.

use crate::channel::{Channel, NotMet, Sealed};
use crate::failure::{Code, Failure};
use crate::words;
use hotline_vault::{ContactDraft, Country, Error, LineDraft, Profile, Secret};
use serde::Deserialize;
use specta::Type;

/// A contact as typed.
#[derive(Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ContactForm {
    name: String,
    own_script: Option<String>,
    aliases: Vec<String>,
    office: Option<String>,
    organisation: Option<String>,
    /// Of the organisation, the larger first.
    units: Vec<String>,
    /// The town or city.
    locality: Option<String>,
    /// A state, a province, a canton.
    region: Option<String>,
    /// ISO 3166, two capital letters.
    country: Option<String>,
    /// An IANA time zone.
    time_zone: Option<String>,
    /// BCP 47 tags.
    languages: Vec<String>,
    form_of_address: Option<String>,
    /// To filter by.
    tags: Vec<String>,
    /// All lines, in order. A line of the contact that is missing here is removed.
    lines: Vec<LineForm>,
    /// None leaves the notes as they are.
    notes: Option<Sealed>,
}

/// A line as typed.
#[derive(Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct LineForm {
    /// None for a new line.
    id: Option<String>,
    label: String,
    kind: words::LineKind,
    assurance: words::Assurance,
    /// As typed; none leaves it as it is.
    number: Option<Sealed>,
    /// None leaves the notes as they are.
    notes: Option<Sealed>,
    /// How the line was just found to be right, if it was.
    verified: Option<String>,
}

impl ContactForm {
    /// What the vault takes. `before` is the contact as it is: what the form has no field for stays as it was.
    pub(crate) fn into_draft(self, before: Option<&Profile>, channel: &Channel) -> Result<ContactDraft, Failure> {
        let country = match filled(self.country) {
            Some(code) => Some(Country::parse(&code).ok_or(Code::Impossible)?),
            None => None,
        };
        let before = before.cloned().unwrap_or_default();
        let time_zone = filled(self.time_zone);
        // A time zone that was derived stays so until somebody says another.
        let time_zone_from = before.time_zone_from.filter(|_| time_zone == before.time_zone);
        Ok(ContactDraft {
            profile: Profile {
                name: self.name,
                own_script: filled(self.own_script),
                aliases: all_filled(self.aliases),
                office: filled(self.office),
                organisation: filled(self.organisation),
                units: all_filled(self.units),
                locality: filled(self.locality),
                region: filled(self.region),
                country,
                time_zone,
                time_zone_from,
                languages: all_filled(self.languages),
                form_of_address: filled(self.form_of_address),
                tags: all_filled(self.tags),
                ..before
            },
            lines: self.lines.into_iter().map(|line| line.into_draft(channel)).collect::<Result<_, _>>()?,
            notes: opened(self.notes, channel)?,
        })
    }
}

impl LineForm {
    fn into_draft(self, channel: &Channel) -> Result<LineDraft, Failure> {
        Ok(LineDraft {
            id: self.id.map(|id| id.parse().map_err(|_| Error::NoLine)).transpose()?,
            label: self.label,
            kind: self.kind.into(),
            assurance: self.assurance.into(),
            number: opened(self.number, channel)?,
            notes: opened(self.notes, channel)?,
            verified: filled(self.verified),
        })
    }
}

fn opened(field: Option<Sealed>, channel: &Channel) -> Result<Option<Secret<String>>, NotMet> {
    field.map(|field| channel.open(&field)).transpose()
}

/// A field that holds something, without the space around it.
fn filled(field: Option<String>) -> Option<String> {
    field.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
}

fn all_filled(fields: Vec<String>) -> Vec<String> {
    fields.into_iter().filter_map(|field| filled(Some(field))).collect()
}
