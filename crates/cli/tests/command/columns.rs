//! What is said of a file: its charset, and the columns of a table. That is refused where it means nothing, remembered once it is imported, and told when it
//! is used again.

use crate::kit::{Desk, MOBILE, write};

const LIST: &str = "Wer,Telefon,Sicherheit\nEdi Rama,+355672123456,unsafe\n";
const SAID: [&str; 6] = ["--column", "Wer=name", "--column", "Telefon=number", "--column", "Sicherheit=assurance"];

fn import<'a>(file: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    [&["import", file][..], more].concat()
}

#[test]
fn what_is_said_of_a_number_goes_to_the_only_one_and_is_refused_where_there_are_two() {
    let desk = Desk::new();
    write(&desk.path("list.csv"), LIST);
    assert_eq!(desk.json(&import("list.csv", &SAID))["new"], 1);
    assert_eq!(desk.json(&["show", "edi rama"])["lines"][0]["class"], "unsafe");

    write(&desk.path("two.csv"), &LIST.replace("Sicherheit", "Fax,Sicherheit").replace("unsafe", ",unsafe"));
    for field in ["assurance", "kind", "label", "line-notes", "assurance:4"] {
        let said = format!("Sicherheit={field}");
        let error = desk.fails(&import("two.csv", &["--column", "Wer=name", "--column", &said, "--dry-run"]), 2);
        let name = field.trim_end_matches(":4");
        assert!(error.contains(&format!("--column \"Sicherheit={name}:1\"")), "{error}");
        assert!(error.contains("--column \"Telefon=number:1\"") && error.contains("nothing was imported"), "{error}");
    }
    assert_eq!(desk.json(&["status"])["contacts"], 1);
}

#[test]
fn a_dry_run_leaves_nothing_behind() {
    let desk = Desk::new();
    write(&desk.path("list.csv"), LIST);
    let kept = desk.path("home").join("columns.json");
    desk.ok(&import("list.csv", &[&SAID[..], &["--dry-run"]].concat()));
    assert!(!kept.exists());
    desk.fails(&import("list.csv", &[]), 1);
    desk.ok(&import("list.csv", &SAID));
    assert!(kept.exists());
    let before = std::fs::read(&kept).unwrap();
    desk.ok(&import("list.csv", &["--dry-run"]));
    desk.fails(&import("list.csv", &["--dry-run", "--forget-columns"]), 1);
    assert_eq!(std::fs::read(&kept).unwrap(), before);
}

#[test]
fn what_was_said_before_is_told_and_can_be_forgotten() {
    let desk = Desk::new();
    let heads = "Group,Title,Username,Password,URL,Notes\n";
    write(&desk.path("a.csv"), &format!("{heads}G,Edi Rama,,+355672123456,,\n"));
    let plain = desk.ok(&import("a.csv", &["--dry-run"]));
    assert!(!plain.contains("before") && !desk.json(&import("a.csv", &["--dry-run"])).to_string().contains("before"));
    desk.ok(&import("a.csv", &["--column", "Password=number"]));
    for import in [import("a.csv", &["--dry-run"]), import("a.csv", &[])] {
        let out = desk.ok(&import);
        assert!(out.contains("columns as you said on this device before: Password=number (--forget-columns"), "{out}");
        let json = desk.json(&import);
        let said = &json["file"]["columns_said_before"];
        assert_eq!(*said, serde_json::json!([{"column": 4, "heading": "Password", "holds": "number"}]), "{json}");
    }
    write(&desk.path("b.csv"), &format!("{heads}G,Edi Rama,,+355672123456,,\nG,Bank,,hunter2,,\n"));
    let out = desk.ok(&import("b.csv", &["--forget-columns", "--dry-run"]));
    assert!(!out.contains("before") && !out.contains("hunter2"), "{out}");
    assert!(desk.ok(&import("b.csv", &["--dry-run", "--leave-out", "3"])).contains("Password=number"));
    desk.ok(&import("b.csv", &["--forget-columns"]));
    assert!(!desk.ok(&import("b.csv", &["--dry-run"])).contains("before"), "it is forgotten");
    desk.ok(&import("b.csv", &["--column", "Notes=ignore"]));
    desk.ok(&import("b.csv", &["--forget-columns", "--column", "Username=ignore"]));
    let out = desk.ok(&import("b.csv", &["--dry-run"]));
    assert!(out.contains("before: Username=ignore (--forget"), "what was said before is forgotten: {out}");
}

#[test]
fn what_is_said_anew_adds_to_what_was_said_before() {
    let desk = Desk::new();
    let table = "Wer,Nr,Zweite,Was\nEdi Rama,+355672123456,+355672123457,unsafe\n";
    write(&desk.path("a.csv"), table);
    let first =
        ["--column", "Wer=name", "--column", "Nr=number:1", "--column", "Zweite=ignore", "--column", "Was=label:1"];
    desk.ok(&import("a.csv", &first));
    let out = desk.ok(&import("a.csv", &["--column", "Was=assurance:1"]));
    assert!(out.contains("as you said on this device before: Wer=name, Nr=number:1, Zweite=ignore (--forget"), "{out}");
    write(&desk.path("a.csv"), &table.replace("Edi Rama", "Edi Amar"));
    let out = desk.ok(&import("a.csv", &[]));
    assert!(out.contains("before: Wer=name, Nr=number:1, Zweite=ignore, Was=assurance:1 (--forget"), "{out}");
    assert_eq!(desk.json(&["show", "edi amar"])["lines"][0]["class"], "unsafe");
    // What was said before may no longer hold together.
    let error = desk.fails(&import("a.csv", &["--column", "Nr=ignore"]), 2);
    assert!(
        error.contains("\u{201c}Was\u{201d} says the assurance of a number, and no column holds numbers"),
        "{error}"
    );
}

