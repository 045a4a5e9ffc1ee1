//! What is said to whoever started the program, where there is no window to say it in.

use std::io::Write;

/// Says something on standard error, where somebody may be reading it.
pub(crate) fn complain(what: &str) {
    // With nobody there to read it there is nobody to tell.
    let _ = writeln!(std::io::stderr(), "hotline-desktop: {what}");
}
