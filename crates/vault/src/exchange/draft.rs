//! A contact in the making: what the readers of the formats gather, and how it becomes a [`Card`].

use super::sink::push_wiping;
use super::{Card, CardDoubt, MOST_LINES, Problem, Trouble, headings};
use crate::contact::{Assurance, Contact, Country, Line, LineCard, LineId, LineKind, Number, Profile, Reading};
use crate::fold::{fold, is_latin, one_line};
use crate::search::country_named;
use hotline_seal::Secret;
use jiff::tz::TimeZoneDatabase;
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;
use zeroize::Zeroizing;

/// What a file says of one contact, as text.
#[derive(Default)]
pub(super) struct Draft {
    /// Name, office, organisation and the other fields that are text anyway. Country and time zone are not set here.
    pub(super) profile: Profile,
    /// How the name is spoken, where the file says so.
    pub(super) phonetic: String,
    pub(super) country: String,
    pub(super) time_zone: String,
    pub(super) lines: Vec<DraftLine>,
    notes: Zeroizing<String>,
}

/// What a file says of one line.
#[derive(Default)]
pub(super) struct DraftLine {
    pub(super) label: String,
    /// The kind, if the file is plain about it.
    pub(super) kind: Option<LineKind>,
    /// What a line is called that has no label.
    pub(super) usual_label: Option<Cow<'static, str>>,
    pub(super) assurance: Option<Assurance>,
    pub(super) number: Zeroizing<String>,
    pub(super) notes: Zeroizing<String>,
}

/// A character that formats can bring in only in disguise, as `=00` or `\u0000`. It is left out: a file in which it stands is
/// taken for no text, so that one contact would make an export of everybody unreadable.
const NUL: char = '\0';

/// Adds a paragraph to notes. Every kind of line end becomes one, so that notes compare whatever system they come from.
pub(super) fn add_note(notes: &mut Zeroizing<String>, note: &str) {
    for (at, line) in note.trim().split("\r\n").flat_map(|piece| piece.split('\r')).enumerate() {
        if (at > 0 || !line.is_empty()) && !notes.is_empty() {
            push_wiping(notes, "\n");
        }
        line.split(NUL).for_each(|piece| push_wiping(notes, piece));
    }
}

impl Draft {
    pub(super) fn add_note(&mut self, note: &str) {
        add_note(&mut self.notes, note);
    }

    /// Whether nothing names the contact.
    pub(super) fn is_nameless(&self) -> bool {
        let Profile { name, own_script, aliases, organisation, .. } = &self.profile;
        let others = [own_script, organisation].into_iter().flatten();
        others.chain([name, &self.phonetic]).chain(aliases).all(|name| one_line(name).is_empty())
    }

    /// Makes the card. A contact without a name of any kind is a problem.
    pub(super) fn finish(
        mut self,
        at_line: usize,
        problems: &mut Vec<Problem>,
        new_line_id: &mut dyn FnMut() -> LineId,
    ) -> Option<Card> {
        self.settle_names();
        let is_unreadable = !self.profile.name.contains(char::is_alphanumeric);
        // What is left of a file that is no text is nobody, but numbers of somebody are kept.
        let is_noise =
            is_unreadable && self.profile.name.contains(char::REPLACEMENT_CHARACTER) && self.lines.is_empty();
        if self.profile.name.is_empty() || is_noise {
            problems.push(Problem { line: at_line, what: Trouble::NoName });
            return None;
        }
        let mut doubts = Vec::new();
        if looks_like_number(&self.profile.name) {
            doubts.push(CardDoubt::NameLooksLikeNumber);
        }
        if is_unreadable {
            doubts.push(CardDoubt::NameUnreadable);
        }
        self.settle_country(&mut doubts);
        self.settle_time_zone(&mut doubts);
        if self.lines.len() > MOST_LINES {
            problems.push(Problem { line: at_line, what: Trouble::TooManyLines });
            self.lines.truncate(MOST_LINES);
        }
        let country = self.profile.country;
        let mut written = Vec::new();
        let mut lines: Vec<Line> = Vec::with_capacity(self.lines.len());
        for mut draft in self.lines {
            let mut text = std::mem::take(&mut draft.number);
            text.retain(|c| c != NUL);
            let line = draft.finish(&text, country, new_line_id());
            // "tel:", or nothing at all: it reaches nobody, and no format could write it. What is said of it is kept.
            if line.number.expose().is_empty() {
                add_note(&mut self.notes, line.notes.expose());
                continue;
            }
            if !is_but_for_white_space(&text, line.number.expose()) {
                written.push((lines.len(), Secret::from(text.as_str())));
            }
            lines.push(line);
        }
        let doubted = lines.iter().enumerate();
        doubts.extend(doubted.filter_map(|(line, of)| of.card.doubt.map(|doubt| CardDoubt::Number { line, doubt })));
        let likely_country = if country.is_none() { likely_country(&lines) } else { None };
        let notes = Secret::new(std::mem::take(&mut *self.notes));
        Some(Card {
            at_line,
            contact: Contact { profile: self.profile, lines, notes },
            doubts,
            written,
            likely_country,
        })
    }

