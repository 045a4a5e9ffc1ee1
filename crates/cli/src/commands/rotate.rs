//! `hotline rotate`

use crate::app::App;
use crate::ask;
use crate::failure::Failure;
use crate::progress::LongWork;
use crate::table::align;
use crate::usage::said;
use crate::words;
use clap::Args;
use hotline_vault::RotationPlan;
use serde::Serialize;
use std::time::Instant;

/// Rotate the vault key: seal everything again to a new one
///
/// It shows what it will do and asks. All of it happens or nothing: Ctrl-C, a power cut or a full disk leave the vault
/// as it was. Afterwards nothing in the file opens with the old vault key.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  hotline rotate --reason \"a laptop was lost\"")]
pub(crate) struct RotateArgs {
    /// Why; it stands on the journal
    #[arg(long, value_name = "TEXT", value_parser = said)]
    reason: Option<String>,
    /// Don't ask; without a terminal it takes this
    #[arg(long)]
    yes: bool,
}

#[derive(Serialize)]
struct AsJson {
    epoch: u32,
    entries: u64,
    events: u64,
    seconds: f64,
}

pub(crate) fn run(app: &mut App, args: &RotateArgs) -> Result<(), Failure> {
    ask::can_confirm(args.yes)?;
    let mut vault = app.unlock()?;
    if !app.json() {
        app.out.lines(in_words(&vault.plan_rotation()))?;
    }
    ask::confirm("Rotate now?", args.yes)?;
    let begun = Instant::now();
    let work = LongWork::begin("Rotating");
    let rotated = vault.rotate(args.reason.as_deref(), &mut |progress| work.at(progress))?;
    drop(work);
    let seconds = begun.elapsed().as_millis() as f64 / 1000.0;
    if app.json() {
        let (epoch, entries, events) = (rotated.epoch, rotated.entries, rotated.events);
        app.out.json(&AsJson { epoch, entries, events, seconds })?;
    } else {
        let sealed = format!("{} and {}", words::entries(rotated.entries), words::count(rotated.events, "event"));
        app.out.line(format!("rotated to epoch {}: {sealed} sealed again in {seconds:.1} s", rotated.epoch))?;
        app.out.line(
            "Copies of the vault file made before still open with the key of their time, for whoever has both.",
        )?;
    }
    app.done(vault);
    Ok(())
}

fn in_words(plan: &RotationPlan) -> Vec<String> {
    let rows = [
        ("vault key", format!("epoch {}, in use since {}", plan.epoch - 1, words::minute(plan.key_since))),
        ("will become", format!("epoch {}", plan.epoch)),
        ("to seal again", format!("{} and {}", words::entries(plan.entries), words::count(plan.events, "event"))),
        ("keep access", plan.keep.join(", ")),
    ];
    align(&rows.map(|(what, text)| [what.to_owned(), text]))
}
