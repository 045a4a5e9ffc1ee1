//! Asking the person at the terminal. Whoever runs a script is never asked: there, what would be asked must be said by a
//! flag, or it is a usage error.

use crate::failure::Failure;
use crate::input::Stdin;
use crate::output::clean;
use crate::stop::{self, stopped};
use hotline_vault::Secret;
use std::io::{self, IsTerminal, Write};

/// Whether there is someone to ask: somebody sits at standard input, or at least reads standard error (and may have piped
/// a file into the command; the terminal itself is then asked).
fn somebody_there() -> bool {
    Stdin::is_terminal() || io::stderr().is_terminal()
}

/// Asks for a text that is not shown while it is typed. `otherwise` says what to do where nobody can be asked.
pub(crate) fn hidden(prompt: &str, otherwise: &str) -> Result<Secret<String>, Failure> {
    let nobody = || Failure::usage("there is no terminal to ask at", otherwise);
    if !somebody_there() {
        return Err(nobody());
    }
    match stop::while_asking(|| rpassword::prompt_password(clean(prompt))) {
        Ok(text) => Ok(Secret::new(text)),
        Err(error) if error.kind() == io::ErrorKind::Interrupted => Err(stopped()),
        Err(_) => Err(nobody()),
    }
}

/// Fails at once if a question will have to be asked and nobody can be: before any work is done for it.
pub(crate) fn can_confirm(yes: bool) -> Result<(), Failure> {
    if yes || Stdin::is_terminal() {
        Ok(())
    } else {
        Err(Failure::usage(
            "this asks before it goes on, and there is no terminal to ask at",
            "Add --yes to go on unasked.",
        ))
    }
}

/// Asks for a yes. Anything else is a no, and the command stops.
pub(crate) fn confirm(question: &str, yes: bool) -> Result<(), Failure> {
    can_confirm(yes)?;
    if yes {
        return Ok(());
    }
    let _ = write!(io::stderr(), "{} [y/N] ", clean(question)).and_then(|()| io::stderr().flush());
    let mut answer = String::new();
    // An input that ends or fails says no, too.
    let _ = io::stdin().read_line(&mut answer);
    if matches!(answer.trim().to_lowercase().as_str(), "y" | "yes") { Ok(()) } else { Err(stopped()) }
}
