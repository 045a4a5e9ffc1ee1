//! From the bytes of one property to its text. A file may hold properties of several charsets, and broken ones.

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use zeroize::Zeroizing;

/// What is known of the charset of a property.
#[derive(Debug, Clone, Copy)]
pub(super) struct Decoding {
    /// What the property itself says.
    pub(super) own: Option<&'static Encoding>,
    /// What other properties of the same vCard say.
    pub(super) card: Option<&'static Encoding>,
    /// The charset of what in the file is not UTF-8.
    pub(super) fallback: &'static Encoding,
}

impl Default for Decoding {
    fn default() -> Self {
        Self { own: None, card: None, fallback: WINDOWS_1252 }
    }
}

/// A text that was decoded.
pub(super) struct Decoded {
    pub(super) text: Zeroizing<String>,
    /// Whether some bytes of it mean nothing in its charset.
    pub(super) is_broken: bool,
    /// Whether only the charset of the file said what its letters are.
    pub(super) is_guessed: bool,
}

impl Decoding {
    /// Decodes: by what the property says, else as UTF-8 if it is that, else by what its vCard says, else by what its
    /// file does. UTF-8 with a few broken bytes stays UTF-8.
    pub(super) fn decode(self, bytes: &[u8]) -> Decoded {
        let foreign = |encoding: &&'static Encoding| *encoding != UTF_8;
        if let Some(own) = self.own.filter(foreign) {
            return decode_as(own, bytes);
        }
        if std::str::from_utf8(bytes).is_ok() {
            return decode_as(UTF_8, bytes);
        }
        // Two bytes that are one letter of another charset may be one of UTF-8 by chance: what is right in that is no proof.
        let as_file = Decoded { is_guessed: true, ..decode_as(self.fallback, bytes) };
        let is_of_file = !self.fallback.is_single_byte() && !as_file.is_broken;
        if is_mostly_utf_8(bytes) && !is_of_file {
            return decode_as(UTF_8, bytes);
        }
        match self.card.filter(foreign) {
            Some(card) => decode_as(card, bytes),
            None => as_file,
        }
    }
}

/// A charset by any of its names.
pub(super) fn by_label(label: &str) -> Option<&'static Encoding> {
    Encoding::for_label(label.trim_matches('"').as_bytes())
}

/// The text of a header, which is ASCII but for labels.
pub(super) fn lossy(bytes: &[u8]) -> String {
    Decoding::default().decode(bytes).text.to_string()
}

fn decode_as(encoding: &'static Encoding, bytes: &[u8]) -> Decoded {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    // With room for all, no copy is left behind by growing.
    let room = decoder.max_utf8_buffer_length(bytes.len()).unwrap_or(bytes.len() * 3 + 16);
    let mut text = Zeroizing::new(String::with_capacity(room));
    let (_, _, is_broken) = decoder.decode_to_string(bytes, &mut text, true);
    Decoded { text, is_broken, is_guessed: false }
}

/// Whether letters of several bytes that are right outnumber what is wrong. Text of another charset is hardly ever right
/// by chance.
fn is_mostly_utf_8(bytes: &[u8]) -> bool {
    let (mut right, mut wrong) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        right += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        wrong += usize::from(!chunk.invalid().is_empty());
    }
    right > 0 && right >= wrong
}

/// The bytes without a letter of UTF-8 that was cut in two at their end.
pub(super) fn without_torn_end(bytes: &[u8]) -> &[u8] {
    let start = bytes.len().saturating_sub(3);
    let lead = bytes[start..].iter().rposition(|byte| *byte >= 0xc0).map(|at| at + start);
    match lead {
        Some(lead) if std::str::from_utf8(&bytes[lead..]).is_err() => &bytes[..lead],
        _ => bytes,
    }
}
