//! From a file to an unlocked vault and back, and what holds at any time.

use crate::kit::PASSPHRASE;
use crate::page::Page;
use serde_json::{Value, json};
use std::sync::atomic::Ordering;

/// What the page may ask for, out of the list that grants it.
pub(crate) fn commands() -> Vec<String> {
    let granted: Value = serde_json::from_str(include_str!("../../capabilities/main.json")).unwrap();
    let names = granted["permissions"].as_array().unwrap().iter();
    names.map(|name| name.as_str().unwrap().strip_prefix("allow-").unwrap().replace('-', "_")).collect()
}

#[test]
fn every_command_that_needs_the_vault_refuses_while_it_is_locked() {
    let page = Page::new();
    let form = json!({ "name": "A", "ownScript": null, "aliases": [], "office": null, "organisation": null, "units": [], "locality": null, "region": null, "country": null,
        "timeZone": null, "languages": [], "formOfAddress": null, "tags": [], "lines": [], "notes": null });
    let filter = json!({ "contact": null, "member": null, "group": null, "since": null });
    // Everything that any command takes.
    let arguments = json!({
        "contact": page.contact, "line": page.lines[0], "purpose": null, "query": "", "from": 0, "count": 10, "token": "x", "typed": "/x.vcf",
        "columns": null, "only": "all", "filter": filter, "before": null, "reason": null, "basedOn": null, "form": form,
        "draft": null, "name": "A", "labels": [], "policy": { "purposeFrom": "open", "rotateAfterDays": 1 },
        "charset": null, "places": [0], "place": 0, "choice": { "is": "two" }, "split": true,
    });
    // What needs no vault, and is tried elsewhere.
    let free = [
        "start",
        "choose_vault",
        "vault_at",
        "unlock",
        "accept_older_copy",
        "open_demo",
        "forget_vault",
        "suggest_place",
        "choose_place",
        "create_vault",
        "judge_passphrase",
        "suggest_passphrase",
        "countries",
        "read_number",
        "choose_import",
        "suggest_table",
        "choose_table",
        "save_settings",
        "tellers",
    ];
    let mut refused = 0;
    for command in commands().iter().filter(|command| !free.contains(&command.as_str())) {
        match command.as_str() {
            "lock" | "work" | "cancel_work" => assert_eq!(page.call(command, &arguments).unwrap(), Value::Null),
            _ => {
                assert_eq!(page.fails(command, &arguments), "locked", "{command}");
                refused += 1;
            }
        }
    }
    assert_eq!(refused, commands().len() - free.len() - 3);
    assert_eq!(page.start()["vault"], Value::Null);
    assert_eq!(
        page.fails("unlock", &json!({ "token": page.vault(page.path()), "passphrase": page.seal("wrong") })),
        "wrong-passphrase"
    );
    assert_eq!((page.shell.replaced.load(Ordering::SeqCst), page.shell.dialled.load(Ordering::SeqCst)), (0, 0));
}

#[test]
fn from_the_passphrase_to_a_number_and_back() {
    let page = Page::new();
    let info = page.unlock();
    assert_eq!(
        (&info["name"], &info["member"], &info["role"]),
        (&json!("Cabinet"), &json!("Ada Marsh"), &json!("admin"))
    );
    let found = page.call("find", &json!({ "query": "blackwod", "from": 0, "count": 10 })).unwrap();
    assert_eq!((&found["total"], &found["hits"][0]["id"]), (&json!(1), &json!(page.contact)));
    assert_eq!(found["hits"][0]["best"], "encrypted");
    let person = page.call("person", &json!({ "contact": page.contact })).unwrap();
    assert_eq!(person["lines"][0]["label"], "Signal");
    let text = format!("{person}{found}");
    assert!(!text.contains("7946") && !text.contains("honoria.01"), "{text}");

    let shown = page.call("reveal", &page.line(0)).unwrap();
    assert_eq!((page.open(&shown["number"]).as_str(), &shown["seconds"]), ("+44 20 7946 0101", &json!(20)));
    assert!(!shown.to_string().contains("7946"));
    assert_eq!(page.log(1), ["line-revealed"]);

    page.call("lock", &json!({})).unwrap();
    assert_eq!(page.shell.replaced.load(Ordering::SeqCst), 1);
    assert_eq!(page.call("reveal", &page.line(0)).unwrap_err()["code"], "locked");
    assert_eq!(page.start()["lockedBecause"], "asked");
}

#[test]
fn nonsense_gets_an_answer_and_changes_nothing() {
    let page = Page::new();
    page.unlock();
    for contact in ["", "x", "00000000000000000000000000000000", "💥"] {
        let arguments = json!({ "contact": contact, "line": page.lines[0], "purpose": null });
        for command in ["person", "reveal", "copy", "qr", "call"] {
            assert_eq!(page.call(command, &arguments).unwrap_err()["code"], "no-contact", "{command} {contact}");
        }
    }
    let everything = page.call("find", &json!({ "query": "", "from": u32::MAX, "count": u32::MAX })).unwrap();
    assert_eq!((&everything["total"], everything["hits"].as_array().unwrap().len()), (&json!(1), 0));
    let unlock = |path: &str| {
        page.call("unlock", &json!({ "token": page.vault(path), "passphrase": page.seal(PASSPHRASE) })).unwrap_err()
    };
    assert_eq!(unlock("/nowhere/at/all")["code"], "vault-absent");
    assert_eq!(unlock("/dev/null")["code"], "not-a-vault");
    assert_eq!(page.log(1), ["contacts-put"]);
    page.call("touch", &json!({})).unwrap();
}

