//! The page's types are made of the commands: `HOTLINE_WRITE_BINDINGS=1 cargo test -p hotline-desktop --test bindings`
//! writes them anew, and a page whose types are not those of the program does not pass.

use hotline_desktop::page_commands;
use specta_typescript::Typescript;
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
