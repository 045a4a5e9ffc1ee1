//! What is said of a contact that is added or changed.

use crate::kit::{Desk, MOBILE, OFFICE, has_number};

#[test]
fn a_number_on_the_command_line_is_shown_as_it_was_read() {
    let desk = Desk::new();
    let add = |args: &[&str]| desk.ok(&[&["add", "--country", "GB"], args].concat());
    let out = add(&["--name", "A", "--line", "Office", "020 7946 0000", "--line", "Desk", "+44 20 7946 0001"]);
    let lines: Vec<_> = out.lines().collect();
    assert!(lines[0].starts_with("added A  "), "{out}");
    assert_eq!(lines[1..], ["  Office: 020 7946 0000 → +44 20 7946 0000"], "white space alone is nothing to show");
    for (text, number) in [
        ("tel:+44-20-7946-0000;ext=12", "+44 20 7946 0000 x12"),
        ("020 7946 0000;ext=12", "+44 20 7946 0000 x12"),
        ("+442079460000;ext=12", "+44 20 7946 0000 x12"),
        ("(0044) 20-7946-0000", "+44 20 7946 0000"),
        ("00442079460000", "+44 20 7946 0000"),
    ] {
        let out = add(&["--name", "B C", "--line", "Office", text]);
        let id = out.split_whitespace().nth(3).unwrap();
        let shown = out.lines().nth(1).unwrap_or_default();
        assert_eq!(shown, format!("  Office: {text} → {number}"));
        let out = desk.ok(&["edit", id, "--set-line", "office", "--number", text]);
        assert_eq!(out.lines().nth(1).unwrap_or_default(), shown);
        desk.ok(&["remove", id, "--yes"]);
    }
    let json = desk.json(&["add", "--name", "D", "--country", "GB", "--line", "Office", "020 7946 0000 ext. 3"]);
    let number = &json["numbers"][0];
    assert_eq!(
        (&number["written"], &number["number"]),
        (&"020 7946 0000 ext. 3".into(), &"+44 20 7946 0000 x3".into())
    );
    assert_eq!(number["added"], serde_json::json!(["country-code", "trunk-prefix", "extension"]));
}

