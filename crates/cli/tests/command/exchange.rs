//! Import and export.

use crate::kit::{Desk, MOBILE, OFFICE, has_number, write};

const FILE: &str = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Edi Rama\r\nTEL;TYPE=cell:+355672123456\r\nEND:VCARD\r\n\
    BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Sanna Marin\r\nTEL:ask at the desk\r\nEND:VCARD\r\n";

#[test]
fn import_counts_and_names_what_is_doubtful() {
    let desk = Desk::new();
    write(&desk.path("a.vcf"), FILE);
    let out = desk.ok(&["import", "a.vcf", "--dry-run"]);
    assert!(out.contains("new        2\n") && out.contains("line 6  Sanna Marin  doubtful: "), "{out}");
    assert!(out.ends_with("no contact was added or changed (--dry-run); that the file was compared with the vault stands on the journal\n"), "{out}");
    assert_eq!(desk.json(&["status"])["contacts"], 0);

    let json = desk.json(&["import", "a.vcf"]);
    for (key, count) in [("new", 2), ("changed", 0), ("duplicate", 0), ("doubtful", 1), ("skipped", 0)] {
        assert_eq!(json[key], count, "{key}");
    }
    assert_eq!(json["rows"].as_array().unwrap().len(), 2);
    assert_eq!((&json["rows"][1]["name"], &json["rows"][1]["outcome"]), (&"Sanna Marin".into(), &"new".into()));
    assert!(!has_number(&json.to_string()));
    assert_eq!(desk.ok(&["reveal", "edi rama"]), format!("{MOBILE}\n"));

    assert!(desk.ok(&["import", "a.vcf"]).contains("duplicate  2\n"));
    desk.fails(&["import", "nowhere.vcf"], 1);
    // A file without an end is not read for ever.
    assert!(desk.fails(&["import", "/dev/zero"], 1).contains("64 MiB"));
    // What can't be one of contacts is told before anybody types a passphrase.
    std::fs::write(desk.path("a.vcf"), b"PK\x03\x04 and more").unwrap();
    let error = desk.fails(&["--passphrase-file", "nowhere", "import", "a.vcf"], 1);
    assert!(error.contains("this is not a file of contacts but"), "{error}");
}

#[test]
fn the_columns_of_a_csv_file_can_be_named() {
    let desk = Desk::new();
    write(&desk.path("list.csv"), "Wer,Telefon,Art,Fax\nEdi Rama,+355672123456,Privat,+35542277777\n");
    let error = desk.fails(&["import", "list.csv"], 1);
    assert!(error.contains("--column \"HEADING=name\"") && error.contains("in \u{201c}Wer\u{201d}."), "{error}");
    let columns = ["--column", "Wer=name", "--column", "Telefon=number:1", "--column", "Art=label:1"];
    let import = [&["import", "list.csv"][..], &columns].concat();
    assert_eq!(desk.json(&import)["new"], 1);
    assert_eq!(desk.ok(&["reveal", "edi rama", "--line", "Privat"]), format!("{MOBILE}\n"));
    // What was not said is as the heading says.
    assert_eq!(desk.ok(&["reveal", "edi rama", "--line", "Fax"]), "+35542277777\n");

    write(&desk.path("a.vcf"), FILE);
    let error = desk.fails(&["import", "a.vcf", "--column", "FN=name"], 1);
    assert!(error.contains("only a CSV file has columns"), "{error}");
    for (column, exit) in [("Wo=office", 2), ("Wer", 2), ("Wer=nombre", 2), ("Telefon=number:x", 2)] {
        let error = desk.fails(&["import", "list.csv", "--column", column], exit);
        assert!(!error.contains("0672") && !error.contains("Rama"), "{error}");
    }
}

#[test]
fn columns_that_are_asked_for_can_be_kept_as_notes() {
    let desk = Desk::new();
    write(&desk.path("list.csv"), "Name,Phone,Kanzlei\nEdi Rama,+355672123456,+35542277777\n");
    let error = desk.fails(&["import", "list.csv"], 2);
    for answer in ["=number", "=notes", "=ignore"] {
        assert!(error.contains(&format!("--column \"Kanzlei{answer}\"")), "{error}");
    }
    assert_eq!(desk.json(&["import", "list.csv", "--column", "Kanzlei=notes"])["new"], 1);
}

