//! The commands: one file for each, with its arguments (their documentation is the help) and one function.

pub(crate) mod accept_older_copy;
pub(crate) mod add;
pub(crate) mod completions;
pub(crate) mod edit;
pub(crate) mod export;
pub(crate) mod find;
pub(crate) mod import;
pub(crate) mod init;
pub(crate) mod log;
pub(crate) mod man;
pub(crate) mod policy;
mod put;
pub(crate) mod remove;
pub(crate) mod reveal;
pub(crate) mod rotate;
pub(crate) mod show;
pub(crate) mod status;
pub(crate) mod verify;
