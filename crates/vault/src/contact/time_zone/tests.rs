use super::places::{CITIES, TOWNS};
use super::*;
use crate::contact::{Assurance, LineCard, LineId, LineKind, Number, Reading};
use hotline_seal::Secret;

/// A contact of this country, region and town, with these numbers.
fn contact(country: &str, region: &str, locality: &str, numbers: &[&str]) -> Contact {
    let filled = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let country = Country::parse(country);
    let profile = Profile { country, region: filled(region), locality: filled(locality), ..Profile::default() };
    let line = |(nth, text): (usize, &&str)| {
        let Reading { number, doubt, .. } = Number::read(text, LineKind::Landline, country);
        let id = LineId::from_bytes([nth as u8; 16]);
        let (kind, assurance) = (LineKind::Landline, Assurance::Open);
        let card = LineCard { id, label: "Office".into(), kind, assurance, doubt, verification: None };
        Line { card, number, notes: Secret::from("") }
    };
    Contact { profile, lines: numbers.iter().enumerate().map(line).collect(), notes: Secret::from("") }
}

fn derive(country: &str, region: &str, locality: &str, numbers: &[&str]) -> Option<(String, DerivedFrom)> {
    let mut contact = contact(country, region, locality, numbers);
    derive_time_zone(&mut contact);
    assert_eq!(contact.profile.time_zone.is_some(), contact.profile.time_zone_from.is_some());
    contact.profile.time_zone.zip(contact.profile.time_zone_from)
}

fn zone(country: &str, region: &str, locality: &str, numbers: &[&str]) -> Option<String> {
    derive(country, region, locality, numbers).map(|(zone, _)| zone)
}

#[test]
fn every_zone_of_the_tables_exists() {
    let regions = REGIONS.iter().flat_map(|(_, zones, _)| zones.split('|'));
    let cities = CITIES.iter().map(|(_, zone, _)| *zone);
    let towns = TOWNS.iter().map(|(_, _, zone, _)| *zone);
    let areas = AREAS.iter().map(|(_, _, zone, _)| *zone);
    for zone in regions.chain(cities).chain(towns).chain(areas) {
        assert!(bundled(zone).is_some(), "{zone}");
    }
}

#[test]
fn a_country_that_keeps_one_clock_tells_the_time_zone() {
    for (country, wanted) in [
        ("AL", "Europe/Tirane"),
        ("FR", "Europe/Paris"),
        ("DE", "Europe/Berlin"),
        ("AR", "America/Argentina/Buenos_Aires"),
        ("KZ", "Asia/Almaty"),
        ("CN", "Asia/Shanghai"),
        ("CY", "Asia/Nicosia"),
        ("MY", "Asia/Kuala_Lumpur"),
        ("UZ", "Asia/Tashkent"),
        ("PS", "Asia/Hebron"),
        ("MH", "Pacific/Majuro"),
        ("NZ", "Pacific/Auckland"),
    ] {
        assert_eq!(derive(country, "", "", &[]), Some((wanted.into(), DerivedFrom::Country)), "{country}");
    }
}

#[test]
fn the_countries_of_several_zones_that_count_as_one_keep_the_same_clock() {
    for zones in [
        "America/Argentina/Buenos_Aires|America/Argentina/Catamarca|America/Argentina/Cordoba|America/Argentina/Jujuy|\
         America/Argentina/La_Rioja|America/Argentina/Mendoza|America/Argentina/Rio_Gallegos|America/Argentina/Salta|\
         America/Argentina/San_Juan|America/Argentina/San_Luis|America/Argentina/Tucuman|America/Argentina/Ushuaia",
        "Asia/Almaty|Asia/Aqtau|Asia/Aqtobe|Asia/Atyrau|Asia/Oral|Asia/Qostanay|Asia/Qyzylorda",
        "Asia/Nicosia|Asia/Famagusta",
        "Asia/Kuala_Lumpur|Asia/Kuching",
        "Asia/Tashkent|Asia/Samarkand",
        "Asia/Hebron|Asia/Gaza",
        "Pacific/Majuro|Pacific/Kwajalein",
        "Europe/Berlin|Europe/Busingen",
    ] {
        let (first, rest) = zones.split_once('|').unwrap();
        assert!(rest.split('|').all(|other| keep_the_same_clock(first, other)), "{zones}");
    }
    assert!(!keep_the_same_clock("America/Phoenix", "America/Denver"));
}

