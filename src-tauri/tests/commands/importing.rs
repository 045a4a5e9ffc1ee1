//! Taking contacts in from files.

use crate::page::Page;
use serde_json::{Value, json};

const FILE: &str = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Edi Rama\r\nTEL;TYPE=cell:+355672123456\r\nEND:VCARD\r\n\
    BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Sanna Marin\r\nTEL:ask at the desk\r\nEND:VCARD\r\n\
    BEGIN:VCARD\r\nVERSION:4.0\r\nTEL:+442079460102\r\nEND:VCARD\r\n";

fn plan(page: &Page, path: &str, columns: Option<&Value>) -> Result<Value, Value> {
    page.call("plan_import", &json!({ "token": page.contacts(path), "columns": columns, "charset": null }))
}

fn rows(page: &Page, only: &str) -> Vec<Value> {
    let places = page.call("import_places", &json!({ "only": only })).unwrap();
    let rows = page.call("import_rows", &json!({ "places": places })).unwrap();
    rows.as_array().unwrap().clone()
}

fn details(page: &Page, place: u32) -> Value {
    page.call("import_details", &json!({ "place": place })).unwrap()
}

fn choose(page: &Page, place: u32, choice: &Value) -> Value {
    page.call("choose_in_import", &json!({ "place": place, "choice": choice })).unwrap()
}

fn person(page: &Page, query: &str) -> Value {
    let found = page.call("find", &json!({ "query": query, "from": 0, "count": 1 })).unwrap();
    page.call("person", &json!({ "contact": found["hits"][0]["id"] })).unwrap()
}

/// Three of one name, two of them with an office, and one whom the vault has, in another office.
const NAMESAKES: &str = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ann Lee\r\nTITLE:Consul\r\nTEL:0044 20-7946-0111\r\nEND:VCARD\r\n\
    BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ann Lee\r\nTEL:+442079460112\r\nEND:VCARD\r\n\
    BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ann Lee\r\nTITLE:Envoy\r\nTEL:+442079460113\r\nEND:VCARD\r\n\
    BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Honoria Blackwood-Tate\r\nTITLE:Chancellor\r\nTEL:+442079460114\r\nEND:VCARD\r\n";

#[test]
fn a_preview_stands_on_the_journal_and_the_import_changes_contacts() {
    let page = Page::new();
    page.unlock();
    let path = page.write("two.vcf", FILE);
    let preview = plan(&page, &path, None).unwrap();
    let counts =
        json!({ "new": 2, "changed": 0, "duplicate": 0, "skipped": 1, "doubtful": 1, "asked": 0, "notTaken": 0 });
    assert_eq!(
        (&preview["fileName"], &preview["counts"], &preview["columns"]),
        (&json!("two.vcf"), &counts, &Value::Null)
    );
    assert_eq!(page.log(2), ["import-planned", "contacts-put"], "the vault as it was made, and the preview");
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
    let mut columns = page.call("import_columns", &json!({ "token": page.contacts(&path) })).unwrap();
    assert_eq!(columns[0]["heading"], "Wer");
    for (column, field, line) in [(0, "name", None), (1, "number", Some(1)), (2, "label", Some(1))] {
        columns[column]["field"] = json!(field);
        columns[column]["line"] = json!(line);
    }
    let preview = plan(&page, &path, Some(&columns)).unwrap();
    assert_eq!((&preview["counts"]["new"], &preview["columns"]), (&json!(1), &columns));
    page.call("apply_import", &json!({})).unwrap();
    assert_eq!(person(&page, "edi rama")["lines"][0]["label"], "Privat");
}

/// What a preview says of columns is remembered once it is imported, and said when it is used again.
#[test]
fn what_was_said_of_columns_is_told_when_it_is_used_again() {
    let page = Page::new();
    page.unlock();
    let path = page.write("list.csv", "Wer,Telefon,Trust\nEdi Rama,+355672123456,unsafe\n");
    let mut columns = page.call("import_columns", &json!({ "token": page.contacts(&path) })).unwrap();
    for (column, field, line) in [(0, "name", None), (2, "assurance", Some(9))] {
        columns[column]["field"] = json!(field);
        columns[column]["line"] = json!(line);
    }
    let preview = plan(&page, &path, Some(&columns)).unwrap();
    assert_eq!(preview["saidBefore"], json!([]));
    assert_eq!(preview["columns"][2]["line"], preview["columns"][1]["line"], "of the only number");
    assert_eq!(plan(&page, &path, None).unwrap_err()["code"], "columns-unknown", "a preview leaves nothing behind");
    plan(&page, &path, Some(&columns)).unwrap();
    page.call("apply_import", &json!({})).unwrap();
    assert_eq!(person(&page, "edi rama")["lines"][0]["assurance"], "unsafe");
    let preview = plan(&page, &path, None).unwrap();
    assert_eq!((&preview["saidBefore"], &preview["columns"][0]["field"]), (&json!([0, 2]), &json!("name")));

    let two = page.write("two.csv", "Wer,Telefon,Fax,Trust\nEdi Rama,+355672123456,,unsafe\n");
    let mut columns = page.call("import_columns", &json!({ "token": page.contacts(&two) })).unwrap();
    for (column, field, line) in [(0, "name", None), (3, "assurance", Some(9))] {
        columns[column]["field"] = json!(field);
        columns[column]["line"] = json!(line);
    }
    assert_eq!(plan(&page, &two, Some(&columns)).unwrap_err()["code"], "columns-loose");
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
    assert_eq!(page.fails("import_columns", &json!({ "token": page.contacts(&vcard) })), "import-file");
    assert_eq!(page.fails("import_places", &json!({ "only": "all" })), "no-plan");
    assert_eq!(page.fails("import_rows", &json!({ "places": [0] })), "no-plan");
    assert_eq!(page.fails("import_details", &json!({ "place": 0 })), "no-plan");
    assert_eq!(page.fails("choose_in_import", &json!({ "place": 0, "choice": { "is": "two" } })), "no-plan");
}

