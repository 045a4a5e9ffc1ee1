//! The XML of KeePass 2 and KeePassXC: each entry is a contact, its groups and tags are tags.
//!
//! What an entry was before (`History`) is no contact, nor is what lies in the recycle bin.

use super::csv::Field;
use super::gather::Gathering;
use super::headings::Heading;
use super::left::LeftFields;
use super::look::{is_plainly_number, looks_like_number};
use super::sink::{fitting, push_wiping};
use super::{Incoming, LARGEST_VALUE, LineId, Problem, Trouble, Watch, headings};
use crate::fold::one_line;
use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use zeroize::Zeroizing;

/// Reads every entry of an export.
pub(super) fn read(text: &str, watch: &mut Watch<'_>, new_line_id: &mut dyn FnMut() -> LineId) -> Incoming {
    let mut incoming = Incoming::default();
    let mut state = State::default();
    let mut reader = Reader::from_str(text);
    let (mut line, mut counted) = (1, 0);
    while watch.goes_on(&incoming) {
        let at = usize::try_from(reader.buffer_position()).unwrap_or(text.len()).min(text.len());
        line += text.as_bytes()[counted..at].iter().filter(|byte| **byte == b'\n').count();
        counted = at;
        match reader.read_event() {
            Ok(Event::Start(element)) => state.begin(&element, line),
            Ok(Event::Text(text)) => state.push(&text.xml10_content()),
            Ok(Event::CData(text)) => state.push(&text.xml10_content()),
            Ok(Event::GeneralRef(reference)) => match reference.resolve_char_ref() {
                Ok(Some(c)) => state.push(c.encode_utf8(&mut [0; 4])),
                _ => match resolve_predefined_entity(&reference) {
                    Some(text) => state.push(text),
                    // One of the file's own making: nobody reads what it stands for.
                    None => {
                        incoming.problems.push(Problem { line, what: Trouble::BrokenText });
                        state.push("\u{fffd}");
                    }
                },
            },
            Ok(Event::End(_)) => state.end(&mut incoming, new_line_id),
            Ok(Event::Eof) if state.path.is_empty() => break,
            Err(_) | Ok(Event::Eof) => {
                incoming.problems.push(Problem { line, what: Trouble::BrokenXml });
                break;
            }
            Ok(_) => {}
        }
    }
    incoming.about.unused = state.left.unused(|nth| nth).collect();
    incoming
}

/// Where the reader is, and what it has read of the entry that it is in.
#[derive(Default)]
struct State {
    /// The elements that are open.
    path: Vec<Element>,
    /// The groups that are open.
    groups: Vec<Group>,
    recycle_bin: String,
    entry: Option<Entry>,
    /// How many `History` elements are open.
    history: usize,
    text: Zeroizing<String>,
    key: String,
    value: Zeroizing<String>,
    /// Whether KeePass keeps the value as a secret.
    is_protected: bool,
    left: LeftFields,
    /// The place of the problem that tells how many entries lie in the recycle bin.
    deleted: Option<usize>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Element {
    Group,
    Entry,
    History,
    Key,
    Value,
    /// A value that KeePass has encrypted within the XML.
    Sealed,
    Name,
    Uuid,
    RecycleBin,
    Tags,
    Pair,
    Attachment,
    Notes,
    Other,
}

#[derive(Default)]
struct Group {
    name: String,
    is_recycle_bin: bool,
}

struct EntryField {
    key: String,
    value: Zeroizing<String>,
    is_protected: bool,
}

#[derive(Default)]
struct Entry {
    at_line: usize,
    fields: Vec<EntryField>,
    tags: String,
    is_long: bool,
    has_attachment: bool,
}

impl State {
    fn begin(&mut self, element: &BytesStart<'_>, line: usize) {
        let name = element.name();
        let has = |name: &str| {
            let found = element.attributes().flatten().find(|attribute| attribute.key.as_ref() == name);
            found.is_some_and(|attribute| attribute.value.eq_ignore_ascii_case("true"))
        };
        let element = match name.as_ref() {
            "Group" => Element::Group,
            "Entry" => Element::Entry,
            "History" => Element::History,
            "String" => Element::Pair,
            "Key" => Element::Key,
            "Value" => {
                self.is_protected = has("Protected") || has("ProtectInMemory");
                if has("Protected") { Element::Sealed } else { Element::Value }
            }
            "Name" => Element::Name,
            "UUID" => Element::Uuid,
            "RecycleBinUUID" => Element::RecycleBin,
            "Tags" => Element::Tags,
            "Binary" => Element::Attachment,
            "Notes" => Element::Notes,
            _ => Element::Other,
        };
        match element {
            Element::Group => self.groups.push(Group::default()),
            Element::Entry if self.history == 0 => {
                self.entry = Some(Entry { at_line: line, ..Entry::default() });
            }
            Element::History => self.history += 1,
            _ => {}
        }
        self.path.push(element);
        self.text = Zeroizing::default();
    }

    /// Takes in text of the element that is open. What is beyond the longest value is left out.
    fn push(&mut self, text: &str) {
        let room = LARGEST_VALUE.saturating_sub(self.text.len());
        if text.len() > room
            && let Some(entry) = &mut self.entry
        {
            entry.is_long = true;
        }
        push_wiping(&mut self.text, fitting(text, room));
    }

