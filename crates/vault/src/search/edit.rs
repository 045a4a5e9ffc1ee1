//! Small typing mistakes: how many edits lie between two words, and a cheap test that spares most of the counting.

/// The longest word that is kept or compared, in letters; the rest of a longer one is ignored everywhere alike.
pub(super) const LONGEST_WORD: usize = 64;

/// Says how many edits a typed word of this many letters may be away from the word that is meant.
///
/// Among very short words nearly every one is a single edit from many others, so these must be right.
pub(super) const fn edits_allowed(letters: usize) -> usize {
    match letters {
        0..4 => 0,
        4..8 => 1,
        8..12 => 2,
        _ => 3,
    }
}

/// Which letters a word has: one bit for the first occurrence of each letter, another for a second one.
///
/// Each edit takes away at most one occurrence and adds at most one, so words whose bags differ by more bits than that
/// need no counting of edits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Bag(u64);

impl Bag {
    /// The bag of a folded word.
    pub(super) fn of(word: &str) -> Self {
        let mut bits = 0_u64;
        for byte in word.bytes() {
            match byte {
                b'a'..=b'z' => {
                    let first = 1 << (byte - b'a');
                    bits |= if bits & first == 0 { first } else { first << 26 };
                }
                b'0'..=b'9' => bits |= 1 << (52 + byte - b'0'),
                _ => {}
            }
        }
        Self(bits)
    }

    /// Which of the letters a–z occur, one bit for each.
    pub(super) const fn letters(self) -> u32 {
        (self.0 & 0x3ff_ffff) as u32
    }

    /// How many letters of this bag the other one lacks, at least.
    pub(super) const fn lacking_in(self, other: Self) -> usize {
        (self.0 & !other.0).count_ones() as usize
    }
}

/// How far a word is from what was typed, in edits; `None` for more than were allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Distance {
    /// To the whole word.
    pub(super) whole: Option<usize>,
    /// To the nearest beginning of the word, the whole included.
    pub(super) beginning: Option<usize>,
}

/// Counts the edits (a letter added, dropped or replaced, or two neighbours swapped) between what was typed and a word,
/// as far as there are at most `most` of them.
pub(super) fn distance(typed: &str, word: &str, most: usize) -> Distance {
    let (typed, word) = (typed.as_bytes(), word.as_bytes());
    let nothing = Distance { whole: None, beginning: None };
    if typed.len() > LONGEST_WORD || word.len() > LONGEST_WORD || typed.len() > word.len() + most {
        return nothing;
    }
    // Only cells near the diagonal can stay within `most`; all others count as too far. Single bytes, as this is where
    // the time of a search goes.
    let far = most as u8 + 1;
    let mut rows = [[far; LONGEST_WORD + 1]; 3];
    for (cell, column) in rows[0].iter_mut().zip(0..far) {
        *cell = column;
    }
    let [mut above, mut row, mut twice_above] = rows;
    for i in 1..=typed.len() {
        let columns = i.saturating_sub(most)..=word.len().min(i + most);
        let mut least = far;
        row.fill(far);
        for j in columns {
            let cost = if j == 0 {
                // The columns begin at 0 only as long as this is within `most`.
                i as u8
            } else {
                let replaced = above[j - 1] + u8::from(typed[i - 1] != word[j - 1]);
                let mut cost = replaced.min(above[j] + 1).min(row[j - 1] + 1);
                if i > 1 && j > 1 && typed[i - 1] == word[j - 2] && typed[i - 2] == word[j - 1] {
                    cost = cost.min(twice_above[j - 2] + 1);
                }
                cost
            };
            row[j] = cost.min(far);
            least = least.min(row[j]);
        }
        if least == far {
            return nothing;
        }
        (twice_above, above, row) = (above, row, twice_above);
    }
    let within = |edits: u8| (edits < far).then_some(usize::from(edits));
    let nearest = above[..=word.len()].iter().copied().min().unwrap_or(far);
    Distance { whole: within(above[word.len()]), beginning: within(nearest) }
}

/// Whether a typed word is within the edits that are allowed of a word, or of how it begins.
pub(super) fn is_near(typed: &str, word: &str) -> bool {
    let most = edits_allowed(typed.len());
    most > 0 && distance(typed, word, most).beginning.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn whole(typed: &str, word: &str) -> Option<usize> {
        distance(typed, word, 2).whole
    }

    #[test]
    fn edits_are_counted() {
        assert_eq!(whole("merkel", "merkel"), Some(0));
        assert_eq!(whole("merkl", "merkel"), Some(1));
        assert_eq!(whole("merkle", "merkel"), Some(1), "a swap is one edit");
        assert_eq!(whole("mrklel", "merkel"), Some(2));
        assert_eq!(whole("obama", "merkel"), None);
        assert_eq!(whole("", "ab"), Some(2));
        assert_eq!(distance("porosch", "poroshenko", 1), Distance { whole: None, beginning: Some(1) });
    }

    proptest! {
        #[test]
        fn the_banded_count_is_the_full_count(a in "[abc]{0,9}", b in "[abc]{0,9}") {
            let full = full_distance(a.as_bytes(), b.as_bytes());
            prop_assert_eq!(whole(&a, &b), (full <= 2).then_some(full));
        }

        #[test]
        fn the_bag_never_hides_a_near_word(a in "[abcde1]{0,9}", b in "[abcde1]{0,9}") {
            if let Some(edits) = whole(&a, &b) {
                prop_assert!(Bag::of(&a).lacking_in(Bag::of(&b)) <= edits);
                prop_assert!(Bag::of(&b).lacking_in(Bag::of(&a)) <= edits);
            }
            if let Some(edits) = distance(&a, &b, 2).beginning {
                prop_assert!(Bag::of(&a).lacking_in(Bag::of(&b)) <= edits);
            }
        }
    }

    /// The textbook table.
    fn full_distance(a: &[u8], b: &[u8]) -> usize {
        let mut table = vec![vec![0; b.len() + 1]; a.len() + 1];
        for i in 0..=a.len() {
            for j in 0..=b.len() {
                table[i][j] = if i == 0 || j == 0 {
                    i + j
                } else {
                    let replaced = table[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
                    let mut cost = replaced.min(table[i - 1][j] + 1).min(table[i][j - 1] + 1);
                    if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                        cost = cost.min(table[i - 2][j - 2] + 1);
                    }
                    cost
                };
            }
        }
        table[a.len()][b.len()]
    }
}
