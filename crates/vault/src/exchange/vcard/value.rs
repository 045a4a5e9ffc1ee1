//! Values: their encodings taken off, and cut into parts where they have some.

use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use zeroize::Zeroizing;

/// Undoes quoted-printable. What is no code of it stays as it is. Where semicolons stand between parts, one that is
/// quoted stands within a part.
pub(super) fn quoted_printable(raw: &[u8]) -> Zeroizing<Vec<u8>> {
    let has_parts = raw.contains(&b';');
    let mut bytes = Zeroizing::new(Vec::with_capacity(raw.len() + raw.len() / 2));
    let mut rest = raw;
    while let [first, after @ ..] = rest {
        match (first, after) {
            (b'=', [high, low, after @ ..]) => {
                if let (Some(high), Some(low)) = (hex(*high), hex(*low)) {
                    let byte = high << 4 | low;
                    if byte == b';' && has_parts {
                        bytes.push(b'\\');
                    }
                    bytes.push(byte);
                    rest = after;
                    continue;
                }
                bytes.push(b'=');
            }
            // What is left of a soft line end.
            (b'=', []) => {}
            _ => bytes.push(*first),
        }
        rest = after;
    }
    bytes
}

/// Undoes base64, with or without its padding. Gives nothing where it is none.
pub(super) fn base64(raw: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    // With room for all, no copy is left behind by growing.
    let mut packed = Zeroizing::new(Vec::with_capacity(raw.len()));
    packed.extend(raw.iter().filter(|byte| !byte.is_ascii_whitespace()));
    let mut bytes = Zeroizing::new(vec![0; packed.len()]);
    let length = LENIENT.decode_slice(&*packed, &mut bytes).ok()?;
    bytes.truncate(length);
    Some(bytes)
}

const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

/// Undoes the escapes of a value, in all versions alike. A backslash before any other character is one that was meant.
pub(super) fn unescape(value: &str) -> Zeroizing<String> {
    let mut text = Zeroizing::new(String::with_capacity(value.len()));
    let mut chars = value.chars();
    while let Some(c) = chars.next() {
        if c != '\\' {
            text.push(c);
            continue;
        }
        match chars.next() {
            Some('n' | 'N') => text.push('\n'),
            Some(escaped @ ('\\' | ',' | ';' | ':')) => text.push(escaped),
            Some(other) => text.extend(['\\', other]),
            None => text.push('\\'),
        }
    }
    text
}

/// The parts of a value between separators that are not escaped, still escaped themselves.
pub(super) fn parts<'v>(value: &'v str, separators: &[char]) -> Vec<&'v str> {
    let (mut escaped, mut start) = (false, 0);
    let mut parts = Vec::new();
    for (at, c) in value.char_indices() {
        if std::mem::take(&mut escaped) {
            continue;
        }
        if c == '\\' {
            escaped = true;
        } else if separators.contains(&c) {
            parts.push(&value[start..at]);
            start = at + c.len_utf8();
        }
    }
    parts.push(&value[start..]);
    parts
}

/// The value of a parameter: without its quotation marks, its escapes undone (RFC 6868, and backslashes of vCard 2.1).
pub(super) fn unescape_parameter(value: &str) -> String {
    let inner = value.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or(value);
    let mut text = String::with_capacity(inner.len());
    let mut chars = inner.chars().peekable();
    while let Some(c) = chars.next() {
        let meant = match (c, chars.peek()) {
            ('^', Some('n')) => Some('\n'),
            ('^', Some('^')) => Some('^'),
            ('^', Some('\'')) => Some('"'),
            ('\\', Some(escaped @ (',' | ';' | ':' | '\\'))) => Some(*escaped),
            _ => None,
        };
        if meant.is_some() {
            chars.next();
        }
        text.push(meant.unwrap_or(c));
    }
    text
}
