//! A lock that comes while a command is under way: what the command was about to give belongs to the time before.

use crate::kit::{NUMBER, PASSPHRASE, wait_for};
use crate::opening::commands;
use crate::page::Page;
use hotline_desktop::{LockReason, Session};
use rusqlite::Connection;
use serde_json::{Value, json};
use std::fs::{self, File};
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

/// A file in whose place there is a pipe: whoever reads it waits until somebody lets them.
struct Gate {
    path: PathBuf,
    bytes: Vec<u8>,
}

impl Gate {
    fn at(path: &Path) -> Self {
        let bytes = fs::read(path).unwrap();
        fs::remove_file(path).unwrap();
        assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
        Self { path: path.to_owned(), bytes }
    }

    /// Waits until somebody reads; they go on when what is given is written to.
    fn is_met(&self) -> File {
        // Nobody may write, without waiting, to a pipe that nobody reads.
        let non_blocking = rustix::fs::OFlags::NONBLOCK.bits().cast_signed();
        wait_for("a reader", || File::options().write(true).custom_flags(non_blocking).open(&self.path).ok())
    }

    fn lets_through(&self, mut met: File) {
        met.write_all(&self.bytes).unwrap();
    }

    fn opens(self) {
        fs::remove_file(&self.path).unwrap();
        fs::write(&self.path, self.bytes).unwrap();
    }
}

