//! Which words fit a term loosely: known variants of a name, mistakes in typing, other spellings of the same sound.

use super::alphabet;
use super::edit::Bag;
use super::hangul;
use super::pattern::{Far, Fit, Pattern};
use super::romanised;
use super::script::{self, Script};
use super::sound::Sound;
use super::term::{Kind, Term, grade};
use super::variant;
use super::vocabulary::{INITIALS, READING, Vocabulary};
use std::borrow::Cow;

/// In longer queries, mistakes are looked for in single pieces only.
const MOST_PIECES_TO_JOIN_LOOSELY: usize = 4;

impl Term {
    /// Looks also for words that fit loosely. `pieces` is the number of them in the query.
    pub(super) fn loosen(&mut self, pieces: usize, vocabulary: &Vocabulary) {
        if self.kind != Kind::Letters {
            return;
        }
        self.loosen_by_reading(pieces, vocabulary);
        // Alphabets have spaces: what is two words there is hardly ever one in Latin letters, and the sound finds it then.
        if self.written.is_alphabetic() && self.pieces.len() == 1 {
            alphabet::pattern(&self.written.text).iter().for_each(|pattern| self.fits_pattern(pattern, vocabulary));
        }
        if !self.written.own.is_empty() {
            script::patterns(&self.written.own).iter().for_each(|pattern| self.fits_pattern(pattern, vocabulary));
            if !Script::of_all(&self.written.own).is_some_and(Script::is_heard) {
                return;
            }
        }
        let single = self.pieces.len() == 1;
        if !single && pieces > MOST_PIECES_TO_JOIN_LOOSELY {
            return;
        }
        // Without vowels, an edit makes quite another word.
        if self.written.vowels {
            let text = std::mem::take(&mut self.written.text);
            vocabulary.near(&text, |id, distance| {
                let word = vocabulary.word(id);
                // Hardly anybody mistakes the first letter.
                let first = if word.as_bytes().first() == text.as_bytes().first() { 0 } else { 2 * grade::STEP };
                let near = grade::GUESS + first + closer(&text, word);
                let edits = |edits: usize| near + grade::EDIT * (edits.max(1) - 1) as u8;
                let whole = distance.whole.map(edits);
                let beginning = distance.beginning.map(|count| edits(count) + grade::LOOSE_BEGINNING);
                if let Some(grade) = whole.into_iter().chain(beginning).min() {
                    self.fits(id, grade, vocabulary);
                }
            });
            self.written.text = text;
        }
        self.loosen_by_sound(vocabulary);
        if self.written.latin {
            self.loosen_by_own_script(vocabulary);
        }
    }

    /// Looks for names in other scripts that are typed in Latin letters.
    fn loosen_by_own_script(&mut self, vocabulary: &Vocabulary) {
        let text = std::mem::take(&mut self.written.text);
        vocabulary.fitting_own(&text, |id, fit| {
            if let Some(cost) = cost_of(fit) {
                // The name in Latin letters comes first.
                self.fits(id, grade::GUESS + grade::STEP / 2 + cost, vocabulary);
            }
        });
        self.written.text = text;
    }

