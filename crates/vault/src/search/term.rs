//! A term of a query: one piece, or neighbouring pieces written as one ("jae in" may be meant for Jaein), and the words of the
//! directory that fit it exactly. Which fit loosely is told in [`loosen`](super::loosen), what it means in
//! [`term_meaning`](super::term_meaning).

use super::edit::LONGEST_WORD;
use super::fold::Piece;
use super::meaning;
use super::vocabulary::{Vocabulary, WordId};
use std::ops::Range;

/// The fewest letters of what may be two words of the contact written as one, and of the first of them.
const SHORTEST_RUN_TOGETHER: usize = 4;
const SHORTEST_FIRST: usize = 2;

/// How well a word fits a term; lower is better.
pub(super) mod grade {
    /// The whole word.
    pub(in super::super) const WHOLE: u8 = 0;
    /// From one grade to the next that is told apart by rule; those between say which of several guesses is closer.
    pub(in super::super) const STEP: u8 = 8;
    /// How the word begins.
    pub(in super::super) const BEGINNING: u8 = 2 * STEP;
    /// A looser use of a word for an office.
    pub(in super::super) const LOOSER_USE: u8 = 2 * STEP;
    /// Words of the contact written as one.
    pub(in super::super) const RUN_TOGETHER: u8 = 3 * STEP;
    /// Added where the same pieces mean an office, which then comes first.
    pub(in super::super) const STAND_BACK: u8 = 5 * STEP;
    /// From here on the fit is loose. These words are known to be the same name: nicknames, readings of a script.
    pub(in super::super) const LOOSE: u8 = 8 * STEP;
    /// The initials of a name.
    pub(in super::super) const INITIALS: u8 = LOOSE + STEP;
    /// From here on it is a guess: a mistake in typing, or another spelling of the same sound.
    pub(in super::super) const GUESS: u8 = LOOSE + 2 * STEP;
    /// Beyond this a guess is far from what was typed.
    pub(in super::super) const FAR: u8 = GUESS + 2 * STEP;
    /// Added for each edit after the first.
    pub(in super::super) const EDIT: u8 = 4 * STEP;
    /// Added where it is only the beginning of a word that is meant.
    pub(in super::super) const LOOSE_BEGINNING: u8 = 3 * STEP;
    /// The worst of those that fit.
    pub(in super::super) const WORST: u8 = NONE - 1;
    /// The word doesn't fit.
    pub(in super::super) const NONE: u8 = u8::MAX;
}

/// One or more neighbouring pieces of a query, and the words that fit them.
pub(super) struct Term {
    /// The pieces it covers.
    pub(super) pieces: Range<usize>,
    pub(super) kind: Kind,
    pub(super) written: Piece,
    /// The grade of each word of the vocabulary; empty as long as none fits.
    grades: Vec<u8>,
    /// The sorted words that fit as a beginning.
    sorted: Range<WordId>,
    /// The other words that fit.
    others: Vec<WordId>,
    /// Signs that fit, sorted ones in a row.
    pub(super) signs: Vec<(Range<WordId>, u8)>,
    /// Words with which the term begins, if it may be more than one word.
    pub(super) firsts: Vec<WordId>,
    /// The signs of the country whose name the pieces are; `None` if they are no such name.
    pub(super) country: Option<Vec<Range<WordId>>>,
}

/// How a term is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// By its letters.
    Letters,
    /// By what it means: a country or an office.
    Meaning(meaning::Table),
    /// Not at all, as it is a small word that says nothing: it fits everybody.
    Small,
    /// Not at all: it is left out, because nobody fits all words.
    LeftOut,
}

impl Term {
    /// A term that is not found by letters.
    pub(super) fn empty(pieces: Range<usize>, kind: Kind) -> Self {
        let (text, spoken, own) = Default::default();
        let written = Piece { text, spoken, own, vowels: false, latin: true };
        let (grades, others, signs, firsts) = Default::default();
        Self { pieces, kind, written, grades, sorted: 0..0, others, signs, firsts, country: None }
    }

    /// A term that nothing fits yet.
    pub(super) fn unfitted(pieces: Range<usize>, written: Piece) -> Self {
        Self { written, ..Self::empty(pieces, Kind::Letters) }
    }

    /// A term with the words that fit it exactly.
    pub(super) fn new(pieces: Range<usize>, written: Piece, vocabulary: &Vocabulary) -> Self {
        let mut term = Self::unfitted(pieces, written);
        let text = std::mem::take(&mut term.written.text);
        // Kana and Hangul put vowels where words of others have none, and a syllable begins too many words, so how these
        // begin is for the pattern to say.
        let begins = !term.written.is_kana() && !term.written.is_syllabic();
        term.sorted = if begins { vocabulary.sorted_beginning_with(&text) } else { 0..0 };
        if !term.sorted.is_empty() {
            term.grades = vec![grade::NONE; vocabulary.len()];
            term.grades[term.sorted.start as usize..term.sorted.end as usize].fill(grade::BEGINNING);
        }
        for id in vocabulary.added_beginning_with(&text).filter(|_| begins) {
            term.fits(id, grade::BEGINNING, vocabulary);
        }
        if let Some(id) = vocabulary.id(&text) {
            term.fits(id, grade::WHOLE, vocabulary);
        }
        if term.pieces.len() == 1 && text.len() >= SHORTEST_RUN_TOGETHER {
            term.firsts = firsts(&text, vocabulary);
        }
        term.written.text = text;
        term
    }

