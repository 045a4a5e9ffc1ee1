//! What is said of a contact that is added or changed: who else has the name, what looks like a slip, and how its numbers were
//! read. It speaks of what is new, and not of what stood there before.
//!
//! A number that stood on the command line is shown beside what became of it. One that was asked for, or came as JSON, is not
//! shown again: there, what was done to it is said.

use crate::app::App;
use crate::failure::{Failure, shortened};
use crate::output::note;
use crate::pick;
use crate::reading;
use crate::secret::to_json;
use crate::time_zone;
use hotline_vault::{
    Added, ContactDraft, ContactId, Doubt, DraftReading, Error, Invalid, LineCard, LineId, Vault,
    name_looks_like_number,
};
use serde::Serialize;

/// What stands in JSON beside the numbers.
const ROOM: usize = 400;

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Done {
    Added,
    Changed,
    /// All of it stood there already.
    Nothing,
}

/// What is known of a draft before it is put.
pub(super) struct Put<'a> {
    draft: &'a ContactDraft,
    /// Others who have its name.
    namesakes: Vec<ContactId>,
    /// What of it looks like a number and is none: "name", "label".
    odd: Vec<&'static str>,
    readings: Vec<DraftReading>,
    /// The numbers that stood on the command line.
    typed: Vec<&'a str>,
    /// Lines of which the number stays as it is.
    kept: Vec<LineId>,
    /// Labels that come to be those of several lines.
    shared: Vec<&'a str>,
    /// What was there before and is no longer.
    removed: Vec<String>,
}

#[derive(Serialize)]
struct AsJson<'a> {
    id: String,
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    changed: Option<bool>,
    doubts: Vec<LineDoubt>,
    namesakes: Vec<String>,
    looks_like_number: &'a [&'static str],
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    removed: &'a [String],
    numbers: Vec<ReadNumber<'a>>,
}

#[derive(Serialize)]
struct LineDoubt {
    line: String,
    label: String,
    doubt: Doubt,
}

/// A number that is kept otherwise than it was handed in.
#[derive(Serialize)]
struct ReadNumber<'a> {
    label: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    written: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<&'a str>,
    added: &'a [Added],
}

/// What a draft takes away: lines that it does not have, and members of lists that it says anew.
fn removed(vault: &Vault, draft: &ContactDraft, before: Option<ContactId>) -> Vec<String> {
    let Some(before) = before.and_then(|id| vault.contact(id)).map(|listing| &listing.summary) else {
        return Vec::new();
    };
    let gone = |card: &&LineCard| draft.lines.iter().all(|line| line.id != Some(card.id));
    let lines = before.lines.iter().filter(gone).map(|card| format!("the line {}", shortened(&card.label)));
    let (old, new) = (&before.profile, &draft.profile);
    let lists = [
        ("alias", &old.aliases, &new.aliases),
        ("unit", &old.units, &new.units),
        ("language", &old.languages, &new.languages),
        ("tag", &old.tags, &new.tags),
    ];
    let of_list = lists.into_iter().flat_map(|(what, old, new)| {
        old.iter().filter(|text| !new.contains(text)).map(move |text| format!("the {what} {}", shortened(text)))
    });
    lines.chain(of_list).collect()
}

/// The labels that more lines have by a draft than before.
fn shared_labels<'a>(vault: &Vault, draft: &'a ContactDraft, before: Option<ContactId>) -> Vec<&'a str> {
    let before = before.and_then(|id| vault.contact(id)).map_or(&[][..], |listing| &listing.summary.lines);
    let is_alike = |one: &str, other: &str| one.trim().to_lowercase() == other.trim().to_lowercase();
    let mut shared: Vec<&str> = Vec::new();
    for label in draft.lines.iter().map(|line| line.label.trim()) {
        let lines = draft.lines.iter().filter(|line| is_alike(&line.label, label)).count();
        let were = before.iter().filter(|card| is_alike(&card.label, label)).count();
        if lines > 1 && lines > were && !shared.iter().any(|met| is_alike(met, label)) {
            shared.push(label);
        }
    }
    shared
}

impl<'a> Put<'a> {
    /// Looks at a draft; `before` is the contact that it changes.
    pub(super) fn of(vault: &Vault, draft: &'a ContactDraft, before: Option<ContactId>, typed: Vec<&'a str>) -> Self {
        let labels = draft.lines.iter().map(|line| line.label.as_str());
        let slips = vault.slips(before, &draft.profile.name, labels);
        let odd = [("name", slips.name), ("label", !slips.labels.is_empty())];
        Self {
            draft,
            namesakes: slips.namesakes,
            odd: odd.into_iter().filter(|(_, is_odd)| *is_odd).map(|(what, _)| what).collect(),
            readings: draft.readings(),
            typed,
            shared: shared_labels(vault, draft, before),
            removed: removed(vault, draft, before),
            kept: draft.lines.iter().filter(|line| line.number.is_none()).filter_map(|line| line.id).collect(),
        }
    }

