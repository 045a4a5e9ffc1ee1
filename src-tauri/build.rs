//! Gives every command of the page a permission of its own, so that the access list covers it; and names WebKit first to the
//! linker.

use tauri_build::{AppManifest, Attributes};

/// The commands of the page; `capabilities/main.json` grants each by name.
const COMMANDS: &[&str] = &[
    "start",
    "choose_vault",
    "vault_at",
    "unlock",
    "accept_older_copy",
    "open_demo",
    "forget_vault",
    "vault_info",
    "lock",
    "touch",
    "suggest_place",
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
    "read_number",
    "slips",
    "save_contact",
    "remove_contact",
    "keep_draft",
    "draft",
    "choose_import",
    "contacts_at",
    "import_columns",
    "plan_import",
    "import_places",
    "import_rows",
    "import_details",
    "choose_in_import",
    "split_in_import",
    "apply_import",
    "activity",
    "verify",
    "suggest_table",
    "choose_table",
    "export_activity",
    "keys",
    "rotate",
    "set_policy",
    "work",
    "cancel_work",
    "save_settings",
    "tellers",
];

fn main() {
    // Named first, WebKit brings what it is made of further to the front of where the dynamic linker looks for each of some
    // seventy thousand names: a tenth less of the time before anything of ours runs.
    if std::env::var("CARGO_CFG_TARGET_OS").is_ok_and(|system| system == "linux") {
        println!("cargo:rustc-link-lib=webkit2gtk-4.1");
    }
    let attributes = Attributes::new().app_manifest(AppManifest::new().commands(COMMANDS));
    tauri_build::try_build(attributes).expect("the configuration and capabilities fit each other");
}
