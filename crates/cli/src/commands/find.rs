//! `hotline find`

use crate::app::App;
use crate::failure::Failure;
use crate::output::note;
use crate::table::align;
use crate::usage::said;
use crate::words;
use clap::Args;
use hotline_vault::{Fit, Listing, Unsearchable, Vault};
use serde::Serialize;
use std::num::NonZeroUsize;

/// Find people by name, office, organisation or country
///
/// The likeliest come first; whoever only sounds or is spelled like what you typed stands apart, under "Similar names". No
/// number is opened, and numbers can't be searched: they are sealed. An empty word, "", lists everybody by name.
#[derive(Debug, Args)]
#[command(
    override_usage = "hotline find [OPTIONS] <WORD>...\n       hotline find [OPTIONS] --tag <TAG> [WORD]...",
    after_help = "Example:\n  hotline find president albania\n  hotline find --tag G20 minister\n  hotline find \"\" --limit 500"
)]
pub(crate) struct FindArgs {
    /// Any words: parts of names, offices, organisations, places, countries, tags, labels of lines
    #[arg(required_unless_present = "tags", num_args = 1.., value_name = "WORD")]
    query: Vec<String>,
    /// Only contacts with this tag; repeat it for those that have them all
    #[arg(long = "tag", value_name = "TAG", value_parser = said)]
    tags: Vec<String>,
    /// At most so many; if there are more, how many is said
    #[arg(long, value_name = "N", default_value = "20")]
    limit: NonZeroUsize,
}

#[derive(Serialize)]
struct Found {
    hits: Vec<Hit>,
    without: Vec<String>,
    /// How many there are, shown or not.
    total: usize,
}

#[derive(Serialize)]
struct Hit {
    id: String,
    name: String,
    office: Option<String>,
    organisation: Option<String>,
    country: Option<String>,
    lines: Vec<HitLine>,
    fit: &'static str,
    highlights: Vec<Highlight>,
}

/// Letters of the contact that what was typed matched.
#[derive(Serialize)]
struct Highlight {
    part: &'static str,
    nth: usize,
    text: String,
    how: &'static str,
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
    let query = args.query.join(" ");
    let found = vault.find_tagged(&query, &args.tags, args.limit.get());
    let shown = found.hits.len();
    let is_cut = shown == args.limit.get();
    let total = if is_cut { vault.find_tagged(&query, &args.tags, vault.directory().len()).hits.len() } else { shown };
    if app.json() {
        let hits = found.hits.iter().filter_map(|found| Some(hit(&vault, found, vault.contact(found.id)?))).collect();
        app.out.json(&Found { hits, without: found.without, total })?;
    } else {
        for (fit, heading) in [
            (Fit::Exact, None),
            (Fit::Similar, Some("Similar names:".to_owned())),
            (Fit::Partial, Some(words::nobody_fits(&found.without))),
        ] {
            let listings = found.of(fit).filter_map(|hit| vault.contact(hit.id));
            let rows: Vec<_> = listings.map(|listing| row(&vault, listing)).collect();
            if !rows.is_empty() {
                app.out.lines(heading)?;
                app.out.lines(align(&rows))?;
            }
        }
        if found.hits.is_empty() {
            note(if args.tags.is_empty() { "nobody fits these words" } else { "nobody with these tags fits" });
        }
    }
    if total > shown {
        note(&format!("these are {shown} of {total}; --limit {total} shows all"));
    }
    match found.sealed {
        Some(Unsearchable::Number) => {
            note("numbers are sealed and can't be searched; look for the person by name or office");
        }
        Some(Unsearchable::Handle) => {
            note(
                "handles and addresses are sealed like numbers and can't be searched; look for the person by name or office",
            );
        }
        None => {}
    }
    app.done(vault);
    Ok(())
}

fn hit(vault: &Vault, found: &hotline_vault::Hit, listing: &Listing) -> Hit {
    let profile = listing.summary.profile.clone();
    let lines = vault.lines_safest_first(listing).into_iter().map(|card| HitLine {
        id: card.id.to_string(),
        label: card.label.clone(),
        kind: words::kind(card.kind),
        class: words::class(card.assurance),
    });
    let highlights = found.matched.iter().map(|matched| Highlight {
        part: words::part(matched.part),
        nth: matched.nth,
        text: matched
            .part
            .text(matched.nth, &listing.summary)
            .get(matched.range.clone())
            .unwrap_or_default()
            .to_owned(),
        how: words::how(matched.how),
    });
    Hit {
        id: found.id.to_string(),
        name: profile.name,
        office: profile.office,
        organisation: profile.organisation,
        country: profile.country.map(words::country_code),
        lines: lines.collect(),
        fit: words::fit(found.fit),
        highlights: highlights.collect(),
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