    /// Puts every name on one line and in its place: the Latin one is the name, one of another script stands beside it.
    fn settle_names(&mut self) {
        let Self { profile, phonetic, .. } = self;
        for text in [&mut profile.name, phonetic] {
            *text = one_line(text);
        }
        for text in [
            &mut profile.own_script,
            &mut profile.office,
            &mut profile.organisation,
            &mut profile.locality,
            &mut profile.region,
            &mut profile.form_of_address,
            &mut profile.uid,
        ] {
            *text = text.as_deref().map(one_line).filter(|text| !text.is_empty());
        }
        for texts in [&mut profile.aliases, &mut profile.languages, &mut profile.units, &mut profile.tags] {
            *texts = distinct(texts);
        }
        if profile.name.is_empty() {
            let instead = [profile.own_script.take(), first(&mut profile.aliases), profile.organisation.clone()];
            profile.name = instead.into_iter().flatten().next().unwrap_or_default();
        }
        let spoken = std::mem::take(phonetic);
        let is_foreign = !is_latin(&profile.name) && profile.name.contains(char::is_alphabetic);
        if is_latin(&spoken) && is_foreign && profile.own_script.is_none() {
            profile.own_script = Some(std::mem::replace(&mut profile.name, spoken));
        } else if !spoken.is_empty() && fold(&spoken) != fold(&profile.name) {
            profile.aliases.push(spoken);
            profile.aliases = distinct(&profile.aliases);
        }
    }

    fn settle_country(&mut self, doubts: &mut Vec<CardDoubt>) {
        let given = one_line(&self.country);
        self.profile.country = Country::by_name(&given).or_else(|| country_named(&given));
        if self.profile.country.is_none() && !given.is_empty() {
            doubts.push(CardDoubt::UnknownCountry);
            self.add_note(&format!("Country: {given}"));
        }
    }

    fn settle_time_zone(&mut self, doubts: &mut Vec<CardDoubt>) {
        let given = one_line(&self.time_zone);
        self.profile.time_zone = TIME_ZONES.get(&given.to_ascii_lowercase()).cloned();
        self.profile.time_zone_from = self.profile.time_zone_from.filter(|_| self.profile.time_zone.is_some());
        if self.profile.time_zone.is_none() && !given.is_empty() {
            doubts.push(CardDoubt::UnknownTimeZone);
            self.add_note(&format!("Time zone: {given}"));
        }
    }
}

impl DraftLine {
    /// Makes the line. Its number is `text`.
    fn finish(mut self, text: &str, country: Option<Country>, id: LineId) -> Line {
        let label = one_line(&self.label);
        let usual = self.usual_label.take().unwrap_or_default();
        // "Office" and "Home" say less than the numbering plan: mobiles are kept there too.
        let of_usual = kind_from_label(&usual).filter(|kind| *kind != LineKind::Landline);
        let stated = self.kind.or_else(|| kind_from_label(&label)).or(of_usual);
        // "Fax: 030 …" in a column of telephones.
        let written = if stated.is_none() { Number::written_kind(text) } else { None };
        let Reading { number, doubt, kind: planned, .. } =
            Number::read(text, stated.unwrap_or(LineKind::Other), country);
        let kind = match stated.or(written) {
            Some(kind) => kind,
            None => planned.unwrap_or(match without_digits(&usual) {
                "Office" | "Home" | "Main" => LineKind::Landline,
                _ => LineKind::Other,
            }),
        };
        let label = match written {
            _ if !label.is_empty() => label,
            Some(kind) => label_of_written(kind, &usual).to_owned(),
            None if usual.is_empty() => usual_label(kind).to_owned(),
            None => usual.into_owned(),
        };
        // A file may say that a line is less safe than its like, never that it is safer: who offers an open line as an
        // accredited one must not get it in by an import.
        let usual = if kind == LineKind::Handle { assurance_of_service(&label) } else { Assurance::Open };
        let assurance = self.assurance.map_or(usual, |given| given.max(usual));
        let notes = Secret::new(std::mem::take(&mut *self.notes));
        Line { card: LineCard { id, label, kind, assurance, doubt, verification: None }, number, notes }
    }
}

