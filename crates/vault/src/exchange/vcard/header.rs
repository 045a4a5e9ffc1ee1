//! What stands before the value of a property: its group, its name and its parameters.

use super::charset;
use super::value::{quoted_printable, unescape_parameter};
use super::vocabulary::{is_binary, is_known_name, is_known_type, is_written};

/// How the bytes of a value are written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Encoding {
    #[default]
    Plain,
    Quoted,
    Base64,
}

/// What stands before the value of a property.
#[derive(Default)]
pub(super) struct Header {
    /// The group, in lower case.
    pub(super) group: Option<String>,
    /// The name, in capitals.
    pub(super) name: String,
    /// The name as it is written.
    pub(super) written: String,
    /// The parameters, their names in capitals. Those of vCard 2.1 without a name are types.
    pub(super) parameters: Vec<(String, String)>,
    pub(super) encoding: Encoding,
    pub(super) charset: Option<&'static encoding_rs::Encoding>,
}

impl Header {
    /// Where the colon stands that ends the header: the first one outside quotation marks, if these are in pairs.
    pub(super) fn find(bytes: &[u8]) -> Option<usize> {
        let mut in_quotes = false;
        let first = bytes.iter().position(|byte| *byte == b':')?;
        let outside = bytes.iter().position(|byte| {
            in_quotes ^= *byte == b'"';
            *byte == b':' && !in_quotes
        });
        Some(outside.unwrap_or(first))
    }

    /// Reads a header, without its colon.
    pub(super) fn parse(bytes: &[u8]) -> Self {
        let text = charset::lossy(bytes);
        let mut tokens = split(&text, ';').into_iter();
        let mut header = Self::default();
        let types = header.set_name(tokens.next().unwrap_or_default());
        for token in tokens {
            header.set_parameter(token);
        }
        header.parameters.extend(types.into_iter().map(|of| ("TYPE".to_owned(), of)));
        header
    }

    /// Sets group and name. Old programs write `TEL.CELL` for what is `TEL;CELL`: gives what stands behind the name.
    fn set_name(&mut self, written: &str) -> Vec<String> {
        let segments: Vec<&str> = written.trim().split('.').map(str::trim).collect();
        let last = segments.len() - 1;
        let known = |segment: &&str| is_known_name(&segment.to_ascii_uppercase());
        let at = if known(&segments[last]) && !(last > 0 && known(&segments[last - 1])) {
            last
        } else {
            segments.iter().position(known).unwrap_or(last)
        };
        segments[at].clone_into(&mut self.written);
        self.name = segments[at].to_ascii_uppercase();
        let group = segments[..at].join(".").to_ascii_lowercase();
        let mut types: Vec<String> = segments[at + 1..].iter().map(|of| (*of).to_owned()).collect();
        if is_known_type(&group.to_ascii_uppercase()) {
            types.push(group.clone());
        }
        self.group = Some(group).filter(|group| !group.is_empty());
        types
    }

    fn set_parameter(&mut self, token: &str) {
        let token = token.trim();
        // Android writes a label of one's own as X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=52=65).
        if let Some(label) = custom_label(token) {
            self.parameters.push(("LABEL".to_owned(), label));
            return;
        }
        let (name, value) = match token.split_once('=') {
            Some((name, value)) => (name.trim().to_ascii_uppercase(), value.trim()),
            None => (String::new(), token),
        };
        let is_encoding = matches!(name.as_str(), "" | "ENCODING");
        match value.trim_matches('"').to_ascii_uppercase().as_str() {
            "" => {}
            "QUOTED-PRINTABLE" | "Q" if is_encoding => self.encoding = Encoding::Quoted,
            "BASE64" | "B" if is_encoding => self.encoding = Encoding::Base64,
            "8BIT" | "7BIT" | "BINARY" if is_encoding => {}
            charset if name == "CHARSET" || (name.is_empty() && charset.contains('-')) => {
                match charset::by_label(charset) {
                    Some(found) => self.charset = Some(found),
                    None if name.is_empty() => self.push_values("TYPE", value),
                    None => {}
                }
            }
            _ if name.is_empty() => self.push_values("TYPE", value),
            _ => self.push_values(&name, value),
        }
    }

