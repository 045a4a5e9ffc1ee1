//! Real files go in whole: every contact, every number, under its label, and a second time nothing.

mod kit;

use hotline_vault::{ImportCounts, RevealHow, Vault};
use kit::{Bench, go_on};
use std::path::PathBuf;

/// A file of the shared data, if it is there.
fn shared(name: &str) -> Option<Vec<u8>> {
    let beside = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared"));
    let folder = std::env::var_os("HOTLINE_SHARED").map_or(beside, PathBuf::from);
    let file = std::fs::read(folder.join("data").join(name)).ok();
    if file.is_none() {
        eprintln!("not tested against real data: {name} is missing from {}", folder.display());
    }
    file
}

fn import(vault: &mut Vault, file: &[u8], name: &str) -> ImportCounts {
    let plan = vault.plan_import(file, name, None).unwrap();
    vault.apply_import(&plan, &mut go_on).unwrap()
}

/// Reveals every line of everybody; gives the labels and numbers of one person.
fn reveal_all(vault: &mut Vault, of: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for id in vault.directory().find("", usize::MAX) {
        let summary = vault.contact(id).unwrap().summary.clone();
        for line in &summary.lines {
            let revealed = vault.reveal(id, Some(line.id), RevealHow::Shown, None).unwrap();
            assert!(!revealed.number.expose().is_empty());
            if summary.profile.name == of {
                found.push((line.label.clone(), revealed.number.expose().to_owned()));
            }
        }
    }
    found
}

#[test]
fn congress_as_vcard_then_as_csv() {
    let (Some(vcard), Some(csv)) = (shared("congress.vcf"), shared("congress.csv")) else { return };
    let bench = Bench::new();
    let mut vault = bench.unlock();
    let first = import(&mut vault, &vcard, "congress.vcf");
    assert_eq!((first.new, first.changed, first.duplicate, first.skipped), (537, 0, 0, 0));
    assert_eq!((vault.status().contacts, vault.status().lines), (537, 1816));
    let events = vault.status().events;
    let again = import(&mut vault, &vcard, "congress.vcf");
    assert_eq!((again.new, again.changed, again.duplicate, again.skipped), (0, 0, 537, 0));
    assert_eq!(vault.status().events, events, "nothing to say, nothing said");
    let other_form = import(&mut vault, &csv, "congress.csv");
    assert_eq!((other_form.new, other_form.skipped), (0, 0));
    assert_eq!((vault.status().contacts, vault.status().lines), (537, 1816));
    let cantwell = reveal_all(&mut vault, "Maria Cantwell");
    assert_eq!(cantwell.len(), 7);
    assert_eq!(cantwell[0], ("Washington office".to_owned(), "+12022243441".to_owned()));
    assert_eq!(cantwell[6], ("Vancouver office".to_owned(), "+13606967838".to_owned()));
}

#[test]
fn world_leaders() {
    let Some(file) = shared("world-leaders.vcf") else { return };
    let bench = Bench::new();
    let mut vault = bench.unlock();
    let first = import(&mut vault, &file, "world-leaders.vcf");
    assert_eq!((first.new, first.changed, first.duplicate, first.skipped), (340, 0, 0, 0));
    let again = import(&mut vault, &file, "world-leaders.vcf");
    assert_eq!((again.new, again.changed, again.duplicate), (0, 0, 340));
    let begaj = reveal_all(&mut vault, "Bajram Begaj");
    let expected = [("Direct mobile", "+355672123456"), ("Private office", "+35522345678")];
    assert_eq!(begaj, expected.map(|(label, number)| (label.to_owned(), number.to_owned())));
}

#[test]
fn the_same_on_a_file_of_our_own() {
    let file = b"BEGIN:VCARD\r\nVERSION:4.0\r\nUID:urn:x:1\r\nFN:Ada Example\r\nitem1.TEL;VALUE=uri:tel:+44-20-7946-0018\r\nitem1.X-ABLabel:Switchboard\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:4.0\r\nTEL:12\r\nEND:VCARD\r\n";
    let bench = Bench::new();
    let mut vault = bench.unlock();
    let counts = import(&mut vault, file, "two.vcf");
    assert_eq!((counts.new, counts.skipped), (1, 1), "the one without a name is left out and counted");
    assert_eq!(import(&mut vault, file, "two.vcf").duplicate, 1);
    assert_eq!(reveal_all(&mut vault, "Ada Example"), [("Switchboard".to_owned(), "+442079460018".to_owned())]);
}
