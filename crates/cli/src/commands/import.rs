//! `hotline import`

use crate::app::App;
use crate::column::{Column, mapping};
use crate::failure::Failure;
use crate::input;
use crate::progress::LongWork;
use crate::table::align;
use clap::Args;
use hotline_vault::{Error, ImportCounts, ImportFile, ImportOutcome, ImportRow, ReadError, RowDoubt};
use serde::Serialize;
use std::path::PathBuf;

/// Take in contacts from a vCard or CSV file
///
/// Contacts that are there already are changed or left alone, not added twice. Numbers that look wrong are kept as they
/// were written and marked. All of it happens or nothing.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  hotline import contacts.vcf --dry-run\n  hotline import list.csv --column Wer=name --column Telefon=number:1 --column Art=label:1"
)]
pub(crate) struct ImportArgs {
    /// The file
    file: PathBuf,
    /// Say what would happen, and write nothing
    #[arg(long)]
    dry_run: bool,
    /// What a column of a CSV file holds, where its heading doesn't say; may be given for several columns
    ///
    /// FIELD is one of name, prefix, given-name, middle-name, family-name, suffix, own-script, alias, office,
    /// organisation, country, time-zone, language, form-of-address, uid, notes, groups, number, handle, label, kind,
    /// assurance, line-notes or ignore. Columns that belong to one line share a number: number:1 and label:1.
    #[arg(long = "column", value_name = "HEADING=FIELD")]
    columns: Vec<Column>,
}

#[derive(Serialize)]
struct AsJson {
    new: u64,
    changed: u64,
    duplicate: u64,
    doubtful: u64,
    skipped: u64,
    rows: Vec<Row>,
    remarks: Vec<Remark>,
}

/// A place of the file that was passed over.
#[derive(Serialize)]
struct Remark {
    line: usize,
    what: String,
}

#[derive(Serialize)]
struct Row {
    line: usize,
    name: Option<String>,
    outcome: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    doubts: Vec<String>,
}

pub(crate) fn run(app: &mut App, args: &ImportArgs) -> Result<(), Failure> {
    // A file that can't be read is found out before the passphrase is asked for.
    let file = input::read_file(&args.file)?;
    let name = args.file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let columns = if args.columns.is_empty() { None } else { Some(mapping(file.expose(), &args.columns)?) };
    let from = ImportFile { columns: columns.as_ref(), ..ImportFile::new(file.expose(), &name) };
    let mut vault = app.unlock()?;
    let work = LongWork::begin("Comparing");
    let plan = vault.plan_import(&from, &mut |progress| work.at(progress));
    let plan = plan.map_err(|error| match error {
        Error::Exchange(ReadError::UnknownColumns) => {
            Failure::from(error).advising("Say which with --column HEADING=FIELD, as in `--column Telefon=number`.")
        }
        error => error.into(),
    })?;
    drop(file);
    let rows: Vec<_> = plan.rows().iter().map(row).collect();
    let remarks: Vec<_> =
        plan.remarks().iter().map(|remark| Remark { line: remark.line, what: remark.what.to_string() }).collect();
    drop(work);
    let counts = if args.dry_run {
        plan.counts()
    } else {
        let work = LongWork::begin("Importing");
        vault.apply_import(&plan, &mut |progress| work.at(progress))?
    };
    if app.json() {
        let ImportCounts { new, changed, duplicate, doubtful, skipped } = counts;
        app.out.json(&AsJson { new, changed, duplicate, doubtful, skipped, rows, remarks })?;
    } else {
        app.out.lines(in_words(&counts, &rows, &remarks))?;
        if args.dry_run {
            app.out.line("nothing was written (--dry-run)")?;
        }
    }
    app.done(vault);
    Ok(())
}

fn row(row: &ImportRow) -> Row {
    let (outcome, reason) = match &row.outcome {
        ImportOutcome::New => ("new", None),
        ImportOutcome::Changed => ("changed", None),
        ImportOutcome::Duplicate => ("duplicate", None),
        ImportOutcome::Skipped(reason) => ("skipped", Some(reason.to_string())),
    };
    Row {
        line: row.line,
        name: row.name.clone(),
        outcome,
        reason,
        doubts: row.doubts.iter().map(RowDoubt::to_string).collect(),
    }
}

/// The counts, then each row that someone should look at.
fn in_words(counts: &ImportCounts, rows: &[Row], remarks: &[Remark]) -> Vec<String> {
    let figures = [
        ("new", counts.new),
        ("changed", counts.changed),
        ("duplicate", counts.duplicate),
        ("doubtful", counts.doubtful),
        ("skipped", counts.skipped),
    ];
    let mut text = align(&figures.map(|(what, count)| [what.to_owned(), count.to_string()]));
    let passed_over = |remark: &Remark| (remark.line, [String::new(), remark.what.clone()]);
    let mut remarkable: Vec<_> = rows.iter().filter_map(remark).chain(remarks.iter().map(passed_over)).collect();
    remarkable.sort_by_key(|(line, _)| *line);
    let remarkable: Vec<_> =
        remarkable.into_iter().map(|(line, [name, remark])| [format!("line {line}"), name, remark]).collect();
    text.extend(align(&remarkable));
    text
}

fn remark(row: &Row) -> Option<(usize, [String; 2])> {
    let remark = match &row.reason {
        Some(reason) => format!("skipped: {reason}"),
        // What the vault has already was looked at when it came.
        None if row.doubts.is_empty() || row.outcome == "duplicate" => return None,
        None => format!("doubtful: {}", row.doubts.join("; ")),
    };
    Some((row.line, [row.name.clone().unwrap_or_default(), remark]))
}
