//! Figures and question marks where a country is to be named: no country is guessed.

use super::*;

/// The country of a row of a table, its number, its notes, and whether the country is pointed out.
fn row(heading: &str, country: &str, number: &str) -> (Option<&'static str>, String, String, bool) {
    let incoming = read_text(&format!("Name,{heading},Phone\nAnn Lee,{country},{number}\n"), "x.csv");
    let card = &incoming.cards[0];
    let number = card.contact.lines[0].number.expose().to_owned();
    let is_doubted = card.doubts.contains(&CardDoubt::UnknownCountry);
    (card.contact.profile.country.map(Country::name), number, card.contact.notes.expose().to_owned(), is_doubted)
}

#[test]
fn figures_that_may_be_a_calling_code_and_a_number_of_iso_name_no_country() {
    for heading in ["Country", "Country Code"] {
        for (figures, number) in [
            ("380", "044 255 73 33"),
            ("372", "693 5555"),
            ("250", "252 58 70 00"),
            ("242", "302 2000"),
            ("246", "302 2000"),
            ("031", "070 356 4100"),
            ("31", "070 356 4100"),
            ("036", "1 795 5000"),
            ("040", "021 319 1564"),
            ("231", "77 000 000"),
            ("266", "22 31 10 00"),
            ("686", "21 006"),
            ("036", "06 1 795 5000"),
        ] {
            let notes = format!("Country: {figures}");
            assert_eq!(row(heading, figures, number), (None, number.to_owned(), notes, true), "{heading} {figures}");
        }
    }
}

#[test]
fn figures_that_are_one_thing_only_name_that_country() {
    for (figures, country) in
        [("276", "Germany"), ("826", "United Kingdom"), ("840", "United States"), ("643", "Russia"), ("008", "Albania")]
    {
        let found = row("Country", figures, "+44 20 7946 0000").0;
        assert_eq!(found, Country::by_name(country).map(Country::name), "{figures}");
    }
    for (heading, figures, country) in [
        ("Country", "+380", Some("Ukraine")),
        ("Country", "00380", Some("Ukraine")),
        ("Country", "+ 372", Some("Estonia")),
        ("Country Code", "+49", Some("Germany")),
        ("Country Code", "49", Some("Germany")),
        ("Country Code", "355", Some("Albania")),
        ("Country", "49", None),
        ("Country", "+1", None),
        ("Country", "+7", None),
        ("Country Code", "44", None),
        ("Country Code", "1", None),
        ("Country", "+999", None),
        ("Country", "+", None),
    ] {
        let (found, .., is_doubted) = row(heading, figures, "+44 20 7946 0000");
        assert_eq!((found, is_doubted), (country, country.is_none()), "{heading} {figures}");
    }
    assert_eq!(row("Country", "+380", "044 255 73 33").1, "+380442557333");
    assert_eq!(row("Country Code", "49", "030 23125000").1, "+493023125000");
}

#[test]
fn a_country_that_is_asked_is_none() {
    for country in ["Germany?", "DE ?", "Deutschland (?)", "?Germany", "Germany？", "¿Alemania?"] {
        let (found, number, notes, is_doubted) = row("Country", country, "030 23125000");
        assert_eq!((found, &*number, is_doubted), (None, "030 23125000", true), "{country}");
        assert_eq!(notes, format!("Country: {country}"));
    }
    let card = "BEGIN:VCARD\nFN:Ann Lee\nADR:;;;;;;380\nTEL:044 255 73 33\nEND:VCARD\n";
    let incoming = read_text(card, "x.vcf");
    assert_eq!(incoming.cards[0].contact.profile.country, None);
    assert!(incoming.cards[0].doubts.contains(&CardDoubt::UnknownCountry));
}

#[test]
fn addresses_of_a_customer_are_places() {
    for (place, other) in [("Mailing", "Other"), ("Billing", "Shipping"), ("Company", "Physical")] {
        let text = format!(
            "First Name,Last Name,Account Name,Phone,{place} Street,{place} City,{place} State/Province,{place} Zip/Postal Code,\
             {place} Country,{other} City,{other} Country\n\
             Al,Gor,Senate,(202) 456-1401,1600 Penn Ave,Washington,DC,20500,United States,Paris,France\n"
        );
        let incoming = read_text(&text, "x.csv");
        let Contact { profile, lines, .. } = &incoming.cards[0].contact;
        assert_eq!((lines[0].number.expose(), profile.country), ("+12024561401", Country::parse("US")), "{place}");
        assert_eq!((profile.locality.as_deref(), profile.region.as_deref()), (Some("Washington"), Some("DC")));
        assert_eq!(profile.organisation.as_deref(), Some("Senate"));
        assert_eq!(incoming.about.unused.iter().map(|column| &*column.heading).collect::<Vec<_>>(), [""; 0]);
    }
}
