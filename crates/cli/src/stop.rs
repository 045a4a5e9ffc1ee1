//! Being asked to stop: Ctrl-C, or a signal of the system's.

use crate::failure::Failure;
use std::process;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Whether long work is or was under way, which looks at [`STOP`] and ends by itself.
static WORKING: AtomicBool = AtomicBool::new(false);
/// Whether somebody asked for the end of it.
static STOP: AtomicBool = AtomicBool::new(false);
static ASKING: Mutex<Asking> = Mutex::new(Asking::No);

/// Whether a text is being asked for that is not shown while it is typed.
enum Asking {
    No,
    /// With the terminal as it was before. Or a file is being read, which may never end.
    Yes(Option<Terminal>),
    /// It was stopped, and what asked says so.
    Stopped,
}

/// From now on, being asked to stop ends long work cleanly instead of the program.
pub(crate) fn expect_long_work() {
    WORKING.store(true, Ordering::Relaxed);
    listen();
}

/// Whether somebody asked for the end of long work.
pub(crate) fn is_asked_for() -> bool {
    STOP.load(Ordering::Relaxed)
}

/// Asks for a text that is not shown while it is typed. However the program is ended meanwhile, the terminal shows again what
/// is typed: a shell that doesn't see to that itself would be left blind.
///
/// # Errors
/// As `ask`; of kind `Interrupted` if it was stopped.
pub(crate) fn while_asking<T>(ask: impl FnOnce() -> std::io::Result<T>) -> std::io::Result<T> {
    listen();
    *asking() = Asking::Yes(Terminal::now());
    let answer = ask();
    // A handler that came first still holds the lock, and ends the program.
    *asking() = match &answer {
        Err(error) if error.kind() == std::io::ErrorKind::Interrupted => Asking::Stopped,
        _ => Asking::No,
    };
    answer
}

/// Reads a file. From a pipe it may take as long as the other side pleases: whoever asks for the end of it is not kept
/// waiting, as nothing has been done so far.
pub(crate) fn while_reading<T>(read: impl FnOnce() -> T) -> T {
    listen();
    *asking() = Asking::Yes(None);
    let file = read();
    *asking() = Asking::No;
    file
}

/// The failure of what was stopped.
pub(crate) fn stopped() -> Failure {
    Failure::failed("stopped on request; nothing was changed", "Run it again when it suits.")
}

fn listen() {
    // A second handler can't be set, and need not: the first one is still there.
    let _ = ctrlc::set_handler(on_request);
}

fn on_request() {
    match &*asking() {
        Asking::Yes(terminal) => {
            if let Some(terminal) = terminal {
                terminal.restore();
            }
            let json = std::env::args_os().any(|argument| argument == "--json");
            stopped().report(json);
            process::exit(1);
        }
        Asking::Stopped => {}
        Asking::No if WORKING.load(Ordering::Relaxed) => STOP.store(true, Ordering::Relaxed),
        // As it would have ended without a handler, in the eyes of a shell.
        Asking::No => process::exit(130),
    }
}

fn asking() -> MutexGuard<'static, Asking> {
    ASKING.lock().unwrap_or_else(PoisonError::into_inner)
}

/// How the terminal is set.
struct Terminal {
    #[cfg(unix)]
    tty: std::fs::File,
    #[cfg(unix)]
    set: rustix::termios::Termios,
}

impl Terminal {
    #[cfg(unix)]
    fn now() -> Option<Self> {
        let tty = std::fs::File::open("/dev/tty").ok()?;
        let set = rustix::termios::tcgetattr(&tty).ok()?;
        Some(Self { tty, set })
    }

    #[cfg(unix)]
    fn restore(&self) {
        // One that has gone needs no setting.
        let _ = rustix::termios::tcsetattr(&self.tty, rustix::termios::OptionalActions::Now, &self.set);
    }

    /// A console is not told to hide what is typed for longer than the program runs.
    #[cfg(not(unix))]
    fn now() -> Option<Self> {
        None
    }

    #[cfg(not(unix))]
    fn restore(&self) {}
}
