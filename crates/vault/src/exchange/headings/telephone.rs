//! What a heading says about the telephone under it: that there is one, and of which kind.

use super::tables::TABLES;
use super::words::{self, Sort};
use crate::contact::LineKind;
use crate::fold::fold;

/// What a heading says about the number under it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Telephone {
    pub(super) kind: Option<LineKind>,
    /// Whether the heading says more than what kind of telephone it is, where, and which of several.
    pub(super) is_telling: bool,
}

/// The kind of line that a label tells, in whichever language. "Work mobile" is a mobile, "Mobile office" an office in
/// Alabama; a fax machine is one wherever it stands. None if a word of it takes that back, or it tells two.
pub(in crate::exchange) fn kind_of(label: &str) -> Option<LineKind> {
    if is_unclear(label) {
        return None;
    }
    let folded = fold(label);
    let has = |is: &dyn Fn(&str) -> bool| folded.split(' ').any(is);
    // What is a label already is that of a telephone; but "Sat" may be a day.
    let found = match has(&|word| word == "sat") {
        true => telephone(&folded),
        false => telephone(&format!("{folded} phone")),
    };
    let is_fixed = has(&|word| TABLES.fixed.contains(word));
    match found.and_then(|found| found.kind) {
        Some(LineKind::Mobile) if folded.ends_with("office") => Some(LineKind::Landline),
        None if is_fixed => Some(LineKind::Landline),
        kind => kind,
    }
}

/// Whether a label takes back what it says, asks, or tells two kinds: "not a fax", "no fax", "Fax?", "Tel./Fax".
pub(super) fn is_unclear(label: &str) -> bool {
    let folded = fold(label);
    let mut words = folded.split(' ');
    // "No. fax" and "Fax no" have numbers.
    let is_none = label.trim_start().get(..3).is_some_and(|start| start.eq_ignore_ascii_case("no "))
        && words.clone().nth(1).is_some_and(|word| kind_of_word(word).is_some());
    if is_none || label.contains(['?', '？']) || words.any(|word| TABLES.taken_back.contains(word)) {
        return true;
    }
    const BETWEEN: [char; 6] = ['/', '+', '&', '|', '／', '＋'];
    // Most labels tell one thing.
    if !label.contains(BETWEEN) && !folded.split(' ').any(|word| TABLES.between.contains(word)) {
        return false;
    }
    let parts = label.split(BETWEEN).flat_map(parts);
    let mut told = parts.filter_map(|part| telephone(&fold(&part))).map(|found| found.kind);
    told.next().is_some_and(|first| told.any(|other| other != first))
}

/// The parts of a label between words that mean "and" and "or".
fn parts(label: &str) -> Vec<String> {
    let words: Vec<&str> = label.split_whitespace().collect();
    words.split(|word| TABLES.between.contains(&fold(word))).map(|part| part.join(" ")).collect()
}

fn kind_of_word(word: &str) -> Option<LineKind> {
    match TABLES.telephones.get(bare_word(word)) {
        Some(Sort::Usual(kind) | Sort::Telling(kind)) => *kind,
        _ => None,
    }
}

/// What a heading says about the number under it. `None` if it is not that of a number.
pub(super) fn telephone(folded: &str) -> Option<Telephone> {
    let words: Vec<&str> = folded.split(' ').map(bare_word).filter(|word| !word.is_empty()).collect();
    if folded.split(' ').any(|word| TABLES.no_number.contains(word)) {
        return None;
    }
    let mut found = Telephone { kind: None, is_telling: false };
    let (mut is_number, mut beside) = (TABLES.numbers.contains(folded), None);
    for word in words.iter().copied() {
        let sort = TABLES.telephones.get(word).copied().or_else(|| within_word(word));
        match sort {
            Some(Sort::Usual(kind)) => (is_number, found.kind) = (true, foremost(found.kind, kind)),
            Some(Sort::Telling(kind)) => {
                (is_number, found.kind, found.is_telling) = (true, foremost(found.kind, kind), true);
            }
            Some(Sort::OnlyBeside(kind)) => (beside, found.is_telling) = (Some(kind), true),
            Some(Sort::Line) if words.iter().any(|word| TABLES.of_address.contains(*word)) => {}
            Some(Sort::Line) => (is_number, found.is_telling) = (true, true),
            None if TABLES.adds_nothing(word) => {}
            None => found.is_telling = true,
        }
    }
    if is_number {
        found.kind = foremost(found.kind, beside);
        return Some(found);
    }
    let mut parts = TABLES.within_headings.iter().filter(|(part, _)| folded.contains(&**part)).peekable();
    parts.peek()?;
    let kind = parts.fold(None, |kind, (_, of)| foremost(kind, *of));
    let bare = TABLES.within_headings.iter().map(|(part, _)| part).chain(&TABLES.fillers_within);
    let rest = bare.fold(folded.to_owned(), |rest, part| rest.replace(&**part, ""));
    Some(Telephone { kind, is_telling: rest.contains(char::is_alphabetic) })
}

/// What stands of two kinds that a heading tells: a fax machine is one wherever it stands.
fn foremost(one: Option<LineKind>, other: Option<LineKind>) -> Option<LineKind> {
    let rank = |kind: Option<LineKind>| match kind {
        Some(LineKind::Fax) => 4,
        Some(LineKind::Pager) => 3,
        Some(LineKind::Satellite) => 2,
        Some(_) => 1,
        None => 0,
    };
    if rank(other) > rank(one) { other } else { one }
}

/// A word without the number behind it ("phone2") and without the Arabic article.
pub(super) fn bare_word(word: &str) -> &str {
    let bare = word.trim_end_matches(|c: char| c.is_ascii_digit());
    bare.strip_prefix("ال").filter(|rest| rest.chars().count() > 2).unwrap_or(bare)
}

/// What a word says that joins several: "Satellitentelefon", "deskphone".
fn within_word(word: &str) -> Option<Sort> {
    if let Some((part, kind)) = words::WITHIN_WORDS.iter().find(|(part, _)| word.contains(part)) {
        return Some(if word.starts_with(part) { Sort::Usual(*kind) } else { Sort::Telling(*kind) });
    }
    word.strip_suffix("phone").map(|_| Sort::Telling(None))
}
