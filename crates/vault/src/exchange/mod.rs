//! Import and export: contacts from and to files of other programs.
//!
//! vCard, CSV and Hotline's own JSON are read and written, LDIF and the XML of KeePass are read. Reading never fails for one bad contact: it
//! becomes a [`Problem`] with its line, and the rest is offered. What was read is then matched with the vault's
//! contacts ([`Kin`]) and merged into them ([`merge`]); an import adds and corrects, and never removes.
//!
//! Nothing in here reads a file or writes one: bytes come in, bytes go out. The bytes of an export hold every number in
//! the clear, so they are wiped when dropped.

mod about;
mod charset;
mod csv;
mod draft;
mod draft_line;
mod gather;
mod headings;
mod json;
mod keepass;
mod ldif;
mod look;
mod matching;
mod merge;
mod packed;
mod seems;
mod sink;
mod split;
mod text;
mod vcard;
mod watch;
mod words;

pub use about::{AboutFile, FileForm, ImportFile, UnusedColumn};
pub use charset::{Charset, UnknownCharset};
pub use csv::{ColumnMapping, CsvTable, Field, columns};
pub(crate) use csv::{are_letters, write_csv};
pub(crate) use json::write_json;
pub(crate) use matching::{Identity, Kin};
pub(crate) use merge::{Merged, is_same_line, merge};
pub(crate) use packed::PackedCards;
pub use seems::Seems;
pub(crate) use vcard::write_vcard;
pub(crate) use watch::Watch;

use crate::contact::{Contact, Country, Doubt, LineId, Profile, derive_time_zone};
use hotline_seal::Secret;
use serde::{Deserialize, Serialize};
use text::{Encoded, Odd};

/// The largest file that is read, in bytes.
pub const LARGEST_FILE: usize = 64 * 1024 * 1024;

/// The most lines that one contact may bring; those beyond are reported and left out.
pub(crate) const MOST_LINES: usize = 500;

/// The longest value that a contact may bring, in bytes: what is beyond is reported and left out.
pub(crate) const LARGEST_VALUE: usize = 1024 * 1024;

/// The most contacts of a file, and the most that may be said of it: each takes far more memory than its place in the file.
const MOST_CONTACTS: usize = 500_000;

/// What a file holds.
#[derive(Debug, Default)]
pub(crate) struct Incoming {
    /// What the file is.
    pub about: AboutFile,
    /// The contacts, in the file's order.
    pub cards: PackedCards,
    /// What could not be read, in the file's order.
    pub problems: Vec<Problem>,
}

