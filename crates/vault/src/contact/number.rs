//! Telephone numbers, read and written.
//!
//! A number passes through here as text. What is made of it on the way is wiped; only what `rlibphonenumber` allocates
//! inside itself is out of reach.

use super::{Country, Doubt, LineKind};
use hotline_seal::Secret;
use rlibphonenumber::{PHONE_NUMBER_UTIL, ParseError, PhoneNumber, PhoneNumberFormat, PhoneNumberType, Region};
use std::fmt::Write;
use subtle::ConstantTimeEq;
use zeroize::{Zeroize, Zeroizing};

/// The longest text that is tried as a number, in bytes. An E.164 number has 15 digits; this leaves room for a `tel:`
/// URI with parameters, or for digits of several bytes each.
const LONGEST: usize = 128;

/// Room for `+`, 15 digits (and Italian zeros), `;ext=` and an extension of up to 20 digits.
const ROOM: usize = 64;

/// A number or handle, as it is kept: in E.164 where it could be read as a telephone number (an extension follows as in
/// RFC 3966, `;ext=12`), else as it was written.
#[derive(Debug, Clone)]
pub struct Number(Secret<String>);

impl Number {
    /// Reads a number as people and programs write it: `tel:` URIs, international and national numbers, vanity letters,
    /// extensions, any digits of Unicode. `country` says whose national numbers they are.
    ///
    /// What can't be read, or can't exist, is kept as it was written, less the `tel:` of a URI, and the doubt says why. Handles are not read.
    #[must_use]
    pub fn read(text: &str, kind: LineKind, country: Option<Country>) -> (Self, Option<Doubt>) {
        let text = text.trim();
        if kind == LineKind::Handle {
            return (Self::kept(text.into()), None);
        }
        match parse(text, country) {
            Ok(parsed) => (Self::kept(e164(&parsed)), None),
            Err(doubt) => (Self::kept(without_scheme(text).into()), Some(doubt)),
        }
    }

    /// Takes a number that was read before, as an entry holds it.
    #[must_use]
    pub(crate) const fn kept(text: Secret<String>) -> Self {
        Self(text)
    }

    /// Gives the text to read. It goes to whoever asked for this one number, and nowhere else.
    #[must_use]
    pub fn expose(&self) -> &str {
        self.0.expose()
    }

    /// The number as it is written for people: `+44 20 7946 0000`, followed by its extension in the way of its country
    /// (` x12`, ` ext. 12`). What is not in E.164 comes as it is kept.
    #[must_use]
    pub fn grouped(&self) -> Secret<String> {
        match self.parsed() {
            Some(parsed) => Secret::new(parsed.0.format_as(PhoneNumberFormat::International).into_owned()),
            None => self.0.clone(),
        }
    }

    /// The number as a `tel:` URI (RFC 3966), if it is one that a telephone can dial.
    #[must_use]
    pub fn tel_uri(&self) -> Option<Secret<String>> {
        let number = self.expose();
        number.starts_with('+').then(|| Secret::new(["tel:", number].concat()))
    }

    /// Whether the two are the same number. Takes as long for a near miss as for a hit; only the length shows.
    #[must_use]
    pub fn same_as(&self, other: &Self) -> bool {
        self.expose().as_bytes().ct_eq(other.expose().as_bytes()).into()
    }

    /// What the numbering plan says the number is, where it says one thing.
    pub(crate) fn planned_kind(&self) -> Option<LineKind> {
        let parsed = self.parsed()?;
        if SATELLITE_CODES.contains(&parsed.0.country_code) {
            return Some(LineKind::Satellite);
        }
        match parsed.0.get_type() {
            PhoneNumberType::Mobile => Some(LineKind::Mobile),
            PhoneNumberType::FixedLine => Some(LineKind::Landline),
            PhoneNumberType::Pager => Some(LineKind::Pager),
            _ => None,
        }
    }

    /// The country that the number belongs to.
    pub(crate) fn country(&self) -> Option<Country> {
        self.parsed()?.0.get_region_code().and_then(|region| Country::parse(&region.as_region_str()))
    }

    /// Whether the number is in E.164.
    pub(crate) fn is_e164(&self) -> bool {
        self.parsed().is_some()
    }

