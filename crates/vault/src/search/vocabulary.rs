//! All distinct words of the directory, each with a number, and the three ways of looking them up: by how they begin,
//! by how they are nearly spelled, by how they sound.
//!
//! The words that were there when the index was built are sorted: those with a common beginning have numbers in a row.
//! Words that came later are few and numbered behind them.

use super::edit::{self, Bag, Distance};
use super::first_not;
use super::meaning::is_sign;
use super::pattern::{Fit, Pattern};
use super::script;
use super::sound::{Sound, may_begin_alike};
use rayon::prelude::*;
use std::collections::{BTreeMap, HashSet};
use std::ops::Range;
use std::sync::OnceLock;

/// The number of a word.
pub(super) type WordId = u32;

/// Stands before a word that is not written in a text but may be how it is read.
pub(super) const READING: char = '~';
/// Stands before a word in its own script, for whoever types it in Latin letters.
pub(super) const OWN: char = '^';
/// Stands before the initials of a name.
pub(super) const INITIALS: char = '=';

/// The words.
#[derive(Default)]
pub(super) struct Vocabulary {
    /// The sorted words, one after another.
    letters: String,
    /// Where each of them ends.
    ends: Vec<u32>,
    /// The words that came later, in the order of their numbers.
    added: Vec<Box<str>>,
    /// The same, by their letters.
    added_ids: BTreeMap<Box<str>, WordId>,
    /// Of all words, in the order of their numbers.
    bags: Vec<Bag>,
    /// How the sorted words sound, sorted.
    sounds: Vec<(Sound, WordId)>,
    /// How the later words sound.
    added_sounds: Vec<(Sound, WordId)>,
    /// The patterns of the sorted words in their own scripts, once they are asked for.
    own_patterns: OnceLock<Vec<(WordId, Vec<Pattern>)>>,
}

