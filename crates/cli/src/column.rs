//! What the columns of a CSV file hold, as said on the command line.

use crate::failure::{Failure, shortened};
use hotline_vault::{ColumnMapping, Error, Field, ImportFile, LooseColumn, ReadError, UnknownColumns, columns};
use std::collections::HashSet;
use std::str::FromStr;

/// `HEADING=FIELD` or `HEADING=FIELD:LINE`.
#[derive(Debug, Clone)]
pub(crate) struct Column {
    heading: String,
    field: String,
    line: Option<usize>,
}

impl FromStr for Column {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (heading, field) = text.rsplit_once('=').ok_or("it has the form HEADING=FIELD")?;
        let (field, line) = match field.split_once(':') {
            Some((field, line)) => (field, Some(line.parse().map_err(|_| "behind the colon stands a number")?)),
            None => (field, None),
        };
        let column = Self { heading: heading.trim().to_owned(), field: field.to_owned(), line };
        column.field(0).ok_or("there is no such field; see --help for those there are")?;
        Ok(column)
    }
}

impl Column {
    /// What the column at place `at` holds.
    fn field(&self, at: usize) -> Option<Field> {
        Field::named(&self.field, self.line, at)
    }
}

/// What each column of the file holds as its heading says, if what is said is of columns that it has. `None` if nothing is said
/// and the file is no table.
pub(crate) fn as_headings(file: &ImportFile<'_>, said: &[Column]) -> Result<Option<ColumnMapping>, Failure> {
    let recognised = match columns(file) {
        Ok(recognised) => recognised,
        Err(_) if said.is_empty() => return Ok(None),
        Err(error @ ReadError::NoColumns) => {
            return Err(Failure::from(Error::from(error)).advising("Import it without --column."));
        }
        Err(error) => return Err(Error::from(error).into()),
    };
    let has = |heading: &str| recognised.columns().iter().any(|(of, _)| of == heading);
    let mut met = HashSet::new();
    if let Some(twice) = said.iter().find(|column| !met.insert(&column.heading)) {
        return Err(Failure::usage(
            format!("two things are said of the column {}", quoted(&twice.heading)),
            "Say of each column one thing.",
        ));
    }
    match said.iter().find(|column| !has(&column.heading)) {
        None => Ok(Some(recognised)),
        Some(unknown) => Err(Failure::usage(
            format!("the file has no column named \u{201c}{}\u{201d}", shortened(&unknown.heading)),
            format!(
                "Write it as it stands in the row of headings ({}); a column without one goes by its letter, as in `(C)`.",
                headings(&recognised, |_| true)
            ),
        )),
    }
}

/// What each column of the file holds: as said now, else as `before`, which may have been said of it earlier.
pub(crate) fn mapping(
    as_headings: &ColumnMapping,
    before: &ColumnMapping,
    said: &[Column],
) -> Result<ColumnMapping, Failure> {
    let fields = before.columns().iter().enumerate().map(|(at, (heading, field))| {
        let as_said = said.iter().find(|column| column.heading == *heading);
        (heading.clone(), as_said.and_then(|column| column.field(at)).unwrap_or(*field))
    });
    ColumnMapping::new(fields.collect()).attached(as_headings).map_err(|loose| refused(&loose))
}

/// What to do where the headings of a file don't tell enough, with those of which nobody knows or said what they are.
pub(crate) fn advice_on_unknown(
    unknown: UnknownColumns,
    as_headings: Option<&ColumnMapping>,
    said: &[Column],
) -> String {
    let is_open = |(heading, field): &(String, Field)| {
        matches!(field, Field::Unknown) && !said.iter().any(|column| column.heading == *heading)
    };
    let open = as_headings.map(|as_headings| headings(as_headings, is_open)).unwrap_or_default();
    let which = if open.is_empty() { open } else { format!(" Nobody said what is in {open}.") };
    let how = match unknown {
        UnknownColumns::Names => "--column \"HEADING=name\"",
        UnknownColumns::Numbers => "--column \"HEADING=number\"",
        UnknownColumns::Both => "--column \"HEADING=name\" and --column \"HEADING=number\"",
    };
    format!(
        "Say it with {how}, HEADING as it stands in the file; a column without one goes by its letter, as in `(A)`.{which}"
    )
}

/// The first headings of some columns, in words.
fn headings(mapping: &ColumnMapping, is_one: impl Fn(&(String, Field)) -> bool) -> String {
    const MOST: usize = 12;
    let mut of = mapping.columns().iter().filter(|column| is_one(column)).map(|(heading, _)| quoted(heading));
    let mut first: Vec<_> = of.by_ref().take(MOST).collect();
    let more = of.count();
    first.extend((more > 0).then(|| format!("{more} more")));
    first.join(", ")
}

pub(crate) fn quoted(heading: &str) -> String {
    format!("\u{201c}{}\u{201d}", shortened(heading))
}

/// That nobody knows of which number a column says something.
fn refused(LooseColumn { heading, holds, numbers }: &LooseColumn) -> Failure {
    let heading = shortened(heading);
    let (why, advice) = match &numbers[..] {
        [] => (
            "no column holds numbers".to_owned(),
            format!(
                "Say which does, with --column \"HEADING=number\"; or keep it in the notes with --column \"{heading}=notes\", or leave it out with --column \"{heading}=ignore\"."
            ),
        ),
        [(first, what), ..] => {
            let all: Vec<_> = numbers.iter().map(|(number, _)| quoted(number)).collect();
            (
                format!("nothing says of which: {} hold numbers", all.join(" and ")),
                format!(
                    "Give it the line of its number. If that is in {}: --column \"{}={what}:1\" --column \"{heading}={holds}:1\".",
                    quoted(first),
                    shortened(first)
                ),
            )
        }
    };
    Failure::usage(
        format!("\u{201c}{heading}\u{201d} says the {holds} of a number, and {why}; nothing was imported"),
        advice,
    )
}
