//! Tests that must do what the public interface refuses: write events that nobody may write, sign what is not true, look
//! into the state that unlocking folds.

mod clock;
mod device_trouble;
mod erasing;
mod forgery;
mod gaps;
mod guessing;
mod heads;
mod key_swap;
mod members;
mod resolving;
mod roles;
mod rows;
mod rows_again;
mod sizes;
mod snapshots;
mod time_zones;
mod torn;

use crate::contact::{Assurance, LineKind, Profile};
use crate::hash::Digest;
use crate::journal::{Event, Fault, Header, Place, PublicKey, SealedRows, State};
use crate::store::Store;
use crate::{
    Body, ContactDraft, ContactId, Device, Error, LineDraft, Locked, MemberId, MemberKey, NewMember, NewVault, Outside,
    Policy, Problem, Progress, RevealHow, Role, Secret, Vault, Verified, WorkFactor, os_random,
};
use hotline_seal::{Domain, GrantBinding, seal_grant};
use std::ops::ControlFlow;
use std::path::PathBuf;
use tempfile::TempDir;

const OUTSIDE: Outside = Outside { now: jiff::Timestamp::now, random: os_random };

/// The number of the one contact, from a range that no subscriber has.
const NUMBER: &str = "+447700900123";

/// A member who was let in.
#[derive(Clone)]
struct Person {
    id: MemberId,
    key: MemberKey,
}

/// A vault with one contact, its founder, and a member of each role.
struct Court {
    folder: TempDir,
    founder: Person,
    reader: Person,
    editor: Person,
    admin: Person,
    contact: ContactId,
}

impl Court {
    fn new() -> Self {
        let folder = folder();
        let new = NewVault { name: "Chancellery", member: "Ada Founder", title: None, device: "laptop" };
        let device = Device::at(folder.path().join("founder"));
        let work = WorkFactor::new(1).unwrap();
        let mut vault =
            Vault::create(&folder.path().join("v.hotline"), device, OUTSIDE, &new, &"x".into(), work).unwrap();
        let contact = vault.add_contact(&draft("Bajram Begaj", NUMBER)).unwrap();
        let founder = Person { id: vault.me().0, key: vault.key.clone() };
        let [reader, editor, admin] =
            [Role::Reader, Role::Editor, Role::Admin].map(|role| let_in(&mut vault, role).unwrap());
        Self { folder, founder, reader, editor, admin, contact }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("v.hotline")
    }

    fn with_role(&self, role: Role) -> &Person {
        match role {
            Role::Reader => &self.reader,
            Role::Editor => &self.editor,
            Role::Admin => &self.admin,
        }
    }

    /// A device that has never seen the vault.
    fn new_device(&self) -> Device {
        let mut name = [0; 8];
        os_random(&mut name);
        Device::at(self.folder.path().join(format!("device-{:016x}", u64::from_be_bytes(name))))
    }

    fn locked(&self) -> Locked {
        Locked::open(&self.path(), self.new_device(), OUTSIDE).unwrap()
    }

    fn try_unlock(&self, who: &Person) -> Result<Vault, Error> {
        self.locked().unlock(who.key.clone())
    }

    fn unlock(&self, who: &Person) -> Vault {
        self.try_unlock(who).unwrap()
    }

    fn verify(&self) -> Verified {
        self.locked().verify(&self.founder.key, &mut go_on).unwrap()
    }

    /// Writes a row straight into the file. Gives its number.
    fn plant_sealed(&self, sealed: &[u8]) -> i64 {
        let mut store = Store::open(&self.path()).unwrap();
        let writing = store.write().unwrap();
        writing.append_event(sealed).unwrap();
        let row = writing.rows().last_event().unwrap();
        writing.commit().unwrap();
        row
    }

    /// The same, sealed to the vault key as every member can.
    fn plant(&self, record: &[u8]) -> i64 {
        let vault_key = self.unlock(&self.founder).vault_key.clone();
        self.plant_sealed(&vault_key.seal(record))
    }

    /// Writes an event as a genuine one of its author, whether or not the author may say it.
    fn plant_event(&self, author: &Person, body: Body) -> i64 {
        let record = self.record(author, body);
        self.plant(&record)
    }

    /// The record of an event at its author's next place.
    fn record(&self, author: &Person, body: Body) -> Vec<u8> {
        Event::write(&author.key, self.next_place(author), OUTSIDE.now(), OUTSIDE.random_bytes(), body).1
    }

