//! What must hold whatever bytes come in from outside: a function for each way in, which panics where it does not hold.
//!
//! `fuzz/` looks for bytes that break one of them; what it found worth keeping stands in `fuzz/corpus`, and the tests go
//! through all of that.

use crate::contact::{Contact, Country, Doubt, LineId, LineKind, Number, Reading};
use crate::exchange::{ImportFile, Incoming, Watch, merge, read, write_csv, write_json, write_vcard};

mod vault_file;

pub use vault_file::{vault_header, vault_journal, vault_pages};

/// Bytes as a file of vCards.
pub fn vcard(bytes: &[u8]) {
    contacts(bytes, "x.vcf");
}

/// Bytes as a CSV file.
pub fn csv(bytes: &[u8]) {
    contacts(bytes, "x.csv");
}

/// Bytes as an export of Hotline.
pub fn json(bytes: &[u8]) {
    contacts(bytes, "x.json");
}

/// Bytes as LDIF.
pub fn ldif(bytes: &[u8]) {
    contacts(bytes, "x.ldif");
}

/// Bytes as an export of KeePass.
pub fn keepass_xml(bytes: &[u8]) {
    contacts(bytes, "x.xml");
}

/// Bytes as a file of contacts of this name: whatever is read has a name and a place in the file, adds nothing to itself, and
/// comes back with the same numbers from every format that is written.
pub fn contacts(bytes: &[u8], name: &str) {
    let Some(incoming) = incoming(bytes, name) else { return };
    let line_ends = bytes.iter().filter(|byte| matches!(byte, b'\n' | b'\r')).count();
    let places = 1..=line_ends + 1;
    assert!(incoming.problems.iter().all(|problem| places.contains(&problem.line)), "a problem is in the file");
    for card in incoming.cards.iter() {
        assert!(places.contains(&card.at_line), "a contact is in the file");
        assert!(!card.contact.profile.name.is_empty(), "a contact has a name");
        assert!(!merge(&card.contact, card.contact.clone()).changed, "a contact adds nothing to itself");
    }
    let contacts: Vec<Contact> = incoming.cards.iter().map(|card| card.contact).collect();
    for (bytes, name) in
        [(write_vcard(&contacts), "x.vcf"), (write_csv(&contacts), "x.csv"), (write_json(&contacts), "x.json")]
    {
        let Some(again) = self::incoming(&bytes, name) else {
            // A table in which nobody has a number is not taken for one of contacts, nor is a file with nobody in it.
            assert!(contacts.iter().all(|contact| contact.lines.is_empty()), "{name} is read again");
            continue;
        };
        assert_eq!(again.cards.len(), contacts.len(), "everybody comes back from {name}");
        // A number with the mark of a vCard in it (no telephone has one) is cut there, as joined files are.
        let is_marked =
            |contact: &Contact| contact.lines.iter().any(|line| line.number.expose().to_uppercase().contains("VCARD"));
        for (one, other) in contacts.iter().zip(again.cards.iter()).filter(|(one, _)| !is_marked(one)) {
            let numbers =
                |of: &Contact| -> Vec<String> { of.lines.iter().map(|line| on_one_system(&line.number)).collect() };
            assert!(numbers(one) == numbers(&other.contact), "every number comes back from {name}");
        }
    }
}

/// A number whose text has lines, with the line ends of one system: formats write those of their own.
fn on_one_system(number: &Number) -> String {
    number.expose().replace("\r\n", "\n").replace('\r', "\n")
}

/// Bytes as a number of the country that the first of them picks: what is in doubt is kept as it was written, what is not reads
/// as the same number however it is grouped.
pub fn number(bytes: &[u8]) {
    let Some((first, text)) = bytes.split_first() else { return };
    let country = Country::all().nth(usize::from(*first));
    let Ok(text) = std::str::from_utf8(text) else { return };
    let Reading { number, doubt, .. } = Number::read(text, LineKind::Other, country);
    let again = Number::read(number.expose(), LineKind::Other, country);
    assert!(number.same_as(&again.number) && doubt == again.doubt, "what is kept reads as itself");
    let is_as_written = doubt.is_some_and(Doubt::is_as_written);
    assert!(!(is_as_written && number.is_e164()), "what is kept as written is no number in E.164");
    if doubt.is_none() {
        let grouped = Number::read(number.grouped().expose(), LineKind::Other, country);
        assert!(number.same_as(&grouped.number), "what is shown reads as what is kept");
    }
}

fn incoming(bytes: &[u8], name: &str) -> Option<Incoming> {
    let mut next: u128 = 0;
    let mut new_line_id = || {
        next += 1;
        LineId::from_bytes(next.to_be_bytes())
    };
    read(&ImportFile::new(bytes, name), &mut Watch::new(&mut || true), &mut new_line_id).ok()
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::any;
    use std::path::Path;

    /// Goes through all that is kept of a target.
    fn go_through(target: &str, probe: fn(&[u8])) {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus").join(target);
        let mut count = 0;
        for entry in std::fs::read_dir(&folder).unwrap() {
            probe(&std::fs::read(entry.unwrap().path()).unwrap());
            count += 1;
        }
        assert!(count > 4, "the corpus of {target} has {count} files");
    }

    #[test]
    fn the_corpus_of_the_fuzzer_does_no_harm() {
        go_through("vcard", super::vcard);
        go_through("csv", super::csv);
        go_through("json", super::json);
        go_through("ldif", super::ldif);
        go_through("keepass_xml", super::keepass_xml);
        go_through("number", super::number);
        go_through("vault_header", super::vault_header);
        go_through("vault_pages", super::vault_pages);
        go_through("vault_journal", super::vault_journal);
    }

    proptest::proptest! {
        #![proptest_config(proptest::test_runner::Config { cases: 32, ..Default::default() })]

        #[test]
        fn a_vault_file_changed_at_random_gives_out_nothing_wrong(changes in vec(any::<[u8; 4]>(), 1..6)) {
            super::vault_pages(&[&[0], changes.as_flattened()].concat());
        }

        #[test]
        fn a_journal_changed_at_random_gives_out_nothing_wrong(changes in vec(any::<[u8; 4]>(), 1..6), cut in 0..9_u8) {
            super::vault_journal(&[&[0, cut], changes.as_flattened()].concat());
        }
    }
}
