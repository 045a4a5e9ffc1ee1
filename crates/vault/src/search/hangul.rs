//! Hangul: how Korean writes the names of others, and its own.

use super::pattern::{Pattern, Unit, unit};
use any_ascii::any_ascii_char;

/// The consonants at the beginning of a syllable, in the order of Unicode, and how names that have them may be written.
const INITIALS: [&str; 19] = [
    "k g c q gh ck kh1 j2",
    "kk k g c gg1",
    "n nn kn1",
    "d t th dh tt1",
    "tt t d dd1",
    "r l rr ll rh1",
    "m mm",
    "b p v bh w1 bb",
    "bb p b v1 pp",
    "s sh sch th x z1 c ss sz1 ch1 ts2 shch1",
    "ss s c1 sz1",
    "-",
    "j z g zh ch ts1 s1 dz1 dj x1 c1 dg1 gi1",
    "jj j tz tsch z c ts ch1",
    "ch c t1 ts tch tsch cz tz z q1 sh1 zh1 ti1 ky1 tes1 ds1",
    "k c q kh ck ch1 qu1 x1 g1",
    "t tt dt th d1",
    "p f ph b1 pp ff v1 pf1",
    "h kh j ch1 f1 g1 x1 rr1 r2 -1",
];

/// The vowels, in the same order.
const MEDIALS: [&str; 21] = [
    "a ah ar u1 e1 er1 o2 au1",
    "ae a e ai ay ea1 eh i1",
    "ya ia ja iah yah a1 lla1",
    "yae ye ia1 ya1",
    "eo o u er or ur uh e1 a1 ou1 ir1 ear1 oe1 eu1 au1",
    "e a ai ay ei er1 ae eh ea1 o2 i1",
    "yeo yo you yu ye ia1 io1 young1 yaw1",
    "ye yeh e ie je",
    "o au oh aw ou ow or1 oa eau oo1 a1 e1",
    "wa oa ua va oua wah hua1 o1",
    "wae wa we oi1",
    "oe oi oy we ui1 o1 eu1",
    "yo io jo yoh eo1 o1 llo1",
    "u oo ou woo w uh o1 oe ue1 eu1 uu wu v1",
    "wo weo wu we wa1 uo o1 won1 wor1 war1 wer1 uer1",
    "we oue1 ue1 wei le2",
    "wi ui wie wee vi u ue y1",
    "yu yoo you u ew iu ju yew eu1 yo1",
    "eu u1 - e o1",
    "ui eui ee i e2 ei1",
    "i ee y e1 ie ea ey1 ih1 yi ij1 ui1 -2",
];

/// The consonants at the end of a syllable, in the same order; the first is none.
const FINALS: [&str; 28] = [
    "- r1",
    "k g c ck q kh1 ch1 x1 ke1",
    "k g",
    "k ks",
    "n nn m1 ne1 nd1 nt1 rn1",
    "n",
    "n",
    "t d",
    "l r ll rl le1 rr",
    "k lk",
    "m lm",
    "l lb",
    "l",
    "l",
    "p",
    "l",
    "m n1 mm rm1 mb1",
    "p b v f pp bb rp1",
    "p",
    "t s d th ss ts1 z1 te1 tt tch1 rt1",
    "t",
    "ng n in1 nk1 gn ngh1 m1 yng1",
    "t",
    "t",
    "k",
    "t",
    "p",
    "",
];

/// Numbers of initials that have rules of their own.
const N: usize = 2;
const R: usize = 5;
const SILENT: usize = 11;
const H: usize = 18;
/// The number of the final n.
const FINAL_N: usize = 4;
/// The number of the final l.
const FINAL_L: usize = 8;

/// Three letters of a syllable, by their numbers.
fn letters(syllable: char) -> Option<(usize, usize, usize)> {
    let number = (syllable as usize).checked_sub(0xac00).filter(|number| *number < 11172)?;
    Some((number / 588, number % 588 / 28, number % 28))
}

/// The pattern of what is written in Hangul.
pub(super) fn pattern(written: &str) -> Pattern {
    // Names of others are rendered more freely than those of Korea are romanised.
    const FREEDOM: u8 = 1;

    let pattern = own_pattern(written);
    pattern.with_freedom(FREEDOM)
}

