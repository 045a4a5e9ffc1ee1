//! What the vault is after its events: the fold's result.

use super::last_names::LastNames;
use super::members::{Impossible, Members};
use super::{
    Body, BodyState, ContactPut, Event, EventId, Fault, Gap, Place, Policy, Rejection, Role, SealedRow, SealedRows,
};
use crate::contact::{ContactId, MemberId, Summary};
use crate::hash::Digest;
use hotline_seal::{KeyId, VaultId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A contact in the directory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listing {
    /// What the directory shows of it.
    pub summary: Summary,
    /// The digest of its entry's plaintext, as signed.
    pub entry: Digest,
    /// The event that put it as it is.
    pub put: EventId,
    /// When that was.
    pub at: Timestamp,
}

/// The last event of a member key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Head {
    pub(crate) seq: u64,
    pub(crate) digest: Digest,
}

/// What the vault is, after the rows folded so far.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct State {
    pub(crate) vault: VaultId,
    pub(crate) name: String,
    pub(crate) epoch: u32,
    pub(crate) epoch_since: Timestamp,
    /// What the vault key is held to.
    pub(crate) vault_key: Digest,
    pub(crate) members: Members,
    pub(crate) policy: Policy,
    /// Each in a place of its own: a table that grows needs room for old and new at once, and a third of it is empty.
    pub(crate) contacts: HashMap<ContactId, Box<Listing>>,
    /// What removed contacts were called.
    pub(crate) last_names: LastNames,
    pub(crate) heads: BTreeMap<KeyId, Head>,
    /// Counts the events that changed the directory.
    pub(crate) directory_version: u64,
    /// How many events count.
    pub(crate) events: u64,
    /// The last row that was folded.
    pub(crate) row: i64,
    /// The rows up to there, as they are sealed. Of a state that came out of a snapshot, those before it are told apart
    /// ([`SealedRows::put_before`]).
    #[serde(skip)]
    pub(crate) rows: SealedRows,
    /// Whether an event was folded with which rows before it are sealed again: those are other ones by then.
    #[serde(skip)]
    sealed_again: bool,
    /// What was wrong, by row.
    pub(crate) faults: BTreeMap<i64, Fault>,
    /// Bodies found missing, by row, until an administrator's event accounts for them.
    missing_bodies: BTreeMap<EventId, i64>,
    /// The contacts that changed since they were last [taken](State::take_touched).
    #[serde(skip)]
    touched: Vec<ContactId>,
}

/// A journal whose first row doesn't found a vault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NotFounded;

impl State {
    /// The vault as its first event founds it: signed by the key of the first member, who is an administrator.
    pub(crate) fn found(vault: VaultId, first: SealedRow, event: &Event) -> Result<Self, NotFounded> {
        let BodyState::Intact(body) = &event.body else { return Err(NotFounded) };
        let Body::VaultCreated { name, member, vault_key } = body.as_ref() else { return Err(NotFounded) };
        let public = member.key.parse().map_err(|_| NotFounded)?;
        let header = &event.header;
        let is_first = header.seq == 1 && header.prev.is_none() && header.seen.is_empty();
        let own = header.vault == vault && public.id() == header.author && event.check_signature(&public).is_ok();
        if !is_first || !own || member.role != Role::Admin {
            return Err(NotFounded);
        }
        let mut members = Members::default();
        members.add(member, header.at).map_err(|Impossible| NotFounded)?;
        let mut rows = SealedRows::default();
        rows.push(first);
        Ok(Self {
            vault,
            name: name.clone(),
            epoch: 1,
            epoch_since: header.at,
            vault_key: *vault_key,
            members,
            policy: Policy::default(),
            contacts: HashMap::new(),
            last_names: LastNames::default(),
            heads: BTreeMap::from([(header.author, Head { seq: 1, digest: event.digest })]),
            directory_version: 0,
            events: 1,
            row: first.0,
            rows,
            sealed_again: false,
            faults: BTreeMap::new(),
            missing_bodies: BTreeMap::new(),
            touched: Vec::new(),
        })
    }

    /// Folds one more row. `signed` says whether the author's signature is already known to hold.
    pub(crate) fn fold(&mut self, (row, sealed): SealedRow, event: Result<Event, Rejection>, signed: bool) {
        self.row = row;
        self.rows.push((row, sealed));
        if let Err(fault) = event.map_err(Fault::Rejected).and_then(|event| self.take(row, event, signed)) {
            self.faults.insert(row, fault);
        }
    }

    fn take(&mut self, row: i64, event: Event, signed: bool) -> Result<(), Fault> {
        self.check_author(&event, signed).map_err(Fault::Rejected)?;
        self.check_chain(&event)?;
        // From here on the event is a genuine one at its place: it counts for the chain, whatever it says.
        let (id, at) = (event.id(), event.header.at);
        self.heads.insert(id.author, Head { seq: id.seq, digest: event.digest });
        self.events += 1;
        let body = match event.body {
            BodyState::Intact(body) => body,
            BodyState::Erased => {
                self.missing_bodies.insert(id, row);
                return Ok(());
            }
            BodyState::Altered => return Err(Fault::Gap(Gap::Altered)),
            BodyState::Unknown => return Err(Fault::Gap(Gap::Newer)),
        };
        self.permit(id.author, &body).map_err(Fault::Rejected)?;
        self.apply(id, at, *body);
        Ok(())
    }

