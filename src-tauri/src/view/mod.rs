//! What the page is shown. A number is in [`Shown`] and [`Qr`], notes in [`Notes`], what a file writes for a number in
//! [`ImportDetails`], what becomes of one that is typed in [`TypedNumber`], and nowhere else.

mod activity;
mod activity_table;
mod form;
mod import;
mod import_details;
mod notes;
mod typing;

pub(crate) use activity::{Activity, ActivityFilter, ActivityPage, Verification};
pub(crate) use activity_table::ActivityTable;
pub(crate) use form::ContactForm;
pub(crate) use import::{Column, FieldName, ImportCounts, ImportPlan, ImportRow, RowFilter};
pub(crate) use import_details::{GatheredDetails, ImportDetails, RowChoice};
pub(crate) use notes::Notes;
pub(crate) use typing::{Slips, TypedNumber};

use crate::channel::Sealed;
use crate::settings::Settings;
use crate::words;
use hotline_vault::{ContactId, Device, EventId, LineCard, Listing, Matched, Part, Summary, Vault};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::path::Path;

/// What a new page begins with.
#[derive(Debug, Clone, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Start {
    /// The public half of the program's key.
    pub(crate) key: String,
    pub(crate) vaults: Vec<KnownVault>,
    pub(crate) locked_because: Option<LockReason>,
    /// The vault that is unlocked, if one is.
    pub(crate) vault: Option<VaultInfo>,
    pub(crate) settings: Settings,
    pub(crate) version: &'static str,
}

/// A vault file that was opened here before.
#[derive(Debug, Clone, Serialize, Type)]
pub(crate) struct KnownVault {
    /// By this the page names it.
    pub(crate) token: String,
    /// Where it lies, for the person to read.
    pub(crate) path: String,
    /// The name of the file, without its extension.
    pub(crate) name: String,
    /// Whether it is not at its place.
    pub(crate) missing: bool,
}

/// Why the vault was locked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum LockReason {
    /// Somebody asked for it.
    Asked,
    /// Nobody did anything for some time.
    Idle,
    /// The computer goes to sleep.
    Suspend,
    /// The screen is locked, or is to be.
    SessionLock,
    /// The process of the page ended by itself.
    PageBrokeOff,
    /// Whatever the reason was: it was a demo, and is no more.
    Demo,
}

/// The unlocked vault in a few words.
#[derive(Debug, Clone, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct VaultInfo {
    name: String,
    member: String,
    role: words::Role,
    contacts: u32,
    rejected_rows: u32,
    /// Whether this device could not take note of the vault: until it can, nothing is revealed or changed.
    unnoted: bool,
    policy: Policy,
    /// Where the vault file lies, and the identity file without which nobody opens it: both need a copy elsewhere.
    file: String,
    identity: String,
    /// Whether its people are made up and its files go with the lock.
    demo: bool,
    /// Whether something was being written when the vault was locked: the command `draft` has it, if it is this member's.
    drafted: bool,
}

impl VaultInfo {
    pub(crate) fn of(vault: &Vault, device: &Device, demo: bool, drafted: bool) -> Self {
        let (_, me) = vault.me();
        Self {
            name: vault.name().to_owned(),
            member: me.name.clone(),
            role: me.role.into(),
            contacts: count(vault.directory().len()),
            rejected_rows: count(vault.rejected().len()),
            unnoted: vault.unnoted().is_some(),
            policy: vault.policy().into(),
            file: path_text(vault.path()),
            identity: path_text(&device.identity_path(vault.id())),
            demo,
            drafted,
        }
    }
}

/// The rules of the vault.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Policy {
    /// Lines of this assurance, and of less, are used for a stated purpose only.
    purpose_from: words::Assurance,
    /// After how many days the vault key should be rotated.
    rotate_after_days: u32,
}

impl From<hotline_vault::Policy> for Policy {
    fn from(policy: hotline_vault::Policy) -> Self {
        Self { purpose_from: policy.purpose_from.into(), rotate_after_days: policy.rotate_after_days }
    }
}

impl From<Policy> for hotline_vault::Policy {
    fn from(policy: Policy) -> Self {
        Self { purpose_from: policy.purpose_from.into(), rotate_after_days: policy.rotate_after_days }
    }
}

