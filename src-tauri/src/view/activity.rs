//! The journal as the page shows it.

use super::count;
use crate::words;
use hotline_vault::{Body, BodyState, ContactId, Error, LineId, LogEntry, Vault};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use specta::Type;

/// Which events to show; what is none admits all.
#[derive(Debug, Clone, Deserialize, Type)]
pub(crate) struct ActivityFilter {
    contact: Option<String>,
    /// The name of a member.
    member: Option<String>,
    group: Option<ActivityGroup>,
    /// RFC 3339; not before.
    #[specta(type = Option<String>)]
    since: Option<Timestamp>,
}

/// Groups of kinds of events.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum ActivityGroup {
    /// Numbers that left the vault, and notes that were opened.
    Reveals,
    /// Contacts that changed.
    Contacts,
    /// Keys, members and rules.
    Keys,
}

impl ActivityFilter {
    /// The contact of the filter.
    pub(crate) fn parsed_contact(&self) -> Result<Option<ContactId>, Error> {
        self.contact.as_ref().map(|contact| contact.parse().map_err(|_| Error::NoContact)).transpose()
    }

    /// Whether the filter admits an event. `contact` is the parsed contact of the filter.
    pub(crate) fn admits(&self, entry: &LogEntry, contact: Option<ContactId>) -> bool {
        let (mut body, mut at) = (None, None);
        if let Some(event) = &entry.event {
            at = Some(event.header.at);
            if let BodyState::Intact(intact) = &event.body {
                body = Some(&**intact);
            }
        }
        self.member.as_ref().is_none_or(|member| entry.member.as_ref() == Some(member))
            && self.since.is_none_or(|since| at.is_some_and(|at| at >= since))
            && self.group.is_none_or(|group| body.is_some_and(|body| group == group_of(body)))
            && contact.is_none_or(|contact| body.is_some_and(|body| concerns(body, contact)))
    }
}

fn group_of(body: &Body) -> ActivityGroup {
    match body {
        Body::LineRevealed { .. } | Body::NotesRevealed { .. } | Body::ImportPlanned { .. } | Body::Exported { .. } => {
            ActivityGroup::Reveals
        }
        Body::ContactsPut { .. } | Body::ContactRemoved { .. } | Body::BodiesErased { .. } => ActivityGroup::Contacts,
        Body::VaultCreated { .. }
        | Body::MemberAdded(_)
        | Body::MemberChanged { .. }
        | Body::MemberRemoved { .. }
        | Body::MemberKeyAdded { .. }
        | Body::MemberKeyRevoked { .. }
        | Body::VaultKeyRotated { .. }
        | Body::PolicyChanged(_)
        | Body::OlderCopyAccepted { .. } => ActivityGroup::Keys,
    }
}

fn concerns(body: &Body, contact: ContactId) -> bool {
    match body {
        Body::ContactsPut { contacts, .. } => contacts.iter().any(|put| put.contact == contact),
        Body::ContactRemoved { contact: of }
        | Body::LineRevealed { contact: of, .. }
        | Body::NotesRevealed { contact: of } => *of == contact,
        _ => false,
    }
}

/// Some of the journal.
#[derive(Debug, Clone, Serialize, Type)]
pub(crate) struct ActivityPage {
    pub(crate) rows: Vec<Activity>,
    /// From where to go on; none at the beginning of the journal. There may be more even if no row is here.
    pub(crate) next: Option<u32>,
}

/// The kinds of events, as they stand in the file, and what may have become of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum EventKind {
    VaultCreated,
    MemberAdded,
    MemberChanged,
    MemberRemoved,
    MemberKeyAdded,
    MemberKeyRevoked,
    ContactsPut,
    ImportPlanned,
    ContactRemoved,
    LineRevealed,
    NotesRevealed,
    Exported,
    VaultKeyRotated,
    PolicyChanged,
    BodiesErased,
    OlderCopyAccepted,
    Erased,
    Unreadable,
}

/// A row of the journal. What a kind of event has not is none.
#[derive(Debug, Clone, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Activity {
    row: u32,
    /// RFC 3339, by the clock of whoever wrote it.
    at: Option<String>,
    member: Option<String>,
    kind: EventKind,
    /// It is kept, and changes nothing: it was not genuine.
    rejected: bool,
    contact: Option<String>,
    /// What the contact is, or was last, called; none if that was erased.
    contact_name: Option<String>,
    /// The contact is no longer in the vault.
    gone: bool,
    contacts: Option<u32>,
    put: Option<words::PutHow>,
    how: Option<words::RevealHow>,
    line_label: Option<String>,
    /// Purpose or reason.
    reason: Option<String>,
    epoch: Option<u32>,
    events: Option<u32>,
    /// The member that it is about.
    about: Option<String>,
    role: Option<words::Role>,
}

impl Activity {
    pub(crate) fn of(vault: &Vault, entry: &LogEntry) -> Self {
        let mut activity = Self {
            row: count(entry.row),
            at: entry.event.as_ref().map(|event| event.header.at.to_string()),
            member: entry.member.clone(),
            kind: EventKind::Unreadable,
            rejected: entry.fault.is_some(),
            contact: None,
            contact_name: None,
            gone: false,
            contacts: None,
            put: None,
            how: None,
            line_label: None,
            reason: None,
            epoch: None,
            events: None,
            about: None,
            role: None,
        };
        match entry.event.as_ref().map(|event| &event.body) {
            Some(BodyState::Intact(body)) => activity.describe(vault, body),
            Some(BodyState::Erased) => activity.kind = EventKind::Erased,
            Some(BodyState::Unknown | BodyState::Altered) | None => {}
        }
        activity
    }

