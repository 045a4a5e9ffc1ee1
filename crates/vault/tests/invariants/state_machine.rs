//! Any series of operations, by two devices in turn, against a plain model of what should come of it.

use crate::kit::{Bench, draft, go_on};
use hotline_vault::{Assurance, ContactDraft, ContactId, Device, LineDraft, LineId, Policy, RevealHow, Secret, Vault};
use proptest::collection::vec;
use proptest::prelude::*;
use std::collections::BTreeMap;

#[derive(Debug, Clone)]
enum Op {
    Add(Vec<u16>),
    Edit(usize, Edit),
    Remove(usize),
    Reveal(usize, usize),
    Notes(usize, usize),
    Rotate,
    Reopen,
    DropSnapshots,
    SetPolicy(u32),
    Erase(usize),
}

#[derive(Debug, Clone)]
enum Edit {
    Name(u16),
    Number(usize, u16),
    Label(usize, u16),
    Reverse,
    DropLine(usize),
    AddLine(u16),
}

#[derive(Debug, Clone, PartialEq)]
struct ModelLine {
    id: LineId,
    label: String,
    number: String,
}

#[derive(Debug, Clone, PartialEq)]
struct ModelContact {
    name: String,
    lines: Vec<ModelLine>,
    notes: String,
}

/// What the vault should hold.
struct Model {
    contacts: BTreeMap<ContactId, ModelContact>,
    /// The names of contacts that were removed, but not erased.
    last_names: BTreeMap<ContactId, String>,
    /// Every contact there ever was, present or not.
    ever: Vec<ContactId>,
    /// The log from the first event on: its kind, and the contact whose name it holds.
    log: Vec<(&'static str, Option<ContactId>)>,
    policy: Policy,
    epoch: u32,
}

struct Machine {
    bench: Bench,
    devices: [Device; 2],
    vaults: [Option<Vault>; 2],
    model: Model,
}

fn number(seed: u16) -> String {
    format!("+447700900{:03}", seed % 1000)
}

fn edits() -> impl Strategy<Value = Edit> {
    prop_oneof![
        any::<u16>().prop_map(Edit::Name),
        (any::<usize>(), any::<u16>()).prop_map(|(line, seed)| Edit::Number(line, seed)),
        (any::<usize>(), any::<u16>()).prop_map(|(line, seed)| Edit::Label(line, seed)),
        Just(Edit::Reverse),
        any::<usize>().prop_map(Edit::DropLine),
        any::<u16>().prop_map(Edit::AddLine),
    ]
}

fn ops() -> impl Strategy<Value = Op> {
    prop_oneof![
        4 => vec(any::<u16>(), 0..4).prop_map(Op::Add),
        4 => (any::<usize>(), edits()).prop_map(|(contact, edit)| Op::Edit(contact, edit)),
        1 => any::<usize>().prop_map(Op::Remove),
        3 => (any::<usize>(), any::<usize>()).prop_map(|(contact, line)| Op::Reveal(contact, line)),
        1 => (any::<usize>(), any::<usize>()).prop_map(|(contact, seed)| Op::Notes(contact, seed)),
        1 => Just(Op::Rotate),
        2 => Just(Op::Reopen),
        1 => Just(Op::DropSnapshots),
        1 => (1..100_u32).prop_map(Op::SetPolicy),
        1 => any::<usize>().prop_map(Op::Erase),
    ]
}

impl Machine {
    fn new() -> Self {
        let bench = Bench::new();
        let devices = [bench.device(), bench.device_with_identity("second")];
        let vaults = devices.clone().map(|device| Some(bench.unlock_on(device)));
        let policy = vaults[0].as_ref().unwrap().policy();
        let log = vec![("vault-created", None)];
        let model =
            Model { contacts: BTreeMap::new(), last_names: BTreeMap::new(), ever: Vec::new(), log, policy, epoch: 1 };
        Self { bench, devices, vaults, model }
    }

    fn vault(&mut self, who: usize) -> &mut Vault {
        self.vaults[who].as_mut().unwrap()
    }

    /// A contact that is there, if there is one.
    fn pick(&self, at: usize) -> Option<ContactId> {
        let len = self.model.contacts.len();
        (len > 0).then(|| *self.model.contacts.keys().nth(at % len).unwrap())
    }

