//! Gathers what a row, an entry or a record says, field by field, into a draft of a contact.

use super::bins::is_recycle_bin;
use super::country::{by_calling_code, country_of};
use super::csv::{BETWEEN_VALUES, Field};
use super::draft::{Draft, DraftLine, add_note};
use super::extension::Extension;
use super::headings::{self, Heading};
use super::left::LeftFields;
use super::look::{is_plainly_number, looks_like_number};
use super::parts::{NameParts, says_more};
use super::words::{self, SaidAssurance};
use crate::contact::LineKind;
use crate::fold::fold;
use std::collections::{BTreeMap, HashMap};
use zeroize::Zeroizing;

/// Where the lines begin that come of fields without columns.
const LOOSE_LINES: usize = 4_000_000;

/// What one contact of a file says, as far as it was read.
#[derive(Default)]
pub(super) struct Gathering {
    draft: Draft,
    parts: NameParts,
    spoken: [String; 2],
    file_as: String,
    lines: BTreeMap<usize, Vec<DraftLine>>,
    beside: BTreeMap<usize, Beside>,
    /// The lines that come of fields by their names, and these names.
    loose: Vec<(usize, String)>,
    /// Notes, and the line whose label says what they are.
    labelled: Vec<(usize, Zeroizing<String>)>,
    /// Whether Hotline wrote the file: then nothing in it is a sign of another program's.
    is_own: bool,
}

/// What is said about a number elsewhere.
#[derive(Default)]
struct Beside {
    label: String,
    kind: Option<LineKind>,
    assurance: SaidAssurance,
    notes: Zeroizing<String>,
    extensions: Vec<Extension>,
}

impl Gathering {
    /// Begins a contact of a file that Hotline wrote, or that another program did.
    pub(super) fn of(is_own: bool) -> Self {
        Self { is_own, ..Self::default() }
    }

