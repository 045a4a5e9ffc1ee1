//! Cuts a text into rows and cells, in buffers that are wiped.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};
use zeroize::Zeroizing;

/// The rows of a text, one at a time.
pub(in crate::exchange) struct Rows<'a> {
    reader: Reader,
    rest: &'a [u8],
    line: usize,
    cells: Zeroizing<Vec<u8>>,
    ends: Vec<usize>,
    /// Whether the text has been read to its end.
    ended: bool,
}

/// A row, until the next is read.
pub(in crate::exchange) struct Row<'r> {
    /// The line at which it begins, from 1.
    pub(in crate::exchange) at_line: usize,
    /// Whether a quotation mark in it is never closed, so that all the rest of the text stands in it.
    pub(in crate::exchange) unclosed: bool,
    cells: &'r [u8],
    ends: &'r [usize],
}

impl<'a> Rows<'a> {
    /// Reads rows; which of `,`, `;` and tab stands between cells is told by the first line.
    pub(in crate::exchange) fn new(text: &'a str) -> Self {
        let reader = ReaderBuilder::new().delimiter(delimiter(text)).build();
        let (cells, ends) = (Zeroizing::new(vec![0; 4096]), vec![0; 64]);
        Self { reader, rest: text.as_bytes(), line: 1, cells, ends, ended: false }
    }

    pub(in crate::exchange) fn next(&mut self) -> Option<Row<'_>> {
        let blank = self.rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        self.skip(blank);
        let at_line = self.line;
        let (mut bytes, mut cells, mut unclosed) = (0, 0, false);
        loop {
            let (result, read, written, ended) =
                self.reader.read_record(self.rest, &mut self.cells[bytes..], &mut self.ends[cells..]);
            self.skip(read);
            bytes += written;
            cells += ended;
            match result {
                // The last row may lack the end of its line. Only within quotation marks does that not end it; then an
                // empty input makes the reader give what it still holds.
                ReadRecordResult::InputEmpty if self.ended => unclosed = true,
                ReadRecordResult::InputEmpty => (self.ended, self.rest) = (true, b"\n"),
                ReadRecordResult::OutputFull => {
                    let mut larger = Zeroizing::new(vec![0; self.cells.len() * 2]);
                    larger[..bytes].copy_from_slice(&self.cells[..bytes]);
                    self.cells = larger;
                }
                ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len() * 2, 0),
                ReadRecordResult::Record => {
                    return Some(Row { at_line, unclosed, cells: &self.cells[..bytes], ends: &self.ends[..cells] });
                }
                ReadRecordResult::End => return None,
            }
        }
    }

    fn skip(&mut self, bytes: usize) {
        let (read, rest) = self.rest.split_at(bytes);
        self.line += read.iter().filter(|byte| **byte == b'\n').count();
        self.rest = rest;
    }
}

impl Row<'_> {
    pub(in crate::exchange) fn len(&self) -> usize {
        self.ends.len()
    }

    /// A cell; nothing where the row is shorter.
    pub(in crate::exchange) fn cell(&self, at: usize) -> &str {
        let Some(end) = self.ends.get(at) else { return "" };
        let start = if at == 0 { 0 } else { self.ends[at - 1] };
        std::str::from_utf8(&self.cells[start..*end]).expect("a text cut at ASCII characters is text")
    }

    pub(in crate::exchange) fn cells(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|at| self.cell(at))
    }
}

fn delimiter(text: &str) -> u8 {
    let mut in_quotes = false;
    let mut counts = [(0, b','), (0, b';'), (0, b'\t')];
    for byte in text.trim_start().bytes() {
        match byte {
            b'"' => in_quotes = !in_quotes,
            b'\n' | b'\r' if !in_quotes => break,
            _ if !in_quotes => counts.iter_mut().filter(|(_, of)| *of == byte).for_each(|(count, _)| *count += 1),
            _ => {}
        }
    }
    // The first of equals: a single column has no delimiter, and a comma does no harm.
    counts.iter().rev().max_by_key(|(count, _)| *count).map_or(b',', |(_, delimiter)| *delimiter)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<(usize, Vec<String>)> {
        let mut rows = Rows::new(text);
        let mut all = Vec::new();
        while let Some(row) = rows.next() {
            all.push((row.at_line, row.cells().map(str::to_owned).collect()));
        }
        all
    }

    #[test]
    fn rows_know_their_lines() {
        let text = "a;b\r\n\r\n\"x\ny\";\"\"\"z\"\nlast;";
        let expected = [(1, ["a", "b"]), (3, ["x\ny", "\"z"]), (5, ["last", ""])];
        assert_eq!(rows(text), expected.map(|(line, cells)| (line, cells.map(str::to_owned).to_vec())));
    }

    #[test]
    fn a_quotation_mark_that_is_never_closed_is_told() {
        let unclosed = |text: &str| {
            let mut rows = Rows::new(text);
            std::iter::from_fn(|| rows.next().map(|row| (row.at_line, row.unclosed))).collect::<Vec<_>>()
        };
        for whole in ["a\n\"b\"", "a\nb", "a\n5\" pipe", "a\n\"b\nc\"\n", "a\r\n\"b\"\r\n", "a\n\"b\"\"\""] {
            assert!(unclosed(whole) == [(1, false), (2, false)], "{whole}");
        }
        for torn in ["a\n\"b", "a\n\"b\n", "a\n\"b\r\nc,d\r\n", "a\n\"b\"\"", "a\n\""] {
            assert!(unclosed(torn) == [(1, false), (2, true)], "{torn}");
        }
    }

    #[test]
    fn delimiters_are_found() {
        assert_eq!([",", ";", "\t"].map(|by| delimiter(&format!("\"a,;b\"{by}c\nd,,;;"))), *b",;\t");
        assert_eq!(delimiter("one"), b',');
    }

    #[test]
    fn a_long_cell_and_many_cells_fit() {
        let long = "é".repeat(100_000);
        assert_eq!(rows(&format!("{long},b")), [(1, vec![long, "b".to_owned()])]);
        assert_eq!(rows(&"x,".repeat(1000))[0].1.len(), 1001);
    }
}
