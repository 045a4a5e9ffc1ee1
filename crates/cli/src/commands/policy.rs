//! `hotline policy`

use crate::app::App;
use crate::failure::Failure;
use crate::table::align;
use crate::words::{self, Class};
use clap::Args;
use hotline_vault::{Assurance, Policy};
use serde::Serialize;

/// Show the rules of the vault, or set them
///
/// Setting them needs an administrator and stands on the journal.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  hotline policy --purpose-from open --rotate-after 30")]
pub(crate) struct PolicyArgs {
    /// Ask for a purpose before a line of this class, or of a less safe one, is revealed
    #[arg(long, value_enum, value_name = "CLASS")]
    purpose_from: Option<Class>,
    /// Call a rotation due after so many days
    #[arg(long, value_name = "DAYS", value_parser = clap::value_parser!(u32).range(1..=3650))]
    rotate_after: Option<u32>,
}

#[derive(Serialize)]
struct AsJson {
    purpose_from: Assurance,
    rotate_after_days: u32,
}

pub(crate) fn run(app: &mut App, args: &PolicyArgs) -> Result<(), Failure> {
    let mut vault = app.unlock()?;
    let now = vault.policy();
    let wanted = Policy {
        purpose_from: args.purpose_from.map_or(now.purpose_from, Into::into),
        rotate_after_days: args.rotate_after.unwrap_or(now.rotate_after_days),
    };
    if wanted != now {
        vault.set_policy(wanted)?;
    }
    let Policy { purpose_from, rotate_after_days } = vault.policy();
    if app.json() {
        app.out.json(&AsJson { purpose_from, rotate_after_days })?;
    } else {
        let classes = match purpose_from {
            Assurance::Unsafe => "unsafe lines only".to_owned(),
            Assurance::Secure => "every line".to_owned(),
            from => format!("lines of class \"{}\" and less safe ones", words::class(from)),
        };
        let rows = [
            ["purpose asked for".to_owned(), classes],
            ["rotation due".to_owned(), format!("{} after the last", words::count(rotate_after_days.into(), "day"))],
        ];
        app.out.lines(align(&rows))?;
    }
    app.done(vault);
    Ok(())
}