    fn describe(&mut self, vault: &Vault, body: &Body) {
        let named = |id| vault.member(id).map(|member| member.name.clone());
        match body {
            Body::VaultCreated { member, .. } => {
                self.kind = EventKind::VaultCreated;
                self.about = Some(member.name.clone());
            }
            Body::MemberAdded(new) => {
                self.kind = EventKind::MemberAdded;
                (self.about, self.role) = (Some(new.name.clone()), Some(new.role.into()));
            }
            Body::MemberChanged { name, role, .. } => {
                self.kind = EventKind::MemberChanged;
                (self.about, self.role) = (Some(name.clone()), Some((*role).into()));
            }
            Body::MemberRemoved { member } => {
                self.kind = EventKind::MemberRemoved;
                self.about = named(*member);
            }
            Body::MemberKeyAdded { member, .. } => {
                self.kind = EventKind::MemberKeyAdded;
                self.about = named(*member);
            }
            Body::MemberKeyRevoked { .. } => self.kind = EventKind::MemberKeyRevoked,
            Body::ContactsPut { how, contacts } => {
                self.kind = EventKind::ContactsPut;
                self.put = Some((*how).into());
                match &contacts[..] {
                    [one] => self.about_contact(vault, one.contact),
                    many => self.contacts = Some(count(many.len())),
                }
            }
            Body::ContactRemoved { contact } => {
                self.kind = EventKind::ContactRemoved;
                self.about_contact(vault, *contact);
            }
            Body::LineRevealed { contact, line, how, purpose } => {
                self.kind = EventKind::LineRevealed;
                self.about_contact(vault, *contact);
                self.line_label = label(vault, *contact, *line);
                (self.how, self.reason) = (Some((*how).into()), purpose.clone());
            }
            Body::NotesRevealed { contact } => {
                self.kind = EventKind::NotesRevealed;
                self.about_contact(vault, *contact);
            }
            Body::ImportPlanned { contacts, .. } => {
                self.kind = EventKind::ImportPlanned;
                self.contacts = Some(count(*contacts));
            }
            Body::Exported { contacts, .. } => {
                self.kind = EventKind::Exported;
                self.contacts = Some(count(*contacts));
            }
            Body::VaultKeyRotated { epoch, reason, .. } => {
                self.kind = EventKind::VaultKeyRotated;
                (self.epoch, self.reason) = (Some(*epoch), reason.clone());
            }
            Body::PolicyChanged(_) => self.kind = EventKind::PolicyChanged,
            Body::BodiesErased { events, reason } => {
                self.kind = EventKind::BodiesErased;
                (self.events, self.reason) = (Some(count(events.len())), reason.clone());
            }
            Body::OlderCopyAccepted { missing } => {
                self.kind = EventKind::OlderCopyAccepted;
                self.events = Some(count(*missing));
            }
        }
    }

    fn about_contact(&mut self, vault: &Vault, contact: ContactId) {
        self.contact = Some(contact.to_string());
        self.contact_name = vault.name_of(contact).map(str::to_owned);
        self.gone = vault.contact(contact).is_none();
    }
}

fn label(vault: &Vault, contact: ContactId, line: LineId) -> Option<String> {
    let lines = &vault.contact(contact)?.summary.lines;
    lines.iter().find(|card| card.id == line).map(|card| card.label.clone())
}

/// What a check of the whole vault found.
#[derive(Debug, Clone, Serialize, Type)]
pub(crate) struct Verification {
    events: u32,
    entries: u32,
    problems: Vec<Problem>,
}

/// Something wrong with the vault.
#[derive(Debug, Clone, Serialize, Type)]
pub(crate) struct Problem {
    kind: ProblemKind,
    /// The vault is whole without it.
    harmless: bool,
    /// The row, the contact's id, the key or the time. Never a name or a number.
    details: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
enum ProblemKind {
    Row,
    Entry,
    StrayGrant,
    NoGrant,
    FalseVaultKey,
    OlderCopy,
    HeadsGone,
    Pages,
}

impl From<hotline_vault::Verified> for Verification {
    fn from(verified: hotline_vault::Verified) -> Self {
        Self {
            events: count(verified.events),
            entries: count(verified.entries),
            problems: verified.problems.iter().map(Into::into).collect(),
        }
    }
}

impl From<&hotline_vault::Problem> for Problem {
    fn from(problem: &hotline_vault::Problem) -> Self {
        use hotline_vault::Problem as Found;
        let (kind, details) = match problem {
            Found::Row { row, .. } => (ProblemKind::Row, Some(row.to_string())),
            Found::Entry { contact, .. } => (ProblemKind::Entry, Some(contact.to_string())),
            Found::StrayGrant { key, .. } => (ProblemKind::StrayGrant, Some(key.to_string())),
            Found::NoGrant { key } => (ProblemKind::NoGrant, Some(key.to_string())),
            Found::FalseVaultKey => (ProblemKind::FalseVaultKey, None),
            Found::OlderCopy { last_opened, .. } => (ProblemKind::OlderCopy, Some(last_opened.to_string())),
            Found::HeadsGone => (ProblemKind::HeadsGone, None),
            Found::Pages => (ProblemKind::Pages, None),
        };
        Self { kind, harmless: problem.is_harmless(), details }
    }
}
