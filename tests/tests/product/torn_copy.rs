//! A vault file that was copied in the middle of a change or after a crash, without the journal beside it: it is whole, as
//! before or as after, or whoever opens it is told which file is missing.

use crate::change::Change;
use crate::desk::{assert_none, peopled};
use hotline_tests::{Faults, Mode};
use std::fs;

const JOURNAL: &str = "cabinet.hotline-journal";

fn copied_without_its_journal(arguments: &[&'static str]) {
    let change = Change::new(peopled(5, 3), arguments);
    let counted = change.home.copy();
    let calls = Faults::below(counted.path()).count(&mut change.command(&counted)).calls.len();
    let (mut wrong, mut copies, mut torn) = (Vec::new(), 0, 0);
    for number in 1..=calls {
        for mode in [Mode::KillAfter, Mode::Torn] {
            let home = change.home.copy();
            let struck = Faults::below(home.path()).at(number, mode, &mut change.command(&home));
            if !home.path().join(JOURNAL).exists() {
                continue;
            }
            copies += 1;
            let copy = home.copy();
            fs::remove_file(copy.path().join(JOURNAL)).unwrap();
            match change.check(&copy, false) {
                Ok(_) => {}
                Err(said) if said.contains(JOURNAL) => torn += 1,
                Err(said) => wrong.push(format!("{mode:?} at call {number}, {:?}: {said}", struck.calls.last())),
            }
            // With it, nothing is amiss.
            if let Err(said) = change.check(&home, false) {
                wrong.push(format!("with its journal, {mode:?} at call {number}: {said}"));
            }
        }
    }
    assert_none(&wrong, copies);
    assert!(torn > 0, "none of {copies} copies was torn");
}

#[test]
fn of_a_vault_to_which_a_contact_was_added() {
    copied_without_its_journal(&["add", "--json", "--name", "Edi Rama", "--line", "Office", "+35542250474"]);
}

#[test]
fn of_a_vault_whose_contact_was_changed() {
    copied_without_its_journal(&[
        "edit",
        "--json",
        "Person 0002",
        "--office",
        "Envoy",
        "--line",
        "Home",
        "+35542250475",
    ]);
}

#[test]
fn of_a_vault_into_which_a_file_was_imported() {
    copied_without_its_journal(&["import", "--json", "more.vcf"]);
}

#[test]
fn of_a_vault_whose_key_was_rotated() {
    copied_without_its_journal(&["rotate", "--json", "--yes"]);
}
