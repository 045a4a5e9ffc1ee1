//! Checks of the whole product. One program, so that it is linked once.

mod faults;
mod interop_age;
mod interop_npm;
mod peers_lock;
mod power_cut;
mod shared_data;
