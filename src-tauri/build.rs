//! Gives every command of the page a permission of its own, so that the access list covers it.

use tauri_build::{AppManifest, Attributes};

/// The commands of the page; `capabilities/main.json` grants each by name.
const COMMANDS: &[&str] =
    &["start", "choose_vault", "unlock", "lock", "touch", "find", "person", "reveal", "copy", "qr", "call"];

fn main() {
    let attributes = Attributes::new().app_manifest(AppManifest::new().commands(COMMANDS));
    tauri_build::try_build(attributes).expect("the configuration and capabilities fit each other");
}
