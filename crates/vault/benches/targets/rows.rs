//! The rows of the table.

use crate::alone::Spent;
use crate::bare_age::Cost;
use crate::other_scripts;
use crate::people;
use crate::table::{Table, Unit};
use crate::world::{World, import as import_all};
use hotline_vault::{ContactDraft, LineDraft, RevealHow};
use std::path::Path;
use std::time::Instant;

pub(crate) fn unlock(world: &World, what: &str, target: f64, bare: &Cost, table: &mut Table) {
    let mut times = Times::new();
    for _ in 0..9 {
        times.time(|| drop(world.unlock()));
    }
    let more = format!("(median of 9; {:.0} bare openings)", times.median() / bare.open);
    table.row(&format!("unlock after the key derivation, {what}"), times.median(), target, Unit::Seconds, &more);
}

pub(crate) fn find(world: &World, table: &mut Table) {
    let vault = world.unlock();
    let mut times = Times::new();
    for n in 0..400 {
        let name = people::name(n * 211 % world.contacts);
        // Every key press of typing the name, and of typing it with one slip.
        let slip = format!("{}x{}", &name[..3], &name[4..]);
        for typed in [name.as_str(), slip.as_str()] {
            for (end, _) in typed.char_indices().skip(1).chain([(typed.len(), ' ')]) {
                times.time(|| assert!(vault.find(&typed[..end], 50).hits.len() <= 50));
            }
        }
    }
    let more = format!("(p99 of {} key presses; median {:.2} ms)", times.0.len(), times.median() * 1e3);
    table.row("find among 100,000 contacts, per key press", times.p99(), 0.010, Unit::Seconds, &more);
}

/// The same with names that are typed in other scripts, of which some of the contacts have theirs as well.
pub(crate) fn find_in_other_scripts(world: &World, table: &mut Table) {
    const OWN: usize = 5_000;

    import_all(&mut world.unlock(), other_scripts::vcard(OWN).into_bytes());
    let vault = world.unlock();
    let mut times = Times::new();
    for typed in other_scripts::TYPED.iter().cycle().take(5 * other_scripts::TYPED.len()) {
        for (end, _) in typed.char_indices().skip(1).chain([(typed.len(), ' ')]) {
            times.time(|| assert!(vault.find(&typed[..end], 50).hits.len() <= 50));
        }
    }
    let more = format!(
        "(p99 of {} key presses; median {:.2} ms; {OWN} contacts more have names in these scripts)",
        times.0.len(),
        times.median() * 1e3
    );
    let what = "find in other scripts among 100,000 contacts, per key press";
    table.row(what, times.p99(), 0.010, Unit::Seconds, &more);
}

pub(crate) fn reveal(world: &World, bare: &Cost, table: &mut Table) {
    let mut vault = world.unlock();
    let contacts: Vec<_> = (0..100).map(|n| world.some_contact(&vault, n * 97)).collect();
    let mut times = Times::new();
    for n in 0..1_000 {
        let contact = contacts[n % contacts.len()];
        times.time(|| drop(vault.reveal(contact, None, RevealHow::Shown, Some("a call")).unwrap()));
    }
    let more = format!(
        "(p99 of 1,000; median {:.2} ms, {:.0} bare openings)",
        times.median() * 1e3,
        times.median() / bare.open
    );
    table.row("reveal, durable journal write included", times.p99(), 0.005, Unit::Seconds, &more);
}

pub(crate) fn add_and_edit(world: &World, bare: &Cost, table: &mut Table) {
    let mut vault = world.unlock();
    let (mut adds, mut edits) = (Times::new(), Times::new());
    for n in 0..200 {
        let name = format!("Added Person {n}");
        let id = adds.time(|| vault.add_contact(&draft(&name)).unwrap());
        let listing = vault.contact(id).unwrap().clone();
        let lines = listing.summary.lines.iter().map(LineDraft::unchanged).collect();
        let mut profile = listing.summary.profile.clone();
        profile.office = Some("Minister of Weights and Measures".to_owned());
        edits.time(|| vault.edit_contact(id, listing.put, &ContactDraft { profile, lines, notes: None }).unwrap());
    }
    for (what, times) in [("add one contact at 100,000", adds), ("edit one contact at 100,000", edits)] {
        let more = format!(
            "(p99 of 200; median {:.2} ms, {:.0} bare seals)",
            times.median() * 1e3,
            times.median() / bare.seal
        );
        table.row(what, times.p99(), 0.020, Unit::Seconds, &more);
    }
}

