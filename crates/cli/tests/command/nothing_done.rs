//! What is said to be done was done: edits that contradict themselves or change nothing, and imports of which nothing was taken.

use crate::kit::{Desk, MOBILE, OFFICE, write};
use serde_json::json;

fn edit<'a>(more: &[&'a str]) -> Vec<&'a str> {
    [&["edit", "begaj"], more].concat()
}

#[test]
fn an_edit_that_contradicts_itself_is_refused_and_says_of_which_line() {
    let desk = Desk::staffed();
    let before = desk.contact("begaj");
    let events = desk.json(&["status"])["events"].clone();
    let id = before["lines"][0]["id"].as_str().unwrap();
    for (said, told) in [
        (&["--remove-line", "mobile", "--set-line", "mobile", "--class", "open"][..], "\u{201c}Direct mobile\u{201d}"),
        (
            &["--set-line", "Direct mobile", "--number", OFFICE, "--remove-line", "mobile"],
            "\u{201c}Direct mobile\u{201d}",
        ),
        (&["--remove-line", id, "--set-line", "private office", "--label", "X"], "\u{201c}Private office\u{201d}"),
        (&["--remove-line", "mobile", "--remove-line", "mobile"], "\u{201c}Direct mobile\u{201d}"),
        (&["--remove-line", "mobile", "--remove-line", "Direct mobile"], "\u{201c}Direct mobile\u{201d}"),
        (&["--set-line", "mobile"], "--set-line"),
        (&["--set-line", "mobile", "--set-line", "office", "--class", "open"], "'--set-line <LINE>'"),
        (&["--set-line", "mobile", "--class", "open", "--class", "secure"], "'--class <CLASS>'"),
        (&["--set-line", "mobile", "--number", OFFICE, "--number", MOBILE], "'--number <NUMBER>'"),
        (&["--office", "Mayor", "--office", "Painter"], "'--office <OFFICE>'"),
        (&["--name", "A", "--name", "A"], "'--name <NAME>'"),
        (&["--notes", "A", "--notes", "B"], "'--notes <TEXT>'"),
        (&["--tag", "", "--tag", "G20"], "--tag"),
        (&["--alias", "A", "--alias", ""], "--alias"),
    ] {
        let told_of = desk.fails(&edit(said), 2);
        assert!(told_of.contains(told), "{said:?}: {told_of}");
    }
    // That one line takes the place of another of its label is no contradiction.
    assert_eq!((desk.contact("begaj"), &desk.json(&["status"])["events"]), (before, &events));
    desk.ok(&edit(&["--remove-line", "mobile", "--line", "Direct mobile", OFFICE]));
    assert_eq!(desk.ok(&["reveal", "begaj", "--line", "mobile"]), format!("{OFFICE}\n"));
}

