//! Whether people are found by what is typed for them: the samples beside the repository, among many others.

use crate::table::Table;
use crate::world::{World, import};
use hotline_vault::{Profile, Vault};
use std::fmt::Write;
use std::path::{Path, PathBuf};

/// What is typed, for whom, and among how many of the first they must be.
struct Sample {
    typed: String,
    name: String,
    within: usize,
}

/// The samples and the real people that they are put among.
pub(crate) struct Samples {
    names: Vec<Sample>,
    offices: Vec<Sample>,
    leaders: String,
    congress: String,
}

impl Samples {
    /// Reads them, if they are there.
    pub(crate) fn read(table: &mut Table) -> Option<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let shared = std::env::var_os("HOTLINE_SHARED").map_or(root.join("../shared"), PathBuf::from);
        let read = |name: &str| std::fs::read_to_string(shared.join("data").join(name)).ok();
        let rows = |name: &str, sample: fn(&[&str]) -> Option<Sample>| {
            let text = read(name)?;
            let rows = text.lines().filter(|line| !line.starts_with('#'));
            Some(rows.filter_map(|line| sample(&line.split('\t').collect::<Vec<_>>())).collect::<Vec<_>>())
        };
        let samples = || {
            let names = rows("search-samples.tsv", |row| {
                let [name, typed, ..] = row else { return None };
                Some(Sample { typed: (*typed).to_owned(), name: (*name).to_owned(), within: 5 })
            })?;
            let offices = rows("office-samples.tsv", |row| {
                let [typed, name, within, ..] = row else { return None };
                Some(Sample { typed: (*typed).to_owned(), name: (*name).to_owned(), within: within.parse().ok()? })
            })?;
            Some(Self { names, offices, leaders: read("world-leaders.vcf")?, congress: read("congress.vcf")? })
        };
        let samples = samples();
        if samples.is_none() {
            table.note(&format!(
                "recall not measured: {} is missing (HOTLINE_SHARED may say where it is)",
                shared.display()
            ));
        }
        samples
    }

    /// The rows for the real people and those of the samples alone.
    pub(crate) fn among_real_people(&self, table: &mut Table) {
        let world = World::empty();
        let mut vault = world.unlock();
        import(&mut vault, self.congress.clone().into_bytes());
        self.measure(&mut vault, "877 real people", table);
    }

    /// The rows for these people among all others of a vault.
    pub(crate) fn among(&self, world: &World, table: &mut Table) {
        let mut vault = world.unlock();
        self.measure(&mut vault, "100,000 made-up contacts", table);
    }

    fn measure(&self, vault: &mut Vault, others: &str, table: &mut Table) {
        import(vault, self.leaders.clone().into_bytes());
        let mut cards = String::new();
        for (number, Sample { name, .. }) in self.names.iter().enumerate() {
            write!(cards, "BEGIN:VCARD\r\nVERSION:4.0\r\nUID:urn:sample:{number}\r\nFN:{name}\r\nTEL:+4477009{number:05}\r\nEND:VCARD\r\n")
                .expect("a String takes every character");
        }
        import(vault, cards.into_bytes());
        let names = Ranks::of(vault, &self.names);
        names.row(table, &format!("recall@1 of names among {others}"), 0.92, |_| 1);
        names.row(table, &format!("recall@5 of names among {others}"), 0.97, |_| 5);
        let offices = Ranks::of(vault, &self.offices);
        offices.row(table, &format!("recall@1 of offices among {others}"), 0.92, |_| 1);
        offices.row(table, &format!("recall@5 of offices among {others}"), 0.95, |_| 5);
        offices.row(table, &format!("offices where they must be among {others}"), 0.95, |sample| sample.within);
    }
}

/// Where whoever is meant stands, for each sample.
struct Ranks<'a>(Vec<(Option<usize>, &'a Sample)>);

impl<'a> Ranks<'a> {
    fn of(vault: &Vault, samples: &'a [Sample]) -> Self {
        Self(samples.iter().map(|sample| (rank(vault, &sample.typed, &sample.name), sample)).collect())
    }

    /// Adds the row for the share of those who stand among the first `within`, with the others.
    fn row(&self, table: &mut Table, what: &str, target: f64, within: impl Fn(&Sample) -> usize) {
        let is_missed = |rank: &Option<usize>, sample| rank.is_none_or(|rank| rank >= within(sample));
        let missed: Vec<_> = self.0.iter().filter(|(rank, sample)| is_missed(rank, sample)).collect();
        let recall = 1.0 - missed.len() as f64 / self.0.len().max(1) as f64;
        let missed: Vec<_> = missed.iter().map(|(_, Sample { typed, name, .. })| format!("{typed} ({name})")).collect();
        let more = if missed.is_empty() { String::new() } else { format!("; missed: {}", missed.join(", ")) };
        table.at_least(what, recall, target, &more);
    }
}

/// Where in the answer whoever is meant stands. Made-up people who hold the very office stand for them as well: one that is
/// of the same country, and called the same up to the country's name.
fn rank(vault: &Vault, typed: &str, name: &str) -> Option<usize> {
    let profile = |id| vault.contact(id).map(|listing| &listing.summary.profile);
    let held = |profile: &Profile| {
        let office = profile.office.as_deref()?;
        Some((profile.country?, office.split(" of ").next().unwrap_or(office).to_lowercase()))
    };
    let named = vault.find(name, 5).ids().into_iter().filter_map(profile).filter(|profile| profile.name == name);
    let meant: Vec<_> = named.filter_map(held).collect();
    let mut found = vault.find(typed, 5).ids().into_iter().filter_map(profile);
    found.position(|profile| profile.name == name || held(profile).is_some_and(|held| meant.contains(&held)))
}
