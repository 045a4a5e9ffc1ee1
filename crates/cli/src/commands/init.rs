//! `hotline init`

use crate::app::App;
use crate::failure::Failure;
use crate::output::note;
use crate::usage::said;
use clap::Args;
use hotline_machine::{file_named, outside};
use hotline_vault::{NewVault, Vault, WorkFactor};
use serde::Serialize;
use std::path::Path;

/// Below this many characters a passphrase is called short.
const SHORT: usize = 12;

/// Make a new vault, and the identity file of its first administrator
///
/// The vault becomes one file: the one named with --vault, else NAME.hotline in this folder, with NAME in small letters and
/// hyphens between its words ("State Chancellery" becomes state-chancellery.hotline). The identity file stays on
/// this device and is sealed to your passphrase. Without it and the passphrase nobody opens the vault: keep a copy of it
/// in a safe place.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  hotline init --name \"Chancellery\" --member \"Ada Founder\" --title \"Head of Registry\""
)]
pub(crate) struct InitArgs {
    /// The name of the vault
    #[arg(long, value_parser = said)]
    name: String,
    /// The name of its first member, who administers it
    #[arg(long, value_name = "NAME", value_parser = said)]
    member: String,
    /// The title of that member
    #[arg(long, value_parser = said)]
    title: Option<String>,
    /// What this device is called in the journal
    #[arg(long, value_name = "NAME", default_value = "computer", value_parser = said)]
    device: String,
    /// The base-2 logarithm of the work that opening the identity file costs
    #[arg(long, hide = true, value_name = "N", value_parser = clap::value_parser!(u8).range(1..=22))]
    work_factor: Option<u8>,
}

#[derive(Serialize)]
struct Made<'a> {
    vault: &'a str,
    id: String,
    file: String,
    identity: String,
}

pub(crate) fn run(app: &mut App, args: &InitArgs) -> Result<(), Failure> {
    let path = app.named_vault().map_or_else(|| file_named(&args.name), Path::to_owned);
    // Asked before the passphrase is: nobody should choose one for nothing.
    Vault::check_place(&path).map_err(|error| Failure::at(error, &path))?;
    if path.parent().is_some_and(|folder| !folder.as_os_str().is_empty() && !folder.is_dir()) {
        return Err(Failure::failed(
            format!("the folder for the vault is not there: {}", path.parent().unwrap_or(&path).display()),
            "Make the folder, or choose another.",
        ));
    }
    let passphrase = app.new_passphrase()?;
    if passphrase.expose().chars().count() < SHORT {
        note("this passphrase is short; several words that have nothing to do with each other are safer");
    }
    let work = args.work_factor.and_then(WorkFactor::new).unwrap_or_default();
    let new = NewVault { name: &args.name, member: &args.member, title: args.title.as_deref(), device: &args.device };
    let vault = Vault::create(&path, app.device(), outside(), &new, &passphrase, work)?;
    app.remember(&vault);
    let made = Made {
        vault: vault.name(),
        id: vault.id().to_string(),
        file: vault.path().display().to_string(),
        identity: app.device().identity_path(vault.id()).display().to_string(),
    };
    if app.json() {
        app.out.json(&made)?;
    } else {
        app.out.line(format!("made the vault \"{}\"", made.vault))?;
        app.out.line(format!("  vault file     {}", made.file))?;
        app.out.line(format!("  identity file  {}", made.identity))?;
        app.out.line("Keep a copy of both: without the identity file and its passphrase the vault stays closed.")?;
    }
    app.done(vault);
    Ok(())
}
