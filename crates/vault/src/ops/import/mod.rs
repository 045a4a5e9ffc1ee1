//! Importing contacts from a file: a plan first, which changes no contact and takes choices, then the plan carried out. What a
//! plan tells is whether the vault has the numbers of a file: it is on the journal before the first of them is opened.
//!
//! Nobody is taken for somebody else on a likeness. A contact of the file is one of the vault if nothing it says is new
//! there, if both have one identifier, or one name and either one office or a number in common. Within one file an
//! identifier, or a name and a number, must agree, and neither lose anything by it: a file that goes in twice changes
//! nothing. Whoever merely has the name of somebody else is a person of their own until somebody says otherwise, and the
//! plan asks ([`ImportRow::could_be`]).

mod changes;
mod choices;
mod planning;
mod readings;
mod rows;
mod told;

pub use changes::ImportChange;
pub use choices::{BadChoice, ImportChoices, RowChoice};
pub use readings::ImportReading;
pub use rows::{ImportCounts, ImportOutcome, ImportRow, RowDoubt, SkipReason, Whom};
pub use told::NotTaken;

use crate::contact::{Contact, ContactId, LineId};
use crate::error::{Error, Refusal};
use crate::exchange::{
    self, AboutFile, Card, ColumnMapping, Identity, ImportFile, Kin, PackedCards, Problem, ReadError, UnusedColumn,
    Watch,
};
use crate::journal::{Body, PutHow};
use crate::progress::{Counter, OnProgress, Progress};
use crate::vault::Vault;
use planning::{Planned, Planning};
use std::collections::{HashMap, HashSet};
use told::{OtherNumber, Told};

/// What an import will do.
#[derive(Debug)]
pub struct ImportPlan {
    about: AboutFile,
    rows: Vec<ImportRow>,
    remarks: Vec<Problem>,
    /// The contacts of the file, in its order.
    cards: PackedCards,
    /// For each of them, its place in `rows`.
    row_of: Vec<usize>,
    planned: Planned,
    /// What is told of the lines of rows, where there is anything to tell.
    told: HashMap<usize, Told>,
    /// Cards whose numbers were told apart, as they were before.
    unsplit: HashMap<usize, Card>,
    /// Who is in the vault, and whose card is in the file: by names and identifiers.
    in_vault: Kin<ContactId>,
    in_file: Kin<usize>,
    /// What somebody said that the columns hold.
    columns: Option<ColumnMapping>,
    /// The state of the directory that the plan was made for.
    directory_version: u64,
}

/// What somebody said before of the columns of a table with the same headings.
#[derive(Debug)]
pub struct SaidBefore {
    /// What each column holds.
    pub mapping: ColumnMapping,
    /// The places of those columns of which the headings alone say something else.
    pub otherwise: Vec<usize>,
}

fn headings(mapping: &ColumnMapping) -> Vec<String> {
    mapping.columns().iter().map(|(heading, _)| heading.clone()).collect()
}

impl ImportPlan {
    /// What the file turned out to be.
    #[must_use]
    pub fn about(&self) -> &AboutFile {
        &self.about
    }

    /// What will become of each contact of the file, in its order.
    #[must_use]
    pub fn rows(&self) -> &[ImportRow] {
        &self.rows
    }

    /// The name in a row, its place in [`ImportPlan::rows`]; `None` if the contact could not be read.
    #[must_use]
    pub fn name(&self, row: usize) -> Option<String> {
        self.card(row).map(|card| card.contact.profile.name)
    }

    /// What may be wrong with the contact of a row, its place in [`ImportPlan::rows`].
    #[must_use]
    pub fn doubts(&self, row: usize) -> Vec<RowDoubt> {
        // The contacts of most rows need not be unpacked.
        let is_doubtful = self.rows.get(row).is_some_and(|row| row.is_doubtful);
        let mut doubts =
            is_doubtful.then(|| self.card(row)).flatten().map(|card| rows::doubts(&card)).unwrap_or_default();
        let others = self.told.get(&row).into_iter().flat_map(|told| &told.other_numbers);
        doubts.extend(
            others.map(|OtherNumber { label, new }| RowDoubt::OtherNumber { label: label.clone(), new: new.clone() }),
        );
        doubts
    }

    /// What the file says of the lines of a row and is not taken over, whatever becomes of the row. `row` is its place in
    /// [`ImportPlan::rows`].
    #[must_use]
    pub fn not_taken(&self, row: usize) -> &[NotTaken] {
        self.told.get(&row).map_or(&[], |told| &told.not_taken)
    }

    /// The contact of a row, if it could be read.
    fn card(&self, row: usize) -> Option<Card> {
        self.rows.get(row)?.card.map(|card| self.cards.get(card))
    }

