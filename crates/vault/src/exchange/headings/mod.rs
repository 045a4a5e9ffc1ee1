//! Knows what stands under a heading of a table, or behind the name of a field: those of other programs, and the words of
//! people in many languages ([`words`]). A heading that is not known is none of this module's business: its cells decide.

mod tables;
mod words;

use super::csv::Field;
use crate::contact::LineKind;
use crate::fold::fold;
use std::collections::HashSet;
use tables::TABLES;
use words::Sort;

/// Where the lines of each sort begin, so that they come in this order.
const TELEPHONES: usize = 0;
const ONE_COLUMN: usize = 1_000_000;
const MESSENGERS: usize = 2_000_000;

/// What stands under each of these headings.
pub(super) fn fields(headings: &[String]) -> Vec<Field> {
    let folded: Vec<String> = headings.iter().map(|heading| fold(heading)).collect();
    let mut fields: Vec<Field> = (0..).zip(headings).map(|(at, heading)| field(heading, at)).collect();
    settle_names(&folded, &mut fields);
    settle_titles(&folded, &mut fields);
    for (at, heading) in
        folded.iter().enumerate().filter(|(at, _)| matches!(fields[*at], Field::Unknown)).collect::<Vec<_>>()
    {
        if let Some(beside) = beside(heading, at, &folded, &fields) {
            fields[at] = beside;
        }
    }
    fields
}

/// What stands under a heading, or behind the name of a field, that is at this place.
pub(super) fn field(heading: &str, at: usize) -> Field {
    let folded = fold(heading);
    let known = |folded: &str| {
        TABLES
            .fields
            .get(folded)
            .copied()
            .or_else(|| numbered(folded))
            .or_else(|| line(folded, at))
            .or_else(|| reduced(folded))
    };
    // "telephoneNumber" is two words.
    known(&folded).or_else(|| known(&fold(&parted(heading)))).unwrap_or(Field::Unknown)
}

/// The words that mean a whole name in one file and a part of it in another.
fn settle_names(folded: &[String], fields: &mut [Field]) {
    let has = |fields: &[Field], field: Field| fields.contains(&field);
    for (heading, at) in folded.iter().zip(0..) {
        if TABLES.family_or_alias.contains(heading) {
            let is_second =
                folded.iter().zip(&*fields).any(|(other, field)| other != heading && *field == Field::FamilyName);
            fields[at] = if is_second { Field::Alias } else { Field::FamilyName };
        }
    }
    let (has_given, has_family) = (has(fields, Field::GivenName), has(fields, Field::FamilyName));
    for (heading, at) in folded.iter().zip(0..) {
        if TABLES.name_or_family.contains(heading) {
            fields[at] = if has_given && !has_family { Field::FamilyName } else { Field::Name };
        } else if TABLES.name_or_given.contains(heading) {
            fields[at] = if has_family && !has_given { Field::GivenName } else { Field::Name };
        }
    }
}

/// "Title" is the office in most files. Before the name it is an honorific if the office has a column of its own, and the
/// name of the entry in what a password manager exports.
fn settle_titles(folded: &[String], fields: &mut [Field]) {
    let is_title = |heading: &String| matches!(heading.as_str(), "title" | "titre" | "titulo" | "titolo");
    let has_secrets = folded.iter().any(|heading| TABLES.secrets.contains(heading));
    let Some(first) = folded.iter().position(is_title) else { return };
    let office = folded.iter().skip(first + 1).any(|heading| is_title(heading) || heading == "job title");
    if office {
        fields[first] = Field::Prefix;
    } else if has_secrets && !fields.contains(&Field::Name) {
        fields[first] = Field::Name;
    }
}

/// What says more about the number in another column: "Phone 2 Type" beside "Phone 2", "Ext." behind "Phone".
fn beside(heading: &str, at: usize, folded: &[String], fields: &[Field]) -> Option<Field> {
    let (rest, last) = heading.rsplit_once(' ').unwrap_or(("", heading));
    let number_at = |at: usize| match fields[at] {
        Field::Number { line } => Some(line),
        _ => None,
    };
    let of_same_name = || folded.iter().position(|other| other == rest).and_then(number_at);
    match last {
        "type" | "label" | "typ" | "art" => of_same_name().map(|line| Field::Label { line }),
        _ if is_extension(heading) => {
            let before = || (0..at).rev().find_map(number_at);
            of_same_name().or_else(before).map(|line| Field::LineNotes { line })
        }
        _ => None,
    }
}

