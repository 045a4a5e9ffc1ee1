//! The command line as a whole.

use crate::app::App;
use crate::commands::{
    accept_older_copy, add, completions, edit, export, find, import, init, log, man, policy, remove, reveal, rotate,
    show, status, verify,
};
use crate::failure::Failure;
use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;

/// A vault for the direct numbers of heads of state.
///
/// Names, offices and countries are in view while the vault is unlocked. A number is opened only when it is asked for, one
/// at a time, and not before that stands on the journal.
#[derive(Debug, Parser)]
#[command(
    name = "hotline",
    version,
    arg_required_else_help = true,
    after_help = "Example:\n  hotline reveal \"Edi Rama\" --purpose \"call about the summit\"",
    after_long_help = "\
Example:
  hotline reveal \"Edi Rama\" --purpose \"call about the summit\"

Exit codes:
  0  done
  1  failed
  2  the command line is wrong, or --yes is missing where there is no terminal to ask at
  3  the vault was tampered with, rolled back or damaged
  4  not found, or more than one fits
  5  wrong passphrase, or no key for this vault
  6  refused by role or policy"
)]
pub(crate) struct Cli {
    #[command(flatten)]
    pub(crate) global: Global,
    #[command(subcommand)]
    command: Command,
}

/// The options that every command takes.
#[derive(Debug, Args)]
#[command(next_help_heading = "Options for every command")]
pub(crate) struct Global {
    /// The vault file [env: HOTLINE_VAULT]; without it, the only one that this device knows
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) vault: Option<PathBuf>,
    /// The folder for identity files, last-seen heads and settings [env: HOTLINE_HOME]; without it, your own
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) home: Option<PathBuf>,
    /// Read the passphrase from the first line of a file, or of standard input (-) [env: HOTLINE_PASSPHRASE_FILE]
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) passphrase_file: Option<PathBuf>,
    /// Write JSON, for scripts
    #[arg(long, global = true)]
    pub(crate) json: bool,
}

/// What to do.
#[derive(Debug, Subcommand)]
enum Command {
    Init(init::InitArgs),
    Find(find::FindArgs),
    Show(show::ShowArgs),
    Reveal(reveal::RevealArgs),
    Add(add::AddArgs),
    Edit(edit::EditArgs),
    Remove(remove::RemoveArgs),
    Import(import::ImportArgs),
    Export(export::ExportArgs),
    Log(log::LogArgs),
    Status(status::StatusArgs),
    Verify(verify::VerifyArgs),
    Rotate(rotate::RotateArgs),
    Policy(policy::PolicyArgs),
    AcceptOlderCopy(accept_older_copy::AcceptOlderCopyArgs),
    Completions(completions::CompletionsArgs),
    Man(man::ManArgs),
}

impl Cli {
    /// Carries the command out.
    pub(crate) fn run(self) -> Result<(), Failure> {
        let mut app = App::new(self.global)?;
        self.command.run(&mut app).map_err(|failure| failure.of_vault(app.vault_path().ok().as_deref()))
    }
}

impl Command {
    fn run(self, app: &mut App) -> Result<(), Failure> {
        match self {
            Self::Init(args) => init::run(app, &args),
            Self::Find(args) => find::run(app, &args),
            Self::Show(args) => show::run(app, &args),
            Self::Reveal(args) => reveal::run(app, &args),
            Self::Add(args) => add::run(app, &args),
            Self::Edit(args) => edit::run(app, &args),
            Self::Remove(args) => remove::run(app, &args),
            Self::Import(args) => import::run(app, &args),
            Self::Export(args) => export::run(app, &args),
            Self::Log(args) => log::run(app, &args),
            Self::Status(args) => status::run(app, &args),
            Self::Verify(args) => verify::run(app, &args),
            Self::Rotate(args) => rotate::run(app, &args),
            Self::Policy(args) => policy::run(app, &args),
            Self::AcceptOlderCopy(args) => accept_older_copy::run(app, &args),
            Self::Completions(args) => completions::run(app, &args),
            Self::Man(args) => man::run(app, &args),
        }
    }
}
