//! Plans contact after contact of a file: who each is, and what comes of it.

use super::rows::{ImportOutcome, SkipReason, Whom};
use super::{ImportPlan, RowChoice};
use crate::contact::{Contact, ContactId, Line};
use crate::entry;
use crate::error::Error;
use crate::exchange::{self, Card, Identities, Identity, Key, Merged};
use crate::vault::Vault;
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

/// Contacts of the vault that are held open at a time, for those of one name to be compared with each other's numbers.
const MOST_OPEN: usize = 512;

/// The contacts that a plan makes or changes.
#[derive(Debug, Default)]
pub(super) struct Planned {
    made: HashMap<ContactId, Making>,
    identities: Identities,
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
    pub(super) fn contact(&self, id: ContactId, cards: &[Card]) -> Option<Contact> {
        self.made.get(&id).map(|making| match &making.made {
            Made::Card(card) => cards[*card].clone().into_contact(),
            Made::Merged(contact) => (**contact).clone(),
        })
    }

    /// Whether a contact is planned.
    fn has(&self, id: ContactId) -> bool {
        self.made.contains_key(&id)
    }

    /// The lines of a contact as it will be.
    fn lines<'a>(&'a self, id: ContactId, cards: &'a [Card]) -> Option<&'a [Line]> {
        self.made.get(&id).map(|making| match &making.made {
            Made::Card(card) => cards[*card].contact.lines.as_slice(),
            Made::Merged(contact) => contact.lines.as_slice(),
        })
    }
}

/// A plan being made.
pub(super) struct Planning<'a> {
    vault: &'a Vault,
    plan: &'a mut ImportPlan,
    /// Contacts of the vault, opened.
    open: HashMap<ContactId, Contact>,
}

/// Who a contact of the file is.
enum Who {
    /// This one.
    Same(ContactId),
    /// Nobody who is there; or one of these, if somebody says so.
    New(Vec<ContactId>),
}

