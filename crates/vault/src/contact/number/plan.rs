//! Which number digits are, under the numbering plans that `rlibphonenumber` knows. It is shown digits only, and what it
//! makes of them is believed only if every digit can be told: nothing added and nothing dropped but what is named.

use super::Added;
use super::written::{Letters, Written};
use super::{codes, elsewhere, marks, vanity, zeros};
use crate::contact::{Country, Doubt, LineKind};
use hotline_seal::Secret;
use rlibphonenumber::{
    CountryCodeSource, NumberLengthType, PHONE_NUMBER_UTIL, ParseError, PhoneNumber, PhoneNumberFormat,
    PhoneNumberType, Region,
};
use std::cell::OnceCell;
use std::fmt::Write;
use zeroize::{Zeroize, Zeroizing};

/// E.164: a number has at most 15 digits, its country code among them.
const MOST_DIGITS: usize = 15;

/// International prefixes that people know by heart, and write in lists of numbers of other countries too.
const INTERNATIONAL_PREFIXES: &[&str] = &["00", "011", "0011", "810", "010"];

/// The country code of Mexico, and the prefixes of its national calls until 2019: they still stand in many a list.
const MEXICO: i32 = 52;
const MEXICO_ONCE: &[&str] = &["01", "044", "045"];

/// Room for `+`, 15 digits (and Italian zeros), `;ext=` and an extension of up to 20 digits.
const ROOM: usize = 64;

/// Country codes of the satellite networks: Inmarsat, and the Global Mobile Satellite System (Iridium, Globalstar).
const SATELLITE_CODES: &[i32] = &[870, 881];

/// Thuraya shares its country code with networks that are no satellites: its numbers begin so.
const THURAYA: (i32, &str) = (882, "16");

/// A parsed number, wiped when dropped, and what its plan says it is once that was asked: finding it out is most of the work.
pub(super) struct Parsed(pub(super) PhoneNumber, OnceCell<PhoneNumberType>);

impl Drop for Parsed {
    fn drop(&mut self) {
        self.0.national_number.zeroize();
        self.0.extension.zeroize();
        self.0.raw_input.zeroize();
        self.0.preferred_domestic_carrier_code.zeroize();
    }
}

impl Parsed {
    /// Reads digits, or gives nothing if they can't be a number.
    pub(super) fn new(text: &str, region: Option<Region>) -> Result<Self, ParseError> {
        PHONE_NUMBER_UTIL.parse_and_keep_raw_input(text, region).map(|number| Self(number, OnceCell::new()))
    }

    /// The number in E.164, with its extension. Made here and not by the parser, whose text could not be wiped.
    pub(super) fn e164(&self) -> Secret<String> {
        let mut text = Secret::new(String::with_capacity(ROOM));
        let to = text.expose_mut();
        write!(to, "+{}", self.0.country_code).expect("a String takes every character");
        to.push_str(&self.national());
        if let Some(extension) = self.0.extension.as_deref().filter(|extension| !extension.is_empty()) {
            to.push_str(";ext=");
            to.push_str(extension);
        }
        text
    }

    /// The digits after the country code.
    pub(super) fn national(&self) -> Zeroizing<String> {
        let number = &self.0;
        let mut text = Zeroizing::new(String::with_capacity(ROOM));
        let zeros = if number.italian_leading_zero() { number.number_of_leading_zeros().clamp(1, 10) } else { 0 };
        (0..zeros).for_each(|_| text.push('0'));
        write!(text, "{}", number.national_number).expect("a String takes every character");
        text
    }

