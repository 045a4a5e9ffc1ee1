//! Labels that tell the lines of a contact apart: those that are called alike are counted, `Phone`, `Phone 2`, `Phone 3`.
//! Whoever asks for a line by its label must not get another one.

use crate::contact::Line;
use crate::fold::fold;
use std::collections::{HashMap, HashSet};

/// The most labels that are compared pair by pair before any memory is taken for it.
const FEW: usize = 8;

/// What those labels become that are like another one: by their places. A label that is settled stays; a number that
/// stands in another label is passed over.
pub(super) fn told_apart(labels: &[&str], is_settled: impl Fn(usize) -> bool) -> Vec<(usize, String)> {
    if labels.len() <= FEW && !has_pair(labels) {
        return Vec::new();
    }
    let keys: Vec<String> = labels.iter().map(|label| key(label)).collect();
    let (settled, others): (Vec<usize>, Vec<usize>) = (0..labels.len()).partition(|at| is_settled(*at));
    let mut taken: HashSet<&str> = settled.into_iter().map(|at| &*keys[at]).collect();
    let others: Vec<usize> = others.into_iter().filter(|at| !taken.insert(&keys[*at])).collect();
    let mut taken: HashSet<String> = taken.into_iter().map(str::to_owned).collect();
    let mut last: HashMap<String, usize> = HashMap::new();
    let mut told = Vec::with_capacity(others.len());
    for at in others {
        let base = plain(labels[at]).filter(|plain| taken.contains(&key(plain))).unwrap_or(labels[at]);
        let last = last.entry(key(base)).or_insert(1);
        let counted = loop {
            *last += 1;
            let counted = format!("{base} {last}").trim_start().to_owned();
            if taken.insert(key(&counted)) {
                break counted;
            }
        };
        told.push((at, counted));
    }
    told
}

/// Sees to it that no line is called like another one. Those that are settled keep their labels.
pub(super) fn tell_lines_apart(lines: &mut [Line], is_settled: impl Fn(usize) -> bool) {
    let labels: Vec<&str> = lines.iter().map(|line| &*line.card.label).collect();
    for (at, label) in told_apart(&labels, is_settled) {
        lines[at].card.label = label;
    }
}

/// What a label is without its count, if a line among these is called just so.
pub(super) fn counted<'l>(label: &'l str, among: &[Line]) -> Option<&'l str> {
    plain(label).filter(|plain| among.iter().any(|line| is_alike(plain, &line.card.label)))
}

/// Whether another line is called as one is, counts aside.
pub(crate) fn has_namesake(lines: &[Line], at: usize) -> bool {
    let own = &lines[at].card.label;
    lines.iter().enumerate().any(|(other, line)| other != at && is_alike_but_for_count(own, &line.card.label))
}

/// Whether two labels are the same, counts aside.
pub(super) fn is_alike_but_for_count(one: &str, other: &str) -> bool {
    is_alike(plain(one).unwrap_or(one), plain(other).unwrap_or(other))
}

/// Whether two labels are the same to whoever types them.
pub(super) fn is_alike(one: &str, other: &str) -> bool {
    one == other || (may_be_alike(one, other) && key(one) == key(other))
}

/// A label without a count from 2 on.
fn plain(label: &str) -> Option<&str> {
    let (plain, count) = label.rsplit_once(' ')?;
    let is_count = !count.starts_with('0') && count != "1" && count.bytes().all(|byte| byte.is_ascii_digit());
    (is_count && !count.is_empty() && !plain.trim().is_empty()).then_some(plain)
}

/// What two labels that are alike have in common. Signs are told apart by themselves.
fn key(label: &str) -> String {
    Some(fold(label)).filter(|folded| !folded.is_empty()).unwrap_or_else(|| label.to_owned())
}

fn has_pair(labels: &[&str]) -> bool {
    labels.iter().enumerate().any(|(at, label)| labels[..at].iter().any(|other| may_be_alike(label, other)))
}

/// Whether two labels may be alike, found out without taking memory.
fn may_be_alike(one: &str, other: &str) -> bool {
    fn letters(label: &str) -> impl Iterator<Item = u8> {
        label.bytes().filter(u8::is_ascii_alphanumeric).map(|byte| byte.to_ascii_lowercase())
    }
    !one.is_ascii() || !other.is_ascii() || letters(one).eq(letters(other))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(labels: &[&str], settled: usize) -> Vec<String> {
        let mut all: Vec<String> = labels.iter().map(|label| (*label).to_owned()).collect();
        told_apart(labels, |at| at < settled).into_iter().for_each(|(at, label)| all[at] = label);
        all
    }

    #[test]
    fn labels_that_are_alike_are_counted() {
        for (labels, expected) in [
            (&["Phone", "Phone", "Phone"][..], &["Phone", "Phone 2", "Phone 3"][..]),
            (&["Phone", "Fax"], &["Phone", "Fax"]),
            (&["Phone", "phone", "PHONE."], &["Phone", "phone 2", "PHONE. 3"]),
            (&["Büro", "Buro"], &["Büro", "Buro 2"]),
            (&["電話", "電話"], &["電話", "電話 2"]),
            (&["☎", "✆", "☎"], &["☎", "✆", "☎ 2"]),
            (&["Phone", "Phone 2", "Phone"], &["Phone", "Phone 2", "Phone 3"]),
            (&["Phone", "Phone", "Phone 2"], &["Phone", "Phone 3", "Phone 2"]),
            (&["Phone", "Phone 2", "Phone 2"], &["Phone", "Phone 2", "Phone 3"]),
            (&["Room 12", "Room 12"], &["Room 12", "Room 12 2"]),
            (&["", ""], &["", "2"]),
            (&[], &[]),
        ] {
            assert_eq!(all(labels, 0), expected, "{labels:?}");
        }
        let many = vec!["Phone"; 500];
        assert_eq!(all(&many, 0).into_iter().collect::<HashSet<_>>().len(), 500);
    }

    #[test]
    fn what_is_settled_stays() {
        assert_eq!(all(&["Phone", "Phone", "Phone"], 2), ["Phone", "Phone", "Phone 2"]);
        assert_eq!(all(&["Phone 2", "Phone", "Phone"], 2), ["Phone 2", "Phone", "Phone 3"]);
    }

    #[test]
    fn a_count_is_told_from_a_number_that_belongs_to_the_label() {
        for (label, expected) in [
            ("Phone 2", Some("Phone")),
            ("Work fax 12", Some("Work fax")),
            ("Phone 1", None),
            ("Phone 02", None),
            ("Phone", None),
            ("B52", None),
            (" 2", None),
        ] {
            assert_eq!(plain(label), expected, "{label}");
        }
    }
}
