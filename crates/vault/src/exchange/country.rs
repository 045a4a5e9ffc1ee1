//! Which country a file means. Figures may be the number of ISO 3166-1, as programs write it, or a calling code, as people do:
//! what may be both names none.

use super::look::is_digits;
use crate::contact::Country;
use crate::fold::{fold, one_line};
use crate::search::country_named;
use rlibphonenumber::PHONE_NUMBER_UTIL;

/// Words of headings under which a country may stand as its calling code.
const CODES: [&str; 8] = ["code", "codes", "kode", "codigo", "codice", "kod", "код", "vorwahl"];

/// The country that a text names, if it names one. Who puts a question mark there asks which it is.
pub(super) fn country_of(text: &str) -> Option<Country> {
    let text = one_line(text);
    if text.contains(['?', '？', '¿', '؟']) {
        return None;
    }
    if let Some(code) = international(&text) {
        return called_by(code).only();
    }
    if is_digits(&text) && !matches!(called_by(&text), CalledBy::Nobody) {
        return None;
    }
    Country::by_name(&text).or_else(|| country_named(&text))
}

/// The country whose calling code stands under a heading of codes, if the figures are nothing else.
pub(super) fn by_calling_code(heading: &str, text: &str) -> Option<Country> {
    let text = text.trim();
    let is_code = is_digits(text) && fold(heading).split(' ').any(|word| CODES.contains(&word));
    // A spreadsheet takes the zeros of "031" away.
    let is_of_iso = || country_named(&format!("{text:0>3}")).is_some();
    if is_code && !is_of_iso() { called_by(text).only() } else { None }
}

/// The digits of a calling code that stands behind a plus sign, or behind the zeros that are dialled for it.
fn international(text: &str) -> Option<&str> {
    let zeros = || text.strip_prefix("00").filter(|rest| rest.len() > 1 && !rest.starts_with('0'));
    let code = text.strip_prefix(['+', '＋']).or_else(zeros)?.trim_start();
    is_digits(code).then_some(code)
}

/// Whose calling code it is.
enum CalledBy {
    Nobody,
    Only(Country),
    Several,
}

impl CalledBy {
    fn only(self) -> Option<Country> {
        if let Self::Only(country) = self { Some(country) } else { None }
    }
}

/// The countries that have a calling code. Zeros before it say nothing.
fn called_by(code: &str) -> CalledBy {
    let regions = code.parse().ok().and_then(|code| PHONE_NUMBER_UTIL.get_regions_for_country_calling_code(code));
    let mut countries = regions.into_iter().flatten().filter_map(|region| Country::parse(&region.as_region_str()));
    match (countries.next(), countries.next()) {
        (None, _) => CalledBy::Nobody,
        (Some(country), None) => CalledBy::Only(country),
        _ => CalledBy::Several,
    }
}
