//! The rows of a plan: what will become of each contact of the file.

use super::RowChoice;
use crate::contact::{ContactId, Doubt};
use crate::exchange::{Card, CardDoubt, PackedCards, Problem, Trouble};

/// What will become of one contact of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportRow {
    /// The line of the file where it begins, from 1.
    pub line: usize,
    /// What will become of it.
    pub outcome: ImportOutcome,
    /// Whether something may be wrong with it: [`ImportPlan::doubts`](super::ImportPlan::doubts) says what.
    pub is_doubtful: bool,
    /// Whether the file says something of its lines that is not taken over: [`ImportPlan::not_taken`](super::ImportPlan::not_taken)
    /// says what.
    pub not_taken: bool,
    /// How many lines the vault has that the file has not. They are kept. Of several rows that go into one contact, the last
    /// tells it.
    pub kept_lines: usize,
    /// Whom it may be, having the same name: somebody should say. Until then it is a person of its own.
    pub could_be: Vec<Whom>,
    /// What was said of it.
    pub choice: RowChoice,
    /// Whether the numbers of a field that holds several were told apart, a line for each.
    pub split: bool,
    /// Whom it makes, changes or is.
    pub(super) target: Option<ContactId>,
    /// Its place among the contacts of the file that could be read.
    pub(super) card: Option<usize>,
}

/// Whom a contact of a file may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whom {
    /// A contact of the vault.
    Contact(ContactId),
    /// The contact of an earlier row: its place in the rows of the plan.
    Row(usize),
}

/// What may be wrong with one contact of a file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RowDoubt {
    /// A number.
    #[error("{label}: {doubt}")]
    Number {
        /// What the line is called.
        label: String,
        /// Why it may be wrong.
        doubt: Doubt,
    },
    /// The file has another number for a line than the vault. Both are kept.
    #[error(
        "{label}: the file has another number, which comes in as {new}; the vault's is kept: remove whichever is wrong"
    )]
    OtherNumber {
        /// What the line of the vault is called.
        label: String,
        /// What the line with the number of the file is called.
        new: String,
    },
    /// The country is not one that is known.
    #[error("its country is not one that is known; it stands in the notes")]
    UnknownCountry,
    /// The time zone is not one that is known.
    #[error("its time zone is not one that is known; it stands in the notes")]
    UnknownTimeZone,
    /// How far a line may be trusted is said in a word that is not known.
    #[error("{label}: what the file says of how far it may be trusted is not understood: ask whoever knows the line")]
    UnknownAssurance {
        /// What the line is called.
        label: String,
    },
    /// An extension stands in a column of its own, and belongs to no one number.
    #[error(
        "an extension in a column of its own could not be put to one number: it is in the notes, and whoever dials the number gets the switchboard"
    )]
    LooseExtension,
    /// The name looks like a telephone number.
    #[error("its name looks like a telephone number")]
    NameLooksLikeNumber,
    /// The name has neither letters nor digits.
    #[error("its name has neither letters nor digits")]
    NameUnreadable,
    /// It lies in a group that is called like a recycle bin.
    #[error("its group seems to be a recycle bin: it may have been thrown away")]
    ThrownAway,
    /// Its name may be a word for something of the table, and nothing else stands in its row but figures.
    #[error(
        "its name may be said of the table (a sum, its end, a heading), and next to nothing else stands in its row"
    )]
    MaybeMargin,
}

/// What will become of one contact of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportOutcome {
    /// It is added.
    New,
    /// It adds to, or corrects, a contact of the vault or of an earlier row.
    Changed,
    /// The vault, or an earlier row, has all of it already.
    Duplicate,
    /// It is left out.
    Skipped(SkipReason),
}

/// Why a contact of a file is left out.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SkipReason {
    /// It could not be read.
    #[error("{0}")]
    Unreadable(Trouble),
    /// Somebody said so.
    #[error("left out as asked")]
    LeftOut,
    /// It is larger than any record may be.
    #[error("it is too large: with all its fields and notes a contact must stay below 60 MiB")]
    TooLarge,
}

