//! An import as the page shows it before it is carried out. No number is in it.

use super::{RowChoice, count};
use crate::words;
use hotline_vault::{AboutFile, Charset, ColumnMapping, Field, ImportOutcome, SkipReason, UnusedColumn};
use serde::{Deserialize, Serialize};
use specta::Type;

/// What importing a file would do.
#[derive(Debug, Clone, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ImportPlan {
    /// The name of the file, without its folder.
    pub(crate) file_name: String,
    pub(crate) file: ImportedFile,
    pub(crate) counts: ImportCounts,
    /// The columns, if it is a CSV file.
    pub(crate) columns: Option<Vec<Column>>,
    /// The places of the columns that hold what somebody said before of files with the same headings, and their headings
    /// alone don't say.
    pub(crate) said_before: Vec<u32>,
    /// Places of the file that were passed over, and belong to no contact left out.
    pub(crate) remarks: Vec<ImportRemark>,
}

/// What the file turned out to be.
#[derive(Debug, Clone, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ImportedFile {
    form: words::FileForm,
    /// The name of the charset that it was read in, such as "windows-1252".
    charset: String,
    /// The charsets that can be chosen.
    charsets: Vec<String>,
    /// Whether somebody chose that charset.
    is_charset_said: bool,
    /// A name in it that another charset would spell otherwise, as it was read.
    example: Option<String>,
    unused: Vec<ColumnNotUsed>,
    /// The names of the first entries that lie in a recycle bin and are left out.
    thrown_away: Vec<String>,
}

impl From<&AboutFile> for ImportedFile {
    fn from(about: &AboutFile) -> Self {
        let named = |charset: Charset| charset.name().to_owned();
        Self {
            form: about.form.into(),
            charset: named(about.charset),
            charsets: Charset::all().map(named).collect(),
            example: about.example.clone(),
            is_charset_said: about.is_charset_said,
            unused: about.unused.iter().map(Into::into).collect(),
            thrown_away: about.thrown_away.clone(),
        }
    }
}

/// A column of which nothing was used, or numbers only.
#[derive(Debug, Clone, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ColumnNotUsed {
    /// Its place in the file, from 0.
    at: u32,
    heading: String,
    /// Whether somebody must say what it is before anything can be imported.
    looks_like_numbers: bool,
    /// How many numbers were taken from it.
    numbers: u32,
}

impl From<&UnusedColumn> for ColumnNotUsed {
    fn from(column: &UnusedColumn) -> Self {
        let UnusedColumn { at, heading, looks_like_numbers, numbers } = column;
        Self {
            at: count(*at),
            heading: heading.clone(),
            looks_like_numbers: *looks_like_numbers,
            numbers: count(*numbers),
        }
    }
}

/// How many contacts of a file meet with what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ImportCounts {
    new: u32,
    changed: u32,
    duplicate: u32,
    skipped: u32,
    /// Among the new and changed ones.
    doubtful: u32,
    /// Among the new ones: those that may be somebody who is there.
    asked: u32,
    /// Those of whose lines the file says something that is not taken over.
    not_taken: u32,
}

impl From<hotline_vault::ImportCounts> for ImportCounts {
    fn from(counts: hotline_vault::ImportCounts) -> Self {
        let hotline_vault::ImportCounts { new, changed, duplicate, skipped, doubtful, asked, not_taken } = counts;
        let counts = [new, changed, duplicate, skipped, doubtful, asked, not_taken];
        let [new, changed, duplicate, skipped, doubtful, asked, not_taken] = counts.map(count);
        Self { new, changed, duplicate, skipped, doubtful, asked, not_taken }
    }
}

/// A place of a file that was passed over.
#[derive(Debug, Clone, Copy, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ImportRemark {
    /// The line of the file, from 1.
    line: u32,
    what: words::Trouble,
    /// The lines that are left out because of it, where they are more than its own.
    left_out: Option<LeftOut>,
}

impl From<&hotline_vault::ImportRemark> for ImportRemark {
    fn from(remark: &hotline_vault::ImportRemark) -> Self {
        Self { line: count(remark.line), what: remark.what.into(), left_out: LeftOut::of(remark.what) }
    }
}

/// Which rows of a plan to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum RowFilter {
    All,
    New,
    Changed,
    Duplicate,
    Skipped,
    /// New or changed, with something that may be wrong.
    Doubtful,
    /// New, and maybe somebody who is there.
    Asked,
    /// With something that the file says of a line and that is not taken over.
    NotTaken,
}