#[test]
fn two_numbers_in_one_field_are_shown_as_written_and_one_flag_makes_two_lines() {
    let desk = Desk::new();
    write(&desk.path("list.csv"), "Name,Country,Phone\nEdi Rama,AL,067 212 3456 or 04 227 7377\n");
    let out = desk.ok(&["import", "list.csv", "--dry-run"]);
    assert!(out.contains("067 212 3456 or 04 227 7377 (two numbers or more: --split makes a line of each)"), "{out}");
    desk.ok(&["import", "list.csv", "--split"]);
    let numbers: Vec<_> = desk.json(&["show", "edi rama"])["lines"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| desk.ok(&["reveal", "edi rama", "--line", line["label"].as_str().unwrap()]))
        .collect();
    assert_eq!(numbers, [format!("{MOBILE}\n"), format!("{OFFICE}\n")]);
}

#[test]
fn what_a_quotation_mark_costs_is_told_from_line_to_line() {
    let desk = Desk::new();
    write(
        &desk.path("list.csv"),
        "Name,Phone\n\"Bob\" Two,+355672123457\n\"Carl,ask\nmore\n\nEdi Rama,+355672123456\n",
    );
    let out = desk.ok(&["import", "list.csv", "--dry-run"]);
    assert!(
        out.contains("new        2\n") && out.contains("line 3") && out.contains("left out up to line 4 (2 in all)"),
        "{out}"
    );
}

#[test]
fn secrets_of_a_password_manager_are_never_shown() {
    let desk = Desk::new();
    write(
        &desk.path("b.csv"),
        "folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp\n\
         ,,login,Edi Rama,,,0,,,+355 67 212 3456,\n,,login,Bank,,,0,https://example.org,edi,hunter2,\n",
    );
    for import in [&["import", "b.csv", "--dry-run"][..], &["import", "b.csv"]] {
        let out = desk.ok(import);
        assert!(!out.contains("hunter2") && out.contains("not used: the columns"), "{out}");
    }
    assert_eq!(desk.ok(&["reveal", "edi rama"]), format!("{MOBILE}\n"));
    assert!(!desk.json(&["import", "b.csv", "--dry-run"]).to_string().contains("hunter2"));
}

#[test]
fn export_asks_never_overwrites_and_is_for_its_owner_alone() {
    let desk = Desk::staffed();
    assert!(desk.fails(&["export", "--format", "vcard", "all.vcf"], 2).contains("--yes"));
    let out = desk.ok(&["export", "--format", "vcard", "all.vcf", "--yes"]);
    assert!(out.contains("3 contacts with 3 numbers") && out.contains("in the clear"), "{out}");
    let file = std::fs::read_to_string(desk.path("all.vcf")).unwrap();
    assert!(file.contains(MOBILE), "{file}");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(std::fs::metadata(desk.path("all.vcf")).unwrap().permissions().mode() & 0o777, 0o600);
    }
    assert!(desk.ok(&["log"]).contains("exported 3 contacts"));
    let events = desk.json(&["status"])["events"].clone();
    assert!(desk.fails(&["export", "--format", "json", "all.vcf", "--yes"], 1).contains("already"));
    desk.fails(&["export", "--format", "json", "no/folder/all.json", "--yes"], 1);
    assert!(desk.fails(&["export", "--format", "json", "home", "--yes"], 1).contains("it is a folder"));
    assert_eq!(desk.json(&["status"])["events"], events);
}

#[test]
fn what_a_form_of_file_has_no_place_for_is_said_where_there_is_any() {
    let desk = Desk::staffed();
    desk.ok(&["add", "--name", "Edi Rama", "--line", "Desk", "ask there"]);
    for format in ["vcard", "csv"] {
        let file = format!("all.{format}");
        let out = desk.ok(&["export", "--format", format, &file, "--yes"]);
        let left = "not in the file, as its form has no place for it: when, by whom and how a line was verified (1 line), why a number is in doubt (1 line). --format json has all of it\n";
        assert!(out.contains(left), "{out}");
        let json = desk.json(&["export", "--format", format, &format!("{file}.2"), "--yes"]);
        assert_eq!(json["not_exported"], serde_json::json!({"verifications": 1, "doubts": 1}));
        assert!(!std::fs::read_to_string(desk.path(&file)).unwrap().contains("called back"));
    }
    let out = desk.ok(&["export", "--format", "json", "all.json", "--yes"]);
    let file = std::fs::read_to_string(desk.path("all.json")).unwrap();
    assert!(!out.contains("not in the file") && file.contains("called back") && file.contains("unreadable"), "{out}");

    let plain = Desk::new();
    plain.ok(&["add", "--name", "Edi Rama", "--line", "Mobile", MOBILE]);
    assert!(!plain.ok(&["export", "--format", "csv", "all.csv", "--yes"]).contains("not in the file"));
}

