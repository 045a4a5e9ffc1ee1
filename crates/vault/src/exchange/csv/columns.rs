//! Which column of a CSV file holds what.

use super::super::headings;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What a column holds. Columns with the same `line` belong to the same line of the contact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "field")]
pub enum Field {
    /// Not known: nobody said, and the heading doesn't. If its cells look like numbers it is asked for.
    Unknown,
    /// Nothing that a contact has: somebody said so.
    Ignore,
    /// The whole name.
    Name,
    /// An honorific before the name.
    Prefix,
    /// The given name.
    GivenName,
    /// Names between the given name and the family name.
    MiddleName,
    /// The family name.
    FamilyName,
    /// What follows the name, such as "Jr.".
    Suffix,
    /// How the given name is spoken.
    SpokenGivenName,
    /// How the family name is spoken.
    SpokenFamilyName,
    /// Under which name the contact is filed: its name if it has no other.
    FileAs,
    /// The name in the contact's own script.
    OwnScript,
    /// Another name that people search by.
    Alias,
    /// The office held.
    Office,
    /// The organisation.
    Organisation,
    /// A unit of the organisation.
    Unit,
    /// The town or city.
    Locality,
    /// The region: a state, a province.
    Region,
    /// The country, by a name or code.
    Country,
    /// The IANA time zone.
    TimeZone,
    /// What the time zone was derived from, as Hotline writes it.
    TimeZoneFrom,
    /// A language.
    Language,
    /// How to address the contact.
    FormOfAddress,
    /// The identifier under which another program keeps the contact.
    Uid,
    /// Notes about the contact.
    Notes,
    /// Tags: groups, labels, categories that the contact belongs to.
    #[serde(alias = "groups")]
    Tags,
    /// Fields of an entry's own, one "name: value" on a line: numbers become lines, the rest goes into the notes.
    Fields,
    /// What plainly is a number; anything else, such as a password, is left out and never shown.
    PlainNumbers,
    /// A number.
    Number {
        /// The line.
        line: usize,
    },
    /// A name on a service.
    Handle {
        /// The line.
        line: usize,
    },
    /// What a line is called.
    Label {
        /// The line.
        line: usize,
    },
    /// The kind of a line.
    Kind {
        /// The line.
        line: usize,
    },
    /// How far a line may be trusted.
    Assurance {
        /// The line.
        line: usize,
    },
    /// Notes about a line.
    LineNotes {
        /// The line.
        line: usize,
    },
}

/// Where the lines begin that no two columns share. Lines that the headings of other programs number come before them.
const LINES_OF_THEIR_OWN: usize = 3_000_000;

impl Field {
    /// The field of this name, for the column at place `at`. A field that belongs to a line gets one of its own if no line
    /// is given; of other fields the line is passed over. `None` if there is no such field.
    #[must_use]
    pub fn named(name: &str, line: Option<usize>, at: usize) -> Option<Self> {
        serde_json::from_value(serde_json::json!({ "field": name, "line": Self::line_for(line, at) })).ok()
    }

    /// The line that the column at place `at` belongs to: the one given, else one of its own.
    #[must_use]
    pub fn line_for(line: Option<usize>, at: usize) -> usize {
        line.unwrap_or(LINES_OF_THEIR_OWN + at)
    }

    /// Whether it is a text that everybody may read and that is never a telephone number. A name is not among them: a number
    /// in its place may be all that is there.
    pub(in crate::exchange) fn is_text(self) -> bool {
        matches!(
            self,
            Self::Prefix
                | Self::Suffix
                | Self::OwnScript
                | Self::Alias
                | Self::Office
                | Self::Organisation
                | Self::Unit
                | Self::Locality
                | Self::Region
                | Self::FormOfAddress
                | Self::Tags
        )
    }

    /// Its name, which [`Field::named`] knows: "given-name".
    fn name(self) -> String {
        let value = serde_json::to_value(self).expect("a field is a name and maybe a line");
        value["field"].as_str().unwrap_or_default().to_owned()
    }

    /// Whether it is a number, or a name on a service.
    pub(super) fn is_number(self) -> bool {
        matches!(self, Self::Number { .. } | Self::Handle { .. })
    }

    /// What says something of a number, on another line.
    fn on_line(self, line: usize) -> Self {
        match self {
            Self::Label { .. } => Self::Label { line },
            Self::Kind { .. } => Self::Kind { line },
            Self::Assurance { .. } => Self::Assurance { line },
            Self::LineNotes { .. } => Self::LineNotes { line },
            other => other,
        }
    }

    /// The line that it belongs to, if it does.
    #[must_use]
    pub fn line(&self) -> Option<usize> {
        match self {
            Self::Number { line }
            | Self::Handle { line }
            | Self::Label { line }
            | Self::Kind { line }
            | Self::Assurance { line }
            | Self::LineNotes { line } => Some(*line),
            _ => None,
        }
    }
}

/// Which column holds what: a field for each heading, in the file's order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnMapping {
    pub(super) columns: Vec<(String, Field)>,
}