#[test]
fn a_vault_that_is_taken_away_is_noticed_at_the_next_act() {
    let page = Page::new();
    page.unlock();
    let away = page.folder.path().join("away.hotline");
    std::fs::rename(page.path(), &away).unwrap();
    for command in ["person", "reveal"] {
        assert_eq!(page.call(command, &page.line(0)).unwrap_err()["code"], "vault-replaced", "{command}");
    }
    std::fs::rename(away, page.path()).unwrap();
    assert_eq!(page.reveal(&page.line(0)), "+44 20 7946 0101");
}

#[test]
fn an_older_copy_opens_only_if_somebody_says_so() {
    let page = Page::new();
    let older = std::fs::read(page.path()).unwrap();
    page.unlock();
    page.call("reveal", &page.line(0)).unwrap();
    page.call("lock", &json!({})).unwrap();
    std::fs::write(page.path(), older).unwrap();
    page.start();
    let credentials = json!({ "token": page.vault(page.path()), "passphrase": page.seal(PASSPHRASE) });
    let failure = page.call("unlock", &credentials).unwrap_err();
    assert_eq!(failure["code"], "older-copy");
    assert!(failure["details"].as_str().unwrap().starts_with("20"), "when it was last opened: {failure}");
    page.call("accept_older_copy", &credentials).unwrap();
    assert_eq!(page.log(1), ["older-copy-accepted"]);
    page.call("lock", &json!({})).unwrap();
    page.unlock();
}

#[test]
fn a_copy_of_which_nobody_can_tell_whether_it_is_older_opens_only_if_somebody_says_so() {
    let page = Page::new();
    let credentials = |page: &Page| json!({ "token": page.vault(page.path()), "passphrase": page.seal(PASSPHRASE) });
    std::fs::remove_dir_all(page.folder.path().join("home/heads")).unwrap();
    assert_eq!(page.call("unlock", &credentials(&page)).unwrap_err(), json!({ "code": "heads-gone", "details": null }));
    page.call("accept_older_copy", &credentials(&page)).unwrap();
    assert_eq!(page.log(1), ["older-copy-accepted"]);
    page.call("lock", &json!({})).unwrap();
    page.unlock();
}

#[test]
fn a_forgotten_vault_is_no_longer_offered_and_stays_where_it_is() {
    let page = Page::new();
    page.unlock();
    let vaults = || page.start()["vaults"].clone();
    assert_eq!(vaults()[0]["path"], page.path());
    page.call("forget_vault", &json!({ "token": vaults()[0]["token"] })).unwrap();
    assert_eq!(vaults(), json!([]));
    page.call("lock", &json!({})).unwrap();
    page.unlock();
}

#[test]
fn a_page_that_has_not_met_the_program_is_told_no_secret() {
    let page = Page::new();
    page.unlock();
    let before = page.seal(PASSPHRASE);
    page.call("lock", &json!({})).unwrap();
    // The key of the page before is gone: nothing that it sealed opens any more.
    assert_eq!(page.fails("unlock", &json!({ "token": page.vault(page.path()), "passphrase": before })), "channel");
    assert_eq!(page.fails("suggest_passphrase", &json!({})), "channel");
    assert_eq!(page.fails("start", &json!({ "key": "nonsense" })), "channel");
    page.unlock();
}

#[test]
fn a_device_that_cannot_take_note_unlocks_and_reveals_nothing() {
    let page = Page::new();
    assert_eq!(page.unlock()["unnoted"], false);
    page.call("lock", &json!({})).unwrap();
    // A folder where the file was that is held while the note is taken: not even an almighty user can write to it. What was
    // noted before can be read.
    let mut files = std::fs::read_dir(page.folder.path().join("home/heads")).unwrap().map(|file| file.unwrap().path());
    let held = files.find(|path| path.extension().is_some_and(|ending| ending == "lock")).unwrap();
    std::fs::remove_file(&held).unwrap();
    std::fs::create_dir(&held).unwrap();
    assert_eq!(page.unlock()["unnoted"], true);
    assert_eq!(page.person()["hit"]["id"], json!(page.contact));
    let events = page.log(100);
    for command in ["reveal", "copy", "qr", "call"] {
        assert_eq!(page.fails(command, &page.line(0)), "device-io", "{command}");
    }
    assert_eq!(page.fails("notes", &json!({ "contact": page.contact })), "device-io");
    assert_eq!(page.log(100), events);
    std::fs::remove_dir(&held).unwrap();
    assert_eq!(page.reveal(&page.line(0)).replace(' ', ""), crate::kit::NUMBER);
    assert_eq!(page.call("vault_info", &json!({})).unwrap()["unnoted"], false);
}

#[test]
fn a_name_that_is_too_long_or_means_something_to_sqlite() {
    let page = Page::new();
    let unlock =
        |path: &str| page.fails("unlock", &json!({ "token": page.vault(path), "passphrase": page.seal(PASSPHRASE) }));
    let long = page.folder.path().join("v".repeat(250));
    std::fs::copy(page.path(), &long).unwrap();
    assert_eq!(unlock(long.to_str().unwrap()), "vault-name-too-long");
    let spaced = page.folder.path().join(" file:v?mode=memory ");
    std::fs::rename(&long, &spaced).unwrap();
    let path = json!({ "token": page.vault(&spaced), "passphrase": page.seal(PASSPHRASE) });
    assert_eq!(page.call("unlock", &path).unwrap()["file"], json!(spaced));
    assert_eq!(page.reveal(&page.line(0)).replace(' ', ""), crate::kit::NUMBER);
}