/// How many contacts of a file meet with what. All but `doubtful`, `asked` and `not_taken` add up to the contacts of the file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ImportCounts {
    /// Added.
    pub new: u64,
    /// Adding to a contact of the vault, or correcting it.
    pub changed: u64,
    /// In the vault already.
    pub duplicate: u64,
    /// Left out.
    pub skipped: u64,
    /// Among the new and changed ones: those with something that may be wrong.
    pub doubtful: u64,
    /// Among the new ones: those that may be somebody who is there.
    pub asked: u64,
    /// Those, whatever becomes of them, of whose lines the file says something that is not taken over.
    pub not_taken: u64,
}

impl ImportCounts {
    pub(super) fn of(rows: &[ImportRow]) -> Self {
        let mut counts = Self::default();
        for row in rows {
            match row.outcome {
                ImportOutcome::New => counts.new += 1,
                ImportOutcome::Changed => counts.changed += 1,
                ImportOutcome::Duplicate => counts.duplicate += 1,
                ImportOutcome::Skipped(_) => counts.skipped += 1,
            }
            counts.doubtful += u64::from(row.is_written() && row.is_doubtful);
            counts.asked += u64::from(row.is_asked());
            counts.not_taken += u64::from(row.not_taken);
        }
        counts
    }
}

impl ImportRow {
    /// Whether it puts something into the vault.
    #[must_use]
    pub fn is_written(&self) -> bool {
        matches!(self.outcome, ImportOutcome::New | ImportOutcome::Changed)
    }

    /// Whether somebody should say whom it is.
    #[must_use]
    pub fn is_asked(&self) -> bool {
        self.outcome == ImportOutcome::New && self.choice == RowChoice::Take && !self.could_be.is_empty()
    }

    fn of_card(card: usize, of: &Card) -> Self {
        Self {
            line: of.at_line,
            outcome: ImportOutcome::New,
            is_doubtful: !of.doubts.is_empty(),
            not_taken: false,
            kept_lines: 0,
            could_be: Vec::new(),
            choice: RowChoice::Take,
            split: false,
            target: None,
            card: Some(card),
        }
    }

    /// Takes in that the numbers of its card were told apart, or put together again.
    pub(super) fn describe(&mut self, card: &Card, split: bool) {
        (self.is_doubtful, self.split) = (!card.doubts.is_empty(), split);
    }

    fn unreadable(problem: &Problem) -> Self {
        Self {
            line: problem.line,
            outcome: ImportOutcome::Skipped(SkipReason::Unreadable(problem.what)),
            is_doubtful: false,
            not_taken: false,
            kept_lines: 0,
            could_be: Vec::new(),
            choice: RowChoice::Take,
            split: false,
            target: None,
            card: None,
        }
    }
}

/// The rows of all contacts of a file, in its order, and for each that could be read its place among them.
pub(super) fn all(cards: &PackedCards, left_out: &[Problem]) -> (Vec<ImportRow>, Vec<usize>) {
    let mut rows: Vec<_> = cards.iter().enumerate().map(|(at, card)| ImportRow::of_card(at, &card)).collect();
    rows.extend(left_out.iter().map(ImportRow::unreadable));
    rows.sort_by_key(|row| row.line);
    let mut row_of = vec![0; cards.len()];
    rows.iter().enumerate().for_each(|(at, row)| row.card.into_iter().for_each(|card| row_of[card] = at));
    (rows, row_of)
}

/// What may be wrong with a contact of the file.
pub(super) fn doubts(card: &Card) -> Vec<RowDoubt> {
    card.doubts.iter().map(|doubt| row_doubt(*doubt, card)).collect()
}

fn row_doubt(doubt: CardDoubt, card: &Card) -> RowDoubt {
    let label = |line: usize| card.contact.lines.get(line).map(|line| line.card.label.clone()).unwrap_or_default();
    match doubt {
        CardDoubt::Number { line, doubt } => RowDoubt::Number { label: label(line), doubt },
        CardDoubt::UnknownAssurance { line } => RowDoubt::UnknownAssurance { label: label(line) },
        CardDoubt::LooseExtension => RowDoubt::LooseExtension,
        CardDoubt::UnknownCountry => RowDoubt::UnknownCountry,
        CardDoubt::UnknownTimeZone => RowDoubt::UnknownTimeZone,
        CardDoubt::NameLooksLikeNumber => RowDoubt::NameLooksLikeNumber,
        CardDoubt::NameUnreadable => RowDoubt::NameUnreadable,
        CardDoubt::ThrownAway => RowDoubt::ThrownAway,
        CardDoubt::MaybeMargin => RowDoubt::MaybeMargin,
    }
}