/// Something that locks, by its name.
type End = (&'static str, fn(&Session) -> bool);

/// What locks; the last one for good.
fn ends() -> [End; 4] {
    [
        ("asked", |session| session.lock(LockReason::Asked)),
        ("suspend", |session| session.lock(LockReason::Suspend)),
        ("page broke off", |session| session.page_broke_off()),
        ("closed", |session| {
            session.close();
            true
        }),
    ]
}

impl Page {
    /// The identity file of the page's device.
    fn identity(&self) -> PathBuf {
        let mut files = fs::read_dir(self.folder.path().join("home/identities")).unwrap();
        files.next().unwrap().unwrap().path()
    }

    /// Another program that has the vault file for itself.
    fn held(&self) -> Connection {
        let other = Connection::open(self.path()).unwrap();
        other.execute_batch("BEGIN EXCLUSIVE").unwrap();
        other
    }

    fn is_under_way(&self, count: usize) {
        wait_for("something under way", || (self.session.under_way() >= count).then_some(()));
    }

    /// Everything that any command takes.
    fn everything(&self) -> Value {
        let people = self.write(
            "people.vcf",
            "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ismail Kadare\r\nTEL:+355672101234\r\nEND:VCARD\r\n",
        );
        let form = json!({ "name": "A", "ownScript": null, "aliases": [], "office": null, "organisation": null, "units": [], "locality": null,
            "region": null, "country": null, "timeZone": null, "languages": [], "formOfAddress": null, "tags": [], "lines": [], "notes": null });
        let settings = json!({ "idleSeconds": 60, "revealSeconds": 45, "clipboardSeconds": 10, "language": "fr", "theme": "dark" });
        json!({
            "contact": self.contact, "line": self.lines[0], "purpose": null, "query": "", "from": 0, "count": 10,
            "token": self.contacts(&people), "typed": people,
            "columns": null, "only": "all", "filter": { "contact": null, "member": null, "group": null, "since": null }, "before": null,
            "reason": null, "basedOn": null, "form": form, "draft": self.seal("{\"half\":\"a thought\"}"), "name": "A", "labels": [],
            "policy": { "purposeFrom": "open", "rotateAfterDays": 1 }, "charset": null, "places": [0], "place": 0,
            "choice": { "is": "two" }, "split": true, "passphrase": self.seal(PASSPHRASE), "settings": settings, "number": self.seal(NUMBER),
            "kind": "landline", "country": null, "key": hotline_desktop::End::make().public(),
            "vault": { "name": "Another", "member": "Ada Marsh", "title": null },
        })
    }

    /// What each command takes where it is not what they all take.
    fn arguments(&self, command: &str) -> Value {
        let mut arguments = self.everything();
        match command {
            "unlock" | "accept_older_copy" => arguments["token"] = json!(self.vault(self.path())),
            "vault_at" => arguments["typed"] = json!(self.path()),
            "create_vault" => arguments["token"] = json!(self.new_vault(self.folder.path().join("another.hotline"))),
            "export_activity" => arguments["token"] = json!(self.table(self.folder.path().join("table.csv"))),
            "forget_vault" => arguments["token"] = json!(self.vault("/nowhere")),
            "save_contact" => arguments["contact"] = Value::Null,
            _ => {}
        }
        arguments
    }

    /// Behind a lock there is nothing of the vault anywhere, nor is there in what a command answered.
    fn nothing_is_left(&self, command: &str, answer: &Result<Value, Value>) {
        assert_eq!(self.start()["vault"], Value::Null, "{command}");
        assert_eq!(self.shell.on_clipboard(), None, "{command}");
        let text = format!("{answer:?}");
        assert!(!text.contains("7946") && !text.contains("Honoria") && !text.contains("Kadare"), "{command}: {text}");
        let demos = fs::read_dir(self.folder.path().join("home")).unwrap().map(|entry| entry.unwrap().file_name());
        assert_eq!(demos.filter(|name| name.to_str().unwrap().starts_with(".demo-")).count(), 0, "{command}");
        assert_eq!(self.session.under_way(), 0, "{command}");
    }
}

/// What an answer failed with.
fn code(answer: &Result<Value, Value>) -> &str {
    answer.as_ref().err().and_then(|failure| failure["code"].as_str()).unwrap_or("answered")
}

/// What needs no vault: what it answers tells nothing of one.
const FREE: [&str; 17] = [
    "start",
    "choose_vault",
    "vault_at",
    "forget_vault",
    "lock",
    "suggest_place",
    "choose_place",
    "judge_passphrase",
    "suggest_passphrase",
    "countries",
    "read_number",
    "choose_import",
    "suggest_table",
    "choose_table",
    "work",
    "cancel_work",
    "tellers",
];

/// What goes on though the vault is locked: it is of the device.
const OF_THE_DEVICE: [&str; 1] = ["save_settings"];

#[test]
fn an_unlock_under_way_does_not_survive_a_lock() {
    for (name, end) in ends() {
        for command in ["unlock", "accept_older_copy"] {
            let page = Page::new();
            let gate = Gate::at(&page.identity());
            let replaced = page.shell.replaced();
            let credentials = json!({ "token": page.vault(page.path()), "passphrase": page.seal(PASSPHRASE) });
            let answer = thread::scope(|scope| {
                let unlock = scope.spawn(|| page.call(command, &credentials));
                let met = gate.is_met();
                end(&page.session);
                gate.lets_through(met);
                unlock.join().unwrap()
            });
            assert_eq!(code(&answer), "locked", "{command}, {name}");
            page.nothing_is_left(command, &answer);
            // The page that waits for it learns of it, if there is to be a page.
            assert_eq!(page.shell.replaced() - replaced, usize::from(name != "closed"), "{command}, {name}");
            gate.opens();
            page.unlock();
        }
    }
}

#[test]
fn a_lock_with_nothing_under_way_leaves_the_page_as_it_is() {
    let page = Page::new();
    let typed = page.seal(PASSPHRASE);
    page.session.lock(LockReason::Suspend);
    assert_eq!(page.shell.replaced(), 0);
    page.call("unlock", &json!({ "token": page.vault(page.path()), "passphrase": typed })).unwrap();
}

#[test]
fn a_number_under_way_to_the_clipboard_or_the_telephone_comes_before_the_lock_or_not_at_all() {
    for (name, end) in ends() {
        for command in ["copy", "call"] {
            let page = Page::new();
            page.unlock();
            page.shell.gate.shuts();
            let line = page.line(0);
            let answer = thread::scope(|scope| {
                let out = scope.spawn(|| page.call(command, &line));
                page.shell.gate.is_met();
                let lock = scope.spawn(|| end(&page.session));
                // The lock has begun, and waits for what holds the vault.
                wait_for("a lock", || (page.session.under_way() == 0).then_some(()));
                page.shell.gate.opens();
                lock.join().unwrap();
                assert_eq!(page.shell.on_clipboard(), None, "{command}, {name}");
                out.join().unwrap()
            });
            assert_eq!(code(&answer), "locked", "{command}, {name}");
            page.nothing_is_left(command, &answer);
        }
    }
}

/// Every command, dated before a lock, waits for the vault or in it; another program has the file all the while.
#[test]
fn whatever_is_under_way_when_a_lock_comes_gives_nothing() {
    for (at, command) in commands().iter().enumerate() {
        let (_, end) = ends()[at % 3];
        let page = Page::new();
        page.unlock();
        let arguments = page.arguments(command);
        page.call("plan_import", &arguments_of_plan(&page)).unwrap();
        let (before, other) = (page.shell.dialled(), page.held());
        let asked = page.session.ask();
        let (first, answer) = thread::scope(|scope| {
            let first = scope.spawn(|| page.call("find", &page.everything()));
            page.is_under_way(1);
            let second = scope.spawn(|| asked.answer(|| page.call(command, &arguments)));
            end(&page.session);
            // Both answer though the file is held.
            (first.join().unwrap(), second.join().unwrap())
        });
        // It did not wait until the patience was at its end.
        assert_eq!(code(&first), "cancelled", "{command}");
        drop(other);
        check(&page, command, &answer, before);
    }
}

/// The same where the command itself is what waits in the file.
#[test]
fn whatever_waits_for_another_program_is_ended_by_a_lock() {
    let waits = [
        "vault_info",
        "find",
        "person",
        "reveal",
        "copy",
        "qr",
        "call",
        "notes",
        "save_contact",
        "remove_contact",
        "plan_import",
        "apply_import",
        "activity",
        "verify",
        "export_activity",
        "keys",
        "rotate",
        "set_policy",
        "unlock",
    ];
    for (at, command) in waits.into_iter().enumerate() {
        let (_, end) = ends()[at % 3];
        let page = Page::new();
        page.unlock();
        page.call("plan_import", &arguments_of_plan(&page)).unwrap();
        if command == "unlock" {
            page.call("lock", &json!({})).unwrap();
            page.start();
        }
        let (arguments, before, other) = (page.arguments(command), page.shell.dialled(), page.held());
        let answer = thread::scope(|scope| {
            let waiting = scope.spawn(|| page.call(command, &arguments));
            page.is_under_way(1);
            end(&page.session);
            waiting.join().unwrap()
        });
        drop(other);
        assert!(matches!(code(&answer), "cancelled" | "locked"), "{command}: {answer:?}");
        check(&page, command, &answer, before);
    }
}

/// Every command that was asked for before a lock, and comes to a thread only after it.
#[test]
fn whatever_was_asked_for_before_a_lock_gives_nothing_after_it() {
    for (at, command) in commands().iter().enumerate() {
        let (_, end) = ends()[at % 3];
        let page = Page::new();
        page.unlock();
        page.call("plan_import", &arguments_of_plan(&page)).unwrap();
        let (arguments, before, asked) = (page.arguments(command), page.shell.dialled(), page.session.ask());
        end(&page.session);
        let answer = asked.answer(|| page.call(command, &arguments));
        check(&page, command, &answer, before);
        // Nor does it do anything to a vault that somebody unlocked since.
        let log = page.log(100);
        page.unlock();
        let answer = asked.answer(|| page.call(command, &arguments));
        if !FREE.contains(&command.as_str()) && !OF_THE_DEVICE.contains(&command.as_str()) {
            assert_eq!(code(&answer), "locked", "{command}");
        }
        assert_eq!((page.log(100), page.shell.dialled(), page.shell.on_clipboard()), (log, before, None), "{command}");
    }
}

/// The plan that is there when a lock comes.
fn arguments_of_plan(page: &Page) -> Value {
    page.arguments("plan_import")
}

/// What is true behind a lock that a command crossed.
fn check(page: &Page, command: &str, answer: &Result<Value, Value>, dialled: usize) {
    if !FREE.contains(&command) && !OF_THE_DEVICE.contains(&command) {
        assert!(matches!(code(answer), "locked" | "cancelled"), "{command}: {answer:?}");
    }
    page.nothing_is_left(command, answer);
    assert_eq!(page.shell.dialled(), dialled, "{command}");
    page.unlock();
    assert_eq!(page.fails("import_places", &json!({ "only": "all" })), "no-plan", "{command}");
    assert_eq!(page.call("draft", &json!({})).unwrap(), Value::Null, "{command}");
    page.call("lock", &json!({})).unwrap();
    page.start();
}

#[test]
fn a_vault_or_a_demo_in_the_making_does_not_survive_a_lock() {
    for (name, end) in ends() {
        let page = Page::new();
        let arguments = page.arguments("create_vault");
        let answer = thread::scope(|scope| {
            let made = scope.spawn(|| page.call("create_vault", &arguments));
            page.is_under_way(1);
            end(&page.session);
            made.join().unwrap()
        });
        assert_eq!(code(&answer), "locked", "{name}");
        page.nothing_is_left("create_vault", &answer);

        let page = Page::new();
        let home = page.folder.path().join("home");
        let answer = thread::scope(|scope| {
            let made = scope.spawn(|| page.call("open_demo", &json!({})));
            let is_demo = |entry: std::io::Result<fs::DirEntry>| {
                entry.is_ok_and(|entry| entry.file_name().to_str().is_some_and(|name| name.starts_with(".demo-")))
            };
            wait_for("a demo", || fs::read_dir(&home).unwrap().any(is_demo).then_some(()));
            end(&page.session);
            if name == "closed" {
                // Whoever ends the program need not wait for the answer.
                assert!(!fs::read_dir(&home).unwrap().any(is_demo));
            }
            made.join().unwrap()
        });
        assert_eq!(code(&answer), "locked", "{name}");
        page.nothing_is_left("open_demo", &answer);
    }
}

/// Two workers, as a machine with two cores has, may both be waiting for a file: whoever asks for a lock is heard.
#[test]
fn a_page_that_waits_in_many_places_is_heard_when_it_locks() {
    let page = Page::new();
    page.unlock();
    let other = page.held();
    thread::scope(|scope| {
        let waiting: Vec<_> = (0..16).map(|_| scope.spawn(|| page.call("find", &page.everything()))).collect();
        page.is_under_way(1);
        page.call("lock", &json!({})).unwrap();
        for waiting in waiting {
            let answer = waiting.join().unwrap();
            assert!(matches!(code(&answer), "locked" | "cancelled"), "{answer:?}");
        }
    });
    drop(other);
}
