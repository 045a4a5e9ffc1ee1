//! From bytes to text: of which charset a file is, and its text in wiped buffers that were large enough from the start.
//!
//! UTF-8 comes first: a line that is valid UTF-8 with letters outside ASCII is hardly ever anything else. A file may hold
//! lines of both kinds (two exports joined, or one broken byte): then each line is read by itself, and the odd ones are
//! told by their number.

use super::charset::{self, Charset};
use super::{ReadError, Watch};
use encoding_rs::CoderResult;
use std::collections::BTreeMap;
use std::ops::Deref;
use zeroize::Zeroizing;

/// The text of a file: borrowed where it is UTF-8 already, else made here and wiped when dropped.
#[derive(Debug)]
pub(super) enum Text<'a> {
    Borrowed(&'a str),
    Made(Zeroizing<String>),
}

impl Deref for Text<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        match self {
            Self::Borrowed(text) => text,
            Self::Made(text) => text,
        }
    }
}

/// How the bytes of a file are text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Encoded<'a> {
    /// The bytes behind a byte order mark.
    bytes: &'a [u8],
    /// The charset of most lines.
    pub(super) charset: Charset,
    /// What lines are in that are not UTF-8, if lines may be of both; else none.
    beside: Option<Charset>,
    /// Whether nothing else is likely: by a mark, or since all of it is valid UTF-8.
    pub(super) is_certain: bool,
    /// Whether somebody chose it.
    is_chosen: bool,
}

/// What is odd about the text of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Odd {
    /// It is in another charset than most of the file.
    Charset,
    /// It has bytes that mean nothing in the charset.
    Bytes,
}

/// How many bytes of a file are decoded before somebody is asked again whether to go on.
const PIECE: usize = 1024 * 1024;

/// The places at which a file is odd that are told. With more, all of it is.
const MOST_ODD: usize = 10_000;

/// A text that was made of bytes, and the lines (from 1) that are odd.
#[derive(Debug)]
pub(super) struct Decoded<'a> {
    pub(super) text: Text<'a>,
    /// Where lines begin that are odd in one way, up to [`MOST_ODD`] such places.
    pub(super) odd: BTreeMap<usize, Odd>,
}

impl<'a> Encoded<'a> {
    /// Finds out the charset of a file; one that somebody chose is taken as it is.
    pub(super) fn of(bytes: &'a [u8], chosen: Option<Charset>) -> Self {
        let (marked, bytes) = match bytes {
            [0xef, 0xbb, 0xbf, rest @ ..] => (Some(Charset::UTF_8), rest),
            [0xff, 0xfe, rest @ ..] => (Some(Charset::UTF_16LE), rest),
            [0xfe, 0xff, rest @ ..] => (Some(Charset::UTF_16BE), rest),
            rest => (None, rest),
        };
        if let Some(charset) = chosen {
            return Self { bytes, charset, beside: None, is_certain: marked == Some(charset), is_chosen: true };
        }
        if let Some(charset) = marked.filter(|charset| *charset != Charset::UTF_8).or(charset::unmarked_utf16(bytes)) {
            return Self { bytes, charset, beside: None, is_certain: true, is_chosen: false };
        }
        let has_escapes = bytes.windows(3).any(|three| matches!(three, b"\x1b$B" | b"\x1b$@"));
        if std::str::from_utf8(bytes).is_ok() && !has_escapes {
            return Self { bytes, charset: Charset::UTF_8, beside: None, is_certain: true, is_chosen: false };
        }
        let other = charset::detect(lines(bytes).filter(|line| has_escapes || std::str::from_utf8(line).is_err()));
        let of_utf8 = lines(bytes).filter(|line| !line.is_ascii() && std::str::from_utf8(line).is_ok()).count();
        let of_other = lines(bytes).filter(|line| std::str::from_utf8(line).is_err()).count();
        let is_utf8 = of_utf8 >= of_other && !has_escapes;
        // Two bytes that are one Chinese or Korean letter may be valid UTF-8 by chance: a few lines prove nothing there.
        let is_mixed = !has_escapes && of_utf8 > 0 && (!other.is_multibyte() || of_utf8 * 4 >= of_other);
        let charset = if is_mixed && (is_utf8 || marked.is_some()) { Charset::UTF_8 } else { other };
        Self { bytes, charset, beside: is_mixed.then_some(other), is_certain: false, is_chosen: false }
    }

