//! The same script with KeePassXC, where it is installed: figures of one machine say little about another, what one program
//! takes beside the other says more.

use crate::kit::PASSPHRASE;
use crate::kit::family::Family;
use crate::kit::screen::{Area, Screen};
use crate::kit::wait_for;
use crate::{LETTERS, median, people};
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;
use tempfile::TempDir;

/// What it is told to spend on the key derivation, in seconds: the least that it takes. Ours is not counted either.
const DERIVATION: f64 = 0.1;
/// Where its window, of its first size, has the button that unlocks; the first rows of the list, one of them chosen; and the
/// line over what was found; each with its colour.
const UNLOCK: (Area, u32) = (Area { x: 510, y: 415, width: 90, height: 30 }, 0x0053_8320);
const LIST: (Area, u32) = (Area { x: 300, y: 110, width: 150, height: 50 }, 0x00a6_be8e);
const FOUND: (Area, u32) = (Area { x: 400, y: 95, width: 100, height: 20 }, 0x0050_7f1f);

fn run(file: &Path, home: &Path) -> f64 {
    let screen = Screen::new(1280, 800);
    let from = Instant::now();
    let mut command = Command::new("keepassxc");
    command.arg(file).env("DISPLAY", &screen.display).env("HOME", home).env("XDG_RUNTIME_DIR", home);
    command.env("XDG_CONFIG_HOME", home).env("XDG_CACHE_HOME", home).env("QT_QPA_PLATFORM", "xcb");
    command.env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");
    let _family = Family::start(command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()));
    let sees = |what: &str, (area, colour): (Area, u32)| {
        let points = usize::from(area.width) * usize::from(area.height);
        wait_for(what, || (screen.count(area, colour) > points / 4).then_some(()));
    };
    sees("its button that unlocks", UNLOCK);
    screen.types(PASSPHRASE, &["Return"]);
    sees("its list", LIST);
    // It finds while one types; Enter would open what was found.
    let letters: Vec<_> = LETTERS.chars().map(String::from).collect();
    screen.presses(&["ctrl+f"].into_iter().chain(letters.iter().map(String::as_str)).collect::<Vec<_>>());
    sees("what it found", FOUND);
    from.elapsed().as_secs_f64()
}

/// KeePassXC on a database of its own, with as many entries as there are contacts. It is done when it lists what was looked for;
/// ours opens the person and reveals a number on top.
pub(crate) struct Peer {
    folder: TempDir,
    file: PathBuf,
    /// How long it took, in seconds, from nothing to what was looked for being on the screen.
    runs: Vec<f64>,
}

impl Peer {
    /// None if it is not installed.
    pub(crate) fn with_entries(count: usize) -> Option<Self> {
        let folder = TempDir::new().unwrap();
        let (xml, file) = (folder.path().join("people.xml"), folder.path().join("people.kdbx"));
        std::fs::write(&xml, entries(count)).unwrap();
        let mut import = Command::new("keepassxc-cli");
        import
            .args(["import", "-p", "-t", &format!("{:.0}", DERIVATION * 1e3)])
            .args([&xml, &file])
            .stdin(Stdio::piped());
        let mut import = import.stdout(Stdio::null()).stderr(Stdio::null()).spawn().ok()?;
        write!(import.stdin.take().unwrap(), "{PASSPHRASE}\n{PASSPHRASE}\n").unwrap();
        assert!(import.wait().unwrap().success());
        Some(Self { folder, file, runs: Vec::new() })
    }

    pub(crate) fn run(&mut self) {
        self.runs.push(run(&self.file, self.folder.path()) - DERIVATION);
    }

    /// The median of the runs, less the key derivation.
    pub(crate) fn seconds(&self) -> f64 {
        median(self.runs.clone())
    }
}

/// As many entries in its own XML; the number is a user name, which it shows with what it finds.
fn entries(count: usize) -> String {
    let id = |n: usize| {
        let mut bytes = [0; 16];
        bytes[..8].copy_from_slice(&(n as u64 + 1).to_le_bytes());
        base64::Engine::encode(&base64::engine::general_purpose::STANDARD, bytes)
    };
    let mut xml = format!("<KeePassFile><Meta></Meta><Root><Group><UUID>{}</UUID><Name>Root</Name>", id(count));
    for n in 0..count {
        let (id, name) = (id(n), people::name(n));
        let text = |key: &str, value: &str| format!("<String><Key>{key}</Key><Value>{value}</Value></String>");
        let number = text("UserName", &format!("+44 7700 {n:06}"));
        write!(xml, "<Entry><UUID>{id}</UUID>{}{number}</Entry>", text("Title", &name)).unwrap();
    }
    xml + "</Group></Root></KeePassFile>"
}
