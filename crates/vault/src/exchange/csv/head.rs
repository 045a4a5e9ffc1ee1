//! Finds the headings of a table: below titles, or nowhere.

use super::super::headings;
use super::super::look::{Look, looks_like_number};
use super::super::{Problem, ReadError, Trouble, UnknownColumns};
use super::columns::{ColumnMapping, Field};
use super::rows::{Row, Rows};
use crate::fold::one_line;

/// Rows that are looked at for headings.
const FIRST_ROWS: usize = 20;
/// Rows that are looked at for what their cells look like.
const SOME_ROWS: usize = 1000;
/// Bytes beyond which a cell is no heading.
const LONGEST_HEADING: usize = 120;

/// The head of a table.
#[derive(Debug)]
pub(super) struct Head {
    /// A heading for every column; where there is none, its letter in a spreadsheet: "(C)".
    pub(super) headings: Vec<String>,
    /// What stands under each, by its heading.
    pub(super) fields: Vec<Field>,
    /// Whether any heading is known.
    pub(super) is_known: bool,
    /// Whether no row has more than one cell.
    pub(super) is_prose: bool,
    /// What somebody should know who says what the columns hold, and titles in which a number stands.
    pub(super) remarks: Vec<Problem>,
}

/// Reads the head of a table and leaves `rows` before its first contact.
///
/// The headings are the first row that names a column of names and one of numbers, or those that Hotline writes, else the row
/// with the most headings that are known, else the first row of several cells; but a row with a number in it is that of a
/// contact, and so are those behind it.
pub(super) fn head(rows: &mut Rows<'_>) -> Result<Head, ReadError> {
    let start = *rows;
    let mut best: Option<(usize, Candidate<'_>)> = None;
    let mut first: Option<Candidate<'_>> = None;
    let (mut probe, mut is_prose, mut seen) = (start, true, 0);
    while let Some((row, before)) =
        (seen < FIRST_ROWS).then(|| (probe, probe.next())).and_then(|(at, row)| Some((row?, at)))
    {
        seen += 1;
        let filled = row.cells().filter(|cell| !cell.trim().is_empty()).count();
        if filled == 0 {
            continue;
        }
        is_prose &= row.len() < 2;
        let is_contact = is_of_contact(&row);
        let (mapping, known) = as_headings(if is_contact { Vec::new() } else { names_of(&row, row.len()) });
        let is_whole = mapping.is_own() || mapping.has_name() && mapping.has_number();
        let candidate = Candidate { row, before, after: probe, known };
        if is_whole {
            best = Some((usize::MAX, candidate));
            break;
        }
        let is_likely = known >= 2 || (known == 1 && filled <= 2);
        if is_likely && best.as_ref().is_none_or(|(most, _)| known > *most) {
            best = Some((known, candidate));
        } else if first.as_ref().is_none_or(|first| first.row.len() < 2 && filled > 1) {
            first = Some(candidate);
        }
        // Behind the first contact there are no headings, whatever is written there.
        if is_contact && filled > 1 {
            break;
        }
    }
    let chosen =
        best.map(|(_, candidate)| candidate).or(first).ok_or(ReadError::UnknownColumns(UnknownColumns::Both))?;
    let is_known = chosen.known > 0;
    let is_headless = !is_known && is_of_contact(&chosen.row);
    *rows = if is_headless { chosen.before } else { chosen.after };
    let width = chosen.row.len();
    if chosen.row.has_more {
        return Err(ReadError::TooManyColumns);
    }
    let mut remarks = titles_with_numbers(start, chosen.row.at_line);
    rows.of_width(width);
    let looks = looks(*rows);
    let widest = looks.len().max(width);
    let headings = if is_headless { letters(widest) } else { names_of(&chosen.row, widest) };
    let what = if is_headless { Trouble::NoHeadings } else { Trouble::UnknownHeadings };
    remarks.extend((!is_known).then_some(Problem { line: chosen.row.at_line, what }));
    Ok(Head { fields: fields(&headings, &looks), headings, is_known, is_prose, remarks })
}

/// The rows above a line in which something looks like a number: "Switchboard of the Palace +49 30 …".
fn titles_with_numbers(mut rows: Rows<'_>, below: usize) -> Vec<Problem> {
    let has_number = |cell: &str| cell.split(char::is_alphabetic).any(looks_like_number);
    let mut titles = Vec::new();
    while let Some(row) = rows.next().filter(|row| row.at_line < below) {
        if row.cells().any(has_number) {
            titles.push(Problem { line: row.at_line, what: Trouble::Title });
        }
    }
    titles
}

/// A row that may be that of the headings, and where the rows were before and after it.
struct Candidate<'a> {
    row: Row<'a>,
    before: Rows<'a>,
    after: Rows<'a>,
    /// How many of its cells are headings that are known.
    known: usize,
}

/// What columns of these headings would hold, and how many of the headings are known.
pub(super) fn as_headings(names: Vec<String>) -> (ColumnMapping, usize) {
    let fields = headings::fields(&names);
    let known = fields.iter().filter(|field| **field != Field::Unknown).count();
    (ColumnMapping::new(names.into_iter().zip(fields).collect()), known)
}

