//! What a person wants a contact to be, from flags or from JSON. What they don't mention stays as it is.

mod flags;
mod json;

pub(crate) use flags::{FieldArgs, SetLineArgs};

use crate::failure::{Failure, shortened};
use crate::input::Stdin;
use crate::pick;
use crate::words;
use hotline_vault::{
    Assurance, ContactDraft, ContactId, LineCard, LineDraft, LineId, LineKind, Listing, Profile, Secret, Vault,
};
use std::collections::HashSet;
use std::path::Path;

/// Changes to a contact. An empty text clears a field, an empty list a list.
#[derive(Debug, Default)]
pub(crate) struct Changes {
    name: Option<String>,
    own_script: Option<String>,
    aliases: Option<Vec<String>>,
    office: Option<String>,
    organisation: Option<String>,
    units: Option<Vec<String>>,
    locality: Option<String>,
    region: Option<String>,
    country: Option<String>,
    time_zone: Option<String>,
    languages: Option<Vec<String>>,
    form_of_address: Option<String>,
    tags: Option<Vec<String>>,
    notes: Option<Secret<String>>,
    lines: LineChanges,
}

/// Changes to the lines of a contact.
#[derive(Debug, Default)]
enum LineChanges {
    #[default]
    None,
    /// These are the lines from now on.
    All(Vec<LineChange>),
    /// Some change, some go, some are new.
    Some { set: Option<(String, LineChange)>, remove: Vec<String>, add: Vec<LineChange> },
}

/// A new line, or changes to one.
#[derive(Debug, Default)]
struct LineChange {
    id: Option<LineId>,
    label: Option<String>,
    kind: Option<LineKind>,
    class: Option<Assurance>,
    number: Option<Secret<String>>,
    notes: Option<Secret<String>>,
    verified: Option<String>,
}

impl Changes {
    /// Reads what is to be a new contact: JSON if a file is named, else flags.
    pub(crate) fn read(fields: &FieldArgs, from_json: Option<&Path>, stdin: &Stdin) -> Result<Self, Failure> {
        match from_json {
            Some(path) => Self::read_json(path, fields.is_empty(), stdin),
            None => fields.read(stdin),
        }
    }

    /// Reads what is to change: JSON if a file is named, else flags.
    pub(crate) fn read_edit(
        fields: &FieldArgs,
        set: &SetLineArgs,
        from_json: Option<&Path>,
        stdin: &Stdin,
    ) -> Result<Self, Failure> {
        match from_json {
            Some(path) => Self::read_json(path, fields.is_empty() && set.is_empty(), stdin),
            None => fields.read_edit(set, stdin),
        }
    }

    fn read_json(path: &Path, alone: bool, stdin: &Stdin) -> Result<Self, Failure> {
        if !alone {
            return Err(Failure::usage(
                "--from-json stands alone: the JSON says all there is to say",
                "Leave out the other flags, or leave out --from-json.",
            ));
        }
        json::read(&stdin.file(path, "--from-json -")?)
    }

    /// The draft of a new contact.
    pub(crate) fn into_new(self) -> Result<ContactDraft, Failure> {
        let mut profile = Profile::default();
        self.change_profile(&mut profile)?;
        let lines = match self.lines {
            LineChanges::None => Vec::new(),
            LineChanges::All(lines) => lines,
            LineChanges::Some { add, .. } => add,
        };
        Ok(ContactDraft { profile, lines: lines.into_iter().map(LineChange::into_new).collect(), notes: self.notes })
    }

    /// The draft of a contact that is there, with these changes.
    pub(crate) fn into_edit(self, vault: &Vault, id: ContactId, listing: &Listing) -> Result<ContactDraft, Failure> {
        let mut profile = listing.summary.profile.clone();
        self.change_profile(&mut profile)?;
        let cards = &listing.summary.lines;
        let lines = match self.lines {
            LineChanges::None => cards.iter().map(LineDraft::unchanged).collect(),
            LineChanges::All(lines) => lines.into_iter().map(|line| line.into_draft(cards)).collect(),
            LineChanges::Some { set, remove, add } => {
                let removed = remove.iter().map(|words| pick::line(vault, id, words)).collect::<Result<Vec<_>, _>>()?;
                let twice = removed.iter().enumerate().find(|(at, line)| removed[..*at].contains(line));
                if let Some((_, line)) = twice {
                    return Err(contradicted(cards, *line, "removed twice"));
                }
                let mut lines: Vec<_> =
                    cards.iter().filter(|card| !removed.contains(&card.id)).map(LineDraft::unchanged).collect();
                if let Some((words, change)) = set {
                    let target = pick::line(vault, id, &words)?;
                    if removed.contains(&target) {
                        return Err(contradicted(cards, target, "removed and changed at once"));
                    }
                    lines.iter_mut().filter(|line| line.id == Some(target)).for_each(|line| change.apply(line));
                }
                lines.extend(add.into_iter().map(LineChange::into_new));
                lines
            }
        };
        Ok(ContactDraft { profile, lines, notes: self.notes })
    }

