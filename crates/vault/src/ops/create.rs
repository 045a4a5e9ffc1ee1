//! Making a vault: its file, its first member, and that member's identity file.

use crate::contact::MemberId;
use crate::device::{Device, Heads};
use crate::error::{Error, Invalid};
use crate::hash::Digest;
use crate::journal::{Body, Event, NewMember, Place, PublicKey, Role};
use crate::locked::Locked;
use crate::outside::Outside;
use crate::store::Store;
use crate::vault::Vault;
use hotline_seal::{GrantBinding, MemberKey, Secret, VaultId, VaultKey, WorkFactor, seal_grant};
use std::collections::BTreeMap;
use std::path::Path;

/// What a new vault is to be.
#[derive(Debug, Clone)]
pub struct NewVault<'a> {
    /// The name of the vault.
    pub name: &'a str,
    /// The name of its first member, who is its administrator.
    pub member: &'a str,
    /// That member's title.
    pub title: Option<&'a str>,
    /// What the member key is kept on, such as "laptop".
    pub device: &'a str,
}

impl Vault {
    /// Whether there is a place for a vault file at `path`: to be asked before somebody chooses a passphrase for it.
    ///
    /// # Errors
    /// [`Error::Store`] if there is a file already, or no room for its name.
    pub fn check_place(path: &Path) -> Result<(), Error> {
        Ok(Store::check_absent(path)?)
    }

    /// Makes a vault file at `path`, and the identity file of its first member on this device. The vault appears last and
    /// complete: a crash before leaves at most an identity file, and its first heads, that belong to nothing.
    ///
    /// # Errors
    /// [`Error::Invalid`] for an empty name, [`Error::Store`] and [`Error::Device`] if the files can't be written; a file
    /// that is there already is never overwritten.
    pub fn create(
        path: &Path,
        device: Device,
        outside: Outside,
        new: &NewVault<'_>,
        passphrase: &Secret<String>,
        work: WorkFactor,
    ) -> Result<Self, Error> {
        if new.name.trim().is_empty() || new.member.trim().is_empty() {
            return Err(Invalid::NoName.into());
        }
        outside.check()?;
        Store::check_absent(path)?;
        let vault = VaultId::from_bytes(outside.random_bytes());
        let (key, vault_key) = (MemberKey::make(), VaultKey::make());
        device.keep_identity(vault, &key, passphrase, work)?;
        let (event, record) = founding_event(vault, &key, &vault_key, outside, new);
        device.keep_first_heads(&Heads::of_first(&event), &key)?;
        let grant = seal_grant(&vault_key, key.public(), &GrantBinding { vault, epoch: 1 });
        let store = Store::create(path, vault, |writing| {
            writing.put_grant(1, key.id(), &grant)?;
            writing.append_event(&vault_key.seal(&record))
        })?;
        Locked { store, device, outside }.unlock(key)
    }
}

fn founding_event(
    vault: VaultId,
    key: &MemberKey,
    vault_key: &VaultKey,
    outside: Outside,
    new: &NewVault<'_>,
) -> (Event, Vec<u8>) {
    let member = NewMember {
        id: MemberId::from_bytes(outside.random_bytes()),
        name: new.member.trim().to_owned(),
        title: new.title.map(str::trim).filter(|title| !title.is_empty()).map(str::to_owned),
        role: Role::Admin,
        key: PublicKey::new(key.public(), new.device),
    };
    let vault_key = Digest::from_bytes(vault_key.commitment());
    let body = Body::VaultCreated { name: new.name.trim().to_owned(), member, vault_key };
    let place = Place { vault, seq: 1, prev: None, seen: BTreeMap::new() };
    Event::write(key, place, outside.now(), outside.random_bytes(), body)
}
