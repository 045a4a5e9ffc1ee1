//! A vault to measure, in a folder of its own.

use crate::people;
use crate::table::{Table, Unit};
use hotline_vault::{
    ContactId, Device, ImportChoices, ImportFile, Locked, MemberKey, NewVault, Outside, Progress, RevealHow, Vault,
    WorkFactor, os_random,
};
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::time::Instant;
use tempfile::TempDir;

pub(crate) struct World {
    folder: TempDir,
    pub(crate) key: MemberKey,
    pub(crate) contacts: usize,
}

impl World {
    /// Makes a vault without anybody in it.
    pub(crate) fn empty() -> Self {
        Self::make().0
    }

    /// Makes a vault and imports people into it, which is a row of the table.
    pub(crate) fn with_contacts(contacts: usize, table: &mut Table) -> Self {
        let (mut world, mut vault) = Self::make();
        let file = people::vcard(contacts).into_bytes();
        let start = Instant::now();
        assert_eq!(import(&mut vault, file), contacts as u64);
        let seconds = start.elapsed().as_secs_f64();
        table.row(&format!("import of {contacts} contacts, plan and all"), seconds, 3.0, Unit::Seconds, "");
        vault.settle().unwrap();
        world.contacts = contacts;
        world
    }

    /// Writes people who don't exist beside the vault, as a file to import.
    pub(crate) fn people_file(&self, contacts: usize) -> PathBuf {
        let path = self.folder.path().join("people.vcf");
        std::fs::write(&path, people::vcard(contacts)).unwrap();
        path
    }

    fn make() -> (Self, Vault) {
        let folder = TempDir::new().unwrap();
        let passphrase = "quartz heron sandbag ninefold".into();
        let new = NewVault { name: "Bench", member: "Bench", title: None, device: "bench" };
        let device = Device::at(folder.path().join("home"));
        let (path, work) = (folder.path().join("v.hotline"), WorkFactor::new(10).unwrap());
        let vault = Vault::create(&path, device.clone(), outside(), &new, &passphrase, work).unwrap();
        let key = Locked::open(&path, device, outside()).unwrap().member_key(&passphrase).unwrap();
        (Self { folder, key, contacts: 0 }, vault)
    }

    /// Brings the journal to `events` events, by reveals, as a device does that has been in use for years.
    pub(crate) fn fill_journal(&self, events: u64) {
        let mut vault = self.unlock();
        let id = self.some_contact(&vault, 17);
        while vault.status().events < events {
            vault.reveal(id, None, RevealHow::Shown, None).unwrap();
        }
        vault.settle().unwrap();
    }

    pub(crate) fn some_contact(&self, vault: &Vault, n: usize) -> ContactId {
        vault.find(&people::name(n), 1).hits[0].id
    }

    pub(crate) fn path(&self) -> PathBuf {
        self.folder.path().join("v.hotline")
    }

    pub(crate) fn home(&self) -> PathBuf {
        self.folder.path().join("home")
    }

    pub(crate) fn unlock(&self) -> Vault {
        Locked::open(&self.path(), Device::at(self.home()), outside()).unwrap().unlock(self.key.clone()).unwrap()
    }
}

/// Imports all of a vCard file, and says how many people were new.
pub(crate) fn import(vault: &mut Vault, cards: Vec<u8>) -> u64 {
    let file = ImportFile::new(&cards, "people.vcf");
    let plan = vault.plan_import(&file, &ImportChoices::default(), &mut go_on).unwrap();
    // As the programs do: the plan has all of it.
    drop(cards);
    vault.apply_import(&plan, &mut go_on).unwrap().new
}

pub(crate) fn outside() -> Outside {
    Outside { now: jiff::Timestamp::now, random: os_random }
}

pub(crate) fn go_on(_: Progress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}
