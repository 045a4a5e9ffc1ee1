//! Lines of a file, whatever ends them.

/// A line of a file, without its end.
#[derive(Clone, Copy)]
pub(super) struct Line<'a> {
    /// Its number, from 1.
    pub(super) number: usize,
    pub(super) bytes: &'a [u8],
}

/// The lines of a file. Line feeds, carriage returns and both together end them, also mixed in one file.
#[derive(Clone)]
pub(super) struct Lines<'a> {
    rest: &'a [u8],
    number: usize,
}

impl<'a> Lines<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes, number: 0 }
    }
}

impl<'a> Iterator for Lines<'a> {
    type Item = Line<'a>;

    fn next(&mut self) -> Option<Line<'a>> {
        if self.rest.is_empty() {
            return None;
        }
        self.number += 1;
        let end = self.rest.iter().position(|byte| matches!(byte, b'\n' | b'\r')).unwrap_or(self.rest.len());
        let (bytes, rest) = self.rest.split_at(end);
        // "\r\r\n" is what is left of a file that was twice turned from one system's line ends to the other's.
        let ends: [&[u8]; 4] = [b"\r\r\n", b"\r\n", b"\r", b"\n"];
        self.rest = ends.iter().find_map(|end| rest.strip_prefix(*end)).unwrap_or_default();
        Some(Line { number: self.number, bytes: without_seams(bytes) })
    }
}

/// What is left where files were joined: byte order marks, the end-of-file character of old systems, form feeds.
const SEAMS: [&[u8]; 4] = [b"\xef\xbb\xbf", b"\x1a", b"\x0c", b"\x0b"];

/// The bytes without what is left at their start where files were joined.
fn without_seams(mut bytes: &[u8]) -> &[u8] {
    while let Some(rest) = SEAMS.iter().find_map(|seam| bytes.strip_prefix(*seam)) {
        bytes = rest;
    }
    bytes
}

/// How many spaces and tabs stand at the start.
pub(super) fn indentation(bytes: &[u8]) -> usize {
    bytes.iter().take_while(|byte| is_space(**byte)).count()
}

pub(super) fn trim(bytes: &[u8]) -> &[u8] {
    trim_end(trim_start(bytes))
}

pub(super) fn trim_start(mut bytes: &[u8]) -> &[u8] {
    loop {
        let bare = without_seams(&bytes[indentation(bytes)..]);
        if bare.len() == bytes.len() {
            return bare;
        }
        bytes = bare;
    }
}

pub(super) fn trim_end(bytes: &[u8]) -> &[u8] {
    let kept = bytes.iter().rposition(|byte| !is_space(*byte) && *byte != 0x1a).map_or(0, |last| last + 1);
    &bytes[..kept]
}

/// The bytes without all at their end that [`trim_start`] passes over at the start of a line.
pub(super) fn before_start(mut bytes: &[u8]) -> &[u8] {
    while let Some(rest) = SEAMS.iter().copied().chain([&b" "[..], b"\t"]).find_map(|passed| bytes.strip_suffix(passed))
    {
        bytes = rest;
    }
    bytes
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_in_every_way_and_are_counted() {
        let file = b"a\nb\r\nc\rd\r\r\ne\n\n\x1a\xef\xbb\xbff\r\rg";
        let lines: Vec<_> = Lines::new(file).map(|line| (line.number, line.bytes)).collect();
        let expected: [&[u8]; 9] = [b"a", b"b", b"c", b"d", b"e", b"", b"f", b"", b"g"];
        assert_eq!(lines, (1..).zip(expected).collect::<Vec<_>>());
        assert_eq!(Lines::new(b"").count(), 0);
    }
}