impl RowFilter {
    pub(crate) fn admits(self, row: &hotline_vault::ImportRow) -> bool {
        let outcome = Outcome::of(&row.outcome);
        match self {
            Self::All => true,
            Self::New => outcome == Outcome::New,
            Self::Changed => outcome == Outcome::Changed,
            Self::Duplicate => outcome == Outcome::Duplicate,
            Self::Skipped => outcome == Outcome::Skipped,
            Self::Doubtful => matches!(outcome, Outcome::New | Outcome::Changed) && row.is_doubtful,
            Self::Asked => row.is_asked(),
            Self::NotTaken => row.not_taken,
        }
    }
}

/// What will become of a contact of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename = "ImportOutcome", rename_all = "kebab-case")]
pub(crate) enum Outcome {
    New,
    Changed,
    Duplicate,
    Skipped,
}

impl Outcome {
    fn of(outcome: &ImportOutcome) -> Self {
        match outcome {
            ImportOutcome::New => Self::New,
            ImportOutcome::Changed => Self::Changed,
            ImportOutcome::Duplicate => Self::Duplicate,
            ImportOutcome::Skipped(_) => Self::Skipped,
        }
    }
}

/// A contact of the file.
#[derive(Debug, Clone, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ImportRow {
    /// Its place in the plan: by it choices are made.
    place: u32,
    /// The line of the file, from 1.
    line: u32,
    name: Option<String>,
    outcome: Outcome,
    /// Why it is left out, if the file could not be read there.
    trouble: Option<words::Trouble>,
    /// The lines of the file that are left out because of it, where they are more than its own.
    left_out: Option<LeftOut>,
    doubts: Vec<RowDoubt>,
    not_taken: Vec<NotTaken>,
    /// Lines that the vault has and the file has not. They are kept.
    kept_lines: u32,
    /// Whether it may be somebody who is there, and nobody said yet.
    asked: bool,
    choice: RowChoice,
}

impl ImportRow {
    /// The row at a place of the plan, if there is one.
    pub(crate) fn at(place: usize, plan: &hotline_vault::ImportPlan) -> Option<Self> {
        let row = plan.rows().get(place)?;
        let trouble = match &row.outcome {
            ImportOutcome::Skipped(SkipReason::Unreadable(trouble)) => Some(*trouble),
            _ => None,
        };
        Some(Self {
            place: count(place),
            line: count(row.line),
            name: plan.name(place),
            outcome: Outcome::of(&row.outcome),
            trouble: trouble.map(Into::into),
            left_out: trouble.and_then(LeftOut::of),
            doubts: plan.doubts(place).iter().map(Into::into).collect(),
            not_taken: plan.not_taken(place).iter().map(Into::into).collect(),
            kept_lines: count(row.kept_lines),
            asked: row.is_asked(),
            choice: row.choice.into(),
        })
    }
}

/// Lines of a file that are left out.
#[derive(Debug, Clone, Copy, Serialize, Type)]
pub(crate) struct LeftOut {
    /// The last of them, from 1.
    through: u32,
    /// How many they are.
    lines: u32,
}

impl LeftOut {
    fn of(trouble: hotline_vault::Trouble) -> Option<Self> {
        let (through, lines) = trouble.lines_left_out()?;
        Some(Self { through: count(through), lines: count(lines) })
    }
}

/// What may be wrong with a contact of the file.
#[derive(Debug, Clone, Serialize, Type)]
pub(crate) struct RowDoubt {
    what: Doubtful,
    /// The line's label, for a number.
    label: Option<String>,
    doubt: Option<words::Doubt>,
    /// What the line is called with the number of the file, where the vault has another number.
    beside: Option<String>,
}

/// Something that the file says of a line and that is not taken over.
#[derive(Debug, Clone, Serialize, Type)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub(crate) enum NotTaken {
    Assurance { label: String, given: words::Assurance, kept: words::Assurance },
    Verified { label: String },
}

