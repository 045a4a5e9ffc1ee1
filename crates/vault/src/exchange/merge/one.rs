//! Whether two contacts of a file, of one name and number, may be one person. A switchboard is many people's, and a name may be a
//! father's and his son's.

use super::merge;
use crate::contact::{Contact, Profile};
use crate::fold::fold;
use std::collections::BTreeSet;

/// What stands before a birthday in the notes.
const BIRTHDAY: &str = "Birthday: ";

/// What tells a father from his son.
const GENERATIONS: [&str; 21] = [
    "jr",
    "jnr",
    "junior",
    "sr",
    "snr",
    "senior",
    "ii",
    "iii",
    "iv",
    "2nd",
    "3rd",
    "fils",
    "pere",
    "filho",
    "neto",
    "hijo",
    "padre",
    "младшии",
    "старшии",
    "мл",
    "ст",
];

/// Whether two contacts of one file may be one person: put together, neither loses anything that it says, so that the file says
/// nothing new when it goes in again; and nothing says that they are two.
pub(crate) fn are_one(earlier: &Contact, later: &Contact) -> bool {
    let further = [earlier, later].map(|contact| names_beyond(&contact.profile, &earlier.profile, &later.profile));
    let generations = further.each_ref().map(|words| words.iter().find(|word| GENERATIONS.contains(&word.as_str())));
    generations[0] == generations[1] && !are_others(earlier, later) && {
        let both = merge(earlier, later.clone()).contact;
        !merge(&both, earlier.clone()).changed
    }
}

/// Whether two contacts are plainly two people: born on two days, or with two middle names or suffixes.
pub(crate) fn are_others(one: &Contact, other: &Contact) -> bool {
    let [first, second] = [one, other].map(|contact| names_beyond(&contact.profile, &one.profile, &other.profile));
    are_born_apart(one, other) || !(first.is_subset(&second) || second.is_subset(&first))
}

fn are_born_apart(one: &Contact, other: &Contact) -> bool {
    let [first, second] = [one, other].map(birthday);
    first.is_some() && second.is_some() && first != second
}

fn birthday(contact: &Contact) -> Option<&str> {
    contact.notes.expose().lines().find_map(|line| line.trim().strip_prefix(BIRTHDAY)).map(str::trim)
}

/// The words that the names of a profile have beyond the shorter of two names: those of "Kim Q Lee Jr." beyond "Kim Lee".
fn names_beyond(profile: &Profile, one: &Profile, other: &Profile) -> BTreeSet<String> {
    let [one, other] = [one, other].map(|profile| fold(&profile.name));
    let shorter = if one.split(' ').count() <= other.split(' ').count() { one } else { other };
    let names = std::iter::once(&profile.name).chain(&profile.aliases).map(|name| fold(name));
    let is_fuller = |name: &String| shorter.split(' ').all(|word| name.split(' ').any(|of| of == word));
    let words: Vec<String> =
        names.filter(is_fuller).flat_map(|name| name.split(' ').map(str::to_owned).collect::<Vec<_>>()).collect();
    words.into_iter().filter(|word| !shorter.split(' ').any(|of| of == word)).collect()
}