    fn change_profile(&self, profile: &mut Profile) -> Result<(), Failure> {
        fn set(field: &mut Option<String>, change: Option<&String>) {
            if let Some(text) = change {
                *field = Some(text.trim().to_owned()).filter(|text| !text.is_empty());
            }
        }
        if let Some(name) = &self.name {
            name.clone_into(&mut profile.name);
        }
        set(&mut profile.own_script, self.own_script.as_ref());
        set(&mut profile.office, self.office.as_ref());
        set(&mut profile.organisation, self.organisation.as_ref());
        set(&mut profile.locality, self.locality.as_ref());
        set(&mut profile.region, self.region.as_ref());
        if self.time_zone.is_some() {
            set(&mut profile.time_zone, self.time_zone.as_ref());
            profile.time_zone_from = None;
        }
        set(&mut profile.form_of_address, self.form_of_address.as_ref());
        let list = |texts: &[String]| {
            let mut met = HashSet::new();
            texts
                .iter()
                .map(|text| text.trim())
                .filter(|text| !text.is_empty() && met.insert(*text))
                .map(str::to_owned)
                .collect()
        };
        let set_list = |field: &mut Vec<String>, change: Option<&Vec<String>>| {
            if let Some(texts) = change {
                *field = list(texts);
            }
        };
        set_list(&mut profile.aliases, self.aliases.as_ref());
        set_list(&mut profile.units, self.units.as_ref());
        set_list(&mut profile.languages, self.languages.as_ref());
        set_list(&mut profile.tags, self.tags.as_ref());
        if let Some(country) = self.country.as_deref().map(str::trim) {
            profile.country = match country {
                "" => None,
                name => Some(words::parse_country(name).ok_or_else(unknown_country)?),
            };
        }
        Ok(())
    }
}

/// That two things were said of one line.
fn contradicted(cards: &[LineCard], line: LineId, what: &str) -> Failure {
    let label = cards.iter().find(|card| card.id == line).map_or("", |card| &card.label);
    Failure::usage(
        format!("the line \u{201c}{}\u{201d} is to be {what}", shortened(label)),
        "Nothing was changed. Say one thing of each line; the ids of lines stand in `hotline show`.",
    )
}

fn unknown_country() -> Failure {
    Failure::usage("there is no country of this name", "Use its name in English or its two-letter code, such as AL.")
}

impl LineChange {
    /// The draft of a line that is new.
    fn into_new(self) -> LineDraft {
        let Self { id, label, kind, class, number, notes, verified } = self;
        LineDraft {
            id,
            label: label.unwrap_or_default(),
            kind: kind.unwrap_or(LineKind::Other),
            assurance: class.unwrap_or(Assurance::Open),
            number,
            notes,
            verified,
        }
    }

    /// The draft of a line that is one of `cards` if it has an id, and new if not. An id that is not among them is for
    /// the vault to refuse.
    fn into_draft(self, cards: &[LineCard]) -> LineDraft {
        match cards.iter().find(|card| Some(card.id) == self.id) {
            Some(card) => {
                let mut draft = LineDraft::unchanged(card);
                self.apply(&mut draft);
                draft
            }
            None => self.into_new(),
        }
    }

    fn apply(&self, draft: &mut LineDraft) {
        if let Some(label) = &self.label {
            draft.label.clone_from(label);
        }
        draft.kind = self.kind.unwrap_or(draft.kind);
        draft.assurance = self.class.unwrap_or(draft.assurance);
        draft.number = self.number.clone().or(draft.number.take());
        draft.notes = self.notes.clone().or(draft.notes.take());
        draft.verified = self.verified.clone().or(draft.verified.take());
    }
}
