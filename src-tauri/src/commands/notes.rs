//! Notes, opened for the page to show. That they were opened is on the journal first: [`Vault::reveal_notes`] sees to it.
//!
//! [`Vault::reveal_notes`]: hotline_vault::Vault::reveal_notes

use crate::failure::Failure;
use crate::session::Session;
use crate::view::Notes;
use hotline_vault::{ContactId, Error};
use std::sync::Arc;
use tauri::State;

/// Opens the notes about a contact and about its lines.
#[tauri::command]
#[specta::specta]
pub(crate) fn notes(session: State<'_, Arc<Session>>, contact: String) -> Result<Notes, Failure> {
    let contact: ContactId = contact.parse().map_err(|_| Error::NoContact)?;
    session.hand_out(|vault| {
        let revealed = vault.reveal_notes(contact)?;
        Ok(Notes::seal(&revealed, &session.channel, session.settings().reveal_seconds)?)
    })
}
