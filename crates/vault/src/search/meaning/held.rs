//! Which office a contact holds, and of which country: the signs that go into the index.

use super::held_words::{ADORNMENTS, NOT_HELD, PUBLIC_BODIES, TOWARDS, WORDS_OF_STATES};
use super::organisations::Organisation;
use super::{Meaning, Office, TABLES, Table, country_sign, is_small, office_sign, office_sign_in, organisation_sign};
use crate::contact::Country;
use crate::search::fields::Place;
use crate::search::fold::Piece;
use crate::search::spans::{Span, spans};
use std::ops::Range;

/// A sign of a contact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) struct Held {
    pub(in super::super) sign: String,
    /// How it has it: it belongs to the country, holds the office, or only mentions it.
    pub(in super::super) place: Place,
    /// The field that says so: that of the office, of the organisation or of the country.
    pub(in super::super) field: Place,
    /// Where in the field.
    pub(in super::super) at: Range<usize>,
}

/// The offices that, where an international organisation is named with them, are that organisation's and not the country's.
const OF_ORGANISATIONS: [Office; 8] = [
    Office::PRESIDENT,
    Office::of("SG"),
    Office::of("DG"),
    Office::of("EC"),
    Office::of("EU"),
    Office::of("EP"),
    Office::of("HR"),
    Office::of("CJ"),
];

/// The signs of a contact of this office, organisation and country.
pub(in super::super) fn held(office: Option<&str>, organisation: Option<&str>, country: Option<Country>) -> Vec<Held> {
    let office = office.map(Reading::of).unwrap_or_default();
    let organisation = organisation.map(Reading::of).unwrap_or_default();
    let named = |reading: &Reading| reading.countries.iter().find(|named| !named.towards).map(|named| named.country);
    let country_of_office = || office.offices.iter().filter(|held| held.is_head).find_map(Found::only_country);
    let main = country.or_else(|| named(&office)).or_else(country_of_office).or_else(|| named(&organisation));
    let mut signs = Vec::new();
    let mut note = |sign: String, place: Place, field: Place, at: &Range<usize>| {
        signs.push(Held { sign, place, field, at: at.clone() });
    };
    if let Some(main) = main {
        note(country_sign(main), Place::BELONGS, Place::COUNTRY, &(0..main.name().len()));
    }
    for (reading, field) in [(&office, Place::OFFICE), (&organisation, Place::ORGANISATION)] {
        for Named { country, at, .. } in &reading.countries {
            let place = if Some(*country) == main { Place::BELONGS } else { Place::MENTIONS };
            note(country_sign(*country), place, field, at);
        }
        for Joined { organisation, towards, at } in &reading.organisations {
            let place = if *towards { Place::MENTIONS } else { Place::BELONGS };
            note(organisation_sign(*organisation), place, field, at);
            if let Some(whole) = organisation.whole() {
                note(organisation_sign(whole), place, field, at);
            }
        }
    }
    let public = organisation.is_empty || organisation.is_public || !office.countries.is_empty();
    let of_organisation =
        office.organisations.iter().chain(organisation.organisations.iter().filter(|_| office.countries.is_empty()));
    let of_organisation: Vec<Organisation> =
        of_organisation.filter(|joined| !joined.towards).map(|joined| joined.organisation).collect();
    for held in &office.offices {
        let own = held.country(main, &office.countries);
        let place = if held.is_head && public { Place::HOLDS } else { Place::MENTIONS };
        for office in held.in_country(own) {
            if let Some(headed) = Organisation::headed_by(office).filter(|_| held.is_head) {
                note(organisation_sign(headed), Place::BELONGS, Place::OFFICE, &held.at);
                note(office_sign_in(Office::HEAD, headed), place, Place::OFFICE, &held.at);
            }
            if office.is_former() && office != Office::FORMER {
                note(office_sign(Office::FORMER, own), place, Place::OFFICE, &held.at);
                note(office_sign(office.current(), own), Place::MENTIONS, Place::OFFICE, &held.at);
            }
            if held.was_held {
                let place = if public { Place::HOLDS } else { Place::MENTIONS };
                note(office_sign(office.former(), own), place, Place::OFFICE, &held.at);
            }
            if of_organisation.is_empty() || !OF_ORGANISATIONS.contains(&office) {
                note(office_sign(office, own), place, Place::OFFICE, &held.at);
                continue;
            }
            for organisation in &of_organisation {
                note(office_sign_in(office, *organisation), place, Place::OFFICE, &held.at);
                if held.is_head {
                    note(office_sign_in(Office::HEAD, *organisation), place, Place::OFFICE, &held.at);
                }
            }
        }
        for other in office.countries.iter().map(|named| named.country).filter(|other| Some(*other) != own) {
            for office in held.in_country(Some(other)) {
                note(office_sign(office, Some(other)), Place::MENTIONS, Place::OFFICE, &held.at);
            }
        }
    }
    for held in &organisation.offices {
        for office in held.in_country(main) {
            note(office_sign(office, main), Place::MENTIONS, Place::ORGANISATION, &held.at);
        }
    }
    signs
}

