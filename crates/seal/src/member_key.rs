//! Member keys: one seed of 32 bytes that opens grants and signs events.

use crate::age_file::{self, OpenError};
use crate::hybrid::{HybridIdentity, HybridRecipient};
use crate::signature::{Domain, Forged, Signature};
use crate::{KeyId, Secret, sha256};
use ed25519_dalek::{Signer, SigningKey, VerifyingKey};
use std::fmt;
use std::io::{self, Write};

/// HKDF's `info` for the signing key.
const SIGNING_KEY_LABEL: &[u8] = b"hotline/v1/member-key/ed25519";
/// What the hash that names a key begins with.
const KEY_ID_LABEL: &[u8] = b"hotline/v1/member-key/id\0";

/// The secret of a member on one device: an age identity `AGE-SECRET-KEY-PQ-1…` that opens grants, and an Ed25519 key
/// derived from the same seed (HKDF-SHA256, no salt, the label `hotline/v1/member-key/ed25519`) that signs events.
#[derive(Clone)]
pub struct MemberKey {
    identity: HybridIdentity,
    // Wipes itself when dropped (ed25519-dalek's feature `zeroize`).
    signing: SigningKey,
    public: MemberPublic,
}

impl MemberKey {
    /// Makes a new member key from the operating system's random bytes.
    #[must_use]
    pub fn make() -> Self {
        Self::from_identity(HybridIdentity::make())
    }

    /// Reads the text form, `AGE-SECRET-KEY-PQ-1…`.
    ///
    /// # Errors
    /// [`ParseKeyError`] if the text is anything else.
    pub fn parse(text: &str) -> Result<Self, ParseKeyError> {
        HybridIdentity::parse(text).map(Self::from_identity).ok_or(ParseKeyError)
    }

    fn from_identity(identity: HybridIdentity) -> Self {
        let mut seed = Secret::new([0; 32]);
        hkdf::Hkdf::<sha2::Sha256>::new(None, identity.seed().expose())
            .expand(SIGNING_KEY_LABEL, seed.expose_mut())
            .expect("HKDF-SHA256 gives up to 8,160 bytes");
        let signing = SigningKey::from_bytes(seed.expose());
        let public = MemberPublic { recipient: identity.recipient().clone(), verifying: signing.verifying_key() };
        Self { identity, signing, public }
    }

    /// The text form, `AGE-SECRET-KEY-PQ-1…`: all that a member must keep.
    #[must_use]
    pub fn to_text(&self) -> Secret<String> {
        self.identity.to_text()
    }

    /// The parts that others may know.
    #[must_use]
    pub fn public(&self) -> &MemberPublic {
        &self.public
    }

    /// The name of this key.
    #[must_use]
    pub fn id(&self) -> KeyId {
        self.public.id()
    }

    /// Signs `payload` for one purpose.
    #[must_use]
    pub fn sign(&self, domain: Domain, payload: &[u8]) -> Signature {
        Signature(self.signing.sign(&domain.signed_bytes(payload)))
    }

    /// Opens what [`MemberPublic::seal`] sealed to this key.
    ///
    /// # Errors
    /// [`OpenError`] if it is sealed to another key or damaged.
    pub fn open(&self, sealed: &[u8]) -> Result<Secret<Vec<u8>>, OpenError> {
        age_file::open(&self.identity, sealed, sealed.len())
    }
}

impl fmt::Debug for MemberKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "MemberKey({})", self.id())
    }
}

/// The public parts of a member key: whom to seal a grant to, and what its signatures are checked with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberPublic {
    recipient: HybridRecipient,
    verifying: VerifyingKey,
}

impl MemberPublic {
    /// Reads the public parts: the recipient as `age1pq1…`, the Ed25519 key as its 32 bytes.
    ///
    /// # Errors
    /// [`ParseKeyError`] if either is not what it should be, or the Ed25519 key is a weak one.
    pub fn parse(recipient: &str, verifying: &[u8; 32]) -> Result<Self, ParseKeyError> {
        let recipient = HybridRecipient::parse(recipient).ok_or(ParseKeyError)?;
        let verifying = VerifyingKey::from_bytes(verifying).map_err(|_| ParseKeyError)?;
        if verifying.is_weak() { Err(ParseKeyError) } else { Ok(Self { recipient, verifying }) }
    }

    /// Whom to seal to.
    #[must_use]
    pub fn recipient(&self) -> &HybridRecipient {
        &self.recipient
    }