#[test]
fn whoever_merely_has_a_name_in_common_is_asked_about_and_one_flag_answers() {
    let desk = Desk::new();
    let card = |office: &str, number: &str| {
        format!("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Edi Rama\r\nTITLE:{office}\r\nTEL:{number}\r\nEND:VCARD\r\n")
    };
    write(&desk.path("known.vcf"), &card("Prime Minister", "+355672123456"));
    desk.ok(&["import", "known.vcf"]);
    write(&desk.path("a.vcf"), &(card("Painter", "00355 4 2277777") + &card("Mayor", "+35542277778")));
    let json = desk.json(&["import", "a.vcf", "--dry-run"]);
    assert_eq!((&json["new"], &json["asked"]), (&2.into(), &2.into()));
    let id = json["rows"][0]["could_be"][0]["contact"].as_str().unwrap().to_owned();
    assert_eq!(json["rows"][1]["could_be"][1]["line"], 1);
    let number = &json["rows"][0]["numbers"][0];
    assert_eq!((&number["written"], &number["number"]), (&"00355 4 2277777".into(), &"+355 4 227 7777".into()));
    let out = desk.ok(&["import", "a.vcf", "--dry-run"]);
    assert!(out.contains("00355 4 2277777 → +355 4 227 7777\n") && out.contains("--two 1, or --same 1="), "{out}");

    let same = format!("1={id}");
    let json = desk.json(&["import", "a.vcf", "--dry-run", "--same", &same, "--two", "7"]);
    assert_eq!((&json["new"], &json["changed"], &json["asked"]), (&1.into(), &1.into(), &0.into()));
    assert_eq!(json["rows"][0]["changes"][0], "office: Prime Minister → Painter");
    let json = desk.json(&["import", "a.vcf", "--dry-run", "--leave-out", "1", "--same", "7=edi rama"]);
    assert_eq!((&json["skipped"], &json["changed"]), (&1.into(), &1.into()));
    let json = desk.json(&["import", "a.vcf", "--dry-run", "--same", "7=line:1"]);
    assert_eq!((&json["new"], &json["changed"]), (&1.into(), &1.into()));
    desk.fails(&["import", "a.vcf", "--same", "1=nobody at all"], 4);
    desk.fails(&["import", "a.vcf", "--two", "2"], 4);
    desk.fails(&["import", "a.vcf", "--two", "7", "--leave-out", "7"], 2);
    desk.fails(&["import", "a.vcf", "--same", "1=line:7"], 2);
    desk.fails(&["import", "a.vcf", "--same", "edi rama"], 2);
    assert_eq!(desk.json(&["status"])["contacts"], 1);

    assert_eq!(desk.json(&["import", "a.vcf"])["new"], 2, "two people until somebody says otherwise");
    assert_eq!(desk.json(&["import", "a.vcf"])["duplicate"], 2);
    assert!(!has_number(&desk.json(&["import", "a.vcf"]).to_string()), "numbers are shown before the fact only");
}

#[test]
fn a_file_of_which_nothing_could_be_read_is_a_failure_that_says_what_it_seems_to_be() {
    let desk = Desk::new();
    write(&desk.path("a.vcf"), "BEGIN:VCARD\r\nVERSION:4.0\r\nTEL:+355672123456\r\nEND:VCARD\r\n");
    let error = desk.fails(&["import", "a.vcf"], 1);
    assert!(error.contains("no contact could be read") && error.contains("vCard"), "{error}");
    desk.fails(&["import", "a.vcf", "--dry-run"], 1);
}

