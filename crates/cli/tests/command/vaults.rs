//! Making a vault.

use crate::kit::{Desk, run_with, write};

#[test]
fn init_names_both_files_and_remembers_the_vault() {
    let desk = Desk::bare();
    let args =
        ["init", "--name", "State Chancellery", "--member", "Ada Founder", "--title", "Head", "--work-factor", "2"];
    let out = desk.ok(&args);
    assert!(out.starts_with("made the vault \"State Chancellery\"\n") && out.contains("Keep a copy of both"), "{out}");
    let identity = out.lines().find_map(|line| line.trim().strip_prefix("identity file")).unwrap().trim();
    assert!(std::fs::read_to_string(identity).unwrap().starts_with("-----BEGIN AGE ENCRYPTED FILE-----"));
    assert!(desk.path("state-chancellery.hotline").exists());
    assert_eq!(desk.json(&["status"])["vault"], "State Chancellery");

    let json = desk.json(&["init", "--name", "B", "--member", "Ada", "--work-factor", "2", "--vault", "b"]);
    assert_eq!(json["vault"], "B");
    let file = std::path::PathBuf::from(json["file"].as_str().unwrap());
    assert_eq!(file.canonicalize().unwrap(), desk.path("b").canonicalize().unwrap());
    assert!(file.is_absolute() && out.contains("/state-chancellery.hotline\n"), "{out}");
}

#[test]
fn init_advises_on_short_passphrases_and_refuses_empty_ones_and_names() {
    let desk = Desk::bare();
    let init = ["init", "--name", "V", "--member", "Ada", "--work-factor", "2"];
    write(&desk.path("passphrase"), "\n");
    assert!(desk.fails(&init, 2).contains("the passphrase is empty"));
    assert!(!desk.path("v.hotline").exists());
    write(&desk.path("passphrase"), "short");
    let ran = desk.run(&init);
    assert!(ran.code == 0 && ran.err.contains("this passphrase is short"), "{ran:?}");
    let nameless = ["init", "--name", " ", "--member", "Ada", "--work-factor", "2"];
    assert!(desk.fails(&nameless, 2).contains("'--name <NAME>': it must not be empty"));
    desk.fails(&["init", "--name", "V", "--member", "Ada", "--work-factor", "23"], 2);
}

#[test]
fn the_surroundings_can_name_the_vault() {
    let desk = Desk::new();
    let mut command = desk.command(&["status"]);
    let ran = run_with(command.env("HOTLINE_VAULT", "nowhere.hotline"), "");
    assert_eq!(ran.code, 1);
    let mut command = desk.command(&["status", "--vault", "chancellery.hotline"]);
    let ran = run_with(command.env("HOTLINE_VAULT", "nowhere.hotline"), "");
    assert_eq!(ran.code, 0, "{}", ran.err);
}