    /// The Ed25519 public key.
    #[must_use]
    pub fn verifying_key(&self) -> [u8; 32] {
        self.verifying.to_bytes()
    }

    /// Seals bytes to this key: an age file that only its holder opens.
    #[must_use]
    pub fn seal(&self, plaintext: &[u8]) -> Vec<u8> {
        age_file::seal(&self.recipient, plaintext, 0)
    }

    /// As [`MemberPublic::seal`], and writes it: what is large needs no second place in memory.
    ///
    /// # Errors
    /// Those of writing.
    pub fn seal_to(&self, plaintext: &[u8], to: &mut dyn Write) -> io::Result<()> {
        age_file::seal_to(&self.recipient, plaintext, 0, to)
    }

    /// The name of the key: the first 16 bytes of SHA-256 over `hotline/v1/member-key/id`, a zero byte, the Ed25519
    /// public key and the recipient's public key.
    #[must_use]
    pub fn id(&self) -> KeyId {
        let parts = [KEY_ID_LABEL, self.verifying.as_bytes(), &self.recipient.to_bytes()].concat();
        let mut id = [0; 16];
        id.copy_from_slice(&sha256(&parts)[..16]);
        KeyId::from_bytes(id)
    }

    /// Checks that `signature` was made over `payload`, for `domain`, with this key.
    ///
    /// # Errors
    /// [`Forged`] if it was not.
    pub fn verify(&self, domain: Domain, payload: &[u8], signature: &Signature) -> Result<(), Forged> {
        self.verifying.verify_strict(&domain.signed_bytes(payload), &signature.0).map_err(|_| Forged)
    }
}

/// A text that is not a key of the kind asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is not a key of the kind asked for")]
pub struct ParseKeyError;

#[cfg(test)]
mod tests {
    use super::*;

    /// Frozen: derived once from the identity of the C2SP vectors. If this fails, the code is wrong.
    const IDENTITY: &str = "AGE-SECRET-KEY-PQ-1HZLGZUPT4ETPKDEV8HSGFDCYZ4E522W0A7PU2LHT8EH9W6YLNC3SW78XKG";

    #[test]
    fn derivation_is_frozen() {
        let key = MemberKey::parse(IDENTITY).unwrap();
        let verifying: String = key.public().verifying_key().iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(verifying, "3ebe981f0d9846acd099921da30c95863df2248db8509169f63167dee664c105");
        assert_eq!(key.id().to_string(), "eb19f737becfb910a03aee7c865ea440");
        assert_eq!(key.to_text().expose(), IDENTITY);
    }

    #[test]
    fn public_parts_and_back() {
        let key = MemberKey::make();
        let public = key.public();
        assert_eq!(MemberPublic::parse(&public.recipient().to_string(), &public.verifying_key()).as_ref(), Ok(public));
    }

    #[test]
    fn a_signature_holds_for_its_key_domain_and_payload_only() {
        let (key, other) = (MemberKey::make(), MemberKey::make());
        let signature = key.sign(Domain::Event, b"header");
        assert_eq!(key.public().verify(Domain::Event, b"header", &signature), Ok(()));
        assert_eq!(key.public().verify(Domain::Event, b"headeR", &signature), Err(Forged));
        assert_eq!(key.public().verify(Domain::Snapshot, b"header", &signature), Err(Forged));
        assert_eq!(other.public().verify(Domain::Event, b"header", &signature), Err(Forged));
    }

    #[test]
    fn what_is_sealed_to_a_key_opens_with_it_only() {
        let (key, other) = (MemberKey::make(), MemberKey::make());
        let sealed = key.public().seal(b"snapshot");
        assert_eq!(key.open(&sealed).unwrap().expose().as_slice(), b"snapshot");
        assert_eq!(other.open(&sealed).unwrap_err(), OpenError::NoMatch);
    }

    #[test]
    fn weak_verifying_keys_are_refused() {
        let recipient = MemberKey::make().public().recipient().to_string();
        // The identity element: any signature could be made to fit it.
        let mut identity_element = [0; 32];
        identity_element[0] = 1;
        assert_eq!(MemberPublic::parse(&recipient, &identity_element).unwrap_err(), ParseKeyError);
    }

    #[test]
    fn nothing_secret_is_printed() {
        let key = MemberKey::parse(IDENTITY).unwrap();
        assert!(!format!("{key:?} {:?}", key.to_text()).contains("HZLGZUPT"));
    }
}
