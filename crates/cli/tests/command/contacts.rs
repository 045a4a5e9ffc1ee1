//! Finding, showing, revealing, adding, changing and removing.

use crate::kit::{Desk, MOBILE, OFFICE, TOKYO, has_number};

#[test]
fn find_shows_names_and_lines_and_no_number() {
    let desk = Desk::staffed();
    let out = desk.ok(&["find", "begaj"]);
    assert_eq!(out, "Bajram Begaj  President of Albania  Albania  Private office (open), Direct mobile (unsafe)\n");
    assert_eq!(desk.ok(&["find", "haruka"]).lines().count(), 2);
    assert_eq!(desk.ok(&["find", "haruka", "--limit", "1"]).lines().count(), 1);
    // None at all is a slip, and must not be taken for "nobody is there".
    desk.fails(&["find", "haruka", "--limit", "0"], 2);

    let json = desk.json(&["find", "begaj"]);
    let hit = &json["hits"][0];
    assert_eq!((hit["name"].as_str(), hit["country"].as_str()), (Some("Bajram Begaj"), Some("AL")));
    assert_eq!(hit["office"], "President of Albania");
    assert_eq!(hit["organisation"], "Presidency");
    assert_eq!(hit["lines"][1]["label"], "Direct mobile");
    assert_eq!(hit["lines"][1]["kind"], "mobile");
    assert!(hit["id"].as_str().unwrap().len() == 32 && hit["lines"][0]["id"].as_str().unwrap().len() == 32);
    assert!(!has_number(&json.to_string()));
}

#[test]
fn finding_nobody_is_an_answer() {
    let desk = Desk::staffed();
    let ran = desk.run(&["find", "zzyzx"]);
    assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (0, "", "hotline: nobody fits these words\n"));
    assert_eq!(desk.json(&["find", "zzyzx"]), serde_json::json!({"hits": [], "without": [], "total": 0}));
}

#[test]
fn exact_hits_similar_names_and_who_fits_most_words_stand_apart() {
    let desk = Desk::staffed();
    let out = desk.ok(&["find", "begay"]);
    assert!(out.starts_with("Similar names:\nBajram Begaj  "), "{out}");
    let json = desk.json(&["find", "begay"]);
    assert_eq!(json["hits"][0]["fit"], "similar");
    assert_eq!(json["hits"][0]["highlights"][0]["text"], "Begaj");

    let out = desk.ok(&["find", "bajram", "xyzzy"]);
    assert!(out.starts_with("Nobody fits `xyzzy`; without it:\nBajram Begaj  "), "{out}");
    let json = desk.json(&["find", "bajram", "xyzzy"]);
    assert_eq!((&json["hits"][0]["fit"], &json["without"]), (&"partial".into(), &serde_json::json!(["xyzzy"])));

    let json = desk.json(&["find", "albanian président"]);
    assert_eq!((&json["hits"][0]["name"], &json["hits"][0]["fit"]), (&"Bajram Begaj".into(), &"exact".into()));
    let how: Vec<_> = json["hits"][0]["highlights"].as_array().unwrap().iter().map(|mark| &mark["how"]).collect();
    assert!(how.contains(&&"office".into()), "{json}");
}

#[test]
fn numbers_and_handles_cannot_be_searched_and_that_is_said() {
    let desk = Desk::staffed();
    let ran = desk.run(&["find", MOBILE]);
    assert!(ran.code == 0 && ran.err.contains("numbers are sealed"), "{}", ran.err);
    assert!(desk.run(&["find", "@begaj"]).err.contains("handles and addresses are sealed"));
    assert!(!desk.run(&["find", "begaj"]).err.contains("sealed"));
}