/// Whether a row is that of a contact: a number or an address of mail stands in it, or a long text.
pub(super) fn is_of_contact(row: &Row<'_>) -> bool {
    row.cells().any(|cell| looks_like_number(cell) || cell.contains('@') || cell.len() > LONGEST_HEADING)
}

/// What the columns of the next rows look like, up to the last that is filled in any.
fn looks(mut rows: Rows<'_>) -> Vec<Look> {
    let mut looks: Vec<Look> = Vec::new();
    for row in std::iter::from_fn(|| rows.next()).take(SOME_ROWS) {
        for (at, cell) in row.cells().enumerate().filter(|(_, cell)| !cell.trim().is_empty()) {
            if at >= looks.len() {
                looks.resize(at + 1, Look::default());
            }
            looks[at].see(cell);
        }
    }
    looks
}

/// What stands under each heading: as the heading says, unless the cells say otherwise. "Office" and "Home" over numbers are
/// numbers; another text that consists of numbers is not known, and asked for.
fn fields(headings: &[String], looks: &[Look]) -> Vec<Field> {
    let mut fields = headings::fields(headings);
    let mapping = ColumnMapping::new(fields.iter().map(|field| (String::new(), *field)).collect());
    if mapping.is_own() {
        return fields;
    }
    for ((at, field), look) in fields.iter_mut().enumerate().zip(looks) {
        if look.is_mostly_of_numbers() && headings::names_number_and_extension(&headings[at]) {
            *field = Field::Number { line: Field::line_for(None, at) };
        } else if look.is_mostly_of_numbers() && headings::may_be_number(&headings[at], *field) {
            *field = headings::place_as_number(&headings[at], at).unwrap_or(Field::Unknown);
        }
    }
    fields
}

fn names_of(row: &Row<'_>, width: usize) -> Vec<String> {
    let name = |at: usize| Some(one_line(row.cell(at))).filter(|name| !name.is_empty()).unwrap_or_else(|| letter(at));
    (0..width).map(name).collect()
}

/// Whether this is what a column without a heading is called.
pub(super) fn is_letter(heading: &str, at: usize) -> bool {
    heading == letter(at)
}

fn letters(width: usize) -> Vec<String> {
    (0..width).map(letter).collect()
}

/// Whether these are the names of columns of which none has a heading. They say nothing of what the columns hold.
pub(crate) fn are_letters(headings: &[String]) -> bool {
    headings.iter().enumerate().all(|(at, heading)| is_letter(heading, at))
}

/// What a column without a heading is called: its letter in a spreadsheet, which is the same in every language.
fn letter(at: usize) -> String {
    let (mut letters, mut left) = (Vec::new(), at + 1);
    while left > 0 {
        letters.push(b'A' + u8::try_from((left - 1) % 26).expect("less than 26"));
        left = (left - 1) / 26;
    }
    format!("({})", letters.iter().rev().map(|letter| char::from(*letter)).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head_of(text: &str) -> (Vec<String>, Option<(usize, Trouble)>, Option<usize>) {
        let mut rows = Rows::new(text);
        let head = head(&mut rows).unwrap();
        (
            head.headings,
            head.remarks.first().map(|remark| (remark.line, remark.what)),
            rows.next().map(|row| row.at_line),
        )
    }

    #[test]
    fn headings_are_found_below_titles_and_blank_rows() {
        let headings = || vec!["Name".to_owned(), "Phone".to_owned()];
        for text in [
            "Name,Phone\nA,1\n",
            "Contacts of the office\n\nName,Phone\nA,1\n",
            "List,of 2024\nprinted,by X\n,,\nName,Phone\nA,1\n",
            "sep=,\nName,Phone\nA,1\n",
        ] {
            assert_eq!(head_of(text).0, headings(), "{text}");
            assert_eq!(head_of(text).1, None);
        }
    }

    #[test]
    fn a_contact_of_an_export_is_no_row_of_headings_whatever_it_is_called() {
        let text = "Name,Notes,Form of Address,Name in Own Script,UID\nAd,: Ph,,,\n";
        assert_eq!(head_of(text).2, Some(2), "Ad is a heading in Turkish, and Ph one of numbers");
    }

    #[test]
    fn a_table_without_headings_keeps_its_first_contact() {
        let text = "Jane Roe,020 7946 0000,GB\nJohn Doe,020 7946 0001,GB\n";
        let letters = ["(A)", "(B)", "(C)"].map(str::to_owned).to_vec();
        assert_eq!(head_of(text), (letters, Some((1, Trouble::NoHeadings)), Some(1)));
        let unknown = "Wer,Wie\nJane Roe,020 7946 0000\n";
        assert_eq!(head_of(unknown).1, Some((1, Trouble::UnknownHeadings)));
        assert_eq!(head_of(unknown).2, Some(2));
    }

    #[test]
    fn columns_without_a_heading_go_by_their_letter() {
        assert_eq!(head_of("Name,,Phone\nA,x,1,y\n").0, ["Name", "(B)", "Phone", "(D)"]);
        assert_eq!(
            [letter(0), letter(25), letter(26), letter(701), letter(702)],
            ["(A)", "(Z)", "(AA)", "(ZZ)", "(AAA)"]
        );
    }
}
