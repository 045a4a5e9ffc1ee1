//! What the command denies itself and other programs, looked at while it waits for a passphrase.
#![cfg(target_os = "linux")]

use crate::kit::{Desk, PASSPHRASE};
use std::fs::{self, File, Permissions};
use std::io::Write;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::PathBuf;
use std::process::{Child, Command};

/// The command, waiting for a passphrase that comes through a pipe.
struct Waiting {
    command: Child,
    passphrase: File,
}

impl Waiting {
    /// By whoever is not almighty: nobody, if it is root that runs the tests.
    fn start(desk: &Desk) -> Self {
        let (pipe, place) = (desk.path("pipe"), desk.path("."));
        assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        let mut command = desk.command(&["find", "Begaj"]);
        if rustix::process::geteuid().is_root() {
            assert!(Command::new("chown").args(["-R", "65534:65534"]).arg(&place).status().unwrap().success());
            let program = desk.path("hotline-of-nobody");
            fs::copy(env!("CARGO_BIN_EXE_hotline"), &program).unwrap();
            fs::set_permissions(&program, Permissions::from_mode(0o755)).unwrap();
            let mut as_nobody = Command::new("setpriv");
            as_nobody.args(["--reuid=65534", "--regid=65534", "--clear-groups"]).arg(program).args(["find", "Begaj"]);
            as_nobody.current_dir(&place).env("HOTLINE_HOME", desk.path("home"));
            command = as_nobody;
        }
        let command = command.env("HOTLINE_PASSPHRASE_FILE", &pipe).spawn().unwrap();
        // It is opened once somebody reads.
        let passphrase = File::options().write(true).open(pipe).unwrap();
        Self { command, passphrase }
    }

    fn process(&self) -> PathBuf {
        format!("/proc/{}", self.command.id()).into()
    }

    /// Gives it the passphrase; it must go well.
    fn ends(mut self) {
        writeln!(self.passphrase, "{PASSPHRASE}").unwrap();
        drop(self.passphrase);
        assert!(self.command.wait().unwrap().success());
    }
}

#[test]
fn the_command_leaves_its_memory_to_no_core_file_and_to_no_other_program_of_the_account() {
    let desk = Desk::staffed();
    let waiting = Waiting::start(&desk);
    let limits = fs::read_to_string(waiting.process().join("limits")).unwrap();
    let limit = limits.lines().find(|line| line.starts_with("Max core file size")).unwrap();
    assert_eq!(limit.split_whitespace().filter(|word| *word == "0").count(), 2, "{limit}");
    // What belongs to a process that no other may look into belongs to root.
    assert_eq!(fs::metadata(waiting.process().join("mem")).unwrap().uid(), 0, "the memory belongs to the account");
    waiting.ends();
}
