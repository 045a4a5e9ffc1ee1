//! The commands as the page calls them, without a window.

#![expect(clippy::unwrap_used, reason = "a test that can't go on has failed")]

mod kit;

use hotline_desktop::{Session, Shell, page_commands};
use hotline_vault::{Device, Locked, LogEntry};
use kit::{NUMBER, PASSPHRASE, make_vault};
use serde_json::{Value, json};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use tauri::ipc::{CallbackFn, InvokeBody};
use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder, mock_context, noop_assets};
use tauri::webview::InvokeRequest;
use tauri::{WebviewWindow, WebviewWindowBuilder};
use tempfile::TempDir;

const COMMANDS: [&str; 11] =
    ["start", "choose_vault", "unlock", "lock", "touch", "find", "person", "reveal", "copy", "qr", "call"];

/// A page without a window, and a vault on disk with one contact of three lines.
struct Page {
    folder: TempDir,
    shell: Arc<TestShell>,
    window: WebviewWindow<MockRuntime>,
    contact: String,
    lines: Vec<String>,
}

#[derive(Default)]
struct TestShell {
    replaced: AtomicUsize,
    dialled: AtomicUsize,
}

impl Shell for TestShell {
    fn replace_page(&self) {
        self.replaced.fetch_add(1, Ordering::SeqCst);
    }

    fn ask_for_vault(&self) -> Option<PathBuf> {
        None
    }

    fn dial(&self, uri: &str) -> bool {
        assert_eq!(uri, format!("tel:{NUMBER}"));
        self.dialled.fetch_add(1, Ordering::SeqCst);
        true
    }
}

impl Page {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let home = folder.path().join("home");
        let (contact, lines) = make_vault(&folder.path().join("v.hotline"), Device::at(home.clone()));
        let session = Arc::new(Session::new(home, None));
        let shell = Arc::new(TestShell::default());
        session.attach(shell.clone());
        let app = mock_builder()
            .invoke_handler(page_commands::<MockRuntime>().invoke_handler())
            .manage(session)
            .build(mock_context(noop_assets()))
            .unwrap();
        let window = WebviewWindowBuilder::new(&app, "main", tauri::WebviewUrl::default()).build().unwrap();
        Self { folder, shell, window, contact, lines }
    }

    fn call(&self, command: &str, arguments: &Value) -> Result<Value, Value> {
        let request = InvokeRequest {
            cmd: command.to_owned(),
            callback: CallbackFn(0),
            error: CallbackFn(1),
            url: "tauri://localhost".parse().unwrap(),
            body: InvokeBody::Json(arguments.clone()),
            headers: Default::default(),
            invoke_key: INVOKE_KEY.to_owned(),
        };
        get_ipc_response(&self.window, request).map(|body| body.deserialize().unwrap())
    }

    fn path(&self) -> String {
        self.folder.path().join("v.hotline").to_str().unwrap().to_owned()
    }

    fn unlock(&self) -> Value {
        self.call("unlock", &json!({ "path": self.path(), "passphrase": PASSPHRASE })).unwrap()
    }

    /// Names a line of the contact, as the ways out of the vault take it.
    fn line(&self, nth: usize) -> Value {
        json!({ "contact": self.contact, "line": self.lines[nth], "purpose": null })
    }

    /// The kinds of the newest events, newest first.
    fn log(&self, limit: usize) -> Vec<&'static str> {
        let locked =
            Locked::open(self.path().as_ref(), Device::at(self.folder.path().join("home")), hotline_machine::outside());
        let locked = locked.unwrap();
        let key = locked.member_key(&PASSPHRASE.into()).unwrap();
        locked.unlock(key).unwrap().log(None, limit).unwrap().iter().map(LogEntry::kind).collect()
    }
}

#[test]
fn every_command_that_needs_the_vault_refuses_while_it_is_locked() {
    let page = Page::new();
    for command in COMMANDS {
        let arguments = match command {
            "find" => json!({ "query": "", "from": 0, "count": 10 }),
            "unlock" => json!({ "path": page.path(), "passphrase": "wrong" }),
            _ => page.line(0),
        };
        let answer = page.call(command, &arguments);
        match command {
            "start" => assert_eq!(answer.unwrap()["vault"], Value::Null),
            "choose_vault" | "lock" => assert_eq!(answer.unwrap(), Value::Null),
            "unlock" => assert_eq!(answer.unwrap_err()["code"], "wrong-passphrase"),
            _ => assert_eq!(answer.unwrap_err()["code"], "locked", "{command}"),
        }
    }
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
    let text = person.to_string() + &found.to_string();
    assert!(!text.contains("7946") && !text.contains("honoria.01"), "{text}");

    let shown = page.call("reveal", &page.line(0)).unwrap();
    assert_eq!((&shown["number"], &shown["seconds"]), (&json!("+44 20 7946 0101"), &json!(20)));
    assert_eq!(page.log(1), ["line-revealed"]);

    page.call("lock", &json!({})).unwrap();
    assert_eq!(page.shell.replaced.load(Ordering::SeqCst), 1);
    assert_eq!(page.call("reveal", &page.line(0)).unwrap_err()["code"], "locked");
    assert_eq!(page.call("start", &json!({})).unwrap()["lockedBecause"], "asked");
}

#[test]
fn an_unsafe_line_needs_a_purpose() {
    let page = Page::new();
    page.unlock();
    let person = page.call("person", &json!({ "contact": page.contact })).unwrap();
    assert_eq!(person["lines"][2]["needsPurpose"], true);
    for command in ["reveal", "copy", "qr", "call"] {
        assert_eq!(page.call(command, &page.line(2)).unwrap_err()["code"], "purpose-needed", "{command}");
    }
    assert_eq!(page.log(1), ["contacts-put"]);
    let mut line = page.line(2);
    line["purpose"] = json!("The summit's exchange is down");
    assert_eq!(page.call("reveal", &line).unwrap()["number"], "+447700900123");
}

#[test]
fn a_call_and_a_code_are_of_numbers_that_can_be_dialled() {
    let page = Page::new();
    page.unlock();
    page.call("call", &page.line(0)).unwrap();
    assert_eq!(page.shell.dialled.load(Ordering::SeqCst), 1);
    for command in ["qr", "call"] {
        assert_eq!(page.call(command, &page.line(1)).unwrap_err()["code"], "not-a-number", "{command}");
    }
    // What could not be dialled was not opened.
    assert_eq!(page.log(2), ["line-revealed", "contacts-put"]);
}

#[test]
fn a_qr_code_reads_as_the_number() {
    let page = Page::new();
    page.unlock();
    let qr = page.call("qr", &page.line(0)).unwrap();
    let (size, modules) = (qr["size"].as_u64().unwrap() as usize, qr["modules"].as_str().unwrap());
    assert_eq!(modules.len(), size * size);
    // As the page draws it: four modules of quiet zone, each module some pixels wide.
    let (quiet, pixels) = (4, 4);
    let side = (size + 2 * quiet) * pixels;
    let dark = |x: usize, y: usize| {
        let (x, y) = ((x / pixels).wrapping_sub(quiet), (y / pixels).wrapping_sub(quiet));
        x < size && y < size && modules.as_bytes()[y * size + x] == b'1'
    };
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| if dark(x, y) { 0 } else { 255 });
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1);
    assert_eq!(grids[0].decode().unwrap().1, format!("tel:{NUMBER}"));
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
    let unlock = |path: &str| page.call("unlock", &json!({ "path": path, "passphrase": PASSPHRASE })).unwrap_err();
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
    assert_eq!(page.call("reveal", &page.line(0)).unwrap()["number"], "+44 20 7946 0101");
}