#[test]
fn what_is_only_like_a_contact_is_not_acted_on() {
    let desk = Desk::staffed();
    // Misspelled, sounding alike, a beginning, one word too many, and an office by another word.
    for words in ["Bajram Begay", "bajram begai", "beg", "bajram crown", "albanian head of state", "Μπάιραμ"] {
        for act in
            [&["remove", words, "--yes"][..], &["reveal", words], &["show", words], &["edit", words, "--office", "x"]]
        {
            let err = desk.fails(act, 4);
            assert!(!has_number(&err), "{err}");
        }
    }
    let err = desk.fails(&["remove", "Bajram Begay", "--yes"], 4);
    assert!(err.contains("no contact has just these words") && err.contains("Bajram Begaj"), "{err}");
    // Whole words in any order, without accents, are exact.
    for words in ["begaj bajram", "BÉGAJ", "president of albania", "begaj al"] {
        assert!(desk.ok(&["show", words]).starts_with("Bajram Begaj\n"), "{words}");
    }
    // Of a line, too.
    assert!(desk.fails(&["reveal", "begaj", "--line", "mob", "--purpose", "x"], 4).contains("Direct mobile"));
    desk.ok(&["remove", "bajram begaj", "--yes"]);
}

#[test]
fn a_country_alone_says_of_nobody_that_they_are_meant() {
    let desk = Desk::staffed();
    desk.ok(&[
        "add",
        "--name",
        "Abdullah II of Jordan",
        "--office",
        "King of Jordan",
        "--country",
        "JO",
        "--tag",
        "royal",
    ]);
    // Only one contact has each of these, and it is not acted on: by name, code, within the office or the name, or a tag.
    for words in ["Albania", "AL", "of Albania", "Japan", "Jordan", "of Jordan", "Presidency", "royal"] {
        for act in
            [&["remove", words, "--yes"][..], &["reveal", words], &["show", words], &["edit", words, "--office", "x"]]
        {
            let err = desk.fails(act, 4);
            assert!(!has_number(&err), "{err}");
        }
    }
    let err = desk.fails(&["remove", "Albania", "--yes"], 4);
    assert!(err.contains("don't say plainly who is meant") && err.contains("Bajram Begaj"), "{err}");
    let err = desk.fails(&["reveal", "Albania"], 4);
    assert!(err.contains("don't say plainly who is meant") && err.contains("Bajram Begaj"), "{err}");
    // An office is enough to look, and not to change.
    for words in ["President of Albania", "president AL", "chief of protocol", "king of jordan"] {
        desk.ok(&["show", words]);
        assert!(desk.fails(&["remove", words, "--yes"], 4).contains("don't say plainly who is meant"), "{words}");
        desk.fails(&["edit", words, "--office", "x"], 4);
        desk.fails(&["remove", words, "--erase", "--yes"], 4);
    }
    // A word of the name is, and so is the whole name, country or not.
    desk.ok(&["edit", "tanabe protocol", "--office", "Chief of Staff"]);
    desk.ok(&["remove", "Begaj Albania", "--yes"]);
    desk.ok(&["remove", "Abdullah II of Jordan", "--yes"]);
}

#[test]
fn a_name_that_is_the_office_of_others_is_asked_about() {
    let desk = Desk::staffed();
    desk.ok(&["add", "--name", "President", "--office", "Switchboard"]);
    for act in [&["reveal", "president"][..], &["show", "President"], &["remove", "President", "--yes"]] {
        let err = desk.fails(act, 4);
        assert!(err.contains("more than one contact") && err.contains("Bajram Begaj"), "{err}");
        assert!(!has_number(&err), "{err}");
    }
    // Two words of a name that is nobody's office are enough.
    assert!(desk.ok(&["show", "bajram begaj"]).starts_with("Bajram Begaj\n"));
}

