//! `hotline verify`

use crate::app::App;
use crate::failure::{Exit, Failure};
use crate::progress::LongWork;
use crate::words;
use clap::Args;
use hotline_vault::{Problem, TORN_COPY};
use serde::Serialize;

/// Check everything there is to check: every page, event, entry and grant
///
/// It begins at the first event, trusts no snapshot, and works on a vault that can't be unlocked any more. It changes
/// nothing. Any problem, also a harmless one, gives exit code 3.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  hotline verify")]
pub(crate) struct VerifyArgs {}

#[derive(Serialize)]
struct AsJson {
    events: u64,
    entries: u64,
    problems: Vec<AsJsonProblem>,
}

#[derive(Serialize)]
struct AsJsonProblem {
    what: String,
    harmless: bool,
}

pub(crate) fn run(app: &mut App, _args: &VerifyArgs) -> Result<(), Failure> {
    let locked = app.locked()?;
    let key = app.member_key(&locked)?;
    let work = LongWork::begin("Checking");
    let verified = locked.verify(&key, &mut |progress| work.at(progress))?;
    drop(work);
    let problems = &verified.problems;
    if app.json() {
        let problems = problems.iter().map(|it| AsJsonProblem { what: it.to_string(), harmless: it.is_harmless() });
        let (events, entries) = (verified.events, verified.entries);
        app.out.json(&AsJson { events, entries, problems: problems.collect() })?;
    } else {
        let checked = format!("{} and {}", words::count(verified.events, "event"), words::entries(verified.entries));
        app.out.line(format!("{checked} are genuine and whole"))?;
        for problem in problems {
            let remark = if problem.is_harmless() { " (rejected: it changes nothing)" } else { "" };
            app.out.line(format!("PROBLEM: {problem}{remark}"))?;
        }
    }
    if problems.is_empty() { Ok(()) } else { Err(found(problems)) }
}

fn found(problems: &[Problem]) -> Failure {
    let number = words::count(problems.len() as u64, "problem");
    let verb = if problems.len() == 1 { "was" } else { "were" };
    let advice = if problems.iter().all(Problem::is_harmless) {
        &format!("The vault is whole without them, but somebody wrote to the file: find out who can. {TORN_COPY}")
    } else {
        &format!("Do not rely on this file; keep it as evidence, and restore a backup. {TORN_COPY}")
    };
    Failure::new(Exit::Integrity, format!("{number} {verb} found"), advice)
}
