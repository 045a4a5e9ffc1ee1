//! Import and export: contacts from and to files of other programs.
//!
//! vCard, CSV and Hotline's own JSON are read and written, LDIF and the XML of KeePass are read. Reading never fails for one bad contact: it
//! becomes a [`Problem`] with its line, and the rest is offered. What was read is then matched with the vault's
//! contacts ([`Kin`]) and merged into them ([`merge`]); an import adds and corrects, and never removes.
//!
//! Nothing in here reads a file or writes one: bytes come in, bytes go out. The bytes of an export hold every number in
//! the clear, so they are wiped when dropped.

mod about;
mod bins;
mod charset;
mod claim;
mod country;
mod csv;
mod draft;
mod draft_line;
mod extension;
mod gather;
mod handles;
mod headings;
mod json;
mod keepass;
mod labels;
mod ldif;
mod left;
mod look;
mod matching;
mod merge;
mod packed;
mod parts;
mod seems;
mod sink;
mod split;
mod text;
mod trouble;
mod unseen;
mod vcard;
mod watch;
mod words;

pub use about::{AboutFile, FileForm, ImportFile, UnusedColumn};
pub use charset::{Charset, UnknownCharset};
pub(crate) use claim::Claim;
pub use csv::{ColumnMapping, CsvTable, Field, LooseColumn, columns};
pub(crate) use csv::{are_letters, write_csv};
pub use draft::looks_like_number as name_looks_like_number;
pub(crate) use draft_line::SaidOfAll;
pub(crate) use json::write_json;
pub(crate) use labels::has_namesake;
pub(crate) use matching::{Identity, Kin};
pub(crate) use merge::{Merged, MergedLines, are_one, are_others, holds, is_same, is_same_line, merge};
pub(crate) use packed::PackedCards;
pub use seems::Seems;
pub use trouble::Trouble;
pub(crate) use vcard::write_vcard;
pub(crate) use watch::Watch;
pub(crate) use words::derived_word;

use crate::contact::{Contact, Doubt, LineId, Profile, derive_time_zone};
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
    /// What the file claims of lines and is not taken from it, by the line of the contact (from 0).
    pub claims: Vec<(usize, Claim)>,
    /// What the file says of lines that hold several numbers, by the line of the contact (from 0): it is said of each of them.
    pub several: Vec<(usize, SaidOfAll)>,
}

impl Card {
    /// The contact, for one who is new to the vault: its time zone is derived. Not for a merge, where a guess must not push out
    /// what somebody wrote.
    #[must_use]
    pub(crate) fn into_contact(mut self) -> Contact {
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
    /// An extension stands in a column of its own, and nothing tells of which one number. It is in the notes.
    LooseExtension,
    /// How far a line may be trusted is said in a word that is not known. In a table, it goes into the notes of the line.
    UnknownAssurance {
        /// Which line of the contact, from 0.
        line: usize,
    },
    /// The name looks like a telephone number.
    NameLooksLikeNumber,
    /// The name has neither letters nor digits.
    NameUnreadable,
    /// It lies in a group that is called like a recycle bin.
    ThrownAway,
    /// Its name may be a word for something of the table, and nothing else stands in its row but figures.
    MaybeMargin,
}

/// Something in a file that could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Problem {
    /// The line of the file, from 1.
    pub line: usize,
    /// What it is.
    pub what: Trouble,
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
    /// No heading names a column with names, or none one with numbers.
    #[error("the headings don't tell {0}: say which")]
    UnknownColumns(UnknownColumns),
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
    /// It is JSON of one contact, as it is handed in to be added or changed.
    #[error("this is JSON of one contact, as it is added or changed by hand, and no export of Hotline's")]
    OneContact,
}

/// What the headings of a table don't tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum UnknownColumns {
    /// Where the names are.
    #[error("which column holds the names")]
    Names,
    /// Where the numbers are.
    #[error("which column holds the numbers")]
    Numbers,
    /// Neither.
    #[error("which columns hold names and numbers")]
    Both,
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
            Self::UnknownColumns(_) => "Say what each of its columns holds.",
            Self::OneContact => {
                "Hand it in with `hotline edit NAME --from-json FILE`, or with `hotline add --from-json FILE` if it is somebody new."
            }
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
    let decoded = encoded.decode(watch)?;
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
    incoming.about.is_charset_said = file.charset.is_some();
    Ok(incoming)
}

/// How the bytes of a file are text, and what it is: by how it begins, else by its name. CSV is what shows nothing of another
/// form.
fn form<'a>(file: &ImportFile<'a>) -> Result<(Encoded<'a>, FileForm), ReadError> {
    file.check()?;
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
