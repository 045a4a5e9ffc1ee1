//! Acting on the right thing: what takes a yes, lines of one label, words that say nothing, and what is said in plain words.

use crate::kit::{Desk, MOBILE, OFFICE, has_number, write};

#[test]
fn whatever_asks_at_a_terminal_takes_a_yes_without_one() {
    let desk = Desk::staffed();
    std::fs::copy(desk.vault(), desk.path("backup")).unwrap();
    let events = desk.json(&["status"])["events"].clone();
    for act in [
        &["remove", "begaj"][..],
        &["remove", "begaj", "--erase"],
        &["remove", "begaj", "--erase", "--reason", "asked for it"],
        &["remove", "begaj", "--json"],
        &["rotate"],
        &["rotate", "--reason", "yearly"],
        &["export", "--format", "csv", "all.csv"],
        &["accept-older-copy"],
    ] {
        let err = desk.fails(act, 2);
        assert!(err.contains("no terminal to ask at") && err.contains("--yes"), "{act:?}: {err}");
    }
    assert_eq!(desk.json(&["status"])["events"], events);
    assert!(!desk.path("all.csv").exists());
    // Before a passphrase is read, even: nobody should type one for nothing.
    let ran = desk.run(&["remove", "begaj", "--passphrase-file", "nowhere"]);
    assert!(ran.code == 2 && ran.err.contains("--yes"), "{ran:?}");
    for command in ["remove", "rotate", "export", "accept-older-copy"] {
        assert!(desk.ok(&[command, "--help"]).contains("without a terminal it takes this"), "{command}");
    }
}

#[test]
fn a_reason_is_for_an_erasure_and_that_is_said() {
    let desk = Desk::staffed();
    let err = desk.fails(&["remove", "begaj", "--reason", "left office", "--yes"], 2);
    assert!(err.contains("--reason is kept with an erasure only") && err.contains("add --erase"), "{err}");
    assert!(desk.ok(&["remove", "--help"]).contains("With --erase: why"));
    desk.ok(&["remove", "begaj", "--erase", "--reason", "left office", "--yes"]);
}

#[test]
fn lines_of_one_label_are_told_apart_by_their_ids() {
    let desk = Desk::new();
    let lines = ["--line", "Office", OFFICE, "--line", "Office", MOBILE, "--line", "Fax", "+35542277379"];
    desk.ok(&[&["add", "--name", "Edi Rama"][..], &lines].concat());
    let shown = desk.contact("edi rama");
    let ids: Vec<_> = (0..2).map(|at| shown["lines"][at]["id"].as_str().unwrap().to_owned()).collect();
    for act in [
        &["reveal", "edi rama", "--line", "office"][..],
        &["edit", "edi rama", "--set-line", "office", "--class", "unsafe"],
        &["edit", "edi rama", "--remove-line", "office"],
    ] {
        let err = desk.fails(act, 4);
        assert!(err.contains("more than one line") && ids.iter().all(|id| err.contains(id)), "{err}");
        assert!(!err.contains("Fax") && err.contains("Use the id"), "{err}");
    }
    assert_eq!(desk.contact("edi rama"), shown);
    let revealed: Vec<_> = ids.iter().map(|id| desk.ok(&["reveal", "edi rama", "--line", id])).collect();
    assert_eq!(revealed, [format!("{OFFICE}\n"), format!("{MOBILE}\n")]);
    desk.ok(&["edit", "edi rama", "--set-line", &ids[1], "--label", "Mobile"]);
    assert_eq!(desk.ok(&["reveal", "edi rama", "--line", "mobile"]), format!("{MOBILE}\n"));
    desk.ok(&["edit", "edi rama", "--remove-line", &ids[0]]);
    desk.fails(&["reveal", "edi rama", "--line", &ids[0]], 4);
    assert_eq!(desk.json(&["show", "edi rama"])["lines"].as_array().unwrap().len(), 2);
}

#[test]
fn a_list_that_is_cut_says_how_many_there_are() {
    let desk = Desk::new();
    for at in 0..23 {
        desk.ok(&["add", "--name", &format!("Person Nr{at}"), "--tag", "many"]);
    }
    for args in
        [&["find", ""][..], &["find", "person"], &["find", "--tag", "many"], &["find", "--tag", "many", "person"]]
    {
        let ran = desk.run(args);
        assert_eq!((ran.code, ran.out.lines().count()), (0, 20), "{args:?}");
        assert_eq!(ran.err, "hotline: these are 20 of 23; --limit 23 shows all\n", "{args:?}");
        let ran = desk.run(&[args, &["--limit", "23"]].concat());
        assert_eq!((ran.out.lines().count(), ran.err.as_str()), (23, ""), "{args:?}");
        assert_eq!(desk.json(args)["total"], 23);
    }
    let help = desk.ok(&["find", "--help"]);
    assert!(
        help.contains("Usage: hotline find [OPTIONS] <WORD>...\n       hotline find [OPTIONS] --tag <TAG>"),
        "{help}"
    );
}

