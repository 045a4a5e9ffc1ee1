//! What a row changes, field by field. No number is in it.

use super::{ImportOutcome, ImportPlan};
use crate::contact::{Doubt, LineKind, Profile, Summary};
use crate::exchange::{Card, Field, derived_word};

/// One thing that becomes different.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportChange {
    /// A field of the profile. What is a list is given with commas between.
    Field {
        /// Which.
        field: Field,
        /// What the vault has; empty if it has nothing.
        before: String,
        /// What it will have.
        after: String,
    },
    /// A line is added.
    LineAdded {
        /// What it is called.
        label: String,
    },
    /// A line is called something else.
    LineRenamed {
        /// What the vault calls it.
        before: String,
        /// What it will be called.
        after: String,
    },
    /// It is known now what a line is.
    LineKind {
        /// What the line is called.
        label: String,
        /// What it is.
        kind: LineKind,
    },
    /// The number of a line can be read now.
    LineRead {
        /// What the line is called.
        label: String,
    },
    /// Something is added to the notes, or to those of a line.
    Notes,
}

impl ImportPlan {
    /// What becomes different by a row itself: against the vault as it was, with what the rows before it changed; for a new
    /// one, against nothing. `row` is its place in [`ImportPlan::rows`]; nothing if the row writes nothing.
    #[must_use]
    pub fn changes(&self, row: usize) -> Vec<ImportChange> {
        match self.rows.get(row).map(|row| &row.outcome) {
            Some(ImportOutcome::Changed) => self.told.get(&row).map(|told| told.changes.clone()).unwrap_or_default(),
            Some(ImportOutcome::New) => {
                let Some(contact) = self.card(row).map(Card::into_contact) else { return Vec::new() };
                let nothing = Summary { profile: Profile::default(), lines: Vec::new() };
                differences(&nothing, &contact.summary(), !contact.notes.expose().is_empty())
            }
            _ => Vec::new(),
        }
    }

    /// The earlier row of the file that makes the contact of a row, or that this one changes further. `row` is its place in
    /// [`ImportPlan::rows`], as is what is given.
    #[must_use]
    pub fn joined_to(&self, row: usize) -> Option<usize> {
        let of = self.rows.get(row)?;
        let first = self.planned.first_row(of.target?).filter(|first| *first < row)?;
        (of.is_written() || self.rows[first].outcome == ImportOutcome::New).then_some(first)
    }
}

/// What is different between two contacts.
pub(super) fn differences(before: &Summary, after: &Summary, adds_notes: bool) -> Vec<ImportChange> {
    let mut changes = fields(&before.profile, &after.profile);
    changes.extend(lines(before, after));
    changes.extend(adds_notes.then_some(ImportChange::Notes));
    changes
}

fn fields(before: &Profile, after: &Profile) -> Vec<ImportChange> {
    // Two lists that differ must not look alike.
    let has_comma = |of: &Profile| of.units.iter().any(|unit| unit.contains(','));
    let between = if has_comma(before) || has_comma(after) { " | " } else { ", " };
    // What is derived goes without saying, unless nothing but that changes.
    let is_same_zone = before.time_zone == after.time_zone;
    let derived = |of: &Profile| of.time_zone_from.filter(|_| is_same_zone).map(derived_word).unwrap_or_default();
    let texts = |of: &Profile| {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        [
            (Field::Name, of.name.clone()),
            (Field::OwnScript, text(&of.own_script)),
            (Field::Alias, of.aliases.join(", ")),
            (Field::Office, text(&of.office)),
            (Field::Organisation, text(&of.organisation)),
            (Field::Unit, of.units.join(between)),
            (Field::Locality, text(&of.locality)),
            (Field::Region, text(&of.region)),
            (Field::Country, of.country.map(|country| country.name().to_owned()).unwrap_or_default()),
            (Field::TimeZone, text(&of.time_zone)),
            (Field::TimeZoneFrom, derived(of).to_owned()),
            (Field::Language, of.languages.join(", ")),
            (Field::FormOfAddress, text(&of.form_of_address)),
            (Field::Tags, of.tags.join(", ")),
            (Field::Uid, text(&of.uid)),
        ]
    };
    let pairs = texts(before).into_iter().zip(texts(after));
    let changed = pairs.filter(|((_, before), (_, after))| before != after);
    changed.map(|((field, before), (_, after))| ImportChange::Field { field, before, after }).collect()
}

fn lines(before: &Summary, after: &Summary) -> Vec<ImportChange> {
    let mut changes = Vec::new();
    for line in &after.lines {
        match before.lines.iter().find(|known| known.id == line.id) {
            None => changes.push(ImportChange::LineAdded { label: line.label.clone() }),
            Some(known) => {
                if known.label != line.label {
                    let (before, after) = (known.label.clone(), line.label.clone());
                    changes.push(ImportChange::LineRenamed { before, after });
                }
                if known.kind != line.kind {
                    changes.push(ImportChange::LineKind { label: line.label.clone(), kind: line.kind });
                }
                if known.doubt.is_some_and(Doubt::is_as_written) && known.doubt != line.doubt {
                    changes.push(ImportChange::LineRead { label: line.label.clone() });
                }
            }
        }
    }
    changes
}
