//! The formats together: what one writes, every reader gives back; and no file, however odd, does harm.

mod called;
mod columns;
mod countries;
mod extensions;
mod formats;
mod hostile;
mod joined;
mod localised;
mod passed;
mod passwords;
mod programs;
mod properties;
mod real_data;
mod round_trips;
mod several;
mod sizes;

use super::*;
use crate::contact::{Contact, Country, Line, LineId};

/// Line identifiers that count.
pub(super) fn counting() -> impl FnMut() -> LineId {
    let mut next: u128 = 0;
    move || {
        next += 1;
        LineId::from_bytes(next.to_be_bytes())
    }
}

/// What was read, with the contacts at hand.
#[derive(Debug)]
pub(super) struct Incoming {
    pub(super) about: AboutFile,
    pub(super) cards: Vec<Card>,
    pub(super) problems: Vec<Problem>,
}

pub(super) fn unpacked(incoming: super::Incoming) -> Incoming {
    Incoming { about: incoming.about, cards: incoming.cards.iter().collect(), problems: incoming.problems }
}

pub(super) fn read(file: &ImportFile<'_>, new_line_id: &mut dyn FnMut() -> LineId) -> Result<Incoming, ReadError> {
    super::read(file, &mut Watch::new(&mut || true), new_line_id).map(unpacked)
}

fn read_text(text: &str, name: &str) -> Incoming {
    read(&ImportFile::new(text.as_bytes(), name), &mut counting()).unwrap()
}

fn names(incoming: &Incoming) -> Vec<&str> {
    incoming.cards.iter().map(|card| &*card.contact.profile.name).collect()
}

/// What is told of a file, each with its line.
pub(super) fn troubles(incoming: &Incoming) -> Vec<(usize, Trouble)> {
    incoming.problems.iter().map(|problem| (problem.line, problem.what)).collect()
}

/// What of a line every format carries.
fn essence(line: &Line) -> (&str, &str, &str, String) {
    let card = &line.card;
    (&card.label, line.number.expose(), line.notes.expose(), format!("{:?} {:?}", card.kind, card.doubt))
}

/// Whether two contacts are the same but for what only the vault knows: identifiers, verifications, assurance.
fn assert_same(one: &Contact, other: &Contact) {
    assert_eq!(one.profile, other.profile);
    assert_eq!(one.notes.expose(), other.notes.expose());
    assert_eq!(one.lines.iter().map(essence).collect::<Vec<_>>(), other.lines.iter().map(essence).collect::<Vec<_>>());
}
