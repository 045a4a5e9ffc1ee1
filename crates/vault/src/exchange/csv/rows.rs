//! Cuts a text into rows and cells. Cells are pieces of the text; where quotation marks had to be taken out they are made
//! anew, in buffers that are wiped.
//!
//! Quotation marks that people and programs get wrong are the danger here: one that is never closed takes the rows behind
//! it into its cell, numbers and all. docs/decisions/0019 says how such a cell is known, and where reading goes on.

use super::super::look::looks_like_number;
use super::delimiter::{likely_delimiter, said_delimiter};
use zeroize::Zeroizing;

/// Rows that may be torn before the rest of a file is left out: each costs a look at all that follows it.
const MOST_TORN: usize = 100;

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
}

/// A row.
#[derive(Debug)]
pub(in crate::exchange) struct Row<'a> {
    /// The line at which it begins, from 1.
    pub(in crate::exchange) at_line: usize,
    /// Whether a quotation mark in it is never closed: it has no cells then.
    pub(in crate::exchange) unclosed: bool,
    cells: Vec<Cell<'a>>,
}

#[derive(Debug)]
enum Cell<'a> {
    Piece(&'a str),
    Made(Zeroizing<String>),
}

impl<'a> Rows<'a> {
    /// Reads rows; which of `,`, `;`, tab and `|` stands between cells is told by the first lines.
    pub(in crate::exchange) fn new(text: &'a str) -> Self {
        let mut rows = Self { text, at: 0, line: 1, delimiter: b',', width: 0, torn: 0 };
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
        let blank = self.rest().iter().take_while(|byte| is_line_end(**byte)).count();
        self.go_to(self.at + blank);
        if self.at == self.text.len() {
            return None;
        }
        let (start, at_line) = (self.at, self.line);
        let mut cells = Vec::with_capacity(self.width);
        let mut at = start;
        loop {
            let Some((cell, end)) = self.cell(at, cells.len()) else {
                self.resume_behind(start);
                return Some(Row { at_line, unclosed: true, cells: Vec::new() });
            };
            cells.push(cell);
            if self.text.as_bytes().get(end) == Some(&self.delimiter) {
                at = end + 1;
            } else {
                self.go_to(end);
                return Some(Row { at_line, unclosed: false, cells });
            }
        }
    }

    /// The cell that begins at a place, and where it ends. `None` if its quotation mark is never closed, or took in what are
    /// rows of their own.
    fn cell(&self, at: usize, before: usize) -> Option<(Cell<'a>, usize)> {
        let bytes = self.text.as_bytes();
        let start = at + self.blanks(at);
        if bytes.get(start) == Some(&b'"') {
            match self.quoted(start + 1) {
                Some(quoted) if start == at || !self.text[start..quoted.end].contains(['\n', '\r']) => {
                    let inner = &self.text[start + 1..quoted.close];
                    if self.is_torn(inner, &quoted, before) {
                        return None;
                    }
                    return Some((unquoted(inner), quoted.end));
                }
                None if start == at => return None,
                // Spaces before a mark that is not closed on its line: it is text.
                _ => {}
            }
        }
        let end = bytes[at..].iter().position(|byte| *byte == self.delimiter || is_line_end(*byte));
        let end = end.map_or(bytes.len(), |end| at + end);
        Some((Cell::Piece(&self.text[at..end]), end))
    }

    /// Finds the end of a cell whose opening mark is before `from`. A mark closes the cell where the cell can end; anywhere
    /// else it is text, as in `"5" pipe"`.
    fn quoted(&self, from: usize) -> Option<Quoted> {
        let bytes = self.text.as_bytes();
        let ends_at = |at: usize| bytes.get(at).is_none_or(|byte| *byte == self.delimiter || is_line_end(*byte));
        let (mut at, mut reopens, mut is_odd, mut has_line_end) = (from, false, false, false);
        loop {
            let mark = at + bytes.get(at..)?.iter().position(|byte| *byte == b'"')?;
            has_line_end |= bytes[at..mark].iter().any(|byte| is_line_end(*byte));
            let begins_cell = bytes[mark - 1] == self.delimiter || is_line_end(bytes[mark - 1]);
            if bytes.get(mark + 1) == Some(&b'"') {
                is_odd |= has_line_end && begins_cell && ends_at(mark + 2);
                at = mark + 2;
                continue;
            }
            let end = mark + 1 + self.blanks(mark + 1);
            if ends_at(end) {
                return Some(Quoted { close: mark, end, reopens, is_odd });
            }
            (reopens, is_odd) = (reopens || begins_cell, true);
            at = mark + 1;
        }
    }

