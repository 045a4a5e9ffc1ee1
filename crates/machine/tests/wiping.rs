//! Memory that is given back is wiped, in whatever program uses this crate.
#![cfg(target_os = "linux")]

use hotline_machine as _;
use std::fs::File;
use std::os::unix::fs::FileExt;

/// Looks at memory of this process, whoever it belongs to by now. What it needs for that it has from the beginning: it must take
/// none that was given back.
struct Look {
    memory: File,
    there: Vec<u8>,
}

impl Look {
    /// How much of a secret stands at an address, in bytes that are not those of another.
    fn sees(&mut self, secret: &[u8], at: u64) -> usize {
        // What the system has taken back can't be read, and is gone.
        let read = self.memory.read_at(&mut self.there, at).unwrap_or(0);
        self.there[..read].iter().zip(secret).filter(|(there, secret)| there == secret).count()
    }
}

#[test]
fn what_is_given_back_is_wiped_also_where_it_grew() {
    let secret = b"quartz heron sandbag ninefold, ".repeat(64);
    let mut look = Look { memory: File::open("/proc/self/mem").unwrap(), there: vec![0; secret.len()] };
    let address = |bytes: &Vec<u8>| bytes.as_ptr().addr() as u64;

    let mut kept = secret.clone();
    // What grows has to move.
    let _beside = secret.clone();
    let at = address(&kept);
    assert_eq!(look.sees(&secret, at), secret.len(), "what is there is not seen");
    kept.reserve_exact(4 * secret.len());
    assert!(address(&kept) != at);
    assert_eq!(look.sees(&secret, at), 0, "what grew left a copy behind");
    let at = address(&kept);
    drop(kept);
    assert_eq!(look.sees(&secret, at), 0, "what was dropped is still there");
}
