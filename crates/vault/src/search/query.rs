//! What was typed, taken apart: pieces, each of which must be found, and the *terms* that can cover them.
//!
//! A term is one piece, or neighbouring pieces written as one: "jae in" may be meant for Jaein.

use super::edit::LONGEST_WORD;
use super::fold::{Piece, written_words};
use super::script;
use super::sound::Sound;
use super::variant;
use super::vocabulary::{INITIALS, READING, Vocabulary, WordId};
use std::ops::Range;

/// Characters of a query that are read; nobody types a longer one by hand.
const MOST_CHARACTERS: usize = 400;
/// Pieces that are looked for; further ones are passed over.
pub(super) const MOST_PIECES: usize = 12;
/// Pieces that are tried as one word.
const MOST_JOINED: usize = 3;
/// Pieces of one written word that are tried as one: each syllable of Hangul is a piece.
const MOST_SYLLABLES_JOINED: usize = 6;
/// In longer queries, mistakes are looked for in single pieces only.
const MOST_PIECES_TO_JOIN_LOOSELY: usize = 4;
/// The fewest letters of what may be two words of the contact written as one, and of the first of them.
const SHORTEST_RUN_TOGETHER: usize = 4;
const SHORTEST_FIRST: usize = 2;

/// How well a word fits a term; lower is better.
pub(super) mod grade {
    /// The whole word.
    pub(in super::super) const WHOLE: u8 = 0;
    /// How the word begins.
    pub(in super::super) const BEGINNING: u8 = 2;
    /// Words of the contact written as one.
    pub(in super::super) const RUN_TOGETHER: u8 = 3;
    /// From here on the fit is loose. These words are known to be the same name: nicknames, readings of a script.
    pub(in super::super) const LOOSE: u8 = 8;
    /// The initials of a name.
    pub(in super::super) const INITIALS: u8 = LOOSE + 1;
    /// From here on it is a guess: a mistake in typing, or another spelling of the same sound.
    pub(in super::super) const GUESS: u8 = LOOSE + 2;
    /// Added for each edit after the first.
    pub(in super::super) const EDIT: u8 = 4;
    /// Added where it is only the beginning of a word that is meant.
    pub(in super::super) const LOOSE_BEGINNING: u8 = 3;
    /// The word doesn't fit.
    pub(in super::super) const NONE: u8 = u8::MAX;
}

/// One or more neighbouring pieces of a query, and the words that fit them.
pub(super) struct Term {
    /// The pieces it covers.
    pub(super) pieces: Range<usize>,
    written: Piece,
    /// The grade of each word of the vocabulary; empty as long as none fits.
    grades: Vec<u8>,
    /// The sorted words that fit as a beginning.
    sorted: Range<WordId>,
    /// The other words that fit.
    others: Vec<WordId>,
    /// Words with which the term begins, if it may be more than one word.
    pub(super) firsts: Vec<WordId>,
}

impl Term {
    /// All terms of a query, each with the words that fit it exactly.
    pub(super) fn all(query: &str, vocabulary: &Vocabulary) -> Vec<Self> {
        let words = written_words(start_of(query));
        covering(&words).map(|(pieces, written)| Self::new(pieces, written, vocabulary)).collect()
    }

    /// All terms of a query in which kana are taken apart into syllables, as names in them may stand without a space;
    /// none if it has no kana. They fit loosely only, and have yet to be loosened.
    pub(super) fn all_in_syllables(query: &str) -> Vec<Self> {
        let words = written_words(start_of(query));
        let split: Vec<Vec<Piece>> =
            words.iter().map(|word| word.iter().cloned().flat_map(Piece::syllables).collect()).collect();
        if split.iter().map(Vec::len).eq(words.iter().map(Vec::len)) {
            return Vec::new();
        }
        covering(&split).map(|(pieces, written)| Self::unfitted(pieces, written)).collect()
    }

