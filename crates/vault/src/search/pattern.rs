//! Patterns: how a name from another script may be written in Latin letters.
//!
//! トランプ is four syllables of which only some vowels are spoken; each of its letters stands for one of several of the
//! name it renders. A *pattern* is a row of *units*, each with the *ways* in which it may be written and how far-fetched
//! each of them is. It is laid over whole words, so no spelling has to be guessed beforehand.

use super::edit::{Bag, LONGEST_WORD};
use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Range;
use std::sync::Arc;

/// What a pattern costs on a word: how far-fetched it is in the bits above these, and in them how unusual.
type Cost = u16;
const FETCHED: Cost = 1 << 8;
/// A cost beyond any that is allowed.
const FAR: Cost = Cost::MAX / 2;
/// How unusual a way is at most.
const MOST_UNUSUAL: u8 = 3;

/// One way to write a unit.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Way {
    letters: Cow<'static, str>,
    /// How far-fetched it is.
    cost: u8,
    /// How unusual it is among those that are not.
    unusual: u8,
}

impl Way {
    fn new(letters: Cow<'static, str>, cost: u8, nth: usize) -> Self {
        // That a letter is not written at all stands at the end of the tables, and is as usual as any.
        let nth = if letters.is_empty() { 1 } else { nth };
        Self { letters, cost, unusual: u8::try_from(nth).unwrap_or(MOST_UNUSUAL).min(MOST_UNUSUAL) }
    }

    /// Whether these letters begin with those of the way. Compared one by one, as they are few and the first seldom fits.
    fn begins(&self, letters: &[u8]) -> bool {
        let own = self.letters.as_bytes();
        own.len() <= letters.len() && own.iter().zip(letters).all(|(own, letter)| own == letter)
    }
}

/// What stands for one sound of the other script.
pub(super) type Unit = Vec<Way>;

/// Reads the ways of a unit from a table: divided by spaces, each with its cost behind it unless that is nothing; `-`
/// stands for no letter at all.
pub(super) fn unit(ways: &'static str) -> Unit {
    ways.split_whitespace()
        .enumerate()
        .map(|(nth, way)| {
            let letters = way.trim_end_matches(|digit: char| digit.is_ascii_digit());
            let cost = way[letters.len()..].parse().unwrap_or(0);
            Way::new(Cow::Borrowed(letters.trim_matches('-')), cost, nth)
        })
        .collect()
}

/// A unit that is written in these ways.
pub(super) fn spelled(ways: impl IntoIterator<Item = (String, u8)>) -> Unit {
    ways.into_iter().enumerate().map(|(nth, (letters, cost))| Way::new(Cow::Owned(letters), cost, nth)).collect()
}

/// How well a pattern fits a word; lower is better, `None` is not at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fit {
    /// The whole word.
    pub(super) whole: Option<Far>,
    /// How it begins.
    pub(super) beginning: Option<Far>,
}

/// How far a word is from a pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Far {
    /// How far-fetched it is that they are the same.
    pub(super) fetched: u8,
    /// How unusual the spelling is, all in all.
    pub(super) unusual: u8,
}

/// A row of units.
#[derive(Debug, Clone)]
pub(super) struct Pattern {
    units: Vec<Arc<[Way]>>,
    /// Of each unit the letters one of which it needs: any, if it needn't be written.
    needed: Vec<u32>,
    /// The letters with which a word can begin.
    initials: u32,
    /// The greatest cost that still fits.
    most: u8,
    /// Whether it may be the beginning of a word.
    begins: bool,
    /// Whether vowels for which there is no unit cost nothing.
    skips_vowels: bool,
}

impl Pattern {
    /// The pattern of these units, which fits whole words up to a cost of `most`.
    pub(super) fn new(units: Vec<Unit>, most: u8) -> Self {
        let firsts =
            |unit: &Unit| unit.iter().filter_map(|way| way.letters.bytes().next()).fold(0, |all, one| all | bit(one));
        let optional = |unit: &Unit| unit.iter().any(|way| way.letters.is_empty());
        let needed = units.iter().map(|unit| if optional(unit) { u32::MAX } else { firsts(unit) }).collect();
        let first_needed = units.iter().position(|unit| !optional(unit)).map_or(units.len(), |at| at + 1);
        let initials = units[..first_needed].iter().map(firsts).fold(0, |all, one| all | one);
        let units = units.into_iter().map(Arc::from).collect();
        Self { units, needed, initials, most, begins: false, skips_vowels: false }
    }

    /// Keeps units that are the same as those of other patterns only once.
    pub(super) fn share(&mut self, known: &mut HashSet<Arc<[Way]>>) {
        for unit in &mut self.units {
            match known.get(unit) {
                Some(same) => *unit = Arc::clone(same),
                None => drop(known.insert(Arc::clone(unit))),
            }
        }
    }

    /// The same pattern, which also fits the beginnings of words if it `begins` any: those of one syllable begin too many.
    pub(super) fn begins(self, begins: bool) -> Self {
        Self { begins, ..self }
    }

    /// The same pattern, which fits up to a cost greater by this.
    pub(super) fn with_freedom(self, freedom: u8) -> Self {
        Self { most: self.most + freedom, ..self }
    }

    /// The same pattern for a script of consonants: any vowels may stand between them.
    pub(super) fn skipping_vowels(self) -> Self {
        Self { skips_vowels: true, ..self }
    }

    /// The word in which each unit is written in the first of its ways.
    pub(super) fn first_ways(&self) -> String {
        self.units.iter().filter_map(|unit| unit.first()).map(|way| &*way.letters).collect()
    }

