//! Writing contacts down, and not losing what was written.

use crate::page::Page;
use hotline_vault::Locked;
use serde_json::{Value, json};

/// A form with what a person has, as the page fills it in.
fn form(person: &Value) -> Value {
    let lines = person["lines"].as_array().unwrap().iter().map(|line| {
        json!({ "id": line["id"], "label": line["label"], "kind": line["kind"], "assurance": line["assurance"],
            "number": null, "verified": null })
    });
    json!({
        "name": person["hit"]["name"], "ownScript": null, "aliases": [], "office": null, "organisation": null,
        "units": [], "locality": null, "region": null, "country": null, "timeZone": null, "languages": [], "formOfAddress": null, "tags": [], "lines": lines.collect::<Vec<_>>(),
        "notes": null,
    })
}

fn save(page: &Page, person: &Value, form: &Value) -> Result<Value, Value> {
    page.call("save_contact", &json!({ "contact": page.contact, "basedOn": person["basedOn"], "form": form }))
}

#[test]
fn a_contact_is_added_changed_and_removed() {
    let page = Page::new();
    page.unlock();
    let mut new = form(&page.person());
    new["name"] = json!("  Bajram Begaj ");
    new["country"] = json!("AL");
    new["aliases"] = json!(["", " B. B. "]);
    new["lines"] = json!([{ "id": null, "label": "Mobile", "kind": "mobile", "assurance": "open", "number": page.seal("067 212 3456"),
        "verified": "called back" }]);
    let id = page.call("save_contact", &json!({ "contact": null, "basedOn": null, "form": new })).unwrap();
    let person = page.call("person", &json!({ "contact": id })).unwrap();
    assert_eq!((&person["hit"]["name"], &person["aliases"]), (&json!("Bajram Begaj"), &json!(["B. B."])));
    assert_eq!(person["lines"][0]["verified"]["by"], "Ada Marsh");
    let line = json!({ "contact": id, "line": person["lines"][0]["id"], "purpose": null });
    assert_eq!(page.reveal(&line), "+355 67 212 3456");

    let mut changed = form(&page.person());
    changed["office"] = json!("Chancellor");
    changed["lines"].as_array_mut().unwrap().reverse();
    save(&page, &page.person(), &changed).unwrap();
    assert_eq!(page.person()["hit"]["office"], "Chancellor");
    // The numbers, which the page never had, are as they were.
    assert_eq!(page.reveal(&page.line(0)), "+44 20 7946 0101");

    page.call("remove_contact", &json!({ "contact": id })).unwrap();
    assert_eq!(page.fails("person", &json!({ "contact": id })), "no-contact");
    assert_eq!(page.call("vault_info", &json!({})).unwrap()["contacts"], 1);
}

#[test]
fn units_place_and_tags_come_back_and_a_derived_time_zone_stays_one() {
    let page = Page::new();
    page.unlock();
    let mut typed = form(&page.person());
    typed["units"] = json!(["Cabinet Office", " "]);
    typed["locality"] = json!("Honolulu ");
    typed["region"] = json!("Hawaii");
    typed["country"] = json!("US");
    typed["tags"] = json!(["G20", "Pacific"]);
    save(&page, &page.person(), &typed).unwrap();
    let person = page.person();
    assert_eq!((&person["units"], &person["tags"]), (&json!(["Cabinet Office"]), &json!(["G20", "Pacific"])));
    assert_eq!((&person["locality"], &person["region"]), (&json!("Honolulu"), &json!("Hawaii")));
    let zone = |person: &Value| (person["hit"]["timeZone"].clone(), person["hit"]["timeZoneFrom"].clone());
    assert_eq!(zone(&person), (json!("Pacific/Honolulu"), json!("region")));

    // The form sends the time zone back as it was given.
    typed["timeZone"] = json!("Pacific/Honolulu");
    save(&page, &person, &typed).unwrap();
    assert_eq!(zone(&page.person()), (json!("Pacific/Honolulu"), json!("region")));
    typed["region"] = json!("New York");
    typed["locality"] = json!(null);
    save(&page, &page.person(), &typed).unwrap();
    assert_eq!(zone(&page.person()), (json!("America/New_York"), json!("region")), "it follows");
    typed["timeZone"] = json!("Asia/Tokyo");
    save(&page, &page.person(), &typed).unwrap();
    assert_eq!(zone(&page.person()), (json!("Asia/Tokyo"), json!(null)), "it was said");
}

