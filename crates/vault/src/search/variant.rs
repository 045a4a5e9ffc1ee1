//! Variants: how else a name in Latin letters is customarily written or said, by rule or by the table of nicknames.

use super::fold::Piece;
use super::tables::nicknames::NICKNAMES;
use std::collections::HashMap;
use std::sync::LazyLock;

/// For each name, what else the same person may be called.
static NICKNAMES_OF: LazyLock<HashMap<&'static str, Vec<&'static str>>> = LazyLock::new(|| {
    let mut table: HashMap<_, Vec<_>> = HashMap::new();
    for line in NICKNAMES.lines() {
        let mut words = line.split(' ');
        let full: Vec<&str> = words.next().into_iter().flat_map(|full| full.split('/')).collect();
        let short: Vec<&str> = words.collect();
        // Whoever says a short form may mean any full one, and the other way round.
        for one in &full {
            table.entry(*one).or_default().extend(full.iter().chain(&short).filter(|other| *other != one));
        }
        for one in &short {
            table.entry(*one).or_default().extend(full.iter().filter(|other| *other != one));
        }
    }
    table
});

/// The other forms of a folded word.
pub(super) fn of(word: &str) -> Vec<String> {
    let known = NICKNAMES_OF.get(word).into_iter().flatten().map(|other| (*other).to_owned());
    known.chain(other_mac(word)).chain(bare(word).map(str::to_owned)).collect()
}

/// The form that a servant's name takes here, however its article is written: Abdul Rahman, Abd al-Rahman, Abdurrahman.
pub(super) fn servant(word: &str) -> Option<String> {
    /// The shortest of the names that follow: Ali, Haq.
    const SHORTEST: usize = 3;

    let rest = word.strip_prefix("abd").or_else(|| word.strip_prefix("abt"))?;
    let rest = bare(rest).or_else(|| rest.strip_prefix(['a', 'e', 'i', 'o', 'u']).and_then(bare)).unwrap_or(rest);
    let rest =
        rest.strip_prefix(['a', 'e', 'i', 'o', 'u']).filter(|rest| rest.starts_with(['l', 'r', 's'])).unwrap_or(rest);
    (rest.len() >= SHORTEST).then(|| format!("abd{rest}"))
}

/// The servants' names among the pieces of a text, each with the number of its first piece: written as one word, in two
/// or in three.
pub(super) fn servants(words: &[Vec<Piece>]) -> Vec<(String, usize)> {
    /// The longest first part that is no name by itself: Abdoul.
    const LONGEST_FIRST: usize = 6;
    const ARTICLES: [&str; 12] = ["al", "el", "ul", "ol", "ar", "er", "ur", "as", "es", "us", "an", "at"];

    let begins = |piece: &Piece| piece.latin && piece.text.starts_with("abd");
    if !words.iter().flatten().any(begins) {
        return Vec::new();
    }
    let pieces: Vec<&Piece> = words.iter().flatten().collect();
    (0..pieces.len())
        .filter(|nth| begins(pieces[*nth]))
        .filter_map(|nth| {
            let first = &pieces[nth].text;
            if first.len() > LONGEST_FIRST {
                return Some((servant(first)?, nth));
            }
            let count = if ARTICLES.contains(&pieces.get(nth + 1)?.text.as_str()) { 3 } else { 2 };
            let joined: String = pieces.iter().skip(nth).take(count).map(|piece| piece.text.as_str()).collect();
            Some((servant(&joined)?, nth))
        })
        .collect()
}

/// Gives to `sink` names with the small words before them, written as one: Lepen, Dimaio. A mark is put before each.
pub(super) fn with_particles(mark: char, words: &[Vec<Piece>], mut sink: impl FnMut(&str)) {
    const PARTICLES: [&str; 14] =
        ["de", "di", "da", "du", "del", "la", "le", "van", "von", "der", "den", "ter", "ben", "bin"];

    let mut joined = String::new();
    for piece in words.iter().flatten() {
        if piece.latin && PARTICLES.contains(&piece.text.as_str()) {
            if joined.is_empty() {
                joined.push(mark);
            }
            joined.push_str(&piece.text);
        } else if !joined.is_empty() {
            joined.push_str(&piece.text);
            sink(&joined);
            joined.clear();
        }
    }
}

/// The word without the Arabic article before it: Alassad, Elsisi, Assabah.
pub(super) fn bare(word: &str) -> Option<&str> {
    /// The fewest letters that may be left.
    const SHORTEST: usize = 4;
    /// Consonants that the l of the article turns into.
    const ASSIMILATING: [&str; 10] = ["sh", "th", "dh", "s", "d", "t", "r", "n", "z", "l"];

    let rest = word.strip_prefix(['a', 'e', 'i', 'o', 'u'])?;
    let like = ASSIMILATING
        .iter()
        .find_map(|sound| rest.strip_prefix(sound).filter(|rest| rest.starts_with(sound) && *sound != "l"));
    like.or_else(|| rest.strip_prefix('l')).filter(|rest| rest.len() >= SHORTEST)
}

