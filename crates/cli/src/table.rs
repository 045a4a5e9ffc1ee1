//! Columns that line up.

use std::borrow::Cow;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// The widest that a cell may be: a name of a megabyte must not flood the terminal.
const WIDEST: usize = 200;

/// The rows with their columns lined up, two spaces apart. Columns that are empty throughout vanish.
pub(crate) fn align<const N: usize>(rows: &[[String; N]]) -> Vec<String> {
    let rows: Vec<_> = rows.iter().map(|row| row.each_ref().map(|cell| clip(cell, WIDEST))).collect();
    let width = |column: usize| rows.iter().map(|row| row[column].width()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..N).map(width).collect();
    rows.iter().map(|row| align_row(row, &widths)).collect()
}

/// The text, cut where it would be too wide.
pub(crate) fn clip(cell: &str, widest: usize) -> Cow<'_, str> {
    let mut width = 0;
    let end = cell.char_indices().find(|(_, char)| {
        width += char.width().unwrap_or(0);
        width > widest
    });
    end.map_or(cell.into(), |(end, _)| format!("{}…", &cell[..end]).into())
}

fn align_row(row: &[Cow<'_, str>], widths: &[usize]) -> String {
    let mut line = String::new();
    for (text, width) in row.iter().zip(widths).filter(|(_, width)| **width > 0) {
        line.push_str(text);
        line.extend(std::iter::repeat_n(' ', width - text.width() + 2));
    }
    line.truncate(line.trim_end().len());
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_line_up_by_what_is_seen_and_empty_ones_vanish() {
        let rows = [["Şahin", "", "Ankara"], ["李強", "", "Beijing"]].map(|row| row.map(str::to_owned));
        assert_eq!(align(&rows), ["Şahin  Ankara", "李強   Beijing"]);
    }

    #[test]
    fn a_name_without_end_is_cut() {
        let [line] = &align(&[["é".repeat(1_000_000), "Paris".to_owned()]])[..] else { panic!("one row, one line") };
        assert_eq!(*line, format!("{}…  Paris", "é".repeat(WIDEST)));
    }
}
