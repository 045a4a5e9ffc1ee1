//! What a page gone bad tries with the commands that it may call: docs/threat-model.md has a row for each of them, which names
//! the test that holds it.

use crate::kit::PASSPHRASE;
use crate::opening::commands;
use crate::page::Page;
use hotline_desktop::LockReason;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

const ALL: &str = include_str!("../../../docs/threat-model.md");

/// The tests of this program, by their text.
const TESTS: [&str; 12] = [
    include_str!("bad_page.rs"),
    include_str!("creating.rs"),
    include_str!("crossing.rs"),
    include_str!("demo.rs"),
    include_str!("editing.rs"),
    include_str!("importing.rs"),
    include_str!("journal.rs"),
    include_str!("lines.rs"),
    include_str!("notes.rs"),
    include_str!("opening.rs"),
    include_str!("settings.rs"),
    include_str!("work.rs"),
];

fn all_events() -> Value {
    json!({ "contact": null, "member": null, "group": null, "since": null })
}

#[test]
fn every_command_has_its_row_and_its_test() {
    let (_, table) = ALL.split_once("| command |").expect("there is a table of the commands");
    let rows: Vec<_> = table.lines().skip(2).take_while(|line| line.starts_with('|')).collect();
    let cells = |row: &str| row.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect::<Vec<_>>();
    let words = |cell: &str| -> Vec<String> {
        cell.split('`').enumerate().filter(|(at, _)| at % 2 == 1).map(|(_, word)| word.to_owned()).collect()
    };
    let mut named: Vec<String> = Vec::new();
    for row in rows {
        let cells = cells(row);
        assert_eq!(cells.len(), 4, "{row}");
        assert!(cells.iter().all(|cell| !cell.is_empty()), "{row}");
        named.extend(words(&cells[0]));
        let tests = words(&cells[3]);
        assert!(!tests.is_empty(), "no test holds {row}");
        for test in tests {
            let begins = format!("fn {test}()");
            assert!(TESTS.iter().any(|text| text.contains(&begins)), "there is no test {test}");
        }
    }
    named.sort();
    let mut commands = commands();
    commands.sort();
    assert_eq!(named, commands);
}

#[test]
fn no_file_is_read_that_nobody_chose() {
    let page = Page::new();
    page.unlock();
    let secret = page.write("id_ed25519", "root:x:0:0:root:/root:/bin/sh\n");
    let plan = |token: &str| page.fails("plan_import", &json!({ "token": token, "columns": null, "charset": null }));
    for path in ["/etc/passwd", &secret, &page.path(), ""] {
        assert_eq!(plan(path), "no-place", "{path}");
        assert_eq!(page.fails("import_columns", &json!({ "token": path })), "no-place", "{path}");
    }
    // What was handed out for something else.
    assert_eq!(plan(&page.vault(page.path())), "no-place");
    assert_eq!(plan(&page.table(&secret)), "no-place");
}

#[test]
fn what_is_typed_is_a_file_of_contacts_that_a_person_sees_first() {
    let page = Page::new();
    page.unlock();
    let at = |typed: &str| page.fails("contacts_at", &json!({ "typed": typed }));
    let (secret, list) =
        (page.write("id_ed25519", "x"), page.write("people.csv", "Name,Phone\nEdi Rama,+355672123456\n"));
    for typed in ["/etc/passwd", "/proc/self/environ", "/etc/nothing.csv", &secret, &page.path(), "~/.ssh/a.txt", ""] {
        assert_eq!(at(typed), "place-not-typed", "{typed}");
    }
    let hidden = page.folder.path().join(".hidden");
    fs::create_dir(&hidden).unwrap();
    fs::write(hidden.join("a.csv"), "x").unwrap();
    assert_eq!(at(hidden.join("a.csv").to_str().unwrap()), "place-not-typed");
    assert_eq!(at(page.folder.path().join("not.csv").to_str().unwrap()), "file-unreadable");
    let folder = page.folder.path().join("folder.csv");
    fs::create_dir(&folder).unwrap();
    assert_eq!(at(folder.to_str().unwrap()), "file-unreadable");

    let place = page.call("contacts_at", &json!({ "typed": format!(" {list} ") })).unwrap();
    assert_eq!(place["shown"], list);
    let plan = json!({ "token": place["token"], "columns": null, "charset": null });
    assert_eq!(page.call("plan_import", &plan).unwrap()["counts"]["new"], 1);
    page.call("lock", &json!({})).unwrap();
    assert_eq!(at(&list), "locked");
}