    /// Notes a fit, unless a better one is known.
    pub(super) fn fits(&mut self, id: WordId, grade: u8, vocabulary: &Vocabulary) {
        if self.grades.is_empty() {
            self.grades = vec![grade::NONE; vocabulary.len()];
        }
        let known = &mut self.grades[id as usize];
        if *known == grade::NONE {
            self.others.push(id);
        }
        *known = grade.min(*known);
    }

    /// The words that fit, each once.
    pub(super) fn words(&self) -> impl Iterator<Item = Range<WordId>> {
        let signs = self.signs.iter().map(|(ids, _)| ids.clone());
        self.others.iter().map(|id| *id..*id + 1).chain([self.sorted.clone()]).chain(signs)
    }

    /// How well a word fits.
    pub(super) fn grade(&self, id: WordId) -> u8 {
        if self.grades.is_empty() {
            let sign = self.signs.iter().find(|(ids, _)| ids.contains(&id));
            return sign.map_or(grade::NONE, |(_, grade)| *grade);
        }
        self.grades.get(id as usize).copied().unwrap_or(grade::NONE)
    }

    /// Whether no word fits and none begins the term.
    pub(super) fn is_idle(&self) -> bool {
        !self.fits_everybody() && self.grades.is_empty() && self.firsts.is_empty() && self.signs.is_empty()
    }

    /// Whether it is not looked for.
    pub(super) fn fits_everybody(&self) -> bool {
        matches!(self.kind, Kind::Small | Kind::LeftOut)
    }

    /// Leaves only the words that are, as a whole, what was typed, and the signs of countries.
    pub(super) fn keep_whole(&mut self, vocabulary: &Vocabulary) {
        self.sorted = 0..0;
        self.others = vocabulary.id(&self.written.text).into_iter().collect();
        self.grades = Vec::new();
        self.firsts = Vec::new();
        if let [id] = self.others[..] {
            self.grades = vec![grade::NONE; vocabulary.len()];
            self.grades[id as usize] = grade::WHOLE;
        }
        self.signs
            .retain(|(ids, grade)| *grade == grade::WHOLE && meaning::is_country_sign(vocabulary.word(ids.start)));
    }

    /// Leaves only the signs of what is typed to its end, and in its usual sense.
    pub(super) fn keep_said_in_full(&mut self) {
        self.signs.retain(|(_, grade)| *grade < grade::BEGINNING);
    }

    /// Whether it has signs of what is typed to its end, and in its usual sense.
    pub(super) fn is_said_in_full(&self) -> bool {
        self.signs.iter().any(|(_, grade)| *grade < grade::BEGINNING)
    }

    /// Makes all words fit worse than those who hold an office that the same pieces mean.
    pub(super) fn stand_back(&mut self) {
        self.grades.iter_mut().filter(|grade| **grade < grade::LOOSE).for_each(|grade| *grade += grade::STAND_BACK);
    }

    /// Makes words of the same syllables as loose as others: they are one reading among several. What a word in such a script
    /// means is another: the sultan's name may be Sultan.
    pub(super) fn loosen_same_syllables(&mut self, is_read: bool) {
        let is_exact = |grade: &u8| *grade < grade::LOOSE;
        if self.written.is_syllabic() {
            self.grades.iter_mut().filter(|grade| is_exact(grade)).for_each(|grade| *grade = grade::LOOSE);
        }
        if is_read {
            let grades = self.signs.iter_mut().map(|(_, grade)| grade);
            grades.filter(|grade| is_exact(grade)).for_each(|grade| *grade += grade::LOOSE);
        }
    }

    /// The folded letters.
    pub(super) fn text(&self) -> &str {
        &self.written.text
    }

    /// Whether the term is this word and further ones written as one; `next` gives the words that may follow a word.
    pub(super) fn runs_together<'a, W: Copy>(
        &self,
        first: (&'a str, W),
        next: &impl Fn(W) -> Vec<(&'a str, W)>,
    ) -> bool {
        fn follows<'a, W: Copy>(rest: &str, after: W, next: &impl Fn(W) -> Vec<(&'a str, W)>) -> bool {
            next(after).into_iter().any(|(word, place)| {
                word.starts_with(rest)
                    || rest.strip_prefix(word).is_some_and(|rest| !word.is_empty() && follows(rest, place, next))
            })
        }
        let rest = self.text().strip_prefix(first.0);
        rest.is_some_and(|rest| rest.len() < LONGEST_WORD && !rest.is_empty() && follows(rest, first.1, next))
    }
}

/// The words with which a text begins that may be several words written as one: the rest must be words as well, but for
/// the last, which may be unfinished.
fn firsts(text: &str, vocabulary: &Vocabulary) -> Vec<WordId> {
    let mut goes_on = [false; LONGEST_WORD + 1];
    for at in (SHORTEST_FIRST..text.len()).rev() {
        let rest = &text[at..];
        goes_on[at] = vocabulary.begins_any(rest)
            || (at + 1..text.len()).any(|end| goes_on[end] && vocabulary.id(&text[at..end]).is_some());
    }
    let ends = (SHORTEST_FIRST..text.len()).filter(|end| goes_on[*end]);
    ends.filter_map(|end| vocabulary.id(&text[..end])).collect()
}
