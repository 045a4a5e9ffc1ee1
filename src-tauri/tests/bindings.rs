//! The page's types are made of the commands: `HOTLINE_WRITE_BINDINGS=1 cargo test -p hotline-desktop --test bindings`
//! writes them anew, and a page whose types are not those of the program does not pass.

use hotline_desktop::page_commands;
use serde_json::Value;
use specta_typescript::Typescript;
use std::collections::BTreeSet;
use std::path::Path;

const HEADER: &str =
    "// Made of the program's commands. Not to be edited: src-tauri/tests/bindings.rs says how it is made.\n";

#[test]
fn the_page_knows_the_commands_as_they_are() {
    let committed = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/lib/bindings.ts");
    let folder = tempfile::TempDir::new().unwrap();
    let fresh = folder.path().join("bindings.ts");
    page_commands::<tauri::Wry>().export(Typescript::default().header(HEADER), &fresh).unwrap();
    let fresh = std::fs::read_to_string(fresh).unwrap();
    if std::env::var_os("HOTLINE_WRITE_BINDINGS").is_some() {
        std::fs::write(committed, fresh).unwrap();
        return;
    }
    assert!(
        std::fs::read_to_string(committed).unwrap() == fresh,
        "ui/src/lib/bindings.ts is not what the commands are: see src-tauri/tests/bindings.rs"
    );
}

#[test]
fn the_window_is_granted_every_command_that_the_page_knows_and_no_other() {
    let bindings = include_str!("../../ui/src/lib/bindings.ts");
    // "as __TAURI_INVOKE" is where it comes from; each further one is a call.
    let calls = bindings.split("__TAURI_INVOKE").skip(2);
    let known: BTreeSet<String> = calls.map(|call| call.split('"').nth(1).unwrap().replace('_', "-")).collect();
    let capability: Value = serde_json::from_str(include_str!("../capabilities/main.json")).unwrap();
    let permissions = capability["permissions"].as_array().unwrap().iter();
    let granted = permissions.map(|permission| permission.as_str().unwrap().strip_prefix("allow-").unwrap().to_owned());
    assert_eq!(granted.collect::<BTreeSet<String>>(), known);
}