    fn step(&mut self, who: usize, op: &Op) {
        match op {
            Op::Add(seeds) => {
                let name = format!("Contact {}", self.model.ever.len());
                let numbers: Vec<_> = seeds.iter().map(|seed| number(*seed)).collect();
                let texts: Vec<_> = numbers.iter().map(String::as_str).collect();
                let id = self.vault(who).add_contact(&draft(&name, &texts)).unwrap();
                let cards = self.vault(who).contact(id).unwrap().summary.lines.clone();
                let lines = cards.iter().zip(numbers);
                let lines = lines.map(|(card, number)| ModelLine { id: card.id, label: card.label.clone(), number });
                self.model.contacts.insert(id, ModelContact { name, lines: lines.collect(), notes: String::new() });
                self.model.ever.push(id);
                self.model.log.push(("contacts-put", Some(id)));
            }
            Op::Edit(at, edit) => self.pick(*at).into_iter().for_each(|id| self.edit(who, id, edit)),
            Op::Remove(at) => self.pick(*at).into_iter().for_each(|id| {
                self.vault(who).remove_contact(id).unwrap();
                let removed = self.model.contacts.remove(&id).unwrap();
                self.model.last_names.insert(id, removed.name);
                self.model.log.push(("contact-removed", None));
            }),
            Op::Reveal(at, line) => self.pick(*at).into_iter().for_each(|id| self.reveal(who, id, *line)),
            Op::Notes(at, seed) => self.pick(*at).into_iter().for_each(|id| self.notes(who, id, *seed)),
            Op::Rotate => {
                let rotated = self.vault(who).rotate(None, &mut go_on).unwrap();
                self.model.epoch += 1;
                self.model.log.push(("vault-key-rotated", None));
                let figures = (rotated.epoch, rotated.entries, rotated.events);
                let expected = (self.model.contacts.len() as u64, self.model.log.len() as u64);
                assert_eq!(figures, (self.model.epoch, expected.0, expected.1));
            }
            Op::Reopen => {
                self.vaults[who] = None;
                self.vaults[who] = Some(self.bench.unlock_on(self.devices[who].clone()));
            }
            Op::DropSnapshots => {
                let id = self.vault(who).id();
                let identity = self.devices[who].identity_path(id);
                let snapshots = identity.parent().unwrap().parent().unwrap().join("snapshots");
                if snapshots.exists() {
                    std::fs::remove_dir_all(snapshots).unwrap();
                }
            }
            Op::SetPolicy(days) => {
                self.model.policy = Policy { purpose_from: Assurance::Unsafe, rotate_after_days: *days };
                let policy = self.model.policy;
                self.vault(who).set_policy(policy).unwrap();
                self.model.log.push(("policy-changed", None));
            }
            Op::Erase(at) => self.erase(who, *at),
        }
    }

    fn erase(&mut self, who: usize, at: usize) {
        // Any contact that there ever was, so that removed and erased ones come up too.
        let Some(id) = self.model.ever.get(at % self.model.ever.len().max(1)).copied() else { return };
        let named = self.model.log.iter().any(|(_, contact)| *contact == Some(id));
        let erased = self.vault(who).erase_contact(id, None);
        assert_eq!(erased.is_ok(), named, "{erased:?}");
        if named {
            for entry in self.model.log.iter_mut().filter(|(_, contact)| *contact == Some(id)) {
                *entry = ("erased", None);
            }
            if self.model.contacts.remove(&id).is_some() {
                self.model.log.push(("contact-removed", None));
            }
            self.model.last_names.remove(&id);
            self.model.log.push(("bodies-erased", None));
        }
    }

    fn reveal(&mut self, who: usize, id: ContactId, line: usize) {
        let lines = self.model.contacts[&id].lines.clone();
        let Some(line) = lines.get(line % lines.len().max(1)) else { return };
        let revealed = self.vault(who).reveal(id, Some(line.id), RevealHow::Copied, Some("a test")).unwrap();
        assert_eq!((revealed.number.expose(), revealed.line.id), (line.number.as_str(), line.id));
        self.model.log.push(("line-revealed", None));
    }

    /// Reads the notes, and now and then writes others first.
    fn notes(&mut self, who: usize, id: ContactId, seed: usize) {
        if seed.is_multiple_of(2) {
            self.vault(who).refresh().unwrap();
            let listing = self.vault(who).contact(id).unwrap().clone();
            let lines = listing.summary.lines.iter().map(LineDraft::unchanged).collect();
            let notes = format!("Notes {seed}");
            let draft =
                ContactDraft { profile: listing.summary.profile, lines, notes: Some(Secret::from(notes.as_str())) };
            let changed = self.vault(who).edit_contact(id, listing.put, &draft).unwrap();
            let before = std::mem::replace(&mut self.model.contacts.get_mut(&id).unwrap().notes, notes);
            assert_eq!(changed, before != self.model.contacts[&id].notes);
            if changed {
                self.model.log.push(("contacts-put", Some(id)));
            }
        }
        let revealed = self.vault(who).reveal_notes(id).unwrap();
        let told = revealed.contact.as_ref().map_or("", |notes| notes.expose());
        assert_eq!((told, revealed.lines.len()), (self.model.contacts[&id].notes.as_str(), 0));
        self.model.log.push(("notes-revealed", None));
    }

