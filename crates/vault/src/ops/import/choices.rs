//! What somebody says of single contacts of a file.

use super::{ImportPlan, Whom};
use crate::error::Error;
use crate::vault::Vault;

/// What somebody says of one contact of a file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum RowChoice {
    /// Nothing: it is taken as the plan has it.
    #[default]
    Take,
    /// It is left out.
    LeaveOut,
    /// It is this person.
    Same(Whom),
    /// It is a person of its own, whoever has its name.
    Two,
}

/// What somebody said of contacts of a file before it was read, each by the line where it begins. The last that is said of
/// a line counts.
#[derive(Debug, Clone, Default)]
pub struct ImportChoices {
    pub(super) split: bool,
    of_lines: Vec<(usize, LineChoice)>,
}

/// The same as a [`RowChoice`], in lines of the file.
#[derive(Debug, Clone, Copy)]
enum LineChoice {
    Of(RowChoice),
    SameAsLine(usize),
}

impl ImportChoices {
    /// No choices but whether fields that hold several numbers become as many lines, where each number can be read by itself.
    #[must_use]
    pub fn splitting(split: bool) -> Self {
        Self { split, of_lines: Vec::new() }
    }

    /// Says something of the contact that begins at a line.
    pub fn say(&mut self, line: usize, choice: RowChoice) {
        self.of_lines.push((line, LineChoice::Of(choice)));
    }

    /// Says that the contact that begins at a line is the one that begins at an earlier line.
    pub fn same_as_line(&mut self, line: usize, earlier: usize) {
        self.of_lines.push((line, LineChoice::SameAsLine(earlier)));
    }

    pub(super) fn apply_to(&self, vault: &Vault, plan: &mut ImportPlan) -> Result<(), Error> {
        for (line, choice) in &self.of_lines {
            let row = row_at(plan, *line)?;
            let choice = match choice {
                LineChoice::Of(choice) => *choice,
                LineChoice::SameAsLine(earlier) => RowChoice::Same(Whom::Row(row_at(plan, *earlier)?)),
            };
            check(vault, plan, row, &choice)?;
            plan.rows[row].choice = choice;
        }
        Ok(())
    }
}

/// The one contact that begins at a line and could be read.
fn row_at(plan: &ImportPlan, line: usize) -> Result<usize, Error> {
    let mut rows = plan.rows.iter().enumerate().filter(|(_, row)| row.line == line && row.card.is_some());
    match (rows.next(), rows.next()) {
        (Some((row, _)), None) => Ok(row),
        _ => Err(Error::NoRow { line }),
    }
}

/// Whether a choice can be made: of a contact that could be read, for one of the vault or of an earlier row.
pub(super) fn check(vault: &Vault, plan: &ImportPlan, row: usize, choice: &RowChoice) -> Result<(), Error> {
    let is_card = |row: usize| plan.rows.get(row).is_some_and(|row| row.card.is_some());
    let no_row = |row: usize| Error::NoRow { line: plan.rows.get(row).map_or(0, |row| row.line) };
    if !is_card(row) {
        return Err(no_row(row));
    }
    match choice {
        RowChoice::Same(Whom::Row(earlier)) if *earlier >= row || !is_card(*earlier) => Err(no_row(*earlier)),
        RowChoice::Same(Whom::Contact(id)) if vault.contact(*id).is_none() => Err(Error::NoContact),
        _ => Ok(()),
    }
}
