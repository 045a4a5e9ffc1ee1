//! Taking contacts in from a file: a plan first, which is looked at, then the plan carried out.

use super::MOST_ROWS;
use crate::failure::{Code, Failure};
use crate::places::{Place, Purpose, typed_contacts};
use crate::session::{Session, hold};
use crate::view::{
    Column, GatheredDetails, ImportCounts, ImportDetails, ImportPlan, ImportRow, RowChoice, RowFilter, count,
};
use crate::work::WorkKind;
use hotline_machine::read_file;
use hotline_vault::{Charset, ColumnMapping, Error, ImportChoices, ImportFile, Secret, Vault, columns};
use std::path::Path;
use std::sync::Arc;
use tauri::State;

/// Asks the person for a file of contacts.
#[tauri::command]
#[specta::specta]
pub(crate) fn choose_import(session: State<'_, Arc<Session>>) -> Result<Option<Place>, Failure> {
    Ok(session.shell()?.ask_for_contacts().map(|path| session.places.hand_out(path, Purpose::Contacts)))
}

/// The file of contacts that is meant by what somebody typed, for them to see before it is read. Nothing of it is read.
#[tauri::command]
#[specta::specta]
pub(crate) fn contacts_at(session: State<'_, Arc<Session>>, typed: String) -> Result<Place, Failure> {
    session.with(|_| Ok(()))?;
    let path = session.outcome(typed_contacts(&typed))?;
    Ok(session.places.hand_out(path, Purpose::Contacts))
}

/// The columns of a CSV file, and what each seems to hold.
#[tauri::command]
#[specta::specta]
pub(crate) fn import_columns(session: State<'_, Arc<Session>>, token: String) -> Result<Vec<Column>, Failure> {
    session.hand_out(|_| {
        let file = read(&session.places.path(&token, Purpose::Contacts)?)?;
        Ok(Column::all_of(&recognised(&ImportFile::new(file.expose(), ""))?))
    })
}

/// Says what importing a file would do, and keeps the plan. That it was asked stands on the journal. How its bytes are text is found out if no
/// charset is given.
#[tauri::command]
#[specta::specta]
pub(crate) fn plan_import(
    session: State<'_, Arc<Session>>,
    token: String,
    columns: Option<Vec<Column>>,
    charset: Option<String>,
) -> Result<ImportPlan, Failure> {
    session.work(WorkKind::ImportPlan, |vault, on_progress| {
        let charset = charset.map(|name| name.parse::<Charset>()).transpose()?;
        let path = session.places.path(&token, Purpose::Contacts)?;
        let file = read(&path)?;
        let file_name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let mut from = ImportFile { charset, ..ImportFile::new(file.expose(), &file_name) };
        let as_headings = recognised(&from);
        let said = match columns.map(Column::into_mapping) {
            Some(said) => {
                let as_headings = as_headings.as_ref().map_err(Clone::clone)?;
                Some(said.attached(as_headings).map_err(|_| Code::ColumnsLoose)?)
            }
            None => None,
        };
        let known = as_headings.as_ref().ok().filter(|_| said.is_none());
        let before = known.and_then(|as_headings| vault.columns_said_before(as_headings));
        from.columns = said.as_ref().or(before.as_ref().map(|before| &before.mapping));
        let plan = vault.plan_import(&from, &ImportChoices::default(), on_progress)?;
        let columns = from.columns.cloned().or(as_headings.ok());
        let view = ImportPlan {
            file_name,
            file: plan.about().into(),
            counts: plan.counts().into(),
            columns: columns.as_ref().map(Column::all_of),
            said_before: before.iter().flat_map(|before| &before.otherwise).map(|at| count(*at)).collect(),
            remarks: plan.remarks().iter().map(Into::into).collect(),
        };
        *hold(&session.import) = Some(plan);
        Ok(view)
    })
}

/// The places of the rows of the plan that a filter admits, in the order of the file.
#[tauri::command]
#[specta::specta]
pub(crate) fn import_places(session: State<'_, Arc<Session>>, only: RowFilter) -> Result<Vec<u32>, Failure> {
    session.hand_out(|_| {
        let plan = hold(&session.import);
        let rows = (0..).zip(plan.as_ref().ok_or(Code::NoPlan)?.rows());
        Ok(rows.filter(|(_, row)| only.admits(row)).map(|(place, _)| place).collect())
    })
}

/// The rows at these places of the plan, as they are by now.
#[tauri::command]
#[specta::specta]
pub(crate) fn import_rows(session: State<'_, Arc<Session>>, places: Vec<u32>) -> Result<Vec<ImportRow>, Failure> {
    session.hand_out(|_| {
        let plan = hold(&session.import);
        let plan = plan.as_ref().ok_or(Code::NoPlan)?;
        let places = places.into_iter().take(MOST_ROWS).map(|place| place as usize);
        Ok(places.filter_map(|place| ImportRow::at(place, plan)).collect())
    })
}

/// What a row changes, how its numbers were read, and whom it may be.
#[tauri::command]
#[specta::specta]
pub(crate) fn import_details(session: State<'_, Arc<Session>>, place: u32) -> Result<ImportDetails, Failure> {
    session.hand_out(|vault| {
        let plan = hold(&session.import);
        let details = plan.as_ref().and_then(|plan| GatheredDetails::of(vault, plan, place as usize));
        Ok(details.ok_or(Code::NoPlan)?.seal(&session.channel)?)
    })
}

/// Takes in what somebody says of a row, which may tell on others. How many rows then meet with what.
#[tauri::command]
#[specta::specta]
pub(crate) fn choose_in_import(
    session: State<'_, Arc<Session>>,
    place: u32,
    choice: RowChoice,
) -> Result<ImportCounts, Failure> {
    with_plan(&session, |vault, plan| vault.choose_in_import(plan, place as usize, choice.try_into()?))
}

/// Makes a line of each number where a field of a row holds several, or takes that back. How many rows then meet with what.
#[tauri::command]
#[specta::specta]
pub(crate) fn split_in_import(
    session: State<'_, Arc<Session>>,
    place: u32,
    split: bool,
) -> Result<ImportCounts, Failure> {
    with_plan(&session, |vault, plan| vault.split_in_import(plan, place as usize, split))
}

/// Changes the plan. How many rows then meet with what.
fn with_plan(
    session: &Session,
    change: impl FnOnce(&mut Vault, &mut hotline_vault::ImportPlan) -> Result<(), Error>,
) -> Result<ImportCounts, Failure> {
    let counts = session.with(|vault| {
        let mut plan = hold(&session.import);
        let Some(plan) = plan.as_mut() else { return Ok(None) };
        change(vault, plan)?;
        Ok(Some(plan.counts()))
    })?;
    Ok(counts.ok_or(Code::NoPlan)?.into())
}

/// Carries the plan out: all of it or, if it is stopped or fails, nothing.
#[tauri::command]
#[specta::specta]
pub(crate) fn apply_import(session: State<'_, Arc<Session>>) -> Result<ImportCounts, Failure> {
    session.work(WorkKind::Import, |vault, on_progress| {
        let mut plan = hold(&session.import);
        let counts = vault.apply_import(plan.as_ref().ok_or(Code::NoPlan)?, on_progress)?;
        *plan = None;
        Ok(counts.into())
    })
}

fn read(path: &Path) -> Result<Secret<Vec<u8>>, Failure> {
    read_file(path).map_err(|_| Code::FileUnreadable.into())
}

/// The columns of a CSV file, by their headings.
fn recognised(file: &ImportFile<'_>) -> Result<ColumnMapping, Failure> {
    Ok(columns(file).map_err(Error::from)?)
}
