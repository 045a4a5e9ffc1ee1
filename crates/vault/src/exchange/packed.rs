//! The contacts of a file, packed. A contact with its lines is a dozen small pieces of memory, which take four times as much
//! as what they say; of a large file there are too many to be kept so until somebody has looked at what an import would do.

use super::{Card, CardDoubt, Claim, SaidOfAll};
use crate::contact::{Contact, Line, LineCard, Number, Profile};
use hotline_seal::Secret;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use zeroize::Zeroizing;

/// Contacts in the order of their file.
#[derive(Default)]
pub(crate) struct PackedCards {
    cards: Vec<Zeroizing<Box<[u8]>>>,
    lines: usize,
}

impl PackedCards {
    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.cards.len()
    }

    /// How many lines they had when they were added.
    pub(crate) fn lines(&self) -> usize {
        self.lines
    }

    /// Adds one at the end.
    pub(crate) fn push(&mut self, card: &Card) {
        self.lines += card.contact.lines.len();
        self.cards.push(pack(card));
    }

    /// The one at this place, which must be below [`PackedCards::len`].
    pub(crate) fn get(&self, at: usize) -> Card {
        unpack(&self.cards[at])
    }

    /// Puts another in the place of one.
    pub(crate) fn set(&mut self, at: usize, card: &Card) {
        self.cards[at] = pack(card);
    }

    /// All of them, one after the other.
    pub(crate) fn iter(&self) -> impl Iterator<Item = Card> {
        self.cards.iter().map(|packed| unpack(packed))
    }
}

impl std::fmt::Debug for PackedCards {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "PackedCards({})", self.len())
    }
}

impl Extend<Card> for PackedCards {
    fn extend<T: IntoIterator<Item = Card>>(&mut self, cards: T) {
        cards.into_iter().for_each(|card| self.push(&card));
    }
}

/// A card as it is packed. It stays in the memory of this process: no other version ever reads it.
#[derive(Serialize, Deserialize)]
struct Record<'a> {
    at_line: usize,
    profile: Cow<'a, Profile>,
    #[serde(borrow)]
    lines: Vec<LineRecord<'a>>,
    notes: &'a str,
    doubts: Cow<'a, [CardDoubt]>,
    #[serde(borrow)]
    written: Vec<(usize, &'a str)>,
    claims: Cow<'a, [(usize, Claim)]>,
    several: Cow<'a, [(usize, SaidOfAll)]>,
}

#[derive(Serialize, Deserialize)]
struct LineRecord<'a> {
    card: Cow<'a, LineCard>,
    number: &'a str,
    notes: &'a str,
}

impl<'a> LineRecord<'a> {
    fn of(line: &'a Line) -> Self {
        Self { card: Cow::Borrowed(&line.card), number: line.number.expose(), notes: line.notes.expose() }
    }

    fn line(self) -> Line {
        Line { card: self.card.into_owned(), number: Number::kept(self.number.into()), notes: self.notes.into() }
    }
}

const FITS: &str = "a card packs into memory, and what was packed is a card";

fn pack(card: &Card) -> Zeroizing<Box<[u8]>> {
    let record = Record {
        at_line: card.at_line,
        profile: Cow::Borrowed(&card.contact.profile),
        lines: card.contact.lines.iter().map(LineRecord::of).collect(),
        notes: card.contact.notes.expose(),
        doubts: Cow::Borrowed(&card.doubts),
        written: card.written.iter().map(|(line, text)| (*line, text.expose().as_str())).collect(),
        claims: Cow::Borrowed(&card.claims),
        several: Cow::Borrowed(&card.several),
    };
    // In one piece from the start: growing would leave copies of the numbers behind.
    let mut packed = Zeroizing::new(vec![0; postcard::experimental::serialized_size(&record).expect(FITS)]);
    postcard::to_slice(&record, &mut packed).expect(FITS);
    Zeroizing::new(std::mem::take(&mut *packed).into_boxed_slice())
}

fn unpack(packed: &[u8]) -> Card {
    let record: Record<'_> = postcard::from_bytes(packed).expect(FITS);
    Card {
        at_line: record.at_line,
        contact: Contact {
            profile: record.profile.into_owned(),
            lines: record.lines.into_iter().map(LineRecord::line).collect(),
            notes: record.notes.into(),
        },
        doubts: record.doubts.into_owned(),
        written: record.written.into_iter().map(|(line, text)| (line, Secret::from(text))).collect(),
        claims: record.claims.into_owned(),
        several: record.several.into_owned(),
    }
}
