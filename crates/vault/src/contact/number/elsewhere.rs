//! Digits that a plan takes for a number of its own and that lead elsewhere, or nowhere: what the plans of
//! `rlibphonenumber` don't tell. By hand, from the national numbering plans (ITU-T E.164).

use super::plan::Parsed;
use super::written::Written;
use crate::contact::{Country, Doubt};
use rlibphonenumber::PhoneNumberType;

/// Digits behind a country code that make no number there.
struct Unreachable {
    country_code: i32,
    /// What they begin with, one or another.
    begins: &'static [&'static str],
    /// How many there are at least, and at most.
    digits: (usize, usize),
    doubt: Doubt,
}

const UNREACHABLE: &[Unreachable] = &[
    // From the Republic of Ireland, 048 leads to Northern Ireland (+44 28): 048 9052 0700 is no number of its own.
    Unreachable { country_code: 353, begins: &["48"], digits: (10, 10), doubt: Doubt::Ambiguous },
    // Fixed lines of Kosovo have eight digits, those of Serbia up to nine; new ones of Luxembourg eight with their extensions,
    // and in Germany the longest are those of its government, of thirteen. The tables allow more.
    Unreachable { country_code: 383, begins: &["2", "3"], digits: (9, 15), doubt: Doubt::Impossible },
    Unreachable { country_code: 381, begins: &["1", "2", "3"], digits: (10, 15), doubt: Doubt::Impossible },
    Unreachable { country_code: 352, begins: &["24", "26", "27"], digits: (9, 15), doubt: Doubt::Impossible },
    Unreachable {
        country_code: 49,
        begins: &["2", "3", "4", "5", "6", "7", "8", "9"],
        digits: (14, 15),
        doubt: Doubt::Impossible,
    },
];

/// Short prefixes by which neighbours call each other, where the tables know one international prefix only, and the digits
/// of the neighbours: Kenya dials 000 abroad, and 006 and 007 to Tanzania and Uganda.
const NEIGHBOURS: &[(&str, &[&str], &[&str])] = &[("KE", &["006", "007"], &["255", "256"])];

/// Why nobody can be reached there, if so.
pub(super) fn doubt(parsed: &Parsed) -> Option<Doubt> {
    // It asks for messages of the line that it is made of: no line of anybody. In Italy, it is a mobile with a digit too many.
    if parsed.plan_type() == PhoneNumberType::VoiceMail {
        return Some(Doubt::Impossible);
    }
    let national = parsed.national();
    // The prefix of a carrier, which is dialled at home only: Japan's 0066, Korea's 00798.
    if national.starts_with("00") {
        return Some(Doubt::Impossible);
    }
    let is_there = |one: &&Unreachable| {
        parsed.0.country_code == one.country_code
            && one.begins.iter().any(|begins| national.starts_with(begins))
            && (one.digits.0..=one.digits.1).contains(&national.len())
    };
    UNREACHABLE.iter().find(is_there).map(|one| one.doubt)
}

/// Whether digits begin with the prefix of a neighbour and with its country code: 006 255 …, and no 00 62 55 ….
pub(super) fn is_for_neighbour(written: &Written, country: Option<Country>) -> bool {
    let follows = |prefix: &&str, codes: &[&str]| {
        written.digits.strip_prefix(prefix).is_some_and(|rest| codes.iter().any(|code| rest.starts_with(code)))
    };
    !written.international
        && NEIGHBOURS.iter().any(|(of, prefixes, codes)| {
            country.is_some_and(|country| country.code() == *of) && prefixes.iter().any(|prefix| follows(prefix, codes))
        })
}
