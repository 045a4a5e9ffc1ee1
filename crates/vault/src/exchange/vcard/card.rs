//! What the properties of a vCard mean to a contact.

use super::super::draft::{Draft, DraftLine, add_note};
use super::super::words;
use super::super::{MOST_LINES, Problem, Trouble};
use super::address::{Address, labels_that_say_more, main_address};
use super::charset::Decoding;
use super::cut::RawCard;
use super::line::{Group, capitalised, handle, telephone, unknown_telephone};
use super::names::Names;
use super::own;
use super::property::{Property, card_charset};
use super::remarks::{ADDRESS, ASSISTANT, Remarks};
use super::time_zone::time_zone;
use super::vocabulary::{apple_label, is_for_machines, is_known_name, service, telephone_types};
use std::collections::{BTreeMap, HashSet};
use zeroize::Zeroizing;

/// What a vCard describes.
#[derive(Default)]
pub(super) struct Described {
    pub(super) draft: Draft,
    /// Whether it is a group of people.
    pub(super) is_group: bool,
    /// The identifiers of the group's members.
    pub(super) members: Vec<String>,
    /// Whether only the charset of the file said what some of its letters are, and whether these are of its name.
    pub(super) is_guessed: bool,
    pub(super) is_name_guessed: bool,
    /// Its assistants, as vCards within values: where each begins, and its text.
    pub(super) agents: Vec<(usize, Zeroizing<String>)>,
}

/// Gathers what a vCard says. A property that is too long or has broken text is a problem.
pub(super) fn describe(card: &RawCard<'_>, file: Decoding, problems: &mut Vec<Problem>) -> Described {
    let decoding = Decoding { card: card_charset(card), ..file };
    let mut gathering = Gathering::default();
    for raw in &card.properties {
        let property = Property::read(raw, decoding);
        for (is, what) in [(raw.was_cut, Trouble::TooLong), (property.is_broken, Trouble::BrokenText)] {
            if is {
                problems.push(Problem { line: raw.at_line, what });
            }
        }
        if !property.is_empty() || property.header.name.ends_with("SOCIALPROFILE") || property.header.name == "ADR" {
            gathering.take(&property, raw.at_line, problems);
        }
    }
    gathering.finish()
}

#[derive(Default)]
struct Gathering {
    described: Described,
    names: Names,
    groups: BTreeMap<String, Group>,
    lines: Vec<(Option<String>, DraftLine)>,
    addresses: Vec<Address>,
    address_labels: Vec<String>,
    role: String,
    languages: Vec<(u32, String)>,
    remarks: Remarks,
}

impl Gathering {
    fn take(&mut self, property: &Property, at_line: usize, problems: &mut Vec<Problem>) {
        let header = &property.header;
        self.described.is_guessed |= property.is_guessed;
        self.described.is_name_guessed |= property.is_guessed && matches!(header.name.as_str(), "FN" | "N");
        let draft = &mut self.described.draft;
        match header.name.as_str() {
            "FN"
            | "N"
            | "NAME"
            | "SORT-STRING"
            | "SOUND"
            | "X-MAIDENNAME"
            | "X-MAIDEN-NAME"
            | "X-ABSHOWAS"
            | "X-EVOLUTION-FILE-AS" => self.names.take(property),
            name if name.starts_with("X-PHONETIC-") && name.ends_with("-NAME") => self.names.take(property),
            "NICKNAME" | "X-NICKNAME" => draft.profile.aliases.extend(property.list()),
            "TITLE" if draft.profile.office.is_none() => draft.profile.office = Some(property.text()),
            "TITLE" => self.remarks.add_plain(property.text()),
            "ROLE" if self.role.is_empty() => self.role = property.text(),
            "ROLE" => self.remarks.add_plain(property.text()),
            "ORG" => self.take_organisation(property),
            "ADR" => self.addresses.push(Address::read(property)),
            "LABEL" => self.address_labels.push(property.text()),
            "TZ" if draft.time_zone.is_empty() => {
                draft.time_zone = time_zone(property);
                draft.profile.time_zone_from = header.parameter(own::TIME_ZONE_FROM).and_then(words::derived);
            }
            "LANG" => self.languages.push((property.preference(), property.text())),
            "UID" if draft.profile.uid.is_none() => draft.profile.uid = Some(property.text()),
            "NOTE" => match &header.group {
                Some(group) => add_note(&mut self.groups.entry(group.clone()).or_default().notes, &property.secret()),
                None => draft.add_note(&property.secret()),
            },
            // Google puts everybody into this one.
            "CATEGORIES" => {
                draft.profile.tags.extend(property.loose_list().into_iter().filter(|tag| tag.trim() != "myContacts"));
            }
            "KIND" | "X-ADDRESSBOOKSERVER-KIND" => {
                self.described.is_group |= property.text().eq_ignore_ascii_case("group");
            }
            "MEMBER" | "X-ADDRESSBOOKSERVER-MEMBER" => self.described.members.push(property.text()),
            "AGENT" | "X-AGENT" => self.take_agent(property, at_line),
            "X-ABLABEL" if header.group.is_some() => {
                let group = header.group.clone().unwrap_or_default();
                self.groups.entry(group).or_default().label = apple_label(&property.text());
            }
            "X-ANDROID-CUSTOM" => self.take_android(property),
            own::FORM_OF_ADDRESS => draft.profile.form_of_address = Some(property.text()),
            "CLASS" if property.text().eq_ignore_ascii_case("PUBLIC") => {}
            name if is_for_machines(name) => {}
            // What is packed as bytes and has no known name is text only by chance.
            name if !self.take_other(name, property) => problems.push(Problem { line: at_line, what: Trouble::Bytes }),
            _ => {}
        }
    }

