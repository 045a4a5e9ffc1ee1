//! `hotline remove`

use crate::app::App;
use crate::ask;
use crate::failure::Failure;
use crate::input::Stdin;
use crate::pick::ContactArg;
use crate::words;
use clap::Args;
use serde::Serialize;

/// Remove a contact and its numbers
///
/// Its name stays in the journal, where it says who called whom. --erase takes it out of there, too: a person's right.
/// At a terminal it asks first.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  hotline remove \"Edi Rama\" --erase --reason \"asked for it on 3 May\"")]
pub(crate) struct RemoveArgs {
    #[command(flatten)]
    contact: ContactArg,
    /// Also erase every trace of the name from the journal (administrators only)
    #[arg(long)]
    erase: bool,
    /// Why; it stands on the journal
    #[arg(long, value_name = "TEXT", requires = "erase")]
    reason: Option<String>,
    /// Don't ask
    #[arg(long)]
    yes: bool,
}

#[derive(Serialize)]
struct Removed {
    id: String,
    erased: bool,
}

pub(crate) fn run(app: &mut App, args: &RemoveArgs) -> Result<(), Failure> {
    let mut vault = app.unlock()?;
    let id = args.contact.resolve(&vault)?;
    let listing = vault.contact(id).ok_or(hotline_vault::Error::NoContact)?;
    let profile = &listing.summary.profile;
    let (name, verb) = (profile.name.clone(), if args.erase { "Erase" } else { "Remove" });
    let whom = [Some(name.clone()), profile.office.clone(), profile.country.map(words::country_name)];
    let whom = whom.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let lines = words::count(listing.summary.lines.len() as u64, "line");
    // A script has said what it wants; a person may have been understood wrongly.
    ask::confirm(&format!("{verb} {whom}, with {lines}?"), args.yes || !Stdin::is_terminal())?;
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
