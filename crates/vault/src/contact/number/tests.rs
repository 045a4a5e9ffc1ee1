use super::*;

fn read(text: &str, country: &str) -> (String, Option<Doubt>) {
    let Reading { number, doubt, .. } = Number::read(text, LineKind::Other, Country::parse(country));
    (number.expose().to_owned(), doubt)
}

#[test]
fn whatever_way_it_is_written() {
    for (text, country, kept) in [
        ("+44 20 7946 0000", "", "+442079460000"),
        ("tel:+44-20-7946-0000", "", "+442079460000"),
        ("TEL:+44-20-7946-0000;ext=12", "", "+442079460000;ext=12"),
        ("tel:7946-0000;phone-context=+44-20", "", "+442079460000"),
        ("+44 20 7946 0000 ext. 12", "", "+442079460000;ext=12"),
        ("+44 20 7946 0000 x12", "", "+442079460000;ext=12"),
        ("020 7946 0000", "GB", "+442079460000"),
        ("+44 (0)20 7946 0000", "", "+442079460000"),
        ("0044 20 7946 0000", "DE", "+442079460000"),
        ("0044 20 7946 0000", "", "+442079460000"),
        ("0044 20 7946 0000", "JP", "+442079460000"),
        ("011 44 20 7946 0000", "US", "+442079460000"),
        ("(202) 456-1111", "US", "+12024561111"),
        ("202.456.1111", "US", "+12024561111"),
        ("1-800-FLOWERS", "US", "+18003569377"),
        ("8 (495) 606-36-02", "RU", "+74956063602"),
        ("06 698 83712", "IT", "+390669883712"),
        ("２０２４５６１１１１", "US", "+12024561111"),
        ("＋４４２０７９４６００００", "", "+442079460000"),
        ("٠٢٠٧٩٤٦٠٠٠٠", "GB", "+442079460000"),
        ("+٤٤ ٢٠ ٧٩٤٦ ٠٠٠٠", "", "+442079460000"),
        ("+383 28 012 345", "", "+38328012345"),
        ("+870 773 111632", "", "+870773111632"),
        ("\u{202d}+1 (202) 456-1111\u{202c}", "", "+12024561111"),
        ("\u{2068}+1 202 456 1111\u{2069}", "", "+12024561111"),
        ("\u{200f}020 7946 0000", "GB", "+442079460000"),
        (" \u{a0}+1 202 456 1111\n", "", "+12024561111"),
    ] {
        assert_eq!(read(text, country), (kept.to_owned(), None), "{text}");
    }
}

#[test]
fn what_is_in_doubt_is_kept_without_the_scheme_of_a_uri() {
    for uri in ["tel:+44-7700-900123", "TEL:+44-7700-900123", "  tel:+44-7700-900123 "] {
        let Reading { number, doubt, .. } = Number::read(uri, LineKind::Mobile, None);
        assert_eq!((number.expose(), doubt), ("+44-7700-900123", Some(Doubt::Impossible)));
    }
}

/// It is no proof of who somebody is, and no export passes it off as a number.
#[test]
fn what_leads_elsewhere_is_no_number_in_e164_though_it_is_written_so() {
    for (text, doubt) in [
        ("+3934712345678", Doubt::Impossible),
        ("+3534890520700", Doubt::Ambiguous),
        ("+3833820012345", Doubt::Impossible),
        ("+4930023125", Doubt::StrayZero),
    ] {
        let Reading { number, doubt: found, .. } = Number::read(text, LineKind::Other, None);
        assert_eq!((number.expose(), found), (text, Some(doubt)));
        assert_eq!((number.is_e164(), number.grouped().expose().as_str()), (false, text));
    }
}

#[test]
fn a_scheme_is_no_part_of_how_long_a_text_is() {
    let text = format!("{}x", "1".repeat(LONGEST - 1));
    assert_eq!(read(&format!("tel:{text}"), "GB"), read(&text, "GB"));
}

