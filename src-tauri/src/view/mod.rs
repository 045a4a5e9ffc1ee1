//! What the page is shown. A number is in [`Shown`] and [`Qr`] only.

use crate::settings::{Language, Settings, Theme};
use crate::words;
use hotline_vault::{ContactId, LineCard, Listing, Vault};
use serde::Serialize;
use specta::Type;

/// What a new page begins with.
#[derive(Debug, Clone, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Start {
    pub(crate) vaults: Vec<KnownVault>,
    pub(crate) locked_because: Option<LockReason>,
    /// The vault that is unlocked, if one is.
    pub(crate) vault: Option<VaultInfo>,
    pub(crate) settings: PageSettings,
}

/// A vault file that was opened here before.
#[derive(Debug, Clone, Serialize, Type)]
pub(crate) struct KnownVault {
    pub(crate) path: String,
    /// The name of the file, without its extension.
    pub(crate) name: String,
    /// Whether it is not at its place.
    pub(crate) missing: bool,
}

/// Why the vault was locked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum LockReason {
    Asked,
    Idle,
    Suspend,
    SessionLock,
}

/// The settings that the page goes by.
#[derive(Debug, Clone, Serialize, Type)]
#[serde(rename = "Settings", rename_all = "camelCase")]
pub(crate) struct PageSettings {
    reveal_seconds: u32,
    clipboard_seconds: u32,
    language: Option<Language>,
    theme: Option<Theme>,
}

impl From<&Settings> for PageSettings {
    fn from(settings: &Settings) -> Self {
        let Settings { reveal_seconds, clipboard_seconds, language, theme, .. } = *settings;
        Self { reveal_seconds, clipboard_seconds, language, theme }
    }
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
}

impl VaultInfo {
    pub(crate) fn of(vault: &Vault) -> Self {
        let (_, me) = vault.me();
        let status = vault.status();
        Self {
            name: vault.name().to_owned(),
            member: me.name.clone(),
            role: me.role.into(),
            contacts: count(status.contacts as usize),
            rejected_rows: count(status.rejected.len()),
        }
    }
}

/// Rows of what was found.
#[derive(Debug, Clone, Serialize, Type)]
pub(crate) struct Found {
    pub(crate) total: u32,
    pub(crate) hits: Vec<Hit>,
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
    /// The assurance of the safest line.
    best: Option<words::Assurance>,
}

impl Hit {
    pub(crate) fn of(id: ContactId, listing: &Listing) -> Self {
        let profile = &listing.summary.profile;
        Self {
            id: id.to_string(),
            name: profile.name.clone(),
            own_script: profile.own_script.clone(),
            office: profile.office.clone(),
            organisation: profile.organisation.clone(),
            country: profile.country.map(|country| country.code().to_owned()),
            time_zone: profile.time_zone.clone(),
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
    /// BCP 47 tags.
    languages: Vec<String>,
    form_of_address: Option<String>,
    /// RFC 3339.
    changed_at: String,
    /// Safest first.
    lines: Vec<LineView>,
}

impl Person {
    pub(crate) fn of(vault: &Vault, id: ContactId, listing: &Listing) -> Self {
        let profile = &listing.summary.profile;
        Self {
            hit: Hit::of(id, listing),
            aliases: profile.aliases.clone(),
            languages: profile.languages.clone(),
            form_of_address: profile.form_of_address.clone(),
            changed_at: listing.at.to_string(),
            lines: vault.lines_safest_first(listing).into_iter().map(|line| LineView::of(vault, line)).collect(),
        }
    }
}

/// A line, its number masked.
#[derive(Debug, Clone, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct LineView {
    id: String,
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
    fn of(vault: &Vault, line: &LineCard) -> Self {
        let by = |member| vault.member(member).map(|member| member.name.clone()).unwrap_or_default();
        let verified = line.verification.as_ref();
        Self {
            id: line.id.to_string(),
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

/// A number, opened. Not `Debug`, so that it gets into no log.
#[derive(Serialize, Type)]
pub(crate) struct Shown {
    /// Grouped as in its country.
    pub(crate) number: String,
    /// For how long it may be shown.
    pub(crate) seconds: u32,
}

/// A number on the clipboard.
#[derive(Debug, Serialize, Type)]
pub(crate) struct Copied {
    /// After how long it is cleared.
    pub(crate) seconds: u32,
}

/// A number as a QR code. Not `Debug`, as it is the number.
#[derive(Serialize, Type)]
pub(crate) struct Qr {
    /// Modules in a row, and rows.
    pub(crate) size: u32,
    /// Row by row, `1` for a dark module and `0` for a light one, without the quiet zone.
    pub(crate) modules: String,
    /// For how long it may be shown.
    pub(crate) seconds: u32,
}

pub(crate) fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