#[test]
fn a_region_tells_by_its_code_its_name_and_its_name_in_its_own_language() {
    for (country, region, wanted) in [
        ("US", "CA", "America/Los_Angeles"),
        ("US", "California", "America/Los_Angeles"),
        ("US", "US-CA", "America/Los_Angeles"),
        ("US", "State of New York", "America/New_York"),
        ("US", "N.Y.", "America/New_York"),
        ("US", "arizona", "America/Phoenix"),
        ("US", "Hawaiʻi", "Pacific/Honolulu"),
        ("US", "Puerto Rico", "America/Puerto_Rico"),
        ("CA", "Québec", "America/Toronto"),
        ("CA", "Province of British Columbia", "America/Vancouver"),
        ("CA", "Sask.", "America/Regina"),
        ("AU", "NSW", "Australia/Sydney"),
        ("AU", "South Australia", "Australia/Adelaide"),
        ("AU", "Australian Capital Territory", "Australia/Sydney"),
        ("BR", "Amapá", "America/Belem"),
        ("BR", "Estado do Acre", "America/Rio_Branco"),
        ("BR", "DF", "America/Sao_Paulo"),
        ("MX", "Q. Roo", "America/Cancun"),
        ("MX", "Estado de México", "America/Mexico_City"),
        ("MX", "Baja California Sur", "America/Mazatlan"),
        ("MX", "baja california", "America/Tijuana"),
        ("RU", "Свердловская область", "Asia/Yekaterinburg"),
        ("RU", "Sverdlovsk Oblast", "Asia/Yekaterinburg"),
        ("RU", "Республика Татарстан", "Europe/Moscow"),
        ("RU", "Приморский край", "Asia/Vladivostok"),
        ("RU", "Чукотский автономный округ", "Asia/Anadyr"),
        ("RU", "Jewish Autonomous Oblast", "Asia/Vladivostok"),
        ("ID", "Papua Barat", "Asia/Jayapura"),
        ("ID", "Provinsi Bali", "Asia/Makassar"),
        ("ID", "DKI Jakarta", "Asia/Jakarta"),
        ("MN", "Khovd Province", "Asia/Hovd"),
        ("CD", "Nord-Kivu", "Africa/Lubumbashi"),
        ("CD", "Province du Kongo Central", "Africa/Kinshasa"),
        ("CL", "Región de Magallanes y de la Antártica Chilena", "America/Punta_Arenas"),
        ("CL", "Región del Maule", "America/Santiago"),
        ("EC", "Galápagos", "Pacific/Galapagos"),
        ("ES", "Canarias", "Atlantic/Canary"),
        ("ES", "Comunidad de Madrid", "Europe/Madrid"),
        ("ES", "Illes Balears", "Europe/Madrid"),
        ("PT", "Região Autónoma dos Açores", "Atlantic/Azores"),
        ("FR", "La Réunion", "Indian/Reunion"),
        ("FR", "Guadeloupe", "America/Guadeloupe"),
        ("FR", "Nouvelle-Calédonie", "Pacific/Noumea"),
        ("NZ", "Chatham Islands", "Pacific/Chatham"),
        ("UA", "Львівська область", "Europe/Kyiv"),
        ("UA", "Autonomous Republic of Crimea", "Europe/Simferopol"),
        ("PG", "Autonomous Region of Bougainville", "Pacific/Bougainville"),
        ("KI", "Line Islands", "Pacific/Kiritimati"),
        ("FM", "Kosrae State", "Pacific/Kosrae"),
        ("PF", "Marquises", "Pacific/Marquesas"),
        ("DK", "Føroyar", "Atlantic/Faroe"),
    ] {
        assert_eq!(
            derive(country, region, "", &[]),
            Some((wanted.into(), DerivedFrom::Region)),
            "{region} in {country}"
        );
    }
}

