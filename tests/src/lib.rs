//! The kit that checks of the whole product are written with. It knows the product from outside only: as a command that
//! is run, and as files on disk.
//!
//! - [`Home`]: a temporary folder with a vault, and the `hotline` command run on it; [`Ran`] is what came of a command.
//! - [`Faults`]: storage that fails at a chosen call, under the real command; [`Recording`]: the disk after a power cut
//!   at a chosen instant.
//! - [`AgeCommand`], [`NpmAge`]: other software that speaks the age format.
//! - [`AddressBook`]: other software that reads files of contacts.
//! - [`shared`]: public data beside the project, which may be missing.
//!
//! A change that must be all or nothing, with the power cut after each step of it:
//!
//! ```no_run
//! use hotline_tests::{Faults, Home};
//!
//! let home = Home::with_vault();
//! let recording = Faults::below(home.path()).record(&mut home.command(&["rotate", "--yes"]));
//! for steps in 0..=recording.steps().len() {
//!     for seed in 0..4 {
//!         let after = Home::filled(|folder| recording.power_cut(steps, seed, folder));
//!         let _ = after.hotline(&["verify"]).succeeded();
//!     }
//! }
//! ```

mod address_books;
mod disk;
mod faults;
mod home;
mod peers;
mod places;
mod power_cut;
mod ran;
mod random;
mod tree;

pub use address_books::AddressBook;
pub use faults::{Call, Faults, Mode, Struck};
pub use home::Home;
pub use peers::{AgeCommand, NpmAge, NpmKeys};
pub use places::{hotline, project, scratch, shared};
pub use power_cut::{Recording, Step};
pub use ran::{Ran, run};
pub use random::Random;
pub use tree::copy_folder;