impl From<&hotline_vault::NotTaken> for NotTaken {
    fn from(not_taken: &hotline_vault::NotTaken) -> Self {
        match not_taken {
            hotline_vault::NotTaken::Assurance { label, given, kept } => {
                Self::Assurance { label: label.clone(), given: (*given).into(), kept: (*kept).into() }
            }
            hotline_vault::NotTaken::Verified { label } => Self::Verified { label: label.clone() },
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
enum Doubtful {
    Number,
    OtherNumber,
    UnknownAssurance,
    UnknownCountry,
    UnknownTimeZone,
    LooseExtension,
    NameLooksLikeNumber,
    NameUnreadable,
    ThrownAway,
    MaybeMargin,
}

impl From<&hotline_vault::RowDoubt> for RowDoubt {
    fn from(doubt: &hotline_vault::RowDoubt) -> Self {
        let of_contact = |what| Self { what, label: None, doubt: None, beside: None };
        match doubt {
            hotline_vault::RowDoubt::Number { label, doubt } => {
                let (label, doubt) = (Some(label.clone()), Some((*doubt).into()));
                Self { what: Doubtful::Number, label, doubt, beside: None }
            }
            hotline_vault::RowDoubt::OtherNumber { label, new } => {
                let (label, beside) = (Some(label.clone()), Some(new.clone()));
                Self { what: Doubtful::OtherNumber, label, doubt: None, beside }
            }
            hotline_vault::RowDoubt::UnknownAssurance { label } => {
                Self { label: Some(label.clone()), ..of_contact(Doubtful::UnknownAssurance) }
            }
            hotline_vault::RowDoubt::UnknownCountry => of_contact(Doubtful::UnknownCountry),
            hotline_vault::RowDoubt::UnknownTimeZone => of_contact(Doubtful::UnknownTimeZone),
            hotline_vault::RowDoubt::LooseExtension => of_contact(Doubtful::LooseExtension),
            hotline_vault::RowDoubt::NameLooksLikeNumber => of_contact(Doubtful::NameLooksLikeNumber),
            hotline_vault::RowDoubt::NameUnreadable => of_contact(Doubtful::NameUnreadable),
            hotline_vault::RowDoubt::ThrownAway => of_contact(Doubtful::ThrownAway),
            hotline_vault::RowDoubt::MaybeMargin => of_contact(Doubtful::MaybeMargin),
        }
    }
}

/// What a column of a CSV file holds.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub(crate) struct Column {
    heading: String,
    field: FieldName,
    /// For what belongs to a line: columns with the same number belong to the same line.
    line: Option<u32>,
}

impl Column {
    /// The columns of a mapping, in the file's order.
    pub(crate) fn all_of(mapping: &ColumnMapping) -> Vec<Self> {
        let column = |(heading, field): &(String, Field)| Self {
            heading: heading.clone(),
            field: (*field).into(),
            line: field.line().map(count),
        };
        mapping.columns().iter().map(column).collect()
    }

    /// The mapping that a person chose.
    pub(crate) fn into_mapping(columns: Vec<Self>) -> ColumnMapping {
        let field = |(at, Self { heading, field, line }): (usize, Self)| {
            (heading, field.into_field(line.map(|line| line as usize), at))
        };
        ColumnMapping::new(columns.into_iter().enumerate().map(field).collect())
    }
}

macro_rules! fields {
    (of contacts: $($plain:ident),*; of lines: $($of_line:ident),*) => {
        /// What a column may hold.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
        #[serde(rename_all = "kebab-case")]
        pub(crate) enum FieldName { $($plain,)* $($of_line),* }

        impl From<Field> for FieldName {
            fn from(field: Field) -> Self {
                match field { $(Field::$plain => Self::$plain,)* $(Field::$of_line { .. } => Self::$of_line),* }
            }
        }

        impl FieldName {
            /// The field, for the column at place `at`.
            fn into_field(self, line: Option<usize>, at: usize) -> Field {
                let line = Field::line_for(line, at);
                match self { $(Self::$plain => Field::$plain,)* $(Self::$of_line => Field::$of_line { line }),* }
            }
        }
    };
}

fields! {
    of contacts: Unknown, Ignore, Name, Prefix, GivenName, MiddleName, FamilyName, Suffix, SpokenGivenName, SpokenFamilyName,
        FileAs, OwnScript, Alias, Office, Organisation, Unit, Locality, Region, Country, TimeZone, TimeZoneFrom, Language,
        FormOfAddress, Uid, Notes, Tags, Fields, PlainNumbers;
    of lines: Number, Handle, Label, Kind, Assurance, LineNotes
}
