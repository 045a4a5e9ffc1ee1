//! Importing contacts from a file: a plan first, which changes nothing, then the plan carried out.

use crate::contact::{Contact, ContactId, Doubt, LineId};
use crate::error::Error;
use crate::exchange::{self, Card, CardDoubt, ImportFile, Match, MatchIndex, Merged, Problem, Trouble};
use crate::journal::PutHow;
use crate::progress::{Counter, OnProgress};
use crate::vault::Vault;
use std::collections::HashMap;

/// Contacts put by one event. More would make single records large, fewer would seal more headers than contacts.
const CONTACTS_IN_AN_EVENT: usize = 500;

/// What an import will do.
#[derive(Debug)]
pub struct ImportPlan {
    rows: Vec<ImportRow>,
    remarks: Vec<Problem>,
    /// The contacts to put, in the order in which they were met.
    contacts: Vec<(ContactId, Contact)>,
    /// The state of the directory that the plan was made for.
    directory_version: u64,
}

/// What will become of one contact of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportRow {
    /// The line of the file where it begins, from 1.
    pub line: usize,
    /// Its name, if it has one.
    pub name: Option<String>,
    /// What will become of it.
    pub outcome: ImportOutcome,
    /// What may be wrong with it.
    pub doubts: Vec<RowDoubt>,
    /// How many lines the vault has that the file has not. They are kept.
    pub kept_lines: usize,
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
    /// The country is not one that is known.
    #[error("its country is not one that is known; it stands in the notes")]
    UnknownCountry,
    /// The time zone is not one that is known.
    #[error("its time zone is not one that is known; it stands in the notes")]
    UnknownTimeZone,
}

/// What will become of one contact of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportOutcome {
    /// It is added.
    New,
    /// It adds to, or corrects, a contact of the vault.
    Changed,
    /// The vault has all of it already.
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
    /// It could be any of several contacts of the vault.
    #[error("it could be any of {0} contacts of this vault")]
    Ambiguous(usize),
}

/// How many contacts of a file meet with what. All but `doubtful` add up to the contacts of the file.
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
}

impl ImportPlan {
    /// What will become of each contact of the file, in its order.
    #[must_use]
    pub fn rows(&self) -> &[ImportRow] {
        &self.rows
    }

    /// Places of the file that were passed over, and belong to no contact that is left out.
    #[must_use]
    pub fn remarks(&self) -> &[Problem] {
        &self.remarks
    }

    /// How many contacts meet with what.
    #[must_use]
    pub fn counts(&self) -> ImportCounts {
        let mut counts = ImportCounts::default();
        for row in &self.rows {
            match row.outcome {
                ImportOutcome::New => counts.new += 1,
                ImportOutcome::Changed => counts.changed += 1,
                ImportOutcome::Duplicate => counts.duplicate += 1,
                ImportOutcome::Skipped(_) => counts.skipped += 1,
            }
            let written = matches!(row.outcome, ImportOutcome::New | ImportOutcome::Changed);
            counts.doubtful += u64::from(written && !row.doubts.is_empty());
        }
        counts
    }
}

impl Vault {
    /// Reads a file of contacts and says what importing it would do. Contacts of the vault that the file has too are opened to compare their numbers, one at a time, and wiped again; nothing of them is shown.
    ///
    /// # Errors
    /// [`Error::Exchange`] if the file is neither; [`Error::Entry`] if a contact's entry is not the signed one;
    /// [`Error::Cancelled`]; [`Error::Store`].
    pub fn plan_import(&mut self, file: &ImportFile<'_>, on_progress: OnProgress<'_>) -> Result<ImportPlan, Error> {
        self.refresh()?;
        let outside = self.outside;
        let mut new_line_id = || LineId::from_bytes(outside.random_bytes());
        let incoming = exchange::read(file, &mut new_line_id)?;
        let mut planning = Planning {
            vault: self,
            index: MatchIndex::new(self.state.contacts.iter().map(|(id, listing)| (*id, &listing.summary.profile))),
            contacts: Vec::new(),
            place: HashMap::new(),
        };
        let mut counter = Counter::new(incoming.cards.len() as u64, on_progress);
        let mut row = |card| {
            counter.add(1)?;
            planning.row(card)
        };
        let mut rows = incoming.cards.into_iter().map(&mut row).collect::<Result<Vec<_>, Error>>()?;
        let contacts = planning.contacts;
        let (left_out, remarks): (Vec<_>, Vec<_>) =
            incoming.problems.into_iter().partition(|problem| problem.what.leaves_out_contact());
        rows.extend(left_out.into_iter().map(|problem| ImportRow {
            line: problem.line,
            name: None,
            outcome: ImportOutcome::Skipped(SkipReason::Unreadable(problem.what)),
            doubts: Vec::new(),
            kept_lines: 0,
        }));
        rows.sort_by_key(|row| row.line);
        Ok(ImportPlan { rows, remarks, contacts, directory_version: self.state.directory_version })
    }