/// The pattern of a name of Korea.
pub(super) fn own_pattern(written: &str) -> Pattern {
    let syllables: Vec<_> = written.chars().filter_map(letters).collect();
    let mut units: Vec<Unit> = Vec::new();
    for (nth, (initial, medial, last)) in syllables.iter().copied().enumerate() {
        let mut before = unit(INITIALS[initial]);
        // At the beginning of words the South dropped sounds that surnames keep in Latin letters: Lee, Roh.
        if nth == 0 && (initial == N || (initial == SILENT && matches!(medial, 2 | 6 | 7 | 12 | 17 | 20))) {
            before.extend(unit("l1 r1 rh1"));
        }
        // Between syllables, the same sound is spelled in either way: Suk-yeol and Seok-ryeol.
        let glides = matches!(medial, 6 | 17);
        if nth > 0 && glides && initial == R {
            before.extend(unit("- n"));
        }
        if nth > 0 && glides && initial == SILENT {
            before.extend(unit("r1 l1 n1"));
        }
        let lone = initial == SILENT;
        if lone && nth == 0 {
            before.extend(unit("h2"));
        }
        units.push(before);
        let mut vowel = unit(MEDIALS[medial]);
        if lone && matches!(medial, 5 | 7) {
            vowel.extend(unit("ye je"));
        }
        // The two vowels of Biden are one letter, and so are those of May.
        let diphthong = syllables.get(nth + 1).is_some_and(|next| (next.0, next.1) == (SILENT, 20));
        if last == 0 && diphthong && medial == 0 {
            vowel = unit("a ah1 e i1 u2 -");
        }
        let glide = nth > 0 && lone && medial == 20 && matches!(syllables[nth - 1], (_, 1 | 5, 0));
        if glide {
            vowel.extend(unit("-"));
        }
        // Brazil's l at the end of syllables.
        if lone && nth > 0 && medial == 13 {
            vowel.extend(unit("l"));
        }
        // As in Kyung-wha.
        if initial == H && medial == 9 {
            vowel.extend(unit("wha"));
        }
        // As in Whitlam.
        if initial == H && medial == 16 {
            vowel.extend(unit("whi"));
        }
        // After sibilants, the y is part of them.
        if matches!(initial, 9 | 10 | 12 | 13 | 14) {
            let plain = [(2, 0), (6, 4), (12, 8), (17, 13)].iter().find(|(glide, _)| *glide == medial);
            vowel.extend(plain.into_iter().flat_map(|(_, plain)| unit(MEDIALS[*plain])));
        }
        // As in Sherman, Bolton and Biden.
        if medial == 4 && last == FINAL_N {
            vowel.extend(unit("a o e"));
        }
        // An r that is heard as a vowel: der.
        if lone && nth > 0 && medial == 4 {
            vowel.extend(unit("r"));
        }
        // The vowel behind sibilants that end a word of others, or stand before a consonant: Bush, Schröder.
        if matches!(medial, 17 | 20) && matches!(initial, 9 | 12 | 14) {
            vowel.extend(unit("-1"));
        }
        units.push(vowel);
        let next = syllables.get(nth + 1).map(|(initial, ..)| *initial);
        // Two l are one.
        if last == FINAL_L && next == Some(5) {
            continue;
        }
        let mut after = unit(FINALS[last]);
        if last == 0 && next == Some(H) {
            after.extend(unit("h"));
        }
        units.push(after);
    }
    let count = u8::try_from(syllables.len()).unwrap_or(u8::MAX);
    Pattern::new(units, count / 2 + 1).begins(count > 1)
}

