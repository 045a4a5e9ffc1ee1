//! From bytes to text: UTF-8 and UTF-16 with or without a mark, else Windows-1252.

use super::{LARGEST_FILE, ReadError};
use std::ops::Deref;
use zeroize::Zeroizing;

/// The text of a file: borrowed where it is UTF-8 already, else made here and wiped when dropped.
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

/// Gives the text of a file, without a byte order mark.
pub(super) fn decode(bytes: &[u8]) -> Result<Text<'_>, ReadError> {
    if bytes.len() > LARGEST_FILE {
        return Err(ReadError::TooLarge);
    }
    let text = match bytes {
        [0xff, 0xfe, rest @ ..] => Text::Made(utf16(rest, u16::from_le_bytes)),
        [0xfe, 0xff, rest @ ..] => Text::Made(utf16(rest, u16::from_be_bytes)),
        [0xef, 0xbb, 0xbf, rest @ ..] | rest => match std::str::from_utf8(rest) {
            Ok(text) => Text::Borrowed(text),
            Err(_) => Text::Made(windows_1252(rest)),
        },
    };
    if text.contains('\0') {
        return Err(ReadError::NotText);
    }
    if text.trim().is_empty() {
        return Err(ReadError::Empty);
    }
    Ok(text)
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Zeroizing<String> {
    // Three bytes of UTF-8 at most for two of UTF-16: with room for all, no copy is left behind by growing.
    let mut text = Zeroizing::new(String::with_capacity(bytes.len() / 2 * 3));
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    text.extend(char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)));
    text
}

fn windows_1252(bytes: &[u8]) -> Zeroizing<String> {
    let mut text = Zeroizing::new(String::with_capacity(bytes.len() * 3));
    text.extend(bytes.iter().map(|&byte| match byte {
        0x80..=0x9f => HIGH_CONTROLS[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }));
    text
}

/// What Windows-1252 has where Latin-1 has control characters. The five that it leaves open stay as they are.
const HIGH_CONTROLS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(bytes: &[u8]) -> Result<String, ReadError> {
        decode(bytes).map(|text| text.to_owned())
    }

    #[test]
    fn every_encoding_gives_the_same_text() {
        let utf16 = |bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
            "\u{feff}Šefčovič €".encode_utf16().flat_map(bytes).collect()
        };
        for bytes in
            ["Šefčovič €".into(), "\u{feff}Šefčovič €".into(), utf16(u16::to_le_bytes), utf16(u16::to_be_bytes)]
        {
            assert_eq!(decoded(&bytes).as_deref(), Ok("Šefčovič €"));
        }
        assert_eq!(decoded(b"Fran\xe7ois \x80").as_deref(), Ok("François €"));
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert_eq!(decoded(b""), Err(ReadError::Empty));
        assert_eq!(decoded(b"\xef\xbb\xbf \r\n"), Err(ReadError::Empty));
        assert_eq!(decoded(b"\x89PNG\r\n\0\0"), Err(ReadError::NotText));
        assert_eq!(decoded(&vec![b' '; LARGEST_FILE + 1]), Err(ReadError::TooLarge));
    }
}