#[test]
fn a_line_keeps_its_place_in_the_contacts_own_order() {
    let page = Page::new();
    page.unlock();
    let person = page.person();
    let order = |line: &Value| (line["label"].as_str().unwrap().to_owned(), line["place"].as_u64().unwrap());
    let lines: Vec<_> = person["lines"].as_array().unwrap().iter().map(order).collect();
    assert_eq!(lines, [("Signal".to_owned(), 1), ("Private office".to_owned(), 0), ("Old mobile".to_owned(), 2)]);
}

#[test]
fn what_somebody_else_changed_meanwhile_is_not_undone() {
    let page = Page::new();
    page.unlock();
    let (begun, mut mine) = (page.person(), form(&page.person()));
    let mut theirs = mine.clone();
    theirs["name"] = json!("Honoria Blackwood");
    save(&page, &begun, &theirs).unwrap();
    mine["office"] = json!("Chancellor");
    assert_eq!(save(&page, &begun, &mine).unwrap_err()["code"], "changed-meanwhile");
    assert_eq!(page.person()["hit"]["name"], "Honoria Blackwood");
    save(&page, &page.person(), &mine).unwrap();
}

#[test]
fn what_a_contact_cannot_be_is_refused_and_says_why() {
    let page = Page::new();
    page.unlock();
    let person = page.person();
    let faults = [
        ("name", json!(" "), "no-name"),
        ("timeZone", json!("Mars/Olympus"), "time-zone"),
        ("country", json!("XX"), "impossible"),
        (
            "lines",
            json!([{ "id": null, "label": "", "kind": "mobile", "assurance": "open", "number": null, "verified": null }]),
            "no-number",
        ),
        (
            "lines",
            json!([{ "id": "x", "label": "", "kind": "mobile", "assurance": "open", "number": null, "verified": null }]),
            "no-line",
        ),
    ];
    for (field, value, code) in faults {
        let mut form = form(&person);
        form[field] = value;
        assert_eq!(save(&page, &person, &form).unwrap_err()["code"], code, "{field}");
    }
    let twice = json!([person["lines"][0], person["lines"][0]]);
    let twice = form(&json!({ "hit": person["hit"], "lines": twice }));
    assert_eq!(save(&page, &person, &twice).unwrap_err()["code"], "line-twice");
    assert_eq!(page.log(1), ["contacts-put"]);
}

fn read(page: &Page, number: &str, kind: &str, country: Option<&str>) -> Value {
    page.call("read_number", &json!({ "number": page.seal(number), "kind": kind, "country": country })).unwrap()
}

#[test]
fn a_number_that_is_kept_otherwise_than_it_is_typed_is_shown_with_what_was_added() {
    let page = Page::new();
    let changed = |number: &str, kind: &str| {
        let read = read(&page, number, kind, Some("GB"));
        let kept = if read["number"].is_null() { String::new() } else { page.open(&read["number"]) };
        (kept, read["added"].clone(), read["doubt"].clone())
    };
    let kept = "+44 20 7946 0000".to_owned();
    assert_eq!(
        changed("020 7946 0000", "landline"),
        (kept.clone(), json!(["country-code", "trunk-prefix"]), Value::Null)
    );
    assert_eq!(changed("(0044) 20-7946-0000", "landline"), (kept, json!([]), Value::Null));
    let extended = "+44 20 7946 0000 x12".to_owned();
    assert_eq!(changed("+442079460000;ext=12", "landline"), (extended, json!(["extension"]), Value::Null));
    for same in ["+44 20 7946 0000", " +442079460000 "] {
        assert_eq!(changed(same, "landline"), (String::new(), json!([]), Value::Null), "{same}");
    }
    assert_eq!(changed("@honoria 01", "handle"), (String::new(), json!([]), Value::Null));
    assert_eq!(changed("+44 20 7946 0000,,4#", "landline"), (String::new(), json!([]), json!("pause")));
}

