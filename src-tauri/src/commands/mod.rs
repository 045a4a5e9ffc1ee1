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

use crate::failure::{Code, Failure};
use crate::session::Session;
use std::sync::{Arc, MutexGuard, TryLockError};
use tauri::Runtime;
use tauri::ipc::Invoke;
use tauri_specta::{Builder, collect_commands};

/// The longest text that the page may have searched for or written down with an act, in bytes: longer than anybody types. A lock
/// waits for whatever is done with the vault.
const LONGEST_TEXT: usize = 10_000;

/// Refuses a text that nobody has typed.
///
/// # Errors
/// [`Code::Impossible`] if it is longer than that.
fn check_typed(text: &str) -> Result<(), Failure> {
    if text.len() > LONGEST_TEXT { Err(Code::Impossible.into()) } else { Ok(()) }
}

/// Begins to derive a key from a passphrase, unless that is going on.
///
/// # Errors
/// [`Code::Busy`] while another one is derived.
fn begin_deriving(session: &Session) -> Result<MutexGuard<'_, ()>, Failure> {
    match session.deriving.try_lock() {
        Ok(begun) => Ok(begun),
        Err(TryLockError::Poisoned(begun)) => Ok(begun.into_inner()),
        Err(TryLockError::WouldBlock) => Err(Code::Busy.into()),
    }
}

/// The most rows that are handed over at a time.
const MOST_ROWS: usize = 500;

/// The commands, from which both the handler and the page's types are made.
#[must_use]
pub fn page_commands<R: Runtime>() -> Builder<R> {
    Builder::new().disable_serde_phases().commands(collect_commands![
        opening::start,
        opening::choose_vault,
        opening::vault_at,
        opening::unlock,
        opening::accept_older_copy,
        opening::open_demo,
        opening::forget_vault,
        opening::vault_info,
        opening::lock,
        opening::touch,
        creating::suggest_place,
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
        importing::contacts_at,
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
        journal::suggest_table,
        journal::choose_table,
        journal::export_activity,
        keys::keys,
        keys::rotate,
        keys::set_policy,
        keys::work,
        keys::cancel_work,
        settings::save_settings,
        settings::tellers,
    ])
}

/// Answers what the page asks for. Each request is dated as it arrives, and has a thread of its own: none waits for another that
/// waits for the vault, least of all one to lock it.
pub fn page_handler<R: Runtime>(session: Arc<Session>) -> impl Fn(Invoke<R>) -> bool + Send + Sync + 'static {
    let commands = Arc::new(page_commands::<R>());
    move |invoke| {
        let (asked, commands, unknown) = (session.ask(), Arc::clone(&commands), invoke.resolver.clone());
        tauri::async_runtime::spawn_blocking(move || {
            if !asked.answer(|| commands.invoke_handler()(invoke)) {
                unknown.reject("there is no such command");
            }
        });
        true
    }
}
