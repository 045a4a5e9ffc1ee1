//! Storage fails at each call of the commands that write, and they are killed at any instant: a vault is always whole,
//! and as before or as after the change.

use crate::change::{Change, Tries, says_done};
use crate::desk::{INIT, assert_none, peopled, sidecars};
use hotline_tests::{Faults, Home, Mode, Random};
use std::process::Stdio;
use std::time::{Duration, Instant};

const ADD: [&str; 9] =
    ["add", "--json", "--name", "Edi Rama", "--line", "Office", "+35542250474", "--kind", "landline"];
const EDIT: [&str; 8] = ["edit", "--json", "Person 0002", "--office", "Envoy", "--line", "Home", "+35542250475"];
const REVEAL: [&str; 4] = ["reveal", "Person 0003", "--purpose", "call"];
const IMPORT: [&str; 3] = ["import", "--json", "more.vcf"];
const ROTATE: [&str; 3] = ["rotate", "--json", "--yes"];

/// Runs the change with a fault at every call, in every mode that `wanted` takes.
fn at_every_call(arguments: &[&'static str], wanted: impl Fn(usize, usize) -> bool) {
    let change = Change::new(peopled(5, 3), arguments);
    let counted = change.home.copy();
    let calls = Faults::below(counted.path()).count(&mut change.command(&counted)).calls;
    let mut tries = Tries::default();
    for (number, call) in (1..).zip(&calls) {
        for (index, mode) in Mode::ALL.into_iter().enumerate() {
            // Only a write can be torn; torn, another call is killed as by another mode.
            if !wanted(number, index) || (mode == Mode::Torn && !call.name.contains("write")) {
                continue;
            }
            let home = change.home.copy();
            let struck = Faults::below(home.path()).at(number, mode, &mut change.command(&home));
            tries.count(change.check_ran(&home, &struck.ran), || format!("{mode:?} at call {number}, {call:?}"));
        }
    }
    tries.assert_sound();
}

#[test]
fn adding_withstands_every_fault_at_every_call() {
    at_every_call(&ADD, |_, _| true);
}

#[test]
fn editing_withstands_every_fault_at_every_call() {
    at_every_call(&EDIT, |_, _| true);
}

/// Also: whenever the number was printed, the journal has the reveal.
#[test]
fn revealing_withstands_every_fault_at_every_call() {
    at_every_call(&REVEAL, |_, _| true);
}

#[test]
fn importing_withstands_every_fault_at_every_call() {
    at_every_call(&IMPORT, |_, _| true);
}

/// One mode at each call in turn, and every mode at each seventh call.
#[test]
fn rotating_withstands_a_fault_at_every_call() {
    at_every_call(&ROTATE, |number, mode| number % 7 == 0 || number % 5 == mode);
}

/// A killed or failed `init` leaves no vault file, or a complete one. Without one, the same command then succeeds.
#[test]
fn making_a_vault_withstands_every_fault_at_every_call() {
    let counted = Home::new();
    let calls = Faults::below(counted.path()).count(&mut counted.command(&INIT)).calls.len();
    let (mut wrong, mut cases) = (Vec::new(), 0);
    for number in 1..=calls {
        for mode in Mode::ALL {
            let home = Home::new();
            let struck = Faults::below(home.path()).at(number, mode, &mut home.command(&INIT));
            let made = home.vault().exists();
            let then = if made { home.hotline(&["verify"]) } else { home.hotline(&INIT) };
            let fair = struck.ran.was_killed() || struck.ran.code() == Some(if made { 0 } else { 1 });
            let fair = fair || (made && struck.ran.code() == Some(1));
            if !fair || !then.status.success() || !sidecars(&home).is_empty() {
                let beside = sidecars(&home);
                let (call, ran) = (struck.calls.last(), struck.ran.whole());
                wrong.push(format!("{mode:?} at call {number}, {call:?}: {ran}\n{}\n{beside:?}", then.whole()));
            }
            cases += 1;
        }
    }
    assert_none(&wrong, cases);
}

/// Kills the change at its first and last calls and at those that the seed chooses, and as often at instants that it chooses.
fn killed_at_random(arguments: &[&'static str], seed: u64, times: usize) {
    let change = Change::new(peopled(200, 200), arguments);
    let mut random = Random::new(seed);
    let counted = change.home.copy();
    let calls = Faults::below(counted.path()).count(&mut change.command(&counted)).calls.len();
    let mut tries = Tries::default();
    // What happens at the first and at the last lies on either side of the change, whatever the seed chooses.
    let chosen: Vec<_> = [1, calls].into_iter().chain((2..times).map(|_| 1 + random.below(calls))).collect();
    for (round, number) in chosen.into_iter().enumerate() {
        let home = change.home.copy();
        let struck = Faults::below(home.path()).at(number, Mode::Kill, &mut change.command(&home));
        tries.count(change.check_ran(&home, &struck.ran), || format!("seed {seed}, round {round}, call {number}"));
    }
    let usual = usual_duration(&change);
    for round in 0..times {
        let home = change.home.copy();
        let delay = Duration::from_micros(random.below(to_micros(usual)) as u64);
        let done = killed_after(&change, &home, delay);
        tries.count(change.check(&home, done), || format!("seed {seed}, round {round}, after {delay:?} of {usual:?}"));
    }
    tries.assert_sound();
}

fn to_micros(duration: Duration) -> usize {
    usize::try_from(duration.as_micros()).unwrap()
}

fn usual_duration(change: &Change) -> Duration {
    let home = change.home.copy();
    let begun = Instant::now();
    assert!(change.command(&home).stdout(Stdio::null()).status().unwrap().success());
    begun.elapsed()
}

/// Starts the change and kills it at that instant. Whether it had succeeded by then.
fn killed_after(change: &Change, home: &Home, delay: Duration) -> bool {
    let mut child = change.command(home).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    // Nothing is waited for: the delay is the instant that was drawn.
    std::thread::sleep(delay);
    child.kill().unwrap();
    child.wait().unwrap().success()
}

#[test]
fn an_import_is_killed_at_any_instant() {
    killed_at_random(&IMPORT, 71, 34);
}

#[test]
fn an_edit_is_killed_at_any_instant() {
    killed_at_random(&EDIT, 72, 33);
}

#[test]
fn a_rotation_is_killed_at_any_instant() {
    killed_at_random(&ROTATE, 73, 33);
}

/// Cuts the power after each `stride`th step, with several seeds.
fn power_cuts(arguments: &[&'static str], stride: usize) {
    let change = Change::new(peopled(5, 3), arguments);
    let recorded = change.home.copy();
    let recording = Faults::below(recorded.path()).record(&mut change.command(&recorded));
    assert!(recording.ran.status.success(), "{}", recording.ran.whole());
    let mut tries = Tries::default();
    let end = recording.steps().len();
    for steps in (0..end).step_by(stride).chain([end]) {
        let said = says_done(&recording.output_after(steps));
        for seed in 0..4 {
            let home = Home::filled(|folder| recording.power_cut(steps, seed, folder));
            tries.count(change.check(&home, said), || format!("after {steps} of {end} steps, seed {seed}"));
        }
    }
    tries.assert_sound();
}

#[test]
fn an_import_survives_power_cuts() {
    power_cuts(&IMPORT, 3);
}

/// A number that had been printed is on the journal after the cut.
#[test]
fn a_printed_number_is_on_the_journal_after_a_power_cut() {
    power_cuts(&REVEAL, 1);
}

#[test]
fn a_rotation_survives_power_cuts() {
    power_cuts(&ROTATE, 3);
}
