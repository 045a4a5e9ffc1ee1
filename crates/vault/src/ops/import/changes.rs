//! What a row changes, field by field. No number is in it.

use super::{ImportOutcome, ImportPlan};
use crate::contact::{Doubt, LineKind, Profile, Summary};
use crate::exchange::{Field, derived_word};
use crate::vault::Vault;

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
    /// What becomes different by a row: for a contact of the vault, against the vault as it is, by this row and all others that
    /// have to do with it; for one that an earlier row makes, by this row; for a new one, against nothing. `row` is
    /// its place in [`ImportPlan::rows`]; nothing if the row writes nothing.
    #[must_use]
    pub fn changes(&self, vault: &Vault, row: usize) -> Vec<ImportChange> {
        let Some(of) = self.rows.get(row).filter(|row| row.is_written()) else { return Vec::new() };
        let Some(id) = of.target else { return Vec::new() };
        if self.joined_to(vault, row).is_some() {
            return self.told.get(&row).map(|told| told.joining.clone()).unwrap_or_default();
        }
        let Some(after) = self.planned.contact(id, &self.cards) else { return Vec::new() };
        let nothing = Summary { profile: Profile::default(), lines: Vec::new() };
        let before = vault.contact(id).map_or(&nothing, |listing| &listing.summary);
        let from = self.planned.first_row(id).unwrap_or(row);
        let adds_notes = self.rows[from..].iter().take(row - from + 1);
        let mut adds_notes =
            adds_notes.filter(|other| other.target == Some(id) && other.outcome != ImportOutcome::Duplicate);
        differences(before, &after.summary(), adds_notes.any(|other| other.adds_notes))
    }

    /// The earlier row of the file that makes the contact of a row, if it is another one. `row` is its place in
    /// [`ImportPlan::rows`], as is what is given.
    #[must_use]
    pub fn joined_to(&self, vault: &Vault, row: usize) -> Option<usize> {
        let id = self.rows.get(row)?.target.filter(|id| vault.contact(*id).is_none())?;
        self.planned.first_row(id).filter(|first| *first != row)
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
