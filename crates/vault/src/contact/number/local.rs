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
    // 501 65-2302 is as long as the extension makes it.
    if digits.starts_with('0') || (digits.len() > LONGEST && !zeros::may_go_on(parsed)) || !has_areas(parsed) {
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

/// Whether the country has areas, as its example of a fixed line has. Elsewhere everybody dials the whole number.
fn has_areas(parsed: &Parsed) -> bool {
    let example = parsed.0.get_region_code().and_then(|region| {
        PHONE_NUMBER_UTIL.get_example_number_for_type_and_region(region, PhoneNumberType::FixedLine).ok()
    });
    example.is_some_and(|example| example.get_length_of_geographical_area_code() > 0)
}

/// Whether a number is one of an area.
fn is_behind(whole: &Parsed, area: u64) -> bool {
    whole.plan_type() == PhoneNumberType::FixedLine
        && u32::try_from(whole.0.get_length_of_geographical_area_code()).is_ok_and(|length| length == area.ilog10() + 1)
        && whole.doubt().is_none()
}
