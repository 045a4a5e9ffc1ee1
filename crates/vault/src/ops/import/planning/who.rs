//! Who a contact of a file is: whom of those that are known its names, identifier, office and numbers tell.

use super::{Akin, Card, Planning, Who};
use crate::contact::ContactId;
use crate::error::Error;
use crate::exchange::{self, Identity};
use std::collections::HashSet;

impl Planning<'_> {
    /// Who a card is. `may_merge` is false if somebody said that it is a person of its own: then only whoever says all of it
    /// already is the same, so that a file can be imported again.
    pub(super) fn who(&mut self, card: &Card, may_merge: bool) -> Result<Who, Error> {
        let identity = Identity::of(&card.contact.profile);
        let akin = self.akin(&identity);
        for (id, its) in &akin {
            // Asked first, as many may have one name, and to compare two contacts as a whole takes far longer.
            if !identity.plainly_adds_to(its) && self.says_all(*id, card)? {
                return Ok(Who::Same(*id));
            }
        }
        if !may_merge {
            return Ok(Who::New(Vec::new()));
        }
        let has_uid = |(id, its): &&Akin| self.has_uid_of(*id, its, &identity);
        let by_uid: Vec<_> = akin.iter().filter(has_uid).cloned().collect();
        let by_name: Vec<_> = akin.into_iter().filter(|(_, its)| !its.is_plainly_not(&identity)).collect();
        let same = match by_uid[..] {
            [(id, _)] => self.among_one(vec![id], card, &identity)?,
            [] => {
                let named = by_name.iter().filter(|(_, its)| identity.shares_a_name_with(its));
                self.agreeing(&named.cloned().collect::<Vec<_>>(), card, &identity)?
            }
            _ => self.agreeing(&by_uid, card, &identity)?,
        };
        Ok(match same[..] {
            [id] => Who::Same(id),
            _ => Who::New(by_name.into_iter().map(|(id, _)| id).collect()),
        })
    }

    /// Those who are known, in the vault or in the file so far, and have a name or identifier of the card.
    fn akin(&mut self, identity: &Identity) -> Vec<Akin> {
        let of_vault = self.plan.in_vault.akin_to(identity);
        let of_file = self.plan.in_file.akin_to(identity);
        let of_file = of_file.into_iter().filter_map(|card| self.plan.rows[self.plan.row_of[card]].target);
        let mut met = HashSet::new();
        let ids: Vec<_> = of_vault.into_iter().chain(of_file).filter(|id| met.insert(*id)).collect();
        let known = ids.into_iter().map(|id| (id, self.identity(id)));
        // What a contact of the vault, or a card, has may be gone from what was made of it.
        known.filter(|(_, its)| its.is_akin_to(identity)).collect()
    }

    /// Whether both have one identifier. A file in which everybody has the same says nothing by it: there, the names must
    /// have a word in common.
    fn has_uid_of(&self, id: ContactId, its: &Identity, identity: &Identity) -> bool {
        identity.has_uid_of(its) && (self.is_of_vault(id) || identity.shares_a_word_with(its))
    }

    /// Those who are the same person as a card by name and number; if that is not one, by name and office. Within a file the
    /// office is not enough, and nothing that both say may contradict: of two offices of one person, one would be lost.
    fn agreeing(&mut self, among: &[Akin], card: &Card, identity: &Identity) -> Result<Vec<ContactId>, Error> {
        let (mut by_number, mut by_office) = (Vec::new(), Vec::new());
        for (id, its) in among {
            let has_number = !identity.is_other_office(its) && self.shares_a_number(*id, card)?;
            let has_office = self.is_of_vault(*id) && identity.has_name_and_office_of(its);
            if !(has_number || has_office) || exchange::are_others(&*self.said(*id)?, &card.contact) {
                continue;
            }
            by_number.extend(has_number.then_some(*id));
            by_office.extend(has_office.then_some(*id));
        }
        self.among_one(if by_number.is_empty() { by_office } else { by_number }, card, identity)
    }

    /// Those of some who may be the same person as a card by all that the file said of them so far; nobody, if a contact of the
    /// vault is not: who of the others it is then, nobody knows.
    fn among_one(&mut self, some: Vec<ContactId>, card: &Card, identity: &Identity) -> Result<Vec<ContactId>, Error> {
        let mut ones = Vec::with_capacity(some.len());
        for id in some {
            if !self.is_of_vault(id) {
                ones.extend(exchange::are_one(&*self.said(id)?, &card.contact).then_some(id));
            } else if self.agrees_with_rows(id, card, identity) {
                ones.push(id);
            } else {
                return Ok(Vec::new());
            }
        }
        Ok(ones)
    }

    /// Whether a card contradicts none of those before it that are a contact of the vault. What the vault says, a file corrects;
    /// but not what the file itself says.
    fn agrees_with_rows(&self, id: ContactId, card: &Card, identity: &Identity) -> bool {
        // Each is compared with each: of more than anybody has lines, whoever comes is asked about.
        const MOST: usize = 500;
        let Some(met) = self.plan.planned.met.get(&id) else { return true };
        let mut earlier = met.rows.iter().filter_map(|row| self.plan.card(*row));
        met.rows.len() <= MOST
            && earlier.all(|Card { contact: earlier, .. }| {
                identity.shares_a_word_with(&Identity::of(&earlier.profile))
                    && exchange::are_one(&earlier, &card.contact)
            })
    }

    /// Whether a contact says already all that a card says. One who is in this file only must be equal to it: that somebody
    /// says less does not make them the same.
    fn says_all(&mut self, id: ContactId, card: &Card) -> Result<bool, Error> {
        let of_vault = self.is_of_vault(id);
        let contact = self.contact(id)?;
        Ok(!exchange::merge(&contact, card.contact.clone()).changed
            && (of_vault || !exchange::merge(&card.clone().into_contact(), contact.into_owned()).changed))
    }

    fn shares_a_number(&mut self, id: ContactId, card: &Card) -> Result<bool, Error> {
        let its = self.said(id)?;
        let country = its.profile.country;
        let is_same = |its, line| exchange::is_same_line(its, line) || exchange::holds(its, country, line);
        Ok(card.contact.lines.iter().any(|line| its.lines.iter().any(|its| is_same(its, line))))
    }
}
