//! From a file to an unlocked vault, and back.

use super::begin_deriving;
use crate::channel::{End, Sealed};
use crate::failure::{Code, Failure};
use crate::places::{Purpose, typed_vault};
use crate::session::Session;
use crate::view::{KnownVault, LockReason, Start, VaultInfo, path_text};
use hotline_machine::outside;
use hotline_vault::{Error, Locked, MemberKey, Secret, Vault};
use std::path::Path;
use std::sync::Arc;
use tauri::State;

/// What a new page begins with. `key` is the public half of the page's key: what is secret crosses sealed from then on.
#[tauri::command]
#[specta::specta]
pub(crate) fn start(session: State<'_, Arc<Session>>, key: String) -> Result<Start, Failure> {
    let end = End::make();
    session.channel.meet(&end, &key)?;
    // A list that can't be read is an empty one: files can still be chosen.
    let mut paths = session.device.known_vaults().unwrap_or_default();
    if let Some(named) = &session.named {
        paths.retain(|path| path != named);
        paths.insert(0, named.clone());
    }
    Ok(Start {
        key: end.public(),
        vaults: paths.iter().map(|path| known(&session, path)).collect(),
        locked_because: session.locked_because(),
        vault: session.info(),
        settings: session.settings(),
        version: env!("CARGO_PKG_VERSION"),
    })
}

fn known(session: &Session, path: &Path) -> KnownVault {
    KnownVault {
        token: session.places.hand_out(path.to_owned(), Purpose::Vault).token(),
        path: path_text(path),
        name: path.file_stem().unwrap_or_default().to_string_lossy().into_owned(),
        missing: !path.exists(),
    }
}

/// Asks the person for a vault file.
#[tauri::command]
#[specta::specta]
pub(crate) fn choose_vault(session: State<'_, Arc<Session>>) -> Result<Option<KnownVault>, Failure> {
    Ok(session.shell()?.ask_for_vault().map(|path| known(&session, &path)))
}

/// The vault file that is meant by what somebody typed. Nothing but its header is read.
#[tauri::command]
#[specta::specta]
pub(crate) fn vault_at(session: State<'_, Arc<Session>>, typed: String) -> Result<KnownVault, Failure> {
    Ok(known(&session, &typed_vault(&typed)?))
}

/// Unlocks a vault. It takes as long as the passphrase was made to cost.
#[tauri::command]
#[specta::specta]
pub(crate) fn unlock(
    session: State<'_, Arc<Session>>,
    token: String,
    passphrase: Sealed,
) -> Result<VaultInfo, Failure> {
    open(&session, &token, &session.unseal(&passphrase)?, Locked::unlock)
}

/// Unlocks a vault although the file lacks events that were seen here before. It stands on the journal.
#[tauri::command]
#[specta::specta]
pub(crate) fn accept_older_copy(
    session: State<'_, Arc<Session>>,
    token: String,
    passphrase: Sealed,
) -> Result<VaultInfo, Failure> {
    open(&session, &token, &session.unseal(&passphrase)?, Locked::accept_older_copy)
}

fn open(
    session: &Session,
    token: &str,
    passphrase: &Secret<String>,
    unlock: impl FnOnce(Locked, MemberKey) -> Result<Vault, Error>,
) -> Result<VaultInfo, Failure> {
    let path = session.places.path(token, Purpose::Vault)?;
    let _deriving = begin_deriving(session)?;
    let _under_way = session.begin(|| ())?;
    let vault = (|| -> Result<_, Failure> {
        let locked = Locked::open(&path, session.device.clone(), outside())?;
        let interrupter = locked.interrupter();
        let _interrupted = session.begin(move || interrupter.interrupt())?;
        let key = locked.member_key(passphrase)?;
        // Nothing more is read or written for whoever was locked out meanwhile.
        session.check()?;
        Ok(unlock(locked, key)?)
    })();
    opened(session, &path, vault)
}

/// Hands a vault that was just opened to the session.
pub(super) fn opened(session: &Session, path: &Path, vault: Result<Vault, Failure>) -> Result<VaultInfo, Failure> {
    if vault.is_ok() {
        // The list is a convenience: a vault that could not be put on it is open all the same.
        drop(session.device.remember_vault(path));
    }
    session.take(session.outcome(vault)?, None)
}

/// Makes a vault of fictional people and opens it, unless another vault is open. It goes with the lock.
#[tauri::command]
#[specta::specta]
pub(crate) fn open_demo(session: State<'_, Arc<Session>>) -> Result<VaultInfo, Failure> {
    session.open_demo()
}

/// Takes a vault off the list of those known here. The file is left alone.
#[tauri::command]
#[specta::specta]
pub(crate) fn forget_vault(session: State<'_, Arc<Session>>, token: String) -> Result<(), Failure> {
    let path = session.places.path(&token, Purpose::Vault)?;
    Ok(session.device.forget_vault(&path).map_err(Error::from)?)
}

/// The unlocked vault as it is by now.
#[tauri::command]
#[specta::specta]
pub(crate) fn vault_info(session: State<'_, Arc<Session>>) -> Result<VaultInfo, Failure> {
    session.with(Vault::refresh)?;
    session.outcome(session.info().ok_or_else(|| Code::Locked.into()))
}

/// Locks the vault.
#[tauri::command]
#[specta::specta]
pub(crate) fn lock(session: State<'_, Arc<Session>>) {
    session.lock(LockReason::Asked);
}

/// Says that somebody is at the keyboard.
#[tauri::command]
#[specta::specta]
pub(crate) fn touch(session: State<'_, Arc<Session>>) -> Result<(), Failure> {
    session.check()?;
    if session.touch() { Ok(()) } else { Err(Code::Locked.into()) }
}
