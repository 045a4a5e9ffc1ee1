//! Knows the headings of other programs: Google Contacts (of both forms), Outlook, Thunderbird, and plain words.

use super::columns::{ColumnMapping, Field};
use crate::fold::fold;

impl ColumnMapping {
    /// The mapping for these headings, as far as they are known; columns under others are ignored.
    #[must_use]
    pub fn recognise(headings: &[String]) -> Self {
        let folded: Vec<String> = headings.iter().map(|heading| fold(heading)).collect();
        // Outlook's "Title" stands before the name; its office is the "Job Title".
        let has_job_title = folded.iter().any(|heading| heading == "job title");
        let fields = folded.iter().enumerate().map(|(at, heading)| match heading.as_str() {
            "title" if has_job_title => Field::Prefix,
            _ => numbered(heading).or_else(|| plain(heading)).unwrap_or_else(|| telephone(heading, at)),
        });
        Self::new(headings.iter().cloned().zip(fields).collect())
    }
}

/// Headings that come once.
fn plain(heading: &str) -> Option<Field> {
    Some(match heading {
        "name" | "full name" | "display name" | "file as" | "fn" => Field::Name,
        "name prefix" | "prefix" => Field::Prefix,
        "first name" | "given name" | "firstname" | "forename" => Field::GivenName,
        "middle name" | "additional name" => Field::MiddleName,
        "last name" | "family name" | "lastname" | "surname" => Field::FamilyName,
        "name suffix" | "suffix" => Field::Suffix,
        "phonetic first name" | "given name yomi" | "given yomi" | "first name phonetic" => Field::SpokenGivenName,
        "phonetic last name" | "family name yomi" | "surname yomi" | "last name phonetic" => Field::SpokenFamilyName,
        "name in own script" | "own script" => Field::OwnScript,
        "nickname" | "alias" | "aliases" => Field::Alias,
        "organization title"
        | "organization 1 title"
        | "organisation title"
        | "job title"
        | "title"
        | "office"
        | "position"
        | "role" => Field::Office,
        "organization name"
        | "organization 1 name"
        | "organisation name"
        | "organization"
        | "organisation"
        | "company"
        | "company name" => Field::Organisation,
        "country"
        | "country region"
        | "country code"
        | "business country region"
        | "business country"
        | "work country"
        | "work country region"
        | "address 1 country"
        | "address 2 country"
        | "home country region"
        | "home country" => Field::Country,
        "time zone" | "timezone" => Field::TimeZone,
        "language" | "languages" => Field::Language,
        "form of address" => Field::FormOfAddress,
        "uid" => Field::Uid,
        "notes"
        | "note"
        | "organization department"
        | "organization 1 department"
        | "department"
        | "address 1 formatted"
        | "address 2 formatted"
        | "e mail 1 value"
        | "e mail 2 value"
        | "e mail address"
        | "primary email"
        | "secondary email"
        | "website 1 value"
        | "web page"
        | "web page 1" => Field::Notes,
        "labels" | "group membership" | "categories" => Field::Groups,
        _ => return None,
    })
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
        _ => Field::Unknown,
    })
}

/// Where the lines of each sort begin, so that they come in this order.
const TELEPHONES: usize = 0;
const ONE_COLUMN: usize = 1_000_000;
const MESSENGERS: usize = 2_000_000;

/// Headings that hold a number and say what sort: "Business Phone 2", "Mobile Number", "Home Fax".
fn telephone(heading: &str, at: usize) -> Field {
    let bare = heading.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end();
    let is_number = ["phone", "fax", "pager", "telephone", "tel", "mobile number", "fax number", "pager number"]
        .iter()
        .any(|end| bare == *end || bare.strip_suffix(end).is_some_and(|rest| rest.ends_with(' ')));
    let is_bare = matches!(bare, "mobile" | "cell" | "number" | "phone number" | "telephone number" | "landline");
    if is_number || is_bare {
        return Field::Number { line: ONE_COLUMN + at };
    }
    match bare {
        "signal" | "whatsapp" | "telegram" | "threema" | "skype" | "wire" | "matrix" => {
            Field::Handle { line: ONE_COLUMN + at }
        }
        _ => Field::Unknown,
    }
}

/// What a line is called that stands under such a heading and has no label. None: as the heading says.
pub(super) fn usual_label(heading: &str) -> Option<&'static str> {
    let folded = fold(heading);
    let has = |word: &str| folded.split(' ').any(|of| of == word);
    let words = [
        ("fax", "Fax"),
        ("pager", "Pager"),
        ("mobile", "Mobile"),
        ("cell", "Mobile"),
        ("business", "Office"),
        ("work", "Office"),
        ("home", "Home"),
        ("primary", "Main"),
        ("car", "Car"),
    ];
    let found = words.iter().find(|(word, _)| has(word)).map(|(_, label)| *label);
    let is_number_only = matches!(folded.as_str(), "phone" | "telephone" | "tel" | "number" | "phone number");
    found.or(if is_number_only || has("value") { Some("Phone") } else { None })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(heading: &str) -> Field {
        ColumnMapping::recognise(&[heading.to_owned()]).columns[0].1
    }

    #[test]
    fn headings_of_other_programs_are_known() {
        assert_eq!(field("Phone 3 - Value"), Field::Number { line: 3 });
        assert_eq!(field("Phone 3 - Type"), Field::Label { line: 3 });
        assert_eq!(field("Phone 3 - Label"), Field::Label { line: 3 });
        assert_eq!(field("Organization 1 - Name"), Field::Organisation);
        assert_eq!(field("Organization Title"), Field::Office);
        assert_eq!(field("Country/Region"), Field::Country);
        for heading in ["Business Phone 2", "Mobile Number", "Home Fax", "Pager Number", "Telephone", "Cell"] {
            assert!(matches!(field(heading), Field::Number { .. }), "{heading}");
        }
        for heading in ["Birthday", "Phone book", "Phone 99999999999999999999 - Value", "Microphone"] {
            assert_eq!(field(heading), Field::Unknown, "{heading}");
        }
        let outlook = ColumnMapping::recognise(&["Title".into(), "Job Title".into()]);
        assert_eq!(outlook.columns.iter().map(|(_, field)| *field).collect::<Vec<_>>(), [Field::Prefix, Field::Office]);
    }
}