impl ColumnMapping {
    /// A mapping with a field for each column, in the file's order. Headings serve as labels for numbers without one.
    #[must_use]
    pub fn new(columns: Vec<(String, Field)>) -> Self {
        Self { columns }
    }

    /// The mapping for these headings, as far as they are known.
    #[must_use]
    pub fn recognise(headings: &[String]) -> Self {
        Self::new(headings.iter().cloned().zip(headings::fields(headings)).collect())
    }

    /// The columns in the file's order: heading and field.
    #[must_use]
    pub fn columns(&self) -> &[(String, Field)] {
        &self.columns
    }

    /// Whether some column gives a contact its name.
    #[must_use]
    pub fn has_name(&self) -> bool {
        let names = [Field::Name, Field::GivenName, Field::FamilyName, Field::OwnScript, Field::FileAs];
        self.columns.iter().any(|(_, field)| names.contains(field))
    }

    /// Whether some column holds this.
    pub(super) fn has(&self, field: Field) -> bool {
        self.columns.iter().any(|(_, of)| *of == field)
    }

    /// Whether the columns are those that Hotline writes.
    pub(super) fn is_own(&self) -> bool {
        [Field::FormOfAddress, Field::OwnScript, Field::Uid].into_iter().all(|field| self.has(field))
    }

    /// What each column holds, as [`Field::named`] and people write it: "label:1". Lines that several columns share are
    /// counted in the order of the file.
    #[must_use]
    pub fn in_words(&self) -> Vec<String> {
        let mut columns_of: BTreeMap<usize, usize> = BTreeMap::new();
        let lines = || self.columns.iter().filter_map(|(_, field)| field.line());
        lines().for_each(|line| *columns_of.entry(line).or_default() += 1);
        let mut numbers: BTreeMap<usize, usize> = BTreeMap::new();
        for line in lines().filter(|line| columns_of[line] > 1) {
            let next = numbers.len() + 1;
            numbers.entry(line).or_insert(next);
        }
        let in_words = |field: &Field| match field.line().and_then(|line| numbers.get(&line)) {
            Some(number) => format!("{}:{number}", field.name()),
            None => field.name(),
        };
        self.columns.iter().map(|(_, field)| in_words(field)).collect()
    }

    /// The mapping with everything that somebody said of a line on a line that has a number: what is said of another one is
    /// meant of the file's only number. What stands here as the headings have it was not said.
    ///
    /// # Errors
    /// [`LooseColumn`] if there is no number, or several.
    pub fn attached(mut self, headings: &Self) -> Result<Self, LooseColumn> {
        let lines = self.number_lines();
        let is_said = |at: usize, column: &(String, Field)| headings.columns.get(at) != Some(column);
        let is_loose = |field: Field| field.line().is_some_and(|line| !field.is_number() && !lines.contains(&line));
        for at in 0..self.columns.len() {
            let field = self.columns[at].1;
            if is_loose(field) && is_said(at, &self.columns[at]) && !self.names_a_text(field) {
                match (lines.first(), lines.len()) {
                    (Some(line), 1) => self.columns[at].1 = field.on_line(*line),
                    _ => return Err(self.loose(at)),
                }
            }
        }
        Ok(self)
    }

    fn loose(&self, at: usize) -> LooseColumn {
        let (heading, field) = self.columns[at].clone();
        let numbers = self.columns.iter().filter(|(_, field)| field.is_number());
        LooseColumn {
            heading,
            holds: field.name(),
            numbers: numbers.map(|(heading, field)| (heading.clone(), field.name())).collect(),
        }
    }

    /// The columns of no use, by place: what they say of a line is said of none that has a number.
    pub(super) fn useless(&self) -> Vec<bool> {
        let lines = self.number_lines();
        let is_useless = |field: &Field| {
            let says = matches!(field, Field::Label { .. } | Field::Kind { .. } | Field::Assurance { .. });
            says && !field.line().is_some_and(|line| lines.contains(&line)) && !self.names_a_text(*field)
        };
        self.columns.iter().map(|(_, field)| is_useless(field)).collect()
    }

    fn number_lines(&self) -> BTreeSet<usize> {
        self.columns.iter().filter(|(_, field)| field.is_number()).filter_map(|(_, field)| field.line()).collect()
    }

    /// Whether it is the label of a text in another column, such as a note: it stands and falls with that.
    fn names_a_text(&self, field: Field) -> bool {
        let Field::Label { line } = field else { return false };
        let at = line.checked_sub(LINES_OF_THEIR_OWN);
        at.and_then(|at| self.columns.get(at)).is_some_and(|(_, of)| of.line().is_none())
    }

    /// Whether some column holds numbers or handles.
    #[must_use]
    pub fn has_number(&self) -> bool {
        self.columns.iter().any(|(_, field)| field.is_number() || matches!(field, Field::Fields | Field::PlainNumbers))
    }
}

/// A column that somebody said to say something of a number, and nothing tells of which.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LooseColumn {
    /// Its heading.
    pub heading: String,
    /// What it was said to hold: "assurance".
    pub holds: String,
    /// The headings of the columns of numbers, and whether these are "number" or "handle".
    pub numbers: Vec<(String, String)>,
}