#[test]
fn a_number_that_was_handed_in_unseen_stays_so_and_what_was_done_to_it_is_said() {
    let desk = Desk::new();
    let national = format!("0{}", &MOBILE[4..]);
    let ran = desk.run_with(&["add", "--name", "A", "--country", "AL", "--line", "Mobile", "-"], &national);
    let said =
        "  Mobile: kept otherwise than it was handed in: with its country code, without the prefix of national calls";
    assert_eq!((ran.code, ran.out.lines().nth(1)), (0, Some(said)), "{ran:?}");
    let json = format!(r#"{{"name": "B", "country": "AL", "lines": [{{"label": "Mobile", "number": "{national}"}}]}}"#);
    let ran = desk.run_with(&["add", "--from-json", "-"], &json);
    assert_eq!((ran.out.lines().nth(1), has_number(&ran.out)), (Some(said), false), "{ran:?}");
    let ran = desk.run_with(&["edit", "b", "--from-json", "-", "--json"], &json);
    let told: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(told["numbers"], serde_json::json!([{"label": "Mobile", "added": ["country-code", "trunk-prefix"]}]));
}

#[test]
fn an_edit_warns_of_what_it_changed() {
    let desk = Desk::new();
    let lines = ["--line", "Desk", "ask at the desk", "--line", "Office", OFFICE, "--line", "Hall", "ring the bell 3"];
    let ran = desk.run(&[&["add", "--name", "Edi Rama"][..], &lines].concat());
    assert_eq!((ran.code, ran.err.lines().count()), (0, 2), "{ran:?}");
    for edit in [
        &["--office", "Prime Minister"][..],
        &["--set-line", "desk", "--class", "unsafe"],
        &["--set-line", "office", "--number", MOBILE],
        &["--remove-line", "hall"],
        &["--country", "AL"],
    ] {
        let ran = desk.run(&[&["edit", "edi rama"], edit].concat());
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{edit:?}");
        assert_eq!(desk.json(&["edit", "edi rama", "--alias", "x"])["doubts"], serde_json::json!([]));
    }
    let ran = desk.run(&["edit", "edi rama", "--set-line", "office", "--number", "+355 4 222 22 22,,4#"]);
    assert_eq!(ran.err.lines().count(), 1, "{ran:?}");
    assert!(ran.err.contains("\"Office\"") && ran.err.contains("as an extension, such as ext. 4"), "{ran:?}");
    let ran = desk.run(&["edit", "edi rama", "--line", "Gate", "ask there"]);
    assert!(ran.err.lines().count() == 1 && ran.err.contains("\"Gate\""), "{ran:?}");
}

#[test]
fn a_namesake_is_named_and_is_another_person() {
    let desk = Desk::staffed();
    let id = desk.json(&["show", "begaj"])["id"].as_str().unwrap().to_owned();
    for name in ["Bajram Begaj", "bajram  BEGAJ", "Begaj, Bajram"] {
        let ran = desk.run(&["add", "--name", name]);
        assert_eq!(ran.code, 0);
        assert!(ran.err.contains(&format!("{id}  Bajram Begaj, President of Albania, Albania")), "{ran:?}");
        assert!(ran.err.starts_with("hotline: this name is in the vault already"), "{ran:?}");
        desk.ok(&["remove", ran.out.split_whitespace().last().unwrap(), "--yes"]);
    }
    let ran = desk.run(&["edit", "tanabe", "--name", "Haruka Tanaka"]);
    assert!(ran.err.contains("Haruka Tanaka, Japan") && ran.err.contains("two people"), "{ran:?}");
    assert_eq!(desk.run(&["edit", &id, "--office", "President"]).err, "");
    assert_eq!(desk.json(&["add", "--name", "Bajram Begaj"])["namesakes"], serde_json::json!([id]));
    assert_eq!(desk.run(&["add", "--name", "Bajram Begaj Junior"]).err, "");
}

#[test]
fn a_name_or_label_that_looks_like_a_number_is_pointed_out_and_not_repeated() {
    let desk = Desk::new();
    for name in ["+44 20 7946 0000", "020 7946 0000", "Tel. 12345", "٠٢٠٧٩٤٦٠٠٠٠"] {
        let ran = desk.run(&["add", "--name", name]);
        assert!(ran.code == 0 && ran.err.contains("the name looks like a telephone number"), "{ran:?}");
        assert!(!ran.err.contains("7946") && !ran.err.contains("12345"), "{ran:?}");
        let json = desk.json(&["add", "--name", name]);
        assert_eq!(json["looks_like_number"], serde_json::json!(["name"]));
    }
    let ran = desk.run(&["add", "--name", "Edi Rama", "--line", "020 7946 0000", "Mobile"]);
    assert!(ran.err.contains("the label looks like a telephone number") && !ran.err.contains("7946"), "{ran:?}");
    for name in ["Agent 007", "Henry VIII", "Unit 8200", "Room 101"] {
        assert_eq!(desk.run(&["add", "--name", name]).err, "", "{name}");
    }
    let ran = desk.run(&["edit", "henry", "--name", "+44 20 7946 0000"]);
    assert!(ran.err.contains("the name looks like a telephone number"), "{ran:?}");
}

#[test]
fn an_extension_is_explained_where_it_is_revealed() {
    let desk = Desk::new();
    for text in ["tel:+442079460000;ext=12", "+44 20 7946 0000;ext=12", "+44 20 7946 0000 ext. 12"] {
        let id =
            desk.json(&["add", "--name", "Ada Marsh", "--line", "Office", text])["id"].as_str().unwrap().to_owned();
        let ran = desk.run(&["reveal", &id]);
        assert_eq!(ran.out, "+442079460000;ext=12\n", "{text}");
        assert!(ran.err.contains("`;ext=` is an extension"), "{ran:?}");
        let json = desk.json(&["reveal", &id]);
        assert_eq!((&json["number"], &json["extension"]), (&"+442079460000;ext=12".into(), &"12".into()));
    }
    let json = desk.json(&["add", "--name", "Edi Rama", "--line", "Office", OFFICE]);
    let id = json["id"].as_str().unwrap();
    assert_eq!(desk.run(&["reveal", id]).err, "");
    assert_eq!(desk.json(&["reveal", id])["extension"], serde_json::Value::Null);
    assert!(desk.ok(&["reveal", "--help"]).contains("`;ext=12`"));
}
