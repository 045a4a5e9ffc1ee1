//! What an import did or would do, in words and as JSON.
//!
//! What each row itself changes is in it, before and after the fact. Numbers are in it with `--dry-run` only, beside what the file
//! writes for them: it is the same person's own file.

use super::about::{self, Said};
use crate::app::App;
use crate::failure::Failure;
use crate::reading;
use crate::secret::to_json;
use crate::table::{align, clip};
use crate::words;
use hotline_vault::{
    ImportChange, ImportOutcome, ImportPlan, ImportReading, NotTaken, RowChoice, RowDoubt, Vault, Whom,
};
use serde::Serialize;

/// What stands in JSON of a row beside its numbers, at the most for nearly all: growing would leave copies of numbers behind.
const ROOM_OF_ROW: usize = 200;

/// Said of whoever is to be a person of its own and came in as such before.
const ALREADY_TWO: &str = "in the vault already, with all that the file says of it: --two adds nobody";

/// The widest that one thing may be that is told of a row: a name of a megabyte must not flood the terminal.
const LONGEST: usize = 2000;

#[derive(Serialize)]
struct AsJson<'a> {
    file: about::AsJson<'a>,
    /// Whether anything was put into the vault.
    written: bool,
    new: u64,
    changed: u64,
    duplicate: u64,
    doubtful: u64,
    asked: u64,
    not_taken: u64,
    skipped: u64,
    rows: Vec<Row<'a>>,
    remarks: Vec<Remark>,
}

/// A file of which nothing was taken.
#[derive(Serialize)]
struct Refused<'a> {
    file: about::AsJson<'a>,
    written: bool,
}

/// A place of the file that was passed over.
#[derive(Serialize)]
struct Remark {
    line: usize,
    what: String,
}

#[derive(Serialize)]
struct Row<'a> {
    line: usize,
    name: Option<String>,
    outcome: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    doubts: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    could_be: Vec<Candidate>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    not_taken: Vec<String>,
    /// The line of the earlier contact of the file that this one adds to.
    #[serde(skip_serializing_if = "Option::is_none")]
    joined_to_line: Option<usize>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    changes: Vec<String>,
    /// How many lines the vault has that the file lacks.
    kept_lines: usize,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    numbers: Vec<ReadNumber<'a>>,
}

/// Whom a contact of the file may be: a contact of the vault, or that of an earlier line.
#[derive(Serialize)]
struct Candidate {
    #[serde(skip_serializing_if = "Option::is_none")]
    contact: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    office: Option<String>,
}

/// How a number was read.
#[derive(Serialize)]
struct ReadNumber<'a> {
    label: &'a str,
    written: &'a str,
    number: &'a str,
}

/// Of a file that was refused, says in JSON what it is. In words there is nothing to say that the refusal doesn't.
pub(super) fn say_refused(app: &mut App, plan: &ImportPlan, said: &Said<'_>) -> Result<(), Failure> {
    if app.json() {
        app.out.json(&Refused { file: about::as_json(plan.about(), said), written: false })?;
    }
    Ok(())
}

/// Reports a plan that was carried out, or with `dry_run` one that was not.
pub(super) fn say(
    app: &mut App,
    vault: &Vault,
    plan: &ImportPlan,
    said: &Said<'_>,
    dry_run: bool,
) -> Result<(), Failure> {
    let read = |row| if dry_run { plan.readings(row) } else { Vec::new() };
    let readings: Vec<Vec<ImportReading>> = (0..plan.rows().len()).map(read).collect();
    let rows: Vec<_> = readings.iter().enumerate().map(|(at, readings)| as_row(vault, plan, at, readings)).collect();
    let remarks: Vec<_> =
        plan.remarks().iter().map(|remark| Remark { line: remark.line, what: remark.what.to_string() }).collect();
    if app.json() {
        return say_json(app, plan, said, rows, remarks, &readings, dry_run);
    }
    app.out.lines(figures(plan))?;
    app.out.lines(not_taken(plan))?;
    app.out.lines(about::in_words(plan.about(), said))?;
    for (row, readings) in rows.iter().zip(&readings) {
        app.out.lines(remarkable(row))?;
        for reading in readings {
            app.out.secret_line(&reading::in_words(&format!("line {}  ", row.line), reading))?;
        }
    }
    let remarks: Vec<_> = remarks.into_iter().map(|remark| [format!("line {}", remark.line), remark.what]).collect();
    app.out.lines(align(&remarks))?;
    if dry_run {
        app.out.line("no contact was added or changed (--dry-run); that the file was compared with the vault stands on the journal")?;
    }
    Ok(())
}

