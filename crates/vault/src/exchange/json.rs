//! Hotline's own JSON: everything that a contact has, one contact on a line.

use super::draft::{Draft, DraftLine, add_note};
use super::sink::Sink;
use super::words::SaidAssurance;
use super::{Incoming, LineId, MOST_CONTACTS, Problem, ReadError, Trouble, Watch, words};
use crate::contact::{Assurance, Contact, DerivedFrom, Doubt, Line, LineKind, Profile, Verification};
use serde::de::IgnoredAny;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::value::RawValue;
use zeroize::Zeroizing;

const FORMAT: &str = "hotline-contacts";
const VERSION: u32 = 1;

#[derive(Deserialize)]
struct File<'a> {
    format: String,
    version: u32,
    #[serde(borrow)]
    contacts: Vec<&'a RawValue>,
}

#[derive(Serialize)]
struct WrittenContact<'a> {
    #[serde(flatten)]
    profile: &'a Profile,
    lines: Vec<WrittenLine<'a>>,
    notes: &'a str,
}

#[derive(Serialize)]
struct WrittenLine<'a> {
    label: &'a str,
    number: &'a str,
    kind: LineKind,
    assurance: Assurance,
    notes: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    doubt: Option<Doubt>,
    #[serde(skip_serializing_if = "Option::is_none")]
    verification: Option<&'a Verification>,
}

/// The doubt that does not come of reading the number again: it stood beside addresses in several countries.
const AMBIGUOUS: &str = "ambiguous";

/// A contact as it is read. Other fields than these are passed over: nearly all doubts come of reading.
#[derive(Deserialize)]
struct ReadContact {
    #[serde(default)]
    name: String,
    #[serde(default)]
    own_script: Option<String>,
    #[serde(default)]
    aliases: Vec<String>,
    #[serde(default)]
    office: Option<String>,
    #[serde(default)]
    organisation: Option<String>,
    #[serde(default)]
    units: Vec<String>,
    #[serde(default)]
    locality: Option<String>,
    #[serde(default)]
    region: Option<String>,
    #[serde(default)]
    country: Option<String>,
    #[serde(default)]
    time_zone: Option<String>,
    #[serde(default)]
    time_zone_from: Option<DerivedFrom>,
    #[serde(default)]
    languages: Vec<String>,
    #[serde(default)]
    form_of_address: Option<String>,
    #[serde(default)]
    tags: Vec<String>,
    #[serde(default)]
    uid: Option<String>,
    #[serde(default)]
    lines: Vec<ReadLine>,
    #[serde(default, deserialize_with = "wiped")]
    notes: Zeroizing<String>,
}

#[derive(Deserialize)]
struct ReadLine {
    #[serde(default)]
    label: String,
    #[serde(deserialize_with = "wiped")]
    number: Zeroizing<String>,
    #[serde(default)]
    kind: String,
    #[serde(default)]
    assurance: String,
    #[serde(default, deserialize_with = "wiped")]
    notes: Zeroizing<String>,
    #[serde(default)]
    verification: Option<IgnoredAny>,
    #[serde(default)]
    doubt: Option<String>,
}

fn wiped<'de, D: Deserializer<'de>>(from: D) -> Result<Zeroizing<String>, D::Error> {
    String::deserialize(from).map(Zeroizing::new)
}

/// Writes contacts as JSON, every number in the clear. Assurances and verifications are written for whoever wants to
/// know; reading takes no verification from a file, and no safer assurance.
///
/// The file is an object with `format`, `version` and `contacts`; the fields of a contact are those of a profile,
/// `lines` and `notes`.
pub(crate) fn write_json<'a>(contacts: impl IntoIterator<Item = &'a Contact>) -> Zeroizing<Vec<u8>> {
    let mut sink = Sink::default();
    sink.push(&format!("{{\"format\":\"{FORMAT}\",\"version\":{VERSION},\"contacts\":["));
    for (at, contact) in contacts.into_iter().enumerate() {
        sink.push(if at == 0 { "\n" } else { ",\n" });
        let written = WrittenContact {
            profile: &contact.profile,
            lines: contact.lines.iter().map(WrittenLine::from).collect(),
            notes: contact.notes.expose(),
        };
        serde_json::to_writer(&mut sink, &written).expect("every contact has a form in JSON, and a Sink takes it");
    }
    sink.push("\n]}\n");
    sink.finish()
}