#[test]
fn a_region_that_keeps_several_clocks_waits_for_the_town() {
    for (country, region, town, wanted) in [
        ("US", "TX", "", None),
        ("US", "TX", "Austin", Some("America/Chicago")),
        ("US", "Texas", "El Paso", Some("America/Denver")),
        ("US", "FL", "", None),
        ("US", "FL", "Pensacola", Some("America/Chicago")),
        ("US", "FL", "Miami", Some("America/New_York")),
        ("US", "IN", "Gary", Some("America/Chicago")),
        ("US", "IN", "Indianapolis", Some("America/Indiana/Indianapolis")),
        ("US", "IN", "Austin", None),
        ("US", "KY", "Frankfort", Some("America/New_York")),
        ("US", "TN", "Nashville", Some("America/Chicago")),
        ("US", "TN", "Knoxville", Some("America/New_York")),
        ("US", "ND", "Bismarck", Some("America/Chicago")),
        ("US", "SD", "Rapid City", Some("America/Denver")),
        ("US", "ID", "Moscow", Some("America/Los_Angeles")),
        ("US", "MI", "Lansing", Some("America/Detroit")),
        ("US", "MI", "Ironwood", Some("America/Menominee")),
        ("US", "AZ", "Window Rock", Some("America/Denver")),
        ("US", "OR", "Ontario", Some("America/Boise")),
        ("CA", "ON", "Kenora", Some("America/Winnipeg")),
        ("CA", "NL", "St. John's", Some("America/St_Johns")),
        ("CA", "NL", "Labrador City", Some("America/Goose_Bay")),
        ("CA", "NU", "", None),
        ("CA", "NU", "Rankin Inlet", Some("America/Rankin_Inlet")),
        ("BR", "AM", "Manaus", Some("America/Manaus")),
        ("BR", "AM", "", None),
        ("MX", "Chihuahua", "Cd. Juárez", Some("America/Ciudad_Juarez")),
        ("MX", "Tamps.", "Reynosa", Some("America/Matamoros")),
        ("AU", "NSW", "Broken Hill", Some("Australia/Broken_Hill")),
        ("CL", "Valparaíso", "Hanga Roa", Some("Pacific/Easter")),
        ("RU", "Республика Саха (Якутия)", "Якутск", Some("Asia/Yakutsk")),
    ] {
        assert_eq!(zone(country, region, town, &[]).as_deref(), wanted, "{town}, {region}, {country}");
    }
}

#[test]
fn a_large_town_tells_where_there_is_no_region() {
    for (country, town, wanted) in [
        ("US", "Washington, D.C.", Some("America/New_York")),
        ("US", "Seattle", Some("America/Los_Angeles")),
        ("US", "Austin, TX", Some("America/Chicago")),
        ("US", "Portland", None),
        ("US", "Portland, Maine", Some("America/New_York")),
        ("US", "Springfield", None),
        ("AU", "Canberra", Some("Australia/Sydney")),
        ("CA", "Ottawa", Some("America/Toronto")),
        ("BR", "Brasília", Some("America/Sao_Paulo")),
        ("RU", "Москва", Some("Europe/Moscow")),
        ("RU", "г. Владивосток", Some("Asia/Vladivostok")),
        ("CD", "Kinshasa", Some("Africa/Kinshasa")),
        ("ID", "Denpasar", Some("Asia/Makassar")),
        ("ES", "Las Palmas de Gran Canaria", Some("Atlantic/Canary")),
        ("UA", "Київ", Some("Europe/Kyiv")),
        ("GL", "Nuuk", Some("America/Nuuk")),
        ("US", "Freedonia", None),
    ] {
        assert_eq!(zone(country, "", town, &[]).as_deref(), wanted, "{town}, {country}");
    }
}

