//! A contact in the making: what the readers of the formats gather, and how it becomes a [`Card`].

pub(super) use super::draft_line::{DraftLine, is_usual_label};

use super::claim::Claim;
use super::country::country_of;
use super::labels::tell_lines_apart;
use super::sink::push_wiping;
use super::{Card, CardDoubt, MOST_LINES, Problem, Trouble};
use crate::contact::{Contact, Country, Doubt, Line, LineId, Profile};
use crate::fold::{fold, is_latin, one_line};
use hotline_seal::Secret;
use jiff::tz::TimeZoneDatabase;
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
    /// Other countries that the file names for the contact: numbers may be of these.
    pub(super) other_countries: Vec<String>,
    pub(super) time_zone: String,
    pub(super) lines: Vec<DraftLine>,
    /// Whether it lies in a group that is called like a recycle bin.
    pub(super) is_thrown_away: bool,
    /// Whether an extension stands in the notes that belongs to some number.
    pub(super) has_loose_extension: bool,
    notes: Zeroizing<String>,
}

/// A character that formats can bring in only in disguise, as `=00` or `\u0000`. It is left out: a file in which it stands is
/// taken for no text, so that one contact would make an export of everybody unreadable.
const NUL: char = '\0';

/// The mark of the order of bytes, which is left where files were joined.
const MARK: char = '\u{feff}';

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
        if self.is_thrown_away {
            doubts.push(CardDoubt::ThrownAway);
        }
        self.settle_country(&mut doubts);
        self.settle_time_zone(&mut doubts);
        if self.lines.len() > MOST_LINES {
            problems.push(Problem { line: at_line, what: Trouble::TooManyLines });
            self.lines.truncate(MOST_LINES);
        }
        let country = self.profile.country;
        let others = self.other_countries();
        let (mut written, mut claims, mut several) = (Vec::new(), Vec::new(), Vec::new());
        let mut lines: Vec<Line> = Vec::with_capacity(self.lines.len());
        for mut draft in self.lines {
            let mut text = std::mem::take(&mut draft.number);
            text.retain(|c| c != NUL);
            let (text, is_loose) = draft.extended(text, country, &others);
            self.has_loose_extension |= is_loose;
            let (assurance, is_verified, said) = (draft.assurance, draft.is_verified, draft.said_of_all());
            let line = draft.finish(&text, country, &others, new_line_id());
            // "tel:", or nothing at all: it reaches nobody, and no format could write it. What is said of it is kept.
            if line.number.expose().is_empty() {
                add_note(&mut self.notes, line.notes.expose());
                continue;
            }
            if !line.number.is_written(&text) {
                written.push((lines.len(), Secret::from(text.as_str())));
            }
            if assurance.has_unknown {
                doubts.push(CardDoubt::UnknownAssurance { line: lines.len() });
            }
            if line.card.doubt == Some(Doubt::Several) {
                several.push((lines.len(), said));
            }
            claims.extend(Claim::all(assurance.known, is_verified, &line.card).map(|claim| (lines.len(), claim)));
            lines.push(line);
        }
        if self.has_loose_extension {
            doubts.push(CardDoubt::LooseExtension);
        }
        tell_lines_apart(&mut lines, |_| false);
        let doubted = lines.iter().enumerate();
        doubts.extend(doubted.filter_map(|(line, of)| of.card.doubt.map(|doubt| CardDoubt::Number { line, doubt })));
        let notes = Secret::new(std::mem::take(&mut *self.notes));
        let contact = Contact { profile: self.profile, lines, notes };
        Some(Card { at_line, contact, doubts, written, claims, several })
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
        // What marks the beginning of a file is no letter of a name; a table with it alone in a row has nobody there.
        if profile.name.contains(MARK) {
            profile.name = one_line(&profile.name.replace(MARK, " "));
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
        self.profile.country = country_of(&given);
        if self.profile.country.is_none() && !given.is_empty() {
            doubts.push(CardDoubt::UnknownCountry);
            self.add_note(&format!("Country: {given}"));
        }
    }

    /// The other countries that the file names, as far as they are known, each once.
    fn other_countries(&self) -> Vec<Country> {
        // A contact has a few; a hostile file may name any number, and each costs a reading of every number.
        const MOST: usize = 4;
        let mut others: Vec<Country> = Vec::new();
        for other in self.other_countries.iter().filter_map(|name| country_of(name)) {
            if Some(other) != self.profile.country && !others.contains(&other) && others.len() < MOST {
                others.push(other);
            }
        }
        others
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

/// Whether a name looks like a telephone number: one that a file has in the wrong place. Digits that hang on letters are
/// of an identifier.
#[must_use]
pub fn looks_like_number(name: &str) -> bool {
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
}
