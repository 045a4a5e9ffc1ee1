//! The time zone of a contact of whom nobody said it.
//!
//! It follows from where the contact is: the town or region where the country keeps several time zones, else the
//! country, else the area of the numbers. What does not follow plainly is left open, and what does is marked with what
//! it was derived from ([`DerivedFrom`]). Decision 23 states the rule.

mod areas;
mod names;
mod places;
mod regions;
#[cfg(test)]
mod tests;

use super::{Contact, Country, DerivedFrom, Doubt, Line, Profile};
use areas::AREAS;
use jiff::civil::date;
use jiff::tz::{TimeZone, TimeZoneDatabase};
use names::Region;
use regions::REGIONS;

/// Derives the time zone of a contact anew, unless somebody said it. One that no longer follows goes.
pub(crate) fn derive_time_zone(contact: &mut Contact) {
    if contact.profile.time_zone.is_some() && contact.profile.time_zone_from.is_none() {
        return;
    }
    let derived = derived(contact);
    contact.profile.time_zone = derived.map(|(zone, _)| zone.to_owned());
    contact.profile.time_zone_from = derived.map(|(_, from)| from);
}

fn derived(contact: &Contact) -> Option<(&'static str, DerivedFrom)> {
    let Contact { profile, lines, .. } = contact;
    let Some(country) = profile.country else {
        let country = country_of_numbers(lines)?;
        let zone = zone_of_numbers(country, None, lines)
            .or_else(|| country.only_time_zone().filter(|_| !points_overseas(country, lines)));
        return zone.map(|zone| (zone, DerivedFrom::Number));
    };
    match place(country, profile) {
        Place::Keeps(zone) => Some((zone, DerivedFrom::Region)),
        Place::In(region) => zone_of_numbers(country, Some(region), lines).map(|zone| (zone, DerivedFrom::Number)),
        Place::Unknown => match country.only_time_zone() {
            Some(zone) => (!points_overseas(country, lines)).then_some((zone, DerivedFrom::Country)),
            None => zone_of_numbers(country, None, lines).map(|zone| (zone, DerivedFrom::Number)),
        },
    }
}

/// The country that all numbers agree on.
fn country_of_numbers(lines: &[Line]) -> Option<Country> {
    let mut countries = lines.iter().filter_map(|line| line.number.country());
    let first = countries.next()?;
    countries.all(|country| country == first).then_some(first)
}

/// What the profile says of the place.
enum Place {
    /// This zone is kept there.
    Keeps(&'static str),
    /// It is in this region, which keeps several zones.
    In(Region),
    /// Nothing that is known.
    Unknown,
}

fn place(country: Country, profile: &Profile) -> Place {
    let (mut locality, mut region) = (profile.locality.as_deref().unwrap_or(""), profile.region.as_deref());
    // "Austin, TX" in one field.
    if let (None, Some((town, rest))) = (region, locality.rsplit_once(','))
        && names::city(country, locality).is_none()
    {
        (locality, region) = (town, Some(rest));
    }
    let Some(region) = region.and_then(|name| names::region(country, name)) else {
        return names::city(country, locality).map_or(Place::Unknown, Place::Keeps);
    };
    let zones = REGIONS[region].1;
    match names::town(region, locality) {
        Some(zone) => Place::Keeps(zone),
        None if zones.contains('|') => Place::In(region),
        None => Place::Keeps(zones),
    }
}

/// The zone of the area of all numbers that belong to one, in the country and, where one is given, in the region. None
/// if the areas keep different clocks: one of them is where the telephone of an office is, and which is not known.
fn zone_of_numbers(country: Country, region: Option<Region>, lines: &[Line]) -> Option<&'static str> {
    let mut zones = lines.iter().filter_map(|line| area(country, line)).map(|row| {
        let (_, name, zone, _) = AREAS[row];
        let fits = region.is_none_or(|region| names::region(country, name) == Some(region));
        (zone, fits)
    });
    let (first, fits) = zones.next()?;
    (fits && zones.all(|(zone, fits)| fits && keep_the_same_clock(first, zone))).then_some(first)
}

/// The row of the area that a number belongs to.
fn area(country: Country, line: &Line) -> Option<usize> {
    let digits = international(line)?;
    AREAS.iter().position(|(code, _, _, beginnings)| {
        *code == country.code() && beginnings.split(' ').any(|beginning| digits.starts_with(beginning))
    })
}

/// A number after its `+`, if it could be read.
fn international(line: &Line) -> Option<&str> {
    (!line.card.doubt.is_some_and(Doubt::is_as_written)).then(|| line.number.expose().strip_prefix('+'))?
}

/// Whether a number is of a territory overseas, where the clock may be another than that of the country.
fn points_overseas(country: Country, lines: &[Line]) -> bool {
    let Some((_, beginnings)) = OVERSEAS.iter().find(|(code, _)| *code == country.code()) else { return false };
    let mut numbers = lines.iter().filter_map(international);
    numbers.any(|digits| beginnings.split(' ').any(|beginning| digits.starts_with(beginning)))
}

/// How numbers of the territories of a country begin, if they have another clock (ITU E.164).
const OVERSEAS: &[(&str, &str)] = &[
    ("DK", "298 299"),
    ("FR", "262 508 590 594 596 681 687 689"),
    ("GB", "1264 1284 1345 1441 1649 1664 350 500"),
    ("NL", "297 599 1721"),
    ("NZ", "682 683 690"),
];

/// Whether two time zones show the same hour throughout the year.
fn keep_the_same_clock(one: &str, other: &str) -> bool {
    let (Some(first), Some(second)) = (bundled(one), bundled(other)) else { return false };
    let offsets = |zone: &TimeZone, month| {
        let instant = TimeZone::UTC.to_timestamp(date(CLOCKS_OF, month, 15).at(12, 0, 0, 0)).ok()?;
        Some(zone.to_offset(instant))
    };
    one == other || (1..=12).all(|month| offsets(&first, month) == offsets(&second, month))
}

/// The year whose clocks are compared.
const CLOCKS_OF: i16 = 2027;

/// A time zone as the program brings it, whatever the system has.
fn bundled(name: &str) -> Option<TimeZone> {
    TimeZoneDatabase::bundled().get(name).ok()
}
