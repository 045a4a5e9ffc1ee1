//! Files that somebody plants beside a vault, which SQLite would play into it before any passphrase is asked for. It takes no
//! right to write to the vault itself.

use crate::forged::{PAGE, beside, journal, naming, pages, segment, write_ahead_log};
use crate::kit::{Bench, draft, reveal};
use hotline_vault::{ContactId, Error, ForeignJournal, StoreError};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const OLD: &str = "+447700900111";
const NEW: &str = "+447700900222";

/// A vault in which a number was replaced, and its file as it was before that and at the beginning.
struct Victim {
    bench: Bench,
    contact: ContactId,
    founded: Vec<u8>,
    older: Vec<u8>,
    now: Vec<u8>,
}

impl Victim {
    fn new() -> Self {
        let bench = Bench::new();
        let founded = fs::read(bench.path()).unwrap();
        let mut vault = bench.unlock();
        let contact = vault.add_contact(&draft("Bajram Begaj", &[OLD])).unwrap();
        let older = fs::read(bench.path()).unwrap();
        let put = vault.contact(contact).unwrap().put;
        vault.edit_contact(contact, put, &draft("Bajram Begaj", &[NEW])).unwrap();
        drop(vault);
        let now = fs::read(bench.path()).unwrap();
        assert!(older != now && older.len() == now.len());
        Self { bench, contact, founded, older, now }
    }

    fn journal(&self) -> PathBuf {
        beside(&self.bench.path(), "-journal")
    }

    fn page_count(&self) -> usize {
        self.now.len() / PAGE
    }

    /// A journal that begins as one of the last change does, and with all other pages as they were before that.
    fn older_state_in_disguise(&self) -> Vec<u8> {
        let mut pages = as_ours(&self.older);
        pages[0].1 = &self.now[..PAGE];
        journal(self.page_count(), &pages)
    }

    /// The file is what it was, and what was planted beside it too.
    fn assert_untouched(&self) {
        assert!(self.journal().symlink_metadata().is_ok(), "what was planted is gone");
        assert!(fs::read(self.bench.path()).unwrap() == self.now, "the vault was written to");
    }
}

/// The page that has the vault's name: the root of the last table that was made.
const VAULT: usize = 6;

/// The pages of a vault in the order of our journals.
fn as_ours(database: &[u8]) -> Vec<(usize, &[u8])> {
    let mut pages = pages(database);
    pages[1..VAULT].rotate_right(1);
    assert_eq!((pages[0].0, pages[1].0), (1, VAULT));
    pages
}

/// Plants before a vault is opened, and beside another that is unlocked: each time it is refused, and all is left as it is.
#[track_caller]
fn refused(why: ForeignJournal, plant: impl Fn(&Victim)) {
    let assert_refused = |error: &Error| {
        let foreign = matches!(error, Error::Store(StoreError::ForeignJournal(found)) if *found == why);
        assert!(foreign, "{error:?}");
    };
    let victim = Victim::new();
    plant(&victim);
    assert_refused(&victim.bench.try_unlock().unwrap_err());
    victim.assert_untouched();

    let victim = Victim::new();
    let mut vault = victim.bench.unlock();
    let locked = victim.bench.locked().unwrap();
    plant(&victim);
    assert_refused(&reveal(&mut vault, victim.contact).unwrap_err());
    assert_refused(&vault.reveal_notes(victim.contact).unwrap_err());
    assert_refused(&vault.log(None, 9).unwrap_err());
    assert_refused(&vault.refresh().unwrap_err());
    assert_refused(&locked.unlock(victim.bench.key.clone()).unwrap_err());
    assert_refused(&victim.bench.locked().unwrap_err());
    victim.assert_untouched();
    // Once it is out of the way, all goes on.
    let planted = victim.journal();
    fs::remove_file(&planted).or_else(|_| fs::remove_dir(&planted)).unwrap();
    assert_eq!(reveal(&mut vault, victim.contact).unwrap(), NEW);
    drop(vault);
    assert_eq!((victim.bench.problems(), victim.bench.unlock().status().events), (vec![], 4));
}

/// SQLite takes nothing from it, and it keeps nobody out.
#[track_caller]
fn harmless(planted: impl Fn(&Victim) -> Vec<u8>) {
    let victim = Victim::new();
    fs::write(victim.journal(), planted(&victim)).unwrap();
    let mut vault = victim.bench.unlock();
    assert!(fs::read(victim.bench.path()).unwrap() == victim.now);
    fs::write(victim.journal(), planted(&victim)).unwrap();
    assert_eq!(reveal(&mut vault, victim.contact).unwrap(), NEW);
    drop(vault);
    assert_eq!((victim.bench.problems(), victim.bench.unlock().status().events), (vec![], 4));
    assert!(!victim.journal().exists());
}