#[test]
fn what_a_file_claims_of_a_line_and_another_number_for_it_are_told_before_and_after_the_fact() {
    let desk = Desk::new();
    let card = |number: &str| {
        format!(
            "BEGIN:VCARD\r\nVERSION:4.0\r\nUID:urn:x:1\r\nFN:Edi Rama\r\nTEL;TYPE=cell;X-HOTLINE-ASSURANCE=secure:{number}\r\nEND:VCARD\r\n"
        )
    };
    write(&desk.path("a.vcf"), &card("+355672123456"));
    let claimed =
        "line 1  Edi Rama  not taken over: Mobile: the file calls it secure; kept as open until somebody says so\n";
    for import in [&["import", "a.vcf", "--dry-run"][..], &["import", "a.vcf"], &["import", "a.vcf"]] {
        let out = desk.ok(import);
        assert!(out.contains(claimed) && out.contains("lines of 1 contact;"), "{out}");
    }
    write(&desk.path("b.vcf"), &card("+355672123457"));
    let other = "doubtful: Mobile: the file has another number, which comes in as Mobile 2; the vault's is kept: remove whichever is wrong\n";
    let told =
        ["line 1  Edi Rama  changes a line more: Mobile 2\n", "line 1  Edi Rama  kept: 1 line that the file lacks\n"];
    let json = desk.json(&["import", "b.vcf", "--dry-run"]);
    for import in [&["import", "b.vcf", "--dry-run"][..], &["import", "b.vcf"]] {
        let out = desk.ok(import);
        assert!(out.contains(other) && told.iter().all(|line| out.contains(line)), "{out}");
    }
    let row = &json["rows"][0];
    assert_eq!((&json["not_taken"], &json["doubtful"], &row["kept_lines"]), (&1.into(), &1.into(), &1.into()));
    assert_eq!((&row["changes"][0], row["not_taken"].as_array().unwrap().len()), (&"a line more: Mobile 2".into(), 1));
    for (line, number) in [("Mobile", MOBILE), ("Mobile 2", "+355672123457")] {
        let shown = desk.run(&["reveal", "edi rama", "--line", line]);
        assert_eq!(shown.out, format!("{number}\n"));
        assert!(shown.err.contains("it is not the only number for the same line"), "{}", shown.err);
        assert_eq!(desk.json(&["reveal", "edi rama", "--line", line])["doubt"], "other-number");
    }
}

#[test]
fn a_long_list_of_changes_is_not_cut_and_the_same_afterwards() {
    let desk = Desk::new();
    let card = |lines: &str| format!("BEGIN:VCARD\nVERSION:4.0\nUID:urn:x:1\nFN:Edi Rama\n{lines}END:VCARD\n");
    write(&desk.path("a.vcf"), &card(""));
    desk.ok(&["import", "a.vcf"]);
    let lines: String = (10..60)
        .map(|at| format!("item{at}.TEL:+3556721234{at}\nitem{at}.X-ABLabel:Office of the deputy number {at}\n"))
        .collect();
    write(&desk.path("b.vcf"), &card(&lines));
    let dry = desk.ok(&["import", "b.vcf", "--dry-run"]);
    let real = desk.ok(&["import", "b.vcf"]);
    for out in [&dry, &real] {
        assert!(out.contains("a line more: Office of the deputy number 59\n") && !out.contains('…'), "{out}");
    }
    assert!(!has_number(&real), "{real}");
}

#[test]
fn a_contact_that_joins_an_earlier_one_of_the_file_is_compared_with_that() {
    let desk = Desk::new();
    let card = |office: &str, number: &str| {
        format!("BEGIN:VCARD\nVERSION:4.0\nFN:Edi Rama\nTITLE:{office}\nTEL;TYPE=cell:{number}\nEND:VCARD\n")
    };
    write(&desk.path("a.vcf"), &(card("Mayor", "+355672123456") + &card("Painter", "+355672123457")));
    let import = ["import", "a.vcf", "--same", "7=line:1"];
    let json = desk.json(&[&import[..], &["--dry-run"]].concat());
    let row = &json["rows"][1];
    assert_eq!((&row["outcome"], &row["joined_to_line"]), (&"changed".into(), &1.into()));
    assert_eq!(row["changes"], serde_json::json!(["office: Mayor → Painter", "a line more: Mobile 2"]));
    let out = desk.ok(&import);
    assert!(out.contains("line 7  Edi Rama  joined to line 1\n"), "{out}");
    assert_eq!(desk.ok(&["reveal", "edi rama", "--line", "Mobile 2"]), "+355672123457\n");
}
