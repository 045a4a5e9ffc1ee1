//! Han characters: how names that are written in them are spelled, which depends on whose name it is.
//!
//! 文 is wen in a Chinese name, man in one of Hong Kong, mun or moon in a Korean one and fumi in a Japanese one. What is
//! typed is tried as each of these.

use super::hangul;
use super::pattern::{Pattern, Unit, spelled};
use super::tables::{chinese, hanja, kanji, surnames};
use any_ascii::any_ascii_char;
use std::collections::HashMap;
use std::sync::LazyLock;

/// The most characters of a surname or a given name.
pub(super) const LONGEST: usize = 3;
/// Readings of one word that are kept for the index.
const MOST_READINGS: usize = 16;

type Table = HashMap<&'static str, Vec<&'static str>>;

/// The readings of Japanese surnames.
static SURNAMES: LazyLock<Table> = LazyLock::new(|| {
    let rows = rows(surnames::SURNAMES);
    index(rows.flat_map(|(reading, written)| written.map(move |surname| (surname, reading))))
});

/// The readings of characters, or words of several, in Japanese given names.
static KANJI: LazyLock<Table> = LazyLock::new(|| {
    let rows = rows(kanji::READINGS).map(|(written, readings)| (written, readings.collect::<Vec<_>>()));
    index(rows.flat_map(|(written, readings)| {
        let all = written.split('/').map(move |form| readings.clone().into_iter().map(move |reading| (form, reading)));
        all.flatten().collect::<Vec<_>>()
    }))
});

/// The readings of characters in Korean.
static HANJA: LazyLock<Table> = LazyLock::new(|| {
    let rows = rows(hanja::READINGS);
    index(rows.flat_map(|(syllable, written)| written.flat_map(letters).map(move |letter| (letter, syllable))))
});

/// The spellings of characters in Chinese names beside pinyin.
static CHINESE: LazyLock<Table> = LazyLock::new(|| {
    let rows = rows(chinese::READINGS).map(|(written, spellings)| (written, spellings.collect::<Vec<_>>()));
    index(rows.flat_map(|(written, spellings)| {
        letters(written)
            .flat_map(|letter| spellings.iter().map(|spelling| (letter, *spelling)).collect::<Vec<_>>())
            .collect::<Vec<_>>()
    }))
});

/// The patterns of what is written in Han characters.
pub(super) fn patterns(written: &str) -> Vec<Pattern> {
    let count = written.chars().count();
    if count > LONGEST {
        return Vec::new();
    }
    let begins = count > 1;
    let most = u8::try_from(count).unwrap_or(u8::MAX);
    let chinese = written.chars().map(syllable).collect();
    let mut patterns = vec![Pattern::new(chinese, most).begins(begins)];
    patterns.extend(korean(written).iter().map(|hangul| hangul::own_pattern(hangul)));
    if let Some(readings) = SURNAMES.get(written) {
        patterns.push(Pattern::new(vec![spelled(readings.iter().map(|one| ((*one).to_owned(), 0)))], 2).begins(begins));
    }
    for units in divisions(written) {
        let units: Vec<Unit> = units.into_iter().map(usual_first).collect();
        patterns.push(Pattern::new(units, most).begins(begins));
    }
    patterns
}

/// Readings beside that in pinyin, for whoever types Latin letters and means what is written here.
pub(super) fn readings(written: &str) -> Vec<String> {
    let count = written.chars().count();
    if count > LONGEST {
        return Vec::new();
    }
    let mut readings: Vec<String> = Vec::new();
    if let Some(surname) = SURNAMES.get(written) {
        readings.extend(surname.iter().map(|one| (*one).to_owned()));
    }
    if count == 1 {
        readings.extend(CHINESE.get(written).into_iter().flatten().take(4).map(|one| (*one).to_owned()));
    }
    readings.extend(wade_giles(written));
    for hangul in korean(written) {
        readings.extend(hangul::latin(&hangul));
        readings.extend(hangul::surnames(&hangul).map(str::to_owned));
    }
    for parts in divisions(written) {
        let mut joined = vec![String::new()];
        for part in parts {
            let longer = joined.iter().flat_map(|start| part.iter().take(3).map(move |end| format!("{start}{end}")));
            joined = longer.take(MOST_READINGS).collect();
        }
        readings.extend(joined);
    }
    readings.sort_unstable();
    readings.dedup();
    readings
}

