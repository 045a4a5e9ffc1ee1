//! Which sealed rows a fold was made of: what is read again later must be just these.

use crate::error::Error;
use crate::hash::Digest;
use crate::store::{EventRow, Rows};

/// A row of a journal: its number, and the digest of its sealed bytes.
pub(crate) type SealedRow = (i64, Digest);

/// The rows of a journal in their order, as they were when they were folded or last sealed again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct SealedRows(Vec<SealedRow>);

/// One digest for some rows: SHA-256 over each row's number as eight bytes, the higher first, and its own digest. It stays on
/// this device, in a snapshot.
pub(crate) fn digest_of_rows(rows: &[SealedRow]) -> Digest {
    let mut bytes = Vec::with_capacity(size_of_val(rows));
    for (row, sealed) in rows {
        bytes.extend(row.to_be_bytes());
        bytes.extend(sealed.as_bytes());
    }
    Digest::of(&bytes)
}

impl SealedRows {
    pub(crate) fn digest(&self) -> Digest {
        digest_of_rows(&self.0)
    }

    /// Adds a row behind the last one.
    pub(crate) fn push(&mut self, row: SealedRow) {
        self.0.push(row);
    }

    /// Puts the rows before the first one, of which a snapshot told no more than the digest.
    pub(crate) fn put_before(&mut self, mut earlier: Vec<SealedRow>) {
        earlier.append(&mut self.0);
        self.0 = earlier;
    }

    /// Takes in that rows were sealed again.
    pub(crate) fn seal_again(&mut self, rows: impl IntoIterator<Item = SealedRow>) {
        for (row, sealed) in rows {
            if let Ok(at) = self.at(row) {
                self.0[at].1 = sealed;
            }
        }
    }

    /// Reads up to `limit` rows behind row `after` again, oldest first; fewer if they are large, none if there are no more.
    ///
    /// # Errors
    /// [`Error::RowChanged`] if they are not the ones that were folded; [`Error::Store`].
    pub(crate) fn read_after(&self, rows: Rows<'_>, after: i64, limit: usize) -> Result<Vec<EventRow>, Error> {
        let found = rows.events_after(after, limit)?;
        let folded = &self.0[self.0.partition_point(|(row, _)| *row <= after)..];
        let due = if found.is_empty() { folded.len() } else { found.len() };
        compare(&found, folded.iter().take(due))?;
        Ok(found)
    }

    /// Reads up to `limit` rows before row `before` again, newest first; none if there are no more.
    ///
    /// # Errors
    /// As [`read_after`](Self::read_after).
    pub(crate) fn read_before(&self, rows: Rows<'_>, before: i64, limit: usize) -> Result<Vec<EventRow>, Error> {
        let found = rows.events_before(before, limit)?;
        let folded = &self.0[..self.0.partition_point(|(row, _)| *row < before)];
        compare(&found, folded.iter().rev().take(limit))?;
        Ok(found)
    }

    fn at(&self, row: i64) -> Result<usize, usize> {
        self.0.binary_search_by_key(&row, |(row, _)| *row)
    }
}

/// Whether just the rows that are due were found, in this order.
fn compare<'r>(found: &[EventRow], due: impl Iterator<Item = &'r SealedRow>) -> Result<(), Error> {
    let mut found = found.iter();
    for (row, sealed) in due {
        if found.next().is_none_or(|found| found.row != *row || Digest::of(&found.sealed) != *sealed) {
            return Err(Error::RowChanged { row: *row });
        }
    }
    found.next().map_or(Ok(()), |more| Err(Error::RowChanged { row: more.row }))
}
