//! LDIF (RFC 2849), as Thunderbird, Evolution and directory servers write it: the entries of people.
//!
//! The attributes of an entry are known by their names as the headings of a table are; those of the schemas are among them.

use super::csv::Field;
use super::gather::Gathering;
use super::headings::Heading;
use super::sink::fitting;
use super::{Incoming, LARGEST_VALUE, LineId, Problem, Trouble, Watch, headings};
use base64::Engine;
use base64::engine::DecodePaddingMode;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig};
use zeroize::Zeroizing;

/// Whether a text begins as LDIF does: with its version, or with an entry.
pub(super) fn begins(text: &str) -> bool {
    let lines = lines(text).filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
    let mut first = lines.take(2).map(str::to_ascii_lowercase);
    match first.next() {
        Some(line) if line.starts_with("version:") => first.next().is_some_and(|line| line.starts_with("dn:")),
        Some(line) => line.starts_with("dn:"),
        None => false,
    }
}

/// The lines of a text; those of old systems end in a return alone.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    let end = if text.contains('\n') { '\n' } else { '\r' };
    text.split(end).map(|line| line.trim_end_matches('\r'))
}

/// Reads every person of an LDIF file.
pub(super) fn read(text: &str, watch: &mut Watch<'_>, new_line_id: &mut dyn FnMut() -> LineId) -> Incoming {
    let mut incoming = Incoming::default();
    let mut record = Record::default();
    let mut open: Option<(usize, Zeroizing<String>)> = None;
    let mut comment = false;
    // An empty line ends the last record, too.
    for (at, line) in (1..).zip(lines(text).chain([""])) {
        if !watch.goes_on(&incoming) {
            break;
        }
        if let Some(rest) = line.strip_prefix([' ', '\t']) {
            if let Some((_, folded)) = open.as_mut().filter(|_| !comment) {
                super::sink::push_wiping(folded, rest);
            }
            continue;
        }
        if let Some((at, line)) = open.take() {
            record.add(at, &line, &mut incoming.problems);
        }
        comment = line.starts_with('#');
        if line.trim().is_empty() {
            std::mem::take(&mut record).finish(&mut incoming, new_line_id);
        } else if !comment {
            open = Some((at, Zeroizing::new(line.to_owned())));
        }
    }
    incoming
}

/// The record that is being read.
#[derive(Default)]
struct Record {
    at_line: Option<usize>,
    attributes: Vec<(String, Zeroizing<String>)>,
}

impl Record {
    fn add(&mut self, at: usize, line: &str, problems: &mut Vec<Problem>) {
        let Some((name, value)) = line.split_once(':') else {
            // What separates the changes of one record.
            if line.trim() != "-" {
                problems.push(Problem { line: at, what: Trouble::NoField });
            }
            return;
        };
        // "cn;lang-ja" is the name in Japanese.
        let name = name.trim().split(';').next().unwrap_or_default();
        let mut value = match value.strip_prefix(':') {
            Some(coded) => match decoded(coded.trim()) {
                Some(value) => value,
                None => {
                    // Pictures are no text, and nothing else is lost with them.
                    if !is_passed(&name.to_ascii_lowercase()) {
                        problems.push(Problem { line: at, what: Trouble::BrokenText });
                    }
                    return;
                }
            },
            // `name:< file://…`: the value is somewhere else, and stays there.
            None if value.starts_with('<') => {
                if !is_passed(&name.to_ascii_lowercase()) {
                    problems.push(Problem { line: at, what: Trouble::Elsewhere });
                }
                self.at_line.get_or_insert(at);
                return;
            }
            None => Zeroizing::new(value.trim().to_owned()),
        };
        self.at_line.get_or_insert(at);
        if value.len() > LARGEST_VALUE {
            problems.push(Problem { line: at, what: Trouble::TooLong });
            let end = fitting(&value, LARGEST_VALUE).len();
            value.truncate(end);
        }
        self.attributes.push((name.to_owned(), value));
    }

    fn values(&self, of: &str) -> impl Iterator<Item = &str> {
        self.attributes.iter().filter(move |(name, _)| name.eq_ignore_ascii_case(of)).map(|(_, value)| value.trim())
    }

    fn finish(self, incoming: &mut Incoming, new_line_id: &mut dyn FnMut() -> LineId) {
        // The version of the format stands by itself.
        let is_record = self.attributes.iter().any(|(name, _)| !name.eq_ignore_ascii_case("version"));
        let Some(at_line) = self.at_line.filter(|_| is_record) else { return };
        if self.values("changetype").any(|kind| !kind.eq_ignore_ascii_case("add")) {
            incoming.problems.push(Problem { line: at_line, what: Trouble::ChangeRecord });
            return;
        }
        if !self.is_person() {
            incoming.problems.push(Problem { line: at_line, what: Trouble::NoPerson });
            return;
        }
        let mut gathering = Gathering::of(false);
        for (at, (name, value)) in self.attributes.iter().enumerate() {
            let lower = name.to_ascii_lowercase();
            if is_passed(&lower) {
                continue;
            }
            if let Some(field) = known(&lower) {
                gathering.add(&Heading::of(name), field, value);
            } else if OF_ACCOUNT.iter().any(|of| lower.starts_with(of) || lower.ends_with(of)) {
                gathering.add(&Heading::default(), Field::Notes, &Zeroizing::new(format!("{name}: {}", &**value)));
            } else {
                gathering.add_loose(name, headings::field(name, at), value);
            }
        }
        incoming.cards.extend(gathering.draft().finish(at_line, &mut incoming.problems, new_line_id));
    }