/// That not one contact could be read, with what the file seems to be.
pub(super) fn nothing_read(plan: &ImportPlan) -> Failure {
    Failure::failed(
        format!("no contact could be read from the file, which seems to be {}", plan.about().form),
        "Look at the remarks above; export the contacts anew as vCard or CSV if need be.",
    )
}

fn say_json(
    app: &mut App,
    plan: &ImportPlan,
    said: &Said<'_>,
    rows: Vec<Row<'_>>,
    remarks: Vec<Remark>,
    readings: &[Vec<ImportReading>],
    dry_run: bool,
) -> Result<(), Failure> {
    let counts = plan.counts();
    let numbers = readings.iter().flatten().map(|of| of.written.expose().len() + of.number.expose().len());
    let told = rows.iter().flat_map(|row| row.doubts.iter().chain(&row.not_taken).chain(&row.changes));
    let room = numbers.sum::<usize>() + told.map(String::len).sum::<usize>() + rows.len() * ROOM_OF_ROW;
    let json = AsJson {
        file: about::as_json(plan.about(), said),
        written: !dry_run && counts.new + counts.changed > 0,
        new: counts.new,
        changed: counts.changed,
        duplicate: counts.duplicate,
        doubtful: counts.doubtful,
        asked: counts.asked,
        not_taken: counts.not_taken,
        skipped: counts.skipped,
        rows,
        remarks,
    };
    app.out.secret_line(&to_json(&json, room)?)
}

fn as_row<'a>(vault: &Vault, plan: &'a ImportPlan, at: usize, readings: &'a [ImportReading]) -> Row<'a> {
    let row = &plan.rows()[at];
    let is_change = row.outcome == ImportOutcome::Changed;
    let joined_to = if is_change { plan.joined_to(at) } else { None };
    let changes = if is_change { plan.changes(at) } else { Vec::new() };
    let (outcome, reason) = match &row.outcome {
        ImportOutcome::New => ("new", None),
        ImportOutcome::Changed => ("changed", None),
        ImportOutcome::Duplicate if row.choice == RowChoice::Two => ("duplicate", Some(ALREADY_TWO.to_owned())),
        ImportOutcome::Duplicate => ("duplicate", None),
        ImportOutcome::Skipped(reason) => ("skipped", Some(reason.to_string())),
    };
    let candidates = row.could_be.iter().filter(|_| row.is_asked());
    let numbers = readings.iter().map(|reading| ReadNumber {
        label: &reading.label,
        written: reading.written.expose(),
        number: reading.number.expose(),
    });
    Row {
        line: row.line,
        name: plan.name(at),
        outcome,
        reason,
        // What the vault has already was looked at when it came.
        doubts: if row.is_written() { plan.doubts(at).iter().map(RowDoubt::to_string).collect() } else { Vec::new() },
        could_be: candidates.map(|whom| candidate(vault, plan, *whom)).collect(),
        not_taken: plan.not_taken(at).iter().map(NotTaken::to_string).collect(),
        joined_to_line: joined_to.map(|row| plan.rows()[row].line),
        changes: changes.iter().map(change_in_words).collect(),
        kept_lines: row.kept_lines,
        numbers: numbers.collect(),
    }
}

