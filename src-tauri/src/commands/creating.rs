//! Making a vault, and a passphrase that keeps it.

use super::opening::opened;
use crate::channel::Sealed;
use crate::failure::{Code, Failure};
use crate::passphrase::{self, Strength};
use crate::session::Session;
use crate::view::{VaultInfo, path_text};
use hotline_machine::{file_named, outside, typed_path};
use hotline_vault::{Vault, WorkFactor, os_random};
use serde::Deserialize;
use specta::Type;
use std::sync::Arc;
use tauri::State;

/// What this device is called in the journal, as by `hotline init`.
const DEVICE: &str = "computer";

/// What a new vault is to be.
#[derive(Deserialize, Type)]
pub(crate) struct NewVault {
    name: String,
    /// The name of its first member, who administers it.
    member: String,
    title: Option<String>,
}

/// Asks the person where a new vault file should lie.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn choose_place(session: State<'_, Arc<Session>>, name: String) -> Result<Option<String>, Failure> {
    let place = session.shell()?.ask_for_place(&file_named(&name).to_string_lossy());
    Ok(place.map(|path| path_text(&path)))
}

/// Makes a vault and opens it. A path that does not say what kind of file it is gets the ending of a vault.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn create_vault(
    session: State<'_, Arc<Session>>,
    path: String,
    vault: NewVault,
    passphrase: Sealed,
) -> Result<VaultInfo, Failure> {
    let (mut path, passphrase) = (typed_path(&path), session.channel.open(&passphrase)?);
    if path.extension().is_none() {
        path.set_extension("hotline");
    }
    if path.parent().is_some_and(|folder| !folder.is_dir()) {
        return Err(Code::NoFolder.into());
    }
    let new = hotline_vault::NewVault {
        name: &vault.name,
        member: &vault.member,
        title: vault.title.as_deref(),
        device: DEVICE,
    };
    let vault = Vault::create(&path, session.device.clone(), outside(), &new, &passphrase, WorkFactor::default())?;
    Ok(opened(&session, &path, vault))
}

/// How hard a passphrase is to guess.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn judge_passphrase(session: State<'_, Arc<Session>>, passphrase: Sealed) -> Result<Strength, Failure> {
    Ok(passphrase::judge(&session.channel.open(&passphrase)?))
}

/// A passphrase of six random words.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn suggest_passphrase(session: State<'_, Arc<Session>>) -> Result<Sealed, Failure> {
    Ok(session.channel.seal(passphrase::suggest(os_random).expose())?)
}
