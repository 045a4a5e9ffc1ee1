//! The application on a vault of its own.

use crate::bus::Bus;
use crate::kit::driver::Window;
use crate::kit::{PASSPHRASE, Place, make_vault, wait_for};
use crate::logind::Logind;
use hotline_vault::{Body, BodyState, Device, Locked, RevealHow, Vault};
use serde_json::{Value, json};
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;
use thirtyfour::{By, Key};

/// The number of the first line as the page shows it.
pub(crate) const GROUPED: &str = "+44 20 7946 0101";

/// A window, and the folder that everything of it is in.
pub(crate) struct Desk {
    window: Window,
    folder: TempDir,
}

impl Deref for Desk {
    type Target = Window;

    fn deref(&self) -> &Window {
        &self.window
    }
}

/// A folder with nothing in it. It is not hidden: a path that is typed into one that is would not be taken.
fn bare_folder() -> TempDir {
    tempfile::Builder::new().prefix("desk-").tempdir().unwrap()
}

/// A folder with a vault and settings in it.
pub(crate) fn folder(settings: &Value) -> TempDir {
    let folder = bare_folder();
    let home = folder.path().join("home");
    make_vault(&folder.path().join("cabinet.hotline"), Device::at(home.clone()));
    Device::at(home).keep_settings(settings.to_string().as_bytes()).unwrap();
    folder
}

/// The place of the application in such a folder.
pub(crate) fn place(folder: &TempDir) -> Place {
    Place {
        program: env!("CARGO_BIN_EXE_hotline-desktop").into(),
        before: Vec::new(),
        home: folder.path().join("home"),
        vault: Some(folder.path().join("cabinet.hotline")),
        nobody: folder.path().join("nobody"),
        system_bus: None,
        session_bus: None,
        language: "en",
    }
}

pub(crate) fn is_root() -> bool {
    rustix::process::geteuid().is_root()
}

/// The same place for an account that is not almighty: nobody's, if it is root that runs the tests.
pub(crate) fn not_as_root(folder: &TempDir, place: Place) -> Place {
    if !is_root() {
        return place;
    }
    // Where they may enter; what the driver would make first, as root, is there already.
    std::fs::create_dir(&place.nobody).unwrap();
    let program = folder.path().join("hotline-desktop");
    std::fs::copy(&place.program, &program).unwrap();
    let lend = Command::new("chown").args(["-R", "65534:65534"]).arg(folder.path()).status().unwrap();
    assert!(lend.success());
    let before = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"].map(str::to_owned).to_vec();
    Place { program, before, ..place }
}

/// The vault of a folder, opened by another program of the same member.
pub(crate) fn other_program(folder: &TempDir) -> Vault {
    let device = Device::at(folder.path().join("home"));
    let locked = Locked::open(&folder.path().join("cabinet.hotline"), device, hotline_machine::outside()).unwrap();
    let key = locked.member_key(&PASSPHRASE.into()).unwrap();
    locked.unlock(key).unwrap()
}

/// In what ways numbers left the vault of a folder, by its journal, newest first.
pub(crate) fn reveals(folder: &TempDir) -> Vec<RevealHow> {
    bodies(folder)
        .iter()
        .filter_map(|body| if let Body::LineRevealed { how, .. } = body { Some(*how) } else { None })
        .collect()
}

/// How often somebody's notes were shown, by the journal.
pub(crate) fn notes_shown(folder: &TempDir) -> usize {
    bodies(folder).iter().filter(|body| matches!(body, Body::NotesRevealed { .. })).count()
}

/// What the journal says, the newest first.
fn bodies(folder: &TempDir) -> Vec<Body> {
    let log = other_program(folder).log(None, 100).unwrap();
    log.into_iter()
        .filter_map(|entry| match entry.event?.body {
            BodyState::Intact(body) => Some(*body),
            _ => None,
        })
        .collect()
}

impl Desk {
    /// The application on a vault with one contact, with these settings.
    pub(crate) async fn open(settings: &Value) -> Self {
        Self::open_in(settings, place).await
    }

    /// The same in another place.
    pub(crate) async fn open_in(settings: &Value, place: impl FnOnce(&TempDir) -> Place) -> Self {
        let folder = folder(settings);
        let window = Window::open(&place(&folder)).await;
        Self { window, folder }
    }

