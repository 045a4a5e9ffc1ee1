//! How secrets cross between the page and the program: sealed to a key that only the two of them have, and that is gone with
//! the page.
//!
//! What the page sends and is sent passes through memory of the web engine in this process, which nobody wipes: a number or
//! a passphrase would lie there after a lock. Sealed, only its cipher text does. The page's half of the key dies with the
//! page's process, the program's is wiped on every lock.
//!
//! Both make a key on Curve25519 and send each other the public half; HKDF-SHA256 of what they agree on (X25519) is the key of
//! AES-256-GCM. These are what every web engine has.

use crate::generation::Asked;
use crate::session::hold;
use aes_gcm::aead::{Aead, KeyInit};
use aes_gcm::{Aes256Gcm, Nonce};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hkdf::Hkdf;
use hotline_vault::{Secret, os_random};
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use specta::Type;
use std::sync::Mutex;
use x25519_dalek::{PublicKey, StaticSecret};

/// What the key is derived for.
const PURPOSE: &[u8] = b"hotline/page/2";
const NONCE_BYTES: usize = 12;

/// A text that only the other end can read: base64 of a nonce and what AES-256-GCM makes of the text.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Sealed {
    sealed: String,
}

/// The two ends have no key in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotMet;

/// One end of the way between the page and the program.
#[derive(Default)]
pub struct Channel(Mutex<Met>);

/// The other end that was met last.
#[derive(Default)]
struct Met {
    cipher: Option<Box<Aes256Gcm>>,
    /// Which one of all that was asked for met it: nothing from before crosses to it, and none comes in its place.
    order: u64,
}

impl Met {
    /// The cipher for what this thread answers.
    fn cipher(&self) -> Result<&Aes256Gcm, NotMet> {
        self.cipher.as_deref().filter(|_| Asked::order_of_this() >= self.order).ok_or(NotMet)
    }
}

/// The private half of an end that has not met the other yet.
pub struct End(StaticSecret);

impl End {
    /// Makes one from the operating system's random bytes.
    #[must_use]
    pub fn make() -> Self {
        let mut bytes = Secret::new([0; 32]);
        os_random(bytes.expose_mut());
        Self(StaticSecret::from(*bytes.expose()))
    }

    /// The public half: base64 of 32 bytes.
    #[must_use]
    pub fn public(&self) -> String {
        STANDARD.encode(PublicKey::from(&self.0))
    }
}

impl Channel {
    /// Meets the other end, in the place of one met before.
    ///
    /// # Errors
    /// [`NotMet`] if what it sent is no public half, or another one that asked later was met.
    pub fn meet(&self, own: &End, other: &str) -> Result<(), NotMet> {
        let other = STANDARD.decode(other).map_err(|_| NotMet)?;
        let other: [u8; 32] = other.try_into().map_err(|_| NotMet)?;
        let agreed = own.0.diffie_hellman(&PublicKey::from(other));
        // What is the same for every private half is known to everybody (RFC 7748, 6.1).
        if !agreed.was_contributory() {
            return Err(NotMet);
        }
        let mut key = Secret::new([0; 32]);
        Hkdf::<Sha256>::new(None, agreed.as_bytes()).expand(PURPOSE, key.expose_mut()).map_err(|_| NotMet)?;
        let cipher = Aes256Gcm::new_from_slice(key.expose()).map_err(|_| NotMet)?;
        let (mut met, order) = (hold(&self.0), Asked::order_of_this());
        if order < met.order {
            return Err(NotMet);
        }
        *met = Met { cipher: Some(Box::new(cipher)), order };
        Ok(())
    }

    /// Whether there is another end.
    pub(crate) fn has_met(&self) -> bool {
        hold(&self.0).cipher.is_some()
    }

    /// Forgets the other end: nothing can be sealed or opened any more.
    pub fn part(&self) {
        hold(&self.0).cipher = None;
    }

