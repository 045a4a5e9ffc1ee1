//! Taking contacts in from files.

use crate::page::Page;
use serde_json::{Value, json};

const FILE: &str = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Edi Rama\r\nTEL;TYPE=cell:+355672123456\r\nEND:VCARD\r\n\
    BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Sanna Marin\r\nTEL:ask at the desk\r\nEND:VCARD\r\n\
    BEGIN:VCARD\r\nVERSION:4.0\r\nTEL:+442079460102\r\nEND:VCARD\r\n";

fn plan(page: &Page, path: &str, columns: Option<&Value>) -> Result<Value, Value> {
    page.call("plan_import", &json!({ "path": path, "columns": columns }))
}

fn rows(page: &Page, only: &str) -> Vec<Value> {
    let rows = page.call("import_rows", &json!({ "only": only, "from": 0, "count": 1000 })).unwrap();
    rows.as_array().unwrap().clone()
}

#[test]
fn a_preview_writes_nothing_and_the_import_does() {
    let page = Page::new();
    page.unlock();
    let path = page.write("two.vcf", FILE);
    let preview = plan(&page, &path, None).unwrap();
    let counts = json!({ "new": 2, "changed": 0, "duplicate": 0, "skipped": 1, "doubtful": 1 });
    assert_eq!(
        (&preview["fileName"], &preview["counts"], &preview["columns"]),
        (&json!("two.vcf"), &counts, &Value::Null)
    );
    assert_eq!(page.log(1), ["contacts-put"], "as the vault was made");
    assert_eq!((rows(&page, "all").len(), rows(&page, "new").len(), rows(&page, "duplicate").len()), (3, 2, 0));
    let doubtful = rows(&page, "doubtful");
    assert_eq!(
        (&doubtful[0]["name"], &doubtful[0]["doubts"][0]["doubt"]),
        (&json!("Sanna Marin"), &json!("unreadable"))
    );
    assert_eq!(rows(&page, "skipped")[0]["trouble"], "no-name");
    assert!(!format!("{preview}{:?}", rows(&page, "all")).contains("67212"));

    assert_eq!(page.call("apply_import", &json!({})).unwrap(), counts);
    assert_eq!(page.call("vault_info", &json!({})).unwrap()["contacts"], 3);
    assert_eq!(page.fails("apply_import", &json!({})), "no-plan");
    assert_eq!(plan(&page, &path, None).unwrap()["counts"]["duplicate"], 2);
}

#[test]
fn the_columns_of_a_csv_file_can_be_named() {
    let page = Page::new();
    page.unlock();
    let path = page.write("list.csv", "Wer,Telefon,Art\nEdi Rama,+355672123456,Privat\n");
    assert_eq!(plan(&page, &path, None).unwrap_err()["code"], "columns-unknown");
    let mut columns = page.call("import_columns", &json!({ "path": path })).unwrap();
    assert_eq!(columns[0]["heading"], "Wer");
    for (column, field, line) in [(0, "name", None), (1, "number", Some(1)), (2, "label", Some(1))] {
        columns[column]["field"] = json!(field);
        columns[column]["line"] = json!(line);
    }
    let preview = plan(&page, &path, Some(&columns)).unwrap();
    assert_eq!((&preview["counts"]["new"], &preview["columns"]), (&json!(1), &columns));
    page.call("apply_import", &json!({})).unwrap();
    let found = page.call("find", &json!({ "query": "edi rama", "from": 0, "count": 1 })).unwrap();
    let person = page.call("person", &json!({ "contact": found["hits"][0]["id"] })).unwrap();
    assert_eq!(person["lines"][0]["label"], "Privat");
}

#[test]
fn a_file_that_cannot_be_imported_says_why() {
    let page = Page::new();
    page.unlock();
    let empty = page.write("empty.vcf", "");
    let vcard = page.write("two.vcf", FILE);
    assert_eq!(plan(&page, "/nowhere/at/all.vcf", None).unwrap_err()["code"], "file-unreadable");
    assert_eq!(plan(&page, &empty, None).unwrap_err()["code"], "import-file");
    assert_eq!(plan(&page, "/dev/zero", None).unwrap_err()["code"], "file-too-large");
    assert_eq!(page.fails("import_columns", &json!({ "path": vcard })), "import-file");
    assert_eq!(page.fails("import_rows", &json!({ "only": "all", "from": 0, "count": 9 })), "no-plan");
}

#[test]
fn a_plan_goes_with_the_lock() {
    let page = Page::new();
    page.unlock();
    plan(&page, &page.write("two.vcf", FILE), None).unwrap();
    page.call("lock", &json!({})).unwrap();
    page.unlock();
    assert_eq!(page.fails("apply_import", &json!({})), "no-plan");
}
