//! Entries: whole contacts, as the bytes that are sealed. Numbers pass through here and nowhere else on their way to and
//! from the disk.

use crate::contact::{Contact, ContactId, Line, LineCard, Number, Profile, Summary};
use crate::hash::Digest;
use crate::store::LARGEST_PLAINTEXT;
use hotline_seal::{OpenError, Secret, VaultId, VaultKey};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::io::Write;

/// Why an entry gave no contact. It is never half of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EntryFault {
    /// The contact has no entry.
    #[error("is missing")]
    Missing,
    /// It does not open with the vault key.
    #[error("does not open with the vault key")]
    Unopenable,
    /// It is not the entry that the signed event put.
    #[error("is not the one that was signed")]
    Altered,
    /// It was signed, but it is no entry of this contact, or not what its event says of it.
    #[error("does not fit the event that put it")]
    Misfit,
    /// It belongs to no contact.
    #[error("belongs to no contact of this vault")]
    Stray,
}

impl From<OpenError> for EntryFault {
    fn from(_: OpenError) -> Self {
        Self::Unopenable
    }
}

/// The plaintext of an entry's record.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    kind: RecordKind,
    vault: VaultId,
    contact: ContactId,
    profile: Profile,
    lines: Vec<LineRecord>,
    #[serde(with = "secret_text")]
    notes: Secret<String>,
}

#[derive(Serialize, Deserialize)]
enum RecordKind {
    #[serde(rename = "entry")]
    Entry,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct LineRecord {
    line: LineCard,
    #[serde(with = "secret_text")]
    number: Secret<String>,
    #[serde(with = "secret_text")]
    notes: Secret<String>,
}

/// The one place where a secret text takes the form of JSON.
mod secret_text {
    use super::{Deserializer, Secret, Serializer};
    use std::fmt;

    pub(super) fn serialize<S: Serializer>(text: &Secret<String>, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(text.expose())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Secret<String>, D::Error> {
        struct Text;
        impl serde::de::Visitor<'_> for Text {
            type Value = Secret<String>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text")
            }
            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Self::Value, E> {
                Ok(Secret::from(text))
            }
        }
        from.deserialize_str(Text)
    }
}

/// An entry on its way to the disk.
pub(crate) struct SealedEntry {
    pub(crate) sealed: Vec<u8>,
    /// The digest of the plaintext, for the event that puts the entry.
    pub(crate) digest: Digest,
}

/// More than what an event has beside the contacts that it puts.
const REST: usize = 64 << 10;
/// More than the bytes of JSON, in a text of JSON, that a byte of a text, or of a field's compact form, can take.
const MOST_PER_BYTE: usize = 64;

/// Whether a contact can be kept: its entry, and the event that puts it, within the largest record there may be.
pub(crate) fn would_fit(contact: &Contact) -> bool {
    // Asked first: nearly all are small, and to write one as JSON twice takes as long as to read it.
    if compact_len(contact) < (LARGEST_PLAINTEXT - REST) / MOST_PER_BYTE {
        return true;
    }
    let record = record(VaultId::from_bytes([0; 16]), ContactId::from_bytes([0; 16]), contact);
    json_len(&record) <= LARGEST_PLAINTEXT && event_len(&contact.summary()) + REST <= LARGEST_PLAINTEXT
}

/// How many bytes a contact takes without names of fields, and without signs for what a text may not hold.
fn compact_len(contact: &Contact) -> usize {
    const SIZED: &str = "what is serialised has a size";
    let card = |card: &LineCard| postcard::experimental::serialized_size(card).expect(SIZED);
    let line = |line: &Line| card(&line.card) + line.number.expose().len() + line.notes.expose().len();
    let profile = postcard::experimental::serialized_size(&contact.profile).expect(SIZED);
    profile + contact.lines.iter().map(line).sum::<usize>() + contact.notes.expose().len()
}

