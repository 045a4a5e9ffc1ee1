//! age's post-quantum recipient `mlkem768x25519` (C2SP age specification): HPKE with the X-Wing KEM, HKDF-SHA256 and
//! ChaCha20-Poly1305. The `age` crate has none, so it stands here over that crate's traits.

use crate::{Secret, bech32_text, os_random};
use age::{DecryptError, EncryptError};
use age_core::format::{FILE_KEY_BYTES, FileKey, Stanza};
use age_core::secrecy::ExposeSecret;
use base64::Engine;
use base64::prelude::BASE64_STANDARD_NO_PAD;
use hpke::kem::XWing;
use hpke::{Deserializable, Kem, OpModeR, OpModeS, Serializable};
use std::collections::HashSet;
use std::fmt;
use zeroize::Zeroizing;

const STANZA_TAG: &str = "mlkem768x25519";
const INFO: &[u8] = b"age-encryption.org/mlkem768x25519";
const LABEL: &str = "postquantum";
const IDENTITY_PREFIX: &str = "age-secret-key-pq-";
const RECIPIENT_PREFIX: &str = "age1pq";
const ENCAPSULATED_BYTES: usize = 1120;
const BODY_BYTES: usize = FILE_KEY_BYTES + 16;

type Aead = hpke::aead::ChaCha20Poly1305;
type Kdf = hpke::kdf::HkdfSha256;
type PublicKey = <XWing as Kem>::PublicKey;
type PrivateKey = <XWing as Kem>::PrivateKey;

/// The length in bytes of the public key of a hybrid recipient.
pub(crate) const PUBLIC_BYTES: usize = 1216;

/// A post-quantum hybrid age recipient, `age1pq1…`.
#[derive(Clone, PartialEq, Eq)]
pub struct HybridRecipient(PublicKey);

impl HybridRecipient {
    /// Reads the text form, `age1pq1…`; `None` if it isn't one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = bech32_text::decode::<PUBLIC_BYTES>(RECIPIENT_PREFIX, text)?;
        PublicKey::from_bytes(bytes.expose()).ok().map(Self)
    }

    /// The public key: ML-KEM-768 (1,184 bytes), then X25519 (32 bytes).
    pub(crate) fn to_bytes(&self) -> [u8; PUBLIC_BYTES] {
        self.0.to_bytes().into()
    }
}

impl fmt::Display for HybridRecipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(bech32_text::encode(RECIPIENT_PREFIX, &self.to_bytes()).expose())
    }
}

impl fmt::Debug for HybridRecipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "HybridRecipient({self:.16}…)")
    }
}

impl age::Recipient for HybridRecipient {
    fn wrap_file_key(&self, file_key: &FileKey) -> Result<(Vec<Stanza>, HashSet<String>), EncryptError> {
        let (encapsulated, body) =
            hpke::single_shot_seal::<Aead, Kdf, XWing>(&OpModeS::Base, &self.0, INFO, file_key.expose_secret(), &[])
                .map_err(|error| EncryptError::Io(std::io::Error::other(error.to_string())))?;
        let stanza = Stanza {
            tag: STANZA_TAG.to_owned(),
            args: vec![BASE64_STANDARD_NO_PAD.encode(encapsulated.to_bytes())],
            body,
        };
        Ok((vec![stanza], HashSet::from([LABEL.to_owned()])))
    }
}

/// A post-quantum hybrid age identity, `AGE-SECRET-KEY-PQ-1…`: a seed of 32 bytes.
#[derive(Clone)]
pub struct HybridIdentity {
    seed: Secret<[u8; 32]>,
    recipient: HybridRecipient,
}

impl HybridIdentity {
    /// Makes a new one from the operating system's random bytes.
    #[must_use]
    pub fn make() -> Self {
        let mut seed = Secret::new([0; 32]);
        os_random(seed.expose_mut());
        Self::from_seed(seed)
    }

    /// The identity of this seed.
    pub(crate) fn from_seed(seed: Secret<[u8; 32]>) -> Self {
        let recipient = HybridRecipient(XWing::sk_to_pk(&private_key(&seed)));
        Self { seed, recipient }
    }

    /// Reads the text form, `AGE-SECRET-KEY-PQ-1…`; `None` if it isn't one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        bech32_text::decode::<32>(IDENTITY_PREFIX, text).map(Self::from_seed)
    }

    /// The text form, `AGE-SECRET-KEY-PQ-1…`.
    #[must_use]
    pub fn to_text(&self) -> Secret<String> {
        let mut text = bech32_text::encode(IDENTITY_PREFIX, self.seed.expose());
        text.expose_mut().make_ascii_uppercase();
        text
    }

    /// Whom to seal to, so that this identity opens it.
    #[must_use]
    pub fn recipient(&self) -> &HybridRecipient {
        &self.recipient
    }

    pub(crate) fn seed(&self) -> &Secret<[u8; 32]> {
        &self.seed
    }
}

impl fmt::Debug for HybridIdentity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("HybridIdentity(…)")
    }
}

fn private_key(seed: &Secret<[u8; 32]>) -> PrivateKey {
    PrivateKey::from_bytes(seed.expose()).expect("an X-Wing seed has 32 bytes")
}

impl age::Identity for HybridIdentity {
    fn unwrap_stanza(&self, stanza: &Stanza) -> Option<Result<FileKey, DecryptError>> {
        if stanza.tag != STANZA_TAG {
            return None;
        }
        let (encapsulated, body) = match parse_stanza(stanza) {
            Ok(parts) => parts,
            Err(error) => return Some(Err(error)),
        };
        let key = private_key(&self.seed);
        // A tag that doesn't verify means "some other recipient": the stanzas after it are tried.
        let opened = hpke::single_shot_open::<Aead, Kdf, XWing>(&OpModeR::Base, &key, &encapsulated, INFO, body, &[]);
        let file_key = Zeroizing::new(opened.ok()?);
        Some(Ok(FileKey::init_with_mut(|to| to.copy_from_slice(&file_key))))
    }
}

/// Whether an X25519 share is a point of low order, with which every shared secret is the disallowed all-zero value. A
/// clamped scalar is a multiple of the cofactor, so multiplying by any one of them tells.
fn is_low_order(share: &[u8]) -> bool {
    let share = share.try_into().expect("an X25519 share has 32 bytes");
    x25519_dalek::x25519([1; 32], share) == [0; 32]
}

/// The encapsulated key and the sealed file key of a stanza, if it is well formed and canonical.
fn parse_stanza(stanza: &Stanza) -> Result<(<XWing as Kem>::EncappedKey, &[u8]), DecryptError> {
    let [argument] = &stanza.args[..] else {
        return Err(DecryptError::InvalidHeader);
    };
    let bytes = BASE64_STANDARD_NO_PAD.decode(argument).map_err(|_| DecryptError::InvalidHeader)?;
    // The length of the body is checked before it is opened: a longer file key could serve a partitioning oracle.
    if bytes.len() != ENCAPSULATED_BYTES || stanza.body.len() != BODY_BYTES {
        return Err(DecryptError::InvalidHeader);
    }
    let (_, x25519_share) = bytes.split_at(ENCAPSULATED_BYTES - 32);
    if is_low_order(x25519_share) {
        return Err(DecryptError::InvalidHeader);
    }
    let encapsulated = <XWing as Kem>::EncappedKey::from_bytes(&bytes).map_err(|_| DecryptError::InvalidHeader)?;
    Ok((encapsulated, &stanza.body))
}
