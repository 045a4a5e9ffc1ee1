//! `hotline add`

use crate::app::App;
use crate::draft::{Changes, FieldArgs};
use crate::failure::Failure;
use crate::output::note;
use clap::Args;
use hotline_vault::{ContactDraft, ContactId, Doubt, Error, Invalid, Vault};
use serde::Serialize;
use std::path::PathBuf;

/// Add a contact, from flags or from JSON
///
/// --kind, --class and --verified hold for every --line of the command; a line is of kind "other" and class "open" unless
/// they say otherwise.
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

/// What became of a contact that was added or changed.
#[derive(Serialize)]
struct Put {
    id: String,
    name: String,
    doubts: Vec<LineDoubt>,
}

#[derive(Serialize)]
struct LineDoubt {
    line: String,
    label: String,
    doubt: Doubt,
}

pub(crate) fn run(app: &mut App, args: &AddArgs) -> Result<(), Failure> {
    if args.from_json.is_none() && !args.fields.has_name() {
        return Err(Failure::usage(
            "a contact needs a name",
            "Give it with --name, or the whole contact with --from-json.",
        ));
    }
    let draft = Changes::read(&args.fields, args.from_json.as_deref(), &app.stdin)?.into_new()?;
    let mut vault = app.unlock()?;
    let id = vault.add_contact(&draft).map_err(|error| refused(error, &draft))?;
    report(app, &vault, id, "added")?;
    app.done(vault);
    Ok(())
}

/// Why a contact was not put. One that is too large is named: a script may be adding many.
pub(super) fn refused(error: Error, draft: &ContactDraft) -> Failure {
    let too_large = matches!(error, Error::Invalid(Invalid::TooLarge));
    let failure = Failure::from(error);
    if too_large { failure.about(&draft.profile.name) } else { failure }
}

/// Says what was put, and which numbers may be wrong.
pub(super) fn report(app: &mut App, vault: &Vault, id: ContactId, what: &str) -> Result<(), Failure> {
    let summary = &vault.contact(id).ok_or(Error::NoContact)?.summary;
    let doubts = summary.lines.iter().filter_map(|card| {
        Some(LineDoubt { line: card.id.to_string(), label: card.label.clone(), doubt: card.doubt? })
    });
    let put = Put { id: id.to_string(), name: summary.profile.name.clone(), doubts: doubts.collect() };
    if app.json() {
        return app.out.json(&put);
    }
    for doubt in &put.doubts {
        note(&format!("the number of \"{}\" is kept as it was written: it {}", doubt.label, doubt.doubt));
    }
    app.out.line(format!("{what} {}  {}", put.name, put.id))
}
