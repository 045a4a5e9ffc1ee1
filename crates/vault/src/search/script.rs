//! What letters alone don't say: rules of single scripts that lie between a name as it is written and as it sounds.
//!
//! Each rule holds for the whole script or for an old convention of writing it in Latin letters, never for one name.

use super::fold::{Piece, plain};
use super::pattern::Pattern;
use super::{abjad, abugida, burmese, han, hangul, kana, rendered_han, variant};

/// The scripts that need rules of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Script {
    Latin,
    Greek,
    Cyrillic,
    Hebrew,
    Arabic,
    /// Devanagari and its kin: an unwritten vowel follows each consonant.
    Indic,
    Thai,
    Burmese,
    Kana,
    Han,
    Hangul,
    /// Any other that writes its vowels.
    Other,
}

impl Script {
    /// The script of a letter.
    pub(super) const fn of(letter: char) -> Self {
        match letter as u32 {
            0..=0x2af | 0x1e00..=0x1eff | 0xff10..=0xff5a => Self::Latin,
            0x370..=0x3ff | 0x1f00..=0x1fff => Self::Greek,
            0x400..=0x52f => Self::Cyrillic,
            0x590..=0x5ff | 0xfb1d..=0xfb4f => Self::Hebrew,
            0x600..=0x77f | 0x8a0..=0x8ff | 0xfb50..=0xfdff | 0xfe70..=0xfeff => Self::Arabic,
            0x1000..=0x109f => Self::Burmese,
            // Sinhala and Tamil are among them; Lao goes with Thai; Khmer is built alike.
            0x900..=0xdff | 0xf00..=0x109f | 0x1780..=0x17ff => Self::Indic,
            0xe00..=0xeff => Self::Thai,
            0x3040..=0x30ff | 0x31f0..=0x31ff | 0xff66..=0xff9f => Self::Kana,
            0x3400..=0x4dbf | 0x4e00..=0x9fff | 0xf900..=0xfaff | 0x20000..=0x323af | 0x3005..=0x3007 => Self::Han,
            0xac00..=0xd7a3 => Self::Hangul,
            _ => Self::Other,
        }
    }

    /// The script of all letters of a text that has any, if it is one. Joiners that can't be seen are of none.
    pub(super) fn of_all(letters: &str) -> Option<Self> {
        let mut scripts = letters.chars().filter(|letter| !matches!(letter, '\u{200b}'..='\u{200d}')).map(Self::of);
        let first = scripts.next()?;
        scripts.all(|other| other == first).then_some(first)
    }

    /// Whether each letter is a syllable that stands for itself.
    pub(super) const fn is_syllabic(self) -> bool {
        matches!(self, Self::Han | Self::Hangul)
    }

    /// Whether what is written so is read by [`patterns`].
    pub(super) const fn has_patterns(self) -> bool {
        self.is_heard()
            || matches!(self, Self::Indic | Self::Thai | Self::Burmese | Self::Kana | Self::Han | Self::Hangul)
    }

    /// Whether what is written so is also found by how it sounds.
    pub(super) const fn is_heard(self) -> bool {
        matches!(self, Self::Arabic | Self::Hebrew)
    }

    /// Whether all vowels are written, in the order in which they are spoken.
    pub(super) const fn writes_vowels(self) -> bool {
        !matches!(self, Self::Hebrew | Self::Arabic | Self::Indic | Self::Thai | Self::Burmese)
    }
}

/// Letters in an order and number from which they can be written in Latin one by one.
pub(super) fn prepared(letters: &str, script: Script) -> String {
    match script {
        Script::Greek => greek(letters),
        Script::Arabic => without_article(letters).to_owned(),
        Script::Thai => without_silent(letters),
        _ => letters.to_owned(),
    }
}

