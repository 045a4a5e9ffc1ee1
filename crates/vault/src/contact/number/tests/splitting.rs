//! Several numbers in one field.

use super::*;

fn split(text: &str, country: &str) -> Option<Vec<String>> {
    let pieces = Number::split(text, Country::parse(country))?;
    Some(pieces.iter().map(|piece| piece.expose().clone()).collect())
}

#[test]
fn a_list_of_numbers_falls_into_its_numbers() {
    for (country, text, pieces) in [
        ("GB", "02079460000;02079460001", vec!["02079460000", "02079460001"]),
        ("GB", "020 7946 0000, 020 7946 0001", vec!["020 7946 0000", "020 7946 0001"]),
        ("GB", "020 7946 0000 / 020 7946 0001", vec!["020 7946 0000", "020 7946 0001"]),
        ("GB", "020 7946 0000/020 7946 0001", vec!["020 7946 0000", "020 7946 0001"]),
        ("GB", "020 7946 0000 or 020 7946 0001", vec!["020 7946 0000", "020 7946 0001"]),
        (
            "GB",
            "020 7946 0000\n020 7946 0001\r\n020 7946 0002",
            vec!["020 7946 0000", "020 7946 0001", "020 7946 0002"],
        ),
        ("DE", "030 23125000 oder 0171/1234567", vec!["030 23125000", "0171/1234567"]),
        ("DE", "Tel. 030 23125000; Fax 030 23125001", vec!["Tel. 030 23125000", "Fax 030 23125001"]),
        ("AT", "+43 1 531150 u. +43 1 531151", vec!["+43 1 531150", "+43 1 531151"]),
        ("FR", "01 42 92 81 00 et 01 42 92 81 01", vec!["01 42 92 81 00", "01 42 92 81 01"]),
        ("RU", "8 (495) 606-36-02 или 8 (495) 606-36-03", vec!["8 (495) 606-36-02", "8 (495) 606-36-03"]),
        ("CN", "010-65529988、010-65529989", vec!["010-65529988", "010-65529989"]),
        ("", "+44 20 7946 0000 +44 20 7946 0001", vec!["+44 20 7946 0000", "+44 20 7946 0001"]),
        ("US", "202-555-0143 x12; 202-555-0144 x13", vec!["202-555-0143 x12", "202-555-0144 x13"]),
    ] {
        let pieces = pieces.into_iter().map(str::to_owned).collect();
        assert_eq!(split(text, country), Some(pieces), "{text}");
    }
}

#[test]
fn what_is_one_number_or_holds_more_than_numbers_is_left_whole() {
    for (country, text) in [
        ("GB", "020 7946 0000"),
        ("DE", "030/23125000"),
        ("AT", "+43 1 531150 u. 531151"),
        ("US", "202-555-0143 x12/x13"),
        ("US", "202-555-0143, 0144"),
        ("DE", "030 23125-0/-12"),
        ("DE", "030 23125000, Mo-Fr"),
        ("GB", "020 7946 0000; Ann: 020 7946 0001"),
        ("", "020 7946 0000; 020 7946 0001"),
        ("GB", ""),
        ("GB", " ; , / "),
        ("GB", "or"),
    ] {
        assert_eq!(split(text, country), None, "{text}");
    }
}

proptest::proptest! {
    #[test]
    fn every_piece_is_readable_and_stands_in_the_text(text in "[+0-9 ;,/a-zé\n]{0,60}", country in "US|GB|DE") {
        for piece in split(&text, &country).unwrap_or_default() {
            proptest::prop_assert!(text.contains(&piece));
            proptest::prop_assert!(Number::read(&piece, LineKind::Other, Country::parse(&country)).doubt.is_none());
        }
    }
}