#[test]
fn an_edit_that_changes_nothing_says_so_and_stands_on_no_journal() {
    let desk = Desk::staffed();
    let id = desk.json(&["show", "begaj"])["id"].as_str().unwrap().to_owned();
    let line = desk.json(&["show", "begaj"])["lines"][1]["id"].as_str().unwrap().to_owned();
    let events = desk.json(&["status"])["events"].clone();
    desk.fails(&edit(&[]), 2);
    for said in [
        &["--office", "President of Albania"][..],
        &["--office", " President of Albania "],
        &["--name", "Bajram Begaj", "--country", "Albania", "--time-zone", "Europe/Tirane"],
        &["--language", "sq", "--language", "en"],
        &["--language", "sq", "--language", "sq", "--language", "en"],
        &["--tag", ""],
        &["--own-script", ""],
        &["--set-line", "mobile", "--label", "Direct mobile", "--kind", "mobile", "--class", "unsafe"],
        &["--set-line", &line, "--class", "unsafe"],
    ] {
        let out = desk.run(&edit(said));
        let first = out.out.lines().next().unwrap_or_default();
        assert_eq!(first, format!("nothing to change: Bajram Begaj is so already  {id}"), "{said:?}: {out:?}");
        assert_eq!(out.code, 0);
        assert_eq!(desk.json(&edit(said))["changed"], false, "{said:?}");
    }
    write(&desk.path("same.json"), r#"{"office": "President of Albania", "tags": null}"#);
    write(&desk.path("none.json"), "{}");
    for file in ["same.json", "none.json"] {
        assert_eq!(desk.json(&edit(&["--from-json", file]))["changed"], false, "{file}");
    }
    assert_eq!(desk.json(&["status"])["events"], events);
    // Whoever says what is sealed is told whether that is it: this stands on the journal.
    for (nth, said) in [
        &["--set-line", "mobile", "--number", MOBILE][..],
        &["--set-line", "mobile", "--number", "+355 67 212 3456"],
        &["--notes", "Prefers mornings."],
    ]
    .into_iter()
    .enumerate()
    {
        assert_eq!(desk.json(&edit(said))["changed"], false, "{said:?}");
        assert_eq!(desk.json(&["status"])["events"], events.as_u64().unwrap() + nth as u64 + 1, "{said:?}");
    }
    let events = desk.json(&["status"])["events"].clone();
    // Whoever found the line to be right did something, even if it is said in the same words.
    for said in [
        &["--office", "Mayor"][..],
        &["--set-line", "private", "--verified", "called back"],
        &["--notes", "Prefers evenings."],
        &["--set-line", "mobile", "--number", "+355672123457"],
        &["--remove-line", "mobile"],
    ] {
        assert_eq!(desk.json(&edit(said))["changed"], true, "{said:?}");
    }
    assert_eq!(desk.json(&["status"])["events"], events.as_u64().unwrap() + 5);
}

fn card(uid: &str, office: &str, number: &str) -> String {
    format!(
        "BEGIN:VCARD\nVERSION:4.0\nUID:urn:x:{uid}\nFN:Edi Rama\nTITLE:{office}\nTEL;TYPE=cell:{number}\nEND:VCARD\n"
    )
}

#[test]
fn rows_that_join_one_contact_each_say_what_they_add_themselves() {
    let desk = Desk::new();
    write(&desk.path("known.vcf"), &card("1", "Prime Minister", "+355672123450"));
    desk.ok(&["import", "known.vcf"]);
    let three =
        card("1", "", "+355672123451") + &card("1", "Mayor", "+355672123452") + &card("1", "Mayor", "+355672123453");
    write(&desk.path("a.vcf"), &three);
    let expected = [
        json!(["a line more: Mobile 2"]),
        json!(["office: Prime Minister → Mayor", "a line more: Mobile 3"]),
        json!(["a line more: Mobile 4"]),
    ];
    for import in [&["import", "a.vcf", "--dry-run"][..], &["import", "a.vcf"]] {
        let told = desk.json(import);
        let changes: Vec<_> = (0..3).map(|row| told["rows"][row]["changes"].clone()).collect();
        assert_eq!(changes, expected);
        let kept: Vec<_> = (0..3).map(|row| told["rows"][row]["kept_lines"].clone()).collect();
        assert_eq!(kept, [0, 0, 1], "that of the vault, which none of them has");
        assert_eq!((&told["rows"][0]["joined_to_line"], &told["rows"][2]["joined_to_line"]), (&json!(null), &json!(1)));
    }
}

#[test]
fn rows_that_join_one_new_contact_keep_nothing_that_the_file_lacks() {
    let desk = Desk::new();
    write(&desk.path("a.vcf"), &(card("1", "Mayor", "+355672123451") + &card("1", "Mayor", "+355672123452")));
    let told = desk.json(&["import", "a.vcf"]);
    let kept: Vec<_> = (0..2).map(|row| told["rows"][row]["kept_lines"].clone()).collect();
    assert_eq!((&told["new"], &told["changed"], kept), (&json!(1), &json!(1), vec![json!(0), json!(0)]));
    // One row has what the other one lacks.
    let told = desk.json(&["import", "a.vcf"]);
    let kept: Vec<_> = (0..2).map(|row| told["rows"][row]["kept_lines"].clone()).collect();
    assert_eq!((&told["duplicate"], kept), (&json!(2), vec![json!(0), json!(0)]));
}

#[test]
fn a_file_of_which_all_is_left_out_on_request_could_be_read() {
    let desk = Desk::new();
    write(&desk.path("a.vcf"), &card("1", "Mayor", MOBILE));
    let told = desk.json(&["import", "a.vcf", "--leave-out", "1"]);
    assert_eq!((&told["skipped"], &told["written"]), (&json!(1), &json!(false)));
}

#[test]
fn a_line_that_is_given_twice_or_called_as_another_one_is_pointed_out() {
    let desk = Desk::staffed();
    let twice = ["--line", "Car", "112", "--line", "Car", "112"];
    for act in [&["add", "--name", "X"][..], &["edit", "begaj"]] {
        let err = desk.fails(&[act, &twice].concat(), 2);
        assert!(err.contains("--line \u{201c}Car\u{201d} is given twice"), "{err}");
    }
    let said = "several lines are called \"Direct mobile\": they are known by their ids alone";
    assert!(desk.run(&edit(&["--line", "direct mobile", "+355672123457"])).err.contains(said));
    assert!(!desk.run(&edit(&["--office", "Mayor"])).err.contains("several lines"), "that was said before");
    assert!(!desk.run(&edit(&["--line", "Car", OFFICE])).err.contains("several lines"));
}

#[test]
fn what_an_edit_takes_away_is_told() {
    let desk = Desk::staffed();
    write(&desk.path("none.json"), r#"{"lines": [], "languages": ["en"]}"#);
    let gone = "\n  no longer there: the line Direct mobile, the line Private office, the language sq\n";
    assert!(desk.ok(&edit(&["--from-json", "none.json"])).ends_with(gone));
    assert!(!desk.ok(&edit(&["--tag", "G7", "--tag", "NATO"])).contains("no longer"));
    assert!(desk.ok(&edit(&["--tag", "G20", "--tag", "NATO"])).ends_with("  no longer there: the tag G7\n"));
    assert_eq!(desk.json(&edit(&["--tag", ""]))["removed"], json!(["the tag G20", "the tag NATO"]));
    assert_eq!(desk.json(&edit(&["--tag", ""]))["removed"], json!(null));
}

#[test]
fn a_time_zone_is_kept_as_it_is_spelled_however_it_is_typed() {
    let desk = Desk::staffed();
    assert_eq!(desk.json(&edit(&["--time-zone", "europe/TIRANE"]))["changed"], false);
    desk.ok(&edit(&["--time-zone", "asia/tokyo"]));
    assert_eq!(desk.json(&["show", "begaj"])["time_zone"], "Asia/Tokyo");
}

#[test]
fn what_is_typed_goes_on_one_line() {
    let desk = Desk::new();
    let id = desk.json(&[
        "add",
        "--name",
        "Edi\u{1b}[2J\n Rama",
        "--office",
        "Prime\tMinister",
        "--line",
        "Red\nline",
        "+355672123456",
    ]);
    let shown = desk.json(&["show", id["id"].as_str().unwrap()]);
    assert_eq!((&shown["name"], &shown["office"]), (&json!("Edi [2J Rama"), &json!("Prime Minister")));
    assert_eq!(shown["lines"][0]["label"], "Red line");
    desk.ok(&["export", "--format", "json", "all.json", "--yes"]);
    assert_eq!(desk.json(&["import", "all.json"])["duplicate"], 1);
}

#[test]
fn a_choice_that_does_nothing_is_refused_before_anything_is_written() {
    let desk = Desk::new();
    write(&desk.path("known.vcf"), &card("1", "Prime Minister", "+355672123450"));
    desk.ok(&["import", "known.vcf"]);
    let two = card("1", "Prime Minister", "+355672123450") + &card("2", "Mayor", "+355672123451");
    write(&desk.path("a.vcf"), &(two.clone() + &card("2", "Mayor", "+355672123451")));
    let events = desk.json(&["status"])["events"].clone();
    for (said, code, told) in [
        (&["--two", "15"][..], 2, "the contact at line 15 is just the one at line 8"),
        (&["--same", "8=line:1", "--leave-out", "1"], 2, "the same as the one at line 1, which is left out"),
        (&["--same", "1=line:8"], 2, "the same as the one at line 8, which comes later"),
        (&["--same", "8=line:8"], 2, "the same as itself"),
        (&["--two", "3"], 4, "no contact of the file begins at line 3; the nearest ones begin at lines 1 and 8"),
        (&["--leave-out", "99"], 4, "no contact of the file begins at line 99; they begin at lines 1 to 15"),
        (&["--same", "99=edi rama"], 4, "no contact of the file begins at line 99"),
        (&["--same", "8=line:99"], 4, "no contact of the file begins at line 99"),
        (&["--leave-out", "0"], 2, "from 1 on"),
        (&["--two", "0"], 2, "from 1 on"),
        (&["--same", "0=edi rama"], 2, "from 1 on"),
    ] {
        for more in [&[][..], &["--dry-run"]] {
            let ran = desk.run(&[&["import", "a.vcf"], said, more].concat());
            assert!(ran.code == code && ran.err.contains(told) && ran.out.is_empty(), "{said:?}: {ran:?}");
        }
    }
    write(&desk.path("a.csv"), "Staff\n\nName,Phone\nEdi Rama,+355672123450\n,+355672123459\n");
    for (line, code, told) in [
        ("3", 4, "no contact of the file begins at line 3; the only one begins at line 4, below the headings"),
        ("1", 4, "no contact of the file begins at line 1; the only one begins at line 4, below the headings"),
        ("5", 4, "could not be read, and is left out as it is"),
        ("6", 4, "no contact of the file begins at line 6; the only one begins at line 4\n"),
    ] {
        for flag in ["--two", "--leave-out"] {
            let err = desk.fails(&["import", "a.csv", flag, line], code);
            assert!(err.contains(told), "{flag} {line}: {err}");
        }
    }
    // What is found out only by comparing was compared, and that is all that stands on the journal.
    let newer = desk.json(&["status"])["events"].as_u64().unwrap() - events.as_u64().unwrap();
    assert_eq!(newer, 4, "two choices, each with and without --dry-run");
    let log = desk.json(&["log", "--limit", "4"])["events"].clone();
    assert!(log.as_array().unwrap().iter().all(|event| event["kind"] == "import-planned"), "{log}");
}

#[test]
fn whoever_came_in_as_a_second_person_is_known_again() {
    let desk = Desk::new();
    write(&desk.path("a.vcf"), &(card("1", "Mayor", MOBILE) + &card("2", "Mayor", "+355672123451")));
    let import = ["import", "a.vcf", "--two", "8"];
    assert_eq!(desk.json(&import)["new"], 2);
    let again = desk.ok(&import);
    assert!(again.contains("duplicate  2\n"), "{again}");
    assert!(
        again
            .contains("line 8  Edi Rama  in the vault already, with all that the file says of it: --two adds nobody\n"),
        "{again}"
    );
    assert_eq!(desk.json(&["status"])["contacts"], 2);
}

#[test]
fn an_import_that_took_nothing_prints_nothing_that_looks_like_it() {
    let desk = Desk::new();
    write(&desk.path("list.csv"), "Name,Phone,Kanzlei\nEdi Rama,+355672123456,+35542277777\n");
    for more in [&[][..], &["--json"], &["--dry-run", "--json"]] {
        let ran = desk.run(&[&["import", "list.csv"], more].concat());
        assert_eq!(ran.code, 2, "{ran:?}");
        assert!(ran.err.contains("nothing was imported"), "{ran:?}");
        if more.is_empty() {
            assert_eq!(ran.out, "");
        } else {
            let told: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
            assert_eq!(told["written"], false);
            assert_eq!(told["file"]["unused"][0]["heading"], "Kanzlei");
            assert_eq!(told["new"], if more.len() == 1 { json!(null) } else { json!(1) }, "{told}");
        }
    }
    assert!(!desk.run(&["import", "list.csv", "--dry-run"]).out.contains("nothing was imported"));
    let ran = desk.run(&["import", "list.csv", "--json", "--two", "99"]);
    assert!(ran.code == 4 && ran.out.is_empty(), "{ran:?}");

    write(&desk.path("a.vcf"), &card("1", "Mayor", MOBILE));
    assert_eq!(desk.json(&["import", "a.vcf", "--dry-run"])["written"], false);
    assert_eq!(desk.json(&["import", "a.vcf"])["written"], true);
    assert_eq!(desk.json(&["import", "a.vcf"])["written"], false, "it has all of it already");
    write(&desk.path("none.vcf"), "BEGIN:VCARD\nVERSION:4.0\nTEL:+355672123456\nEND:VCARD\n");
    let ran = desk.run(&["import", "none.vcf", "--json"]);
    let told: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((ran.code, &told["written"], &told["new"]), (1, &json!(false), &json!(0)));
}
