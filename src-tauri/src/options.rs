//! The command line of the application.

use clap::Parser;
use std::path::PathBuf;

/// A vault for the direct numbers of heads of state
#[derive(Debug, Parser)]
#[command(version)]
pub(crate) struct Options {
    /// Keep identity files, heads and settings in this folder instead of your own [env: HOTLINE_HOME]
    #[arg(long, value_name = "DIR")]
    pub(crate) home: Option<PathBuf>,
    /// The vault file to offer first [env: HOTLINE_VAULT]
    #[arg(value_name = "VAULT")]
    pub(crate) vault: Option<PathBuf>,
}
