//! What the groups of a number say of its country code: whose it is, and whether the first of them is another country's.

use super::plan::Parsed;
use super::written::{Gap, Written};
use rlibphonenumber::PhoneNumberType;
use zeroize::Zeroizing;

/// The country code of Ukraine.
const UKRAINE: &str = "380";

/// From so many digits on, a number of another country may be whole, with its code.
const LEAST_WITH_CODE: usize = 10;

/// Whether something stands between the digits of the country code, and not between all digits: +8 495 … is a number of
/// Russia, written as it is dialled there, and none of Vietnam.
pub(super) fn is_parted(written: &Written, code: &str) -> bool {
    let is_spaced_out = written.gaps.len() + 1 == written.digits.len();
    let is_within = |gap: &Gap| gap.after < code.len();
    // The 0 of +380 is Ukraine's trunk prefix, too: +38 (044) … is how it is written there.
    let is_trunk_prefix = code == UKRAINE && written.gaps.first().is_some_and(|gap| gap.after == code.len() - 1);
    written.international
        && written.digits.starts_with(code)
        && !is_spaced_out
        && !is_trunk_prefix
        && written.gaps.iter().any(is_within)
}

/// Whether a country code that stands with no plus sign ends within a group, and not with an area code: 35 22 47 82 is
/// grouped as a number of eight digits, and 3933 1234567 as none of Italy.
pub(super) fn ends_within_group(written: &Written, parsed: &Parsed) -> bool {
    let code = parsed.country_code();
    let is_code = written.digits.strip_prefix(code.as_str()) == Some(parsed.national().as_str());
    let is_spaced_out = written.gaps.len() + 1 == written.digits.len();
    if written.international || !is_code || is_spaced_out || written.gaps.iter().any(|gap| gap.after == code.len()) {
        return false;
    }
    let area = parsed.0.get_length_of_national_destination_code();
    written.gaps.first().is_some_and(|gap| gap.after != code.len() + area)
}

/// Whether the first group is the code of another country, and all digits a number there: 33 1 42 92 81 00 is one of
/// France that lacks its plus sign, more likely than one of Luxembourg, and so is 33142928100. A mobile whose first group
/// has three digits, or all of them, is written as usual.
pub(super) fn lacks_plus(written: &Written, parsed: &Parsed) -> bool {
    let digits = written.digits.as_str();
    let group = written.gaps.first().map(|gap| &digits[..gap.after]);
    let is_usual = group.is_none_or(|group| group.len() == 3) && parsed.plan_type() == PhoneNumberType::Mobile;
    if digits.len() < LEAST_WITH_CODE || is_usual || group == Some(parsed.country_code().as_str()) {
        return false;
    }
    let mut foreign = Zeroizing::new(String::with_capacity(digits.len() + 1));
    foreign.push('+');
    foreign.push_str(digits);
    let is_there = |other: Parsed| other.exists() && group.is_none_or(|group| other.country_code().as_str() == group);
    Parsed::new(&foreign, None).is_ok_and(is_there)
}

/// Whether the first digits are the country's code, with something between them and the others: a number of other countries'
/// people, of which some digits may be missing, more likely than one of its own that begins so and lacks its prefix.
pub(super) fn stands_apart(written: &Written, code: &str) -> bool {
    written.digits.starts_with(code) && written.gaps.first().is_some_and(|gap| gap.after == code.len())
}
