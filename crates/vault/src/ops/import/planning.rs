//! Plans contact after contact of a file: who each is, and what comes of it.

mod who;

use super::changes::differences;
use super::rows::{ImportOutcome, SkipReason, Whom};
use super::told::Told;
use super::{ImportPlan, RowChoice};
use crate::contact::{Contact, ContactId, LineId};
use crate::entry;
use crate::error::Error;
use crate::exchange::{self, Card, Identity, Merged, MergedLines, PackedCards};
use crate::vault::Vault;
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

/// Contacts of the vault that are held open at a time, for those of one name to be compared with each other's numbers.
const MOST_OPEN: usize = 512;

/// Identities that are kept at a time, for those of one name to be compared with each other.
const MOST_IDENTITIES: usize = 16_384;

/// The contacts that a plan makes or changes.
#[derive(Debug, Default)]
pub(super) struct Planned {
    made: HashMap<ContactId, Making>,
    /// The contacts of the vault that rows go into, or are.
    met: HashMap<ContactId, Met>,
}

/// A contact of the vault that rows go into.
#[derive(Debug, Default)]
struct Met {
    /// These rows, in their order.
    rows: Vec<usize>,
    /// The lines that none of them has.
    unmet: Vec<LineId>,
}

/// A contact that is made or changed, and the first row that does so.
#[derive(Debug)]
struct Making {
    row: usize,
    made: Made,
}

/// How a contact comes about.
#[derive(Debug)]
enum Made {
    /// It is one card, as it stands: the usual case in a large file, of which no second copy is kept.
    Card(usize),
    /// Several went into it, or the vault has it already.
    Merged(Box<Contact>),
}

impl Planned {
    /// A contact as it will be.
    pub(super) fn contact(&self, id: ContactId, cards: &PackedCards) -> Option<Contact> {
        self.made.get(&id).map(|making| match &making.made {
            Made::Card(card) => cards.get(*card).into_contact(),
            Made::Merged(contact) => (**contact).clone(),
        })
    }

    /// The first row that makes or changes a contact.
    pub(super) fn first_row(&self, id: ContactId) -> Option<usize> {
        self.made.get(&id).map(|making| making.row)
    }

    /// A contact as it was said, with nothing taken from its numbers.
    fn said<'a>(&'a self, id: ContactId, cards: &PackedCards) -> Option<Cow<'a, Contact>> {
        self.made.get(&id).map(|making| match &making.made {
            Made::Card(card) => Cow::Owned(cards.get(*card).contact),
            Made::Merged(contact) => Cow::Borrowed(&**contact),
        })
    }
}

/// A plan being made.
pub(super) struct Planning<'a> {
    vault: &'a Vault,
    plan: &'a mut ImportPlan,
    /// Contacts of the vault, opened.
    open: HashMap<ContactId, Contact>,
    /// Of contacts of the vault and of the plan, as they are by now.
    identities: HashMap<ContactId, Rc<Identity>>,
}

/// Whoever has a name or identifier in common with a contact of the file, and what tells them from others.
type Akin = (ContactId, Rc<Identity>);

/// Who a contact of the file is.
enum Who {
    /// This one.
    Same(ContactId),
    /// Nobody who is there; or one of these, if somebody says so.
    New(Vec<ContactId>),
}

impl<'a> Planning<'a> {
    pub(super) fn new(vault: &'a Vault, plan: &'a mut ImportPlan) -> Self {
        Self { vault, plan, open: HashMap::new(), identities: HashMap::new() }
    }

    /// How many contacts of the file there are to plan.
    pub(super) fn cards(&self) -> usize {
        self.plan.cards.len()
    }

    /// Takes back what was planned for these cards, and for all that they were put together with.
    pub(super) fn forget(&mut self, cards: &[usize]) {
        for card in cards {
            if let Some(id) = self.plan.rows[self.plan.row_of[*card]].target.take() {
                self.plan.planned.made.remove(&id);
                self.plan.planned.met.remove(&id);
                self.identities.remove(&id);
            }
        }
    }

