//! How a word sounds, coarsely: what stays the same when a name is spelled after another tradition.
//!
//! Poroshenko, Poroschenko and Porochenko; Gaddafi, Qaddafi and Khadafi: the traditions differ in how they write a
//! consonant and in most vowels, and agree on the classes of consonants in order. These classes are the *key*. The
//! vowels between them and whether a consonant is voiced are the *detail*; they don't decide whether words sound alike
//! but how well.

use super::doubt;
use super::vocabulary::READING;

/// The most consonants that are kept of a word.
const MOST_CONSONANTS: u32 = 16;

/// The consonant classes, as they stand in a key. Zero is the end of the key.
const K: u64 = 1;
const T: u64 = 2;
const S: u64 = 3;
const P: u64 = 4;
const F: u64 = 5;
const M: u64 = 6;
const N: u64 = 7;
const L: u64 = 8;
const R: u64 = 9;

/// One consonant as it is written.
enum Heard {
    /// A class, and whether it is voiced.
    One(u64, bool),
    /// `ks`.
    KS,
    /// `tsk`, of which the beginning is one sibilant.
    SK,
    /// A vowel, given as a letter.
    Vowel(u8),
    /// Nothing.
    Silent,
}

/// A word as it is heard, in sixteen bytes. Ordered by key, so that words that begin alike stand together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Sound {
    /// Four bits for each consonant class, the first one highest.
    key: u64,
    /// Four bits for each consonant, the first one highest: three for the vowel before it, one if it is voiced. One
    /// more group follows for the vowel at the end.
    detail: u64,
}

impl Sound {
    /// All ways in which a word in folded spelling may be heard, without repetition. A word without any consonant has
    /// none: vowels alone say too little.
    pub(super) fn readings(spelled: &str) -> Vec<Self> {
        Self::heard(spelled, !doubt::TYPED, doubt::MOST)
    }

    /// The same of what is typed, which may be spelled after a tradition that no name in the directory is.
    pub(super) fn typed(spelled: &str) -> Vec<Self> {
        Self::heard(spelled, u16::MAX, doubt::MOST_TYPED)
    }

    /// How many letters a word has, or groups of them that are one sound.
    pub(super) fn count_written(spelled: &str) -> usize {
        let mut rest = spelled.as_bytes();
        let mut count = 0;
        while !rest.is_empty() {
            rest = &rest[next(rest, 0).1..];
            count += 1;
        }
        count
    }

    /// The ways in which a word may be heard, of which only some doubts are followed up.
    fn heard(spelled: &str, followed_up: u16, most: u32) -> Vec<Self> {
        // Other marks than that of a reading say that it isn't spoken.
        if spelled.starts_with(|first: char| first.is_ascii_punctuation() && first != READING) {
            return Vec::new();
        }
        let (first, mut doubts) = Self::hear(spelled, 0);
        doubts &= followed_up;
        while doubts.count_ones() > most {
            doubts &= doubts - 1;
        }
        let mut readings = vec![first];
        // Walks through all non-empty subsets of the doubts.
        let mut taken = doubts;
        while taken != 0 {
            readings.push(Self::hear(spelled, taken).0);
            taken = (taken - 1) & doubts;
        }
        readings.sort_unstable();
        readings.dedup();
        readings.retain(|sound| sound.key != 0);
        readings
    }

    /// How many consonants there are.
    pub(super) const fn consonants(self) -> u32 {
        MOST_CONSONANTS - self.key.trailing_zeros() / 4
    }

    /// The least and the greatest sound with the same consonants.
    pub(super) const fn same_key(self) -> (Self, Self) {
        (Self { key: self.key, detail: 0 }, Self { key: self.key, detail: u64::MAX })
    }

    /// The least and the greatest sound that begins with these consonants.
    pub(super) const fn same_beginning(self) -> (Self, Self) {
        let rest = u64::MAX.unbounded_shr(4 * self.consonants());
        (Self { key: self.key, detail: 0 }, Self { key: self.key | rest, detail: u64::MAX })
    }

