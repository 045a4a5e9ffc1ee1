//! Snapshots: used when they fit in every way, else passed over. Each of these tells a lie (another name of the vault), so
//! that it shows whether it was used.

use super::{Court, OUTSIDE, Person, reveal};
use crate::hash::Digest;
use crate::journal::{Event, SealedRows, State};
use crate::{ContactId, Device, Error, Locked, Vault};
use std::path::PathBuf;

const LIE: &str = "A lie";

struct Desk {
    court: Court,
    device: Device,
}

impl Desk {
    fn new() -> Self {
        let court = Court::new();
        let device = court.new_device();
        let desk = Self { court, device };
        desk.unlock(&desk.court.founder).unwrap();
        desk
    }

    fn unlock(&self, who: &Person) -> Result<Vault, Error> {
        Locked::open(&self.court.path(), self.device.clone(), OUTSIDE)?.unlock(who.key.clone())
    }

    fn name(&self) -> String {
        self.unlock(&self.court.founder).unwrap().name().to_owned()
    }

    /// The state as it is but for the name.
    fn lie(&self) -> State {
        let vault = self.court.unlock(&self.court.founder);
        let mut state = vault.state.clone();
        LIE.clone_into(&mut state.name);
        state
    }

    fn keep(&self, state: &State, who: &Person) {
        self.device.keep_snapshot(state, &who.key).unwrap();
    }

    fn keep_lie(&self) {
        self.keep(&self.lie(), &self.court.founder);
    }

    fn file(&self, who: &Person) -> PathBuf {
        let identity = self.device.identity_path(self.court.locked().id());
        let home = identity.parent().unwrap().parent().unwrap();
        home.join("snapshots").join(format!("{}-{}", self.court.locked().id(), who.key.id()))
    }
}

#[test]
fn one_that_fits_is_used_and_completed() {
    let desk = Desk::new();
    desk.keep_lie();
    assert_eq!(desk.name(), LIE);
    // What came after it is folded on top.
    let editor = desk.court.unlock(&desk.court.editor).add_contact(&super::draft("Edi Rama", "+447700900124")).unwrap();
    let mut vault = desk.unlock(&desk.court.founder).unwrap();
    assert_eq!(vault.name(), LIE);
    assert_eq!(reveal(&mut vault, editor).unwrap(), "+447700900124");
    // A check never trusts it.
    let locked = Locked::open(&desk.court.path(), desk.device.clone(), OUTSIDE).unwrap();
    assert_eq!(locked.verify(&desk.court.founder.key, &mut super::go_on).unwrap().problems, []);
}

#[test]
fn one_with_any_byte_changed_is_passed_over() {
    let desk = Desk::new();
    desk.keep_lie();
    let (file, founder) = (desk.file(&desk.court.founder), &desk.court.founder);
    let intact = std::fs::read(&file).unwrap();
    for at in (0..intact.len()).step_by(97).chain([intact.len() - 1]) {
        let mut bytes = intact.clone();
        bytes[at] ^= 0x20;
        std::fs::write(&file, bytes).unwrap();
        assert_eq!(desk.unlock(founder).unwrap().name(), "Chancellery", "byte {at}");
    }
    for len in [0, 1, 100, intact.len() / 2, intact.len() - 1] {
        std::fs::write(&file, &intact[..len]).unwrap();
        assert_eq!(desk.name(), "Chancellery", "cut at {len}");
    }
    std::fs::write(&file, intact).unwrap();
    assert_eq!(desk.name(), LIE);
}

#[test]
fn one_of_another_member_key_is_passed_over() {
    let desk = Desk::new();
    desk.keep(&desk.lie(), &desk.court.editor);
    std::fs::copy(desk.file(&desk.court.editor), desk.file(&desk.court.founder)).unwrap();
    assert_eq!(desk.name(), "Chancellery");
}

#[test]
fn one_sealed_to_the_member_by_somebody_else_is_passed_over() {
    // Whoever knows the public parts can seal to them, but not sign.
    let desk = Desk::new();
    desk.keep_lie();
    let (file, founder) = (desk.file(&desk.court.founder), &desk.court.founder.key);
    let mut signed = founder.open(&std::fs::read(&file).unwrap()).unwrap();
    let other =
        desk.court.editor.key.sign(hotline_seal::Domain::Snapshot, &hotline_seal::sha256(&signed.expose()[64..]));
    signed.expose_mut()[..64].copy_from_slice(&other.to_bytes());
    std::fs::write(&file, founder.public().seal(signed.expose())).unwrap();
    assert_eq!(desk.name(), "Chancellery");
}

#[test]
fn one_of_another_vault_is_passed_over() {
    let desk = Desk::new();
    let mut state = desk.lie();
    let own = desk.file(&desk.court.founder);
    state.vault = crate::VaultId::from_bytes([5; 16]);
    desk.keep(&state, &desk.court.founder);
    let kept = own.with_file_name(format!("{}-{}", state.vault, desk.court.founder.key.id()));
    std::fs::rename(kept, own).unwrap();
    assert_eq!(desk.name(), "Chancellery");
}

