//! Handing a number to the system's telephone program.

use crate::environment;
use std::process::{Command, Stdio};
use std::sync::mpsc::{self, Receiver, Sender};
use std::time::Duration;

/// How long it is waited for whoever opens URIs here to say that nobody takes this one. Who runs on after that is the
/// telephone program itself.
const PATIENCE: Duration = Duration::from_secs(1);

/// The waiting for what becomes of a program that was started, which others may end.
pub struct Dialling {
    tell: Sender<Told>,
    told: Receiver<Told>,
}

/// What ends the waiting.
enum Told {
    /// The program ended; whether it succeeded.
    Ended(bool),
    Enough,
}

impl Dialling {
    pub(crate) fn new() -> Self {
        let (tell, told) = mpsc::channel();
        Self { tell, told }
    }

    /// Ends the waiting, now or when it begins.
    pub(crate) fn enough(&self) -> impl FnOnce() + Send + 'static {
        let tell = self.tell.clone();
        // When it is over there is nobody to tell.
        move || drop(tell.send(Told::Enough))
    }

    /// Hands over a `tel:` URI. Whether anybody took it; of whom there was no time to wait for, it is taken to be so.
    pub(crate) fn dial(&self, uri: &str) -> bool {
        open::commands(uri).iter_mut().any(|command| {
            environment::keep_from(command);
            self.takes_it(command, PATIENCE)
        })
    }

    /// Whether a program starts, and does not fail in this time. It has nothing to do with ours any more: neither what it says,
    /// nor how either of them ends.
    fn takes_it(&self, command: &mut Command, patience: Duration) -> bool {
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(command, 0);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let Ok(mut program) = command.spawn() else { return false };
        let tell = self.tell.clone();
        // Whoever ends is to be asked how, or stays among the processes for ever.
        std::thread::spawn(move || tell.send(Told::Ended(program.wait().is_ok_and(|status| status.success()))));
        match self.told.recv_timeout(patience) {
            Ok(Told::Ended(success)) => success,
            Ok(Told::Enough) | Err(_) => true,
        }
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    /// More than any machine needs to start a program and see it end.
    const LONG: Duration = Duration::from_secs(60);

    fn shell(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    #[test]
    fn who_fails_or_is_not_there_took_nothing() {
        assert!(Dialling::new().takes_it(&mut shell("exit 0"), LONG));
        // What xdg-open says when no program is there for it.
        assert!(!Dialling::new().takes_it(&mut shell("exit 3"), LONG));
        assert!(!Dialling::new().takes_it(&mut Command::new("/nowhere/telephone"), LONG));
    }

    #[test]
    fn who_is_still_at_it_took_it() {
        let mut command = shell("sleep 5");
        assert!(Dialling::new().takes_it(&mut command, Duration::from_millis(1)));
    }

    #[test]
    fn nobody_is_waited_for_once_it_is_enough_and_no_other_is_asked() {
        let dialling = Dialling::new();
        dialling.enough()();
        // It would fail, if its end were waited for.
        assert!(dialling.takes_it(&mut shell("read nothing"), LONG));
    }
}
