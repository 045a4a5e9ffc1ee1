//! `hotline reveal`

use crate::app::App;
use crate::failure::Failure;
use crate::output::{escape_unfit, is_unfit, note};
use crate::pick::{self, ContactArg};
use crate::words;
use clap::Args;
use hotline_vault::{RevealHow, Revealed, Secret};
use serde::Serialize;
use std::io::{self, IsTerminal};

/// Open one number and print it alone
///
/// That you opened it stands on the journal before it is printed. Without --line the safest line is opened. What you
/// print may stay in the window's scroll-back; the desktop program shows a number for a moment only.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  hotline reveal \"Edi Rama\" --line office --purpose \"call about the summit\"")]
pub(crate) struct RevealArgs {
    #[command(flatten)]
    contact: ContactArg,
    /// The line: words of its label, or its id; without it, the safest
    #[arg(long, value_name = "LINE")]
    line: Option<String>,
    /// What the number is needed for; it stands on the journal
    #[arg(long, value_name = "TEXT")]
    purpose: Option<String>,
}

#[derive(Serialize)]
struct AsJson<'a> {
    number: &'a str,
    line: String,
    contact: String,
}

pub(crate) fn run(app: &mut App, args: &RevealArgs) -> Result<(), Failure> {
    let mut vault = app.unlock()?;
    let contact = args.contact.resolve(&vault)?;
    let line = args.line.as_deref().map(|words| pick::line(&vault, contact, words)).transpose()?;
    let revealed = vault.reveal(contact, line, RevealHow::Shown, args.purpose.as_deref())?;
    if app.json() {
        let (line, contact) = (revealed.line.id.to_string(), contact.to_string());
        app.out.secret_line(&to_json(&AsJson { number: revealed.number.expose(), line, contact })?)?;
    } else {
        say_whose(&pick::name(&vault, contact), &revealed);
        app.out.secret_line(&printable(revealed.number.expose()))?;
    }
    drop(revealed);
    app.done(vault);
    Ok(())
}

/// Beside the number, for whoever looks on: words that fit one contact may still fit another one than was meant.
fn say_whose(name: &str, revealed: &Revealed) {
    if io::stderr().is_terminal() && io::stdout().is_terminal() {
        let card = &revealed.line;
        let doubt = card.doubt.map(|doubt| format!("; it {doubt}")).unwrap_or_default();
        note(&format!("{name}, {} ({}, {}){doubt}", card.label, words::class(card.assurance), words::kind(card.kind)));
    }
}

/// JSON in buffers with room for the longest form that the number can take.
fn to_json(revealed: &AsJson<'_>) -> Result<Secret<String>, Failure> {
    let no_form = || Failure::failed("the number has no form in JSON", "Reveal it without --json.");
    let room = revealed.number.len() * 6 + 256;
    let (mut json, mut fit) = (Secret::new(Vec::with_capacity(room)), Secret::new(String::with_capacity(room)));
    serde_json::to_writer(json.expose_mut(), revealed).map_err(|_| no_form())?;
    escape_unfit(std::str::from_utf8(json.expose()).map_err(|_| no_form())?, fit.expose_mut());
    Ok(fit)
}

/// The number without characters that would steer a terminal: it is kept as someone wrote it if it could not be read.
fn printable(number: &str) -> Secret<String> {
    let mut text = Secret::new(String::with_capacity(number.len() * 3));
    text.expose_mut()
        .extend(number.chars().map(|char| if is_unfit(char) { char::REPLACEMENT_CHARACTER } else { char }));
    text
}
