//! Hotline's seals: the only crate that touches key bytes.
//!
//! Four hops lead from a passphrase to a record, and each is a standard age v1 file that stock age software opens:
//!
//! ```text
//! identity file ──(passphrase: age scrypt)──▶ member key
//! grant ──(member key: age mlkem768x25519)──▶ vault key
//! record ──(vault key: age X25519)──▶ JSON text
//! ```
//!
//! Nothing in here reads a file, a clock or the environment. Random bytes come from the operating system. Secrets live in
//! [`Secret`], which wipes what it holds and never prints it; callers hold [`MemberKey`] and [`VaultKey`], never their bytes.

mod age_file;
mod bech32_text;
mod grant;
mod hybrid;
mod id;
mod identity_file;
mod member_key;
mod padding;
mod secret;
mod signature;
mod vault_key;

pub use age_file::OpenError;
pub use grant::{GrantBinding, GrantError, open_grant, seal_grant};
pub use hybrid::{HybridIdentity, HybridRecipient};
pub use id::{KeyId, ParseIdError, VaultId, hex, parse_id};
pub use identity_file::{
    IdentityError, MAX_WORK_FACTOR, WORK_FACTOR, WorkFactor, open_identity_file, seal_identity_file,
};
pub use member_key::{MemberKey, MemberPublic, ParseKeyError};
pub use padding::padded_len;
pub use secret::Secret;
pub use signature::{Domain, Forged, Signature};
pub use vault_key::VaultKey;

/// Fills `buffer` with random bytes of the operating system.
///
/// # Panics
/// Panics if the operating system has no random bytes to give: there is no safe way on.
pub fn os_random(buffer: &mut [u8]) {
    getrandom::fill(buffer).expect("the operating system gives random bytes");
}

/// The SHA-256 digest of `bytes`.
#[must_use]
pub fn sha256(bytes: &[u8]) -> [u8; 32] {
    use sha2::Digest;
    sha2::Sha256::digest(bytes).into()
}
