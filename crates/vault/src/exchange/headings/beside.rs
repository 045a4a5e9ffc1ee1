//! What says more about the number in another column: "Phone 2 Type" beside "Phone 2", "Type" beside the only number,
//! "Ext." behind "Phone", "Website 1 - Label" before "Website 1 - Value".

use super::super::csv::Field;
use super::super::look::is_digits;
use super::tables::TABLES;
use super::telephone::telephone;
use super::{extension_of, is_bare_number, is_extension, is_manager};
use std::collections::{HashMap, HashSet};

/// Settles what stands under headings that are not known by themselves.
pub(super) fn settle(folded: &[String], fields: &mut [Field]) {
    let table = Table::of(folded, fields);
    let mut before = None;
    for (at, heading) in folded.iter().enumerate() {
        if let Some(value) = table.value_of(heading) {
            fields[at] = Field::Label { line: Field::line_for(None, value) };
            continue;
        }
        match fields[at] {
            // "Phone 1 Type" is Google's heading, and anybody's.
            Field::Unknown | Field::Label { .. } if !table.is_of_line(fields[at]) => {
                fields[at] = table.beside(heading, at, before).unwrap_or(Field::Unknown);
            }
            _ => {}
        }
        before = match fields[at] {
            Field::Number { line } => Some((at, line)),
            // What says more of a number stands between it and its extension.
            field => before.filter(|(_, line)| field.line() == Some(*line)),
        };
    }
}

/// The columns of a table, for looking up what stands beside what.
struct Table<'a> {
    headings: &'a [String],
    /// Where each heading stands first.
    at: HashMap<&'a str, usize>,
    /// The lines of the columns of numbers, by place.
    numbers: HashMap<usize, usize>,
    only_number: Option<usize>,
    /// The lines that have a number or a handle.
    lines: HashSet<usize>,
    /// Whether types stand before their numbers.
    is_type_first: bool,
    is_manager: bool,
}

impl<'a> Table<'a> {
    fn of(folded: &'a [String], fields: &[Field]) -> Self {
        let mut at = HashMap::new();
        (0..).zip(folded).for_each(|(place, heading)| _ = at.entry(&**heading).or_insert(place));
        let numbers = fields.iter().enumerate().filter_map(|(at, field)| match field {
            Field::Number { line } => Some((at, *line)),
            _ => None,
        });
        let numbers: HashMap<usize, usize> = numbers.collect();
        let first_number = numbers.keys().min().copied();
        let first_type = folded.iter().position(|heading| is_bare_type(heading));
        let only_number = if numbers.len() == 1 { numbers.values().next().copied() } else { None };
        let is_type_first = first_type < first_number;
        let is_line = |field: &&Field| matches!(field, Field::Number { .. } | Field::Handle { .. });
        let lines = fields.iter().filter(is_line).filter_map(Field::line).collect();
        Self { headings: folded, at, numbers, only_number, lines, is_type_first, is_manager: is_manager(folded) }
    }

    /// Whether a field says something of a line that there is.
    fn is_of_line(&self, field: Field) -> bool {
        field.line().is_some_and(|line| self.lines.contains(&line))
    }

    /// The line of the number under a heading.
    fn number_under(&self, heading: &str) -> Option<usize> {
        self.at.get(heading).and_then(|at| self.numbers.get(at)).copied()
    }

    /// Where the text stands whose label stands under this heading: of Google's "Website 1 - Label", "Website 1 - Value".
    fn value_of(&self, heading: &str) -> Option<usize> {
        let of = heading.strip_suffix(" label").or_else(|| heading.strip_suffix(" type"))?;
        let (what, number) = of.rsplit_once(' ')?;
        let is_numbered = number.bytes().all(|byte| byte.is_ascii_digit()) && !matches!(what, "phone" | "im");
        self.at.get(&*format!("{of} value")).copied().filter(|_| is_numbered)
    }

    /// The line of the number that extensions are of: the only one, else the one that the heading names or counts, else the one
    /// that stands just before them. Where several columns of extensions stand together, their places say nothing.
    fn extended(&self, heading: &str, at: usize, before: Option<(usize, usize)>) -> Option<usize> {
        let (name, count) = extension_of(heading)?;
        let count_of = |at: usize| self.headings[at].rsplit(' ').next().filter(|word| is_digits(word)).unwrap_or("");
        let is_only = |is: &dyn Fn(usize) -> bool| {
            let mut lines = self.numbers.iter().filter(|(at, _)| is(**at)).map(|(_, line)| *line);
            lines.next().filter(|_| lines.next().is_none())
        };
        let named = format!("{name} {count}");
        let of_name = || is_only(&|at| self.headings[at] == named.trim());
        let of_count = || if count.is_empty() { None } else { is_only(&|at| count_of(at) == count) };
        let is_together = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
        let is_together = is_together.filter_map(|at| self.headings.get(at)).any(|heading| is_extension(heading));
        let fits = |number: usize| count.is_empty() || count_of(number).is_empty() || count_of(number) == count;
        let adjacent = || before.filter(|(number, _)| !is_together && fits(*number)).map(|(_, line)| line);
        self.only_number.or_else(of_name).or_else(of_count).or_else(adjacent)
    }

    fn beside(&self, heading: &str, at: usize, before: Option<(usize, usize)>) -> Option<Field> {
        let (rest, last) = heading.rsplit_once(' ').unwrap_or(("", heading));
        if is_extension(heading) {
            return self.extended(heading, at, before).map(|line| Field::LineNotes { line });
        }
        let of_same_name = if is_type(last) { self.number_under(rest) } else { None };
        let of_only = if is_bare_type(heading) || is_type(last) && (is_bare_number(rest) || telephone(rest).is_some()) {
            self.only_number
        } else {
            None
        };
        let adjacent = || {
            let beside = if self.is_type_first { Some(at + 1) } else { at.checked_sub(1) };
            beside.filter(|_| is_bare_type(heading)).and_then(|at| self.numbers.get(&at)).copied()
        };
        let line = of_same_name.or(of_only).or_else(adjacent).filter(|_| !self.is_manager);
        line.map(|line| Field::Label { line })
    }
}

/// Whether a word says that what stands under it is the type of something.
fn is_type(word: &str) -> bool {
    TABLES.types.contains(word)
}

/// Whether a heading is that of types and says no more than which of several: "Type", "Type 2".
fn is_bare_type(heading: &str) -> bool {
    let mut words = heading.split(' ');
    words.next().is_some_and(|word| is_type(word.trim_end_matches(|c: char| c.is_ascii_digit())))
        && words.all(|word| word.bytes().all(|byte| byte.is_ascii_digit()))
}
