//! Whether two contacts of a file, of one name and number, may be one person. A switchboard is many people's, and a name may be a
//! father's and his son's.

use super::super::words::BIRTHDAY;
use super::merge;
use crate::contact::{Contact, Profile};
use crate::fold::fold;
use std::collections::BTreeSet;

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
    let further = names_beyond(&earlier.profile, &later.profile);
    let generations = further.each_ref().map(|words| words.iter().find(|word| GENERATIONS.contains(&word.as_str())));
    generations[0] == generations[1] && !contradict(&further) && !are_born_apart(earlier, later) && {
        let both = merge(earlier, later.clone()).contact;
        !merge(&both, earlier.clone()).changed
    }
}

/// Whether two contacts are plainly two people: born on two days, or with two middle names or suffixes.
pub(crate) fn are_others(one: &Contact, other: &Contact) -> bool {
    are_born_apart(one, other) || contradict(&names_beyond(&one.profile, &other.profile))
}

/// Whether each of two has a word more that the other lacks.
fn contradict([one, other]: &[BTreeSet<String>; 2]) -> bool {
    !(one.is_subset(other) || other.is_subset(one))
}

fn are_born_apart(one: &Contact, other: &Contact) -> bool {
    let [first, second] = [one, other].map(birthday);
    first.is_some() && second.is_some() && first != second
}

fn birthday(contact: &Contact) -> Option<&str> {
    contact
        .notes
        .expose()
        .lines()
        .find_map(|line| line.trim().strip_prefix(BIRTHDAY)?.strip_prefix(": "))
        .map(str::trim)
}

/// The words that the names of each of two profiles have beyond the shorter of their two names: of "Kim Q Lee Jr." and
/// "Kim Lee", "q" and "jr".
fn names_beyond(one: &Profile, other: &Profile) -> [BTreeSet<String>; 2] {
    let names = [one, other].map(|profile| fold(&profile.name));
    let shorter: Vec<&str> =
        names.iter().map(|name| name.split(' ').collect::<Vec<_>>()).min_by_key(Vec::len).expect("there are two");
    [one, other].map(|profile| {
        let mut beyond = BTreeSet::new();
        for name in std::iter::once(&profile.name).chain(&profile.aliases).map(|name| fold(name)) {
            let words: Vec<&str> = name.split(' ').collect();
            // A fuller name, and not another one.
            if shorter.iter().all(|word| words.contains(word)) {
                beyond.extend(words.into_iter().filter(|word| !shorter.contains(word)).map(str::to_owned));
            }
        }
        beyond
    })
}
