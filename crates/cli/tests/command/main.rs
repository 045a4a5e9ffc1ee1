//! Runs the real `hotline` and looks at what it prints, what it writes to standard error, and how it exits.
#![expect(clippy::unwrap_used, reason = "a test that can't go on has failed")]

mod acting;
mod asking;
mod columns;
mod contacts;
mod exchange;
mod exits;
mod help;
mod journal;
mod kit;
mod nothing_done;
mod places;
mod protection;
mod putting;
mod readme;
mod stopping;
mod vaults;
