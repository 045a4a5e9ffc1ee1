//! What the tables of a vault file hold, row by row. Their order and their numbers are checked: a damaged file promises neither.

use super::{Interrupter, StoreError};
use crate::contact::ContactId;
use crate::hash::Digest;
use hotline_seal::KeyId;
use rusqlite::{Connection, OptionalExtension, params};

/// No journal is longer than this, in rows.
const MAX_ROW: i64 = 1 << 53;
/// Records that are read at a time are no more than fill this many bytes, but for the last of them.
const BATCH_BYTES: usize = 2 << 20;

/// A row of the journal: its number and the sealed event.
#[derive(Debug, Clone)]
pub(crate) struct EventRow {
    pub(crate) row: i64,
    pub(crate) sealed: Vec<u8>,
}

/// A contact and its sealed entry.
type EntryRow = (ContactId, Vec<u8>);

/// What can be read from a vault file, alone or in the middle of a change.
#[derive(Clone, Copy)]
pub(crate) struct Rows<'c> {
    connection: &'c Connection,
    interrupter: &'c Interrupter,
}

impl<'c> Rows<'c> {
    pub(super) fn new(connection: &'c Connection, interrupter: &'c Interrupter) -> Self {
        Self { connection, interrupter }
    }

    fn connection(self) -> Result<&'c Connection, StoreError> {
        self.interrupter.check()?;
        Ok(self.connection)
    }

    /// The epoch that the file says it is in.
    pub(crate) fn epoch(self) -> Result<u32, StoreError> {
        Ok(self.connection()?.query_row("SELECT epoch FROM vault", [], |row| row.get(0))?)
    }

    /// The number of the last row of the journal, 0 if there is none. Rows are numbered from 1: one before that would
    /// be passed over by whoever reads on from the first, and behind the last of all numbers SQLite picks any.
    pub(crate) fn last_event(self) -> Result<i64, StoreError> {
        const FIRST_ROWS: &str = "SELECT min(coalesce((SELECT min(row) FROM event), 1), \
            coalesce((SELECT min(rowid) FROM entry), 1)), coalesce((SELECT max(row) FROM event), 0)";
        let (first, last): (i64, i64) =
            self.connection()?.prepare_cached(FIRST_ROWS)?.query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        if first < 1 || last > MAX_ROW { Err(StoreError::Damaged) } else { Ok(last) }
    }

    /// Up to `limit` rows of the journal behind row `after`, oldest first; fewer if they are large.
    pub(crate) fn events_after(self, after: i64, limit: usize) -> Result<Vec<EventRow>, StoreError> {
        let mut statement =
            self.connection()?.prepare_cached("SELECT row, sealed FROM event WHERE row > ?1 ORDER BY row LIMIT ?2")?;
        let mut found = statement.query(params![after, limit])?;
        let (mut rows, mut bytes) = (Vec::new(), 0);
        while bytes < BATCH_BYTES
            && let Some(row) = found.next()?
        {
            let row = event_row(row)?;
            bytes += row.sealed.len();
            rows.push(row);
        }
        check_ascending(after, rows.iter().map(|row| row.row))?;
        Ok(rows)
    }

    /// Up to `limit` rows of the journal before row `before`, newest first.
    pub(crate) fn events_before(self, before: i64, limit: usize) -> Result<Vec<EventRow>, StoreError> {
        let mut statement = self
            .connection()?
            .prepare_cached("SELECT row, sealed FROM event WHERE row < ?1 ORDER BY row DESC LIMIT ?2")?;
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let rows: Vec<_> = statement.query_map(params![before, limit], event_row)?.collect::<Result<_, _>>()?;
        check_ascending(i64::MIN, rows.iter().rev().map(|row| row.row).chain([before]))?;
        Ok(rows)
    }

    /// The digest of each sealed row of the journal, in order.
    pub(crate) fn event_digests(self) -> Result<Vec<(i64, Digest)>, StoreError> {
        let mut statement = self.connection()?.prepare_cached("SELECT row, sealed FROM event ORDER BY row")?;
        let mut rows = statement.query([])?;
        let mut digests = Vec::new();
        while let Some(row) = rows.next()? {
            let sealed = row.get_ref(1)?.as_blob().map_err(|_| StoreError::Damaged)?;
            digests.push((row.get(0)?, Digest::of(sealed)));
        }
        Ok(digests)
    }

    /// The sealed entry of a contact.
    pub(crate) fn entry(self, contact: ContactId) -> Result<Option<Vec<u8>>, StoreError> {
        let mut statement = self.connection()?.prepare_cached("SELECT sealed FROM entry WHERE contact = ?1")?;
        Ok(statement.query_row([contact.as_bytes()], |row| row.get(0)).optional()?)
    }

    /// Up to `limit` entries behind `after` (a place in the table, 0 at first), with the place of the last one; fewer if
    /// they are large.
    pub(crate) fn entries_after(self, after: i64, limit: usize) -> Result<(i64, Vec<EntryRow>), StoreError> {
        let mut statement = self
            .connection()?
            .prepare_cached("SELECT rowid, contact, sealed FROM entry WHERE rowid > ?1 ORDER BY rowid LIMIT ?2")?;
        let mut rows = statement.query(params![after, limit])?;
        let (mut place, mut bytes, mut entries) = (after, 0, Vec::<EntryRow>::with_capacity(limit));
        while bytes < BATCH_BYTES
            && let Some(row) = rows.next()?
        {
            check_ascending(place, [row.get(0)?])?;
            place = row.get(0)?;
            let sealed: Vec<u8> = row.get(2)?;
            bytes += sealed.len();
            entries.push((ContactId::from_bytes(row.get(1)?), sealed));
        }
        Ok((place, entries))
    }

    /// The contacts that have an entry.
    pub(crate) fn entry_contacts(self) -> Result<Vec<ContactId>, StoreError> {
        let mut statement = self.connection()?.prepare_cached("SELECT contact FROM entry ORDER BY contact")?;
        let contacts =
            statement.query_map([], |row| row.get(0).map(ContactId::from_bytes))?.collect::<Result<_, _>>()?;
        Ok(contacts)
    }

    /// The sealed grant of a member key for an epoch.
    pub(crate) fn grant(self, epoch: u32, key: KeyId) -> Result<Option<Vec<u8>>, StoreError> {
        let mut statement =
            self.connection()?.prepare_cached("SELECT sealed FROM \"grant\" WHERE epoch = ?1 AND key = ?2")?;
        Ok(statement.query_row(params![epoch, key.as_bytes()], |row| row.get(0)).optional()?)
    }

    /// The epoch and member key of every grant.
    pub(crate) fn grants(self) -> Result<Vec<(u32, KeyId)>, StoreError> {
        let mut statement =
            self.connection()?.prepare_cached("SELECT epoch, key FROM \"grant\" ORDER BY epoch, key")?;
        let grants = statement
            .query_map([], |row| Ok((row.get(0)?, KeyId::from_bytes(row.get(1)?))))?
            .collect::<Result<_, _>>()?;
        Ok(grants)
    }
}

/// Rows must come in their order, which a damaged page does not promise: who reads on from the last one would never come
/// to an end.
fn check_ascending(after: i64, rows: impl IntoIterator<Item = i64>) -> Result<(), StoreError> {
    let mut last = after;
    for row in rows {
        if row <= last {
            return Err(StoreError::Damaged);
        }
        last = row;
    }
    Ok(())
}

fn event_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<EventRow> {
    Ok(EventRow { row: row.get(0)?, sealed: row.get(1)? })
}
