//! How the application feels, in figures: each beside its target, in a real window on a display that nobody sees.
//! `make bench` runs it with the program as it is released.

#![allow(clippy::unwrap_used, reason = "a measurement that fails has nothing to hand on")]

#[path = "../../tests/kit/mod.rs"]
mod kit;
mod page;
mod peer;
#[path = "../../../crates/vault/benches/targets/people.rs"]
mod people;
mod script;
#[path = "../../../crates/vault/benches/targets/table.rs"]
#[allow(dead_code, reason = "nothing here is measured in times of something else")]
mod table;
#[path = "../../../crates/vault/benches/targets/world.rs"]
#[allow(dead_code, reason = "what fills a journal is not needed here")]
mod world;

use kit::Place;
use std::process::ExitCode;
use table::Table;
use world::World;

/// By how many people the vaults differ; how soon a number must be on the screen from nothing (where the targets were set,
/// KeePassXC 2.7 needed 0.44 s, 1.15 s and 9.9 s by the same script); and how often KeePassXC does the same here.
const SIZES: [(usize, f64, usize); 3] = [(1_000, 0.45, 9), (10_000, 0.6, 5), (100_000, 1.0, 1)];
/// What somebody types to find the person that is looked for: six letters of a name that some others have, too.
const LETTERS: &str = "belber";

fn main() -> ExitCode {
    let mut table = Table::new();
    for (people, target, runs) in SIZES {
        let world = World::with_contacts(people, &mut table);
        let ours = script::measure(&world, target, &mut table);
        peer::measure(people, runs, ours, &mut table);
        if people > 1_000 {
            page::measure(&world, &mut table);
        }
    }
    table.print()
}

/// The application as it is released, on a measured vault. The passphrase costs next to nothing there: the key derivation
/// is not part of any figure.
fn place(world: &World) -> Place {
    Place {
        program: env!("CARGO_BIN_EXE_hotline-desktop").into(),
        before: Vec::new(),
        home: world.home(),
        vault: Some(world.path()),
        nobody: world.home().join("nobody"),
        system_bus: None,
        session_bus: None,
        language: "en",
    }
}

fn median(mut of: Vec<f64>) -> f64 {
    of.sort_by(f64::total_cmp);
    of[of.len() / 2]
}
