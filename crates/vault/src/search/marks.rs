//! What of a hit matched, and how: for the words to be marked where they are shown.

use super::edit;
use super::fields::{Fields, Place};
use super::meaning::{Table, held, is_sign};
use super::query::Query;
use super::rank::Used;
use super::spans::{Span, spans};
use super::term::{Kind, Term, grade};
use super::vocabulary::{Vocabulary, WordId};
use crate::contact::{Country, Summary};
use std::ops::Range;

/// A part of a contact that matched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matched {
    /// Which part.
    pub part: Part,
    /// Which of several: the first alias is 0.
    pub nth: usize,
    /// The bytes of its text that matched. The text of a country is its English name.
    pub range: Range<usize>,
    /// What was typed for it.
    pub how: How,
}

/// The parts of a contact that are searched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// The name.
    Name,
    /// The name in the contact's own script.
    OwnScript,
    /// An alias.
    Alias,
    /// The office.
    Office,
    /// The organisation.
    Organisation,
    /// A unit of the organisation.
    Unit,
    /// The town or city.
    Locality,
    /// The region.
    Region,
    /// The country.
    Country,
    /// A tag.
    Tag,
    /// The label of a line.
    LineLabel,
}

impl Part {
    /// The text of this part of a contact; nothing if it has none.
    #[must_use]
    pub fn text(self, nth: usize, summary: &Summary) -> &str {
        let profile = &summary.profile;
        let text = match self {
            Self::Name => Some(profile.name.as_str()),
            Self::OwnScript => profile.own_script.as_deref(),
            Self::Alias => profile.aliases.get(nth).map(String::as_str),
            Self::Office => profile.office.as_deref(),
            Self::Organisation => profile.organisation.as_deref(),
            Self::Unit => profile.units.get(nth).map(String::as_str),
            Self::Locality => profile.locality.as_deref(),
            Self::Region => profile.region.as_deref(),
            Self::Country => profile.country.map(Country::name),
            Self::Tag => profile.tags.get(nth).map(String::as_str),
            Self::LineLabel => summary.lines.get(nth).map(|line| line.label.as_str()),
        };
        text.unwrap_or_default()
    }
}

/// How a word of the query means a part of the contact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum How {
    /// It is that word, or how it begins.
    Typed,
    /// It is a word for the office.
    Office,
    /// It is what the country, its capital or its people are called.
    Country,
    /// It is a seat of government.
    Seat,
    /// It is what the organisation is called.
    Organisation,
    /// It is spelled nearly so.
    Spelling,
    /// It sounds so.
    Sound,
}

/// What of a contact matched, given the terms that it fits.
pub(super) fn matched(fields: &Fields<'_>, used: &[Used<'_>], vocabulary: &Vocabulary) -> Vec<Matched> {
    let mut matched = Vec::new();
    let mut signs = None;
    for Used { term, word } in used {
        let Some((word, place)) = *word else { continue };
        if let Kind::Meaning(table) = term.kind {
            let (office, organisation, country) = fields.standing();
            let signs = signs.get_or_insert_with(|| held::held(office, organisation, country));
            let sign = vocabulary.word(word);
            for held in signs.iter().filter(|held| held.sign == sign && held.place == place) {
                let how = match table {
                    Table::Office => How::Office,
                    Table::Country => How::Country,
                    Table::Seat => How::Seat,
                    Table::Organisation => How::Organisation,
                };
                // A country that only the office names is not shown by itself.
                if held.field != Place::COUNTRY || fields.country.is_some() {
                    matched.push(Matched { part: part(held.field), nth: 0, range: held.at.clone(), how });
                }
            }
        } else {
            matched.extend(by_letters(fields, term, word, place, vocabulary));
        }
    }
    matched.dedup();
    matched
}

fn by_letters(
    fields: &Fields<'_>,
    term: &Term,
    word: WordId,
    place: Place,
    vocabulary: &Vocabulary,
) -> Option<Matched> {
    let letters = vocabulary.word(word);
    if is_sign(letters) {
        return None;
    }
    let grade = term.grade(word);
    let how = match grade {
        grade::NONE => How::Typed,
        _ if grade < grade::LOOSE => How::Typed,
        _ if edit::is_near(term.text(), letters) => How::Spelling,
        _ => How::Sound,
    };
    // The word begins what was typed if more words of the name are meant.
    let more = if grade == grade::NONE { term.text().len().saturating_sub(letters.len()) } else { 0 };
    let mut nth = 0;
    let mut loosest = None;
    for (text, field) in std::iter::once((fields.name, Place::NAME)).chain(fields.texts()) {
        if field != place.first() {
            continue;
        }
        let spans = spans(text);
        if let Some(range) = range(&spans, place, letters, more) {
            return Some(Matched { part: part(field), nth, range, how });
        }
        let at = spans.get(usize::from(place.nth_in_field()));
        loosest = loosest.or_else(|| at.map(|span| Matched { part: part(field), nth, range: span.at.clone(), how }));
        nth += 1;
    }
    loosest
}

/// Where a word stands that begins with the piece of this place, and the pieces after it that `more` letters reach into.
fn range(spans: &[Span], place: Place, letters: &str, more: usize) -> Option<Range<usize>> {
    let first = usize::from(place.nth_in_field());
    let exact = |start: usize| {
        let mut joined = String::new();
        for (end, span) in spans.iter().enumerate().skip(start) {
            joined.push_str(&span.piece.text);
            if joined == letters || span.piece.spoken.iter().any(|spoken| spoken == letters) {
                return Some(end);
            }
            if joined.len() >= letters.len() {
                break;
            }
        }
        None
    };
    let (start, mut end) = (first..spans.len()).find_map(|start| Some((start, exact(start)?)))?;
    let mut more = more;
    while more > 0 && end + 1 < spans.len() {
        end += 1;
        more = more.saturating_sub(spans[end].piece.text.len());
    }
    Some(spans[start].at.start..spans[end].at.end)
}

const fn part(field: Place) -> Part {
    match field.first() {
        Place::NAME => Part::Name,
        Place::OWN_SCRIPT => Part::OwnScript,
        Place::ALIAS => Part::Alias,
        Place::OFFICE => Part::Office,
        Place::ORGANISATION => Part::Organisation,
        Place::UNIT => Part::Unit,
        Place::LOCALITY => Part::Locality,
        Place::REGION => Part::Region,
        Place::TAG => Part::Tag,
        Place::LINE_LABEL => Part::LineLabel,
        _ => Part::Country,
    }
}

/// These pieces of a query as they were typed.
pub(super) fn typed(typed: &str, query: &Query, pieces: &[usize]) -> Vec<String> {
    let spans = spans(typed);
    let as_typed = |piece: usize| match spans.get(piece) {
        Some(span) if spans.len() >= query.pieces.len() => typed[span.at.clone()].to_owned(),
        _ => query.pieces[piece].text.clone(),
    };
    pieces.iter().map(|piece| as_typed(*piece)).collect()
}
