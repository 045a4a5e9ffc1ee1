//! Sealing to and opening of one age v1 file.

use crate::Secret;
use std::io::{self, Read, Write};

/// Why an age file did not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// The file is not sealed to this key.
    #[error("it is not sealed to this key")]
    NoMatch,
    /// The file is not an age file, is cut short, or was altered.
    #[error("it is not an intact age file")]
    Damaged,
    /// The file asks for more scrypt work than [`MAX_WORK_FACTOR`](crate::MAX_WORK_FACTOR) allows.
    #[error("it asks for scrypt work of 2^{log_n}, which is refused")]
    TooMuchWork {
        /// The base-2 logarithm of the work that it asks for.
        log_n: u8,
    },
}

impl From<age::DecryptError> for OpenError {
    fn from(error: age::DecryptError) -> Self {
        match error {
            // The second is scrypt's: its one stanza did not open with this passphrase.
            age::DecryptError::NoMatchingKeys | age::DecryptError::DecryptionFailed => Self::NoMatch,
            age::DecryptError::ExcessiveWork { required, .. } => Self::TooMuchWork { log_n: required },
            _ => Self::Damaged,
        }
    }
}

/// Longer than the header of an age file of one recipient, a hybrid one (1,120 bytes, in base64) included.
const LONGEST_HEADER: usize = 2 << 10;
/// age seals its payload in chunks of this size, and adds a tag to each (C2SP age, "Payload").
const CHUNK: usize = 64 << 10;
const TAG: usize = 16;

/// Seals `plaintext`, followed by `padding` spaces, to one recipient.
pub(crate) fn seal(recipient: &dyn age::Recipient, plaintext: &[u8], padding: usize) -> Vec<u8> {
    // Large enough from the start: a buffer that grows takes up to three times the room.
    let mut sealed = Vec::with_capacity(longest(plaintext.len() + padding));
    seal_to(recipient, plaintext, padding, &mut sealed).expect("a Vec takes every byte");
    sealed
}

/// The most bytes that an age file of one recipient takes for so many of plaintext.
const fn longest(plaintext: usize) -> usize {
    LONGEST_HEADER + plaintext + (plaintext / CHUNK + 1) * TAG
}

/// Seals `plaintext`, followed by `padding` spaces, to one recipient, and writes it.
pub(crate) fn seal_to(
    recipient: &dyn age::Recipient,
    plaintext: &[u8],
    padding: usize,
    to: &mut dyn Write,
) -> io::Result<()> {
    const SPACES: [u8; 256] = [b' '; 256];
    let encryptor = age::Encryptor::with_recipients(std::iter::once(recipient)).expect("there is one recipient");
    let mut writer = encryptor.wrap_output(to)?;
    writer.write_all(plaintext)?;
    let mut left = padding;
    while left > 0 {
        let some = left.min(SPACES.len());
        writer.write_all(&SPACES[..some])?;
        left -= some;
    }
    writer.finish()?;
    Ok(())
}

/// Opens an age file with one identity.
pub(crate) fn open(identity: &dyn age::Identity, sealed: impl Read, most: usize) -> Result<Secret<Vec<u8>>, OpenError> {
    let decryptor = age::Decryptor::new_buffered(io::BufReader::new(sealed))?;
    let mut reader = decryptor.decrypt(std::iter::once(identity))?;
    // The plaintext is shorter than the file: with this room the buffer never grows and leaves no copy behind.
    let mut plaintext = Secret::new(Vec::with_capacity(most));
    reader.read_to_end(plaintext.expose_mut()).map_err(|_| OpenError::Damaged)?;
    Ok(plaintext)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hybrid::HybridIdentity;

    #[test]
    fn a_sealed_file_fits_into_the_room_made_for_it() {
        let small = age::x25519::Identity::generate();
        let hybrid = HybridIdentity::make();
        let recipients: [&dyn age::Recipient; 2] = [&small.to_public(), hybrid.recipient()];
        for recipient in recipients {
            for length in [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 40 * CHUNK] {
                let sealed = seal(recipient, &vec![b'a'; length], 7);
                assert!(sealed.len() <= longest(length + 7), "{length}");
            }
        }
    }
}