#[test]
fn a_plan_goes_with_the_lock() {
    let page = Page::new();
    page.unlock();
    plan(&page, &page.write("two.vcf", FILE), None).unwrap();
    page.call("lock", &json!({})).unwrap();
    page.unlock();
    for (command, arguments) in [("apply_import", json!({})), ("import_details", json!({ "place": 0 }))] {
        assert_eq!(page.fails(command, &arguments), "no-plan", "{command}");
    }
}

#[test]
fn who_is_asked_about_is_who_somebody_says() {
    let page = Page::new();
    page.unlock();
    let preview = plan(&page, &page.write("people.vcf", NAMESAKES), None).unwrap();
    assert_eq!((&preview["counts"]["new"], &preview["counts"]["asked"]), (&json!(4), &json!(3)));
    let asked = rows(&page, "asked");
    let places: Vec<_> = asked.iter().map(|row| (&row["place"], &row["line"], &row["choice"]["is"])).collect();
    let take = json!("take");
    assert_eq!(places, [(&json!(1), &json!(7), &take), (&json!(2), &json!(12), &take), (&json!(3), &json!(18), &take)]);

    let known = &details(&page, 3)["couldBe"][0];
    assert_eq!(known["choice"], json!({ "is": "same-contact", "contact": page.contact }));
    assert_eq!((&known["name"], &known["line"]), (&json!("Honoria Blackwood-Tate"), &Value::Null));
    let others = &details(&page, 2)["couldBe"];
    let (row, line, office) = (&others[0]["choice"], &others[0]["line"], &others[0]["office"]);
    assert_eq!((row, line, office), (&json!({ "is": "same-row", "place": 0 }), &json!(1), &json!("Consul")));
    assert_eq!(others.as_array().unwrap().len(), 2);

    choose(&page, 1, &json!({ "is": "same-row", "place": 0 }));
    choose(&page, 2, &json!({ "is": "leave-out" }));
    let counts = choose(&page, 3, &json!({ "is": "same-contact", "contact": page.contact }));
    assert_eq!((&counts["asked"], &counts["new"], &counts["changed"]), (&json!(0), &json!(1), &json!(2)));
    assert_eq!(rows(&page, "skipped")[0]["choice"]["is"], "leave-out");
    assert_eq!(details(&page, 3)["couldBe"][0]["choice"]["is"], "same-contact", "what was said can be seen");
    assert_eq!(choose(&page, 2, &json!({ "is": "two" }))["new"], 2);
    choose(&page, 2, &json!({ "is": "leave-out" }));

    page.call("apply_import", &json!({})).unwrap();
    assert_eq!(page.call("vault_info", &json!({})).unwrap()["contacts"], 2);
    assert_eq!(person(&page, "ann lee")["lines"].as_array().unwrap().len(), 2);
    assert_eq!(page.person()["lines"].as_array().unwrap().len(), 4);
}

#[test]
fn a_row_says_what_changes_and_how_its_numbers_were_read_and_they_cross_sealed() {
    let page = Page::new();
    page.unlock();
    plan(&page, &page.write("people.vcf", NAMESAKES), None).unwrap();
    let opened = details(&page, 0);
    assert!(!opened.to_string().contains("7946"), "{opened}");
    let read = &opened["readings"][0];
    assert_eq!(page.open(&read["written"]), "0044 20-7946-0111");
    assert_eq!(page.open(&read["number"]), "+44 20 7946 0111");
    assert_eq!(opened["changes"][0], json!({ "what": "field", "field": "name", "before": "", "after": "Ann Lee" }));

    choose(&page, 3, &json!({ "is": "same-contact", "contact": page.contact }));
    let changes = details(&page, 3)["changes"].clone();
    assert_eq!(changes[0], json!({ "what": "field", "field": "office", "before": "", "after": "Chancellor" }));
    assert_eq!(changes[1]["what"], "line-added");
    assert!(!format!("{changes}{:?}", rows(&page, "all")).contains("7946"));
}

