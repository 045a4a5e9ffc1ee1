//! `hotline accept-older-copy`

use crate::app::App;
use crate::ask;
use crate::failure::Failure;
use crate::words;
use clap::Args;
use hotline_vault::Error;
use serde::Serialize;

/// Go on with a vault file that lacks events seen here before
///
/// An older copy in the place of a vault may be an honest backup, or an attack that undoes what happened since: members
/// removed then have access again, and numbers are as they were. Do this only if the newer file is lost and you know why.
/// It stands on the journal.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  hotline accept-older-copy --vault restored.hotline")]
pub(crate) struct AcceptOlderCopyArgs {
    /// Don't ask; without a terminal it takes this
    #[arg(long)]
    yes: bool,
}

#[derive(Serialize)]
struct AsJson {
    missing: u64,
}

pub(crate) fn run(app: &mut App, args: &AcceptOlderCopyArgs) -> Result<(), Failure> {
    ask::can_confirm(args.yes)?;
    let locked = app.locked()?;
    let key = app.member_key(&locked)?;
    let (vault, missing) = match locked.unlock(key.clone()) {
        Ok(vault) => (vault, 0),
        Err(Error::OlderCopy { last_opened, missing }) => {
            let missing_events = words::count(missing, "event");
            ask::confirm(
                &format!("{missing_events} seen here on {} are missing. Go on without?", words::minute(last_opened)),
                args.yes,
            )?;
            (app.locked()?.accept_older_copy(key)?, missing)
        }
        Err(other) => return Err(other.into()),
    };
    app.unlocked(&vault);
    if app.json() {
        app.out.json(&AsJson { missing })?;
    } else if missing == 0 {
        app.out.line("this copy lacks nothing that was seen here: there is nothing to accept")?;
    } else {
        app.out.line(format!("accepted: {} missing; this stands on the journal", words::count(missing, "event")))?;
    }
    app.done(vault);
    Ok(())
}