#[test]
fn a_refusal_names_every_column_that_is_in_question() {
    let desk = Desk::new();
    write(&desk.path("a.csv"), "Wer,Telefon,Fax,Was\nEdi Rama,+355672123456,+355672123457,unsafe\n");
    let error = desk.fails(&import("a.csv", &[]), 1);
    assert!(error.contains("which column holds the names: say which"), "{error}");
    assert!(error.contains("Nobody said what is in \u{201c}Wer\u{201d}, \u{201c}Was\u{201d}."), "{error}");
    let error = desk.fails(&import("a.csv", &["--column", "Wer=name", "--column", "Was=assurance"]), 2);
    assert!(error.contains("of which: \u{201c}Telefon\u{201d} and \u{201c}Fax\u{201d} hold numbers"), "{error}");
    assert!(error.contains("--column \"Telefon=number:1\" --column \"Was=assurance:1\""), "{error}");
    write(&desk.path("b.csv"), "Name,Büro\nEdi Rama,Tirana\n");
    let error = desk.fails(&import("b.csv", &[]), 1);
    assert!(error.contains("which column holds the numbers: say which"), "{error}");
    write(&desk.path("c.csv"), "Edi Rama,+355672123456\n");
    let error = desk.fails(&import("c.csv", &[]), 1);
    assert!(
        error.contains("names and numbers: say which")
            && error.contains("in \u{201c}(A)\u{201d}, \u{201c}(B)\u{201d}."),
        "{error}"
    );
    let error = desk.fails(&import("a.csv", &["--column", "Fax=number", "--column", "Fax=notes"]), 2);
    assert!(error.contains("two things are said of the column \u{201c}Fax\u{201d}"), "{error}");
    let error = desk.fails(&import("a.csv", &["--column", "Who=name"]), 2);
    assert!(
        error.contains("(\u{201c}Wer\u{201d}, \u{201c}Telefon\u{201d}, \u{201c}Fax\u{201d}, \u{201c}Was\u{201d})"),
        "{error}"
    );
}

#[test]
fn a_file_that_is_refused_forgets_nothing() {
    let desk = Desk::new();
    write(&desk.path("c.csv"), "Wer,Nr\nEdi Rama,+355672123456\n");
    desk.ok(&import("c.csv", &["--column", "Wer=name", "--column", "Nr=number"]));
    desk.fails(&import("c.csv", &["--forget-columns"]), 1);
    assert!(desk.ok(&import("c.csv", &[])).contains("columns as you said on this device before: Wer=name, Nr=number"));
}

#[test]
fn of_secrets_what_numbers_were_taken_from_is_told_and_the_rule_can_be_said() {
    let desk = Desk::new();
    write(
        &desk.path("k.csv"),
        "Group,Title,Username,Password,URL,Notes\nG,Edi Rama,edi,00355 67 212 3456,,\nG,Bank,edi,hunter2,,\n",
    );
    let out = desk.ok(&import("k.csv", &["--dry-run"]));
    assert!(out.contains("not used: the columns Username\n"), "{out}");
    assert!(
        out.contains("used in part: the columns Password (numbers of 1 entry); what else they hold is left out"),
        "{out}"
    );
    assert!(out.contains("Mobile: 00355 67 212 3456 → +355 67 212 3456\n"), "{out}");
    assert!(!out.contains("hunter2"));
    assert_eq!(desk.json(&import("k.csv", &["--dry-run"]))["file"]["unused"][1]["numbers"], 1);

    let digits = std::fs::read_to_string(desk.path("k.csv")).unwrap().replace("hunter2", "0672123456");
    write(&desk.path("k.csv"), &digits);
    let error = desk.fails(&import("k.csv", &[]), 2);
    assert!(error.contains("--column \"Password=plain-numbers\""), "{error}");
    desk.ok(&import("k.csv", &["--column", "Password=plain-numbers"]));
    assert_eq!(desk.ok(&["reveal", "edi rama"]), format!("{MOBILE}\n"));
    assert_eq!(desk.json(&["show", "bank"])["lines"], serde_json::json!([]));
}

#[test]
fn a_charset_that_was_said_is_no_guess_and_is_called_as_it_was_named() {
    let desk = Desk::new();
    std::fs::write(desk.path("a.csv"), b"Name,Phone\nRen\xe9 Rama,+355672123456\n").unwrap();
    let out = |charset: &[&str]| desk.ok(&import("a.csv", &[charset, &["--dry-run"]].concat()));
    let guessed = out(&[]);
    assert!(guessed.contains(", which is a guess: a name or another text in it is Ren"), "{guessed}");
    let said = out(&["--charset", "ISO-8859-1"]);
    assert!(said.contains("read as ISO-8859-1, as you said; that is read as windows-1252, as the"), "{said}");
    assert!(!said.contains("guess") && said.contains("Ren\u{e9} Rama"), "{said}");
    let said = out(&["--charset", "Windows-1252"]);
    assert!(said.contains("read as windows-1252, as you said: a name") && !said.contains("WHATWG"), "{said}");
    let file = &desk.json(&import("a.csv", &["--dry-run", "--charset", "latin1"]))["file"];
    assert_eq!((&file["charset"], &file["charset_said"]), (&"windows-1252".into(), &"latin1".into()));
    write(&desk.path("a.vcf"), "BEGIN:VCARD\r\nFN:Edi\r\nTEL:+355672123456\r\nEND:VCARD\r\n");
    let out = desk.ok(&import("a.vcf", &["--charset", "latin1", "--dry-run"]));
    assert!(out.contains("read as UTF-8: nothing in it had to be read as latin1\n"), "{out}");
}
