//! Reading the journal, writing it to a file, and checking everything there is.

use crate::failure::{Code, Failure};
use crate::places::{Place, Purpose, ending_in, in_real_folder, new_table, table_name};
use crate::session::Session;
use crate::view::{Activity, ActivityFilter, ActivityPage, ActivityTable, Verification, count};
use crate::work::WorkKind;
use hotline_machine::make_file;
use hotline_vault::{ContactId, OnProgress, Progress, Vault};
use std::fs::{self, File};
use std::io::{self, Write};
use std::ops::ControlFlow;
use std::sync::Arc;
use tauri::State;

/// Rows of the journal that are opened at a time: a page of the journal never takes long, however little of it fits.
const ROWS_AT_A_TIME: usize = 500;

/// Some of the journal, newest first: what fits the filter among the next rows before row `before`, or among the newest.
#[tauri::command]
#[specta::specta]
pub(crate) fn activity(
    session: State<'_, Arc<Session>>,
    filter: ActivityFilter,
    before: Option<u32>,
) -> Result<ActivityPage, Failure> {
    let contact = filter.parsed_contact()?;
    session.with(|vault| {
        let log = vault.log(before.map(Into::into), ROWS_AT_A_TIME)?;
        let last = log.last().filter(|_| log.len() == ROWS_AT_A_TIME);
        let next = last.and_then(|entry| u32::try_from(entry.row).ok());
        let fitting = log.iter().filter(|entry| filter.admits(entry, contact));
        Ok(ActivityPage { rows: fitting.map(|entry| Activity::of(vault, entry)).collect(), next })
    })
}

/// Where a table is written to if nobody says otherwise.
#[tauri::command]
#[specta::specta]
pub(crate) fn suggest_table(session: State<'_, Arc<Session>>) -> Result<Place, Failure> {
    Ok(session.places.suggest(new_table()?, Purpose::Table))
}

/// Asks the person where a table should be written to. Its name gets the ending of a table, whatever it ends in.
#[tauri::command]
#[specta::specta]
pub(crate) fn choose_table(session: State<'_, Arc<Session>>) -> Result<Option<Place>, Failure> {
    let place = session.shell()?.ask_for_table(&table_name());
    Ok(place.map(|path| session.places.hand_out(ending_in(path, "csv"), Purpose::Table)))
}

/// Writes what fits the filter, newest first, to a new file, as CSV; gives how many events. A file that is there already
/// is never written over, and one that could not be finished is not left. The place is good for one table.
#[tauri::command]
#[specta::specta]
pub(crate) fn export_activity(
    session: State<'_, Arc<Session>>,
    token: String,
    filter: ActivityFilter,
) -> Result<u32, Failure> {
    let contact = filter.parsed_contact()?;
    let written = session.work(WorkKind::Export, |vault, on_progress| {
        let path = in_real_folder(&session.places.path(&token, Purpose::Table)?)?;
        let mut file = make_file(&path).map_err(|error| not_written(&error))?;
        let written = write_activity(vault, &mut file, &filter, contact, on_progress);
        if written.is_err() {
            // What is left of it says nothing to anybody; should it stay, it is in the way of the next try, which says so.
            drop(fs::remove_file(&path));
        }
        written
    })?;
    session.places.spend(&token);
    Ok(written)
}

fn write_activity(
    vault: &mut Vault,
    file: &mut File,
    filter: &ActivityFilter,
    contact: Option<ContactId>,
    on_progress: OnProgress<'_>,
) -> Result<u32, Failure> {
    let (mut table, mut events, mut next, mut total) = (ActivityTable::new(), 0_usize, None, 0);
    loop {
        let log = vault.log(next, ROWS_AT_A_TIME)?;
        let Some(last) = log.last() else { break };
        total = total.max(log[0].row.unsigned_abs());
        for entry in log.iter().filter(|entry| filter.admits(entry, contact)) {
            table.add(&Activity::of(vault, entry));
            events += 1;
        }
        next = Some(last.row);
        if let ControlFlow::Break(()) = on_progress(Progress { done: total - last.row.unsigned_abs() + 1, total }) {
            return Err(Code::Cancelled.into());
        }
    }
    file.write_all(&table.finish()).and_then(|()| file.sync_all()).map_err(|error| not_written(&error))?;
    Ok(count(events))
}

fn not_written(error: &io::Error) -> Failure {
    let code = match error.kind() {
        io::ErrorKind::AlreadyExists => Code::FileExists,
        io::ErrorKind::NotFound => Code::NoFolder,
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Code::DiskFull,
        _ => Code::FileUnwritable,
    };
    code.into()
}

/// Checks everything there is to check in the file, from the first event on.
#[tauri::command]
#[specta::specta]
pub(crate) fn verify(session: State<'_, Arc<Session>>) -> Result<Verification, Failure> {
    session.work(WorkKind::Verification, |vault, on_progress| Ok(vault.verify(on_progress)?.into()))
}
