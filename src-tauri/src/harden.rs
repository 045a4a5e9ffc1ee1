//! What the process denies itself at its start.

use std::io::Write;

/// Memory with keys in it is never written to a core file, and no other process of this account may attach to this one.
/// Where the system refuses, the program runs on: it is a second line, and is not there on every system.
pub(crate) fn harden() {
    #[cfg(target_os = "linux")]
    {
        use rustix::process::{DumpableBehavior, Resource, Rlimit, set_dumpable_behavior, setrlimit};
        let none = Rlimit { current: Some(0), maximum: Some(0) };
        let refused =
            setrlimit(Resource::Core, none).is_err() | set_dumpable_behavior(DumpableBehavior::NotDumpable).is_err();
        if refused {
            complain("this system does not let a program protect its memory from dumps");
        }
    }
}

/// Says something on standard error, where somebody may be reading it.
pub(crate) fn complain(what: &str) {
    // With nobody there to read it there is nobody to tell.
    let _ = writeln!(std::io::stderr(), "hotline-desktop: {what}");
}
