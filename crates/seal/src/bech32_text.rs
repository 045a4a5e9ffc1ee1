//! Bech32 as age uses it: the checksum of BIP 173 without its limit of 90 characters.

use crate::Secret;
use bech32::primitives::decode::CheckedHrpstring;
use bech32::{Bech32, ByteIterExt, Checksum, Fe32IterExt, Hrp};

/// BIP 173's checksum, with no limit of length: a hybrid recipient has 1,959 characters.
enum LongBech32 {}

impl Checksum for LongBech32 {
    type MidstateRepr = <Bech32 as Checksum>::MidstateRepr;
    type CorrectionField = <Bech32 as Checksum>::CorrectionField;
    const ROOT_GENERATOR: Self::CorrectionField = Bech32::ROOT_GENERATOR;
    const ROOT_EXPONENTS: core::ops::RangeInclusive<usize> = Bech32::ROOT_EXPONENTS;
    const CODE_LENGTH: usize = usize::MAX;
    const CHECKSUM_LENGTH: usize = Bech32::CHECKSUM_LENGTH;
    const GENERATOR_SH: [Self::MidstateRepr; 5] = Bech32::GENERATOR_SH;
    const TARGET_RESIDUE: Self::MidstateRepr = Bech32::TARGET_RESIDUE;
}

/// Encodes `data` under the prefix `hrp`, in lower case.
pub(crate) fn encode(hrp: &str, data: &[u8]) -> Secret<String> {
    let hrp = Hrp::parse_unchecked(hrp);
    // Room for all of it at once, so that growing leaves no copy of a secret behind.
    let room = hrp.len() + 1 + (data.len() * 8).div_ceil(5) + LongBech32::CHECKSUM_LENGTH;
    let mut text = Secret::new(String::with_capacity(room));
    for symbol in data.iter().copied().bytes_to_fes().with_checksum::<LongBech32>(&hrp).chars() {
        text.expose_mut().push(symbol);
    }
    text
}

/// Decodes exactly `N` bytes under the prefix `hrp` (given in lower case; the text may be all upper case). Only the one
/// canonical form is taken: no spare symbol, and no bit set behind the last byte.
pub(crate) fn decode<const N: usize>(hrp: &str, text: &str) -> Option<Secret<[u8; N]>> {
    let checked = CheckedHrpstring::new::<LongBech32>(text).ok()?;
    let symbols = (N * 8).div_ceil(5);
    if !checked.hrp().as_str().eq_ignore_ascii_case(hrp) || checked.data_part_ascii_no_checksum().len() != symbols {
        return None;
    }
    let spare_bits = symbols * 5 - N * 8;
    if checked.fe32_iter().last()?.to_u8() & ((1 << spare_bits) - 1) != 0 {
        return None;
    }
    let mut data = Secret::new([0; N]);
    for (to, from) in data.expose_mut().iter_mut().zip(checked.byte_iter()) {
        *to = from;
    }
    Some(data)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn text_and_back(data: [u8; 32]) {
            let text = encode("age-secret-key-pq-", &data);
            let room = text.expose().len();
            prop_assert_eq!(text.expose().capacity(), room, "the text never grew");
            let upper = text.expose().to_uppercase();
            let (lower, upper) = (decode::<32>("age-secret-key-pq-", text.expose()), decode::<32>("age-secret-key-pq-", &upper));
            prop_assert_eq!(*lower.unwrap().expose(), data);
            prop_assert_eq!(*upper.unwrap().expose(), data);
        }

        #[test]
        fn one_wrong_character_is_noticed(data: [u8; 32], at in 20_usize..70, symbol in "[qpzry9x8gf2tvdw0s3jn54khce6mua7l]") {
            let text = encode("age-secret-key-pq-", &data).expose().clone();
            let mut wrong = text.clone();
            wrong.replace_range(at..=at, &symbol);
            prop_assume!(wrong != text);
            prop_assert!(decode::<32>("age-secret-key-pq-", &wrong).is_none());
        }
    }

    #[test]
    fn other_prefixes_and_lengths_are_refused() {
        let text = encode("age", &[7; 32]);
        assert!(decode::<32>("age1pq", text.expose()).is_none());
        assert!(decode::<31>("age", text.expose()).is_none());
        assert!(decode::<33>("age", text.expose()).is_none());
        assert!(decode::<32>("age", "").is_none());
    }
}
