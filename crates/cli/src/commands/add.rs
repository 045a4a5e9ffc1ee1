//! `hotline add`

use super::put::{Done, Put};
use crate::app::App;
use crate::draft::{Changes, FieldArgs};
use crate::failure::Failure;
use clap::Args;
use std::path::PathBuf;

/// Add a contact, from flags or from JSON
///
/// --kind, --class and --verified hold for every --line of the command; a line is of kind "other" and class "open" unless
/// they say otherwise.
///
/// Who else has the name is said, and how each number was read that is kept otherwise than it was written.
///
/// A number on the command line stays in your shell's history, and other programs can see it while the command runs: give
/// - as the number to be asked for it, or hand the whole contact in as JSON.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct AddArgs {
    #[command(flatten)]
    fields: FieldArgs,
    /// Take the contact from a JSON file, or from standard input (-)
    #[arg(long, value_name = "FILE")]
    from_json: Option<PathBuf>,
}

const EXAMPLES: &str = "\
Example:
  hotline add --name \"Edi Rama\" --office \"Prime Minister\" --country AL --time-zone Europe/Tirane \\
      --line \"Direct mobile\" - --kind mobile --class unsafe
  hotline add --from-json contact.json

The JSON, of which only the name is needed:
  {\"name\": \"Edi Rama\", \"own_script\": null, \"aliases\": [], \"office\": \"Prime Minister\",
   \"organisation\": \"Government of Albania\", \"units\": [\"Cabinet Office\"], \"locality\": \"Tirana\",
   \"region\": null, \"country\": \"AL\", \"time_zone\": \"Europe/Tirane\", \"languages\": [\"sq\", \"en\"],
   \"form_of_address\": \"Mr Prime Minister\", \"tags\": [\"Balkans\"], \"notes\": \"\",
   \"lines\": [{\"label\": \"Direct mobile\", \"kind\": \"mobile\", \"class\": \"unsafe\",
              \"number\": \"…\", \"notes\": \"\", \"verified\": \"called back\"}]}";

pub(crate) fn run(app: &mut App, args: &AddArgs) -> Result<(), Failure> {
    if args.from_json.is_none() && !args.fields.has_name() {
        return Err(Failure::usage(
            "a contact needs a name",
            "Give it with --name, or the whole contact with --from-json.",
        ));
    }
    let draft = Changes::read(&args.fields, args.from_json.as_deref(), &app.stdin)?.into_new()?;
    let mut vault = app.unlock()?;
    let put = Put::of(&vault, &draft, None, args.fields.typed_numbers().collect());
    put.say_before(app, &vault);
    let id = vault.add_contact(&draft).map_err(|error| put.refused(error))?;
    put.report(app, &vault, id, Done::Added)?;
    app.done(vault);
    Ok(())
}
