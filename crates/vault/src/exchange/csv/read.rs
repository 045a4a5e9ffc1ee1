//! Reads the rows of a CSV file into contacts.

use super::super::gather::Gathering;
use super::super::headings::{Heading, keeps_numbers};
use super::super::left::LeftFields;
use super::super::look::{Look, is_plainly_number};
use super::super::sink::fitting;
use super::super::{
    CardDoubt, FileForm, ImportFile, Incoming, LARGEST_VALUE, LineId, Problem, ReadError, Seems, Trouble,
    UnknownColumns, UnusedColumn, Watch, form,
};
use super::again::{Again, Table};
use super::columns::{ColumnMapping, Field};
use super::formula::unguard;
use super::head::{Head, head};
use super::margin::Margin;
use super::rows::{LeftOut, Row, Rows};

/// The columns of a CSV file in its order, and what each seems to hold: for somebody to look at and correct. Columns without
/// a heading go by their letter in a spreadsheet, as in "(C)".
///
/// # Errors
/// [`ReadError`] if the file is no CSV file.
pub fn columns(file: &ImportFile<'_>) -> Result<ColumnMapping, ReadError> {
    let (encoded, form) = form(file)?;
    if form != FileForm::Csv {
        return Err(ReadError::NoColumns);
    }
    let decoded = encoded.decode(&mut Watch::new(&mut || true))?;
    let head = head(&mut Rows::new(&decoded.text))?;
    Ok(ColumnMapping::new(head.headings.into_iter().zip(head.fields).collect()))
}

