//! What a program denies itself at its start, and how its memory is given back.

use zeroizing_alloc::ZeroAlloc;

/// Memory that is given back is wiped first: what passes through a program (a number as JSON, a passphrase as it arrives) leaves
/// copies in buffers that no type of ours holds.
#[global_allocator]
static WIPING: ZeroAlloc<std::alloc::System> = ZeroAlloc(std::alloc::System);

/// Memory with keys in it is never written to a core file, and no other process of this account may attach to this one. Whether
/// the system saw to both: it is a second line, and not there on every system.
#[must_use]
pub fn harden() -> bool {
    #[cfg(target_os = "linux")]
    {
        use rustix::process::{DumpableBehavior, Resource, Rlimit, set_dumpable_behavior, setrlimit};
        let none = Rlimit { current: Some(0), maximum: Some(0) };
        setrlimit(Resource::Core, none).is_ok() & set_dumpable_behavior(DumpableBehavior::NotDumpable).is_ok()
    }
    #[cfg(not(target_os = "linux"))]
    true
}

/// What is said to whoever starts a program on a system that does not do it.
pub const NOT_HARDENED: &str = "this system does not let a program protect its memory from dumps";
