//! Cells that a spreadsheet would take for a formula.
//!
//! A cell that begins with `=`, `+`, `-`, `@`, a tab or a return can make a spreadsheet run a function or a program. An
//! apostrophe before it makes it text there, and reading takes the apostrophe away again. A cell that has apostrophes
//! before such a character of its own gets one more, so that every text comes back as it was.
//!
//! Telephone numbers that were read into E.164 are exempt (the writer does not ask for them): digits in groups can call
//! nothing, and `+44 …` must stay readable to other programs.

use std::borrow::Cow;

/// The text as it is safe in a cell.
pub(super) fn guard(text: &str) -> Cow<'_, str> {
    if is_dangerous(text.trim_start_matches('\'')) { format!("'{text}").into() } else { text.into() }
}

/// The text of a cell that may have been guarded.
pub(super) fn unguard(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(text) if is_dangerous(text.trim_start_matches('\'')) => text,
        _ => cell,
    }
}

fn is_dangerous(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn formulas_become_text() {
        assert_eq!(guard("=HYPERLINK(\"x\")"), "'=HYPERLINK(\"x\")");
        assert_eq!(guard("'=1"), "''=1");
        assert_eq!(guard("O'Brien"), "O'Brien");
        assert_eq!(unguard("'Abd al-Rahman"), "'Abd al-Rahman");
    }

    proptest! {
        #[test]
        fn every_text_comes_back(text in "'{0,3}[=+@a-]{0,3}\\PC{0,5}") {
            let guarded = guard(&text);
            prop_assert_eq!(unguard(&guarded), &text);
            prop_assert!(!is_dangerous(&guarded));
        }
    }
}
