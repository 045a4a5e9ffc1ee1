//! `hotline status`

use crate::app::App;
use crate::failure::Failure;
use crate::table::align;
use crate::words;
use clap::Args;
use jiff::Timestamp;
use serde::Serialize;

/// Show the vault in a few figures
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  hotline status")]
pub(crate) struct StatusArgs {}

#[derive(Serialize)]
struct AsJson {
    vault: String,
    file: String,
    contacts: u64,
    lines: u64,
    events: u64,
    epoch: u32,
    epoch_since: Timestamp,
    rotation_due: bool,
    members: u64,
    me: String,
    role: String,
    rejected: usize,
}

pub(crate) fn run(app: &mut App, _args: &StatusArgs) -> Result<(), Failure> {
    let vault = app.unlock()?;
    let status = vault.status();
    let me = vault.me().1;
    let days = hotline_machine::now().duration_since(status.epoch_since).as_hours() / 24;
    let due = days >= i64::from(status.policy.rotate_after_days);
    let figures = AsJson {
        vault: vault.name().to_owned(),
        file: vault.path().display().to_string(),
        contacts: status.contacts,
        lines: status.lines,
        events: status.events,
        epoch: status.epoch,
        epoch_since: status.epoch_since,
        rotation_due: due,
        members: status.members,
        me: me.name.clone(),
        role: words::role(me.role),
        rejected: status.rejected.len(),
    };
    if app.json() {
        app.out.json(&figures)?;
    } else {
        let age = match days {
            ..=0 => "today".to_owned(),
            days => format!("{} ago", words::count(days.unsigned_abs(), "day")),
        };
        let due = if due { "; rotation is due" } else { "" };
        let rows = [
            ("vault", figures.vault),
            ("file", figures.file),
            ("contacts", format!("{} with {}", figures.contacts, words::count(figures.lines, "line"))),
            ("events", figures.events.to_string()),
            ("vault key", format!("epoch {}, begun {age}{due}", figures.epoch)),
            ("members", figures.members.to_string()),
            ("you", format!("{} ({})", figures.me, figures.role)),
        ];
        app.out.lines(align(&rows.map(|(what, text)| [what.to_owned(), text])))?;
    }
    app.done(vault);
    Ok(())
}