    fn next_place(&self, author: &Person) -> Place {
        self.unlock(&self.founder).state.next_place(author.key.id())
    }

    /// What the vault is, folded from its first event.
    fn essence(&self) -> Essence {
        Essence::of(&self.unlock(&self.founder).state)
    }

    /// The row is rejected with `fault`, kept, shown by the log and by a check, and changes nothing of what the vault is;
    /// numbers still come out, and the author's next event counts.
    fn assert_rejected(&self, before: &Essence, row: i64, fault: Fault) {
        let mut vault = self.unlock(&self.founder);
        assert_eq!(vault.status().rejected, [(row, fault)]);
        assert_eq!(Essence::of(&vault.state), *before, "{fault}");
        let newest = vault.log(None, 1).unwrap().remove(0);
        assert_eq!((newest.row, newest.fault), (row, Some(fault)));
        let verified = self.verify();
        assert_eq!(verified.problems, [Problem::Row { row, fault }]);
        assert!(verified.problems[0].is_harmless());
        assert_eq!(reveal(&mut vault, self.contact).unwrap(), NUMBER);
    }
}

/// What a vault is, but for the figures that count events.
#[derive(Debug, PartialEq)]
struct Essence(State);

impl Essence {
    fn of(state: &State) -> Self {
        let mut state = state.clone();
        state.heads.clear();
        state.faults.clear();
        (state.events, state.row, state.directory_version) = (0, 0, 0);
        state.rows = SealedRows::default();
        Self(state)
    }
}

/// A folder, in memory where that can be had: every change of a vault waits for the disk.
fn folder() -> TempDir {
    let memory = std::path::Path::new("/dev/shm");
    if memory.is_dir() { TempDir::new_in(memory) } else { TempDir::new() }.unwrap()
}

/// Lets a member in as an administrator does: the event, and the grant.
fn let_in(vault: &mut Vault, role: Role) -> Result<Person, Error> {
    let (id, key) = (MemberId::from_bytes(OUTSIDE.random_bytes()), MemberKey::make());
    let member =
        NewMember { id, name: format!("A {role}"), title: None, role, key: PublicKey::new(key.public(), "laptop") };
    vault.change(|change| {
        change.append(Body::MemberAdded(member))?;
        let binding = GrantBinding { vault: change.state.vault, epoch: change.state.epoch };
        let grant = seal_grant(change.vault_key, key.public(), &binding);
        Ok(change.writing.put_grant(change.state.epoch, key.id(), &grant)?)
    })?;
    Ok(Person { id, key })
}

fn reveal(vault: &mut Vault, contact: ContactId) -> Result<String, Error> {
    vault.reveal(contact, None, RevealHow::Shown, None).map(|revealed| revealed.number.expose().to_owned())
}

fn draft(name: &str, number: &str) -> ContactDraft {
    let line = LineDraft {
        id: None,
        label: "Private office".to_owned(),
        kind: LineKind::Mobile,
        assurance: Assurance::Open,
        number: Some(Secret::from(number)),
        notes: None,
        verified: None,
    };
    ContactDraft { profile: Profile { name: name.to_owned(), ..Profile::default() }, lines: vec![line], notes: None }
}

/// Signs a header over any text as body, and gives the record.
fn sign_text(by: &MemberKey, place: Place, body: &str) -> Vec<u8> {
    let Place { vault, seq, prev, seen } = place;
    let header =
        Header { vault, author: by.id(), seq, prev, seen, at: OUTSIDE.now(), body: Digest::of(body.as_bytes()) };
    let header = serde_json::to_string(&header).unwrap();
    let signature = hotline_seal::hex(&by.sign(Domain::Event, header.as_bytes()).to_bytes());
    serde_json::to_vec(&serde_json::json!({
        "kind": "event", "header": header, "signature": signature, "body": body
    }))
    .unwrap()
}

/// Changes a record as JSON.
fn edited(record: &[u8], edit: impl FnOnce(&mut serde_json::Value)) -> Vec<u8> {
    let mut value = serde_json::from_slice(record).unwrap();
    edit(&mut value);
    serde_json::to_vec(&value).unwrap()
}

fn strict_policy() -> Policy {
    Policy { purpose_from: Assurance::Secure, rotate_after_days: 1 }
}

fn go_on(_: Progress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}