    /// Whether it is UTF-16, of either order of bytes.
    pub(super) fn is_utf16(&self) -> bool {
        self.charset.is_unicode() && self.charset != Charset::UTF_8
    }

    /// What a piece of the file is in that is not UTF-8 and says nothing of its own.
    pub(super) fn fallback(&self) -> Charset {
        let other = if self.charset.is_unicode() { Charset::WINDOWS_1252 } else { self.charset };
        self.beside.unwrap_or(other)
    }

    /// The first of the text, enough to see what it is.
    pub(super) fn start(&self) -> Zeroizing<String> {
        let start = &self.bytes[..self.bytes.len().min(8192)];
        Zeroizing::new(self.charset.encoding().decode_without_bom_handling(start).0.into_owned())
    }

    /// Gives the text. `watch` is asked from time to time.
    ///
    /// # Errors
    /// [`ReadError`] if it is empty, or no text, or it was stopped.
    pub(super) fn decode(&self, watch: &mut Watch<'_>) -> Result<Decoded<'a>, ReadError> {
        let decoded = match std::str::from_utf8(self.bytes) {
            Ok(text) if self.charset == Charset::UTF_8 => Decoded { text: Text::Borrowed(text), odd: BTreeMap::new() },
            _ if self.is_utf16() => self.whole(watch)?,
            // ISO-2022-JP goes on over line ends.
            _ if self.charset == Charset::UTF_8 || self.beside.is_some() || !self.charset.is_multibyte() => {
                self.by_lines(watch)?
            }
            _ => self.whole(watch)?,
        };
        if decoded.text.contains('\0') {
            return Err(ReadError::NotText);
        }
        if decoded.text.trim().is_empty() {
            return Err(ReadError::Empty);
        }
        Ok(decoded)
    }

    /// Whether a line may hold letters of both UTF-8 and the other charset. Two letters of Western Europe are hardly ever those
    /// that one of UTF-8 would be; elsewhere they may be any word.
    fn may_mix_within_lines(&self, other: Charset) -> bool {
        other == Charset::UTF_8 || (other == Charset::WINDOWS_1252 && !self.is_chosen)
    }

    /// Decodes all as one text.
    fn whole(&self, watch: &mut Watch<'_>) -> Result<Decoded<'a>, ReadError> {
        let mut decoder = self.charset.encoding().new_decoder_without_bom_handling();
        let room = |piece: &[u8]| {
            decoder.max_utf8_buffer_length(piece.len()).expect("a piece of a file is far smaller than memory")
        };
        let pieces = || self.bytes.chunks(PIECE);
        let mut text = Zeroizing::new(String::with_capacity(pieces().map(room).sum()));
        let last = pieces().count().saturating_sub(1);
        for (at, piece) in pieces().enumerate() {
            watch.check()?;
            let (result, ..) = decoder.decode_to_string(piece, &mut text, at == last);
            // There is room for the longest text that the pieces can make.
            assert_eq!(result, CoderResult::InputEmpty, "a piece of a text was not decoded to its end");
        }
        let end = char::from(line_end(text.as_bytes()));
        let odd = text.split(end).map(|line| is_broken(line).then_some(Odd::Bytes));
        let odd = beginnings(odd);
        Ok(Decoded { text: Text::Made(text), odd })
    }

    /// Decodes each line by itself: as UTF-8 where it is that, else by the charset beside it.
    fn by_lines(&self, watch: &mut Watch<'_>) -> Result<Decoded<'a>, ReadError> {
        let other = match self.beside {
            Some(beside) => beside,
            None => self.charset,
        };
        // No charset makes more than three bytes of UTF-8 of one byte: with room for all, no copy is left behind.
        let letters = self.bytes.iter().filter(|byte| !byte.is_ascii()).count();
        let mut text = Zeroizing::new(String::with_capacity(self.bytes.len() + letters * 2));
        let end = line_end(self.bytes);
        let (mut asked_at, mut goes_on) = (0, true);
        let odd = beginnings(self.bytes.split_inclusive(|byte| *byte == end).map(|line| {
            let from = text.len();
            if from >= asked_at {
                asked_at = from + PIECE;
                goes_on = watch.check().is_ok();
            }
            if !goes_on {
                return None;
            }
            let is_utf8 = match std::str::from_utf8(line) {
                Ok(valid) if line.is_ascii() || self.beside.is_some() || other == Charset::UTF_8 => {
                    text.push_str(valid);
                    true
                }
                _ => {
                    decode_line(line, other, self.may_mix_within_lines(other), &mut text);
                    false
                }
            };
            let is_of_other = self.beside.is_some() && !line.is_ascii() && is_utf8 != (self.charset == Charset::UTF_8);
            match is_broken(&text[from..]) {
                true => Some(Odd::Bytes),
                false => is_of_other.then_some(Odd::Charset),
            }
        }));
        watch.check()?;
        Ok(Decoded { text: Text::Made(text), odd })
    }
}

fn lines(bytes: &[u8]) -> impl Iterator<Item = &[u8]> + Clone {
    let end = line_end(bytes);
    bytes.split(move |byte| *byte == end)
}

/// What ends a line: a return where there are no new lines, as programs on a Mac write them.
fn line_end(bytes: &[u8]) -> u8 {
    if bytes.contains(&b'\n') { b'\n' } else { b'\r' }
}

/// Where lines begin that are odd in one way, counted from 1.
fn beginnings(lines: impl Iterator<Item = Option<Odd>>) -> BTreeMap<usize, Odd> {
    let (mut found, mut before) = (BTreeMap::new(), None);
    for (at, odd) in (1..).zip(lines) {
        if let Some(odd) = odd.filter(|odd| before != Some(*odd) && found.len() < MOST_ODD) {
            found.insert(at, odd);
        }
        before = odd;
    }
    found
}

/// Decodes a line that is not UTF-8. If it may be of both and parts of it are UTF-8, only the others are of the other charset.
fn decode_line(line: &[u8], other: Charset, may_be_both: bool, text: &mut String) {
    let has_utf8 = may_be_both && !other.is_multibyte() && line.utf8_chunks().any(|chunk| !chunk.valid().is_ascii());
    if has_utf8 {
        for chunk in line.utf8_chunks() {
            text.push_str(chunk.valid());
            push_decoded(chunk.invalid(), other, text);
        }
    } else {
        push_decoded(line, other, text);
    }
}

fn push_decoded(bytes: &[u8], charset: Charset, text: &mut String) {
    let decoded = charset.encoding().decode_without_bom_handling(bytes).0;
    match decoded {
        std::borrow::Cow::Borrowed(decoded) => text.push_str(decoded),
        std::borrow::Cow::Owned(decoded) => text.push_str(&Zeroizing::new(decoded)),
    }
}

/// Whether bytes of a line meant nothing: the replacement character, or a control character that Windows' charsets give for
/// bytes that they leave open.
fn is_broken(line: &str) -> bool {
    line.contains(|c| matches!(c, char::REPLACEMENT_CHARACTER | '\u{80}'..='\u{84}' | '\u{86}'..='\u{9f}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(bytes: &[u8]) -> Result<String, ReadError> {
        whole(&Encoded::of(bytes, None)).map(|decoded| decoded.text.to_owned())
    }

    fn whole<'a>(encoded: &Encoded<'a>) -> Result<Decoded<'a>, ReadError> {
        encoded.decode(&mut Watch::new(&mut || true))
    }

    #[test]
    fn decoding_is_stopped_when_asked_and_its_pieces_are_one_text() {
        let text = "Šefčovič,+44 20 7946 0000\n".repeat(100_000);
        let utf16: Vec<u8> = format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect();
        let windows = [text.replace(['Š', 'č'], "e").as_bytes(), b"Ren\xe9\n"].concat();
        let japanese = encoding_rs::SHIFT_JIS.encode(&"山田太郎,1\n".repeat(200_000)).0.into_owned();
        for (bytes, charset) in [(utf16, None), (windows, None), (japanese, Charset::named("shift_jis"))] {
            let encoded = Encoded::of(&bytes, charset);
            let at_once = encoded.charset.encoding().decode_without_bom_handling(encoded.bytes).0;
            assert_eq!(*whole(&encoded).unwrap().text, *at_once);
            let mut left = 2;
            let mut goes_on = || {
                left -= 1;
                left > 0
            };
            let stopped = encoded.decode(&mut Watch::new(&mut goes_on)).map(|_| ());
            assert_eq!(stopped, Err(ReadError::Stopped), "{}", encoded.charset.name());
        }
    }

    #[test]
    fn every_encoding_gives_the_same_text() {
        let utf16 = |bytes: fn(u16) -> [u8; 2], mark: &str| -> Vec<u8> {
            format!("{mark}Šefčovič €").encode_utf16().flat_map(bytes).collect()
        };
        for bytes in [
            "Šefčovič €".into(),
            "\u{feff}Šefčovič €".into(),
            utf16(u16::to_le_bytes, "\u{feff}"),
            utf16(u16::to_be_bytes, "\u{feff}"),
            utf16(u16::to_le_bytes, ""),
            utf16(u16::to_be_bytes, ""),
        ] {
            assert_eq!(decoded(&bytes).as_deref(), Ok("Šefčovič €"));
        }
        assert_eq!(decoded(b"Fran\xe7ois \x80").as_deref(), Ok("François €"));
        assert_eq!(decoded(b"Fran\x8dois Lef\x8fvre").as_deref(), Ok("François Lefèvre"));
        assert_eq!(decoded(b"\x1b$B;3ED\x1b(B,1").as_deref(), Ok("山田,1"));
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert_eq!(decoded(b""), Err(ReadError::Empty));
        assert_eq!(decoded(b"\xef\xbb\xbf \r\n"), Err(ReadError::Empty));
        assert_eq!(decoded(b"\x89PNG\r\n\0\0"), Err(ReadError::NotText));
    }

    #[test]
    fn one_broken_byte_is_its_lines_problem() {
        let bytes = "Name\nŠefčovič\nBjörn B\nEnd".as_bytes();
        let mut bytes = bytes.to_vec();
        let at = bytes.iter().position(|byte| *byte == b'B').unwrap();
        bytes.splice(at..at + 4, *b"Bj\xf6");
        bytes.extend(b"\nF\xfcrst Ren\xe9\n".iter().chain("é è\n".as_bytes()));
        let encoded = Encoded::of(&bytes, None);
        let decoded = whole(&encoded).unwrap();
        assert_eq!((encoded.charset, encoded.is_certain), (Charset::UTF_8, false));
        assert_eq!(&*decoded.text, "Name\nŠefčovič\nBjörn B\nEnd\nFürst René\né è\n");
        assert_eq!(decoded.odd, BTreeMap::from([(3, Odd::Charset), (5, Odd::Charset)]));
        let both = ["Šefčovič ".as_bytes(), b"Ren\xe9\nJos\xe9 and Zo\xeb\nM\xfcller\n"].concat();
        let decoded = whole(&Encoded::of(&both, None)).unwrap();
        assert_eq!(&*decoded.text, "Šefčovič René\nJosé and Zoë\nMüller\n");
    }

    #[test]
    fn a_line_of_another_charset_is_not_taken_for_utf8_by_a_pair_of_letters() {
        let lines: [&[u8]; 4] = [
            b"\xc2\xeb\xe0\xe4\xe8\xec\xe8\xf0 \xc8\xe2\xe0\xed\xee\xe2",
            b"\xd1\xe5\xf0\xe3\xe5\xe9 \xcb\xe0\xe2\xf0\xee\xe2",
            b"\xcf\xb8\xf2\xf0 \xd9\xf3\xea\xe8\xed",
            b"\xd4\xb8\xe4\xee\xf0 \xcf\xb8\xf2\xf0\xee\xe2\xe8\xf7",
        ];
        let text = decoded(&lines.join(&b'\n')).unwrap();
        assert_eq!(text, "Владимир Иванов\nСергей Лавров\nПётр Щукин\nФёдор Пётрович");
    }

    #[test]
    fn a_chosen_charset_is_taken() {
        let text = |bytes: &'static [u8], name| whole(&Encoded::of(bytes, Charset::named(name))).unwrap();
        let bytes = b"\xcf\xf3\xf2\xe8\xed";
        assert_eq!(&*text(bytes, "windows-1251").text, "Путин");
        assert_eq!(&*text(bytes, "latin1").text, "Ïóòèí");
        // In what was chosen, two letters that could be one of UTF-8 are two.
        let shchukin = b"\xcf\xb8\xf2\xf0 \xd9\xf3\xea\xe8\xed";
        assert_eq!(&*text(shchukin, "windows-1251").text, "Пётр Щукин");
        let utf8 = text(bytes, "utf-8");
        assert!(utf8.text.contains('\u{fffd}'));
        assert_eq!(utf8.odd, BTreeMap::from([(1, Odd::Bytes)]));
        // Of the charsets of DOS: in Windows' the byte means nothing.
        assert_eq!(text(b"M\x81ller", "latin1").odd, BTreeMap::from([(1, Odd::Bytes)]));
    }
}
