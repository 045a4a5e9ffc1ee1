//! Writes vCard 4.0.
//!
//! Other programs read the standard properties; a few of Hotline's own beside them make the export come back whole:
//! kinds, the name in the contact's own script, forms of address. Verifications stay in the vault. Assurance is written
//! for people to see; reading never takes a safer one from a file.

use super::super::sink::{Sink, push_wiping};
use super::super::words::{derived_word, kind_word};
use super::marks::unbreakable;
use super::own;
use crate::contact::{Contact, Line, LineKind};
use zeroize::Zeroizing;

/// Writes contacts as vCard 4.0, every number in the clear.
pub(crate) fn write_vcard<'a>(contacts: impl IntoIterator<Item = &'a Contact>) -> Zeroizing<Vec<u8>> {
    let mut sink = Sink::default();
    contacts.into_iter().for_each(|contact| write_contact(&mut sink, contact));
    sink.finish()
}

fn write_contact(sink: &mut Sink, contact: &Contact) {
    let profile = &contact.profile;
    sink.push("BEGIN:VCARD\r\nVERSION:4.0\r\n");
    if let Some(own_script) = &profile.own_script {
        property(sink, "FN;ALTID=1:", &profile.name);
        property(sink, &format!("FN;ALTID=1;{}=1:", own::OWN_SCRIPT), own_script);
    } else {
        property(sink, "FN:", &profile.name);
    }
    for alias in &profile.aliases {
        property(sink, "NICKNAME:", alias);
    }
    if !(profile.organisation.is_none() && profile.units.is_empty()) {
        let units = profile.units.iter().map(String::as_str);
        let parts: Vec<&str> = [text(&profile.organisation)].into_iter().chain(units).collect();
        structured(sink, "ORG:", &parts, ";");
    }
    let derived = profile.time_zone_from.map(|from| format!(";{}={}", own::TIME_ZONE_FROM, derived_word(from)));
    for (head, value) in [
        ("TITLE:", &profile.office),
        (&format!("TZ;VALUE=text{}:", derived.unwrap_or_default()), &profile.time_zone),
        ("UID;VALUE=text:", &profile.uid),
        (&format!("{}:", own::FORM_OF_ADDRESS), &profile.form_of_address),
    ] {
        if let Some(value) = value {
            property(sink, head, value);
        }
    }
    let country = profile.country.map_or("", |country| country.name());
    let place = ["", "", "", text(&profile.locality), text(&profile.region), "", country];
    if place.iter().any(|part| !part.is_empty()) {
        structured(sink, "ADR:", &place, ";");
    }
    if !profile.tags.is_empty() {
        let tags: Vec<&str> = profile.tags.iter().map(String::as_str).collect();
        structured(sink, "CATEGORIES:", &tags, ",");
    }
    for (preference, language) in (1..).zip(&profile.languages) {
        property(sink, &format!("LANG;PREF={}:", preference.min(100)), language);
    }
    for (number, line) in (1..).zip(&contact.lines) {
        write_line(sink, number, line);
    }
    if !contact.notes.expose().is_empty() {
        property(sink, "NOTE:", contact.notes.expose());
    }
    sink.push("END:VCARD\r\n");
}

fn write_line(sink: &mut Sink, number: usize, line: &Line) {
    let own = format!("{}={};{}={}", own::KIND, kind_word(line.card.kind), own::ASSURANCE, line.card.assurance.word());
    let kind = match line.card.kind {
        LineKind::Mobile => "cell",
        LineKind::Fax => "fax",
        LineKind::Pager => "pager",
        LineKind::Landline | LineKind::Satellite | LineKind::Handle | LineKind::Other => "voice",
    };
    if line.card.kind == LineKind::Handle {
        property(sink, &format!("item{number}.IMPP;VALUE=text;{own}:"), line.number.expose());
    } else if line.number.is_e164() {
        property(sink, &format!("item{number}.TEL;VALUE=uri;TYPE={kind};{own}:tel:"), line.number.expose());
    } else {
        property(sink, &format!("item{number}.TEL;VALUE=text;TYPE={kind};{own}:"), line.number.expose());
    }
    property(sink, &format!("item{number}.X-ABLabel:"), &line.card.label);
    if !line.notes.expose().is_empty() {
        property(sink, &format!("item{number}.NOTE:"), line.notes.expose());
    }
}

fn text(field: &Option<String>) -> &str {
    field.as_deref().unwrap_or_default()
}

/// Writes a property, its value escaped and its lines folded.
fn property(sink: &mut Sink, head: &str, value: &str) {
    structured(sink, head, &[value], "");
}

/// Writes a property whose value has several parts.
fn structured(sink: &mut Sink, head: &str, parts: &[&str], separator: &str) {
    let length: usize = parts.iter().map(|part| part.len() + part.len() / 4 + 1).sum();
    let mut line = Zeroizing::new(String::with_capacity(head.len() + length));
    line.push_str(head);
    // In a URI the semicolon before a parameter is the separator that it looks like.
    let is_uri = head.ends_with(":tel:");
    for (at, part) in parts.iter().enumerate() {
        if at > 0 {
            push_wiping(&mut line, separator);
        }
        let mut chars = part.chars().peekable();
        while let Some(c) = chars.next() {
            match c {
                // A return within a value would end its line in the file, and what follows would be a property.
                '\r' if chars.peek() == Some(&'\n') => {}
                '\n' | '\r' => push_wiping(&mut line, "\\n"),
                '\\' | ',' => push_escaped(&mut line, c),
                ';' if !is_uri => push_escaped(&mut line, c),
                _ => push_char(&mut line, c),
            }
        }
    }
    fold_into(sink, &line);
}

fn push_escaped(line: &mut Zeroizing<String>, c: char) {
    push_wiping(line, "\\");
    push_char(line, c);
}

fn push_char(line: &mut Zeroizing<String>, c: char) {
    push_wiping(line, c.encode_utf8(&mut [0; 4]));
}

/// Lines of at most 75 bytes (RFC 6350, section 3.2). They break beside neither white space nor a backslash, where
/// readers are known to lose a character, unless they would get longer; and never before what could be taken for the mark of
/// a vCard, though they get longer.
fn fold_into(sink: &mut Sink, line: &str) {
    const LONGEST: usize = 75;
    let unbreakable = unbreakable(line.as_bytes());
    let (mut start, mut room) = (0, LONGEST);
    while line.len() - start > room {
        let is_apart = |at: &usize| {
            let next = unbreakable.partition_point(|range| range.end() < at);
            !unbreakable.get(next).is_some_and(|range| range.contains(at))
        };
        let may_be = |at: &usize| line.is_char_boundary(*at) && is_apart(at);
        let is_good = |at: &usize| {
            let (before, after) = line.split_at(*at);
            !before.ends_with(['\\', ' ', '\t']) && !after.starts_with([' ', '\t'])
        };
        let within = || (start + 1..=start + room).rev().filter(may_be);
        let beyond = || (start + room + 1..line.len()).find(may_be);
        let Some(at) = within().find(is_good).or_else(|| within().next()).or_else(beyond) else { break };
        sink.push(&line[start..at]);
        sink.push("\r\n ");
        start = at;
        room = LONGEST - 1;
    }
    sink.push(&line[start..]);
    sink.push("\r\n");
}