    /// The digits of its country code.
    pub(super) fn country_code(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(4));
        write!(text, "{}", self.0.country_code).expect("a String takes every character");
        text
    }

    pub(super) fn plan_type(&self) -> PhoneNumberType {
        *self.1.get_or_init(|| self.0.get_type())
    }

    /// What its plan says the number is, where it says one thing.
    pub(super) fn planned_kind(&self) -> Option<LineKind> {
        let code = self.0.country_code;
        if SATELLITE_CODES.contains(&code) || (code == THURAYA.0 && self.national().starts_with(THURAYA.1)) {
            return Some(LineKind::Satellite);
        }
        match self.plan_type() {
            PhoneNumberType::Mobile => Some(LineKind::Mobile),
            PhoneNumberType::FixedLine => Some(LineKind::Landline),
            PhoneNumberType::Pager => Some(LineKind::Pager),
            _ => None,
        }
    }

    /// Whether such a number can exist: a plan says what every number is that it has.
    pub(super) fn exists(&self) -> bool {
        self.plan_type() != PhoneNumberType::Unknown && self.country_code().len() + self.national().len() <= MOST_DIGITS
    }

    /// Why it is in doubt however it is written: it leads elsewhere or nowhere, which its plan doesn't tell.
    pub(super) fn doubt(&self) -> Option<Doubt> {
        elsewhere::doubt(self).or_else(|| zeros::is_behind_area_code(self).then_some(Doubt::StrayZero))
    }

    /// Whether its plan has numbers there that are a little shorter or longer, so that digits too few or too many, or
    /// those of a second number, would not show.
    fn may_vary(&self) -> bool {
        let national = self.national();
        let mut other = Zeroizing::new(String::with_capacity(ROOM));
        let exists = |other: &str| Self::new(other, None).is_ok_and(|other| other.exists());
        let shorter = (1..=2).any(|less| {
            other.clear();
            write!(other, "+{}", self.0.country_code).expect("a String takes every character");
            other.push_str(national.get(..national.len().saturating_sub(less)).unwrap_or_default());
            exists(&other)
        });
        shorter || {
            other.clear();
            write!(other, "+{}{}5", self.0.country_code, national.as_str()).expect("a String takes every character");
            exists(&other)
        }
    }

    /// The prefix that its country writes before such a number, such as 0, if it does.
    fn trunk_prefix(&self) -> Option<Zeroizing<String>> {
        let written = Zeroizing::new(self.0.format_as(PhoneNumberFormat::National).into_owned());
        let mut digits = Zeroizing::new(String::with_capacity(written.len()));
        digits.extend(written.chars().filter(char::is_ascii_digit));
        let prefix = digits.strip_suffix(self.national().as_str())?;
        (!prefix.is_empty()).then(|| Zeroizing::new(prefix.to_owned()))
    }
}

/// A number that the digits may be, and what was added to them, or why that can't be told.
type Candidate = (Parsed, Result<Vec<Added>, Doubt>);

/// Finds the one number that was written.
pub(super) fn resolve(written: &Written, country: Option<Country>, text: &str) -> Result<(Parsed, Vec<Added>), Doubt> {
    if elsewhere::is_for_neighbour(written, country) {
        return Err(Doubt::Ambiguous);
    }
    let region = country.and_then(|country| Region::from_code(country.code()).ok());
    let mut candidates = Vec::with_capacity(8);
    if written.international {
        international(&written.digits, written.bracketed_zero, &mut candidates);
        prefixed(&written.digits, region, &mut candidates);
    } else {
        national(written, region, &mut candidates);
    }
    let Some((mut parsed, added)) = candidates.pop() else { return Err(why_none(written, region)) };
    if candidates.iter().any(|(other, _)| other.e164().expose() != parsed.e164().expose()) {
        return Err(Doubt::Ambiguous);
    }
    if let Some(doubt) = parsed.doubt() {
        return Err(doubt);
    }
    let mut added = candidates.into_iter().map(|(_, added)| added).find(Result::is_ok).unwrap_or(added)?;
    if let Some(letters) = written.letters {
        if !is_vanity(&parsed, letters) {
            return Err(letters.stray);
        }
        added.push(Added::Letters);
    }
    if let Some(extension) = &written.extension {
        parsed.0.extension = Some(extension.as_str().to_owned());
        added.push(Added::Extension);
    }
    match check_writing(written, &parsed, &added) {
        // The plan's own way to write it is no list of numbers, however alike its groups are.
        Err(_) if grouped(&parsed).expose() == text => Ok((parsed, added)),
        other => other.map(|()| (parsed, added)),
    }
}

