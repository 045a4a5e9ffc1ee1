//! Help, completions, the manual page.

use crate::kit::Desk;

const COMMANDS: &[&str] = &[
    "init",
    "find",
    "show",
    "reveal",
    "add",
    "edit",
    "remove",
    "import",
    "export",
    "log",
    "status",
    "verify",
    "rotate",
    "policy",
    "accept-older-copy",
    "completions",
    "man",
];

#[test]
fn the_help_of_every_command_has_an_example() {
    let desk = Desk::bare();
    let overview = desk.ok(&["--help"]);
    assert!(overview.contains("Exit codes:") && overview.contains("Example:"), "{overview}");
    for command in COMMANDS {
        assert!(overview.contains(&format!("\n  {command}")), "{command}");
        let help = desk.ok(&["help", command]);
        assert!(help.contains(&format!("Example:\n  hotline {command}")), "{help}");
        assert!(desk.ok(&[command, "-h"]).contains("Example:"), "{command}");
        assert!(!help.contains("work-factor"), "{command}");
    }
    assert!(desk.ok(&["--version"]).starts_with("hotline "));
}

#[test]
fn completions_and_manual_pages_name_every_command() {
    let desk = Desk::bare();
    let page = desk.ok(&["man"]);
    assert!(page.contains(".TH hotline 1") && page.contains("Exit codes"), "{page}");
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = desk.ok(&["completions", shell]);
        assert!(COMMANDS.iter().all(|command| script.contains(command)), "{shell}");
    }
    for command in COMMANDS {
        assert!(page.contains(&command.replace('-', "\\-")), "{command}");
        let page = desk.ok(&["man", command]);
        assert!(page.contains(&format!(".TH hotline-{command} 1")) && page.contains("Example"), "{page}");
    }
}
