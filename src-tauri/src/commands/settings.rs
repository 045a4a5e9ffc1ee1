//! The settings of this device.

use crate::failure::Failure;
use crate::screen_lock::Teller;
use crate::session::Session;
use crate::settings::Settings;
use std::sync::Arc;
use tauri::State;

/// Keeps the settings; gives them as they hold from now on.
#[tauri::command]
#[specta::specta]
pub(crate) fn save_settings(session: State<'_, Arc<Session>>, settings: Settings) -> Result<Settings, Failure> {
    session.set(settings.careful())?;
    Ok(session.settings())
}

/// What is there to tell of sleep, or of a locked screen: the vault is locked with it.
#[tauri::command]
#[specta::specta]
pub(crate) fn tellers(session: State<'_, Arc<Session>>) -> Vec<Teller> {
    session.tellers.all()
}
