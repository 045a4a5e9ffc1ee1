//! The folder of the device can't be written to: what is done stays done, and the vault goes on when it can.

use super::{Court, NUMBER, go_on, reveal};
use crate::{Body, Device, DeviceError, Error, ExportFormat, Locked, Vault};
use std::path::{Path, PathBuf};

struct Desk {
    court: Court,
    home: PathBuf,
}

impl Desk {
    fn new() -> Self {
        let court = Court::new();
        let home = court.folder.path().join("desk");
        Self { court, home }
    }

    fn unlock(&self) -> Vault {
        let locked = Locked::open(&self.court.path(), Device::at(self.home.clone()), super::OUTSIDE).unwrap();
        locked.unlock(self.court.founder.key.clone()).unwrap()
    }

    /// Puts a file where a folder was: not even an almighty user can write into it.
    fn obstruct(&self, folder: &str) -> PathBuf {
        let folder = self.home.join(folder);
        if folder.exists() {
            std::fs::rename(&folder, folder.with_extension("away")).unwrap();
        }
        std::fs::write(&folder, b"").unwrap();
        folder
    }
}

fn clear(folder: &Path) {
    std::fs::remove_file(folder).unwrap();
    let away = folder.with_extension("away");
    if away.exists() {
        std::fs::rename(away, folder).unwrap();
    }
}

#[test]
fn nothing_is_revealed_when_the_heads_cannot_be_kept() {
    let desk = Desk::new();
    let mut vault = desk.unlock();
    // What goes wrong only once it is on the disk is told apart from what was not begun.
    let contact = desk.court.contact;
    let mut heads = None;
    let outcome = vault.change(|change| {
        heads = Some(desk.obstruct("heads"));
        change.append(Body::NotesRevealed { contact })
    });
    assert!(matches!(outcome, Err(Error::NotNoted(_))));
    let (heads, events) = (heads.unwrap(), vault.status().events);
    assert!(matches!(vault.reveal_notes(desk.court.contact), Err(Error::Device(_))));
    assert!(matches!(reveal(&mut vault, desk.court.contact), Err(Error::Device(_))));
    assert_eq!(vault.status().events, events);
    clear(&heads);
    assert_eq!(reveal(&mut vault, desk.court.contact).unwrap(), NUMBER);
    assert_eq!(desk.court.verify().problems, []);
}

#[test]
fn what_changes_nothing_goes_on_where_the_heads_cannot_be_kept() {
    let desk = Desk::new();
    assert!(desk.unlock().unnoted().is_none());
    let heads = desk.obstruct("heads");
    let mut vault = desk.unlock();
    assert!(matches!(vault.unnoted(), Some(DeviceError::Io(_))));
    // It is looked at.
    let (id, events) = (desk.court.contact, vault.status().events);
    assert_eq!(vault.find("begaj", 9).ids(), [id]);
    assert_eq!(vault.log(None, 10).unwrap().len(), events as usize);
    vault.refresh().unwrap();
    vault.settle().unwrap();
    assert_eq!(vault.verify(&mut go_on).unwrap().problems, []);
    // Nothing is revealed and nothing is changed: it is not even begun.
    let put = vault.contact(id).unwrap().put;
    let draft = super::draft("Other", NUMBER);
    for refused in [
        reveal(&mut vault, id).map(|_| ()),
        vault.reveal_notes(id).map(|_| ()),
        vault.add_contact(&draft).map(|_| ()),
        vault.edit_contact(id, put, &draft).map(|_| ()),
        vault.remove_contact(id),
        vault.rotate(None, &mut go_on).map(|_| ()),
        vault.set_policy(super::strict_policy()),
        vault.export(ExportFormat::Csv, &mut go_on).map(|_| ()),
    ] {
        assert!(matches!(refused, Err(Error::Device(_))), "{refused:?}");
    }
    assert_eq!((vault.status().events, desk.court.verify().events), (events, events));
    // It goes on as soon as it can.
    clear(&heads);
    assert_eq!(reveal(&mut vault, id).unwrap(), NUMBER);
    assert!(vault.unnoted().is_none());
}

#[test]
fn a_rotation_of_which_no_note_could_be_taken_leaves_the_vault_usable() {
    let desk = Desk::new();
    let mut vault = desk.unlock();
    let mut heads = None;
    let outcome = vault.rotate(None, &mut |progress| {
        heads.get_or_insert_with(|| desk.obstruct("heads"));
        go_on(progress)
    });
    assert!(matches!(outcome, Err(Error::NotNoted(_))));
    clear(&heads.unwrap());
    assert_eq!(reveal(&mut vault, desk.court.contact).unwrap(), NUMBER);
    assert_eq!((vault.status().epoch, desk.court.verify().problems.len()), (2, 0));
    drop(vault);
    assert_eq!(reveal(&mut desk.unlock(), desk.court.contact).unwrap(), NUMBER);
}

#[test]
fn a_rotation_succeeds_without_a_snapshot() {
    let desk = Desk::new();
    let mut vault = desk.unlock();
    let snapshots = desk.obstruct("snapshots");
    assert_eq!(vault.rotate(None, &mut go_on).unwrap().epoch, 2);
    clear(&snapshots);
    assert_eq!(reveal(&mut vault, desk.court.contact).unwrap(), NUMBER);
}

#[test]
fn nothing_is_erased_while_a_snapshot_of_the_name_cannot_be_removed() {
    let desk = Desk::new();
    let mut vault = desk.unlock();
    vault.keep_snapshot().unwrap();
    let snapshots = desk.obstruct("snapshots");
    assert!(matches!(vault.erase_contact(desk.court.contact, None), Err(Error::Device(_))));
    assert_eq!(reveal(&mut vault, desk.court.contact).unwrap(), NUMBER);
    clear(&snapshots);
    vault.erase_contact(desk.court.contact, None).unwrap();
}
