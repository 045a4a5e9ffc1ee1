//! Walks through the application by itself, on a display that nobody sees, and leaves pictures: of three screens to show
//! that it works, or of every screen, in both themes and two sizes, for the manual.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "it says what it does, and has nobody to hand an error to"
)]

#[path = "../tests/kit/mod.rs"]
mod kit;

use clap::Parser;
use kit::Place;
use kit::driver::Window;
use kit::screen::Screen;
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;
use thirtyfour::{By, Key};

/// Walks through the application by itself and leaves pictures
#[derive(Parser)]
struct Options {
    /// The application
    #[arg(long)]
    program: PathBuf,
    /// The folder with the device's files
    #[arg(long)]
    home: PathBuf,
    /// The vault
    #[arg(long)]
    vault: PathBuf,
    /// The file with its passphrase
    #[arg(long)]
    passphrase_file: PathBuf,
    /// A file of contacts to look at before an import
    #[arg(long)]
    contacts: PathBuf,
    /// Where the pictures go
    #[arg(long)]
    pictures: PathBuf,
    /// Every screen, in both themes and two sizes
    #[arg(long)]
    every_screen: bool,
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let options = Options::parse();
    fs::create_dir_all(&options.pictures).unwrap();
    let passphrase = fs::read_to_string(&options.passphrase_file).unwrap().trim_end().to_owned();
    let walk = Walk { options, passphrase };
    if walk.options.every_screen {
        for theme in ["light", "dark"] {
            for size in [(1280, 800), (900, 600)] {
                walk.every_screen(theme, size).await;
            }
        }
    } else {
        walk.to_a_number().await;
    }
}

struct Walk {
    options: Options,
    passphrase: String,
}

/// One run of the application, whose pictures have a name in common.
struct Run<'w> {
    window: Window,
    pictures: &'w Path,
    name: String,
}

impl Walk {
    fn place(&self, home: &Path, vault: Option<&Path>) -> Place {
        Place {
            program: fs::canonicalize(&self.options.program).unwrap(),
            before: Vec::new(),
            home: home.to_owned(),
            vault: vault.map(Path::to_owned),
            nobody: home.join("ada"),
            system_bus: None,
            session_bus: None,
            language: "en",
        }
    }

    async fn run(&self, place: &Place, (width, height): (u16, u16), name: String) -> Run<'_> {
        let window = Window::open_on(place, Screen::new(width, height)).await;
        window.page.set_window_rect(0, 0, width.into(), height.into()).await.unwrap();
        Run { window, pictures: &self.options.pictures, name }
    }

    /// From the passphrase to a number.
    async fn to_a_number(&self) {
        let place = self.place(&self.options.home, Some(&self.options.vault));
        let run = self.run(&place, (1280, 800), String::new()).await;
        run.picture("1-unlock", "unlock-passphrase").await;
        println!("  unlocks the vault");
        run.unlock(&self.passphrase).await;
        println!("  finds a person by a few letters");
        run.open("whitl").await;
        run.picture("2-person", "person-name").await;
        println!("  reveals a number");
        run.window.keys("r").await;
        run.picture("3-number", "number").await;
    }

    /// Every screen once, on a copy of the vault, which is changed on the way.
    async fn every_screen(&self, theme: &str, size: (u16, u16)) {
        let name = format!("-{theme}-{}x{}", size.0, size.1);
        println!("  {theme}, {} × {}", size.0, size.1);
        // The screens show where the vault lies: always the same place.
        let folder = std::env::temp_dir().join("hotline");
        fs::remove_dir_all(&folder).ok();
        self.welcome(theme, size, &folder.join("new"), &name).await;

        let (home, vault) = (folder.join("home"), folder.join("Demo cabinet.hotline"));
        copy(&self.options.home, &home);
        fs::remove_file(home.join("vaults.json")).ok();
        fs::copy(&self.options.vault, &vault).unwrap();
        settings(&home, theme);
        let place = self.place(&home, Some(&vault));
        let run = self.run(&place, size, name).await;
        run.picture("unlock", "unlock-passphrase").await;
        run.unlock(&self.passphrase).await;
        run.picture("directory", "result").await;
        run.search().await;
        run.numbers().await;
        run.window.keys("?").await;
        run.picture("shortcuts", "shortcuts").await;
        run.window.keys(Key::Escape + "").await;
        run.window.gone("shortcuts").await;
        run.contact().await;
        run.import(&self.options.contacts).await;
        run.journal_and_key().await;
        run.go("settings").await;
        run.picture("settings", "settings-title").await;
        fs::remove_dir_all(&folder).ok();
    }

    async fn welcome(&self, theme: &str, size: (u16, u16), home: &Path, name: &str) {
        settings(home, theme);
        let run = self.run(&self.place(home, None), size, name.to_owned()).await;
        run.picture("welcome", "welcome-create").await;
        run.click("welcome-create").await;
        run.fill("create-name", "Chancellery").await;
        run.fill("create-member", "Ada Marsh").await;
        run.fill("create-title", "Chief of Staff").await;
        run.click("create-suggest").await;
        run.window.find("create-suggested").await;
        run.picture("create", "create-strength").await;
        run.click("create-cancel").await;
        run.click("welcome-demo").await;
        run.open("whitl").await;
        run.picture("demo", "line-reveal").await;
    }
}

