//! What the line under a heading is called. Two lines that a file tells apart keep two labels.

use super::super::csv::Field;
use super::super::labels::told_apart;
use super::tables::TABLES;
use super::telephone::{Telephone, bare_word, is_unclear, telephone};
use super::{is_bare_number, is_extension, is_secret, numbered, parted};
use crate::contact::LineKind;
use crate::fold::{fold, one_line};
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

/// What a line is that stands under a heading and has no label.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(in crate::exchange) struct LineHeading {
    /// Its kind, if the heading is plain about it.
    pub(in crate::exchange) kind: Option<LineKind>,
    /// What it is called: the heading, if that says more than what kind of telephone it is, and where.
    pub(in crate::exchange) label: String,
    /// What it is called otherwise.
    pub(in crate::exchange) usual_label: Option<Cow<'static, str>>,
}

/// A heading, and what it says about what stands under it.
#[derive(Debug, Default)]
pub(in crate::exchange) struct Heading<'h> {
    pub(in crate::exchange) text: &'h str,
    /// Of a line under it.
    pub(in crate::exchange) line: LineHeading,
    /// Whether it is that of extensions.
    pub(in crate::exchange) is_extension: bool,
    /// Whether it is that of somebody else, such as an assistant: a note under it says whom it means.
    pub(in crate::exchange) is_relation: bool,
    /// The line whose label says what a note under it is: "Website 1 - Label".
    pub(in crate::exchange) labelled_by: Option<usize>,
}

impl<'h> Heading<'h> {
    pub(in crate::exchange) fn of(text: &'h str) -> Self {
        let folded = fold(text);
        let is_relation = TABLES.relations.contains(folded.trim_end_matches(|c: char| c == ' ' || c.is_numeric()));
        Self { text, line: line_heading(text), is_extension: is_extension(text), is_relation, labelled_by: None }
    }

    /// The headings of a table. Where two columns of numbers would give their lines one label although their headings
    /// differ, each line is called by its heading; where these are the same, too, they are counted.
    pub(in crate::exchange) fn all(columns: &'h [(String, Field)]) -> Vec<Self> {
        let labels = columns.iter().filter_map(|(_, field)| match field {
            Field::Label { line } => Some(*line),
            _ => None,
        });
        let labels: HashSet<usize> = labels.collect();
        let own_line = |at| Some(Field::line_for(None, at)).filter(|line| labels.contains(line));
        let headings = columns.iter().enumerate();
        let mut headings: Vec<Self> =
            headings.map(|(at, (text, _))| Self { labelled_by: own_line(at), ..Self::of(text) }).collect();
        let mut same: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, heading) in
            headings.iter().enumerate().filter(|(at, _)| matches!(columns[*at].1, Field::Number { .. }))
        {
            if let Some(label) = heading.line.name() {
                same.entry(fold(label)).or_default().push(at);
            }
        }
        for columns in same.into_values() {
            let first = fold(headings[columns[0]].text);
            if columns.iter().any(|at| fold(headings[*at].text) != first) {
                for at in columns {
                    let Self { text, line, .. } = &mut headings[at];
                    line.name_after(text);
                }
            }
        }
        number(&mut headings, columns);
        headings
    }
}

