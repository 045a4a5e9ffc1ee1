//! What the vault takes from the world around it: the time and random bytes.

use crate::error::Error;
use jiff::{SignedDuration, Timestamp};

/// The clock and the source of random bytes, handed in by whoever runs the program (and by tests, in their own way). Keys
/// are not made from these bytes: `hotline-seal` takes those from the operating system itself.
#[derive(Clone, Copy)]
pub struct Outside {
    /// The time now.
    pub now: fn() -> Timestamp,
    /// Fills a buffer with random bytes fit for identifiers and salts.
    pub random: fn(&mut [u8]),
}

impl Outside {
    pub(crate) fn random_bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        (self.random)(&mut bytes);
        bytes
    }

    /// Whether the clock can be right: what happens now may be put down with the time that it tells. Before 1970 and at the
    /// end of the year 9999, where times that can be written end, no vault is in use.
    ///
    /// # Errors
    /// [`Error::Clock`].
    pub(crate) fn check(&self) -> Result<(), Error> {
        // Front ends give the last moment there is for whatever is later.
        let end = Timestamp::MAX - SignedDuration::from_hours(24);
        if (Timestamp::UNIX_EPOCH..end).contains(&(self.now)()) { Ok(()) } else { Err(Error::Clock) }
    }

    /// The time now, to the millisecond: what a journal keeps.
    pub(crate) fn now(&self) -> Timestamp {
        let now = (self.now)();
        Timestamp::from_millisecond(now.as_millisecond()).expect("a time less its microseconds is a time")
    }
}

impl std::fmt::Debug for Outside {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Outside")
    }
}