    /// Carries a plan out: all of it or, if it is stopped or fails, nothing.
    ///
    /// # Errors
    /// [`Error::Refused`] without the role; [`Error::ChangedMeanwhile`] if contacts changed since the plan was made;
    /// [`Error::Cancelled`]; [`Error::Store`].
    pub fn apply_import(&mut self, plan: &ImportPlan, on_progress: OnProgress<'_>) -> Result<ImportCounts, Error> {
        let counts = plan.counts();
        if plan.contacts.is_empty() {
            return Ok(counts);
        }
        self.change(|change| {
            if change.state.directory_version != plan.directory_version {
                return Err(Error::ChangedMeanwhile);
            }
            let mut counter = Counter::new(plan.contacts.len() as u64, on_progress);
            for contacts in plan.contacts.chunks(CONTACTS_IN_AN_EVENT) {
                change.put(PutHow::Imported, contacts)?;
                counter.add(contacts.len())?;
            }
            Ok(())
        })?;
        Ok(counts)
    }
}

/// A plan being made.
struct Planning<'v> {
    vault: &'v Vault,
    index: MatchIndex,
    contacts: Vec<(ContactId, Contact)>,
    /// Where in `contacts` a contact stands.
    place: HashMap<ContactId, usize>,
}

impl Planning<'_> {
    fn row(&mut self, card: Card) -> Result<ImportRow, Error> {
        let (line, name) = (card.at_line, Some(card.contact.profile.name.clone()));
        let doubts = card.doubts.iter().map(|doubt| row_doubt(*doubt, &card.contact)).collect();
        let (outcome, kept_lines) = match exchange::find_match(&card.contact.profile, &self.index) {
            Match::New => {
                let id = ContactId::from_bytes(self.vault.outside.random_bytes());
                let contact = card.into_contact();
                self.index.insert(id, &contact.profile);
                self.put(id, contact);
                (ImportOutcome::New, 0)
            }
            Match::Same(id) => self.merge(id, card.contact)?,
            Match::Ambiguous(contacts) => (ImportOutcome::Skipped(SkipReason::Ambiguous(contacts.len())), 0),
        };
        Ok(ImportRow { line, name, outcome, doubts, kept_lines })
    }

    fn merge(&mut self, id: ContactId, incoming: Contact) -> Result<(ImportOutcome, usize), Error> {
        let merged = match self.place.get(&id) {
            Some(place) => exchange::merge(&self.contacts[*place].1, incoming),
            None => exchange::merge(&self.vault.open_now(id)?, incoming),
        };
        let Merged { contact, changed, kept } = merged;
        if !changed {
            return Ok((ImportOutcome::Duplicate, kept));
        }
        self.index.insert(id, &contact.profile);
        self.put(id, contact);
        Ok((ImportOutcome::Changed, kept))
    }

    fn put(&mut self, id: ContactId, contact: Contact) {
        match self.place.get(&id) {
            Some(place) => self.contacts[*place].1 = contact,
            None => {
                self.place.insert(id, self.contacts.len());
                self.contacts.push((id, contact));
            }
        }
    }
}

fn row_doubt(doubt: CardDoubt, contact: &Contact) -> RowDoubt {
    match doubt {
        CardDoubt::Number { line, doubt } => {
            let label = contact.lines.get(line).map(|line| line.card.label.clone());
            RowDoubt::Number { label: label.unwrap_or_default(), doubt }
        }
        CardDoubt::UnknownCountry => RowDoubt::UnknownCountry,
        CardDoubt::UnknownTimeZone => RowDoubt::UnknownTimeZone,
    }
}
