//! Puts the lines of one property together.
//!
//! Of a property no more than [`LONGEST`] bytes are kept, and of a picture only that it was there.

use super::header::{Encoding, Header, begins_property};
use super::lines::{Line, indentation, trim, trim_end, trim_start};
use super::marks::mark;
use std::ops::Deref;
use zeroize::Zeroizing;

/// The most bytes of a property that are read.
const LONGEST: usize = 1024 * 1024;

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

/// The lines of a property, gathered one by one.
pub(super) struct Gathered<'a> {
    /// What of each line belongs to it.
    pieces: Vec<&'a [u8]>,
    /// How many bytes the pieces are.
    length: usize,
    was_cut: bool,
    /// What stands before the value, as soon as a colon was seen: what never has one is no property.
    pub(super) header: Option<Seen>,
    /// Whether the last line ends in the `=` of quoted-printable.
    is_soft: bool,
    /// How many lines came after a soft end, and which pieces begin with white space there.
    soft_ends: usize,
    spaced: Vec<usize>,
}

/// What the first lines of a property tell about those that follow.
pub(super) struct Seen {
    /// Where the colon stands.
    pub(super) len: usize,
    encoding: Encoding,
    is_binary: bool,
    pub(super) is_agent: bool,
    is_note: bool,
}

impl<'a> Gathered<'a> {
    pub(super) fn new(first: &'a [u8]) -> Self {
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
    pub(super) fn take(&mut self, line: Line<'a>, indented: usize) -> bool {
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
    pub(super) fn before_end(&self) -> Option<&'a [u8]> {
        const END: &[u8] = b"END:VCARD";
        let [only] = self.pieces[..] else { return None };
        let (kept, end) = trim_end(only).split_at_checked(trim_end(only).len().checked_sub(END.len())?)?;
        (end.eq_ignore_ascii_case(END) && kept.contains(&b':')).then_some(kept)
    }

    /// Keeps nothing but a part of its only line.
    pub(super) fn keep_only(&mut self, kept: &'a [u8]) {
        self.pieces = vec![kept];
        self.length = kept.len();
    }

    fn joined(&self) -> Zeroizing<Vec<u8>> {
        let mut joined = Zeroizing::new(Vec::with_capacity(self.length));
        self.pieces.iter().for_each(|piece| joined.extend_from_slice(piece));
        joined
    }

    /// All lines as one, and whether some of it was too long.
    pub(super) fn join(mut self) -> (Bytes<'a>, bool) {
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
            is_binary: header.is_binary(&start[len + 1..]),
            is_agent: is(&["AGENT", "X-AGENT"]),
            is_note: is(&["NOTE"]),
        }
    }
}
