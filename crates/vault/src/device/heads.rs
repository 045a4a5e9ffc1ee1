//! The heads that this device last saw of each vault: how an older copy put in a vault's place is noticed.

use super::files::{self, Existing};
use super::{Device, DeviceError, damaged};
use crate::hash::Digest;
use crate::journal::State;
use hotline_seal::{KeyId, VaultId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The last event of each member key, as last seen here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Heads {
    /// When the vault was last opened here.
    pub(crate) at: Timestamp,
    heads: BTreeMap<KeyId, Seen>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Seen {
    seq: u64,
    digest: Digest,
}

impl Heads {
    /// The heads of `state`.
    pub(crate) fn of(state: &State, at: Timestamp) -> Self {
        let heads = state.heads.iter().map(|(key, head)| (*key, Seen { seq: head.seq, digest: head.digest })).collect();
        Self { at, heads }
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

    /// Ticks off every head up to which a snapshot of this device's own has folded.
    pub(crate) fn tick_off_snapshot(&mut self, state: &State) {
        self.heads.retain(|key, seen| state.heads.get(key).is_none_or(|head| head.seq < seen.seq));
    }

    /// How many events seen before are missing from `state`, now that every row is folded; none if nothing is.
    pub(crate) fn missing(&self, state: &State) -> Option<u64> {
        let missing = |(key, seen): (&KeyId, &Seen)| {
            seen.seq.saturating_sub(state.heads.get(key).map_or(0, |head| head.seq)).max(1)
        };
        (!self.heads.is_empty()).then(|| self.heads.iter().map(missing).sum())
    }
}

impl Device {
    /// The heads last seen of a vault; `None` if it was never opened here.
    pub(crate) fn heads(&self, vault: VaultId) -> Result<Option<Heads>, DeviceError> {
        let path = self.heads_path(vault);
        let Some(bytes) = files::read(&path)? else { return Ok(None) };
        serde_json::from_slice(&bytes).map(Some).map_err(|_| damaged(&path))
    }

    /// Keeps the heads seen of a vault.
    pub(crate) fn keep_heads(&self, vault: VaultId, heads: &Heads) -> Result<(), DeviceError> {
        let bytes = serde_json::to_vec(heads).expect("heads hold nothing that JSON has no form for");
        files::write(&self.heads_path(vault), &bytes, Existing::Replace)
    }

    fn heads_path(&self, vault: VaultId) -> std::path::PathBuf {
        self.file("heads", &format!("{vault}.json"))
    }
}
