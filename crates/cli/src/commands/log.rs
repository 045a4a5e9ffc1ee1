//! `hotline log`

use crate::app::App;
use crate::failure::Failure;
use crate::pick;
use crate::table::align;
use crate::words;
use clap::Args;
use hotline_vault::{Body, BodyState, ContactId, LineId, LogEntry, PutHow, RevealHow, Vault};
use jiff::Timestamp;
use serde::Serialize;
use std::num::NonZeroUsize;

/// Show what happened, newest first
///
/// Who revealed which line and why, who changed what. Times are UTC, by the clock of whoever wrote the event.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  hotline log --limit 100")]
pub(crate) struct LogArgs {
    /// At most so many
    #[arg(long, value_name = "N", default_value = "50")]
    limit: NonZeroUsize,
}

#[derive(Serialize)]
struct AsJson {
    events: Vec<Row>,
}

/// A row of the journal. What a kind of event has not is left out.
#[derive(Default, Serialize)]
struct Row {
    row: i64,
    at: Option<Timestamp>,
    member: Option<String>,
    kind: &'static str,
    key: Option<String>,
    #[serde(flatten)]
    about: About,
    #[serde(skip_serializing_if = "Option::is_none")]
    rejected: Option<String>,
    #[serde(skip)]
    words: String,
}

/// What is particular to a kind of event.
#[derive(Default, Serialize)]
struct About {
    #[serde(skip_serializing_if = "Option::is_none")]
    contact: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    contact_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    contacts: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    line_label: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    lines: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    how: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    purpose: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    format: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    epoch: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    events: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    missing: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    about_member: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    about_key: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    purpose_from: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rotate_after_days: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
}

pub(crate) fn run(app: &mut App, args: &LogArgs) -> Result<(), Failure> {
    let mut vault = app.unlock()?;
    let entries = vault.log(None, args.limit.get())?;
    let rows: Vec<_> = entries.iter().map(|entry| row(&vault, entry)).collect();
    if app.json() {
        app.out.json(&AsJson { events: rows })?;
    } else {
        app.out.lines(align(&rows.into_iter().map(in_columns).collect::<Vec<_>>()))?;
    }
    app.done(vault);
    Ok(())
}

fn in_columns(row: Row) -> [String; 3] {
    let what = match row.rejected {
        Some(why) => format!("REJECTED: {why} ({})", row.words),
        None => row.words,
    };
    [row.at.map_or_else(|| "-".to_owned(), words::minute), row.member.unwrap_or_else(|| "-".to_owned()), what]
}

fn row(vault: &Vault, entry: &LogEntry) -> Row {
    let header = entry.event.as_ref().map(|event| &event.header);
    let (about, words) = match entry.event.as_ref().map(|event| &event.body) {
        Some(BodyState::Intact(body)) => describe(vault, body),
        Some(BodyState::Erased) => (About::default(), "what stood here was erased".to_owned()),
        Some(BodyState::Unknown) => (About::default(), "something that only a newer Hotline can read".to_owned()),
        Some(BodyState::Altered) | None => (About::default(), "unreadable".to_owned()),
    };
    Row {
        row: entry.row,
        at: header.map(|header| header.at),
        member: entry.member.clone(),
        kind: entry.kind(),
        key: header.map(|header| header.author.to_string()),
        about,
        rejected: entry.fault.map(|fault| fault.to_string()),
        words,
    }
}

/// An event, taken apart for JSON and in words.
fn describe(vault: &Vault, body: &Body) -> (About, String) {
    let nothing = About::default();
    match body {
        Body::VaultCreated { name, .. } => (nothing, format!("made the vault \"{name}\"")),
        Body::ContactsPut { how, contacts } => match &contacts[..] {
            [one] => of_contact(vault, one.contact, put_in_words(*how)),
            many => {
                let count = many.len() as u64;
                let words = format!("{} {}", put_in_words(*how), words::count(count, "contact"));
                (About { contacts: Some(count), ..nothing }, words)
            }
        },
        Body::ContactRemoved { contact } => {
            (about(vault, *contact), format!("removed {}", vault.name_of(*contact).unwrap_or("a contact")))
        }
        Body::NotesRevealed { contact } => of_contact(vault, *contact, "opened the notes of"),
        Body::LineRevealed { contact, line, how, purpose } => {
            revealed(vault, (*contact, *line), *how, purpose.as_deref())
        }
        Body::ImportPlanned { contacts, lines } => {
            let about = About { contacts: Some(*contacts), lines: Some(*lines), ..nothing };
            (
                about,
                format!("compared a file of {} with the vault, for an import", contacts_with_lines(*contacts, *lines)),
            )
        }
        Body::Exported { format, contacts, lines } => {
            let what = contacts_with_lines(*contacts, *lines);
            let about =
                About { format: Some(format.clone()), contacts: Some(*contacts), lines: Some(*lines), ..nothing };
            (about, format!("exported {what} in the clear, as {format}"))
        }
        Body::VaultKeyRotated { epoch, reason, .. } => {
            let words = with_reason(format!("rotated the vault key to epoch {epoch}"), reason.as_deref());
            (About { epoch: Some(*epoch), reason: reason.clone(), ..nothing }, words)
        }
        Body::PolicyChanged(policy) => {
            let class = words::class(policy.purpose_from);
            let days = policy.rotate_after_days;
            let about = About { purpose_from: Some(class), rotate_after_days: Some(days), ..nothing };
            (
                about,
                format!(
                    "set the policy: a purpose from \"{class}\" on, rotation after {}",
                    words::count(days.into(), "day")
                ),
            )
        }
        Body::BodiesErased { events, reason } => {
            let count = events.len() as u64;
            let words = format!("erased what {} said", words::count(count, "event"));
            let about = About { events: Some(count), reason: reason.clone(), ..nothing };
            (about, with_reason(words, reason.as_deref()))
        }
        Body::OlderCopyAccepted { missing } => {
            let words = match missing {
                0 => "went on with this copy, without a note of what was seen before".to_owned(),
                missing => format!("went on with an older copy, without {}", words::count(*missing, "event")),
            };
            (About { missing: Some(*missing), ..nothing }, words)
        }
        Body::MemberAdded(_)
        | Body::MemberChanged { .. }
        | Body::MemberRemoved { .. }
        | Body::MemberKeyAdded { .. }
        | Body::MemberKeyRevoked { .. } => about_members(vault, body),
    }
}

