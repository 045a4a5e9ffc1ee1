//! Two programs write to one vault at once, and nothing of either is lost.

use crate::desk::{number, peopled, state};
use std::thread;

const ROUNDS: usize = 10;

#[test]
fn two_writers_lose_nothing_of_each_other() {
    let home = peopled(2, 0);
    let before = state(&home.copy()).unwrap();
    let writer = |me: usize| {
        for round in 0..ROUNDS {
            let (name, line) = (format!("Writer {me} Round {round}"), format!("+120222{me}{round:04}"));
            drop(home.hotline(&["add", "--name", &name, "--line", "Office", &line]).succeeded());
            let person = format!("Person {me:04}");
            let revealed = home.hotline(&["reveal", &person, "--purpose", &name]).succeeded();
            assert_eq!(revealed.out(), format!("{}\n", number(me)));
        }
    };
    thread::scope(|scope| {
        scope.spawn(|| writer(1));
        scope.spawn(|| writer(2));
    });
    let after = state(&home).unwrap();
    assert_eq!(after.events, before.events + 4 * ROUNDS);
    assert_eq!(after.revealed, before.revealed + 2 * ROUNDS);
    assert_eq!(after.contacts.len(), before.contacts.len() + 2 * ROUNDS);
    for me in 1..=2 {
        for round in 0..ROUNDS {
            let (name, line) = (format!("Writer {me} Round {round}"), format!("+120222{me}{round:04}"));
            let found = after.contacts.iter().find(|contact| contact["name"] == *name).unwrap();
            assert_eq!(found["lines"][0]["number"], line);
        }
    }
}
