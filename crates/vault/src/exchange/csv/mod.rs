//! CSV: the columns of other programs are recognised by their headings, any others can be told; Google Contacts' are
//! written.
//!
//! Rows are cut here ([`rows`]) rather than by a crate: cells stay where they are or are wiped, and quotation marks that were
//! never closed are found out.

mod again;
mod columns;
mod delimiter;
mod formula;
mod head;
mod margin;
mod read;
mod rows;
mod write;

pub use columns::{ColumnMapping, Field, LooseColumn};
pub(crate) use head::are_letters;
pub use read::columns;
pub use write::CsvTable;
pub(crate) use write::write_csv;

pub(super) use read::read;
#[cfg(test)]
pub(super) use rows::Rows;

/// What stands between several values of one cell, as Google Contacts writes it.
pub(super) const BETWEEN_VALUES: &str = " ::: ";
