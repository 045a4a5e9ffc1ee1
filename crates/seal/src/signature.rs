//! Ed25519 signatures that say what they are for.

use std::fmt;

/// What a signature is for. A signature made for one domain never verifies in another, because its name is part of the
/// signed bytes (DSSE's pre-authentication encoding, <https://github.com/secure-systems-lab/dsse>).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Domain {
    /// An event of a vault's journal: the payload is the event's header.
    Event,
    /// The folded snapshot that a device keeps for itself.
    Snapshot,
    /// The heads that a device keeps for itself.
    Heads,
}

impl Domain {
    /// The payload type of DSSE.
    const fn payload_type(self) -> &'static str {
        match self {
            Self::Event => "application/vnd.hotline.event.v1+json",
            Self::Snapshot => "application/vnd.hotline.snapshot.v1",
            Self::Heads => "application/vnd.hotline.heads.v1+json",
        }
    }

    /// The bytes that are signed: `"DSSEv1" SP LEN(type) SP type SP LEN(payload) SP payload`, lengths in ASCII decimal.
    pub(crate) fn signed_bytes(self, payload: &[u8]) -> Vec<u8> {
        let payload_type = self.payload_type();
        let mut bytes = format!("DSSEv1 {} {payload_type} {} ", payload_type.len(), payload.len()).into_bytes();
        bytes.extend_from_slice(payload);
        bytes
    }
}

/// An Ed25519 signature, 64 bytes; written as 128 lower-case hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Signature(pub(crate) ed25519_dalek::Signature);

impl Signature {
    /// The signature with these bytes.
    #[must_use]
    pub fn from_bytes(bytes: &[u8; 64]) -> Self {
        Self(ed25519_dalek::Signature::from_bytes(bytes))
    }

    /// The bytes of the signature.
    #[must_use]
    pub fn to_bytes(self) -> [u8; 64] {
        self.0.to_bytes()
    }
}

impl fmt::Debug for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Signature(…)")
    }
}

/// A signature that does not verify.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the signature is not this key's")]
pub struct Forged;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_signed_bytes_are_frozen() {
        assert_eq!(Domain::Event.signed_bytes(b"{}"), b"DSSEv1 37 application/vnd.hotline.event.v1+json 2 {}");
        assert_eq!(Domain::Snapshot.signed_bytes(b""), b"DSSEv1 35 application/vnd.hotline.snapshot.v1 0 ");
        assert_eq!(Domain::Heads.signed_bytes(b"{}"), b"DSSEv1 37 application/vnd.hotline.heads.v1+json 2 {}");
    }
}