    /// The same, started by another program.
    pub(crate) async fn open_under(before: impl FnOnce(&Path) -> Vec<String>) -> Self {
        Self::open_in(&json!({}), |folder| Place { before: before(folder.path()), ..place(folder) }).await
    }

    /// The same for an account that is not almighty.
    pub(crate) async fn open_not_as_root(settings: &Value) -> Self {
        Self::open_in(settings, |folder| not_as_root(folder, place(folder))).await
    }

    /// The same with somebody who plays logind.
    pub(crate) async fn open_with(logind: &Logind) -> Self {
        Self::open_in(&json!({}), |folder| Place { system_bus: Some(logind.bus.address.clone()), ..place(folder) })
            .await
    }

    /// The same with somebody who plays the desktop, on the bus of the account.
    pub(crate) async fn open_on(bus: &Bus) -> Self {
        Self::open_in(&json!({}), |folder| Place { session_bus: Some(bus.address.clone()), ..place(folder) }).await
    }

    /// Waits until the settings say something, which they find out as they are opened; leaves them on the screen.
    pub(crate) async fn settings_say(&self, words: &str) {
        loop {
            self.go("settings").await;
            self.find("settings-idle-hint").await;
            if self.text().await.contains(words) {
                return;
            }
            self.go("keys").await;
            self.find("keys-rotate").await;
        }
    }

    /// The application on a device that knows no vault.
    pub(crate) async fn bare() -> Self {
        Self::bare_under(|_| Vec::new()).await
    }

    /// The same, started by another program.
    pub(crate) async fn bare_under(before: impl FnOnce(&Path) -> Vec<String>) -> Self {
        let folder = bare_folder();
        let before = before(folder.path());
        let window = Window::open(&Place { vault: None, before, ..place(&folder) }).await;
        Self { window, folder }
    }

    /// Closes the window, as a person does, and waits until the program has ended.
    pub(crate) async fn close(&self) {
        self.page.clone().close_window().await.unwrap();
        let family = &self.driver;
        wait_for("the end of the program", || family.processes().is_empty().then_some(()));
    }

    /// The application in the same place once more, when it has ended.
    pub(crate) async fn again(&self) -> Window {
        Window::open(&place(&self.folder)).await
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn vault(&self) -> PathBuf {
        self.path("cabinet.hotline")
    }

    /// The same vault, opened by another program of the same member.
    pub(crate) fn other_program(&self) -> Vault {
        other_program(&self.folder)
    }

    /// In what ways numbers left the vault, by its journal, newest first.
    pub(crate) fn reveals(&self) -> Vec<RevealHow> {
        reveals(&self.folder)
    }

    pub(crate) async fn unlock(&self) {
        self.unlock_to("search").await;
    }

    /// Unlocks, and waits for this element.
    pub(crate) async fn unlock_to(&self, id: &str) {
        let passphrase = self.find("unlock-passphrase").await;
        passphrase.send_keys(PASSPHRASE).await.unwrap();
        passphrase.send_keys(Key::Enter + "").await.unwrap();
        self.find(id).await;
    }

    /// Chooses what a radio button stands for.
    pub(crate) async fn choose(&self, id: &str) {
        let button = self.find(id).await;
        self.page.execute("arguments[0].click()", vec![button.to_json().unwrap()]).await.unwrap();
    }

    /// The settings that the application has kept, once they are as wanted.
    pub(crate) async fn kept_settings(&self, wanted: impl Fn(&Value) -> bool) -> Value {
        wait_for("the settings", || {
            let kept = std::fs::read(self.path("home/settings.json")).ok()?;
            serde_json::from_slice(&kept).ok().filter(&wanted)
        })
    }

    /// Types a few letters and opens the first person found.
    pub(crate) async fn open_person(&self) {
        self.find("search").await.send_keys("blackw").await.unwrap();
        self.find("result").await;
        self.find("search").await.send_keys(Key::Enter + "").await.unwrap();
        self.find("person-name").await;
    }

    /// The line with this label.
    pub(crate) async fn line(&self, label: &str) -> thirtyfour::WebElement {
        for line in self.page.find_all(By::Testid("line")).await.unwrap() {
            if line.text().await.unwrap().contains(label) {
                return line;
            }
        }
        panic!("there is no line {label}");
    }

    pub(crate) async fn press(&self, line: &str, button: &str) {
        self.line(line).await.find(By::Testid(button)).await.unwrap().click().await.unwrap();
    }
}
