//! Reading the journal, and checking everything there is.

use crate::failure::Failure;
use crate::session::Session;
use crate::view::{Activity, ActivityFilter, ActivityPage, Verification};
use crate::work::WorkKind;
use hotline_vault::{ContactId, Error};
use std::sync::Arc;
use tauri::State;

/// Rows of the journal that are opened at a time: a page of the journal never takes long, however little of it fits.
const ROWS_AT_A_TIME: usize = 500;

/// Some of the journal, newest first: what fits the filter among the next rows before row `before`, or among the newest.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn activity(
    session: State<'_, Arc<Session>>,
    filter: ActivityFilter,
    before: Option<u32>,
) -> Result<ActivityPage, Failure> {
    let contact: Option<ContactId> =
        filter.contact.as_ref().map(|contact| contact.parse().map_err(|_| Error::NoContact)).transpose()?;
    session.with(|vault| {
        let log = vault.log(before.map(Into::into), ROWS_AT_A_TIME)?;
        let last = log.last().filter(|_| log.len() == ROWS_AT_A_TIME);
        let next = last.and_then(|entry| u32::try_from(entry.row).ok());
        let fitting = log.iter().filter(|entry| filter.admits(entry, contact));
        Ok(ActivityPage { rows: fitting.map(|entry| Activity::of(vault, entry)).collect(), next })
    })
}

/// Checks everything there is to check in the file, from the first event on.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn verify(session: State<'_, Arc<Session>>) -> Result<Verification, Failure> {
    session.work(WorkKind::Verification, |vault, on_progress| Ok(vault.verify(on_progress)?.into()))
}
