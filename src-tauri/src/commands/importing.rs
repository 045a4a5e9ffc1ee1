//! Taking contacts in from a file: a plan first, which is looked at, then the plan carried out.

use super::MOST_ROWS;
use crate::failure::{Code, Failure};
use crate::session::{Session, hold};
use crate::view::{Column, ImportCounts, ImportPlan, ImportRow, RowFilter, path_text};
use crate::work::WorkKind;
use hotline_machine::{read_file, typed_path};
use hotline_vault::{ColumnMapping, Error, ImportChoices, ImportFile, Secret, columns};
use std::path::Path;
use std::sync::Arc;
use tauri::State;

/// Asks the person for a file of contacts.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn choose_import(session: State<'_, Arc<Session>>) -> Result<Option<String>, Failure> {
    Ok(session.shell()?.ask_for_contacts().map(|path| path_text(&path)))
}

/// The columns of a CSV file, and what each seems to hold.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn import_columns(session: State<'_, Arc<Session>>, path: String) -> Result<Vec<Column>, Failure> {
    session.with(|_| Ok(()))?;
    let file = read(&typed_path(&path))?;
    Ok(Column::all_of(&recognised(&file)?))
}

/// Says what importing a file would do, and keeps the plan. Nothing is written.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn plan_import(
    session: State<'_, Arc<Session>>,
    path: String,
    columns: Option<Vec<Column>>,
) -> Result<ImportPlan, Failure> {
    session.work(WorkKind::ImportPlan, |vault, on_progress| {
        let path = typed_path(&path);
        let file = read(&path)?;
        let file_name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let columns = columns.map(Column::into_mapping);
        let from = ImportFile { columns: columns.as_ref(), ..ImportFile::new(file.expose(), &file_name) };
        let plan = vault.plan_import(&from, &ImportChoices::default(), on_progress)?;
        let columns = columns.or_else(|| recognised(&file).ok());
        let view = ImportPlan {
            file_name,
            counts: plan.counts().into(),
            columns: columns.as_ref().map(Column::all_of),
            remarks: plan.remarks().iter().map(Into::into).collect(),
        };
        *hold(&session.import) = Some(plan);
        Ok(view)
    })
}

/// Some rows of the plan, in the order of the file.
#[tauri::command(async)]
#[specta::specta]
pub(crate) fn import_rows(
    session: State<'_, Arc<Session>>,
    only: RowFilter,
    from: u32,
    count: u32,
) -> Result<Vec<ImportRow>, Failure> {
    session.with(|_| Ok(()))?;
    let plan = hold(&session.import);
    let rows = plan.as_ref().ok_or(Code::NoPlan)?.rows().iter().filter(|row| only.admits(row));
    Ok(rows.skip(from as usize).take((count as usize).min(MOST_ROWS)).map(Into::into).collect())
}

/// Carries the plan out: all of it or, if it is stopped or fails, nothing.
#[tauri::command(async)]
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
fn recognised(file: &Secret<Vec<u8>>) -> Result<ColumnMapping, Failure> {
    let headings = columns(file.expose()).map_err(Error::from)?;
    Ok(ColumnMapping::recognise(&headings))
}
