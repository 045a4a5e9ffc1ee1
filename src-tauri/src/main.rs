//! The Hotline desktop application.

use std::process::ExitCode;

/// Memory that is given back is wiped first: what passes through here on its way to the page (a number as JSON, a
/// passphrase as it arrives) leaves copies in buffers that no type of ours holds.
#[global_allocator]
static WIPING: zeroizing_alloc::ZeroAlloc<std::alloc::System> = zeroizing_alloc::ZeroAlloc(std::alloc::System);

fn main() -> ExitCode {
    hotline_desktop::run()
}
