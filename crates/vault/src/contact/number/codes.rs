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

/// Whether the first group is the code of another country, and all digits a number there: 33 1 42 92 81 00 is one of
/// France that lacks its plus sign, more likely than one of Luxembourg. A mobile whose first group has three digits is
/// written as usual.
pub(super) fn lacks_plus(written: &Written, parsed: &Parsed) -> bool {
    let digits = written.digits.as_str();
    let Some(group) = written.gaps.first().map(|gap| &digits[..gap.after]) else { return false };
    let is_usual = group.len() == 3 && parsed.plan_type() == PhoneNumberType::Mobile;
    if digits.len() < LEAST_WITH_CODE || is_usual || group == parsed.country_code().as_str() {
        return false;
    }
    let mut foreign = Zeroizing::new(String::with_capacity(digits.len() + 1));
    foreign.push('+');
    foreign.push_str(digits);
    Parsed::new(&foreign, None).is_ok_and(|other| other.exists() && other.country_code().as_str() == group)
}

/// Whether the first digits are the country's code, with something between them and the others: a number of other countries'
/// people, of which some digits may be missing, more likely than one of its own that begins so and lacks its prefix.
pub(super) fn stands_apart(written: &Written, code: &str) -> bool {
    written.digits.starts_with(code) && written.gaps.first().is_some_and(|gap| gap.after == code.len())
}
