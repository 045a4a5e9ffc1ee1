//! The log, verification, the figures, rotation and the policy.

use crate::kit::{Desk, OFFICE, has_number};

#[test]
fn log_says_who_did_what_newest_first() {
    let desk = Desk::staffed();
    desk.ok(&["reveal", "begaj", "--line", "mobile", "--purpose", "call about the summit"]);
    desk.ok(&["edit", "begaj", "--notes", "x"]);
    let out = desk.ok(&["log"]);
    let lines: Vec<_> = out.lines().collect();
    let what: Vec<_> = lines.iter().map(|line| line.split_once("Ada Founder  ").unwrap().1).collect();
    assert_eq!(
        what,
        [
            "changed Bajram Begaj",
            "revealed Direct mobile of Bajram Begaj: call about the summit",
            "added Haruka Tanabe",
            "added Haruka Tanaka",
            "added Bajram Begaj",
            "made the vault \"Chancellery\"",
        ]
    );
    // 2026-11-22 21:15Z
    let time = lines[0].split("  ").next().unwrap();
    assert!(time.len() == 17 && time.ends_with('Z') && time.as_bytes()[10] == b' ', "{time}");
    assert!(!has_number(&out));
    assert_eq!(desk.ok(&["log", "--limit", "2"]).lines().count(), 2);

    let json = desk.json(&["log"]);
    let event = &json["events"][1];
    assert_eq!((&event["kind"], &event["member"]), (&"line-revealed".into(), &"Ada Founder".into()));
    assert_eq!((&event["how"], &event["purpose"]), (&"shown".into(), &"call about the summit".into()));
    assert_eq!((&event["contact_name"], &event["line_label"]), (&"Bajram Begaj".into(), &"Direct mobile".into()));
    assert_eq!(event["row"], 5);
    assert!(event["at"].is_string() && event["key"].is_string() && event["contact"].is_string());
    assert!(event.get("rejected").is_none() && !has_number(&json.to_string()));
}

#[test]
fn a_removed_contact_is_named_until_it_is_erased() {
    let desk = Desk::staffed();
    desk.ok(&["reveal", "begaj", "--line", "mobile", "--purpose", "call about the summit"]);
    desk.ok(&["reveal", "begaj", "--notes"]);
    let id = desk.json(&["show", "begaj"])["id"].as_str().unwrap().to_owned();
    desk.ok(&["remove", "begaj", "--yes"]);
    let log = desk.ok(&["log"]);
    let what: Vec<_> = log.lines().map(|line| line.split_once("Ada Founder  ").unwrap().1).collect();
    assert_eq!(
        what[..3],
        [
            "removed Bajram Begaj",
            "opened the notes of Bajram Begaj (since removed)",
            "revealed a line of Bajram Begaj (since removed): call about the summit",
        ]
    );
    let json = desk.json(&["log"]);
    for at in 0..3 {
        assert_eq!(json["events"][at]["contact_name"], "Bajram Begaj");
    }
    assert_eq!(json["events"][1]["kind"], "notes-revealed");
    assert!(desk.fails(&["remove", "bajram", "--erase", "--yes"], 4).contains("no contact fits"));
    // Words that fit somebody who is there, too, are not guessed at.
    desk.ok(&["add", "--name", "Bajram Begaj Junior"]);
    let err = desk.fails(&["remove", "bajram begaj", "--erase", "--yes"], 4);
    assert!(err.contains("more than one") && err.contains(&id), "{err}");
    desk.ok(&["remove", "junior", "--erase", "--yes"]);
    assert_eq!(desk.ok(&["remove", "bajram begaj", "--erase", "--yes"]), "erased Bajram Begaj\n");
    desk.fails(&["remove", &id, "--erase", "--yes"], 4);
    let (log, json) = (desk.ok(&["log"]), desk.json(&["log"]).to_string());
    assert!(log.contains("removed a contact") && !log.contains("Begaj") && !json.contains("Begaj"), "{log}");
}

