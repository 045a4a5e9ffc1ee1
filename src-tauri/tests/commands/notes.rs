//! Notes, which are opened as numbers are.

use crate::kit::NOTES;
use crate::page::Page;
use serde_json::{Value, json};

fn ask(page: &Page) -> Value {
    page.call("notes", &json!({ "contact": page.contact })).unwrap()
}

#[test]
fn notes_cross_sealed_and_only_once_the_journal_says_so() {
    let page = Page::new();
    page.unlock();
    let notes = ask(&page);
    assert_eq!(page.open(&notes["contact"]), NOTES[0]);
    assert_eq!(notes["lines"].as_array().unwrap().len(), 1);
    let line = &notes["lines"][0];
    assert_eq!((&line["line"], &line["label"]), (&json!(page.lines[0]), &json!("Private office")));
    assert_eq!(page.open(&line["notes"]), NOTES[1]);
    assert_eq!(notes["seconds"], 20);
    assert!(!NOTES.iter().any(|secret| notes.to_string().contains(secret)));
    assert_eq!(page.log(2), ["notes-revealed", "contacts-put"]);
    // The person's page holds none of it.
    assert!(!NOTES.iter().any(|secret| page.person().to_string().contains(secret)));
}

#[test]
fn of_nobody_and_of_somebody_without_notes() {
    let page = Page::new();
    page.unlock();
    for nobody in ["nobody".to_owned(), "0".repeat(32)] {
        assert_eq!(page.fails("notes", &json!({ "contact": nobody })), "no-contact");
    }
    assert_eq!(page.log(1), ["contacts-put"]);
    let form = json!({ "name": "Edi Rama", "ownScript": null, "aliases": [], "office": null, "organisation": null, "units": [], "locality": null, "region": null, "country": null,
        "timeZone": null, "languages": [], "formOfAddress": null, "tags": [], "lines": [], "notes": null });
    let id = page.call("save_contact", &json!({ "contact": null, "basedOn": null, "form": form })).unwrap();
    let notes = page.call("notes", &json!({ "contact": id })).unwrap();
    assert_eq!(notes, json!({ "contact": null, "lines": [], "seconds": 20 }));
    assert_eq!(page.log(1), ["notes-revealed"]);
}

/// Saves the person with other notes: of themselves, and of the line `Private office`.
fn write(page: &Page, notes: &Value, of_line: &Value) {
    let person = page.person();
    let lines = person["lines"].as_array().unwrap().iter().map(|line| {
        let notes = if line["label"] == "Private office" { of_line } else { &Value::Null };
        json!({ "id": line["id"], "label": line["label"], "kind": line["kind"], "assurance": line["assurance"],
            "number": null, "notes": notes, "verified": null })
    });
    let form = json!({ "name": "Honoria Blackwood-Tate", "ownScript": null, "aliases": [], "office": null, "organisation": null,
        "units": [], "locality": null, "region": null, "country": null, "timeZone": null, "languages": [], "formOfAddress": null, "tags": [], "lines": lines.collect::<Vec<_>>(),
        "notes": notes });
    page.call("save_contact", &json!({ "contact": page.contact, "basedOn": person["basedOn"], "form": form })).unwrap();
}

#[test]
fn notes_that_are_written_take_the_place_of_the_old_ones_and_of_no_others() {
    let page = Page::new();
    page.unlock();
    write(&page, &json!(page.seal("Never on a Friday.")), &Value::Null);
    let notes = ask(&page);
    assert_eq!(page.open(&notes["contact"]), "Never on a Friday.");
    assert_eq!(page.open(&notes["lines"][0]["notes"]), NOTES[1]);
    write(&page, &Value::Null, &json!(page.seal("Ask for Edwin.")));
    let notes = ask(&page);
    assert_eq!(page.open(&notes["contact"]), "Never on a Friday.");
    assert_eq!(page.open(&notes["lines"][0]["notes"]), "Ask for Edwin.");
}

#[test]
fn notes_in_whose_place_nothing_is_written_are_gone() {
    let page = Page::new();
    page.unlock();
    write(&page, &json!(page.seal("")), &json!(page.seal("")));
    assert_eq!(ask(&page), json!({ "contact": null, "lines": [], "seconds": 20 }));
}
