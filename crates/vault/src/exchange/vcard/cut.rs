//! Cuts a file into vCards, and each vCard into its properties.
//!
//! Nothing is decoded here: a file may hold cards of several programs, each with a charset of its own. Of a property no
//! more than [`LONGEST`] bytes are kept, and of a picture only that it was there.

use super::super::{Problem, Trouble};
use super::header::{Encoding, Header, begins_property};
use super::lines::{Line, Lines, indentation, trim, trim_end, trim_start};
use std::ops::Deref;
use zeroize::Zeroizing;

/// The most bytes of a property that are read.
pub(super) const LONGEST: usize = 1024 * 1024;

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
    /// Whether it was longer than [`LONGEST`].
    pub(super) was_cut: bool,
}

/// Bytes that stand in the file as they are, or were put together and are wiped when dropped.
pub(super) enum Bytes<'a> {
    Borrowed(&'a [u8]),
    Made(Zeroizing<Vec<u8>>),
}

impl Deref for Bytes<'_> {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        match self {
            Self::Borrowed(bytes) => bytes,
            Self::Made(bytes) => bytes,
        }
    }
}

/// The vCards of a file, one after the other.
pub(super) struct Cards<'a> {
    lines: Lines<'a>,
    /// What stands on a line after a `BEGIN` or an `END`.
    left: Option<Line<'a>>,
    open: Vec<Open<'a>>,
    problems: Vec<Problem>,
    strays: Vec<usize>,
}

/// A vCard whose `END` was not seen yet.
struct Open<'a> {
    card: RawCard<'a>,
    /// Whether the property before is an `AGENT` without a value: the vCard that follows is its value.
    awaits_agent: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Begin,
    End,
}

impl<'a> Cards<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { lines: Lines::new(bytes), left: None, open: Vec::new(), problems: Vec::new(), strays: Vec::new() }
    }

    /// What has no end, and what belongs to no vCard. Asked for after the last card.
    pub(super) fn into_problems(mut self) -> Vec<Problem> {
        self.drop_open();
        // Lines in a row that belong nowhere are one problem, not thousands.
        let runs = self.strays.chunk_by(|one, next| one + 1 == *next || one == next);
        self.problems.extend(runs.map(|run| Problem { line: run[0], what: Trouble::StrayLine }));
        self.problems
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
            self.strays.push(number);
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
            self.strays.push(line.number);
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
            property.pieces = vec![kept];
            self.left = Some(Line { number: line.number, bytes: b"END:VCARD" });
        }
        let Some(header) = property.header.take() else {
            self.strays.push(line.number);
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
        while let Some(line) = self.left.take().or_else(|| self.lines.next()) {
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

/// The `BEGIN:VCARD` or `END:VCARD` at the start of a line, and what stands after it on the same line.
fn mark(bare: &[u8]) -> Option<(Mark, &[u8])> {
    let (mark, rest) = starts_with_mark(bare)?;
    let bare_rest = trim(rest);
    let is_apart = rest.first().is_none_or(|byte| !byte.is_ascii_alphanumeric());
    (is_apart || starts_with_mark(bare_rest).is_some() || begins_property(bare_rest)).then_some((mark, bare_rest))
}

fn starts_with_mark(bare: &[u8]) -> Option<(Mark, &[u8])> {
    [("BEGIN", Mark::Begin), ("END", Mark::End)].into_iter().find_map(|(word, mark)| {
        let rest = trim_start(without(bare, word)?).strip_prefix(b":")?;
        Some((mark, without(trim_start(rest), "VCARD")?))
    })
}

fn is_begin(bare: &[u8]) -> bool {
    mark(bare).is_some_and(|(mark, _)| mark == Mark::Begin)
}

fn without<'a>(bytes: &'a [u8], word: &str) -> Option<&'a [u8]> {
    let (start, rest) = bytes.split_at_checked(word.len())?;
    start.eq_ignore_ascii_case(word.as_bytes()).then_some(rest)
}

/// The lines of a property, gathered one by one.
struct Gathered<'a> {
    /// What of each line belongs to it.
    pieces: Vec<&'a [u8]>,
    /// How many bytes the pieces are.
    length: usize,
    was_cut: bool,
    /// What stands before the value, as soon as a colon was seen: what never has one is no property.
    header: Option<Seen>,
    /// Whether the last line ends in the `=` of quoted-printable.
    is_soft: bool,
    /// How many lines came after a soft end, and which pieces begin with white space there.
    soft_ends: usize,
    spaced: Vec<usize>,
}

/// What the first lines of a property tell about those that follow.
struct Seen {
    /// Where the colon stands.
    len: usize,
    encoding: Encoding,
    is_binary: bool,
    is_agent: bool,
    is_note: bool,
}

impl<'a> Gathered<'a> {
    fn new(first: &'a [u8]) -> Self {
        let (pieces, spaced) = (Vec::new(), Vec::new());
        let mut gathered =
            Self { pieces, length: 0, was_cut: false, header: None, is_soft: false, soft_ends: 0, spaced };
        gathered.push(first);
        gathered
    }

    fn is(&self, encoding: Encoding) -> bool {
        self.header.as_ref().is_some_and(|header| header.encoding == encoding)
    }

    fn is_agent(&self) -> bool {
        self.header.as_ref().is_some_and(|header| header.is_agent)
    }

    fn is_binary(&self) -> bool {
        self.header.as_ref().is_some_and(|header| header.is_binary)
    }