/// Reads a CSV file. `mapping` says what its headings don't.
///
/// # Errors
/// [`ReadError`] if nothing says which columns hold names and numbers.
pub(in super::super) fn read(
    text: &str,
    mapping: Option<&ColumnMapping>,
    watch: &mut Watch<'_>,
    new_line_id: &mut dyn FnMut() -> LineId,
) -> Result<Incoming, ReadError> {
    let mut rows = Rows::new(text);
    let Head { headings: names, fields, is_known, is_prose, remarks } = head(&mut rows)?;
    let recognised = match mapping {
        Some(mapping) => mapping.clone(),
        None if is_prose && !is_known => return Err(ReadError::Foreign(Seems::Prose)),
        None => ColumnMapping::new(names.into_iter().zip(fields).collect()),
    };
    let gives_name = recognised.has_name() || (mapping.is_some() && recognised.has(Field::Organisation));
    if !gives_name {
        let has_number = recognised.has_number();
        return Err(ReadError::UnknownColumns(if has_number { UnknownColumns::Names } else { UnknownColumns::Both }));
    }
    let mut incoming = Incoming::default();
    incoming.problems.extend(remarks);
    let is_own = recognised.is_own();
    let headings = Heading::all(&recognised.columns);
    let keeps_numbers = keeps_numbers(recognised.columns.iter().map(|(heading, _)| heading.as_str()));
    let keeps = keeps_numbers.into_iter().zip(recognised.useless());
    let uses = recognised.columns.iter().zip(keeps).map(|((_, field), (keeps_numbers, is_useless))| match field {
        Field::PlainNumbers => Use::PlainNumbers,
        Field::Unknown if keeps_numbers => Use::PlainNumbers,
        Field::Unknown | Field::Ignore => Use::None,
        _ if is_useless => Use::None,
        _ => Use::All,
    });
    let uses: Vec<Use> = uses.collect();
    let mut looks = vec![Look::default(); recognised.columns.len()];
    let mut taken = vec![0; recognised.columns.len()];
    let mut left = LeftFields::default();
    let again = Table::of(&recognised.columns, is_own);
    while let Some(row) = rows.next().filter(|_| watch.goes_on(&incoming)) {
        let mut trouble = |what| incoming.problems.push(Problem { line: row.at_line, what });
        if let Some(LeftOut { through, lines }) = row.left_out {
            trouble(Trouble::UnclosedQuote { through, lines });
            continue;
        }
        if filled(&row).next().is_none() {
            continue;
        }
        let margin = if is_own { None } else { margin(&row, &recognised) };
        if margin == Some(Margin::Plain) {
            trouble(Trouble::Margin);
            continue;
        }
        match again.headings(&row) {
            Some(Again::Same) => {
                trouble(Trouble::SameHeadings);
                continue;
            }
            Some(Again::Other) => {
                let what = again.pass_over(&mut rows, || watch.goes_on(&incoming));
                incoming.problems.push(Problem { line: row.at_line, what });
                continue;
            }
            None => {}
        }
        if has_left_out(&row, recognised.columns.len()) {
            trouble(Trouble::TooManyCells);
        }
        let mut gathering = Gathering::of(is_own);
        for (at, (_, field)) in recognised.columns.iter().enumerate().take(row.len()) {
            let mut cell = unguard(row.cell(at));
            if cell.len() > LARGEST_VALUE {
                cell = fitting(cell, LARGEST_VALUE);
                trouble(Trouble::TooLong);
            }
            match uses[at] {
                Use::All if *field == Field::Fields => gathering.add_fields(cell, &mut left),
                Use::All => gathering.add(&headings[at], *field, cell),
                Use::PlainNumbers if is_plainly_number(cell) => {
                    gathering.add_secret(Some(Field::line_for(None, at)), cell);
                    taken[at] += 1;
                }
                Use::PlainNumbers | Use::None => looks[at].see(cell),
            }
        }
        let mut card = gathering.draft().finish(row.at_line, &mut incoming.problems, new_line_id);
        if let Some(card) = card.as_mut().filter(|_| margin.is_some()) {
            card.doubts.push(CardDoubt::MaybeMargin);
        }
        incoming.cards.extend(card);
    }
    let has_taken = taken.iter().any(|numbers| *numbers > 0);
    let unused = recognised.columns.iter().zip(looks).zip(taken).enumerate();
    incoming.about.unused = unused
        .filter(|(_, ((_, look), _))| look.is_filled())
        .map(|(at, (((heading, field), look), numbers))| UnusedColumn {
            at,
            heading: heading.clone(),
            looks_like_numbers: !matches!(field, Field::Ignore | Field::PlainNumbers) && look.is_of_numbers(),
            numbers,
        })
        .collect();
    let of_fields = recognised.columns.iter().position(|(_, field)| *field == Field::Fields).unwrap_or_default();
    incoming.about.unused.extend(left.unused(|_| of_fields));
    let is_asked_for = incoming.about.unused.iter().any(|column| column.looks_like_numbers);
    if mapping.is_none() && !recognised.has_number() && !has_taken && !is_asked_for {
        return Err(ReadError::UnknownColumns(UnknownColumns::Numbers));
    }
    Ok(incoming)
}

/// What a row says of the table, if that is all.
fn margin(row: &Row<'_>, columns: &ColumnMapping) -> Option<Margin> {
    /// The most cells of a row that stands around a table, sums aside.
    const MOST: usize = 3;
    let cells = || filled(row).map(|(_, cell)| cell);
    let is_of_numbers = |at: usize| columns.columns.get(at).is_some_and(|(_, field)| field.is_number());
    let is_short = filled(row).nth(MOST).is_none();
    let of_row = if is_short { Margin::of_row(cells) } else { None };
    of_row.or_else(|| Margin::of_sum(filled(row).map(|(at, cell)| (cell, is_of_numbers(at)))))
}

/// The cells of a row in which anything stands, each with its place.
fn filled<'r>(row: &'r Row<'_>) -> impl Iterator<Item = (usize, &'r str)> + Clone {
    row.cells().map(str::trim).enumerate().filter(|(_, cell)| !cell.is_empty())
}

/// What is taken of the cells of a column.
#[derive(Clone, Copy)]
enum Use {
    /// All, as its field says.
    All,
    /// What plainly is a number. The others are looked at, and never shown.
    PlainNumbers,
    /// Nothing. They are looked at.
    None,
}

/// Whether cells are left out that are beyond the columns. A column that has cells and no heading is one, and goes by its letter.
fn has_left_out(row: &Row<'_>, columns: usize) -> bool {
    row.has_more || (columns..row.len()).any(|at| !row.cell(at).trim().is_empty())
}
