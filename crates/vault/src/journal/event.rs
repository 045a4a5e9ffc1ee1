//! Events: their bytes, their signatures, their place in their author's chain.

use super::Body;
use crate::hash::{Digest, hex_bytes};
use hotline_seal::{Domain, Forged, KeyId, MemberKey, MemberPublic, Signature, VaultId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Names an event: the key that wrote it, and its place in that key's chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EventId {
    /// The member key that signed the event.
    pub author: KeyId,
    /// Its place in the chain of that key's events, from 1.
    pub seq: u64,
}

/// What is signed of an event. The body hangs on it by its digest only, so that it can be erased.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// The vault that the event belongs to.
    pub vault: VaultId,
    /// The member key that signed it.
    pub author: KeyId,
    /// Its place in the chain of that key's events, from 1.
    pub seq: u64,
    /// The digest of the header before it in that chain; none in the first.
    pub prev: Option<Digest>,
    /// For every other key that has written: the last `seq` of it that the author knew.
    pub seen: BTreeMap<KeyId, u64>,
    /// When it was written, by the author's clock.
    pub at: Timestamp,
    /// The digest of the body's text.
    pub body: Digest,
}

/// The plaintext of an event's record. Header and body are texts inside the JSON, so that what is signed and hashed is a
/// run of bytes and needs no canonical form.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    kind: RecordKind,
    header: String,
    #[serde(with = "hex_bytes")]
    signature: [u8; 64],
    body: Option<String>,
}

#[derive(Serialize, Deserialize)]
enum RecordKind {
    #[serde(rename = "event")]
    Event,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SaltedBody<B> {
    #[serde(with = "hex_bytes")]
    salt: [u8; 16],
    what: B,
}

/// An event as read from its record; whether it counts is for the fold to say.
#[derive(Debug, Clone)]
pub struct Event {
    /// What is signed.
    pub header: Header,
    /// The digest of the header's text: what the author's next event names.
    pub digest: Digest,
    /// What the event says.
    pub body: BodyState,
    header_text: String,
    signature: Signature,
}

/// What became of an event's body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BodyState {
    /// It is the signed one.
    Intact(Box<Body>),
    /// It is the signed one, but says something that this program doesn't know.
    Unknown,
    /// It was taken out.
    Erased,
    /// It is not the one that was signed.
    Altered,
}

/// A plaintext that is not that of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NotAnEvent;

/// Where a new event stands.
pub(crate) struct Place {
    pub(crate) vault: VaultId,
    pub(crate) seq: u64,
    pub(crate) prev: Option<Digest>,
    pub(crate) seen: BTreeMap<KeyId, u64>,
}

impl Event {
    /// Writes and signs a new event; gives it and the plaintext of its record.
    pub(crate) fn write(key: &MemberKey, place: Place, at: Timestamp, salt: [u8; 16], body: Body) -> (Self, Vec<u8>) {
        let body_text = to_json(&SaltedBody { salt, what: &body });
        let Place { vault, seq, prev, seen } = place;
        let header = Header { vault, author: key.id(), seq, prev, seen, at, body: Digest::of(body_text.as_bytes()) };
        let header_text = to_json(&header);
        let signature = key.sign(Domain::Event, header_text.as_bytes());
        let digest = Digest::of(header_text.as_bytes());
        let record = Record {
            kind: RecordKind::Event,
            header: header_text.clone(),
            signature: signature.to_bytes(),
            body: Some(body_text),
        };
        let body = BodyState::Intact(Box::new(body));
        (Self { header, digest, body, header_text, signature }, to_json(&record).into_bytes())
    }

    /// Reads the plaintext of an event's record.
    pub(crate) fn read(plaintext: &[u8]) -> Result<Self, NotAnEvent> {
        let record: Record = serde_json::from_slice(plaintext).map_err(|_| NotAnEvent)?;
        let header: Header = serde_json::from_str(&record.header).map_err(|_| NotAnEvent)?;
        let body = match &record.body {
            None => BodyState::Erased,
            Some(text) if Digest::of(text.as_bytes()) != header.body => BodyState::Altered,
            Some(text) => serde_json::from_str::<SaltedBody<Body>>(text)
                .map_or(BodyState::Unknown, |salted| BodyState::Intact(Box::new(salted.what))),
        };
        let digest = Digest::of(record.header.as_bytes());
        let signature = Signature::from_bytes(&record.signature);
        Ok(Self { header, digest, body, header_text: record.header, signature })
    }

    /// The plaintext of an event's record with its body taken out.
    pub(crate) fn erase_body(plaintext: &[u8]) -> Result<Vec<u8>, NotAnEvent> {
        let record: Record = serde_json::from_slice(plaintext).map_err(|_| NotAnEvent)?;
        Ok(to_json(&Record { body: None, ..record }).into_bytes())
    }

    /// The name of the event.
    #[must_use]
    pub fn id(&self) -> EventId {
        EventId { author: self.header.author, seq: self.header.seq }
    }

    /// Whether the key with these public parts signed the header.
    pub(crate) fn check_signature(&self, by: &MemberPublic) -> Result<(), Forged> {
        by.verify(Domain::Event, self.header_text.as_bytes(), &self.signature)
    }
}

fn to_json(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("events hold nothing that JSON has no form for")
}
