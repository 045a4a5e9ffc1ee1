//! Public data sets beside the repository, if they are there: real names, labels and numbers.

use super::*;
use crate::contact::LineKind;
use std::io::Write;
use std::path::PathBuf;

/// A file out of `$HOTLINE_SHARED/data`, or `../shared/data` beside the repository.
fn shared(name: &str) -> Option<Vec<u8>> {
    let beside = || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared"));
    let path = std::env::var_os("HOTLINE_SHARED").map_or_else(beside, PathBuf::from).join("data").join(name);
    let bytes = std::fs::read(&path).ok();
    if bytes.is_none() {
        // Straight to the terminal: what a passing test prints is otherwise held back.
        writeln!(std::io::stderr(), "NOT TESTED: {} is not there", path.display()).unwrap();
    }
    bytes
}

fn read_shared(name: &str) -> Option<Incoming> {
    Some(read(&ImportFile::new(&shared(name)?, name), &mut counting()).unwrap())
}

fn count_lines(incoming: &Incoming) -> usize {
    incoming.cards.iter().map(|card| card.contact.lines.len()).sum()
}

#[test]
fn congress_as_vcard() {
    let Some(incoming) = read_shared("congress.vcf") else { return };
    assert_eq!((incoming.cards.len(), count_lines(&incoming), &*incoming.problems), (537, 1816, &[][..]));
    for card in &incoming.cards {
        let Contact { profile, lines, notes } = &card.contact;
        assert_eq!(card.doubts, []);
        assert_eq!(profile.organisation.as_deref(), Some("United States Congress"));
        assert!(profile.uid.is_some() && profile.office.is_some() && notes.expose().lines().count() >= 1);
        assert!(profile.units.len() == 1 && profile.tags.len() == 1);
        assert!(
            lines.iter().all(|line| line.card.label.trim_end_matches(char::is_numeric).trim_end().ends_with(" office")
                && line.card.kind == LineKind::Landline)
        );
        assert!(lines.iter().all(|line| !line.notes.expose().is_empty()));
        // The one member without an office has no address to tell the country either.
        assert_eq!(profile.country, Country::parse("US").filter(|_| !lines.is_empty()));
    }
    assert_eq!(incoming.cards[0].contact.lines[1].notes.expose(), "2930 Wetmore Ave., Suite 9B, Everett, WA");
    assert_eq!(incoming.cards.iter().map(|card| card.contact.profile.aliases.len()).sum::<usize>(), 210);
}

#[test]
fn congress_as_csv_is_the_same_people() {
    let (Some(vcards), Some(rows)) = (read_shared("congress.vcf"), read_shared("congress.csv")) else { return };
    assert_eq!((rows.cards.len(), count_lines(&rows), &*rows.problems), (537, 1816, &[][..]));
    let identity = |card: &Card| Identity::of(&card.contact.profile);
    let there = Kin::of(vcards.cards.iter().map(identity).enumerate());
    for (at, row) in rows.cards.into_iter().enumerate() {
        assert_eq!(row.doubts, []);
        let its = identity(&row);
        assert_eq!(there.akin_to(&its), [at]);
        assert!(its.has_name_and_office_of(&identity(&vcards.cards[at])));
        let vcard = &vcards.cards[at].contact;
        let is_bare = vcard.lines.is_empty();
        // After the vCard a row says nothing new, but for the one country that the vCard lacks.
        let merged = merge(vcard, row.contact.clone());
        assert_eq!((merged.changed, merged.lines.kept), (is_bare, 0), "row {at}");
        let other_way = merge(&row.contact, vcard.clone());
        assert!(other_way.changed && other_way.lines.kept == 0);
        assert!(!merge(&other_way.contact, row.contact).changed);
    }
}

#[test]
fn world_leaders() {
    let Some(incoming) = read_shared("world-leaders.vcf") else { return };
    assert_eq!((incoming.cards.len(), count_lines(&incoming), &*incoming.problems), (340, 680, &[][..]));
    for card in &incoming.cards {
        assert_eq!(card.doubts, [], "card at line {}", card.at_line);
        assert!(card.contact.profile.country.is_some());
        assert_eq!(card.contact.lines[0].card.kind, LineKind::Mobile);
        assert_eq!(card.contact.lines[1].card.kind, LineKind::Landline);
    }
}

#[test]
fn exports_of_real_contacts_come_back() {
    for name in ["congress.vcf", "world-leaders.vcf"] {
        let Some(incoming) = read_shared(name) else { return };
        let whole: Vec<Contact> = incoming.cards.into_iter().map(|card| card.contact).collect();
        let exports = [(write_vcard(&whole), "x.vcf"), (write_json(&whole), "x.json"), (write_csv(&whole), "x.csv")];
        for (bytes, name) in exports {
            let again = read(&ImportFile::new(&bytes, name), &mut counting()).unwrap();
            assert_eq!((again.cards.len(), &*again.problems), (whole.len(), &[][..]));
            whole.iter().zip(&again.cards).for_each(|(one, other)| assert_same(one, &other.contact));
        }
    }
}
