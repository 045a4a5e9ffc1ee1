//! What a contact is called, out of all that a vCard says about it.

use super::super::draft::Draft;
use super::super::parts::{NameParts, is_east_asian, says_more};
use super::own;
use super::property::Property;
use crate::fold::{fold, is_latin, one_line};

/// The most names that are compared. A vCard has one, or a few; a hostile one may have any number.
const MOST: usize = 100;

/// The names of a vCard, in its order.
#[derive(Default)]
pub(super) struct Names {
    /// The values of `FN`.
    full: Vec<FullName>,
    /// The values of `N`, as one writes a name.
    structured: Vec<String>,
    /// The parts of the first of them.
    parts: Option<NameParts>,
    /// How the name is spoken, by the phonetic properties.
    spoken: Vec<String>,
    /// `SORT-AS`, `SORT-STRING`: the last resort for a name in Latin letters.
    sorted_as: String,
    /// Names that are borne no longer, and others that say more than the name.
    former: Vec<String>,
    /// Whether the contact goes by the name of the organisation.
    is_organisation: bool,
}

/// A whole name.
struct FullName {
    text: String,
    /// Whether it is marked as the one in the contact's own script.
    is_own_script: bool,
    /// How preferred it is, the lowest most.
    preference: u32,
}

impl Names {
    /// Takes in a property that names the contact.
    pub(super) fn take(&mut self, property: &Property) {
        let header = &property.header;
        if matches!(header.name.as_str(), "FN" | "N") && self.sorted_as.is_empty() {
            self.sorted_as = sorted_as(property);
        }
        match header.name.as_str() {
            "FN" => {
                let is_own_script = header.parameter(own::OWN_SCRIPT).is_some();
                self.full.push(FullName { text: property.text(), is_own_script, preference: property.preference() });
            }
            "N" if header.parameter("PHONETIC").is_some() => self.spoken = vec![written_name(property)],
            "N" => {
                self.structured.push(written_name(property));
                self.parts.get_or_insert_with(|| parts_of(property));
            }
            "NAME" => self.structured.push(property.text()),
            "SOUND" if self.spoken.is_empty() => self.spoken = vec![written_name(property)],
            "SORT-STRING" => self.sorted_as = property.text(),
            _ if self.spoken.len() + self.former.len() > MOST => {}
            "X-PHONETIC-FIRST-NAME" => self.spoken.insert(0, property.text()),
            "X-ABSHOWAS" => self.is_organisation = property.text().eq_ignore_ascii_case("COMPANY"),
            name if name.starts_with("X-PHONETIC-") => self.spoken.push(property.text()),
            _ => self.former.push(property.text()),
        }
    }

    /// Puts the names where they belong: one in Latin letters first, one in another script beside it, others as
    /// aliases.
    pub(super) fn settle(mut self, draft: &mut Draft) {
        self.full.sort_by_key(|name| name.preference);
        let structured = distinct(&self.structured);
        let marked = self.full.iter().position(|name| name.is_own_script).filter(|_| self.full.len() > 1);
        let mut own_script = marked.map(|at| one_line(&self.full[at].text));
        let unmarked = self.full.iter().enumerate().filter(|(at, _)| Some(*at) != marked);
        let mut full = distinct(&unmarked.map(|(_, name)| name.text.clone()).collect::<Vec<_>>());
        if self.is_organisation && full.is_empty() {
            full.extend(draft.profile.organisation.clone());
        }
        if full.is_empty() {
            full.clone_from(&structured);
        }
        // With a mark the vCard is one of Hotline's own and its first name is the name, whatever the letters.
        let latin = if marked.is_some() { None } else { full.iter().position(|name| is_latin(name)) };
        let mut name = if full.is_empty() { String::new() } else { full.remove(latin.unwrap_or(0)) };
        if own_script.is_none() && is_latin(&name) {
            own_script =
                take_first(&mut full, is_foreign).or_else(|| structured.iter().find(|n| is_foreign(n)).cloned());
        } else if own_script.is_none() && is_foreign(&name) {
            let latin = structured.iter().find(|name| is_latin(name));
            let spoken = Some(self.spoken.join(" ")).filter(|spoken| is_latin(spoken));
            let sorted = Some(self.sorted_as.clone()).filter(|sorted| is_latin(sorted));
            if let Some(latin) = latin.cloned().or(spoken).or(sorted) {
                own_script = Some(std::mem::replace(&mut name, latin));
            }
        }
        // How a name is sorted, or what parts it has, is another name where it says something that no name said.
        let mut said = fold(&format!("{name} {} {}", own_script.as_deref().unwrap_or_default(), full.join(" ")));
        let parts = self.parts.unwrap_or_default();
        let joined = Some(parts.joined()).filter(|joined| says_more(&said, joined));
        said = format!("{said} {}", fold(joined.as_deref().unwrap_or_default()));
        full.extend(joined);
        let structured = structured.into_iter().chain([self.sorted_as]).map(|more| (more, false));
        let former = self.former.into_iter().map(|former| (former, true));
        for (more, is_former) in structured.chain(former).take(MOST) {
            let folded = fold(&more);
            // Where no spaces stand between the parts of a name, these are no words of it.
            let joined = folded.replace(' ', "");
            let is_said = |word: &str| said.split(' ').any(|of| of == word || of == joined);
            let mut words = folded.split(' ').filter(|word| !word.is_empty()).map(is_said);
            // A legal name beside the usual one shares the family name; it is no other name.
            let is_new =
                if is_former { words.any(|said| !said) } else { !folded.is_empty() && words.all(|said| !said) };
            if is_new {
                full.push(one_line(&more));
                said = format!("{said} {folded}");
            }
        }
        draft.profile.name = name;
        draft.profile.own_script = own_script;
        parts.settle_prefix(draft);
        draft.profile.aliases.splice(0..0, full);
        draft.phonetic = self.spoken.join(" ");
    }
}

/// A structured name in the order that one writes it: prefix, given, additional, family, suffix; in East Asian scripts the
/// family name first.
fn written_name(property: &Property) -> String {
    let parts = property.name_parts();
    let part = |at: usize| parts.get(at).map_or("", String::as_str);
    if part(0).starts_with(is_east_asian) && part(1).chars().all(is_east_asian) {
        return [part(0), part(1)].join(" ");
    }
    [part(3), part(1), part(2), part(0), part(4)].join(" ")
}

/// The parts of a structured name.
fn parts_of(property: &Property) -> NameParts {
    let mut parts = property.name_parts().into_iter();
    let mut next = || parts.next().unwrap_or_default();
    let (family, given, middle, prefix, suffix) = (next(), next(), next(), next(), next());
    NameParts { prefix, given, middle, family, suffix }
}

/// "Family,Given", as sorting wants it, turned around.
fn sorted_as(property: &Property) -> String {
    let mut values: Vec<&str> = property.header.parameters("SORT-AS").flat_map(|value| value.split(',')).collect();
    values.reverse();
    values.join(" ")
}

/// Whether the text has letters, and begins with those of another script than the Latin one.
fn is_foreign(text: &str) -> bool {
    text.contains(char::is_alphabetic) && !is_latin(text)
}

fn take_first(names: &mut Vec<String>, is: fn(&str) -> bool) -> Option<String> {
    names.iter().position(|name| is(name)).map(|at| names.remove(at))
}

fn distinct(names: &[String]) -> Vec<String> {
    let mut distinct: Vec<String> = Vec::new();
    for name in names.iter().map(|name| one_line(name)).take(MOST) {
        if !name.is_empty() && !distinct.contains(&name) {
            distinct.push(name);
        }
    }
    distinct
}
