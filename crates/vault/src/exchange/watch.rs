//! Whether reading goes on: for as long as nobody stops it, and there is room for what was read.

use super::{Incoming, ReadError};

/// How many pieces of a file are read before somebody is asked again whether to go on.
const PIECES: usize = 64;

/// Asks, from time to time, whether reading goes on.
pub(crate) struct Watch<'w> {
    goes_on: &'w mut dyn FnMut() -> bool,
    pieces: usize,
    stopped: bool,
}

impl<'w> Watch<'w> {
    /// Asks this.
    pub(crate) fn new(goes_on: &'w mut dyn FnMut() -> bool) -> Self {
        Self { goes_on, pieces: 0, stopped: false }
    }

    /// Whether another piece of a file is to be read: a record, or a part of one.
    pub(super) fn goes_on(&mut self, incoming: &Incoming) -> bool {
        if self.pieces.is_multiple_of(PIECES) {
            self.ask();
        }
        self.pieces += 1;
        !self.stopped && !incoming.is_full()
    }

    /// Asks before and behind long work.
    ///
    /// # Errors
    /// [`ReadError::Stopped`] if it was stopped, by now or before.
    pub(super) fn check(&mut self) -> Result<(), ReadError> {
        self.ask();
        if self.stopped { Err(ReadError::Stopped) } else { Ok(()) }
    }

    fn ask(&mut self) {
        self.stopped = self.stopped || !(self.goes_on)();
    }
}