    /// Places of the file that were passed over, and belong to no contact that is left out.
    #[must_use]
    pub fn remarks(&self) -> &[Problem] {
        &self.remarks
    }

    /// Columns that look as if they held numbers, and of which nobody said what they are: the plan can't be carried out
    /// before somebody does.
    pub fn unanswered(&self) -> impl Iterator<Item = &UnusedColumn> {
        self.about.unused.iter().filter(|column| column.looks_like_numbers)
    }

    /// How many contacts meet with what.
    #[must_use]
    pub fn counts(&self) -> ImportCounts {
        ImportCounts::of(&self.rows)
    }

    /// Whether not one contact of the file could be read. Whoever was left out on request could be.
    #[must_use]
    pub fn nothing_read(&self) -> bool {
        use SkipReason::{TooLarge, Unreadable};
        self.rows.iter().all(|row| matches!(row.outcome, ImportOutcome::Skipped(TooLarge | Unreadable(_))))
    }

    fn split(&mut self, card: usize, new_line_id: &mut dyn FnMut() -> LineId) {
        let whole = self.cards.get(card);
        if let Some(split) = whole.split(new_line_id) {
            self.cards.set(card, &split);
            self.unsplit.insert(card, whole);
            self.rows[self.row_of[card]].describe(&split, true);
        }
    }

    fn unsplit(&mut self, card: usize) {
        if let Some(whole) = self.unsplit.remove(&card) {
            self.cards.set(card, &whole);
            self.rows[self.row_of[card]].describe(&whole, false);
        }
    }

    /// The contacts to put, in the order in which they were met. Those that one card makes are made here.
    fn puts(&self) -> impl Iterator<Item = (ContactId, Contact)> {
        let mut met = HashSet::new();
        let targets = self.row_of.iter().filter_map(|row| self.rows[*row].target);
        let targets = targets.filter(move |id| met.insert(*id));
        targets.filter_map(|id| Some((id, self.planned.contact(id, &self.cards)?)))
    }
}

impl Vault {
    /// What somebody said on this device of the columns of a table with the same headings, of which `as_headings` has what they
    /// say by themselves ([`columns`](crate::columns)); `None` if nobody did, or it can't be read: that stops no import.
    #[must_use]
    pub fn columns_said_before(&self, as_headings: &ColumnMapping) -> Option<SaidBefore> {
        let mapping = self.device.columns_for(&headings(as_headings)).ok().flatten()?;
        let columns = mapping.columns().iter().zip(as_headings.columns()).enumerate();
        let otherwise = columns.filter(|(_, (said, heading))| said != heading).map(|(at, _)| at).collect();
        Some(SaidBefore { mapping, otherwise })
    }

    /// Forgets what somebody said on this device of the columns of a table with the same headings.
    ///
    /// # Errors
    /// [`Error::Device`] if that can't be done.
    pub fn forget_columns(&self, as_headings: &ColumnMapping) -> Result<(), Error> {
        Ok(self.device.forget_columns(&headings(as_headings))?)
    }

    /// Reads a file of contacts and says what importing it would do. Contacts of the vault that the file has too are opened
    /// to compare their numbers, and wiped again; nothing of them is shown, but which of the file's are theirs. That it was done
    /// is durably on the journal before the first entry is opened; nothing else is written.
    ///
    /// # Errors
    /// [`Error::Refused`] without the role; [`Error::Exchange`] if the file is none of contacts; [`Error::Entry`] if a contact's entry is not the signed one;
    /// [`Error::Choice`] if a choice can't be made or would do nothing, [`Error::NoContact`] if it names nobody of the vault;
    /// [`Error::ChangedMeanwhile`] if contacts changed while the file was read; [`Error::Cancelled`]; [`Error::Store`].
    pub fn plan_import(
        &mut self,
        file: &ImportFile<'_>,
        choices: &ImportChoices,
        on_progress: OnProgress<'_>,
    ) -> Result<ImportPlan, Error> {
        self.refresh()?;
        // A file that can't be read is compared with nothing; but nobody reads one to no end.
        self.state.permit(self.key.id(), &Body::ImportPlanned { contacts: 0, lines: 0 }).map_err(Refusal::from)?;
        let outside = self.outside;
        // How many contacts there are is not known before they are read.
        let mut goes_on = || on_progress(Progress { done: 0, total: 0 }).is_continue();
        let incoming =
            exchange::read(file, &mut Watch::new(&mut goes_on), &mut || LineId::from_bytes(outside.random_bytes()));
        let incoming = incoming.map_err(|error| match error {
            ReadError::Stopped => Error::Cancelled,
            error => error.into(),
        })?;
        let (left_out, remarks): (Vec<_>, Vec<_>) =
            incoming.problems.into_iter().partition(|problem| problem.what.leaves_out_contact());
        let (rows, row_of) = rows::all(&incoming.cards, &left_out);
        let of_vault = self.state.contacts.iter();
        let of_vault = of_vault.map(|(id, listing)| (*id, Identity::of(&listing.summary.profile)));
        let of_file = incoming.cards.iter().map(|card| Identity::of(&card.contact.profile));
        let mut plan = ImportPlan {
            about: incoming.about,
            rows,
            remarks,
            row_of,
            planned: Planned::default(),
            told: HashMap::new(),
            unsplit: HashMap::new(),
            in_vault: Kin::of(of_vault),
            in_file: Kin::of(of_file.enumerate()),
            cards: incoming.cards,
            columns: file.columns.cloned(),
            directory_version: self.state.directory_version,
        };
        choices.apply_to(self, &mut plan)?;
        let (contacts, lines) = (plan.cards.len() as u64, plan.cards.lines() as u64);
        self.change(|change| {
            if change.state.directory_version != plan.directory_version {
                return Err(Error::ChangedMeanwhile);
            }
            change.append(Body::ImportPlanned { contacts, lines })
        })?;
        if choices.split {
            (0..plan.cards.len()).for_each(|card| plan.split(card, &mut || LineId::from_bytes(outside.random_bytes())));
        }
        let mut counter = Counter::new(plan.cards.len() as u64, on_progress);
        let mut planning = Planning::new(self, &mut plan);
        for card in 0..planning.cards() {
            counter.add(1)?;
            planning.card(card)?;
        }
        choices.check_done(&plan)?;
        Ok(plan)
    }