    /// How unlike a word is that has the same consonants, or begins with them. Vowels count only if `vowels` are
    /// written in the script of what was typed.
    pub(super) fn unlikeness(self, word: Self, vowels: bool) -> u32 {
        let count = self.consonants();
        let mut unlike = 0;
        for place in 0..count {
            let (ours, theirs) = (self.detail_at(place), word.detail_at(place));
            unlike += u32::from((ours ^ theirs) & 1 != 0);
            if vowels {
                unlike += vowel_unlikeness(ours >> 1, theirs >> 1);
            }
        }
        if vowels && count < MOST_CONSONANTS {
            let (ours, theirs) = (self.detail_at(count) >> 1, word.detail_at(count) >> 1);
            // At the end of what was typed so far a vowel may still come; a vowel at the end of a word is weak.
            if self.key == word.key || ours != 0 {
                unlike += vowel_unlikeness(ours, theirs).min(1);
            }
        }
        unlike
    }

    const fn detail_at(self, place: u32) -> u64 {
        (self.detail >> (60 - 4 * place)) & 15
    }

    /// Hears a word with the given doubts decided for their second sense. Gives also the doubts that the word has.
    fn hear(spelled: &str, second_sense: u16) -> (Self, u16) {
        let mut rest = spelled.as_bytes();
        let mut doubts = 0;
        let mut sound = Self { key: 0, detail: 0 };
        let (mut count, mut last) = (0, 0);
        let mut vowels = Vowels::default();
        while !rest.is_empty() && count < MOST_CONSONANTS {
            let (heard, length, doubted) = next(rest, second_sense);
            doubts |= doubted;
            rest = &rest[length..];
            let mut consonant = |class: u64, voiced: bool| {
                // Doubled consonants, also with a vowel between: scripts without vowels write them once.
                if class != last && count < MOST_CONSONANTS {
                    sound.key |= class << (60 - 4 * count);
                    sound.detail |= (vowels.quality() << 1 | u64::from(voiced)) << (60 - 4 * count);
                    count += 1;
                    last = class;
                }
                vowels = Vowels::default();
            };
            match heard {
                Heard::One(class, voiced) => consonant(class, voiced),
                Heard::KS => {
                    consonant(K, false);
                    consonant(S, false);
                }
                Heard::SK => {
                    consonant(S, false);
                    consonant(K, false);
                }
                Heard::Vowel(letter) => vowels.push(letter),
                Heard::Silent => {}
            }
        }
        if count < MOST_CONSONANTS {
            sound.detail |= (vowels.quality() << 1) << (60 - 4 * count);
        }
        (sound, doubts)
    }
}

/// Whether a word in another script may begin with the sound of one in Latin letters, or may have it within: a cheap test that
/// spares most of the comparing.
pub(super) fn may_begin_alike(own: &str, latin: &str) -> bool {
    /// From so many characters on, several names may be written as one.
    const SEVERAL_NAMES: usize = 6;

    let class = |letter: u8| match letter {
        b'k' | b'g' | b'q' | b'c' | b'x' => b'k',
        b's' | b'z' => b's',
        b't' | b'd' => b't',
        b'p' | b'b' | b'f' | b'v' | b'w' => b'p',
        b'l' | b'r' => b'l',
        b'm' | b'n' => letter,
        _ => 0,
    };
    let first = own.chars().next().map_or("", any_ascii::any_ascii_char);
    let (own_class, latin_class) = (
        class(first.bytes().next().map_or(0, |letter| letter.to_ascii_lowercase())),
        class(latin.bytes().next().unwrap_or(0)),
    );
    // C, ch, j and the like are sibilants to some.
    let doubtful =
        latin.starts_with(['c', 'x', 'j', 'g', 'z', 's', 't']) && matches!(own_class, b's' | b't' | b'k' | 0);
    own_class == 0 || latin_class == 0 || own_class == latin_class || doubtful || own.chars().count() >= SEVERAL_NAMES
}

