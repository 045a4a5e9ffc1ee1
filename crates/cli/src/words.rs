//! Values of the vault in words: for people, and as they stand in JSON.

use clap::ValueEnum;
use hotline_vault::{Assurance, Country, DerivedFrom, Field, Fit, How, LineKind, Part, Role};
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// What stands in the place of every number: it tells neither length nor digits.
pub(crate) const MASK: &str = "••••••••";

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Kind {
    /// A mobile telephone
    Mobile,
    /// A telephone at a fixed place
    Landline,
    /// A satellite telephone
    Satellite,
    /// A fax machine
    Fax,
    /// A pager
    Pager,
    /// A name on a service rather than a number
    Handle,
    /// None of these, or not known
    Other,
}

impl From<Kind> for LineKind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Mobile => Self::Mobile,
            Kind::Landline => Self::Landline,
            Kind::Satellite => Self::Satellite,
            Kind::Fax => Self::Fax,
            Kind::Pager => Self::Pager,
            Kind::Handle => Self::Handle,
            Kind::Other => Self::Other,
        }
    }
}

/// How far a line may be trusted, safest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Class {
    /// Accredited for classified talk
    Secure,
    /// End-to-end encrypted, not accredited
    Encrypted,
    /// An ordinary line, which can be listened to
    Open,
    /// Known or thought to be listened to, or a device that nobody vouches for
    Unsafe,
}

impl From<Class> for Assurance {
    fn from(class: Class) -> Self {
        match class {
            Class::Secure => Self::Secure,
            Class::Encrypted => Self::Encrypted,
            Class::Open => Self::Open,
            Class::Unsafe => Self::Unsafe,
        }
    }
}

/// What a field of a contact is called: as on the command line, in words.
pub(crate) fn field(field: Field) -> String {
    let named = serde_json::to_value(field).ok();
    named.and_then(|named| named["field"].as_str().map(|name| name.replace('-', " "))).unwrap_or_default()
}

/// How well a contact fits what was typed.
pub(crate) const fn fit(fit: Fit) -> &'static str {
    match fit {
        Fit::Exact => "exact",
        Fit::Similar => "similar",
        Fit::Partial => "partial",
    }
}

/// How what was typed means a part of a contact.
pub(crate) const fn how(how: How) -> &'static str {
    match how {
        How::Typed => "typed",
        How::Office => "office",
        How::Country => "country",
        How::Seat => "seat",
        How::Organisation => "organisation",
        How::Spelling => "spelled-like",
        How::Sound => "sounds-like",
    }
}

/// A part of a contact.
pub(crate) const fn part(part: Part) -> &'static str {
    match part {
        Part::Name => "name",
        Part::OwnScript => "own_script",
        Part::Alias => "alias",
        Part::Office => "office",
        Part::Organisation => "organisation",
        Part::Unit => "unit",
        Part::Locality => "locality",
        Part::Region => "region",
        Part::Country => "country",
        Part::Tag => "tag",
        Part::LineLabel => "line",
    }
}

/// What stands above those who fit most of the words, given the words that none of them fits.
pub(crate) fn nobody_fits(without: &[String]) -> String {
    match without {
        [] => "Nobody fits all these words; these fit most of them:".to_owned(),
        [word] => format!("Nobody fits `{word}`; without it:"),
        words => format!("Nobody fits `{}`; without them:", words.join("`, `")),
    }
}

/// The kind as it stands in the file.
pub(crate) fn kind(kind: LineKind) -> &'static str {
    match kind {
        LineKind::Mobile => "mobile",
        LineKind::Landline => "landline",
        LineKind::Satellite => "satellite",
        LineKind::Fax => "fax",
        LineKind::Pager => "pager",
        LineKind::Handle => "handle",
        LineKind::Other => "other",
    }
}

/// The assurance as it stands in the file.
pub(crate) fn class(assurance: Assurance) -> &'static str {
    assurance.word()
}

/// The role as it stands in the file.
pub(crate) fn role(role: Role) -> String {
    role.to_string()
}

/// The country that someone means by its name or code.
pub(crate) fn parse_country(text: &str) -> Option<Country> {
    Country::by_name(text)
}

/// The two letters of a country.
pub(crate) fn country_code(country: Country) -> String {
    country.code().to_owned()
}

/// The name of a country.
pub(crate) fn country_name(country: Country) -> String {
    country.name().to_owned()
}

/// A time as the log shows it, to the minute.
pub(crate) fn minute(at: Timestamp) -> String {
    at.strftime("%Y-%m-%d %H:%MZ").to_string()
}

/// A day.
pub(crate) fn day(at: Timestamp) -> String {
    at.strftime("%Y-%m-%d").to_string()
}

/// What the clock on the contact's wall shows now; `None` if the time zone is not known.
pub(crate) fn local_time(now: Timestamp, zone: &str) -> Option<String> {
    let local = now.to_zoned(TimeZone::get(zone).ok()?);
    let part = match local.hour() {
        0..6 => "night",
        6..12 => "morning",
        12..18 => "afternoon",
        18..23 => "evening",
        _ => "night",
    };
    Some(format!("{}, {part}", local.strftime("%a %H:%M")))
}

/// What a time zone that nobody said was derived from.
pub(crate) fn derived_from(from: DerivedFrom) -> &'static str {
    match from {
        DerivedFrom::Country => "by the country",
        DerivedFrom::Region => "by the town or region",
        DerivedFrom::Number => "by the area of a number",
    }
}

/// "1 line", "2 lines".
pub(crate) fn count(number: u64, thing: &str) -> String {
    if number == 1 { format!("1 {thing}") } else { format!("{number} {thing}s") }
}

/// "1 entry", "2 entries".
pub(crate) fn entries(number: u64) -> String {
    if number == 1 { "1 entry".to_owned() } else { format!("{number} entries") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn local_time_says_whether_one_may_call() {
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        assert_eq!(local_time(at("2026-11-22T01:14:00Z"), "Europe/Tirane").unwrap(), "Sun 02:14, night");
        assert_eq!(local_time(at("2026-11-22T01:14:00Z"), "Asia/Tokyo").unwrap(), "Sun 10:14, morning");
        assert_eq!(local_time(at("2026-11-22T01:14:00Z"), "Europe/Atlantis"), None);
    }
}
