//! Fields of entries that are called like a secret: what plainly is a number is taken, all else is left out, and each is named
//! once.

use super::UnusedColumn;
use std::collections::BTreeMap;

/// The most that are named.
const MOST_NAMES: usize = 100;

/// The names of such fields, in the order in which they were met.
#[derive(Default)]
pub(super) struct LeftFields {
    names: Vec<String>,
    /// How many numbers were taken from which.
    numbers: BTreeMap<String, usize>,
}

impl LeftFields {
    /// Notes that a number was taken from a field.
    pub(super) fn taken(&mut self, name: &str) {
        *self.numbers.entry(name.to_owned()).or_default() += 1;
    }

    /// Notes that what a field holds was left out.
    pub(super) fn left(&mut self, name: &str) {
        if self.names.len() < MOST_NAMES && !self.names.iter().any(|left| left == name) {
            self.names.push(name.to_owned());
        }
    }

    /// Those of which something was left out. `at` is the place of each, from its place in this list.
    pub(super) fn unused(self, at: impl Fn(usize) -> usize) -> impl Iterator<Item = UnusedColumn> {
        let Self { names, mut numbers } = self;
        names.into_iter().enumerate().map(move |(nth, heading)| UnusedColumn {
            at: at(nth),
            numbers: numbers.remove(&heading).unwrap_or_default(),
            heading,
            looks_like_numbers: false,
        })
    }
}