    /// Takes in a line or a remark. `false` if the property holds bytes that are no text.
    fn take_other(&mut self, name: &str, property: &Property) -> bool {
        let line = if telephone_types(name).is_some() {
            Some(telephone(property))
        } else if matches!(name, "IMPP" | "X-KADDRESSBOOK-X-IMADDRESS" | "X-MS-IMADDRESS")
            || name.ends_with("SOCIALPROFILE")
            || (name.starts_with("X-") && service(name).is_some())
        {
            Some(handle(property))
        } else if name.starts_with("X-") || !is_known_name(name) {
            unknown_telephone(property)
        } else {
            None
        };
        match line {
            // One more than is kept says that there are too many.
            Some(line) if self.lines.len() <= MOST_LINES && !line.number.trim().is_empty() => {
                self.lines.push((property.header.group.clone(), line));
            }
            Some(_) => {}
            None if property.is_of_bytes() => return false,
            None => self.remarks.add(property),
        }
        true
    }

    /// The first organisation is the contact's, with its units; others are remarks.
    fn take_organisation(&mut self, property: &Property) {
        let profile = &mut self.described.draft.profile;
        let mut parts = property.parts();
        if profile.organisation.is_none() && profile.units.is_empty() {
            profile.organisation = Some(parts.remove(0)).filter(|organisation| !organisation.trim().is_empty());
            profile.units = parts;
        } else {
            parts.into_iter().for_each(|part| self.remarks.add_plain(part));
        }
    }

    fn take_agent(&mut self, property: &Property, at_line: usize) {
        let text = property.secret();
        if text.trim_start().get(..5).is_some_and(|start| start.eq_ignore_ascii_case("BEGIN")) {
            self.described.agents.push((at_line, text));
        } else {
            self.remarks.add_text(ASSISTANT, None, property.text());
        }
    }

    /// Android's own fields: the kind, then what is in them.
    fn take_android(&mut self, property: &Property) {
        let mut parts = property.parts().into_iter();
        let kind = parts.next().unwrap_or_default();
        let rest: Vec<String> = parts.filter(|part| !part.trim().is_empty()).collect();
        match kind.rsplit('/').next().unwrap_or_default() {
            "nickname" => self.described.draft.profile.aliases.extend(rest.into_iter().next()),
            kind => self.remarks.add_text(&capitalised(&kind.replace('_', " ")), None, rest.join(", ")),
        }
    }

    fn finish(mut self) -> Described {
        self.settle_addresses();
        let draft = &mut self.described.draft;
        self.names.settle(draft);
        self.languages.sort_by_key(|(preference, _)| *preference);
        draft.profile.languages = self.languages.into_iter().map(|(_, language)| language).collect();
        if draft.profile.office.as_deref().is_none_or(|office| office.trim().is_empty()) {
            draft.profile.office = Some(self.role);
        } else {
            self.remarks.add_plain(self.role);
        }
        if !self.described.is_group {
            let members = std::mem::take(&mut self.described.members);
            members.into_iter().for_each(|member| self.remarks.add_text("Member", None, member));
        }
        for (group, mut line) in self.lines {
            if let Some(group) = group.and_then(|group| self.groups.get_mut(&group)) {
                group.put_on(&mut line);
            }
            draft.lines.push(line);
        }
        for group in self.groups.values().filter(|group| !group.used) {
            draft.add_note(&group.notes);
        }
        self.remarks.add_to(draft, &self.groups);
        self.described
    }

    /// The main address tells town, region and country. One that stands beside a line tells where that line is, and stays
    /// whole there; what is left of the others goes to the notes.
    fn settle_addresses(&mut self) {
        let lines: HashSet<&str> = self.lines.iter().filter_map(|(group, _)| group.as_deref()).collect();
        let main = main_address(&self.addresses);
        let labels = labels_that_say_more(std::mem::take(&mut self.address_labels), &self.addresses);
        for (at, mut address) in std::mem::take(&mut self.addresses).into_iter().enumerate() {
            let whole = address.on_one_line();
            let profile = &mut self.described.draft.profile;
            if main == Some(at) {
                self.described.draft.country = std::mem::take(&mut address.country);
                (profile.locality, profile.region) = address.take_place();
            } else if !address.country.is_empty() {
                self.described.draft.other_countries.push(address.country.clone());
            }
            match address.group.take() {
                Some(group) if lines.contains(group.as_str()) => {
                    self.groups.entry(group).or_default().addresses.push(whole);
                }
                group => self.remarks.add_text(ADDRESS, group, address.with_country()),
            }
        }
        labels.into_iter().for_each(|label| self.remarks.add_text(ADDRESS, None, label));
    }
}
