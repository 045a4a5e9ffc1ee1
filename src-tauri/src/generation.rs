//! What a lock ends. Whatever is done belongs to the generation in which it was asked for; each lock begins the next one, and
//! what finishes in another generation than its own is dropped.

use crate::failure::{Code, Failure};
use crate::session::hold;
use std::cell::Cell;
use std::collections::BTreeMap;
use std::sync::Mutex;

/// The time between two locks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Generation(u64);

/// When something was asked for. A request of the page is dated as it arrives, and not when a thread comes to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    generation: Generation,
    /// Which one of all that was ever asked for.
    order: u64,
}

thread_local! {
    /// What this thread does was asked for then.
    static ASKED: Cell<Option<Asked>> = const { Cell::new(None) };
}

impl Asked {
    /// Does what was asked for then, on this thread.
    pub fn answer<T>(self, act: impl FnOnce() -> T) -> T {
        let before = ASKED.replace(Some(self));
        let answer = act();
        ASKED.set(before);
        answer
    }

    /// Which one of all that the page ever asked for this thread is about; beyond them all if it is nothing that a page asked for.
    pub(crate) fn order_of_this() -> u64 {
        ASKED.get().map_or(u64::MAX, |asked| asked.order)
    }
}

/// The generations, and what is under way in the present one.
#[derive(Default)]
pub(crate) struct Generations(Mutex<Present>);

#[derive(Default)]
struct Present {
    number: u64,
    asked: u64,
    /// How to end each of the things under way.
    under_way: BTreeMap<u64, Box<dyn FnOnce() + Send>>,
}

impl Generations {
    /// Dates what is asked for now; what this thread already answers keeps its date.
    pub(crate) fn ask(&self) -> Asked {
        ASKED.get().unwrap_or_else(|| {
            let mut present = hold(&self.0);
            present.asked += 1;
            Asked { generation: Generation(present.number), order: present.asked }
        })
    }

    /// # Errors
    /// [`Code::Locked`] if there was a lock since.
    pub(crate) fn check(&self, asked: Asked) -> Result<(), Code> {
        hold(&self.0).check(asked)
    }

    /// Begins something that a lock ends by `end`, which must not wait.
    ///
    /// # Errors
    /// [`Code::Locked`] if there was a lock since it was asked for.
    pub(crate) fn begin(&self, asked: Asked, end: impl FnOnce() + Send + 'static) -> Result<UnderWay<'_>, Code> {
        let mut present = hold(&self.0);
        present.check(asked)?;
        let number = present.under_way.last_key_value().map_or(0, |(last, _)| last + 1);
        present.under_way.insert(number, Box::new(end));
        Ok(UnderWay { generations: self, number })
    }

    /// What came of something: nothing, if there was a lock since it was asked for. What a lock stopped says so itself.
    pub(crate) fn outcome<T>(&self, asked: Asked, outcome: Result<T, Failure>) -> Result<T, Failure> {
        match (self.check(asked), outcome) {
            (Err(_), Err(failure)) if failure == Code::Cancelled.into() => Err(failure),
            (Err(locked), _) => Err(locked.into()),
            (Ok(()), outcome) => outcome,
        }
    }

    /// Begins the next generation, and ends what is under way. Whether anything was.
    pub(crate) fn end(&self) -> bool {
        let mut present = hold(&self.0);
        present.number += 1;
        let ended = std::mem::take(&mut present.under_way);
        drop(present);
        let any = !ended.is_empty();
        ended.into_values().for_each(|end| end());
        any
    }

    /// How much is under way that a lock would end.
    pub(crate) fn under_way(&self) -> usize {
        hold(&self.0).under_way.len()
    }
}

impl Present {
    fn check(&self, asked: Asked) -> Result<(), Code> {
        if asked.generation == Generation(self.number) { Ok(()) } else { Err(Code::Locked) }
    }
}

/// Something that a lock ends, until this is dropped.
pub(crate) struct UnderWay<'g> {
    generations: &'g Generations,
    number: u64,
}

impl Drop for UnderWay<'_> {
    fn drop(&mut self) {
        hold(&self.generations.0).under_way.remove(&self.number);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};

    #[test]
    fn what_is_under_way_is_ended_once_and_what_is_done_is_not() {
        let (generations, ended) = (Generations::default(), Arc::new(AtomicUsize::new(0)));
        let begin = |asked| {
            let ended = Arc::clone(&ended);
            generations.begin(asked, move || {
                ended.fetch_add(1, Ordering::SeqCst);
            })
        };
        let asked = generations.ask();
        drop(begin(asked).unwrap());
        assert!(!generations.end());
        assert_eq!(begin(asked).err(), Some(Code::Locked));
        let (asked, _two) = (generations.ask(), (begin(generations.ask()), begin(generations.ask())));
        generations.check(asked).unwrap();
        assert!(generations.end() && !generations.end());
        assert_eq!((ended.load(Ordering::SeqCst), generations.check(asked)), (2, Err(Code::Locked)));
    }

    #[test]
    fn what_was_asked_for_before_a_lock_is_as_old_when_it_is_done() {
        let generations = Generations::default();
        let asked = generations.ask();
        generations.end();
        asked.answer(|| assert_eq!(generations.ask(), asked));
        generations.check(generations.ask()).unwrap();
        assert_eq!(generations.outcome::<()>(asked, Ok(())), Err(Code::Locked.into()));
        assert_eq!(generations.outcome::<()>(asked, Err(Code::Cancelled.into())), Err(Code::Cancelled.into()));
    }
}
