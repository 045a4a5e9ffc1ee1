//! Many records at a time, on all cores.

use crate::error::Error;
use crate::progress::Counter;
use rayon::prelude::*;
use std::sync::mpsc::{Receiver, sync_channel};

/// Records worked on at a time.
pub(super) const BATCH: usize = 256;
/// Batches under way between reading and writing. With more, memory grows; with fewer, a core waits.
const UNDER_WAY: usize = 3;

/// Reads batches here, works on them on all cores, and writes the results here again, while the next batches are worked
/// on: SQLite is never waited for. Gives the number of records.
pub(super) fn pipeline<I: Send, O: Send>(
    next: &mut dyn FnMut() -> Result<Vec<I>, Error>,
    work: impl Fn(I) -> Result<O, Error> + Sync,
    counter: &mut Counter<'_>,
    mut write: impl FnMut(O) -> Result<(), Error>,
) -> Result<u64, Error> {
    std::thread::scope(|scope| {
        let (to_worker, batches) = sync_channel::<Vec<I>>(UNDER_WAY);
        let (to_writer, results) = sync_channel::<Result<Vec<O>, Error>>(UNDER_WAY);
        let work = &work;
        scope.spawn(move || {
            for batch in batches {
                let result = batch.into_par_iter().map(work).collect();
                // The writer hangs up when something failed: then there is no more to do.
                if to_writer.send(result).is_err() {
                    return;
                }
            }
        });
        let mut drain = |results: &Receiver<Result<Vec<O>, Error>>| -> Result<u64, Error> {
            let batch = results.recv().expect("the worker answers each batch")?;
            let count = batch.len();
            batch.into_iter().try_for_each(&mut write)?;
            counter.add(count)?;
            Ok(count as u64)
        };
        let (mut under_way, mut records) = (0, 0);
        loop {
            let batch = next()?;
            if batch.is_empty() {
                break;
            }
            to_worker.send(batch).expect("the worker takes batches until there are no more");
            under_way += 1;
            if under_way == UNDER_WAY {
                records += drain(&results)?;
                under_way -= 1;
            }
        }
        drop(to_worker);
        for _ in 0..under_way {
            records += drain(&results)?;
        }
        Ok(records)
    })
}