    fn push_values(&mut self, name: &str, values: &str) {
        for value in split(values, ',') {
            let value = unescape_parameter(value.trim());
            // "cell,work" within one pair of quotation marks is two types to those who write it.
            let is_list = name == "TYPE" && value.contains(',');
            let several: Vec<&str> = if is_list { value.split(',').collect() } else { vec![&value] };
            self.parameters.extend(several.into_iter().map(|one| (name.to_owned(), one.trim().to_owned())));
        }
    }

    /// The first value of a parameter.
    pub(super) fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters.iter().find(|(of, _)| of == name).map(|(_, value)| value.as_str())
    }

    /// The values of a parameter.
    pub(super) fn parameters<'h>(&'h self, name: &'h str) -> impl Iterator<Item = &'h str> {
        self.parameters.iter().filter(move |(of, _)| of == name).map(|(_, value)| value.as_str())
    }

    /// Whether a value is a picture, a sound or a key.
    pub(super) fn is_binary(&self, value: &[u8]) -> bool {
        is_binary(&self.name) && !is_written(&self.name, self.parameters("TYPE"), value)
    }
}

/// Whether a line begins with the name of a property, as programs write them: in capitals, or with parameters behind it.
pub(super) fn begins_property(bare: &[u8]) -> bool {
    let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_');
    let Some(end) = bare.iter().take(64).position(|byte| !is_name(byte)) else { return false };
    let Ok(name) = std::str::from_utf8(&bare[..end]) else { return false };
    let has_parameters = bare[end] == b';';
    let is_one = |segment: &str| {
        segment.starts_with("X-")
            || is_known_name(segment)
            || (has_parameters && is_known_name(&segment.to_ascii_uppercase()))
    };
    (has_parameters || bare[end] == b':') && name.split('.').any(is_one)
}

fn custom_label(token: &str) -> Option<String> {
    let inner = token.strip_prefix("X-CUSTOM(").or_else(|| token.strip_prefix("x-custom("))?;
    let inner = inner.strip_suffix(')').unwrap_or(inner);
    let (mut quoted, mut charset, mut label) = (false, None, "");
    for item in inner.split(',') {
        match item.trim().to_ascii_uppercase().as_str() {
            "ENCODING=QUOTED-PRINTABLE" | "QUOTED-PRINTABLE" => quoted = true,
            upper if upper.starts_with("CHARSET=") => charset = charset::by_label(&upper["CHARSET=".len()..]),
            _ => label = item.trim(),
        }
    }
    if !quoted {
        return Some(label.to_owned());
    }
    let bytes = quoted_printable(label.as_bytes());
    Some(charset::Decoding { own: charset, ..charset::Decoding::default() }.decode(&bytes).text.to_string())
}

/// Splits at a character outside quotation marks and parentheses that is not escaped.
fn split(text: &str, at: char) -> Vec<&str> {
    let (mut in_quotes, mut depth, mut escaped, mut start) = (false, 0_usize, false, 0);
    let pairs = text.matches('"').count().is_multiple_of(2);
    let mut parts = Vec::new();
    for (position, c) in text.char_indices() {
        match c {
            _ if std::mem::take(&mut escaped) => {}
            '\\' => escaped = true,
            '"' if pairs => in_quotes = !in_quotes,
            '(' if text[start..position].eq_ignore_ascii_case("X-CUSTOM") => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            c if c == at && !in_quotes && depth == 0 => {
                parts.push(&text[start..position]);
                start = position + c.len_utf8();
            }
            _ => {}
        }
    }
    parts.push(&text[start..]);
    parts
}