/// The vault key, and what a rotation of it would do.
#[derive(Debug, Clone, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Keys {
    pub(crate) epoch: u32,
    /// RFC 3339: since when the present key is in use.
    pub(crate) since: String,
    /// After how many days it should be rotated.
    pub(crate) rotate_after_days: u32,
    /// Entries and events that a rotation seals again.
    pub(crate) entries: u32,
    pub(crate) events: u32,
    /// Names of the members who keep access.
    pub(crate) keep: Vec<String>,
}

/// What a rotation did.
#[derive(Debug, Clone, Serialize, Type)]
pub(crate) struct Rotated {
    pub(crate) epoch: u32,
    pub(crate) entries: u32,
    pub(crate) events: u32,
    pub(crate) seconds: u32,
}

/// Rows of what was found.
#[derive(Debug, Clone, Serialize, Type)]
pub(crate) struct Found {
    pub(crate) total: u32,
    /// How many of them fit exactly: the first ones.
    pub(crate) exact: u32,
    pub(crate) hits: Vec<Hit>,
    /// Words that none of the hits fits, where nobody fits all words.
    pub(crate) without: Vec<String>,
    pub(crate) sealed: Option<words::Unsearchable>,
}

/// A contact as a row shows it.
#[derive(Debug, Clone, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Hit {
    id: String,
    name: String,
    own_script: Option<String>,
    office: Option<String>,
    organisation: Option<String>,
    /// ISO 3166, two capital letters.
    country: Option<String>,
    /// An IANA time zone.
    time_zone: Option<String>,
    /// What the time zone was derived from, if nobody said it.
    time_zone_from: Option<words::DerivedFrom>,
    /// The assurance of the safest line.
    best: Option<words::Assurance>,
    fit: words::Fit,
    matched: Vec<Mark>,
}

/// Letters of a contact that what was typed matched.
#[derive(Debug, Clone, Serialize, Type)]
pub(crate) struct Mark {
    part: words::Part,
    /// Which of several: the first alias is 0.
    nth: u32,
    /// Where they begin and end in the text as the row shows it, in UTF-16 units; of a country it is always the whole.
    from: u32,
    to: u32,
    how: words::How,
    /// The whole text, where the row does not have it.
    text: Option<String>,
}

impl Mark {
    fn of(matched: &Matched, summary: &Summary) -> Self {
        let text = matched.part.text(matched.nth, summary);
        let units = |end: usize| count(text.get(..end).unwrap_or(text).encode_utf16().count());
        Self {
            part: matched.part.into(),
            nth: count(matched.nth),
            from: units(matched.range.start),
            to: units(matched.range.end),
            how: matched.how.into(),
            text: (!Hit::has(matched.part)).then(|| text.to_owned()),
        }
    }
}

impl Hit {
    /// Whether a row has the text of this part.
    const fn has(part: Part) -> bool {
        matches!(part, Part::Name | Part::OwnScript | Part::Office | Part::Organisation | Part::Country)
    }

    /// A contact that a query found.
    pub(crate) fn found(hit: &hotline_vault::Hit, listing: &Listing) -> Self {
        let matched = hit.matched.iter().map(|matched| Mark::of(matched, &listing.summary)).collect();
        Self { fit: hit.fit.into(), matched, ..Self::of(hit.id, listing) }
    }

    pub(crate) fn of(id: ContactId, listing: &Listing) -> Self {
        let profile = &listing.summary.profile;
        Self {
            fit: words::Fit::Exact,
            matched: Vec::new(),
            id: id.to_string(),
            name: profile.name.clone(),
            own_script: profile.own_script.clone(),
            office: profile.office.clone(),
            organisation: profile.organisation.clone(),
            country: profile.country.map(|country| country.code().to_owned()),
            time_zone: profile.time_zone.clone(),
            time_zone_from: profile.time_zone_from.map(Into::into),
            best: listing.summary.lines.iter().map(|line| line.assurance).min().map(Into::into),
        }
    }
}