    fn parsed(&self) -> Option<Parsed> {
        let text = self.expose();
        let digits = text.strip_prefix('+')?.split(";ext=").next()?;
        if text.len() > LONGEST || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let parsed = Parsed(PHONE_NUMBER_UTIL.parse(text, None).ok()?);
        // A number with a doubt is kept as it was written, even if it looks like E.164.
        (parsed.0.is_valid() && e164(&parsed).expose() == text).then_some(parsed)
    }
}

/// Country codes of the satellite networks: Inmarsat, and the Global Mobile Satellite System (Iridium, Globalstar).
const SATELLITE_CODES: &[i32] = &[870, 881];

/// A parsed number, wiped when dropped.
struct Parsed(PhoneNumber);

impl Drop for Parsed {
    fn drop(&mut self) {
        self.0.national_number.zeroize();
        self.0.extension.zeroize();
        self.0.raw_input.zeroize();
    }
}

fn parse(text: &str, country: Option<Country>) -> Result<Parsed, Doubt> {
    if text.len() > LONGEST || !begins_like_a_number(text) {
        return Err(Doubt::Unreadable);
    }
    let region = country.and_then(|country| Region::from_code(country.code()).ok());
    match parse_valid(text, region) {
        Ok(parsed) => Ok(parsed),
        // Most of the world dials 00 for +, also where the contact's own country dials something else.
        Err(doubt) => match text.strip_prefix("00") {
            Some(rest) => {
                let mut international = Zeroizing::new(String::with_capacity(text.len()));
                international.push('+');
                international.push_str(rest);
                parse_valid(&international, None).map_err(|_| doubt)
            }
            None => Err(doubt),
        },
    }
}

fn parse_valid(text: &str, region: Option<Region>) -> Result<Parsed, Doubt> {
    let parsed = Parsed(PHONE_NUMBER_UTIL.parse(text, region).map_err(|error| doubt_of(&error, text))?);
    if parsed.0.is_valid() { Ok(parsed) } else { Err(Doubt::Impossible) }
}

fn doubt_of(error: &ParseError, text: &str) -> Doubt {
    match error {
        ParseError::InvalidCountryCode if text.contains(['+', '＋']) => Doubt::Impossible,
        ParseError::InvalidCountryCode => Doubt::NoCountry,
        ParseError::NotANumber(_) => Doubt::Unreadable,
        ParseError::TooShortAfterIdd | ParseError::TooShortNsn | ParseError::TooLongNsn => Doubt::Impossible,
    }
}

/// A text without the `tel:` of a URI, which is no part of the number: nobody dials it, and nobody is to see it.
fn without_scheme(text: &str) -> &str {
    match text.get(..4) {
        Some(scheme) if scheme.eq_ignore_ascii_case("tel:") => &text[4..],
        _ => text,
    }
}

/// Whether only what belongs to a number stands before its first digit. The parser would skip any words there, and
/// "ask for Ann, …" would lose them. Letters are fine after it, in vanity numbers and extensions.
fn begins_like_a_number(text: &str) -> bool {
    let rest = without_scheme(text).trim_start_matches(|char| {
        matches!(char, '+' | '＋' | '(' | '（' | '[' | ' ' | '\u{a0}') || is_direction_mark(char)
    });
    rest.starts_with(char::is_numeric)
}

/// Whether a character says in which direction the text runs. Telephones put such marks around the numbers that they
/// copy, and nobody sees them.
fn is_direction_mark(char: char) -> bool {
    matches!(char, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Writes a parsed number in E.164, with its extension. Made here and not by the parser, whose text could not be wiped.
fn e164(Parsed(number): &Parsed) -> Secret<String> {
    let mut text = Secret::new(String::with_capacity(ROOM));
    let to = text.expose_mut();
    let zeros = if number.italian_leading_zero() { number.number_of_leading_zeros().clamp(1, 10) } else { 0 };
    write!(to, "+{}", number.country_code).expect("a String takes every character");
    (0..zeros).for_each(|_| to.push('0'));
    write!(to, "{}", number.national_number).expect("a String takes every character");
    if let Some(extension) = number.extension.as_deref().filter(|extension| !extension.is_empty()) {
        to.push_str(";ext=");
        to.push_str(extension);
    }
    text
}

#[cfg(test)]
mod tests;