fn candidate(vault: &Vault, plan: &ImportPlan, whom: Whom) -> Candidate {
    match whom {
        Whom::Contact(id) => {
            let office = vault.contact(id).and_then(|listing| listing.summary.profile.office.clone());
            Candidate { contact: Some(id.to_string()), line: None, office }
        }
        Whom::Row(row) => Candidate { contact: None, line: plan.rows().get(row).map(|row| row.line), office: None },
    }
}

/// How many contacts meet with what.
fn figures(plan: &ImportPlan) -> Vec<String> {
    let counts = plan.counts();
    let figures = [
        ("new", counts.new),
        ("changed", counts.changed),
        ("duplicate", counts.duplicate),
        ("doubtful", counts.doubtful),
        ("asked", counts.asked),
        ("skipped", counts.skipped),
    ];
    align(&figures.map(|(what, count)| [what.to_owned(), count.to_string()]))
}

/// What the file says of lines and is not taken over.
fn not_taken(plan: &ImportPlan) -> Option<String> {
    let contacts = plan.counts().not_taken;
    (contacts > 0).then(|| {
        format!(
            "not taken over: what the file says of lines of {contacts} contact{}; how far a line may be trusted, and that it was verified, is for somebody here to say",
            if contacts == 1 { "" } else { "s" }
        )
    })
}

/// What somebody should know of a row.
fn remarkable(row: &Row<'_>) -> Vec<String> {
    let mut remarks = Vec::new();
    if let Some(reason) = &row.reason {
        let is_skipped = row.outcome == "skipped";
        remarks.push(if is_skipped { format!("skipped: {reason}") } else { reason.clone() });
    }
    if !row.doubts.is_empty() {
        remarks.push(format!("doubtful: {}", listed(&row.doubts)));
    }
    if !row.not_taken.is_empty() {
        remarks.push(format!("not taken over: {}", listed(&row.not_taken)));
    }
    if !row.could_be.is_empty() {
        let candidates: Vec<_> = row.could_be.iter().map(Candidate::in_words).collect();
        remarks.push(format!(
            "may be one who is there; a person of their own until you say otherwise (--two {0}, or --same {0}=…): {1}",
            row.line,
            candidates.join("; ")
        ));
    }
    if let Some(line) = row.joined_to_line {
        remarks.push(format!("joined to line {line}"));
    }
    if !row.changes.is_empty() {
        remarks.push(format!("changes {}", listed(&row.changes)));
    }
    match row.kept_lines {
        0 => {}
        1 => remarks.push("kept: 1 line that the file lacks".to_owned()),
        lines => remarks.push(format!("kept: {lines} lines that the file lacks")),
    }
    let begins = align(&[[format!("line {}", row.line), row.name.clone().unwrap_or_default()]]).remove(0);
    remarks.into_iter().map(|remark| format!("{begins}  {remark}")).collect()
}

/// All of a list. One thing in it may be a megabyte: each is cut, the list never.
fn listed(of: &[String]) -> String {
    of.iter().map(|one| clip(one, LONGEST)).collect::<Vec<_>>().join("; ")
}

impl Candidate {
    fn in_words(&self) -> String {
        match (&self.contact, self.line) {
            (Some(id), _) => format!("{id} {}", self.office.as_deref().unwrap_or("without an office")),
            (None, line) => format!("line:{}", line.unwrap_or_default()),
        }
    }
}

fn change_in_words(change: &ImportChange) -> String {
    match change {
        ImportChange::Field { field, before, after } if before.is_empty() => {
            format!("{}: {after}", words::field(*field))
        }
        ImportChange::Field { field, before, after } => {
            let after = if after.is_empty() { "nothing" } else { after };
            format!("{}: {before} → {after}", words::field(*field))
        }
        ImportChange::LineAdded { label } => format!("a line more: {label}"),
        ImportChange::LineRenamed { before, after } => format!("the line {before} → {after}"),
        ImportChange::LineKind { label, kind } => format!("the line {label} is a {} now", words::kind(*kind)),
        ImportChange::LineRead { label } => format!("the number of {label} can be read now"),
        ImportChange::Notes => "more notes".to_owned(),
    }
}
