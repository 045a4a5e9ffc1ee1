//! `hotline show`

use crate::app::App;
use crate::failure::Failure;
use crate::pick::ContactArg;
use crate::table::align;
use crate::words::{self, MASK};
use clap::Args;
use hotline_vault::{ContactId, Deed, DerivedFrom, Doubt, LineCard, Listing, Vault};
use jiff::Timestamp;
use serde::Serialize;

/// Show a contact: who it is, what time it is there, and which lines there are, safest first
///
/// The numbers stay closed: `hotline reveal` opens one. Behind each line stands its id, by which `reveal --line`,
/// `edit --set-line` and `edit --remove-line` know it where others have the same label.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  hotline show \"Edi Rama\"")]
pub(crate) struct ShowArgs {
    #[command(flatten)]
    contact: ContactArg,
}

#[derive(Serialize)]
struct Shown {
    id: String,
    name: String,
    own_script: Option<String>,
    aliases: Vec<String>,
    office: Option<String>,
    organisation: Option<String>,
    units: Vec<String>,
    locality: Option<String>,
    region: Option<String>,
    country: Option<String>,
    languages: Vec<String>,
    form_of_address: Option<String>,
    tags: Vec<String>,
    time_zone: Option<String>,
    time_zone_from: Option<DerivedFrom>,
    local_time: Option<String>,
    lines: Vec<ShownLine>,
}

#[derive(Serialize)]
struct ShownLine {
    id: String,
    label: String,
    class: &'static str,
    kind: &'static str,
    doubt: Option<Doubt>,
    verified: Option<Verified>,
}

#[derive(Serialize)]
struct Verified {
    at: Timestamp,
    by: Option<String>,
    how: String,
}

pub(crate) fn run(app: &mut App, args: &ShowArgs) -> Result<(), Failure> {
    let vault = app.unlock()?;
    let id = args.contact.resolve(&vault, Deed::Look)?;
    let listing = vault.contact(id).ok_or(hotline_vault::Error::NoContact)?;
    if app.json() {
        app.out.json(&shown(&vault, id, listing))?;
    } else {
        let country = listing.summary.profile.country.map(words::country_name);
        app.out.lines(in_words(&shown(&vault, id, listing), country))?;
    }
    app.done(vault);
    Ok(())
}

fn shown(vault: &Vault, id: ContactId, listing: &Listing) -> Shown {
    let profile = listing.summary.profile.clone();
    let zone = profile.time_zone;
    Shown {
        id: id.to_string(),
        name: profile.name,
        own_script: profile.own_script,
        aliases: profile.aliases,
        office: profile.office,
        organisation: profile.organisation,
        units: profile.units,
        locality: profile.locality,
        region: profile.region,
        country: profile.country.map(words::country_code),
        languages: profile.languages,
        form_of_address: profile.form_of_address,
        local_time: zone.as_deref().and_then(|zone| words::local_time(hotline_machine::now(), zone)),
        tags: profile.tags,
        time_zone: zone,
        time_zone_from: profile.time_zone_from,
        lines: vault.lines_safest_first(listing).into_iter().map(|card| shown_line(vault, card)).collect(),
    }
}

fn shown_line(vault: &Vault, card: &LineCard) -> ShownLine {
    let verified = card.verification.clone().map(|verification| Verified {
        at: verification.at,
        by: vault.member(verification.by).map(|member| member.name.clone()),
        how: verification.how,
    });
    ShownLine {
        id: card.id.to_string(),
        label: card.label.clone(),
        class: words::class(card.assurance),
        kind: words::kind(card.kind),
        doubt: card.doubt,
        verified,
    }
}

fn in_words(shown: &Shown, country: Option<String>) -> Vec<String> {
    let list = |texts: &[String]| Some(texts.join(", ")).filter(|text| !text.is_empty());
    let from = shown.time_zone_from.map(|from| format!(", {}", words::derived_from(from))).unwrap_or_default();
    let now = shown.time_zone.as_ref().map(|zone| match &shown.local_time {
        Some(now) => format!("{now}  ({zone}{from})"),
        None => format!("{zone}{from}"),
    });
    let place: Vec<_> = [&shown.locality, &shown.region].into_iter().flatten().cloned().chain(country).collect();
    let fields = [
        ("", shown.own_script.clone()),
        ("also", list(&shown.aliases)),
        ("office", shown.office.clone()),
        ("organisation", shown.organisation.clone()),
        ("unit", list(&shown.units)),
        ("place", list(&place)),
        ("address as", shown.form_of_address.clone()),
        ("languages", list(&shown.languages)),
        ("there now", now),
        ("tags", list(&shown.tags)),
        ("id", Some(shown.id.clone())),
    ];
    let fields: Vec<_> = fields.into_iter().filter_map(|(field, text)| Some([format!("  {field}"), text?])).collect();
    let lines: Vec<_> = shown.lines.iter().map(line_row).collect();
    let mut text = vec![shown.name.clone()];
    text.extend(align(&fields));
    text.push(String::new());
    text.extend(if lines.is_empty() { vec!["  no lines".to_owned()] } else { align(&lines) });
    text
}

fn line_row(line: &ShownLine) -> [String; 6] {
    let verified = line.verified.as_ref().map(|verified| {
        let by = verified.by.as_deref().map(|by| format!(" by {by}")).unwrap_or_default();
        let how = Some(verified.how.trim()).filter(|how| !how.is_empty()).map(|how| format!(": {how}"));
        format!("verified {}{by}{}", words::day(verified.at), how.unwrap_or_default())
    });
    let doubt = line.doubt.map(|doubt| format!("doubtful: {doubt}"));
    let remarks: Vec<_> = [doubt, verified].into_iter().flatten().collect();
    [
        format!("  {}", line.class),
        line.label.clone(),
        line.kind.to_owned(),
        MASK.to_owned(),
        if remarks.is_empty() { "never verified".to_owned() } else { remarks.join("; ") },
        line.id.clone(),
    ]
}
