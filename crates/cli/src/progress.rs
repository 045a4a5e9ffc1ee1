//! Progress bars, and Ctrl-C.

use hotline_vault::Progress;
use indicatif::{ProgressBar, ProgressStyle};
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether someone pressed Ctrl-C, or the system asked the program to end.
static STOP: AtomicBool = AtomicBool::new(false);

/// Long work that shows how far it is and can be stopped. The bar appears on standard error if that is a terminal.
pub(crate) struct LongWork {
    bar: ProgressBar,
}

impl LongWork {
    /// From now on Ctrl-C stops the work cleanly instead of ending the program.
    pub(crate) fn begin(what: &'static str) -> Self {
        // A second handler can't be set, and need not: the first one is still there.
        let _ = ctrlc::set_handler(|| STOP.store(true, Ordering::Relaxed));
        let style = ProgressStyle::with_template("{msg} {bar:32} {human_pos} of {human_len}, {eta} left");
        let bar = ProgressBar::new(0).with_message(what);
        bar.set_style(style.expect("the template is well formed"));
        Self { bar }
    }

    /// Takes in how far the work is; says whether it should go on.
    pub(crate) fn at(&self, progress: Progress) -> ControlFlow<()> {
        self.bar.set_length(progress.total);
        self.bar.set_position(progress.done);
        if STOP.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }
}

impl Drop for LongWork {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
