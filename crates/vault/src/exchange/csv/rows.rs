//! Cuts a text into rows and cells. Cells are pieces of the text; where quotation marks had to be taken out they are made
//! anew, in buffers that are wiped.
//!
//! Quotation marks that people and programs get wrong are the danger here: one that is never closed takes the rows behind
//! it into its cell, numbers and all. docs/decisions/0019 says how such a cell is known, and where reading goes on.

mod torn;

use super::delimiter::{likely_delimiter, said_delimiter};
use zeroize::Zeroizing;

/// The most columns of a table: no spreadsheet has more.
pub(super) const MOST_COLUMNS: usize = 16_384;

/// The rows of a text, one at a time.
#[derive(Debug, Clone, Copy)]
pub(in crate::exchange) struct Rows<'a> {
    text: &'a str,
    at: usize,
    line: usize,
    delimiter: u8,
    /// How many cells a row has; 0 while that is not known.
    width: usize,
    torn: usize,
    /// Up to where no mark closes a cell: it was looked for.
    unclosed_to: usize,
}

/// A row.
#[derive(Debug)]
pub(in crate::exchange) struct Row<'a> {
    /// The line at which it begins, from 1.
    pub(in crate::exchange) at_line: usize,
    /// What is left out, if a quotation mark tears it: it has no cells then.
    pub(in crate::exchange) left_out: Option<LeftOut>,
    /// Whether it has more cells than a table has columns, with anything in them. They are left out.
    pub(in crate::exchange) has_more: bool,
    cells: Vec<Cell<'a>>,
}

/// Lines of a file that are left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::exchange) struct LeftOut {
    /// The last of them.
    pub(in crate::exchange) through: usize,
    /// How many they are; empty ones don't count.
    pub(in crate::exchange) lines: usize,
}

#[derive(Debug)]
enum Cell<'a> {
    Piece(&'a str),
    Made(Zeroizing<String>),
}

impl<'a> Rows<'a> {
    /// Reads rows; which of `,`, `;`, tab and `|` stands between cells is told by the first lines.
    pub(in crate::exchange) fn new(text: &'a str) -> Self {
        let mut rows = Self { text, at: 0, line: 1, delimiter: b',', width: 0, torn: 0, unclosed_to: 0 };
        match said_delimiter(text) {
            Some((delimiter, end)) => {
                rows.delimiter = delimiter;
                rows.go_to(end);
            }
            None => rows.delimiter = likely_delimiter(text),
        }
        rows
    }

    /// Tells how many cells a row has, so that a torn one can be known.
    pub(in crate::exchange) fn of_width(&mut self, cells: usize) {
        self.width = cells;
    }

