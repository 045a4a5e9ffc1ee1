//! Import and export: contacts from and to files of other programs.
//!
//! Three formats are read and written: vCard, CSV and Hotline's own JSON. Reading never fails for one bad contact: it
//! becomes a [`Problem`] with its line, and the rest is offered. What was read is then matched with the vault's
//! contacts ([`MatchIndex`]) and merged into them ([`merge`]); an import adds and corrects, and never removes.
//!
//! Nothing in here reads a file or writes one: bytes come in, bytes go out. The bytes of an export hold every number in
//! the clear, so they are wiped when dropped.

mod about;
mod csv;
mod draft;
mod json;
mod matching;
mod merge;
mod sink;
mod split;
mod text;
mod vcard;
mod words;

pub use about::{AboutFile, Charset, FileForm, ImportFile, UnusedColumn};
pub(crate) use csv::write_csv;
pub use csv::{ColumnMapping, CsvTable, Field, columns};
pub(crate) use json::write_json;
pub(crate) use matching::{Identities, Identity, Key};
pub(crate) use merge::{Merged, merge};
pub(crate) use vcard::write_vcard;

use crate::contact::{Contact, Country, Doubt, LineId, derive_time_zone};
use hotline_seal::Secret;

/// The largest file that is read, in bytes.
pub const LARGEST_FILE: usize = 64 * 1024 * 1024;

/// The most lines that one contact may bring; those beyond are reported and left out.
pub(crate) const MOST_LINES: usize = 500;

/// What a file holds.
#[derive(Debug, Default)]
pub(crate) struct Incoming {
    /// What the file is.
    pub about: AboutFile,
    /// The contacts, in the file's order.
    pub cards: Vec<Card>,
    /// What could not be read, in the file's order.
    pub problems: Vec<Problem>,
}

/// A contact as a file gives it.
#[derive(Debug, Clone)]
pub(crate) struct Card {
    /// The line of the file at which it begins, from 1.
    pub at_line: usize,
    /// The contact. Fields that the file does not give are empty, so that a merge leaves them alone.
    pub contact: Contact,
    /// What may be wrong with it.
    pub doubts: Vec<CardDoubt>,
    /// What the file writes for a number, by the line of the contact (from 0): where it is kept otherwise, white space aside.
    pub written: Vec<(usize, Secret<String>)>,
    /// The country that its numbers point to, where the file names none.
    pub likely_country: Option<Country>,
}

impl Card {
    /// The contact, for one who is new to the vault: the country that the numbers point to is taken where the file
    /// names none, and the time zone is derived. Not for a merge, where a guess must not push out what somebody wrote.
    #[must_use]
    pub(crate) fn into_contact(mut self) -> Contact {
        let profile = &mut self.contact.profile;
        profile.country = profile.country.or(self.likely_country);
        derive_time_zone(&mut self.contact);
        self.contact
    }
}

/// What may be wrong with a contact that was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CardDoubt {
    /// A number; the line keeps the doubt.
    Number {
        /// Which line of the contact, from 0.
        line: usize,
        /// Why it may be wrong.
        doubt: Doubt,
    },
    /// The country is not one that is known; it stands in the notes.
    UnknownCountry,
    /// The time zone is not an IANA time zone; it stands in the notes.
    UnknownTimeZone,
    /// The name looks like a telephone number.
    NameLooksLikeNumber,
}

/// Something in a file that could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Problem {
    /// The line of the file, from 1.
    pub line: usize,
    /// What it is.
    pub what: Trouble,
}