/// What a vault holds in the eyes of an SQLite that is not ours, when this was planted beside a copy: how many events, and
/// whether the file is still what it was.
fn stock_sqlite(victim: &Victim, end: &str, planted: &[u8]) -> (String, bool) {
    let folder = crate::kit::folder();
    let copy = folder.path().join("v.hotline");
    fs::write(&copy, &victim.now).unwrap();
    fs::write(beside(&copy, end), planted).unwrap();
    let ran = Command::new("sqlite3").arg(&copy).arg("SELECT count(*) FROM event").output().unwrap();
    (String::from_utf8(ran.stdout).unwrap().trim().to_owned(), fs::read(&copy).unwrap() == victim.now)
}

#[test]
fn a_write_ahead_log_is_not_looked_at() {
    let victim = Victim::new();
    let log = write_ahead_log(&victim.older);
    assert_eq!(stock_sqlite(&victim, "-wal", b""), ("3".to_owned(), true));
    assert_eq!(stock_sqlite(&victim, "-wal", &log).0, "2", "it would be played in");
    let planted = beside(&victim.bench.path(), "-wal");
    fs::write(&planted, &log).unwrap();
    let mut vault = victim.bench.unlock();
    assert_eq!((vault.status().events, vault.log(None, 9).unwrap().len()), (3, 3));
    assert!(fs::read(victim.bench.path()).unwrap() == victim.now);
    // And beside an unlocked vault.
    fs::remove_file(&planted).unwrap();
    vault.refresh().unwrap();
    fs::write(&planted, &log).unwrap();
    assert_eq!(reveal(&mut vault, victim.contact).unwrap(), NEW);
    drop(vault);
    assert_eq!((victim.bench.problems(), victim.bench.unlock().status().events), (vec![], 4));
    assert!(fs::read(&planted).unwrap() == log && !beside(&victim.bench.path(), "-shm").exists());
}

#[test]
fn an_older_state_is_not_played_in() {
    let older_state = |victim: &Victim| journal(victim.page_count(), &pages(&victim.older));
    let victim = Victim::new();
    assert_eq!(stock_sqlite(&victim, "-journal", &older_state(&victim)), ("2".to_owned(), false));
    refused(ForeignJournal::Unlike, |victim| fs::write(victim.journal(), older_state(victim)).unwrap());
    // Nor one that was a journal of this vault's, before a change that is not the last.
    refused(ForeignJournal::Unlike, |victim| {
        let page_count = victim.founded.len() / PAGE;
        fs::write(victim.journal(), journal(page_count, &as_ours(&victim.founded))).unwrap();
    });
    // Nor a part of it, without the page that tells it from the state of now.
    refused(ForeignJournal::Unlike, |victim| {
        let behind = &pages(&victim.older)[1..];
        fs::write(victim.journal(), journal(victim.page_count(), behind)).unwrap();
    });
    // Nor one whose first record SQLite passes over, as there is no such page.
    refused(ForeignJournal::Unlike, |victim| {
        let mut pages = pages(&victim.older);
        pages[0].0 = 999;
        fs::write(victim.journal(), journal(victim.page_count(), &pages)).unwrap();
    });
    // Nor behind a header that tells of no record.
    refused(ForeignJournal::Unlike, |victim| {
        let empty = segment(0, victim.page_count(), &[]);
        let second = journal(victim.page_count(), &pages(&victim.older));
        fs::write(victim.journal(), [empty, second].concat()).unwrap();
    });
}

#[test]
fn another_vaults_journal_is_not_played_in() {
    let of_another = |victim: &Victim| {
        let other = Victim::new();
        // The same was done to both, so that nothing but the name tells them apart.
        assert!(other.now[..PAGE] == victim.now[..PAGE]);
        journal(victim.page_count(), &as_ours(&other.now))
    };
    let victim = Victim::new();
    assert!(!stock_sqlite(&victim, "-journal", &of_another(&victim)).1, "it would be played in");
    refused(ForeignJournal::Unlike, |victim| fs::write(victim.journal(), of_another(victim)).unwrap());
    // Nor without the page that has the name, or with that page spoilt.
    for pages in [&[1][..], &[1, 2], &[1, 2, VAULT], &[VAULT, 1]] {
        refused(ForeignJournal::Unlike, |victim| {
            let pages: Vec<_> = pages.iter().map(|number| as_page(&victim.now, *number)).collect();
            fs::write(victim.journal(), journal(victim.page_count(), &pages)).unwrap();
        });
    }
    refused(ForeignJournal::Unlike, |victim| {
        let mut journal = journal(victim.page_count(), &as_ours(&victim.now));
        journal[512 + PAGE + 8 + 4 + PAGE - 200] ^= 1;
        fs::write(victim.journal(), journal).unwrap();
    });
}

