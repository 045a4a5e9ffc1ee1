//! Several numbers in a field, each with what stands before it.

use super::*;
use crate::contact::LineKind;

/// Label, kind and number of each line, once the numbers are told apart.
fn split(heading: &str, country: &str, cell: &str) -> Vec<(String, LineKind, String)> {
    let incoming = read_text(&format!("Name,Country,{heading}\nAnn Lee,{country},\"{cell}\"\n"), "x.csv");
    let card = &incoming.cards[0];
    // What was packed comes back whole.
    let mut packed = PackedCards::default();
    packed.push(card);
    let card = packed.get(0).split(&mut counting());
    let card = card.unwrap_or_else(|| incoming.cards[0].clone());
    let of = |line: &Line| (line.card.label.clone(), line.card.kind, line.number.expose().to_owned());
    card.contact.lines.iter().map(of).collect()
}

#[test]
fn what_stands_before_each_of_several_numbers_stays_with_it_whatever_parts_them() {
    use LineKind::{Fax, Landline, Mobile};
    for (heading, country, parts, expected) in [
        (
            "Phone",
            "DE",
            &["Büro: 030 23125005", "privat: 030 23125006", "Fax: 030 23125007"][..],
            &[("Büro", Landline), ("privat", Landline), ("Fax", Fax)][..],
        ),
        ("Phone", "DE", &["030 23125005", "Fax 030 23125006"], &[("Phone", Landline), ("Fax", Fax)]),
        ("Phone", "DE", &["Fax 030 23125005", "Büro 030 23125006"], &[("Fax", Fax), ("Büro", Landline)]),
        ("Phone", "RU", &["8 495 606 36 02", "факс 8 495 606 36 03"], &[("Phone", Landline), ("Fax", Fax)]),
        ("Phone", "DE", &["Tel.: 030 23125005", "Handy: 0171 2345678"], &[("Phone", Landline), ("Mobile", Mobile)]),
        ("Phone", "DE", &["Handy (alt): 0171 2345678", "0171 2345679"], &[("Handy (alt)", Mobile), ("Phone", Mobile)]),
        ("Office Phone", "DE", &["030 23125005", "Fax: 030 23125006"], &[("Office", Landline), ("Work fax", Fax)]),
        ("Fax", "DE", &["030 23125005", "Büro: 030 23125006"], &[("Fax", Fax), ("Fax (Büro)", Fax)]),
        (
            "Red line",
            "DE",
            &["030 23125005", "privat: 030 23125006"],
            &[("Red line", Landline), ("Red line (privat)", Landline)],
        ),
        ("Phone", "FR", &["bureau 01 42 92 81 00", "fax 01 42 92 81 01"], &[("bureau", Landline), ("Fax", Fax)]),
        ("Phone", "DE", &["Fax: 030 23125005", "Fax: 030 23125006"], &[("Fax", Fax), ("Fax 2", Fax)]),
    ] {
        for between in ["; ", " / ", "\n", " | ", " ::: "] {
            let found = split(heading, country, &parts.join(between));
            let labels: Vec<_> = found.iter().map(|(label, kind, _)| (label.as_str(), *kind)).collect();
            assert_eq!(labels, expected, "{heading} {parts:?} {between:?}");
            assert!(found.iter().all(|(.., number)| number.starts_with('+')), "{parts:?} {between:?}");
        }
    }
}

#[test]
fn what_a_file_says_of_a_field_of_several_numbers_is_said_of_each() {
    let text = "BEGIN:VCARD\nVERSION:4.0\nFN:Ann Lee\nADR:;;;;;;DE\nitem1.TEL;TYPE=cell:0171 2345678 / Fax 030 23125006\nEND:VCARD\n";
    let card = &read_text(text, "x.vcf").cards[0];
    let split = card.split(&mut counting()).unwrap();
    let kinds: Vec<_> = split.contact.lines.iter().map(|line| line.card.kind).collect();
    assert_eq!(kinds, [LineKind::Mobile, LineKind::Mobile], "a kind that is stated stays");
    assert!(split.split(&mut counting()).is_none());
}
