//! What of a contact can be found, and how much each part of it weighs.

use super::fold::Piece;
use super::meaning::held::{Held, held};
use super::script;
use super::variant;
use super::vocabulary::{INITIALS, OWN, READING};
use crate::contact::{ContactId, Country, Summary};

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
    /// The units of the organisation.
    pub units: Vec<&'a str>,
    /// The town or city.
    pub locality: Option<&'a str>,
    /// The region.
    pub region: Option<&'a str>,
    /// The country.
    pub country: Option<Country>,
    /// The tags.
    pub tags: Vec<&'a str>,
    /// The labels of the lines.
    pub line_labels: Vec<&'a str>,
}

impl<'a> Fields<'a> {
    /// Takes the searchable parts out of a summary.
    #[must_use]
    pub(crate) fn of(id: ContactId, summary: &'a Summary) -> Self {
        let profile = &summary.profile;
        let all = |texts: &'a [String]| texts.iter().map(String::as_str).collect();
        Self {
            id,
            name: &profile.name,
            own_script: profile.own_script.as_deref(),
            aliases: all(&profile.aliases),
            office: profile.office.as_deref(),
            organisation: profile.organisation.as_deref(),
            units: all(&profile.units),
            locality: profile.locality.as_deref(),
            region: profile.region.as_deref(),
            country: profile.country,
            tags: all(&profile.tags),
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
            .chain(many(&self.units, Place::UNIT))
            .chain(one(self.locality, Place::LOCALITY))
            .chain(one(self.region, Place::REGION))
            .chain(one(self.country.map(Country::name), Place::COUNTRY))
            .chain(many(&self.tags, Place::TAG))
            .chain(many(&self.line_labels, Place::LINE_LABEL))
    }

    /// The parts that say which office is held, and of which country.
    pub(super) fn standing(&self) -> Standing<'a> {
        (self.office, self.organisation, self.country)
    }
}

/// Office, organisation and country of a contact: many share them.
pub(super) type Standing<'a> = (Option<&'a str>, Option<&'a str>, Option<Country>);

/// The signs of a contact, each with its place.
pub(super) fn signs((office, organisation, country): Standing<'_>) -> impl Iterator<Item = (String, Place)> {
    held(office, organisation, country).into_iter().map(|Held { sign, place, .. }| (sign, place))
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

/// Where a word stands: the field in the high four bits, the place within the field in the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place(u8);

impl Place {
    pub(super) const NAME: Self = Self::field(0);
    pub(super) const OWN_SCRIPT: Self = Self::field(1);
    pub(super) const ALIAS: Self = Self::field(2);
    pub(super) const OFFICE: Self = Self::field(3);
    pub(super) const ORGANISATION: Self = Self::field(4);
    pub(super) const COUNTRY: Self = Self::field(5);
    pub(super) const UNIT: Self = Self::field(6);
    pub(super) const LOCALITY: Self = Self::field(7);
    pub(super) const REGION: Self = Self::field(8);
    pub(super) const TAG: Self = Self::field(9);
    pub(super) const LINE_LABEL: Self = Self::field(10);
    /// The sign of the country that a contact belongs to.
    pub(super) const BELONGS: Self = Self::field(11);
    /// The sign of an office that a contact holds.
    pub(super) const HOLDS: Self = Self::field(12);
    /// The sign of an office or country that is merely mentioned, or was held.
    pub(super) const MENTIONS: Self = Self::field(13);

    /// Words further back all count as the last.
    const LAST: u8 = 15;

    const fn field(nth: u8) -> Self {
        Self(nth << 4)
    }

    /// The place of the first word of the same field.
    pub(super) const fn first(self) -> Self {
        Self(self.0 & !Self::LAST)
    }

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

    /// The place as a number that no other has.
    pub(super) const fn number(self) -> u8 {
        self.0
    }

    /// Whether it is in a name, whichever.
    pub(super) const fn is_in_a_name(self) -> bool {
        self.0 < Self::OFFICE.0
    }

    /// How much worse it is to be found here than in the name.
    pub(super) const fn cost(self) -> u8 {
        match self.first() {
            Self::NAME | Self::OWN_SCRIPT => 0,
            Self::ALIAS => 1,
            Self::HOLDS => 4,
            Self::OFFICE | Self::ORGANISATION | Self::COUNTRY | Self::BELONGS => 5,
            Self::UNIT | Self::LOCALITY | Self::REGION | Self::TAG => 6,
            Self::MENTIONS => 11,
            _ => 7,
        }
    }
}

/// Gives to `sink` what else a name is called, marked as such: by its initials, and with its small words written together.
pub(super) fn each_short_form(name: &[Vec<Piece>], mut sink: impl FnMut(&str)) {
    variant::initials(INITIALS, name, &mut sink);
    variant::with_particles(READING, name, sink);
}

/// Gives to `sink` the pieces of a text with their numbers, and beside them what else they may be found by: neighbouring
/// pieces of a word written as one, and the spelling that follows the sound of accents or script. Other readings are
/// marked: they fit loosely only.
pub(super) fn each_word(words: &[Vec<Piece>], mut sink: impl FnMut(&str, u8)) {
    /// In words of more pieces only the whole is joined.
    const MOST_PIECES: usize = 4;

    let mut marked = String::new();
    let mut mark_with = |mark: char, reading: &str, sink: &mut dyn FnMut(&str, u8), nth| {
        marked.clear();
        marked.push(mark);
        marked.push_str(reading);
        sink(&marked, nth);
    };
    for (servant, place) in variant::servants(words) {
        mark_with(READING, &servant, &mut sink, u8::try_from(place).unwrap_or(u8::MAX));
    }
    for (place, compound) in script::compounds(words) {
        mark_with(OWN, &compound, &mut sink, u8::try_from(place).unwrap_or(u8::MAX));
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
                script::readings(pieces, |reading| mark_with(READING, reading, &mut sink, number(place)));
            }
        }
        script::surnames(word).for_each(|surname| mark_with(READING, surname, &mut sink, number(0)));
        for (place, own) in script::to_compare(word) {
            mark_with(OWN, &own, &mut sink, number(place));
        }
        count += word.len();
    }
}