fn draft(name: &str) -> ContactDraft {
    let line = LineDraft {
        id: None,
        label: "Direct mobile".to_owned(),
        kind: hotline_vault::LineKind::Mobile,
        assurance: hotline_vault::Assurance::Open,
        number: Some("+44 7700 900123".into()),
        notes: None,
        verified: None,
    };
    let profile = hotline_vault::Profile { name: name.to_owned(), ..Default::default() };
    ContactDraft { profile, lines: vec![line], notes: None }
}

/// A rotation, against bare age on records of the same sizes.
pub(crate) fn rotate(world: &World, bare: &Cost, table: &mut Table) {
    let sizes = record_sizes(&world.path());
    let Spent { seconds, mebibytes } = Spent::rotating(world);
    let bare_seconds = Cost::reseal_on_all_cores(&sizes);
    let what = format!("rotation of {} contacts", world.contacts);
    let per_record = 2.0 * bare.open + bare.seal;
    let more = format!(
        "({seconds:.2} s; bare age {bare_seconds:.2} s for {} records of {:.0} µs)",
        sizes.len(),
        per_record * 1e6
    );
    table.row(&format!("{what}, against bare age on all cores"), seconds / bare_seconds, 1.5, Unit::Times, &more);
    table.row(&format!("{what}, peak memory"), mebibytes, 300.0, Unit::Mebibytes, "");
}

/// The import of a large file into an empty vault, which it fills; against bare age on the same records.
pub(crate) fn import(contacts: usize, table: &mut Table) -> World {
    let mut world = World::empty();
    let file = world.people_file(contacts);
    let mebibytes_of_file = std::fs::metadata(&file).unwrap().len() as f64 / 1024.0 / 1024.0;
    let import = Spent::importing(&world, &file);
    world.contacts = contacts;
    let alone = Spent::idling(&world);
    let sizes = record_sizes(&world.path());
    let bare_seconds = Cost::seal_on_all_cores(&sizes);
    let what = format!("import of {contacts} contacts");
    let more = format!("({:.2} s; bare age {bare_seconds:.2} s for {} records)", import.seconds, sizes.len());
    let times = import.seconds / bare_seconds;
    table.row(&format!("{what}, plan and all, against bare age on all cores"), times, 3.0, Unit::Times, &more);
    let more = format!(
        "({:.0} MB at the peak; the vault itself {:.0} MB; the file {mebibytes_of_file:.0} MB)",
        import.mebibytes, alone.mebibytes
    );
    let times = (import.mebibytes - alone.mebibytes) / mebibytes_of_file;
    table.row(&format!("{what}, peak memory beside the vault, against the file"), times, 3.0, Unit::Times, &more);
    world
}

/// The sizes of all records, less what age adds to each.
fn record_sizes(path: &Path) -> Vec<usize> {
    let connection = rusqlite::Connection::open(path).unwrap();
    let sql = "SELECT length(sealed) FROM entry UNION ALL SELECT length(sealed) FROM event";
    let mut statement = connection.prepare(sql).unwrap();
    let sizes = statement.query_map([], |row| row.get::<_, i64>(0)).unwrap();
    sizes.map(|size| usize::try_from(size.unwrap()).unwrap().saturating_sub(300)).collect()
}

struct Times(Vec<f64>);

impl Times {
    fn new() -> Self {
        Self(Vec::new())
    }

    fn time<T>(&mut self, call: impl FnOnce() -> T) -> T {
        let start = Instant::now();
        let result = call();
        self.0.push(start.elapsed().as_secs_f64());
        result
    }

    fn quantile(&self, q: f64) -> f64 {
        let mut sorted = self.0.clone();
        sorted.sort_by(f64::total_cmp);
        sorted[((sorted.len() - 1) as f64 * q).round() as usize]
    }

    fn median(&self) -> f64 {
        self.quantile(0.5)
    }

    fn p99(&self) -> f64 {
        self.quantile(0.99)
    }
}