/// A text, read for offices and countries.
struct Reading {
    offices: Vec<Found>,
    countries: Vec<Named>,
    organisations: Vec<Joined>,
    is_public: bool,
    is_empty: bool,
}

impl Default for Reading {
    fn default() -> Self {
        Self { offices: Vec::new(), countries: Vec::new(), organisations: Vec::new(), is_public: false, is_empty: true }
    }
}

/// An office that a text names.
struct Found {
    meanings: Vec<Meaning>,
    /// Whether it is what the text is about: neither someone else's nor held before.
    is_head: bool,
    /// Whether it would be that, were it not held before.
    was_held: bool,
    /// In which part of an enumeration it stands.
    part: usize,
    at: Range<usize>,
}

/// A country that a text names.
struct Named {
    country: Country,
    /// Whether "to" stands before it, as in "Ambassador to France".
    towards: bool,
    part: usize,
    at: Range<usize>,
}

/// An international organisation that a text names.
struct Joined {
    organisation: Organisation,
    towards: bool,
    at: Range<usize>,
}

impl Found {
    /// The one country that has such an office.
    fn only_country(&self) -> Option<Country> {
        match self.meanings.first()?.countries[..] {
            [country] if self.meanings.len() == 1 => Some(country),
            _ => None,
        }
    }

    /// The country whose office it is: the one that is named with it, if that is not the contact's own.
    fn country(&self, main: Option<Country>, named: &[Named]) -> Option<Country> {
        let mut with_it = named.iter().filter(|named| named.part == self.part && !named.towards);
        let first = with_it.next().map(|named| named.country);
        if first == main || with_it.any(|named| Some(named.country) == main) { main } else { first.or(main) }
    }

    /// What the words mean in a country. What holds in this country alone comes before what holds everywhere.
    fn in_country(&self, country: Option<Country>) -> Vec<Office> {
        let fits = |meaning: &&Meaning| country.is_some_and(|country| meaning.countries.contains(&country));
        let mut own: Vec<_> = self.meanings.iter().filter(fits).collect();
        if own.is_empty() {
            own = self.meanings.iter().filter(|meaning| meaning.countries.is_empty()).collect();
        }
        own.into_iter().flat_map(|meaning| meaning.offices.iter().copied()).collect()
    }
}

impl Reading {
    fn of(text: &str) -> Self {
        let spans = spans(text);
        let pieces: Vec<&Piece> = spans.iter().map(|span| &span.piece).collect();
        let mut reading = Self { is_empty: spans.is_empty(), ..Self::default() };
        let is = |list: &[&str], at: usize| list.contains(&pieces[at].text.as_str());
        let years = pieces.iter().filter(|piece| piece.text.len() == 4 && piece.text.parse::<u16>().is_ok()).count();
        let former = retired(text, &spans);
        let was_held = former.is_some() || pieces.iter().any(|piece| TABLES.is_former(piece));
        let not_held = years > 1 || was_held || (0..pieces.len()).any(|at| is(NOT_HELD, at));
        reading.is_public = (0..pieces.len()).any(|at| is(PUBLIC_BODIES, at));
        // Whether something was said in this part that makes the next office another's, and which office it is about.
        let (mut part, mut qualified, mut head, mut head_ends) = (0, false, None, 0);
        // Whether a minister was named whose subjects follow, and whether that is what the text is about.
        let mut minister: Option<bool> = None;
        let mut at = 0;
        while at < spans.len() {
            if spans[at].divided || is(&["and", "et", "und", "y", "og"], at) {
                (part, qualified, head) = (part + 1, false, None);
            }
            let phrase = longest(text, &spans, &pieces, at);
            if let (None, Some(is_head), Some((length, office))) = (&phrase, minister, TABLES.subject(&pieces[at..])) {
                let at_text = spans[at].at.start..spans[at + length - 1].at.end;
                let meanings = vec![Meaning::offices(Table::Office, vec![office], Vec::new())];
                reading.offices.push(Found { meanings, is_head, was_held: false, part, at: at_text });
                at += length;
                continue;
            }
            let Some((length, meanings)) = phrase else {
                if TABLES.is_minister(pieces[at]) {
                    minister = Some(!qualified && !not_held && head.is_none());
                    at += 1;
                    continue;
                }
                let known = is_small(pieces[at]) || pieces[at].text.parse::<u32>().is_ok();
                match head {
                    _ if known => {}
                    None => qualified |= !is(ADORNMENTS, at),
                    Some(head) => {
                        let found: &mut Found = &mut reading.offices[head];
                        let of_state = found.meanings.iter().any(|meaning| meaning.offices.iter().any(is_of_state));
                        let is_named = !of_state || is(WORDS_OF_STATES, at);
                        found.is_head &= is_named;
                        found.was_held &= is_named;
                    }
                }
                at += 1;
                continue;
            };
            let range = spans[at].at.start..spans[at + length - 1].at.end;
            let (countries, offices): (Vec<_>, Vec<_>) = meanings.into_iter().partition(Meaning::is_country);
            let (organisations, offices): (Vec<_>, Vec<_>) =
                offices.into_iter().partition(|meaning| meaning.table == Table::Organisation);
            let towards = leads_towards(&pieces[..at]);
            let joined = organisations.iter().filter(|meaning| meaning.offices.is_empty());
            let joined = joined.flat_map(|meaning| &meaning.organisations);
            let joined = joined.map(|organisation| Joined { organisation: *organisation, towards, at: range.clone() });
            reading.organisations.extend(joined);
            let named = countries.iter().flat_map(|meaning| &meaning.countries).map(|country| Named {
                country: *country,
                towards,
                part,
                at: range.clone(),
            });
            reading.countries.extend(named);
            if offices.iter().any(|meaning| meaning.offices.iter().any(|office| office.is_former())) {
                // "Secretary to the former president" is about the secretary.
                let is_head = !qualified && (head.is_none() || head_ends == at);
                reading.offices.push(Found { meanings: offices, is_head, was_held: false, part, at: range });
            } else if !offices.is_empty() {
                let seat = offices.iter().any(|meaning| meaning.table == Table::Seat);
                reading.is_public |= seat;
                let is_about = !qualified && head.is_none() && !seat;
                let (is_head, was_held) = (is_about && !not_held, is_about && was_held);
                if is_about {
                    head = Some(reading.offices.len());
                    head_ends = at + length;
                }
                if (at..at + length).any(|at| TABLES.is_minister(pieces[at])) {
                    minister = Some(is_head);
                }
                reading.offices.push(Found { meanings: offices, is_head, was_held, part, at: range });
            }
            at += length;
        }
        if let Some(at) = former {
            let meanings = vec![Meaning::offices(Table::Office, vec![Office::FORMER], Vec::new())];
            reading.offices.push(Found { meanings, is_head: true, was_held: false, part, at });
        }
        reading.is_public |= !reading.countries.is_empty() || !reading.organisations.is_empty();
        reading
    }
}

