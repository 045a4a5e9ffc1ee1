//! Buffers that leave nothing behind, also while they grow.

use std::{fmt, io};
use zeroize::Zeroizing;

/// Adds to a text that is wiped: when it needs a larger place, the one that it leaves is wiped too.
pub(super) fn push_wiping(text: &mut Zeroizing<String>, more: &str) {
    let needed = text.len() + more.len();
    if needed > text.capacity() {
        let mut larger = Zeroizing::new(String::with_capacity(needed.max(text.capacity() * 2)));
        larger.push_str(text);
        *text = larger;
    }
    text.push_str(more);
}

/// The start of a text that fits a room in bytes, cut between two characters.
pub(super) fn fitting(text: &str, room: usize) -> &str {
    let end = (0..=room.min(text.len())).rev().find(|end| text.is_char_boundary(*end));
    &text[..end.unwrap_or(0)]
}

/// Bytes that are wiped when dropped, and when they move to a larger place: where exports are written.
#[derive(Default)]
pub(super) struct Sink(Zeroizing<Vec<u8>>);

impl Sink {
    pub(super) fn push(&mut self, text: &str) {
        self.push_bytes(text.as_bytes());
    }

    pub(super) fn finish(self) -> Zeroizing<Vec<u8>> {
        self.0
    }

    fn push_bytes(&mut self, bytes: &[u8]) {
        let needed = self.0.len() + bytes.len();
        if needed > self.0.capacity() {
            let mut larger = Zeroizing::new(Vec::with_capacity((needed * 2).max(4096)));
            larger.extend_from_slice(&self.0);
            self.0 = larger;
        }
        self.0.extend_from_slice(bytes);
    }
}

impl fmt::Write for Sink {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.push(text);
        Ok(())
    }
}

impl io::Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.push_bytes(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
