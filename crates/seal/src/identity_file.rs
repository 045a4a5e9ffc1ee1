//! Identity files: a member key sealed to a passphrase. The file stays on the device; a vault holds none.

use crate::age_file::{self, OpenError};
use crate::{MemberKey, Secret};
use age_core::secrecy::SecretString;
use std::io::Write;
use unicode_normalization::UnicodeNormalization;

/// The base-2 logarithm of scrypt's work N when sealing.
pub const WORK_FACTOR: u8 = 18;
/// The largest work that is accepted when opening: a hostile file must not stall the program. At 22, scrypt takes
/// 4 GiB and some ten seconds.
pub const MAX_WORK_FACTOR: u8 = 22;

const FIRST_LINE: &str = "# hotline member key v1\n";

/// How much work the passphrase of an identity file costs: the base-2 logarithm of scrypt's N.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WorkFactor(u8);

impl WorkFactor {
    /// The work for log N = `log_n`; `None` outside 1 to [`MAX_WORK_FACTOR`], which could never be opened again.
    #[must_use]
    pub const fn new(log_n: u8) -> Option<Self> {
        if log_n >= 1 && log_n <= MAX_WORK_FACTOR { Some(Self(log_n)) } else { None }
    }
}

impl Default for WorkFactor {
    fn default() -> Self {
        Self(WORK_FACTOR)
    }
}

/// Why an identity file gave no member key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IdentityError {
    /// The passphrase is not the one that it was sealed with.
    #[error("the passphrase is wrong")]
    WrongPassphrase,
    /// It asks for more work than [`MAX_WORK_FACTOR`].
    #[error("it asks for scrypt work of 2^{log_n}, more than the 2^{MAX_WORK_FACTOR} that is accepted")]
    TooMuchWork {
        /// The base-2 logarithm of the work that it asks for.
        log_n: u8,
    },
    /// It is no identity file, or it was cut short or altered.
    #[error("it is damaged, or no identity file")]
    Damaged,
}

impl From<OpenError> for IdentityError {
    fn from(error: OpenError) -> Self {
        match error {
            OpenError::NoMatch => Self::WrongPassphrase,
            OpenError::TooMuchWork { log_n } => Self::TooMuchWork { log_n },
            OpenError::Damaged => Self::Damaged,
        }
    }
}

/// Seals a member key to a passphrase, in Unicode's form NFC: an armored age file whose plaintext is an age identity file, so
/// that `age --decrypt --identity FILE` takes it as it is.
#[must_use]
pub fn seal_identity_file(key: &MemberKey, passphrase: &Secret<String>, work: WorkFactor) -> Vec<u8> {
    let mut recipient = age::scrypt::Recipient::new(to_age(&composed(passphrase)));
    recipient.set_work_factor(work.0);
    let text = key.to_text();
    let mut plaintext = Secret::new(Vec::with_capacity(FIRST_LINE.len() + text.expose().len() + 1));
    plaintext.expose_mut().extend_from_slice(FIRST_LINE.as_bytes());
    plaintext.expose_mut().extend_from_slice(text.expose().as_bytes());
    plaintext.expose_mut().push(b'\n');
    armored(&age_file::seal(&recipient, plaintext.expose(), 0))
}

fn armored(sealed: &[u8]) -> Vec<u8> {
    let mut armor = age::armor::ArmoredWriter::wrap_output(Vec::new(), age::armor::Format::AsciiArmor)
        .expect("a Vec takes every byte");
    armor.write_all(sealed).expect("a Vec takes every byte");
    armor.finish().expect("a Vec takes every byte")
}

/// Opens an identity file (armored or not) with its passphrase, whichever way the keyboard wrote its accents: one system
/// sends `é` as one character, another as two. This takes as long as the work that it was sealed with, once for each form in
/// which the passphrase can be written until one fits; one of ASCII has a single form.
///
/// # Errors
/// [`IdentityError`] says whether the passphrase is wrong, the work too much, or the file damaged.
pub fn open_identity_file(file: &[u8], passphrase: &Secret<String>) -> Result<MemberKey, IdentityError> {
    let mut opened = Err(IdentityError::WrongPassphrase);
    for form in forms(passphrase) {
        opened = open_with(file, &form);
        if !matches!(opened, Err(IdentityError::WrongPassphrase)) {
            break;
        }
    }
    opened
}

fn open_with(file: &[u8], passphrase: &Secret<String>) -> Result<MemberKey, IdentityError> {
    let mut identity = age::scrypt::Identity::new(to_age(passphrase));
    identity.set_max_work_factor(MAX_WORK_FACTOR);
    let plaintext = age_file::open(&identity, age::armor::ArmoredReader::new(file), file.len())?;
    let text = std::str::from_utf8(plaintext.expose()).map_err(|_| IdentityError::Damaged)?;
    text.strip_prefix(FIRST_LINE)
        .and_then(|line| line.strip_suffix('\n'))
        .and_then(|line| MemberKey::parse(line).ok())
        .ok_or(IdentityError::Damaged)
}

/// The forms in which a passphrase may have been sealed, each once: NFC as [`seal_identity_file`] does it, as it was typed,
/// as other software and earlier versions did it, and NFD.
fn forms(passphrase: &Secret<String>) -> Vec<Secret<String>> {
    let mut forms = vec![composed(passphrase)];
    for form in [passphrase.clone(), normal(passphrase, passphrase.expose().nfd())] {
        if forms.iter().all(|other| other.expose() != form.expose()) {
            forms.push(form);
        }
    }
    forms
}

fn composed(passphrase: &Secret<String>) -> Secret<String> {
    normal(passphrase, passphrase.expose().nfc())
}