impl Vocabulary {
    /// Numbers words that are sorted and distinct.
    pub(super) fn of_sorted(words: &[&str]) -> Self {
        let letters: String = words.concat();
        let ends = words.iter().scan(0, |end, word| {
            *end += word.len() as u32;
            Some(*end)
        });
        let ends = ends.collect();
        let sounds = words.par_iter().zip(0..words.len() as WordId);
        let sounds = sounds
            .filter(|(word, _)| !is_sign(word))
            .flat_map_iter(|(word, id)| Sound::readings(word).into_iter().map(move |sound| (sound, id)));
        let mut sounds: Vec<_> = sounds.collect();
        sounds.par_sort_unstable();
        let bags = words.par_iter().map(|word| Bag::of(word)).collect();
        Self { letters, ends, bags, sounds, ..Self::default() }
    }

    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.bags.len()
    }

    /// The letters of a word.
    pub(super) fn word(&self, id: WordId) -> &str {
        let id = id as usize;
        match id.checked_sub(self.ends.len()) {
            Some(later) => &self.added[later],
            None => {
                let start = if id == 0 { 0 } else { self.ends[id - 1] };
                &self.letters[start as usize..self.ends[id] as usize]
            }
        }
    }

    /// The number of a word, if it is there.
    pub(super) fn id(&self, word: &str) -> Option<WordId> {
        let id = self.first_sorted(|other| other < word);
        if (id as usize) < self.ends.len() && self.word(id) == word {
            return Some(id);
        }
        self.added_ids.get(word).copied()
    }

    /// The number of a word, which is added if it is new.
    pub(super) fn id_or_add(&mut self, word: &str) -> WordId {
        if let Some(id) = self.id(word) {
            return id;
        }
        let id = self.len() as WordId;
        self.added.push(word.into());
        self.added_ids.insert(word.into(), id);
        self.bags.push(Bag::of(word));
        if !is_sign(word) {
            self.added_sounds.extend(Sound::readings(word).into_iter().map(|sound| (sound, id)));
        }
        id
    }

    /// The sorted words that begin like this.
    pub(super) fn sorted_beginning_with(&self, beginning: &str) -> Range<WordId> {
        let start = self.first_sorted(|word| word < beginning);
        let end = self.first_sorted(|word| word < beginning || word.starts_with(beginning));
        start..end
    }

    /// The later words that begin like this.
    pub(super) fn added_beginning_with<'a>(&'a self, beginning: &'a str) -> impl Iterator<Item = WordId> + 'a {
        let from = self.added_ids.range::<str, _>((std::ops::Bound::Included(beginning), std::ops::Bound::Unbounded));
        from.take_while(move |(word, _)| word.starts_with(beginning)).map(|(_, id)| *id)
    }

    /// Whether any word begins like this.
    pub(super) fn begins_any(&self, beginning: &str) -> bool {
        let first = self.first_sorted(|word| word < beginning);
        let sorted = (first as usize) < self.ends.len() && self.word(first).starts_with(beginning);
        sorted || self.added_beginning_with(beginning).next().is_some()
    }

    /// Gives to `sink` the words that are nearly spelled like this, or begin so.
    pub(super) fn near(&self, typed: &str, mut sink: impl FnMut(WordId, Distance)) {
        let most = edit::edits_allowed(typed.len());
        if most == 0 {
            return;
        }
        let bag = Bag::of(typed);
        for (other, id) in self.bags.iter().zip(0..) {
            if bag.lacking_in(*other) > most {
                continue;
            }
            let word = self.word(id);
            let mut distance = Distance { whole: None, beginning: None };
            // A wrong first letter is looked for in whole words only: that keeps the many words that merely begin
            // with nearly the same letters out.
            let same_start = word.as_bytes().first() == typed.as_bytes().first();
            if same_start || (word.len().abs_diff(typed.len()) <= most && other.lacking_in(bag) <= most) {
                distance = edit::distance(typed, word, most);
            }
            if !same_start {
                distance.beginning = None;
            }
            if distance.whole.is_some() || distance.beginning.is_some() {
                sink(id, distance);
            }
        }
    }

    /// Gives to `sink` the words that fit a pattern, or begin so. All processors look for them: in Han, a name is laid over
    /// the words in many ways.
    pub(super) fn fitting(&self, pattern: &Pattern, mut sink: impl FnMut(WordId, Fit)) {
        /// Fewer words than this are sooner looked at than shared out.
        const FEWEST: usize = 4096;

        let words = self.bags.par_iter().zip(0..self.len() as WordId).with_min_len(FEWEST);
        let fitting = words.filter(|(bag, _)| pattern.may_fit(**bag)).filter_map(|(_, id)| {
            let word = self.word(id);
            let fit = pattern.fit(word.strip_prefix(READING).unwrap_or(word));
            (fit.whole.is_some() || fit.beginning.is_some()).then_some((id, fit))
        });
        fitting.collect::<Vec<_>>().into_iter().for_each(|(id, fit)| sink(id, fit));
    }

    /// Gives to `sink` the words in their own scripts that a word in Latin letters may be meant for. Of a directory that has
    /// very many of them, these are not looked at: readings and sounds have to do.
    pub(super) fn fitting_own(&self, typed: &str, mut sink: impl FnMut(WordId, Fit)) {
        const MOST: usize = 1 << 13;

        let mark = OWN.encode_utf8(&mut [0; 4]).to_owned();
        let sorted = self.sorted_beginning_with(&mark);
        if sorted.len() > MOST {
            return;
        }
        let mut compare = |id: WordId, patterns: &[Pattern]| {
            for fit in patterns.iter().map(|pattern| pattern.fit_within(typed)) {
                if fit.whole.is_some() || fit.beginning.is_some() {
                    sink(id, fit);
                }
            }
        };
        let own = |id: WordId| &self.word(id)[mark.len()..];
        for (id, patterns) in self.own_patterns.get_or_init(|| own_patterns(sorted, own)) {
            if may_begin_alike(own(*id), typed) {
                compare(*id, patterns);
            }
        }
        for id in self.added_beginning_with(&mark).filter(|id| may_begin_alike(own(*id), typed)) {
            compare(id, &script::patterns(own(id)));
        }
    }

    /// Gives to `sink` the words whose sounds lie between these two, both included.
    pub(super) fn sounding(&self, range: (Sound, Sound), mut sink: impl FnMut(WordId, Sound)) {
        let start = self.sounds.partition_point(|(sound, _)| *sound < range.0);
        let sorted = self.sounds[start..].iter().take_while(|(sound, _)| *sound <= range.1);
        let added = self.added_sounds.iter().filter(|(sound, _)| range.0 <= *sound && *sound <= range.1);
        sorted.chain(added).for_each(|(sound, id)| sink(*id, *sound));
    }

    /// The first sorted word that is not `before` the wanted one.
    fn first_sorted(&self, before: impl Fn(&str) -> bool) -> WordId {
        first_not(self.ends.len() as WordId, |id| before(self.word(id)))
    }
}

/// The patterns of words in their own scripts. They take longer to make than to lay over a word.
fn own_patterns<'a>(words: Range<WordId>, own: impl Fn(WordId) -> &'a str + Sync) -> Vec<(WordId, Vec<Pattern>)> {
    /// Words whose units are kept once.
    const CHUNK: usize = 512;

    let words: Vec<WordId> = words.collect();
    let chunks = words.par_chunks(CHUNK).flat_map_iter(|words| {
        let mut known = HashSet::new();
        let shared = words.iter().map(|id| {
            let mut patterns = script::patterns(own(*id));
            patterns.iter_mut().for_each(|pattern| pattern.share(&mut known));
            (*id, patterns)
        });
        shared.collect::<Vec<_>>()
    });
    chunks.collect()
}
