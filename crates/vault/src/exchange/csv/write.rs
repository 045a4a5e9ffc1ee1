//! Writes CSV in the columns of Google Contacts, with a few of Hotline's own among them.

use super::super::sink::{Sink, push_wiping};
use super::super::words::{derived_word, kind_word};
use super::BETWEEN_VALUES;
use super::formula::guard;
use crate::contact::{Contact, LineKind};
use std::fmt::{self, Write};
use zeroize::Zeroizing;

const HEADINGS: &str = "Name,Nickname,Organization Name,Organization Title,Organization Department,Labels,Notes,\
                        Address 1 - City,Address 1 - Region,Address 1 - Country,Time Zone,Time Zone From,Languages,\
                        Form of Address,Name in Own Script,UID";

/// Writes contacts as CSV, every number in the clear. Verifications stay in the vault. No cell is one that a
/// spreadsheet would run as a formula.
pub(crate) fn write_csv<'a>(contacts: impl IntoIterator<Item = &'a Contact>) -> Zeroizing<Vec<u8>> {
    let contacts: Vec<&Contact> = contacts.into_iter().collect();
    let most_lines = contacts.iter().map(|contact| contact.lines.len()).max().unwrap_or(0);
    let mut sink = Sink::default();
    sink.push(HEADINGS);
    for line in 1..=most_lines {
        for part in ["Label", "Value", "Kind", "Assurance", "Notes"] {
            write!(sink, ",Phone {line} - {part}").expect("a Sink takes every text");
        }
    }
    sink.push("\r\n");
    for contact in contacts {
        write_row(&mut sink, contact, most_lines);
    }
    sink.finish()
}

fn write_row(sink: &mut Sink, contact: &Contact, most_lines: usize) {
    let profile = &contact.profile;
    fn text(field: &Option<String>) -> &str {
        field.as_deref().unwrap_or_default()
    }
    write_cell(sink, &guard(&profile.name));
    let cells: [&str; 15] = [
        &profile.aliases.join(BETWEEN_VALUES),
        text(&profile.organisation),
        text(&profile.office),
        &profile.units.join(BETWEEN_VALUES),
        &profile.tags.join(BETWEEN_VALUES),
        contact.notes.expose(),
        text(&profile.locality),
        text(&profile.region),
        profile.country.map_or("", |country| country.name()),
        text(&profile.time_zone),
        profile.time_zone_from.map_or("", derived_word),
        &profile.languages.join(BETWEEN_VALUES),
        text(&profile.form_of_address),
        text(&profile.own_script),
        text(&profile.uid),
    ];
    for cell in cells {
        sink.push(",");
        write_guarded(sink, cell);
    }
    for line in &contact.lines {
        sink.push(",");
        write_guarded(sink, &line.card.label);
        sink.push(",");
        if line.card.kind != LineKind::Handle && line.number.is_e164() {
            write_cell(sink, line.number.grouped().expose());
        } else {
            write_guarded(sink, line.number.expose());
        }
        for word in [kind_word(line.card.kind), line.card.assurance.word()] {
            sink.push(",");
            sink.push(word);
        }
        sink.push(",");
        write_guarded(sink, line.notes.expose());
    }
    (contact.lines.len()..most_lines).for_each(|_| sink.push(",,,,,"));
    sink.push("\r\n");
}

/// A table that becomes CSV row by row. No cell of it is one that a spreadsheet would run as a formula, and it is wiped.
#[derive(Default)]
pub struct CsvTable(Sink);

impl CsvTable {
    /// Adds a row.
    pub fn row<'a>(&mut self, cells: impl IntoIterator<Item = &'a str>) {
        for (at, cell) in cells.into_iter().enumerate() {
            if at > 0 {
                self.0.push(",");
            }
            write_guarded(&mut self.0, cell);
        }
        self.0.push("\r\n");
    }

    /// The bytes of the file.
    #[must_use]
    pub fn finish(self) -> Zeroizing<Vec<u8>> {
        self.0.finish()
    }
}

impl fmt::Debug for CsvTable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CsvTable").finish_non_exhaustive()
    }
}

fn write_guarded(sink: &mut Sink, cell: &str) {
    write_cell(sink, &Zeroizing::new(guard(cell).into_owned()));
}

fn write_cell(sink: &mut Sink, cell: &str) {
    if !cell.contains([',', '"', '\n', '\r', ';', '\t']) {
        return sink.push(cell);
    }
    let mut quoted = Zeroizing::new(String::with_capacity(cell.len() + 16));
    for (at, piece) in cell.split('"').enumerate() {
        push_wiping(&mut quoted, if at == 0 { "\"" } else { "\"\"" });
        push_wiping(&mut quoted, piece);
    }
    push_wiping(&mut quoted, "\"");
    sink.push(&quoted);
}