    /// Takes in what stands under a heading. Of several texts for one place the first is taken and the others go into the
    /// notes.
    pub(super) fn add(&mut self, heading: &Heading<'_>, field: Field, text: &str) {
        let text = text.trim();
        if text.is_empty() {
            return;
        }
        // Once in a column of offices: not where everybody can read it.
        let is_shown = field.is_text() || matches!(field, Field::Label { .. });
        if is_shown && !self.is_own && is_plainly_number(text) {
            return self.add_loose(heading.text, Field::Unknown, text);
        }
        let profile = &mut self.draft.profile;
        let is_left = match field {
            Field::Unknown | Field::Ignore | Field::PlainNumbers | Field::Fields => false,
            Field::Name if profile.name.is_empty() => !fill(&mut profile.name, text),
            Field::Name => {
                profile.aliases.extend(says_more(&profile.name, text).then(|| text.to_owned()));
                false
            }
            Field::Prefix => !fill(&mut self.parts.prefix, text),
            Field::GivenName => !fill(&mut self.parts.given, text),
            Field::MiddleName => !fill(&mut self.parts.middle, text),
            Field::FamilyName => !fill(&mut self.parts.family, text),
            Field::Suffix => !fill(&mut self.parts.suffix, text),
            Field::SpokenGivenName => !fill(&mut self.spoken[0], text),
            Field::SpokenFamilyName => !fill(&mut self.spoken[1], text),
            Field::FileAs => !fill(&mut self.file_as, text),
            Field::OwnScript => !fill(profile.own_script.get_or_insert_default(), text),
            Field::Alias => extend(&mut profile.aliases, text),
            Field::Office => !fill(profile.office.get_or_insert_default(), text),
            Field::Organisation => !fill(profile.organisation.get_or_insert_default(), text),
            Field::Unit => extend(&mut profile.units, text),
            Field::Locality => !fill(profile.locality.get_or_insert_default(), text),
            Field::Region => !fill(profile.region.get_or_insert_default(), text),
            Field::Country => {
                let text = by_calling_code(heading.text, text).map_or(text, |country| country.name());
                let country = &mut self.draft.country;
                let is_same = !country.is_empty() && country_of(text).is_some_and(|of| country_of(country) == Some(of));
                let is_other = !is_same && !fill(country, text);
                self.draft.other_countries.extend(is_other.then(|| text.to_owned()));
                is_other
            }
            Field::TimeZone => !fill(&mut self.draft.time_zone, text),
            Field::TimeZoneFrom => {
                profile.time_zone_from = words::derived(text);
                false
            }
            Field::Language => extend(&mut profile.languages, text),
            Field::FormOfAddress => !fill(profile.form_of_address.get_or_insert_default(), text),
            Field::Uid => !fill(profile.uid.get_or_insert_default(), text),
            Field::Notes => match heading.labelled_by {
                Some(line) => {
                    self.labelled.push((line, Zeroizing::new(text.to_owned())));
                    false
                }
                None if heading.is_relation && !self.is_own => {
                    self.draft.add_note(&Zeroizing::new(format!("{}: {text}", heading.text)));
                    false
                }
                None => true,
            },
            Field::Tags => self.add_tags(heading.text, text),
            Field::Number { line } => self.add_numbers(heading, line, None, text),
            Field::Handle { line } => self.add_numbers(heading, line, Some(LineKind::Handle), text),
            Field::Label { line } => {
                let beside = self.beside.entry(line).or_default();
                // Google marks the label of the preferred number with an asterisk.
                let label = if self.is_own { text } else { text.strip_prefix("* ").unwrap_or(text) };
                !fill(&mut beside.label, label)
            }
            Field::Kind { line } => {
                let beside = self.beside.entry(line).or_default();
                beside.kind = words::kind(text).or_else(|| headings::kind_of(text)).or(beside.kind);
                if beside.kind.is_none() {
                    add_note(&mut beside.notes, text);
                }
                false
            }
            Field::Assurance { line } => {
                let beside = self.beside.entry(line).or_default();
                if !beside.assurance.add(text) {
                    add_note(&mut beside.notes, text);
                }
                false
            }
            Field::LineNotes { line } => {
                let beside = self.beside.entry(line).or_default();
                if heading.is_extension && !self.is_own {
                    let (heading, text) = (heading.text.to_owned(), Zeroizing::new(text.to_owned()));
                    beside.extensions.push(Extension { heading, text });
                } else {
                    add_note(&mut beside.notes, text);
                }
                false
            }
        };
        if is_left {
            self.draft.add_note(text);
        }
    }

    /// Takes in a field by its name, where a file has names of people's own: a number becomes a line, what is known goes to
    /// its place, and the rest into the notes.
    pub(super) fn add_loose(&mut self, name: &str, field: Field, text: &str) {
        let line = LOOSE_LINES + self.lines.len();
        if matches!(field, Field::Handle { .. } | Field::Number { .. } | Field::Unknown) {
            self.loose.push((line, name.to_owned()));
        }
        match field {
            Field::Handle { .. } => self.add(&Heading::of(name), Field::Handle { line }, text),
            Field::Number { .. } => self.add(&Heading::of(name), Field::Number { line }, text),
            Field::Unknown if looks_like_number(text) => self.add(&Heading::of(name), Field::Number { line }, text),
            Field::Unknown => self.draft.add_note(&Zeroizing::new(format!("{name}: {}", text.trim()))),
            known => self.add(&Heading::of(name), known, text),
        }
    }

    /// Takes in a number that was kept as a secret. What it was hidden as says nothing of what it is.
    pub(super) fn add_secret(&mut self, line: Option<usize>, text: &str) {
        let line = line.unwrap_or(LOOSE_LINES + self.lines.len());
        let number = Zeroizing::new(text.trim().to_owned());
        self.lines.entry(line).or_default().push(DraftLine { number, is_secret: true, ..DraftLine::default() });
    }

