//! How long work tells how far it is, and is told to stop.

use std::ops::ControlFlow;

/// How far a long operation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Records done.
    pub done: u64,
    /// Records in all; 0 while that is not known.
    pub total: u64,
}

/// Called with the progress from time to time; what it answers decides whether the work goes on. Work that is stopped
/// changes nothing.
pub type OnProgress<'f> = &'f mut dyn FnMut(Progress) -> ControlFlow<()>;

/// Counts records and passes the count on.
pub(crate) struct Counter<'f> {
    progress: Progress,
    on_progress: OnProgress<'f>,
}

impl<'f> Counter<'f> {
    pub(crate) fn new(total: u64, on_progress: OnProgress<'f>) -> Self {
        Self { progress: Progress { done: 0, total }, on_progress }
    }

    /// Says that `more` records are done.
    pub(crate) fn add(&mut self, more: usize) -> Result<(), crate::Error> {
        self.progress.done += more as u64;
        match (self.on_progress)(self.progress) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(crate::Error::Cancelled),
        }
    }
}
