//! People who don't exist, as a vCard file: the same ones at every run.

use std::fmt::Write;

const FIRST: [&str; 16] =
    ["An", "Bel", "Cor", "Dmi", "Ed", "Fara", "Gus", "Hei", "Ili", "Jo", "Kat", "Lu", "Mar", "Nor", "Os", "Pet"];
const MIDDLE: [&str; 16] =
    ["a", "bert", "dra", "eva", "fin", "gor", "hild", "ina", "jan", "ko", "lia", "mir", "na", "ov", "ric", "ta"];
const LAST: [&str; 16] = [
    "berg", "cova", "dóttir", "escu", "ferra", "gaard", "havel", "idze", "junker", "kov", "lund", "mann", "nen",
    "oğlu", "poulos", "ski",
];
const OFFICES: [&str; 8] = [
    "President",
    "Prime Minister",
    "Foreign Minister",
    "Chief of Staff",
    "Minister of Defence",
    "Ambassador",
    "Private Secretary",
    "Speaker of Parliament",
];
const COUNTRIES: [&str; 10] =
    ["Albania", "Chile", "Denmark", "Estonia", "France", "Ghana", "Iceland", "Japan", "Kenya", "Norway"];

/// The name of person `n`. A third of the words are shared by many, as with real names.
pub(crate) fn name(n: usize) -> String {
    let part = |shift: usize, parts: &[&'static str; 16]| parts[(n >> shift) % 16];
    let middle = part(12, &MIDDLE);
    format!("{}{} {}{}{}", part(0, &FIRST), part(4, &MIDDLE), capital(middle), part(16, &MIDDLE), part(8, &LAST))
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// A vCard file of `count` people with two numbers each, from Ofcom's range for drama.
pub(crate) fn vcard(count: usize) -> String {
    let mut file = String::with_capacity(count * 320);
    for n in 0..count {
        let (office, country) = (OFFICES[n % OFFICES.len()], COUNTRIES[n / 7 % COUNTRIES.len()]);
        write!(
            file,
            "BEGIN:VCARD\r\nVERSION:4.0\r\nUID:urn:example:{n}\r\nFN:{}\r\nTITLE:{office} of {country}\r\nORG:Government of {country}\r\nADR:;;;;;;{country}\r\n\
             item1.TEL;VALUE=uri;TYPE=cell:tel:+44-7700-900{:03}\r\nitem1.X-ABLabel:Direct mobile\r\n\
             item2.TEL;VALUE=uri;TYPE=work:tel:+44-20-7946-0{:03}\r\nitem2.X-ABLabel:Private office\r\nEND:VCARD\r\n",
            name(n),
            n % 1000,
            n / 1000 % 1000,
        )
        .expect("a String takes every character");
    }
    file
}
