//! What a vCard says that no field has a place for: it goes into the notes, with a word that says what it is.

use super::super::draft::Draft;
use super::super::words::BIRTHDAY;
use super::line::{Group, capitalised, own_label};
use super::property::Property;
use super::vocabulary::apple_label;
use std::collections::BTreeMap;
use zeroize::Zeroizing;

/// The words before what is known.
const WORDS: &[(&str, &str)] = &[
    ("ANNIVERSARY", "Anniversary"),
    ("BDAY", BIRTHDAY),
    ("EMAIL", "E-mail"),
    ("GENDER", "Gender"),
    ("GEO", "Location"),
    ("KEY", "Key"),
    ("RELATED", "Related"),
    ("URL", "Web"),
    ("X-ABDATE", "Date"),
    ("X-ABRELATEDNAMES", "Related"),
    ("X-ANNIVERSARY", "Anniversary"),
    ("X-APPLE-SUBADMINISTRATIVEAREA", "County"),
    ("X-ASSISTANT", "Assistant"),
    ("X-EVOLUTION-ANNIVERSARY", "Anniversary"),
    ("X-EVOLUTION-ASSISTANT", "Assistant"),
    ("X-EVOLUTION-MANAGER", "Manager"),
    ("X-EVOLUTION-SPOUSE", "Spouse"),
    ("X-KADDRESSBOOK-X-ANNIVERSARY", "Anniversary"),
    ("X-KADDRESSBOOK-X-ASSISTANTSNAME", "Assistant"),
    ("X-KADDRESSBOOK-X-MANAGERSNAME", "Manager"),
    ("X-KADDRESSBOOK-X-SPOUSENAME", "Spouse"),
    ("X-KADDRESSBOOK-X-SPOUSESNAME", "Spouse"),
    ("X-MANAGER", "Manager"),
    ("X-MS-ANNIVERSARY", "Anniversary"),
    ("X-MS-ASSISTANT", "Assistant"),
    ("X-MS-MANAGER", "Manager"),
    ("X-MS-SPOUSE", "Spouse"),
    ("X-SPOUSE", "Spouse"),
    (ASSISTANT, "Assistant"),
    (ADDRESS, "Address"),
];

/// An assistant who is no vCard.
pub(super) const ASSISTANT: &str = "AGENT";
/// An address on one line.
pub(super) const ADDRESS: &str = "ADR";

/// Remarks, in the order of their vCard.
#[derive(Default)]
pub(super) struct Remarks {
    plain: Vec<String>,
    named: Vec<Remark>,
}

struct Remark {
    group: Option<String>,
    word: String,
    /// Whether the label of the group says it better than the word.
    is_vague: bool,
    text: Zeroizing<String>,
}

impl Remarks {
    /// Adds a text that needs no word before it.
    pub(super) fn add_plain(&mut self, text: String) {
        self.plain.push(text);
    }

    /// Adds a property.
    pub(super) fn add(&mut self, property: &Property) {
        let header = &property.header;
        let known = WORDS.iter().find(|(name, _)| *name == header.name).map(|(_, word)| *word);
        let is_vague = matches!(header.name.as_str(), "RELATED" | "X-ABRELATEDNAMES" | "X-ABDATE");
        let of_type = header.parameters("TYPE").find(|of| is_vague && !matches!(*of, "pref" | "PREF"));
        let word = of_type.map_or_else(|| known.unwrap_or(&header.written).to_owned(), relation);
        // Only what people write to each other has types of their own making.
        let has_types = matches!(header.name.as_str(), "EMAIL" | "URL");
        let word = match has_types.then(|| own_label(header)).flatten() {
            Some(label) => format!("{word} ({label})"),
            None => word,
        };
        self.named.push(Remark { group: header.group.clone(), word, is_vague, text: property.secret() });
    }

    /// Adds a text under the name of a property.
    pub(super) fn add_text(&mut self, name: &str, group: Option<String>, text: String) {
        let word = WORDS.iter().find(|(of, _)| *of == name).map_or(name, |(_, word)| *word).to_owned();
        self.named.push(Remark { group, word, is_vague: false, text: Zeroizing::new(text) });
    }

    /// Puts everything into the notes; the labels of groups say what is in them.
    pub(super) fn add_to(self, draft: &mut Draft, groups: &BTreeMap<String, Group>) {
        self.plain.iter().for_each(|text| draft.add_note(text));
        for Remark { group, word, is_vague, text } in self.named {
            let label = group.and_then(|group| groups.get(&group)).map(|group| group.label.trim());
            let text = text.trim();
            if text.is_empty() {
                continue;
            }
            let word = match label.filter(|label| !label.is_empty()) {
                Some(label) if is_vague => label.to_owned(),
                Some(label) => format!("{word} ({label})"),
                None => word,
            };
            let mut note = Zeroizing::new(String::with_capacity(word.len() + 2 + text.len()));
            [&word, ": ", text].iter().for_each(|piece| note.push_str(piece));
            draft.add_note(&note);
        }
    }
}

/// A type of `RELATED` as a word: `agent` is what vCard calls an assistant.
fn relation(of: &str) -> String {
    let bare = of.strip_prefix("x-").or_else(|| of.strip_prefix("X-")).unwrap_or(of);
    if bare.eq_ignore_ascii_case("agent") {
        return "Assistant".to_owned();
    }
    capitalised(&apple_label(bare).to_lowercase())
}
