//! Knows what stands under a heading of a table, or behind the name of a field: those of other programs, and the words of
//! people in many languages ([`words`]). A heading that is not known is none of this module's business: its cells decide.

mod beside;
mod labels;
mod tables;
mod telephone;
mod words;

pub(super) use labels::Heading;
#[cfg(test)]
use labels::{LineHeading, line_heading};
pub(super) use telephone::kind_of;

use super::csv::Field;
#[cfg(test)]
use crate::contact::LineKind;
use crate::fold::fold;
use std::collections::HashSet;
use tables::TABLES;
use telephone::telephone;

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
    beside::settle(&folded, &mut fields);
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
    let families = |fields: &[Field]| fields.iter().filter(|field| **field == Field::FamilyName).count();
    let unsure = folded.iter().filter(|heading| TABLES.family_or_alias.contains(*heading)).count();
    let is_second = families(fields) > unsure;
    for (heading, field) in folded.iter().zip(&mut *fields) {
        if TABLES.family_or_alias.contains(heading) {
            *field = if is_second { Field::Alias } else { Field::FamilyName };
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

/// "Title" is the office in most files. It is the name of the entry in what a password manager exports; and before the name
/// an honorific, if another column has the title of the office.
fn settle_titles(folded: &[String], fields: &mut [Field]) {
    let is_word = |word: &str| matches!(word, "title" | "titre" | "titulo" | "titolo");
    let has_secrets = folded.iter().any(|heading| TABLES.secrets.contains(heading));
    let Some(first) = folded.iter().position(|heading| is_word(heading)) else { return };
    let mut later = folded.iter().zip(&*fields).skip(first + 1);
    if has_secrets && !fields.contains(&Field::Name) {
        fields[first] = Field::Name;
    } else if later.any(|(heading, field)| *field == Field::Office && heading.split(' ').any(is_word)) {
        fields[first] = Field::Prefix;
    }
}

/// Whether a heading is one of columns that no contact has a place for, as address books have them.
pub(super) fn is_passed_over(heading: &str) -> bool {
    TABLES.passed_over.contains(&fold(heading))
}

/// What a folded heading of extensions says of the number beside which they stand: what it is called, and which of several it
/// is. Of "Phone 2 Ext" and "Phone Ext 2", "phone" and "2". None if the heading is not one of extensions.
fn extension_of(folded: &str) -> Option<(String, String)> {
    let is_count = |word: &&str| word.bytes().all(|byte| byte.is_ascii_digit());
    let (counts, words): (Vec<&str>, Vec<&str>) = folded.split(' ').partition(is_count);
    let last = words.iter().rposition(|word| !TABLES.fillers.contains(*word))?;
    TABLES.extensions.contains(words[last]).then(|| (words[..last].join(" "), counts.join(" ")))
}

/// Whether a heading is that of extensions and of no telephone: "Telefono interno" may be one that rings within a building.
fn is_only_extension(folded: &str) -> bool {
    let may_be_telephone = |word| matches!(word, "interno" | "внутреннии");
    extension_of(folded).is_some() && !folded.split(' ').any(may_be_telephone)
}

/// Whether a heading names a telephone and its extension: "Phone/Ext." may stand over both in one cell.
pub(super) fn names_number_and_extension(heading: &str) -> bool {
    extension_of(&fold(heading)).is_some_and(|(number, _)| telephone(&number).is_some())
}

/// Whether a heading is that of extensions, which stand beside their number.
fn is_extension(heading: &str) -> bool {
    extension_of(&fold(heading)).is_some()
}

/// Whether a heading says that numbers stand under it, and nothing else but which of several: "Number 2".
fn is_bare_number(folded: &str) -> bool {
    matches!(folded.trim_end_matches(|c: char| c == ' ' || c.is_ascii_digit()), "number" | "numbers")
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
    if is_only_extension(folded) {
        return None;
    }
    if folded.split(' ').any(|word| TABLES.services.contains(word)) {
        let says_whose = |word: &str| matches!(word, "id" | "user" | "username" | "name");
        let is_excluded = folded.split(' ').any(|word| TABLES.no_number.contains(word) && !says_whose(word));
        return (!is_excluded).then_some(Field::Handle { line });
    }
    (is_bare_number(folded) || telephone(folded).is_some()).then_some(Field::Number { line })
}

/// A place, an organisation, or what goes into the notes, with words around it that say which: "Business City",
/// "Address 1 - Country", "Ciudad de trabajo".
fn reduced(folded: &str) -> Option<Field> {
    let is_digits = |word: &&str| word.chars().all(char::is_numeric);
    let words: Vec<&str> = folded.split(' ').filter(|word| !is_digits(word)).collect();
    let without =
        |is_left_out: &dyn Fn(&str) -> bool| words.iter().copied().filter(|word| !is_left_out(word)).collect();
    let of_place = |word: &str| TABLES.is_place(word) || TABLES.of_places.contains(word);
    let (placeless, essence): (Vec<&str>, Vec<&str>) = (without(&of_place), without(&|word| TABLES.adds_nothing(word)));
    let found =
        [words.clone(), placeless, essence].into_iter().find_map(|words| TABLES.fields.get(&words.join(" ")).copied());
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
    let is_text = field.is_text() || matches!(field, Field::Unknown | Field::Notes);
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

/// Whether a heading is that of a secret, such as a password.
pub(super) fn is_secret(heading: &str) -> bool {
    let folded = fold(heading);
    TABLES.secrets.contains(&folded) || ["timeotp", "hmacotp", "kph"].iter().any(|of| folded.starts_with(of))
}

/// Whether the headings, folded, are those of a password manager: a secret, and the login that it is for.
fn is_manager(folded: &[String]) -> bool {
    let has = |words: &HashSet<String>| folded.iter().any(|heading| words.contains(heading));
    has(&TABLES.secrets) && has(&TABLES.logins)
}

/// The columns in which people keep numbers in a password manager beside those that are meant for it: its secrets, and the
/// logins that these are for. None if the headings are not those of a password manager.
pub(super) fn keeps_numbers<'h>(headings: impl Iterator<Item = &'h str>) -> Vec<bool> {
    let folded: Vec<String> = headings.map(fold).collect();
    let is_manager = is_manager(&folded);
    let keeps = |heading: &String| is_manager && (is_secret(heading) || TABLES.logins.contains(heading));
    folded.iter().map(keeps).collect()
}

/// "telephoneNumber" as two words, and "FAX番号".
fn parted(heading: &str) -> String {
    let mut parted = String::with_capacity(heading.len() + 8);
    let mut before = ' ';
    for c in heading.chars() {
        let joins_words = before.is_lowercase() && c.is_uppercase();
        let joins_scripts = (before.is_ascii_alphabetic() && is_of_another_script(c))
            || (is_of_another_script(before) && c.is_ascii_alphabetic());
        if joins_words || joins_scripts {
            parted.push(' ');
        }
        before = c;
        parted.push(c);
    }
    parted
}

/// Whether it is a letter of no Latin alphabet.
fn is_of_another_script(c: char) -> bool {
    c.is_alphabetic() && c >= '\u{370}'
}

#[cfg(test)]
mod tests;
