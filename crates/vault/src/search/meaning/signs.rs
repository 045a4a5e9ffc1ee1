//! The signs of contacts: words that nobody can type, which say to which country or organisation a contact belongs, and which
//! office it holds.

use super::organisations::Organisation;
use crate::contact::Country;

/// A kind of office, as two capital letters; in small letters, one that was held before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(in super::super) struct Office([u8; 2]);

impl Office {
    /// The office with this code.
    pub(in super::super) const fn of(code: &str) -> Self {
        let code = code.as_bytes();
        Self([code[0], code[1]])
    }

    pub(in super::super) const PRIME_MINISTER: Self = Self::of("PM");
    pub(in super::super) const PRESIDENT: Self = Self::of("PR");
    /// The head of an organisation, whatever its office is called.
    pub(in super::super) const HEAD: Self = Self::of("OH");
    /// Any office, held before.
    pub(in super::super) const FORMER: Self = Self::of("XX");

    /// The same office, held before.
    pub(super) fn former(self) -> Self {
        Self(self.0.map(|letter| letter.to_ascii_lowercase()))
    }

    /// The same office, held.
    pub(super) fn current(self) -> Self {
        Self(self.0.map(|letter| letter.to_ascii_uppercase()))
    }

    /// Whether it is one that was held before.
    pub(super) fn is_former(self) -> bool {
        self == Self::FORMER || self != self.current()
    }

    fn code(&self) -> &str {
        std::str::from_utf8(&self.0).expect("the codes of offices are ASCII")
    }
}

/// The beginning of all signs; nothing that is typed or written in a contact folds to a word with it.
const SIGN: char = '!';

/// The sign of a country.
pub(in super::super) fn country_sign(country: Country) -> String {
    format!("{SIGN}.{country}")
}

/// The sign of an office of a country; without the country, how the signs of the office in any country begin.
pub(in super::super) fn office_sign(office: Office, country: Option<Country>) -> String {
    format!("{SIGN}{}{}", office.code(), country.map(|country| country.to_string()).unwrap_or_default())
}

/// The sign of an organisation.
pub(in super::super) fn organisation_sign(organisation: Organisation) -> String {
    format!("{SIGN}:{}:", organisation.code())
}

/// The sign of an office of an organisation, which begins as those of the office in any country.
pub(in super::super) fn office_sign_in(office: Office, organisation: Organisation) -> String {
    format!("{SIGN}{}:{}:", office.code(), organisation.code())
}

/// Whether a sign is that of a country.
pub(in super::super) fn is_country_sign(word: &str) -> bool {
    word.strip_prefix(SIGN).is_some_and(|rest| rest.starts_with('.'))
}

/// Whether a word of the vocabulary is a sign.
pub(in super::super) fn is_sign(word: &str) -> bool {
    word.starts_with(SIGN)
}