fn as_page(database: &[u8], number: usize) -> (usize, &[u8]) {
    pages(database)[number - 1]
}

#[test]
fn no_journal_cuts_the_file_short_or_makes_it_longer() {
    let emptied = |victim: &Victim| segment(0, victim.page_count() - 1, &[]);
    let victim = Victim::new();
    assert!(!stock_sqlite(&victim, "-journal", &emptied(&victim)).1, "it would be cut");
    refused(ForeignJournal::Unlike, |victim| fs::write(victim.journal(), emptied(victim)).unwrap());
    for pages in [0, 1, 2, 1000] {
        refused(ForeignJournal::Unlike, |victim| fs::write(victim.journal(), segment(0, pages, &[])).unwrap());
        refused(ForeignJournal::Unlike, |victim| {
            fs::write(victim.journal(), journal(pages, &as_ours(&victim.now))).unwrap();
        });
        // Of a record that is not whole, the count alone would be taken.
        refused(ForeignJournal::Unlike, |victim| {
            fs::write(victim.journal(), &journal(pages, &as_ours(&victim.now))[..512 + PAGE]).unwrap();
        });
    }
}

#[test]
fn a_journal_of_other_pages_is_not_played_in() {
    refused(ForeignJournal::Unlike, |victim| {
        let mut journal = journal(victim.page_count(), &as_ours(&victim.now));
        journal[24..28].copy_from_slice(&1024_u32.to_be_bytes());
        fs::write(victim.journal(), journal).unwrap();
    });
    refused(ForeignJournal::Unlike, |victim| {
        let mut journal = journal(victim.page_count(), &as_ours(&victim.now));
        journal[24..28].fill(0);
        fs::write(victim.journal(), journal).unwrap();
    });
}

#[test]
fn a_journal_cannot_name_another_file() {
    let tied = |victim: &Victim| {
        let other = victim.bench.folder().join("minutes-mj0123459AB");
        // SQLite removes it if it names the journal, and tears the vault if it is not there.
        fs::write(&other, format!("{}\0", victim.journal().canonicalize().unwrap().display())).unwrap();
        let whole = journal(victim.page_count(), &as_ours(&victim.now));
        fs::write(victim.journal(), naming(whole, &other)).unwrap();
    };
    let victim = Victim::new();
    fs::write(victim.journal(), "").unwrap();
    tied(&victim);
    drop(Command::new("sqlite3").arg(victim.bench.path()).arg("SELECT count(*) FROM event").output().unwrap());
    assert!(!victim.bench.folder().join("minutes-mj0123459AB").exists(), "it would be removed");
    refused(ForeignJournal::Tied, |victim| {
        fs::write(victim.journal(), "").unwrap();
        tied(victim);
    });
    // Nor before it is begun: what SQLite writes in front of it leaves the end as it is.
    refused(ForeignJournal::Tied, |victim| {
        fs::write(victim.journal(), "").unwrap();
        tied(victim);
        let mut journal = fs::read(victim.journal()).unwrap();
        journal[..12].fill(0);
        fs::write(victim.journal(), journal).unwrap();
    });
}

#[test]
#[cfg(unix)]
fn a_journal_is_a_plain_file_of_its_own() {
    refused(ForeignJournal::NoFile, |victim| {
        let elsewhere = victim.bench.folder().join("elsewhere");
        fs::write(&elsewhere, victim.older_state_in_disguise()).unwrap();
        std::os::unix::fs::symlink(&elsewhere, victim.journal()).unwrap();
    });
    refused(ForeignJournal::NoFile, |victim| {
        std::os::unix::fs::symlink(victim.bench.folder().join("nowhere"), victim.journal()).unwrap();
    });
    refused(ForeignJournal::NoFile, |victim| {
        let elsewhere = victim.bench.folder().join("elsewhere");
        fs::write(&elsewhere, victim.older_state_in_disguise()).unwrap();
        fs::hard_link(&elsewhere, victim.journal()).unwrap();
    });
    refused(ForeignJournal::NoFile, |victim| fs::create_dir(victim.journal()).unwrap());
    // A pipe is not waited for.
    refused(ForeignJournal::NoFile, |victim| {
        assert!(Command::new("mkfifo").arg(victim.journal()).status().unwrap().success());
    });
}

