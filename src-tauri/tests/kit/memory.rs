//! The memory of a process, searched for what should not be in it. It takes root: the application lets nobody else look.

use memchr::memmem::Finder;
use std::fs::{self, File};
use std::os::unix::fs::FileExt;
use std::path::Path;

const PAGE: u64 = 4096;
/// How much is read at a time.
const CHUNK: u64 = 4 << 20;

/// Something to look for, under a name that can be said.
pub(crate) struct Needle {
    pub(crate) name: String,
    bytes: Vec<u8>,
}

impl Needle {
    pub(crate) fn new(name: &str, bytes: &[u8]) -> Self {
        Self { name: name.to_owned(), bytes: bytes.to_owned() }
    }

    /// A text, as Rust keeps it and as JavaScript may.
    pub(crate) fn text(name: &str, text: &str) -> [Self; 2] {
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        [Self::new(name, text.as_bytes()), Self::new(&format!("{name} (UTF-16)"), &wide)]
    }
}

/// Which of the needles are in the memory of a process, given as `/proc/N`, and in which part of it.
pub(crate) fn search(process: &Path, needles: &[Needle]) -> Vec<String> {
    let name = fs::read_to_string(process.join("comm")).unwrap_or_default();
    let finders: Vec<_> = needles.iter().map(|needle| (needle, Finder::new(&needle.bytes))).collect();
    let overlap = needles.iter().map(|needle| needle.bytes.len() as u64).max().unwrap_or(0);
    let (memory, pages) = (File::open(process.join("mem")).unwrap(), File::open(process.join("pagemap")).unwrap());
    let mut found = Vec::new();
    for (from, to, what) in writable(process) {
        for (from, to) in present(&pages, from, to) {
            let mut at = from;
            while at < to {
                let end = to.min(at + CHUNK + overlap);
                let mut bytes = vec![0; usize::try_from(end - at).unwrap()];
                // A page that went away between the two looks is not there any more.
                if memory.read_exact_at(&mut bytes, at).is_ok() {
                    let here = finders.iter().filter(|(_, finder)| finder.find(&bytes).is_some());
                    found.extend(here.map(|(needle, _)| format!("{} in {what} of {}", needle.name, name.trim())));
                }
                at += CHUNK;
            }
        }
    }
    found.sort();
    found.dedup();
    found
}

/// The parts of a process's memory that can ever have been written to.
fn writable(process: &Path) -> Vec<(u64, u64, String)> {
    let maps = fs::read_to_string(process.join("maps")).unwrap_or_default();
    let part = |line: &str| {
        let mut fields = line.split_whitespace();
        let (from, to) = fields.next()?.split_once('-')?;
        let rights = fields.next()?;
        let what = fields.nth(3).unwrap_or("memory").to_owned();
        let is_file = what.starts_with('/') && !what.contains("memfd") && !what.starts_with("/dev/shm");
        let kept = rights.contains('w') || !is_file;
        (kept && !what.starts_with("[v")).then_some(())?;
        Some((u64::from_str_radix(from, 16).ok()?, u64::from_str_radix(to, 16).ok()?, what))
    };
    maps.lines().filter_map(part).collect()
}

/// The stretches of a part that are in memory or swapped out: most of what WebKit reserves is neither.
fn present(pages: &File, from: u64, to: u64) -> Vec<(u64, u64)> {
    let mut stretches: Vec<(u64, u64)> = Vec::new();
    let mut at = from;
    while at < to {
        let count = ((to - at) / PAGE).min(1 << 16);
        let mut entries = vec![0; usize::try_from(count * 8).unwrap()];
        if pages.read_exact_at(&mut entries, at / PAGE * 8).is_err() {
            break;
        }
        for (entry, page) in entries.chunks_exact(8).zip((at..).step_by(PAGE as usize)) {
            // Bit 63: present; bit 62: swapped.
            if entry[7] & 0b1100_0000 == 0 {
                continue;
            }
            match stretches.last_mut() {
                Some((_, end)) if *end == page => *end += PAGE,
                _ => stretches.push((page, page + PAGE)),
            }
        }
        at += count * PAGE;
    }
    stretches
}