/// A given name, or any, as Taiwan writes it by an older rule: Yu-ih, Ching-te, Chu-yu.
fn wade_giles(written: &str) -> Option<String> {
    /// Beginnings and ends of syllables in pinyin, and what they were before.
    const INITIALS: [(&str, &str); 12] = [
        ("zh", "ch"),
        ("ch", "ch"),
        ("b", "p"),
        ("d", "t"),
        ("g", "k"),
        ("j", "ch"),
        ("q", "ch"),
        ("x", "hs"),
        ("r", "j"),
        ("z", "ts"),
        ("c", "ts"),
        ("you", "yu"),
    ];
    const FINALS: [(&str, &str); 7] =
        [("ong", "ung"), ("ian", "ien"), ("ie", "ieh"), ("ui", "uei"), ("yi", "i"), ("uo", "o"), ("ue", "ueh")];

    let mut name = String::new();
    for letter in written.chars() {
        let pinyin = any_ascii_char(letter).to_ascii_lowercase();
        let (initial, old) = INITIALS.iter().find(|(initial, _)| pinyin.starts_with(initial)).unwrap_or(&("", ""));
        let rest = &pinyin[initial.len()..];
        let (end, other) = FINALS.iter().find(|(end, _)| rest.ends_with(end)).unwrap_or(&("", ""));
        name.extend([old, &rest[..rest.len() - end.len()], other]);
    }
    (!name.is_empty()).then_some(name)
}

/// What is written, in Hangul, if all of it can be a Korean name.
fn korean(written: &str) -> Vec<String> {
    let mut all = vec![String::new()];
    for letter in letters(written) {
        let Some(syllables) = HANJA.get(letter) else { return Vec::new() };
        all = all.iter().flat_map(|start| syllables.iter().map(move |end| format!("{start}{end}"))).take(4).collect();
    }
    all
}

/// The ways to divide a Japanese given name into characters, and words of several, of which readings are known.
fn divisions(written: &str) -> Vec<Vec<&'static [&'static str]>> {
    if written.is_empty() {
        return vec![Vec::new()];
    }
    let ends = written.char_indices().map(|(at, letter)| at + letter.len_utf8());
    let firsts = ends.filter_map(|end| Some((KANJI.get(&written[..end])?.as_slice(), end)));
    firsts
        .flat_map(|(first, end)| divisions(&written[end..]).into_iter().map(move |rest| [vec![first], rest].concat()))
        .collect()
}

/// A unit of readings, of which the later ones are rarer.
fn usual_first(readings: &[&str]) -> Unit {
    spelled(readings.iter().zip(0_u8..).map(|(one, nth)| ((*one).to_owned(), nth / 3)))
}

