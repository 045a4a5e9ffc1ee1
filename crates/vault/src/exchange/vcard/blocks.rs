//! Cuts a file into vCards and knows the line of each.

use super::super::{Problem, Trouble};

/// One vCard of a file, from its `BEGIN` to its `END`.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Block<'a> {
    pub(super) at_line: usize,
    pub(super) text: &'a str,
}

/// The vCards of a text. What has no end, and what stands between vCards, is a problem.
pub(super) fn blocks<'a>(text: &'a str, problems: &mut Vec<Problem>) -> Vec<Block<'a>> {
    let mut blocks = Vec::new();
    let mut open: Option<(usize, usize)> = None;
    let mut property = Property::default();
    let mut strays = Vec::new();
    let mut start = 0;
    for (number, line) in (1..).zip(text.split_inclusive('\n')) {
        let end = start + line.len();
        let bare = line.trim_end();
        if bare.eq_ignore_ascii_case("BEGIN:VCARD") {
            problems.extend(open.map(|(at_line, _)| Problem { line: at_line, what: Trouble::NoEnd }));
            strays.extend(property.end());
            open = Some((number, start));
        } else if let (Some((at_line, from)), true) = (open, bare.eq_ignore_ascii_case("END:VCARD")) {
            blocks.push(Block { at_line, text: &text[from..end] });
            strays.extend(property.end());
            open = None;
        } else if open.is_some() {
            strays.extend(property.go_on(number, line));
        } else if !bare.is_empty() {
            strays.push(number);
        }
        start = end;
    }
    problems.extend(open.map(|(at_line, _)| Problem { line: at_line, what: Trouble::NoEnd }));
    strays.extend(property.end());
    // Lines in a row that belong nowhere are one problem, not thousands.
    let runs = strays.chunk_by(|one, next| one + 1 == *next);
    problems.extend(runs.map(|run| Problem { line: run[0], what: Trouble::StrayLine }));
    blocks
}

/// The property that the lines read so far belong to.
#[derive(Default)]
struct Property {
    encoding: Encoding,
    has_soft_end: bool,
    /// The line at which it begins, as long as no colon was seen: what never has one is no property.
    undecided: Option<usize>,
}

#[derive(Default, PartialEq, Eq)]
enum Encoding {
    #[default]
    Plain,
    Quoted,
    Base64,
}

impl Property {
    /// Takes in a line: a property, or the rest of the one before. Old vCards go on after a quoted line end, or with
    /// base64, without the space that newer ones have there. Gives the line before that turns out to be no property.
    fn go_on(&mut self, number: usize, line: &str) -> Option<usize> {
        let is_rest = line.starts_with([' ', '\t']) || (self.encoding == Encoding::Quoted && self.has_soft_end);
        self.has_soft_end = line.trim_end().ends_with('=');
        let head = line.split_once(':').map(|(head, _)| head.to_ascii_uppercase());
        if is_rest {
            if head.is_some() {
                self.undecided = None;
            }
            return None;
        }
        if line.trim().is_empty() || (head.is_none() && self.encoding == Encoding::Base64) {
            return None;
        }
        let stray = self.undecided.take();
        let Some(head) = head else {
            self.undecided = Some(number);
            self.encoding = Encoding::Plain;
            return stray;
        };
        self.encoding = if head.contains("QUOTED-PRINTABLE") {
            Encoding::Quoted
        } else if head.contains("BASE64") || head.contains("ENCODING=B") {
            Encoding::Base64
        } else {
            Encoding::Plain
        };
        stray
    }

    /// Ends what was begun.
    fn end(&mut self) -> Option<usize> {
        std::mem::take(self).undecided
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_block_has_its_line_and_every_stray_its_problem() {
        let text = "BEGIN:VCARD\r\nFN:A\r\nEND:VCARD\r\n\r\nhello\r\nworld\r\nbegin:vcard\nFN:B\n C\nnonsense\n\
                    END:VCARD\n\
                    BEGIN:VCARD\nFN:D\nBEGIN:VCARD\nFN;ENCODING=QUOTED-PRINTABLE:a=\n=20b\nEND:VCARD\nBEGIN:VCARD\n";
        let mut problems = Vec::new();
        let lines: Vec<usize> = blocks(text, &mut problems).iter().map(|block| block.at_line).collect();
        assert_eq!(lines, [1, 7, 14]);
        problems.sort_by_key(|problem| problem.line);
        let found: Vec<_> = problems.iter().map(|problem| (problem.line, problem.what)).collect();
        assert_eq!(
            found,
            [(5, Trouble::StrayLine), (10, Trouble::StrayLine), (12, Trouble::NoEnd), (18, Trouble::NoEnd)]
        );
    }
}
