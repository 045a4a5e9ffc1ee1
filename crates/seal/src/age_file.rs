//! Sealing to and opening of one age v1 file in memory.

use crate::Secret;
use std::io::{Read, Write};

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

/// Seals `plaintext`, followed by `padding` spaces, to one recipient.
pub(crate) fn seal(recipient: &dyn age::Recipient, plaintext: &[u8], padding: usize) -> Vec<u8> {
    const SPACES: [u8; 256] = [b' '; 256];
    // An age file of one recipient is at most this much longer; more for the 1,120 bytes of a hybrid stanza.
    let mut sealed = Vec::with_capacity(plaintext.len() + padding + 512);
    let encryptor = age::Encryptor::with_recipients(std::iter::once(recipient)).expect("there is one recipient");
    let mut writer = encryptor.wrap_output(&mut sealed).expect("a Vec takes every byte");
    writer.write_all(plaintext).expect("a Vec takes every byte");
    let mut left = padding;
    while left > 0 {
        let some = left.min(SPACES.len());
        writer.write_all(&SPACES[..some]).expect("a Vec takes every byte");
        left -= some;
    }
    writer.finish().expect("a Vec takes every byte");
    sealed
}

/// Opens an age file with one identity.
pub(crate) fn open(identity: &dyn age::Identity, sealed: impl Read, most: usize) -> Result<Secret<Vec<u8>>, OpenError> {
    let decryptor = age::Decryptor::new_buffered(std::io::BufReader::new(sealed))?;
    let mut reader = decryptor.decrypt(std::iter::once(identity))?;
    // The plaintext is shorter than the file: with this room the buffer never grows and leaves no copy behind.
    let mut plaintext = Secret::new(Vec::with_capacity(most));
    reader.read_to_end(plaintext.expose_mut()).map_err(|_| OpenError::Damaged)?;
    Ok(plaintext)
}
