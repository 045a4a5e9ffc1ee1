//! The numbers that digits may be, each with what was added to them or dropped. Which of them was meant, if that can be told,
//! is for [`plan`](super::plan) to say.

use super::Added;
use super::plan::Parsed;
use super::written::Written;
use crate::contact::Doubt;
use rlibphonenumber::{CountryCodeSource, PHONE_NUMBER_UTIL, Region};
use std::fmt::Write;
use zeroize::Zeroizing;

/// International prefixes that people know by heart, and write in lists of numbers of other countries too.
const INTERNATIONAL_PREFIXES: &[&str] = &["00", "011", "0011", "810", "010"];

/// A prefix of national calls that was given up, and still stands in many a list.
struct GivenUp {
    country_code: i32,
    prefixes: &'static [&'static str],
    /// How many digits follow it.
    digits: usize,
}

const GIVEN_UP: &[GivenUp] = &[
    // Mexico, until 2019.
    GivenUp { country_code: 52, prefixes: &["01", "044", "045"], digits: 10 },
    // Ukraine dialled 8 and waited for a tone, until 2009; the 0 stood before its area codes.
    GivenUp { country_code: 380, prefixes: &["80"], digits: 9 },
    // Poland, until 2009: 0-22.
    GivenUp { country_code: 48, prefixes: &["0"], digits: 9 },
];

/// A number that the digits may be, and what was added to them, or why that can't be told.
pub(super) type Candidate = (Parsed, Result<Vec<Added>, Doubt>);

/// All numbers that they may be.
pub(super) fn of(written: &Written, region: Option<Region>) -> Vec<Candidate> {
    let mut candidates = Vec::with_capacity(8);
    if written.international {
        international(&written.digits, written.bracketed_zero, &mut candidates);
        prefixed(&written.digits, region, &mut candidates);
    } else {
        national(written, region, &mut candidates);
    }
    candidates
}

/// Reads digits that begin with a country code.
fn international(digits: &str, bracketed_zero: Option<usize>, candidates: &mut Vec<Candidate>) {
    // +0044: the plus sign, and the prefix that it stands for.
    let after_prefix = digits.strip_prefix("00").unwrap_or(digits);
    if after_prefix.starts_with('0') {
        return;
    }
    let bracketed = bracketed_zero.and_then(|at| at.checked_sub(digits.len() - after_prefix.len()));
    let bracketed = bracketed.filter(|at| (1..=3).contains(at));
    let retired = (after_prefix.len() == 13 && after_prefix.starts_with("521")).then_some(2);
    let mut text = Zeroizing::new(String::with_capacity(digits.len() + 1));
    for left_out in [Some(None), bracketed.map(Some), retired.map(Some)].into_iter().flatten() {
        text.clear();
        text.push('+');
        match left_out {
            None => text.push_str(after_prefix),
            // (0): not dialled from abroad, whatever the plan says of zeros. And the 1 that Mexico's mobiles once had.
            Some(at) => {
                text.push_str(&after_prefix[..at]);
                text.push_str(&after_prefix[at + 1..]);
            }
        }
        let Some(parsed) = Parsed::new(&text, None).ok().filter(Parsed::exists) else { continue };
        // Behind the country code, and nowhere else: +49 30 (0) 23125000 may be anything.
        if left_out.is_some() && left_out == bracketed && left_out != Some(parsed.country_code().len()) {
            continue;
        }
        let mut added = accounted(&text[1..], &parsed);
        if let (Ok(added), Some(_)) = (&mut added, left_out) {
            added.push(Added::TrunkPrefix);
        }
        candidates.push((parsed, added));
    }
}

/// Reads digits that have both a plus sign and the international prefix of the contact's own country: +011 44.
fn prefixed(digits: &str, region: Option<Region>, candidates: &mut Vec<Candidate>) {
    if !digits.starts_with('0') || region.is_none() {
        return;
    }
    let parsed = Parsed::new(digits, region).ok().filter(Parsed::exists);
    if let Some(parsed) = parsed.filter(|it| it.0.country_code_source() == CountryCodeSource::FromNumberWithIdd) {
        let added = accounted(digits, &parsed);
        candidates.push((parsed, added));
    }
}

