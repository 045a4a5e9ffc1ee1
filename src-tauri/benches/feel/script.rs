//! From nothing to a number on the screen, as a person does it: by the keyboard, with xdotool, and watching the screen.

use crate::kit::screen::Screen;
use crate::kit::typist::{PERSON, Typist};
use crate::kit::{PASSPHRASE, wait_for};
use crate::table::{Table, Unit};
use crate::world::World;
use crate::{median, people, place};
use std::fs;
use std::time::Instant;

const RUNS: usize = 9;
/// `--ink` of the page's tokens, light theme: what names and numbers are drawn in.
const INK: u32 = 0x0016_181b;
/// A revealed number has more points of it than the dots that stand in its place.
const NUMBER: usize = 400;

pub(crate) fn measure(world: &World, target: f64, table: &mut Table) {
    let place = place(world);
    let who = people::name(17);
    let letters: String = who.chars().take(6).collect::<String>().to_lowercase();
    let (mut starts, mut totals, mut memory) = (Vec::new(), Vec::new(), 0.0);
    for _ in 0..RUNS {
        let screen = Screen::new(1280, 800);
        let from = Instant::now();
        let typist = Typist::start_on(screen, &place, &[]);
        typist.sees_unlock();
        starts.push(from.elapsed().as_secs_f64());
        typist.unlocks(PASSPHRASE);
        typist.types(&letters);
        typist.sees_person();
        let before = typist.screen.count(PERSON, INK);
        typist.presses(&["r"]);
        wait_for("the number", || (typist.screen.count(PERSON, INK) > before + NUMBER).then_some(()));
        totals.push(from.elapsed().as_secs_f64());
        memory = proportional(&typist);
    }
    let people = world.contacts;
    let runs = format!("(median of {RUNS})");
    if people == 1_000 {
        table.row("start to a usable unlock screen", median(starts), 0.4, Unit::Seconds, &runs);
    }
    let what = format!("from nothing to a number on the screen, {people} contacts");
    table.row(&what, median(totals), target, Unit::Seconds, &runs);
    if people == 10_000 {
        table.row("memory of all processes, 10000 contacts", memory, 300.0, Unit::Mebibytes, "(PSS)");
    }
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
