//! What the properties of a vCard mean to a contact.

use super::super::draft::{Draft, DraftLine, add_note};
use super::super::words;
use super::names::Names;
use super::own;
use crate::contact::LineKind;
use calcard::common::PartialDateTime;
use calcard::vcard::{VCard, VCardEntry, VCardParameterName, VCardProperty, VCardValue};
use std::collections::BTreeMap;
use zeroize::Zeroizing;

/// Gathers what a vCard says. Texts are moved out of the parser's values, not copied.
pub(super) fn draft(vcard: VCard) -> Draft {
    let mut draft = Draft::default();
    let mut names = Names::default();
    let mut groups: BTreeMap<String, Group> = BTreeMap::new();
    let mut lines: Vec<(Option<String>, DraftLine)> = Vec::new();
    let mut role = String::new();
    let mut languages = Vec::new();
    let mut remarks = Remarks::default();
    for mut entry in vcard.entries {
        let group = entry.group.take().map(|group| group.to_ascii_lowercase());
        let property = std::mem::replace(&mut entry.name, VCardProperty::Begin);
        match property {
            VCardProperty::Fn => {
                let marked = parameter(&entry, own::OWN_SCRIPT).is_some();
                if names.sorted_as.is_empty() {
                    names.sorted_as = sorted_as(&entry);
                }
                names.full.push((single(&mut entry), marked));
            }
            VCardProperty::N => {
                if names.sorted_as.is_empty() {
                    names.sorted_as = sorted_as(&entry);
                }
                let is_phonetic = entry.parameters(&VCardParameterName::Phonetic).next().is_some();
                let written = written_name(&mut entry);
                if is_phonetic { names.spoken = vec![written] } else { names.structured.push(written) }
            }
            VCardProperty::Nickname => draft.profile.aliases.extend(texts(&mut entry)),
            VCardProperty::Title if draft.profile.office.is_none() => draft.profile.office = Some(single(&mut entry)),
            VCardProperty::Title => remarks.offices.push(single(&mut entry)),
            VCardProperty::Role => role = single(&mut entry),
            VCardProperty::Org => {
                let mut parts = texts(&mut entry).into_iter();
                if draft.profile.organisation.is_none() {
                    draft.profile.organisation = parts.next();
                }
                remarks.units.extend(parts);
            }
            VCardProperty::Adr => {
                let (address, country) = address(&mut entry);
                if draft.country.is_empty() {
                    draft.country = country;
                }
                match group {
                    Some(group) => groups.entry(group).or_default().address = address,
                    None => remarks.addresses.push(address),
                }
            }
            VCardProperty::Tz => draft.time_zone = time_zone(&mut entry),
            VCardProperty::Lang => languages.push((preference(&entry), single(&mut entry))),
            VCardProperty::Uid => draft.profile.uid = Some(single(&mut entry)),
            VCardProperty::Note => match group {
                Some(group) => add_note(&mut groups.entry(group).or_default().notes, &secret(&mut entry)),
                None => draft.add_note(&secret(&mut entry)),
            },
            VCardProperty::Categories => remarks.categories.extend(texts(&mut entry)),
            VCardProperty::Email => remarks.elsewhere.push(format!("E-mail: {}", single(&mut entry))),
            VCardProperty::Url => remarks.elsewhere.push(format!("Web: {}", single(&mut entry))),
            VCardProperty::Tel => lines.push((group, telephone(&mut entry))),
            VCardProperty::Impp => lines.push((group, handle(&mut entry, None))),
            VCardProperty::Other(name) => match name.to_ascii_uppercase().as_str() {
                "X-ABLABEL" => {
                    let label = apple_label(&single(&mut entry));
                    groups.entry(group.unwrap_or_default()).or_default().label = label;
                }
                "X-PHONETIC-FIRST-NAME" => names.spoken.insert(0, single(&mut entry)),
                "X-PHONETIC-MIDDLE-NAME" | "X-PHONETIC-LAST-NAME" => names.spoken.push(single(&mut entry)),
                own::FORM_OF_ADDRESS => draft.profile.form_of_address = Some(single(&mut entry)),
                other => {
                    if let Some(service) = service(other) {
                        lines.push((group, handle(&mut entry, Some(service))));
                    }
                }
            },
            _ => {}
        }
    }
    names.settle(&mut draft);
    languages.sort_by_key(|(preference, _)| *preference);
    draft.profile.languages = languages.into_iter().map(|(_, language)| language).collect();
    if draft.profile.office.as_deref().is_none_or(|office| office.trim().is_empty()) {
        draft.profile.office = Some(role);
    } else {
        remarks.role = role;
    }
    let lines = lines.into_iter().filter(|(_, line)| !line.number.trim().is_empty());
    draft.lines = lines.map(|(group, line)| with_group(line, group.and_then(|group| groups.get_mut(&group)))).collect();
    for group in groups.into_values().filter(|group| !group.used) {
        draft.add_note(&group.notes);
        remarks.addresses.push(group.address);
    }
    remarks.add_to(&mut draft);
    draft
}