    fn end(&mut self, incoming: &mut Incoming, new_line_id: &mut dyn FnMut() -> LineId) {
        let text = std::mem::take(&mut self.text);
        let Some(element) = self.path.pop() else { return };
        let parent = self.path.last().copied();
        match (element, parent) {
            (Element::Key, _) => self.key = text.trim().to_owned(),
            (Element::Value, _) => self.value = text,
            // Some programs mark so what they write in the clear.
            (Element::Sealed, _) if is_plainly_number(&text) => self.value = text,
            (Element::Sealed, _) => self.left.left(&self.key),
            (Element::Pair, Some(Element::Entry)) if self.history == 0 => {
                let (key, value) = (std::mem::take(&mut self.key), std::mem::take(&mut self.value));
                let is_protected = std::mem::take(&mut self.is_protected);
                if let Some(entry) = self.entry.as_mut().filter(|_| !value.trim().is_empty()) {
                    entry.fields.push(EntryField { key, value, is_protected });
                }
            }
            (Element::Pair, _) => (self.key, self.value) = Default::default(),
            (Element::Tags, Some(Element::Entry)) if self.history == 0 => {
                if let Some(entry) = &mut self.entry {
                    text.trim().clone_into(&mut entry.tags);
                }
            }
            (Element::Attachment, Some(Element::Entry)) if self.history == 0 => {
                self.entry.iter_mut().for_each(|entry| entry.has_attachment = true);
            }
            // What is said of a group is said of nobody.
            (Element::Notes, Some(Element::Group)) if !text.trim().is_empty() => self.left.left("Notes of groups"),
            (Element::RecycleBin, _) => text.trim().clone_into(&mut self.recycle_bin),
            (Element::Name, Some(Element::Group)) => {
                if let Some(group) = self.groups.last_mut() {
                    text.trim().clone_into(&mut group.name);
                }
            }
            (Element::Uuid, Some(Element::Group)) => {
                let is_recycle_bin = !self.recycle_bin.is_empty() && text.trim() == self.recycle_bin;
                if let Some(group) = self.groups.last_mut() {
                    group.is_recycle_bin = is_recycle_bin;
                }
            }
            (Element::Group, _) => drop(self.groups.pop()),
            (Element::History, _) => self.history -= 1,
            (Element::Entry, _) if self.history == 0 => self.finish(incoming, new_line_id),
            _ => {}
        }
    }

    fn finish(&mut self, incoming: &mut Incoming, new_line_id: &mut dyn FnMut() -> LineId) {
        let Some(Entry { at_line, fields, tags, is_long, has_attachment }) = self.entry.take() else { return };
        if self.groups.iter().any(|group| group.is_recycle_bin) {
            let title = fields.iter().find(|field| field.key == "Title").map(|field| one_line(&field.value));
            self.throw_away(incoming, at_line, title.unwrap_or_default());
            return;
        }
        for (is, what) in [(is_long, Trouble::TooLong), (has_attachment, Trouble::Attachment)] {
            if is {
                incoming.problems.push(Problem { line: at_line, what });
            }
        }
        let mut gathering = Gathering::of(false);
        // The first group is the database itself.
        if let Some(group) = self.groups.iter().skip(1).next_back() {
            gathering.add(&Heading::default(), Field::Tags, &group.name);
        }
        gathering.add(&Heading::default(), Field::Tags, &tags.replace(',', ";"));
        for EntryField { key, value, is_protected } in &fields {
            let field = headings::field(key, 0);
            match &**key {
                "Title" => gathering.add(&Heading::of(key), Field::Name, value),
                "Notes" => gathering.add(&Heading::of(key), Field::Notes, value),
                _ if headings::is_secret(key) => gathering.add_field_of_secret(key, value, &mut self.left),
                "UserName" | "URL" if looks_like_number(value) => gathering.add_loose("", Field::Unknown, value),
                "URL" => gathering.add(&Heading::of(key), Field::Notes, value),
                // What is kept as a secret stands in no field that is shown, whatever it is called.
                _ if *is_protected && !matches!(field, Field::Number { .. } | Field::Handle { .. }) => {
                    gathering.add_loose(key, Field::Unknown, value);
                }
                _ => gathering.add_loose(key, field, value),
            }
        }
        incoming.cards.extend(gathering.draft().finish(at_line, &mut incoming.problems, new_line_id));
    }

    /// Notes that an entry lies in the recycle bin: one problem for all, and the names of the first.
    fn throw_away(&mut self, incoming: &mut Incoming, at_line: usize, title: String) {
        const MOST_NAMES: usize = 1000;
        let thrown_away = &mut incoming.about.thrown_away;
        if thrown_away.len() < MOST_NAMES {
            thrown_away.push(title);
        }
        let deleted = self.deleted.and_then(|at| incoming.problems.get_mut(at)).map(|problem| &mut problem.what);
        match deleted {
            Some(Trouble::Deleted { entries }) => *entries += 1,
            _ => {
                self.deleted = Some(incoming.problems.len());
                incoming.problems.push(Problem { line: at_line, what: Trouble::Deleted { entries: 1 } });
            }
        }
    }
}
