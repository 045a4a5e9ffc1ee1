//! Progress of work that can be stopped: a bar on a terminal, else a plain line now and then.

use crate::output::note;
use crate::stop;
use hotline_vault::Progress;
use indicatif::{ProgressBar, ProgressStyle};
use std::cell::Cell;
use std::io::{IsTerminal, stderr};
use std::ops::ControlFlow;
use std::time::{Duration, Instant};

/// How long nothing is heard of long work where no bar can be shown.
const SILENCE: Duration = Duration::from_secs(5);

/// Long work that shows how far it is and can be stopped. The bar appears on standard error if that is a terminal; if it is
/// none, a line does every five seconds.
pub(crate) struct LongWork {
    what: &'static str,
    bar: ProgressBar,
    /// When something was last said, where no bar can be shown.
    said: Option<Cell<Instant>>,
}

impl LongWork {
    /// From now on Ctrl-C stops the work cleanly instead of ending the program.
    pub(crate) fn begin(what: &'static str) -> Self {
        stop::expect_long_work();
        let style = ProgressStyle::with_template("{msg} {bar:32} {human_pos} of {human_len}, {eta} left");
        let bar = ProgressBar::new(0).with_message(what);
        bar.set_style(style.expect("the template is well formed"));
        let said = (!stderr().is_terminal()).then(|| Cell::new(Instant::now()));
        Self { what, bar, said }
    }

    /// Takes in how far the work is; says whether it should go on.
    pub(crate) fn at(&self, progress: Progress) -> ControlFlow<()> {
        self.bar.set_length(progress.total);
        self.bar.set_position(progress.done);
        if let Some(said) = self.said.as_ref().filter(|said| said.get().elapsed() >= SILENCE) {
            said.set(Instant::now());
            note(&line(self.what, progress));
        }
        if stop::is_asked_for() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }
}

/// How far the work is, on a line. While a file is read, nobody knows yet how much there is to do.
fn line(what: &str, Progress { done, total }: Progress) -> String {
    if total == 0 { format!("{what}: reading the file") } else { format!("{what}: {done} of {total}") }
}

impl Drop for LongWork {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_says_how_far_the_work_is() {
        assert_eq!(line("Importing", Progress { done: 12_000, total: 60_000 }), "Importing: 12000 of 60000");
        assert_eq!(line("Comparing", Progress { done: 0, total: 0 }), "Comparing: reading the file");
    }
}
