//! The invariants of a vault, by its public interface and by what somebody can do who can write to its files.
#![allow(clippy::unwrap_used, reason = "a test that finds nothing where something should be has failed")]

#[path = "../kit/mod.rs"]
mod kit;

mod blocked;
mod error_texts;
mod forged;
mod frozen;
mod import_told;
mod importing;
mod life;
mod no_room;
mod notes;
mod on_disk;
mod one_person;
mod other_files;
mod planted;
mod rollback;
mod state_machine;
mod swapped_rows;
mod two_writers;
