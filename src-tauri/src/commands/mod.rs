//! What the page may ask for. Each command is a line or two over the vault.

#![expect(clippy::needless_pass_by_value, reason = "what the page sends is handed over by value")]

mod directory;
mod lines;
mod opening;

use tauri::Runtime;
use tauri_specta::{Builder, collect_commands};

/// The commands, from which both the handler and the page's types are made.
#[must_use]
pub fn page_commands<R: Runtime>() -> Builder<R> {
    Builder::new().disable_serde_phases().commands(collect_commands![
        opening::start,
        opening::choose_vault,
        opening::unlock,
        opening::lock,
        opening::touch,
        directory::find,
        directory::person,
        lines::reveal,
        lines::copy,
        lines::qr,
        lines::call,
    ])
}
