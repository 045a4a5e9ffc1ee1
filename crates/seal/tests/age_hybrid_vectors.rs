//! The C2SP CCTV vectors of age's `mlkem768x25519` recipient, one named test for each
//! (<https://github.com/C2SP/CCTV/tree/main/age>, 0BSD or CC0).

#![expect(clippy::unwrap_used, reason = "a test that can't go on has failed")]

use age::armor::ArmoredReader;
use age::{DecryptError, Decryptor, Identity};
use hotline_seal::{HybridIdentity, sha256};
use std::io::Read;

/// A vector file: header lines `key: value`, an empty line, the age file.
struct Vector {
    header: Vec<(String, String)>,
    file: Vec<u8>,
}

impl Vector {
    fn parse(bytes: &[u8]) -> Self {
        let split = bytes.windows(2).position(|pair| pair == b"\n\n").unwrap();
        let text = std::str::from_utf8(&bytes[..split]).unwrap();
        let header: Vec<_> = text
            .lines()
            .map(|line| line.split_once(": ").unwrap())
            .map(|(key, value)| (key.to_owned(), value.to_owned()))
            .collect();
        let mut file = bytes[split + 2..].to_vec();
        if header.iter().any(|(key, value)| key == "compressed" && value == "zlib") {
            let mut inflated = Vec::new();
            flate2::read::ZlibDecoder::new(file.as_slice()).read_to_end(&mut inflated).unwrap();
            file = inflated;
        }
        Self { header, file }
    }

    fn all<'a>(&'a self, key: &'a str) -> impl Iterator<Item = &'a str> {
        self.header.iter().filter(move |(name, _)| name == key).map(|(_, value)| value.as_str())
    }

    fn one<'a>(&'a self, key: &'a str) -> Option<&'a str> {
        self.all(key).next()
    }

    fn open(&self) -> Result<Vec<u8>, DecryptError> {
        let identities: Vec<Box<dyn Identity>> = self.all("identity").map(parse_identity).collect();
        // An armored reader passes a file through that is not armored.
        read(Decryptor::new_buffered(ArmoredReader::new(self.file.as_slice()))?, &identities)
    }
}

fn read<R: Read>(decryptor: Decryptor<R>, identities: &[Box<dyn Identity>]) -> Result<Vec<u8>, DecryptError> {
    let mut plaintext = Vec::new();
    decryptor.decrypt(identities.iter().map(AsRef::as_ref))?.read_to_end(&mut plaintext)?;
    Ok(plaintext)
}

fn parse_identity(text: &str) -> Box<dyn Identity> {
    match HybridIdentity::parse(text) {
        Some(identity) => Box::new(identity),
        None => Box::new(text.parse::<age::x25519::Identity>().unwrap()),
    }
}

fn check(bytes: &[u8]) {
    let vector = Vector::parse(bytes);
    let outcome = vector.open();
    match vector.one("expect").unwrap() {
        "success" => {
            let digest: String = sha256(&outcome.unwrap()).iter().map(|byte| format!("{byte:02x}")).collect();
            assert_eq!(Some(digest.as_str()), vector.one("payload"));
        }
        "no match" => assert!(matches!(outcome, Err(DecryptError::NoMatchingKeys)), "{outcome:?}"),
        // The age crate says "unknown format" of a header that breaks the grammar; both are said before a key is tried.
        "header failure" => {
            assert!(matches!(outcome, Err(DecryptError::InvalidHeader | DecryptError::UnknownFormat)), "{outcome:?}");
        }
        other => panic!("a kind of outcome that this test does not know: {other}"),
    }
}

macro_rules! vectors {
    ($($name:ident),+ $(,)?) => {
        $(#[test] fn $name() { check(include_bytes!(concat!("vectors/age-hybrid/", stringify!($name)))); })+

        #[test]
        fn every_vector_has_its_test() {
            let named = [$(stringify!($name)),+];
            let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/vectors/age-hybrid");
            let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
            files.sort();
            assert_eq!(files, named);
        }
    };
}

vectors!(
    armor_hybrid,
    hybrid,
    hybrid_and_x25519,
    hybrid_bad_tag,
    hybrid_currupted_enc_mlkem,
    hybrid_currupted_enc_x25519,
    hybrid_extra_argument,
    hybrid_grease,
    hybrid_identity,
    hybrid_long_file_key,
    hybrid_long_share,
    hybrid_low_order,
    hybrid_multiple_recipients,
    hybrid_no_match,
    hybrid_not_canonical_body,
    hybrid_not_canonical_enc,
    hybrid_short_share,
    hybrid_uppercase,
    hybrid_x25519_arg,
);
