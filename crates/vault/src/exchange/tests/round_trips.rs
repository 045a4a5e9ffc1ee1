//! Numbers in doubt, and handles, that some format has trouble with: they come back from each as they were.

use super::*;
use crate::contact::LineKind;

/// The contacts as every format gives them back.
fn there_and_back(contacts: &[Contact]) -> [(&'static str, Vec<Contact>); 3] {
    [("x.vcf", write_vcard(contacts)), ("x.csv", write_csv(contacts)), ("x.json", write_json(contacts))].map(
        |(name, bytes)| {
            let again = read(&ImportFile::new(&bytes, name), &mut counting()).unwrap();
            assert_eq!(again.problems, [], "{name}");
            (name, again.cards.into_iter().map(|card| card.contact).collect())
        },
    )
}

fn json(line: &str) -> Contact {
    let text = format!(
        "{{\"format\":\"hotline-contacts\",\"version\":1,\"contacts\":[{{\"name\":\"Jane Roe\",\"lines\":[{line}]}}]}}"
    );
    let mut incoming = read_text(&text, "x.json");
    assert_eq!((incoming.cards.len(), &*incoming.problems), (1, &[][..]), "{line}");
    incoming.cards.remove(0).contact
}

#[test]
fn what_stands_on_several_lines_of_a_number_becomes_no_property() {
    for (end, kept) in [("\\r", "\n"), ("\\r\\n", "\n"), ("\\n", "\n")] {
        let contact = json(&format!("{{\"number\":\"ask Bob{end}TEL:+442079460001\"}}"));
        let [(_, vcard), ..] = there_and_back(std::slice::from_ref(&contact));
        let numbers: Vec<&str> = vcard[0].lines.iter().map(|line| line.number.expose()).collect();
        assert_eq!(numbers, [format!("ask Bob{kept}TEL:+442079460001")], "{end}");
    }
}

#[test]
fn a_number_comes_back_from_every_format_as_it_was_kept() {
    for (number, kind) in [
        ("1 ::: 2", "other"),
        ("020 7946 0000 ::: the other one", "other"),
        (" ::: ", "other"),
        ("x-apple:jane", "handle"),
        ("x-apple:x-apple:jane", "handle"),
        ("sip:jane@example.org", "other"),
        ("BEGIN:VCARD", "other"),
        ("END :VCARD", "other"),
        ("=cmd", "other"),
        ("'+1", "other"),
        ("\\u001a1", "other"),
    ] {
        let contact = json(&format!("{{\"number\":\"{number}\",\"kind\":\"{kind}\"}}"));
        assert_eq!(contact.lines.len(), 1, "{number}");
        for (name, again) in there_and_back(std::slice::from_ref(&contact)) {
            assert_eq!(again.len(), 1, "{number} in {name}");
            assert_same(&contact, &again[0]);
        }
    }
}

#[test]
fn a_mark_of_a_vcard_in_a_long_value_is_never_at_the_start_of_a_line() {
    for mark in ["BEGIN:VCARD", "END:VCARD", "end :vcard", "BEGIN\\t: VCARD"] {
        for before in 0..160 {
            for filler in ["x", " ", " \\f", " \u{feff}"] {
                let number = format!("x{}{mark}{}", filler.repeat(before), "\\\\".repeat(80));
                let contact = json(&format!("{{\"number\":\"{number}\"}}"));
                let [(_, again), ..] = there_and_back(std::slice::from_ref(&contact));
                assert_same(&contact, &again[0]);
            }
        }
    }
}

#[test]
fn a_line_without_a_number_is_none_and_what_is_said_of_it_is_kept() {
    for number in ["", " ", "tel:", "TEL:tel:"] {
        let contact =
            json(&format!("{{\"number\":\"{number}\",\"notes\":\"ask Bob\"}},{{\"number\":\"+442079460001\"}}"));
        assert_eq!(contact.lines.len(), 1, "{number}");
        assert_eq!(contact.lines[0].number.expose(), "+442079460001");
        assert_eq!((contact.lines[0].card.kind, &**contact.notes.expose()), (LineKind::Landline, "ask Bob"));
    }
}

#[test]
fn a_nul_in_one_contact_makes_no_export_unreadable() {
    let contact =
        json("{\"number\":\"ask\\u0000 Bob\",\"notes\":\"a\\u0000b\\rc\"},{\"number\":\"+44 20 7946 0001\\u0000\"}");
    let said: Vec<_> = contact.lines.iter().map(|line| (line.number.expose(), line.notes.expose().as_str())).collect();
    assert_eq!(said, [("ask Bob", "ab\nc"), ("+442079460001", "")]);
    for (_, again) in there_and_back(std::slice::from_ref(&contact)) {
        assert_same(&contact, &again[0]);
    }
}

#[test]
fn the_mark_of_a_file_is_no_letter_of_a_name() {
    let incoming = read_text(
        "Name;Phone\nJane;+44 20 7946 0000\n\"\u{feff}Ann\";+44 20 7946 0001\n\"\u{feff}\";+44 20 7946 0002\n",
        "x.csv",
    );
    assert_eq!(names(&incoming), ["Jane", "Ann"]);
    assert_eq!(troubles(&incoming), [(4, Trouble::NoName)]);
}
