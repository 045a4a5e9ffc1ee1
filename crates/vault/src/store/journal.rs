//! The journal that SQLite looks for beside a database: after a crash it puts back what the last transaction has overwritten,
//! whoever put it there. So we look first, each time that SQLite is going to.
//!
//! Ours is a file of the vault's own owner, and of the last transaction that the vault file has seen: it begins with the first
//! page, whose header tells which state led to the file as it is, and with the page that has the vault's name, both as they were
//! before the transaction ([`Writing`](super::Writing) sees to it). What SQLite does with a journal is said at
//! <https://www.sqlite.org/fileformat.html#the_rollback_journal>, and the rest in its `pager.c`.

use super::StoreError;
use super::header::Header;
use super::held::{Held, read_exact_at};
use std::fs::{File, Metadata, OpenOptions};
use std::io::{self, ErrorKind};
use std::path::Path;
use std::time::SystemTime;

const MAGIC: [u8; 8] = [0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7];
/// How much of a header says something; the rest of its sector is empty.
const SAID: usize = 28;
/// The largest page and the largest sector that SQLite knows.
const LARGEST: u32 = 1 << 16;
/// What a record has beside its page.
const BESIDE: usize = 8;
/// As much of a journal as is looked at: the largest header, and the two largest records behind it.
const HEAD: u64 = 3 * LARGEST as u64 + 2 * BESIDE as u64;
/// The place in a database where SQLite has its locks; the page there holds nothing.
const LOCKS: u32 = 1 << 30;

/// Why a journal is not played in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ForeignJournal {
    /// It is a link, has another name as well, or is a folder or a device.
    #[error("is no plain file of its own")]
    NoFile,
    /// Neither the owner of the vault file nor whoever runs the program.
    #[error("belongs to another user than the vault file does")]
    Owner,
    /// Of another vault, or of another state.
    #[error("is not of the last change to this vault file")]
    Unlike,
    /// One that goes with a change to several files, which SQLite would remove. No vault's journal does.
    #[error("is tied to another file")]
    Tied,
}

/// Looks at what lies at the path of a vault's journal: unless this fails, SQLite may have it.
///
/// # Errors
/// [`StoreError::ForeignJournal`]; [`StoreError::Busy`] if it changed under the look, as it does while another program writes.
pub(super) fn check(path: &Path, held: &Held) -> Result<(), StoreError> {
    let found = match path.symlink_metadata() {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        found => found?,
    };
    check_file(&found, held)?;
    let before = held.header()?;
    let file = match open(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        file => file?,
    };
    let metadata = file.metadata()?;
    check_file(&metadata, held)?;
    let (head, tail) = (read(&file, 0, HEAD.min(metadata.len()))?, tail(&file, metadata.len())?);
    let foreign = match judge(&head, &tail, &before, held) {
        Err(StoreError::ForeignJournal(foreign)) => foreign,
        outcome => return outcome,
    };
    // Two programs at one vault: it was looked at in the middle of the other one's change.
    let steady =
        path.symlink_metadata().is_ok_and(|now| [found, now].iter().all(|seen| traits(seen) == traits(&metadata)));
    if steady && held.header()? == before { Err(foreign.into()) } else { Err(StoreError::Busy) }
}

/// Whatever is in it, SQLite would read it or write to it.
fn check_file(found: &Metadata, held: &Held) -> Result<(), StoreError> {
    if !found.is_file() {
        return Err(ForeignJournal::NoFile.into());
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        // No name is left of one that was removed a moment ago.
        if found.nlink() > 1 {
            return Err(ForeignJournal::NoFile.into());
        }
        // That of a vault which several write to is of the one who wrote last.
        let ours = [held.owner()?, rustix::process::geteuid().as_raw()];
        if !ours.contains(&found.uid()) {
            return Err(ForeignJournal::Owner.into());
        }
    }
    Ok(())
}

fn open(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        use std::os::unix::fs::OpenOptionsExt;
        // Neither followed if it is a link by now, nor waited for if it is a pipe.
        options.custom_flags((OFlags::NOFOLLOW | OFlags::NONBLOCK).bits().cast_signed());
    }
    options.open(path)
}

fn read(file: &File, offset: u64, len: u64) -> Result<Vec<u8>, StoreError> {
    let mut bytes = vec![0; usize::try_from(len).expect("what is looked at is small")];
    match read_exact_at(file, &mut bytes, offset) {
        // It is shorter by now, and is looked at again.
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => Err(StoreError::Busy),
        read => Ok(read.map(|()| bytes)?),
    }
}

/// The last bytes, of one that is long enough to be tied to another file.
fn tail(file: &File, len: u64) -> Result<Vec<u8>, StoreError> {
    if len < 16 { Ok(Vec::new()) } else { read(file, len - MAGIC.len() as u64, MAGIC.len() as u64) }
}

