//! The way of real input through the command line: from an empty folder to numbers revealed after a rotation.

use crate::desk::{cheap_vault, number, sidecars, vcard};
use hotline_tests::{Home, shared};
use serde_json::Value;
use std::fs;
use std::path::Path;

/// A file to import, and what is known of it.
struct Input<'a> {
    file: &'a Path,
    people: u64,
    lines: u64,
    person: &'a str,
    number: &'a str,
}

fn json(home: &Home, arguments: &[&str]) -> Value {
    home.hotline(&[arguments, &["--json"]].concat()).succeeded().json()
}

fn import(home: &Home, file: &Path) -> Value {
    json(home, &["import", file.to_str().unwrap()])
}

fn walk(home: &Home, input: &Input<'_>) {
    assert_eq!(import(home, input.file)["new"], input.people);
    let status = json(home, &["status"]);
    assert_eq!((&status["contacts"], &status["lines"]), (&input.people.into(), &input.lines.into()));
    let again = import(home, input.file);
    assert_eq!((&again["new"], &again["duplicate"]), (&0.into(), &input.people.into()));
    // That it was compared is all that is written.
    let events = |status: &Value| status["events"].as_u64().unwrap();
    assert_eq!(events(&json(home, &["status"])), events(&status) + 1);
    masked(home, input);
    reveals(home, input);
    drop(home.hotline(&["rotate", "--yes"]).succeeded());
    assert_eq!(json(home, &["status"])["epoch"], 2);
    masked(home, input);
    reveals(home, input);
    assert_eq!(json(home, &["verify"])["problems"], serde_json::json!([]));
    let log = json(home, &["log"]);
    let kinds: Vec<_> = log["events"].as_array().unwrap().iter().map(|event| event["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds.iter().filter(|kind| **kind == "line-revealed").count(), 2);
    assert_eq!(kinds.iter().filter(|kind| **kind == "vault-key-rotated").count(), 1, "{kinds:?}");
    assert_eq!(sidecars(home), Vec::<String>::new());
}

/// Finding and showing tell no number, in words or as JSON; the row of the line has no digit at all but in its id.
fn masked(home: &Home, input: &Input<'_>) {
    for command in ["find", "show"] {
        let told = home.hotline(&[command, input.person]).succeeded();
        assert!(told.out().contains(input.person), "{}", told.whole());
        let row = told.out().lines().find(|line| line.contains("Washington office")).unwrap().replace(input.person, "");
        let is_id = |word: &&str| word.len() == 32 && word.bytes().all(|byte| byte.is_ascii_hexdigit());
        let mut words = row.split_whitespace().filter(|word| !is_id(word));
        assert!(!words.any(|word| word.contains(|char: char| char.is_ascii_digit())), "{row}");
        let as_json = json(home, &[command, input.person]).to_string();
        assert!(as_json.contains("Washington office") && !as_json.contains("\"number\":"), "{as_json}");
        let local = &input.number[5..];
        assert!(!told.out().contains(local) && !as_json.contains(local), "{as_json}");
    }
}

/// Revealing prints the number alone.
fn reveals(home: &Home, input: &Input<'_>) {
    let arguments = ["reveal", input.person, "--line", "Washington office", "--purpose", "call about the summit"];
    let revealed = home.hotline(&arguments).succeeded();
    assert_eq!((revealed.out().as_ref(), revealed.err().as_ref()), (format!("{}\n", input.number).as_str(), ""));
}

#[test]
fn a_directory_of_a_congress_and_one_of_leaders() {
    let (Some(congress), Some(leaders)) = (shared("data/congress.vcf"), shared("data/world-leaders.vcf")) else {
        return;
    };
    let (person, number) = ("Maria Cantwell", "+12022243441");
    let home = cheap_vault();
    walk(&home, &Input { file: &congress, people: 537, lines: 1816, person, number });
    assert_eq!(import(&home, &leaders)["new"], 340);
    assert_eq!(json(&home, &["status"])["contacts"], 877);
    assert_eq!(json(&home, &["verify"])["problems"], serde_json::json!([]));
}

#[test]
fn a_vcard_file_of_forty() {
    let home = cheap_vault();
    let file = home.path().join("forty.vcf");
    fs::write(&file, vcard(1..41)).unwrap();
    walk(&home, &Input { file: &file, people: 40, lines: 40, person: "Person 0017", number: &number(17) });
}