#[test]
fn a_choice_that_can_not_be_made_is_refused_and_changes_nothing() {
    let page = Page::new();
    page.unlock();
    plan(&page, &page.write("people.vcf", NAMESAKES), None).unwrap();
    let nobody = json!({ "is": "same-contact", "contact": "nobody" });
    for (place, choice, code) in [
        (1, nobody, "no-contact"),
        (1, json!({ "is": "same-row", "place": 2 }), "no-plan"),
        (9, json!({ "is": "two" }), "no-plan"),
    ] {
        assert_eq!(page.fails("choose_in_import", &json!({ "place": place, "choice": choice })), code);
    }
    assert!(rows(&page, "all").iter().all(|row| row["choice"]["is"] == "take"));
    let changed = json!({ "name": "Edi Rama", "ownScript": null, "aliases": [], "office": null, "organisation": null,
        "units": [], "locality": null, "region": null, "country": null, "timeZone": null, "languages": [],
        "formOfAddress": null, "tags": [], "lines": [], "notes": null });
    page.call("save_contact", &json!({ "contact": null, "basedOn": null, "form": changed })).unwrap();
    let two = json!({ "place": 1, "choice": { "is": "two" } });
    assert_eq!(page.fails("choose_in_import", &two), "changed-meanwhile");
}

#[test]
fn what_a_file_turned_out_to_be_is_said() {
    let page = Page::new();
    page.unlock();
    let vcard = &plan(&page, &page.write("two.vcf", FILE), None).unwrap()["file"];
    assert_eq!((&vcard["form"], &vcard["charset"], &vcard["unused"]), (&json!("vcard"), &json!("UTF-8"), &json!([])));
    let charsets = vcard["charsets"].as_array().unwrap();
    assert!(charsets.contains(&vcard["charset"]));
    let path = page.write("list.csv", "Name,Phone\nEdi Rama,+355672123456\n");
    let chosen = json!({ "token": page.contacts(&path), "columns": null, "charset": "utf-8" });
    assert_eq!(page.call("plan_import", &chosen).unwrap()["file"]["form"], "csv");
    for unknown in ["utf-9", "", "replacement"] {
        let wrong = json!({ "token": page.contacts(&path), "columns": null, "charset": unknown });
        assert_eq!(page.fails("plan_import", &wrong), "charset-unknown", "{unknown}");
    }
    let joined = "BEGIN:VCARD\nFN:Ada\nTEL:+442079460018\nEND:VCARD\none\ntwo\n";
    let joined = plan(&page, &page.write("joined.vcf", joined), None).unwrap();
    assert_eq!(
        joined["remarks"],
        json!([{ "line": 5, "what": "stray-line", "leftOut": { "through": 6, "lines": 2 } }])
    );
}

#[test]
fn what_is_not_taken_over_another_number_and_another_table_are_shown() {
    let page = Page::new();
    page.unlock();
    let table = |number: &str| {
        format!(
            "Name,Phone 1 - Label,Phone 1 - Value,Phone 1 - Assurance,UID\nJo Ek,Direct,{number},secure,urn:x:1\n\
             Fax,Name\n+442079460119,Bo Ek\n"
        )
    };
    let path = page.write("a.csv", &table("+442079460111"));
    plan(&page, &path, None).unwrap();
    page.call("apply_import", &json!({})).unwrap();
    let path = page.write("b.csv", &table("+442079460112"));
    let preview = plan(&page, &path, None).unwrap();
    assert_eq!((&preview["counts"]["changed"], &preview["counts"]["skipped"]), (&json!(1), &json!(0)));
    let (remark, lines) = (&preview["remarks"][0], json!({ "through": 4, "lines": 2 }));
    assert_eq!((&remark["what"], &remark["leftOut"]), (&json!("other-headings"), &lines));
    let row = &rows(&page, "not-taken")[0];
    let claimed = json!([{ "what": "assurance", "label": "Direct 2", "given": "secure", "kept": "open" }]);
    assert_eq!(row["notTaken"], claimed);
    let doubt = json!({ "what": "other-number", "label": "Direct", "doubt": null, "beside": "Direct 2" });
    assert_eq!((&row["doubts"], &row["keptLines"]), (&json!([doubt]), &json!(1)));
    assert_eq!(page.call("apply_import", &json!({})).unwrap()["notTaken"], 1);
    let lines = person(&page, "jo ek")["lines"].clone();
    assert!(
        lines.as_array().unwrap().iter().all(|line| line["doubt"] == "other-number" && line["dialable"] == true),
        "{lines}"
    );
}