    /// Takes a line if it belongs to the property: it is indented further than its first line is; or the line before
    /// ends softly; or it goes on with base64 or with a note, which old programs do without an indentation.
    fn take(&mut self, line: Line<'a>, indented: usize) -> bool {
        let bare = trim(line.bytes);
        if mark(bare).is_some() {
            return false;
        }
        let further = indentation(line.bytes) > indented;
        if self.is_soft {
            // The `=` may also end a value that is complete.
            if bare.is_empty() || (begins_property(bare) && !self.is_within_text(bare)) {
                return false;
            }
            self.soft_ends += 1;
            let content = &line.bytes[indented.min(indentation(line.bytes))..];
            if further {
                self.spaced.push(self.pieces.len());
            }
            self.push(content);
            return true;
        }
        let is_folded = further && (self.is_agent() || !(self.is_short() && begins_property(bare)));
        if line.bytes.is_empty() {
            self.is(Encoding::Base64)
        } else if is_folded {
            self.push(&line.bytes[indented + 1..]);
            true
        } else if bare.contains(&b':') || begins_property(bare) {
            false
        } else if self.is(Encoding::Base64) || self.is_binary() {
            self.push(bare);
            true
        } else if self.header.as_ref().is_some_and(|header| header.is_note) && !bare.is_empty() {
            self.push(if self.is(Encoding::Quoted) { b"=0A" } else { b"\\n" });
            self.push(bare);
            true
        } else {
            bare.is_empty() && further
        }
    }

    /// Whether a line that could be a property is within a text of several lines, each of which ends softly.
    fn is_within_text(&self, bare: &[u8]) -> bool {
        let name_end = bare.iter().position(|byte| matches!(byte, b':' | b';'));
        let is_plain = name_end.is_some_and(|end| bare[end] == b':');
        is_plain && self.pieces.last().is_some_and(|last| last.to_ascii_uppercase().ends_with(b"=0A"))
    }

    /// Whether the last line is too short to have been folded: what follows it indented is a property, not its rest.
    fn is_short(&self) -> bool {
        self.pieces.last().is_some_and(|last| last.len() < 50)
    }

    fn push(&mut self, line: &'a [u8]) {
        self.is_soft = false;
        if self.is_binary() {
            return;
        }
        let piece = &line[..line.len().min(LONGEST - self.length)];
        self.was_cut |= piece.len() < line.len();
        self.pieces.push(piece);
        self.length += piece.len();
        if self.header.is_none() && piece.contains(&b':') {
            let start = self.joined();
            self.header = Header::find(&start).map(|len| Seen::new(len, &start));
        }
        if self.is_binary() {
            // Of a picture only what it is.
            let before: usize = self.pieces.iter().rev().skip(1).map(|piece| piece.len()).sum();
            let kept = self.header.as_ref().map_or(0, |header| header.len + 1 - before);
            self.replace_last(&piece[..kept]);
            self.was_cut = false;
        } else if self.is(Encoding::Quoted) {
            let bare = trim_end(piece);
            self.is_soft = bare.ends_with(b"=");
            self.replace_last(bare.strip_suffix(b"=").unwrap_or(bare));
        }
    }

    fn replace_last(&mut self, piece: &'a [u8]) {
        if let Some(last) = self.pieces.last_mut() {
            self.length -= last.len() - piece.len();
            *last = piece;
        }
    }

    /// The property without an `END:VCARD` that ends its only line.
    fn before_end(&self) -> Option<&'a [u8]> {
        const END: &[u8] = b"END:VCARD";
        let [only] = self.pieces[..] else { return None };
        let (kept, end) = trim_end(only).split_at_checked(trim_end(only).len().checked_sub(END.len())?)?;
        (end.eq_ignore_ascii_case(END) && kept.contains(&b':')).then_some(kept)
    }

    fn joined(&self) -> Zeroizing<Vec<u8>> {
        let mut joined = Zeroizing::new(Vec::with_capacity(self.length));
        self.pieces.iter().for_each(|piece| joined.extend_from_slice(piece));
        joined
    }

    /// All lines as one, and whether some of it was too long.
    fn join(mut self) -> (Bytes<'a>, bool) {
        // Some programs fold quoted lines as well: the space that begins each is then no part of the text. If only some
        // lines begin so, it is, unless it stands between two quoted bytes.
        let all_spaced = self.soft_ends > 1 && self.spaced.len() == self.soft_ends;
        for at in std::mem::take(&mut self.spaced) {
            let is_between =
                at > 0 && ends_in_quoted(self.pieces[at - 1]) && trim_start(self.pieces[at]).starts_with(b"=");
            if all_spaced || is_between || self.pieces[at].starts_with(b"\t") {
                self.length -= 1;
                self.pieces[at] = &self.pieces[at][1..];
            }
        }
        match self.pieces[..] {
            [only] => (Bytes::Borrowed(only), self.was_cut),
            _ => (Bytes::Made(self.joined()), self.was_cut),
        }
    }
}

fn ends_in_quoted(bytes: &[u8]) -> bool {
    matches!(bytes, [.., b'=', one, two] if one.is_ascii_hexdigit() && two.is_ascii_hexdigit())
}

impl Seen {
    fn new(len: usize, start: &[u8]) -> Self {
        let header = Header::parse(&start[..len]);
        let is = |names: &[&str]| names.contains(&header.name.as_str());
        Self {
            len,
            encoding: header.encoding,
            is_binary: header.is_binary(),
            is_agent: is(&["AGENT", "X-AGENT"]),
            is_note: is(&["NOTE"]),
        }
    }
}