    /// Plans one contact of the file. Those before it that are akin to it must have been planned.
    pub(super) fn card(&mut self, at: usize) -> Result<(), Error> {
        let row = self.plan.row_of[at];
        let card = self.plan.cards.get(at);
        self.plan.rows[row].is_doubtful = !card.doubts.is_empty();
        let who = match self.plan.rows[row].choice {
            RowChoice::LeaveOut => {
                self.conclude(row, ImportOutcome::Skipped(SkipReason::LeftOut), None, Vec::new());
                return Ok(());
            }
            RowChoice::Same(Whom::Contact(id)) => Who::Same(id),
            RowChoice::Same(Whom::Row(earlier)) => match self.plan.rows[earlier].target {
                Some(id) => Who::Same(id),
                // That one is left out.
                None => Who::New(Vec::new()),
            },
            RowChoice::Take => self.who(&card, true)?,
            RowChoice::Two => self.who(&card, false)?,
        };
        match who {
            Who::Same(id) => self.merge(card, row, id),
            Who::New(_) if !entry::would_fit(&card.contact) => {
                self.conclude(row, ImportOutcome::Skipped(SkipReason::TooLarge), None, Vec::new());
                Ok(())
            }
            Who::New(could_be) => {
                let id = ContactId::from_bytes(self.vault.outside.random_bytes());
                let could_be = could_be.into_iter().map(|id| self.whom(id)).collect();
                self.conclude(row, ImportOutcome::New, Some(id), could_be);
                self.tell(row, Told::of_new(&card));
                self.make(id, row, Made::Card(at));
                Ok(())
            }
        }
    }

    fn is_of_vault(&self, id: ContactId) -> bool {
        self.vault.contact(id).is_some()
    }

    /// What tells a contact from others, as it is planned, else as the vault has it.
    fn identity(&mut self, id: ContactId) -> Rc<Identity> {
        if let Some(known) = self.identities.get(&id) {
            return Rc::clone(known);
        }
        let planned = self.plan.planned.said(id, &self.plan.cards).map(|said| Identity::of(&said.profile));
        let of_vault = || self.vault.contact(id).map(|listing| Identity::of(&listing.summary.profile));
        let identity = Rc::new(planned.or_else(of_vault).expect("whoever is akin is in the vault or in the plan"));
        if self.identities.len() >= MOST_IDENTITIES {
            self.identities.clear();
        }
        self.identities.insert(id, Rc::clone(&identity));
        identity
    }

    /// A contact as it was said, with nothing taken from its numbers, else as the vault has it.
    fn said(&mut self, id: ContactId) -> Result<Cow<'_, Contact>, Error> {
        if let Some(said) = self.plan.planned.said(id, &self.plan.cards) {
            return Ok(said);
        }
        open(self.vault, &mut self.open, id)?;
        Ok(Cow::Borrowed(&self.open[&id]))
    }

    /// A contact as it is planned, else as the vault has it.
    fn contact(&mut self, id: ContactId) -> Result<Cow<'_, Contact>, Error> {
        if let Some(contact) = self.plan.planned.contact(id, &self.plan.cards) {
            return Ok(Cow::Owned(contact));
        }
        open(self.vault, &mut self.open, id)?;
        Ok(Cow::Borrowed(&self.open[&id]))
    }

    fn merge(&mut self, card: Card, row: usize, id: ContactId) -> Result<(), Error> {
        let vault = self.vault;
        let listing = vault.contact(id);
        let existing = self.contact(id)?;
        let Merged { mut contact, changed, lines } = exchange::merge(&existing, card.contact);
        // The lines that were there come first.
        let of_lines = existing.lines.iter().zip(&contact.lines);
        let adds_notes = existing.notes.expose() != contact.notes.expose()
            || of_lines
                .map(|(before, after)| [&before.notes, &after.notes])
                .any(|[before, after]| before.expose() != after.expose());
        let is_of_vault =
            |line| listing.is_some_and(|listing| listing.summary.lines.iter().any(|known| known.id == line));
        let changes =
            if changed { differences(&existing.summary(), &contact.summary(), adds_notes) } else { Vec::new() };
        let told = Told::of_merged(&card.claims, &lines, &mut contact, is_of_vault, changes);
        if !entry::would_fit(&contact) {
            self.conclude(row, ImportOutcome::Skipped(SkipReason::TooLarge), None, Vec::new());
            return Ok(());
        }
        let outcome = if changed { ImportOutcome::Changed } else { ImportOutcome::Duplicate };
        self.conclude(row, outcome, Some(id), Vec::new());
        self.tell_kept(row, id, &lines);
        self.tell(row, told);
        if changed {
            self.make(id, row, Made::Merged(Box::new(contact)));
        }
        Ok(())
    }

    /// Notes which lines of a contact of the vault no row has so far; the last row that goes into it tells how many.
    fn tell_kept(&mut self, row: usize, id: ContactId, lines: &MergedLines) {
        let Some(listing) = self.vault.contact(id) else { return };
        let ids = listing.summary.lines.iter().map(|card| card.id);
        let mut unmet: Vec<_> = match lines.kept {
            0 => Vec::new(),
            _ => ids.filter(|line| !lines.met.contains(&Some(*line))).collect(),
        };
        let met = self.plan.planned.met.entry(id).or_default();
        if let Some(earlier) = met.rows.last() {
            unmet.retain(|line| met.unmet.contains(line));
            self.plan.rows[*earlier].kept_lines = 0;
        }
        self.plan.rows[row].kept_lines = unmet.len();
        met.rows.push(row);
        met.unmet = unmet;
    }

    fn tell(&mut self, row: usize, told: Option<Told>) {
        if let Some(told) = told {
            let of_row = &mut self.plan.rows[row];
            of_row.is_doubtful |= !told.other_numbers.is_empty();
            of_row.not_taken = !told.not_taken.is_empty();
            self.plan.told.insert(row, told);
        }
    }

    fn make(&mut self, id: ContactId, row: usize, made: Made) {
        self.identities.remove(&id);
        let first = self.plan.planned.made.get(&id).map_or(row, |making| making.row);
        self.plan.planned.made.insert(id, Making { row: first, made });
    }

    fn conclude(&mut self, row: usize, outcome: ImportOutcome, target: Option<ContactId>, could_be: Vec<Whom>) {
        self.plan.told.remove(&row);
        let row = &mut self.plan.rows[row];
        (row.outcome, row.target, row.could_be) = (outcome, target, could_be);
        (row.kept_lines, row.not_taken) = (0, false);
    }

    /// How a contact is named to somebody who is asked.
    fn whom(&self, id: ContactId) -> Whom {
        if self.is_of_vault(id) {
            return Whom::Contact(id);
        }
        Whom::Row(self.plan.planned.made[&id].row)
    }
}

