//! Whether people are found by what is typed for them: the samples beside the repository, among many others.

use crate::table::Table;
use crate::world::{World, go_on};
use hotline_vault::{ImportChoices, ImportFile, Vault};
use std::fmt::Write;
use std::path::{Path, PathBuf};

/// What is typed, and the name of whoever is meant.
type Sample = (String, String);

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
        let samples = || {
            let rows = |name: &str| {
                let text = read(name)?;
                let rows = text.lines().filter(|line| !line.starts_with('#'));
                let rows = rows
                    .filter_map(|line| line.split_once('\t').map(|(one, other)| (one.to_owned(), other.to_owned())));
                Some(rows.collect::<Vec<_>>())
            };
            let names = rows("search-samples.tsv")?.into_iter().map(|(name, typed)| (typed, name)).collect();
            let person = |(typed, rest): Sample| (typed, rest.split('\t').next().unwrap_or_default().to_owned());
            let offices = rows("office-samples.tsv")?.into_iter().map(person).collect();
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
        import(&mut vault, &self.congress);
        self.measure(&mut vault, "877 real people", table);
    }

    /// The rows for these people among all others of a vault.
    pub(crate) fn among(&self, world: &World, table: &mut Table) {
        let mut vault = world.unlock();
        self.measure(&mut vault, "100,000 made-up contacts", table);
    }

    fn measure(&self, vault: &mut Vault, others: &str, table: &mut Table) {
        import(vault, &self.leaders);
        let mut cards = String::new();
        for (number, (_, name)) in self.names.iter().enumerate() {
            write!(cards, "BEGIN:VCARD\r\nVERSION:4.0\r\nUID:urn:sample:{number}\r\nFN:{name}\r\nTEL:+4477009{number:05}\r\nEND:VCARD\r\n")
                .expect("a String takes every character");
        }
        import(vault, &cards);
        for (what, samples, at_1, at_5) in [("names", &self.names, 0.92, 0.97), ("offices", &self.offices, 0.92, 0.95)]
        {
            let ranks: Vec<_> = samples.iter().map(|(typed, name)| (rank(vault, typed, name), typed, name)).collect();
            for (within, target) in [(1, at_1), (5, at_5)] {
                let is_missed = |rank: &Option<usize>| rank.is_none_or(|rank| rank >= within);
                let missed: Vec<_> = ranks.iter().filter(|(rank, ..)| is_missed(rank)).collect();
                let recall = 1.0 - missed.len() as f64 / ranks.len().max(1) as f64;
                let missed: Vec<_> = missed.iter().map(|(_, typed, name)| format!("{typed} ({name})")).collect();
                let more = if missed.is_empty() { String::new() } else { format!("; missed: {}", missed.join(", ")) };
                table.at_least(&format!("recall@{within} of {what} among {others}"), recall, target, &more);
            }
        }
    }
}

fn import(vault: &mut Vault, cards: &str) {
    let plan = vault
        .plan_import(&ImportFile::new(cards.as_bytes(), "people.vcf"), &ImportChoices::default(), &mut go_on)
        .unwrap();
    vault.apply_import(&plan, &mut go_on).unwrap();
}

/// Where in the answer whoever is meant stands. Among made-up people there are others of the very same office.
fn rank(vault: &Vault, typed: &str, name: &str) -> Option<usize> {
    let profile = |id| vault.contact(id).map(|listing| &listing.summary.profile);
    let meant = vault.find(name, 5).ids().into_iter().filter_map(profile).find(|profile| profile.name == name)?;
    let found = vault.find(typed, 5).ids().into_iter().filter_map(profile);
    let same_office = |other: &Option<String>| other.is_some() && *other == meant.office;
    found.into_iter().position(|profile| profile.name == name || same_office(&profile.office))
}
