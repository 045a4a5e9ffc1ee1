//! What is asked at a terminal: run in one that `script` (util-linux) makes, and passed over where there is none.
#![cfg(target_os = "linux")]

use crate::kit::{Desk, MOBILE, OFFICE, PASSPHRASE, has_number};
use std::io::{Read, Write};
use std::process::{Command, Stdio};
use std::time::Duration;

/// Runs `hotline` in a terminal with a person who answers each prompt when it appears. `None` without `script`.
fn typed(desk: &Desk, args: &str, answers: &[(&str, &str)]) -> Option<(i32, String)> {
    Command::new("script").arg("--version").output().ok()?;
    let mut command = Command::new("script");
    let line = format!("{} {args}", env!("CARGO_BIN_EXE_hotline"));
    command.args(["--quiet", "--return", "--command", &line, "/dev/null"]).current_dir(desk.path("."));
    command.env("HOTLINE_HOME", desk.path("home")).env_remove("HOTLINE_VAULT").env_remove("HOTLINE_PASSPHRASE_FILE");
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let (mut keyboard, mut terminal) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
    let mut screen = Vec::new();
    for (prompt, answer) in answers {
        let mut byte = [0];
        while !String::from_utf8_lossy(&screen).contains(prompt) && terminal.read(&mut byte).unwrap() == 1 {
            screen.push(byte[0]);
        }
        // The prompt appears just before the terminal stops showing what is typed; nobody types that fast.
        std::thread::sleep(Duration::from_millis(300));
        keyboard.write_all(answer.as_bytes()).unwrap();
        keyboard.write_all(b"\n").unwrap();
    }
    terminal.read_to_end(&mut screen).unwrap();
    Some((child.wait().unwrap().code().unwrap(), String::from_utf8(screen).unwrap()))
}

#[test]
fn the_passphrase_is_asked_for_and_not_shown() {
    let desk = Desk::staffed();
    let Some((code, screen)) = typed(&desk, "reveal begaj", &[("Passphrase: ", PASSPHRASE)]) else { return };
    assert_eq!(code, 0, "{screen}");
    assert!(!screen.contains("quartz"), "{screen}");
    assert!(screen.contains("Bajram Begaj, Private office (open, landline)") && screen.contains(OFFICE), "{screen}");
}

#[test]
fn a_number_is_asked_for_and_not_shown() {
    let desk = Desk::staffed();
    let args = "edit tanabe --line Mobile -";
    let answers = [("Number of Mobile: ", MOBILE), ("Passphrase: ", PASSPHRASE)];
    let Some((code, screen)) = typed(&desk, args, &answers) else { return };
    assert!(code == 0 && !has_number(&screen), "{screen}");
    assert_eq!(desk.ok(&["reveal", "tanabe"]), format!("{MOBILE}\n"));
}

#[test]
fn a_no_stops_a_rotation_a_removal_and_an_export() {
    let desk = Desk::staffed();
    for args in ["rotate", "remove begaj", "export --format csv all.csv"] {
        let answers = [("Passphrase: ", PASSPHRASE), ("[y/N]", "n")];
        let Some((code, screen)) = typed(&desk, args, &answers) else { return };
        assert!(code == 1 && screen.contains("nothing was changed"), "{args}: {screen}");
    }
    assert_eq!(desk.json(&["status"])["events"], 4);
    let question = "Remove Bajram Begaj, President of Albania, Albania, with 2 lines? [y/N]";
    let (code, screen) = typed(&desk, "remove begaj", &[("Passphrase: ", PASSPHRASE), (question, "y")]).unwrap();
    assert!(code == 0 && screen.contains("removed Bajram Begaj"), "{screen}");
}

#[test]
fn a_new_passphrase_is_asked_for_twice() {
    let desk = Desk::bare();
    let init = "init --name V --member Ada --work-factor 2";
    let answers = [("New passphrase: ", "heron sandbag"), ("The same again: ", "heron quartz")];
    let Some((code, screen)) = typed(&desk, init, &answers) else { return };
    assert!(code == 1 && screen.contains("not the same") && !screen.contains("heron"), "{screen}");
    let answers = [("New passphrase: ", "heron sandbag"), ("The same again: ", "heron sandbag")];
    let (code, screen) = typed(&desk, init, &answers).unwrap();
    assert!(code == 0 && screen.contains("made the vault \"V\""), "{screen}");
}
