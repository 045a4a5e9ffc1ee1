//! Headings within a table: where files were joined.

use super::super::Trouble;
use super::super::headings::{self, Heading};
use super::columns::Field;
use super::head::{as_headings, is_letter, is_of_contact};
use super::rows::{Row, Rows};
use crate::contact::Country;
use crate::fold::{fold, one_line};

/// The headings of a table, to be known again.
pub(super) struct Table {
    /// Folded; nothing where a column has none.
    headings: Vec<String>,
    /// The columns of names.
    names: Vec<usize>,
    /// Whether Hotline wrote it: then labels stand in its cells, and headings of others do not.
    is_own: bool,
}

/// Which headings a row has.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Again {
    /// Those of the table.
    Same,
    /// Those of another one.
    Other,
}

impl Table {
    pub(super) fn of(columns: &[(String, Field)], is_own: bool) -> Self {
        let heading = |(at, (heading, _)): (usize, &(String, Field))| {
            if is_letter(heading, at) { String::new() } else { fold(heading) }
        };
        let is_name = |(_, (_, field)): &(usize, &(String, Field))| {
            matches!(field, Field::Name | Field::GivenName | Field::FamilyName | Field::OwnScript)
        };
        let names = columns.iter().enumerate().filter(is_name).map(|(at, _)| at).collect();
        Self { headings: columns.iter().enumerate().map(heading).collect(), names, is_own }
    }

    /// Which headings a row has, if it has any.
    pub(super) fn headings(&self, row: &Row<'_>) -> Option<Again> {
        if is_of_contact(row) {
            return None;
        }
        if self.are_same(row) || self.are_some(row) {
            return Some(Again::Same);
        }
        (!self.is_own && !self.names_somebody(row) && are_headings(row)).then_some(Again::Other)
    }

    /// Whether something stands in a column of names that is no heading.
    fn names_somebody(&self, row: &Row<'_>) -> bool {
        let is_known = |cell: &str| headings::field(cell, 0) != Field::Unknown || headings::is_passed_over(cell);
        self.names.iter().map(|at| row.cell(*at).trim()).any(|cell| !cell.is_empty() && !is_known(cell))
    }

    fn are_same(&self, row: &Row<'_>) -> bool {
        let heading = |at: usize| self.headings.get(at).map_or("", String::as_str);
        // A contact may be called as one heading is, but not as all of them.
        self.headings.iter().filter(|heading| !heading.is_empty()).count() > 1
            && (0..row.len().max(self.headings.len())).all(|at| fold(row.cell(at)) == heading(at))
    }

    /// Whether all that stands in a row are headings of the table, each over its column.
    fn are_some(&self, row: &Row<'_>) -> bool {
        let filled = || (0..row.len()).filter(|at| !row.cell(*at).trim().is_empty());
        let is_heading = |at: usize| self.headings.get(at).is_some_and(|heading| fold(row.cell(at)) == *heading);
        !self.is_own && filled().all(is_heading) && filled().count() > 1
    }

    /// Passes over a table of other headings, of which the first row was read: to the headings of the first, or to the end.
    pub(super) fn pass_over(&self, rows: &mut Rows<'_>, mut goes_on: impl FnMut() -> bool) -> Trouble {
        let mut lines = 1;
        loop {
            let through = rows.line();
            let mut ahead = *rows;
            match ahead.next() {
                Some(row) if goes_on() && self.headings(&row) != Some(Again::Same) => {
                    lines += row.left_out.map_or(1, |left_out| left_out.lines);
                    *rows = ahead;
                }
                _ => return Trouble::OtherHeadings { through, lines },
            }
        }
    }
}

/// Whether the cells of a row are headings: one of names, one of numbers, and most of the others known. "Tel Aviv" may be
/// one of numbers; it is a town if nothing else says that these are headings.
fn are_headings(row: &Row<'_>) -> bool {
    let names: Vec<String> = row.cells().map(one_line).filter(|cell| !cell.is_empty()).collect();
    if names.len() < 2 {
        return false;
    }
    let (mut mapping, mut known) = as_headings(names);
    // "SN" and "CN" are headings of a directory, and Senegal and China: beside anything that is no heading they are these.
    if known < mapping.columns.len() {
        let is_code =
            |(heading, field): &&mut (String, Field)| *field != Field::Unknown && Country::parse(heading).is_some();
        for (_, field) in mapping.columns.iter_mut().filter(is_code) {
            *field = Field::Unknown;
            known -= 1;
        }
    }
    if known * 2 < mapping.columns.len() || !mapping.has_name() || !mapping.has_number() {
        return false;
    }
    let mut columns = mapping.columns.iter();
    let is_plain = columns.any(|(heading, field)| {
        matches!(field, Field::Number { .. }) && Heading::of(heading).line.usual_label.is_some()
    });
    // Nobody is called "Full name"; but somebody may be called Ad.
    let mut columns = mapping.columns.iter();
    let mut names_nobody = || columns.any(|(heading, field)| *field == Field::Name && heading.len() > 2);
    is_plain || (known == mapping.columns.len() && (known > 2 || names_nobody()))
}
