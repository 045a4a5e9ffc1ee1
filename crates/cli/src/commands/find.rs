//! `hotline find`

use crate::app::App;
use crate::failure::Failure;
use crate::output::note;
use crate::table::align;
use crate::words;
use clap::Args;
use hotline_vault::{ContactId, Listing, Vault};
use serde::Serialize;
use std::num::NonZeroUsize;

/// Find people by name, office, organisation or country
///
/// The likeliest come first. No number is opened.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  hotline find president albania\n  hotline find --tag G20 minister")]
pub(crate) struct FindArgs {
    /// Any words: parts of names, offices, countries
    #[arg(required_unless_present = "tags", num_args = 1.., value_name = "QUERY")]
    query: Vec<String>,
    /// Only contacts with this tag; repeat it for those that have them all
    #[arg(long = "tag")]
    tags: Vec<String>,
    /// At most so many
    #[arg(long, value_name = "N", default_value = "20")]
    limit: NonZeroUsize,
}

#[derive(Serialize)]
struct Found {
    hits: Vec<Hit>,
}

#[derive(Serialize)]
struct Hit {
    id: String,
    name: String,
    office: Option<String>,
    organisation: Option<String>,
    country: Option<String>,
    lines: Vec<HitLine>,
}

#[derive(Serialize)]
struct HitLine {
    id: String,
    label: String,
    kind: &'static str,
    class: &'static str,
}

pub(crate) fn run(app: &mut App, args: &FindArgs) -> Result<(), Failure> {
    let vault = app.unlock()?;
    let found = vault.find_tagged(&args.query.join(" "), &args.tags, args.limit.get());
    let listings = || found.iter().filter_map(|id| Some((*id, vault.contact(*id)?)));
    if app.json() {
        let hits = listings().map(|(id, listing)| hit(&vault, id, listing)).collect();
        app.out.json(&Found { hits })?;
    } else {
        let rows: Vec<_> = listings().map(|(_, listing)| row(&vault, listing)).collect();
        app.out.lines(align(&rows))?;
        if rows.is_empty() {
            note(if args.tags.is_empty() { "nobody fits these words" } else { "nobody with these tags fits" });
        }
    }
    app.done(vault);
    Ok(())
}

fn hit(vault: &Vault, id: ContactId, listing: &Listing) -> Hit {
    let profile = listing.summary.profile.clone();
    let lines = vault.lines_safest_first(listing).into_iter().map(|card| HitLine {
        id: card.id.to_string(),
        label: card.label.clone(),
        kind: words::kind(card.kind),
        class: words::class(card.assurance),
    });
    Hit {
        id: id.to_string(),
        name: profile.name,
        office: profile.office,
        organisation: profile.organisation,
        country: profile.country.map(words::country_code),
        lines: lines.collect(),
    }
}

fn row(vault: &Vault, listing: &Listing) -> [String; 4] {
    let profile = &listing.summary.profile;
    let lines = vault.lines_safest_first(listing);
    let lines: Vec<_> =
        lines.into_iter().map(|card| format!("{} ({})", card.label, words::class(card.assurance))).collect();
    [
        profile.name.clone(),
        profile.office.clone().or_else(|| profile.organisation.clone()).unwrap_or_default(),
        profile.country.map(words::country_name).unwrap_or_default(),
        lines.join(", "),
    ]
}
