//! Korean given names in Latin letters: the same name is Jeong-hui, Chŏng-hŭi, Chung-hee or Jung Hee, after the Revised
//! Romanisation, after McCune and Reischauer, or as its bearer likes. Whatever one of them writes becomes a pattern of what
//! the others would.

use super::pattern::{Pattern, unit};

/// Groups of letters that are one sound, and how else it is written.
const SOUNDS: [(&str, &str); 50] = [
    ("yeo", "yeo you yu yo"),
    ("you", "yeo you yu yo yoo"),
    ("yoo", "yu yoo you yeo1 yo1"),
    ("woo", "u oo woo wu"),
    ("wae", "wae we wa1"),
    ("wha", "wa ua wha"),
    ("weo", "wo weo wu"),
    ("eui", "ui i ee eui"),
    ("yu", "yu yoo yeo you yo u1"),
    ("yo", "yo yeo yu1 you1"),
    ("ya", "ya yah ia"),
    ("ye", "ye e yeh ie"),
    ("wa", "wa ua wha"),
    ("wo", "wo weo wu won1"),
    ("we", "we wae oe ue"),
    ("wi", "wi wee ui ue"),
    ("wu", "u oo woo wu"),
    ("ae", "ae ai ay e"),
    ("ai", "ae ai ay e"),
    ("ay", "ae ai ay e"),
    ("eo", "eo u o ou er"),
    ("eu", "eu u oo1"),
    ("ee", "i ee ui ie hi1"),
    ("ui", "ui i ee eui"),
    ("ie", "i ee ie ye"),
    ("oo", "u oo ou woo wu"),
    ("ou", "u oo ou eo"),
    ("oe", "oe oi we oy"),
    ("oi", "oe oi we oy"),
    ("ng", "ng ngk1 ngg"),
    ("ch", "ch j"),
    ("sh", "s sh"),
    ("ck", "k g ck kk"),
    ("kk", "k g kk gg"),
    ("tt", "t d tt"),
    ("ss", "s ss"),
    ("jj", "j ch jj"),
    ("a", "a ah"),
    ("e", "e ae eh ye"),
    ("i", "i ee ui yi y ie"),
    ("o", "o oh eo u1"),
    ("u", "u oo eo ou eu woo o1"),
    ("y", "i y ee"),
    ("k", "k g ck"),
    ("g", "k g"),
    ("t", "t d"),
    ("d", "t d"),
    ("p", "p b"),
    ("b", "p b"),
    ("j", "ch j"),
];

/// The letters that every romanisation writes alike, or nearly so.
const LETTERS: [(&str, &str); 6] =
    [("n", "n l1 r1 nn"), ("m", "m mm"), ("l", "l r ll"), ("r", "r l n1 ll"), ("s", "s sh ss"), ("h", "h -1")];

/// The pattern of a given name; none if it can't be a Korean one.
pub(super) fn pattern(latin: &str) -> Option<Pattern> {
    /// The greatest cost that still fits.
    const MOST: u8 = 1;

    let mut units = Vec::new();
    let mut rest = latin;
    while !rest.is_empty() {
        let (letters, ways) = SOUNDS.iter().chain(&LETTERS).find(|(letters, _)| rest.starts_with(letters))?;
        units.push(unit(ways));
        rest = &rest[letters.len()..];
    }
    (units.len() > 1).then(|| Pattern::new(units, MOST))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_romanisation_is_known_in_the_others() {
        for spellings in [
            "jeonghui chonghui chunghee junghee jeonghee",
            "muhyeon muhyon moohyun muhyun",
            "geunhye kunhye",
            "segyun syekyun sekyun",
            "seungman sungman seungmahn",
            "yeongsam yongsam youngsam",
            "myeongbak myongbak myungbak",
            "taeu taeoo",
            "seokyeol sukyeol sukyul",
            "duhwan doohwan",
            "ilseong ilsong ilsung",
        ] {
            for one in spellings.split(' ') {
                for other in spellings.split(' ') {
                    assert!(pattern(one).is_some_and(|one| one.fit(other).whole.is_some()), "{one} {other}");
                }
            }
        }
    }

    #[test]
    fn other_names_are_not() {
        for (one, other) in [("jeonghui", "jin"), ("segyun", "yun"), ("muhyeon", "mina"), ("seungman", "sinmin")] {
            assert_eq!(pattern(one).and_then(|one| one.fit(other).whole), None, "{one} {other}");
        }
        for name in ["vladimir", "fritz", "xi", "a"] {
            assert!(pattern(name).is_none(), "{name}");
        }
    }
}