    fn edit(&mut self, who: usize, id: ContactId, edit: &Edit) {
        self.vault(who).refresh().unwrap();
        let listing = self.vault(who).contact(id).unwrap().clone();
        let mut lines: Vec<_> = listing.summary.lines.iter().map(LineDraft::unchanged).collect();
        let mut profile = listing.summary.profile.clone();
        let model = self.model.contacts.get_mut(&id).unwrap();
        let before = model.clone();
        let len = lines.len();
        match edit {
            Edit::Name(seed) => {
                profile.name = format!("Name {seed}");
                profile.name.clone_into(&mut model.name);
            }
            Edit::Number(at, seed) if len > 0 => {
                lines[at % len].number = Some(Secret::from(number(*seed).as_str()));
                model.lines[at % len].number = number(*seed);
            }
            Edit::Label(at, seed) if len > 0 => {
                lines[at % len].label = format!("Label {seed}");
                model.lines[at % len].label = format!("Label {seed}");
            }
            Edit::DropLine(at) if len > 0 => {
                lines.remove(at % len);
                model.lines.remove(at % len);
            }
            Edit::AddLine(seed) => {
                let mut line = draft("x", &[number(*seed).as_str()]).lines.remove(0);
                line.label = "New".to_owned();
                lines.push(line);
            }
            _ => {
                lines.reverse();
                model.lines.reverse();
            }
        }
        let draft = ContactDraft { profile, lines, notes: None };
        let changed = self.vaults[who].as_mut().unwrap().edit_contact(id, listing.put, &draft).unwrap();
        if let Edit::AddLine(seed) = edit {
            let id = self.vaults[who].as_ref().unwrap().contact(id).unwrap().summary.lines[len].id;
            model.lines.push(ModelLine { id, label: "New".to_owned(), number: number(*seed) });
        }
        assert_eq!(changed, *model != before);
        if changed {
            self.model.log.push(("contacts-put", Some(id)));
        }
    }

    /// Both devices see what the model holds, and nothing else.
    fn check(&mut self) {
        for vault in self.vaults.iter_mut().flatten() {
            vault.refresh().unwrap();
            assert_like_model(vault, &self.model);
        }
    }
}

fn assert_like_model(vault: &mut Vault, model: &Model) {
    for id in &model.ever {
        let shown = vault.contact(*id).map(|listing| {
            let lines = listing.summary.lines.iter().map(|line| (line.id, line.label.clone())).collect::<Vec<_>>();
            (listing.summary.profile.name.clone(), lines)
        });
        let expected = model.contacts.get(id).map(|contact| {
            let lines = contact.lines.iter().map(|line| (line.id, line.label.clone())).collect();
            (contact.name.clone(), lines)
        });
        assert_eq!(shown, expected);
        let called = model.contacts.get(id).map(|contact| &contact.name).or_else(|| model.last_names.get(id));
        assert_eq!(vault.name_of(*id), called.map(String::as_str));
    }
    let status = vault.status();
    assert_eq!((status.contacts, status.events), (model.contacts.len() as u64, model.log.len() as u64));
    assert_eq!((status.epoch, status.policy, status.rejected), (model.epoch, model.policy, vec![]));
    let kinds: Vec<_> = vault.log(None, 1_000).unwrap().iter().map(hotline_vault::LogEntry::kind).collect();
    assert!(kinds.iter().eq(model.log.iter().rev().map(|(kind, _)| kind)), "{kinds:?}, not {:?}", model.log);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn the_vault_is_like_its_model(ops in vec((0..2_usize, ops()), 1..30)) {
        let mut machine = Machine::new();
        for (who, op) in &ops {
            machine.step(*who, op);
            machine.check();
        }
        // Every number at the end, by each device.
        for who in 0..2 {
            for (id, contact) in machine.model.contacts.clone() {
                (0..contact.lines.len()).for_each(|line| machine.reveal(who, id, line));
            }
        }
        machine.check();
        let Machine { bench, model, vaults, .. } = machine;
        drop(vaults);
        // Devices that never saw the vault, and ones with whatever snapshot there is, fold the same.
        prop_assert_eq!(bench.problems(), vec![]);
        let mut fresh = bench.unlock_on(bench.device_with_identity("fresh"));
        assert_like_model(&mut fresh, &model);
        assert_like_model(&mut bench.unlock(), &model);
        for (id, contact) in &model.contacts {
            for line in &contact.lines {
                let revealed = fresh.reveal(*id, Some(line.id), RevealHow::Shown, None).unwrap();
                prop_assert_eq!(revealed.number.expose(), line.number.as_str());
            }
        }
    }
}
