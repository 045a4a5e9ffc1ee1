//! The vault key and the rules, which administrators look after; and the long work that this takes.

use super::check_typed;
use crate::failure::Failure;
use crate::session::Session;
use crate::view::{Keys, Policy, Rotated, count};
use crate::work::{WorkKind, WorkView};
use std::sync::Arc;
use std::time::Instant;
use tauri::State;

/// The age of the vault key, and what a rotation would do.
#[tauri::command]
#[specta::specta]
pub(crate) fn keys(session: State<'_, Arc<Session>>) -> Result<Keys, Failure> {
    session.with(|vault| {
        vault.refresh()?;
        let plan = vault.plan_rotation();
        Ok(Keys {
            epoch: vault.status().epoch,
            since: plan.key_since.to_string(),
            rotate_after_days: vault.policy().rotate_after_days,
            entries: count(plan.entries),
            events: count(plan.events),
            keep: plan.keep,
        })
    })
}

/// Rotates the vault key: all or, if it is stopped or fails, nothing.
#[tauri::command]
#[specta::specta]
pub(crate) fn rotate(session: State<'_, Arc<Session>>, reason: Option<String>) -> Result<Rotated, Failure> {
    check_typed(reason.as_deref().unwrap_or_default())?;
    let since = Instant::now();
    let rotated =
        session.work(WorkKind::Rotation, |vault, on_progress| Ok(vault.rotate(reason.as_deref(), on_progress)?))?;
    Ok(Rotated {
        epoch: rotated.epoch,
        entries: count(rotated.entries),
        events: count(rotated.events),
        seconds: count(since.elapsed().as_secs()),
    })
}

/// Changes the rules of the vault.
#[tauri::command]
#[specta::specta]
pub(crate) fn set_policy(session: State<'_, Arc<Session>>, policy: Policy) -> Result<(), Failure> {
    session.with(|vault| vault.set_policy(policy.into()))
}

/// The long work under way.
#[tauri::command]
#[specta::specta]
pub(crate) fn work(session: State<'_, Arc<Session>>) -> Option<WorkView> {
    session.work_under_way().map(|work| work.view())
}

/// Stops the long work. It changes nothing then.
#[tauri::command]
#[specta::specta]
pub(crate) fn cancel_work(session: State<'_, Arc<Session>>) {
    if let Some(work) = session.work_under_way() {
        work.stop();
    }
}