/// How many bytes a contact takes of an event that puts it, at most: the body of an event is JSON in a text of JSON, where
/// a quotation mark, and a backslash before one, takes two.
pub(crate) fn event_len(summary: &Summary) -> usize {
    /// More than the contact's id and the digest of its entry.
    const NAMES: usize = 256;
    let json = serde_json::to_vec(summary).expect(FITS);
    json.len() + json.iter().filter(|byte| matches!(byte, b'"' | b'\\')).count() + NAMES
}

/// Seals a whole contact.
pub(crate) fn seal(vault: VaultId, id: ContactId, contact: &Contact, key: &VaultKey) -> SealedEntry {
    let plaintext = to_json(&record(vault, id, contact));
    SealedEntry { sealed: key.seal(plaintext.expose()), digest: Digest::of(plaintext.expose()) }
}

fn record(vault: VaultId, id: ContactId, contact: &Contact) -> Record {
    let line = |line: &Line| LineRecord {
        line: line.card.clone(),
        number: Secret::from(line.number.expose()),
        notes: line.notes.clone(),
    };
    Record {
        kind: RecordKind::Entry,
        vault,
        contact: id,
        profile: contact.profile.clone(),
        lines: contact.lines.iter().map(line).collect(),
        notes: contact.notes.clone(),
    }
}

const FITS: &str = "entries hold nothing that JSON has no form for";

/// Writes JSON into a buffer that was made large enough beforehand: growing would leave copies of the numbers behind.
fn to_json(record: &Record) -> Secret<Vec<u8>> {
    let mut json = Secret::new(Vec::with_capacity(json_len(record)));
    serde_json::to_writer(json.expose_mut(), record).expect(FITS);
    json
}

fn json_len(record: &Record) -> usize {
    struct Counter(usize);
    impl Write for Counter {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0 += bytes.len();
            Ok(bytes.len())
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    let mut counter = Counter(0);
    serde_json::to_writer(&mut counter, record).expect(FITS);
    counter.0
}

/// Opens a sealed entry and checks it against the digest that was signed.
pub(crate) fn open_plaintext(sealed: &[u8], signed: &Digest, key: &VaultKey) -> Result<Secret<Vec<u8>>, EntryFault> {
    let plaintext = key.open(sealed)?;
    if Digest::of(plaintext.expose()) == *signed { Ok(plaintext) } else { Err(EntryFault::Altered) }
}

/// Reads the plaintext of an entry: it must be that of this vault and contact.
pub(crate) fn read(plaintext: &Secret<Vec<u8>>, vault: VaultId, id: ContactId) -> Result<Contact, EntryFault> {
    let record: Record = serde_json::from_slice(plaintext.expose()).map_err(|_| EntryFault::Misfit)?;
    if record.vault != vault || record.contact != id {
        return Err(EntryFault::Misfit);
    }
    let line = |line: LineRecord| Line { card: line.line, number: Number::kept(line.number), notes: line.notes };
    Ok(Contact { profile: record.profile, lines: record.lines.into_iter().map(line).collect(), notes: record.notes })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contact::{Assurance, LineId, LineKind};

    #[test]
    fn no_contact_is_larger_than_its_compact_form_says() {
        let line = |text: &str| Line {
            card: LineCard {
                id: LineId::from_bytes([0xff; 16]),
                label: text.into(),
                kind: LineKind::Satellite,
                assurance: Assurance::Encrypted,
                doubt: None,
                verification: None,
            },
            number: Number::kept(text.into()),
            notes: text.into(),
        };
        for text in ["", "a", "\u{1}", "\"\\", &"\u{1}".repeat(5_000)] {
            for lines in [0, 1, 500] {
                let all = || vec![text.to_owned(); lines];
                let profile = Profile { name: text.into(), aliases: all(), tags: all(), ..Profile::default() };
                let contact =
                    Contact { profile, lines: all().iter().map(|text| line(text)).collect(), notes: text.into() };
                let json = json_len(&record(VaultId::from_bytes([0; 16]), ContactId::from_bytes([0; 16]), &contact));
                let most = MOST_PER_BYTE * compact_len(&contact) + REST;
                assert!(json.max(event_len(&contact.summary())) <= most, "{lines} lines of {} bytes", text.len());
            }
        }
    }
}