impl<'a> From<&'a Line> for WrittenLine<'a> {
    fn from(Line { card, number, notes }: &'a Line) -> Self {
        Self {
            label: &card.label,
            number: number.expose(),
            kind: card.kind,
            assurance: card.assurance,
            notes: notes.expose(),
            doubt: card.doubt,
            verification: card.verification.as_ref(),
        }
    }
}

/// Reads what [`write_json`] wrote. Each contact is read by itself, so that a malformed one costs no others.
pub(super) fn read(
    text: &str,
    watch: &mut Watch<'_>,
    new_line_id: &mut dyn FnMut() -> LineId,
) -> Result<Incoming, ReadError> {
    let file: File<'_> = serde_json::from_str(text).map_err(|_| misfit(text))?;
    if file.format != FORMAT || file.version != VERSION {
        return Err(ReadError::NotAnExport);
    }
    let mut incoming = Incoming::default();
    let (mut line, mut counted) = (1, 0);
    if file.contacts.len() > MOST_CONTACTS {
        return Err(ReadError::TooManyContacts);
    }
    for raw in file.contacts {
        if !watch.goes_on(&incoming) {
            break;
        }
        // The raw value is a piece of the text, so its place tells its line.
        let at = raw.get().as_ptr() as usize - text.as_ptr() as usize;
        line += text.as_bytes()[counted..at].iter().filter(|byte| **byte == b'\n').count();
        counted = at;
        match serde_json::from_str::<ReadContact>(raw.get()) {
            Ok(contact) => {
                let card = contact.draft().finish(line, &mut incoming.problems, new_line_id);
                incoming.cards.extend(card);
            }
            Err(_) => incoming.problems.push(Problem { line, what: Trouble::Malformed }),
        }
    }
    Ok(incoming)
}

/// What JSON is that is no export: a contact by itself has a name or lines, and none of what a file of contacts begins with.
fn misfit(text: &str) -> ReadError {
    #[derive(Deserialize)]
    struct Keys {
        name: Option<IgnoredAny>,
        lines: Option<IgnoredAny>,
        format: Option<IgnoredAny>,
        contacts: Option<IgnoredAny>,
    }
    match serde_json::from_str(text) {
        Ok(Keys { name, lines, format: None, contacts: None }) if name.is_some() || lines.is_some() => {
            ReadError::OneContact
        }
        _ => ReadError::NotAnExport,
    }
}

impl ReadContact {
    fn draft(self) -> Draft {
        let profile = Profile {
            name: self.name,
            own_script: self.own_script,
            aliases: self.aliases,
            office: self.office,
            organisation: self.organisation,
            units: self.units,
            locality: self.locality,
            region: self.region,
            country: None,
            time_zone: None,
            time_zone_from: self.time_zone_from,
            languages: self.languages,
            form_of_address: self.form_of_address,
            tags: self.tags,
            uid: self.uid,
        };
        let mut draft = Draft::default();
        draft.profile = profile;
        draft.country = self.country.unwrap_or_default();
        draft.time_zone = self.time_zone.unwrap_or_default();
        draft.lines = self.lines.into_iter().map(ReadLine::draft).collect();
        draft.add_note(&self.notes);
        draft
    }
}

impl ReadLine {
    fn draft(self) -> DraftLine {
        let mut notes = Zeroizing::default();
        add_note(&mut notes, &self.notes);
        DraftLine {
            kind: words::kind(&self.kind),
            assurance: SaidAssurance::of(&self.assurance),
            label: self.label,
            usual_label: None,
            number: self.number,
            notes,
            is_verified: self.verification.is_some(),
            is_secret: false,
            is_foreign: false,
            extension: None,
            is_ambiguous: self.doubt.as_deref() == Some(AMBIGUOUS),
        }
    }
}
