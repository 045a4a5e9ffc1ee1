//! The signs of contacts: words that nobody can type, which say to which country or organisation a contact belongs, and which
//! office it holds.

use super::Office;
use super::organisations::Organisation;
use crate::contact::Country;

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