#[test]
fn what_is_in_doubt_is_kept_as_written() {
    for (text, country, doubt) in [
        ("020 7946 0000", "", Doubt::NoCountry),
        ("hello", "US", Doubt::Unreadable),
        ("", "US", Doubt::Unreadable),
        ("*123#", "US", Doubt::ShortCode),
        ("ask for Ann, 020 7946 0000", "GB", Doubt::Words),
        ("+44 20 7946 0000 or +44 20 7946 0001", "", Doubt::Several),
        ("911", "US", Doubt::ShortCode),
        ("+999 123", "", Doubt::Impossible),
        ("+44 1", "", Doubt::Impossible),
        ("+44 20 7946 0000 00000", "", Doubt::Impossible),
    ] {
        assert_eq!(read(text, country), (text.to_owned(), Some(doubt)));
    }
    let long = "1".repeat(1_000_000);
    assert_eq!(read(&long, "US"), (long, Some(Doubt::Unreadable)));
}

#[test]
fn an_extension_is_read_however_it_is_attached() {
    for text in [
        "tel:+44-20-7946-0000;ext=12",
        "tel:+442079460000;ext=12",
        "TEL:+44-20-7946-0000;EXT=12",
        "+44-20-7946-0000;ext=12",
        "+44 20 7946 0000;ext=12",
        "+44 20 7946 0000; ext=12",
        "020 7946 0000;ext=12",
        "020 7946 0000 ;ext=1-2",
        "Tel: 020 7946 0000;ext=12",
        "tel:7946-0000;ext=12;phone-context=+44-20",
        "020 7946 0000 ext=12",
        "020 7946 0000;ext. 12",
        "020 7946 0000, ext. 12",
    ] {
        let Reading { number, doubt, added, .. } = Number::read(text, LineKind::Other, Country::parse("GB"));
        assert_eq!((number.expose(), doubt), ("+442079460000;ext=12", None), "{text}");
        assert!(added.contains(&Added::Extension), "{text}");
        assert_eq!(number.grouped().expose(), "+44 20 7946 0000 x12", "{text}");
    }
}

#[test]
fn handles_are_kept_verbatim() {
    let Reading { number, doubt, .. } = Number::read(" +44 20 7946 0000 ", LineKind::Handle, None);
    assert_eq!((number.expose(), doubt), ("+44 20 7946 0000", None));
}

#[test]
fn grouped_for_people() {
    for (text, grouped) in [
        ("+442079460000", "+44 20 7946 0000"),
        ("+442079460000;ext=12", "+44 20 7946 0000 x12"),
        ("ann.signal", "ann.signal"),
        ("+999 123", "+999 123"),
    ] {
        let number = Number::read(text, LineKind::Other, None).number;
        assert_eq!(number.grouped().expose(), grouped);
    }
}

#[test]
fn the_plan_tells_kind_and_country() {
    for (text, kind, country) in [
        ("+447400123456", Some(LineKind::Mobile), Some("GB")),
        ("+442079460000", Some(LineKind::Landline), Some("GB")),
        ("+12024561111", None, Some("US")),
        ("+870773111632", Some(LineKind::Satellite), None),
        ("+881632541234", Some(LineKind::Satellite), None),
        ("+8821655501234", Some(LineKind::Satellite), None),
        ("+883510012345678", None, None),
        ("+38328012345", Some(LineKind::Landline), Some("XK")),
        ("020 7946 0000", None, None),
    ] {
        let reading = Number::read(text, LineKind::Other, None);
        assert_eq!(reading.kind, kind, "{text}");
        assert_eq!(reading.number.country().map(|country| country.to_string()).as_deref(), country, "{text}");
    }
}

#[test]
fn debug_never_prints_digits() {
    let number = Number::read("+442079460000", LineKind::Other, None).number;
    assert!(!format!("{number:?}").contains(char::is_numeric));
}

#[test]
fn the_same_number_is_the_same() {
    let number = |text| Number::read(text, LineKind::Other, None).number;
    assert!(number("+44 20 7946 0000").same_as(&number("tel:+44-20-7946-0000")));
    assert!(!number("+44 20 7946 0000").same_as(&number("+44 20 7946 0001")));
    assert!(!number("+44 20 7946 0000").same_as(&number("+44 20 7946 0000 x1")));
}

