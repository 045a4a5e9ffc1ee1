//! Finding a person, and what may be seen of them without opening a number.

use super::{MOST_ROWS, check_typed};
use crate::failure::Failure;
use crate::session::Session;
use crate::view::{Found, Hit, Person, count};
use hotline_vault::{ContactId, Error, Fit};
use std::sync::Arc;
use tauri::State;

/// More people than anybody reads through are not looked for, but for the whole list.
const MOST_HITS: usize = 100;
/// Some rows of what fits a query, best first; an empty query finds everybody, by name.
#[tauri::command]
#[specta::specta]
pub(crate) fn find(session: State<'_, Arc<Session>>, query: String, from: u32, count: u32) -> Result<Found, Failure> {
    check_typed(&query)?;
    let (from, rows) = (from as usize, (count as usize).min(MOST_ROWS));
    session.with(|vault| {
        vault.refresh()?;
        let is_list = !query.contains(char::is_alphanumeric);
        let limit = if is_list { from.saturating_add(rows) } else { MOST_HITS };
        let found = vault.find(&query, limit);
        let total = if is_list { vault.directory().len() } else { found.hits.len() };
        let exact = if is_list { total } else { found.of(Fit::Exact).count() };
        let hits = found.hits.iter().skip(from).take(rows);
        let hits = hits.filter_map(|hit| Some(Hit::found(hit, vault.contact(hit.id)?))).collect();
        let (total, exact) = (self::count(total), self::count(exact));
        Ok(Found { total, exact, hits, without: found.without, sealed: found.sealed.map(Into::into) })
    })
}

/// A contact, numbers masked.
#[tauri::command]
#[specta::specta]
pub(crate) fn person(session: State<'_, Arc<Session>>, contact: String) -> Result<Person, Failure> {
    session.with(|vault| {
        vault.refresh()?;
        let id: ContactId = contact.parse().map_err(|_| Error::NoContact)?;
        let listing = vault.contact(id).ok_or(Error::NoContact)?;
        Ok(Person::of(vault, id, listing))
    })
}
