//! Handing a number to the system's telephone program.

use crate::environment;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

/// How long it is waited for whoever opens URIs here to say that nobody takes this one. Who runs on after that is the
/// telephone program itself.
const PATIENCE: Duration = Duration::from_secs(1);

/// Hands over a `tel:` URI. Whether anybody took it.
pub(crate) fn dial(uri: &str) -> bool {
    open::commands(uri).iter_mut().any(|command| {
        environment::keep_from(command);
        takes_it(command, PATIENCE)
    })
}

/// Whether a program starts, and does not fail in this time. It has nothing to do with ours any more: neither what it says, nor
/// how either of them ends.
fn takes_it(command: &mut Command, patience: Duration) -> bool {
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(command, 0);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let Ok(mut program) = command.spawn() else { return false };
    let (tell, told) = mpsc::channel();
    // Whoever ends is to be asked how, or stays among the processes for ever.
    std::thread::spawn(move || tell.send(program.wait()));
    match told.recv_timeout(patience) {
        Ok(Ok(status)) => status.success(),
        Ok(Err(_)) | Err(_) => true,
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
        assert!(takes_it(&mut shell("exit 0"), LONG));
        // What xdg-open says when no program is there for it.
        assert!(!takes_it(&mut shell("exit 3"), LONG));
        assert!(!takes_it(&mut Command::new("/nowhere/telephone"), LONG));
    }

    #[test]
    fn who_is_still_at_it_took_it() {
        let mut command = shell("sleep 5");
        assert!(takes_it(&mut command, Duration::from_millis(1)));
    }
}
