//! `hotline remove`

use crate::app::App;
use crate::ask;
use crate::failure::Failure;
use crate::pick::{self, ContactArg};
use crate::usage::said;
use crate::words;
use clap::Args;
use hotline_vault::{ContactId, Deed, Vault};
use serde::Serialize;

/// Remove a contact and its numbers
///
/// Its name stays in the journal, where it says who called whom. --erase takes it out of there, too: a person's right. A
/// contact that was removed before can still be erased, by its id or its whole name. It asks first; without a terminal it
/// needs --yes.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  hotline remove \"Edi Rama\"\n  hotline remove \"Edi Rama\" --erase --reason \"asked for it on 3 May\""
)]
pub(crate) struct RemoveArgs {
    #[command(flatten)]
    contact: ContactArg,
    /// Also erase every trace of the name from the journal (administrators only)
    #[arg(long)]
    erase: bool,
    /// With --erase: why; it stands on the journal. A mere removal has no reason there
    #[arg(long, value_name = "TEXT", value_parser = said)]
    reason: Option<String>,
    /// Don't ask; without a terminal it takes this
    #[arg(long)]
    yes: bool,
}

#[derive(Serialize)]
struct Removed {
    id: String,
    erased: bool,
}

pub(crate) fn run(app: &mut App, args: &RemoveArgs) -> Result<(), Failure> {
    if args.reason.is_some() && !args.erase {
        return Err(Failure::usage(
            "--reason is kept with an erasure only: the journal has no place for why somebody was removed",
            "Leave out --reason, or add --erase if the name is to go from the journal, too.",
        ));
    }
    ask::can_confirm(args.yes)?;
    let mut vault = app.unlock()?;
    let id = if args.erase {
        args.contact.resolve_or_removed(&vault)?
    } else {
        args.contact.resolve(&vault, Deed::Change)?
    };
    let name = pick::name(&vault, id);
    let verb = if args.erase { "Erase" } else { "Remove" };
    ask::confirm(&format!("{verb} {}?", whom(&vault, id)), args.yes)?;
    if args.erase {
        vault.erase_contact(id, args.reason.as_deref())?;
    } else {
        vault.remove_contact(id)?;
    }
    if app.json() {
        app.out.json(&Removed { id: id.to_string(), erased: args.erase })?;
    } else {
        app.out.line(format!("{} {name}", if args.erase { "erased" } else { "removed" }))?;
    }
    app.done(vault);
    Ok(())
}

/// Whom it is about, for whoever is asked.
fn whom(vault: &Vault, id: ContactId) -> String {
    let name = pick::name(vault, id);
    let Some(listing) = vault.contact(id) else { return format!("{name}, who was removed before") };
    let profile = &listing.summary.profile;
    let whom = [Some(name), profile.office.clone(), profile.country.map(words::country_name)];
    let whom = whom.into_iter().flatten().collect::<Vec<_>>().join(", ");
    format!("{whom}, with {}", words::count(listing.summary.lines.len() as u64, "line"))
}
