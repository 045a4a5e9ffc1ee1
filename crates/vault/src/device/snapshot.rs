//! Snapshots: the folded state, sealed and signed by the member key that uses it, so that unlocking a long journal is
//! quick. A snapshot is a cache: one that does not fit in any way is passed over, and nobody else ever trusts it.

use super::files::{self, Existing};
use super::{Device, DeviceError};
use crate::hash::Digest;
use crate::journal::State;
use hotline_seal::{Domain, MemberKey, Secret, Signature, VaultId, sha256};
use serde::{Deserialize, Serialize};

/// What a snapshot's bytes mean; raised with every change to what is folded.
const VERSION: u32 = 5;

/// What a snapshot must fit to be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct SnapshotKey {
    pub(crate) vault: VaultId,
    pub(crate) epoch: u32,
}

/// The signed part of a snapshot. What is signed is its SHA-256: Ed25519 would hash it twice, and more slowly.
#[derive(Serialize, Deserialize)]
struct Content<S> {
    version: u32,
    key: SnapshotKey,
    /// The digest of the rows that were folded.
    rows: Digest,
    state: S,
}

impl Device {
    /// The state that this member key kept for the vault and epoch, with the digest of the rows that it is made of; `None` if
    /// there is none that fits.
    pub(crate) fn snapshot(&self, fits: SnapshotKey, member: &MemberKey) -> Option<(State, Digest)> {
        let sealed = files::read(&self.snapshot_path(fits.vault, member)).ok()??;
        let signed = member.open(&sealed).ok()?;
        // It may be as large as the state itself: not both at a time.
        drop(sealed);
        let (signature, content) = signed.expose().split_first_chunk::<64>()?;
        member.public().verify(Domain::Snapshot, &sha256(content), &Signature::from_bytes(signature)).ok()?;
        let content: Content<State> = postcard::from_bytes(content).ok()?;
        (content.version == VERSION && content.key == fits).then_some((content.state, content.rows))
    }

    /// Keeps the state for this member key, in the place of an earlier one.
    pub(crate) fn keep_snapshot(&self, state: &State, member: &MemberKey) -> Result<(), DeviceError> {
        let key = SnapshotKey { vault: state.vault, epoch: state.epoch };
        let content = Content { version: VERSION, key, rows: state.rows.digest(), state };
        // The directory is in memory anyway while this is written; the copy is wiped all the same.
        let room = vec![0; 64 + postcard::experimental::serialized_size(&content).map_err(std::io::Error::other)?];
        let mut signed = Secret::new(room);
        postcard::to_slice(&content, &mut signed.expose_mut()[64..]).map_err(std::io::Error::other)?;
        let signature = member.sign(Domain::Snapshot, &sha256(&signed.expose()[64..]));
        signed.expose_mut()[..64].copy_from_slice(&signature.to_bytes());
        let (path, public) = (self.snapshot_path(state.vault, member), member.public());
        files::write_by(&path, Existing::Replace, |file| public.seal_to(signed.expose(), file))
    }

    /// Removes every snapshot of a vault.
    pub(crate) fn drop_snapshots(&self, vault: VaultId) -> Result<(), DeviceError> {
        let of_vault = format!("{vault}-");
        files::remove_all(&self.folder.join("snapshots"), |name| name.starts_with(&of_vault))
    }

    fn snapshot_path(&self, vault: VaultId, member: &MemberKey) -> std::path::PathBuf {
        self.file("snapshots", &format!("{vault}-{}", member.id()))
    }
}
