//! A folder with a vault, a home and a passphrase file, and `hotline` run in it.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

pub(crate) const PASSPHRASE: &str = "quartz heron sandbag ninefold";
/// The numbers of the contacts that [`Desk::staffed`] has.
pub(crate) const MOBILE: &str = "+355672123456";
pub(crate) const OFFICE: &str = "+35542277377";
pub(crate) const TOKYO: &str = "+81335810101";

/// A folder with everything that a person at a desk has.
pub(crate) struct Desk {
    folder: TempDir,
}

impl Desk {
    /// No vault yet.
    pub(crate) fn bare() -> Self {
        let folder = TempDir::new().unwrap();
        std::fs::write(folder.path().join("passphrase"), format!("{PASSPHRASE}\nsecond line\n")).unwrap();
        Self { folder }
    }

    /// An empty vault.
    pub(crate) fn new() -> Self {
        let desk = Self::bare();
        desk.make();
        desk
    }

    /// Makes the vault.
    pub(crate) fn make(&self) {
        self.ok(&["init", "--name", "Chancellery", "--member", "Ada Founder", "--work-factor", "2"]);
    }

    /// A vault with three contacts; Bajram Begaj has two lines.
    pub(crate) fn staffed() -> Self {
        let desk = Self::new();
        desk.add(&format!(
            r#"{{"name": "Bajram Begaj", "office": "President of Albania", "organisation": "Presidency",
                "country": "AL", "time_zone": "Europe/Tirane", "languages": ["sq", "en"],
                "form_of_address": "Mr President", "notes": "Prefers mornings.",
                "lines": [
                    {{"label": "Direct mobile", "kind": "mobile", "class": "unsafe", "number": "{MOBILE}"}},
                    {{"label": "Private office", "kind": "landline", "class": "open", "number": "{OFFICE}",
                      "verified": "called back"}}]}}"#
        ));
        desk.add(&format!(
            r#"{{"name": "Haruka Tanaka", "country": "Japan",
                "lines": [{{"label": "Office", "kind": "landline", "class": "secure", "number": "{TOKYO}"}}]}}"#
        ));
        desk.add(r#"{"name": "Haruka Tanabe", "office": "Chief of Protocol"}"#);
        desk
    }

    fn add(&self, json: &str) {
        let ran = self.run_with(&["add", "--from-json", "-"], json);
        assert_eq!(ran.code, 0, "{}", ran.err);
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn vault(&self) -> PathBuf {
        self.path("chancellery.hotline")
    }

    /// The command, with the surroundings of this desk.
    pub(crate) fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_hotline"));
        command.args(args).current_dir(self.folder.path());
        command.env("HOTLINE_HOME", self.path("home")).env("HOTLINE_PASSPHRASE_FILE", self.path("passphrase"));
        command.env_remove("HOTLINE_VAULT").stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    pub(crate) fn run(&self, args: &[&str]) -> Ran {
        Ran::from(self.command(args).output().unwrap())
    }

    /// The same with something on standard input.
    pub(crate) fn run_with(&self, args: &[&str], stdin: &str) -> Ran {
        run_with(&mut self.command(args), stdin)
    }

    /// What a command that must go well prints.
    pub(crate) fn ok(&self, args: &[&str]) -> String {
        let ran = self.run(args);
        assert_eq!(ran.code, 0, "{args:?}: {}", ran.err);
        assert!(!has_number(&ran.err));
        ran.out
    }

    /// The same as JSON.
    pub(crate) fn json(&self, args: &[&str]) -> serde_json::Value {
        serde_json::from_str(&self.ok(&[args, &["--json"]].concat())).unwrap()
    }

    /// A contact as `show` tells it, but for the time there, which goes on.
    pub(crate) fn contact(&self, whom: &str) -> serde_json::Value {
        let mut shown = self.json(&["show", whom]);
        shown.as_object_mut().unwrap().remove("local_time");
        shown
    }

    /// A command that must fail with this exit code; gives what it says about it.
    pub(crate) fn fails(&self, args: &[&str], code: i32) -> String {
        let ran = self.run(args);
        assert_eq!(ran.code, code, "{args:?}: {}{}", ran.out, ran.err);
        assert!(!has_number(&ran.err) && !has_number(&ran.out), "{args:?}");
        ran.err
    }

    /// Puts a row into the journal that no member wrote.
    pub(crate) fn plant_row(&self) {
        let file = rusqlite::Connection::open(self.vault()).unwrap();
        file.execute("INSERT INTO event (sealed) VALUES (x'00')", []).unwrap();
    }
}

/// What came of a command.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl From<Output> for Ran {
    fn from(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Self { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
    }
}

pub(crate) fn run_with(command: &mut Command, stdin: &str) -> Ran {
    let mut child = command.stdin(Stdio::piped()).spawn().unwrap();
    // A command that fails before it reads hangs up.
    let _ = child.stdin.take().unwrap().write_all(stdin.as_bytes());
    Ran::from(child.wait_with_output().unwrap())
}

/// Whether one of the numbers stands in the text, whole or without its country code.
pub(crate) fn has_number(text: &str) -> bool {
    [MOBILE, OFFICE, TOKYO].iter().any(|number| text.contains(&number[4..]))
}

pub(crate) fn write(path: &Path, text: &str) {
    std::fs::write(path, text).unwrap();
}
