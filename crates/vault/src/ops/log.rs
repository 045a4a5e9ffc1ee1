//! Reading the journal back, newest first.

use crate::error::Error;
use crate::journal::{BodyState, Event, Fault, open_event};
use crate::vault::Vault;
use rayon::prelude::*;

/// A row of the journal.
#[derive(Debug, Clone)]
pub struct LogEntry {
    /// Its number.
    pub row: i64,
    /// The event, if the row holds one.
    pub event: Option<Event>,
    /// The name of the member whose key it names, if that is or was a member's.
    pub member: Option<String>,
    /// Why it counts for nothing, if it doesn't.
    pub fault: Option<Fault>,
}

impl LogEntry {
    /// The kind of the event, as it stands in the file; what became of its body, if that is not there.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self.event.as_ref().map(|event| &event.body) {
            Some(BodyState::Intact(body)) => body.kind(),
            Some(BodyState::Erased) => "erased",
            Some(BodyState::Unknown | BodyState::Altered) | None => "unreadable",
        }
    }
}

impl Vault {
    /// Up to `limit` rows before row `before` (all rows if `None`), newest first.
    ///
    /// # Errors
    /// [`Error::RowChanged`] if a row is not the one that was folded; [`Error::Store`] if the file can't be read.
    pub fn log(&mut self, before: Option<i64>, limit: usize) -> Result<Vec<LogEntry>, Error> {
        self.refresh()?;
        let reading = self.store.read()?;
        let rows = self.state.rows.read_before(reading.rows(), before.unwrap_or(i64::MAX), limit)?;
        let key = &self.vault_key;
        let opened: Vec<_> = rows.par_iter().map(|row| (row.row, open_event(&row.sealed, key).ok())).collect();
        Ok(opened.into_iter().map(|(row, event)| self.log_entry(row, event)).collect())
    }

    fn log_entry(&self, row: i64, event: Option<Event>) -> LogEntry {
        let member = event.as_ref().and_then(|event| self.state.owner(event.header.author));
        LogEntry {
            row,
            member: member.map(|(_, member)| member.name.clone()),
            fault: self.state.faults.get(&row).copied(),
            event,
        }
    }
}
