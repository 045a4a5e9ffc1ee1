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

/// What the vaults differ by.
struct Size {
    people: usize,
    /// In how many seconds a number must be on the screen, from nothing and less the key derivation.
    target: f64,
    /// How many seconds KeePassXC 2.7 needed by the same script where the targets were set. Beside it, a target holds on any
    /// machine: docs/decisions/0016 says why.
    peer_then: f64,
    /// How often KeePassXC does the same here.
    peer_runs: usize,
}

const SIZES: [Size; 3] = [
    Size { people: 1_000, target: 0.45, peer_then: 0.44, peer_runs: 9 },
    Size { people: 10_000, target: 0.6, peer_then: 1.15, peer_runs: 5 },
    Size { people: 100_000, target: 1.0, peer_then: 9.9, peer_runs: 1 },
];
/// What somebody types to find the person that is looked for: six letters of a name that some others have, too.
const LETTERS: &str = "belber";

fn main() -> ExitCode {
    let mut table = Table::new();
    for size in &SIZES {
        let world = World::with_contacts(size.people, &mut table);
        script::measure(&world, size, &mut table);
        if size.people > 1_000 {
            page::measure(&world, &mut table);
        }
    }
    table.print()
}

/// The application as it is released, on a measured vault.
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