/// Its bytes may say whatever they like: whoever may put files beside a vault, and not write to it, is another user. So is
/// whoever waits for the program to begin a change of its own in a file that they may go on writing to.
#[test]
#[cfg(unix)]
#[expect(clippy::print_stdout, reason = "it says what could not be tried")]
fn a_journal_of_another_user_is_not_played_in() {
    use std::os::unix::fs::{MetadataExt, chown};
    const NOBODY: u32 = 65_534;
    let victim = Victim::new();
    if fs::metadata(victim.bench.path()).unwrap().uid() != 0 {
        println!("not covered: only an almighty user gives files away");
        return;
    }
    let state = victim.older_state_in_disguise();
    assert_eq!(stock_sqlite(&victim, "-journal", &state).0, "2", "it would be played in");
    let planted: [fn(&Victim) -> Vec<u8>; 3] =
        [|victim| victim.older_state_in_disguise(), |_| Vec::new(), |_| vec![0; 512]];
    for plant in planted {
        refused(ForeignJournal::Owner, |victim| {
            fs::write(victim.journal(), plant(victim)).unwrap();
            chown(victim.journal(), Some(NOBODY), Some(NOBODY)).unwrap();
        });
    }
    // The vault of another user, with that user's journal: as it is after a crash of theirs.
    chown(victim.bench.path(), Some(NOBODY), Some(NOBODY)).unwrap();
    fs::write(victim.journal(), journal(victim.page_count(), &as_ours(&victim.now))).unwrap();
    chown(victim.journal(), Some(NOBODY), Some(NOBODY)).unwrap();
    assert_eq!(victim.bench.unlock().status().events, 3);
    assert!(!victim.journal().exists(), "it was played back");
}

#[test]
fn what_sqlite_makes_nothing_of_keeps_nobody_out() {
    harmless(|_| Vec::new());
    harmless(|_| vec![0; 5000]);
    harmless(|_| b"Dear Sir,\n".repeat(99));
    // Bytes that were not synced when the power went: of the header, its first sector, a record.
    harmless(|victim| journal(victim.page_count(), &pages(&victim.older))[..27].to_vec());
    harmless(|victim| {
        let mut journal = journal(victim.page_count(), &pages(&victim.older));
        journal[5] ^= 1;
        journal
    });
    harmless(|victim| {
        let mut journal = journal(victim.page_count(), &pages(&victim.older));
        journal[20..28].fill(0);
        journal
    });
    harmless(|victim| journal(victim.page_count(), &pages(&victim.older))[..512].to_vec());
    harmless(|victim| {
        let mut journal = journal(victim.page_count(), &pages(&victim.older));
        journal[512 + 4 + 4096 - 200] ^= 1;
        journal
    });
    harmless(|victim| segment(0, victim.page_count(), &[]));
    // What the file holds already.
    harmless(|victim| journal(victim.page_count(), &as_ours(&victim.now)));
}

/// What binds a journal to its file: each that Hotline makes begins with these two pages, as they were.
#[test]
fn each_journal_begins_with_what_tells_whose_it_is() {
    let victim = Victim::new();
    let mut vault = victim.bench.unlock();
    // More than is kept in memory, so that the journal is begun long before the change is done.
    let mut large = draft("Edi Rama", &[OLD]);
    large.notes = Some("x".repeat(6 << 20).as_str().into());
    for _ in 0..4 {
        vault.add_contact(&large).unwrap();
    }
    let mut begun = 0;
    let before = fs::read(victim.bench.path()).unwrap();
    let (first, vaults) = (&before[..PAGE], as_page(&before, VAULT).1);
    vault
        .rotate(None, &mut |progress| {
            let journal = fs::read(victim.journal()).unwrap();
            if journal.first().is_some_and(|first| *first != 0) {
                begun += 1;
                let record = |at: usize| &journal[512 + at * (PAGE + 8)..][..4 + PAGE];
                assert!(record(0)[..4] == [0, 0, 0, 1] && record(0)[4..] == *first);
                assert!(record(1)[..4] == [0, 0, 0, VAULT as u8] && record(1)[4..] == *vaults);
            }
            crate::kit::go_on(progress)
        })
        .unwrap();
    assert!(begun > 0, "it was not seen in the middle");
}

/// The program is built as it is to be: this fails where `.cargo/config.toml` was not read.
#[test]
fn sqlite_knows_no_write_ahead_log_and_no_uris() {
    let connection = rusqlite::Connection::open_in_memory().unwrap();
    let mut statement = connection.prepare("PRAGMA compile_options").unwrap();
    let options: Vec<String> = statement.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap();
    assert!(options.iter().any(|option| option == "OMIT_WAL"), "{options:?}");
    assert!(!options.iter().any(|option| option.starts_with("USE_URI")), "{options:?}");
    assert!(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../.cargo/config.toml").is_file());
}
