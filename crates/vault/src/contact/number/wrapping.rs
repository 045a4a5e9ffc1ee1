//! What programs wrap around a number: the scheme and the parameters of a `tel:` URI (RFC 3966), or of `callto:`, its percent signs, the
//! quotation marks by which spreadsheets keep a zero.

use super::characters::{Token, tokens};
use crate::contact::Doubt;
use zeroize::Zeroizing;

/// What the parameters of a URI add.
pub(super) struct Parameters {
    /// The beginning of the number, from its country code on.
    pub(super) context: Option<Zeroizing<String>>,
    pub(super) extension: Option<Zeroizing<String>>,
}

/// A text without the scheme of a URI, which is no part of the number: nobody dials it, and nobody is to see it. "Tel:
/// 020 …" is no URI, but a label.
pub(super) fn without_scheme(text: &str) -> &str {
    if text.contains(char::is_whitespace) {
        return text;
    }
    // Not by recursion: a text of any length may be nothing but schemes.
    let mut rest = text;
    while let Some(behind) = SCHEMES.iter().find_map(|scheme| behind(rest, scheme)) {
        rest = behind;
    }
    rest
}

/// The schemes of URIs that hold a number to call: that of RFC 3966, and one of older programs for calls.
const SCHEMES: [&str; 2] = ["tel:", "callto:"];

fn behind<'a>(text: &'a str, scheme: &str) -> Option<&'a str> {
    let (start, rest) = text.split_at_checked(scheme.len())?;
    start.eq_ignore_ascii_case(scheme).then_some(rest)
}

/// The number within what programs wrap around it. Nothing, if its percent signs are broken.
pub(super) fn unwrap(text: &str) -> Option<Zeroizing<String>> {
    let mut text = decoded(without_scheme(text))?;
    loop {
        let inner = match text.trim().strip_prefix("=").filter(|rest| rest.starts_with(['"', '+'])) {
            Some(rest) => rest,
            None => {
                let trimmed = text.trim();
                let pair = |open, close| trimmed.strip_prefix(open)?.strip_suffix::<char>(close);
                let inner =
                    pair('"', '"').or_else(|| pair('“', '”')).or_else(|| pair('<', '>')).or_else(|| pair('\'', '\''));
                match inner.or_else(|| trimmed.strip_prefix(['\'', '’'])) {
                    Some(inner) => inner,
                    None => return Some(text),
                }
            }
        };
        text = decoded(without_scheme(inner))?;
    }
}

/// Takes the parameters off.
pub(super) fn parameters(text: &str) -> Result<(&str, Parameters), Doubt> {
    let mut parameters = Parameters { context: None, extension: None };
    let starts =
        text.match_indices(';').find(|(at, _)| text[at + 1..].split(';').next().is_some_and(|one| one.contains('=')));
    let Some((end, _)) = starts else { return Ok((text, parameters)) };
    for parameter in text[end + 1..].split(';') {
        let (name, value) = parameter.split_once('=').ok_or(Doubt::Several)?;
        match name.trim().to_ascii_lowercase().as_str() {
            "ext" if parameters.extension.is_none() => parameters.extension = Some(digits(value)?),
            "phone-context" if parameters.context.is_none() => {
                let value = value.trim();
                if let Some(global) = value.strip_prefix('+') {
                    parameters.context = Some(digits(global)?);
                }
            }
            "ext" | "phone-context" => return Err(Doubt::Endings),
            // Of the others, a subaddress (`isub`) and keys (`postd`) are sent, and can't be kept.
            _ => return Err(Doubt::Words),
        }
    }
    Ok((&text[..end], parameters))
}

fn digits(text: &str) -> Result<Zeroizing<String>, Doubt> {
    let mut digits = Zeroizing::new(String::with_capacity(text.len()));
    for token in tokens(text.trim()).iter() {
        match token {
            Token::Digit(value) => digits.push(char::from(b'0' + value)),
            Token::Dash | Token::Dot | Token::Open | Token::Close => {}
            _ => return Err(Doubt::Extension),
        }
    }
    if digits.is_empty() { Err(Doubt::Extension) } else { Ok(digits) }
}

/// Resolves percent signs, if that is what they are. They stand for marks: a digit or a letter behind one is none that
/// somebody wrote so.
fn decoded(text: &str) -> Option<Zeroizing<String>> {
    if !text.contains('%') {
        return Some(Zeroizing::new(text.to_owned()));
    }
    let mut bytes = Zeroizing::new(Vec::with_capacity(text.len()));
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        if *first == b'%' {
            let code = after.get(..2).filter(|code| code.iter().all(u8::is_ascii_hexdigit))?;
            let code = std::str::from_utf8(code).expect("hexadecimal digits are ASCII");
            let byte = u8::from_str_radix(code, 16).ok()?;
            if byte.is_ascii_alphanumeric() {
                return None;
            }
            bytes.push(byte);
            rest = &after[2..];
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    std::str::from_utf8(&bytes).ok().map(|text| Zeroizing::new(text.to_owned()))
}