#[test]
fn the_area_of_a_number_tells_where_the_place_does_not() {
    for (country, number, wanted) in [
        ("US", "+1 202 224 3121", Some("America/New_York")),
        ("US", "+1 310 555 0100", Some("America/Los_Angeles")),
        ("US", "+1 808 586 0034", Some("Pacific/Honolulu")),
        ("US", "+1 480 555 0100", Some("America/Phoenix")),
        ("US", "+1 208 334 2100", None),
        ("US", "+1 800 225 5324", None),
        ("US", "+1 613 992 4211", None),
        ("CA", "+1 613 992 4211", Some("America/Toronto")),
        ("CA", "+1 403 297 6464", Some("America/Edmonton")),
        ("CA", "+1 867 975 5050", None),
        ("AU", "+61 2 6277 7700", Some("Australia/Sydney")),
        ("AU", "+61 8 9222 9888", Some("Australia/Perth")),
        ("AU", "+61 8 8463 3166", Some("Australia/Adelaide")),
        ("AU", "+61 8 8946 5000", Some("Australia/Darwin")),
        ("AU", "+61 412 345 678", None),
        ("BR", "+55 61 3411 1200", Some("America/Sao_Paulo")),
        ("BR", "+55 92 3303 8000", Some("America/Manaus")),
        ("BR", "+55 68 99971 2345", Some("America/Rio_Branco")),
        ("MX", "+52 55 5093 5300", Some("America/Mexico_City")),
        ("MX", "+52 664 973 7000", Some("America/Tijuana")),
        ("MX", "+52 998 881 2800", Some("America/Cancun")),
        ("RU", "+7 495 606 3602", Some("Europe/Moscow")),
        ("RU", "+7 423 222 3800", Some("Asia/Vladivostok")),
        ("RU", "+7 912 345 6789", None),
        ("ID", "+62 21 384 9045", Some("Asia/Jakarta")),
        ("ID", "+62 361 224671", Some("Asia/Makassar")),
        ("ID", "+62 811 234 567", None),
        ("ES", "+34 91 335 3535", Some("Europe/Madrid")),
        ("ES", "+34 928 452 100", Some("Atlantic/Canary")),
        ("ES", "+34 612 345 678", None),
        ("PT", "+351 21 392 3500", Some("Europe/Lisbon")),
        ("PT", "+351 296 301 100", Some("Atlantic/Azores")),
        ("CL", "+56 2 2690 4000", Some("America/Santiago")),
        ("CL", "+56 61 220 3700", Some("America/Punta_Arenas")),
        ("UA", "+380 44 256 6333", Some("Europe/Kyiv")),
        ("UA", "+380 67 123 4567", None),
    ] {
        let wanted = wanted.map(|zone| (zone.to_owned(), DerivedFrom::Number));
        assert_eq!(derive(country, "", "", &[number]), wanted, "{number} in {country}");
    }
}

#[test]
fn what_contradicts_itself_is_left_open() {
    let (capitol, seattle, detroit) = ("+1 202 224 3441", "+1 206 220 6400", "+1 313 226 6020");
    assert_eq!(zone("US", "", "", &[capitol, seattle]), None);
    assert_eq!(zone("US", "", "", &[capitol, detroit]).as_deref(), Some("America/New_York"), "one clock");
    // A region wins over a number.
    assert_eq!(derive("US", "WA", "", &[capitol]), Some(("America/Los_Angeles".into(), DerivedFrom::Region)));
    // A number in the capital tells where the telephone is, not which side of Florida its owner comes from.
    assert_eq!(zone("US", "FL", "", &[capitol]), None);
    assert_eq!(derive("US", "TX", "", &["+1 512 463 2000"]), Some(("America/Chicago".into(), DerivedFrom::Number)));
    assert_eq!(zone("US", "TX", "", &["+1 512 463 2000", capitol]), None);
    // France's clock is not that of a number in Guadeloupe.
    assert_eq!(zone("FR", "", "", &["+590 590 80 80 80"]), None);
    assert_eq!(zone("FR", "", "", &["+33 1 42 75 80 00"]).as_deref(), Some("Europe/Paris"));
    // A number in doubt tells nothing.
    assert_eq!(zone("US", "", "", &["+1 202 224 34411"]), None);
    assert_eq!(zone("", "CA", "Los Angeles", &[]), None, "no country");
}

#[test]
fn what_somebody_said_stays_and_what_was_derived_follows() {
    let mut contact = contact("US", "CA", "", &[]);
    contact.profile.time_zone = Some("America/New_York".into());
    derive_time_zone(&mut contact);
    assert_eq!(contact.profile.time_zone.as_deref(), Some("America/New_York"));
    assert_eq!(contact.profile.time_zone_from, None);
    contact.profile.time_zone = None;
    derive_time_zone(&mut contact);
    assert_eq!(contact.profile.time_zone.as_deref(), Some("America/Los_Angeles"));
    contact.profile.region = Some("NY".into());
    derive_time_zone(&mut contact);
    assert_eq!(contact.profile.time_zone.as_deref(), Some("America/New_York"));
    contact.profile.region = None;
    derive_time_zone(&mut contact);
    assert_eq!((&contact.profile.time_zone, contact.profile.time_zone_from), (&None, None));
}
