//! Grants: the vault key sealed to one member key.

use crate::age_file::OpenError;
use crate::{KeyId, MemberKey, MemberPublic, Secret, VaultId, VaultKey};
use std::fmt::Write;

/// What a grant is bound to. It stands inside the sealed plaintext, since age has no associated data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GrantBinding {
    /// The vault that the key opens.
    pub vault: VaultId,
    /// The epoch of the vault key, from 1.
    pub epoch: u32,
}

/// Why a grant did not give a vault key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum GrantError {
    /// The age file does not open.
    #[error("the grant does not open: {0}")]
    Open(#[from] OpenError),
    /// The plaintext is not that of a grant for this vault, epoch and key.
    #[error("the grant is one for another vault, epoch or key")]
    Binding,
}

/// Seals `vault_key` to a member key (age `mlkem768x25519`). The plaintext is an age identity file of its own, so that
/// `age --decrypt` gives a file to open records with.
#[must_use]
pub fn seal_grant(vault_key: &VaultKey, to: &MemberPublic, binding: &GrantBinding) -> Vec<u8> {
    let (lines, key) = (binding_lines(binding, to.id()), vault_key.to_text());
    // Room for all of it at once: growing would leave a copy of the key behind.
    let mut plaintext = Secret::new(String::with_capacity(lines.len() + key.expose().len() + 1));
    plaintext.expose_mut().push_str(&lines);
    plaintext.expose_mut().push_str(key.expose());
    plaintext.expose_mut().push('\n');
    to.seal(plaintext.expose().as_bytes())
}

/// Opens a grant with the member key that it is for.
///
/// # Errors
/// [`GrantError`] if it is for another key, vault or epoch, or damaged.
pub fn open_grant(sealed: &[u8], with: &MemberKey, binding: &GrantBinding) -> Result<VaultKey, GrantError> {
    let plaintext = with.open(sealed)?;
    let text = std::str::from_utf8(plaintext.expose()).map_err(|_| GrantError::Binding)?;
    text.strip_prefix(&binding_lines(binding, with.id()))
        .and_then(|line| line.strip_suffix('\n'))
        .and_then(VaultKey::parse)
        .ok_or(GrantError::Binding)
}

fn binding_lines(binding: &GrantBinding, key: KeyId) -> String {
    let mut lines = String::from("# hotline grant v1\n");
    let GrantBinding { vault, epoch } = binding;
    write!(lines, "# vault: {vault}\n# epoch: {epoch}\n# member key: {key}\n").expect("a String takes every character");
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    const BINDING: GrantBinding = GrantBinding { vault: VaultId::from_bytes([7; 16]), epoch: 3 };

    #[test]
    fn opens_for_its_member_vault_and_epoch_only() {
        let (member, other, vault_key) = (MemberKey::make(), MemberKey::make(), VaultKey::make());
        let sealed = seal_grant(&vault_key, member.public(), &BINDING);
        assert_eq!(open_grant(&sealed, &member, &BINDING).unwrap().commitment(), vault_key.commitment());
        assert_eq!(open_grant(&sealed, &other, &BINDING).unwrap_err(), GrantError::Open(OpenError::NoMatch));
        let next = GrantBinding { epoch: 4, ..BINDING };
        assert_eq!(open_grant(&sealed, &member, &next).unwrap_err(), GrantError::Binding);
        let elsewhere = GrantBinding { vault: VaultId::from_bytes([8; 16]), ..BINDING };
        assert_eq!(open_grant(&sealed, &member, &elsewhere).unwrap_err(), GrantError::Binding);
    }

    #[test]
    fn every_flipped_byte_is_noticed() {
        let member = MemberKey::make();
        let sealed = seal_grant(&VaultKey::make(), member.public(), &BINDING);
        for at in 0..sealed.len() {
            let mut flipped = sealed.clone();
            flipped[at] ^= 1;
            assert!(open_grant(&flipped, &member, &BINDING).is_err(), "byte {at}");
        }
    }
}