/// The patterns that words in Latin letters must fit to be what is written here, in letters of scripts that have them.
pub(super) fn patterns(letters: &str) -> Vec<Pattern> {
    match Script::of_all(letters) {
        Some(Script::Kana) => vec![kana::pattern(letters)],
        Some(Script::Hangul) => vec![hangul::pattern(letters)],
        Some(Script::Han) => han::patterns(letters).into_iter().chain(rendered_han::pattern(letters)).collect(),
        Some(Script::Burmese) => vec![burmese::pattern(letters)],
        Some(Script::Indic | Script::Thai) => vec![abugida::pattern(letters)],
        Some(Script::Arabic) => {
            let bare = without_article(letters);
            let both = if bare == letters { vec![letters] } else { vec![bare, letters] };
            both.into_iter().map(abjad::pattern).collect()
        }
        Some(Script::Hebrew) => vec![abjad::pattern(letters)],
        _ => Vec::new(),
    }
}

/// Gives to `sink` how neighbouring pieces of a word may be read beside what they say by themselves.
pub(super) fn readings(pieces: &[Piece], mut sink: impl FnMut(&str)) {
    match pieces {
        // With other vowels, the article stands only within a name.
        [piece] if piece.latin && piece.text.starts_with(['a', 'e']) => {
            variant::bare(&piece.text).into_iter().for_each(&mut sink);
        }
        [piece] if piece.latin => {}
        _ if pieces.iter().all(|piece| !piece.own.is_empty()) => {
            let own = pieces.iter().map(|piece| piece.own.as_str()).collect::<String>();
            let readings = match Script::of_all(&own) {
                Some(Script::Kana) => kana::guesses(&own),
                Some(Script::Hangul) => hangul::latin(&own),
                Some(Script::Han) => han::readings(&own),
                Some(Script::Burmese) => burmese::latin(&own),
                _ => Vec::new(),
            };
            readings.iter().for_each(|one| sink(one));
        }
        _ => {}
    }
}

/// How the surname with which a word begins is customarily spelled.
pub(super) fn surnames(word: &[Piece]) -> impl Iterator<Item = &'static str> {
    hangul::surnames(word.first().map_or("", |first| &first.own))
}

/// The parts of a written word, each with the number of its first piece, that are compared in their own letters with what is
/// typed in Latin ones: those of the scripts in which the names of others are written by their sound.
pub(super) fn to_compare(word: &[Piece]) -> Vec<(usize, String)> {
    if word.iter().any(|piece| piece.own.is_empty()) {
        return Vec::new();
    }
    let own = |pieces: &[Piece]| pieces.iter().map(|piece| piece.own.as_str()).collect::<String>();
    let whole = own(word);
    match Script::of_all(&whole) {
        // Behind a surname of one syllable, or of two, stands a name of two.
        Some(Script::Hangul) if (3..=4).contains(&word.len()) => {
            (0..word.len() - 1).map(|from| (from, own(&word[from..]))).collect()
        }
        Some(Script::Kana | Script::Hangul | Script::Arabic | Script::Hebrew | Script::Thai) => vec![(0, whole)],
        _ => Vec::new(),
    }
}

/// The names of several words that are written as one in Latin letters, each with the number of its first piece: Nasrallah,
/// Abdulaziz, Salahuddin, Bengurion.
pub(super) fn compounds(words: &[Vec<Piece>]) -> Vec<(usize, String)> {
    /// Words that begin such a name, and words that end one.
    const FIRSTS: [&str; 11] = ["عبد", "أبو", "ابو", "أبي", "بو", "بن", "ابن", "سيف", "בן", "בר", "אבו"];
    const SECONDS: [&str; 5] = ["الله", "اللہ", "الدين", "الدین", "אללה"];

    let pieces: Vec<&str> = words.iter().flatten().map(|piece| piece.own.as_str()).collect();
    let pairs = pieces.windows(2).enumerate();
    let compounds = pairs.filter(|(_, pair)| {
        let whole = !pair[0].is_empty() && Script::of_all(pair[0]) == Script::of_all(pair[1]);
        whole && (FIRSTS.contains(&pair[0]) || SECONDS.contains(&pair[1]))
    });
    compounds.map(|(place, pair)| (place, pair.concat())).collect()
}