/// What tells one state of a file from another.
fn traits(metadata: &Metadata) -> (u64, Option<SystemTime>, u64) {
    #[cfg(unix)]
    let inode = std::os::unix::fs::MetadataExt::ino(metadata);
    #[cfg(not(unix))]
    let inode = 0;
    (metadata.len(), metadata.modified().ok(), inode)
}

/// Whether SQLite may have a journal that begins and ends in this way, beside a vault file with this header.
fn judge(head: &[u8], tail: &[u8], now: &Header, file: &Held) -> Result<(), StoreError> {
    // SQLite also asks for the form of the name and for a sum over it.
    if tail == MAGIC {
        return Err(ForeignJournal::Tied.into());
    }
    let Some(journal) = Begun::read(head) else { return Ok(()) };
    // 0 stands for whatever size the database has; Hotline says it.
    let is_ours = journal.page_size != 0
        && journal.page_size as usize == now.page_size()
        && match (journal.record(head, 0), journal.record(head, 1)) {
            (Record::Page(1, first), Record::Page(number, second)) => {
                let was_before =
                    Header::of_page(first).is_some_and(|was| was.led_to(now) && was.page_count() == journal.page_count);
                // In the file, the page may be half of before and half of after, where the power went: the name is on both.
                let page = file.page(number, now.page_size())?.unwrap_or_default();
                let is_same = |id: &[u8; 16]| page.windows(id.len()).any(|bytes| bytes == id);
                was_before && id_on(second).is_some_and(is_same)
            }
            (Record::Page(..), _) => false,
            // Nothing is put back, but the length of the file.
            (Record::None, _) => {
                let len = u64::from(journal.page_count) * u64::from(journal.page_size);
                journal.page_count == now.page_count() && len == file.len()?
            }
        };
    if is_ours { Ok(()) } else { Err(ForeignJournal::Unlike.into()) }
}

/// The name of the vault, on the page of the table `vault`: its one row begins with a blob of 16 bytes
/// (<https://www.sqlite.org/fileformat.html#b_tree_pages>).
fn id_on(page: &[u8]) -> Option<&[u8; 16]> {
    const LEAF: u8 = 13;
    const BLOB_OF_16: u8 = 44;
    let [LEAF, _, _, 0, 1, ..] = page else { return None };
    let row = page.get(usize::from(u16::from_be_bytes([*page.get(8)?, *page.get(9)?]))..)?;
    // The row's length and number, the length of its header, and the types of its two columns.
    let [_, _, 3, BLOB_OF_16, _, columns @ ..] = row else { return None };
    columns.first_chunk()
}

/// A journal that SQLite would act on.
struct Begun {
    records: u32,
    /// What the sum of each record begins with.
    nonce: u32,
    /// How many pages the database had.
    page_count: u32,
    sector: u32,
    page_size: u32,
}

/// What SQLite would put back.
enum Record<'j> {
    /// Nothing: it is at an end.
    None,
    /// A page, by its number.
    Page(u32, &'j [u8]),
}

impl Begun {
    /// None if SQLite would pass over it, as it does over one that was not synced when the power went.
    fn read(head: &[u8]) -> Option<Self> {
        let said = head.first_chunk::<SAID>()?;
        if said[..8] != MAGIC {
            return None;
        }
        let word = |at| word(said, at).expect("the header is long enough");
        let (sector, page_size) = (word(20), word(24));
        let is_size = |size: u32, least| size.is_power_of_two() && (least..=LARGEST).contains(&size);
        let is_header = is_size(sector, 32) && (page_size == 0 || is_size(page_size, 512));
        is_header.then(|| Self { records: word(8), nonce: word(12), page_count: word(16), sector, page_size })
    }

    /// The record at a place, from 0.
    fn record<'j>(&self, head: &'j [u8], at: u32) -> Record<'j> {
        let (sector, page_size) = (self.sector as usize, self.page_size as usize);
        if at >= self.records {
            // Behind a header of no records another may follow at once, with records of its own.
            let follows = at == 0 && head.get(sector..).is_some_and(|behind| behind.starts_with(&MAGIC));
            return if follows { Record::Page(0, &[]) } else { Record::None };
        }
        let behind = head.get(sector + at as usize * (page_size + BESIDE)..).unwrap_or_default();
        let (Some(number), Some(page), Some(sum)) =
            (word(behind, 0), behind.get(4..4 + page_size), word(behind, 4 + page_size))
        else {
            return Record::None;
        };
        // The sum is not asked for of a page behind the end, which is passed over.
        let ends =
            number == 0 || number == LOCKS / self.page_size + 1 || (number <= self.page_count && sum != self.sum(page));
        if ends { Record::None } else { Record::Page(number, page) }
    }

    /// The nonce and every 200th byte, from the end.
    fn sum(&self, page: &[u8]) -> u32 {
        let summed = page.iter().rev().skip(199).step_by(200);
        // Not the first byte of all, on which it would never fall: no size of a page is a multiple of 200.
        summed.fold(self.nonce, |sum, byte| sum.wrapping_add(u32::from(*byte)))
    }
}

fn word(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..)?.first_chunk().copied().map(u32::from_be_bytes)
}
