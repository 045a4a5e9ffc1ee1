//! The ways in which a number leaves the vault. Each is on the journal first: [`Vault::reveal`] sees to it.
//!
//! [`Vault::reveal`]: hotline_vault::Vault::reveal

use super::check_typed;
use crate::failure::{Code, Failure};
use crate::session::Session;
use crate::view::{Copied, Qr, Shown, count};
use hotline_vault::{ContactId, Error, LineId, RevealHow, Revealed, Secret};
use qrcode::{Color, EcLevel, QrCode};
use std::sync::Arc;
use std::time::Duration;
use tauri::State;

/// Opens one number for the page to show.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn reveal(
    session: State<'_, Arc<Session>>,
    contact: String,
    line: String,
    purpose: Option<String>,
) -> Result<Shown, Failure> {
    let revealed = open(&session, &contact, &line, RevealHow::Shown, purpose.as_deref())?;
    let number = session.channel.seal(revealed.number.grouped().expose())?;
    let extension = revealed.number.extension().map(|extension| session.channel.seal(extension)).transpose()?;
    Ok(Shown { number, extension, seconds: session.settings().reveal_seconds })
}

/// Puts one number on the clipboard. The page does not see it.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn copy(
    session: State<'_, Arc<Session>>,
    contact: String,
    line: String,
    purpose: Option<String>,
) -> Result<Copied, Failure> {
    let revealed = open(&session, &contact, &line, RevealHow::Copied, purpose.as_deref())?;
    let seconds = session.settings().clipboard_seconds;
    session.clipboard.put(Secret::from(revealed.number.expose()), Duration::from_secs(seconds.into()))?;
    Ok(Copied { seconds })
}

/// Draws one number as a QR code of its `tel:` URI.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn qr(
    session: State<'_, Arc<Session>>,
    contact: String,
    line: String,
    purpose: Option<String>,
) -> Result<Qr, Failure> {
    let uri = open_to_dial(&session, &contact, &line, RevealHow::Qr, purpose.as_deref())?;
    let code = QrCode::with_error_correction_level(uri.expose(), EcLevel::M).map_err(|_| Code::NotANumber)?;
    let modules = code.to_colors().iter().map(|color| if *color == Color::Dark { '1' } else { '0' }).collect();
    let modules = session.channel.seal(Secret::<String>::new(modules).expose())?;
    Ok(Qr { size: count(code.width()), modules, seconds: session.settings().reveal_seconds })
}

/// Hands one number to the system's telephone program.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn call(
    session: State<'_, Arc<Session>>,
    contact: String,
    line: String,
    purpose: Option<String>,
) -> Result<(), Failure> {
    let uri = open_to_dial(&session, &contact, &line, RevealHow::Dialled, purpose.as_deref())?;
    if session.shell()?.dial(uri.expose()) { Ok(()) } else { Err(Code::NoPhoneProgram.into()) }
}

fn open(
    session: &Session,
    contact: &str,
    line: &str,
    how: RevealHow,
    purpose: Option<&str>,
) -> Result<Revealed, Failure> {
    check_typed(purpose.unwrap_or_default())?;
    let contact: ContactId = contact.parse().map_err(|_| Error::NoContact)?;
    let line: LineId = line.parse().map_err(|_| Error::NoLine)?;
    session.with(|vault| vault.reveal(contact, Some(line), how, purpose))
}

/// Opens a number for a telephone. What no telephone can dial is not opened at all.
fn open_to_dial(
    session: &Session,
    contact: &str,
    line: &str,
    how: RevealHow,
    purpose: Option<&str>,
) -> Result<Secret<String>, Failure> {
    let id: ContactId = contact.parse().map_err(|_| Error::NoContact)?;
    let dialable = session.with(|vault| {
        let lines = &vault.contact(id).ok_or(Error::NoContact)?.summary.lines;
        Ok(lines.iter().find(|card| card.id.to_string() == line).ok_or(Error::NoLine)?.is_dialable())
    })?;
    if !dialable {
        return Err(Code::NotANumber.into());
    }
    let revealed = open(session, contact, line, how, purpose)?;
    revealed.number.tel_uri().ok_or_else(|| Code::NotANumber.into())
}