#[test]
fn what_was_added_is_named() {
    use Added::{AreaCode, CountryCode, Extension, Letters, MobilePrefix, TrunkPrefix};
    for (text, country, added) in [
        ("+44 20 7946 0000", "", &[][..]),
        ("0044 20 7946 0000", "GB", &[]),
        ("tel:+44-20-7946-0000;ext=12", "", &[Extension]),
        ("+44 (0)20 7946 0000", "", &[TrunkPrefix]),
        ("020 7946 0000", "GB", &[CountryCode, TrunkPrefix]),
        ("02 1234 5678", "IT", &[CountryCode]),
        ("(202) 555-0143", "US", &[CountryCode]),
        ("1-800-FLOWERS", "US", &[Letters]),
        ("0 15 61 3411-1200", "BR", &[CountryCode, TrunkPrefix]),
        ("462 4956", "AG", &[AreaCode, CountryCode]),
        ("011 15 2345-6789", "AR", &[MobilePrefix, CountryCode, TrunkPrefix]),
        ("+52 1 55 2345 6789", "", &[TrunkPrefix]),
        ("030 23125000 Mo-Fr", "DE", &[]),
    ] {
        let reading = Number::read(text, LineKind::Other, Country::parse(country));
        assert_eq!(reading.added, added, "{text}");
    }
}

