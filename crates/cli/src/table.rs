//! Columns that line up.

use unicode_width::UnicodeWidthStr;

/// The rows with their columns lined up, two spaces apart. Columns that are empty throughout vanish.
pub(crate) fn align<const N: usize>(rows: &[[String; N]]) -> Vec<String> {
    let width = |column: usize| rows.iter().map(|row| row[column].width()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..N).map(width).collect();
    rows.iter().map(|row| align_row(row, &widths)).collect()
}

fn align_row(row: &[String], widths: &[usize]) -> String {
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
}
