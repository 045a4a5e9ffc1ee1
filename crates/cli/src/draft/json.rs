//! A contact from JSON. Numbers in it go straight into secrets, and what is wrong with it is said without its values.

use super::{Changes, LineChange, LineChanges};
use crate::failure::{Failure, shortened};
use hotline_vault::{Assurance, LineId, LineKind, Secret};
use serde::Deserialize;
use serde::de::{Deserializer, Error, Visitor};
use std::fmt;

/// The shape of the JSON. `null` means the same as an empty text or list.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, default)]
#[derive(Default)]
struct Contact {
    #[serde(deserialize_with = "given")]
    name: Option<String>,
    #[serde(deserialize_with = "given")]
    own_script: Option<String>,
    #[serde(deserialize_with = "given")]
    aliases: Option<Vec<String>>,
    #[serde(deserialize_with = "given")]
    office: Option<String>,
    #[serde(deserialize_with = "given")]
    organisation: Option<String>,
    #[serde(deserialize_with = "given")]
    units: Option<Vec<String>>,
    #[serde(deserialize_with = "given")]
    locality: Option<String>,
    #[serde(deserialize_with = "given")]
    region: Option<String>,
    #[serde(deserialize_with = "given")]
    country: Option<String>,
    #[serde(deserialize_with = "given")]
    time_zone: Option<String>,
    #[serde(deserialize_with = "given")]
    languages: Option<Vec<String>>,
    #[serde(deserialize_with = "given")]
    form_of_address: Option<String>,
    #[serde(deserialize_with = "given")]
    tags: Option<Vec<String>>,
    #[serde(deserialize_with = "given")]
    notes: Option<SecretText>,
    #[serde(deserialize_with = "given")]
    lines: Option<Vec<Line>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    id: Option<LineId>,
    label: Option<String>,
    kind: Option<LineKind>,
    class: Option<Assurance>,
    number: Option<SecretText>,
    #[serde(default, deserialize_with = "given")]
    notes: Option<SecretText>,
    verified: Option<String>,
}

/// A key that is there, be it with `null`.
fn given<'de, D: Deserializer<'de>, T: Deserialize<'de> + Default>(from: D) -> Result<Option<T>, D::Error> {
    Ok(Some(Option::<T>::deserialize(from)?.unwrap_or_default()))
}

struct SecretText(Secret<String>);

impl Default for SecretText {
    fn default() -> Self {
        Self(Secret::from(""))
    }
}

impl<'de> Deserialize<'de> for SecretText {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Text;
        impl Visitor<'_> for Text {
            type Value = SecretText;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text")
            }
            fn visit_str<E: Error>(self, text: &str) -> Result<SecretText, E> {
                Ok(SecretText(Secret::from(text)))
            }
        }
        from.deserialize_str(Text)
    }
}

impl From<Line> for LineChange {
    fn from(line: Line) -> Self {
        let Line { id, label, kind, class, number, notes, verified } = line;
        Self { id, label, kind, class, number: number.map(|text| text.0), notes: notes.map(|text| text.0), verified }
    }
}

/// Reads changes to a contact.
pub(super) fn read(json: &Secret<Vec<u8>>) -> Result<Changes, Failure> {
    let contact: Contact = serde_json::from_slice(json.expose()).map_err(|error| misfit(&error))?;
    let is_blank = |line: &Line| line.verified.as_ref().is_some_and(|how| how.trim().is_empty());
    if contact.lines.iter().flatten().any(is_blank) {
        return Err(Failure::usage(
            "\"verified\" says how a line was found to be right, and is empty",
            "Say how, such as \"called back\", or leave the key out.",
        ));
    }
    let lines = contact.lines.map(|lines| LineChanges::All(lines.into_iter().map(Into::into).collect()));
    Ok(Changes {
        name: contact.name,
        own_script: contact.own_script,
        aliases: contact.aliases,
        office: contact.office,
        organisation: contact.organisation,
        units: contact.units,
        locality: contact.locality,
        region: contact.region,
        country: contact.country,
        time_zone: contact.time_zone,
        languages: contact.languages,
        form_of_address: contact.form_of_address,
        tags: contact.tags,
        notes: contact.notes.map(|text| text.0),
        lines: lines.unwrap_or_default(),
    })
}

/// What is wrong, and where. serde's own words repeat values, and a value may be a number; a key may be named.
fn misfit(error: &serde_json::Error) -> Failure {
    let text = error.to_string();
    let key = ["unknown field", "duplicate field"].iter().find_map(|fault| {
        let (_, rest) = text.split_once(fault)?;
        Some(format!("{fault} \"{}\"", shortened(rest.split('`').nth(1)?)))
    });
    let fault = match (key, error.is_data()) {
        (Some(key), _) => key,
        (None, true) => "a value is of the wrong sort".to_owned(),
        (None, false) => "this is no JSON".to_owned(),
    };
    Failure::usage(
        format!("{fault} (line {}, column {})", error.line(), error.column()),
        "`hotline help add` shows the JSON with all its keys.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(json: &str) -> String {
        format!("{:?}", read(&Secret::new(json.as_bytes().to_vec())).unwrap_err())
    }

    #[test]
    fn what_is_wrong_is_named_and_no_value_is_repeated() {
        assert!(refusal(r#"{"nmae":"x"}"#).contains(r#"unknown field \"nmae\" (line 1, column 7)"#));
        for json in [
            r#"{"lines":[{"label":"x","number":355672123456}]}"#,
            r#"{"lines":[{"label":"x","kind":"+355672123456"}]}"#,
            r#"{"lines":"+355672123456"}"#,
            r#"{"lines":[{"id":"+355672123456"}]}"#,
            r#"{"lines":[{"+355672123456":"mobile"}]}"#,
            "+355672123456",
        ] {
            assert!(!refusal(json).contains("355672123456"), "{}", refusal(json));
        }
    }

    #[test]
    fn an_absent_key_changes_nothing_and_null_clears() {
        let read = |json: &str| read(&Secret::new(json.as_bytes().to_vec())).unwrap();
        assert_eq!(read("{}").office, None);
        assert_eq!(read(r#"{"office":null}"#).office.as_deref(), Some(""));
        assert!(matches!(read(r#"{"lines":null}"#).lines, LineChanges::All(lines) if lines.is_empty()));
    }
}