/// Counts columns of numbers that would give their lines one label: "Phone", "Phone 2".
fn number(headings: &mut [Heading<'_>], columns: &[(String, Field)]) {
    let is_number = |at: usize| matches!(columns[at].1, Field::Number { .. });
    let name = |(at, heading): (usize, &Heading<'_>)| heading.line.name().map(|label| (at, label.to_owned()));
    let named = headings.iter().enumerate().filter(|(at, _)| is_number(*at)).filter_map(name);
    let (places, labels): (Vec<usize>, Vec<String>) = named.unzip();
    let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
    for (at, label) in told_apart(&labels, |_| false) {
        headings[places[at]].line.name_after(&label);
    }
}

impl LineHeading {
    /// What the line is called, if the heading says anything.
    fn name(&self) -> Option<&str> {
        if self.label.is_empty() { self.usual_label.as_deref() } else { Some(&self.label) }
    }

    /// Calls the line by its heading, which says no more of its kind than before.
    fn name_after(&mut self, heading: &str) {
        let place =
            if self.label.is_empty() { self.usual_label.insert(Cow::default()).to_mut() } else { &mut self.label };
        *place = one_line(heading);
    }
}

/// Where a telephone is, or which of several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Work,
    Home,
    Main,
    Car,
    Other,
}

/// What a heading says about the line under it. A heading of secrets is never a label: it says what the number was hidden
/// as, not what it is.
pub(super) fn line_heading(heading: &str) -> LineHeading {
    let folded = fold(heading);
    if folded.is_empty() || heading.starts_with('(') && folded.len() <= 3 || is_secret(heading) {
        return LineHeading::default();
    }
    if let Some(Field::Handle { .. }) = numbered(&folded) {
        return LineHeading::default();
    }
    let by_itself = |kind| LineHeading { kind, label: one_line(heading), usual_label: None };
    if is_unclear(heading) {
        return by_itself(None);
    }
    let parted = fold(&parted(heading));
    let known = [&folded, &parted].into_iter().find_map(|heading| Some((heading, telephone(heading)?)));
    let (known, telephone) = match known {
        Some(known) => known,
        None if is_bare_number(&folded) => (&folded, Telephone { kind: None, is_telling: false }),
        None => return by_itself(None),
    };
    let usual = if telephone.is_telling { None } else { usual(known, telephone.kind) };
    match usual {
        Some(usual) => LineHeading { kind: telephone.kind, label: String::new(), usual_label: Some(usual) },
        None => by_itself(telephone.kind),
    }
}

/// What a line is called under a heading that says kind, place and number only. `None` if the heading itself says it better.
fn usual(known: &str, kind: Option<LineKind>) -> Option<Cow<'static, str>> {
    let words = || known.split(' ').map(bare_word);
    let places = [
        (Place::Work, &TABLES.at_work),
        (Place::Home, &TABLES.at_home),
        (Place::Main, &TABLES.main),
        (Place::Car, &TABLES.in_car),
        (Place::Other, &TABLES.other),
    ];
    let mut said = places.into_iter().filter(|(_, of)| words().any(|word| of.contains(word))).map(|(place, _)| place);
    let (place, further) = (said.next(), said.next());
    let name = match (kind, place) {
        _ if further.is_some() => return None,
        (Some(LineKind::Fax), None) => "Fax",
        (Some(LineKind::Fax), Some(Place::Work)) => "Work fax",
        (Some(LineKind::Fax), Some(Place::Home)) => "Home fax",
        (Some(LineKind::Fax), Some(Place::Other)) => "Other fax",
        (Some(LineKind::Pager), None) => "Pager",
        (Some(LineKind::Mobile), None) => "Mobile",
        (Some(_), _) => return None,
        (None, Some(Place::Work)) => "Office",
        (None, Some(Place::Home)) => "Home",
        (None, Some(Place::Main)) => "Main",
        (None, Some(Place::Car)) => "Car",
        (None, Some(Place::Other)) => "Other",
        (None, None) => "Phone",
    };
    let digits = |word: &'_ str| word[bare_digits(word)..].parse::<u32>().ok();
    let mut numbers = known.split(' ').filter_map(digits);
    match (numbers.next(), numbers.next()) {
        (None | Some(0 | 1), None) => Some(name.into()),
        (Some(number @ 2..=99), None) => Some(format!("{name} {number}").into()),
        _ => None,
    }
}

/// Where the digits at the end of a word begin.
fn bare_digits(word: &str) -> usize {
    word.trim_end_matches(|c: char| c.is_ascii_digit()).len()
}
