//! The figures that Hotline promises, each beside what was measured: `make bench`. Ratios are against bare age doing the
//! same seals and openings in the same run, because they travel between machines; times don't.

#![allow(clippy::unwrap_used, reason = "a measurement that fails has nothing to hand on")]

mod alone;
mod bare_age;
mod other_scripts;
mod people;
mod recall;
mod rows;
mod table;
mod world;

use std::process::ExitCode;
use table::Table;
use world::World;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().collect();
    if let Some(at) = arguments.iter().position(|argument| argument == alone::FLAG) {
        return alone::work(&arguments[at + 1..]);
    }
    let mut table = Table::new();
    let bare = bare_age::Cost::measure();
    table.note(&format!("bare age, one core, 1 KiB: seal {:.0} µs, open {:.0} µs", bare.seal * 1e6, bare.open * 1e6));

    let samples = recall::Samples::read(&mut table);
    if let Some(samples) = &samples {
        samples.among_real_people(&mut table);
    }

    let ten = World::with_contacts(10_000, &mut table);
    rows::reveal(&ten, &bare, &mut table);
    ten.fill_journal(10_000);
    rows::unlock(&ten, "10,000 contacts + 10,000 events", 0.150, &bare, &mut table);
    rows::rotate(&ten, &bare, &mut table);

    let hundred = rows::import(100_000, &mut table);
    rows::unlock(&hundred, "100,000 contacts", 1.0, &bare, &mut table);
    rows::find(&hundred, &mut table);
    rows::add_and_edit(&hundred, &bare, &mut table);
    rows::rotate(&hundred, &bare, &mut table);
    if let Some(samples) = &samples {
        samples.among(&hundred, &mut table);
    }
    rows::find_in_other_scripts(&hundred, &mut table);

    table.print()
}
