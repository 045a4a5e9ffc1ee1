//! The commands that README shows, in their order, on the demo's files.

use crate::kit::{Desk, write};
use std::path::Path;

/// The words of a line of a shell, without what stands behind a `#`.
fn words(line: &str) -> Vec<String> {
    let (mut words, mut quoted) = (vec![String::new()], false);
    for char in line.chars() {
        match char {
            '"' => quoted = !quoted,
            '#' if !quoted => break,
            ' ' if !quoted => words.push(String::new()),
            char => words.last_mut().unwrap().push(char),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

#[test]
fn every_command_of_readme_does_what_it_is_shown_for() {
    let project = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let readme = std::fs::read_to_string(project.join("README.md")).unwrap();
    let desk = Desk::bare();
    std::fs::create_dir(desk.path("demo")).unwrap();
    for file in ["contacts.vcf", "preview.csv", "whitlock.json"] {
        write(&desk.path("demo").join(file), &std::fs::read_to_string(project.join("demo").join(file)).unwrap());
    }
    let block = readme.split("## Using the command").nth(1).unwrap().split("```").nth(1).unwrap();
    let mut ran = Vec::new();
    for line in block.lines().filter(|line| line.starts_with("hotline ")) {
        let mut words = words(line);
        match words[1].as_str() {
            "init" => words.extend(["--work-factor".to_owned(), "2".to_owned()]),
            // It asks, and the reader is at a terminal.
            "rotate" => words.push("--yes".to_owned()),
            _ => {}
        }
        let args: Vec<_> = words[1..].iter().map(String::as_str).collect();
        ran.push((line, desk.ok(&args)));
    }
    assert!(ran.len() >= 10, "{block}");
    let said = |part: &str| &ran.iter().find(|(line, _)| line.contains(part)).unwrap().1;
    assert!(said("init").contains("chancellery.hotline"));
    assert!(said("--dry-run").contains("new        12"));
    assert!(said("--leave-out").contains("Ruaridh Calder-Finlay  skipped"), "{}", said("--leave-out"));
    assert!(said("find").starts_with("Åsa Lindqvist-Öhrn"));
    assert!(said("show").contains("Red line"));
    assert_eq!(said("--line mobile"), "+12025550143\n");
    assert!(said("--notes").contains("A fictional person"));
    assert!(desk.ok(&["find", "pm sweden"]).starts_with("Åsa Lindqvist-Öhrn"));
    // What README begins with.
    for line in readme.lines().filter_map(|line| line.strip_prefix("$ hotline ")) {
        desk.ok(&words(line).iter().map(String::as_str).collect::<Vec<_>>());
    }
}
