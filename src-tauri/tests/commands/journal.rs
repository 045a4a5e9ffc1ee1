//! Reading the journal back, and checking.

use crate::kit::PASSPHRASE;
use crate::page::Page;
use hotline_vault::{Device, Locked, RevealHow, Vault};
use serde_json::{Value, json};
use std::path::Path;

/// A filter with these parts and no others.
fn whole(filter: &Value) -> Value {
    let mut whole = json!({ "contact": null, "member": null, "group": null, "since": null });
    whole.as_object_mut().unwrap().extend(filter.as_object().unwrap().clone());
    whole
}

fn activity(page: &Page, filter: &Value, before: Option<u32>) -> Value {
    page.call("activity", &json!({ "filter": whole(filter), "before": before })).unwrap()
}

fn kinds(page: &Value) -> Vec<&str> {
    page["rows"].as_array().unwrap().iter().map(|row| row["kind"].as_str().unwrap()).collect()
}

#[test]
fn what_happened_is_told_newest_first_and_can_be_narrowed() {
    let page = Page::new();
    page.unlock();
    let mut line = page.line(2);
    line["purpose"] = json!("The summit");
    page.call("copy", &line).unwrap();
    page.call("reveal", &line).unwrap();
    page.call("rotate", &json!({ "reason": "a test" })).unwrap();
    let all = activity(&page, &json!({}), None);
    assert_eq!(kinds(&all), ["vault-key-rotated", "line-revealed", "line-revealed", "contacts-put", "vault-created"]);
    assert_eq!(all["next"], Value::Null);
    let shown = &all["rows"][1];
    for (field, value) in [
        ("member", "Ada Marsh"),
        ("contactName", "Honoria Blackwood-Tate"),
        ("lineLabel", "Old mobile"),
        ("reason", "The summit"),
        ("how", "shown"),
    ] {
        assert_eq!(shown[field], value, "{field}");
    }
    assert_eq!(kinds(&activity(&page, &json!({ "group": "reveals" }), None)), ["line-revealed"; 2]);
    assert_eq!(kinds(&activity(&page, &json!({ "group": "keys" }), None)), ["vault-key-rotated", "vault-created"]);
    let of_contact = activity(&page, &json!({ "contact": page.contact }), None);
    assert_eq!(kinds(&of_contact), ["line-revealed", "line-revealed", "contacts-put"]);
    for nobody in
        [json!({ "member": "Eve" }), json!({ "since": "2999-01-01T00:00:00Z" }), json!({ "contact": "0".repeat(32) })]
    {
        assert_eq!(kinds(&activity(&page, &nobody, None)), [""; 0], "{nobody}");
    }
    assert!(!all.to_string().contains("7946"));
}

#[test]
fn a_removed_contact_is_named_until_it_is_erased() {
    let page = Page::new();
    page.unlock();
    page.reveal(&page.line(0));
    page.call("notes", &json!({ "contact": page.contact })).unwrap();
    page.call("remove_contact", &json!({ "contact": page.contact })).unwrap();
    let of_contact = |page: &Page| activity(page, &json!({ "contact": page.contact }), None);
    let rows = of_contact(&page);
    assert_eq!(kinds(&rows), ["contact-removed", "notes-revealed", "line-revealed", "contacts-put"]);
    for row in rows["rows"].as_array().unwrap() {
        assert_eq!((&row["contactName"], &row["gone"]), (&json!("Honoria Blackwood-Tate"), &json!(true)));
    }
    assert_eq!(kinds(&activity(&page, &json!({ "group": "reveals" }), None)), ["notes-revealed", "line-revealed"]);
    unlocked(&page).erase_contact(page.contact.parse().unwrap(), None).unwrap();
    let rows = of_contact(&page);
    assert_eq!(kinds(&rows), ["contact-removed", "notes-revealed", "line-revealed"]);
    assert!(!rows.to_string().contains("Blackwood"));
    assert_eq!((&rows["rows"][0]["contactName"], &rows["rows"][0]["gone"]), (&Value::Null, &json!(true)));
}

/// The vault as another program opens it.
fn unlocked(page: &Page) -> Vault {
    let device = Device::at(page.folder.path().join("home"));
    let locked = Locked::open(page.path().as_ref(), device, hotline_machine::outside()).unwrap();
    let key = locked.member_key(&PASSPHRASE.into()).unwrap();
    locked.unlock(key).unwrap()
}