    /// An entry with a class of persons, or else with a name and no class of folders and groups.
    fn is_person(&self) -> bool {
        let classes: Vec<String> = self.values("objectclass").map(str::to_ascii_lowercase).collect();
        let has = |words: &[&str]| classes.iter().any(|class| words.iter().any(|word| class.contains(word)));
        let is_folder =
            ["organization", "organizationalunit", "domain", "dcobject", "container", "country", "locality"];
        if has(&["person", "contact", "mozillaabpersonalpha"]) {
            true
        } else if has(&["group", "alias"]) || classes.iter().any(|class| is_folder.contains(&class.as_str())) {
            false
        } else {
            ["cn", "sn", "givenname", "displayname", "mail", "telephonenumber"]
                .iter()
                .any(|name| self.values(name).next().is_some())
        }
    }
}

/// The attributes that are passed over and not told, each with the reason: they are of the entry, not of the person. All
/// others come into the contact.
const PASSED: &[(&str, &str)] = &[
    ("dn", "the place of the entry, of whose parts each is an attribute"),
    ("objectclass", "the sort of entry"),
    ("version", "the version of the format"),
    ("changetype", "what becomes of the entry"),
    ("control", "how a server takes it in"),
    ("modifytimestamp", "when the entry was changed"),
    ("createtimestamp", "when the entry was made"),
    ("creatorsname", "who made the entry"),
    ("modifiersname", "who changed the entry"),
    ("entryuuid", "the identifier of the entry"),
    ("entrycsn", "the version of the entry"),
    ("structuralobjectclass", "the sort of entry"),
    ("subschemasubentry", "the schema of the entry"),
    ("hassubordinates", "whether others stand below the entry"),
    ("jpegphoto", "a picture"),
    ("photo", "a picture"),
    ("audio", "a sound"),
    ("thumbnailphoto", "a picture"),
    ("userpassword", "a secret"),
    ("usercertificate", "a key"),
    ("usersmimecertificate", "a key"),
    ("uidnumber", "the number of an account"),
    ("gidnumber", "the number of a group"),
    ("homedirectory", "a folder on a server"),
    ("loginshell", "a program on a server"),
    ("mozillausehtmlmail", "the sort of mail that is sent"),
];

fn is_passed(name: &str) -> bool {
    PASSED.iter().any(|(of, _)| *of == name)
}

/// What begins or ends the names of attributes of an account, whose digits are no telephone numbers. They go into the notes.
const OF_ACCOUNT: &[&str] =
    &["uid", "samba", "shadow", "krb", "pwd", "employee", "objectguid", "objectsid", "lastlogon", "whenchanged"];

/// Attributes whose names mean something else, or nothing, over a column.
const KNOWN: &[(Field, &[&str])] = &[
    (Field::Name, &["cn", "displayname"]),
    (Field::Prefix, &["personaltitle"]),
    (Field::Organisation, &["o", "organizationname"]),
    (Field::Unit, &["ou", "organizationalunitname", "departmentnumber"]),
    (Field::Locality, &["l", "localityname", "mozillahomelocalityname"]),
    (Field::Region, &["st", "stateorprovincename", "mozillahomestate"]),
    (Field::Country, &["c", "co", "countryname", "friendlycountryname", "mozillahomecountryname"]),
    (Field::Language, &["preferredlanguage"]),
    (
        Field::Notes,
        &[
            "street",
            "mozillahomestreet",
            "mozillahomestreet2",
            "mozillaworkstreet2",
            "mozillahomepostalcode",
            "mozillahomeurl",
            "mozillaworkurl",
            "businesscategory",
            "rfc822mailbox",
            "labeleduri",
        ],
    ),
];

fn known(name: &str) -> Option<Field> {
    KNOWN.iter().find(|(_, names)| names.contains(&name)).map(|(field, _)| *field)
}

/// The text of a base64 value, with padding or without. `None` if it is no text.
fn decoded(coded: &str) -> Option<Zeroizing<String>> {
    let config = GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent);
    let engine = GeneralPurpose::new(&base64::alphabet::STANDARD, config);
    let mut bytes = Zeroizing::new(vec![0; coded.len()]);
    let length = engine.decode_slice(coded, &mut bytes).ok()?;
    let text = std::str::from_utf8(&bytes[..length]).ok()?;
    Some(Zeroizing::new(text.to_owned()))
}