/// Whether a heading is that of extensions, which stand beside their number.
fn is_extension(heading: &str) -> bool {
    matches!(
        fold(heading).rsplit(' ').next(),
        Some("ext" | "extn" | "extension" | "anexo" | "ramal" | "interno" | "доб")
    )
}

/// Google's headings: "Phone 3 - Value", "IM 1 - Service". Lines of messengers are numbered after those of telephones.
fn numbered(heading: &str) -> Option<Field> {
    let mut words = heading.split(' ');
    let (what, number, part) = (words.next()?, words.next()?.parse::<usize>().ok()?, words.next()?);
    if words.next().is_some() {
        return None;
    }
    let first = match what {
        "phone" => TELEPHONES,
        "im" => MESSENGERS,
        _ => return None,
    };
    let line = first.checked_add(number)?;
    Some(match (what, part) {
        ("im", "value") => Field::Handle { line },
        (_, "value") => Field::Number { line },
        ("phone", "label" | "type") | ("im", "service") => Field::Label { line },
        ("phone", "kind") => Field::Kind { line },
        ("phone", "assurance") => Field::Assurance { line },
        ("phone", "notes") => Field::LineNotes { line },
        _ => return None,
    })
}

/// A number or a handle in a column of its own.
fn line(folded: &str, at: usize) -> Option<Field> {
    let line = ONE_COLUMN.checked_add(at)?;
    if folded.split(' ').any(|word| TABLES.services.contains(word)) {
        let says_whose = |word: &str| matches!(word, "id" | "user" | "username" | "name");
        let is_excluded = folded.split(' ').any(|word| TABLES.no_number.contains(word) && !says_whose(word));
        return (!is_excluded).then_some(Field::Handle { line });
    }
    let is_bare_number = matches!(folded, "number" | "numbers");
    (is_bare_number || telephone(folded).is_some()).then_some(Field::Number { line })
}

/// A place, an organisation, or what goes into the notes, with words around it that say which: "Business City",
/// "Address 1 - Country", "Ciudad de trabajo".
fn reduced(folded: &str) -> Option<Field> {
    let is_digits = |word: &&str| word.chars().all(char::is_numeric);
    let words: Vec<&str> = folded.split(' ').filter(|word| !is_digits(word)).collect();
    let essence: Vec<&str> = words.iter().copied().filter(|word| !TABLES.adds_nothing(word)).collect();
    let found = [words, essence].into_iter().find_map(|words| TABLES.fields.get(&words.join(" ")).copied());
    found.filter(|field| {
        matches!(
            field,
            Field::Country
                | Field::Region
                | Field::Locality
                | Field::Notes
                | Field::Unit
                | Field::Organisation
                | Field::Language
        )
    })
}

/// Whether what stands under a heading, as far as that is known, is none the less a number if it looks like one. A postcode
/// and an identifier may look so.
pub(super) fn may_be_number(heading: &str, field: Field) -> bool {
    let is_text = matches!(
        field,
        Field::Unknown
            | Field::Prefix
            | Field::Suffix
            | Field::OwnScript
            | Field::Alias
            | Field::Office
            | Field::Organisation
            | Field::Unit
            | Field::Locality
            | Field::Region
            | Field::Notes
            | Field::Tags
    );
    let folded = fold(heading);
    is_text && !TABLES.postcodes.iter().any(|word| format!(" {folded} ").contains(&format!(" {word} ")))
}

/// A heading that says no more than where somebody is ("Office", "Home"), over numbers: those of the place.
pub(super) fn place_as_number(heading: &str, at: usize) -> Option<Field> {
    let folded = fold(heading);
    let places = [&TABLES.at_work, &TABLES.at_home, &TABLES.main, &TABLES.in_car];
    let mut words = folded.split(' ').filter(|word| !word.chars().all(char::is_numeric)).peekable();
    // Not "Personal-Nr.", which is no telephone's.
    let is_place = words.peek().is_some() && words.all(|word| places.iter().any(|words| words.contains(word)));
    is_place.then(|| Field::Number { line: ONE_COLUMN + at })
}