/// What a [`Problem`] is. The messages hold nothing out of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// The contact has no name of any kind. It is left out.
    #[error("the contact has no name and is left out")]
    NoName,
    /// A vCard has no end. It is left out.
    #[error("the vCard that begins here has no END:VCARD and is left out")]
    NoEnd,
    /// A quotation mark of a CSV file is not closed. Where its row ends is not known: all that follows is left out.
    #[error("a quotation mark in this row is never closed: the row and all that follows are left out")]
    UnclosedQuote,
    /// A line stands outside every vCard, or is not of the form that lines of a vCard have. The line is left out.
    #[error("the line does not belong to a vCard and is left out")]
    StrayLine,
    /// The contact is not of the form that Hotline writes. It is left out.
    #[error("the contact is not in the form that Hotline writes and is left out")]
    Malformed,
    /// The row has more cells than there are columns. Those beyond are left out.
    #[error("the row has more cells than there are headings; those beyond are left out")]
    TooManyCells,
    /// The contact has more than [`MOST_LINES`] numbers. Those beyond are left out.
    #[error("the contact has more than 500 numbers; those beyond are left out")]
    TooManyLines,
    /// A vCard describes a group of people. It is left out; its name becomes a tag of those members that are in the file.
    #[error("a group of people, not a person: left out, and its members in this file have its name as a tag")]
    Group,
    /// A property is longer than 1 MB. What is beyond is left out.
    #[error("a field of the contact is longer than 1 MB; the rest of it is left out")]
    TooLong,
    /// Bytes of a property are no text in its charset. They are left out, and U+FFFD stands for each.
    #[error("some characters can't be read and are left out; \u{fffd} stands in their place")]
    BrokenText,
}

impl Trouble {
    /// Whether a whole contact is left out because of it.
    #[must_use]
    pub fn leaves_out_contact(self) -> bool {
        matches!(self, Self::NoName | Self::NoEnd | Self::UnclosedQuote | Self::Malformed)
    }
}

/// Why a file can't be read at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// It is larger than [`LARGEST_FILE`].
    #[error("the file is larger than 64 MiB: split it")]
    TooLarge,
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// It is not text.
    #[error("this is not a text file: export contacts as vCard or CSV")]
    NotText,
    /// No heading names a column with names, or none a column with numbers.
    #[error("the headings don't tell which columns hold names and numbers: say which")]
    UnknownColumns,
    /// Somebody says what its columns hold, and it is no CSV file.
    #[error("only a CSV file has columns, and this is none")]
    NoColumns,
    /// It looks like JSON, and is not what Hotline writes.
    #[error("this is JSON, but no export of Hotline's: use vCard or CSV")]
    NotAnExport,
}

/// Reads a file of contacts. What it is shows in the text; its name decides where it does not.
///
/// `new_line_id` makes the identifiers of the lines.
///
/// # Errors
/// [`ReadError`] if nothing of it can be read. One bad contact is a [`Problem`] instead.
pub(crate) fn read(file: &ImportFile<'_>, new_line_id: &mut dyn FnMut() -> LineId) -> Result<Incoming, ReadError> {
    let text = text::decode(file.bytes)?;
    let form = form(&text, file.name);
    if file.columns.is_some() && form != FileForm::Csv {
        return Err(ReadError::NoColumns);
    }
    let mut incoming = match form {
        FileForm::Vcard => {
            // Charsets differ from property to property, but for UTF-16, which is one of whole files.
            let is_utf_16 = file.bytes.starts_with(b"\xff\xfe") || file.bytes.starts_with(b"\xfe\xff");
            let bytes = if is_utf_16 { text.as_bytes() } else { file.bytes };
            vcard::read(bytes, file.charset.unwrap_or(Charset("windows-1252")), new_line_id)
        }
        FileForm::Json => json::read(&text, new_line_id)?,
        FileForm::Csv => csv::read(&text, file.columns, new_line_id)?,
    };
    incoming.about.form = form;
    Ok(incoming)
}

/// What a text is: by how it begins, else by the name of its file. CSV is what shows nothing of another form.
fn form(text: &str, name: &str) -> FileForm {
    let is_named =
        |extension: &str| name.rsplit_once('.').is_some_and(|(_, given)| given.eq_ignore_ascii_case(extension));
    let start = text.trim_start();
    if vcard::is_vcard(text) {
        FileForm::Vcard
    } else if start.starts_with('{') {
        FileForm::Json
    } else if is_named("vcf") || is_named("vcard") {
        FileForm::Vcard
    } else if is_named("json") {
        FileForm::Json
    } else {
        FileForm::Csv
    }
}

#[cfg(test)]
mod tests;
