//! Makes the vault of `tests/frozen/v1` anew. Only ever to be run while format 1 may still change.

use hotline_vault::{
    Assurance, ContactDraft, Device, LineDraft, LineKind, Locked, NewVault, Outside, Policy, Profile, RevealHow,
    Secret, Vault, WorkFactor, os_random,
};
use std::error::Error;
use std::fs;
use std::ops::ControlFlow;
use std::path::Path;

const PASSPHRASE: &str = "frozen walrus lantern nine";

fn line(label: &str, kind: LineKind, assurance: Assurance, number: &str) -> LineDraft {
    let (label, number) = (label.to_owned(), Some(Secret::from(number)));
    LineDraft { id: None, label, kind, assurance, number, notes: None, verified: None }
}

fn contact(name: &str, lines: Vec<LineDraft>) -> ContactDraft {
    ContactDraft { profile: Profile { name: name.to_owned(), ..Profile::default() }, lines, notes: None }
}

fn main() -> Result<(), Box<dyn Error>> {
    let outside = Outside { now: jiff::Timestamp::now, random: os_random };
    let folder = tempfile::TempDir::new()?;
    let (path, device) = (folder.path().join("frozen.hotline"), Device::at(folder.path().join("home")));
    let new = NewVault {
        name: "Foreign Ministry of Ruritania",
        member: "Rudolf Rassendyll",
        title: Some("Head of Registry"),
        device: "laptop",
    };
    // Little work, so that the tests are quick.
    let work = WorkFactor::new(4).ok_or("a work factor")?;
    let mut vault = Vault::create(&path, device.clone(), outside, &new, &PASSPHRASE.into(), work)?;

    let mut flavia = contact(
        "Flavia Elphberg",
        vec![
            line("Private office", LineKind::Mobile, Assurance::Encrypted, "+447700900123"),
            line("Residence", LineKind::Landline, Assurance::Open, "+12025550143"),
        ],
    );
    flavia.profile.office = Some("Queen of Ruritania".to_owned());
    flavia.profile.own_script = Some("Флавія".to_owned());
    flavia.notes = Some(Secret::from("Speaks freely on the first line only."));
    let flavia_id = vault.add_contact(&flavia)?;
    let zapt = line("Mobile", LineKind::Mobile, Assurance::Open, "+447700900455");
    let zapt = vault.add_contact(&contact("Colonel Sapt Zapt", vec![zapt]))?;
    let michael = line("Mobile", LineKind::Mobile, Assurance::Unsafe, "+447700900666");
    let michael = vault.add_contact(&contact("Michael of Strelsau", vec![michael]))?;

    let listing = vault.contact(flavia_id).ok_or("a contact")?.clone();
    let mut lines: Vec<_> = listing.summary.lines.iter().map(LineDraft::unchanged).collect();
    lines[0].verified = Some("called back through the switchboard".to_owned());
    vault.edit_contact(flavia_id, listing.put, &ContactDraft { lines, notes: None, ..flavia })?;
    vault.reveal(flavia_id, None, RevealHow::Dialled, Some("congratulations"))?;
    vault.remove_contact(zapt)?;
    vault.set_policy(Policy { purpose_from: Assurance::Open, rotate_after_days: 30 })?;
    vault.rotate(Some("the first of the month"), &mut |_| ControlFlow::Continue(()))?;
    vault.erase_contact(michael, Some("asked for it"))?;
    let zapt = line("Mobile", LineKind::Mobile, Assurance::Open, "+447700900456");
    let _ = vault.add_contact(&contact("Colonel Zapt", vec![zapt]))?;
    drop(vault);

    let id = Locked::open(&path, device.clone(), outside)?.id();
    let frozen = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/frozen/v1");
    fs::create_dir_all(&frozen)?;
    fs::copy(&path, frozen.join("frozen.hotline"))?;
    fs::copy(device.identity_path(id), frozen.join("identity.age"))?;
    Ok(fs::write(frozen.join("id.txt"), format!("{id}\n"))?)
}
