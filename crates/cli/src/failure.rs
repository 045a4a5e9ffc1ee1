//! How a command fails: an exit code, one sentence, and one line that says what to do.

use crate::output::{self, clean};
use hotline_vault::{DeviceError, Error, ErrorKind, Refusal, StoreError};
use serde::Serialize;
use std::io;
use std::path::Path;
use std::process::ExitCode;

/// The exit codes. Scripts rely on them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Exit {
    Failed = 1,
    Usage = 2,
    Integrity = 3,
    NotFound = 4,
    NoKey = 5,
    Refused = 6,
}

impl From<ErrorKind> for Exit {
    fn from(kind: ErrorKind) -> Self {
        match kind {
            ErrorKind::Failed => Self::Failed,
            ErrorKind::Invalid => Self::Usage,
            ErrorKind::Integrity => Self::Integrity,
            ErrorKind::NotFound => Self::NotFound,
            ErrorKind::NoKey => Self::NoKey,
            ErrorKind::Refused => Self::Refused,
        }
    }
}

/// Why a command failed.
#[derive(Debug)]
pub(crate) struct Failure {
    exit: Exit,
    message: String,
    advice: String,
    candidates: Vec<Candidate>,
}

/// Something that the words could have meant.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub(crate) enum Candidate {
    Contact { id: String, name: String, office: Option<String>, country: Option<String> },
    Line { id: String, label: String, kind: &'static str, class: &'static str },
}

impl Candidate {
    pub(crate) fn in_words(&self) -> String {
        let (parts, id) = match self {
            Self::Contact { id, name, office, country } => {
                (vec![Some(name.as_str()), office.as_deref(), country.as_deref()], id)
            }
            Self::Line { id, label, kind, class } => (vec![Some(label.as_str()), Some(*kind), Some(*class)], id),
        };
        let parts: Vec<_> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
        format!("{id}  {}", parts.join(", "))
    }
}

/// The form of a failure under `--json`, on standard error.
#[derive(Serialize)]
struct AsJson<'f> {
    error: &'f str,
    advice: &'f str,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    candidates: &'f [Candidate],
}

impl Failure {
    pub(crate) fn new(exit: Exit, message: impl Into<String>, advice: impl Into<String>) -> Self {
        Self { exit, message: message.into(), advice: advice.into(), candidates: Vec::new() }
    }

    pub(crate) fn usage(message: impl Into<String>, advice: impl Into<String>) -> Self {
        Self::new(Exit::Usage, message, advice)
    }

    pub(crate) fn failed(message: impl Into<String>, advice: impl Into<String>) -> Self {
        Self::new(Exit::Failed, message, advice)
    }

    /// A failure with a vault file, which is named where the error only says that it is there, not there or another file.
    pub(crate) fn at(error: Error, path: &Path) -> Self {
        let place = path.display();
        let message = match &error {
            Error::Store(StoreError::Absent) => format!("there is no vault file at {place}"),
            Error::Store(StoreError::Exists) => format!("there is a file at {place} already"),
            Error::Store(StoreError::NotAVault) => format!("{place} is not a Hotline vault"),
            _ => return error.into(),
        };
        Self { message, ..error.into() }
    }

    pub(crate) fn with_candidates(mut self, candidates: Vec<Candidate>) -> Self {
        self.candidates = candidates;
        self
    }

    /// The same failure with advice that names the flag to use.
    pub(crate) fn advising(mut self, advice: &str) -> Self {
        advice.clone_into(&mut self.advice);
        self
    }

    /// The same failure with the name of whom it is about. What may be a number is not repeated.
    pub(crate) fn about(mut self, name: &str) -> Self {
        self.message = format!("{}: {}", shortened(name), self.message);
        self
    }

    /// The same failure with the vault's own name where the advice names the file beside a vault.
    pub(crate) fn of_vault(mut self, vault: Option<&Path>) -> Self {
        const ANY: &str = "NAME.hotline";
        if let Some(name) = vault.and_then(Path::file_name) {
            self.advice = self.advice.replace(ANY, &name.to_string_lossy());
        }
        self
    }

    /// Says it on standard error. Gives the exit code.
    pub(crate) fn report(&self, json: bool) -> ExitCode {
        if json {
            let Self { message, advice, candidates, .. } = self;
            let text = output::to_json(&AsJson { error: message, advice, candidates });
            output::stderr_line(&text.expect("failures hold nothing that JSON has no form for"));
        } else {
            output::stderr_line(&format!("hotline: {}", clean(&self.message)));
            for candidate in &self.candidates {
                output::stderr_line(&format!("    {}", clean(&candidate.in_words())));
            }
            output::stderr_line(&format!("  {}", clean(&self.advice)));
        }
        ExitCode::from(self.exit as u8)
    }
}

/// Why a file could not be read or written, for people: without the numbers that systems have for it.
pub(crate) fn why(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "there is no such file or folder".to_owned(),
        io::ErrorKind::PermissionDenied => "this account may not".to_owned(),
        io::ErrorKind::IsADirectory => "it is a folder".to_owned(),
        io::ErrorKind::NotADirectory => "a part of its path is no folder".to_owned(),
        io::ErrorKind::StorageFull => "the disk is full".to_owned(),
        io::ErrorKind::ReadOnlyFilesystem => "the disk can't be written to".to_owned(),
        _ => {
            let said = error.to_string();
            said.split(" (os error").next().map(str::to_owned).unwrap_or(said)
        }
    }
}

/// What somebody typed, to be repeated in a failure: not if it may be a number.
pub(crate) fn shortened(text: &str) -> &str {
    if text.chars().filter(|char| char.is_numeric()).count() > 4 { "…" } else { text }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        let failure = Self::new(error.kind().into(), error.to_string(), error.advice());
        match error {
            Error::Refused(Refusal::PurposeNeeded) => failure
                .advising("State it with --purpose TEXT, or choose a safer line with --line (see `hotline show`)."),
            _ => failure,
        }
    }
}

impl From<DeviceError> for Failure {
    fn from(error: DeviceError) -> Self {
        Error::from(error).into()
    }
}
