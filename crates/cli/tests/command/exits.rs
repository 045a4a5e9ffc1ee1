//! Every exit code, and the form of errors.

use crate::kit::{Desk, MOBILE, PASSPHRASE, run_with, write};

#[test]
fn one_says_what_failed_and_what_to_do() {
    let desk = Desk::bare();
    let err = desk.fails(&["status", "--vault", "nowhere.hotline"], 1);
    assert_eq!(
        err,
        "hotline: there is no vault file at nowhere.hotline\n  Check the path, or make a vault with `hotline init`.\n"
    );
    write(&desk.path("text.hotline"), "no vault");
    assert!(desk.fails(&["status", "--vault", "text.hotline"], 1).contains("text.hotline is not a Hotline vault"));
}

#[test]
fn one_for_files_that_are_there_already() {
    let desk = Desk::new();
    let init = ["init", "--name", "Chancellery", "--member", "Bob", "--work-factor", "2"];
    assert!(desk.fails(&init, 1).contains("there is a file at chancellery.hotline already"));
    let elsewhere = [&init[..], &["--vault", "no/such/folder/v.hotline"]].concat();
    assert!(desk.fails(&elsewhere, 1).contains("the folder for the vault is not there: no/such/folder\n"));
}

#[test]
fn one_for_a_contact_that_is_too_large_which_is_named() {
    let desk = Desk::staffed();
    // As JSON in the vault, each line feed takes two bytes.
    write(&desk.path("large.json"), &format!(r#"{{"name": "Edi Rama", "notes": "{}"}}"#, "\\n".repeat(31 << 20)));
    let large =
        r#"hotline: Edi Rama: the contact is too large: with all its fields and notes it must stay below 60 MiB"#;
    assert!(desk.fails(&["add", "--from-json", "large.json"], 1).starts_with(large));
    let edit = desk.fails(&["edit", "Haruka Tanaka", "--from-json", "large.json"], 1);
    assert!(edit.contains("the contact is too large"), "{edit}");
    desk.ok(&["verify"]);
    let ran = desk.run_with(&["add", "--from-json", "-"], &"x".repeat(5 << 20));
    assert!(ran.code == 1 && ran.err.contains("larger than any contact"), "{ran:?}");
}

#[test]
fn two_for_nonsense() {
    let desk = Desk::staffed();
    for args in [
        &["fnid", "x"][..],
        &["find"],
        &["find", "x", "--limit", "many"],
        &["reveal", "begaj", "--lien", "mobile"],
        &["add"],
        &["add", "--name", "X", "--kind", "mobile"],
        &["add", "--name", "X", "--line", "Mobile"],
        &["add", "--name", "X", "--country", "Atlantis"],
        &["add", "--name", "X", "--from-json", "x.json"],
        &["edit", "begaj"],
        &["edit", "begaj", "--number", "1"],
        &["edit", "begaj", "--set-line", "mobile", "--line", "Fax", "1"],
        &["policy", "--rotate-after", "0"],
        &["policy", "--purpose-from", "rather-safe"],
        &["remove", "begaj", "--reason", "x"],
        &["remove", "begaj", "--erase", "--reason", "", "--yes"],
        &["rotate", "--reason", " ", "--yes"],
        &["find", "x", "--tag", ""],
        &["export", "x.vcf"],
        &["completions", "cobol"],
        &["man", "fnid"],
    ] {
        let err = desk.fails(args, 2);
        assert!(err.starts_with("hotline: ") && err.lines().count() == 2, "{args:?}: {err}");
    }
    let ran = desk.run(&[]);
    assert!(ran.code == 2 && ran.err.contains("Usage: hotline") && ran.err.contains("accept-older-copy"), "{ran:?}");
    assert!(desk.fails(&["reveal"], 2).ends_with("  See `hotline reveal --help`.\n"));
    assert!(desk.fails(&["revael", "x"], 2).contains("'reveal'"));
}

/// Whatever an argument says that can't be meant: the same code, whoever finds it out.
#[test]
fn two_for_every_argument_that_cannot_be_meant() {
    let desk = Desk::staffed();
    write(&desk.path("twice.json"), r#"{"lines": [{"label": "A", "number": ""}]}"#);
    write(&desk.path("nameless.json"), r#"{"name": " "}"#);
    write(&desk.path("zone.json"), r#"{"name": "X", "time_zone": "Berlin"}"#);
    write(&desk.path("a.vcf"), "BEGIN:VCARD\nFN:Edi Rama\nTEL:ask\nEND:VCARD\n");
    let line = desk.json(&["show", "begaj"])["lines"][0]["id"].as_str().unwrap().to_owned();
    let both = format!(r#"{{"lines": [{{"id": "{line}"}}, {{"id": "{line}"}}]}}"#);
    write(&desk.path("both.json"), &both);
    let before = desk.json(&["status"]);
    for args in [
        &["init", "--name", "", "--member", "Ada"][..],
        &["init", "--name", " ", "--member", "Ada"],
        &["init", "--name", "V", "--member", " "],
        &["init", "--name", "V", "--member", "Ada", "--device", ""],
        &["find", "x", "--limit", "-1"],
        &["log", "--limit", "-1"],
        &["add", "--name", ""],
        &["add", "--name", "  "],
        &["add", "--from-json", "nameless.json"],
        &["add", "--from-json", "zone.json"],
        &["add", "--name", "X", "--time-zone", "Europe/Atlantis"],
        &["add", "--name", "X", "--time-zone", "+01:00"],
        &["add", "--name", "X", "--line", "Mobile", ""],
        &["add", "--name", "X", "--line", "", "112"],
        &["add", "--name", "X", "--line", " ", "112"],
        &["add", "--name", "X", "--line", "Mobile", "112", "--verified", ""],
        &["add", "--name", "X", "--line", "Mobile", "112", "--verified", " "],
        &["add", "--name", "X", "--line", "Mobile", "112", "--class", "safe"],
        &["edit", "begaj", "--name", ""],
        &["edit", "begaj", "--time-zone", "Nowhere"],
        &["edit", "begaj", "--country", "Nowhere"],
        &["edit", "begaj", "--line", "Mobile", " "],
        &["edit", "begaj", "--line", "", "112"],
        &["edit", "begaj", "--set-line", "mobile", "--number", ""],
        &["edit", "begaj", "--set-line", "mobile", "--label", " "],
        &["edit", "begaj", "--from-json", "twice.json"],
        &["edit", "begaj", "--from-json", "both.json"],
        &["edit", "begaj", "--from-json", "nameless.json"],
        &["import", "a.vcf", "--two", "0"],
        &["import", "a.vcf", "--same", "1="],
        &["import", "a.vcf", "--same", "=begaj"],
        &["import", "a.vcf", "--same", "1=line:x"],
        &["import", "a.vcf", "--charset", ""],
        &["policy", "--rotate-after", "3651"],
        &["export", "--format", "xml", "x.xml", "--yes"],
        &["reveal", "begaj", "--notes", "--line", "mobile"],
        &["reveal", "begaj", "--line", ""],
        &["reveal", "begaj", "--line", " "],
        &["edit", "begaj", "--remove-line", ""],
        &["edit", "begaj", "--set-line", " ", "--class", "open"],
        &["show", "begaj", "--home", ""],
        &["show", "begaj", "--vault", ""],
        &["show", "begaj", "--passphrase-file", ""],
        &["import", ""],
        &["export", "--format", "csv", "", "--yes"],
        &["add", "--from-json", ""],
    ] {
        let err = desk.fails(args, 2);
        assert!(err.starts_with("hotline: ") && err.lines().count() == 2, "{args:?}: {err}");
    }
    assert_eq!(desk.json(&["status"]), before);
}

#[test]
fn a_time_zone_that_is_none_is_answered_by_the_one_that_was_perhaps_meant() {
    let desk = Desk::staffed();
    for (zone, told) in [
        ("Berlin", "Perhaps Europe/Berlin is meant."),
        ("Europe/Berln", "Perhaps Europe/Berlin is meant."),
        ("New York", "Perhaps America/New_York is meant."),
        ("GMT plus one", "such as Europe/Berlin"),
    ] {
        for act in [&["add", "--name", "X", "--time-zone", zone][..], &["edit", "begaj", "--time-zone", zone]] {
            let err = desk.fails(act, 2);
            assert!(err.contains(&format!("no time zone \u{201c}{zone}\u{201d}")) && err.contains(told), "{err}");
            assert!(err.contains("Europe/Berlin"), "{err}");
        }
    }
    // It may be a number in the wrong place.
    assert!(!desk.fails(&["add", "--name", "X", "--time-zone", MOBILE], 2).contains(MOBILE));
}

#[test]
fn what_was_typed_wrongly_is_not_repeated_if_it_looks_like_a_number() {
    let desk = Desk::staffed();
    let err = desk.fails(&["status", "+35542277377"], 2);
    assert!(err.contains("unexpected argument '…' found"), "{err}");
}

#[test]
fn json_that_does_not_fit_is_named_by_its_key_alone() {
    let desk = Desk::staffed();
    for (json, fault) in [
        (r#"{"name": "X", "mobile": "+35542277377"}"#, "unknown field \"mobile\""),
        (r#"{"name": "X", "lines": [{"label": "M", "number": 35542277377}]}"#, "a value is of the wrong sort"),
        ("+35542277377", "this is no JSON"),
    ] {
        let ran = desk.run_with(&["add", "--from-json", "-"], json);
        assert!(ran.code == 2 && ran.err.contains(fault) && !ran.err.contains("2277377"), "{ran:?}");
    }
}

#[test]
fn standard_input_serves_one_purpose() {
    let desk = Desk::staffed();
    let args = ["add", "--from-json", "-", "--passphrase-file", "-"];
    let ran = desk.run_with(&args, "{\"name\": \"X\"}");
    assert!(ran.code == 2 && ran.err.contains("both want to read standard input"), "{ran:?}");
}

#[test]
fn two_where_a_vault_or_a_passphrase_must_be_named() {
    let desk = Desk::bare();
    assert!(desk.fails(&["find", "x"], 2).contains("no vault was named, and none is known"));
    desk.ok(&["init", "--name", "One", "--member", "Ada", "--work-factor", "2"]);
    desk.ok(&["status"]);
    desk.ok(&["init", "--name", "Two", "--member", "Ada", "--work-factor", "2", "--vault", "2.hotline"]);
    let err = desk.fails(&["status"], 2);
    assert!(err.contains("one.hotline") && err.contains("2.hotline"), "{err}");
    desk.ok(&["status", "--vault", "one.hotline"]);
    std::fs::remove_file(desk.path("2.hotline")).unwrap();
    desk.ok(&["status"]);

    let mut command = desk.command(&["status"]);
    let ran = run_with(command.env_remove("HOTLINE_PASSPHRASE_FILE"), "");
    assert!(ran.code == 2 && ran.err.contains("--passphrase-file"), "{ran:?}");
}

#[test]
fn three_for_an_older_copy_until_it_is_accepted() {
    let desk = Desk::staffed();
    std::fs::copy(desk.vault(), desk.path("backup")).unwrap();
    desk.ok(&["remove", "begaj", "--yes"]);
    std::fs::copy(desk.path("backup"), desk.vault()).unwrap();
    assert!(desk.fails(&["find", "begaj"], 3).contains("accept-older-copy"));
    let err = desk.fails(&["verify"], 3);
    assert!(err.contains("1 problem was found\n  Do not rely on this file"), "{err}");
    assert!(desk.fails(&["accept-older-copy"], 2).contains("--yes"));
    assert_eq!(desk.ok(&["accept-older-copy", "--yes"]), "accepted: 1 event missing; this stands on the journal\n");
    assert!(desk.ok(&["log"]).contains("went on with an older copy, without 1 event"));
    assert_eq!(desk.json(&["accept-older-copy", "--yes"])["missing"], 0);
}

#[test]
fn three_where_nobody_can_tell_whether_a_copy_is_older() {
    let desk = Desk::staffed();
    let remove = |desk: &Desk| {
        let mut heads = std::fs::read_dir(desk.path("home/heads")).unwrap().map(|file| file.unwrap().path());
        let heads = heads.find(|path| path.extension().is_some_and(|ending| ending == "json")).unwrap();
        std::fs::remove_file(heads).unwrap();
    };
    remove(&desk);
    for args in [&["find", "begaj"][..], &["reveal", "begaj"], &["verify"]] {
        let ran = desk.run(args);
        assert!(
            ran.code == 3 && format!("{}{}", ran.out, ran.err).contains("gone or was changed"),
            "{args:?}: {ran:?}"
        );
    }
    assert!(desk.fails(&["status"], 3).contains("accept-older-copy"));
    assert!(desk.fails(&["accept-older-copy"], 2).contains("--yes"));
    let accepted = desk.ok(&["accept-older-copy", "--yes"]);
    assert_eq!(accepted, "accepted: this copy is the vault from now on; this stands on the journal\n");
    assert!(desk.ok(&["log"]).contains("went on with this copy, without a note of what was seen before"));
    desk.ok(&["reveal", "begaj"]);
    remove(&desk);
    let accepted = desk.json(&["accept-older-copy", "--yes"]);
    assert_eq!(accepted, serde_json::json!({ "missing": null, "accepted": true }));
}

#[test]
fn three_for_a_damaged_file() {
    let desk = Desk::staffed();
    let mut file = std::fs::read(desk.vault()).unwrap();
    let middle = file.len() / 2;
    file[middle..].iter_mut().for_each(|byte| *byte ^= 0x55);
    std::fs::write(desk.vault(), file).unwrap();
    let advice = desk.fails(&["status"], 3);
    assert!(advice.contains("it may only lack chancellery.hotline-journal"), "{advice}");
}

#[test]
fn four_for_nobody_and_for_several() {
    let desk = Desk::staffed();
    assert!(desk.fails(&["show", "zzyzx"], 4).contains("no contact fits"));
    assert!(desk.fails(&["show", ""], 4).contains("no contact fits"));
    assert!(desk.fails(&["reveal", "00000000000000000000000000000000"], 4).contains("no contact fits"));
    let err = desk.fails(&["reveal", "haruka"], 4);
    assert!(err.contains("more than one contact fits") && err.contains("  Haruka Tanabe, Chief of Protocol"), "{err}");
    assert!(err.contains("  Haruka Tanaka, Japan"), "{err}");
    let id = err.lines().find(|line| line.contains("Tanabe")).unwrap().split_whitespace().next().unwrap();
    desk.ok(&["show", id]);

    let ran = desk.run(&["show", "haruka", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&ran.err).unwrap();
    assert_eq!((ran.code, ran.out.as_str()), (4, ""));
    assert_eq!(json["candidates"].as_array().unwrap().len(), 2);
    assert!(json["error"].is_string() && json["advice"].is_string() && json["candidates"][0]["id"].is_string());
}

#[test]
fn four_for_whoever_merely_has_a_similar_name() {
    let desk = Desk::staffed();
    for deed in [
        &["reveal", "bajram bega"][..],
        &["show", "haruka tanaba"],
        &["edit", "bajram begai", "--name", "Somebody Else"],
        &["remove", "haruka tanab", "--yes"],
    ] {
        let err = desk.fails(deed, 4);
        assert!(err.contains("  Bajram Begaj") || err.contains("  Haruka Tana"), "{deed:?}: {err}");
    }
    for name in ["bajram begaj", "haruka tanaka", "haruka tanabe"] {
        desk.ok(&["show", name]);
    }
}

#[test]
fn four_for_lines_that_are_not_there_or_not_clear() {
    let desk = Desk::staffed();
    let err = desk.fails(&["reveal", "begaj", "--line", "pager"], 4);
    assert!(err.contains("no such line") && err.contains("Direct mobile, mobile, unsafe"), "{err}");
    let err = desk.fails(&["reveal", "begaj", "--line", "i"], 4);
    assert!(err.contains("no line has just this label") && err.contains("Private office"), "{err}");
    for act in [
        &["reveal", "haruka tanabe"][..],
        &["reveal", "haruka tanabe", "--line", "mobile"],
        &["edit", "haruka tanabe", "--set-line", "mobile", "--class", "open"],
        &["edit", "haruka tanabe", "--remove-line", "mobile"],
    ] {
        let err = desk.fails(act, 4);
        assert!(
            err.starts_with("hotline: Haruka Tanabe has no lines\n  Add one with `hotline edit "),
            "{act:?}: {err}"
        );
        assert!(err.contains(" --line LABEL NUMBER`"), "{act:?}: {err}");
    }
    assert!(desk.fails(&["edit", "begaj", "--remove-line", "pager"], 4).contains("no such line"));
}

#[test]
fn five_for_a_wrong_passphrase_and_for_no_key() {
    let desk = Desk::staffed();
    write(&desk.path("wrong"), "quartz heron sandbag tenfold");
    let err = desk.fails(&["status", "--passphrase-file", "wrong"], 5);
    assert!(err.contains("the passphrase is wrong\n  Check caps lock"), "{err}");
    let elsewhere = ["status", "--home", "elsewhere", "--vault", "chancellery.hotline"];
    assert!(desk.fails(&elsewhere, 5).contains("no member key for this vault"));
    let ran = desk.run(&["status", "--passphrase-file", "wrong", "--json"]);
    assert!(ran.err.starts_with("{\"error\":") && ran.code == 5);
}

#[test]
fn six_for_what_policy_forbids() {
    let desk = Desk::staffed();
    let err = desk.fails(&["reveal", "begaj", "--line", "mobile"], 6);
    assert!(err.contains("asks for a purpose") && err.contains("--purpose TEXT"), "{err}");
    desk.fails(&["reveal", "begaj", "--line", "mobile", "--purpose", "  "], 6);
}

#[test]
fn the_passphrase_comes_from_a_file_or_from_standard_input() {
    let desk = Desk::staffed();
    for stdin in [format!("{PASSPHRASE}\n"), format!("{PASSPHRASE}\r\nmore"), PASSPHRASE.to_owned()] {
        let ran = desk.run_with(&["status", "--passphrase-file", "-"], &stdin);
        assert_eq!(ran.code, 0, "{}", ran.err);
    }
    let marked = desk.path("marked");
    write(&marked, &format!("\u{feff}{PASSPHRASE}\n"));
    desk.ok(&["status", "--passphrase-file", marked.to_str().unwrap()]);
    let ran = desk.run_with(&["status", "--passphrase-file", "-"], "\n");
    assert!(ran.code == 2 && ran.err.contains("the passphrase is empty"), "{ran:?}");
    assert!(ran.err.contains("Nothing opens with an empty one") && !ran.err.contains("Choose one"), "{ran:?}");
    assert!(desk.fails(&["status", "--passphrase-file", "nowhere"], 1).contains("nowhere could not be read"));
}