    /// A term that nothing fits yet.
    fn unfitted(pieces: Range<usize>, written: Piece) -> Self {
        Self { pieces, grades: Vec::new(), sorted: 0..0, others: Vec::new(), firsts: Vec::new(), written }
    }

    fn new(pieces: Range<usize>, written: Piece, vocabulary: &Vocabulary) -> Self {
        let mut term = Self::unfitted(pieces, written);
        let text = std::mem::take(&mut term.written.text);
        // Kana put vowels where words of others have none, so how these begin is for the pattern to say.
        let begins = !term.written.is_kana();
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
    fn fits(&mut self, id: WordId, grade: u8, vocabulary: &Vocabulary) {
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
        self.others.iter().map(|id| *id..*id + 1).chain([self.sorted.clone()])
    }

    /// How well a word fits.
    pub(super) fn grade(&self, id: WordId) -> u8 {
        self.grades.get(id as usize).copied().unwrap_or(grade::NONE)
    }

    /// Whether no word fits and none begins the term.
    pub(super) fn is_idle(&self) -> bool {
        self.grades.is_empty() && self.firsts.is_empty()
    }

    /// For how many loose fits a loose fit counts: one of pieces written as one is no better than one of each of them,
    /// unless the pieces are mere syllables.
    pub(super) fn loose_fits(&self) -> usize {
        if self.written.own.is_empty() { self.pieces.len() } else { 1 }
    }

    /// The folded letters.
    pub(super) fn text(&self) -> &str {
        &self.written.text
    }

    /// Looks also for words that fit loosely. `pieces` is the number of them in the query.
    pub(super) fn loosen(&mut self, pieces: usize, vocabulary: &Vocabulary) {
        self.loosen_by_reading(pieces, vocabulary);
        if !self.written.own.is_empty() {
            self.loosen_by_pattern(vocabulary);
            return;
        }
        let single = self.pieces.len() == 1;
        if !single && pieces > MOST_PIECES_TO_JOIN_LOOSELY {
            return;
        }
        // Without vowels, an edit makes quite another word.
        if self.written.vowels {
            let text = std::mem::take(&mut self.written.text);
            vocabulary.near(&text, |id, distance| {
                let edits = |edits: usize| grade::GUESS + grade::EDIT * (edits.max(1) - 1) as u8;
                let whole = distance.whole.map(edits);
                let beginning = distance.beginning.map(|count| edits(count) + grade::LOOSE_BEGINNING);
                if let Some(grade) = whole.into_iter().chain(beginning).min() {
                    self.fits(id, grade, vocabulary);
                }
            });
            self.written.text = text;
        }
        self.loosen_by_sound(vocabulary);
    }

    /// Looks for words that are known to be the same name, and for names with these initials.
    fn loosen_by_reading(&mut self, pieces: usize, vocabulary: &Vocabulary) {
        /// The fewest letters of initials that may go on.
        const FEWEST_THAT_GO_ON: usize = 3;

        let text = std::mem::take(&mut self.written.text);
        let mut marked = format!("{READING}{text}");
        self.fits_beginning(&marked, grade::LOOSE, vocabulary);
        for other in variant::of(&text) {
            vocabulary.id(&other).into_iter().for_each(|id| self.fits(id, grade::LOOSE, vocabulary));
        }
        if let Some(servant) = variant::servant(&text) {
            self.fits_beginning(&format!("{READING}{servant}"), grade::LOOSE, vocabulary);
        }
        if pieces == 1 {
            marked.replace_range(..READING.len_utf8(), INITIALS.encode_utf8(&mut [0; 4]));
            if text.len() >= FEWEST_THAT_GO_ON {
                self.fits_beginning(&marked, grade::INITIALS, vocabulary);
            } else if let Some(id) = vocabulary.id(&marked) {
                self.fits(id, grade::INITIALS, vocabulary);
            }
        }
        self.written.text = text;
    }

    /// Notes the words that are or begin like this.
    fn fits_beginning(&mut self, beginning: &str, grade: u8, vocabulary: &Vocabulary) {
        let sorted = vocabulary.sorted_beginning_with(beginning);
        for id in sorted.chain(vocabulary.added_beginning_with(beginning)) {
            let rest = if vocabulary.word(id).len() > beginning.len() { grade::LOOSE_BEGINNING } else { 0 };
            self.fits(id, grade + rest, vocabulary);
        }
    }

    fn loosen_by_pattern(&mut self, vocabulary: &Vocabulary) {
        for pattern in script::patterns(&self.written.own) {
            vocabulary.fitting(&pattern, |id, fit| {
                let beginning = fit.beginning.map(|cost| cost + grade::LOOSE_BEGINNING);
                if let Some(cost) = fit.whole.into_iter().chain(beginning).min() {
                    self.fits(id, grade::LOOSE + cost, vocabulary);
                }
            });
        }
    }

    fn loosen_by_sound(&mut self, vocabulary: &Vocabulary) {
        /// Two Latin letters are too few to tell by sound; in other scripts they may be a whole syllable.
        const FEWEST_LATIN_LETTERS: usize = 3;
        /// From so many Latin letters on, more than one consonant is needed.
        const LONG: usize = 5;
        /// The fewest consonants from which the rest of a word can be guessed.
        const FEWEST_FOR_BEGINNING: u32 = 3;
        /// The same without vowels, where two make a whole word: `bd` stands for Abd and Abdel alike.
        const FEWEST_WITHOUT_VOWELS: u32 = 2;

        if self.written.latin && self.written.text.len() < FEWEST_LATIN_LETTERS {
            return;
        }
        let spellings = match self.written.spoken.as_slice() {
            [] => std::slice::from_ref(&self.written.text),
            spoken => spoken,
        };
        let bare = variant::bare(&self.written.text).filter(|_| self.written.latin);
        let servant = variant::servant(&self.written.text).filter(|_| self.written.latin);
        let spellings = spellings.iter().map(String::as_str).chain(bare).chain(servant.as_deref());
        let mut sounds: Vec<Sound> = spellings.flat_map(Sound::readings).collect();
        sounds.sort_unstable();
        sounds.dedup();
        let vowels = self.written.vowels;
        let fewest = if vowels { FEWEST_FOR_BEGINNING } else { FEWEST_WITHOUT_VOWELS };
        // A single consonant among many letters is too little to go by.
        let long = self.written.latin && self.written.text.len() >= LONG;
        for sound in sounds.into_iter().filter(|sound| !long || sound.consonants() > 1) {
            let most = sound.consonants();
            let range = if most >= fewest { sound.same_beginning() } else { sound.same_key() };
            vocabulary.sounding(range, |id, word| {
                let unlike = sound.unlikeness(word, vowels);
                if unlike <= most {
                    let rest = if word.consonants() > most { grade::LOOSE_BEGINNING } else { 0 };
                    self.fits(id, grade::GUESS + rest + unlike as u8, vocabulary);
                }
            });
        }
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

/// As much of a query as is read.
fn start_of(query: &str) -> &str {
    let cut = query.char_indices().nth(MOST_CHARACTERS).map_or(query.len(), |(at, _)| at);
    &query[..cut]
}

/// The pieces of words, one by one and neighbouring ones as one, in the order of where they begin.
fn covering(words: &[Vec<Piece>]) -> impl Iterator<Item = (Range<usize>, Piece)> {
    // Where the word of each piece ends.
    let ends = words.iter().scan(0, |end, word| {
        *end += word.len();
        Some(vec![*end; word.len()])
    });
    let ends = ends.collect::<Vec<_>>().concat();
    let mut pieces = words.concat();
    pieces.truncate(MOST_PIECES);
    (0..pieces.len()).flat_map(move |start| {
        let syllables = ends[start].min(start + MOST_SYLLABLES_JOINED);
        let last = pieces.len().min(syllables.max(start + MOST_JOINED));
        (start + 1..=last).map(|end| (start..end, Piece::join(&pieces[start..end]))).collect::<Vec<_>>()
    })
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