/// Mac for Mc, and the other way round.
fn other_mac(word: &str) -> Option<String> {
    /// The fewest letters that must follow.
    const SHORTEST: usize = 4;

    let (rest, other) = match word.strip_prefix("mac") {
        Some(rest) => (rest, "mc"),
        None => (word.strip_prefix("mc")?, "mac"),
    };
    (rest.len() >= SHORTEST).then(|| format!("{other}{rest}"))
}

/// Gives to `sink` what a name is called by its first letters: of all its pieces, of all but a small word within it
/// (Fernández de Kirchner), of its first and last word, and from the small word on (von der Leyen). A mark is put before each.
pub(super) fn initials(mark: char, words: &[Vec<Piece>], mut sink: impl FnMut(&str)) {
    /// More than these nobody uses.
    const MOST: usize = 8;
    /// Small words with which the main part of a name begins.
    const SMALL: [&str; 8] = ["von", "van", "de", "da", "di", "bin", "ben", "al"];

    let mut letters = String::with_capacity(16);
    let mut small = None;
    letters.push(mark);
    for word in words {
        let is_small = |piece: &Piece| piece.latin && SMALL.contains(&piece.text.as_str());
        if small.is_none() && letters.len() > 1 && matches!(&word[..], [only] if is_small(only)) {
            small = Some(letters.len());
        }
        letters.extend(word.iter().filter(|piece| piece.latin).filter_map(|piece| piece.text.chars().next()));
    }
    let count = letters.len() - mark.len_utf8();
    if !(2..=MOST).contains(&count) {
        return;
    }
    sink(&letters);
    if let Some(from) = small {
        let from_small = letters.split_off(from);
        let before = letters.len();
        letters.push_str(&from_small[1..]);
        sink(&letters);
        letters.truncate(before);
        letters.replace_range(mark.len_utf8().., &from_small);
        sink(&letters);
    }
    if let [first, .., last] = words
        && words.len() > 2
        && [first, last].iter().all(|word| word.first().is_some_and(|piece| piece.latin))
    {
        letters.truncate(mark.len_utf8());
        letters.extend([first, last].iter().filter_map(|word| word.first()?.text.chars().next()));
        sink(&letters);
    }
}

#[cfg(test)]
mod tests {
    use super::super::fold::written_words;
    use super::*;

    #[test]
    fn a_servant_has_one_form() {
        for written in [
            "abdulrahman",
            "abdelrahman",
            "abdalrahman",
            "abdurrahman",
            "abdrahman",
            "abdirahman",
            "abdarrahman",
            "abdorrahman",
        ] {
            assert_eq!(servant(written).as_deref(), Some("abdrahman"), "{written}");
        }
        for written in ["abdelaziz", "abdulaziz", "abdalaziz"] {
            assert_eq!(servant(written).as_deref(), Some("abdaziz"), "{written}");
        }
        assert_eq!(servant("abdul"), None);
        assert_eq!(servant("abe"), None);
    }

    #[test]
    fn articles_are_left_off() {
        for (written, expected) in [
            ("alassad", "assad"),
            ("elsisi", "sisi"),
            ("assabah", "sabah"),
            ("ashshaykh", "shaykh"),
            ("ennahda", "nahda"),
        ] {
            assert_eq!(bare(written), Some(expected), "{written}");
        }
        for written in ["ali", "alia", "assad", "rashid"] {
            assert_eq!(bare(written), None, "{written}");
        }
    }

    #[test]
    fn nicknames_are_known_both_ways() {
        for (typed, meant) in [
            ("bill", "william"),
            ("william", "bill"),
            ("bob", "robert"),
            ("beppe", "giuseppe"),
            ("mcdonald", "macdonald"),
        ] {
            assert!(of(typed).iter().any(|other| other == meant), "{typed}");
        }
        assert!(!of("bill").iter().any(|other| other == "willem"));
    }

    #[test]
    fn small_words_are_written_together_with_the_name() {
        let mut all = Vec::new();
        for name in ["Marine Le Pen", "Ursula von der Leyen", "Luigi Di Maio", "Angela Merkel", "Jan de"] {
            with_particles('~', &written_words(name), |one| all.push(one.to_owned()));
        }
        assert_eq!(all, ["~lepen", "~vonderleyen", "~dimaio"]);
    }

    fn initials_of(name: &str) -> Vec<String> {
        let mut all = Vec::new();
        initials('=', &written_words(name), |one| all.push(one.to_owned()));
        all
    }

    #[test]
    fn initials_are_those_that_people_use() {
        for (name, expected) in [
            ("John Kerry", "jk"),
            ("John F. Kennedy", "jfk"),
            ("John F. Kennedy", "jk"),
            ("Andrés Manuel López Obrador", "amlo"),
            ("Mohammed bin Salman", "mbs"),
            ("Jean-Claude Juncker", "jcj"),
            ("Ursula von der Leyen", "vdl"),
            ("Cristina Fernández de Kirchner", "cfk"),
            ("Cristina Fernández de Kirchner", "cfdk"),
            ("Olusegun ben Ali Obasanjo", "oao"),
        ] {
            assert!(initials_of(name).contains(&format!("={expected}")), "{name}");
        }
        assert!(initials_of("Naruhito").is_empty());
        // Small words of other scripts have no initial.
        assert_eq!(initials_of("Li Peng 达"), ["=lp"]);
    }
}
