//! The vault key: what every record of a vault is sealed to, new in every epoch.

use crate::age_file::{self, OpenError};
use crate::{Secret, padded_len, sha256};
use age_core::secrecy::ExposeSecret;
use std::fmt;

/// What the hash that commits to a vault key begins with.
const COMMITMENT_LABEL: &[u8] = b"hotline/v1/vault-key\0";

/// An age X25519 identity. Its recipient is as secret as itself and stands nowhere but in here: who lacks a grant can't
/// seal a record that opens.
#[derive(Clone)]
pub struct VaultKey {
    // In a place of its own: what is moved leaves its bytes behind.
    identity: Box<age::x25519::Identity>,
    recipient: age::x25519::Recipient,
}

impl VaultKey {
    /// Makes a new vault key from the operating system's random bytes.
    #[must_use]
    pub fn make() -> Self {
        Self::from_identity(age::x25519::Identity::generate())
    }

    /// Reads the text form, `AGE-SECRET-KEY-1…`; `None` if it isn't one.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        text.parse().ok().map(Self::from_identity)
    }

    fn from_identity(identity: age::x25519::Identity) -> Self {
        let recipient = identity.to_public();
        Self { identity: Box::new(identity), recipient }
    }

    /// The text form, `AGE-SECRET-KEY-1…`, for a grant.
    pub(crate) fn to_text(&self) -> Secret<String> {
        Secret::from(self.identity.to_string().expose_secret())
    }

    /// SHA-256 over `hotline/v1/vault-key`, a zero byte and the recipient's text. It stands in the signed event that
    /// brought the key into use, so that nobody but an administrator can put another key in its place.
    #[must_use]
    pub fn commitment(&self) -> [u8; 32] {
        let recipient = Secret::new(self.recipient.to_string());
        let labelled = Secret::new([COMMITMENT_LABEL, recipient.expose().as_bytes()].concat());
        sha256(labelled.expose())
    }

    /// Seals one record, padded with trailing spaces to [`padded_len`].
    #[must_use]
    pub fn seal(&self, plaintext: &[u8]) -> Vec<u8> {
        age_file::seal(&self.recipient, plaintext, padded_len(plaintext.len()) - plaintext.len())
    }

    /// Opens one record; the padding is taken off.
    ///
    /// # Errors
    /// [`OpenError`] if the record is sealed to another key or damaged.
    pub fn open(&self, sealed: &[u8]) -> Result<Secret<Vec<u8>>, OpenError> {
        let mut plaintext = age_file::open(&*self.identity, sealed, sealed.len())?;
        let len = plaintext.expose().trim_ascii_end().len();
        plaintext.expose_mut().truncate(len);
        Ok(plaintext)
    }
}

impl fmt::Debug for VaultKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("VaultKey(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn seal_and_open(plaintext in "\\{[a-z0-9 ]{0,2000}\\}") {
            let key = VaultKey::make();
            let sealed = key.seal(plaintext.as_bytes());
            let opened = key.open(&sealed).unwrap();
            prop_assert_eq!(opened.expose().as_slice(), plaintext.as_bytes());
            prop_assert_eq!(VaultKey::make().open(&sealed).unwrap_err(), OpenError::NoMatch);
        }
    }

    #[test]
    fn records_of_like_length_are_sealed_at_one_length() {
        let key = VaultKey::make();
        for len in 993..=1024 {
            let sealed = key.seal(&vec![b'x'; len]);
            let padded = age_file::open(&*key.identity, sealed.as_slice(), sealed.len()).unwrap();
            assert_eq!(padded.expose().len(), 1024, "{len}");
        }
    }

    #[test]
    fn every_flipped_bit_and_every_cut_is_noticed() {
        let key = VaultKey::make();
        let sealed = key.seal(b"{\"kind\":\"entry\"}");
        for at in 0..sealed.len() {
            assert!(key.open(&sealed[..at]).is_err(), "cut at {at}");
            for bit in 0..8 {
                let mut flipped = sealed.clone();
                flipped[at] ^= 1 << bit;
                assert!(key.open(&flipped).is_err(), "bit {bit} of byte {at}");
            }
        }
    }

    #[test]
    fn the_commitment_tells_keys_apart_and_survives_the_text_form() {
        let key = VaultKey::make();
        assert_eq!(VaultKey::parse(key.to_text().expose()).unwrap().commitment(), key.commitment());
        assert_ne!(VaultKey::make().commitment(), key.commitment());
    }
}