#[test]
fn one_of_another_epoch_is_passed_over() {
    let desk = Desk::new();
    let mut state = desk.lie();
    state.epoch = 2;
    desk.keep(&state, &desk.court.founder);
    assert_eq!(desk.name(), "Chancellery");
    // One of the epoch before does not survive a rotation either.
    desk.keep_lie();
    let file = desk.file(&desk.court.founder);
    let before = std::fs::read(&file).unwrap();
    desk.court.unlock(&desk.court.admin).rotate(None, &mut super::go_on).unwrap();
    std::fs::write(&file, before).unwrap();
    assert_eq!(desk.name(), "Chancellery");
}

#[test]
fn one_of_other_rows_is_passed_over() {
    let desk = Desk::new();
    for rows in [&[][..], &[(1, Digest::of(b"another row"))]] {
        let mut state = desk.lie();
        state.rows = SealedRows::default();
        rows.iter().for_each(|row| state.rows.push(*row));
        desk.keep(&state, &desk.court.founder);
        assert_eq!(desk.name(), "Chancellery");
    }
    let mut state = desk.lie();
    for row in [state.row - 1, state.row + 1, state.row + 100] {
        state.row = row;
        desk.keep(&state, &desk.court.founder);
        assert_eq!(desk.name(), "Chancellery", "row {row}");
    }
}

#[test]
fn one_kept_after_an_own_change_a_rotation_and_an_erasure_is_used() {
    let desk = Desk::new();
    let mut vault = desk.unlock(&desk.court.founder).unwrap();
    let second = vault.add_contact(&super::draft("Edi Rama", "+447700900124")).unwrap();
    let lie_and_look = |vault: &mut Vault| {
        let name = std::mem::replace(&mut vault.state.name, LIE.to_owned());
        vault.keep_snapshot().unwrap();
        vault.state.name = name;
        assert_eq!(desk.name(), LIE);
    };
    lie_and_look(&mut vault);
    vault.rotate(None, &mut super::go_on).unwrap();
    lie_and_look(&mut vault);
    vault.erase_contact(desk.court.contact, None).unwrap();
    lie_and_look(&mut vault);
    reveal(&mut vault, second).unwrap();
    lie_and_look(&mut vault);
}

#[test]
fn a_row_changed_while_the_vault_is_open_is_vouched_for_by_no_snapshot() {
    type Act = fn(&mut Vault, ContactId);
    let acts: [Act; 2] = [
        |vault, _| vault.keep_snapshot().unwrap(),
        |vault, second| {
            assert!(matches!(vault.erase_contact(second, None), Err(Error::RowChanged { row: 2 })));
            vault.keep_snapshot().unwrap();
        },
    ];
    for act in acts {
        let desk = Desk::new();
        let mut vault = desk.unlock(&desk.court.founder).unwrap();
        let second = vault.add_contact(&super::draft("Edi Rama", "+447700900124")).unwrap();
        // A member, who has the vault key, takes the body out of an event that others have folded already.
        let row = vault.store.read().unwrap().rows().events_after(1, 1).unwrap().remove(0);
        let erased = Event::erase_body(vault.vault_key.open(&row.sealed).unwrap().expose()).unwrap();
        let connection = rusqlite::Connection::open(desk.court.path()).unwrap();
        let sealed = vault.vault_key.seal(&erased);
        connection.execute("UPDATE event SET sealed = ?2 WHERE row = ?1", rusqlite::params![row.row, sealed]).unwrap();
        drop(connection);
        act(&mut vault, second);
        drop(vault);
        let error = desk.unlock(&desk.court.founder).unwrap_err();
        assert!(matches!(error, Error::Gap { row: 2, .. }), "{error:?}");
    }
}

#[test]
fn a_row_changed_behind_a_snapshot_is_noticed() {
    for row in [1, 2, 4] {
        let desk = Desk::new();
        let mut vault = desk.unlock(&desk.court.founder).unwrap();
        vault.keep_snapshot().unwrap();
        drop(vault);
        let connection = rusqlite::Connection::open(desk.court.path()).unwrap();
        connection.execute("UPDATE event SET sealed = x'00' WHERE row = ?1", [row]).unwrap();
        drop(connection);
        let error = desk.unlock(&desk.court.founder).unwrap_err();
        assert_eq!(error.kind(), crate::ErrorKind::Integrity, "row {row}: {error:?}");
    }
}

#[test]
fn a_copy_that_was_given_up_is_noticed_when_it_comes_back_although_a_snapshot_fits_it() {
    let desk = Desk::new();
    let founder = &desk.court.founder;
    let old = std::fs::read(desk.court.path()).unwrap();
    let mut vault = desk.unlock(founder).unwrap();
    (0..4).for_each(|_| drop(reveal(&mut vault, desk.court.contact).unwrap()));
    vault.keep_snapshot().unwrap();
    drop(vault);
    let given_up = std::fs::read(desk.court.path()).unwrap();
    // The member goes on with the older copy, so that is the vault from now on.
    std::fs::write(desk.court.path(), old).unwrap();
    assert!(matches!(desk.unlock(founder), Err(Error::OlderCopy { missing: 4, .. })));
    let locked = Locked::open(&desk.court.path(), desk.device.clone(), OUTSIDE).unwrap();
    drop(locked.accept_older_copy(founder.key.clone()).unwrap());
    drop(desk.unlock(founder).unwrap());
    // Somebody puts the other branch back.
    std::fs::write(desk.court.path(), given_up).unwrap();
    let error = desk.unlock(founder).unwrap_err();
    assert!(matches!(error, Error::OlderCopy { .. }), "{error:?}");
}
