//! Han characters that stand for the sound of a foreign name: 戈尔巴乔夫 is Gorbachev.
//!
//! A small set of characters is customary for that, whichever the name. A word that has no others may be such a name, and is
//! read by its pinyin: each syllable is a sound of the name, with the vowel that Chinese must put behind it.

use super::pattern::{Pattern, Unit, unit};
use any_ascii::any_ascii_char;

/// The characters that are customary in names of others, simplified and traditional.
const CUSTOMARY: &str = "\
    什豪丘杜乐樂大晓曉日鲍鮑佛宏阿埃艾爱愛安昂奥奧巴班贝貝本比彼宾賓波伯博勃卜布查茨川达達戴丹德登邓鄧迪蒂丁顿頓多恩尔爾法凡菲费費芬弗夫\
    福戈格根古哈海汉漢赫亨胡华華霍基吉季加贾賈杰傑金京喀卡凯凱坎康考科克肯库庫夸拉莱萊赖賴兰蘭朗劳勞勒雷蕾里\
    理利莉立丽连連列林琳隆龙龍卢盧鲁魯伦倫罗羅洛吕馬马麦麥曼芒梅门門蒙米密明莫默姆穆拿纳納内內尼涅宁寧纽紐努\
    诺諾欧歐帕潘庞佩彭皮平泼普奇齐齊契钱恰乔喬切钦欽琼茹热熱瑞若萨薩塞桑瑟森沙山尚舍申圣勝施史舒朔斯松苏蘇索\
    孙孫塔泰坦汤唐特滕提廷通图圖托瓦万萬旺威韦韋维維魏温文翁沃乌烏武伍西席希锡夏先香肖谢謝辛欣兴休修许逊遜雅\
    亚亞扬楊耶叶葉伊因英尤于约約泽澤扎紮詹珍朱兹茲宗佐拜撒翰雪岑柴琴蓬";

/// Initials of pinyin, longest first, and what they stand for.
const INITIALS: [(&str, &str); 24] = [
    ("zh", "j dj g zh z ch1 d1"),
    ("ch", "ch tch c th1 tr1"),
    ("sh", "sh s sch ch c1"),
    ("b", "b bb p1 v1"),
    ("p", "p pp"),
    ("m", "m mm"),
    ("f", "f v ff ph w1"),
    ("d", "d dd t1"),
    ("t", "t tt th dt tr1"),
    ("n", "n nn kn1"),
    ("l", "l r ll rr"),
    ("g", "g gu c1 k1"),
    ("k", "k c ck qu ch1 g1"),
    ("h", "h kh j1 ch1 r1 -1"),
    ("j", "j g k gi dj ge1 z1 c1 ch1 t1 d1"),
    ("q", "ch c tch tsch j1 z1 k1 t1 ts"),
    ("x", "ch s sh h sch shch c ss ts1"),
    ("r", "r j g zh rr"),
    ("z", "z s ts dz zz"),
    ("c", "ts tz z c s"),
    ("s", "s ss c z1 th"),
    ("y", "y i j e -"),
    ("w", "w v u o1 hu1 -"),
    ("", "- h1"),
];

/// Finals of pinyin: the vowel, and the consonant behind it, of which r is left off in Chinese.
const FINALS: [(&str, &str, &str); 37] = [
    ("iang", "ia ya a ea e", "n ng m nt1"),
    ("iong", "io o eo yo", "n ng m"),
    ("uang", "ua wa a o1", "n ng m"),
    ("ang", "a o u ow e1 au1", "n ng m nd nt1"),
    ("eng", "e o u a1 i1 -1", "n ng m"),
    ("ing", "i e y ee u1", "n ng m nn"),
    ("ong", "o u oo on1 a1", "n ng m"),
    ("uan", "ua wa o u a", "n m"),
    ("ian", "ia ie e ea a i", "n m nn"),
    ("iao", "io ia o yo e1 au1", "-"),
    ("uai", "ui wi y wai", "-"),
    ("ai", "ai i ei y ay e ye ie1 a1", "-"),
    ("ei", "e ei ay ai ea i1 ey a1", "- r"),
    ("ui", "ui we wi ue vi", "-"),
    ("ao", "ao au o ow a1 e1", "-"),
    ("ou", "o ou ow au u1", "-"),
    ("iu", "iu yu ew u iou ju", "- r1"),
    ("ie", "ie e ye ea je i1 -1", "- r1"),
    ("ue", "ue o e ey oh1 ye", "-"),
    ("er", "a1 e1 o1 u1 -", "r l rr ll le1 er1"),
    ("an", "a e u1 o1 -1", "n m nn nd"),
    ("en", "e a o u i1 -1", "n m nn"),
    ("in", "i e y ee ea ie", "n m nn"),
    ("un", "u o oo e1", "n m nn"),
    ("ia", "ia a ya ea ja", "-"),
    ("ua", "ua wa a oa", "-"),
    ("uo", "o uo oa oe1 au1 u1", "- r"),
    ("a", "a ah e1 u1 i1", "- r"),
    ("o", "o oo1 a1 e1 u1 au -1", "- r"),
    ("e", "- e o a1 u1 oe1", "- r"),
    ("i", "i e y ee ea1 ie -1", "-"),
    ("u", "u o oo ou - w1", "- r1"),
    ("v", "u", "-"),
    ("ve", "ue", "-"),
    ("n", "-", "n"),
    ("ng", "-", "n ng"),
    ("", "-", "-"),
];

/// What ends a name without a sound.
const MUTE_END: &str = "- e1 s1 t1 d1";

/// The pattern of a word that may be the name of somebody from elsewhere.
pub(super) fn pattern(written: &str) -> Option<Pattern> {
    let count = written.chars().count();
    if count < 2 || !written.chars().all(|letter| CUSTOMARY.contains(letter)) {
        return None;
    }
    let mut units: Vec<Unit> = Vec::new();
    for letter in written.chars() {
        // Its other reading is that of a word.
        let pinyin = if letter == '什' { "shi".to_owned() } else { any_ascii_char(letter).to_ascii_lowercase() };
        let (initial, starts) = INITIALS.iter().find(|(initial, _)| pinyin.starts_with(initial))?;
        let last = &pinyin[initial.len()..];
        let (_, vowel, end) = FINALS.iter().find(|(known, ..)| *known == last)?;
        let mut vowel = unit(vowel);
        // The i that sibilants have is no vowel.
        if last == "i" && matches!(*initial, "z" | "c" | "s" | "zh" | "ch" | "sh" | "r") {
            vowel.extend(unit("-"));
        }
        units.extend([unit(starts), vowel, unit(end)]);
    }
    units.push(unit(MUTE_END));
    Some(Pattern::new(units, u8::try_from(count.div_ceil(2)).unwrap_or(u8::MAX)).begins(count > 2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_customary_character_is_read() {
        for letter in CUSTOMARY.chars() {
            assert!(pattern(&format!("{letter}{letter}")).is_some(), "{letter}");
        }
    }

    #[test]
    fn words_of_other_characters_are_no_rendering() {
        assert!(["", "普", "家宝", "习近平", "李克强"].iter().all(|written| pattern(written).is_none()));
    }
}
