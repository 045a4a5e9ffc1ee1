//! Other software that speaks the age format.

use crate::{Ran, project, run, scratch};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use std::process::Command;

/// `age-encryption` from npm, by the author of age, run with Node. It knows post-quantum recipients.
#[derive(Debug, Clone, Copy)]
pub struct NpmAge;

/// A pair of keys in age's text forms.
#[derive(Debug, Clone)]
pub struct NpmKeys {
    /// `AGE-SECRET-KEY-1…` or `AGE-SECRET-KEY-PQ-1…`.
    pub identity: String,
    /// `age1…` or `age1pq1…`.
    pub recipient: String,
}

impl NpmAge {
    /// Makes X25519 keys.
    #[must_use]
    pub fn x25519_keys(self) -> NpmKeys {
        keys(&ask(&json!({ "do": "keys", "kind": "x25519" }), b""))
    }

    /// Makes post-quantum hybrid keys.
    #[must_use]
    pub fn hybrid_keys(self) -> NpmKeys {
        keys(&ask(&json!({ "do": "keys", "kind": "hybrid" }), b""))
    }

    /// Seals to a recipient.
    #[must_use]
    pub fn seal(self, recipient: &str, plaintext: &[u8]) -> Vec<u8> {
        ask(&json!({ "do": "seal", "recipient": recipient }), plaintext).succeeded().stdout
    }

    /// Seals to a passphrase, armored, with scrypt work of 2^`log_n`.
    #[must_use]
    pub fn seal_to_passphrase(self, passphrase: &str, log_n: u8, plaintext: &[u8]) -> Vec<u8> {
        let request = json!({ "do": "seal", "passphrase": passphrase, "logN": log_n, "armor": true });
        ask(&request, plaintext).succeeded().stdout
    }

    /// Opens a file, armored or not, with an identity.
    #[must_use]
    pub fn open(self, identity: &str, sealed: &[u8]) -> Ran {
        ask(&json!({ "do": "open", "identity": identity }), sealed)
    }

    /// Opens a file, armored or not, with a passphrase.
    #[must_use]
    pub fn open_with_passphrase(self, passphrase: &str, sealed: &[u8]) -> Ran {
        ask(&json!({ "do": "open", "passphrase": passphrase }), sealed)
    }
}

fn ask(request: &Value, input: &[u8]) -> Ran {
    let folder = project().join("tests/peers");
    let installed = folder.join("node_modules/age-encryption").is_dir();
    assert!(installed, "tests/peers has no node_modules: run `npm ci` there (`make test` does)");
    run(Command::new("node").arg("peer.mjs").arg(request.to_string()).current_dir(folder), input)
}

fn keys(ran: &Ran) -> NpmKeys {
    let keys = ran.json();
    let text = |name: &str| keys[name].as_str().unwrap_or_else(|| panic!("no {name}\n{}", ran.whole())).to_owned();
    NpmKeys { identity: text("identity"), recipient: text("recipient") }
}

/// The `age` command of the system. It asks for a passphrase on its terminal only, so it is given one by `script`.
/// Version 1.1.1, that of Debian 12, knows no post-quantum recipients.
#[derive(Debug, Clone, Copy)]
pub struct AgeCommand;

impl AgeCommand {
    /// Seals to a recipient.
    ///
    /// # Panics
    /// Panics if it fails.
    #[must_use]
    pub fn seal(self, recipient: &str, plaintext: &[u8]) -> Vec<u8> {
        run(Command::new("age").args(["--encrypt", "--recipient", recipient]), plaintext).succeeded().stdout
    }

    /// Opens a file, armored or not, with an identity file: the text of one, or that of one sealed to `passphrase`.
    ///
    /// # Panics
    /// Panics if it fails.
    #[must_use]
    pub fn open(self, identity_file: &[u8], passphrase: Option<&str>, sealed: &[u8]) -> Vec<u8> {
        in_folder(&[("identity", identity_file), ("in", sealed)], |folder| {
            let command = "age --decrypt --identity identity --output out in";
            match passphrase {
                Some(passphrase) => on_terminal(folder, command, &format!("{passphrase}\n")),
                None => run(Command::new("sh").args(["-c", command]).current_dir(folder), b""),
            }
        })
    }

    /// Seals to a passphrase, armored.
    ///
    /// # Panics
    /// Panics if it fails.
    #[must_use]
    pub fn seal_to_passphrase(self, passphrase: &str, plaintext: &[u8]) -> Vec<u8> {
        in_folder(&[("in", plaintext)], |folder| {
            let twice = format!("{passphrase}\n{passphrase}\n");
            on_terminal(folder, "age --encrypt --passphrase --armor --output out in", &twice)
        })
    }

    /// Opens a file that is sealed to a passphrase.
    ///
    /// # Panics
    /// Panics if it fails.
    #[must_use]
    pub fn open_with_passphrase(self, passphrase: &str, sealed: &[u8]) -> Vec<u8> {
        in_folder(&[("in", sealed)], |folder| {
            on_terminal(folder, "age --decrypt --output out in", &format!("{passphrase}\n"))
        })
    }
}

/// Runs a command in a terminal of its own and types `typed`.
fn on_terminal(folder: &Path, command: &str, typed: &str) -> Ran {
    let mut script = Command::new("script");
    script.args(["--quiet", "--return", "--command", command, "/dev/null"]).current_dir(folder);
    run(&mut script, typed.as_bytes())
}

/// Gives the file `out` that a successful command makes of these files in a temporary folder.
fn in_folder(files: &[(&str, &[u8])], command: impl FnOnce(&Path) -> Ran) -> Vec<u8> {
    let folder = scratch();
    for (name, bytes) in files {
        fs::write(folder.path().join(name), bytes).expect("a temporary folder can be written");
    }
    let ran = command(folder.path()).succeeded();
    fs::read(folder.path().join("out")).unwrap_or_else(|error| panic!("no output: {error}\n{}", ran.whole()))
}