/// Reads digits with no plus sign: as the country's own, and as those of a country code after a prefix or on its own.
fn national(written: &Written, region: Option<Region>, candidates: &mut Vec<Candidate>) {
    let digits = written.digits.as_str();
    let own_code = region.and_then(|region| PHONE_NUMBER_UTIL.get_country_code_for_region(region));
    let within = |cut: usize| written.bracketed_zero.and_then(|at| at.checked_sub(cut));
    let begins_with_code = own_code.is_some_and(|code| digits.starts_with(code.to_string().as_str()));
    // 44 (0)20 …: what stands before the zero can only be the country code.
    if begins_with_code && own_code.is_some_and(|code| written.bracketed_zero == Some(code.to_string().len())) {
        return international(digits, within(0), candidates);
    }
    if let Some(parsed) = region.and_then(|_| Parsed::new(digits, region).ok()).filter(Parsed::exists) {
        let added = accounted(digits, &parsed);
        candidates.push((parsed, added));
    }
    for GivenUp { prefixes, digits: behind, .. } in GIVEN_UP.iter().filter(|it| own_code == Some(it.country_code)) {
        for prefix in *prefixes {
            let Some(rest) = digits.strip_prefix(prefix).filter(|rest| rest.len() == *behind) else { continue };
            if let Some(parsed) = Parsed::new(rest, region).ok().filter(Parsed::exists) {
                candidates.push((parsed, Ok(vec![Added::CountryCode, Added::TrunkPrefix])));
            }
        }
    }
    for prefix in INTERNATIONAL_PREFIXES {
        let Some(rest) = digits.strip_prefix(prefix).filter(|rest| !rest.starts_with('0')) else { continue };
        let mut found = Vec::with_capacity(2);
        international(rest, within(prefix.len()), &mut found);
        // Another country's prefix is believed where it leads to the contact's own country.
        found.retain(|(parsed, _)| *prefix == "00" || Some(parsed.0.country_code) == own_code);
        candidates.append(&mut found);
    }
    // 44 20 …: a country code with nothing before it, in its own country; or an area code that begins like it.
    if let Some(code) = own_code.filter(|_| begins_with_code) {
        international(digits, within(0), candidates);
        let mut whole = Zeroizing::new(String::with_capacity(digits.len() + 4));
        write!(whole, "{code}{digits}").expect("a String takes every character");
        let mut found = Vec::with_capacity(1);
        international(&whole, None, &mut found);
        candidates.extend(found.into_iter().map(|(parsed, _)| (parsed, Ok(vec![Added::CountryCode]))));
    }
}

/// What was added to digits to make this number of them, or a doubt if something else was done to them.
fn accounted(digits: &str, parsed: &Parsed) -> Result<Vec<Added>, Doubt> {
    let (code, national) = (parsed.country_code(), parsed.national());
    let mut added = Vec::with_capacity(4);
    let head = match digits.strip_suffix(national.as_str()) {
        Some(head) => head,
        None => {
            // Jersey, Madagascar: the tables know which area code it would be.
            let doubt = if national.ends_with(digits) { Doubt::NoAreaCode } else { Doubt::Ambiguous };
            let (head, what) = rewritten(digits, &code, &national).ok_or(doubt)?;
            added.push(what);
            head
        }
    };
    let before_national = match parsed.0.country_code_source() {
        CountryCodeSource::FromDefaultCountry => {
            added.push(Added::CountryCode);
            head
        }
        CountryCodeSource::FromNumberWithIdd => {
            head.rfind(code.as_str()).map(|at| &head[at + code.len()..]).ok_or(Doubt::Ambiguous)?
        }
        _ => head.strip_prefix(code.as_str()).ok_or(Doubt::Ambiguous)?,
    };
    if !before_national.is_empty() {
        added.push(Added::TrunkPrefix);
    }
    Ok(added)
}

/// The digits before those of the number where a plan asks for more than a prefix: Argentina's mobiles are dialled with a
/// 15 after the area code at home and with a 9 before it from abroad; countries with one area code only leave it away.
fn rewritten<'a>(digits: &'a str, code: &str, national: &str) -> Option<(&'a str, Added)> {
    if code == "54" {
        let rest = national.strip_prefix('9')?;
        return (2..=4).find_map(|area| {
            let head = digits.strip_suffix(&rest[area..])?.strip_suffix("15")?.strip_suffix(&rest[..area])?;
            Some((head, Added::MobilePrefix))
        });
    }
    let local = digits.strip_prefix(code).filter(|local| national.ends_with(local)).unwrap_or(digits);
    let has_one_area = matches!(code, "1" | "378") && national.ends_with(local);
    has_one_area.then(|| (&digits[..digits.len() - local.len()], Added::AreaCode))
}