    /// Whether a word with these letters could fit: a cheap test that spares most of the fitting.
    pub(super) fn may_fit(&self, bag: Bag) -> bool {
        self.may_fit_units(0..self.units.len(), letters_of(bag))
    }

    fn may_fit_units(&self, units: Range<usize>, letters: u32) -> bool {
        self.needed[units].iter().all(|needed| needed & letters != 0)
    }

    /// How well it fits a word.
    pub(super) fn fit(&self, word: &str) -> Fit {
        if word.bytes().next().is_none_or(|first| first != b'x' && bit(first) & self.initials == 0) {
            return Fit { whole: None, beginning: None };
        }
        self.fit_units(0..self.units.len(), self.most, word)
    }

    /// How well it fits a word, or has it at its end or beginning: several names may be written as one.
    pub(super) fn fit_within(&self, word: &str) -> Fit {
        /// The fewest letters that are looked for within.
        const SHORTEST: usize = 4;

        let letters = letters_of(Bag::of(word));
        let count = self.units.len();
        let whole = if self.may_fit_units(0..count, letters) { self.fit(word).whole } else { None };
        if whole.is_some() || word.len() < SHORTEST || count < 2 * SHORTEST {
            return Fit { whole, beginning: None };
        }
        let part = |units: Range<usize>| {
            let may = self.may_fit_units(units.clone(), letters);
            may.then(|| self.fit_units(units, self.most.min(2), word).whole).flatten()
        };
        let half = count / 3;
        let ends = (half..count - 2).filter_map(|from| part(from..count));
        let beginnings = (2..=count - half).filter_map(|to| part(0..to));
        Fit { whole: None, beginning: ends.chain(beginnings).min() }
    }

    /// How well these units of it fit a word, at a cost of at most so much.
    fn fit_units(&self, units: Range<usize>, most: u8, word: &str) -> Fit {
        let one = self.fit_letters(units.clone(), most, word.as_bytes());
        if !word.contains('x') {
            return one;
        }
        let other = self.fit_letters(units, most, word.replace('x', "ks").as_bytes());
        let better = |one: Option<Far>, other: Option<Far>| one.into_iter().chain(other).min();
        Fit { whole: better(one.whole, other.whole), beginning: better(one.beginning, other.beginning) }
    }

    fn fit_letters(&self, units: Range<usize>, most: u8, letters: &[u8]) -> Fit {
        /// The fewest letters that make a beginning.
        const SHORTEST_BEGINNING: usize = 3;

        let letters = &letters[..letters.len().min(LONGEST_WORD)];
        // Sixty-four units of three each are fewer than one that is far-fetched.
        let most = (Cost::from(most) + 1) * FETCHED;
        let (mut costs, mut next) = ([FAR; LONGEST_WORD + 1], [FAR; LONGEST_WORD + 1]);
        let (mut costs, mut next) = (&mut costs[..=letters.len()], &mut next[..=letters.len()]);
        costs[0] = 0;
        let mut first = 0;
        for (unit, needed) in self.units[units.clone()].iter().zip(&self.needed[units]) {
            next.fill(FAR);
            for at in (first..=letters.len()).filter(|at| costs[*at] < most) {
                if *needed != u32::MAX && letters.get(at).is_none_or(|letter| bit(*letter) & needed == 0) {
                    continue;
                }
                for way in unit.iter().filter(|way| way.begins(&letters[at..])) {
                    let end = &mut next[at + way.letters.len()];
                    let cost = Cost::from(way.cost) * FETCHED + Cost::from(way.unusual);
                    *end = (costs[at] + cost).min(*end);
                }
            }
            // Where nothing has been spelled so far, nothing will be.
            let Some(begun) = (first..=letters.len()).find(|at| next[*at] < most) else {
                return Fit { whole: None, beginning: None };
            };
            first = begun;
            for at in first.max(1)..letters.len() {
                let cost = Cost::from(self.passing_over(letters, at)) * FETCHED;
                next[at + 1] = next[at].saturating_add(cost).min(next[at + 1]);
            }
            std::mem::swap(&mut costs, &mut next);
        }
        let within = |cost: Cost| {
            let far = || Far { fetched: (cost / FETCHED) as u8, unusual: (cost % FETCHED) as u8 };
            (cost < most).then(far)
        };
        let beginnings = costs.get(SHORTEST_BEGINNING..letters.len()).filter(|_| self.begins).unwrap_or(&[]);
        Fit { whole: within(costs[letters.len()]), beginning: beginnings.iter().copied().min().and_then(within) }
    }

    /// What it costs that nothing in the pattern stands for a letter: little if it is mute in many languages.
    fn passing_over(&self, letters: &[u8], at: usize) -> u8 {
        match letters[at] {
            // Two o or e are another vowel than one.
            again if again == letters[at - 1] => u8::from(matches!(again, b'o' | b'e')),
            b'a' | b'e' | b'i' | b'o' | b'u' if self.skips_vowels => 0,
            b'h' | b'e' | b'g' => 1,
            b'a' | b'i' | b'o' | b'u' | b'y' | b'w' | b'r' => 2,
            _ if at + 1 == letters.len() => 2,
            _ => 3,
        }
    }
}

/// The letters of a word, with those that an x may be read as.
fn letters_of(bag: Bag) -> u32 {
    let letters = bag.letters();
    if letters & bit(b'x') == 0 { letters } else { letters | bit(b'k') | bit(b's') }
}

const fn bit(letter: u8) -> u32 {
    if letter.is_ascii_lowercase() { 1 << (letter - b'a') } else { 0 }
}