/// The number as its plan groups it for people of other countries.
pub(super) fn grouped(parsed: &Parsed) -> Secret<String> {
    Secret::new(parsed.0.format_as(PhoneNumberFormat::International).into_owned())
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
    if own_code == Some(MEXICO) {
        for prefix in MEXICO_ONCE {
            let Some(rest) = digits.strip_prefix(prefix).filter(|rest| rest.len() == 10) else { continue };
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
            let (head, what) = rewritten(digits, &code, &national).ok_or(Doubt::Ambiguous)?;
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

/// Whether letters may be digits of this number: where all numbers have one length, and in those of services, which are
/// sold for their words. In North America other numbers may end in a word too.
fn is_vanity(parsed: &Parsed, letters: Letters) -> bool {
    let is_usual = !is_subscriber(parsed) || (parsed.0.country_code == 1 && letters.last >= 4);
    vanity::PLANS.contains(&parsed.0.country_code) && is_usual && !parsed.may_vary()
}

/// Whether it is somebody's line, and not a service that has no area code.
fn is_subscriber(parsed: &Parsed) -> bool {
    use PhoneNumberType::{FixedLine, FixedLineOrMobile, Mobile, Unknown};
    matches!(parsed.plan_type(), FixedLine | FixedLineOrMobile | Mobile | Unknown)
}

/// Looks at how the digits were written. Where numbers have one length the digits themselves tell; where they have many, a
/// second number, another ending or a missing area code would only make another number.
fn check_writing(written: &Written, parsed: &Parsed, added: &[Added]) -> Result<(), Doubt> {
    if let Some(doubt) = marks::other_than_number(written) {
        return Err(doubt);
    }
    let national = parsed.national();
    let start = written.digits.len().saturating_sub(national.len());
    let is_bare = start == 0 && added.contains(&Added::CountryCode) && is_subscriber(parsed);
    if written.bracketed_zero.is_some_and(|at| at > start) || codes::is_parted(written, &parsed.country_code()) {
        return Err(Doubt::Ambiguous);
    }
    if is_subscriber(parsed) && zeros::is_behind_first_group(written, start) {
        return Err(Doubt::StrayZero);
    }
    let lacks_prefix = is_bare && parsed.trunk_prefix().is_some();
    if lacks_prefix && codes::stands_apart(written, &parsed.country_code()) {
        return Err(Doubt::Ambiguous);
    }
    let doubt = if lacks_prefix {
        Some(Doubt::NoAreaCode)
    } else if is_bare && codes::lacks_plus(written, parsed) {
        Some(Doubt::Ambiguous)
    } else {
        marks::ending_or_second_number(written, start, zeros::may_be_operators(parsed))
    };
    match doubt {
        Some(doubt) if parsed.may_vary() => Err(doubt),
        _ => Ok(()),
    }
}

/// Why digits are no number.
fn why_none(written: &Written, region: Option<Region>) -> Doubt {
    let digits = written.digits.as_str();
    if let Some(letters) = written.letters {
        return letters.stray;
    }
    let fewest = if written.international || written.extension.is_some() { 3 } else { 2 };
    if digits.len() < fewest {
        return Doubt::TooShort;
    }
    if digits.len() > MOST_DIGITS + 3 {
        return Doubt::Several;
    }
    if written.international {
        return Doubt::Impossible;
    }
    let longest_code = if region.is_some() { 6 } else { 3 };
    if (2..=longest_code).contains(&digits.len()) && written.extension.is_none() {
        return Doubt::ShortCode;
    }
    if region.is_none() {
        return Doubt::NoCountry;
    }
    let is_local =
        |parsed: Parsed| matches!(parsed.0.is_possible_with_reason(), Ok(NumberLengthType::IsPossibleLocalOnly));
    if Parsed::new(digits, region).is_ok_and(is_local) { Doubt::NoAreaCode } else { Doubt::Impossible }
}