/// What stands beside a line, under the same group name.
#[derive(Default)]
struct Group {
    label: String,
    address: String,
    notes: Zeroizing<String>,
    used: bool,
}

fn with_group(mut line: DraftLine, group: Option<&mut Group>) -> DraftLine {
    if let Some(group) = group {
        group.used = true;
        if !group.label.trim().is_empty() {
            line.label.clone_from(&group.label);
        }
        add_note(&mut line.notes, &group.notes);
        add_note(&mut line.notes, &group.address);
    }
    line
}

/// What has no field of its own and goes into the notes.
#[derive(Default)]
struct Remarks {
    offices: Vec<String>,
    units: Vec<String>,
    role: String,
    categories: Vec<String>,
    addresses: Vec<String>,
    elsewhere: Vec<String>,
}

impl Remarks {
    fn add_to(self, draft: &mut Draft) {
        let plain = self.offices.iter().chain(&self.units).chain([&self.role]).chain(&self.categories);
        plain.chain(&self.elsewhere).for_each(|remark| draft.add_note(remark));
        for address in self.addresses.iter().filter(|address| !address.is_empty()) {
            draft.add_note(&format!("Address: {address}"));
        }
    }
}

fn telephone(entry: &mut VCardEntry) -> DraftLine {
    let types = types(entry);
    let is = |word: &str| types.iter().any(|of| of == word);
    let of_type = [
        ("FAX", Some(LineKind::Fax), "Fax"),
        ("PAGER", Some(LineKind::Pager), "Pager"),
        ("CELL", Some(LineKind::Mobile), "Mobile"),
        ("IPHONE", Some(LineKind::Mobile), "Mobile"),
        ("SAT", Some(LineKind::Satellite), "Satellite"),
        ("WORK", None, "Office"),
        ("HOME", None, "Home"),
        ("MAIN", None, "Main"),
        ("CAR", None, "Car"),
    ];
    let found = of_type.iter().find(|(word, ..)| is(word));
    let number = secret(entry);
    let is_address = ["sip:", "sips:", "xmpp:"].iter().any(|scheme| has_scheme(&number, scheme));
    let plain = if is_address { Some(LineKind::Handle) } else { found.and_then(|(_, kind, _)| *kind) };
    DraftLine {
        kind: parameter(entry, own::KIND).and_then(|word| words::kind(&word)).or(plain),
        usual_label: found.map(|(.., label)| *label),
        assurance: parameter(entry, own::ASSURANCE).and_then(|word| words::assurance(&word)),
        number,
        ..DraftLine::default()
    }
}

fn handle(entry: &mut VCardEntry, service: Option<&str>) -> DraftLine {
    let number = secret(entry);
    let named = parameter(entry, "X-SERVICE-TYPE").or_else(|| parameter(entry, "SERVICE-TYPE"));
    let label = service.map(str::to_owned).or(named).unwrap_or_else(|| {
        let scheme = number.split_once(':').map_or("", |(scheme, _)| scheme);
        if scheme.is_empty() || scheme.starts_with("x-") { String::new() } else { scheme.to_owned() }
    });
    DraftLine {
        label,
        kind: Some(LineKind::Handle),
        assurance: parameter(entry, own::ASSURANCE).and_then(|word| words::assurance(&word)),
        number,
        ..DraftLine::default()
    }
}

/// The service whose name a property bears, such as `X-SIGNAL`.
fn service(property: &str) -> Option<&'static str> {
    const SERVICES: &[(&str, &str)] = &[
        ("X-AIM", "AIM"),
        ("X-GOOGLE-TALK", "Google Talk"),
        ("X-GTALK", "Google Talk"),
        ("X-ICQ", "ICQ"),
        ("X-JABBER", "Jabber"),
        ("X-MATRIX", "Matrix"),
        ("X-MSN", "MSN"),
        ("X-QQ", "QQ"),
        ("X-SIGNAL", "Signal"),
        ("X-SKYPE", "Skype"),
        ("X-SKYPE-USERNAME", "Skype"),
        ("X-TELEGRAM", "Telegram"),
        ("X-THREEMA", "Threema"),
        ("X-VIBER", "Viber"),
        ("X-WECHAT", "WeChat"),
        ("X-WHATSAPP", "WhatsApp"),
        ("X-WIRE", "Wire"),
        ("X-YAHOO", "Yahoo"),
    ];
    SERVICES.iter().find(|(name, _)| *name == property).map(|(_, service)| *service)
}

