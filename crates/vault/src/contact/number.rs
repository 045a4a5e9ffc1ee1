//! Telephone numbers, read and written.
//!
//! A number passes through here as text. What is made of it on the way is wiped; only what `rlibphonenumber` allocates
//! inside itself is out of reach.

mod candidates;
mod characters;
mod codes;
mod elsewhere;
mod extension;
mod grammar;
mod label;
mod local;
mod marks;
mod pauses;
mod plan;
mod remarks;
mod said;
mod splitting;
mod vanity;
mod words;
mod wrapping;
mod written;
mod zeros;

use super::{Country, Doubt, LineKind};
use hotline_seal::Secret;
use plan::Parsed;
use said::SaidBefore;
use serde::Serialize;
use subtle::ConstantTimeEq;

/// The longest text that is tried as a number, in bytes. An E.164 number has 15 digits; this leaves room for a label, for
/// a `tel:` URI with parameters, or for digits of several bytes each.
const LONGEST: usize = 160;

/// A number or handle, as it is kept: in E.164 where it could be read as a telephone number (an extension follows as in
/// RFC 3966, `;ext=12`), else as it was written.
#[derive(Debug, Clone)]
pub struct Number(Secret<String>);

impl Number {
    /// Reads a number as people and programs write it: `tel:` URIs, international and national numbers, vanity letters,
    /// extensions, any digits of Unicode. `country` says whose national numbers they are.
    ///
    /// Nothing is guessed: a text in which one character can't be accounted for, or that can't exist as a number, is kept
    /// as it was written, less the scheme of a URI, and the doubt says why. Handles are not read.
    #[must_use]
    pub fn read(text: &str, kind: LineKind, country: Option<Country>) -> Reading {
        let text = text.trim();
        if kind == LineKind::Handle {
            return Reading { number: Self::kept(text.into()), doubt: None, added: Vec::new(), kind: None };
        }
        let text = wrapping::without_scheme(text);
        match parse(text, country) {
            Ok((parsed, added)) => {
                Reading { number: Self::kept(parsed.e164()), doubt: None, added, kind: parsed.planned_kind() }
            }
            Err(doubt) => Self::in_doubt(text, doubt),
        }
    }

    /// Reads a number of somebody who has to do with several countries: what is another number in another of them is in doubt.
    #[must_use]
    pub(crate) fn read_in_one_of(text: &str, kind: LineKind, country: Option<Country>, others: &[Country]) -> Reading {
        let reading = Self::read(text, kind, country);
        let is_another = |other: &Country| {
            let there = Self::read(text, kind, Some(*other));
            there.doubt.is_none() && !there.number.same_as(&reading.number)
        };
        let is_ambiguous = reading.doubt.is_none() && others.iter().any(is_another);
        if is_ambiguous { Self::ambiguous(text) } else { reading }
    }

    /// A number that can be read as more than one, as it is written.
    #[must_use]
    pub(crate) fn ambiguous(text: &str) -> Reading {
        Self::in_doubt(wrapping::without_scheme(text.trim()), Doubt::Ambiguous)
    }

    fn in_doubt(text: &str, doubt: Doubt) -> Reading {
        Reading { number: Self::kept(text.into()), doubt: Some(doubt), added: Vec::new(), kind: None }
    }

    /// What is said of the line before a number, as in "Fax: 030 …", if every word there is a label.
    #[must_use]
    pub(crate) fn said_before(text: &str) -> Option<SaidBefore> {
        if text.len() > LONGEST { None } else { said::before(text.trim()) }
    }

    /// The pieces of a text that plainly holds several numbers, if each can be read by itself.
    #[must_use]
    pub fn split(text: &str, country: Option<Country>) -> Option<Vec<Secret<String>>> {
        splitting::split(text, country)
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
            Some(parsed) => plan::grouped(&parsed),
            None => self.0.clone(),
        }
    }

    /// The number as a `tel:` URI (RFC 3966), if it is one that a telephone can dial.
    #[must_use]
    pub fn tel_uri(&self) -> Option<Secret<String>> {
        let number = self.expose();
        number.starts_with('+').then(|| Secret::new(["tel:", number].concat()))
    }

    /// The extension behind a number in E.164.
    #[must_use]
    pub fn extension(&self) -> Option<&str> {
        let (number, extension) = self.expose().split_once(";ext=")?;
        let is_plain = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        (number.strip_prefix('+').is_some_and(is_plain) && is_plain(extension)).then_some(extension)
    }

    /// Whether a text is this number as it is kept, but for white space. No copy of either is made.
    #[must_use]
    pub(crate) fn is_written(&self, text: &str) -> bool {
        fn visible(text: &str) -> impl Iterator<Item = char> {
            text.chars().filter(|c| !c.is_whitespace())
        }
        visible(self.expose()).eq(visible(text))
    }

    /// Whether the two are the same number. Takes as long for a near miss as for a hit; only the length shows.
    #[must_use]
    pub fn same_as(&self, other: &Self) -> bool {
        self.expose().as_bytes().ct_eq(other.expose().as_bytes()).into()
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
        let parsed = Parsed::new(text, None).ok()?;
        // A number with a doubt is kept as it was written, even if it looks like E.164.
        (parsed.exists() && parsed.doubt().is_none() && parsed.e164().expose() == text).then_some(parsed)
    }
}

/// A text as it was read.
#[derive(Debug, Clone)]
pub struct Reading {
    /// The number.
    pub number: Number,
    /// Why it may be wrong; it is kept as it was written then.
    pub doubt: Option<Doubt>,
    /// In what the number differs from the digits that were written. Nothing else ever does.
    pub added: Vec<Added>,
    /// What its numbering plan says the number is, where it says one thing.
    pub kind: Option<LineKind>,
}

impl Reading {
    /// Whether whoever typed a text should see how it was read: more than white space differs, or there is an extension, which
    /// may be written as it is kept.
    #[must_use]
    pub fn is_to_be_seen(&self, typed: &str) -> bool {
        !self.number.is_written(typed) || self.added.contains(&Added::Extension)
    }
}

/// What was done to the digits of a text to make an E.164 number of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Added {
    /// The country code was not written: it is that of the contact's country.
    CountryCode,
    /// The prefix of national calls was dropped, such as the 0 of `+44 (0)20`, with the code of a carrier if there was one.
    TrunkPrefix,
    /// The area code was not written, of a country that has one only.
    AreaCode,
    /// The 9 of Argentina's mobiles took the place of the 15 that is dialled within the country.
    MobilePrefix,
    /// Letters became the digits of their keys.
    Letters,
    /// An extension follows the number.
    Extension,
}

fn parse(text: &str, country: Option<Country>) -> Result<(Parsed, Vec<Added>), Doubt> {
    if text.len() > LONGEST {
        return Err(Doubt::Unreadable);
    }
    plan::resolve(&grammar::read(text, country)?, country, text)
}

#[cfg(test)]
mod tests;