/// Whether two texts are the same but for white space.
pub(super) fn is_but_for_white_space(one: &str, other: &str) -> bool {
    // Not collected: no copies of a number are made.
    fn visible(text: &str) -> impl Iterator<Item = char> {
        text.chars().filter(|c| !c.is_whitespace())
    }
    visible(one).eq(visible(other))
}

/// What a line is called that came without a label.
fn usual_label(kind: LineKind) -> &'static str {
    match kind {
        LineKind::Mobile => "Mobile",
        LineKind::Landline | LineKind::Other => "Phone",
        LineKind::Satellite => "Satellite",
        LineKind::Fax => "Fax",
        LineKind::Pager => "Pager",
        LineKind::Handle => "Handle",
    }
}

/// What a line is called without a label whose kind stands before its number. The heading says no more than where it is.
fn label_of_written(kind: LineKind, usual: &str) -> &str {
    match (kind, usual) {
        (LineKind::Fax, "Office") => "Work fax",
        (LineKind::Fax, "Home") => "Home fax",
        (LineKind::Fax, "Other") => "Other fax",
        (_, "" | "Phone" | "Other") => usual_label(kind),
        (_, heading) => heading,
    }
}

fn without_digits(label: &str) -> &str {
    label.trim_end_matches(|c: char| c == ' ' || c.is_ascii_digit())
}

/// Whether a label says no more than what the line is, so that a better one in the vault is kept.
pub(super) fn is_usual_label(label: &str) -> bool {
    let words = [
        "",
        "mobile",
        "cell",
        "office",
        "work",
        "home",
        "main",
        "phone",
        "telephone",
        "voice",
        "satellite",
        "fax",
        "pager",
        "handle",
        "other",
        "business",
        "work fax",
        "home fax",
        "other fax",
        "car",
    ];
    words.contains(&without_digits(&fold(label)))
}

/// The kind that a label tells. "Work mobile" is a mobile, "Mobile office" an office in Alabama: the last word wins;
/// but a fax machine is one wherever it stands.
fn kind_from_label(label: &str) -> Option<LineKind> {
    let folded = fold(label);
    let kind_of = |word: &str| {
        Some(match word {
            "fax" | "telefax" => LineKind::Fax,
            "pager" | "beeper" => LineKind::Pager,
            "satellite" | "satphone" | "iridium" | "inmarsat" | "thuraya" => LineKind::Satellite,
            "mobile" | "cell" | "cellphone" | "cellular" | "handy" | "portable" => LineKind::Mobile,
            "office" | "work" | "desk" | "landline" | "home" | "residence" | "switchboard" => LineKind::Landline,
            _ => return None,
        })
    };
    let kinds = || folded.split(' ').filter_map(kind_of);
    let wherever = |kind: &LineKind| matches!(kind, LineKind::Fax | LineKind::Pager | LineKind::Satellite);
    kinds().find(wherever).or_else(|| kinds().next_back()).or_else(|| headings::kind_of(label))
}

/// Services whose calls and messages are encrypted from end to end by default.
fn assurance_of_service(label: &str) -> Assurance {
    match fold(label).split(' ').any(|word| matches!(word, "signal" | "threema" | "whatsapp" | "wire")) {
        true => Assurance::Encrypted,
        false => Assurance::Open,
    }
}

/// The country that all numbers of international form agree on.
fn likely_country(lines: &[Line]) -> Option<Country> {
    let mut countries = lines.iter().filter_map(|line| line.number.country());
    let first = countries.next()?;
    countries.all(|country| country == first).then_some(first)
}