    fn check_author(&self, event: &Event, signed: bool) -> Result<(), Rejection> {
        if event.header.vault != self.vault {
            return Err(Rejection::OtherVault);
        }
        let author = event.header.author;
        self.members.active(author).ok_or(Rejection::UnknownAuthor)?;
        if !signed {
            let public = self.members.public(author).ok_or(Rejection::UnknownAuthor)?;
            event.check_signature(&public).map_err(|_| Rejection::Forged)?;
        }
        Ok(())
    }

    fn check_chain(&self, event: &Event) -> Result<(), Fault> {
        let header = &event.header;
        let head = self.heads.get(&header.author);
        let next = head.map_or(1, |head| head.seq + 1);
        if header.seq < next {
            return Err(Fault::Rejected(Rejection::Repeated));
        }
        if header.seq > next {
            return Err(Fault::Gap(Gap::Missing));
        }
        if header.prev != head.map(|head| head.digest) {
            return Err(Fault::Gap(Gap::Chain));
        }
        let known = |key: &KeyId| self.heads.get(key).map_or(0, |head| head.seq);
        if header.seen.iter().any(|(key, seq)| *seq > known(key)) {
            return Err(Fault::Gap(Gap::Unseen));
        }
        Ok(())
    }

    /// Whether the member key `author` may say `body` now.
    pub(crate) fn permit(&self, author: KeyId, body: &Body) -> Result<(), Rejection> {
        let (_, member, _) = self.members.active(author).ok_or(Rejection::UnknownAuthor)?;
        let needed = Role::needed_for(body);
        if member.role < needed {
            return Err(Rejection::Role { needed });
        }
        self.members.permit(body).map_err(|Impossible| Rejection::Impossible)?;
        let possible = match body {
            Body::VaultCreated { .. } => false,
            Body::VaultKeyRotated { epoch, .. } => Some(*epoch) == self.epoch.checked_add(1),
            // That the contact is there is not asked: when it was erased, the events that put it say nothing any more.
            Body::ContactsPut { contacts, .. } => contacts.iter().all(|put| !put.summary.profile.name.is_empty()),
            Body::BodiesErased { events, .. } => {
                events.iter().all(|id| self.heads.get(&id.author).is_some_and(|head| id.seq <= head.seq))
            }
            _ => true,
        };
        if possible { Ok(()) } else { Err(Rejection::Impossible) }
    }

    fn apply(&mut self, id: EventId, at: Timestamp, body: Body) {
        self.members.apply(&body, at).expect("it was permitted");
        self.sealed_again |= matches!(body, Body::VaultKeyRotated { .. } | Body::BodiesErased { .. });
        self.directory_version += u64::from(matches!(body, Body::ContactsPut { .. } | Body::ContactRemoved { .. }));
        match body {
            Body::ContactsPut { contacts, .. } => {
                for ContactPut { contact, summary, entry } in contacts {
                    self.touched.push(contact);
                    self.last_names.forget(contact);
                    self.contacts.insert(contact, Box::new(Listing { summary, entry, put: id, at }));
                }
            }
            Body::ContactRemoved { contact } => {
                self.touched.push(contact);
                if let Some(listing) = self.contacts.remove(&contact) {
                    self.last_names.keep(contact, listing.summary.profile.name, listing.put);
                }
            }
            Body::VaultKeyRotated { epoch, vault_key, .. } => {
                (self.epoch, self.vault_key, self.epoch_since) = (epoch, vault_key, at);
            }
            Body::PolicyChanged(policy) => self.policy = policy,
            Body::BodiesErased { events, .. } => {
                let erased: BTreeSet<_> = events.into_iter().collect();
                self.missing_bodies.retain(|event, _| !erased.contains(event));
                self.last_names.erase(&erased);
            }
            _ => {}
        }
    }

    /// Where the next event of `author` stands.
    pub(crate) fn next_place(&self, author: KeyId) -> Place {
        let head = self.heads.get(&author);
        Place {
            vault: self.vault,
            seq: head.map_or(1, |head| head.seq + 1),
            prev: head.map(|head| head.digest),
            seen: self.heads.iter().filter(|(key, _)| **key != author).map(|(key, head)| (*key, head.seq)).collect(),
        }
    }

    /// The contacts that were put or removed since this was last asked.
    pub(crate) fn take_touched(&mut self) -> Vec<ContactId> {
        std::mem::take(&mut self.touched)
    }

    /// Whether rows were sealed again since this was last asked.
    pub(crate) fn take_sealed_again(&mut self) -> bool {
        std::mem::take(&mut self.sealed_again)
    }

    /// The first thing that is missing from the journal, if anything is, with its row.
    pub(crate) fn gap(&self) -> Option<(i64, Gap)> {
        let gap = |(row, fault): (&i64, &Fault)| if let Fault::Gap(gap) = fault { Some((*row, *gap)) } else { None };
        let lost = self.missing_bodies.iter().map(|(id, row)| (*row, Gap::BodyLost(*id)));
        self.faults.iter().filter_map(gap).chain(lost).min_by_key(|(row, _)| *row)
    }

    /// Everything that is wrong with the journal, by row.
    pub(crate) fn all_faults(&self) -> Vec<(i64, Fault)> {
        let lost = self.missing_bodies.iter().map(|(id, row)| (*row, Fault::Gap(Gap::BodyLost(*id))));
        let mut faults: Vec<_> = self.faults.iter().map(|(row, fault)| (*row, *fault)).chain(lost).collect();
        faults.sort_by_key(|(row, _)| *row);
        faults
    }

    /// The member whose key this is, or was.
    pub(crate) fn owner(&self, key: KeyId) -> Option<(MemberId, &super::Member)> {
        self.members.owner(key)
    }
}