impl<'a> Planning<'a> {
    pub(super) fn new(vault: &'a Vault, plan: &'a mut ImportPlan) -> Self {
        Self { vault, plan, open: HashMap::new() }
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
                self.plan.planned.identities.remove(id);
            }
        }
    }

    /// Plans one contact of the file. Those before it that are akin to it must have been planned.
    pub(super) fn card(&mut self, card: usize) -> Result<(), Error> {
        let row = self.plan.row_of[card];
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
            RowChoice::Take => self.who(card, true)?,
            RowChoice::Two => self.who(card, false)?,
        };
        match who {
            Who::Same(id) => self.merge(card, row, id),
            Who::New(_) if !entry::would_fit(&self.plan.cards[card].contact) => {
                self.conclude(row, ImportOutcome::Skipped(SkipReason::TooLarge), None, Vec::new());
                Ok(())
            }
            Who::New(could_be) => {
                let id = ContactId::from_bytes(self.vault.outside.random_bytes());
                let could_be = could_be.into_iter().map(|id| self.whom(id)).collect();
                self.conclude(row, ImportOutcome::New, Some(id), could_be);
                self.plan.rows[row].adds_notes = !self.plan.cards[card].contact.notes.expose().is_empty();
                self.make(id, row, Made::Card(card));
                Ok(())
            }
        }
    }

    /// Who a card is. `may_merge` is false if somebody said that it is a person of its own: then only whoever says all of it
    /// already is the same, so that a file can be imported again.
    fn who(&mut self, card: usize, may_merge: bool) -> Result<Who, Error> {
        let identity = Identity::of(&self.plan.cards[card].contact.profile);
        let akin = self.akin(&identity);
        for id in &akin {
            // Asked first, as many may have one name, and to compare two contacts as a whole takes far longer.
            if !identity.plainly_adds_to(self.identity(*id)) && self.says_all(*id, card)? {
                return Ok(Who::Same(*id));
            }
        }
        if !may_merge {
            return Ok(Who::New(Vec::new()));
        }
        let by_uid: Vec<_> = akin.iter().copied().filter(|id| self.has_uid_of(*id, &identity)).collect();
        let by_name: Vec<_> = akin.into_iter().filter(|id| !self.identity(*id).is_plainly_not(&identity)).collect();
        let mut same = by_uid.clone();
        if same.len() != 1 {
            let among = if same.is_empty() { &by_name } else { &by_uid };
            same = self.agreeing(among, card, &identity)?;
        }
        Ok(match same[..] {
            [id] => Who::Same(id),
            _ => Who::New(by_name),
        })
    }

    /// Those who are known, in the vault or in the file so far, and have a name or identifier of the card.
    fn akin(&self, identity: &Identity) -> Vec<ContactId> {
        let mut akin = self.plan.there.akin_to(identity);
        akin.retain(|id| self.plan.planned.identities.of(*id).is_none());
        akin.extend(self.plan.planned.identities.akin_to(identity));
        akin
    }

    /// Whether both have one identifier. A file in which everybody has the same says nothing by it: there, the names must
    /// have a word in common.
    fn has_uid_of(&self, id: ContactId, identity: &Identity) -> bool {
        let its = self.identity(id);
        identity.has_uid_of(its) && (self.plan.there.of(id).is_some() || identity.shares_a_word_with(its))
    }

    /// Those who are the same person as a card by name and number; if that is not one, by name and office. Within a file the
    /// office is not enough, and nothing that both say may contradict: of two offices of one person, one would be lost.
    fn agreeing(&mut self, among: &[ContactId], card: usize, identity: &Identity) -> Result<Vec<ContactId>, Error> {
        let (mut by_number, mut by_office) = (Vec::new(), Vec::new());
        for id in among {
            let (of_vault, its) = (self.plan.there.of(*id).is_some(), self.identity(*id));
            let may_be = if of_vault { !identity.is_other_office(its) } else { identity.agrees_with(its) };
            if of_vault && identity.has_name_and_office_of(its) {
                by_office.push(*id);
            }
            if may_be && self.shares_a_number(*id, card)? {
                by_number.push(*id);
            }
        }
        Ok(if by_number.is_empty() { by_office } else { by_number })
    }

    fn identity(&self, id: ContactId) -> &Identity {
        let known = self.plan.planned.identities.of(id).or_else(|| self.plan.there.of(id));
        known.expect("whoever is akin is in the vault or in the plan")
    }

    /// Whether a contact says already all that a card says. One who is in this file only must be equal to it: that somebody
    /// says less does not make them the same.
    fn says_all(&mut self, id: ContactId, card: usize) -> Result<bool, Error> {
        let of_vault = self.plan.there.of(id).is_some();
        let contact = self.contact(id)?.into_owned();
        let incoming = self.plan.cards[card].contact.clone();
        Ok(!exchange::merge(&contact, incoming).changed
            && (of_vault || {
                let made = self.plan.cards[card].clone().into_contact();
                !exchange::merge(&made, contact).changed
            }))
    }

    fn shares_a_number(&mut self, id: ContactId, card: usize) -> Result<bool, Error> {
        if !self.plan.planned.has(id) {
            self.open(id)?;
        }
        let planned = self.plan.planned.lines(id, &self.plan.cards);
        let its = planned.unwrap_or_else(|| &self.open[&id].lines);
        let lines = &self.plan.cards[card].contact.lines;
        Ok(lines.iter().any(|line| its.iter().any(|its| exchange::is_same_line(its, line))))
    }

    /// A contact as it is planned, else as the vault has it.
    fn contact(&mut self, id: ContactId) -> Result<Cow<'_, Contact>, Error> {
        if let Some(contact) = self.plan.planned.contact(id, &self.plan.cards) {
            return Ok(Cow::Owned(contact));
        }
        self.open(id)?;
        Ok(Cow::Borrowed(&self.open[&id]))
    }

    /// Sees to it that a contact of the vault is open.
    fn open(&mut self, id: ContactId) -> Result<(), Error> {
        if !self.open.contains_key(&id) {
            if self.open.len() >= MOST_OPEN {
                self.open.clear();
            }
            let contact = self.vault.open_now(id)?;
            self.open.insert(id, contact);
        }
        Ok(())
    }

    fn merge(&mut self, card: usize, row: usize, id: ContactId) -> Result<(), Error> {
        let existing = self.contact(id)?.into_owned();
        let Merged { contact, changed, kept } = exchange::merge(&existing, self.plan.cards[card].contact.clone());
        if !entry::would_fit(&contact) {
            self.conclude(row, ImportOutcome::Skipped(SkipReason::TooLarge), None, Vec::new());
            return Ok(());
        }
        let outcome = if changed { ImportOutcome::Changed } else { ImportOutcome::Duplicate };
        self.conclude(row, outcome, Some(id), Vec::new());
        self.plan.rows[row].kept_lines = kept;
        self.plan.rows[row].adds_notes = existing.notes.expose() != contact.notes.expose();
        if changed {
            self.make(id, row, Made::Merged(Box::new(contact)));
        }
        Ok(())
    }

    fn make(&mut self, id: ContactId, row: usize, made: Made) {
        let profile = match &made {
            Made::Card(card) => &self.plan.cards[*card].contact.profile,
            Made::Merged(contact) => &contact.profile,
        };
        self.plan.planned.identities.insert(id, profile);
        let first = self.plan.planned.made.get(&id).map_or(row, |making| making.row);
        self.plan.planned.made.insert(id, Making { row: first, made });
    }

    fn conclude(&mut self, row: usize, outcome: ImportOutcome, target: Option<ContactId>, could_be: Vec<Whom>) {
        let row = &mut self.plan.rows[row];
        (row.outcome, row.target, row.could_be) = (outcome, target, could_be);
        (row.kept_lines, row.adds_notes) = (0, false);
    }

    /// How a contact is named to somebody who is asked.
    fn whom(&self, id: ContactId) -> Whom {
        if self.plan.there.of(id).is_some() {
            return Whom::Contact(id);
        }
        Whom::Row(self.plan.planned.made[&id].row)
    }
}

