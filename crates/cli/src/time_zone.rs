//! A time zone that does not exist, and which was perhaps meant.

use crate::failure::{Failure, shortened};
use strsim::levenshtein;

/// The most letters that may differ from a zone that is offered.
const MOST_SLIPS: usize = 2;

/// Below this many letters, a slip makes another word of it.
const SHORTEST: usize = 5;

/// That there is no time zone of the name that was given.
pub(crate) fn unknown(typed: Option<&str>) -> Failure {
    let typed = typed.unwrap_or_default().trim();
    let meant = meant(typed, jiff::tz::db().available().map(|zone| zone.to_string()));
    let advice = match meant {
        Some(zone) => format!("Perhaps {zone} is meant. Zones have a continent and a town, such as Europe/Berlin."),
        None => "Give it as a continent and a town, such as Europe/Berlin; without one, it is derived from the place or the numbers."
            .to_owned(),
    };
    Failure::usage(format!("there is no time zone \u{201c}{}\u{201d}", shortened(typed)), advice)
}

/// The zone that is closest: that of the town that was typed, else one that differs in a slip or two.
fn meant(typed: &str, zones: impl Iterator<Item = String>) -> Option<String> {
    let typed = plain(typed);
    let zones: Vec<String> = zones.filter(|zone| zone.contains('/')).collect();
    let town = |zone: &str| zone.rsplit('/').next().map(plain).unwrap_or_default();
    let typed_town = town(&typed);
    if let Some(zone) = zones.iter().find(|zone| town(zone) == typed_town) {
        return Some(zone.clone());
    }
    let near = zones.iter().map(|zone| (levenshtein(&typed, &plain(zone)).min(levenshtein(&typed, &town(zone))), zone));
    let nearest = near.min().filter(|(slips, _)| *slips <= MOST_SLIPS && typed_town.chars().count() >= SHORTEST);
    nearest.map(|(_, zone)| zone.clone())
}

/// As zones are written, in small letters.
fn plain(name: &str) -> String {
    name.trim().to_lowercase().replace([' ', '-'], "_")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_zone_of_a_town_or_one_that_is_a_slip_away_is_meant() {
        let meant = |typed| meant(typed, jiff::tz::db().available().map(|zone| zone.to_string()));
        for (typed, zone) in [
            ("Berlin", Some("Europe/Berlin")),
            ("europe/berln", Some("Europe/Berlin")),
            ("Europe/Tirana", Some("Europe/Tirane")),
            ("New York", Some("America/New_York")),
            ("Asia/Tokio", Some("Asia/Tokyo")),
            ("America/Berlin", Some("Europe/Berlin")),
            ("Atlantis", Some("Canada/Atlantic")),
            ("Gotham City", None),
            ("Mars/Olympus", None),
            ("+0100", None),
            ("x", None),
            ("", None),
        ] {
            assert_eq!(meant(typed).as_deref(), zone, "{typed}");
        }
    }
}
