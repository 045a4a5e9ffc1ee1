//! Import and export.

use crate::kit::{Desk, MOBILE, has_number, write};

const FILE: &str = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Edi Rama\r\nTEL;TYPE=cell:+355672123456\r\nEND:VCARD\r\n\
    BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Sanna Marin\r\nTEL:ask at the desk\r\nEND:VCARD\r\n";

#[test]
fn import_counts_and_names_what_is_doubtful() {
    let desk = Desk::new();
    write(&desk.path("a.vcf"), FILE);
    let out = desk.ok(&["import", "a.vcf", "--dry-run"]);
    assert!(out.contains("new        2\n") && out.contains("line 6  Sanna Marin  doubtful: "), "{out}");
    assert!(out.ends_with("nothing was written (--dry-run)\n"), "{out}");
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
}

#[test]
fn the_columns_of_a_csv_file_can_be_named() {
    let desk = Desk::new();
    write(&desk.path("list.csv"), "Wer,Telefon,Art,Fax\nEdi Rama,+355672123456,Privat,+35542277777\n");
    let error = desk.fails(&["import", "list.csv"], 1);
    assert!(error.contains("--column HEADING=FIELD"), "{error}");
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
    assert_eq!(desk.json(&["status"])["events"], events);
}