/// Korean surnames by frequency, each with its spellings: after the Revised Romanisation, after McCune and Reischauer, and the
/// customary ones. Families keep sounds that the South dropped at the beginning of words, and spellings older than any rule.
const SURNAMES: [(&str, &str); 52] = [
    ("김", "kim gim"),
    ("이", "lee yi rhee li ri i"),
    ("박", "park pak bak"),
    ("최", "choi choe"),
    ("정", "chung jung jeong chong jong cheong"),
    ("강", "kang gang"),
    ("조", "cho jo"),
    ("윤", "yoon yun"),
    ("장", "chang jang"),
    ("임", "lim im rim"),
    ("오", "oh o"),
    ("한", "han hahn"),
    ("신", "shin sin"),
    ("서", "suh seo so"),
    ("권", "kwon gwon"),
    ("황", "hwang whang"),
    ("안", "ahn an"),
    ("송", "song soong"),
    ("유", "yoo yu ryu"),
    ("류", "ryu yoo yu"),
    ("전", "chun jeon chon jun"),
    ("고", "koh ko goh go"),
    ("문", "moon mun"),
    ("양", "yang ryang"),
    ("손", "sohn son"),
    ("배", "bae pae"),
    ("백", "paik baik baek paek"),
    ("허", "huh heo ho hur"),
    ("노", "roh noh no ro"),
    ("심", "shim sim"),
    ("곽", "kwak gwak"),
    ("성", "sung seong"),
    ("주", "joo ju chu"),
    ("우", "woo u wu"),
    ("구", "koo gu ku"),
    ("나", "na ra rha"),
    ("진", "jin chin"),
    ("지", "ji chi jee"),
    ("엄", "um eom"),
    ("변", "byun byeon pyon"),
    ("여", "yuh yeo ryeo"),
    ("추", "choo chu"),
    ("석", "suk seok"),
    ("길", "gil kil"),
    ("반", "ban pan"),
    ("금", "keum geum kum"),
    ("공", "kong gong"),
    ("명", "myung myeong myong"),
    ("선", "sun seon"),
    ("현", "hyun hyeon"),
    ("염", "yum yeom"),
    ("하", "ha hah"),
];

/// How a Korean surname is spelled in Latin letters.
pub(super) fn surnames(written: &str) -> impl Iterator<Item = &'static str> {
    let spellings = SURNAMES.iter().find(|(surname, _)| *surname == written).map_or("", |(_, spellings)| spellings);
    spellings.split_whitespace()
}

/// Whether a Korean surname may be spelled like this.
pub(super) fn is_surname(latin: &str) -> bool {
    SURNAMES.iter().any(|(_, spellings)| spellings.split_whitespace().any(|spelling| spelling == latin))
}

/// How else a Korean surname is spelled that is spelled like this.
pub(super) fn surnames_like(latin: &str) -> Vec<&'static str> {
    let spelled_so = |spellings: &&str| spellings.split_whitespace().any(|spelling| spelling == latin);
    let spellings = SURNAMES.iter().map(|(_, spellings)| *spellings).filter(spelled_so);
    spellings.flat_map(str::split_whitespace).filter(|other| *other != latin).collect()
}

/// Latin spellings of a Korean name by rule, and of names of others without what Hangul puts in.
pub(super) fn latin(written: &str) -> Vec<String> {
    let latin: String = written.chars().map(any_ascii_char).collect::<String>().to_ascii_lowercase();
    // Names of others have vowels put in, and one letter for l and r.
    let without = latin.replace("eu", "");
    let with_l = without.replace('r', "l");
    let mut all = vec![latin, without, with_l];
    all.retain(|one| !one.is_empty());
    all.sort_unstable();
    all.dedup();
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_others_and_own_ones_are_known_again() {
        for (hangul, name) in [
            ("트럼프", "trump"),
            ("메르켈", "merkel"),
            ("푸틴", "putin"),
            ("바이든", "biden"),
            ("마크롱", "macron"),
            ("젤렌스키", "zelenskyy"),
            ("존슨", "johnson"),
            ("진핑", "jinping"),
            ("오바마", "obama"),
            ("부시", "bush"),
            ("대처", "thatcher"),
            ("에르도안", "erdogan"),
            ("네타냐후", "netanyahu"),
            ("숄츠", "scholz"),
            ("스타머", "starmer"),
            ("문", "moon"),
            ("재인", "jaein"),
            ("이", "lee"),
            ("박", "park"),
            ("최", "choi"),
            ("윤", "yoon"),
            ("석열", "sukyeol"),
            ("승만", "syngman"),
        ] {
            assert!(pattern(hangul).fit(name).whole.is_some(), "{hangul} {name}");
        }
        for (hangul, name) in [("트럼프", "tramer"), ("메르켈", "macron"), ("푸틴", "biden"), ("존슨", "jackson")]
        {
            assert_eq!(pattern(hangul).fit(name).whole, None, "{hangul} {name}");
        }
    }
}