/// Apple writes its own labels as `_$!<Mobile>!$_`.
fn apple_label(label: &str) -> String {
    let inner = label.strip_prefix("_$!<").and_then(|rest| rest.strip_suffix(">!$_"));
    inner.unwrap_or(label).to_owned()
}

fn has_scheme(text: &str, scheme: &str) -> bool {
    text.trim_start().get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
}

/// The address on one line, and the country.
fn address(entry: &mut VCardEntry) -> (String, String) {
    let mut parts = parts(entry);
    let country = parts.get_mut(6).map(std::mem::take).unwrap_or_default();
    parts.truncate(6);
    let parts: Vec<&str> = parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
    (parts.join(", "), country)
}

/// A structured name in the order that one writes it: prefix, given, additional, family, suffix.
fn written_name(entry: &mut VCardEntry) -> String {
    let parts = parts(entry);
    let part = |at: usize| parts.get(at).map_or("", String::as_str);
    [part(3), part(1), part(2), part(0), part(4)].join(" ")
}

fn sorted_as(entry: &VCardEntry) -> String {
    let mut values: Vec<_> =
        entry.parameters(&VCardParameterName::SortAs).filter_map(|value| value.as_text()).collect();
    if let [one] = values[..] {
        values = one.split(',').collect();
    }
    // "Family,Given" as sorting wants it.
    values.reverse();
    values.join(" ")
}

/// An IANA time zone; an offset of whole hours has one too, whose sign POSIX turned around.
fn time_zone(entry: &mut VCardEntry) -> String {
    match entry.values.first() {
        Some(VCardValue::PartialDateTime(PartialDateTime { tz_hour: Some(hour), tz_minute, tz_minus, .. })) => {
            let (hour, minute) = (*hour, tz_minute.unwrap_or(0));
            match (hour, minute) {
                (0, 0) => "Etc/UTC".to_owned(),
                (_, 0) => format!("Etc/GMT{}{hour}", if *tz_minus { '+' } else { '-' }),
                _ => format!("UTC{}{hour:02}:{minute:02}", if *tz_minus { '-' } else { '+' }),
            }
        }
        _ => single(entry),
    }
}

fn preference(entry: &VCardEntry) -> u32 {
    let preference = entry.parameters(&VCardParameterName::Pref).next();
    preference.and_then(|value| value.as_text().and_then(|text| text.parse().ok()).or(integer(value))).unwrap_or(101)
}

fn integer(value: &calcard::vcard::VCardParameterValue) -> Option<u32> {
    if let calcard::vcard::VCardParameterValue::Integer(integer) = value { Some(*integer) } else { None }
}

/// The types of a property, in capitals. vCard 2.1 writes them as parameters without a value.
fn types(entry: &VCardEntry) -> Vec<String> {
    let mut types = Vec::new();
    for parameter in &entry.params {
        match &parameter.name {
            VCardParameterName::Type => types.extend(parameter.value.as_text().map(str::to_ascii_uppercase)),
            VCardParameterName::Other(name) => types.push(name.to_ascii_uppercase()),
            _ => {}
        }
    }
    types
}

/// The value of a parameter that vCard has no name for.
fn parameter(entry: &VCardEntry, name: &str) -> Option<String> {
    let mut parameters = entry.params.iter();
    let found = parameters.find(|parameter| parameter.name.as_str().eq_ignore_ascii_case(name))?;
    Some(found.value.as_text().unwrap_or_default().to_owned())
}

/// Each value of a property, as one text.
fn texts(entry: &mut VCardEntry) -> Vec<String> {
    entry.values.drain(..).filter_map(VCardValue::into_text).map(std::borrow::Cow::into_owned).collect()
}

/// Each part of a structured property; what a part lists is joined.
fn parts(entry: &mut VCardEntry) -> Vec<String> {
    let part = |value| match value {
        VCardValue::Component(several) => several.join(" "),
        other => other.into_text().unwrap_or_default().into_owned(),
    };
    entry.values.drain(..).map(part).collect()
}

fn single(entry: &mut VCardEntry) -> String {
    texts(entry).into_iter().next().unwrap_or_default()
}

fn secret(entry: &mut VCardEntry) -> Zeroizing<String> {
    Zeroizing::new(single(entry))
}
