//! What a row changes, field by field. No number is in it.

use super::{ImportOutcome, ImportPlan};
use crate::contact::{Profile, Summary};
use crate::exchange::Field;
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
    /// The number of a line can be read now.
    LineRead {
        /// What the line is called.
        label: String,
    },
    /// Something is added to the notes.
    Notes,
}

impl ImportPlan {
    /// What becomes different by a row, and those before it that have to do with it: against the vault as it is, or
    /// against nothing for a new contact. `row` is its place in [`ImportPlan::rows`]; nothing if the row writes nothing.
    #[must_use]
    pub fn changes(&self, vault: &Vault, row: usize) -> Vec<ImportChange> {
        let Some(row) = self.rows.get(row).filter(|row| row.is_written()) else { return Vec::new() };
        let Some(after) = row.target.and_then(|id| self.planned.contact(id, &self.cards)) else { return Vec::new() };
        let nothing = Summary { profile: Profile::default(), lines: Vec::new() };
        let listing = row.target.and_then(|id| vault.contact(id));
        let before = listing.map_or(&nothing, |listing| &listing.summary);
        let mut changes = fields(&before.profile, &after.profile);
        changes.extend(lines(before, &after.summary()));
        let adds_notes = self
            .rows
            .iter()
            .any(|other| other.target == row.target && other.adds_notes && other.outcome != ImportOutcome::Duplicate);
        changes.extend(adds_notes.then_some(ImportChange::Notes));
        changes
    }
}

fn fields(before: &Profile, after: &Profile) -> Vec<ImportChange> {
    let texts = |of: &Profile| {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        [
            (Field::Name, of.name.clone()),
            (Field::OwnScript, text(&of.own_script)),
            (Field::Alias, of.aliases.join(", ")),
            (Field::Office, text(&of.office)),
            (Field::Organisation, text(&of.organisation)),
            (Field::Unit, of.units.join(", ")),
            (Field::Locality, text(&of.locality)),
            (Field::Region, text(&of.region)),
            (Field::Country, of.country.map(|country| country.name().to_owned()).unwrap_or_default()),
            (Field::TimeZone, text(&of.time_zone)),
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
                if known.doubt != line.doubt {
                    changes.push(ImportChange::LineRead { label: line.label.clone() });
                }
            }
        }
    }
    changes
}