    /// Seals a text.
    ///
    /// # Errors
    /// [`NotMet`] if there is no other end.
    pub fn seal(&self, text: &str) -> Result<Sealed, NotMet> {
        let mut nonce = [0; NONCE_BYTES];
        os_random(&mut nonce);
        let sealed = hold(&self.0).cipher()?.encrypt(&Nonce::from(nonce), text.as_bytes()).map_err(|_| NotMet)?;
        Ok(Sealed { sealed: STANDARD.encode([&nonce[..], &sealed].concat()) })
    }

    /// Opens what the other end has sealed.
    ///
    /// # Errors
    /// [`NotMet`] if it did not, or sealed no text.
    pub fn open(&self, sealed: &Sealed) -> Result<Secret<String>, NotMet> {
        let bytes = STANDARD.decode(&sealed.sealed).map_err(|_| NotMet)?;
        let (nonce, sealed) = bytes.split_first_chunk::<NONCE_BYTES>().ok_or(NotMet)?;
        let text = hold(&self.0).cipher()?.decrypt(&Nonce::from(*nonce), sealed).map_err(|_| NotMet)?;
        String::from_utf8(text).map(Secret::new).map_err(|_| NotMet)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generation::Generations;

    fn met() -> (Channel, Channel) {
        let ((one, its), (other, others)) = ((Channel::default(), End::make()), (Channel::default(), End::make()));
        one.meet(&its, &others.public()).unwrap();
        other.meet(&others, &its.public()).unwrap();
        (one, other)
    }

    #[test]
    fn what_one_end_seals_the_other_opens_and_nobody_else() {
        let ((page, program), (_, stranger)) = (met(), met());
        let sealed = page.seal("+44 20 7946 0101").unwrap();
        assert!(!sealed.sealed.contains("7946"));
        assert_eq!(program.open(&sealed).unwrap().expose(), "+44 20 7946 0101");
        assert_eq!(stranger.open(&sealed).unwrap_err(), NotMet);
        assert!(page.seal("the same").unwrap() != page.seal("the same").unwrap());
    }

    #[test]
    fn one_changed_letter_is_noticed_and_so_is_nonsense() {
        let (page, program) = met();
        let sealed = page.seal("x").unwrap();
        let mut bytes = STANDARD.decode(&sealed.sealed).unwrap();
        for at in 0..bytes.len() {
            bytes[at] ^= 1;
            assert!(program.open(&Sealed { sealed: STANDARD.encode(&bytes) }).is_err(), "byte {at}");
            bytes[at] ^= 1;
        }
        // The last is a point of low order.
        for nonsense in ["", "x", "AAAA", "💥", &STANDARD.encode([0; 32])] {
            assert!(program.open(&Sealed { sealed: nonsense.to_owned() }).is_err());
            assert_eq!(program.meet(&End::make(), nonsense).unwrap_err(), NotMet, "{nonsense}");
        }
    }

    #[test]
    fn after_parting_nothing_opens() {
        let (page, program) = met();
        let sealed = page.seal("x").unwrap();
        program.part();
        assert_eq!(program.open(&sealed).unwrap_err(), NotMet);
        assert!(program.seal("x").is_err());
    }

    #[test]
    fn a_newer_page_gets_nothing_that_an_older_one_asked_for() {
        let ((page, its), (program, programs)) = ((Channel::default(), End::make()), (Channel::default(), End::make()));
        let generations = Generations::default();
        let (older, start, newer) = (generations.ask(), generations.ask(), generations.ask());
        start.answer(|| program.meet(&programs, &its.public())).unwrap();
        page.meet(&its, &programs.public()).unwrap();
        let sealed = page.seal("x").unwrap();
        assert_eq!(newer.answer(|| program.open(&program.seal("y").unwrap())).unwrap().expose(), "y");
        older.answer(|| {
            assert_eq!(program.open(&sealed).unwrap_err(), NotMet);
            assert!(program.seal("x").is_err());
            assert_eq!(program.meet(&End::make(), &End::make().public()), Err(NotMet));
        });
        assert_eq!(program.open(&sealed).unwrap().expose(), "x");
    }
}
