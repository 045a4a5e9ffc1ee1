//! CSV: the columns of Google Contacts, Outlook and Thunderbird are recognised, any others can be told; Google's are
//! written.
//!
//! Rows are cut by `csv-core` rather than `csv`, whose records can't be wiped.

mod columns;
mod formula;
mod read;
mod recognise;
mod rows;
mod write;

pub use columns::{ColumnMapping, Field};
pub use read::columns;
pub use write::CsvTable;
pub(crate) use write::write_csv;

pub(super) use read::read;
#[cfg(test)]
pub(super) use rows::Rows;

/// What stands between several values of one cell, as Google Contacts writes it.
const BETWEEN_VALUES: &str = " ::: ";