/// Reads the next letters: what is heard, how many letters it took, and a doubt if there is one.
fn next(rest: &[u8], second_sense: u16) -> (Heard, usize, u16) {
    /// Groups of letters that are one sibilant in some tradition, longest first, and whether it is voiced.
    const SIBILANTS: [(&[u8], bool); 15] = [
        (b"dsch", true),
        (b"tsch", false),
        (b"dzh", true),
        (b"sch", false),
        (b"tch", false),
        (b"tsz", true),
        (b"cz", false),
        (b"dj", true),
        (b"dz", true),
        (b"sh", false),
        (b"sz", false),
        (b"ts", false),
        (b"tz", false),
        (b"zh", true),
        (b"xh", true),
    ];
    if let Some((letters, voiced)) = SIBILANTS.iter().find(|(letters, _)| rest.starts_with(letters)) {
        let doubted = if matches!(*letters, b"dsch" | b"dzh") { doubt::SOFT_G } else { 0 };
        let class = if second_sense & doubted != 0 { K } else { S };
        return (Heard::One(class, *voiced), letters.len(), doubted);
    }
    let other = |doubt: u16| second_sense & doubt != 0;
    let following = rest.get(1).copied().unwrap_or(0);
    match (rest[0], following) {
        (b'c', b'h') if other(doubt::BREATH) => (Heard::Silent, 2, doubt::BREATH),
        (b'c', b'h') => {
            (if other(doubt::CH) { Heard::One(K, false) } else { Heard::One(S, false) }, 2, doubt::CH | doubt::BREATH)
        }
        (b'c', b'k') if matches!(rest.get(2), Some(b'a' | b'i' | b'y')) => {
            (if other(doubt::CK) { Heard::SK } else { Heard::One(K, false) }, 2, doubt::CK)
        }
        (b'c', b'k' | b'q') => (Heard::One(K, false), 2, 0),
        (b'r', b'z') if other(doubt::RZ) => (Heard::One(S, true), 2, doubt::RZ),
        (b'r', b'z') => (Heard::One(R, true), 1, doubt::RZ),
        (b'c', b'e' | b'i' | b'y') => (Heard::One(S, false), 1, 0),
        (b'c', _) => (if other(doubt::C) { Heard::One(S, false) } else { Heard::One(K, false) }, 1, doubt::C),
        (b'k', b'h') => (if other(doubt::KH) { Heard::Silent } else { Heard::One(K, false) }, 2, doubt::KH),
        (b'g', b'h') => (Heard::One(K, true), 2, 0),
        (b'g', b'j') if other(doubt::GJ) => (Heard::One(S, true), 2, doubt::GJ),
        (b'g', b'j') => (Heard::One(K, true), 1, doubt::GJ),
        (b'd', b's') if other(doubt::DS) => (Heard::One(S, true), 2, doubt::DS),
        (b'd', b's') => (Heard::One(T, true), 1, doubt::DS),
        (b'p', b'h') => (Heard::One(F, false), 2, 0),
        (b't', b'h') => (Heard::One(T, false), 2, 0),
        (b'd', b'h') => (Heard::One(T, true), 2, 0),
        // Some traditions write a single n for it.
        (b'n', b'g') => (Heard::One(N, true), 2, 0),
        (b'k' | b'q', _) => (Heard::One(K, false), 1, 0),
        (b'g', _) => (Heard::One(K, true), 1, 0),
        (b't', _) => (Heard::One(T, false), 1, 0),
        (b'd', _) => (Heard::One(T, true), 1, 0),
        (b's', _) => (Heard::One(S, false), 1, 0),
        (b'z', _) => (Heard::One(S, true), 1, 0),
        (b'p', _) => (Heard::One(P, false), 1, 0),
        (b'b', _) => (Heard::One(P, true), 1, 0),
        (b'f', _) => (Heard::One(F, false), 1, 0),
        (b'v', _) => (Heard::One(F, true), 1, 0),
        (b'm', _) => (Heard::One(M, true), 1, 0),
        (b'n', _) => (Heard::One(N, true), 1, 0),
        (b'l', _) => (Heard::One(L, true), 1, 0),
        (b'r', _) => (Heard::One(R, true), 1, 0),
        (b'j', _) => (if other(doubt::J) { Heard::Vowel(b'i') } else { Heard::One(S, true) }, 1, doubt::J),
        (b'x', _) => (if other(doubt::X) { Heard::One(S, false) } else { Heard::KS }, 1, doubt::X),
        (b'w', _) => (if other(doubt::W) { Heard::Vowel(b'u') } else { Heard::One(F, true) }, 1, doubt::W),
        (b'y', _) => (Heard::Vowel(b'i'), 1, 0),
        (vowel @ (b'a' | b'e' | b'i' | b'o' | b'u'), _) => (Heard::Vowel(vowel), 1, 0),
        _ => (Heard::Silent, 1, 0),
    }
}