impl Run<'_> {
    /// Takes a picture once the element with this test id is there and what moves has come to rest.
    async fn picture(&self, screen: &str, once: &str) {
        self.window.find(once).await;
        while !self.rests().await {
            kit::driver::pause().await;
        }
        let file = self.pictures.join(format!("{screen}{}.png", self.name));
        // What the page says is there comes to the screen a frame or two later; what counts down never stays as it is.
        let mut seen = self.seen();
        for _ in 0..10 {
            tokio::time::sleep(Duration::from_millis(40)).await;
            let now = self.seen();
            if std::mem::replace(&mut seen, now.clone()) == now {
                break;
            }
        }
        self.window.screen.picture(&file);
    }

    fn seen(&self) -> Vec<[u8; 3]> {
        self.window.screen.points(self.window.screen.whole()).collect()
    }

    /// Whether all letters and flags are there and nothing moves, but for what moves for long.
    async fn rests(&self) -> bool {
        let script =
            "const rests = (one) => one.playState !== 'running' || one.effect.getComputedTiming().endTime > 5000;
            const isThere = (image) => image.naturalWidth > 0;
            return document.fonts.status === 'loaded' && [...document.images].every(isThere) && document.getAnimations().every(rests);";
        self.window.page.execute(script, vec![]).await.unwrap().json().as_bool().unwrap_or(false)
    }

    async fn click(&self, id: &str) {
        self.window.find(id).await.click().await.unwrap();
    }

    async fn fill(&self, id: &str, text: &str) {
        self.window.find(id).await.send_keys(text).await.unwrap();
    }

    async fn go(&self, screen: &str) {
        self.click(&format!("nav-{screen}")).await;
    }

    async fn unlock(&self, passphrase: &str) {
        self.fill("unlock-passphrase", passphrase).await;
        self.click("unlock-submit").await;
        self.window.find("result").await;
    }

    async fn type_in_search(&self, letters: &str) {
        self.window.control("k").await;
        self.window.focuses("search").await;
        self.window.control("a").await;
        self.window.keys(letters).await;
        self.window.says(" of ").await;
    }

    /// Somebody of this name, and somebody of a similar one.
    async fn search(&self) {
        self.type_in_search("marsh").await;
        self.picture("search", "result").await;
    }

    /// Finds a person by a few letters and opens them.
    async fn open(&self, letters: &str) {
        self.type_in_search(letters).await;
        self.window.keys(Key::Enter + "").await;
        self.window.find("person-name").await;
    }

    /// A person, and what can be done with a line.
    async fn numbers(&self) {
        self.open("whitl").await;
        self.picture("person", "line-reveal").await;
        self.window.keys("r").await;
        self.picture("revealed", "number").await;
        self.window.keys(Key::Escape + "").await;
        self.window.gone("number").await;
        if let Ok(code) = self.window.page.find(By::Testid("line-qr")).await {
            code.click().await.unwrap();
            self.picture("qr", "qr").await;
            self.window.keys(Key::Escape + "").await;
            self.window.gone("qr").await;
        }
        self.window.keys("n").await;
        self.picture("notes", "notes").await;
        self.window.keys(Key::Escape + "").await;
        self.window.gone("notes").await;
        let lines = self.window.page.find_all(By::Testid("line")).await.unwrap();
        for line in lines {
            if line.attr("data-assurance").await.unwrap().as_deref() == Some("unsafe") {
                line.find(By::Testid("line-reveal")).await.unwrap().click().await.unwrap();
                self.picture("purpose", "purpose").await;
                self.window.keys(Key::Escape + "").await;
                self.window.gone("purpose").await;
                return;
            }
        }
        panic!("the person has no unsafe line to show the question on");
    }

    async fn contact(&self) {
        self.window.keys("e").await;
        self.picture("contact", "contact-name").await;
        self.click("contact-cancel").await;
        self.window.gone("contact-form").await;
    }

    /// The preview of a file that has something of everything.
    async fn import(&self, contacts: &Path) {
        self.go("import").await;
        self.fill("import-path", fs::canonicalize(contacts).unwrap().to_str().unwrap()).await;
        self.click("import-read").await;
        self.picture("import", "import-row").await;
    }

    async fn journal_and_key(&self) {
        self.go("activity").await;
        self.picture("activity", "activity-row").await;
        self.click("activity-export").await;
        self.picture("export", "export-path").await;
        self.click("export-cancel").await;
        self.go("keys").await;
        self.picture("keys", "keys-rotate").await;
        self.fill("keys-reason", "Quarterly rotation").await;
        self.click("keys-rotate").await;
        self.picture("rotation", "keys-done").await;
    }
}

fn settings(home: &Path, theme: &str) {
    fs::create_dir_all(home).unwrap();
    fs::write(home.join("settings.json"), json!({ "theme": theme, "language": "en" }).to_string()).unwrap();
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let to = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}