/// Sees to it that a contact of the vault is among those that are open.
fn open(vault: &Vault, open: &mut HashMap<ContactId, Contact>, id: ContactId) -> Result<(), Error> {
    if !open.contains_key(&id) {
        if open.len() >= MOST_OPEN {
            open.clear();
        }
        open.insert(id, vault.open_now(id)?);
    }
    Ok(())
}

/// The cards that may have to do with that of a row, it included, in the order of the file: those that are connected to it
/// by names, identifiers, contacts of the vault and choices.
pub(super) fn akin_to(vault: &Vault, plan: &ImportPlan, row: usize) -> Vec<usize> {
    let mut chosen: HashMap<ContactId, Vec<usize>> = HashMap::new();
    let mut beside: HashMap<usize, Vec<usize>> = HashMap::new();
    for row in &plan.rows {
        match (row.card, row.choice) {
            (Some(card), RowChoice::Same(Whom::Contact(id))) => chosen.entry(id).or_default().push(card),
            (Some(card), RowChoice::Same(Whom::Row(earlier))) => {
                let earlier = plan.rows[earlier].card.into_iter();
                earlier.for_each(|earlier| {
                    beside.entry(card).or_default().push(earlier);
                    beside.entry(earlier).or_default().push(card);
                });
            }
            _ => {}
        }
    }
    let (mut cards, mut contacts) = (HashSet::new(), HashSet::new());
    let mut next: Vec<usize> = plan.rows[row].card.into_iter().collect();
    while let Some(card) = next.pop() {
        if !cards.insert(card) {
            continue;
        }
        next.extend(beside.get(&card).into_iter().flatten());
        let identity = Identity::of(&plan.cards.get(card).contact.profile);
        next.extend(plan.in_file.akin_to(&identity).into_iter().filter(|card| !cards.contains(card)));
        let mut of_vault = plan.in_vault.akin_to(&identity);
        if let RowChoice::Same(Whom::Contact(id)) = plan.rows[plan.row_of[card]].choice {
            of_vault.push(id);
        }
        for id in of_vault.into_iter().filter(|id| contacts.insert(*id)) {
            let its = vault.contact(id).map(|listing| Identity::of(&listing.summary.profile));
            next.extend(its.into_iter().flat_map(|its| plan.in_file.akin_to(&its)));
            next.extend(chosen.get(&id).into_iter().flatten());
        }
    }
    let mut cards: Vec<usize> = cards.into_iter().collect();
    cards.sort_unstable();
    cards
}
