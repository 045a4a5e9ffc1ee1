//! What the tests of the vault share: a vault in a folder of its own, a clock that ticks, contacts to put in.
#![allow(dead_code, reason = "each test binary uses its part of the kit")]

use hotline_vault::{
    Assurance, ContactDraft, Device, Error, LineDraft, LineKind, Locked, MemberKey, NewVault, Outside, Profile, Secret,
    Vault, WorkFactor, os_random,
};
use std::ops::ControlFlow;
use std::path::PathBuf;
use tempfile::TempDir;

/// A passphrase that is in no other place.
pub const PASSPHRASE: &str = "quartz heron sandbag ninefold";

/// A folder with one vault in it, and the device that made it.
pub struct Bench {
    folder: TempDir,
    pub key: MemberKey,
}

impl Bench {
    /// Makes a vault.
    pub fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let (path, device) = (folder.path().join("v.hotline"), Device::at(folder.path().join("home")));
        let new =
            NewVault { name: "Chancellery", member: "Ada Founder", title: Some("Head of Registry"), device: "laptop" };
        let work = WorkFactor::new(2).unwrap();
        drop(Vault::create(&path, device, outside(), &new, &PASSPHRASE.into(), work).unwrap());
        let key = Locked::open(&path, Device::at(folder.path().join("home")), outside())
            .unwrap()
            .member_key(&PASSPHRASE.into())
            .unwrap();
        Self { folder, key }
    }

    pub fn path(&self) -> PathBuf {
        self.folder.path().join("v.hotline")
    }

    pub fn folder(&self) -> PathBuf {
        self.folder.path().to_owned()
    }

    pub fn device(&self) -> Device {
        Device::at(self.folder.path().join("home"))
    }

    pub fn locked(&self) -> Result<Locked, Error> {
        Locked::open(&self.path(), self.device(), outside())
    }

    pub fn try_unlock(&self) -> Result<Vault, Error> {
        self.locked()?.unlock(self.key.clone())
    }

    pub fn unlock(&self) -> Vault {
        self.try_unlock().unwrap()
    }
}

/// The real clock and the real random bytes.
pub fn outside() -> Outside {
    Outside { now: jiff::Timestamp::now, random: os_random }
}

/// Lets long work go on.
pub fn go_on(_: hotline_vault::Progress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// A contact with one line for each number.
pub fn draft(name: &str, numbers: &[&str]) -> ContactDraft {
    let line = |(at, number): (usize, &&str)| LineDraft {
        id: None,
        label: format!("Line {at}"),
        kind: LineKind::Mobile,
        assurance: Assurance::Open,
        number: Some(Secret::from(*number)),
        notes: None,
        verified: None,
    };
    ContactDraft {
        profile: Profile { name: name.to_owned(), office: Some(format!("Office of {name}")), ..Profile::default() },
        lines: numbers.iter().enumerate().map(line).collect(),
        notes: None,
    }
}
