//! What the program tells the libraries of its window in the environment, where they look for it, and keeps from whatever
//! else it starts.

use std::process::Command;
use std::sync::OnceLock;

/// The window is drawn by the processor (docs/decisions/0014-the-processor-draws.md), and the page's scripts are interpreted
/// (docs/decisions/0015-no-just-in-time-compiler.md).
const TOLD: [(&str, &str); 3] = [("WEBKIT_DISABLE_DMABUF_RENDERER", "1"), ("GDK_GL", "disable"), ("JSC_useJIT", "0")];

/// The names in the environment that are there because of us.
static OURS: OnceLock<Vec<&str>> = OnceLock::new();

/// Tells WebKit, GTK and JavaScriptCore. What somebody has set themselves stays. To be called before there is a second thread.
pub(crate) fn tell_the_window() {
    #[cfg(target_os = "linux")]
    OURS.get_or_init(|| {
        let is_free = |name: &str| std::env::var_os(name).is_none();
        let ours = TOLD.iter().filter(|(name, value)| is_free(name) && glib::setenv(name, value, false).is_ok());
        ours.map(|(name, _)| *name).collect()
    });
}

/// Keeps it from another program, which has a window of its own.
pub(crate) fn keep_from(command: &mut Command) {
    for name in OURS.get().into_iter().flatten() {
        command.env_remove(name);
    }
}