    fn blanks(&self, at: usize) -> usize {
        let rest = &self.text.as_bytes()[at.min(self.text.len())..];
        rest.iter().take_while(|byte| **byte == b' ' && self.delimiter != b' ').count()
    }

    /// Whether a cell took in others: a mark opens in it what is open already; or whole lines of it are rows, which by chance
    /// is so in tables of two columns only, and there a mark must be odd, too.
    fn is_torn(&self, inner: &str, quoted: &Quoted, before: usize) -> bool {
        let may_have_rows = inner.contains(is_line_end_char) && (quoted.is_odd || self.width > 2);
        quoted.reopens || (may_have_rows && self.has_rows(inner, before))
    }

    /// Whether whole lines within a cell are rows.
    fn has_rows(&self, inner: &str, before: usize) -> bool {
        let mut lines = inner.split(is_line_end_char);
        let first = lines.next().unwrap_or_default();
        let mut whole: Vec<&str> = lines.collect();
        whole.pop();
        let is_first = before == 0 && self.is_row(first);
        is_first || whole.into_iter().any(|line| self.is_row(line))
    }

    /// Whether a line is a row beyond doubt: it has as many cells as there are columns, one of which looks like a number and
    /// one like none, and every quotation mark has its other.
    fn is_row(&self, line: &str) -> bool {
        let Some(cells) = self.strict_cells(line).filter(|cells| self.width > 1 && cells.len() == self.width) else {
            return false;
        };
        let is_text = |cell: &&str| cell.contains(char::is_alphabetic) && !looks_like_number(cell);
        cells.iter().any(|cell| looks_like_number(cell)) && cells.iter().any(is_text)
    }

    /// The cells of a line in which every quotation mark is where it must be. `None` if one is not.
    fn strict_cells<'l>(&self, line: &'l str) -> Option<Vec<&'l str>> {
        let mut cells = Vec::with_capacity(self.width);
        let mut rest = line;
        loop {
            let (cell, behind) = match rest.strip_prefix('"') {
                Some(open) => {
                    let mut close = open.find('"')?;
                    while open[close + 1..].starts_with('"') {
                        close += 2 + open[close + 2..].find('"')?;
                    }
                    (&open[..close], &open[close + 1..])
                }
                None => rest.split_at(rest.find(char::from(self.delimiter)).unwrap_or(rest.len())),
            };
            if !rest.starts_with('"') && cell.contains('"') {
                return None;
            }
            cells.push(cell);
            match behind.strip_prefix(char::from(self.delimiter)) {
                Some(next) => rest = next,
                None => return behind.is_empty().then_some(cells),
            }
        }
    }

    /// Goes on behind a torn row: at the next line that is a row beyond doubt.
    fn resume_behind(&mut self, start: usize) {
        self.torn += 1;
        let mut at = start;
        loop {
            at = self.line_end(at);
            let next = at + self.text.as_bytes()[at..].iter().take_while(|byte| is_line_end(**byte)).count();
            if next == self.text.len() || self.torn > MOST_TORN {
                return self.go_to(self.text.len());
            }
            if self.is_row(&self.text[next..self.line_end(next)]) {
                return self.go_to(next);
            }
            at = next;
        }
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

/// Where a cell in quotation marks ends.
struct Quoted {
    /// Its closing mark.
    close: usize,
    /// What follows it.
    end: usize,
    /// Whether a single mark stands within it where a cell would begin.
    reopens: bool,
    /// Whether any single mark stands within it, or a double one that may be an empty cell.
    is_odd: bool,
}

impl Row<'_> {
    pub(in crate::exchange) fn len(&self) -> usize {
        self.cells.len()
    }

    /// A cell; nothing where the row is shorter.
    pub(in crate::exchange) fn cell(&self, at: usize) -> &str {
        match self.cells.get(at) {
            Some(Cell::Piece(text)) => text,
            Some(Cell::Made(text)) => text,
            None => "",
        }
    }

    pub(in crate::exchange) fn cells(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|at| self.cell(at))
    }
}

fn is_line_end(byte: u8) -> bool {
    matches!(byte, b'\n' | b'\r')
}

