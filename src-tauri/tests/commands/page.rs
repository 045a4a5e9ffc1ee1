//! A page without a window.

use crate::kit::{NUMBER, PASSPHRASE, make_vault};
use hotline_desktop::{Channel, Dialling, End, Sealed, Session, Shell, SystemClipboard, page_handler};
use hotline_vault::{Device, Locked, LogEntry, Secret};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex};
use tauri::ipc::{CallbackFn, InvokeBody};
use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder, mock_context, noop_assets};
use tauri::webview::InvokeRequest;
use tauri::{WebviewWindow, WebviewWindowBuilder};
use tempfile::TempDir;

/// A page without a window, and a vault on disk with one contact of three lines.
pub(crate) struct Page {
    pub(crate) folder: TempDir,
    pub(crate) shell: Arc<TestShell>,
    pub(crate) session: Arc<Session>,
    window: WebviewWindow<MockRuntime>,
    channel: Channel,
    pub(crate) contact: String,
    pub(crate) lines: Vec<String>,
}

#[derive(Default)]
pub(crate) struct TestShell {
    pub(crate) replaced: AtomicUsize,
    pub(crate) dialled: AtomicUsize,
    /// What the person chooses in the system's dialogs; what is proposed to them, if nothing is here.
    chosen: Mutex<Option<PathBuf>>,
    clipboard: TestClipboard,
    /// What a number passes on its way out of the program.
    pub(crate) gate: Gate,
}

/// What is on the clipboard.
#[derive(Clone, Default)]
struct TestClipboard(Arc<Mutex<Option<String>>>, Gate);

impl SystemClipboard for TestClipboard {
    fn put(&mut self, text: &str) -> bool {
        *self.0.lock().unwrap() = Some(text.to_owned());
        self.1.pass();
        true
    }

    fn text(&mut self) -> Option<Secret<String>> {
        self.0.lock().unwrap().clone().map(Secret::new)
    }

    fn clear(&mut self) {
        *self.0.lock().unwrap() = None;
    }
}

/// A place where somebody may be kept waiting.
#[derive(Clone, Default)]
pub(crate) struct Gate(Arc<(Mutex<Passage>, Condvar)>);

#[derive(Default)]
struct Passage {
    shut: bool,
    waiting: usize,
}

impl Gate {
    pub(crate) fn shuts(&self) {
        self.0.0.lock().unwrap().shut = true;
    }

    pub(crate) fn opens(&self) {
        self.0.0.lock().unwrap().shut = false;
        self.0.1.notify_all();
    }

    /// Waits until somebody waits.
    pub(crate) fn is_met(&self) {
        drop(self.0.1.wait_while(self.0.0.lock().unwrap(), |passage| passage.waiting == 0).unwrap());
    }

    fn pass(&self) {
        let mut passage = self.0.0.lock().unwrap();
        passage.waiting += 1;
        self.0.1.notify_all();
        passage = self.0.1.wait_while(passage, |passage| passage.shut).unwrap();
        passage.waiting -= 1;
    }
}

impl TestShell {
    fn chosen(&self) -> Option<PathBuf> {
        self.chosen.lock().unwrap().clone()
    }

    pub(crate) fn on_clipboard(&self) -> Option<String> {
        self.clipboard.0.lock().unwrap().clone()
    }

    pub(crate) fn dialled(&self) -> usize {
        self.dialled.load(Ordering::SeqCst)
    }

    pub(crate) fn replaced(&self) -> usize {
        self.replaced.load(Ordering::SeqCst)
    }
}

impl Shell for TestShell {
    fn replace_page(&self) {
        self.replaced.fetch_add(1, Ordering::SeqCst);
    }

    fn ask_for_vault(&self) -> Option<PathBuf> {
        self.chosen()
    }

    fn ask_for_place(&self, file_name: &str) -> Option<PathBuf> {
        self.chosen().or_else(|| Some(PathBuf::from("/somewhere").join(file_name)))
    }

    fn ask_for_table(&self, file_name: &str) -> Option<PathBuf> {
        self.chosen().or_else(|| Some(PathBuf::from("/somewhere").join(file_name)))
    }

    fn ask_for_contacts(&self) -> Option<PathBuf> {
        self.chosen()
    }

    fn dial(&self, uri: &str, _dialling: &Dialling) -> bool {
        assert_eq!(uri, format!("tel:{NUMBER}"));
        self.dialled.fetch_add(1, Ordering::SeqCst);
        self.gate.pass();
        true
    }

    fn clipboard(&self) -> Option<Box<dyn SystemClipboard>> {
        Some(Box::new(TestClipboard(self.clipboard.0.clone(), self.gate.clone())))
    }
}

