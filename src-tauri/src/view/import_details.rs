//! One contact of a file, opened in the preview: what it changes, how its numbers were read, and whom it may be.

use super::{FieldName, count};
use crate::channel::{Channel, NotMet, Sealed};
use crate::words;
use hotline_vault::{Country, Error, Field, ImportPlan, ImportReading, Vault, Whom};
use serde::{Deserialize, Serialize};
use specta::Type;

/// The most people that somebody is asked to choose among. A choice among more is made on the command line.
const MOST_CANDIDATES: usize = 50;

/// What somebody says of a contact of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub(crate) enum RowChoice {
    /// It is taken as the plan has it.
    Take,
    /// It is left out.
    LeaveOut,
    /// It is a person of their own.
    Two,
    /// It is this contact of the vault.
    SameContact {
        /// Its id.
        contact: String,
    },
    /// It is the contact of an earlier row.
    SameRow {
        /// The place of that row.
        place: u32,
    },
}

impl From<hotline_vault::RowChoice> for RowChoice {
    fn from(choice: hotline_vault::RowChoice) -> Self {
        match choice {
            hotline_vault::RowChoice::Take => Self::Take,
            hotline_vault::RowChoice::LeaveOut => Self::LeaveOut,
            hotline_vault::RowChoice::Two => Self::Two,
            hotline_vault::RowChoice::Same(whom) => Self::same(whom),
        }
    }
}

impl TryFrom<RowChoice> for hotline_vault::RowChoice {
    type Error = Error;

    fn try_from(choice: RowChoice) -> Result<Self, Error> {
        Ok(match choice {
            RowChoice::Take => Self::Take,
            RowChoice::LeaveOut => Self::LeaveOut,
            RowChoice::Two => Self::Two,
            RowChoice::SameContact { contact } => {
                Self::Same(Whom::Contact(contact.parse().map_err(|_| Error::NoContact)?))
            }
            RowChoice::SameRow { place } => Self::Same(Whom::Row(place as usize)),
        })
    }
}

impl RowChoice {
    fn same(whom: Whom) -> Self {
        match whom {
            Whom::Contact(id) => Self::SameContact { contact: id.to_string() },
            Whom::Row(row) => Self::SameRow { place: count(row) },
        }
    }
}

/// Somebody whom a contact of the file may be.
#[derive(Debug, Clone, Serialize, Type)]
pub(crate) struct Candidate {
    /// The choice that says so.
    choice: RowChoice,
    name: String,
    office: Option<String>,
    /// The two letters of the country.
    country: Option<String>,
    /// Where they begin in the file, if they are in it only.
    line: Option<u32>,
}

/// One thing that becomes different.
#[derive(Debug, Clone, Serialize, Type)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub(crate) enum Change {
    /// A field of the profile. A country is given by its two letters; what is a list, with commas between.
    Field {
        /// Which.
        field: FieldName,
        /// Empty if the vault has nothing.
        before: String,
        after: String,
    },
    LineAdded {
        label: String,
    },
    LineRenamed {
        before: String,
        after: String,
    },
    /// It is known now what a line is.
    LineKind {
        label: String,
        kind: words::LineKind,
    },
    /// The number of a line can be read now.
    LineRead {
        label: String,
    },
    /// Something is added to the notes.
    Notes,
}

impl From<hotline_vault::ImportChange> for Change {
    fn from(change: hotline_vault::ImportChange) -> Self {
        match change {
            hotline_vault::ImportChange::Field { field: Field::Country, before, after } => {
                Self::Field { field: FieldName::Country, before: code(before), after: code(after) }
            }
            hotline_vault::ImportChange::Field { field, before, after } => {
                Self::Field { field: field.into(), before, after }
            }
            hotline_vault::ImportChange::LineAdded { label } => Self::LineAdded { label },
            hotline_vault::ImportChange::LineRenamed { before, after } => Self::LineRenamed { before, after },
            hotline_vault::ImportChange::LineKind { label, kind } => Self::LineKind { label, kind: kind.into() },
            hotline_vault::ImportChange::LineRead { label } => Self::LineRead { label },
            hotline_vault::ImportChange::Notes => Self::Notes,
        }
    }
}