#[cfg(unix)]
#[test]
fn a_link_is_what_it_leads_to() {
    let page = Page::new();
    page.unlock();
    let link = |name: &str, to: &str| {
        let link = page.folder.path().join(name);
        std::os::unix::fs::symlink(to, &link).unwrap();
        link.to_str().unwrap().to_owned()
    };
    let list = page.write("people.csv", "Name,Phone\nEdi Rama,+355672123456\n");
    assert_eq!(page.fails("contacts_at", &json!({ "typed": link("a.csv", "/etc/passwd") })), "place-not-typed");
    let place = page.call("contacts_at", &json!({ "typed": link("b.csv", &list) })).unwrap();
    assert_eq!(place["shown"], list, "what is shown is what will be read");
    let vault = page.call("vault_at", &json!({ "typed": link("v", &page.path()) })).unwrap();
    assert_eq!(vault["path"], page.path());

    // Nothing is made through one.
    let target = page.folder.path().join("target");
    let dangling = link("log.csv", target.to_str().unwrap());
    let export = json!({ "token": page.table(&dangling), "filter": all_events() });
    assert_eq!(page.fails("export_activity", &export), "file-exists");
    let dangling = link("new.hotline", target.to_str().unwrap());
    let new = json!({ "token": page.new_vault(&dangling), "vault": { "name": "A", "member": "B", "title": null },
        "passphrase": page.seal(PASSPHRASE) });
    assert_eq!(page.fails("create_vault", &new), "vault-exists");
    assert!(!target.exists());
}

#[test]
fn a_vault_is_opened_where_one_is_and_nothing_else_is_looked_at() {
    let page = Page::new();
    let at = |typed: &str| page.fails("vault_at", &json!({ "typed": typed }));
    assert_eq!(at("/etc/passwd"), "not-a-vault");
    assert_eq!(at("/dev/zero"), "not-a-vault");
    assert_eq!(at("/nowhere/at/all"), "vault-absent");
    let vault = page.call("vault_at", &json!({ "typed": page.path() })).unwrap();
    assert_eq!((&vault["path"], &vault["name"]), (&json!(page.path()), &json!("v")));
    for command in ["unlock", "accept_older_copy"] {
        let path = json!({ "token": page.path(), "passphrase": page.seal(PASSPHRASE) });
        assert_eq!(page.fails(command, &path), "no-place", "{command}");
    }
    assert_eq!(page.fails("forget_vault", &json!({ "token": page.path() })), "no-place");
    page.call("unlock", &json!({ "token": vault["token"], "passphrase": page.seal(PASSPHRASE) })).unwrap();
}

#[test]
fn nothing_is_written_that_the_system_would_run() {
    let page = Page::new();
    page.unlock();
    let export = |token: &str| json!({ "token": token, "filter": all_events() });
    let profile = page.folder.path().join(".profile");
    // By its path, as a page would like to.
    assert_eq!(page.fails("export_activity", &export(profile.to_str().unwrap())), "no-place");
    // By a dialog in which somebody is talked into it.
    for name in [".profile", "run.sh", "x.desktop", "log"] {
        let path = page.folder.path().join(name);
        page.call("export_activity", &export(&page.table(&path))).unwrap();
        assert!(!path.exists() && page.folder.path().join(format!("{name}.csv")).is_file(), "{name}");
        let new = json!({ "token": page.new_vault(&path), "vault": { "name": "A", "member": "B", "title": null },
            "passphrase": page.seal(PASSPHRASE) });
        page.call("create_vault", &new).unwrap();
        assert!(!path.exists() && page.folder.path().join(format!("{name}.hotline")).is_file(), "{name}");
        page.unlock();
    }
    // What was there stays, and a place is good for one file.
    let there = page.write("there.csv", "mine");
    let token = page.table(&there);
    assert_eq!(page.fails("export_activity", &export(&token)), "file-exists");
    assert_eq!(fs::read_to_string(&there).unwrap(), "mine");
    let once = page.table(page.folder.path().join("once"));
    page.call("export_activity", &export(&once)).unwrap();
    fs::remove_file(page.folder.path().join("once.csv")).unwrap();
    assert_eq!(page.fails("export_activity", &export(&once)), "no-place");
    // What was handed out to be read is not written to.
    assert_eq!(page.fails("export_activity", &export(&page.contacts(&there))), "no-place");
}

#[test]
fn what_the_program_suggests_it_names_itself() {
    let page = Page::new();
    let home = hotline_machine::home_folder().unwrap();
    let shown = |answer: Value| answer["shown"].as_str().unwrap().to_owned();
    for name in ["../../etc/cron.d/x", "", "/", ".bashrc", "a\n\u{202e}b", &"x".repeat(1 << 20)] {
        let place = shown(page.call("suggest_place", &json!({ "name": name })).unwrap());
        let path = Path::new(&place);
        let (folder, file) = (path.parent().unwrap(), path.file_name().unwrap().to_str().unwrap());
        assert!(folder == home && file.ends_with(".hotline") && !file.starts_with('.') && file.len() < 255, "{place}");
    }
    let table = shown(page.call("suggest_table", &json!({ "name": "../x" })).unwrap());
    let file = table.strip_prefix(home.to_str().unwrap()).unwrap();
    assert!(file.starts_with("/hotline-activity-2") && file.ends_with(".csv"), "{table}");
    // A suggestion ends with the next.
    let token = |name: &str| page.call("suggest_place", &json!({ "name": name })).unwrap()["token"].clone();
    let before = token("A");
    token("B");
    let new = json!({ "token": before, "vault": { "name": "A", "member": "B", "title": null },
        "passphrase": page.seal(PASSPHRASE) });
    assert_eq!(page.fails("create_vault", &new), "no-place");
}