impl Incoming {
    /// Whether there are more contacts or problems than are kept in memory. Then nothing of the file is imported.
    fn is_full(&self) -> bool {
        self.cards.len().max(self.problems.len()) > MOST_CONTACTS
    }
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
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
    /// The name has neither letters nor digits.
    NameUnreadable,
    /// It lies in a group that is called like a recycle bin.
    ThrownAway,
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
    /// A quotation mark of a CSV file is never closed, or closes too soon. Where its row ends is not known: all up to the next
    /// row that is one beyond doubt is left out.
    #[error("a quotation mark is never closed, or closes too soon: left out up to line {through} ({lines} in all)")]
    UnclosedQuote {
        /// The last line that is left out.
        through: usize,
        /// How many lines are left out, of those with anything in them.
        lines: usize,
    },
    /// Lines stand outside every vCard, or are not of the form that lines of a vCard have. They are left out.
    #[error("{}", stray(*.through, *.lines))]
    StrayLine {
        /// The last of them: they follow each other.
        through: usize,
        /// How many they are.
        lines: usize,
    },
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
    /// A vCard describes a group of people and has numbers. They are left out with it.
    #[error(
        "a group of people with numbers of its own: both are left out; if somebody answers there, add them as a contact by hand"
    )]
    GroupWithNumbers,
    /// A property is longer than 1 MB. What is beyond is left out.
    #[error("a field of the contact is longer than 1 MB; the rest of it is left out")]
    TooLong,
    /// Bytes of a property are no text in its charset. They are left out, and U+FFFD stands for each.
    #[error("some characters can't be read and are left out; \u{fffd} stands in their place")]
    BrokenText,
    /// A line is in another charset than most of the file. It is read in that.
    #[error("the line is in another charset than the rest of the file; look at its letters")]
    OddCharset,
    /// No heading of the columns is known: the first row of several cells is taken for the headings.
    #[error("no heading is known: this row is taken for headings and left out; if it is a contact, add it by hand")]
    UnknownHeadings,
    /// The headings of the table stand there again, as where files were joined. The row is left out.
    #[error("the headings of the table again: the row is left out")]
    SameHeadings,
    /// Other headings than those of the table begin another one. What follows is left out, up to the headings of the first.
    #[error(
        "another table begins here, with headings of its own: left out up to line {through} ({lines} in all); save these lines as a file and import that, too"
    )]
    OtherHeadings {
        /// The last line that is left out.
        through: usize,
        /// How many rows are left out, with that of the headings.
        lines: usize,
    },
    /// A table has no headings: its first row is a contact.
    #[error("the columns have no headings: this row is read as a contact, none is left out")]
    NoHeadings,
    /// A row above the headings, in which something looks like a number. It is left out.
    #[error("something in this row looks like a number; it stands above the headings and is left out")]
    Title,
    /// A record of a directory changes or removes an entry. It is left out.
    #[error("the record changes or removes an entry of a directory, and is left out")]
    ChangeRecord,
    /// An entry of a directory is no person: a folder, a group. It is left out.
    #[error("the entry is a folder or a group, not a person, and is left out")]
    NoPerson,
    /// A line of an entry is no field. The line is left out.
    #[error("the line is no field of an entry and is left out")]
    NoField,
    /// The value of a field lies in another file, which is not read.
    #[error("the value of a field lies in another file and is left out")]
    Elsewhere,
    /// A field holds bytes that are no text: a picture, a document.
    #[error("a field holds bytes that are no text, and is left out")]
    Bytes,
    /// Files are attached to an entry. They are left out.
    #[error("files are attached to the entry; they are left out")]
    Attachment,
    /// An entry of a password manager lies in its recycle bin. It is left out.
    #[error("the entry lies in the recycle bin and is left out")]
    Deleted,
    /// The XML is not well formed. What follows is left out.
    #[error("the XML is broken here: all that follows is left out")]
    BrokenXml,
}

impl Trouble {
    /// Whether a whole contact is left out because of it.
    #[must_use]
    pub fn leaves_out_contact(self) -> bool {
        matches!(
            self,
            Self::NoName | Self::NoEnd | Self::UnclosedQuote { .. } | Self::OtherHeadings { .. } | Self::Malformed
        )
    }

    /// The last line that is left out and how many they are, where these are more than one.
    #[must_use]
    pub fn lines_left_out(self) -> Option<(usize, usize)> {
        match self {
            Self::StrayLine { lines: 1, .. } => None,
            Self::UnclosedQuote { through, lines }
            | Self::StrayLine { through, lines }
            | Self::OtherHeadings { through, lines } => Some((through, lines)),
            _ => None,
        }
    }
}

fn stray(through: usize, lines: usize) -> String {
    match lines {
        1 => "the line does not belong to a vCard and is left out".to_owned(),
        _ => format!("the lines up to line {through} ({lines} in all) do not belong to a vCard and are left out"),
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
    /// It is something else than a file of contacts.
    #[error("this is not a file of contacts but {0}")]
    Foreign(Seems),
    /// No heading names a column with names, or none a column with numbers.
    #[error("the headings don't tell which columns hold names and numbers: say which")]
    UnknownColumns,
    /// It has more than [`MOST_CONTACTS`].
    #[error("the file has more than 500,000 contacts: split it")]
    TooManyContacts,
    /// A table has more columns than any spreadsheet.
    #[error("the table has more than 16,384 columns")]
    TooManyColumns,
    /// Somebody says what its columns hold, and it is no CSV file.
    #[error("only a CSV file has columns, and this is none")]
    NoColumns,
    /// Somebody stopped it.
    #[error("reading was stopped")]
    Stopped,
    /// It looks like JSON, and is not what Hotline writes.
    #[error("this is JSON, but no export of Hotline's: use vCard or CSV")]
    NotAnExport,
}

impl ReadError {
    /// What to do about it, in one sentence.
    #[must_use]
    pub fn advice(self) -> &'static str {
        match self {
            Self::TooLarge | Self::TooManyContacts => "Export it in several parts.",
            Self::TooManyColumns => "Export the contacts anew, with a row for each.",
            Self::Foreign(seems) => seems.advice(),
            Self::Stopped => "Run it again when it suits.",
            _ => "Choose a vCard or CSV file, exported anew if need be.",
        }
    }
}

