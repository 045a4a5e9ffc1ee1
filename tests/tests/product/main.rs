//! Checks of the whole product. One program, so that it is linked once.

#![expect(clippy::unwrap_used, reason = "a test that can't go on has failed")]

mod change;
mod concurrent;
mod crash;
mod desk;
mod documents;
mod faults;
mod hops;
mod interop_age;
mod interop_contacts;
mod interop_npm;
mod network;
mod peers_lock;
mod power_cut;
mod shared_data;
mod stale_journal;
mod torn_copy;
mod walk;
