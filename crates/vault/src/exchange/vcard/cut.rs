//! Cuts a file into vCards, and each vCard into its properties.
//!
//! Nothing is decoded here: a file may hold cards of several programs, each with a charset of its own.

use super::super::{MOST_CONTACTS, Problem, Trouble};
use super::gather::{Bytes, Gathered};
use super::lines::{Line, Lines, indentation, trim, trim_start};
use super::marks::{Mark, is_begin, mark};

/// The deepest that a vCard may stand within another, as one's assistant, who has one, and so on.
const DEEPEST: usize = 8;

/// One vCard of a file, from its `BEGIN` to its `END`.
pub(super) struct RawCard<'a> {
    /// The line of its `BEGIN`.
    pub(super) at_line: usize,
    pub(super) properties: Vec<RawProperty<'a>>,
    /// The vCards within it: those of its assistants.
    pub(super) agents: Vec<RawCard<'a>>,
}

impl RawCard<'_> {
    /// Says that it stands at one line of another text, with all that is in it.
    pub(super) fn place_at(&mut self, line: usize) {
        self.at_line = line;
        self.properties.iter_mut().for_each(|property| property.at_line = line);
        self.agents.iter_mut().for_each(|agent| agent.place_at(line));
    }
}

/// A property: all its lines as one.
pub(super) struct RawProperty<'a> {
    pub(super) at_line: usize,
    pub(super) bytes: Bytes<'a>,
    /// Whether it was longer than what is read of one.
    pub(super) was_cut: bool,
}

/// The vCards of a file, one after the other.
pub(super) struct Cards<'a> {
    lines: Lines<'a>,
    /// What stands on a line after a `BEGIN` or an `END`.
    left: Option<Line<'a>>,
    open: Vec<Open<'a>>,
    problems: Vec<Problem>,
    strays: Vec<Strays>,
}

/// Lines in a row that belong nowhere: one problem, not thousands.
struct Strays {
    first: usize,
    last: usize,
    lines: usize,
}

/// A vCard whose `END` was not seen yet.
struct Open<'a> {
    card: RawCard<'a>,
    /// Whether the property before is an `AGENT` without a value: the vCard that follows is its value.
    awaits_agent: bool,
}

impl<'a> Cards<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { lines: Lines::new(bytes), left: None, open: Vec::new(), problems: Vec::new(), strays: Vec::new() }
    }

    /// What has no end, and what belongs to no vCard. Asked for after the last card.
    pub(super) fn into_problems(mut self) -> Vec<Problem> {
        self.drop_open();
        self.problems.extend(self.strays.into_iter().map(|Strays { first, last, lines }| Problem {
            line: first,
            what: Trouble::StrayLine { through: last, lines },
        }));
        self.problems
    }

    /// Whether more problems were met than are kept in memory. Then there are no more cards.
    fn is_full(&self) -> bool {
        self.problems.len() + self.strays.len() > MOST_CONTACTS
    }

    fn stray(&mut self, number: usize) {
        match self.strays.last_mut() {
            Some(run) if run.last == number => {}
            Some(run) if run.last + 1 == number => (run.last, run.lines) = (number, run.lines + 1),
            _ => self.strays.push(Strays { first: number, last: number, lines: 1 }),
        }
    }

    fn begin(&mut self, at_line: usize) {
        let is_within = self.open.last().is_some_and(|open| open.awaits_agent) && self.open.len() < DEEPEST;
        if !is_within {
            self.drop_open();
        }
        let card = RawCard { at_line, properties: Vec::new(), agents: Vec::new() };
        self.open.push(Open { card, awaits_agent: false });
    }

    fn end(&mut self, number: usize) -> Option<RawCard<'a>> {
        let Some(ended) = self.open.pop() else {
            self.stray(number);
            return None;
        };
        let Some(outer) = self.open.last_mut() else { return Some(ended.card) };
        outer.awaits_agent = false;
        outer.card.agents.push(ended.card);
        None
    }

    /// Gives up the vCards that have no end. The assistants within them are complete, and are kept out with them.
    fn drop_open(&mut self) {
        let ends = self.open.drain(..).map(|open| Problem { line: open.card.at_line, what: Trouble::NoEnd });
        self.problems.extend(ends);
    }

    /// Takes in a property that begins at a line, with the lines that belong to it.
    fn property(&mut self, line: Line<'a>) {
        let Some(open) = self.open.last_mut() else {
            self.stray(line.number);
            return;
        };
        let indented = indentation(line.bytes);
        let mut property = Gathered::new(trim_start(line.bytes));
        let mut ahead = self.lines.clone();
        while let Some(next) = ahead.next() {
            if !property.take(next, indented) {
                break;
            }
            self.lines = ahead.clone();
        }
        // An END without a line of its own, where nothing but another card follows.
        if let Some(kept) = property.before_end()
            && self.lines.clone().map(|line| trim(line.bytes)).find(|bare| !bare.is_empty()).is_none_or(is_begin)
        {
            property.keep_only(kept);
            self.left = Some(Line { number: line.number, bytes: b"END:VCARD" });
        }
        let Some(header) = property.header.take() else {
            self.stray(line.number);
            return;
        };
        let (bytes, was_cut) = property.join();
        let value = if header.is_agent { trim(bytes.get(header.len + 1..).unwrap_or_default()) } else { b"-" };
        let is_mark = mark(value).is_some_and(|(mark, rest)| mark == Mark::Begin && rest.is_empty());
        open.awaits_agent = value.is_empty() || is_mark;
        if is_mark {
            self.begin(line.number);
        } else if !open.awaits_agent {
            open.card.properties.push(RawProperty { at_line: line.number, bytes, was_cut });
        }
    }
}

impl<'a> Iterator for Cards<'a> {
    type Item = RawCard<'a>;

    fn next(&mut self) -> Option<RawCard<'a>> {
        while let Some(line) = self.left.take().or_else(|| self.lines.next()).filter(|_| !self.is_full()) {
            let bare = trim(line.bytes);
            let Some((mark, rest)) = mark(bare) else {
                if !bare.is_empty() {
                    self.property(line);
                }
                continue;
            };
            if !rest.is_empty() {
                self.left = Some(Line { number: line.number, bytes: rest });
            }
            match mark {
                Mark::Begin => self.begin(line.number),
                Mark::End => {
                    if let Some(card) = self.end(line.number) {
                        return Some(card);
                    }
                }
            }
        }
        None
    }
}