#[test]
fn no_setting_keeps_a_vault_open_or_a_number_in_sight() {
    let page = Page::new();
    let most = json!({ "idleSeconds": u32::MAX, "revealSeconds": u32::MAX, "clipboardSeconds": u32::MAX, "language": null,
        "theme": null });
    let kept = page.call("save_settings", &json!({ "settings": most })).unwrap();
    let seconds = ["idleSeconds", "revealSeconds", "clipboardSeconds"].map(|name| kept[name].as_u64().unwrap());
    assert_eq!(seconds, [3600, 300, 300]);
}

#[test]
fn the_page_has_no_say_in_what_tells_of_a_locked_screen() {
    let page = Page::new();
    page.unlock();
    // Nothing is there to tell; whatever is sent along, the answer is the program's.
    for forged in [json!({}), json!({ "tellers": ["gnome"], "teller": "gnome" })] {
        assert_eq!(page.call("tellers", &forged).unwrap(), json!([]));
    }
    page.call("touch", &json!({})).unwrap();
    assert!(page.session.lock(LockReason::SessionLock));
    assert_eq!(page.fails("touch", &json!({})), "locked");
}

#[test]
fn a_text_that_nobody_types_is_not_worked_on() {
    let page = Page::new();
    page.unlock();
    let (long, events) = ("x ".repeat(5001), page.log(100));
    let calls = [
        ("find", json!({ "query": long, "from": 0, "count": 1 })),
        ("slips", json!({ "contact": null, "name": long, "labels": [] })),
        ("slips", json!({ "contact": null, "name": "x", "labels": [long] })),
        ("slips", json!({ "contact": null, "name": "x", "labels": vec!["x"; 501] })),
        ("rotate", json!({ "reason": long })),
        ("keep_draft", json!({ "draft": page.seal(&"x".repeat((1 << 20) + 1)) })),
    ];
    let lines = ["reveal", "copy", "qr", "call"].map(|command| {
        let mut line = page.line(0);
        line["purpose"] = json!(long);
        (command, line)
    });
    for (command, arguments) in calls.into_iter().chain(lines) {
        assert_eq!(page.fails(command, &arguments), "impossible", "{command}");
    }
    assert_eq!(page.log(100), events);
}

/// A derivation takes 256 MiB: many at a time would take the machine down.
#[test]
fn one_key_is_derived_at_a_time() {
    let page = Page::new();
    let own = page.vault(page.path());
    let refused = (0..20).any(|nth| {
        let new = json!({ "token": page.new_vault(page.folder.path().join(format!("{nth}"))),
            "vault": { "name": "A", "member": "B", "title": null }, "passphrase": page.seal(PASSPHRASE) });
        std::thread::scope(|scope| {
            // This one takes as long as a real one does. A guess may be before it.
            let making = scope.spawn(|| page.call("create_vault", &new));
            let mut refused = false;
            while !making.is_finished() && !refused {
                let guess = json!({ "token": own, "passphrase": page.seal("wrong") });
                refused = page.fails("unlock", &guess) == "busy";
            }
            match making.join().unwrap() {
                Ok(_) => refused,
                Err(failure) => failure["code"] == "busy",
            }
        })
    });
    assert!(refused, "in twenty tries, one guess falls into the making of a vault, or that into one");
}

/// The page acts for the member who has unlocked: what it does stands on the journal in their name, and no more can be done
/// than they may.
#[test]
fn what_the_page_does_with_a_vault_is_told() {
    let page = Page::new();
    page.unlock();
    page.reveal(&page.line(0));
    page.call("copy", &page.line(0)).ok();
    page.call("qr", &page.line(0)).unwrap();
    page.call("call", &page.line(0)).unwrap();
    page.call("notes", &json!({ "contact": page.contact })).unwrap();
    assert_eq!(page.log(5), ["notes-revealed", "line-revealed", "line-revealed", "line-revealed", "line-revealed"]);
    let events = page.log(100).len();
    // What opens nothing is not told.
    page.call("find", &json!({ "query": "", "from": 0, "count": u32::MAX })).unwrap();
    page.person();
    page.call("activity", &json!({ "filter": all_events(), "before": null })).unwrap();
    page.call("verify", &json!({})).unwrap();
    page.call("keys", &json!({})).unwrap();
    assert_eq!(page.log(100).len(), events);
    page.call("set_policy", &json!({ "policy": { "purposeFrom": "unsafe", "rotateAfterDays": 1 } })).unwrap();
    page.call("remove_contact", &json!({ "contact": page.contact })).unwrap();
    page.call("rotate", &json!({ "reason": null })).unwrap();
    assert_eq!(page.log(3), ["vault-key-rotated", "contact-removed", "policy-changed"]);
}
