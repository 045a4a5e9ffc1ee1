//! The `hotline` command: a vault for the direct numbers of heads of state, for administrators and scripts.
//!
//! It reads arguments, calls `hotline-vault` and reports what came of it. It holds no rule of its own: who may do what,
//! what is on the journal and when, which line comes first, is said in the library.

mod app;
mod ask;
mod cli;
mod column;
mod commands;
mod draft;
mod failure;
mod input;
mod output;
mod pick;
mod progress;
mod reading;
mod secret;
mod stop;
mod table;
mod time_zone;
mod usage;
mod words;

use clap::Parser;
use std::io::Write;
use std::process::ExitCode;

fn main() -> ExitCode {
    if !hotline_machine::harden() {
        // It goes on without: with nobody there to read it there is nobody to tell.
        let _ = writeln!(std::io::stderr(), "hotline: {}", hotline_machine::NOT_HARDENED);
    }
    match cli::Cli::try_parse() {
        Ok(cli) => {
            let json = cli.global.json;
            cli.run().map_or_else(|failure| failure.report(json), |()| ExitCode::SUCCESS)
        }
        Err(error) => usage::report(&error),
    }
}
