//! Names of regions and towns as people write them, and their rows in the tables.

use super::places::{CITIES, TOWNS};
use super::regions::REGIONS;
use crate::contact::Country;
use crate::fold::fold;
use std::collections::HashMap;
use std::sync::LazyLock;

/// Names the row of a region.
pub(super) type Region = usize;

/// What may stand before the name of a region or town without changing what it means.
const BEFORE: &[&str] = &[
    "the",
    "state of",
    "commonwealth of",
    "province of",
    "region of",
    "republic of",
    "republic",
    "autonomous region of",
    "city of",
    "estado de",
    "estado do",
    "estado da",
    "provincia de",
    "provincia del",
    "región de",
    "región del",
    "región",
    "comunidad autónoma de",
    "comunidad foral de",
    "comunidad de",
    "ciudad de",
    "municipio de",
    "distrito de",
    "province du",
    "province de",
    "province de la",
    "région de",
    "collectivité de",
    "ville de",
    "provinsi",
    "kota",
    "kabupaten",
    "respublika",
    "республика",
    "город",
    "г",
    "м",
    "місто",
];

/// What may stand after it.
const AFTER: &[&str] = &[
    "state",
    "province",
    "region",
    "territory",
    "republic",
    "oblast",
    "oblast'",
    "autonomous oblast",
    "krai",
    "kray",
    "okrug",
    "autonomous okrug",
    "область",
    "обл",
    "автономная область",
    "край",
    "округ",
    "автономный округ",
    "республика",
    "aimag",
    "province autonome",
];

/// Finds the region of a country that goes by this name or code.
pub(super) fn region(country: Country, name: &str) -> Option<Region> {
    find(country, name, |key| BOOK.regions.get(key).copied())
}

/// Finds the zone of a town that is known without its region.
pub(super) fn city(country: Country, name: &str) -> Option<&'static str> {
    find(country, name, |key| BOOK.cities.get(key).copied())
}

/// Finds the zone of a town of which the tables say that it is in this region.
pub(super) fn town(region: Region, name: &str) -> Option<&'static str> {
    let country = Country::parse(REGIONS[region].0)?;
    find(country, name, |(_, name)| BOOK.towns.get(&(region, name.clone())).copied())
}

struct Book {
    regions: HashMap<(Country, String), Region>,
    cities: HashMap<(Country, String), &'static str>,
    towns: HashMap<(Region, String), &'static str>,
    before: Vec<String>,
    after: Vec<String>,
}

static BOOK: LazyLock<Book> = LazyLock::new(|| {
    let country = |code: &str| Country::parse(code).expect("the tables name countries by their codes");
    let mut regions = HashMap::new();
    for (row, (code, _, names)) in REGIONS.iter().enumerate() {
        regions.extend(names.split('|').map(|name| ((country(code), fold(name)), row)));
    }
    let mut cities = HashMap::new();
    for (code, zone, names) in CITIES {
        cities.extend(names.split('|').map(|name| ((country(code), fold(name)), *zone)));
    }
    let mut towns = HashMap::new();
    for (code, region, zone, names) in TOWNS {
        let row = regions[&(country(code), fold(region))];
        towns.extend(names.split('|').map(|name| ((row, fold(name)), *zone)));
    }
    let folded = |texts: &[&str]| texts.iter().map(|text| fold(text)).collect();
    Book { regions, cities, towns, before: folded(BEFORE), after: folded(AFTER) }
});

/// Looks a name up as it stands, then without the code of the country before it (`US-TX`), then without words that say
/// only what it is.
fn find<T>(country: Country, name: &str, look_up: impl Fn(&(Country, String)) -> Option<T>) -> Option<T> {
    let folded = fold(name);
    let look_up = |name: &str| look_up(&(country, name.to_owned()));
    let before = |bare: &str| {
        let without = |word: &String| look_up(bare.strip_prefix(word.as_str())?.strip_prefix(' ')?);
        look_up(bare).or_else(|| BOOK.before.iter().find_map(without))
    };
    let after = |word: &String| before(folded.strip_suffix(word.as_str())?.strip_suffix(' ')?);
    let code = country.code().to_ascii_lowercase();
    let with_code = || look_up(folded.strip_prefix(&code)?.strip_prefix(' ')?);
    before(&folded).or_else(with_code).or_else(|| BOOK.after.iter().find_map(after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_means_two_things_in_one_country() {
        let mut seen = HashMap::new();
        for (row, (code, _, names)) in REGIONS.iter().enumerate() {
            for name in names.split('|') {
                let before = seen.insert((code, fold(name)), row);
                assert!(before.is_none_or(|before| before == row), "{code} {name}");
            }
        }
        let mut seen = HashMap::new();
        for (code, zone, names) in CITIES {
            for name in names.split('|') {
                let before = seen.insert((code, fold(name)), zone);
                assert!(before.is_none_or(|before| before == zone), "{code} {name}");
            }
        }
        let mut seen = HashMap::new();
        for (code, region, zone, names) in TOWNS {
            for name in names.split('|') {
                assert_eq!(seen.insert((code, region, fold(name)), zone), None, "{code} {region} {name}");
            }
        }
    }

    #[test]
    fn towns_that_differ_are_of_regions_that_are_known() {
        for (code, name, zone, _) in TOWNS {
            let row = region(Country::parse(code).unwrap(), name).unwrap();
            let zones: Vec<_> = REGIONS[row].1.split('|').collect();
            assert!(zones.len() > 1 || zones[0] != *zone, "{code} {name}: {zone} goes without saying");
        }
    }
}
