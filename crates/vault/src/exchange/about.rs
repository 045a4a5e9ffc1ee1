//! A file of contacts, what somebody said of it, and what it turned out to be.

use super::{Charset, ColumnMapping, LARGEST_FILE, ReadError, Seems};
use std::fmt;

/// A file of contacts, and what somebody said of it.
#[derive(Debug, Clone, Copy)]
pub struct ImportFile<'a> {
    /// What is in it.
    pub bytes: &'a [u8],
    /// Its name, without its folder: it decides what the file is where its text does not.
    pub name: &'a str,
    /// What the columns of a CSV file hold, where the headings don't say.
    pub columns: Option<&'a ColumnMapping>,
    /// How its bytes are text; found out if nobody says.
    pub charset: Option<Charset>,
}

impl<'a> ImportFile<'a> {
    /// A file of which nobody said anything.
    #[must_use]
    pub fn new(bytes: &'a [u8], name: &'a str) -> Self {
        Self { bytes, name, columns: None, charset: None }
    }

    /// Whether it may be read, by its size and its first bytes: what can be said before a vault is unlocked for it.
    ///
    /// # Errors
    /// [`ReadError::Foreign`] or [`ReadError::TooLarge`].
    pub fn check(&self) -> Result<(), ReadError> {
        if let Some(seems) = Seems::of_bytes(self.bytes) {
            return Err(ReadError::Foreign(seems));
        }
        if self.bytes.len() > LARGEST_FILE { Err(ReadError::TooLarge) } else { Ok(()) }
    }
}

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileForm {
    /// vCard, of whichever version.
    Vcard,
    /// Hotline's own JSON.
    Json,
    /// LDIF, as directories and Thunderbird write it.
    Ldif,
    /// The XML of KeePass.
    KeePass,
    /// CSV, or a table like it.
    Csv,
}

impl fmt::Display for FileForm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Vcard => "a file of vCards",
            Self::Json => "an export of Hotline",
            Self::Ldif => "LDIF, a file of a directory",
            Self::KeePass => "an export of KeePass",
            Self::Csv => "a table (CSV)",
        })
    }
}

/// What a file turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AboutFile {
    /// What it is.
    pub form: FileForm,
    /// How its bytes were read as text.
    pub charset: Charset,
    /// Whether somebody said so.
    pub is_charset_said: bool,
    /// A name in it that another charset would spell otherwise, as it was read.
    pub example: Option<String>,
    /// The columns of which nothing was used, or numbers only.
    pub unused: Vec<UnusedColumn>,
    /// The names of the first entries that lie in a recycle bin and are left out.
    pub thrown_away: Vec<String>,
}

impl Default for AboutFile {
    fn default() -> Self {
        Self {
            form: FileForm::Csv,
            charset: Charset::UTF_8,
            is_charset_said: false,
            example: None,
            unused: Vec::new(),
            thrown_away: Vec::new(),
        }
    }
}

/// A column of which nothing was used, or what plainly are numbers and nothing else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnusedColumn {
    /// Its place in the file, from 0; of a form without columns, its place in this list.
    pub at: usize,
    /// Its heading, or the letter of a column that has none, as in "(C)".
    pub heading: String,
    /// Whether its cells look like telephone numbers: somebody must say what it is.
    pub looks_like_numbers: bool,
    /// How many numbers were taken from it.
    pub numbers: usize,
}
