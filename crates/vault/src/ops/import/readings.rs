//! How the numbers of a row were read: what the file says beside what was made of it.

use super::ImportPlan;
use crate::contact::{Doubt, Line};
use hotline_seal::Secret;

/// How a number of a file was read.
#[derive(Debug)]
pub struct ImportReading {
    /// What the line is called.
    pub label: String,
    /// The number as the file has it.
    pub written: Secret<String>,
    /// The number as it will be kept, written for people.
    pub number: Secret<String>,
    /// Why it may be wrong, if it may.
    pub doubt: Option<Doubt>,
    /// The numbers that the field holds, if it holds several that can each be read: a line could be made of each.
    pub pieces: Vec<Secret<String>>,
}

impl ImportPlan {
    /// The numbers of a row that are shown otherwise than the file writes them, white space aside, and those that could be told
    /// apart. `row` is its place in [`ImportPlan::rows`].
    #[must_use]
    pub fn readings(&self, row: usize) -> Vec<ImportReading> {
        let Some(card) = self.card(row) else { return Vec::new() };
        let reading = |(at, line): (usize, &Line)| {
            let written = card.written.iter().find(|(of, _)| *of == at).map(|(_, text)| text.clone());
            let pieces = card.pieces(line).unwrap_or_default();
            if written.is_none() && pieces.is_empty() {
                return None;
            }
            let (label, doubt, number) = (line.card.label.clone(), line.card.doubt, line.number.grouped());
            let written = written.unwrap_or_else(|| number.clone());
            let is_seen = written.expose() != number.expose() || !pieces.is_empty();
            is_seen.then_some(ImportReading { label, written, number, doubt, pieces })
        };
        card.contact.lines.iter().enumerate().filter_map(reading).collect()
    }
}
