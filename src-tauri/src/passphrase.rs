//! How hard a passphrase is to guess, and one that is hard enough.

use hotline_vault::Secret;
use serde::Serialize;
use specta::Type;
use zxcvbn::feedback::{Feedback, Warning};

/// How many words a suggested passphrase has: six of the long list make 77 bits.
const WORDS: usize = 6;
/// More than this of a passphrase is not looked at: it is strong by then, and the look would take long.
const JUDGED: usize = 100;

/// How hard a passphrase is to guess, by zxcvbn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub(crate) struct Strength {
    /// 0 (at once) to 4 (not by anyone).
    score: u8,
    warning: Option<PassphraseWarning>,
}

/// What makes a passphrase easy to guess.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum PassphraseWarning {
    StraightRow,
    ShortKeyboardPattern,
    RepeatedCharacters,
    RepeatedWords,
    Sequence,
    Year,
    Date,
    CommonPassword,
    LikeCommonPassword,
    SingleWord,
    SingleName,
}

impl From<Warning> for PassphraseWarning {
    fn from(warning: Warning) -> Self {
        match warning {
            Warning::StraightRowsOfKeysAreEasyToGuess => Self::StraightRow,
            Warning::ShortKeyboardPatternsAreEasyToGuess => Self::ShortKeyboardPattern,
            Warning::RepeatsLikeAaaAreEasyToGuess => Self::RepeatedCharacters,
            Warning::RepeatsLikeAbcAbcAreOnlySlightlyHarderToGuess => Self::RepeatedWords,
            Warning::SequencesLikeAbcAreEasyToGuess => Self::Sequence,
            Warning::RecentYearsAreEasyToGuess => Self::Year,
            Warning::DatesAreOftenEasyToGuess => Self::Date,
            Warning::ThisIsATop10Password | Warning::ThisIsATop100Password | Warning::ThisIsACommonPassword => {
                Self::CommonPassword
            }
            Warning::ThisIsSimilarToACommonlyUsedPassword => Self::LikeCommonPassword,
            Warning::AWordByItselfIsEasyToGuess => Self::SingleWord,
            Warning::NamesAndSurnamesByThemselvesAreEasyToGuess | Warning::CommonNamesAndSurnamesAreEasyToGuess => {
                Self::SingleName
            }
        }
    }
}

pub(crate) fn judge(passphrase: &Secret<String>) -> Strength {
    let text = passphrase.expose();
    let end = text.char_indices().nth(JUDGED).map_or(text.len(), |(end, _)| end);
    let entropy = zxcvbn::zxcvbn(&text[..end], &["hotline"]);
    let warning = entropy.feedback().and_then(Feedback::warning);
    Strength { score: entropy.score().into(), warning: warning.map(Into::into) }
}

/// Six words of the EFF's long list, each as likely as any other.
pub(crate) fn suggest(random: fn(&mut [u8])) -> Secret<String> {
    let list = diceware_wordlists::Wordlist::EffLong.get_list();
    let mut words = Vec::with_capacity(WORDS);
    while words.len() < WORDS {
        let mut bytes = [0; 2];
        random(&mut bytes);
        let drawn = usize::from(u16::from_le_bytes(bytes));
        // Draws beyond the last whole round of the list would favour its beginning.
        if drawn < (1 << 16) / list.len() * list.len() {
            words.push(list[drawn % list.len()]);
        }
    }
    Secret::new(words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn six_words_of_the_list_that_nobody_guesses() {
        let list: HashSet<_> = diceware_wordlists::Wordlist::EffLong.get_list().iter().collect();
        assert_eq!(list.len(), 7776);
        let suggest = |_| suggest(hotline_vault::os_random).expose().clone();
        let suggested: HashSet<_> = (0..100).map(suggest).collect();
        assert_eq!(suggested.len(), 100);
        for passphrase in suggested {
            assert_eq!(passphrase.split(' ').filter(|word| list.contains(word)).count(), WORDS, "{passphrase}");
            assert_eq!(judge(&Secret::new(passphrase)), Strength { score: 4, warning: None });
        }
    }

    #[test]
    fn draws_beyond_the_last_round_are_drawn_again() {
        // 65,535 is beyond 62,208 = 8 × 7,776; then 0.
        fn first_too_far(bytes: &mut [u8]) {
            use std::sync::atomic::{AtomicUsize, Ordering};
            static DRAWS: AtomicUsize = AtomicUsize::new(0);
            bytes.fill(if DRAWS.fetch_add(1, Ordering::SeqCst).is_multiple_of(2) { 0xff } else { 0 });
        }
        assert_eq!(*suggest(first_too_far).expose(), ["abacus"; WORDS].join(" "));
    }

    #[test]
    fn what_everybody_takes_is_weak_and_says_why() {
        for (passphrase, warning) in [
            ("password", Some(PassphraseWarning::CommonPassword)),
            ("asdfghjkl", Some(PassphraseWarning::CommonPassword)),
            ("aaaaaaaa", Some(PassphraseWarning::RepeatedCharacters)),
            ("", None),
        ] {
            let strength = judge(&passphrase.into());
            assert!(strength.score < 2, "{strength:?}");
            if warning.is_some() {
                assert_eq!(strength.warning, warning);
            }
        }
        assert_eq!(judge(&Secret::new("x7#Kq".repeat(10_000))).warning, Some(PassphraseWarning::RepeatedWords));
    }
}
