//! The first hundred bytes of a database file (<https://www.sqlite.org/fileformat.html#the_database_header>), looked at before
//! SQLite looks at anything.

use super::StoreError;
use super::schema::{APPLICATION_ID, FORMAT_VERSION};
use std::ops::Range;

/// The length of a header.
pub(super) const HEADER: usize = 100;

/// What a transaction of Hotline's changes of the header: the change counter and the number of pages, what is free among them,
/// and in the end which version of SQLite wrote it.
const CHANGES: [Range<usize>; 2] = [24..40, 92..HEADER];

/// The header of a database file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Header([u8; HEADER]);

impl Header {
    pub(super) fn new(bytes: [u8; HEADER]) -> Self {
        Self(bytes)
    }

    /// Of the first page of a database, or what is left of it.
    pub(super) fn of_page(page: &[u8]) -> Option<Self> {
        page.first_chunk().copied().map(Self)
    }

    /// Whether the file is a vault that this program can read, as far as its header tells.
    pub(super) fn check(&self) -> Result<(), StoreError> {
        if &self.0[..16] != b"SQLite format 3\0" {
            return Err(StoreError::NotAVault);
        }
        check_versions(self.word(68), self.word(60))?;
        // Read and write version 2 would mean a write-ahead log, which Hotline never makes.
        if self.0[18..20] == [1, 1] { Ok(()) } else { Err(StoreError::Damaged) }
    }

    pub(super) fn page_size(&self) -> usize {
        // 65536 has no place in two bytes.
        match u16::from_be_bytes([self.0[16], self.0[17]]) {
            1 => 1 << 16,
            size => usize::from(size),
        }
    }

    /// How many pages the file has.
    pub(super) fn page_count(&self) -> u32 {
        self.word(28)
    }

    /// Whether this may have been the header when the last transaction of a file began whose header is `now`: whether that
    /// transaction has written the header or not.
    pub(super) fn led_to(&self, now: &Self) -> bool {
        let steady = |header: &Self| {
            let mut bytes = header.0;
            CHANGES.into_iter().for_each(|range| bytes[range].fill(0));
            bytes
        };
        let next = self.change_counter().checked_add(1) == Some(now.change_counter());
        self == now || (next && steady(self) == steady(now))
    }

    /// Counts the transactions.
    fn change_counter(&self) -> u32 {
        self.word(24)
    }

    fn word(&self, at: usize) -> u32 {
        u32::from_be_bytes([self.0[at], self.0[at + 1], self.0[at + 2], self.0[at + 3]])
    }
}

/// Whether a file with these two numbers is a vault that this program can read.
pub(super) fn check_versions(application: u32, format: u32) -> Result<(), StoreError> {
    match format {
        _ if application != APPLICATION_ID => Err(StoreError::NotAVault),
        FORMAT_VERSION => Ok(()),
        found if found > FORMAT_VERSION => Err(StoreError::NewerFormat { found, known: FORMAT_VERSION }),
        _ => Err(StoreError::NotAVault),
    }
}
