//! A vault of format 1 as it was once written. Every later Hotline opens it, searches it, reveals from it and finds
//! nothing wrong with it. If this fails, the code is wrong, never the files.
//!
//! The files were made by `cargo run --example freeze`. The contacts are invented; the numbers are from ranges that no
//! subscriber has.

use crate::kit::{folder, go_on, outside, reveal};
use hotline_vault::{Assurance, Device, Locked, MemberKey, RevealHow, Role, Secret, Vault};
use std::fs;
use std::path::Path;

const PASSPHRASE: &str = "frozen walrus lantern nine";

/// The vault on a device that never saw it, and its member key out of the identity file.
fn thawed(folder: &Path) -> (Locked, MemberKey) {
    let frozen = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/frozen/v1");
    let path = folder.join("frozen.hotline");
    fs::copy(frozen.join("frozen.hotline"), &path).unwrap();
    let locked = |home: &str| Locked::open(&path, Device::at(folder.join(home)), outside()).unwrap();
    let identity = Device::at(folder.join("kept")).identity_path(locked("kept").id());
    fs::create_dir_all(identity.parent().unwrap()).unwrap();
    fs::copy(frozen.join("identity.age"), identity).unwrap();
    let key = locked("kept").member_key(&Secret::from(PASSPHRASE)).unwrap();
    (locked("home"), key)
}

fn numbers(vault: &mut Vault, name: &str) -> Vec<String> {
    let [id] = vault.find(name, 5).ids()[..] else { panic!("one contact is found by {name}") };
    let lines: Vec<_> = vault.contact(id).unwrap().summary.lines.iter().map(|line| line.id).collect();
    let mut reveal = |line| vault.reveal(id, Some(line), RevealHow::Shown, Some("the test of frozen vaults")).unwrap();
    lines.into_iter().map(|line| reveal(line).number.expose().to_owned()).collect()
}

#[test]
fn a_vault_of_format_1_opens_for_ever() {
    let folder = folder();
    let (locked, key) = thawed(folder.path());
    assert_eq!(locked.id().to_string(), include_str!("../frozen/v1/id.txt").trim());
    let verified = locked.verify(&key, &mut go_on).unwrap();
    assert_eq!((verified.events, verified.entries, verified.problems), (12, 2, vec![]));
    let mut vault = locked.unlock(key).unwrap();

    assert_eq!(vault.name(), "Foreign Ministry of Ruritania");
    let (name, title, role) = (vault.me().1.name.clone(), vault.me().1.title.clone(), vault.me().1.role);
    assert_eq!((name.as_str(), title.as_deref(), role), ("Rudolf Rassendyll", Some("Head of Registry"), Role::Admin));
    let status = vault.status();
    assert_eq!((status.contacts, status.lines, status.epoch), (2, 3, 2));
    assert_eq!((status.policy.purpose_from, status.policy.rotate_after_days), (Assurance::Open, 30));
    let kinds: Vec<_> = vault.log(None, 20).unwrap().iter().map(hotline_vault::LogEntry::kind).collect();
    let expected = [
        "contacts-put",
        "bodies-erased",
        "contact-removed",
        "vault-key-rotated",
        "policy-changed",
        "contact-removed",
        "line-revealed",
        "contacts-put",
        "erased",
        "contacts-put",
        "contacts-put",
        "vault-created",
    ];
    assert_eq!(kinds, expected);

    assert_eq!(numbers(&mut vault, "flavia"), ["+447700900123", "+12025550143"]);
    assert_eq!(numbers(&mut vault, "zapt"), ["+447700900456"]);
    let [flavia] = vault.find("flavia", 5).ids()[..] else { panic!("she was found before") };
    let listing = vault.contact(flavia).unwrap();
    assert_eq!(listing.summary.profile.office.as_deref(), Some("Queen of Ruritania"));
    assert_eq!(listing.summary.profile.own_script.as_deref(), Some("Флавія"));
    assert_eq!(listing.summary.lines[0].verification.as_ref().unwrap().how, "called back through the switchboard");
}

#[test]
fn a_vault_of_format_1_can_be_worked_on() {
    let folder = folder();
    let (locked, key) = thawed(folder.path());
    let mut vault = locked.unlock(key.clone()).unwrap();
    vault.rotate(None, &mut go_on).unwrap();
    let id = vault.add_contact(&crate::kit::draft("Fritz Tarlenheim", &["+447700900789"])).unwrap();
    drop(vault);
    let locked =
        Locked::open(&folder.path().join("frozen.hotline"), Device::at(folder.path().join("home")), outside()).unwrap();
    assert_eq!(locked.verify(&key, &mut go_on).unwrap().problems, []);
    let mut vault = locked.unlock(key).unwrap();
    // A purpose is asked for, as the frozen policy says.
    assert!(reveal(&mut vault, id).is_err());
    assert_eq!(numbers(&mut vault, "tarlenheim"), ["+447700900789"]);
}