/// A character as a syllable of a Chinese name: in pinyin, in older romanisations, and as it is spelled overseas.
fn syllable(letter: char) -> Unit {
    /// Initials of pinyin, longest first, and how they are written.
    const INITIALS: [(&str, &[&str]); 23] = [
        ("zh", &["zh", "ch", "j"]),
        ("ch", &["ch"]),
        ("sh", &["sh", "s"]),
        ("b", &["b", "p"]),
        ("p", &["p"]),
        ("m", &["m"]),
        ("f", &["f"]),
        ("d", &["d", "t"]),
        ("t", &["t"]),
        ("n", &["n"]),
        ("l", &["l"]),
        ("g", &["g", "k"]),
        ("k", &["k"]),
        ("h", &["h"]),
        ("j", &["j", "ch", "ts"]),
        ("q", &["q", "ch", "ts"]),
        ("x", &["x", "hs", "sh", "s"]),
        ("r", &["r", "j"]),
        ("z", &["z", "ts", "tz"]),
        ("c", &["c", "ts", "tz"]),
        ("s", &["s", "ss", "sz"]),
        ("y", &["y", "i", ""]),
        ("w", &["w", "u"]),
    ];
    /// Finals that are also written in other ways.
    const FINALS: [(&str, &[&str]); 28] = [
        ("a", &["a", "ah"]),
        ("o", &["o", "uo", "oh"]),
        ("e", &["e", "o", "eh"]),
        ("i", &["i", "ih", "ee", "y", "u"]),
        ("u", &["u", "oo", "uh"]),
        ("ai", &["ai", "ay"]),
        ("ei", &["ei", "ey"]),
        ("ao", &["ao", "au", "ow"]),
        ("ou", &["ou", "ow", "u", "eou"]),
        ("an", &["an", "en", "ahn"]),
        ("en", &["en", "un"]),
        ("ang", &["ang", "arng"]),
        ("eng", &["eng", "ung", "ong"]),
        ("ong", &["ong", "ung", "oong"]),
        ("ia", &["ia", "ea"]),
        ("ie", &["ie", "ieh", "yeh"]),
        ("iao", &["iao", "iau", "eao"]),
        ("iu", &["iu", "iou", "eou", "yu", "io"]),
        ("ian", &["ian", "ien", "een"]),
        ("in", &["in", "een", "ing"]),
        ("iang", &["iang", "eang"]),
        ("ing", &["ing", "in", "yng"]),
        ("iong", &["iong", "iung"]),
        ("uo", &["uo", "o", "wo"]),
        ("ui", &["ui", "uei", "wei"]),
        ("uan", &["uan", "uen", "wan"]),
        ("un", &["un", "uen", "wun"]),
        ("ue", &["ue", "ueh"]),
    ];

    let pinyin = any_ascii_char(letter).to_ascii_lowercase();
    let (initial, starts) = INITIALS
        .iter()
        .find(|(initial, _)| pinyin.starts_with(initial))
        .map_or(("", [""].as_slice()), |(initial, starts)| (*initial, *starts));
    let last = &pinyin[initial.len()..];
    let own = [last];
    let ends = FINALS.iter().find(|(known, _)| *known == last).map_or(own.as_slice(), |(_, ends)| ends);
    let mut ways: Vec<(String, u8)> = Vec::new();
    for (start, far) in starts.iter().zip([0, 0, 1, 1]) {
        ways.extend(ends.iter().zip([0, 0, 0, 1, 1]).map(|(end, further)| (format!("{start}{end}"), far + further)));
    }
    let mut buffer = [0; 4];
    let known = CHINESE.get(&*letter.encode_utf8(&mut buffer));
    ways.extend(known.into_iter().flatten().map(|one| ((*one).to_owned(), 0)));
    ways.retain(|(letters, _)| !letters.is_empty());
    spelled(ways)
}

/// The lines of a table: what stands first, and the rest.
fn rows(table: &'static str) -> impl Iterator<Item = (&'static str, std::str::SplitWhitespace<'static>)> {
    table.lines().filter_map(|line| {
        let (first, rest) = line.split_once(' ')?;
        Some((first, rest.split_whitespace()))
    })
}

/// Each letter as a text.
fn letters(text: &str) -> impl Iterator<Item = &str> {
    text.char_indices().map(|(at, letter)| &text[at..at + letter.len_utf8()])
}

fn index(pairs: impl Iterator<Item = (&'static str, &'static str)>) -> Table {
    let mut table = Table::new();
    for (key, value) in pairs {
        let values = table.entry(key).or_default();
        if !values.contains(&value) {
            values.push(value);
        }
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fits(written: &str, name: &str) -> bool {
        patterns(written).iter().any(|pattern| pattern.fit(name).whole.is_some())
    }

    #[test]
    fn names_in_han_characters_are_known_again() {
        for (written, name) in [
            ("安倍", "abe"),
            ("晋三", "shinzo"),
            ("純一郎", "junichiro"),
            ("百合子", "yuriko"),
            ("佐々木", "sasaki"),
            ("文", "moon"),
            ("在寅", "jaein"),
            ("李", "lee"),
            ("李", "rhee"),
            ("显龙", "hsienloong"),
            ("曾", "tsang"),
            ("介石", "kaishek"),
            ("澤東", "tsetung"),
            ("曾", "zeng"),
        ] {
            assert!(fits(written, name), "{written} {name}");
        }
        for (written, name) in [("安倍", "aso"), ("文", "park"), ("純一郎", "kenichiro"), ("金", "lee")] {
            assert!(!fits(written, name), "{written} {name}");
        }
    }

    #[test]
    fn tables_are_of_one_form() {
        let plain = |readings: &Vec<&str>| readings.iter().all(|one| one.bytes().all(|byte| byte.is_ascii_lowercase()));
        for table in [&*SURNAMES, &*KANJI, &*CHINESE] {
            for (written, readings) in table {
                assert!(!readings.is_empty() && plain(readings), "{written}: {readings:?}");
            }
        }
        for (written, syllables) in &*HANJA {
            assert!(syllables.iter().all(|one| one.chars().count() == 1), "{written}: {syllables:?}");
        }
    }
}
