//! Making a vault, and a passphrase that keeps it.

use super::begin_deriving;
use super::opening::opened;
use crate::channel::Sealed;
use crate::failure::{Code, Failure};
use crate::passphrase::{self, Strength};
use crate::places::{Place, Purpose, ending_in, in_real_folder, new_vault};
use crate::session::Session;
use crate::view::VaultInfo;
use hotline_machine::{file_named, outside};
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

/// Where the file of a new vault of this name lies if nobody says otherwise.
#[tauri::command]
#[specta::specta]
pub(crate) fn suggest_place(session: State<'_, Arc<Session>>, name: String) -> Result<Place, Failure> {
    Ok(session.places.suggest(new_vault(&name)?, Purpose::NewVault))
}

/// Asks the person where a new vault file should lie. Its name gets the ending of a vault, whatever it ends in.
#[tauri::command]
#[specta::specta]
pub(crate) fn choose_place(session: State<'_, Arc<Session>>, name: String) -> Result<Option<Place>, Failure> {
    let place = session.shell()?.ask_for_place(&file_named(&name).to_string_lossy());
    Ok(place.map(|path| session.places.hand_out(ending_in(path, "hotline"), Purpose::NewVault)))
}

/// Makes a vault and opens it. Nothing is ever written over, and the place is good for one vault.
#[tauri::command]
#[specta::specta]
pub(crate) fn create_vault(
    session: State<'_, Arc<Session>>,
    token: String,
    vault: NewVault,
    passphrase: Sealed,
) -> Result<VaultInfo, Failure> {
    let passphrase = session.unseal(&passphrase)?;
    let path = in_real_folder(&session.places.path(&token, Purpose::NewVault)?)?;
    if path.parent().is_some_and(|folder| !folder.is_dir()) {
        return Err(Code::NoFolder.into());
    }
    let _deriving = begin_deriving(&session)?;
    let new = hotline_vault::NewVault {
        name: &vault.name,
        member: &vault.member,
        title: vault.title.as_deref(),
        device: DEVICE,
    };
    let _under_way = session.begin(|| ())?;
    let vault = Vault::create(&path, session.device.clone(), outside(), &new, &passphrase, WorkFactor::default());
    if vault.is_ok() {
        session.places.spend(&token);
    }
    opened(&session, &path, vault.map_err(Into::into))
}

/// How hard a passphrase is to guess.
#[tauri::command]
#[specta::specta]
pub(crate) fn judge_passphrase(session: State<'_, Arc<Session>>, passphrase: Sealed) -> Result<Strength, Failure> {
    Ok(passphrase::judge(&session.unseal(&passphrase)?))
}

/// A passphrase of six random words.
#[tauri::command]
#[specta::specta]
pub(crate) fn suggest_passphrase(session: State<'_, Arc<Session>>) -> Result<Sealed, Failure> {
    Ok(session.channel.seal(passphrase::suggest(os_random).expose())?)
}
