//! Writing contacts down.

use super::{MOST_ROWS, check_typed};
use crate::channel::Sealed;
use crate::failure::{Code, Failure};
use crate::session::Session;
use crate::view::{ContactForm, Slips, TypedNumber, name_of};
use crate::words;
use hotline_vault::{ContactId, Country, Error, Number};
use std::sync::Arc;
use tauri::State;

/// The countries that a contact may have, by their ISO 3166 codes.
#[tauri::command]
#[specta::specta]
pub(crate) fn countries() -> Vec<String> {
    Country::all().map(|country| country.code().to_owned()).collect()
}

/// How a number is read as it is typed, and what may be wrong with it.
#[tauri::command]
#[specta::specta]
pub(crate) fn read_number(
    session: State<'_, Arc<Session>>,
    number: Sealed,
    kind: words::LineKind,
    country: Option<String>,
) -> Result<TypedNumber, Failure> {
    let number = session.unseal(&number)?;
    let read = Number::read(number.expose(), kind.into(), country.as_deref().and_then(Country::parse));
    Ok(TypedNumber::of(number.expose(), read, &session.channel)?)
}

/// Who else in the vault has the name that is being written, and what of it and of the labels looks like a number;
/// `contact` is the one that is being changed.
#[tauri::command]
#[specta::specta]
pub(crate) fn slips(
    session: State<'_, Arc<Session>>,
    contact: Option<String>,
    name: String,
    labels: Vec<String>,
) -> Result<Slips, Failure> {
    [&name].into_iter().chain(&labels).try_for_each(|text| check_typed(text))?;
    if labels.len() > MOST_ROWS {
        return Err(Code::Impossible.into());
    }
    let contact = contact.map(|id| id.parse().map_err(|_| Error::NoContact)).transpose()?;
    session.with(|vault| {
        let slips = vault.slips(contact, &name, labels.iter().map(String::as_str));
        Ok(Slips::of(vault, slips))
    })
}

/// Adds a contact if none is named, or changes one: the edit was begun on the contact as the event `based_on` had put it.
/// Gives the contact's id.
#[tauri::command]
#[specta::specta]
pub(crate) fn save_contact(
    session: State<'_, Arc<Session>>,
    contact: Option<String>,
    based_on: Option<String>,
    form: ContactForm,
) -> Result<String, Failure> {
    let Some(contact) = contact else {
        let draft = session.outcome(form.into_draft(None, &session.channel))?;
        return Ok(session.with(|vault| vault.add_contact(&draft))?.to_string());
    };
    let id: ContactId = contact.parse().map_err(|_| Error::NoContact)?;
    let (put, profile) = session.with(|vault| {
        vault.refresh()?;
        let listing = vault.contact(id).ok_or(Error::NoContact)?;
        Ok((listing.put, listing.summary.profile.clone()))
    })?;
    if based_on != Some(name_of(put)) {
        return Err(Error::ChangedMeanwhile.into());
    }
    let draft = session.outcome(form.into_draft(Some(&profile), &session.channel))?;
    session.with(|vault| vault.edit_contact(id, put, &draft))?;
    Ok(contact)
}

/// Removes a contact. Its name stays in the journal.
#[tauri::command]
#[specta::specta]
pub(crate) fn remove_contact(session: State<'_, Arc<Session>>, contact: String) -> Result<(), Failure> {
    let id: ContactId = contact.parse().map_err(|_| Error::NoContact)?;
    session.with(|vault| vault.remove_contact(id))
}

/// Keeps what is being written, in the place of what was kept before, so that a lock does not lose it.
#[tauri::command]
#[specta::specta]
pub(crate) fn keep_draft(session: State<'_, Arc<Session>>, draft: Option<Sealed>) -> Result<(), Failure> {
    let draft = draft.map(|draft| session.unseal(&draft)).transpose()?;
    // Within the vault's time, so that none is left open behind a lock.
    session.hand_out(|_| Ok(session.draft.keep(draft)?))
}

/// What was being written when the vault was locked.
#[tauri::command]
#[specta::specta]
pub(crate) fn draft(session: State<'_, Arc<Session>>) -> Result<Option<Sealed>, Failure> {
    session.hand_out(|vault| {
        let draft = session.draft.read(vault);
        Ok(draft.map(|draft| session.channel.seal(draft.expose())).transpose()?)
    })
}
