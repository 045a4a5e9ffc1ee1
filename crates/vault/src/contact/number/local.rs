//! A number without its area code that is whole in another area, or with a service: 8888 8000 of Kuala Lumpur is one of Kota
//! Kinabalu to the tables, which take what comes first.

use super::plan::Parsed;
use super::zeros;
use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumberType};
use std::ops::RangeInclusive;

/// The most digits that people of one area dial to call each other: no plan has more (ITU-T E.164, national numbering plans).
const LONGEST: usize = 8;

/// Area codes, by their length: where they are longer, so few digits follow that they are no number anywhere else.
const AREAS: [RangeInclusive<u64>; 3] = [1..=9, 10..=99, 100..=999];

/// What the tables take for area codes, and nobody lives there: the faxes of Israel that come as mail, and services of Saint
/// Pierre.
const NO_AREAS: &[(i32, RangeInclusive<u64>)] = &[(972, 153..=153), (508, 806..=809)];

/// Whether digits with nothing before them are a local number too: an area code before them makes a fixed line that exists.
pub(super) fn is_one(parsed: &Parsed) -> bool {
    let digits = parsed.national();
    // The extension of a switchboard follows as a part of its number: 501 65-2302.
    let may_be_longer = zeros::may_be_operators(parsed) || zeros::is_company(parsed);
    if digits.starts_with('0') || (digits.len() > LONGEST && !may_be_longer) {
        return false;
    }
    let code = parsed.0.country_code;
    let size = 10_u64.pow(u32::try_from(digits.len()).expect("a number has up to 15 digits"));
    let whole = |area: u64| Parsed::of(code, area * size + parsed.0.national_number);
    let is_area = |area: &u64| !NO_AREAS.iter().any(|(of, areas)| *of == code && areas.contains(area));
    // How long a number may be is found out once for all areas.
    let lengths = AREAS.into_iter().filter(|areas| is_possible(&whole(*areas.start())));
    lengths.flatten().filter(is_area).any(|area| is_behind(&whole(area), area))
}

fn is_possible(whole: &Parsed) -> bool {
    PHONE_NUMBER_UTIL.is_possible_number_for_type(&whole.0, PhoneNumberType::FixedLine)
}

/// Whether a number is one of an area. In a country without a prefix of national calls everybody dials the whole number, and
/// the tables know no areas.
fn is_behind(whole: &Parsed, area: u64) -> bool {
    whole.plan_type() == PhoneNumberType::FixedLine
        && u32::try_from(whole.0.get_length_of_geographical_area_code()).is_ok_and(|length| length == area.ilog10() + 1)
        && whole.doubt().is_none()
}