/// The cards that may have to do with that of a row, it included, in the order of the file: those that are connected to it
/// by names, identifiers, contacts of the vault and choices.
pub(super) fn akin_to(plan: &ImportPlan, row: usize) -> Vec<usize> {
    let identities: Vec<Identity> = plan.cards.iter().map(|card| Identity::of(&card.contact.profile)).collect();
    let mut holders: HashMap<Key, Vec<usize>> = HashMap::new();
    for (card, identity) in identities.iter().enumerate() {
        identity.keys().for_each(|key| holders.entry(key).or_default().push(card));
    }
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
    let (mut cards, mut contacts, mut keys) = (HashSet::new(), HashSet::new(), HashSet::new());
    let mut next: Vec<usize> = plan.rows[row].card.into_iter().collect();
    while let Some(card) = next.pop() {
        if !cards.insert(card) {
            continue;
        }
        next.extend(beside.get(&card).into_iter().flatten());
        let mut of_vault = plan.there.akin_to(&identities[card]);
        if let RowChoice::Same(Whom::Contact(id)) = plan.rows[plan.row_of[card]].choice {
            of_vault.push(id);
        }
        of_vault.retain(|id| contacts.insert(*id));
        let its =
            identities[card].keys().chain(of_vault.iter().filter_map(|id| plan.there.of(*id)).flat_map(Identity::keys));
        for key in its.collect::<Vec<_>>() {
            if let (Some(holders), true) = (holders.get(&key), keys.insert(key)) {
                next.extend(holders);
            }
        }
        next.extend(of_vault.iter().filter_map(|id| chosen.get(id)).flatten());
    }
    let mut cards: Vec<usize> = cards.into_iter().collect();
    cards.sort_unstable();
    cards
}
