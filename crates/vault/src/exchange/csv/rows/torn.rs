//! Rows that a quotation mark tears: how they are known, and where reading goes on.

use super::super::super::look::looks_like_number;
use super::{Cell, LeftOut, Quoted, Row, Rows, is_line_end, unquoted};

/// Rows that may be torn before the rest of a file is left out: each costs a look at all that follows it.
const MOST_TORN: usize = 100;

impl<'a> Rows<'a> {
    /// Whether a cell took in others: whole lines of it are rows, which by chance is so in tables of two columns only, and
    /// there a mark must be odd, too.
    pub(super) fn took_in_rows(&self, inner: &str, quoted: &Quoted, before: usize) -> bool {
        inner.contains(is_line_end_char) && (quoted.is_odd || self.width > 2) && self.has_rows(inner, before)
    }

    /// Whether whole lines within a cell are rows.
    fn has_rows(&self, inner: &str, before: usize) -> bool {
        let mut lines = inner.split(is_line_end_char);
        let first = lines.next().unwrap_or_default();
        // The last is the beginning of a line.
        let mut whole = lines.rev().skip(1);
        (before == 0 && self.is_row(first)) || whole.any(|line| self.is_row(line))
    }

    /// Whether a line is a row beyond doubt: it has as many cells as there are columns, one of which looks like a number and
    /// one like none, and every quotation mark has its other.
    fn is_row(&self, line: &str) -> bool {
        let Some(cells) = self.strict_cells(line).filter(|cells| self.width > 1 && cells.len() == self.width) else {
            return false;
        };
        has_number_and_text(cells.into_iter())
    }

    /// The cells of a line in which every quotation mark is where it must be. `None` if one is not, or if there are more
    /// cells than columns.
    fn strict_cells<'l>(&self, line: &'l str) -> Option<Vec<&'l str>> {
        let mut cells = Vec::new();
        let mut rest = line;
        loop {
            let (cell, behind) = match rest.strip_prefix('"') {
                Some(open) => close(open)?,
                None => rest.split_at(rest.find(char::from(self.delimiter)).unwrap_or(rest.len())),
            };
            if cells.len() == self.width || (!rest.starts_with('"') && cell.contains('"')) {
                return None;
            }
            cells.push(cell);
            match behind.strip_prefix(char::from(self.delimiter)) {
                Some(next) => rest = next,
                None => return behind.is_empty().then_some(cells),
            }
        }
    }

    /// The row that a line is by itself, if it is one that is whole.
    pub(super) fn plain_row(&mut self, start: usize) -> Option<Row<'a>> {
        let end = self.line_end(start);
        let cells = self.plain_cells(&self.text[start..end])?;
        let row = Row { at_line: self.line, left_out: None, has_more: false, cells };
        self.go_to(end);
        Some(row)
    }

    /// The cells of a line whose quotation marks are even in number and that has a cell for each column. A cell whose marks
    /// are not around it is as it was written (`"Bob" Two`).
    fn plain_cells<'l>(&self, line: &'l str) -> Option<Vec<Cell<'l>>> {
        if self.width < 2 || !line.bytes().filter(|byte| *byte == b'"').count().is_multiple_of(2) {
            return None;
        }
        let delimiter = char::from(self.delimiter);
        let (mut cells, mut rest) = (Vec::new(), line);
        loop {
            let quoted = rest.strip_prefix('"').and_then(close);
            let quoted = quoted.filter(|(_, behind)| behind.is_empty() || behind.starts_with(delimiter));
            let (cell, behind) = match quoted {
                Some((inner, behind)) => (unquoted(inner), behind),
                None => {
                    let (cell, behind) = rest.split_at(rest.find(delimiter).unwrap_or(rest.len()));
                    (Cell::Piece(cell), behind)
                }
            };
            if cells.len() == self.width {
                return None;
            }
            cells.push(cell);
            match behind.strip_prefix(delimiter) {
                Some(next) => rest = next,
                None => return (cells.len() == self.width).then_some(cells),
            }
        }
    }

    /// Whether reading goes on at a line: it is whole by itself, with a number and a text.
    fn goes_on_at(&self, line: &str) -> bool {
        self.plain_cells(line).is_some_and(|cells| has_number_and_text(cells.iter().map(Cell::text)))
    }

    /// Goes on behind a torn row: at the next line that is a row of its own. What is passed over is told.
    pub(super) fn resume_behind(&mut self, start: usize) -> LeftOut {
        self.torn += 1;
        let mut left_out = LeftOut { through: self.line, lines: 0 };
        let mut at = start;
        loop {
            self.go_to(at);
            left_out = LeftOut { through: self.line, lines: left_out.lines + 1 };
            at = self.line_end(at);
            at += self.text.as_bytes()[at..].iter().take_while(|byte| is_line_end(**byte)).count();
            let is_over = at == self.text.len();
            if is_over || (self.torn <= MOST_TORN && self.goes_on_at(&self.text[at..self.line_end(at)])) {
                self.go_to(at);
                return left_out;
            }
        }
    }
}

/// Whether one cell looks like a number, and another is of letters and does not.
fn has_number_and_text<'c>(cells: impl Iterator<Item = &'c str>) -> bool {
    let (mut has_number, mut has_text) = (false, false);
    for cell in cells {
        let is_number = looks_like_number(cell);
        has_number |= is_number;
        has_text |= !is_number && cell.contains(char::is_alphabetic);
    }
    has_number && has_text
}

/// What is within quotation marks of which the first was taken away, and what is behind them.
fn close(open: &str) -> Option<(&str, &str)> {
    let mut close = open.find('"')?;
    while open[close + 1..].starts_with('"') {
        close += 2 + open[close + 2..].find('"')?;
    }
    Some((&open[..close], &open[close + 1..]))
}

fn is_line_end_char(c: char) -> bool {
    matches!(c, '\n' | '\r')
}
