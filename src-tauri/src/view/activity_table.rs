//! The journal as a table, for spreadsheets and programs.

use super::Activity;
use hotline_vault::CsvTable;
use serde_json::Value;
use std::borrow::Cow;
use std::ops::Deref;

/// The headings, each with the field of [`Activity`] that stands below it. Kinds are the words of the file format, not
/// those of the page: they are the same in every language.
const COLUMNS: [(&str, &str); 16] = [
    ("Row", "row"),
    ("Time", "at"),
    ("Member", "member"),
    ("Event", "kind"),
    ("Not genuine", "rejected"),
    ("How", "how"),
    ("Change", "put"),
    ("Contact", "contactName"),
    ("Contact id", "contact"),
    ("Line", "lineLabel"),
    ("Purpose or reason", "reason"),
    ("Contacts", "contacts"),
    ("Events", "events"),
    ("Vault key", "epoch"),
    ("About", "about"),
    ("Role", "role"),
];

/// The journal as a table.
pub(crate) struct ActivityTable(CsvTable);

impl ActivityTable {
    /// A table with its headings.
    pub(crate) fn new() -> Self {
        let mut table = CsvTable::default();
        table.row(COLUMNS.map(|(heading, _)| heading));
        Self(table)
    }

    /// Adds a row of the journal.
    pub(crate) fn add(&mut self, activity: &Activity) {
        let fields = serde_json::to_value(activity).unwrap_or_default();
        let cells = COLUMNS.map(|(_, field)| cell(&fields[field]));
        self.0.row(cells.iter().map(AsRef::as_ref));
    }

    /// The bytes of the file.
    pub(crate) fn finish(self) -> impl Deref<Target = Vec<u8>> {
        self.0.finish()
    }
}

fn cell(value: &Value) -> Cow<'_, str> {
    match value {
        Value::Null | Value::Bool(false) => "".into(),
        Value::Bool(true) => "yes".into(),
        Value::String(text) => text.into(),
        other => other.to_string().into(),
    }
}
