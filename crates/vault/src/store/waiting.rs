//! Waiting for other programs that have the file: not for long, and not once somebody asked for it to stop.
//!
//! SQLite's own waiting could do neither: it would wait anew at each step, and no interruption ends it.

use super::StoreError;
use rusqlite::{Connection, InterruptHandle};
use std::fmt;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// For how long another program is waited for, in all: more than any change takes but a large import or a rotation, and no
/// longer than somebody waits who does not know what for.
const PATIENCE: Duration = Duration::from_secs(5);
/// The first pause, which suffices for a small change; each is twice as long as the one before, up to the longest.
const FIRST_PAUSE: Duration = Duration::from_millis(1);
const LONGEST_PAUSE: Duration = Duration::from_millis(25);

/// Stops whatever is under way with a vault, from any thread: waiting for another program ends at once, what is being read or
/// written soon. It stays so: everything that is begun with the vault later ends in the same way. Nothing is changed by what
/// was stopped; what had been written before stays written, and is given out as usual.
#[derive(Clone, Default)]
pub struct Interrupter(Arc<Shared>);

#[derive(Default)]
struct Shared {
    state: Mutex<State>,
    interrupted: Condvar,
}

#[derive(Default)]
struct State {
    interrupted: bool,
    connections: Vec<InterruptHandle>,
}

impl Interrupter {
    /// Stops it.
    pub fn interrupt(&self) {
        let mut state = self.state();
        state.interrupted = true;
        state.connections.iter().for_each(InterruptHandle::interrupt);
        self.0.interrupted.notify_all();
    }

    /// Lets an interruption reach the statements of one more connection.
    pub(super) fn watch(&self, connection: &Connection) -> Result<(), StoreError> {
        self.state().connections.push(connection.get_interrupt_handle());
        self.check()
    }

    /// # Errors
    /// [`StoreError::Interrupted`] once somebody asked for it.
    pub(super) fn check(&self) -> Result<(), StoreError> {
        if self.state().interrupted { Err(StoreError::Interrupted) } else { Ok(()) }
    }

    fn pause(&self, pause: Duration) {
        let waited = self.0.interrupted.wait_timeout_while(self.state(), pause, |state| !state.interrupted);
        drop(waited.unwrap_or_else(PoisonError::into_inner));
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Interrupter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Interrupter")
    }
}

/// What an attempt can fail with that may succeed in a moment.
pub(crate) trait Passing {
    /// Whether another program has what is wanted.
    fn is_passing(&self) -> bool;
}

impl Passing for StoreError {
    fn is_passing(&self) -> bool {
        matches!(self, Self::Busy | Self::ReadElsewhere)
    }
}

/// Tries again while another program has what is wanted, until the patience is at its end: then the last attempt's reason is
/// given.
pub(crate) fn patiently<T, E: Passing + From<StoreError>>(
    interrupter: &Interrupter,
    mut attempt: impl FnMut() -> Result<T, E>,
) -> Result<T, E> {
    let (mut waited, mut pause) = (Duration::ZERO, FIRST_PAUSE);
    loop {
        interrupter.check()?;
        match attempt() {
            Err(error) if error.is_passing() && waited < PATIENCE => interrupter.pause(pause),
            outcome => return outcome,
        }
        waited += pause;
        pause = LONGEST_PAUSE.min(pause * 2);
    }
}
