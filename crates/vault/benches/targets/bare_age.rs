//! What age itself costs here, now: the same crate, with nothing of Hotline around it.

use std::io::{Read, Write};
use std::time::Instant;

/// Seconds for one seal and one opening of 1 KiB, on one core.
pub(crate) struct Cost {
    pub(crate) seal: f64,
    pub(crate) open: f64,
}

impl Cost {
    pub(crate) fn measure() -> Self {
        const ROUNDS: usize = 3_000;
        let identity = age::x25519::Identity::generate();
        let recipient = identity.to_public();
        let plaintext = [b'x'; 1024];
        let mut sealed = Vec::new();
        let seal = time(ROUNDS, || sealed = seal_one(&recipient, &plaintext));
        let open = time(ROUNDS, || assert_eq!(open_one(&identity, &sealed).len(), 1024));
        Self { seal, open }
    }

    /// Seconds on all cores for records of these sizes: sealed.
    pub(crate) fn seal_on_all_cores(sizes: &[usize]) -> f64 {
        use rayon::prelude::*;
        let recipient = age::x25519::Identity::generate().to_public();
        let start = Instant::now();
        let sealed: usize = sizes.par_iter().map(|size| seal_one(&recipient, &vec![b'x'; *size]).len()).sum();
        assert!(sealed > sizes.iter().sum());
        start.elapsed().as_secs_f64()
    }

    /// Seconds on all cores for `records` records of these sealed sizes: opened, sealed, and opened again.
    pub(crate) fn reseal_on_all_cores(sizes: &[usize]) -> f64 {
        use rayon::prelude::*;
        let identity = age::x25519::Identity::generate();
        let recipient = identity.to_public();
        let records: Vec<_> = sizes.par_iter().map(|size| seal_one(&recipient, &vec![b'x'; *size])).collect();
        let start = Instant::now();
        let bytes: usize = records
            .par_iter()
            .map(|sealed| {
                let plaintext = open_one(&identity, sealed);
                let again = seal_one(&recipient, &plaintext);
                open_one(&identity, &again).len()
            })
            .sum();
        assert_eq!(bytes, sizes.iter().sum::<usize>());
        start.elapsed().as_secs_f64()
    }
}

fn seal_one(recipient: &age::x25519::Recipient, plaintext: &[u8]) -> Vec<u8> {
    let mut sealed = Vec::with_capacity(plaintext.len() + 512);
    let encryptor = age::Encryptor::with_recipients(std::iter::once(recipient as &dyn age::Recipient)).unwrap();
    let mut writer = encryptor.wrap_output(&mut sealed).unwrap();
    writer.write_all(plaintext).unwrap();
    writer.finish().unwrap();
    sealed
}

fn open_one(identity: &age::x25519::Identity, sealed: &[u8]) -> Vec<u8> {
    let mut plaintext = Vec::with_capacity(sealed.len());
    let decryptor = age::Decryptor::new_buffered(sealed).unwrap();
    decryptor.decrypt(std::iter::once(identity as &dyn age::Identity)).unwrap().read_to_end(&mut plaintext).unwrap();
    plaintext
}

/// The mean seconds of one call.
fn time(rounds: usize, mut call: impl FnMut()) -> f64 {
    let start = Instant::now();
    (0..rounds).for_each(|_| call());
    start.elapsed().as_secs_f64() / rounds as f64
}
