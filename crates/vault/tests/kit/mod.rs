//! What the tests of the vault share: a vault in a folder of its own, a clock that ticks, contacts to put in.
#![allow(dead_code, reason = "each test binary uses its part of the kit")]
#![allow(clippy::unwrap_used, reason = "a test that finds nothing where something should be has failed")]

use hotline_vault::{
    Assurance, ContactDraft, ContactId, Device, Error, LineDraft, LineKind, Locked, MemberKey, NewVault, Outside,
    Problem, Profile, RevealHow, Secret, Vault, WorkFactor, os_random,
};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

/// A passphrase that is in no other place.
pub(crate) const PASSPHRASE: &str = "quartz heron sandbag ninefold";

/// A folder with one vault in it, and the device that made it.
pub(crate) struct Bench {
    folder: TempDir,
    pub(crate) key: MemberKey,
}

impl Bench {
    /// Makes a vault.
    pub(crate) fn new() -> Self {
        let folder = folder();
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

    pub(crate) fn path(&self) -> PathBuf {
        self.folder.path().join("v.hotline")
    }

    pub(crate) fn folder(&self) -> PathBuf {
        self.folder.path().to_owned()
    }

    pub(crate) fn device(&self) -> Device {
        Device::at(self.folder.path().join("home"))
    }

    /// Another device of the same member: the identity file was copied there with the heads, nothing else.
    pub(crate) fn device_with_identity(&self, name: &str) -> Device {
        let other = Device::at(self.folder.path().join(name));
        let id = self.locked().unwrap().id();
        std::fs::create_dir_all(other.identity_path(id).parent().unwrap()).unwrap();
        std::fs::copy(self.device().identity_path(id), other.identity_path(id)).unwrap();
        std::fs::create_dir_all(self.folder.path().join(name).join("heads")).unwrap();
        std::fs::copy(
            self.heads(),
            self.folder.path().join(name).join("heads").join(self.heads().file_name().unwrap()),
        )
        .unwrap();
        other
    }

    /// The file of the heads of the device.
    pub(crate) fn heads(&self) -> PathBuf {
        let id = self.locked().unwrap().id();
        self.folder.path().join(format!("home/heads/{id}-{}.json", self.key.id()))
    }

    /// Unlocks with the passphrase on any device.
    pub(crate) fn try_unlock_on(&self, device: Device) -> Result<Vault, Error> {
        let locked = Locked::open(&self.path(), device, outside())?;
        let key = locked.member_key(&PASSPHRASE.into())?;
        locked.unlock(key)
    }

    pub(crate) fn unlock_on(&self, device: Device) -> Vault {
        self.try_unlock_on(device).unwrap()
    }

    /// A device that has never seen the vault, with the member key at hand.
    pub(crate) fn stranger(&self) -> Result<Vault, Error> {
        let mut name = [0; 8];
        os_random(&mut name);
        let home = self.folder.path().join(format!("device-{:016x}", u64::from_be_bytes(name)));
        Locked::open(&self.path(), Device::at(home), outside())?.unlock(self.key.clone())
    }

    /// What a check finds.
    pub(crate) fn problems(&self) -> Vec<Problem> {
        self.locked().unwrap().verify(&self.key, &mut go_on).unwrap().problems
    }

    pub(crate) fn locked(&self) -> Result<Locked, Error> {
        Locked::open(&self.path(), self.device(), outside())
    }

    pub(crate) fn try_unlock(&self) -> Result<Vault, Error> {
        self.locked()?.unlock(self.key.clone())
    }

    pub(crate) fn unlock(&self) -> Vault {
        self.try_unlock().unwrap()
    }
}

/// A folder, in memory where that can be had: every change of a vault waits for the disk.
pub(crate) fn folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() { TempDir::new_in(memory) } else { TempDir::new() }.unwrap()
}

/// Opens a vault file as anybody can who can write to it, with none of Hotline's guards.
pub(crate) fn raw(path: &Path) -> rusqlite::Connection {
    rusqlite::Connection::open(path).unwrap()
}

/// The real clock and the real random bytes.
pub(crate) fn outside() -> Outside {
    Outside { now: jiff::Timestamp::now, random: os_random }
}

/// Lets long work go on.
pub(crate) fn go_on(_: hotline_vault::Progress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// Reveals the first of the safest lines.
pub(crate) fn reveal(vault: &mut Vault, contact: ContactId) -> Result<String, Error> {
    vault.reveal(contact, None, RevealHow::Shown, None).map(|revealed| revealed.number.expose().to_owned())
}

/// A contact with one line for each number.
pub(crate) fn draft(name: &str, numbers: &[&str]) -> ContactDraft {
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

/// Where a run that another one started has its folder.
pub(crate) const PLACE: &str = "HOTLINE_TEST_PLACE";

/// The folder, if another run started this one.
pub(crate) fn place() -> Option<PathBuf> {
    std::env::var_os(PLACE).map(PathBuf::from)
}

/// Runs one test of this program again, by the shell, after `setup`, with a folder to work in.
pub(crate) fn again(test: &str, setup: &str, folder: &Path) -> Output {
    Command::new("sh")
        .args(["-c", &format!("{setup}\nexec \"$@\""), "sh"])
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", "--nocapture", test])
        .env(PLACE, folder)
        .output()
        .unwrap()
}

/// Every file below a folder.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { all.extend(files(&path)) } else { all.push(path) }
    }
    all
}
