//! Builds the index over a whole directory, on all processors.

use super::fields::{Fields, Name, Place};
use super::people::People;
use super::vocabulary::{Vocabulary, WordId};
use crate::contact::ContactId;
use rayon::prelude::*;
use std::collections::HashMap;
use std::ops::Range;

/// Contacts that are folded in one go, so that their common words are kept once.
const CHUNK: usize = 2048;

/// Some contacts with the words they have, numbered among themselves.
#[derive(Default)]
struct Chunk {
    vocabulary: Vec<Box<str>>,
    contacts: Vec<(ContactId, Name, Range<usize>)>,
    words: Vec<WordId>,
    places: Vec<Place>,
}

/// Builds vocabulary and people.
pub(super) fn build(contacts: &[Fields<'_>]) -> (Vocabulary, People) {
    let last: HashMap<ContactId, usize> = contacts.iter().zip(0..).map(|(contact, nth)| (contact.id, nth)).collect();
    let counts = |nth: usize| last[&contacts[nth].id] == nth;
    let starts: Vec<usize> = (0..contacts.len()).step_by(CHUNK).collect();
    let fold = |start: &usize| {
        let end = contacts.len().min(start + CHUNK);
        Chunk::fold((*start..end).filter(|nth| counts(*nth)).map(|nth| &contacts[nth]))
    };
    let mut chunks: Vec<Chunk> = starts.par_iter().map(fold).collect();
    let vocabulary = number_words(&mut chunks);
    let mut order: Vec<(&Name, ContactId, &Chunk, &Range<usize>)> = chunks
        .iter()
        .flat_map(|chunk| chunk.contacts.iter().map(move |(id, name, own)| (name, *id, chunk, own)))
        .collect();
    order.par_sort_unstable_by(|one, other| (one.0, one.1).cmp(&(other.0, other.1)));
    let sorted = order
        .into_iter()
        .map(|(name, id, chunk, own)| (id, name.clone(), &chunk.words[own.clone()], &chunk.places[own.clone()]));
    let people = People::of_sorted(sorted, vocabulary.len());
    (vocabulary, people)
}

impl Chunk {
    fn fold<'a>(contacts: impl Iterator<Item = &'a Fields<'a>>) -> Self {
        let mut chunk = Self::default();
        let mut ids: HashMap<Box<str>, WordId> = HashMap::new();
        for contact in contacts {
            let start = chunk.words.len();
            let name = contact.each_word(|word, place| {
                let id = ids.get(word).copied().unwrap_or_else(|| {
                    let id = chunk.vocabulary.len() as WordId;
                    chunk.vocabulary.push(word.into());
                    ids.insert(word.into(), id);
                    id
                });
                chunk.words.push(id);
                chunk.places.push(place);
            });
            chunk.contacts.push((contact.id, name, start..chunk.words.len()));
        }
        chunk
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
