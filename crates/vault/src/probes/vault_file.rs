//! Bytes as a vault file, as changes to one, and as the journal beside one.

use crate::contact::{Assurance, LineKind, Profile};
use crate::store::{Store, StoreError};
use crate::{
    ContactDraft, ContactId, Device, Error, LineDraft, Locked, MemberKey, NewVault, Outside, RevealHow, Secret, Vault,
    WorkFactor, os_random,
};
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use tempfile::TempDir;

const OUTSIDE: Outside = Outside { now: jiff::Timestamp::now, random: os_random };

/// Bytes as a vault file: it opens or is refused, and nothing is written to it.
pub fn vault_header(bytes: &[u8]) {
    let place = Place::with(bytes);
    if let Ok(store) = Store::open(&place.vault()) {
        let _ = store.read().and_then(|reading| reading.check_pages());
    }
    assert!(place.file() == bytes, "nothing is written");
}

/// Bytes as what was changed of a vault file: whatever opens of it, and with the right key, is what was put into it.
pub fn vault_pages(bytes: &[u8]) {
    let place = Place::with(&edited(&GENUINE.file, bytes));
    let Some(mut vault) = place.unlocked() else { return };
    check(&mut vault);
    let _ = vault.verify(&mut |_| ControlFlow::Continue(()));
}

/// Bytes as what was changed of the journal of a change that was broken off, or, if the first of them is odd, as a journal: it is
/// refused, and nothing is written, or whatever the vault gives out afterwards is right.
pub fn vault_journal(bytes: &[u8]) {
    let Some((first, bytes)) = bytes.split_first() else { return };
    let place = Place::with(&GENUINE.file);
    let journal = if first % 2 == 0 { edited(&GENUINE.journal, bytes) } else { bytes.to_vec() };
    std::fs::write(place.journal(), &journal).expect("the test can write a file");
    match Locked::open(&place.vault(), place.device(), OUTSIDE).and_then(|locked| locked.unlock(GENUINE.key.clone())) {
        Ok(mut vault) => check(&mut vault),
        Err(Error::Store(StoreError::ForeignJournal(_))) => {
            assert!(place.file() == GENUINE.file, "nothing is written beside what is refused");
            assert!(std::fs::read(place.journal()).is_ok_and(|now| now == journal), "nor to it");
        }
        Err(_) => {}
    }
}

/// Each number that is given is the right one.
fn check(vault: &mut Vault) {
    for (contact, number) in &GENUINE.numbers {
        if let Ok(revealed) = vault.reveal(*contact, None, RevealHow::Shown, None) {
            assert!(revealed.number.expose() == number, "a number is the one that was put in");
        }
    }
    let _ = vault.log(None, 99);
}

/// A small vault, and what is known of it.
struct Genuine {
    file: Vec<u8>,
    /// Of a change that was broken off.
    journal: Vec<u8>,
    key: MemberKey,
    numbers: BTreeMap<ContactId, String>,
}

static GENUINE: LazyLock<Genuine> = LazyLock::new(|| {
    let place = Place::new();
    let new = NewVault { name: "Chancellery", member: "Ada Founder", title: None, device: "laptop" };
    let work = WorkFactor::new(1).expect("1 is a work factor");
    let vault = Vault::create(&place.vault(), place.device(), OUTSIDE, &new, &"x".into(), work);
    let mut vault = vault.expect("a vault can be made");
    let mut put = |at: u8| {
        let number = format!("+44770090012{at}");
        let contact = vault.add_contact(&draft(&format!("Contact {at}"), &number)).expect("a contact can be added");
        (contact, number)
    };
    let numbers = (0..3).map(&mut put).collect();
    let key = vault.key.clone();
    drop(vault);
    let file = place.file();
    let journal = broken_off(&place);
    assert!(place.file() == file, "a change that is broken off is none");
    Genuine { file, journal, key, numbers }
});

/// The journal of a change that has begun to write to the file.
fn broken_off(place: &Place) -> Vec<u8> {
    const SECTOR: usize = 512;
    const RECORD: usize = 4096 + 8;
    let mut store = Store::open(&place.vault()).expect("the vault opens");
    let writing = store.write().expect("the vault can be written to");
    writing.append_event(&[7; 9000]).expect("an event can be written");
    let mut journal = std::fs::read(place.journal()).expect("there is a journal");
    drop(writing);
    // What SQLite writes in the end, once the rest is on the disk.
    let records = u32::try_from((journal.len() - SECTOR) / RECORD).expect("there are few records");
    journal[..8].copy_from_slice(&[0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7]);
    journal[8..12].copy_from_slice(&records.to_be_bytes());
    journal
}

/// What comes of changes: each is four bytes, of which three say where, by page and place in it, and the last what is there. The one
/// before them all says how much is cut off at the end, in units of 512 bytes.
fn edited(genuine: &[u8], edits: &[u8]) -> Vec<u8> {
    let (mut bytes, pages) = (genuine.to_vec(), genuine.len().div_ceil(4096));
    let Some((cut, edits)) = edits.split_first() else { return bytes };
    bytes.truncate(genuine.len().saturating_sub(usize::from(*cut) * 512));
    for edit in edits.as_chunks::<4>().0 {
        let [page, high, low, value] = *edit;
        let at = usize::from(page) % pages * 4096 + usize::from(high % 16) * 256 + usize::from(low);
        if let Some(byte) = bytes.get_mut(at) {
            *byte = value;
        }
    }
    bytes
}

fn draft(name: &str, number: &str) -> ContactDraft {
    let line = LineDraft {
        id: None,
        label: "Office".to_owned(),
        kind: LineKind::Mobile,
        assurance: Assurance::Open,
        number: Some(Secret::from(number)),
        notes: None,
        verified: None,
    };
    let profile = Profile { name: name.to_owned(), ..Profile::default() };
    ContactDraft { profile, lines: vec![line], notes: None }
}

/// A folder with a vault file in it, in memory where that can be had.
struct Place(TempDir);

impl Place {
    fn new() -> Self {
        let memory = Path::new("/dev/shm");
        let folder = if memory.is_dir() { TempDir::new_in(memory) } else { TempDir::new() };
        Self(folder.expect("the test can make a folder"))
    }

    fn with(file: &[u8]) -> Self {
        let place = Self::new();
        std::fs::write(place.vault(), file).expect("the test can write a file");
        place
    }

    fn vault(&self) -> PathBuf {
        self.0.path().join("v.hotline")
    }

    fn journal(&self) -> PathBuf {
        self.0.path().join("v.hotline-journal")
    }

    fn device(&self) -> Device {
        Device::at(self.0.path().join("home"))
    }

    fn file(&self) -> Vec<u8> {
        std::fs::read(self.vault()).expect("the file is still there")
    }

    fn unlocked(&self) -> Option<Vault> {
        Locked::open(&self.vault(), self.device(), OUTSIDE).and_then(|locked| locked.unlock(GENUINE.key.clone())).ok()
    }
}
