//! Standard output and standard error.
//!
//! A reader that hangs up (`hotline find begaj | head -1`) is no failure: the rest is not written, and the command ends
//! as it would have. What stands in a vault may have been written by anyone, so control characters never reach a
//! terminal.

use crate::failure::{Failure, why};
use hotline_vault::Secret;
use serde::Serialize;
use std::borrow::Cow;
use std::fmt::Display;
use std::io::{self, ErrorKind, Write};

/// Standard output.
pub(crate) struct Output {
    stdout: io::StdoutLock<'static>,
    closed: bool,
}

impl Output {
    pub(crate) fn new() -> Self {
        Self { stdout: io::stdout().lock(), closed: false }
    }

    /// Writes one line.
    pub(crate) fn line(&mut self, text: impl Display) -> Result<(), Failure> {
        self.bytes(format!("{}\n", clean(&text.to_string())).as_bytes())
    }

    /// Writes several lines.
    pub(crate) fn lines(&mut self, lines: impl IntoIterator<Item = String>) -> Result<(), Failure> {
        lines.into_iter().try_for_each(|line| self.line(line))
    }

    /// Writes a value as one line of JSON.
    pub(crate) fn json(&mut self, value: &impl Serialize) -> Result<(), Failure> {
        let text = to_json(value).map_err(|error| lost(&io::Error::other(error)))?;
        self.bytes(format!("{text}\n").as_bytes())
    }

    /// Writes a line with a number in it. The line is wiped afterwards; whole lines pass by the buffer of standard output.
    pub(crate) fn secret_line(&mut self, text: &Secret<String>) -> Result<(), Failure> {
        let mut line = Secret::new(String::with_capacity(text.expose().len() + 1));
        line.expose_mut().push_str(text.expose());
        line.expose_mut().push('\n');
        self.bytes(line.expose().as_bytes())
    }

    /// Writes bytes as they are.
    pub(crate) fn bytes(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        if self.closed {
            return Ok(());
        }
        match self.stdout.write_all(bytes).and_then(|()| self.stdout.flush()) {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => {
                self.closed = true;
                Ok(())
            }
            other => other.map_err(|error| lost(&error)),
        }
    }
}

/// A value as JSON. JSON leaves some characters as they are that have no business on a terminal: those are escaped.
pub(crate) fn to_json(value: &impl Serialize) -> serde_json::Result<String> {
    let text = serde_json::to_string(value)?;
    if !text.contains(is_unfit) {
        return Ok(text);
    }
    let mut fit = String::with_capacity(text.len() + 64);
    escape_unfit(&text, &mut fit);
    Ok(fit)
}

/// Puts JSON behind a text with its unfit characters as JSON escapes them: all of them have a code of four digits.
pub(crate) fn escape_unfit(json: &str, to: &mut String) {
    for char in json.chars() {
        if is_unfit(char) {
            to.push_str(&format!("\\u{:04x}", u32::from(char)));
        } else {
            to.push(char);
        }
    }
}

fn lost(error: &io::Error) -> Failure {
    Failure::failed(
        format!("the output could not be written: {}", why(error)),
        "Check where it goes to; what the command did to the vault is done (see `hotline log`).",
    )
}

/// Says something beside the output. If nobody listens there either, it is not said.
pub(crate) fn stderr_line(text: &str) {
    let _ = writeln!(io::stderr(), "{text}");
}

/// Says something that is not a failure.
pub(crate) fn note(text: &str) {
    stderr_line(&format!("hotline: {}", clean(text)));
}

/// The text without control characters and without those that turn the direction of writing round: from a name in a
/// file they could rewrite what the terminal shows.
pub(crate) fn clean(text: &str) -> Cow<'_, str> {
    if text.chars().any(is_unfit) {
        text.chars().map(|char| if is_unfit(char) { char::REPLACEMENT_CHARACTER } else { char }).collect()
    } else {
        text.into()
    }
}

/// Whether a character has no business on a terminal.
pub(crate) fn is_unfit(char: char) -> bool {
    char.is_control() || matches!(char, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_cannot_steer_the_terminal() {
        assert_eq!(clean("Edi \u{1b}[2J\u{202e}Rama\n"), "Edi \u{fffd}[2J\u{fffd}Rama\u{fffd}");
        let json = to_json(&"Edi \u{1b}[2J\u{202e}Rama\u{85}").unwrap();
        assert_eq!(json, r#""Edi \u001b[2J\u202eRama\u0085""#);
        assert_eq!(serde_json::from_str::<String>(&json).unwrap(), "Edi \u{1b}[2J\u{202e}Rama\u{85}");
        assert!(matches!(clean("Bajram Begaj, Αλβανία"), Cow::Borrowed(_)));
    }
}
