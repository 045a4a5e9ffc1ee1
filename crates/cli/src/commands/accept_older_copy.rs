//! `hotline accept-older-copy`

use crate::app::App;
use crate::ask;
use crate::failure::Failure;
use crate::words;
use clap::Args;
use hotline_vault::Error;
use serde::Serialize;

/// Go on with a vault file that lacks events seen here before, or where there is no telling
///
/// An older copy in the place of a vault may be an honest backup, or an attack that undoes what happened since: members
/// removed then have access again, and numbers are as they were. Do this only if the newer file is lost and you know why.
/// The same is asked if this device's note of what it saw is gone or was changed: then any older copy would pass. It stands
/// on the journal.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  hotline accept-older-copy --vault restored.hotline")]
pub(crate) struct AcceptOlderCopyArgs {
    /// Don't ask; without a terminal it takes this
    #[arg(long)]
    yes: bool,
}

#[derive(Serialize)]
struct AsJson {
    /// `null` if it is not known.
    missing: Option<u64>,
    accepted: bool,
}

pub(crate) fn run(app: &mut App, args: &AcceptOlderCopyArgs) -> Result<(), Failure> {
    ask::can_confirm(args.yes)?;
    let locked = app.locked()?;
    let key = app.member_key(&locked)?;
    let (question, missing) = match locked.unlock(key.clone()) {
        Ok(vault) => {
            app.unlocked(&vault);
            if app.json() {
                app.out.json(&AsJson { missing: Some(0), accepted: false })?;
            } else {
                app.out.line("this copy lacks nothing that was seen here: there is nothing to accept")?;
            }
            app.done(vault);
            return Ok(());
        }
        Err(Error::OlderCopy { last_opened, missing }) => {
            let events = words::count(missing, "event");
            (format!("{events} seen here on {} are missing. Go on without?", words::minute(last_opened)), Some(missing))
        }
        Err(Error::HeadsGone) => {
            let question = "What this device saw of the vault before is gone or was changed. Go on with this copy?";
            (question.to_owned(), None)
        }
        Err(other) => return Err(other.into()),
    };
    ask::confirm(&question, args.yes)?;
    let vault = app.locked()?.accept_older_copy(key)?;
    app.unlocked(&vault);
    if app.json() {
        app.out.json(&AsJson { missing, accepted: true })?;
    } else {
        let what = missing.map_or_else(
            || "this copy is the vault from now on".to_owned(),
            |missing| format!("{} missing", words::count(missing, "event")),
        );
        app.out.line(format!("accepted: {what}; this stands on the journal"))?;
    }
    app.done(vault);
    Ok(())
}
