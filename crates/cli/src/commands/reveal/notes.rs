//! `hotline reveal --notes`

use crate::app::App;
use crate::failure::Failure;
use crate::output::note;
use crate::secret::{printable, to_json};
use hotline_vault::{ContactId, LineNotes, RevealedNotes, Secret, Vault};
use serde::Serialize;

/// What stands between the braces of a line, but for its label and notes.
const ROOM_OF_LINE: usize = 32;

#[derive(Serialize)]
struct AsJson<'a> {
    notes: Option<&'a str>,
    lines: Vec<LineAsJson<'a>>,
    contact: String,
}

#[derive(Serialize)]
struct LineAsJson<'a> {
    line: String,
    label: &'a str,
    notes: &'a str,
}

/// Prints the notes of the contact, then those of each line under its label.
pub(super) fn run(app: &mut App, vault: &mut Vault, contact: ContactId) -> Result<(), Failure> {
    let revealed = vault.reveal_notes(contact)?;
    if app.json() {
        return app.out.secret_line(&as_json(contact, &revealed)?);
    }
    if revealed.is_empty() {
        note("there are no notes about this contact or its lines");
    }
    if let Some(notes) = &revealed.contact {
        print(app, notes)?;
    }
    for (at, LineNotes { line, notes }) in revealed.lines.iter().enumerate() {
        if at > 0 || revealed.contact.is_some() {
            app.out.line("")?;
        }
        app.out.line(format_args!("{}:", line.label))?;
        print(app, notes)?;
    }
    Ok(())
}

fn print(app: &mut App, notes: &Secret<String>) -> Result<(), Failure> {
    notes.expose().trim_end().lines().try_for_each(|line| app.out.secret_line(&printable(line)))
}

fn as_json(contact: ContactId, revealed: &RevealedNotes) -> Result<Secret<String>, Failure> {
    let line = |LineNotes { line, notes }: &LineNotes| line.label.len() + notes.expose().len() + ROOM_OF_LINE;
    let of_contact = revealed.contact.as_ref().map(|notes| notes.expose().as_str());
    let text = of_contact.map_or(0, str::len) + revealed.lines.iter().map(line).sum::<usize>();
    let lines = revealed.lines.iter().map(|LineNotes { line, notes }| LineAsJson {
        line: line.id.to_string(),
        label: &line.label,
        notes: notes.expose(),
    });
    to_json(&AsJson { notes: of_contact, lines: lines.collect(), contact: contact.to_string() }, text)
}