#[test]
fn each_doubt_says_of_what_kind_a_text_is() {
    for (text, country, doubt) in [
        ("030 23125000 Mo-Fr", "DE", Doubt::Words),
        ("061234dgfs", "FR", Doubt::Words),
        ("030 231 XX 000", "DE", Doubt::Words),
        ("02079460000;02079460001", "GB", Doubt::Several),
        ("+43 1 531150 u. 531151", "AT", Doubt::Several),
        ("01 531150 531151", "AT", Doubt::Several),
        ("+49 30 23125000/01", "DE", Doubt::Endings),
        ("030 23125000 - 2", "DE", Doubt::Endings),
        ("030 23125-0/-12", "DE", Doubt::Endings),
        ("202-555-0143 x12/x13", "US", Doubt::Endings),
        ("202-555-0143 ext. 12345678", "US", Doubt::Extension),
        ("+1 202 555 0143,,4#", "", Doubt::Pause),
        ("+1 202 555 0143,,12345678#", "", Doubt::Pause),
        ("202-555-0143,,12", "US", Doubt::Pause),
        ("202-555-0143, , 12", "US", Doubt::Pause),
        ("202-555-0143 ,, 4", "US", Doubt::Pause),
        ("202-555-0143,4#", "US", Doubt::Pause),
        ("202-555-0143,,4,,1234#", "US", Doubt::Pause),
        ("202-555-0143;4#", "US", Doubt::Pause),
        ("202-555-0143;12", "US", Doubt::Pause),
        ("202-555-0143p12", "US", Doubt::Pause),
        ("202-555-0143P12", "US", Doubt::Pause),
        ("202-555-0143w12", "US", Doubt::Pause),
        ("202-555-0143 p 12", "US", Doubt::Pause),
        ("+1-202-555-0143,,4", "", Doubt::Pause),
        ("202-555-0143, 0144", "US", Doubt::Endings),
        ("03-5555-0156～8", "JP", Doubt::Words),
        ("030 23125000~12", "DE", Doubt::Words),
        ("202-555-0143;2025550144", "US", Doubt::Several),
        ("202-555-0143, 202-555-0144", "US", Doubt::Several),
        ("030 23125000 pw 12", "DE", Doubt::Words),
        ("112", "DE", Doubt::ShortCode),
        ("116117", "DE", Doubt::ShortCode),
        ("*100#", "DE", Doubt::ShortCode),
        ("23125000", "DE", Doubt::NoAreaCode),
        ("7946 0000", "GB", Doubt::NoAreaCode),
        ("8888 8000", "MY", Doubt::NoAreaCode),
        ("501 65-0", "AT", Doubt::NoAreaCode),
        ("817 8700", "NZ", Doubt::NoAreaCode),
        ("309-932", "SO", Doubt::NoAreaCode),
        ("22 123 45", "MG", Doubt::NoAreaCode),
        ("440000", "JE", Doubt::NoAreaCode),
        ("685 000", "IM", Doubt::NoAreaCode),
        ("202 REMOVED", "US", Doubt::Words),
        ("800-INVALID", "US", Doubt::Words),
        ("1300 CLOSED", "AU", Doubt::Words),
        ("011 361771 1234", "RS", Doubt::Impossible),
        ("0066-9876-1234", "JP", Doubt::Impossible),
        ("35 22 47 82", "LU", Doubt::Ambiguous),
        ("33142928100", "LU", Doubt::Ambiguous),
        ("49211234567", "DE", Doubt::Ambiguous),
        ("030 0 23125", "DE", Doubt::StrayZero),
        ("030 00 23125", "DE", Doubt::StrayZero),
        ("+49 30 0 227", "", Doubt::StrayZero),
        ("0300 417", "DE", Doubt::StrayZero),
        ("+49 30 023125", "", Doubt::StrayZero),
        ("0171 0 1234567", "DE", Doubt::StrayZero),
        ("+43 316 0 877", "", Doubt::StrayZero),
        ("+49 30 23125 0;ext=417", "", Doubt::Endings),
        ("+49 30 23125 0 x417", "", Doubt::Endings),
        ("03O 23125", "DE", Doubt::LetterForDigit),
        ("O30 23125 000", "DE", Doubt::LetterForDigit),
        ("+49 3O 23125O00", "", Doubt::LetterForDigit),
        ("+49 30 23125 OOO", "", Doubt::LetterForDigit),
        ("+49 30 23l25", "", Doubt::LetterForDigit),
        ("+49 30 23I25", "", Doubt::LetterForDigit),
        ("+49 30 23S25", "", Doubt::LetterForDigit),
        ("O49 30 23125", "DE", Doubt::LetterForDigit),
        ("O30/23125", "DE", Doubt::LetterForDigit),
        ("Tel. O30 23125", "DE", Doubt::LetterForDigit),
        ("(O30) 23125", "DE", Doubt::LetterForDigit),
        ("030 23125-O", "DE", Doubt::LetterForDigit),
        ("030 23125 O", "DE", Doubt::LetterForDigit),
        ("О30 23125", "DE", Doubt::LetterForDigit),
        ("l-800-356-9377", "US", Doubt::LetterForDigit),
        ("2O2-555-0143", "US", Doubt::LetterForDigit),
        ("202-555-OIIO", "US", Doubt::LetterForDigit),
        ("020 7946 OOOO", "GB", Doubt::LetterForDigit),
        ("020 7946 0000 x1O", "GB", Doubt::LetterForDigit),
        ("91 335 35 35 o 36", "ES", Doubt::Endings),
        ("91 335 35 35 o 91 335 35 36", "ES", Doubt::Several),
        ("91 335 35 35 O 91 335 35 36", "ES", Doubt::Several),
        ("22 694 75 00 i 22 694 75 01", "PL", Doubt::Several),
        ("030 23125000a", "DE", Doubt::Words),
        ("030 23125000 Otto", "DE", Doubt::Words),
        ("030 23125000 Lilo", "DE", Doubt::Words),
        ("3", "", Doubt::TooShort),
        ("3", "DE", Doubt::TooShort),
        ("+3", "", Doubt::TooShort),
        ("3 x12", "", Doubt::TooShort),
        ("4711", "", Doubt::NoCountry),
        ("+l 202 555 0143", "", Doubt::LetterForDigit),
        ("+44 20 0 7946 000", "", Doubt::StrayZero),
        ("030 23125-00 DW 12", "DE", Doubt::Endings),
    ] {
        assert_eq!(read(text, country), (text.to_owned(), Some(doubt)), "{text}");
    }
}

mod labels;
mod properties;
mod samples;
mod splitting;

#[test]
fn a_text_of_nothing_but_schemes_is_no_harm() {
    let Reading { number, doubt, .. } = Number::read(&"tel:".repeat(250_000), LineKind::Other, None);
    assert_eq!((number.expose(), doubt), ("", Some(Doubt::Unreadable)));
}
