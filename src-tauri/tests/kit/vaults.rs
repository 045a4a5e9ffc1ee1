//! A vault to try the application on.

use hotline_vault::{Assurance, ContactDraft, Device, LineDraft, LineKind, NewVault, Profile, Vault, WorkFactor};
use std::path::Path;

pub(crate) const PASSPHRASE: &str = "quartz heron sandbag ninefold";
/// The number of the first line, from a range that is kept free for fiction.
pub(crate) const NUMBER: &str = "+442079460101";

/// The handle of the best line.
pub(crate) const HANDLE: &str = "@honoria.01";

/// The notes about the contact, and those about the first line.
pub(crate) const NOTES: [&str; 2] = ["Prefers mornings.", "Ask for Mira."];

/// Makes a vault with one contact of three lines; gives their ids. The passphrase costs next to nothing.
pub(crate) fn make_vault(path: &Path, device: Device) -> (String, Vec<String>) {
    let new = NewVault { name: "Cabinet", member: "Ada Marsh", title: None, device: "test" };
    let work = WorkFactor::new(4).unwrap();
    let mut vault = Vault::create(path, device, hotline_machine::outside(), &new, &PASSPHRASE.into(), work).unwrap();
    let line = |label: &str, kind, assurance, number: &str| LineDraft {
        id: None,
        label: label.to_owned(),
        kind,
        assurance,
        number: Some(number.into()),
        notes: None,
        verified: None,
    };
    let mut draft = ContactDraft {
        profile: Profile { name: "Honoria Blackwood-Tate".to_owned(), ..Profile::default() },
        lines: vec![
            line("Private office", LineKind::Landline, Assurance::Open, NUMBER),
            line("Signal", LineKind::Handle, Assurance::Encrypted, HANDLE),
            line("Old mobile", LineKind::Mobile, Assurance::Unsafe, "+447400123456"),
        ],
        notes: Some(NOTES[0].into()),
    };
    draft.lines[0].notes = Some(NOTES[1].into());
    let id = vault.add_contact(&draft).unwrap();
    let lines = &vault.contact(id).unwrap().summary.lines;
    (id.to_string(), lines.iter().map(|line| line.id.to_string()).collect())
}
