//! Members and their keys, as folded.

use super::{Body, NewMember, PublicKey, Role};
use crate::contact::MemberId;
use hotline_seal::{KeyId, MemberPublic};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};

/// A member of a vault.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// The person's name.
    pub name: String,
    /// The person's title.
    pub title: Option<String>,
    /// What the member may do.
    pub role: Role,
    /// Since when.
    pub since: Timestamp,
    /// Whether the member left.
    pub removed: bool,
}

/// A member key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberDevice {
    /// Whose it is.
    pub member: MemberId,
    /// The public parts, and what it is kept on.
    pub key: PublicKey,
    /// Whether it no longer counts.
    pub revoked: bool,
}

/// Everybody who may, or once might, open the vault.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Members {
    members: BTreeMap<MemberId, Member>,
    keys: BTreeMap<KeyId, MemberDevice>,
}

/// A change that can't be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Impossible;

impl Members {
    pub(crate) fn iter(&self) -> impl Iterator<Item = (MemberId, &Member)> {
        self.members.iter().map(|(id, member)| (*id, member))
    }

    /// The key with this name and its member, unless one of them no longer counts.
    pub(crate) fn active(&self, key: KeyId) -> Option<(MemberId, &Member, &MemberDevice)> {
        let device = self.keys.get(&key).filter(|device| !device.revoked)?;
        let member = self.members.get(&device.member).filter(|member| !member.removed)?;
        Some((device.member, member, device))
    }

    /// Whose key this is, or was.
    pub(crate) fn owner(&self, key: KeyId) -> Option<(MemberId, &Member)> {
        let device = self.keys.get(&key)?;
        Some((device.member, self.members.get(&device.member)?))
    }

    /// The public parts of a key that was let in at some time.
    pub(crate) fn public(&self, key: KeyId) -> Option<MemberPublic> {
        self.keys.get(&key).and_then(|device| device.key.parse().ok())
    }

    /// The public parts of every key that was ever let in.
    pub(crate) fn publics(&self) -> HashMap<KeyId, MemberPublic> {
        self.keys.keys().filter_map(|key| Some((*key, self.public(*key)?))).collect()
    }

    /// The keys that count: whoever holds one has a grant.
    pub(crate) fn active_keys(&self) -> impl Iterator<Item = (KeyId, MemberPublic)> {
        self.keys.keys().filter(|key| self.active(**key).is_some()).filter_map(|key| Some((*key, self.public(*key)?)))
    }

    /// Lets a member in, with its first key.
    pub(crate) fn add(&mut self, new: &NewMember, since: Timestamp) -> Result<(), Impossible> {
        self.may_add(new)?;
        let NewMember { id, name, title, role, key } = new.clone();
        self.members.insert(id, Member { name, title, role, since, removed: false });
        self.add_key(id, key)
    }

    fn may_add(&self, new: &NewMember) -> Result<(), Impossible> {
        if self.members.contains_key(&new.id) { Err(Impossible) } else { self.may_add_key(&new.key) }
    }

    fn add_key(&mut self, member: MemberId, key: PublicKey) -> Result<(), Impossible> {
        let id = key.parse().map_err(|_| Impossible)?.id();
        self.keys.insert(id, MemberDevice { member, key, revoked: false });
        Ok(())
    }

    /// A key is let in once, ever: one that was revoked can't come back.
    fn may_add_key(&self, key: &PublicKey) -> Result<(), Impossible> {
        let id = key.parse().map_err(|_| Impossible)?.id();
        if self.keys.contains_key(&id) { Err(Impossible) } else { Ok(()) }
    }

    fn present(&self, member: MemberId) -> Result<&Member, Impossible> {
        self.members.get(&member).filter(|member| !member.removed).ok_or(Impossible)
    }

    /// Whether an admin with a key would be left without `without`, or without the key `less`.
    fn admin_left(&self, without: Option<MemberId>, less: Option<KeyId>) -> bool {
        self.keys.iter().any(|(key, device)| {
            Some(*key) != less
                && Some(device.member) != without
                && self.active(*key).is_some_and(|(_, member, _)| member.role == Role::Admin)
        })
    }

    /// Whether what `body` says of members can be so.
    pub(crate) fn permit(&self, body: &Body) -> Result<(), Impossible> {
        let holds = match body {
            Body::MemberAdded(new) => return self.may_add(new),
            Body::MemberKeyAdded { member, key } => {
                self.present(*member)?;
                return self.may_add_key(key);
            }
            Body::MemberChanged { member, role, .. } => {
                self.present(*member)?;
                *role == Role::Admin || self.admin_left(Some(*member), None)
            }
            Body::MemberRemoved { member } => {
                self.present(*member)?;
                self.admin_left(Some(*member), None)
            }
            Body::MemberKeyRevoked { key } => self.active(*key).is_some() && self.admin_left(None, Some(*key)),
            _ => true,
        };
        if holds { Ok(()) } else { Err(Impossible) }
    }

    /// Carries out what `body` says of members, after [`permit`](Members::permit) allowed it.
    pub(crate) fn apply(&mut self, body: &Body, at: Timestamp) -> Result<(), Impossible> {
        match body {
            Body::MemberAdded(new) => self.add(new, at)?,
            Body::MemberKeyAdded { member, key } => self.add_key(*member, key.clone())?,
            Body::MemberChanged { member, name, title, role } => {
                let known = self.members.get_mut(member).ok_or(Impossible)?;
                (known.name, known.title, known.role) = (name.clone(), title.clone(), *role);
            }
            Body::MemberRemoved { member } => self.members.get_mut(member).ok_or(Impossible)?.removed = true,
            Body::MemberKeyRevoked { key } => self.keys.get_mut(key).ok_or(Impossible)?.revoked = true,
            _ => {}
        }
        Ok(())
    }
}