fn contacts_with_lines(contacts: u64, lines: u64) -> String {
    format!("{} with {}", words::count(contacts, "contact"), words::count(lines, "line"))
}

fn about_members(vault: &Vault, body: &Body) -> (About, String) {
    let nothing = About::default();
    let named = |id| vault.member(id).map_or_else(|| "a member".to_owned(), |member| member.name.clone());
    match body {
        Body::MemberAdded(new) => {
            let (name, role) = (new.name.clone(), words::role(new.role));
            let words = format!("let {name} in as {role}");
            (About { about_member: Some(name), role: Some(role), ..nothing }, words)
        }
        Body::MemberChanged { name, role, .. } => {
            let role = words::role(*role);
            let words = format!("changed what is said of {name}, who is {role}");
            (About { about_member: Some(name.clone()), role: Some(role), ..nothing }, words)
        }
        Body::MemberRemoved { member } => {
            let name = named(*member);
            let words = format!("removed the member {name}");
            (About { about_member: Some(name), ..nothing }, words)
        }
        Body::MemberKeyAdded { member, key } => {
            let name = named(*member);
            let words = format!("let in a further key of {name}, on {}", key.device);
            (About { about_member: Some(name), ..nothing }, words)
        }
        Body::MemberKeyRevoked { key } => {
            (About { about_key: Some(key.to_string()), ..nothing }, format!("revoked the key {key}"))
        }
        _ => (nothing, body.kind().to_owned()),
    }
}

fn revealed(
    vault: &Vault,
    (contact, line): (ContactId, LineId),
    how: RevealHow,
    purpose: Option<&str>,
) -> (About, String) {
    let listing = vault.contact(contact);
    let card = listing.and_then(|listing| listing.summary.lines.iter().find(|card| card.id == line));
    let label = card.map_or_else(|| "a line".to_owned(), |card| card.label.clone());
    let (how, verb) = match how {
        RevealHow::Shown => ("shown", "revealed"),
        RevealHow::Copied => ("copied", "copied"),
        RevealHow::Qr => ("qr", "drew as a QR code"),
        RevealHow::Dialled => ("dialled", "dialled"),
    };
    let (about, whose) = of_contact(vault, contact, &format!("{verb} {label} of"));
    let about = About {
        line: Some(line.to_string()),
        line_label: card.map(|card| card.label.clone()),
        how: Some(how),
        purpose: purpose.map(str::to_owned),
        ..about
    };
    (about, with_reason(whose, purpose))
}

fn of_contact(vault: &Vault, id: ContactId, verb: &str) -> (About, String) {
    let gone = vault.contact(id).is_none() && vault.name_of(id).is_some();
    let since = if gone { " (since removed)" } else { "" };
    (about(vault, id), format!("{verb} {}{since}", pick::name(vault, id)))
}

fn about(vault: &Vault, id: ContactId) -> About {
    About { contact: Some(id.to_string()), contact_name: vault.name_of(id).map(str::to_owned), ..About::default() }
}

fn put_in_words(how: PutHow) -> &'static str {
    match how {
        PutHow::Added => "added",
        PutHow::Edited => "changed",
        PutHow::Imported => "imported",
        PutHow::Restated => "stated anew (unchanged, for an erasure's sake)",
    }
}

fn with_reason(words: String, reason: Option<&str>) -> String {
    match reason {
        Some(reason) => format!("{words}: {reason}"),
        None => words,
    }
}
