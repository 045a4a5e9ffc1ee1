//! How the numbers of a row were read: what the file says beside what was made of it.

use super::ImportPlan;
use crate::contact::Doubt;
use hotline_seal::Secret;

/// How a number of a file was read.
#[derive(Debug)]
pub struct Reading {
    /// What the line is called.
    pub label: String,
    /// The number as the file has it.
    pub written: Secret<String>,
    /// The number as it will be kept, written for people.
    pub number: Secret<String>,
    /// Why it may be wrong, if it may.
    pub doubt: Option<Doubt>,
}

impl ImportPlan {
    /// The numbers of a row that are kept otherwise than the file writes them, white space aside. `row` is its place in
    /// [`ImportPlan::rows`].
    #[must_use]
    pub fn readings(&self, row: usize) -> Vec<Reading> {
        let card = self.rows.get(row).and_then(|row| row.card).map(|card| &self.cards[card]);
        let written =
            card.into_iter().flat_map(|card| card.written.iter().map(move |(line, text)| (card, *line, text)));
        let reading = |(card, line, text): (&crate::exchange::Card, usize, &Secret<String>)| {
            let line = card.contact.lines.get(line)?;
            let (label, doubt) = (line.card.label.clone(), line.card.doubt);
            Some(Reading { label, written: text.clone(), number: line.number.grouped(), doubt })
        };
        written.filter_map(reading).collect()
    }
}