#[test]
fn show_masks_the_numbers_and_offers_the_safest_line_first() {
    let desk = Desk::staffed();
    let out = desk.ok(&["show", "bajram", "begaj"]);
    let lines: Vec<_> = out.lines().collect();
    assert_eq!(lines[0], "Bajram Begaj");
    for part in ["President of Albania", "Presidency", "Albania", "Mr President", "sq, en", "(Europe/Tirane)"] {
        assert!(out.contains(part), "{part} in\n{out}");
    }
    let first = lines.iter().position(|line| line.starts_with("  open")).unwrap();
    assert!(lines[first].contains("Private office  landline  ••••••••  verified 20"), "{out}");
    assert!(lines[first].contains("by Ada Founder: called back  "), "{out}");
    assert!(lines[first + 1].starts_with("  unsafe  Direct mobile   mobile    ••••••••  never verified  "), "{out}");
    assert!(!has_number(&out) && !out.contains("Prefers mornings"), "{out}");

    let json = desk.json(&["show", "begaj"]);
    for at in 0..2 {
        assert!(lines[first + at].ends_with(json["lines"][at]["id"].as_str().unwrap()), "{out}");
    }
    assert_eq!(json["lines"][0]["class"], "open");
    assert_eq!(json["lines"][0]["verified"]["by"], "Ada Founder");
    assert_eq!(json["time_zone"], "Europe/Tirane");
    assert!(json["local_time"].as_str().unwrap().contains(", "));
    assert!(!has_number(&json.to_string()));
}

#[test]
fn reveal_prints_the_number_alone() {
    let desk = Desk::staffed();
    assert_eq!(desk.ok(&["reveal", "begaj"]), format!("{OFFICE}\n"));
    assert_eq!(desk.ok(&["reveal", "begaj", "--line", "OFFICE"]), format!("{OFFICE}\n"));
    let args = ["reveal", "begaj", "--line", "direct mobile", "--purpose", "call about the summit"];
    assert_eq!(desk.ok(&args), format!("{MOBILE}\n"));
    let json = desk.json(&["reveal", "haruka tanaka"]);
    assert_eq!(json["number"], TOKYO);
    let shown = desk.json(&["show", "haruka tanaka"]);
    assert_eq!((&json["line"], &json["contact"]), (&shown["lines"][0]["id"], &shown["id"]));
    let id = shown["id"].as_str().unwrap();
    assert_eq!(desk.ok(&["reveal", id, "--line", json["line"].as_str().unwrap()]), format!("{TOKYO}\n"));
}

#[test]
fn reveal_prints_the_notes_and_no_number() {
    let desk = Desk::staffed();
    let lines = r#"{"lines": [
        {"label": "Direct mobile", "class": "unsafe", "number": "+355672123456", "notes": "Rings twice.\nThen \u001b[2Janswers.\n"},
        {"label": "Private office", "class": "open", "number": "+35542277377", "notes": "\u202eAsk for Mira."}]}"#;
    assert_eq!(desk.run_with(&["edit", "begaj", "--from-json", "-"], lines).code, 0);
    let out = desk.ok(&["reveal", "begaj", "--notes"]);
    let expected = "Prefers mornings.\n\nPrivate office:\n\u{fffd}Ask for Mira.\n\nDirect mobile:\nRings twice.\nThen \u{fffd}[2Janswers.\n";
    assert_eq!(out, expected);
    let json = desk.json(&["reveal", "begaj", "--notes"]);
    assert_eq!(
        (&json["notes"], &json["lines"][0]["notes"]),
        (&"Prefers mornings.".into(), &"\u{202e}Ask for Mira.".into())
    );
    let shown = desk.json(&["show", "begaj"]);
    assert_eq!((&json["contact"], &json["lines"][1]["line"]), (&shown["id"], &shown["lines"][1]["id"]));
    assert_eq!(json["lines"][1]["label"], "Direct mobile");
    assert!(!has_number(&out) && !has_number(&json.to_string()));
    assert_eq!(desk.json(&["log"])["events"][0]["kind"], "notes-revealed");
    assert!(desk.ok(&["log"]).lines().next().unwrap().ends_with("Ada Founder  opened the notes of Bajram Begaj"));
}