#[test]
fn a_planted_row_is_warned_of_shown_and_harmless() {
    let desk = Desk::staffed();
    desk.plant_row();
    let ran = desk.run(&["reveal", "begaj"]);
    assert_eq!((ran.code, ran.out), (0, format!("{OFFICE}\n")));
    assert_eq!(
        ran.err,
        "hotline: 1 row of the journal was rejected and changed nothing; `hotline verify` has the details\n"
    );
    assert!(desk.ok(&["log"]).contains("REJECTED: does not open with the vault key"));
    assert_eq!(desk.json(&["log"])["events"][1]["rejected"], "does not open with the vault key");
    assert_eq!(desk.json(&["status"])["rejected"], 1);

    let ran = desk.run(&["verify", "--json"]);
    assert_eq!(ran.code, 3);
    let json: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(json["problems"].as_array().unwrap().len(), 1);
    assert_eq!(json["problems"][0]["harmless"], true);
    let ran = desk.run(&["verify"]);
    assert!(
        ran.out.contains("PROBLEM: row 5 of the journal does not open with the vault key (rejected"),
        "{}",
        ran.out
    );
    assert!(ran.err.starts_with("hotline: 1 problem was found\n  The vault is whole without"), "{}", ran.err);
}

#[test]
fn verify_finds_a_whole_vault_whole() {
    let desk = Desk::staffed();
    assert_eq!(desk.ok(&["verify"]), "4 events and 3 entries are genuine and whole\n");
    assert_eq!(desk.json(&["verify"]), serde_json::json!({"events": 4, "entries": 3, "problems": []}));
}

#[test]
fn status_gives_the_figures() {
    let desk = Desk::staffed();
    let json = desk.json(&["status"]);
    for (key, value) in [("contacts", 3), ("lines", 3), ("events", 4), ("epoch", 1), ("members", 1)] {
        assert_eq!(json[key], value, "{key}");
    }
    assert_eq!(json["vault"], "Chancellery");
    let out = desk.ok(&["status"]);
    assert!(out.contains("contacts   3 with 3 lines") && out.contains("epoch 1, begun today"), "{out}");
    assert!(out.contains("you        Ada Founder (admin)"), "{out}");
}

#[test]
fn rotate_shows_its_plan_and_what_it_did() {
    let desk = Desk::staffed();
    let err = desk.fails(&["rotate"], 2);
    assert!(err.contains("--yes"), "{err}");
    let out = desk.ok(&["rotate", "--yes", "--reason", "a laptop was lost"]);
    for part in ["epoch 1, in use since", "3 entries and 4 events", "keep access", "Ada Founder", "rotated to epoch 2"]
    {
        assert!(out.contains(part), "{part} in\n{out}");
    }
    assert!(out.contains("Copies of the vault file made before"), "{out}");
    let json = desk.json(&["rotate", "--yes"]);
    assert_eq!((&json["epoch"], &json["entries"], &json["events"]), (&3.into(), &3.into(), &6.into()));
    assert!(json["seconds"].is_f64());
    assert!(desk.ok(&["log"]).contains("rotated the vault key to epoch 2: a laptop was lost"));
    assert_eq!(desk.json(&["log"])["events"][0]["epoch"], 3);
    assert_eq!(desk.ok(&["reveal", "begaj"]), format!("{OFFICE}\n"));
    desk.ok(&["verify"]);
}

#[test]
fn policy_is_shown_and_set() {
    let desk = Desk::staffed();
    assert_eq!(desk.json(&["policy"]), serde_json::json!({"purpose_from": "unsafe", "rotate_after_days": 90}));
    let out = desk.ok(&["policy", "--purpose-from", "open", "--rotate-after", "30"]);
    assert!(out.contains("lines of class \"open\" and less safe ones") && out.contains("30 days"), "{out}");
    assert_eq!(desk.json(&["policy"])["purpose_from"], "open");
    let err = desk.fails(&["reveal", "begaj"], 6);
    assert!(err.contains("--purpose TEXT"), "{err}");
    assert!(desk.ok(&["log"]).contains("set the policy: a purpose from \"open\" on, rotation after 30 days"));
}