/// The vowels that stand between two consonants; the first two that matter are kept.
#[derive(Default, Clone, Copy)]
struct Vowels {
    first: u8,
    second: u8,
}

impl Vowels {
    fn push(&mut self, letter: u8) {
        match (self.first, self.second) {
            // A glide before another vowel: "sian" and "syan" and "san".
            (0 | b'i', 0) => self.first = letter,
            (_, 0) => self.second = letter,
            _ => {}
        }
    }

    /// Zero for no vowel, else one of five.
    const fn quality(self) -> u64 {
        match (self.first, self.second) {
            (0, _) => 0,
            // As in Hussain, Sheikh and Shaykh.
            (b'a', b'e' | b'i') => 2,
            (b'a', _) => 1,
            (b'e', b'e' | b'a') | (b'i', _) => 3,
            (b'e', b'o') => 4,
            (b'e', b'u') | (b'o', b'o' | b'u') | (b'u', _) => 5,
            (b'e', _) => 2,
            _ => 4,
        }
    }
}

/// How unlike two vowel qualities are: 0, 1 or 2.
const fn vowel_unlikeness(one: u64, other: u64) -> u32 {
    match (one, other) {
        (0, 0) => 0,
        (0, _) | (_, 0) => 2,
        _ if one == other => 0,
        // a–e, e–i, a–o, o–u
        (1, 2 | 4) | (2, 1 | 3) | (3, 2) | (4, 1 | 5) | (5, 4) => 1,
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// How unlike the best pair of readings with the same consonants is.
    fn unlikeness(typed: &str, word: &str) -> Option<u32> {
        let words = Sound::readings(word);
        let typed = Sound::readings(typed);
        let pairs = typed.iter().flat_map(|one| words.iter().map(move |other| (one, other)));
        pairs.filter(|(one, other)| one.key == other.key).map(|(one, other)| one.unlikeness(*other, true)).min()
    }

    #[test]
    fn traditions_of_spelling_sound_alike() {
        for (typed, word) in [
            ("poroschenko", "poroshenko"),
            ("porochenko", "poroshenko"),
            ("klytschko", "klitschko"),
            ("klichko", "klitschko"),
            ("medwedew", "medvedev"),
            ("dimitri", "dmitry"),
            ("qaddafi", "gaddafi"),
            ("khadafi", "gaddafi"),
            ("nasarbajew", "nazarbayev"),
            ("karsai", "karzai"),
            ("saakaschwili", "saakashvili"),
            ("sarkissian", "sargsyan"),
            ("mun", "moon"),
            ("chruschtschow", "khrushchev"),
            ("juschtschenko", "yushchenko"),
            ("iouchtchenko", "yushchenko"),
            ("janukowitsch", "yanukovych"),
            ("japarov", "zhaparov"),
            ("khusein", "hussein"),
        ] {
            let consonants = Sound::readings(word)[0].consonants();
            let unlike = unlikeness(typed, word);
            assert!(unlike.is_some_and(|unlike| unlike <= consonants.max(1)), "{typed} {word}: {unlike:?}");
        }
    }

    #[test]
    fn other_words_do_not() {
        for (typed, word) in [("poroshenko", "timoshenko"), ("merkel", "macron"), ("biden", "putin")] {
            assert_eq!(unlikeness(typed, word).filter(|unlike| *unlike < 2), None, "{typed} {word}");
        }
    }

    #[test]
    fn vowels_alone_have_no_sound() {
        assert_eq!(Sound::readings("aeiouyh"), []);
        assert_eq!(Sound::readings(""), []);
    }

    proptest! {
        #[test]
        fn anything_can_be_heard(word in "[a-z0-9]{0,64}") {
            let readings = Sound::readings(&word);
            prop_assert!(readings.len() <= 8);
            for sound in readings {
                prop_assert!((1..=16).contains(&sound.consonants()));
                prop_assert_eq!(sound.unlikeness(sound, true), 0);
                let ((low, high), (from, to)) = (sound.same_key(), sound.same_beginning());
                prop_assert!(from <= low && low <= sound && sound <= high && high <= to);
            }
        }
    }
}