/// The two letters of a country, for the page to name it.
fn code(name: String) -> String {
    Country::by_name(&name).map_or(name, |country| country.code().to_owned())
}

/// How a number of the file was read.
#[derive(Serialize, Type)]
pub(crate) struct ReadNumber {
    label: String,
    /// As the file has it.
    written: Sealed,
    /// As it will be kept.
    number: Sealed,
    doubt: Option<words::Doubt>,
    /// The numbers that the field holds, if it holds several that can each be read.
    pieces: Vec<Sealed>,
}

/// One contact of the file, opened.
#[derive(Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ImportDetails {
    /// The line of the earlier contact of the file that this one adds to.
    joined_to: Option<u32>,
    changes: Vec<Change>,
    /// The numbers that are kept otherwise than the file writes them, white space aside.
    readings: Vec<ReadNumber>,
    could_be: Vec<Candidate>,
    /// How many more it could be.
    more: u32,
    /// Whether the numbers of a field that holds several were told apart.
    split: bool,
}

/// The same before its numbers are sealed.
pub(crate) struct GatheredDetails {
    joined_to: Option<u32>,
    changes: Vec<Change>,
    readings: Vec<ImportReading>,
    could_be: Vec<Candidate>,
    more: u32,
    split: bool,
}

impl GatheredDetails {
    /// What there is to say of a row. `None` if there is no such row.
    pub(crate) fn of(vault: &Vault, plan: &ImportPlan, place: usize) -> Option<Self> {
        let row = plan.rows().get(place)?;
        // Whom somebody said it is stays among those to choose from.
        let whom = match row.choice {
            hotline_vault::RowChoice::Same(whom) => vec![whom],
            _ => row.could_be.clone(),
        };
        let shown = whom.iter().take(MOST_CANDIDATES);
        let joined_to = plan.joined_to(place).and_then(|earlier| plan.rows().get(earlier));
        Some(Self {
            joined_to: joined_to.map(|earlier| count(earlier.line)),
            changes: plan.changes(place).into_iter().map(Into::into).collect(),
            readings: plan.readings(place),
            could_be: shown.filter_map(|whom| candidate(vault, plan, *whom)).collect(),
            more: count(whom.len().saturating_sub(MOST_CANDIDATES)),
            split: row.split,
        })
    }

    pub(crate) fn seal(self, channel: &Channel) -> Result<ImportDetails, NotMet> {
        let Self { joined_to, changes, readings, could_be, more, split } = self;
        let read = |reading: ImportReading| {
            let ImportReading { label, written, number, doubt, pieces } = reading;
            let pieces = pieces.iter().map(|piece| channel.seal(piece.expose())).collect::<Result<_, _>>()?;
            let (written, number) = (channel.seal(written.expose())?, channel.seal(number.expose())?);
            Ok(ReadNumber { label, written, number, doubt: doubt.map(Into::into), pieces })
        };
        let readings = readings.into_iter().map(read).collect::<Result<_, _>>()?;
        Ok(ImportDetails { joined_to, changes, readings, could_be, more, split })
    }
}

fn candidate(vault: &Vault, plan: &ImportPlan, whom: Whom) -> Option<Candidate> {
    let choice = RowChoice::same(whom);
    match whom {
        Whom::Contact(id) => {
            let profile = &vault.contact(id)?.summary.profile;
            let country = profile.country.map(|country| country.code().to_owned());
            Some(Candidate { choice, name: profile.name.clone(), office: profile.office.clone(), country, line: None })
        }
        Whom::Row(place) => {
            let row = plan.rows().get(place)?;
            let changes = plan.changes(place);
            let text = |of: Field| {
                changes.iter().find_map(|change| match change {
                    hotline_vault::ImportChange::Field { field, after, .. } if *field == of => Some(after.clone()),
                    _ => None,
                })
            };
            let (office, country) = (text(Field::Office), text(Field::Country).map(code));
            let name = plan.name(place).unwrap_or_default();
            Some(Candidate { choice, name, office, country, line: Some(count(row.line)) })
        }
    }
}
