//! Checks of the whole product. One program, so that it is linked once.

#![expect(clippy::unwrap_used, reason = "a test that can't go on has failed")]

mod faults;
mod interop_age;
mod interop_npm;
mod peers_lock;
mod power_cut;
mod shared_data;
