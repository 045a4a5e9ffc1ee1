//! How long a plaintext is made before it is sealed, so that its length tells little.

/// The length to which a plaintext of `len` bytes is padded: Padmé (Nikitin et al., "Reducing Metadata Leakage from
/// Encrypted Files and Communication with PURBs", PETS 2019, section 4). At most 12 % longer, and only
/// O(log log len) bits of the length remain to be seen.
#[must_use]
pub const fn padded_len(len: usize) -> usize {
    if len < 2 {
        return len;
    }
    let exponent = len.ilog2();
    let kept_bits = exponent.ilog2() + 1;
    // exponent >= kept_bits for every len >= 2 but 2 and 3, where nothing is rounded away.
    let mask = (1_usize << exponent.saturating_sub(kept_bits)) - 1;
    match len.checked_add(mask) {
        Some(sum) => sum & !mask,
        None => len,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn known_lengths() {
        // From the definition, worked by hand.
        for (len, padded) in [(0, 0), (1, 1), (2, 2), (3, 3), (8, 8), (9, 10), (100, 104), (1000, 1024), (1025, 1088)] {
            assert_eq!(padded_len(len), padded, "{len}");
        }
    }

    proptest! {
        #[test]
        fn never_shorter_and_at_most_twelve_percent_longer(len in 0..10_000_000_usize) {
            let padded = padded_len(len);
            prop_assert!(padded >= len);
            prop_assert!(padded as f64 <= len as f64 * 1.12);
            prop_assert_eq!(padded_len(padded), padded);
        }
    }
}