impl Page {
    pub(crate) fn new() -> Self {
        // Not hidden, as folders of passing use are elsewhere: what is typed in one would not be taken.
        let folder = tempfile::Builder::new().prefix("page-").tempdir().unwrap();
        let home = folder.path().join("home");
        let (contact, lines) = make_vault(&folder.path().join("v.hotline"), Device::at(home.clone()));
        let session = Arc::new(Session::new(home, None));
        let shell = Arc::new(TestShell::default());
        session.attach(shell.clone());
        let app = mock_builder()
            .invoke_handler(page_handler::<MockRuntime>(Arc::clone(&session)))
            .manage(Arc::clone(&session))
            .build(mock_context(noop_assets()))
            .unwrap();
        let window = WebviewWindowBuilder::new(&app, "main", tauri::WebviewUrl::default()).build().unwrap();
        let page = Self { folder, shell, session, window, channel: Channel::default(), contact, lines };
        page.start();
        page
    }

    /// Meets the program, as every page does first.
    pub(crate) fn start(&self) -> Value {
        let end = End::make();
        let start = self.call("start", &json!({ "key": end.public() })).unwrap();
        self.channel.meet(&end, start["key"].as_str().unwrap()).unwrap();
        start
    }

    /// Seals a text for the program.
    pub(crate) fn seal(&self, text: &str) -> Sealed {
        self.channel.seal(text).unwrap()
    }

    /// Opens what the program sealed.
    pub(crate) fn open(&self, sealed: &Value) -> String {
        self.channel.open(&serde_json::from_value(sealed.clone()).unwrap()).unwrap().expose().clone()
    }

    /// Reveals a line; gives the number.
    pub(crate) fn reveal(&self, line: &Value) -> String {
        self.open(&self.call("reveal", line).unwrap()["number"])
    }

    pub(crate) fn call(&self, command: &str, arguments: &Value) -> Result<Value, Value> {
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

    /// The code of the failure that a command ends with.
    pub(crate) fn fails(&self, command: &str, arguments: &Value) -> String {
        let failure = self.call(command, arguments).unwrap_err();
        failure["code"].as_str().unwrap_or_else(|| panic!("no failure of ours: {failure}")).to_owned()
    }

    /// The contact as the page gets it.
    pub(crate) fn person(&self) -> Value {
        self.call("person", &json!({ "contact": self.contact })).unwrap()
    }

    /// Writes a file beside the vault; gives its path.
    pub(crate) fn write(&self, name: &str, text: &str) -> String {
        let path = self.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    }

    pub(crate) fn path(&self) -> String {
        self.folder.path().join("v.hotline").to_str().unwrap().to_owned()
    }

    /// The token of a place that the person chooses in a dialog.
    fn choose(&self, dialog: &str, path: impl AsRef<Path>) -> String {
        *self.shell.chosen.lock().unwrap() = Some(path.as_ref().to_owned());
        let chosen = self.call(dialog, &json!({ "name": "" })).unwrap();
        chosen["token"].as_str().unwrap().to_owned()
    }

    /// A vault file that the person chooses.
    pub(crate) fn vault(&self, path: impl AsRef<Path>) -> String {
        self.choose("choose_vault", path)
    }

    /// Where the person wants a new vault file.
    pub(crate) fn new_vault(&self, path: impl AsRef<Path>) -> String {
        self.choose("choose_place", path)
    }

    /// A file of contacts that the person chooses.
    pub(crate) fn contacts(&self, path: impl AsRef<Path>) -> String {
        self.choose("choose_import", path)
    }

    /// Where the person wants a table.
    pub(crate) fn table(&self, path: impl AsRef<Path>) -> String {
        self.choose("choose_table", path)
    }

    /// Unlocks, as a new page does.
    pub(crate) fn unlock(&self) -> Value {
        self.start();
        self.call("unlock", &json!({ "token": self.vault(self.path()), "passphrase": self.seal(PASSPHRASE) })).unwrap()
    }

    /// Names a line of the contact, as the ways out of the vault take it.
    pub(crate) fn line(&self, nth: usize) -> Value {
        json!({ "contact": self.contact, "line": self.lines[nth], "purpose": null })
    }

    /// The kinds of the newest events, newest first.
    pub(crate) fn log(&self, limit: usize) -> Vec<&'static str> {
        let locked =
            Locked::open(self.path().as_ref(), Device::at(self.folder.path().join("home")), hotline_machine::outside());
        let locked = locked.unwrap();
        let key = locked.member_key(&PASSPHRASE.into()).unwrap();
        locked.unlock(key).unwrap().log(None, limit).unwrap().iter().map(LogEntry::kind).collect()
    }
}
