//! From nothing to a number on the screen, as a person does it: by the keyboard, with xdotool, and watching the screen.

use crate::kit::PASSPHRASE;
use crate::kit::screen::{Area, Screen};
use crate::kit::typist::Typist;
use crate::peer::Peer;
use crate::table::{Table, Unit};
use crate::world::{World, outside};
use crate::{LETTERS, Size, median, place};
use hotline_vault::{Device, Locked};
use std::fs;
use std::time::Instant;

const RUNS: usize = 9;
/// What is waited for on the way, and the number in the end.
const STEPS: [&str; 4] = ["the unlock screen", "the directory", "the person", "the number"];

/// Runs it in turn with the same in KeePassXC, where that is installed: what the machine does besides is then done to both.
pub(crate) fn measure(world: &World, size: &Size, table: &mut Table) {
    let mut peer = Peer::with_entries(size.people);
    let number = rehearse(world);
    let (mut runs, mut memory) = (Vec::new(), 0.0);
    for turn in 0..RUNS {
        let (steps, held) = run(world, number);
        runs.push(steps);
        memory = held;
        if let Some(peer) = peer.as_mut().filter(|_| turn < size.peer_runs) {
            peer.run();
        }
    }
    let people = size.people;
    let [unlock, .., number] = [0, 1, 2, 3].map(|step| median(runs.iter().map(|run| run[step]).collect()));
    let of = format!("(median of {RUNS})");
    if people == 1_000 {
        table.row("start to a usable unlock screen", unlock, 0.4, Unit::Seconds, &of);
    }
    let number = number - derivation(world);
    let what = format!("from nothing to a number on the screen, {people} contacts");
    if let Some(peer) = peer {
        // As it would be where the targets were set.
        let there = number * size.peer_then / peer.seconds();
        table.row(&what, there, size.target, Unit::Seconds, &format!("(where KeePassXC takes {} s)", size.peer_then));
        let times = number / peer.seconds();
        let here = format!("here {number:.3} s {of}, KeePassXC {:.3} s (median of {})", peer.seconds(), size.peer_runs);
        table.note(&format!("{people} contacts: {here}, which is {times:.2} of it"));
    } else {
        table.row(&what, number, size.target, Unit::Seconds, &of);
        table.note("keepassxc is not installed: these figures are those of this machine alone");
    }
    table.note(&format!("{people} contacts, median of each step:{}", steps(&runs)));
    let slowest = runs.iter().map(|run| run[0]).fold(0.0, f64::max) * 1e3;
    table.note(&format!("{people} contacts, the slowest start to an unlock screen: {slowest:.0} ms"));
    if people == 10_000 {
        table.row("memory of all processes, 10000 contacts", memory, 300.0, Unit::Mebibytes, "(PSS)");
    }
}

/// Where the number will be, and how much is written there without it: nobody stops to look while it is measured.
fn rehearse(world: &World) -> (Area, usize) {
    let typist = Typist::start_on(Screen::new(1280, 800), &place(world));
    typist.unlocks(PASSPHRASE);
    typist.reveals(LETTERS)
}

/// Gives the seconds until each step, and the memory after the last. As in the other program, whoever types waits where something
/// is to be seen first: for the unlock screen, and for the directory.
fn run(world: &World, (number, before): (Area, usize)) -> ([f64; 4], f64) {
    let screen = Screen::new(1280, 800);
    let from = Instant::now();
    let since = || from.elapsed().as_secs_f64();
    let typist = Typist::start_on(screen, &place(world));
    typist.sees_unlock();
    let unlock = since();
    typist.unlocks(PASSPHRASE);
    let directory = since();
    typist.acts_on(LETTERS, "r");
    typist.sees_person();
    let person = since();
    typist.sees_number(number, before);
    ([unlock, directory, person, since()], proportional(&typist))
}

/// What the key derivation takes, in seconds: whoever makes a vault says how much that is to be.
fn derivation(world: &World) -> f64 {
    let run = |_| {
        let locked = Locked::open(&world.path(), Device::at(world.home()), outside()).unwrap();
        let from = Instant::now();
        locked.member_key(&PASSPHRASE.into()).unwrap();
        from.elapsed().as_secs_f64()
    };
    median((0..RUNS).map(run).collect())
}

/// How long each step took by itself.
fn steps(runs: &[[f64; 4]]) -> String {
    let alone = |run: &[f64; 4], step: usize| run[step] - if step == 0 { 0.0 } else { run[step - 1] };
    let words = STEPS.iter().enumerate().map(|(step, what)| {
        let milliseconds = median(runs.iter().map(|run| alone(run, step)).collect()) * 1e3;
        format!(" {what} {milliseconds:.0} ms")
    });
    words.collect::<Vec<_>>().join(",")
}

/// The memory of the application, what it shares with others divided among them, in MB.
fn proportional(typist: &Typist) -> f64 {
    let of = |process: &std::path::PathBuf| {
        let rollup = fs::read_to_string(process.join("smaps_rollup")).unwrap();
        let line = rollup.lines().find(|line| line.starts_with("Pss:")).unwrap();
        line.split_whitespace().nth(1).unwrap().parse::<f64>().unwrap()
    };
    typist.family.processes().iter().map(of).sum::<f64>() * 1024.0 / 1e6
}
