//! What of a contact can be found, and how much each part of it weighs.

use super::fold::Piece;
use super::script;
use super::variant;
use super::vocabulary::{INITIALS, READING};
use crate::contact::{ContactId, Summary};

/// The parts of a contact that can be searched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fields<'a> {
    /// The contact.
    pub id: ContactId,
    /// The name.
    pub name: &'a str,
    /// The name in the contact's own script.
    pub own_script: Option<&'a str>,
    /// Other names.
    pub aliases: Vec<&'a str>,
    /// The office held.
    pub office: Option<&'a str>,
    /// The organisation.
    pub organisation: Option<&'a str>,
    /// What the country is called: its name, its code, or none.
    pub country_names: Vec<&'a str>,
    /// The labels of the lines.
    pub line_labels: Vec<&'a str>,
}

impl<'a> Fields<'a> {
    /// Takes the searchable parts out of a summary. What its country is called is for the caller to say.
    #[must_use]
    pub(crate) fn of(id: ContactId, summary: &'a Summary, country_names: Vec<&'a str>) -> Self {
        let profile = &summary.profile;
        Self {
            id,
            name: &profile.name,
            own_script: profile.own_script.as_deref(),
            aliases: profile.aliases.iter().map(String::as_str).collect(),
            office: profile.office.as_deref(),
            organisation: profile.organisation.as_deref(),
            country_names,
            line_labels: summary.lines.iter().map(|line| line.label.as_str()).collect(),
        }
    }

    /// All texts but the name, each with the place of its first word.
    pub(super) fn texts(&self) -> impl Iterator<Item = (&'a str, Place)> {
        let one = |text: Option<&'a str>, place| text.into_iter().map(move |text| (text, place));
        let many = |texts: &[&'a str], place| texts.iter().map(|text| (*text, place)).collect::<Vec<_>>();
        one(self.own_script, Place::OWN_SCRIPT)
            .chain(many(&self.aliases, Place::ALIAS))
            .chain(one(self.office, Place::OFFICE))
            .chain(one(self.organisation, Place::ORGANISATION))
            .chain(many(&self.country_names, Place::COUNTRY))
            .chain(many(&self.line_labels, Place::LINE_LABEL))
    }
}

/// A name as it is sorted by.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Name {
    /// The folded words, a space between them.
    pub(super) folded: Box<str>,
    /// How many pieces it has.
    pub(super) pieces: u8,
}

impl Name {
    /// The name in these words.
    pub(super) fn of(words: &[Vec<Piece>]) -> Self {
        let mut folded = String::new();
        for word in words {
            if !folded.is_empty() {
                folded.push(' ');
            }
            word.iter().for_each(|piece| folded.push_str(&piece.text));
        }
        let pieces = words.iter().map(Vec::len).sum::<usize>();
        Self { folded: folded.into(), pieces: u8::try_from(pieces).unwrap_or(u8::MAX) }
    }
}

/// Where a word stands: the field in the high three bits, the place within the field in the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place(u8);

impl Place {
    pub(super) const NAME: Self = Self(0);
    pub(super) const OWN_SCRIPT: Self = Self(1 << 5);
    pub(super) const ALIAS: Self = Self(2 << 5);
    pub(super) const OFFICE: Self = Self(3 << 5);
    pub(super) const ORGANISATION: Self = Self(4 << 5);
    pub(super) const COUNTRY: Self = Self(5 << 5);
    pub(super) const LINE_LABEL: Self = Self(6 << 5);

    /// Words further back all count as the last.
    const LAST: u8 = 31;

    /// The place of the nth word of a field, given that of its first.
    pub(super) const fn nth(self, nth: u8) -> Self {
        let nth = if nth < Self::LAST { nth } else { Self::LAST };
        Self((self.0 & !Self::LAST) | nth)
    }

    /// The place right behind this one, if it can be told.
    pub(super) const fn next(self) -> Option<Self> {
        if self.nth_in_field() + 1 < Self::LAST { Some(Self(self.0 + 1)) } else { None }
    }

    /// How far back in its field a word stands.
    pub(super) const fn nth_in_field(self) -> u8 {
        self.0 & Self::LAST
    }

    /// Whether it is in a name, whichever.
    pub(super) const fn is_in_a_name(self) -> bool {
        self.0 < Self::OFFICE.0
    }

    /// How much worse it is to be found here than in the name.
    pub(super) const fn cost(self) -> u8 {
        match self.0 >> 5 {
            0 | 1 => 0,
            2 => 1,
            3..=5 => 5,
            _ => 7,
        }
    }
}

/// Gives to `sink` the initials of a name, marked as such.
pub(super) fn each_initials(name: &[Vec<Piece>], sink: impl FnMut(&str)) {
    variant::initials(INITIALS, name, sink);
}

/// Gives to `sink` the pieces of a text with their numbers, and beside them what else they may be found by: neighbouring
/// pieces of a word written as one, and the spelling that follows the sound of accents or script. Other readings are
/// marked: they fit loosely only.
pub(super) fn each_word(words: &[Vec<Piece>], mut sink: impl FnMut(&str, u8)) {
    /// In words of more pieces only the whole is joined.
    const MOST_PIECES: usize = 4;

    let mut marked = String::new();
    let mut mark = |reading: &str, sink: &mut dyn FnMut(&str, u8), nth| {
        marked.clear();
        marked.push(READING);
        marked.push_str(reading);
        sink(&marked, nth);
    };
    for (servant, place) in variant::servants(words) {
        mark(&servant, &mut sink, u8::try_from(place).unwrap_or(u8::MAX));
    }
    let mut count = 0;
    for word in words {
        let number = |place: usize| u8::try_from(count + place).unwrap_or(u8::MAX);
        for (place, piece) in word.iter().enumerate() {
            sink(&piece.text, number(place));
            piece.spoken.iter().filter(|one| **one != piece.text).for_each(|one| sink(one, number(place)));
        }
        let lengths = if word.len() > MOST_PIECES { word.len()..=word.len() } else { 2..=word.len() };
        for length in lengths {
            for (place, pieces) in word.windows(length).enumerate() {
                sink(&Piece::join(pieces).text, number(place));
            }
        }
        let most = if word.iter().any(|piece| !piece.own.is_empty()) { MOST_PIECES.min(word.len()) } else { 1 };
        for length in 1..=most {
            for (place, pieces) in word.windows(length).enumerate() {
                script::readings(pieces, |reading| mark(reading, &mut sink, number(place)));
            }
        }
        count += word.len();
    }
}