#[test]
fn a_long_journal_comes_in_pages() {
    let page = Page::new();
    let mut vault = unlocked(&page);
    let contact = page.contact.parse().unwrap();
    for _ in 0..600 {
        vault.reveal(contact, page.lines[0].parse().ok(), RevealHow::Shown, None).unwrap();
    }
    drop(vault);
    page.unlock();
    let first = activity(&page, &json!({}), None);
    assert_eq!((kinds(&first).len(), &first["next"]), (500, &json!(103)));
    let second = activity(&page, &json!({}), Some(103));
    assert_eq!((kinds(&second).len(), &second["next"]), (102, &Value::Null));
    assert_eq!(kinds(&second).last(), Some(&"vault-created"));
    // What fits none of the first rows may fit later ones.
    assert_eq!(activity(&page, &json!({ "group": "keys" }), None), json!({ "rows": [], "next": 103 }));
}

#[test]
fn a_check_finds_nothing_in_a_whole_vault_and_a_planted_row_in_another() {
    let page = Page::new();
    page.unlock();
    assert_eq!(page.call("verify", &json!({})).unwrap(), json!({ "events": 2, "entries": 1, "problems": [] }));
    let file = rusqlite::Connection::open(page.path()).unwrap();
    file.execute("INSERT INTO event (row, sealed) VALUES (3, x'00')", []).unwrap();
    drop(file);
    let found = page.call("verify", &json!({})).unwrap();
    assert_eq!(found["problems"], json!([{ "kind": "row", "harmless": true, "details": "3" }]));
    let rows = activity(&page, &json!({}), None);
    assert_eq!((&rows["rows"][0]["kind"], &rows["rows"][0]["rejected"]), (&json!("unreadable"), &json!(true)));
    assert_eq!(page.call("vault_info", &json!({})).unwrap()["rejectedRows"], 1);
}

fn export(page: &Page, path: &Path, filter: &Value) -> Value {
    json!({ "token": page.table(path), "filter": whole(filter) })
}

#[test]
fn what_the_filter_admits_is_written_to_a_file_of_ones_own_and_no_number_with_it() {
    let page = Page::new();
    page.unlock();
    let mut line = page.line(2);
    line["purpose"] = json!("=SUM(A1), or \"the summit\"");
    page.call("reveal", &line).unwrap();
    page.call("rotate", &json!({ "reason": "a test" })).unwrap();
    let all = page.folder.path().join("all.csv");
    assert_eq!(page.call("export_activity", &export(&page, &all, &json!({}))).unwrap(), 4);
    let text = std::fs::read_to_string(&all).unwrap();
    let rows: Vec<_> = text.lines().collect();
    assert_eq!(
        rows[0],
        "Row,Time,Member,Event,Not genuine,How,Change,Contact,Contact id,Line,Purpose or reason,Contacts,Events,Vault key,\
         About,Role"
    );
    assert_eq!(rows.len(), 5);
    assert!(rows[1].contains(",Ada Marsh,vault-key-rotated,") && rows[1].contains(",a test,"), "{}", rows[1]);
    // A spreadsheet runs none of it.
    let revealed = ",line-revealed,,shown,,Honoria Blackwood-Tate,";
    assert!(rows[2].contains(revealed) && rows[2].contains(",\"'=SUM(A1), or \"\"the summit\"\"\","), "{}", rows[2]);
    assert!(!text.contains("7946"));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(std::fs::metadata(&all).unwrap().permissions().mode() & 0o777, 0o600);
    }
    let reveals = page.folder.path().join("reveals.csv");
    assert_eq!(page.call("export_activity", &export(&page, &reveals, &json!({ "group": "reveals" }))).unwrap(), 1);
    assert_eq!(std::fs::read_to_string(&reveals).unwrap().lines().count(), 2);
}

#[test]
fn nothing_is_written_over_and_what_can_t_be_finished_is_not_left() {
    let page = Page::new();
    page.unlock();
    let there = page.write("there.csv", "mine");
    let fails = |path: &Path| page.fails("export_activity", &export(&page, path, &json!({})));
    assert_eq!(fails(there.as_ref()), "file-exists");
    assert_eq!(std::fs::read_to_string(&there).unwrap(), "mine");
    assert_eq!(fails(&page.folder.path().join("nowhere/log.csv")), "no-folder");
    assert_eq!(fails(&page.folder.path().join("there.csv/log.csv")), "file-unwritable");
    let path = page.folder.path().join("log.csv");
    let no_contact = export(&page, &path, &json!({ "contact": "nonsense" }));
    assert_eq!(page.fails("export_activity", &no_contact), "no-contact");
    std::fs::remove_file(page.path()).unwrap();
    assert_eq!(fails(&path), "vault-replaced");
    assert!(!path.exists());
}