    /// Takes in a field that is called like a secret. A number may be kept as the secret that an entry is for; anything else is
    /// left out.
    pub(super) fn add_field_of_secret(&mut self, name: &str, text: &str, left: &mut LeftFields) {
        if is_plainly_number(text) {
            self.add_secret(None, text);
            left.taken(name);
        } else if !text.trim().is_empty() {
            left.left(name);
        }
    }

    /// Takes in fields of an entry's own, one "name: value" on a line. A line without a name goes on with the value before it.
    pub(super) fn add_fields(&mut self, text: &str, left: &mut LeftFields) {
        let mut is_of_secret = false;
        for line in text.lines() {
            let named = line.split_once(':').map(|(name, value)| (name.trim(), value));
            match named.filter(|(_, value)| value.is_empty() || value.starts_with(' ')) {
                Some((name, value)) => {
                    is_of_secret = headings::is_secret(name);
                    if is_of_secret {
                        self.add_field_of_secret(name, value, left);
                    } else if !value.trim().is_empty() {
                        self.add_loose(name, headings::field(name, 0), value);
                    }
                }
                None if is_of_secret => {}
                None => self.draft.add_note(line),
            }
        }
    }

    /// Google marks the groups that it makes itself with an asterisk, of which one has everybody; KeePassXC writes the path
    /// of a group from its root. A comma stands between groups where nothing else does, and within the one of a manager.
    fn add_tags(&mut self, heading: &str, text: &str) -> bool {
        if self.is_own {
            return extend(&mut self.draft.profile.tags, text);
        }
        let is_one = matches!(fold(heading).as_str(), "" | "folder" | "group" | "grouping");
        let between = if is_one || text.contains(';') || text.contains(BETWEEN_VALUES) { ';' } else { ',' };
        let tags = text.split(BETWEEN_VALUES).flat_map(|tags| tags.split(between)).map(str::trim);
        let tags = tags.map(|tag| tag.strip_prefix("Root/").unwrap_or(tag)).filter(|tag| *tag != "Root");
        let tags = tags.map(|tag| tag.strip_prefix("* ").unwrap_or(tag));
        let is_of_everybody = |tag: &str| matches!(tag, "myContacts" | "My Contacts");
        let tags = tags.inspect(|tag| self.draft.is_thrown_away |= is_recycle_bin(tag));
        self.draft.profile.tags.extend(tags.filter(|tag| !is_of_everybody(tag)).map(str::to_owned));
        false
    }

    fn add_numbers(&mut self, heading: &Heading<'_>, line: usize, kind: Option<LineKind>, text: &str) -> bool {
        // Hotline writes one number in a cell: what looks like several there is one that was kept as it was written.
        let pieces: Vec<&str> = if self.is_own { vec![text] } else { text.split(BETWEEN_VALUES).collect() };
        let values = pieces.into_iter().map(str::trim).filter(|value| !value.is_empty());
        let lines = values.map(|value| DraftLine {
            label: heading.line.label.clone(),
            kind: kind.or(heading.line.kind),
            usual_label: heading.line.usual_label.clone(),
            number: Zeroizing::new(value.to_owned()),
            is_foreign: !self.is_own,
            ..DraftLine::default()
        });
        self.lines.entry(line).or_default().extend(lines);
        false
    }

