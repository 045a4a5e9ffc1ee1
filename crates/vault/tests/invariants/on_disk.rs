//! What lies on the disk: nothing readable, nothing old, and for nobody else.

use crate::kit::{Bench, PASSPHRASE, draft, files, raw, reveal};
use hotline_vault::{ContactDraft, Policy, RevealHow, Secret, Vault};
use std::collections::HashSet;
use std::ops::ControlFlow;
use std::path::Path;

/// Words of which none may stand in any file.
fn secrets(bench: &Bench) -> Vec<Vec<u8>> {
    let key = bench.key.to_text().expose().clone();
    let texts = [
        "Bajram",
        "Begaj",
        "BEGAJ",
        "begaj",
        "Office of",
        "Private residence",
        "447700900123",
        "7700900123",
        "7700 900123",
        "7700 900 123",
        "07700",
        "700900124",
        "walks his dog",
        "rings twice",
        "Chancellery",
        "Ada Founder",
        "Head of Registry",
        "Ring the office",
        PASSPHRASE,
        "sandbag",
        "AGE-SECRET-KEY",
        "SECRET-KEY-PQ-1",
        &key,
        &key[20..40],
        &key.to_lowercase()[20..40],
        "contacts-put",
        "line-revealed",
        "notes-revealed",
        "age1pq1",
    ];
    let utf16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    texts.iter().flat_map(|text| [text.as_bytes().to_vec(), utf16(text)]).collect()
}

/// Reads every file below `folder`, and gives how many there were.
fn assert_nothing_readable(folder: &Path, secrets: &[Vec<u8>], after: &str) -> usize {
    let files = files(folder);
    for file in &files {
        // A file of a moment may be gone already.
        let Ok(bytes) = std::fs::read(file) else { continue };
        for secret in secrets {
            let found = bytes.windows(secret.len()).any(|window| window == secret.as_slice());
            assert!(!found, "after {after}: {} in {}", String::from_utf8_lossy(secret), file.display());
        }
        assert!(!file.to_string_lossy().contains("Begaj"));
    }
    files.len()
}

fn telling_draft(number: &str) -> ContactDraft {
    let mut draft = draft("Bajram Begaj", &[number]);
    draft.notes = Some(Secret::from("walks his dog at seven"));
    draft.lines[0].notes = Some(Secret::from("rings twice, then answers"));
    draft.lines[0].label = "Private residence".to_owned();
    draft
}

#[test]
fn nothing_readable_after_any_operation_nor_in_the_middle_of_one() {
    let bench = Bench::new();
    let (secrets, folder) = (secrets(&bench), bench.folder());
    let clean = |after: &str| assert_nothing_readable(&folder, &secrets, after);
    clean("making");
    let mut vault = bench.unlock();
    let id = vault.add_contact(&telling_draft("+447700900123")).unwrap();
    clean("adding");
    let put = vault.contact(id).unwrap().put;
    vault.edit_contact(id, put, &telling_draft("+447700900124")).unwrap();
    clean("editing");
    vault.reveal(id, None, RevealHow::Qr, Some("Ring the office")).unwrap();
    clean("revealing");
    vault.reveal_notes(id).unwrap();
    clean("revealing notes");
    vault.set_policy(Policy { rotate_after_days: 5, ..Policy::default() }).unwrap();
    let mut most_files = 0;
    vault
        .rotate(Some("Ring the office"), &mut |_| {
            most_files = most_files.max(assert_nothing_readable(&folder, &secrets, "half a rotation"));
            ControlFlow::Continue(())
        })
        .unwrap();
    // With the vault key rotated there is a snapshot; SQLite's own journal was there for a moment.
    let now = clean("rotating");
    assert!(most_files >= 3 && now >= 4, "{most_files}, {now}");
    let _ = vault.rotate(None, &mut |_| ControlFlow::Break(())).unwrap_err();
    clean("a rotation that was stopped");
    drop(vault);
    drop(bench.unlock());
    clean("unlocking");
    bench.problems();
    clean("a check");
    bench.unlock().remove_contact(id).unwrap();
    clean("removing");
    bench.unlock().erase_contact(id, Some("Ring the office")).unwrap();
    clean("erasing");
    // The search itself finds what is there.
    std::fs::write(folder.join("control"), "to Begaj, ").unwrap();
    assert!(std::panic::catch_unwind(|| assert_nothing_readable(&folder, &secrets, "control")).is_err());
}

/// Every sealed record of the file.
fn sealed(bench: &Bench) -> HashSet<Vec<u8>> {
    let connection = raw(&bench.path());
    let mut statement = connection
        .prepare("SELECT sealed FROM event UNION ALL SELECT sealed FROM entry UNION ALL SELECT sealed FROM \"grant\"")
        .unwrap();
    statement.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
}

/// Whether the file holds any of several stretches of a record. The text that every age file begins with is left out.
fn holds(file: &[u8], record: &[u8]) -> bool {
    let len = record.len();
    [60, 100, 150, len / 2, len - 64, len - 32]
        .into_iter()
        .filter_map(|at| record.get(at..at + 32))
        .any(|slice| file.windows(32).any(|window| window == slice))
}

