//! What is asked at a terminal: run in one that `script` (util-linux) makes, and passed over where there is none.
#![cfg(target_os = "linux")]

use crate::kit::{Desk, MOBILE, OFFICE, PASSPHRASE, has_number, write};
use std::io::{Read, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::Duration;

/// A command in a terminal, and the person before it.
struct Terminal {
    child: Child,
    keyboard: ChildStdin,
    terminal: ChildStdout,
    screen: Vec<u8>,
}

impl Terminal {
    /// `None` without `script`.
    fn run(desk: &Desk, line: &str) -> Option<Self> {
        Command::new("script").arg("--version").output().ok()?;
        let mut command = Command::new("script");
        command.args(["--quiet", "--return", "--command", line, "/dev/null"]).current_dir(desk.path("."));
        command
            .env("HOTLINE_HOME", desk.path("home"))
            .env_remove("HOTLINE_VAULT")
            .env_remove("HOTLINE_PASSPHRASE_FILE");
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let (keyboard, terminal) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
        Some(Self { child, keyboard, terminal, screen: Vec::new() })
    }

    /// Waits until the prompt is on the screen.
    fn wait_for(&mut self, prompt: &str) {
        let mut byte = [0];
        while !String::from_utf8_lossy(&self.screen).contains(prompt) && self.terminal.read(&mut byte).unwrap() == 1 {
            self.screen.push(byte[0]);
        }
        // The prompt appears just before the terminal stops showing what is typed; nobody types that fast.
        std::thread::sleep(Duration::from_millis(300));
    }

    fn types(&mut self, keys: &str) {
        self.keyboard.write_all(keys.as_bytes()).unwrap();
    }

    /// The exit code, and all that was on the screen.
    fn end(mut self) -> (i32, String) {
        self.terminal.read_to_end(&mut self.screen).unwrap();
        (self.child.wait().unwrap().code().unwrap(), String::from_utf8(self.screen).unwrap())
    }
}

/// Runs `hotline` in a terminal with a person who answers each prompt when it appears. `None` without `script`.
fn typed(desk: &Desk, args: &str, answers: &[(&str, &str)]) -> Option<(i32, String)> {
    let mut terminal = Terminal::run(desk, &format!("{} {args}", env!("CARGO_BIN_EXE_hotline")))?;
    for (prompt, answer) in answers {
        terminal.wait_for(prompt);
        terminal.types(&format!("{answer}\n"));
    }
    Some(terminal.end())
}

/// A script of a person's own around `hotline`: it says how the command ended and whether the terminal shows what is typed.
fn wrapper(desk: &Desk, args: &str) {
    let script = format!(
        "sh -c 'echo $$ >pid; exec {} {args}'\necho \"ended with $?\"\nstty -a | tr ' ;' '\\n\\n' | grep -x -e '-*echo' -e '-*isig'\n",
        env!("CARGO_BIN_EXE_hotline")
    );
    write(&desk.path("wrapper"), &script);
}

/// Shells that don't set the terminal right themselves; what is not installed is passed over.
const SHELLS: [&str; 4] = ["dash wrapper", "sh wrapper", "dash -c '. ./wrapper'", "bash wrapper"];

fn shells() -> impl Iterator<Item = &'static str> {
    let is_there = |shell: &&str| Command::new(shell.split(' ').next().unwrap()).args(["-c", ":"]).status().is_ok();
    SHELLS.into_iter().filter(is_there)
}

#[test]
fn ctrl_c_at_a_prompt_leaves_a_terminal_that_shows_what_is_typed() {
    let desk = Desk::staffed();
    for (args, prompt) in [("status", "Passphrase: "), ("add --name X --line Mobile -", "Number of Mobile: ")] {
        wrapper(&desk, args);
        for shell in shells() {
            let Some(mut terminal) = Terminal::run(&desk, shell) else { return };
            terminal.wait_for(prompt);
            terminal.types("quartz\u{3}");
            let (_, screen) = terminal.end();
            assert!(screen.contains("stopped on request; nothing was changed"), "{shell}: {screen}");
            assert!(screen.contains("ended with 1\r\n"), "{shell}: {screen}");
            assert!(screen.contains("\r\necho\r\n") && screen.contains("\r\nisig\r\n"), "{shell}: {screen}");
            assert!(!screen.contains("quartz"), "{shell}: {screen}");
        }
    }
}

#[test]
fn a_signal_at_a_prompt_leaves_a_terminal_that_shows_what_is_typed() {
    let desk = Desk::staffed();
    wrapper(&desk, "status --json");
    for signal in ["-TERM", "-HUP", "-INT"] {
        let Some(mut terminal) = Terminal::run(&desk, "dash wrapper") else { return };
        terminal.wait_for("Passphrase: ");
        let pid = std::fs::read_to_string(desk.path("pid")).unwrap();
        assert!(Command::new("kill").args([signal, pid.trim()]).status().unwrap().success());
        let (_, screen) = terminal.end();
        assert!(screen.contains("{\"error\":\"stopped on request; nothing was changed\""), "{signal}: {screen}");
        assert!(screen.contains("ended with 1\r\n") && screen.contains("\r\necho\r\n"), "{signal}: {screen}");
    }
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
