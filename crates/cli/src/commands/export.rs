//! `hotline export`

use crate::app::App;
use crate::ask;
use crate::failure::{Failure, why};
use crate::progress::LongWork;
use crate::words;
use clap::{Args, ValueEnum};
use hotline_machine::make_file;
use hotline_vault::{ExportFormat, NotExported, Status, Vault};
use serde::Serialize;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Write every contact to a file, with all numbers in the clear
///
/// It asks first and stands on the journal. The file is readable by you alone, and a file that is there already is never
/// overwritten. Whoever gets the file has the numbers: delete it when it has served.
///
/// JSON holds all that the contacts have. vCard and CSV have no place for when, by whom and how a line was verified, nor for why
/// a number is in doubt: of how many lines that is left out is said in the end.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  hotline export --format vcard contacts.vcf")]
pub(crate) struct ExportArgs {
    /// The form of the file
    #[arg(long, value_enum)]
    format: Format,
    /// The file to make
    file: PathBuf,
    /// Don't ask; without a terminal it takes this
    #[arg(long)]
    yes: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// vCard 4.0, for address books
    Vcard,
    /// CSV, for spreadsheets
    Csv,
    /// JSON, for programs
    Json,
}

impl From<Format> for ExportFormat {
    fn from(format: Format) -> Self {
        match format {
            Format::Vcard => Self::Vcard,
            Format::Csv => Self::Csv,
            Format::Json => Self::Json,
        }
    }
}

#[derive(Serialize)]
struct AsJson {
    file: String,
    contacts: u64,
    lines: u64,
    not_exported: LeftOut,
}

/// Of how many lines the file does not say something that the vault knows.
#[derive(Serialize)]
struct LeftOut {
    verifications: u64,
    doubts: u64,
}

pub(crate) fn run(app: &mut App, args: &ExportArgs) -> Result<(), Failure> {
    ask::can_confirm(args.yes)?;
    if args.file.symlink_metadata().is_ok() {
        let kind = if args.file.is_dir() { io::ErrorKind::IsADirectory } else { io::ErrorKind::AlreadyExists };
        return Err(unwritable(&args.file, &kind.into()));
    }
    let mut vault = app.unlock()?;
    let what = counted(&vault.status());
    ask::confirm(&format!("Write {what} in the clear to {}?", args.file.display()), args.yes)?;
    // Made before anything goes on the journal: an export that can't be written did not happen.
    let file = make_file(&args.file).map_err(|error| unwritable(&args.file, &error))?;
    if let Err(failure) = fill(&mut vault, args, file) {
        let _ = fs::remove_file(&args.file);
        return Err(failure);
    }
    // As it was exported: somebody else may have written until then.
    let (status, left) = (vault.status(), vault.not_exported(args.format.into()));
    if app.json() {
        let file = args.file.display().to_string();
        let not_exported = LeftOut { verifications: left.verifications, doubts: left.doubts };
        app.out.json(&AsJson { file, contacts: status.contacts, lines: status.lines, not_exported })?;
    } else {
        app.out.line(format!("wrote {} to {}", counted(&status), args.file.display()))?;
        app.out.lines(in_words(left))?;
        app.out.line("The numbers stand in it in the clear: delete it when it has served.")?;
    }
    app.done(vault);
    Ok(())
}

fn counted(status: &Status) -> String {
    format!("{} with {}", words::count(status.contacts, "contact"), words::count(status.lines, "number"))
}

/// What the file does not say.
fn in_words(NotExported { verifications, doubts }: NotExported) -> Option<String> {
    let left = [("when, by whom and how a line was verified", verifications), ("why a number is in doubt", doubts)];
    let left = left.into_iter().filter(|(_, lines)| *lines > 0);
    let left: Vec<_> = left.map(|(what, lines)| format!("{what} ({})", words::count(lines, "line"))).collect();
    let left = if left.is_empty() { return None } else { left.join(", ") };
    Some(format!("not in the file, as its form has no place for it: {left}. --format json has all of it"))
}

fn fill(vault: &mut Vault, args: &ExportArgs, mut file: File) -> Result<(), Failure> {
    let work = LongWork::begin("Exporting");
    let content = vault.export(args.format.into(), &mut |progress| work.at(progress))?;
    let written = file.write_all(&content).and_then(|()| file.sync_all());
    written.map_err(|error| unwritable(&args.file, &error))
}

fn unwritable(path: &Path, error: &io::Error) -> Failure {
    let path = path.display();
    if error.kind() == io::ErrorKind::AlreadyExists {
        return Failure::failed(format!("there is a file at {path} already"), "Choose another place for the export.");
    }
    Failure::failed(format!("{path} could not be written: {}", why(error)), "Choose a folder that you may write to.")
}
