//! What a contact is called, out of all that a vCard says about it.

use super::super::draft::Draft;
use crate::fold::{is_latin, one_line};

/// The names of a vCard, in its order.
#[derive(Default)]
pub(super) struct Names {
    /// The values of `FN`, and whether each is marked as the one in the contact's own script.
    pub(super) full: Vec<(String, bool)>,
    /// The values of `N`, as one writes a name.
    pub(super) structured: Vec<String>,
    /// How the name is spoken, by the phonetic properties.
    pub(super) spoken: Vec<String>,
    /// `SORT-AS`: the last resort for a name in Latin letters.
    pub(super) sorted_as: String,
}

impl Names {
    /// Puts the names where they belong: one in Latin letters first, one in another script beside it, others as
    /// aliases.
    pub(super) fn settle(self, draft: &mut Draft) {
        let structured = distinct(&self.structured);
        let marked = self.full.iter().position(|(_, marked)| *marked).filter(|_| self.full.len() > 1);
        let mut own_script = marked.map(|at| one_line(&self.full[at].0));
        let unmarked = self.full.iter().enumerate().filter(|(at, _)| Some(*at) != marked);
        let mut full = distinct(&unmarked.map(|(_, (name, _))| name.clone()).collect::<Vec<_>>());
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
            let sorted = Some(self.sorted_as).filter(|sorted| is_latin(sorted));
            if let Some(latin) = latin.cloned().or(spoken).or(sorted) {
                own_script = Some(std::mem::replace(&mut name, latin));
            }
        }
        draft.profile.name = name;
        draft.profile.own_script = own_script;
        draft.profile.aliases.splice(0..0, full);
        draft.phonetic = self.spoken.join(" ");
    }
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
    // A vCard has one name, or a few; a hostile one may have any number, and is not compared in full.
    for name in names.iter().map(|name| one_line(name)).take(100) {
        if !name.is_empty() && !distinct.contains(&name) {
            distinct.push(name);
        }
    }
    distinct
}