fn is_line_end_char(c: char) -> bool {
    matches!(c, '\n' | '\r')
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
mod tests {
    use super::*;

    fn rows(text: &str, width: usize) -> Vec<(usize, Vec<String>)> {
        let mut rows = Rows::new(text);
        rows.of_width(width);
        let mut all = Vec::new();
        while let Some(row) = rows.next() {
            let cells = if row.unclosed { vec!["torn".to_owned()] } else { row.cells().map(str::to_owned).collect() };
            all.push((row.at_line, cells));
        }
        all
    }

    fn cells(rows: &[(usize, &[&str])]) -> Vec<(usize, Vec<String>)> {
        rows.iter().map(|(line, cells)| (*line, cells.iter().map(|cell| (*cell).to_owned()).collect())).collect()
    }

    #[test]
    fn rows_know_their_lines() {
        let text = "a;b\r\n\r\n\"x\ny\";\"\"\"z\"\nlast;";
        assert_eq!(rows(text, 0), cells(&[(1, &["a", "b"]), (3, &["x\ny", "\"z"]), (5, &["last", ""])]));
        assert_eq!(rows("a;b\rc;d\r", 0), cells(&[(1, &["a", "b"]), (2, &["c", "d"])]));
        assert_eq!(rows("sep=;\r\na;b,c\n", 0), cells(&[(2, &["a", "b,c"])]));
        assert_eq!(rows("\"sep=\\t\"\na\tb\n", 0), cells(&[(2, &["a", "b"])]));
        assert_eq!(rows("sep=\t\na\tb\n", 0), cells(&[(2, &["a", "b"])]));
    }

    #[test]
    fn a_quotation_mark_that_is_never_closed_is_told() {
        for whole in ["a\n\"b\"", "a\nb", "a\n5\" pipe", "a\n\"b\nc\"\n", "a\r\n\"b\"\r\n", "a\n\"b\"\"\"", "a\n \"b"] {
            assert!(rows(whole, 1).iter().all(|(_, cells)| *cells != ["torn"]), "{whole}");
        }
        for torn in ["a\n\"b", "a\n\"b\n", "a\n\"b\r\nc,d\r\n", "a\n\"b\"\"", "a\n\""] {
            assert_eq!(rows(torn, 1)[1..], cells(&[(2, &["torn"])]), "{torn}");
        }
    }

    #[test]
    fn a_mark_where_no_cell_can_end_is_text() {
        assert_eq!(rows("\"5\" pipe\",b\n", 2), cells(&[(1, &["5\" pipe", "b"])]));
        assert_eq!(rows("a, \"b, c\" ,d\n", 3), cells(&[(1, &["a", "b, c", "d"])]));
    }

    #[test]
    fn what_a_torn_row_took_in_is_read_again_where_rows_are_sure() {
        let (b, c) = ("B,+442079460001", ["C", "+442079460002"]);
        for text in [
            format!("\"{b}\nC,+442079460002\n"),
            format!("\"{b}\nmore\n\nC,+442079460002\n\"D,\"+44 1\"\n"),
            format!("\"{b}\nC,+442079460002\nD,\"x\"\n"),
        ] {
            let read = rows(&text, 2);
            assert_eq!(read[0].1, ["torn"], "{text}");
            assert_eq!(read[1].1, c, "{text}");
        }
        // The mark of the next row closes the cell, and its number would be that of the row before.
        assert_eq!(rows(&format!("\"{b}\n\"C\",+442079460002\nE,+442079460003\n"), 2)[0].1, ["torn"]);
        // Where every cell has its marks, a missing one would make one cell of two.
        let quoted = "\"B,\"+44 20 7946 0001\"\n\"C\",\"+44 20 7946 0002\"\n";
        assert_eq!(rows(quoted, 2), cells(&[(1, &["torn"]), (2, &["C", "+44 20 7946 0002"])]));
        let notes = "Jane,\"one,two\nTel, +44 20 7946 0000\nsaid \"yes\" and left\",x\n";
        assert_eq!(rows(notes, 3)[0].1.len(), 3);
        let numbers = "Jane,\"+44 20 7946 0000\n+44 20 7946 0001, +44 20 7946 0002\n+44 20 7946 0003\"\n";
        assert_eq!(rows(numbers, 2)[0].1.len(), 2);
    }

    #[test]
    fn a_long_cell_and_many_cells_fit() {
        let long = "é".repeat(100_000);
        assert_eq!(rows(&format!("{long},b"), 2), [(1, vec![long, "b".to_owned()])]);
        assert_eq!(rows(&"x,".repeat(1000), 0)[0].1.len(), 1001);
    }
}
