//! What the columns of a CSV file hold, as said on the command line.

use crate::failure::{Failure, shortened};
use hotline_vault::{ColumnMapping, Error, Field, ImportFile, LooseColumn, ReadError, columns};
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

/// What each column of the file holds: as said, and else as its heading says.
pub(crate) fn mapping(file: &ImportFile<'_>, said: &[Column]) -> Result<ColumnMapping, Failure> {
    let recognised = columns(file).map_err(|error| match error {
        ReadError::NoColumns => Failure::from(Error::from(error)).advising("Import it without --column."),
        error => Error::from(error).into(),
    })?;
    let has = |heading: &str| recognised.columns().iter().any(|(of, _)| of == heading);
    if let Some(unknown) = said.iter().find(|column| !has(&column.heading)) {
        return Err(Failure::usage(
            format!("the file has no column named \u{201c}{}\u{201d}", shortened(&unknown.heading)),
            "Write it as it stands in the row of headings; a column without one goes by its letter, as in `(C)`.",
        ));
    }
    let fields = recognised.columns().iter().enumerate().map(|(at, (heading, field))| {
        let as_said = said.iter().rev().find(|column| column.heading == *heading);
        (heading.clone(), as_said.and_then(|column| column.field(at)).unwrap_or(*field))
    });
    ColumnMapping::new(fields.collect()).attached(&recognised).map_err(|loose| refused(&loose))
}

/// That nobody knows of which number a column says something.
fn refused(LooseColumn { heading, holds, number }: &LooseColumn) -> Failure {
    let heading = shortened(heading);
    let advice = match number {
        Some((number, what)) => format!(
            "Give it the line of its number: --column \"{}={what}:1\" --column \"{heading}={holds}:1\".",
            shortened(number)
        ),
        None => format!(
            "No column holds numbers. Keep it in the notes with --column \"{heading}=notes\", or leave it out with --column \"{heading}=ignore\"."
        ),
    };
    Failure::usage(
        format!(
            "\u{201c}{heading}\u{201d} says the {holds} of a number, and nothing says of which; nothing was imported"
        ),
        advice,
    )
}