#[test]
fn who_has_the_name_already_and_what_looks_like_a_number_is_said_while_it_is_typed() {
    let page = Page::new();
    page.unlock();
    let person = page.person();
    let name = person["hit"]["name"].as_str().unwrap();
    let slips = |contact: Value, name: &str, labels: &[&str]| {
        page.call("slips", &json!({ "contact": contact, "name": name, "labels": labels })).unwrap()
    };
    let nothing = json!({ "namesakes": [], "name": false, "labels": [] });
    let known = slips(Value::Null, &name.to_uppercase(), &[]);
    let namesake = json!({ "name": name, "office": person["hit"]["office"], "country": person["hit"]["country"] });
    assert_eq!(known["namesakes"], json!([namesake]));
    assert_eq!(slips(json!(page.contact), name, &["Signal"]), nothing, "it is their own");
    assert_eq!(slips(Value::Null, "", &[]), nothing);
    let odd = slips(json!(page.contact), "020 7946 0000", &["Signal", "+44 20 7946 0001"]);
    assert_eq!(odd, json!({ "namesakes": [], "name": true, "labels": ["+44 20 7946 0001"] }));
    assert_eq!(page.fails("slips", &json!({ "contact": "nobody", "name": name, "labels": [] })), "no-contact");
    assert_eq!(page.log(1), ["contacts-put"], "nothing was opened");
}

#[test]
fn a_number_is_doubted_as_it_is_typed() {
    let page = Page::new();
    let doubt = |number: &str, kind: &str, country: Option<&str>| read(&page, number, kind, country)["doubt"].clone();
    assert_eq!(doubt("067 212 3456", "mobile", Some("AL")), Value::Null);
    assert_eq!(doubt("067 212 3456", "mobile", None), "no-country");
    assert_eq!(doubt("+44 1", "mobile", None), "impossible");
    assert_eq!(doubt("ask at the desk", "landline", None), "unreadable");
    assert_eq!(doubt("@honoria.01", "handle", None), Value::Null);
    let countries = page.call("countries", &json!({})).unwrap();
    assert!(countries.as_array().unwrap().contains(&json!("AL")));
}

#[test]
fn a_draft_outlives_a_lock_and_says_nothing_while_it_is_locked() {
    let page = Page::new();
    page.unlock();
    let text = "{\"name\":\"Bajram\"}";
    page.call("keep_draft", &json!({ "draft": page.seal(text) })).unwrap();
    page.call("lock", &json!({})).unwrap();
    assert_eq!(page.fails("draft", &json!({})), "locked");
    assert_eq!(page.unlock()["drafted"], true);
    assert_eq!(page.open(&page.call("draft", &json!({})).unwrap()), text);
    page.call("keep_draft", &json!({ "draft": null })).unwrap();
    page.call("lock", &json!({})).unwrap();
    assert_eq!(page.unlock()["drafted"], false);
    assert_eq!(page.call("draft", &json!({})).unwrap(), Value::Null);
    let huge = "x".repeat(2 << 20);
    assert_eq!(page.fails("keep_draft", &json!({ "draft": page.seal(&huge) })), "impossible");
}

#[test]
fn what_another_program_changes_is_seen_at_the_next_act() {
    let page = Page::new();
    page.unlock();
    let device = hotline_vault::Device::at(page.folder.path().join("home"));
    let locked = Locked::open(page.path().as_ref(), device, hotline_machine::outside()).unwrap();
    let key = locked.member_key(&crate::kit::PASSPHRASE.into()).unwrap();
    let mut other = locked.unlock(key).unwrap();
    other.rotate(None, &mut |_| std::ops::ControlFlow::Continue(())).unwrap();
    other.remove_contact(page.contact.parse().unwrap()).unwrap();
    assert_eq!(page.call("find", &json!({ "query": "", "from": 0, "count": 9 })).unwrap()["total"], 0);
    assert_eq!(page.fails("reveal", &page.line(0)), "no-contact");
}
