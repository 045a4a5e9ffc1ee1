//! One property, decoded.

use super::charset::{Decoding, without_torn_end};
use super::cut::{RawCard, RawProperty};
use super::header::{Encoding, Header};
use super::value::{base64, parts, quoted_printable, unescape};
use zeroize::Zeroizing;

/// A property: its header, and its value as text.
pub(super) struct Property {
    pub(super) header: Header,
    /// The value, still escaped.
    value: Zeroizing<String>,
    /// Whether some of its bytes are no text.
    pub(super) is_broken: bool,
    /// Whether only the charset of the file said what its letters are.
    pub(super) is_guessed: bool,
}

impl Property {
    /// How preferred it is among its like, 1 most (RFC 6350, section 5.3); 101 if it doesn't say.
    pub(super) fn preference(&self) -> u32 {
        self.header.parameter("PREF").and_then(|value| value.parse().ok()).unwrap_or(101)
    }

    /// Decodes a property.
    pub(super) fn read(raw: &RawProperty<'_>, card: Decoding) -> Self {
        let bytes = &*raw.bytes;
        let end = Header::find(bytes).unwrap_or(bytes.len());
        let mut header = Header::parse(&bytes[..end]);
        let value = bytes.get(end + 1..).unwrap_or_default();
        let value = if raw.was_cut { without_torn_end(value) } else { value };
        // Some telephones say the charset of quoted text and forget to say that it is quoted.
        if header.encoding == Encoding::Plain && header.charset.is_some() && is_quoted_text(value) {
            header.encoding = Encoding::Quoted;
        }
        let unpacked = match header.encoding {
            _ if header.is_binary(value) => Some(Zeroizing::new(Vec::new())),
            Encoding::Plain => None,
            Encoding::Quoted => Some(quoted_printable(value)),
            Encoding::Base64 => base64(value),
        };
        let decoded = Decoding { own: header.charset, ..card }.decode(unpacked.as_deref().map_or(value, Vec::as_slice));
        Self { header, value: decoded.text, is_broken: decoded.is_broken, is_guessed: decoded.is_guessed }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.value.trim().is_empty()
    }

    /// Whether the value holds bytes that are no text.
    pub(super) fn is_of_bytes(&self) -> bool {
        let is_control = |c: char| c.is_control() && !c.is_whitespace();
        self.value.trim_start().get(..5).is_some_and(|start| start.eq_ignore_ascii_case("data:"))
            || (self.header.encoding == Encoding::Base64 && (self.is_broken || self.value.contains(is_control)))
    }

    /// The whole value.
    pub(super) fn secret(&self) -> Zeroizing<String> {
        unescape(&self.value)
    }

    /// The whole value, where it is no secret.
    pub(super) fn text(&self) -> String {
        unescape(&self.value).trim().to_owned()
    }

    /// The parts of a structured value, in which commas stand for themselves.
    pub(super) fn parts(&self) -> Vec<String> {
        self.split(&[';'])
    }

    /// The parts of a name, each of which may be a list.
    pub(super) fn name_parts(&self) -> Vec<String> {
        let words = |part: &str| parts(part, &[',']).into_iter().map(plain).collect::<Vec<_>>().join(" ");
        parts(&self.value, &[';']).into_iter().map(words).collect()
    }

    /// The values of a list.
    pub(super) fn list(&self) -> Vec<String> {
        self.split(&[','])
    }

    /// The values of a list that some programs separate by semicolons.
    pub(super) fn loose_list(&self) -> Vec<String> {
        self.split(&[',', ';'])
    }

    fn split(&self, separators: &[char]) -> Vec<String> {
        parts(&self.value, separators).into_iter().map(plain).collect()
    }
}

fn plain(part: &str) -> String {
    unescape(part).to_string()
}

/// What the properties of a vCard say of the charset of those that say nothing.
pub(super) fn card_charset(card: &RawCard<'_>) -> Option<&'static encoding_rs::Encoding> {
    card.properties.iter().find_map(|raw| {
        let end = Header::find(&raw.bytes)?;
        let head = &raw.bytes[..end];
        if head.eq_ignore_ascii_case(b"X-LOTUS-CHARSET") {
            return encoding_rs::Encoding::for_label(&raw.bytes[end + 1..]);
        }
        // Most headers need no reading to know that they name no charset.
        let names_one = head.contains(&b'-') && head.contains(&b';');
        let charset = if names_one { Header::parse(head).charset } else { None };
        charset.filter(|charset| *charset != encoding_rs::UTF_8)
    })
}

/// Whether a text holds codes of quoted-printable that make letters of UTF-8.
fn is_quoted_text(value: &[u8]) -> bool {
    let bytes = quoted_printable(value);
    bytes.len() < value.len() && !bytes.is_ascii() && std::str::from_utf8(&bytes).is_ok()
}
