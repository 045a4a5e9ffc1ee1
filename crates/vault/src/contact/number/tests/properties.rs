//! What is true of every text.

use super::*;
use crate::contact::number::characters::{Token, tokens};
use proptest::prelude::*;
use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumberFormat, PhoneNumberType, Region};

fn any_country() -> impl Strategy<Value = Option<Country>> {
    proptest::option::of(proptest::sample::select(Country::all().collect::<Vec<_>>()))
}

/// A fixed line of each region that has areas: its country, its digits behind the country code, and how many are its area's.
fn fixed_lines() -> Vec<(Region, Parsed, usize)> {
    let example = |region| {
        let kind = PhoneNumberType::FixedLine;
        let number = PHONE_NUMBER_UTIL.get_example_number_for_type_and_region(region, kind).ok()?;
        let area = number.get_length_of_geographical_area_code();
        let parsed = Parsed::new(&number.format_as(PhoneNumberFormat::E164), None).ok()?;
        // Italy's numbers are dialled whole.
        (area > 0 && number.country_code != 39).then_some((region, parsed, area))
    };
    PHONE_NUMBER_UTIL.get_supported_regions().filter_map(example).collect()
}

/// Texts that are nearly numbers.
fn text() -> impl Strategy<Value = String> {
    let piece = proptest::sample::select(
        &[
            "+", "00", "0", "(0)", "44", "49", "1", "54", "15", "9", "20", "7946", "30", "23125", "-", " ", "/", ".",
            "x", "ext.", ";ext=", "12", "or", "tel:", "FLOWERS", "#",
        ][..],
    );
    prop_oneof![
        "[+0-9 ().;=ext/a-z]{0,24}",
        "\\PC{0,40}",
        proptest::collection::vec(piece, 1..12).prop_map(|pieces| pieces.concat()),
        "(\\+|00)?[0-9]{2,5}[ /-]?[0-9]{2,5}[ /-]?[0-9]{2,5}( ?x ?[0-9]{1,4})?",
    ]
}

proptest! {
    #[test]
    fn reading_what_is_kept_changes_nothing(text in text(), country in any_country()) {
        let once = Number::read(&text, LineKind::Other, country);
        let twice = Number::read(once.number.expose(), LineKind::Other, country);
        prop_assert_eq!(once.number.expose(), twice.number.expose());
        prop_assert_eq!(once.doubt, twice.doubt);
    }

    #[test]
    fn what_is_in_doubt_keeps_every_character(text in text(), country in any_country()) {
        let reading = Number::read(&text, LineKind::Other, country);
        let kept = reading.number.expose();
        if reading.doubt.is_none() {
            return Ok(());
        }
        prop_assert!(reading.added.is_empty());
        let is_uri = text.to_lowercase().contains("tel:") && text.trim().ends_with(kept);
        prop_assert!(kept == text.trim() || is_uri, "{} {}", text, kept);
    }

    /// But for the letters, the digits of a number are those of the text, less a prefix and after a country code.
    #[test]
    fn no_digit_appears_that_was_not_written(text in text(), country in any_country()) {
        let reading = Number::read(&text, LineKind::Other, country);
        if reading.doubt.is_some() || text.contains(['%', ';']) {
            return Ok(());
        }
        let digit = |token: &Token| if let Token::Digit(value) = token { Some(char::from(b'0' + value)) } else { None };
        let written: String = tokens(&text).iter().filter_map(digit).collect();
        let kept: String = reading.number.expose().chars().filter(char::is_ascii_digit).collect();
        let named = |added| reading.added.contains(&added);
        if named(Added::Letters) || named(Added::MobilePrefix) || named(Added::AreaCode) {
            return Ok(());
        }
        // With no name given, every digit stands as it was written, but for an international prefix before them.
        if !named(Added::CountryCode) && !named(Added::TrunkPrefix) {
            prop_assert!(written.ends_with(&kept), "{} {}", written, kept);
        }
        let common = written.chars().rev().zip(kept.chars().rev()).take_while(|(one, other)| one == other).count();
        let code = kept.len() - common;
        prop_assert!(code <= 3, "{} {}", written, kept);
        prop_assert!(code == 0 || named(Added::CountryCode) || named(Added::TrunkPrefix));
    }

    #[test]
    fn reading_the_grouped_form_gives_the_number(
        digits in "\\+(1[2-9][0-9]{9}|44[0-9]{10}|39[0-9]{6,10}|49[0-9]{7,11}|[0-9]{8,15})(;ext=[0-9]{1,7})?",
        country in any_country(),
    ) {
        let reading = Number::read(&digits, LineKind::Other, None);
        prop_assume!(reading.doubt.is_none());
        let again = Number::read(reading.number.grouped().expose(), LineKind::Other, country);
        prop_assert_eq!((again.number.expose(), again.doubt), (reading.number.expose(), None));
    }
}