#[test]
fn a_rotation_leaves_nothing_of_the_old_records() {
    let bench = Bench::new();
    let mut vault = bench.unlock();
    let ids: Vec<_> =
        (0..12).map(|at| vault.add_contact(&draft(&format!("Contact {at}"), &["+447700900123"])).unwrap()).collect();
    let before = sealed(&bench);
    let file = std::fs::read(bench.path()).unwrap();
    assert!(before.iter().all(|record| holds(&file, record)));
    vault.rotate(None, &mut crate::kit::go_on).unwrap();
    let file = std::fs::read(bench.path()).unwrap();
    assert_eq!(before.iter().filter(|record| holds(&file, record)).count(), 0);
    let after = sealed(&bench);
    assert!(after.is_disjoint(&before) && after.iter().all(|record| holds(&file, record)));
    assert_eq!(reveal(&mut vault, ids[3]).unwrap(), "+447700900123");
}

#[test]
fn a_removed_entry_and_an_erased_body_are_overwritten() {
    let bench = Bench::new();
    let mut vault = bench.unlock();
    let kept = vault.add_contact(&draft("Edi Rama", &["+447700900124"])).unwrap();
    let before = sealed(&bench);
    let id = vault.add_contact(&telling_draft("+447700900123")).unwrap();
    let its_own: Vec<_> = sealed(&bench).difference(&before).cloned().collect();
    assert_eq!(its_own.len(), 2);
    vault.erase_contact(id, None).unwrap();
    let file = std::fs::read(bench.path()).unwrap();
    assert!(its_own.iter().all(|record| !holds(&file, record)));
    assert_eq!(reveal(&mut vault, kept).unwrap(), "+447700900124");
}

#[test]
fn no_file_remains_beside_a_vault() {
    let bench = Bench::new();
    let mut vault = bench.unlock();
    vault.add_contact(&telling_draft("+447700900123")).unwrap();
    vault.rotate(None, &mut crate::kit::go_on).unwrap();
    let mut names: Vec<_> = std::fs::read_dir(bench.folder()).unwrap().map(|file| file.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, ["home", "v.hotline"]);
}

#[test]
#[cfg(unix)]
fn files_are_for_their_owner_alone_whatever_the_umask() {
    use hotline_vault::{Device, NewVault, WorkFactor};
    use std::os::unix::fs::PermissionsExt;
    let mode = |path: &Path| path.metadata().unwrap().permissions().mode() & 0o7777;
    if let Some(folder) = crate::kit::place() {
        std::fs::write(folder.join("control"), "").unwrap();
        let new = NewVault { name: "Chancellery", member: "Ada Founder", title: None, device: "laptop" };
        let (device, work) = (Device::at(folder.join("deep").join("home")), WorkFactor::new(1).unwrap());
        let outside = crate::kit::outside();
        let mut vault =
            Vault::create(&folder.join("v.hotline"), device.clone(), outside, &new, &PASSPHRASE.into(), work).unwrap();
        vault.add_contact(&telling_draft("+447700900123")).unwrap();
        let mut met = 0;
        vault
            .rotate(None, &mut |_| {
                let journal = folder.join("v.hotline-journal");
                if journal.exists() {
                    assert_eq!(mode(&journal), 0o600);
                    met += 1;
                }
                ControlFlow::Continue(())
            })
            .unwrap();
        assert!(met > 0);
        return device.remember_vault(&folder.join("v.hotline")).unwrap();
    }
    let folder = crate::kit::folder();
    let test = "on_disk::files_are_for_their_owner_alone_whatever_the_umask";
    let run = crate::kit::again(test, "umask 000", folder.path());
    assert!(run.status.success(), "{}{}", String::from_utf8_lossy(&run.stdout), String::from_utf8_lossy(&run.stderr));
    // The umask was as it should be.
    assert_eq!(mode(&folder.path().join("control")), 0o666);
    std::fs::remove_file(folder.path().join("control")).unwrap();
    let files = files(folder.path());
    assert_eq!(files.len(), 6, "{files:?}");
    for file in &files {
        assert_eq!(mode(file), 0o600, "{}", file.display());
        for above in file.ancestors().skip(1).take_while(|above| *above != folder.path()) {
            assert_eq!(mode(above), 0o700, "{}", above.display());
        }
    }
}

#[test]
fn nothing_secret_is_printed_for_whoever_debugs() {
    let bench = Bench::new();
    let mut vault = bench.unlock();
    let draft = telling_draft("+447700900123");
    let id = vault.add_contact(&draft).unwrap();
    let revealed = vault.reveal(id, None, RevealHow::Shown, None).unwrap();
    let notes = vault.reveal_notes(id).unwrap();
    let drafted = format!("{draft:?} {revealed:?} {:?} {notes:?}", revealed.number);
    for secret in ["7700", "walks his dog", "rings twice"] {
        assert!(!drafted.contains(secret), "{secret}");
    }
    let locked = bench.locked().unwrap();
    let printed = format!("{vault:?} {locked:?} {:?} {:?} {:?}", bench.key, bench.key.to_text(), bench.device());
    for secret in ["7700", "Begaj", "Ada", "SECRET-KEY", PASSPHRASE] {
        assert!(!printed.contains(secret), "{secret} in {printed}");
    }
}
