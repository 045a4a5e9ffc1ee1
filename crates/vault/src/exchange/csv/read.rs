//! Reads the rows of a CSV file into contacts.

use super::super::draft::{Draft, DraftLine};
use super::super::{FileForm, Incoming, LineId, Problem, ReadError, Trouble, form, text, words};
use super::BETWEEN_VALUES;
use super::columns::{ColumnMapping, Field};
use super::formula::unguard;
use super::recognise::usual_label;
use super::rows::{Row, Rows};
use crate::contact::LineKind;
use crate::fold::one_line;
use std::collections::BTreeMap;
use zeroize::Zeroizing;

/// The headings of a CSV file, so that somebody can say what each column holds.
///
/// # Errors
/// [`ReadError`] if the file is no CSV file.
pub fn columns(bytes: &[u8]) -> Result<Vec<String>, ReadError> {
    headings(&mut Rows::new(&decode(bytes)?))
}

/// The text of a file whose columns somebody names.
fn decode(bytes: &[u8]) -> Result<text::Text<'_>, ReadError> {
    let text = text::decode(bytes)?;
    if form(&text, "") == FileForm::Csv { Ok(text) } else { Err(ReadError::NoColumns) }
}

/// Reads a CSV file. Its first row has the headings and is passed over; `mapping` says what they don't.
///
/// # Errors
/// [`ReadError`] if nothing says which columns hold names and numbers.
pub(in super::super) fn read(
    text: &str,
    mapping: Option<&ColumnMapping>,
    new_line_id: &mut dyn FnMut() -> LineId,
) -> Result<Incoming, ReadError> {
    let mut rows = Rows::new(text);
    let headings = headings(&mut rows)?;
    let recognised = match mapping {
        Some(mapping) => mapping.clone(),
        None => ColumnMapping::recognise(&headings),
    };
    if !recognised.has_name() || (mapping.is_none() && !recognised.has_number()) {
        return Err(ReadError::UnknownColumns);
    }
    let mut incoming = Incoming::default();
    while let Some(row) = rows.next() {
        if row.unclosed {
            incoming.problems.push(Problem { line: row.at_line, what: Trouble::UnclosedQuote });
            continue;
        }
        if row.cells().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if row.len() > recognised.columns.len() {
            incoming.problems.push(Problem { line: row.at_line, what: Trouble::TooManyCells });
        }
        let draft = draft(&row, &recognised.columns);
        incoming.cards.extend(draft.finish(row.at_line, &mut incoming.problems, new_line_id));
    }
    Ok(incoming)
}

fn headings(rows: &mut Rows<'_>) -> Result<Vec<String>, ReadError> {
    let row = rows.next().ok_or(ReadError::Empty)?;
    if row.unclosed { Err(ReadError::UnknownColumns) } else { Ok(row.cells().map(one_line).collect()) }
}

/// The parts of a name, where they stand in columns of their own.
#[derive(Default)]
struct NameParts {
    prefix: String,
    given: String,
    middle: String,
    family: String,
    suffix: String,
}

fn draft(row: &Row<'_>, columns: &[(String, Field)]) -> Draft {
    let mut draft = Draft::default();
    let mut parts = NameParts::default();
    let mut spoken = [String::new(), String::new()];
    let mut lines: BTreeMap<usize, Vec<DraftLine>> = BTreeMap::new();
    let mut labels: BTreeMap<usize, Beside<'_>> = BTreeMap::new();
    for (at, (heading, field)) in columns.iter().enumerate() {
        let cell = unguard(row.cell(at)).trim();
        if cell.is_empty() {
            continue;
        }
        let profile = &mut draft.profile;
        match *field {
            Field::Unknown | Field::Ignore => {}
            Field::Name => fill(&mut profile.name, cell),
            Field::Prefix => fill(&mut parts.prefix, cell),
            Field::GivenName => fill(&mut parts.given, cell),
            Field::MiddleName => fill(&mut parts.middle, cell),
            Field::FamilyName => fill(&mut parts.family, cell),
            Field::Suffix => fill(&mut parts.suffix, cell),
            Field::SpokenGivenName => fill(&mut spoken[0], cell),
            Field::SpokenFamilyName => fill(&mut spoken[1], cell),
            Field::OwnScript => fill(profile.own_script.get_or_insert_default(), cell),
            Field::Alias => profile.aliases.extend(cell.split(BETWEEN_VALUES).map(str::to_owned)),
            Field::Office => fill(profile.office.get_or_insert_default(), cell),
            Field::Organisation => fill(profile.organisation.get_or_insert_default(), cell),
            Field::Country => fill(&mut draft.country, cell),
            Field::TimeZone => fill(&mut draft.time_zone, cell),
            Field::Language => profile.languages.extend(cell.split(BETWEEN_VALUES).map(str::to_owned)),
            Field::FormOfAddress => fill(profile.form_of_address.get_or_insert_default(), cell),
            Field::Uid => fill(profile.uid.get_or_insert_default(), cell),
            Field::Notes => draft.add_note(cell),
            // Google marks the groups that it makes itself with an asterisk.
            Field::Groups => {
                let groups = cell.split(BETWEEN_VALUES).flat_map(|groups| groups.split(';')).map(str::trim);
                profile.tags.extend(groups.filter(|group| !group.starts_with('*')).map(str::to_owned));
            }
            Field::Number { line } | Field::Handle { line } => {
                let kind = matches!(field, Field::Handle { .. }).then_some(LineKind::Handle);
                let values = cell.split(BETWEEN_VALUES).map(str::trim).filter(|value| !value.is_empty());
                lines.entry(line).or_default().extend(values.map(|value| numbered(value, kind, heading)));
            }
            Field::Label { line } => labels.entry(line).or_default().label = cell,
            Field::Kind { line } => labels.entry(line).or_default().kind = cell,
            Field::Assurance { line } => labels.entry(line).or_default().assurance = cell,
            Field::LineNotes { line } => labels.entry(line).or_default().notes = cell,
        }
    }
    if draft.profile.name.is_empty() {
        draft.profile.name = [&*parts.given, &parts.middle, &parts.family, &parts.suffix].join(" ");
    }
    if draft.profile.form_of_address.is_none() && !parts.prefix.is_empty() && !parts.family.is_empty() {
        draft.profile.form_of_address = Some(format!("{} {}", parts.prefix, parts.family));
    }
    draft.phonetic = spoken.join(" ");
    for (at, of) in &mut lines {
        of.iter_mut().for_each(|line| labels.get(at).copied().unwrap_or_default().set(line));
    }
    draft.lines = lines.into_values().flatten().collect();
    draft
}

/// The first of several columns for one field wins.
fn fill(field: &mut String, cell: &str) {
    if field.is_empty() {
        cell.clone_into(field);
    }
}

fn numbered(value: &str, kind: Option<LineKind>, heading: &str) -> DraftLine {
    let usual_label = usual_label(heading);
    let label = if usual_label.is_none() { heading.to_owned() } else { String::new() };
    DraftLine { label, kind, usual_label, number: Zeroizing::new(value.to_owned()), ..DraftLine::default() }
}

/// What stands in the columns beside a number.
#[derive(Default, Clone, Copy)]
struct Beside<'a> {
    label: &'a str,
    kind: &'a str,
    assurance: &'a str,
    notes: &'a str,
}

impl Beside<'_> {
    fn set(self, line: &mut DraftLine) {
        if !self.label.is_empty() {
            self.label.clone_into(&mut line.label);
        }
        line.kind = words::kind(self.kind).or(line.kind);
        line.assurance = words::assurance(self.assurance);
        line.notes = Zeroizing::new(self.notes.to_owned());
    }
}
