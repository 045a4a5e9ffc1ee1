//! The ways in which a number leaves the vault. Each is on the journal first: [`Vault::reveal`] sees to it.
//!
//! [`Vault::reveal`]: hotline_vault::Vault::reveal

use super::check_typed;
use crate::failure::{Code, Failure};
use crate::session::Session;
use crate::view::{Copied, Qr, Shown, count};
use hotline_vault::{ContactId, Error, LineId, RevealHow, Secret, Vault};
use qrcode::{Color, EcLevel, QrCode};
use std::sync::Arc;
use tauri::State;

/// Opens one number for the page to show.
#[tauri::command]
#[specta::specta]
pub(crate) fn reveal(
    session: State<'_, Arc<Session>>,
    contact: String,
    line: String,
    purpose: Option<String>,
) -> Result<Shown, Failure> {
    let (contact, line) = named(&contact, &line, purpose.as_deref())?;
    session.hand_out(|vault| {
        let revealed = vault.reveal(contact, Some(line), RevealHow::Shown, purpose.as_deref())?;
        let number = session.channel.seal(revealed.number.grouped().expose())?;
        let extension = revealed.number.extension().map(|extension| session.channel.seal(extension)).transpose()?;
        Ok(Shown { number, extension, seconds: session.settings().reveal_seconds })
    })
}

/// Puts one number on the clipboard. The page does not see it.
#[tauri::command]
#[specta::specta]
pub(crate) fn copy(
    session: State<'_, Arc<Session>>,
    contact: String,
    line: String,
    purpose: Option<String>,
) -> Result<Copied, Failure> {
    let (contact, line) = named(&contact, &line, purpose.as_deref())?;
    session.hand_out(|vault| {
        let revealed = vault.reveal(contact, Some(line), RevealHow::Copied, purpose.as_deref())?;
        session.copy(Secret::from(revealed.number.expose()))?;
        Ok(Copied { seconds: session.settings().clipboard_seconds })
    })
}

/// Draws one number as a QR code of its `tel:` URI.
#[tauri::command]
#[specta::specta]
pub(crate) fn qr(
    session: State<'_, Arc<Session>>,
    contact: String,
    line: String,
    purpose: Option<String>,
) -> Result<Qr, Failure> {
    let (contact, line) = named(&contact, &line, purpose.as_deref())?;
    session.hand_out(|vault| {
        let uri = open_to_dial(vault, contact, line, RevealHow::Qr, purpose.as_deref())?;
        let code = QrCode::with_error_correction_level(uri.expose(), EcLevel::M).map_err(|_| Code::NotANumber)?;
        let modules = code.to_colors().iter().map(|color| if *color == Color::Dark { '1' } else { '0' }).collect();
        let modules = session.channel.seal(Secret::<String>::new(modules).expose())?;
        Ok(Qr { size: count(code.width()), modules, seconds: session.settings().reveal_seconds })
    })
}

/// Hands one number to the system's telephone program.
#[tauri::command]
#[specta::specta]
pub(crate) fn call(
    session: State<'_, Arc<Session>>,
    contact: String,
    line: String,
    purpose: Option<String>,
) -> Result<(), Failure> {
    let (contact, line) = named(&contact, &line, purpose.as_deref())?;
    session.hand_out(|vault| session.dial(&open_to_dial(vault, contact, line, RevealHow::Dialled, purpose.as_deref())?))
}

/// The line that is named, unless what it is opened for is nothing that anybody typed.
fn named(contact: &str, line: &str, purpose: Option<&str>) -> Result<(ContactId, LineId), Failure> {
    check_typed(purpose.unwrap_or_default())?;
    Ok((contact.parse().map_err(|_| Error::NoContact)?, line.parse().map_err(|_| Error::NoLine)?))
}

/// Opens a number for a telephone. What no telephone can dial is not opened at all.
fn open_to_dial(
    vault: &mut Vault,
    contact: ContactId,
    line: LineId,
    how: RevealHow,
    purpose: Option<&str>,
) -> Result<Secret<String>, Failure> {
    let lines = &vault.contact(contact).ok_or(Error::NoContact)?.summary.lines;
    if !lines.iter().find(|card| card.id == line).ok_or(Error::NoLine)?.is_dialable() {
        return Err(Code::NotANumber.into());
    }
    let revealed = vault.reveal(contact, Some(line), how, purpose)?;
    revealed.number.tel_uri().ok_or_else(|| Code::NotANumber.into())
}
