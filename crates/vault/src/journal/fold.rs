//! Folding rows of a vault file: opened and checked side by side, taken in order.

use super::{Event, Rejection, State};
use crate::hash::Digest;
use crate::store::{EventRow, Rows, StoreError};
use hotline_seal::{Forged, KeyId, MemberPublic, VaultId, VaultKey};
use rayon::prelude::*;
use std::collections::HashMap;

/// How many rows are opened at a time.
const BATCH: usize = 512;

/// A row, opened: its event, and whether its signature is known to hold.
struct Opened {
    row: i64,
    event: Result<Event, Rejection>,
    signed: bool,
    sealed: Digest,
    sealed_len: usize,
}

/// Opens a row. The signature is checked here if the author's key is among `keys`, so that the work is done side by
/// side; else the fold does it. A key's name is a hash of its public parts, so the answer is the same.
fn open(sealed: &EventRow, with: &VaultKey, keys: &HashMap<KeyId, MemberPublic>) -> Opened {
    let mut event = open_event(&sealed.sealed, with);
    let public = event.as_ref().ok().and_then(|event| keys.get(&event.header.author));
    let verdict = public.and_then(|public| event.as_ref().ok().map(|event| event.check_signature(public)));
    if let Some(Err(Forged)) = verdict {
        event = Err(Rejection::Forged);
    }
    Opened {
        row: sealed.row,
        event,
        signed: verdict == Some(Ok(())),
        sealed: Digest::of(&sealed.sealed),
        sealed_len: sealed.sealed.len(),
    }
}

/// Opens a sealed event; nothing is said of its signature yet.
pub(crate) fn open_event(sealed: &[u8], with: &VaultKey) -> Result<Event, Rejection> {
    let plaintext = with.open(sealed).map_err(|_| Rejection::Unopenable)?;
    Event::read(plaintext.expose()).map_err(|_| Rejection::NotAnEvent)
}

/// Folds the first row of a journal; `None` if it founds no vault.
pub(crate) fn fold_first(vault: VaultId, rows: Rows<'_>, key: &VaultKey) -> Result<Option<State>, StoreError> {
    let first = rows.events_after(0, 1)?;
    let Some(row) = first.first() else { return Ok(None) };
    let Ok(event) = open_event(&row.sealed, key) else { return Ok(None) };
    Ok(State::found(vault, (row.row, Digest::of(&row.sealed)), &event).ok())
}

/// Folds every row behind the ones that `state` has folded. `observe` sees the author of each event, and the state right
/// after it. Gives the number of sealed bytes folded.
pub(crate) fn fold_more(
    state: &mut State,
    rows: Rows<'_>,
    key: &VaultKey,
    mut observe: impl FnMut(&State, KeyId),
) -> Result<usize, StoreError> {
    let mut bytes = 0;
    loop {
        let batch = rows.events_after(state.row, BATCH)?;
        if batch.is_empty() {
            return Ok(bytes);
        }
        let keys = state.members.publics();
        let opened: Vec<Opened> = batch.par_iter().map(|row| open(row, key, &keys)).collect();
        for Opened { row, event, signed, sealed, sealed_len } in opened {
            bytes += sealed_len;
            let author = event.as_ref().ok().map(|event| event.header.author);
            state.fold((row, sealed), event, signed);
            author.into_iter().for_each(|author| observe(state, author));
        }
    }
}