    /// The draft of the contact.
    pub(super) fn draft(mut self) -> Draft {
        self.settle_name();
        let Self { mut draft, parts, spoken, mut lines, mut beside, labelled, loose, .. } = self;
        parts.settle_prefix(&mut draft);
        draft.phonetic = spoken.join(" ");
        for (line, text) in labelled {
            match beside.get(&line).map(|beside| &beside.label).filter(|label| !label.is_empty()) {
                // Whoever gave a number a name of its own named a line.
                Some(_) if is_plainly_number(&text) => {
                    lines.entry(line).or_default().push(DraftLine { number: text, ..DraftLine::default() });
                }
                Some(label) => draft.add_note(&Zeroizing::new(format!("{label}: {}", &*text))),
                None => draft.add_note(&text),
            }
        }
        tell_apart(&loose, &mut lines);
        for (at, mut of) in lines {
            let mut beside = beside.remove(&at).unwrap_or_default();
            draft.has_loose_extension |= beside.put_extensions(&mut of);
            beside.set_all(&mut of);
            draft.lines.append(&mut of);
        }
        // What was said about a number that is not there.
        for mut beside in beside.into_values() {
            draft.has_loose_extension |= beside.put_extensions(&mut []);
            if !beside.notes.is_empty() {
                draft.add_note(&beside.notes);
            }
        }
        draft
    }

    /// The whole name comes first, then its parts, then what the contact is filed under.
    fn settle_name(&mut self) {
        let Self { draft, parts, file_as, .. } = self;
        let is_whole = !parts.given.is_empty() && !says_more(&parts.family, &parts.given);
        let joined = match is_whole {
            // A column of whole names beside one of given names.
            true => parts.family.clone(),
            false => parts.joined(),
        };
        for name in [joined, std::mem::take(file_as)] {
            let profile = &mut draft.profile;
            if profile.name.is_empty() {
                profile.name = name;
            } else if !self.is_own && says_more(&profile.name, &name) {
                profile.aliases.push(name);
            }
        }
    }
}

impl Beside {
    /// Puts the extension beside the number that it is of. What is of no one number goes into the notes; whether that is so.
    fn put_extensions(&mut self, lines: &mut [DraftLine]) -> bool {
        if let ([line], [_]) = (&mut *lines, &self.extensions[..]) {
            line.extension = self.extensions.pop();
        }
        for extension in &self.extensions {
            add_note(&mut self.notes, &extension.note());
        }
        !self.extensions.is_empty()
    }

    /// Says it of every line of a cell. Where there are as many labels as lines, each has its own.
    fn set_all(&self, lines: &mut [DraftLine]) {
        let labels: Vec<&str> = self.label.split(BETWEEN_VALUES).map(str::trim).collect();
        let has_own = labels.len() == lines.len();
        for (nth, line) in lines.iter_mut().enumerate() {
            self.set(line);
            if has_own && !self.label.is_empty() {
                labels[nth].clone_into(&mut line.label);
            }
        }
    }

    fn set(&self, line: &mut DraftLine) {
        if !self.label.is_empty() {
            self.label.clone_into(&mut line.label);
        }
        line.kind = self.kind.or(line.kind);
        line.assurance = self.assurance;
        line.notes = self.notes.clone();
    }
}

/// Calls lines by the names of their fields where two of different names would be called alike.
fn tell_apart(names: &[(usize, String)], lines: &mut BTreeMap<usize, Vec<DraftLine>>) {
    let mut same: HashMap<String, Vec<&(usize, String)>> = HashMap::new();
    for named in names {
        if let Some(line) = lines.get(&named.0).and_then(|lines| lines.first()) {
            same.entry(fold(line.usual_label.as_deref().unwrap_or(&line.label))).or_default().push(named);
        }
    }
    for named in same.into_values().filter(|named| named.iter().any(|(_, name)| fold(name) != fold(&named[0].1))) {
        for (line, name) in named {
            let of_line = lines.get_mut(line).into_iter().flatten();
            of_line
                .filter(|line| line.usual_label.is_some())
                .for_each(|line| line.usual_label = Some(name.clone().into()));
        }
    }
}

/// Puts a text into a place, if there is none. Whether it is there then, or was before.
fn fill(place: &mut String, text: &str) -> bool {
    if place.is_empty() {
        text.clone_into(place);
    }
    place == text
}

/// Adds the texts of a cell to a list. Nothing is left.
fn extend(list: &mut Vec<String>, text: &str) -> bool {
    list.extend(text.split(BETWEEN_VALUES).map(str::to_owned));
    false
}