#[test]
fn that_there_are_no_notes_is_said_beside_the_output() {
    let desk = Desk::staffed();
    let ran = desk.run(&["reveal", "tanabe", "--notes"]);
    let said = "hotline: there are no notes about this contact or its lines\n";
    assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (0, "", said));
    let json = desk.json(&["reveal", "tanaka", "--notes"]);
    assert_eq!((&json["notes"], &json["lines"]), (&serde_json::Value::Null, &serde_json::json!([])));
    for other in [["--line", "office"], ["--purpose", "x"]] {
        desk.fails(&[&["reveal", "tanaka", "--notes"][..], &other].concat(), 2);
    }
}

#[test]
fn add_from_flags_takes_a_number_from_standard_input() {
    let desk = Desk::new();
    let who = ["add", "--name", "Edi Rama", "--office", "Prime Minister", "--country", "Albania"];
    let more = ["--alias", "Kryeministri", "--time-zone", "Europe/Tirane", "--kind", "mobile", "--class", "encrypted"];
    let lines = ["--line", "Direct mobile", "-", "--line", "Second", "+355672123457"];
    let ran = desk.run_with(&[&who[..], &more, &lines].concat(), &format!("{MOBILE}\n"));
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.out.starts_with("added Edi Rama  "), "{}", ran.out);
    assert_eq!(desk.ok(&["reveal", "edi rama", "--line", "direct"]), format!("{MOBILE}\n"));
    let json = desk.json(&["show", "edi rama"]);
    assert_eq!(json["aliases"], serde_json::json!(["Kryeministri"]));
    assert_eq!((&json["lines"][1]["kind"], &json["lines"][1]["class"]), (&"mobile".into(), &"encrypted".into()));
}

#[test]
fn numbers_are_read_for_the_country_and_doubts_are_told() {
    let desk = Desk::new();
    desk.ok(&["add", "--name", "Haruka Tanaka", "--country", "japan", "--line", "Office", "03-3581-0101"]);
    assert_eq!(desk.ok(&["reveal", "tanaka"]), format!("{TOKYO}\n"));
    let ran = desk.run(&["add", "--name", "Jo Nobody", "--line", "Office", "03-3581-0101"]);
    assert_eq!(ran.err, "hotline: the number of \"Office\" is kept as it was written: it has no country code\n");
    assert!(desk.ok(&["show", "nobody"]).contains("doubtful: has no country code"));
    assert_eq!(desk.json(&["show", "nobody"])["lines"][0]["doubt"], "no-country");
}