/// Reads a file of contacts. What it is shows in the text; its name decides where it does not.
///
/// `watch` is asked whether to go on, `new_line_id` makes the identifiers of the lines.
///
/// # Errors
/// [`ReadError`] if nothing of it can be read. One bad contact is a [`Problem`] instead.
pub(crate) fn read(
    file: &ImportFile<'_>,
    watch: &mut Watch<'_>,
    new_line_id: &mut dyn FnMut() -> LineId,
) -> Result<Incoming, ReadError> {
    watch.check()?;
    let (encoded, form) = form(file)?;
    if file.columns.is_some() && form != FileForm::Csv {
        return Err(ReadError::NoColumns);
    }
    watch.check()?;
    let decoded = encoded.decode()?;
    watch.check()?;
    let mut incoming = match form {
        FileForm::Vcard => {
            // Charsets differ from property to property, but for UTF-16, which is one of whole files.
            let bytes = if encoded.is_utf16() { decoded.text.as_bytes() } else { file.bytes };
            vcard::read(bytes, encoded.fallback(), watch, new_line_id)
        }
        FileForm::Json => json::read(&decoded.text, watch, new_line_id)?,
        FileForm::Ldif => ldif::read(&decoded.text, watch, new_line_id),
        FileForm::KeePass => keepass::read(&decoded.text, watch, new_line_id),
        FileForm::Csv => csv::read(&decoded.text, file.columns, watch, new_line_id)?,
    };
    watch.check()?;
    if incoming.is_full() {
        return Err(ReadError::TooManyContacts);
    }
    if form != FileForm::Vcard || encoded.is_utf16() {
        incoming.about.charset = encoded.charset;
    }
    if form != FileForm::Vcard {
        incoming.problems.extend(decoded.odd.into_iter().map(|(line, odd)| {
            let what = if odd == Odd::Charset { Trouble::OddCharset } else { Trouble::BrokenText };
            Problem { line, what }
        }));
        incoming.problems.sort_by_key(|problem| problem.line);
        if !encoded.is_certain {
            let profiles = incoming.cards.iter().map(|card| card.contact.profile);
            let mut texts =
                profiles.flat_map(|Profile { name, own_script, office, organisation, locality, .. }| {
                    std::iter::once(name).chain(own_script).chain(office).chain(organisation).chain(locality)
                });
            incoming.about.example = texts.find(|text| !text.is_ascii());
        }
    }
    incoming.about.form = form;
    Ok(incoming)
}

/// How the bytes of a file are text, and what it is: by how it begins, else by its name. CSV is what shows nothing of another
/// form.
fn form<'a>(file: &ImportFile<'a>) -> Result<(Encoded<'a>, FileForm), ReadError> {
    if let Some(seems) = Seems::of_bytes(file.bytes) {
        return Err(ReadError::Foreign(seems));
    }
    if file.bytes.len() > LARGEST_FILE {
        return Err(ReadError::TooLarge);
    }
    let encoded = Encoded::of(file.bytes, file.charset);
    let start = encoded.start();
    if let Some(seems) = Seems::of_text(&start) {
        return Err(ReadError::Foreign(seems));
    }
    let is_named =
        |extension: &str| file.name.rsplit_once('.').is_some_and(|(_, given)| given.eq_ignore_ascii_case(extension));
    let text = start.trim_start();
    let form = if vcard::is_vcard(text) {
        FileForm::Vcard
    } else if text.starts_with('{') || text.strip_prefix('[').is_some_and(|rest| rest.trim_start().starts_with('{')) {
        FileForm::Json
    } else if text.starts_with('<') && text.contains("<KeePassFile") {
        FileForm::KeePass
    } else if ldif::begins(text) {
        FileForm::Ldif
    } else if is_named("vcf") || is_named("vcard") {
        FileForm::Vcard
    } else if is_named("json") {
        FileForm::Json
    } else if is_named("ldif") || is_named("ldi") {
        FileForm::Ldif
    } else {
        FileForm::Csv
    };
    Ok((encoded, form))
}

#[cfg(test)]
mod tests;
