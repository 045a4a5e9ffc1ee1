//! Other programs read what is exported: names, numbers, labels, places, tags and notes come out as they went in.

use crate::desk::cheap_vault;
use hotline_tests::{AddressBook, Home, run};
use serde_json::{Value, json};
use std::fs;

/// Contacts with everything that a format may stumble over, as `hotline add` takes them.
fn contacts() -> Vec<Value> {
    vec![
        json!({
            "name": "Ana \"the Elder\" d'Ávila, jr; Ž", "own_script": "蔡英文", "aliases": ["Jo, Joe", "Ød; ORG", "Анна"],
            "office": "President; of, all", "organisation": "Ministry; of \"Æ\", foreign",
            "units": ["Cabinet Office", "Protocol, visits; travel"], "locality": "Washington, D.C.", "region": "Région; x",
            "country": "US", "time_zone": "America/New_York", "languages": ["pt-BR", "en"],
            "form_of_address": "Madam, President; 閣下", "tags": ["G20", "Balkans, west", "A; B"],
            "notes": "Not before nine, or after ten; never on a Friday.\n\nSecond \\ paragraph, 日本語.\n= no formula",
            "lines": [
                { "label": "Direct, line; red", "kind": "mobile", "number": "+1 202-224-3121 ext. 12", "notes": "Rings\ntwice; \\ then, stops" },
                { "label": "直通", "kind": "landline", "number": "+81 3-3581-0101", "notes": "" },
                { "label": "Desk", "kind": "other", "number": "ask for Ann; or Bob, later", "notes": "" },
                { "label": "Signal", "kind": "handle", "number": "@ana, b;c", "notes": "" },
            ],
        }),
        json!({
            "name": "Ngô Đình Ø", "own_script": null, "aliases": [], "office": null, "organisation": null, "units": ["Unit alone"],
            "locality": null, "region": null, "country": null, "time_zone": null, "languages": [], "form_of_address": null,
            "tags": [], "notes": "", "lines": [],
        }),
        json!({
            "name": "A name that is far longer than a line of a vCard may be, ελληνικά και русский и 日本語の名前, so that it is folded",
            "own_script": null, "aliases": [], "office": null, "organisation": "مكتب الرئيس", "units": [], "locality": "Αθήνα",
            "region": null, "country": "GR", "time_zone": null, "languages": ["el"], "form_of_address": null, "tags": ["одно"],
            "notes": "x", "lines": [{ "label": "Γραφείο", "kind": "landline", "number": "+30 21 0338 5491", "notes": "" }],
        }),
    ]
}

/// The vault's export of these contacts.
fn exported(format: &str) -> Vec<u8> {
    let home = cheap_vault();
    for contact in contacts() {
        add(&home, &contact);
    }
    drop(home.hotline(&["export", "--format", format, "--yes", "out"]).succeeded());
    fs::read(home.path().join("out")).unwrap()
}

fn add(home: &Home, contact: &Value) {
    drop(run(&mut home.command(&["add", "--from-json", "-"]), contact.to_string().as_bytes()).succeeded());
}

/// How the numbers stand in a vCard, and how in CSV, where a text that a spreadsheet would run has an apostrophe.
const NUMBERS: [(&str, &str, &str); 5] = [
    ("+1 202-224-3121 ext. 12", "tel:+12022243121;ext=12", "+1 202-224-3121 ext. 12"),
    ("+81 3-3581-0101", "tel:+81335810101", "+81 3-3581-0101"),
    ("@ana, b;c", "@ana, b;c", "'@ana, b;c"),
    ("ask for Ann; or Bob, later", "ask for Ann; or Bob, later", "ask for Ann; or Bob, later"),
    ("+30 21 0338 5491", "tel:+302103385491", "+30 21 0338 5491"),
];

fn country_name(code: &str) -> &'static str {
    match code {
        "US" => "United States",
        "GR" => "Greece",
        _ => "",
    }
}