    /// Takes in what somebody says of one contact of the file, and plans it and those akin to it anew. `row` is its place
    /// in [`ImportPlan::rows`].
    ///
    /// # Errors
    /// [`Error::Choice`] or [`Error::NoContact`] if the choice can't be made, and the plan stays as it was;
    /// [`Error::ChangedMeanwhile`] if contacts changed since the plan was made; else as [`Vault::plan_import`].
    pub fn choose_in_import(&mut self, plan: &mut ImportPlan, row: usize, choice: RowChoice) -> Result<(), Error> {
        if self.state.directory_version != plan.directory_version {
            return Err(Error::ChangedMeanwhile);
        }
        choices::check(self, plan, row, &choice)?;
        let before = planning::akin_to(self, plan, row);
        plan.rows[row].choice = choice;
        let mut akin: Vec<usize> = before.into_iter().chain(planning::akin_to(self, plan, row)).collect();
        akin.sort_unstable();
        akin.dedup();
        let mut planning = Planning::new(self, plan);
        planning.forget(&akin);
        akin.into_iter().try_for_each(|card| planning.card(card))
    }

    /// Makes a line of each number where a field of a contact holds several, or takes that back, and plans the contact and
    /// those akin to it anew. `row` is its place in [`ImportPlan::rows`]; nothing happens if no number of it can be told apart.
    ///
    /// # Errors
    /// As [`Vault::choose_in_import`].
    pub fn split_in_import(&mut self, plan: &mut ImportPlan, row: usize, split: bool) -> Result<(), Error> {
        let choice = plan.rows.get(row).map(|row| row.choice).unwrap_or_default();
        choices::check(self, plan, row, &choice)?;
        let outside = self.outside;
        if let Some(card) = plan.rows[row].card {
            match split {
                true => plan.split(card, &mut || LineId::from_bytes(outside.random_bytes())),
                false => plan.unsplit(card),
            }
        }
        self.choose_in_import(plan, row, choice)
    }

    /// Carries a plan out: all of it or, if it is stopped or fails, nothing. What somebody said of the columns is then
    /// remembered on this device, if that can be done.
    ///
    /// # Errors
    /// [`Error::Refused`] without the role; [`Error::ColumnsUnanswered`] if nobody said what a column is that looks as if
    /// it held numbers; [`Error::ChangedMeanwhile`] if contacts changed since the plan was made; [`Error::Cancelled`];
    /// [`Error::Store`].
    pub fn apply_import(&mut self, plan: &ImportPlan, on_progress: OnProgress<'_>) -> Result<ImportCounts, Error> {
        if plan.unanswered().next().is_some() {
            return Err(Error::ColumnsUnanswered);
        }
        let counts = plan.counts();
        if counts.new + counts.changed > 0 {
            self.change(|change| {
                if change.state.directory_version != plan.directory_version {
                    return Err(Error::ChangedMeanwhile);
                }
                let mut counter = Counter::new(counts.new + counts.changed, on_progress);
                change.put_all(PutHow::Imported, plan.puts(), &mut counter)
            })?;
        }
        if let Some(columns) = &plan.columns {
            let _ = self.device.keep_columns(&headings(columns), columns);
        }
        Ok(counts)
    }
}