/// What a heading says about the number under it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Telephone {
    kind: Option<LineKind>,
    /// Whether the heading says more than what kind of telephone it is, and where.
    is_telling: bool,
}

/// What a heading says about the number under it. `None` if it is not that of a number.
fn telephone(folded: &str) -> Option<Telephone> {
    let words: Vec<&str> = folded.split(' ').map(bare_word).filter(|word| !word.is_empty()).collect();
    if folded.split(' ').any(|word| TABLES.no_number.contains(word)) {
        return None;
    }
    let mut found = Telephone { kind: None, is_telling: false };
    let (mut is_number, mut beside) = (false, None);
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
fn bare_word(word: &str) -> &str {
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

/// What a line is that stands under a heading and has no label.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct LineHeading {
    /// Its kind, if the heading is plain about it.
    pub(super) kind: Option<LineKind>,
    /// What it is called: the heading, if that says more than what kind of telephone it is, and where.
    pub(super) label: String,
    /// What it is called otherwise.
    pub(super) usual_label: Option<&'static str>,
}

/// Whether a heading is that of a secret, such as a password.
pub(super) fn is_secret(heading: &str) -> bool {
    let folded = fold(heading);
    TABLES.secrets.contains(&folded) || ["timeotp", "hmacotp", "kph"].iter().any(|of| folded.starts_with(of))
}

/// What a heading says about the line under it. A heading of secrets is never a label: it says what the number was hidden
/// as, not what it is.
fn line_heading(heading: &str) -> LineHeading {
    let folded = fold(heading);
    if folded.is_empty() || heading.starts_with('(') && folded.len() <= 3 || is_secret(heading) {
        return LineHeading::default();
    }
    if let Some(Field::Handle { .. }) = numbered(&folded) {
        return LineHeading::default();
    }
    let parted = fold(&parted(heading));
    let known = [&folded, &parted].into_iter().find_map(|heading| Some((heading, telephone(heading)?)));
    let Some((known, telephone)) = known else {
        let is_bare = matches!(folded.as_str(), "number" | "numbers");
        let (label, usual_label) = if is_bare { (String::new(), Some("Phone")) } else { (heading.to_owned(), None) };
        return LineHeading { kind: None, label, usual_label };
    };
    if telephone.is_telling {
        return LineHeading { kind: telephone.kind, label: heading.to_owned(), usual_label: None };
    }
    let has = |words: &HashSet<String>| known.split(' ').map(bare_word).any(|word| words.contains(word));
    let usual = match telephone.kind {
        Some(LineKind::Fax) => "Fax",
        Some(LineKind::Pager) => "Pager",
        Some(LineKind::Mobile) => "Mobile",
        _ if has(&TABLES.at_work) => "Office",
        _ if has(&TABLES.at_home) => "Home",
        _ if has(&TABLES.main) => "Main",
        _ if has(&TABLES.in_car) => "Car",
        _ => "Phone",
    };
    LineHeading { kind: telephone.kind, label: String::new(), usual_label: Some(usual) }
}

/// A heading, and what it says about what stands under it.
#[derive(Debug, Default)]
pub(super) struct Heading<'h> {
    pub(super) text: &'h str,
    /// Of a line under it.
    pub(super) line: LineHeading,
    /// Whether it is that of extensions.
    pub(super) is_extension: bool,
}

impl<'h> Heading<'h> {
    pub(super) fn of(text: &'h str) -> Self {
        Self { text, line: line_heading(text), is_extension: is_extension(text) }
    }
}

/// "telephoneNumber" as two words.
fn parted(heading: &str) -> String {
    let mut parted = String::with_capacity(heading.len() + 8);
    let mut was_small = false;
    for c in heading.chars() {
        if was_small && c.is_uppercase() {
            parted.push(' ');
        }
        was_small = c.is_lowercase();
        parted.push(c);
    }
    parted
}

#[cfg(test)]
mod tests;