    /// Looks for words that are known to be the same name, and for names with these initials.
    fn loosen_by_reading(&mut self, pieces: usize, vocabulary: &Vocabulary) {
        /// The fewest letters of initials that may go on.
        const FEWEST_THAT_GO_ON: usize = 3;

        let text = std::mem::take(&mut self.written.text);
        let mut marked = format!("{READING}{text}");
        self.fits_beginning(&marked, grade::LOOSE, vocabulary);
        let mut others: Vec<Cow<'_, str>> = variant::of(&text).into_iter().map(Cow::Owned).collect();
        // A single letter, as in I Myeong-bak, is a surname only before a given name.
        if self.written.latin && (pieces > 1 || text.len() > 1) {
            others.extend(hangul::surnames_like(&text).into_iter().map(Cow::Borrowed));
        }
        for other in others {
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

    /// Looks also for Korean given names that are written after another romanisation.
    pub(super) fn loosen_as_korean(&mut self, vocabulary: &Vocabulary) {
        if self.kind == Kind::Letters && self.written.latin {
            romanised::pattern(&self.written.text).iter().for_each(|pattern| self.fits_pattern(pattern, vocabulary));
        }
    }

    /// Notes the words that fit a pattern.
    fn fits_pattern(&mut self, pattern: &Pattern, vocabulary: &Vocabulary) {
        vocabulary.fitting(pattern, |id, fit| {
            if let Some(cost) = cost_of(fit) {
                self.fits(id, grade::LOOSE + cost, vocabulary);
            }
        });
    }

    fn loosen_by_sound(&mut self, vocabulary: &Vocabulary) {
        /// Two Latin letters are too few to tell by sound; in other scripts they may be a whole syllable.
        const FEWEST_LATIN_LETTERS: usize = 3;
        /// From so many Latin letters on, or groups of them that are one sound, more than one consonant is needed.
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
        // Each with how many consonants it lacks that are heard in another sense of the spelling.
        let mut sounds: Vec<(Sound, u32)> = Vec::new();
        for spelling in spellings {
            let heard = Sound::typed(spelling);
            let most = heard.iter().map(|sound| sound.consonants()).max().unwrap_or(0);
            sounds.extend(heard.into_iter().map(|sound| (sound, most - sound.consonants())));
        }
        sounds.sort_unstable();
        sounds.dedup_by_key(|(sound, _)| *sound);
        let vowels = self.written.vowels;
        let text = self.written.text.clone();
        // What is written in a script with a pattern fits that better.
        let behind = if self.written.own.is_empty() { 0 } else { 2 * grade::STEP };
        let fewest = if vowels { FEWEST_FOR_BEGINNING } else { FEWEST_WITHOUT_VOWELS };
        // A single consonant among many letters is too little to go by.
        let long = self.written.latin && Sound::count_written(&self.written.text) >= LONG;
        for (sound, lacking) in sounds.into_iter().filter(|(sound, _)| !long || sound.consonants() > 1) {
            let most = sound.consonants();
            let range = if most >= fewest { sound.same_beginning() } else { sound.same_key() };
            vocabulary.sounding(range, |id, word| {
                let unlike = sound.unlikeness(word, vowels);
                let is_whole = word.consonants() == most;
                // Of a single consonant, the vowels are nearly all there is.
                if unlike <= most + u32::from(is_whole && most > 1) {
                    let rest = if is_whole { 0 } else { grade::LOOSE_BEGINNING };
                    let grade = u32::from(grade::GUESS + behind + rest) + (unlike + lacking) * u32::from(grade::STEP);
                    let closer = u32::from(closer(&text, vocabulary.word(id)));
                    self.fits(id, (grade + closer).min(u32::from(grade::WORST)) as u8, vocabulary);
                }
            });
        }
    }
}

/// What the fit of a pattern adds to a grade, be it of a whole word or of its beginning.
fn cost_of(fit: Fit) -> Option<u8> {
    let graded = |far: Far| far.fetched * grade::STEP + (far.unusual / 2).min(grade::STEP - 1);
    let beginning = fit.beginning.map(|far| graded(far) + grade::LOOSE_BEGINNING);
    fit.whole.map(graded).into_iter().chain(beginning).min()
}

/// How close two words are in their letters, within one step of a grade: the fewer of one that the other lacks, the closer.
fn closer(typed: &str, word: &str) -> u8 {
    let (typed, word) = (Bag::of(typed), Bag::of(word));
    let lacking = typed.lacking_in(word) + word.lacking_in(typed);
    u8::try_from(lacking).map_or(grade::STEP - 1, |lacking| lacking.min(grade::STEP - 1))
}
