//! What the page may ask for. Each command is a line or two over the vault.

#![expect(clippy::needless_pass_by_value, reason = "what the page sends is handed over by value")]

mod creating;
mod directory;
mod editing;
mod importing;
mod journal;
mod keys;
mod lines;
mod notes;
mod opening;
mod settings;

use tauri::Runtime;
use tauri_specta::{Builder, collect_commands};

/// The most rows that are handed over at a time.
const MOST_ROWS: usize = 500;

/// The commands, from which both the handler and the page's types are made.
#[must_use]
pub fn page_commands<R: Runtime>() -> Builder<R> {
    Builder::new().disable_serde_phases().commands(collect_commands![
        opening::start,
        opening::choose_vault,
        opening::unlock,
        opening::accept_older_copy,
        opening::open_demo,
        opening::forget_vault,
        opening::vault_info,
        opening::lock,
        opening::touch,
        creating::choose_place,
        creating::create_vault,
        creating::judge_passphrase,
        creating::suggest_passphrase,
        directory::find,
        directory::person,
        lines::reveal,
        lines::copy,
        lines::qr,
        lines::call,
        notes::notes,
        editing::countries,
        editing::read_number,
        editing::slips,
        editing::save_contact,
        editing::remove_contact,
        editing::keep_draft,
        editing::draft,
        importing::choose_import,
        importing::import_columns,
        importing::plan_import,
        importing::import_places,
        importing::import_rows,
        importing::import_details,
        importing::choose_in_import,
        importing::split_in_import,
        importing::apply_import,
        journal::activity,
        journal::verify,
        journal::choose_table,
        journal::export_activity,
        keys::keys,
        keys::rotate,
        keys::set_policy,
        keys::work,
        keys::cancel_work,
        settings::save_settings,
    ])
}