/// Spellings that say how the letters sound; none where the folded text says it.
pub(super) fn spoken(letters: &str, script: Script, text: &str) -> Vec<String> {
    match script {
        Script::Latin => vec![latin(letters)],
        // Г is h in Ukrainian, and the only letter that Russian has for the h of others.
        Script::Cyrillic if letters.contains(['г', 'Г']) => {
            vec![text.to_owned(), plain(&letters.replace(['г', 'Г'], ""))]
        }
        Script::Hebrew => hebrew(letters),
        Script::Greek => greek_stops(letters),
        Script::Arabic => arabic(letters, text),
        Script::Indic => vec![indic(letters)],
        Script::Han => vec![pinyin(text)],
        Script::Cyrillic | Script::Thai | Script::Burmese | Script::Kana | Script::Hangul | Script::Other => Vec::new(),
    }
}

/// The sounds of accented Latin letters, which folding takes away.
fn latin(letters: &str) -> String {
    let mut spelled = String::with_capacity(letters.len() + 2);
    for letter in letters.chars() {
        match letter.to_lowercase().next().unwrap_or(letter) {
            'č' | 'ć' | 'ç' | 'ĉ' => spelled.push_str("ch"),
            'š' | 'ş' | 'ș' | 'ŝ' | 'ś' => spelled.push_str("sh"),
            'ž' | 'ż' | 'ź' => spelled.push_str("zh"),
            'ț' | 'ţ' => spelled.push_str("ts"),
            'đ' => spelled.push_str("dj"),
            'ę' => spelled.push_str("en"),
            'ą' => spelled.push_str("on"),
            other => spelled.push(other),
        }
    }
    plain(&spelled)
}

/// Greek vowels and stops that are written with two letters.
fn greek(letters: &str) -> String {
    let mut plainer = letters.to_lowercase();
    for (written, sound) in
        [("ού", "ou"), ("ου", "ou"), ("αύ", "av"), ("αυ", "av"), ("εύ", "ev"), ("ευ", "ev"), ("γγ", "ng"), ("τζ", "tz")]
    {
        plainer = plainer.replace(written, sound);
    }
    // At the beginning they are the stop alone.
    for (written, sound) in GREEK_STOPS.iter().map(|(written, [stop, _])| (written, stop)) {
        plainer = plainer.strip_prefix(written).map_or(plainer.clone(), |rest| format!("{sound}{rest}"));
    }
    plainer
}

/// Two letters that are b, d or g, or keep the nasal or the voiceless stop of the name that has them.
const GREEK_STOPS: [(&str, [&str; 2]); 3] = [("μπ", ["b", "mp"]), ("ντ", ["d", "nt"]), ("γκ", ["g", "nk"])];

/// What the stops within a word may be.
fn greek_stops(letters: &str) -> Vec<String> {
    let both = [0, 1].map(|way| {
        let all = GREEK_STOPS.iter().fold(letters.to_owned(), |text, (written, ways)| text.replace(written, ways[way]));
        plain(&all)
    });
    if both[0] == both[1] { Vec::new() } else { both.to_vec() }
}

/// A name that calls somebody a servant is two words in most spellings: Abdul Rahman.
pub(super) fn without_servant(letters: &str) -> Vec<String> {
    let rest = letters.strip_prefix("عبد").filter(|rest| rest.starts_with("ال"));
    rest.map_or_else(|| vec![letters.to_owned()], |rest| vec!["عبد".to_owned(), rest.to_owned()])
}

/// Arabic without the article, which is written together with the word and in Latin often left out.
fn without_article(letters: &str) -> &str {
    letters.strip_prefix("ال").filter(|rest| rest.chars().count() >= 2).unwrap_or(letters)
}

/// Arabic letters that have another sound elsewhere: Egypt says g for j; Persian, Turkish and Urdu say z and s for what
/// they have no sound of.
fn arabic(letters: &str, text: &str) -> Vec<String> {
    let egyptian = plain(&letters.replace('ج', "ق"));
    let persian = plain(&letters.replace(['ظ', 'ذ', 'ض'], "ز").replace('ث', "س"));
    let mut spoken = vec![text.to_owned()];
    spoken.extend([egyptian, persian].into_iter().filter(|one| one != text));
    if spoken.len() > 1 { spoken } else { Vec::new() }
}