#[test]
fn signs_without_a_letter_or_digit_fit_nobody() {
    let desk = Desk::staffed();
    for signs in ["💥", "?", "---", "“”"] {
        let err = desk.fails(&["show", "--", signs], 4);
        assert!(err.contains("no contact fits") && !err.contains("Begaj"), "{err}");
        assert_eq!(desk.run(&["find", "--", signs]).err, "hotline: nobody fits these words\n");
    }
    assert_eq!(desk.ok(&["find", ""]).lines().count(), 3);
    desk.fails(&["reveal", "begaj", "--line", "💥"], 4);
}

#[test]
fn labels_are_searched_by_their_words_alone() {
    let desk = Desk::new();
    desk.ok(&["add", "--name", "Edi Rama", "--line", "Phone", OFFICE]);
    assert!(desk.ok(&["find", "phone"]).starts_with("Edi Rama"));
    assert!(desk.ok(&["find", "pho"]).starts_with("Edi Rama"));
    assert_eq!(desk.ok(&["find", "vanya"]), "");
}

#[test]
fn what_parsers_say_of_numbers_is_said_in_plain_words() {
    let desk = Desk::staffed();
    for (args, plain) in [
        (&["find", "x", "--limit", "0"][..], "'--limit <N>': it takes a whole number from 1 on\n"),
        (&["find", "x", "--limit", "many"], "'--limit <N>': it takes a whole number\n"),
        (&["find", "x", "--limit", "1.5"], "it takes a whole number\n"),
        (&["log", "--limit", ""], "it takes a whole number\n"),
        (&["log", "--limit", "0"], "it takes a whole number from 1 on\n"),
        (&["policy", "--rotate-after", "0"], "it takes a whole number from 1 to 3650\n"),
        (&["policy", "--rotate-after", "ninety"], "it takes a whole number\n"),
        (&["import", "x.vcf", "--two", "first"], "it takes a whole number\n"),
        (&["import", "x.vcf", "--leave-out", "-"], "it takes a whole number\n"),
        (&["import", "x.vcf", "--two", "99999999999999999999999"], "it takes a smaller number\n"),
    ] {
        let err = desk.fails(args, 2);
        assert!(err.contains(plain), "{args:?}: {err}");
        for raw in ["zero for non-zero", "invalid digit", "empty string", "too large to fit", "is not in"] {
            assert!(!err.contains(raw), "{args:?}: {err}");
        }
    }
    let err = desk.fails(&["import", "x.vcf", "--charset", "x"], 2);
    assert!(err.contains("there is no such charset; utf-8, windows-1252"), "{err}");
    for args in
        [&["import", "nowhere.vcf"][..], &["status", "--passphrase-file", "home"], &["add", "--from-json", "nowhere"]]
    {
        let err = desk.fails(args, 1);
        assert!(!err.contains("os error"), "{err}");
    }
}

#[test]
fn a_contact_by_itself_is_no_file_to_import_and_that_is_said() {
    let desk = Desk::staffed();
    write(
        &desk.path("one.json"),
        r#"{"languages": ["en"], "lines": [{"label": "Red line", "number": "+355672123456"}]}"#,
    );
    let err = desk.fails(&["import", "one.json"], 1);
    assert!(err.contains("JSON of one contact") && err.contains("`hotline edit NAME --from-json FILE`"), "{err}");
    assert!(!has_number(&err));
    desk.ok(&["edit", "begaj", "--from-json", "one.json"]);
}

#[test]
fn a_table_without_headings_goes_by_letters_and_that_is_said() {
    let desk = Desk::new();
    write(&desk.path("list.csv"), "Edi Rama,+355672123456\nSanna Marin,+35542277377\n");
    let err = desk.fails(&["import", "list.csv"], 1);
    assert!(
        err.contains("by its letter, as in `(A)`. Nobody said what is in \u{201c}(A)\u{201d}, \u{201c}(B)\u{201d}."),
        "{err}"
    );
    desk.ok(&["import", "list.csv", "--column", "(A)=name", "--column", "(B)=number"]);
    assert_eq!(desk.json(&["status"])["contacts"], 2);
}

/// What README says of the second file. One that was broken off before anything was written has no beginning yet, and SQLite
/// leaves it until something is written.
#[test]
fn the_file_beside_a_vault_goes_with_the_next_command_that_writes() {
    let desk = Desk::staffed();
    let journal = desk.path("chancellery.hotline-journal");
    write(&journal, &"\0".repeat(512));
    for args in [&["status"][..], &["find", "begaj"], &["show", "begaj"], &["log"], &["verify"]] {
        desk.ok(args);
        assert!(journal.exists(), "{args:?}");
    }
    desk.ok(&["reveal", "begaj"]);
    assert!(!journal.exists());
}
