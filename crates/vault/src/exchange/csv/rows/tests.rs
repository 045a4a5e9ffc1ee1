use super::*;

fn rows(text: &str, width: usize) -> Vec<(usize, Vec<String>)> {
    let mut rows = Rows::new(text);
    rows.of_width(width);
    let mut all = Vec::new();
    while let Some(row) = rows.next() {
        let cells =
            if row.left_out.is_some() { vec!["torn".to_owned()] } else { row.cells().map(str::to_owned).collect() };
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

#[test]
fn a_mark_that_closes_too_soon_costs_no_row_that_is_plain_by_itself() {
    let bob = "\"Bob\" Two,+442079460001\n";
    for behind in ["\"Carol\",ask\n", "\"Carol\",\"+442079460002\"\n", "Carol,ask\n\"D\",x\n", ""] {
        let read = rows(&format!("{bob}{behind}"), 2);
        assert_eq!(read[0], (1, vec!["\"Bob\" Two".to_owned(), "+442079460001".to_owned()]), "{behind}");
        assert_eq!(read.len(), 1 + behind.lines().count(), "{behind}");
    }
    let behind = rows(&format!("\"Dan,ask\nmore\n{bob}"), 2);
    assert_eq!(behind[1].1, ["\"Bob\" Two", "+442079460001"]);
    // One mark too many: it may belong to any cell.
    assert_eq!(rows("\"B,\"+44 20 7946 0001\"\n\"C\",\"x\"\n", 2)[0].1, ["torn"]);
}

#[test]
fn what_is_left_out_is_told_from_line_to_line() {
    let left_out = |text: &str| {
        let mut rows = Rows::new(text);
        rows.of_width(2);
        let row = rows.next().unwrap();
        (row.at_line, row.left_out)
    };
    let told = |through, lines| Some(LeftOut { through, lines });
    assert_eq!(left_out("\"B,x\n"), (1, told(1, 1)));
    assert_eq!(left_out("\"B,x\n\nmore\nask,C\nD,+442079460002\n"), (1, told(4, 3)));
    assert_eq!(left_out("\"B,x\rmore\rD,+442079460002\r"), (1, told(2, 2)));
    assert_eq!(left_out("\"B,x\r\nmore\r\n\r\n"), (1, told(2, 2)));
}
