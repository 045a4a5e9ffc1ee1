//! `hotline import`

mod choices;
mod report;

use crate::app::App;
use crate::column::{Column, mapping};
use crate::failure::{Failure, shortened};
use crate::input;
use crate::progress::LongWork;
use choices::ChoiceArgs;
use clap::Args;
use hotline_vault::{Charset, Error, ImportFile, ImportPlan, ReadError, UnusedColumn};
use std::path::PathBuf;

/// Take in contacts from a file of another program
///
/// vCard, CSV and Hotline's own JSON are read, and what other programs make like them. Contacts that are there already are
/// changed or left alone, not added twice; whoever merely has the name of somebody else is a second person until you say
/// otherwise. Numbers that look wrong are kept as they were written and marked. All of it happens or nothing.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  hotline import contacts.vcf --dry-run\n  hotline import list.csv --column Wer=name --column Telefon=number:1 --column Art=label:1\n  hotline import contacts.vcf --same \"120=Edi Rama\" --two 131 --leave-out 140"
)]
pub(crate) struct ImportArgs {
    /// The file
    file: PathBuf,
    /// Say what would happen, with how each number was read, and write nothing
    #[arg(long)]
    dry_run: bool,
    /// What a column of a CSV file holds, where its heading doesn't say; may be given for several columns
    ///
    /// FIELD is one of name, prefix, given-name, middle-name, family-name, suffix, spoken-given-name, spoken-family-name,
    /// own-script, alias, office, organisation, unit, locality, region, country, time-zone, language, form-of-address, uid,
    /// notes, tags, number, handle, label, kind, assurance, line-notes or ignore. Columns that belong to one line share a
    /// number: number:1 and label:1. A column without a heading goes by its letter, as in `(C)`.
    #[arg(long = "column", value_name = "HEADING=FIELD")]
    columns: Vec<Column>,
    /// The charset of the file, such as windows-1251, if it is not read rightly
    #[arg(long, value_name = "NAME")]
    charset: Option<Charset>,
    #[command(flatten)]
    choices: ChoiceArgs,
}

pub(crate) fn run(app: &mut App, args: &ImportArgs) -> Result<(), Failure> {
    // A file that can't be read is found out before the passphrase is asked for.
    let file = input::read_file(&args.file)?;
    let name = args.file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mut from = ImportFile { charset: args.charset, ..ImportFile::new(file.expose(), &name) };
    let said = if args.columns.is_empty() { None } else { Some(mapping(&from, &args.columns)?) };
    let mut vault = app.unlock()?;
    let choices = args.choices.read(&vault)?;
    let columns = vault.columns_of(&from, said);
    from.columns = columns.as_ref();
    let work = LongWork::begin("Comparing");
    let plan = vault.plan_import(&from, &choices, &mut |progress| work.at(progress));
    let plan = plan.map_err(|error| match error {
        Error::Exchange(ReadError::UnknownColumns) => {
            Failure::from(error).advising(
                "Say which with --column HEADING=FIELD, as in `--column Telefon=number`; a column without a heading goes by its \
                 letter, as in `--column \"(A)=name\" --column \"(B)=number\"`.",
            )
        }
        error => error.into(),
    })?;
    drop(file);
    drop(work);
    let unanswered = unanswered(&plan);
    let nothing_read = plan.counts().nothing_read();
    if !args.dry_run && unanswered.is_none() {
        let work = LongWork::begin("Importing");
        vault.apply_import(&plan, &mut |progress| work.at(progress))?;
    }
    report::say(app, &vault, &plan, args.dry_run)?;
    app.done(vault);
    match unanswered {
        Some(failure) => Err(failure),
        None if nothing_read => Err(report::nothing_read(&plan)),
        None => Ok(()),
    }
}

/// What is to be said before anything can be imported.
fn unanswered(plan: &ImportPlan) -> Option<Failure> {
    let columns: Vec<_> = plan.unanswered().collect();
    let first = columns.first()?;
    let name = |column: &&UnusedColumn| format!("\u{201c}{}\u{201d}", shortened(&column.heading));
    let names: Vec<_> = columns.iter().map(name).collect();
    Some(Failure::usage(
        format!("nothing was imported: these columns look as if they held telephone numbers: {}", names.join(", ")),
        format!(
            "Say what each holds: --column \"{0}=number\", --column \"{0}=notes\" to keep it in the notes, or --column \"{0}=ignore\" to leave it out.",
            shortened(&first.heading)
        ),
    ))
}