/// Where a text says in German, in short, that somebody is out of service: "a. D.".
fn retired(text: &str, spans: &[Span]) -> Option<Range<usize>> {
    let written = |span: &Span| &text[span.at.clone()];
    let both = spans.windows(2).find(|both| written(&both[0]) == "a" && written(&both[1]) == "D")?;
    Some(both[0].at.start..both[1].at.end)
}

/// Whether what stands before a country or an organisation says that somebody is sent there, as in "Ambassador to the UN".
fn leads_towards(before: &[&Piece]) -> bool {
    let close = before.iter().rev().scan(true, |goes_on, piece| {
        let known = std::mem::replace(goes_on, is_small(piece));
        known.then_some(piece)
    });
    close.into_iter().any(|piece| TOWARDS.contains(&piece.text.as_str()))
}

/// Whether an office is one of the whole state: "President of the Chess Club" holds none.
fn is_of_state(office: &Office) -> bool {
    [Office::PRESIDENT, Office::PRIME_MINISTER, Office::of("VP"), Office::of("DP"), Office::of("MO"), Office::of("CP")]
        .contains(&office.current())
}

/// The longest phrase that begins with a piece, and what it means.
fn longest(text: &str, spans: &[Span], pieces: &[&Piece], at: usize) -> Option<(usize, Vec<Meaning>)> {
    let end = (at + 1..spans.len()).find(|next| spans[*next].divided).unwrap_or(spans.len());
    let mut phrases = TABLES.at(&pieces[at..end], false);
    // Short words are a country's code only in capitals.
    let code = |length: usize| length == 1 && pieces[at].text.len() <= 3;
    let in_capitals = text[spans[at].at.clone()].chars().all(char::is_uppercase);
    phrases.retain_mut(|phrase| {
        let code = code(phrase.length) && !in_capitals;
        phrase
            .meanings
            .retain(|meaning| !(meaning.loosely || code && !matches!(meaning.table, Table::Office | Table::Seat)));
        !phrase.meanings.is_empty()
    });
    // "President of the Republic" ends where the name of a country begins, as in "of the Republic of China".
    let into_country = |length: usize| {
        let last = at + length - 1;
        let mut following = TABLES.at(&pieces[last..end], false).into_iter();
        following.any(|phrase| phrase.length > 1 && phrase.meanings.iter().any(Meaning::is_country))
    };
    while phrases.len() > 1 && phrases.last().is_some_and(|phrase| phrase.length > 1 && into_country(phrase.length)) {
        phrases.pop();
    }
    phrases.pop().map(|phrase| (phrase.length, phrase.meanings))
}
