//! Notes on their way to the page.

use crate::channel::{Channel, NotMet, Sealed};
use hotline_vault::RevealedNotes;
use serde::Serialize;
use specta::Type;

/// The notes of a contact, opened.
#[derive(Serialize, Type)]
pub(crate) struct Notes {
    /// About the contact; none if there are none.
    contact: Option<Sealed>,
    /// About its lines, safest first; a line without notes is not among them.
    lines: Vec<LineNotes>,
    /// For how long they may be shown.
    seconds: u32,
}

/// The notes of a line.
#[derive(Serialize, Type)]
pub(crate) struct LineNotes {
    line: String,
    label: String,
    notes: Sealed,
}

impl Notes {
    pub(crate) fn seal(revealed: &RevealedNotes, channel: &Channel, seconds: u32) -> Result<Self, NotMet> {
        let line = |of: &hotline_vault::LineNotes| {
            let notes = channel.seal(of.notes.expose())?;
            Ok(LineNotes { line: of.line.id.to_string(), label: of.line.label.clone(), notes })
        };
        Ok(Self {
            contact: revealed.contact.as_ref().map(|notes| channel.seal(notes.expose())).transpose()?,
            lines: revealed.lines.iter().map(line).collect::<Result<_, _>>()?,
            seconds,
        })
    }
}