/// Whether a name looks like a telephone number: one that a file has in the wrong place. Digits that hang on letters are
/// of an identifier.
fn looks_like_number(name: &str) -> bool {
    let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.contains(char::is_alphabetic));
    let digits = words.flat_map(str::chars).filter(|c| c.is_numeric()).count();
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    digits >= 7 || (digits >= 3 && letters < digits)
}

fn first(texts: &mut Vec<String>) -> Option<String> {
    if texts.is_empty() { None } else { Some(texts.remove(0)) }
}

fn distinct(texts: &[String]) -> Vec<String> {
    let mut seen = HashSet::new();
    let lines = texts.iter().map(|text| one_line(text));
    lines.filter(|text| !text.is_empty() && seen.insert(text.clone())).collect()
}

/// The IANA time zones by their names in lower case, out of the database that is built in: the system's is not asked.
static TIME_ZONES: LazyLock<HashMap<String, String>> = LazyLock::new(|| {
    let zones = TimeZoneDatabase::bundled();
    zones.available().map(|zone| (zone.as_str().to_ascii_lowercase(), zone.to_string())).collect()
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_tell_kinds() {
        for (label, kind) in [
            ("Washington office", Some(LineKind::Landline)),
            ("Mobile office", Some(LineKind::Landline)),
            ("Office mobile", Some(LineKind::Mobile)),
            ("Fax (work)", Some(LineKind::Fax)),
            ("Iridium", Some(LineKind::Satellite)),
            ("Direct", None),
        ] {
            assert_eq!(kind_from_label(label), kind, "{label}");
        }
        assert!(is_usual_label("Mobile 2") && is_usual_label("") && !is_usual_label("Private mobile"));
    }

    #[test]
    fn a_country_is_known_in_every_language_of_the_tables() {
        for (name, code) in [
            ("Россия", "RU"),
            ("Германия", "DE"),
            ("中国", "CN"),
            ("美国", "US"),
            ("日本", "JP"),
            ("ألمانيا", "DE"),
            ("فرنسا", "FR"),
            ("Frankreich", "FR"),
            ("Vereinigte Staaten", "US"),
            ("Allemagne", "DE"),
            ("États-Unis", "US"),
            ("Alemania", "DE"),
            ("Reino Unido", "GB"),
            ("Germania", "DE"),
            ("Alemanha", "DE"),
        ] {
            let mut draft = Draft { country: name.into(), ..Draft::default() };
            draft.settle_country(&mut Vec::new());
            assert_eq!(draft.profile.country, Country::parse(code), "{name}");
        }
        for name in ["Washington", "Korean", "Freedonia"] {
            let mut draft = Draft { country: name.into(), ..Draft::default() };
            draft.settle_country(&mut Vec::new());
            assert_eq!(draft.profile.country, None, "{name}");
        }
    }

    #[test]
    fn a_name_that_looks_like_a_number_is_told_from_one_with_a_number() {
        for number in ["+44 20 7946 0000", "030 23125000 Mo-Fr", "911", "*100#", "tel. 12345", "٠٢٠٧٩٤٦٠٠٠٠"]
        {
            assert!(looks_like_number(number), "{number}");
        }
        for name in [
            "Jane Roe",
            "Agent 007",
            "B52",
            "Unit 8200",
            "Henry VIII",
            "X Æ A-12",
            "Room 101",
            "Q27146606",
            "三浦 一郎",
        ] {
            assert!(!looks_like_number(name), "{name}");
        }
    }

    #[test]
    fn a_file_lowers_assurance_and_never_raises_it() {
        let line = |kind, label: &str, assurance| {
            let draft = DraftLine { kind, label: label.into(), assurance, ..DraftLine::default() };
            draft.finish("", None, LineId::from_bytes([0; 16])).card.assurance
        };
        assert_eq!(line(None, "Direct", None), Assurance::Open);
        assert_eq!(line(None, "Direct", Some(Assurance::Secure)), Assurance::Open);
        assert_eq!(line(None, "Direct", Some(Assurance::Unsafe)), Assurance::Unsafe);
        assert_eq!(line(Some(LineKind::Handle), "Signal", None), Assurance::Encrypted);
        assert_eq!(line(Some(LineKind::Handle), "Skype", Some(Assurance::Encrypted)), Assurance::Open);
    }
}
