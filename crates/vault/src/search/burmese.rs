//! Burmese: syllables of names, each of which is a word in Latin letters.

use super::pattern::{Pattern, Unit, unit};

/// The sign that takes the vowel from a consonant, which then closes the syllable.
const KILLER: char = '\u{103a}';
/// The sign under which a consonant is stacked.
const STACKER: char = '\u{1039}';

/// Consonants and how names spell them.
const CONSONANTS: [(&str, &str); 19] = [
    ("က", "k g1"),
    ("ခ", "kh k g1"),
    ("ဂဃ", "g k1"),
    ("င", "ng"),
    ("စ", "s z1 c1"),
    ("ဆ", "s hs"),
    ("ဇဈ", "z s1"),
    ("ညဉ", "ny n nny"),
    ("ဋတ", "t d1"),
    ("ဌထ", "ht t th d1"),
    ("ဍဎဒဓ", "d dh t1"),
    ("ဏန", "n"),
    ("ပ", "p b1"),
    ("ဖ", "ph hp p f"),
    ("ဗဘ", "b bh p1 v1"),
    ("မ", "m"),
    ("ယရ", "y r"),
    ("လဠ", "l"),
    ("ဝ", "w v1"),
];

/// Takes a row of Burmese letters apart into syllables.
pub(super) fn syllables(letters: &str) -> Vec<String> {
    let letters: Vec<char> = letters.chars().collect();
    let mut syllables: Vec<String> = Vec::new();
    for (at, letter) in letters.iter().enumerate() {
        let closes = letters[at + 1..].iter().take(2).any(|next| *next == KILLER)
            && letters.get(at + 1).is_some_and(|next| *next == KILLER || !is_base(*next))
            && !letters.get(at + 1).is_some_and(|next| is_vowel(*next));
        let stacked = at > 0 && letters[at - 1] == STACKER;
        if is_base(*letter) && !closes && !stacked || syllables.is_empty() {
            syllables.push(String::new());
        }
        if let Some(last) = syllables.last_mut() {
            last.push(*letter);
        }
    }
    syllables
}

fn is_base(letter: char) -> bool {
    matches!(letter, '\u{1000}'..='\u{102a}' | '\u{103f}' | '\u{104e}')
}

const fn is_vowel(letter: char) -> bool {
    matches!(letter, '\u{102b}'..='\u{1035}')
}

/// The usual Latin spelling of syllables written as one.
pub(super) fn latin(letters: &str) -> Vec<String> {
    vec![pattern(letters).first_ways()]
}

/// The pattern of one syllable or more.
pub(super) fn pattern(letters: &str) -> Pattern {
    let syllables = syllables(letters);
    let units = syllables.iter().flat_map(|syllable| units(syllable)).collect();
    Pattern::new(units, u8::try_from(syllables.len()).unwrap_or(u8::MAX)).begins(syllables.len() > 1)
}

fn units(syllable: &str) -> Vec<Unit> {
    let has = |letter: char| syllable.contains(letter);
    let letters: Vec<char> = syllable.chars().collect();
    let mut units = Vec::new();
    if has('\u{103e}') {
        units.push(unit("h -"));
    }
    let glide = has('\u{103b}') || has('\u{103c}');
    let initial = match letters.first() {
        Some('သ' | 'ဿ') => "th s d1",
        Some('ဟ') => "h",
        Some('က') if glide => "ky kj1 ch gy1 c1",
        Some('ခ') if glide => "ky khy ch",
        Some('ဂ') if glide => "gy j",
        Some('ရ') if has('\u{103e}') => "sh s",
        Some(first) => CONSONANTS.iter().find(|(letters, _)| letters.contains(*first)).map_or("-", |(_, ways)| ways),
        None => "-",
    };
    units.push(unit(initial));
    if glide && !letters.first().is_some_and(|first| matches!(first, 'က' | 'ခ' | 'ဂ')) {
        units.push(unit("y i r1 -"));
    }
    if has('\u{103d}') {
        units.push(unit("w u -1"));
    }
    let killer = letters.iter().position(|letter| *letter == KILLER);
    let last = killer.and_then(|at| letters[1..at].iter().rev().copied().find(|letter| is_base(*letter)));
    let (o, au) = (has('\u{102d}') && has('\u{102f}'), has('\u{1031}') && (has('\u{102c}') || has('\u{102b}')));
    let rhyme = match last {
        Some('င') if o => "aing ine ain1",
        Some('င') if au => "aung oung ong1 aungt",
        Some('င') => "in inn ing int en1",
        Some('က') if o => "aik ike eik",
        Some('က') if au => "auk owk aug1",
        Some('က') => "et ek ak1 at1",
        Some('န' | 'မ' | 'ဏ') if o => "ein eint ain1",
        Some('န' | 'မ' | 'ဏ') if has('\u{102d}') => "ein ain1 im1 in1",
        Some('န' | 'မ' | 'ဏ') if has('\u{102f}') => "one oun on un1 ont",
        Some('န' | 'မ' | 'ဏ') => "an am ann ant un1",
        Some('တ' | 'ပ' | 'ဒ' | 'သ') if has('\u{102d}') => "eik eit ate1 it1",
        Some('တ' | 'ပ' | 'ဒ') if has('\u{102f}') => "oke ok out1 ut",
        Some('တ' | 'ပ' | 'ဒ' | 'သ') => "at ut1 et1 ap1",
        Some('စ') => "it is1 it1",
        Some('ည' | 'ဉ') => "i yi y ee in1 inn1 e1 ay1 yin1",
        Some('ယ') => "e eh ay ai ei",
        _ if has('\u{1036}') && o => "ein",
        _ if has('\u{1036}') && has('\u{102f}') => "one on oun",
        _ if has('\u{1036}') => "an am ann",
        _ if o => "o oe ow oh",
        _ if au => "aw o au",
        _ if has('\u{1031}') => "ay e ai ei aye",
        _ if has('\u{1032}') => "e eh ae ai1 ay1 hei1",
        _ if has('\u{102f}') || has('\u{1030}') => "u uu oo ou1",
        _ if has('\u{102d}') || has('\u{102e}') => "i yi ee y",
        _ if letters.first() == Some(&'ဦ') => "u",
        _ if letters.first() == Some(&'ဥ') => "u oo",
        _ if letters.first() == Some(&'ဧ') => "e ay",
        _ => "a ah ar",
    };
    units.push(unit(rhyme));
    units
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_fall_into_syllables() {
        assert_eq!(syllables("အောင်ဆန်းစုကြည်"), ["အောင်", "ဆန်း", "စု", "ကြည်"]);
        assert_eq!(syllables("မင်းအောင်လှိုင်"), ["မင်း", "အောင်", "လှိုင်"]);
    }

    #[test]
    fn syllables_are_known_again() {
        for (written, name) in [
            ("အောင်", "aung"),
            ("ဆန်း", "san"),
            ("စု", "suu"),
            ("ကြည်", "kyi"),
            ("မင်း", "min"),
            ("လှိုင်", "hlaing"),
            ("ဝင်း", "win"),
            ("မြင့်", "myint"),
            ("ဆွေ", "swe"),
            ("သိန်း", "thein"),
            ("စိန်", "sein"),
            ("သန်း", "than"),
            ("ရွှေ", "shwe"),
            ("နေ", "ne"),
            ("ဦး", "u"),
            ("နု", "nu"),
        ] {
            assert!(pattern(written).fit(name).whole.is_some(), "{written} {name}");
        }
        assert_eq!(pattern("အောင်").fit("win").whole, None);
    }
}