/// A contact as an address book is to read it.
fn wanted(contact: &Value) -> Value {
    let text = |key: &str| contact[key].as_str().unwrap_or_default();
    let or_null = |text: &str| if text.is_empty() { Value::Null } else { text.into() };
    let country = country_name(text("country"));
    let place = ["", "", "", text("locality"), text("region"), "", country];
    let line = |line: &Value| {
        let (_, number, _) = NUMBERS.iter().find(|(typed, ..)| line["number"] == *typed).unwrap();
        json!({ "label": line["label"], "number": number, "notes": or_null(line["notes"].as_str().unwrap()) })
    };
    // Where there are units only, the organisation stands empty before them.
    let organisation = match contact["units"].as_array().unwrap().as_slice() {
        [_, ..] => json!(text("organisation")),
        [] => contact["organisation"].clone(),
    };
    // One that nobody said is derived.
    let zone = if text("country") == "GR" { json!("Europe/Athens") } else { contact["time_zone"].clone() };
    json!({
        "name": contact["name"], "own_script": contact["own_script"], "aliases": contact["aliases"], "office": contact["office"],
        "organisation": organisation, "units": contact["units"],
        "place": if place.iter().all(|part| part.is_empty()) { json!([]) } else { json!(place) },
        "time_zone": zone, "languages": contact["languages"], "form_of_address": contact["form_of_address"],
        "tags": contact["tags"], "notes": or_null(text("notes")),
        "lines": contact["lines"].as_array().unwrap().iter().map(line).collect::<Vec<_>>(),
    })
}

/// The contacts, or rows, of a file by their names: an export is in an order of its own.
fn by_name(mut contacts: Vec<Value>, name: &str) -> Vec<Value> {
    contacts.sort_by_key(|contact| contact[name].to_string());
    contacts
}

#[track_caller]
fn assert_reads(book: AddressBook, without: &[&str]) {
    let read = by_name(book.read(&exported("vcard")).as_array().unwrap().clone(), "name");
    let wanted = by_name(contacts().iter().map(wanted).collect(), "name");
    assert_eq!(read.len(), wanted.len());
    for (read, wanted) in read.iter().zip(&wanted) {
        for (field, value) in wanted.as_object().unwrap() {
            if !without.contains(&field.as_str()) {
                assert_eq!(&read[field], value, "{field} of {}, as {book:?} reads it", wanted["name"]);
            }
        }
    }
}

#[test]
fn ical_js_reads_a_vcard_export_whole() {
    assert_reads(AddressBook::IcalJs, &[]);
}

#[test]
fn vcf_reads_a_vcard_export_but_for_places_with_a_comma() {
    // It takes an address apart at every comma, escaped or not.
    assert_reads(AddressBook::Vcf, &["place"]);
}

#[test]
fn vobject_reads_a_vcard_export_whole() {
    assert_reads(AddressBook::Vobject, &[]);
}

#[test]
fn pythons_csv_reads_a_csv_export_whole() {
    let rows = by_name(AddressBook::PythonCsv.read(&exported("csv")).as_array().unwrap().clone(), "Name");
    let contacts = by_name(contacts(), "name");
    assert_eq!(rows.len(), contacts.len());
    for (row, contact) in rows.iter().zip(&contacts) {
        let list = |key: &str| {
            let all = contact[key].as_array().unwrap().iter().map(|one| one.as_str().unwrap());
            all.collect::<Vec<_>>().join(" ::: ")
        };
        let text = |key: &str| contact[key].as_str().unwrap_or_default().to_owned();
        let mut cells = vec![
            ("Name".to_owned(), text("name")),
            ("Nickname".to_owned(), list("aliases")),
            ("Organization Name".to_owned(), text("organisation")),
            ("Organization Title".to_owned(), text("office")),
            ("Organization Department".to_owned(), list("units")),
            ("Labels".to_owned(), list("tags")),
            ("Notes".to_owned(), text("notes")),
            ("Address 1 - City".to_owned(), text("locality")),
            ("Address 1 - Region".to_owned(), text("region")),
            ("Address 1 - Country".to_owned(), country_name(&text("country")).to_owned()),
            ("Languages".to_owned(), list("languages")),
            ("Form of Address".to_owned(), text("form_of_address")),
            ("Name in Own Script".to_owned(), text("own_script")),
        ];
        for (place, line) in (1..).zip(contact["lines"].as_array().unwrap()) {
            let (_, _, number) = NUMBERS.iter().find(|(typed, ..)| line["number"] == *typed).unwrap();
            cells.push((format!("Phone {place} - Value"), (*number).to_owned()));
            for (heading, key) in [("Label", "label"), ("Notes", "notes")] {
                cells.push((format!("Phone {place} - {heading}"), line[key].as_str().unwrap().to_owned()));
            }
        }
        for (heading, wanted) in cells {
            assert_eq!(row[&heading], wanted, "{heading} of {}", contact["name"]);
        }
    }
}