    /// The next row that has anything in it but its end.
    pub(in crate::exchange) fn next(&mut self) -> Option<Row<'a>> {
        self.go_to(self.at + blank(self.rest()));
        if self.at == self.text.len() {
            return None;
        }
        let (start, at_line) = (self.at, self.line);
        let (mut cells, mut has_more) = (Vec::with_capacity(self.width.min(64)), false);
        let mut at = start;
        loop {
            let Some((cell, end)) = self.cell(at, cells.len()) else {
                let left_out = |rows: &mut Self| Some(rows.resume_behind(start));
                return self
                    .plain_row(start)
                    .or_else(|| Some(Row { at_line, left_out: left_out(self), has_more: false, cells: Vec::new() }));
            };
            if cells.len() < MOST_COLUMNS {
                cells.push(cell);
            } else {
                has_more |= !cell.text().trim().is_empty();
            }
            if self.text.as_bytes().get(end) == Some(&self.delimiter) {
                at = end + 1;
            } else {
                self.go_to(end);
                return Some(Row { at_line, left_out: None, has_more, cells });
            }
        }
    }

    /// The cell that begins at a place, and where it ends. `None` if its quotation mark is never closed, or took in what are
    /// rows of their own.
    fn cell(&mut self, at: usize, before: usize) -> Option<(Cell<'a>, usize)> {
        let bytes = self.text.as_bytes();
        let start = at + self.blanks(at);
        // Behind spaces a mark that is not closed on its line is text.
        let is_led = start > at;
        if bytes.get(start) == Some(&b'"') && !(is_led && start < self.unclosed_to) {
            let within = if is_led { self.line_end(start) } else { bytes.len() };
            match self.quoted(start + 1, within) {
                Quote::Closed(quoted) => {
                    let inner = &self.text[start + 1..quoted.close];
                    if self.took_in_rows(inner, &quoted, before) {
                        return None;
                    }
                    return Some((unquoted(inner), quoted.end));
                }
                Quote::Open if is_led => self.unclosed_to = within,
                Quote::Open | Quote::OpenedAgain => return None,
            }
        }
        let end = bytes[at..].iter().position(|byte| *byte == self.delimiter || is_line_end(*byte));
        let end = end.map_or(bytes.len(), |end| at + end);
        Some((Cell::Piece(&self.text[at..end]), end))
    }

    /// Finds the end of a cell whose opening mark is before `from`. A mark closes the cell where the cell can end; anywhere
    /// else it is text, as in `"5" pipe"`.
    fn quoted(&self, from: usize, within: usize) -> Quote {
        let bytes = &self.text.as_bytes()[..within];
        let ends_at = |at: usize| bytes.get(at).is_none_or(|byte| *byte == self.delimiter || is_line_end(*byte));
        let (mut at, mut is_odd, mut has_line_end) = (from, false, false);
        loop {
            let rest = bytes.get(at..).unwrap_or_default();
            let Some(mark) = rest.iter().position(|byte| *byte == b'"').map(|mark| at + mark) else {
                return Quote::Open;
            };
            has_line_end = has_line_end || bytes[at..mark].iter().any(|byte| is_line_end(*byte));
            let begins_cell = bytes[mark - 1] == self.delimiter || is_line_end(bytes[mark - 1]);
            if bytes.get(mark + 1) == Some(&b'"') {
                is_odd |= has_line_end && begins_cell && ends_at(mark + 2);
                at = mark + 2;
                continue;
            }
            let end = mark + 1 + self.blanks(mark + 1);
            if ends_at(end) {
                return Quote::Closed(Quoted { close: mark, end, is_odd });
            }
            if begins_cell {
                return Quote::OpenedAgain;
            }
            is_odd = true;
            at = mark + 1;
        }
    }

    /// The line that was reached, from 1: the last of the row that came last.
    pub(super) fn line(&self) -> usize {
        self.line
    }

    fn blanks(&self, at: usize) -> usize {
        let rest = &self.text.as_bytes()[at.min(self.text.len())..];
        rest.iter().take_while(|byte| **byte == b' ' && self.delimiter != b' ').count()
    }

    fn line_end(&self, at: usize) -> usize {
        let rest = &self.text.as_bytes()[at..];
        rest.iter().position(|byte| is_line_end(*byte)).map_or(self.text.len(), |end| at + end)
    }

    fn rest(&self) -> &'a [u8] {
        &self.text.as_bytes()[self.at..]
    }

    fn go_to(&mut self, at: usize) {
        let passed = &self.text.as_bytes()[self.at..at];
        // A return is the end of a line where no new line follows it.
        let next = self.text.as_bytes().get(at).copied();
        let pairs = passed.iter().zip(passed.iter().skip(1).copied().chain([next.unwrap_or_default()]));
        self.line += pairs.filter(|(byte, next)| **byte == b'\n' || (**byte == b'\r' && *next != b'\n')).count();
        self.at = at;
    }
}

/// What a quotation mark begins.
enum Quote {
    /// A cell.
    Closed(Quoted),
    /// Nothing that ends.
    Open,
    /// Nothing that ends before another mark stands where a cell would begin.
    OpenedAgain,
}

/// Where a cell in quotation marks ends.
struct Quoted {
    /// Its closing mark.
    close: usize,
    /// What follows it.
    end: usize,
    /// Whether any single mark stands within it, or a double one that may be an empty cell.
    is_odd: bool,
}

impl Cell<'_> {
    fn text(&self) -> &str {
        match self {
            Self::Piece(text) => text,
            Self::Made(text) => text,
        }
    }
}

impl Row<'_> {
    pub(in crate::exchange) fn len(&self) -> usize {
        self.cells.len()
    }

    /// A cell; nothing where the row is shorter.
    pub(in crate::exchange) fn cell(&self, at: usize) -> &str {
        self.cells.get(at).map_or("", Cell::text)
    }

    pub(in crate::exchange) fn cells(&self) -> impl Iterator<Item = &str> + Clone {
        (0..self.len()).map(|at| self.cell(at))
    }
}

/// How many bytes stand before the next row: line ends, and what is left where files were joined.
fn blank(rest: &[u8]) -> usize {
    const SEAMS: [&[u8]; 4] = [b"\n", b"\r", b"\xef\xbb\xbf", b"\x1a"];
    let mut at = 0;
    while let Some(seam) = SEAMS.iter().find(|seam| rest[at..].starts_with(seam)) {
        at += seam.len();
    }
    at
}

fn is_line_end(byte: u8) -> bool {
    matches!(byte, b'\n' | b'\r')
}

fn unquoted(inner: &str) -> Cell<'_> {
    if !inner.contains("\"\"") {
        return Cell::Piece(inner);
    }
    let mut made = Zeroizing::new(String::with_capacity(inner.len()));
    let mut pieces = inner.split("\"\"");
    made.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        made.push('"');
        made.push_str(piece);
    }
    Cell::Made(made)
}

#[cfg(test)]
mod tests;