/// Where it is all the same to the tables, a local number is one of another area, or of a service.
#[test]
fn a_number_without_its_area_code_is_no_other_number() {
    let mut silent = Vec::new();
    // Digits of subscribers, by a linear congruential generator: the same at every run.
    let mut seed = 7_u64;
    for (region, example, area) in fixed_lines() {
        let national = example.national();
        for _ in 0..20 {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let local: String =
                format!("{:020}", seed >> 1).chars().rev().skip(2).take(national.len() - area).collect();
            let whole = format!("+{}{}{local}", example.0.country_code, &national[..area]);
            // No subscriber's number begins with the prefix of national calls.
            let parsed = Parsed::new(&whole, None).ok().filter(|_| !local.starts_with('0'));
            let is_of_area = |it: Parsed| {
                it.plan_type() == PhoneNumberType::FixedLine && it.0.get_length_of_geographical_area_code() == area
            };
            if !parsed.is_some_and(is_of_area) {
                continue;
            }
            let reading = Number::read(&local, LineKind::Other, Country::parse(&region.as_region_str()));
            if reading.doubt.is_none() && reading.number.expose() != &*whole {
                silent.push(format!("{region:?} {local} {whole} {}", reading.number.expose()));
            }
        }
    }
    assert_eq!(silent, [""; 0]);
}

#[test]
fn every_country_groups_its_numbers_so_that_they_are_read_back() {
    for region in PHONE_NUMBER_UTIL.get_supported_regions() {
        for kind in PHONE_NUMBER_UTIL.get_supported_types_for_region(region).into_iter().flatten() {
            let Ok(example) = PHONE_NUMBER_UTIL.get_example_number_for_type_and_region(region, kind) else { continue };
            let country = Country::parse(&region.as_region_str());
            let written = example.format_as(PhoneNumberFormat::E164);
            // Its tables have numbers that nobody can be reached by.
            if let Some(doubt) = Parsed::new(&written, None).ok().and_then(|parsed| elsewhere::doubt(&parsed)) {
                assert_eq!(Number::read(&written, LineKind::Other, country).doubt, Some(doubt), "{written}");
                continue;
            }
            for extension in ["", ";ext=12", ";ext=0012345"] {
                let text = [&*written, extension].concat();
                let reading = Number::read(&text, LineKind::Other, country);
                assert_eq!((reading.number.expose(), reading.doubt), (text.as_str(), None));
                let grouped = reading.number.grouped();
                let again = Number::read(grouped.expose(), LineKind::Other, country);
                assert_eq!((again.number.expose(), again.doubt), (text.as_str(), None), "{}", grouped.expose());
            }
            let national = example.format_as(PhoneNumberFormat::National);
            let reading = Number::read(&national, LineKind::Other, country);
            let is_right = reading.number.expose() == &*written;
            assert!(is_right || reading.doubt.is_some(), "{region:?} {national} {written} {}", reading.number.expose());
        }
    }
}
