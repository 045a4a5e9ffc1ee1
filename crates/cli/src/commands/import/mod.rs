//! `hotline import`

mod about;
mod choices;
mod report;

use crate::app::App;
use crate::column::{self, Column};
use crate::failure::{Failure, shortened};
use crate::input;
use crate::progress::LongWork;
use crate::stop;
use choices::ChoiceArgs;
use clap::Args;
use hotline_vault::{Charset, Error, ImportFile, ImportPlan, ReadError, UnknownCharset};
use std::path::PathBuf;
use std::str::FromStr;

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
    /// Say what would happen, with how each number was read, and import nothing
    ///
    /// What is said tells which numbers of the file the vault has: that it was asked stands on the journal, and needs the role
    /// of an editor.
    #[arg(long)]
    dry_run: bool,
    /// What a column of a CSV file holds, where its heading doesn't say; may be given for several columns
    ///
    /// FIELD is one of name, prefix, given-name, middle-name, family-name, suffix, spoken-given-name, spoken-family-name,
    /// own-script, alias, office, organisation, unit, locality, region, country, time-zone, language, form-of-address, uid,
    /// notes, tags, number, handle, label, kind, assurance, line-notes, plain-numbers or ignore. Columns that belong to one
    /// line share a number: number:1 and label:1; it may be left away if only one column holds numbers. Of plain-numbers, what
    /// plainly is a number is taken, and the rest, such as passwords, is left out and not shown. A column without a heading
    /// goes by its letter, as in `(C)`. What is said is remembered on this device, once it is imported, for files with the
    /// same headings; what is said anew adds to it.
    #[arg(long = "column", value_name = "HEADING=FIELD")]
    columns: Vec<Column>,
    /// Go by the headings and by --column of this time alone, and forget what was said before of files with these headings
    ///
    /// With --dry-run, or if the file is refused, it is not used, and not forgotten either.
    #[arg(long)]
    forget_columns: bool,
    /// The charset of the file, such as windows-1251, if it is not read rightly
    #[arg(long, value_name = "NAME")]
    charset: Option<SaidCharset>,
    #[command(flatten)]
    choices: ChoiceArgs,
}

/// A charset, by the name that somebody gave it.
#[derive(Debug, Clone)]
struct SaidCharset {
    name: String,
    charset: Charset,
}

impl FromStr for SaidCharset {
    type Err = UnknownCharset;

    fn from_str(name: &str) -> Result<Self, UnknownCharset> {
        Ok(Self { name: name.trim().to_owned(), charset: name.parse()? })
    }
}

pub(crate) fn run(app: &mut App, args: &ImportArgs) -> Result<(), Failure> {
    // A file that can't be read is found out before the passphrase is asked for.
    let file = stop::while_reading(|| input::read_file(&args.file))?;
    let name = args.file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let charset = args.charset.as_ref().map(|said| said.charset);
    let mut from = ImportFile { charset, ..ImportFile::new(file.expose(), &name) };
    from.check().map_err(Error::from)?;
    let as_headings = column::as_headings(&from, &args.columns)?;
    let mut vault = app.unlock()?;
    let choices = args.choices.read(&vault)?;
    let known = as_headings.as_ref().filter(|_| !args.forget_columns);
    let mut before = known.and_then(|as_headings| vault.columns_said_before(as_headings));
    let said = match &as_headings {
        Some(as_headings) if !args.columns.is_empty() => {
            let base = before.as_ref().map_or(as_headings, |before| &before.mapping);
            Some(column::mapping(as_headings, base, &args.columns)?)
        }
        _ => before.as_ref().map(|before| before.mapping.clone()),
    };
    if let (Some(before), Some(said)) = (&mut before, &said) {
        // What is said anew is no longer as it was said before.
        before.otherwise.retain(|at| before.mapping.columns().get(*at) == said.columns().get(*at));
    }
    from.columns = said.as_ref();
    let work = LongWork::begin("Comparing");
    let plan = vault.plan_import(&from, &choices, &mut |progress| work.at(progress));
    let plan = plan.map_err(|error| match error {
        Error::Exchange(ReadError::UnknownColumns(unknown)) => {
            Failure::from(error).advising(&column::advice_on_unknown(unknown, as_headings.as_ref(), &args.columns))
        }
        error => error.into(),
    })?;
    let unanswered = unanswered(&plan);
    if args.forget_columns
        && !args.dry_run
        && unanswered.is_none()
        && let Some(as_headings) = &as_headings
    {
        vault.forget_columns(as_headings)?;
    }
    drop(file);
    drop(work);
    let nothing_read = plan.nothing_read();
    let said = about::Said { before: before.as_ref(), charset: args.charset.as_ref() };
    if !args.dry_run {
        if let Some(failure) = unanswered {
            report::say_refused(app, &plan, &said)?;
            return Err(failure);
        }
        let work = LongWork::begin("Importing");
        vault.apply_import(&plan, &mut |progress| work.at(progress))?;
    }
    report::say(app, &vault, &plan, &said, args.dry_run)?;
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
    let names: Vec<_> = columns.iter().map(|unused| column::quoted(&unused.heading)).collect();
    Some(Failure::usage(
        format!("nothing was imported: these columns look as if they held telephone numbers: {}", names.join(", ")),
        format!(
            "Say what each holds: --column \"{0}=number\", --column \"{0}=plain-numbers\" to take what plainly is one and leave out the rest unseen, --column \"{0}=notes\" to keep it in the notes, or --column \"{0}=ignore\" to leave it out.",
            shortened(&first.heading)
        ),
    ))
}
