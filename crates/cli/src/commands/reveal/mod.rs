//! `hotline reveal`

mod notes;

use crate::app::App;
use crate::failure::Failure;
use crate::output::note;
use crate::pick::{self, ContactArg};
use crate::secret::{printable, to_json};
use crate::usage::said;
use crate::words;
use clap::Args;
use hotline_vault::{Deed, Doubt, RevealHow, Revealed};
use serde::Serialize;
use std::io::{self, IsTerminal};

/// Open one number, or the notes, and print it alone
///
/// That you opened it stands on the journal before it is printed. Without --line the safest line is opened. What you
/// print may stay in the window's scroll-back; the desktop program shows it for a moment only.
///
/// An extension stands behind the number as `;ext=12` (RFC 3966): it is asked for, or typed, once somebody answers.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  hotline reveal \"Edi Rama\" --line office --purpose \"call about the summit\"")]
pub(crate) struct RevealArgs {
    #[command(flatten)]
    contact: ContactArg,
    /// The line: words of its label, or its id; without it, the safest
    #[arg(long, value_name = "LINE", value_parser = said)]
    line: Option<String>,
    /// What the number is needed for; it stands on the journal
    #[arg(long, value_name = "TEXT")]
    purpose: Option<String>,
    /// The notes about the contact and about each line, instead of a number
    #[arg(long, conflicts_with_all = ["line", "purpose"])]
    notes: bool,
}

#[derive(Serialize)]
struct AsJson<'a> {
    number: &'a str,
    extension: Option<&'a str>,
    line: String,
    contact: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    doubt: Option<Doubt>,
}

pub(crate) fn run(app: &mut App, args: &RevealArgs) -> Result<(), Failure> {
    let mut vault = app.unlock()?;
    let contact = args.contact.resolve(&vault, Deed::Look)?;
    if args.notes {
        notes::run(app, &mut vault, contact)?;
        app.done(vault);
        return Ok(());
    }
    if vault.contact(contact).is_some_and(|listing| listing.summary.lines.is_empty()) {
        return Err(pick::no_lines(&vault, contact));
    }
    let line = args.line.as_deref().map(|words| pick::line(&vault, contact, words)).transpose()?;
    let revealed = vault.reveal(contact, line, RevealHow::Shown, args.purpose.as_deref())?;
    if app.json() {
        let number = revealed.number.expose();
        let (line, contact) = (revealed.line.id.to_string(), contact.to_string());
        let doubt = revealed.line.doubt;
        let json = AsJson { number, extension: revealed.number.extension(), line, contact, doubt };
        app.out.secret_line(&to_json(&json, 2 * number.len())?)?;
    } else {
        say_whose(&pick::name(&vault, contact), &revealed);
        app.out.secret_line(&printable(revealed.number.expose()))?;
        if revealed.number.extension().is_some() {
            note("what stands behind `;ext=` is an extension: ask for it, or type it, once somebody answers");
        }
    }
    drop(revealed);
    app.done(vault);
    Ok(())
}

/// Beside the number, for whoever looks on: words that fit one contact may still fit another one than was meant. A doubt is said
/// whoever looks on.
fn say_whose(name: &str, revealed: &Revealed) {
    let card = &revealed.line;
    if card.doubt.is_some() || (io::stderr().is_terminal() && io::stdout().is_terminal()) {
        let doubt = card.doubt.map(|doubt| format!("; it {doubt}")).unwrap_or_default();
        note(&format!("{name}, {} ({}, {}){doubt}", card.label, words::class(card.assurance), words::kind(card.kind)));
    }
}