/// Hebrew letters that have two sounds, by the place where they stand; within a word, either.
fn hebrew(letters: &str) -> Vec<String> {
    let spelled = |soft: bool| {
        let mut spelled = String::with_capacity(letters.len());
        for (place, letter) in letters.chars().enumerate() {
            match (letter, place) {
                ('ב', 0) => spelled.push('b'),
                ('פ', 0) => spelled.push('p'),
                ('כ', 0) => spelled.push('k'),
                ('ב', _) if !soft => spelled.push('b'),
                ('פ', _) => spelled.push(if soft { 'f' } else { 'p' }),
                ('ף', _) => spelled.push('f'),
                ('כ' | 'ך' | 'ח', _) => spelled.push_str("kh"),
                // A vowel more often than not, and `w` may be heard as one.
                ('ו', 1..) => spelled.push('w'),
                (other, _) => spelled.push(other),
            }
        }
        plain(&spelled)
    };
    let mut both = vec![spelled(true), spelled(false)];
    both.dedup();
    both
}

/// The nasal dot of Indic scripts, which sounds like n unless the lips close after it; and their c, which is a ch.
fn indic(letters: &str) -> String {
    let mut spelled = String::with_capacity(letters.len());
    let mut following = letters.chars().skip(1);
    for letter in letters.chars() {
        let next = following.next().map_or("", any_ascii::any_ascii_char);
        match any_ascii::any_ascii_char(letter) {
            "m" if matches!(letter as u32 & 0x7f, 1 | 2) && !next.starts_with(['p', 'b', 'm']) => spelled.push('n'),
            "c" => spelled.push_str("ch"),
            other => spelled.push_str(other),
        }
    }
    plain(&spelled)
}

/// Thai without the letters that the sign thanthakhat silences: its own, and those between it and the consonant that
/// closes the syllable.
fn without_silent(letters: &str) -> String {
    const THANTHAKHAT: char = '\u{e4c}';
    let is_consonant = |letter: char| ('\u{e01}'..='\u{e2e}').contains(&letter);
    let is_upper_vowel = |letter: char| matches!(letter, '\u{e31}' | '\u{e34}'..='\u{e39}');
    let mut kept: Vec<char> = Vec::with_capacity(letters.len());
    for letter in letters.chars() {
        if letter != THANTHAKHAT {
            kept.push(letter);
            continue;
        }
        // A vowel written on the silent consonant is as silent.
        if kept.last().is_some_and(|last| is_upper_vowel(*last)) {
            kept.pop();
        }
        let run = kept.iter().rev().take_while(|letter| is_consonant(**letter)).count();
        let after_vowel = kept.len() > run;
        let silent = if after_vowel && run >= 2 { run - 1 } else { usize::from(run >= 1) };
        kept.truncate(kept.len() - silent);
    }
    kept.into_iter().collect()
}

/// Pinyin's letters that English and older romanisations write in another way.
fn pinyin(text: &str) -> String {
    for (initial, sound) in [("zh", "j"), ("ch", "ch"), ("c", "ts"), ("q", "ch"), ("x", "sh")] {
        if let Some(rest) = text.strip_prefix(initial) {
            return format!("{sound}{rest}");
        }
    }
    text.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How a whole written word sounds, first spelling.
    fn heard(word: &str) -> String {
        let pieces = super::super::fold::written_words(word).concat();
        pieces.iter().map(|piece| piece.spoken.first().unwrap_or(&piece.text).as_str()).collect()
    }

    #[test]
    fn scripts_are_heard_by_their_rules() {
        for (word, expected) in [
            ("Tadić", "tadich"),
            ("Băsescu", "basescu"),
            ("Μπακογιάννη", "bakogianni"),
            ("القذافي", "qdhfy"),
            ("בנימין", "bnymyn"),
            ("אולמרט", "wlmrt"),
            ("सिंह", "sinh"),
            ("ยิ่งลักษณ์", "yinglak"),
            ("ประยุทธ์", "prayuth"),
            ("สวัสดิ์", "swas"),
            ("蔡英文", "tsaiyingwen"),
            ("習近平", "shijinping"),
        ] {
            assert_eq!(heard(word), expected, "{word}");
        }
    }

    #[test]
    fn a_letter_with_two_sounds_is_spelled_in_both_ways() {
        assert_eq!(spoken("Гельмут", Script::Cyrillic, "gelmut"), ["gelmut", "elmut"]);
    }
}
