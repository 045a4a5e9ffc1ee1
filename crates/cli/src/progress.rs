//! Progress bars of work that can be stopped.

use crate::stop;
use hotline_vault::Progress;
use indicatif::{ProgressBar, ProgressStyle};
use std::ops::ControlFlow;

/// Long work that shows how far it is and can be stopped. The bar appears on standard error if that is a terminal.
pub(crate) struct LongWork {
    bar: ProgressBar,
}

impl LongWork {
    /// From now on Ctrl-C stops the work cleanly instead of ending the program.
    pub(crate) fn begin(what: &'static str) -> Self {
        stop::expect_long_work();
        let style = ProgressStyle::with_template("{msg} {bar:32} {human_pos} of {human_len}, {eta} left");
        let bar = ProgressBar::new(0).with_message(what);
        bar.set_style(style.expect("the template is well formed"));
        Self { bar }
    }

    /// Takes in how far the work is; says whether it should go on.
    pub(crate) fn at(&self, progress: Progress) -> ControlFlow<()> {
        self.bar.set_length(progress.total);
        self.bar.set_position(progress.done);
        if stop::is_asked_for() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }
}

impl Drop for LongWork {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
