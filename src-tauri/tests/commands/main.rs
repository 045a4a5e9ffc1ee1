//! The commands as the page calls them, without a window.

#![expect(clippy::unwrap_used, reason = "a test that can't go on has failed")]

mod bad_page;
mod creating;
mod crossing;
mod demo;
mod editing;
mod importing;
mod journal;
#[path = "../kit/mod.rs"]
mod kit;
mod lines;
mod notes;
mod opening;
mod page;
mod settings;
mod work;
