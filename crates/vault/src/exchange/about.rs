//! A file of contacts, what somebody said of it, and what it turned out to be.

use super::ColumnMapping;

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
}

/// A way to write text as bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Charset(pub(super) &'static str);

impl Charset {
    /// UTF-8.
    pub const UTF_8: Self = Self("UTF-8");

    /// The charset of this name, in any case. `None` if there is no such charset.
    #[must_use]
    pub fn named(label: &str) -> Option<Self> {
        Self::all().find(|charset| charset.0.eq_ignore_ascii_case(label.trim()))
    }

    /// The charsets worth choosing from.
    pub fn all() -> impl Iterator<Item = Self> {
        [Self::UTF_8].into_iter()
    }

    /// The name of the charset, such as "windows-1252".
    #[must_use]
    pub fn name(self) -> &'static str {
        self.0
    }
}

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileForm {
    /// vCard, of whichever version.
    Vcard,
    /// Hotline's own JSON.
    Json,
    /// CSV, or a table like it.
    Csv,
}

/// What a file turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AboutFile {
    /// What it is.
    pub form: FileForm,
    /// How its bytes were read as text.
    pub charset: Charset,
    /// A name in it that another charset would spell otherwise, as it was read.
    pub example: Option<String>,
    /// The columns of which nothing was used.
    pub unused: Vec<UnusedColumn>,
}

impl Default for AboutFile {
    fn default() -> Self {
        Self { form: FileForm::Csv, charset: Charset::UTF_8, example: None, unused: Vec::new() }
    }
}

/// A column of which nothing was used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnusedColumn {
    /// Its place in the file, from 0.
    pub at: usize,
    /// Its heading.
    pub heading: String,
    /// Whether its cells look like telephone numbers: somebody must say what it is.
    pub looks_like_numbers: bool,
}