    /// What is to be known before it is put.
    pub(super) fn say_before(&self, app: &App, vault: &Vault) {
        if app.json() || self.namesakes.is_empty() {
            return;
        }
        let others: Vec<_> = self.namesakes.iter().map(|id| pick::told(vault, *id)).collect();
        note(&format!(
            "this name is in the vault already: {}. They are two people until you say otherwise: if it is one, remove the other entry",
            others.join("; ")
        ));
    }

    /// Why it was not put. One that is too large is named: a script may be adding many.
    pub(super) fn refused(&self, error: Error) -> Failure {
        match error {
            Error::Invalid(Invalid::TooLarge) => Failure::from(error).about(&self.draft.profile.name),
            Error::Invalid(Invalid::TimeZone) => time_zone::unknown(self.draft.profile.time_zone.as_deref()),
            error => error.into(),
        }
    }

    /// Says what was put.
    pub(super) fn report(&self, app: &mut App, vault: &Vault, id: ContactId, done: Done) -> Result<(), Failure> {
        let summary = &vault.contact(id).ok_or(Error::NoContact)?.summary;
        let cards = summary.lines.iter().filter(|card| !self.kept.contains(&card.id));
        let doubts = cards.filter_map(|card| {
            Some(LineDoubt { line: card.id.to_string(), label: card.label.clone(), doubt: card.doubt? })
        });
        let doubts: Vec<_> = doubts.collect();
        let name = summary.profile.name.clone();
        if app.json() {
            return self.say_json(app, id, name, done, doubts);
        }
        for doubt in &doubts {
            let label = if name_looks_like_number(&doubt.label) { "…" } else { &doubt.label };
            let kept = if doubt.doubt.is_as_written() { " is kept as it was written" } else { "" };
            note(&format!("the number of \"{label}\"{kept}: it {}", doubt.doubt));
        }
        for label in self.shared.iter().filter(|label| !name_looks_like_number(label)) {
            note(&format!(
                "several lines are called \"{label}\": they are known by their ids alone, which `hotline show {id}` gives, until \
                 `hotline edit {id} --set-line ID --label LABEL` calls one otherwise"
            ));
        }
        for odd in &self.odd {
            note(&format!(
                "the {odd} looks like a telephone number. It is not sealed as numbers are: `hotline find` shows it. If it is one, \
                 correct it with `hotline edit {id}`; --line takes the label first, then the number"
            ));
        }
        app.out.line(match done {
            Done::Added => format!("added {name}  {id}"),
            Done::Changed => format!("changed {name}  {id}"),
            Done::Nothing => format!("nothing to change: {name} is so already  {id}"),
        })?;
        for DraftReading { reading, added } in &self.readings {
            if self.is_open(reading.written.expose()) {
                app.out.secret_line(&reading::in_words("  ", reading))?;
            } else if reading.doubt.is_none() {
                app.out.line(format!("  {}", reading::without_number(&reading.label, added)))?;
            }
        }
        if !self.removed.is_empty() {
            app.out.line(format!("  no longer there: {}", self.removed.join(", ")))?;
        }
        Ok(())
    }

    fn say_json(
        &self,
        app: &mut App,
        id: ContactId,
        name: String,
        done: Done,
        doubts: Vec<LineDoubt>,
    ) -> Result<(), Failure> {
        let numbers = self.readings.iter().map(|DraftReading { reading, added }| {
            let open = self.is_open(reading.written.expose());
            ReadNumber {
                label: &reading.label,
                written: open.then(|| reading.written.expose().as_str()),
                number: open.then(|| reading.number.expose().as_str()),
                added,
            }
        });
        let read = self.readings.iter().map(|of| {
            let reading = &of.reading;
            reading.label.len() + reading.written.expose().len() + reading.number.expose().len() + ROOM
        });
        let labels = doubts.iter().map(|doubt| doubt.label.len() + ROOM);
        let removed = self.removed.iter().map(|text| text.len() + ROOM);
        let room = ROOM + name.len() + read.chain(labels).chain(removed).sum::<usize>();
        let json = AsJson {
            id: id.to_string(),
            name,
            changed: (done != Done::Added).then_some(done == Done::Changed),
            doubts,
            namesakes: self.namesakes.iter().map(ToString::to_string).collect(),
            looks_like_number: &self.odd,
            removed: &self.removed,
            numbers: numbers.collect(),
        };
        app.out.secret_line(&to_json(&json, room)?)
    }

    fn is_open(&self, written: &str) -> bool {
        self.typed.contains(&written)
    }
}
