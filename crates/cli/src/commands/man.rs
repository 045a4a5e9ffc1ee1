//! `hotline man`

use crate::app::App;
use crate::cli::Cli;
use crate::failure::Failure;
use clap::{Args, CommandFactory};

/// Print the manual page, of one command if it is named
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  hotline man > /usr/local/share/man/man1/hotline.1\n  hotline man rotate | man -l -"
)]
pub(crate) struct ManArgs {
    /// The command
    command: Option<String>,
}

pub(crate) fn run(app: &mut App, args: &ManArgs) -> Result<(), Failure> {
    let mut whole = Cli::command();
    whole.build();
    let command = match &args.command {
        None => Some(&whole),
        Some(name) => whole.find_subcommand(name),
    };
    let unknown = || Failure::usage("there is no such command", "See `hotline --help` for all of them.");
    let command = command.ok_or_else(unknown)?.clone();
    let mut page = Vec::new();
    let rendered = clap_mangen::Man::new(command)
        .manual("Hotline")
        .source(concat!("hotline ", env!("CARGO_PKG_VERSION")))
        .render(&mut page);
    rendered
        .map_err(|error| Failure::failed(format!("the page could not be made: {error}"), "Report this as a fault."))?;
    app.out.bytes(&page)
}
