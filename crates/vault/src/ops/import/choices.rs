//! What somebody says of single contacts of a file.

use super::{ImportOutcome, ImportPlan, ImportRow, Whom};
use crate::error::Error;
use crate::exchange::FileForm;
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

/// Why what was said of a contact of a file can't be done. Contacts are named by the lines of the file where they begin, from 1.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadChoice {
    /// No contact begins there.
    #[error("no contact of the file begins at line {line}; {begin}")]
    Nowhere {
        /// The line that was named.
        line: usize,
        /// Where contacts begin, in words.
        begin: String,
    },
    /// The contact could not be read.
    #[error("the contact at line {line} could not be read, and is left out as it is")]
    Unreadable {
        /// Its line.
        line: usize,
    },
    /// Several contacts stand on one line.
    #[error("several contacts of the file begin at line {line}")]
    Several {
        /// Their line.
        line: usize,
    },
    /// It is to be the same as itself.
    #[error("the contact at line {line} was said to be the same as itself")]
    SameAsItself {
        /// Its line.
        line: usize,
    },
    /// It is to be the same as one that comes later.
    #[error("the contact at line {line} was said to be the same as the one at line {other}, which comes later")]
    SameAsLater {
        /// Its line.
        line: usize,
        /// That of the other one.
        other: usize,
    },
    /// It is to be the same as one that is left out.
    #[error("the contact at line {line} was said to be the same as the one at line {other}, which is left out")]
    SameAsLeftOut {
        /// Its line.
        line: usize,
        /// That of the other one.
        other: usize,
    },
    /// It is to be a person of its own, and nothing tells it from another one of the file.
    #[error(
        "the contact at line {line} is just the one at line {earlier}: nothing tells a second person from that one"
    )]
    NothingTellsApart {
        /// Its line.
        line: usize,
        /// That of the other one.
        earlier: usize,
    },
}

impl BadChoice {
    /// Whether it speaks of nobody, rather than saying what can't be.
    #[must_use]
    pub fn is_of_nobody(&self) -> bool {
        matches!(self, Self::Nowhere { .. } | Self::Unreadable { .. } | Self::Several { .. })
    }

    /// What to do about it, in one sentence.
    #[must_use]
    pub fn advice(&self) -> &'static str {
        match self {
            Self::Nowhere { .. } => {
                "Name the line where the contact begins; `hotline import --dry-run --json` lists them all."
            }
            Self::Unreadable { .. } => "Leave out what was said of it, or mend it in the file.",
            Self::Several { .. } => "Choose in the preview of the application, or write each on a line of its own.",
            Self::SameAsItself { .. } => "Name another contact, or leave it out.",
            Self::SameAsLater { .. } => "Say it of the later one, which is then the same as the earlier.",
            Self::SameAsLeftOut { .. } => "Leave out both, or neither.",
            Self::NothingTellsApart { .. } => {
                "Leave out what was said of it; if there are two people of just the same name and lines, add the second with `hotline add`."
            }
        }
    }
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

    /// Finds a choice that did nothing: whoever made it would take it for done. Whoever is in the vault already as a person of its
    /// own came in by that choice before.
    pub(super) fn check_done(&self, plan: &ImportPlan) -> Result<(), BadChoice> {
        let made = |row: &ImportRow| {
            let earlier = &plan.rows[row.target.and_then(|id| plan.planned.first_row(id))?];
            (earlier.outcome == ImportOutcome::New).then_some(earlier.line)
        };
        for row in &plan.rows {
            match row.choice {
                RowChoice::Two if row.outcome == ImportOutcome::Duplicate => {
                    if let Some(earlier) = made(row) {
                        return Err(BadChoice::NothingTellsApart { line: row.line, earlier });
                    }
                }
                RowChoice::Same(Whom::Row(earlier)) if plan.rows[earlier].target.is_none() => {
                    return Err(BadChoice::SameAsLeftOut { line: row.line, other: plan.rows[earlier].line });
                }
                _ => {}
            }
        }
        Ok(())
    }
}

/// The one contact that begins at a line and could be read.
fn row_at(plan: &ImportPlan, line: usize) -> Result<usize, BadChoice> {
    let mut at_line = plan.rows.iter().enumerate().filter(|(_, row)| row.line == line);
    match (at_line.next(), at_line.next()) {
        (Some((row, of)), None) if of.card.is_some() => Ok(row),
        (Some(_), None) => Err(BadChoice::Unreadable { line }),
        (Some(_), Some(_)) => Err(BadChoice::Several { line }),
        (None, _) => Err(nowhere(plan, line)),
    }
}

/// That no contact begins at a line, with the lines where some do.
fn nowhere(plan: &ImportPlan, line: usize) -> BadChoice {
    let lines = plan.rows.iter().filter(|row| row.card.is_some()).map(|row| row.line);
    let (before, after): (Vec<_>, Vec<_>) = lines.partition(|of| *of < line);
    let begin = match (&before[..], &after[..]) {
        ([], []) => "none could be read".to_owned(),
        ([only], []) | ([], [only]) => format!("the only one begins at line {only}"),
        ([], [first, ..]) => format!("the first begins at line {first}"),
        ([first, .., last], []) => format!("they begin at lines {first} to {last}"),
        ([.., before], [after, ..]) => format!("the nearest ones begin at lines {before} and {after}"),
    };
    let is_above = before.is_empty() && !after.is_empty() && plan.about.form == FileForm::Csv;
    BadChoice::Nowhere { line, begin: if is_above { format!("{begin}, below the headings") } else { begin } }
}

/// Whether a choice can be made: of a contact that could be read, for one of the vault or of an earlier row.
pub(super) fn check(vault: &Vault, plan: &ImportPlan, row: usize, choice: &RowChoice) -> Result<(), Error> {
    let line = |row: usize| plan.rows.get(row).map_or(0, |row| row.line);
    let is_card = |row: usize| plan.rows.get(row).is_some_and(|row| row.card.is_some());
    if !is_card(row) {
        return Err(BadChoice::Unreadable { line: line(row) }.into());
    }
    match choice {
        RowChoice::Same(Whom::Row(other)) if *other == row => Err(BadChoice::SameAsItself { line: line(row) }.into()),
        RowChoice::Same(Whom::Row(other)) if *other > row => {
            Err(BadChoice::SameAsLater { line: line(row), other: line(*other) }.into())
        }
        RowChoice::Same(Whom::Row(other)) if !is_card(*other) => {
            Err(BadChoice::Unreadable { line: line(*other) }.into())
        }
        RowChoice::Same(Whom::Contact(id)) if vault.contact(*id).is_none() => Err(Error::NoContact),
        _ => Ok(()),
    }
}
