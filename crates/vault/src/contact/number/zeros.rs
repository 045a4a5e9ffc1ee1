//! Zeros that may stand for something else than themselves: a prefix where none belongs, or the place of an extension; and
//! the operator's.

use super::plan::Parsed;
use super::written::{Gap, GapKind, Written};
use rlibphonenumber::PhoneNumberType;

/// Country codes of the plans in which people of one area call each other without its code, or did for long: 0 leads out of the
/// area there, and no number within it begins so (ITU-T E.164, national numbering plans). Italy's zeros are part of the area
/// code, and the plans of Britain or South Africa know numbers such as 01202 0… and 010 0….
const LOCAL_PLANS: &[i32] = &[31, 41, 43, 46, 49, 62, 385];

/// Country codes of the plans in which the number of a switchboard goes on with the extension, and 0 is the operator's:
/// Switzerland once, Austria, Germany (DIN 5008). Where all numbers have one length, it makes none that exists.
const OPERATOR_PLANS: &[i32] = &[41, 43, 49];

/// Whether a 0 follows the area code of a number, where no number of its plan has one.
pub(super) fn is_behind_area_code(parsed: &Parsed) -> bool {
    LOCAL_PLANS.contains(&parsed.0.country_code) && parsed.plan_type() == PhoneNumberType::FixedLine && {
        let behind = parsed.0.get_length_of_geographical_area_code();
        behind > 0 && parsed.national().get(behind..).is_some_and(|number| number.starts_with('0'))
    }
}

/// Whether a 0 at its end may be the operator's of a switchboard: one at a fixed place, or one of a company at several, such as
/// Austria's 05. Mobiles and services have none.
pub(super) fn may_be_operators(parsed: &Parsed) -> bool {
    OPERATOR_PLANS.contains(&parsed.0.country_code)
        && matches!(parsed.plan_type(), PhoneNumberType::FixedLine | PhoneNumberType::VoIP)
}

/// Whether the extension may follow the number of a switchboard as a part of it, whatever the tables take both together for.
pub(super) fn may_go_on(parsed: &Parsed) -> bool {
    OPERATOR_PLANS.contains(&parsed.0.country_code) && parsed.plan_type() != PhoneNumberType::Mobile
}

/// Whether a 0 stands by itself behind the first group of a number, as if it were a prefix there: 0171 0 1234567. Where each
/// digit stands by itself, so does the zero.
pub(super) fn is_behind_first_group(written: &Written, start: usize) -> bool {
    let mut gaps = written.gaps.iter().map(|gap| gap.after).filter(|after| *after > start);
    let (Some(from), Some(to)) = (gaps.next(), gaps.next()) else { return false };
    let next = gaps.next().unwrap_or(written.digits.len());
    &written.digits[from..to] == "0" && next - to > 1
}

/// `030 23125-0, Durchwahl 12`: the extension takes the place of the zero, or it is asked for there. Nobody
/// can know.
pub(super) fn hold_a_place(written: &Written) -> bool {
    let Written { digits, gaps, .. } = written;
    let before = gaps.iter().rev().nth(1).map_or(0, |gap| gap.after);
    let is_only_one = gaps.iter().filter(|gap| gap.kind >= GapKind::Hyphen).count() == 1;
    let sets_off = |gap: &Gap| match &digits[gap.after..] {
        // Where each digit stands by itself, so does the zero.
        "0" => gap.kind >= GapKind::Hyphen || gap.after - before > 1,
        // Where hyphens part all groups, these are a group.
        "00" | "000" => gap.kind >= GapKind::Hyphen && is_only_one,
        _ => false,
    };
    gaps.last().is_some_and(sets_off)
}