/// A contact, numbers masked.
#[derive(Debug, Clone, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Person {
    hit: Hit,
    aliases: Vec<String>,
    /// Of the organisation, the larger first.
    units: Vec<String>,
    /// The town or city.
    locality: Option<String>,
    /// A state, a province, a canton.
    region: Option<String>,
    /// BCP 47 tags.
    languages: Vec<String>,
    form_of_address: Option<String>,
    /// To filter by.
    tags: Vec<String>,
    /// RFC 3339.
    changed_at: String,
    /// The event that put the contact: what an edit is based on.
    based_on: String,
    /// Safest first.
    lines: Vec<LineView>,
}

impl Person {
    pub(crate) fn of(vault: &Vault, id: ContactId, listing: &Listing) -> Self {
        let profile = &listing.summary.profile;
        Self {
            hit: Hit::of(id, listing),
            aliases: profile.aliases.clone(),
            units: profile.units.clone(),
            locality: profile.locality.clone(),
            region: profile.region.clone(),
            languages: profile.languages.clone(),
            form_of_address: profile.form_of_address.clone(),
            tags: profile.tags.clone(),
            changed_at: listing.at.to_string(),
            based_on: name_of(listing.put),
            lines: vault
                .lines_safest_first(listing)
                .into_iter()
                .map(|line| LineView::of(vault, line, place_of(line, listing)))
                .collect(),
        }
    }
}

/// An event's name, as the page hands it back.
pub(crate) fn name_of(event: EventId) -> String {
    format!("{}.{}", event.author, event.seq)
}

fn place_of(line: &LineCard, listing: &Listing) -> u32 {
    let place = listing.summary.lines.iter().position(|card| card.id == line.id);
    place.map_or(u32::MAX, count)
}

/// A line, its number masked.
#[derive(Debug, Clone, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct LineView {
    id: String,
    /// Where it stands in the contact's own order, from 0.
    place: u32,
    label: String,
    kind: words::LineKind,
    assurance: words::Assurance,
    doubt: Option<words::Doubt>,
    verified: Option<Verified>,
    needs_purpose: bool,
    /// Whether it can be called and drawn as a code.
    dialable: bool,
}

impl LineView {
    fn of(vault: &Vault, line: &LineCard, place: u32) -> Self {
        let by = |member| vault.member(member).map(|member| member.name.clone()).unwrap_or_default();
        let verified = line.verification.as_ref();
        Self {
            id: line.id.to_string(),
            place,
            label: line.label.clone(),
            kind: line.kind.into(),
            assurance: line.assurance.into(),
            doubt: line.doubt.map(Into::into),
            verified: verified.map(|of| Verified { at: of.at.to_string(), by: by(of.by), how: of.how.clone() }),
            needs_purpose: vault.policy().needs_purpose(line.assurance),
            dialable: line.is_dialable(),
        }
    }
}

/// When a line was found to be right.
#[derive(Debug, Clone, Serialize, Type)]
pub(crate) struct Verified {
    /// RFC 3339.
    at: String,
    by: String,
    how: String,
}

/// A number, opened.
#[derive(Serialize, Type)]
pub(crate) struct Shown {
    /// Grouped as in its country.
    pub(crate) number: Sealed,
    /// The extension that it ends with, if it has one.
    pub(crate) extension: Option<Sealed>,
    /// For how long it may be shown.
    pub(crate) seconds: u32,
}

/// A number on the clipboard.
#[derive(Debug, Serialize, Type)]
pub(crate) struct Copied {
    /// After how long it is cleared.
    pub(crate) seconds: u32,
}

/// A number as a QR code.
#[derive(Serialize, Type)]
pub(crate) struct Qr {
    /// Modules in a row, and rows.
    pub(crate) size: u32,
    /// Row by row, `1` for a dark module and `0` for a light one, without the quiet zone.
    pub(crate) modules: Sealed,
    /// For how long it may be shown.
    pub(crate) seconds: u32,
}

/// A number as the page counts: what is beyond its reach is as far as it goes.
pub(crate) fn count(n: impl TryInto<u32>) -> u32 {
    n.try_into().unwrap_or(u32::MAX)
}

/// A path as text.
pub(crate) fn path_text(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}
