//! Files that SQLite looks for beside a database, made by hand out of nothing but its file format: what somebody can put
//! beside a vault who can't write to the vault itself.

use std::path::{Path, PathBuf};

pub(crate) const PAGE: usize = 4096;
const SECTOR: usize = 512;
const JOURNAL_MAGIC: [u8; 8] = [0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7];

/// The path of a file beside a vault.
pub(crate) fn beside(vault: &Path, end: &str) -> PathBuf {
    let mut path = vault.as_os_str().to_owned();
    path.push(end);
    path.into()
}

/// A write-ahead log (<https://www.sqlite.org/fileformat2.html#walformat>) that makes a database of these pages out of any.
pub(crate) fn write_ahead_log(database: &[u8]) -> Vec<u8> {
    let pages = database.len() / PAGE;
    // The last bit of the magic number: checksums over words whose highest byte comes first.
    let mut log = words(&[0x377f_0683, 3_007_000, PAGE as u32, 0, 17, 19]);
    let mut sum = wal_sum([0, 0], &log);
    log.extend(words(&sum));
    for (number, page) in (1..).zip(database.chunks_exact(PAGE)) {
        let head = words(&[number, if number as usize == pages { number } else { 0 }]);
        sum = wal_sum(wal_sum(sum, &head), page);
        log.extend([head, words(&[17, 19]), words(&sum), page.to_vec()].concat());
    }
    log
}

fn wal_sum(sum: [u32; 2], bytes: &[u8]) -> [u32; 2] {
    bytes.chunks_exact(8).fold(sum, |[first, second], pair| {
        let word = |at: usize| u32::from_be_bytes(pair[at..at + 4].try_into().unwrap());
        let first = first.wrapping_add(word(0)).wrapping_add(second);
        [first, second.wrapping_add(word(4)).wrapping_add(first)]
    })
}

/// A rollback journal (<https://www.sqlite.org/fileformat2.html#the_rollback_journal>) that puts these pages, by number, back
/// into a database that had so many of them.
pub(crate) fn journal(page_count: usize, pages: &[(usize, &[u8])]) -> Vec<u8> {
    segment(pages.len(), page_count, pages)
}

/// The same, with a number of records that need not be that of the pages.
pub(crate) fn segment(records: usize, page_count: usize, pages: &[(usize, &[u8])]) -> Vec<u8> {
    const NONCE: u32 = 0x5eed;
    let mut journal = JOURNAL_MAGIC.to_vec();
    journal.extend(words(&[records as u32, NONCE, page_count as u32, SECTOR as u32, PAGE as u32]));
    journal.resize(SECTOR, 0);
    for (number, page) in pages {
        journal.extend(words(&[*number as u32]));
        journal.extend(*page);
        journal.extend(words(&[journal_sum(NONCE, page)]));
    }
    journal
}

/// The nonce and every 200th byte, counted from the end.
fn journal_sum(nonce: u32, page: &[u8]) -> u32 {
    (1..)
        .map_while(|step| page.len().checked_sub(200 * step))
        .filter(|at| *at > 0)
        .fold(nonce, |sum, at| sum.wrapping_add(u32::from(page[at])))
}

/// A journal that is to be played back only while another file is there, which is removed then if it names the journal.
pub(crate) fn naming(mut journal: Vec<u8>, super_journal: &Path) -> Vec<u8> {
    let name = super_journal.to_str().unwrap().as_bytes();
    let sum: u32 = name.iter().map(|byte| u32::from(*byte)).sum();
    // In the place of a page: the one that holds the byte where locks are.
    let no_page = (0x4000_0000 / PAGE + 1) as u32;
    journal.extend(words(&[no_page]));
    journal.extend(name);
    journal.extend(words(&[name.len() as u32, sum]));
    journal.extend(JOURNAL_MAGIC);
    journal
}

/// The pages of a database, by number.
pub(crate) fn pages(database: &[u8]) -> Vec<(usize, &[u8])> {
    (1..).zip(database.chunks_exact(PAGE)).collect()
}

fn words(words: &[u32]) -> Vec<u8> {
    words.iter().flat_map(|word| word.to_be_bytes()).collect()
}
