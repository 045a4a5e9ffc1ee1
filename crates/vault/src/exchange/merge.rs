//! Merging: what a file says of a contact that the vault has already. It adds and corrects, and never removes.

mod lines;
mod one;

pub(crate) use lines::{MergedLines, holds, is_same_line};
pub(crate) use one::{are_one, are_others};

use super::sink::push_wiping;
use super::unseen::is_hidden;
use crate::contact::{Contact, Profile, derive_time_zone};
use crate::fold::fold;
use hotline_seal::Secret;
use std::collections::HashSet;
use zeroize::Zeroizing;

/// What came of a merge.
#[derive(Debug, Clone)]
pub(crate) struct Merged {
    /// The contact as it is now.
    pub contact: Contact,
    /// Whether anything about it is different from before.
    pub changed: bool,
    /// What came of its lines.
    pub lines: MergedLines,
}

/// Merges what a file says into a contact of the vault.
///
/// A line of the same number keeps its identifier, verification and assurance, and takes the file's label, unless
/// that says no more than "Mobile" or "Office" does. Other lines of the vault stay, numbers that are new become
/// lines, none of which is called like another. A field that the file fills replaces one that differs; aliases, languages, tags and paragraphs of notes
/// are united. When the name changes, the one from before becomes an alias; one of the aliases is no new name. A line that holds several numbers becomes the first of
/// them where the file has told them apart.
#[must_use]
pub(crate) fn merge(existing: &Contact, incoming: Contact) -> Merged {
    let Contact { profile, lines, notes } = incoming;
    let country = profile.country.or(existing.profile.country);
    let mut contact = Contact {
        profile: merge_profile(&existing.profile, profile),
        lines: existing.lines.clone(),
        notes: unite_notes(&existing.notes, &notes),
    };
    let merged = lines::merge(&mut contact.lines, lines, country);
    if !is_same(existing, &contact) {
        derive_time_zone(&mut contact);
    }
    let changed = !is_same(existing, &contact);
    Merged { contact, changed, lines: merged }
}

fn merge_profile(existing: &Profile, incoming: Profile) -> Profile {
    let mut aliases = existing.aliases.clone();
    let is_alias = |name: &str| {
        let folded = fold(name);
        folded != fold(&existing.name) && existing.aliases.iter().any(|alias| fold(alias) == folded)
    };
    let is_no_news = |name: &str| {
        name.trim().is_empty()
            || is_spelled_worse(&existing.name, name)
            || looks_the_same(&existing.name, name)
            || is_alias(name)
    };
    let name = if is_no_news(&incoming.name) { existing.name.clone() } else { incoming.name };
    if fold(&name) != fold(&existing.name) {
        aliases.retain(|alias| fold(alias) != fold(&name));
        unite(&mut aliases, vec![existing.name.clone()], &name);
    }
    unite(&mut aliases, incoming.aliases, &name);
    let mut languages = existing.languages.clone();
    unite(&mut languages, incoming.languages, "");
    let mut tags = existing.tags.clone();
    unite(&mut tags, incoming.tags, "");
    let filled = |incoming: Option<String>, existing: &Option<String>| {
        let is_no_news = |text: &str| existing.as_deref().is_some_and(|existing| looks_the_same(existing, text));
        incoming.filter(|text| !text.trim().is_empty() && !is_no_news(text)).or_else(|| existing.clone())
    };
    let has_same_units = existing.units.len() == incoming.units.len()
        && existing.units.iter().zip(&incoming.units).all(|(one, other)| looks_the_same(one, other));
    // What was said stays before what was derived.
    let (time_zone, time_zone_from) = match (incoming.time_zone, incoming.time_zone_from) {
        (Some(zone), None) => (Some(zone), None),
        (Some(zone), from) if existing.time_zone.is_none() => (Some(zone), from),
        _ => (existing.time_zone.clone(), existing.time_zone_from),
    };
    Profile {
        name,
        own_script: filled(incoming.own_script, &existing.own_script),
        aliases,
        office: filled(incoming.office, &existing.office),
        organisation: filled(incoming.organisation, &existing.organisation),
        units: if incoming.units.is_empty() || has_same_units { existing.units.clone() } else { incoming.units },
        locality: filled(incoming.locality, &existing.locality),
        region: filled(incoming.region, &existing.region),
        country: incoming.country.or(existing.country),
        time_zone,
        time_zone_from,
        languages,
        form_of_address: filled(incoming.form_of_address, &existing.form_of_address),
        tags,
        uid: filled(incoming.uid, &existing.uid),
    }
}

/// Whether a name is the same but for accents, or the case of letters, that it has lost on the way, which is no correction.
fn is_spelled_worse(existing: &str, incoming: &str) -> bool {
    let is_mixed = |name: &str| name.contains(char::is_uppercase) && name.contains(char::is_lowercase);
    let drops_accents = !existing.is_ascii() && incoming.is_ascii();
    let drops_case = is_mixed(existing) && !is_mixed(incoming);
    (drops_accents || drops_case) && fold(existing) == fold(incoming)
}

/// Whether nobody can see a difference between two texts: white space, and characters that show nothing. That is no correction.
fn looks_the_same(one: &str, other: &str) -> bool {
    fn words(text: &str) -> impl Iterator<Item = char> {
        let is_invisible = |c: char| is_hidden(c) && !c.is_whitespace();
        let mut is_after_space = false;
        let seen = text
            .trim_matches(|c: char| c.is_whitespace() || is_invisible(c))
            .chars()
            .filter(move |c| !is_invisible(*c));
        seen.filter_map(move |c| {
            let is_space = c.is_whitespace();
            let is_next = std::mem::replace(&mut is_after_space, is_space);
            if is_space { (!is_next).then_some(' ') } else { Some(c) }
        })
    }
    one == other || words(one).eq(words(other))
}

/// Adds the texts that are not there yet, nor the name itself.
fn unite(texts: &mut Vec<String>, more: Vec<String>, name: &str) {
    let mut there: HashSet<String> = texts.iter().map(|text| fold(text)).collect();
    // What is in there as it stands is never added, whatever its fold is.
    let exactly: HashSet<String> = texts.iter().cloned().collect();
    let name = fold(name);
    for text in more {
        let folded = fold(&text);
        if !exactly.contains(&text) && (name.is_empty() || folded != name) && there.insert(folded) {
            texts.push(text);
        }
    }
}

/// Adds the lines of the notes that are not there yet.
fn unite_notes(existing: &Secret<String>, incoming: &Secret<String>) -> Secret<String> {
    let mut notes = Zeroizing::new(String::new());
    push_wiping(&mut notes, existing.expose());
    let there: HashSet<&str> = existing.expose().lines().map(str::trim).collect();
    for line in incoming.expose().lines() {
        if !line.trim().is_empty() && !there.contains(line.trim()) {
            if !notes.is_empty() {
                push_wiping(&mut notes, "\n");
            }
            push_wiping(&mut notes, line);
        }
    }
    Secret::new(std::mem::take(&mut *notes))
}

/// Whether two contacts hold the same.
pub(crate) fn is_same(one: &Contact, other: &Contact) -> bool {
    one.profile == other.profile
        && one.notes.expose() == other.notes.expose()
        && one.lines.len() == other.lines.len()
        && one.lines.iter().zip(&other.lines).all(|(one, other)| lines::is_same(one, other))
}

#[cfg(test)]
mod tests;
