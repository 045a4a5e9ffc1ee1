//! The heads that this device last saw of each vault, signed by its member key: how an older copy put in a vault's place is
//! noticed. They are never lowered but by a member who says so.

use super::files::{self, Existing};
use super::{Device, DeviceError};
use crate::error::Error;
use crate::hash::{Digest, hex_bytes};
use crate::journal::{Event, State};
use hotline_seal::{Domain, KeyId, MemberKey, Signature, VaultId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs::File;
use std::path::PathBuf;

/// The last event of each member key, as last seen here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Heads {
    vault: VaultId,
    /// When the vault was last opened here.
    at: Timestamp,
    heads: BTreeMap<KeyId, Seen>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Seen {
    seq: u64,
    digest: Digest,
}

/// The file: the heads as a text, and the signature of the member key over it.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Signed {
    heads: String,
    #[serde(with = "hex_bytes")]
    signature: [u8; 64],
}

/// What a device knows of what it saw of a vault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Noted {
    /// The vault was never opened here with this key.
    Never,
    /// It was, and there is no telling what was seen then.
    Gone,
    /// These heads.
    Heads(Heads),
}

impl Noted {
    /// The heads, if there are any.
    pub(crate) fn heads(&self) -> Option<Heads> {
        if let Self::Heads(heads) = self { Some(heads.clone()) } else { None }
    }

    /// What is wrong with a vault file from which so many of the events noted are missing, if any are.
    ///
    /// # Errors
    /// [`Error::OlderCopy`] if any are, [`Error::HeadsGone`] if there is no telling.
    pub(crate) fn lacking(&self, missing: Option<u64>) -> Result<(), Error> {
        match (self, missing) {
            (Self::Gone, _) => Err(Error::HeadsGone),
            (Self::Heads(Heads { at, .. }), Some(missing)) => Err(Error::OlderCopy { last_opened: *at, missing }),
            _ => Ok(()),
        }
    }
}

impl Heads {
    /// The heads of `state`.
    fn of(state: &State, at: Timestamp) -> Self {
        let heads = state.heads.iter().map(|(key, head)| (*key, Seen { seq: head.seq, digest: head.digest })).collect();
        Self { vault: state.vault, at, heads }
    }

    /// The heads of a vault that has no more than its first event.
    pub(crate) fn of_first(event: &Event) -> Self {
        let seen = Seen { seq: event.header.seq, digest: event.digest };
        Self { vault: event.header.vault, at: event.header.at, heads: BTreeMap::from([(event.header.author, seen)]) }
    }

    /// Ticks off the head of `author`, if `state` has just reached it.
    pub(crate) fn tick_off(&mut self, state: &State, author: KeyId) {
        if let (Some(seen), Some(head)) = (self.heads.get(&author), state.heads.get(&author))
            && seen.seq == head.seq
            && seen.digest == head.digest
        {
            self.heads.remove(&author);
        }
    }

    /// Ticks off every head up to which a snapshot of this device's own has folded. Of what lies behind the last event of a key
    /// the snapshot does not tell the digest.
    pub(crate) fn tick_off_snapshot(&mut self, state: &State) {
        self.heads.retain(|key, seen| state.heads.get(key).is_none_or(|head| !seen.is_within(head.seq, head.digest)));
    }

    /// How many events seen before are missing from `state`, now that every row is folded; none if nothing is.
    pub(crate) fn missing(&self, state: &State) -> Option<u64> {
        let missing = |(key, seen): (&KeyId, &Seen)| {
            seen.seq.saturating_sub(state.heads.get(key).map_or(0, |head| head.seq)).max(1)
        };
        (!self.heads.is_empty()).then(|| self.heads.iter().map(missing).fold(0, u64::saturating_add))
    }

    fn sign(&self, key: &MemberKey) -> Vec<u8> {
        let heads = serde_json::to_string(self).expect("heads hold nothing that JSON has no form for");
        let signature = key.sign(Domain::Heads, heads.as_bytes()).to_bytes();
        serde_json::to_vec(&Signed { heads, signature }).expect("two texts are JSON")
    }

    /// The heads that a file holds; `None` if the key did not sign them for this vault.
    fn read(file: &[u8], vault: VaultId, key: &MemberKey) -> Option<Self> {
        let Signed { heads, signature } = serde_json::from_slice(file).ok()?;
        key.public().verify(Domain::Heads, heads.as_bytes(), &Signature::from_bytes(&signature)).ok()?;
        serde_json::from_str::<Self>(&heads).ok().filter(|heads| heads.vault == vault)
    }
}

impl Seen {
    /// Whether whoever stands at `seq`, by an event with this digest, may have been here before.
    fn is_within(&self, seq: u64, digest: Digest) -> bool {
        self.seq < seq || self.seq == seq && self.digest == digest
    }
}

/// The note that a device has of a vault, while no other program may change it.
pub(crate) struct Note {
    path: PathBuf,
    before: Noted,
    _lock: File,
}

impl Note {
    /// Whether a state, folded to the end of the vault file, has everything that was seen here before.
    ///
    /// # Errors
    /// [`Error::OlderCopy`] if it has not, [`Error::HeadsGone`] if there is no telling.
    pub(crate) fn check(&self, state: &State) -> Result<(), Error> {
        let missing = self.before.heads().and_then(|mut seen| {
            seen.tick_off_snapshot(state);
            seen.missing(state)
        });
        self.before.lacking(missing)
    }

    /// Keeps the heads of a state in the place of those before.
    pub(crate) fn keep(&self, state: &State, at: Timestamp, key: &MemberKey) -> Result<(), DeviceError> {
        files::write(&self.path, &Heads::of(state, at).sign(key), Existing::Replace)
    }
}

impl Device {
    /// What this device noted of a vault with this key.
    pub(crate) fn noted(&self, vault: VaultId, key: &MemberKey) -> Result<Noted, DeviceError> {
        let heads = files::read(&self.heads_path(vault, key))?.map(|file| Heads::read(&file, vault, key));
        Ok(match heads {
            Some(Some(heads)) => Noted::Heads(heads),
            Some(None) => Noted::Gone,
            // A key is kept here together with its first heads.
            None if self.identity_path(vault).exists() => Noted::Gone,
            None => Noted::Never,
        })
    }

    /// The note of a vault, to be changed. [`DeviceError::Busy`] while another program is at it.
    pub(crate) fn note(&self, vault: VaultId, key: &MemberKey) -> Result<Note, DeviceError> {
        let path = self.heads_path(vault, key);
        let lock = files::lock(&path.with_extension("lock"))?;
        Ok(Note { before: self.noted(vault, key)?, path, _lock: lock })
    }

    /// Keeps the first heads of a vault that is being made.
    pub(crate) fn keep_first_heads(&self, heads: &Heads, key: &MemberKey) -> Result<(), DeviceError> {
        files::write(&self.heads_path(heads.vault, key), &heads.sign(key), Existing::Replace)
    }

    fn heads_path(&self, vault: VaultId, key: &MemberKey) -> PathBuf {
        self.file("heads", &format!("{vault}-{}.json", key.id()))
    }
}
