//! Gives every command of the page a permission of its own, so that the access list covers it.

use tauri_build::{AppManifest, Attributes};

/// The commands of the page; `capabilities/main.json` grants each by name.
const COMMANDS: &[&str] = &[
    "start",
    "choose_vault",
    "unlock",
    "accept_older_copy",
    "open_demo",
    "forget_vault",
    "vault_info",
    "lock",
    "touch",
    "choose_place",
    "create_vault",
    "judge_passphrase",
    "suggest_passphrase",
    "find",
    "person",
    "reveal",
    "copy",
    "qr",
    "call",
    "notes",
    "countries",
    "doubt_number",
    "save_contact",
    "remove_contact",
    "keep_draft",
    "draft",
    "choose_import",
    "import_columns",
    "plan_import",
    "import_rows",
    "apply_import",
    "activity",
    "verify",
    "choose_table",
    "export_activity",
    "keys",
    "rotate",
    "set_policy",
    "work",
    "cancel_work",
    "save_settings",
];

fn main() {
    let attributes = Attributes::new().app_manifest(AppManifest::new().commands(COMMANDS));
    tauri_build::try_build(attributes).expect("the configuration and capabilities fit each other");
}
