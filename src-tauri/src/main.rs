//! The Hotline desktop application.

use std::process::ExitCode;

fn main() -> ExitCode {
    hotline_desktop::run()
}
