//! Builds the index over a whole directory, on all processors.

use super::fields::{Fields, Name, Place, Standing, each_short_form, each_word, signs};
use super::fold::{Piece, written_words};
use super::people::People;
use super::vocabulary::{Vocabulary, WordId};
use crate::contact::ContactId;
use rayon::prelude::*;
use std::collections::HashMap;
use std::ops::Range;

/// Contacts that are folded in one go, so that their common words are kept once.
const CHUNK: usize = 8192;

/// Some contacts with the words they have, numbered among themselves.
#[derive(Default)]
struct Chunk {
    vocabulary: Vec<Box<str>>,
    contacts: Vec<(ContactId, Name, Range<usize>)>,
    words: Vec<WordId>,
    places: Vec<Place>,
}

/// Builds vocabulary and people, each contact once. Their fields are asked for one by one: of a large directory all of them
/// together would take as much memory as the index.
pub(super) fn build<'a, C: Sync>(
    contacts: &'a [C],
    fields: impl Fn(&'a C) -> Fields<'a> + Sync,
) -> (Vocabulary, People) {
    let mut chunks: Vec<Chunk> =
        contacts.par_chunks(CHUNK).map(|chunk| Chunk::fold(chunk.iter().map(&fields))).collect();
    let vocabulary = number_words(&mut chunks);
    let words = chunks.iter().map(|chunk| chunk.words.len()).sum();
    let mut order = Vec::with_capacity(contacts.len());
    for chunk in &mut chunks {
        let (words, places) = (&chunk.words, &chunk.places);
        let people = chunk.contacts.drain(..);
        order.extend(people.map(|(id, name, own)| (name, id, &words[own.clone()], &places[own])));
    }
    order.par_sort_unstable_by(|one, other| (&one.0, one.1).cmp(&(&other.0, other.1)));
    let sorted = order.into_iter().map(|(name, id, words, places)| (id, name, words, places));
    let people = People::of_sorted(sorted, words, vocabulary.len());
    (vocabulary, people)
}

impl Chunk {
    fn fold<'a>(contacts: impl Iterator<Item = Fields<'a>>) -> Self {
        let mut chunk = Self::default();
        let mut ids = HashMap::new();
        // Offices, countries and labels are the same again and again.
        let mut known: HashMap<&str, Vec<(WordId, u8)>> = HashMap::new();
        let mut standings: HashMap<Standing<'a>, Vec<(WordId, Place)>> = HashMap::new();
        for contact in contacts {
            let start = chunk.words.len();
            let written = written_words(contact.name);
            let name = Name::of(&written);
            let numbered = chunk.number(&written, &mut ids);
            chunk.note(&numbered, Place::NAME);
            each_short_form(&written, |word| {
                let id = chunk.word(word, &mut ids);
                chunk.words.push(id);
                chunk.places.push(Place::NAME);
            });
            for (text, field) in contact.texts() {
                let numbered = known.entry(text).or_insert_with(|| chunk.number(&written_words(text), &mut ids));
                chunk.note(numbered, field);
            }
            let standing = contact.standing();
            let signs = standings
                .entry(standing)
                .or_insert_with(|| signs(standing).map(|(sign, place)| (chunk.word(&sign, &mut ids), place)).collect());
            chunk.words.extend(signs.iter().map(|(id, _)| *id));
            chunk.places.extend(signs.iter().map(|(_, place)| *place));
            chunk.contacts.push((contact.id, name, start..chunk.words.len()));
        }
        chunk
    }

    /// The numbers of the words of a text.
    fn number(&mut self, written: &[Vec<Piece>], ids: &mut HashMap<Box<str>, WordId>) -> Vec<(WordId, u8)> {
        let mut numbered = Vec::new();
        each_word(written, |word, nth| numbered.push((self.word(word, ids), nth)));
        numbered
    }

    /// The number of a word.
    fn word(&mut self, word: &str, ids: &mut HashMap<Box<str>, WordId>) -> WordId {
        ids.get(word).copied().unwrap_or_else(|| {
            let id = self.vocabulary.len() as WordId;
            self.vocabulary.push(word.into());
            ids.insert(word.into(), id);
            id
        })
    }

    fn note(&mut self, numbered: &[(WordId, u8)], field: Place) {
        self.words.extend(numbered.iter().map(|(id, _)| *id));
        self.places.extend(numbered.iter().map(|(_, nth)| field.nth(*nth)));
    }
}

/// Makes one vocabulary of those of the chunks, and numbers the chunks' words by it.
fn number_words(chunks: &mut [Chunk]) -> Vocabulary {
    let mut all: Vec<(&str, usize, usize)> = Vec::new();
    for (chunk, nth) in chunks.iter().zip(0..) {
        all.extend(chunk.vocabulary.iter().zip(0..).map(|(word, own)| (&**word, nth, own)));
    }
    all.par_sort_unstable();
    let mut numbers: Vec<Vec<WordId>> = chunks.iter().map(|chunk| vec![0; chunk.vocabulary.len()]).collect();
    let mut words: Vec<&str> = Vec::new();
    for (word, chunk, own) in all {
        if words.last() != Some(&word) {
            words.push(word);
        }
        numbers[chunk][own] = words.len() as WordId - 1;
    }
    let vocabulary = Vocabulary::of_sorted(&words);
    for (chunk, numbers) in chunks.iter_mut().zip(numbers) {
        chunk.words.iter_mut().for_each(|word| *word = numbers[*word as usize]);
    }
    vocabulary
}
