//! The settings of this device.

use crate::failure::Failure;
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
