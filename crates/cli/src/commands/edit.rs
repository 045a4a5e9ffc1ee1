//! `hotline edit`

use super::put::{Done, Put};
use crate::app::App;
use crate::draft::{Changes, FieldArgs, SetLineArgs};
use crate::failure::Failure;
use crate::pick::ContactArg;
use clap::Args;
use hotline_vault::Deed;
use std::path::PathBuf;

/// Change a contact, from flags or from JSON
///
/// What is not mentioned stays as it is; an empty text clears a field. Several of one kind (--alias, --unit, --language, --tag)
/// take the place of all that are there. Numbers need not be seen or typed again. If all of it stands there already, that is said, and
/// nothing is put on the journal.
///
/// A number on the command line stays in your shell's history, and other programs can see it while the command runs: give
/// - as the number to be asked for it, or hand the changes in as JSON.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct EditArgs {
    #[command(flatten)]
    contact: ContactArg,
    #[command(flatten)]
    fields: FieldArgs,
    #[command(flatten)]
    set: SetLineArgs,
    /// Take the changes from a JSON file, or from standard input (-); see `hotline help add` for its keys
    #[arg(long, value_name = "FILE")]
    from_json: Option<PathBuf>,
}

const EXAMPLES: &str = "\
Example:
  hotline edit \"Edi Rama\" --office \"\" --set-line \"Direct mobile\" --number - --verified \"called back\"
  hotline edit \"Edi Rama\" --remove-line Fax --line \"Private office\" - --kind landline
  hotline edit \"Edi Rama\" --from-json changes.json

In the JSON, keys that are absent leave the field as it is. \"lines\" replaces all lines: one with the \"id\" of a
present line (see `hotline show --json`) and without a \"number\" keeps its number.";

pub(crate) fn run(app: &mut App, args: &EditArgs) -> Result<(), Failure> {
    if args.from_json.is_none() && args.fields.is_empty() && args.set.is_empty() {
        return Err(Failure::usage(
            "there is nothing to change",
            "Say what with a flag, or use --from-json; see --help.",
        ));
    }
    let changes = Changes::read_edit(&args.fields, &args.set, args.from_json.as_deref(), &app.stdin)?;
    let mut vault = app.unlock()?;
    let id = args.contact.resolve(&vault, Deed::Change)?;
    let listing = vault.contact(id).ok_or(hotline_vault::Error::NoContact)?;
    let (based_on, draft) = (listing.put, changes.into_edit(&vault, id, listing)?);
    let typed = args.fields.typed_numbers().chain(args.set.typed_number()).collect();
    let put = Put::of(&vault, &draft, Some(id), typed);
    put.say_before(app, &vault);
    let changed = vault.edit_contact(id, based_on, &draft).map_err(|error| put.refused(error))?;
    put.report(app, &vault, id, if changed { Done::Changed } else { Done::Nothing })?;
    app.done(vault);
    Ok(())
}
