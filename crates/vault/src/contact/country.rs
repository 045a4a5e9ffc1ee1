//! Countries: ISO 3166-1, and the names that people write for them.

use super::country_table::{Entry, TABLE};
use crate::fold::fold;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;
use std::sync::LazyLock;

/// A country: its ISO 3166-1 alpha-2 code, such as `AL`. Only codes that are in use exist as a value (and `XK`,
/// Kosovo).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country([u8; 2]);

impl Country {
    /// The country with this alpha-2 code, in capitals.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        let code: [u8; 2] = code.as_bytes().try_into().ok()?;
        find(code).map(|entry| Self(entry.alpha2))
    }

    /// The country that goes by this name in English, or by its alpha-2 or alpha-3 code. Case, accents and punctuation
    /// don't matter; "The", "Republic of", "Kingdom of" and the like may stand before the name.
    #[must_use]
    pub fn by_name(name: &str) -> Option<Self> {
        let folded = fold(name);
        let mut rest = folded.as_str();
        loop {
            if let Some(country) = BY_NAME.get(rest) {
                return Some(*country);
            }
            rest = FORMS_OF_STATE.iter().find_map(|form| rest.strip_prefix(form))?;
        }
    }

    /// The alpha-2 code.
    #[must_use]
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).expect("the codes of the table are ASCII")
    }

    /// The English short name.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.entry().name
    }

    /// Everything that one may type to mean this country: the short name, other names and both codes.
    pub fn all_names(self) -> impl Iterator<Item = &'static str> {
        let entry = self.entry();
        let codes = [std::str::from_utf8(&entry.alpha2).expect("the codes of the table are ASCII"), entry.alpha3];
        [entry.name].into_iter().chain(entry.other_names.split('|').filter(|name| !name.is_empty())).chain(codes)
    }

    /// The IANA time zone of a country where one clock is kept.
    #[must_use]
    pub(crate) fn only_time_zone(self) -> Option<&'static str> {
        Some(self.entry().time_zone).filter(|name| !name.is_empty())
    }

    /// All countries, in the order of their codes.
    pub fn all() -> impl Iterator<Item = Self> {
        TABLE.iter().map(|entry| Self(entry.alpha2))
    }

    fn entry(self) -> &'static Entry {
        find(self.0).expect("a Country is made from a line of the table only")
    }
}

/// What may stand before a country's name without changing what it means, folded. "Republic of China" and its like mean
/// another country than the bare name does; they stand in the table and are found first. There is a state of Georgia.
const FORMS_OF_STATE: &[&str] = &[
    "the ",
    "republic of ",
    "federal republic of ",
    "islamic republic of ",
    "socialist republic of ",
    "democratic republic of ",
    "kingdom of ",
    "principality of ",
    "sultanate of ",
    "commonwealth of ",
    "union of ",
];

static BY_NAME: LazyLock<HashMap<String, Country>> = LazyLock::new(|| {
    Country::all().flat_map(|country| country.all_names().map(move |name| (fold(name), country))).collect()
});

fn find(alpha2: [u8; 2]) -> Option<&'static Entry> {
    TABLE.binary_search_by_key(&alpha2, |entry| entry.alpha2).ok().map(|at| &TABLE[at])
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Country({self})")
    }
}

impl Serialize for Country {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Country {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let code = Cow::<'de, str>::deserialize(from)?;
        Self::parse(&code).ok_or_else(|| serde::de::Error::custom("not the two-letter code of a country"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_every_line_is_found_by_each_of_its_names() {
        assert!(TABLE.is_sorted_by(|one, next| one.alpha2 < next.alpha2));
        for country in Country::all() {
            for name in country.all_names() {
                assert_eq!(Country::by_name(name), Some(country), "{name}");
            }
            assert_eq!(Country::parse(country.code()), Some(country));
        }
    }

    #[test]
    fn people_write_names_in_many_ways() {
        for (name, code) in [
            ("United States", "US"),
            ("USA", "US"),
            ("u.s.a.", "US"),
            ("the United States of America", "US"),
            ("Ivory Coast", "CI"),
            ("Côte d’Ivoire", "CI"),
            ("COTE D'IVOIRE", "CI"),
            ("Türkiye", "TR"),
            ("Turkey", "TR"),
            ("Czechia", "CZ"),
            ("Czech Republic", "CZ"),
            ("Palestine", "PS"),
            ("State of Palestine", "PS"),
            ("Kosovo", "XK"),
            ("Kingdom of Denmark", "DK"),
            ("Republic of Ireland", "IE"),
            ("Republic of China", "TW"),
            ("People's Republic of China", "CN"),
            ("Republic of Korea", "KR"),
            ("Republic of the Congo", "CG"),
            ("Democratic Republic of the Congo", "CD"),
            ("Guinea", "GN"),
            ("Federal Republic of Germany", "DE"),
            ("deu", "DE"),
            ("al", "AL"),
        ] {
            assert_eq!(Country::by_name(name).map(|country| country.to_string()).as_deref(), Some(code), "{name}");
        }
        for name in ["", "Freedonia", "Republic of", "the", "the the"] {
            assert_eq!(Country::by_name(name), None, "{name}");
        }
    }

    #[test]
    fn unknown_codes_are_no_countries() {
        for code in ["", "A", "XX", "al", "ALB", "é"] {
            assert_eq!(Country::parse(code), None, "{code}");
            assert!(serde_json::from_value::<Country>(code.into()).is_err());
        }
        let albania = Country::parse("AL").unwrap();
        assert_eq!(serde_json::to_string(&albania).unwrap(), "\"AL\"");
        let bytes = postcard::to_stdvec(&albania).unwrap();
        assert_eq!(postcard::from_bytes::<Country>(&bytes).unwrap(), albania);
    }

    #[test]
    fn every_time_zone_exists() {
        let zones = jiff::tz::TimeZoneDatabase::bundled();
        for zone in Country::all().filter_map(Country::only_time_zone) {
            assert!(zones.get(zone).is_ok(), "{zone}");
        }
        assert_eq!(Country::parse("AL").unwrap().only_time_zone(), Some("Europe/Tirane"));
        assert_eq!(Country::parse("US").unwrap().only_time_zone(), None);
    }
}