#[test]
fn units_place_and_tags_are_written_shown_and_filtered_by() {
    let desk = Desk::staffed();
    let office = ["--organisation", "Government of Albania", "--unit", "Cabinet Office", "--unit", "Protocol"];
    let place =
        ["--locality", "Tirana", "--region", "Tirana County", "--country", "AL", "--tag", "G20", "--tag", "Balkans"];
    desk.ok(&[&["add", "--name", "Edi Rama"][..], &office, &place].concat());
    let json = desk.json(&["show", "edi rama"]);
    assert_eq!(json["units"], serde_json::json!(["Cabinet Office", "Protocol"]));
    assert_eq!((&json["locality"], &json["region"]), (&"Tirana".into(), &"Tirana County".into()));
    assert_eq!(json["tags"], serde_json::json!(["G20", "Balkans"]));
    let out = desk.ok(&["show", "edi rama"]);
    for part in ["Cabinet Office, Protocol", "Tirana, Tirana County, Albania", "G20, Balkans"] {
        assert!(out.contains(part), "{part} in\n{out}");
    }

    desk.ok(&["edit", "begaj", "--tag", "bálkans"]);
    let found = |args: &[&str]| -> Vec<String> {
        let json = desk.json(&[&["find"], args].concat());
        json["hits"].as_array().unwrap().iter().map(|hit| hit["name"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(found(&["--tag", "balkans"]), ["Bajram Begaj", "Edi Rama"]);
    assert_eq!(found(&["--tag", "balkans", "--limit", "1"]), ["Bajram Begaj"]);
    assert_eq!(found(&["--tag", "Balkans", "--tag", "g20"]), ["Edi Rama"]);
    assert_eq!(found(&["--tag", "balkans", "begaj"]), ["Bajram Begaj"]);
    let ran = desk.run(&["find", "--tag", "G7", "begaj"]);
    assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (0, "", "hotline: nobody with these tags fits\n"));

    let json = r#"{"units": [], "locality": null, "region": "", "tags": null}"#;
    assert_eq!(desk.run_with(&["edit", "edi rama", "--from-json", "-"], json).code, 0);
    let json = desk.json(&["show", "edi rama"]);
    let (none, null) = (serde_json::json!([]), serde_json::Value::Null);
    assert_eq!((&json["units"], &json["tags"], &json["locality"], &json["region"]), (&none, &none, &null, &null));
}

#[test]
fn a_time_zone_that_nobody_said_is_shown_as_derived() {
    let desk = Desk::staffed();
    let shown = |who: &str| {
        let json = desk.json(&["show", who]);
        (json["time_zone"].as_str().map(str::to_owned), json["time_zone_from"].as_str().map(str::to_owned))
    };
    let zone = |zone: &str, from: &str| (Some(zone.to_owned()), Some(from.to_owned()));
    assert_eq!(shown("haruka tanaka"), zone("Asia/Tokyo", "country"));
    assert!(desk.ok(&["show", "haruka tanaka"]).contains("(Asia/Tokyo, by the country)"));
    assert_eq!(shown("begaj"), (Some("Europe/Tirane".into()), None), "this one was said");
    desk.ok(&["edit", "haruka tanaka", "--country", "US", "--region", "Hawaii"]);
    assert_eq!(shown("haruka tanaka"), zone("Pacific/Honolulu", "region"));
    desk.ok(&["edit", "haruka tanaka", "--region", "", "--set-line", "office", "--number", "+1 202 224 3121"]);
    assert_eq!(shown("haruka tanaka"), zone("America/New_York", "number"));
    assert!(desk.ok(&["show", "haruka tanaka"]).contains("(America/New_York, by the area of a number)"));
    desk.ok(&["edit", "haruka tanaka", "--time-zone", "America/New_York"]);
    assert_eq!(shown("haruka tanaka"), (Some("America/New_York".into()), None));
    desk.ok(&["edit", "haruka tanaka", "--time-zone", ""]);
    assert_eq!(shown("haruka tanaka"), zone("America/New_York", "number"));
}

#[test]
fn edit_changes_what_is_mentioned_and_nothing_else() {
    let desk = Desk::staffed();
    desk.ok(&["edit", "begaj", "--office", "", "--alias", "Generali", "--set-line", "mobile", "--class", "encrypted"]);
    let json = desk.json(&["show", "begaj"]);
    assert_eq!((&json["office"], &json["organisation"]), (&serde_json::Value::Null, &"Presidency".into()));
    assert_eq!(json["aliases"], serde_json::json!(["Generali"]));
    assert_eq!(
        (&json["lines"][0]["label"], &json["lines"][0]["class"]),
        (&"Direct mobile".into(), &"encrypted".into())
    );
    assert_eq!(desk.ok(&["reveal", "begaj"]), format!("{MOBILE}\n"));

    let ran = desk.run_with(&["edit", "begaj", "--set-line", "mobile", "--number", "-", "--label", "Mobile"], TOKYO);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(desk.ok(&["reveal", "begaj", "--line", "mobile"]), format!("{TOKYO}\n"));
    desk.ok(&["edit", "begaj", "--remove-line", "private", "--line", "Fax", "+35542277379", "--kind", "fax"]);
    let labels: Vec<_> =
        desk.json(&["show", "begaj"])["lines"].as_array().unwrap().iter().map(|line| line["label"].clone()).collect();
    assert_eq!(labels, ["Mobile", "Fax"]);
}

#[test]
fn no_line_is_left_without_a_number() {
    let desk = Desk::staffed();
    let edit = ["edit", "begaj", "--set-line", "private office", "--number"];
    for empty in ["", " \t"] {
        assert!(desk.fails(&[&edit[..], &[empty]].concat(), 2).contains("it must not be empty"));
        assert!(desk.fails(&["add", "--name", "X", "--line", "Mobile", empty], 2).contains("it must not be empty"));
    }
    let json = r#"{"name": "X", "lines": [{"label": "Mobile", "number": ""}]}"#;
    let ran = desk.run_with(&["add", "--from-json", "-"], json);
    assert!(ran.code == 2 && ran.err.contains("a line needs a number"), "{ran:?}");
    assert_eq!(desk.ok(&["reveal", "begaj"]), format!("{OFFICE}\n"));
}

#[test]
fn nothing_is_verified_without_saying_how() {
    let desk = Desk::staffed();
    desk.fails(&["edit", "begaj", "--set-line", "mobile", "--verified", ""], 2);
    let id = desk.json(&["show", "begaj"])["lines"][1]["id"].as_str().unwrap().to_owned();
    let ran = desk.run_with(
        &["edit", "begaj", "--from-json", "-"],
        &format!(r#"{{"lines": [{{"id": "{id}", "verified": " "}}]}}"#),
    );
    assert!(ran.code == 2 && ran.err.contains("\"verified\" says how"), "{ran:?}");
    assert!(desk.ok(&["show", "begaj"]).contains("never verified"));
}

#[test]
fn edit_from_json_replaces_the_lines_and_keeps_numbers_by_id() {
    let desk = Desk::staffed();
    let id = desk.json(&["show", "begaj"])["lines"][1]["id"].as_str().unwrap().to_owned();
    let json = format!(r#"{{"office": null, "lines": [{{"id": "{id}", "label": "Handy"}}]}}"#);
    let ran = desk.run_with(&["edit", "begaj", "--from-json", "-"], &json);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let shown = desk.json(&["show", "begaj"]);
    assert_eq!(shown["lines"].as_array().unwrap().len(), 1);
    assert_eq!((&shown["lines"][0]["label"], &shown["lines"][0]["class"]), (&"Handy".into(), &"unsafe".into()));
    assert_eq!(shown["country"], "AL");
    assert_eq!(desk.ok(&["reveal", "begaj", "--purpose", "x"]), format!("{MOBILE}\n"));
}

#[test]
fn remove_and_erase_take_the_contact_away() {
    let desk = Desk::staffed();
    assert_eq!(desk.ok(&["remove", "tanaka", "--yes"]), "removed Haruka Tanaka\n");
    desk.fails(&["show", "tanaka"], 4);
    let json = desk.json(&["remove", "begaj", "--erase", "--reason", "asked for it", "--yes"]);
    assert_eq!(json["erased"], true);
    assert_eq!(desk.ok(&["find", "haruka"]).lines().count(), 1);
    let log = desk.ok(&["log"]);
    assert!(log.contains("what stood here was erased") && !log.contains("Begaj"), "{log}");
    assert!(desk.ok(&["verify"]).contains("genuine and whole"));
}

#[test]
fn names_from_a_file_cannot_steer_the_terminal() {
    let desk = Desk::new();
    let ran = desk.run_with(&["add", "--from-json", "-"], r#"{"name": "Edi \u001b[2JRama", "office": "\u202eX"}"#);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let out = desk.ok(&["find", "edi"]);
    assert!(!out.contains('\u{1b}') && !out.contains('\u{202e}') && out.contains("\u{fffd}X"), "{out}");
}
