//! Which number digits are, under the numbering plans that `rlibphonenumber` knows. It is shown digits only, and what it
//! makes of them is believed only if every digit can be told: nothing added and nothing dropped but what is named.

use super::Added;
use super::written::{Letters, Written};
use super::{candidates, codes, elsewhere, local, marks, vanity, zeros};
use crate::contact::{Country, Doubt, LineKind};
use hotline_seal::Secret;
use rlibphonenumber::{
    NumberLengthType, PHONE_NUMBER_UTIL, ParseError, PhoneNumber, PhoneNumberFormat, PhoneNumberType, Region,
};
use std::cell::OnceCell;
use std::fmt::Write;
use zeroize::{Zeroize, Zeroizing};

/// E.164: a number has at most 15 digits, its country code among them.
const MOST_DIGITS: usize = 15;

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

    /// The number that these digits are behind a country code. They begin with no zero.
    pub(super) fn of(country_code: i32, national_number: u64) -> Self {
        Self(PhoneNumber { country_code, national_number, ..PhoneNumber::default() }, OnceCell::new())
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

/// Finds the one number that was written.
pub(super) fn resolve(written: &Written, country: Option<Country>, text: &str) -> Result<(Parsed, Vec<Added>), Doubt> {
    if elsewhere::is_for_neighbour(written, country) {
        return Err(Doubt::Ambiguous);
    }
    let region = country.and_then(|country| Region::from_code(country.code()).ok());
    let mut candidates = candidates::of(written, region);
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

/// Whether letters may be digits of this number: where all numbers have one length, and in those of services, which are
/// sold for their words. In North America other numbers may end in a word of four letters too, joined to them: 555-TAXI. With
/// more, or apart, it says something: 202 REMOVED, 202 555 Anne.
fn is_vanity(parsed: &Parsed, letters: Letters) -> bool {
    let is_last_group = letters.count == 4 && letters.last == 4 && letters.are_joined;
    let is_usual = !is_subscriber(parsed) || (parsed.0.country_code == 1 && is_last_group);
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
    let is_bare = start == 0 && added.contains(&Added::CountryCode);
    let is_line = is_subscriber(parsed);
    if written.bracketed_zero.is_some_and(|at| at > start) || codes::is_parted(written, &parsed.country_code()) {
        return Err(Doubt::Ambiguous);
    }
    if is_line && zeros::is_behind_first_group(written, start) {
        return Err(Doubt::StrayZero);
    }
    let lacks_prefix = is_bare && parsed.trunk_prefix().is_some();
    if is_line && lacks_prefix && codes::stands_apart(written, &parsed.country_code()) {
        return Err(Doubt::Ambiguous);
    }
    // Services that are dialled without a prefix lack none.
    if is_bare && (is_line || lacks_prefix) && local::is_one(parsed) {
        return Err(Doubt::NoAreaCode);
    }
    let doubt = if is_line && lacks_prefix {
        Some(Doubt::NoAreaCode)
    } else if (is_bare && is_line && codes::lacks_plus(written, parsed)) || codes::ends_within_group(written, parsed) {
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