/// Collects a normal form into a buffer that need not grow, as growing would leave copies behind: none has more than three
/// times as many bytes of UTF-8 as the text (Unicode Standard Annex 15).
fn normal(passphrase: &Secret<String>, form: impl Iterator<Item = char>) -> Secret<String> {
    let mut normal = Secret::new(String::with_capacity(passphrase.expose().len() * 3));
    normal.expose_mut().extend(form);
    normal
}

// age takes its own secret type, which wipes itself as ours does.
fn to_age(passphrase: &Secret<String>) -> SecretString {
    SecretString::from(passphrase.expose().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Little work, so that the tests are quick.
    const LITTLE: WorkFactor = WorkFactor(4);

    #[test]
    fn the_right_passphrase_opens_and_a_wrong_one_says_so() {
        let key = MemberKey::make();
        let file = seal_identity_file(&key, &"correct horse".into(), LITTLE);
        assert!(file.starts_with(b"-----BEGIN AGE ENCRYPTED FILE-----"));
        assert_eq!(open_identity_file(&file, &"correct horse".into()).unwrap().id(), key.id());
        assert_eq!(open_identity_file(&file, &"correct  horse".into()).unwrap_err(), IdentityError::WrongPassphrase);
    }

    #[test]
    fn excessive_work_is_refused_at_once() {
        let file = seal_identity_file(&MemberKey::make(), &"x".into(), LITTLE);
        let text = base64_of_armor(&file);
        let altered = replace(&text, b" 4\n", b" 23\n");
        assert_eq!(open_identity_file(&altered, &"x".into()).unwrap_err(), IdentityError::TooMuchWork { log_n: 23 });
        assert_eq!(WorkFactor::new(23), None);
    }

    #[test]
    fn damage_is_never_taken_for_a_key() {
        let file = seal_identity_file(&MemberKey::make(), &"x".into(), LITTLE);
        for len in 0..file.len() - 1 {
            assert!(open_identity_file(&file[..len], &"x".into()).is_err(), "cut at {len}");
        }
        for file in [&b""[..], b"age-encryption.org/v1\n", b"-----BEGIN AGE ENCRYPTED FILE-----\n", &[0xff; 300]] {
            assert_eq!(open_identity_file(file, &"x".into()).unwrap_err(), IdentityError::Damaged);
        }
    }

    /// A passphrase as four keyboards send it: composed, decomposed, and two mixtures of both.
    const WRITTEN: [&str; 4] = [
        "caf\u{e9} \u{1ed9}",
        "cafe\u{301} o\u{323}\u{302}",
        "caf\u{e9} o\u{302}\u{323}",
        "cafe\u{301} \u{1ecd}\u{302}",
    ];

    #[test]
    fn a_passphrase_opens_however_its_accents_are_typed() {
        let key = MemberKey::make();
        for sealed in WRITTEN {
            let file = seal_identity_file(&key, &sealed.into(), LITTLE);
            for typed in WRITTEN {
                assert_eq!(open_identity_file(&file, &typed.into()).unwrap().id(), key.id(), "{sealed:?} {typed:?}");
            }
            assert_eq!(open_identity_file(&file, &"cafe o".into()).unwrap_err(), IdentityError::WrongPassphrase);
            // What is sealed is NFC: other software opens it with that.
            assert!(open_with(&file, &WRITTEN[0].into()).is_ok());
            assert_eq!(open_with(&file, &WRITTEN[1].into()).unwrap_err(), IdentityError::WrongPassphrase);
        }
    }

    #[test]
    fn what_was_sealed_as_typed_still_opens() {
        let key = MemberKey::make();
        for sealed in WRITTEN {
            let file = sealed_as_typed(&key, sealed);
            assert_eq!(open_identity_file(&file, &sealed.into()).unwrap().id(), key.id(), "{sealed:?}");
        }
        // A file sealed on a system that decomposes opens on one that composes.
        let file = sealed_as_typed(&key, WRITTEN[1]);
        assert_eq!(open_identity_file(&file, &WRITTEN[0].into()).unwrap().id(), key.id());
    }

    #[test]
    fn each_form_is_tried_once_and_ascii_has_one() {
        let count = |text: &str| forms(&text.into()).len();
        assert_eq!([count(""), count("correct horse"), count("日本 ß Ж")], [1; 3]);
        assert_eq!([count(WRITTEN[0]), count(WRITTEN[1]), count("한글"), count("\u{212b}ngstr\u{f6}m")], [2, 2, 2, 3]);
        for worst in ["\u{1d160}", "\u{fb2c}", "\u{390}", "\u{1f82}"] {
            let text = Secret::from(worst.repeat(50).as_str());
            for form in forms(&text) {
                assert!(form.expose().len() <= text.expose().len() * 3, "{worst:?}");
            }
        }
    }

    fn sealed_as_typed(key: &MemberKey, passphrase: &str) -> Vec<u8> {
        let mut recipient = age::scrypt::Recipient::new(to_age(&passphrase.into()));
        recipient.set_work_factor(LITTLE.0);
        let text = [FIRST_LINE, key.to_text().expose(), "\n"].concat();
        age_file::seal(&recipient, text.as_bytes(), 0)
    }

    fn base64_of_armor(file: &[u8]) -> Vec<u8> {
        let mut binary = Vec::new();
        std::io::Read::read_to_end(&mut age::armor::ArmoredReader::new(file), &mut binary).unwrap();
        binary
    }

    fn replace(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
        let at = bytes.windows(from.len()).position(|window| window == from).unwrap();
        [&bytes[..at], to, &bytes[at + from.len()..]].concat()
    }
}
