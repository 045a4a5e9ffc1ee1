//! What the application denies itself and everybody else: core files, other programs of the account, and what is left in
//! memory behind a lock.

use crate::desk::{Desk, folder, is_root, not_as_root, notes_shown, place};
use crate::kit::memory::{Needle, search};
use crate::kit::typist::Typist;
use crate::kit::{HANDLE, NOTES, NUMBER, PASSPHRASE, say, wait_for};
use hotline_vault::{Device, Locked, MemberKey};
use serde_json::json;
use std::fs;
use std::os::unix::fs::MetadataExt;
use tempfile::TempDir;

#[tokio::test]
async fn no_process_of_the_application_leaves_its_memory_in_a_core_file() {
    let desk = Desk::open(&json!({})).await;
    desk.unlock().await;
    let processes = desk.driver.processes();
    // The program itself, and the two of WebKit.
    assert!(processes.len() >= 3, "{processes:?}");
    for process in processes {
        let limits = fs::read_to_string(process.join("limits")).unwrap();
        let limit = limits.lines().find(|line| line.starts_with("Max core file size")).unwrap();
        assert_eq!(limit.split_whitespace().filter(|word| *word == "0").count(), 2, "{limit}");
    }
}

#[tokio::test]
async fn no_memory_is_both_written_and_run() {
    let desk = Desk::open(&json!({})).await;
    desk.unlock().await;
    desk.open_person().await;
    let processes = desk.driver.processes();
    let maps: Vec<_> = processes.iter().filter_map(|process| fs::read_to_string(process.join("maps")).ok()).collect();
    // The memory of the program itself is shown to nobody but root.
    assert_eq!(maps.len(), if is_root() { processes.len() } else { processes.len() - 1 });
    for line in maps.iter().flat_map(|maps| maps.lines()) {
        let rights = line.split_whitespace().nth(1).unwrap();
        assert!(!(rights.contains('w') && rights.contains('x')), "{line}");
    }
}

/// What the vault of a folder is kept by: what must be in no memory while it is locked.
fn keys(folder: &TempDir) -> Vec<Needle> {
    let device = Device::at(folder.path().join("home"));
    let path = folder.path().join("cabinet.hotline");
    let member = Locked::open(&path, device, hotline_machine::outside()).unwrap();
    let member = member.member_key(&PASSPHRASE.into()).unwrap();
    let file = rusqlite::Connection::open(path).unwrap();
    let grant: Vec<u8> = file.query_row("SELECT sealed FROM \"grant\"", [], |row| row.get(0)).unwrap();
    let grant = member.open(&grant).unwrap();
    let vault_key = String::from_utf8(grant.expose().clone()).unwrap();
    let key = |name: &str, text: &str| {
        let raw = bech32::decode(text).unwrap().1;
        [Needle::new(name, text.as_bytes()), Needle::new(&format!("{name} (raw)"), &raw)]
    };
    let vault_key = vault_key.lines().find(|line| line.starts_with("AGE-SECRET-KEY-1")).unwrap();
    let mut keys = Vec::from(key("the vault key", vault_key));
    keys.extend(key("the member key", MemberKey::to_text(&member).expose()));
    keys
}

#[test]
fn nothing_secret_is_left_in_memory_behind_a_lock() {
    if !is_root() {
        say(
            "NOT RUN: nothing_secret_is_left_in_memory_behind_a_lock, as only root may look at the memory of the application",
        );
        return;
    }
    let folder = folder(&json!({}));
    let mut needles = Vec::from(Needle::text("the passphrase", PASSPHRASE));
    needles.extend(Needle::text("the number", NUMBER.trim_start_matches('+')));
    needles.extend(Needle::text("the handle that was shown", HANDLE));
    needles.extend(Needle::text("the notes that were shown", NOTES[0]));
    needles.extend(Needle::text("the notes of a line", NOTES[1]));
    needles.extend(keys(&folder));
    let typist = Typist::start(&place(&folder));
    typist.unlocks(PASSPHRASE);
    typist.reveals("blackw");
    typist.presses(&["n"]);
    wait_for("the notes", || (notes_shown(&folder) == 1).then_some(()));
    let processes = || typist.family.processes();
    let found =
        |needles: &[Needle]| processes().iter().flat_map(|process| search(process, needles)).collect::<Vec<_>>();
    // The search finds what is there.
    let open = found(&needles);
    let there =
        ["the handle that was shown", "the notes that were shown", "the vault key (raw)", "the member key (raw)"];
    for name in there {
        assert!(open.iter().any(|found| found.starts_with(name)), "{name} is not found where it must be: {open:?}");
    }
    typist.presses(&["ctrl+l"]);
    typist.sees_unlock();
    assert_eq!(found(&needles), [""; 0]);
}

/// What belongs to a process that no other may look into belongs to root.
#[test]
fn no_other_program_of_the_account_may_look_into_the_application() {
    let folder = folder(&json!({}));
    let typist = Typist::start(&not_as_root(&folder, place(&folder)));
    typist.sees_unlock();
    let program = typist
        .family
        .processes()
        .into_iter()
        .find(|process| fs::read_to_string(process.join("comm")).is_ok_and(|name| name.starts_with("hotline")));
    let program = program.unwrap();
    assert_eq!(fs::metadata(program.join("mem")).unwrap().uid(), 0, "the memory belongs to the account");
}
