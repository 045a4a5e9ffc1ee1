//! Torn files: cut short anywhere, a bit flipped anywhere. Either it is noticed or nothing is lost; never a wrong number.

use super::go_on;
use crate::store::Store;
use crate::vault::Vault;
use crate::{ContactId, Device, Error, Listing, Locked, MemberKey, NewVault, WorkFactor};
use std::collections::BTreeMap;
use std::path::PathBuf;
use tempfile::TempDir;

const PAGE: usize = 4096;

/// The whole content of a vault, numbers and all.
#[derive(Debug, PartialEq)]
struct Content {
    listings: BTreeMap<ContactId, Listing>,
    numbers: BTreeMap<ContactId, Vec<String>>,
    events: u64,
}

/// A vault of one member, so that it is small and quickly opened.
struct Victim {
    _folder: TempDir,
    path: PathBuf,
    key: MemberKey,
    device: Device,
    intact: Vec<u8>,
    content: Content,
}

impl Victim {
    fn new() -> Self {
        let folder = super::folder();
        let (path, device) = (folder.path().join("v.hotline"), Device::at(folder.path().join("made-here")));
        let new = NewVault { name: "Chancellery", member: "Ada Founder", title: None, device: "laptop" };
        let work = WorkFactor::new(1).unwrap();
        let mut vault = Vault::create(&path, device, super::OUTSIDE, &new, &"x".into(), work).unwrap();
        for at in 0..4 {
            vault.add_contact(&super::draft(&format!("Contact {at}"), &format!("+44770090020{at}"))).unwrap();
        }
        let gone = vault.add_contact(&super::draft("Gone", "+447700900299")).unwrap();
        vault.remove_contact(gone).unwrap();
        let content = content(&vault, |_, error| panic!("{error}"));
        let key = vault.key.clone();
        drop(vault);
        let intact = std::fs::read(&path).unwrap();
        assert_eq!(intact.len() % PAGE, 0);
        assert_eq!(content.numbers.len(), 4);
        // A device that has never seen the vault, and has no help from what it saw.
        let device = Device::at(folder.path().join("home"));
        Self { _folder: folder, path, key, device, intact, content }
    }

    /// Puts `bytes` in the place of the vault. Gives whether anybody was told that something is wrong.
    fn noticed(&self, bytes: &[u8]) -> bool {
        std::fs::write(&self.path, bytes).unwrap();
        let key = &self.key;
        let open = || Locked::open(&self.path, self.device.clone(), super::OUTSIDE);
        let Ok(Ok(vault)) = open().map(|locked| locked.unlock(key.clone())) else { return true };
        let mut noticed = false;
        let now = content(&vault, |id, error| {
            noticed = true;
            assert!(
                matches!(error, Error::Entry { contact, .. } if contact == id) || !matches!(error, Error::NoContact)
            );
        });
        drop(vault);
        // Whatever is still given out is right.
        for (id, numbers) in &now.numbers {
            assert_eq!(Some(numbers), self.content.numbers.get(id), "a wrong number");
        }
        let verified = open().unwrap().verify(key, &mut go_on);
        let clean = verified.is_ok_and(|verified| verified.problems.is_empty());
        assert!(!clean || !noticed, "a check does not see what a reveal sees");
        noticed |= !clean;
        assert!(noticed || now == self.content, "changed and not noticed");
        noticed
    }
}

fn content(vault: &Vault, mut failed: impl FnMut(ContactId, Error)) -> Content {
    let listings: BTreeMap<_, _> =
        vault.state.contacts.iter().map(|(id, listing)| (*id, Listing::clone(listing))).collect();
    let reading = match vault.store.read() {
        Ok(reading) => reading,
        Err(error) => {
            failed(ContactId::from_bytes([0; 16]), error.into());
            return Content { listings, numbers: BTreeMap::new(), events: vault.state.events };
        }
    };
    let mut numbers = BTreeMap::new();
    for id in listings.keys() {
        match Vault::open_entry(reading.rows(), &vault.state, &vault.vault_key, *id) {
            Ok(contact) => {
                let texts = contact.lines.iter().map(|line| line.number.expose().to_owned()).collect();
                numbers.insert(*id, texts);
            }
            Err(error) => failed(*id, error),
        }
    }
    Content { listings, numbers, events: vault.state.events }
}

#[test]
fn cut_short_anywhere() {
    let victim = Victim::new();
    let len = victim.intact.len();
    for at in 0..len {
        assert!(victim.noticed(&victim.intact[..at]), "cut at {at} of {len}");
        assert!(at >= 100 || Store::open(&victim.path).is_err(), "{at}");
    }
    assert!(!victim.noticed(&victim.intact));
}

#[test]
fn a_bit_flipped_anywhere() {
    let victim = Victim::new();
    let len = victim.intact.len();
    // The file header, and the header and cell pointers of each page; the schema and what is around it; the rest.
    let places = (0..len).filter(|at| at % PAGE < 24 || *at < 128 || (*at < PAGE && at % 5 == 0) || at % 53 == 0);
    let (mut tried, mut noticed) = (0, 0);
    for at in places {
        let mut bytes = victim.intact.clone();
        // Another bit at each place, the same ones every time.
        bytes[at] ^= 1 << ((at * 7 + at / PAGE) % 8);
        tried += 1;
        noticed += usize::from(victim.noticed(&bytes));
    }
    // What is not noticed is free space, which holds zeros: so many zeros there are, and no more.
    let zeros = victim.intact.iter().filter(|byte| **byte == 0).count();
    assert!(tried > 1_500, "{tried}");
    assert!(noticed * len > tried * (len - zeros) / 2, "{noticed} of {tried}, with {zeros} zeros in {len}");
}
