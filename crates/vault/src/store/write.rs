//! One change to a vault file: all of it or nothing.

use super::schema::{APPLICATION_ID, FORMAT_VERSION, TABLES};
use super::waiting::patiently;
use super::{Interrupter, MAX_RECORD, Rows, StoreError};
use crate::contact::ContactId;
use hotline_seal::{KeyId, VaultId};
use rusqlite::{Connection, Transaction, TransactionBehavior, params};

/// A change under way. Dropped without a [`commit`](Writing::commit), it never happened.
pub(crate) struct Writing<'c> {
    transaction: Transaction<'c>,
    interrupter: &'c Interrupter,
}

impl<'c> Writing<'c> {
    /// Tries to begin, and does not wait for another program that writes.
    pub(super) fn begin(connection: &'c Connection, interrupter: &'c Interrupter) -> Result<Self, StoreError> {
        let transaction = Transaction::new_unchecked(connection, TransactionBehavior::Immediate)?;
        transaction.pragma_update(None, "user_version", FORMAT_VERSION)?;
        Ok(Self { transaction, interrupter })
    }

    /// Sees to it that the journal tells of which vault it is, and of which state: the first page is its first, as it was written
    /// to at the beginning, and the second is the one with the vault's name, which is written to here, and stays what it was.
    pub(super) fn mark_journal(&self, id: VaultId) -> Result<(), StoreError> {
        let mut statement = self.transaction.prepare_cached("UPDATE vault SET id = ?1")?;
        // What is written to a page as it is there would not count.
        statement.execute([[0_u8; 16]])?;
        statement.execute([id.as_bytes()])?;
        Ok(())
    }

    /// Makes the change last: when this returns, it is on the disk. Programs that read are waited for; none begins to read
    /// meanwhile.
    pub(crate) fn commit(self) -> Result<(), StoreError> {
        // Busy, it leaves the change under way as it was.
        patiently(self.interrupter, || match self.transaction.execute_batch("COMMIT").map_err(StoreError::from) {
            Err(StoreError::Busy) => Err(StoreError::ReadElsewhere),
            outcome => outcome,
        })
    }

    /// Reads what the change has made of the file so far.
    pub(crate) fn rows(&self) -> Rows<'_> {
        Rows::new(&self.transaction, self.interrupter)
    }

    pub(super) fn make_tables(&self, id: VaultId) -> Result<(), StoreError> {
        self.transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
        for (_, statement) in TABLES {
            self.transaction.execute(statement, [])?;
        }
        self.transaction.execute("INSERT INTO vault (id, epoch) VALUES (?1, 1)", [id.as_bytes()])?;
        Ok(())
    }

    /// Adds an event behind the last one.
    pub(crate) fn append_event(&self, sealed: &[u8]) -> Result<(), StoreError> {
        check_size(sealed)?;
        self.transaction.prepare_cached("INSERT INTO event (sealed) VALUES (?1)")?.execute([sealed])?;
        Ok(())
    }

    /// Puts another sealing of an event in the place of the one at `row`.
    pub(crate) fn replace_event(&self, row: i64, sealed: &[u8]) -> Result<(), StoreError> {
        check_size(sealed)?;
        self.transaction
            .prepare_cached("UPDATE event SET sealed = ?2 WHERE row = ?1")?
            .execute(params![row, sealed])?;
        Ok(())
    }

    /// Puts the entry of a contact, in the place of the one it had.
    pub(crate) fn put_entry(&self, contact: ContactId, sealed: &[u8]) -> Result<(), StoreError> {
        check_size(sealed)?;
        self.transaction
            .prepare_cached(
                "INSERT INTO entry (contact, sealed) VALUES (?1, ?2) ON CONFLICT (contact) DO UPDATE SET sealed = ?2",
            )?
            .execute(params![contact.as_bytes(), sealed])?;
        Ok(())
    }

    /// Removes the entry of a contact; its bytes are overwritten.
    pub(crate) fn remove_entry(&self, contact: ContactId) -> Result<(), StoreError> {
        self.transaction.execute("DELETE FROM entry WHERE contact = ?1", [contact.as_bytes()])?;
        Ok(())
    }

    /// Adds a grant.
    pub(crate) fn put_grant(&self, epoch: u32, key: KeyId, sealed: &[u8]) -> Result<(), StoreError> {
        let statement = "INSERT INTO \"grant\" (epoch, key, sealed) VALUES (?1, ?2, ?3)";
        self.transaction.execute(statement, params![epoch, key.as_bytes(), sealed])?;
        Ok(())
    }

    /// Begins `epoch`: the grants of the epochs before it go.
    pub(crate) fn begin_epoch(&self, epoch: u32) -> Result<(), StoreError> {
        self.transaction.execute("DELETE FROM \"grant\" WHERE epoch < ?1", [epoch])?;
        self.transaction.execute("UPDATE vault SET epoch = ?1", [epoch])?;
        Ok(())
    }
}

/// A record that could not be read back is not written. SQLite itself would refuse it with the same error as one that was
/// found in the file, which is damage.
fn check_size(sealed: &[u8]) -> Result<(), StoreError> {
    /// More than what a row has beside its record.
    const ROW: usize = 256;
    let fits = i32::try_from(sealed.len() + ROW).is_ok_and(|len| len <= MAX_RECORD);
    if fits { Ok(()) } else { Err(StoreError::TooLarge) }
}
