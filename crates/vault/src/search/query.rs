//! What was typed, taken apart: pieces, each of which must be found, and the *terms* that can cover them.

use super::fold::{Piece, written_words};
use super::hangul;
use super::meaning::{Table, is_form_of_address, is_small};
use super::term::{Kind, Term};
use super::vocabulary::Vocabulary;
use std::ops::Range;

/// Characters of a query that are read; nobody types a longer one by hand.
const MOST_CHARACTERS: usize = 400;
/// Pieces that are looked for; further ones are passed over.
pub(super) const MOST_PIECES: usize = 12;
/// Pieces that are tried as one word.
const MOST_JOINED: usize = 3;
/// Pieces of one written word that are tried as one: each syllable of Hangul is a piece.
const MOST_SYLLABLES_JOINED: usize = 6;

/// What was typed, taken apart.
pub(super) struct Query {
    /// The pieces that are looked for.
    pub(super) pieces: Vec<Piece>,
    /// The terms that can cover them, in the order of where they begin.
    pub(super) terms: Vec<Term>,
    /// The names that are written as one word of several syllables, in Han or Hangul.
    syllabic: Vec<Range<usize>>,
}

impl Query {
    /// A query with the words that fit exactly.
    pub(super) fn new(query: &str, vocabulary: &Vocabulary) -> Self {
        let words = written_words(start_of(query));
        let pieces = first_pieces(&words);
        let mut terms: Vec<_> =
            covering(&words).map(|(pieces, written)| Term::new(pieces, written, vocabulary)).collect();
        let meanings = Term::of_meanings(&pieces, vocabulary);
        for term in &mut terms {
            let meanings = || meanings.iter().filter(|meaning| meaning.pieces == term.pieces);
            let countries = meanings().filter_map(|meaning| meaning.country.as_deref());
            term.country = countries.map(<[_]>::to_vec).reduce(|one, other| [one, other].concat());
            // What several words mean comes before a name that is all of them written as one.
            if term.pieces.len() > 1 && meanings().any(Term::is_said_in_full) {
                term.stand_back();
            }
        }
        terms.extend(meanings);
        Self { pieces, terms, syllabic: syllabic(&words) }.covered()
    }

    /// The same with kana taken apart into syllables, as names in them may stand without a space; none if there are no kana.
    /// The terms fit loosely only, and have yet to be loosened.
    pub(super) fn in_syllables(query: &str) -> Option<Self> {
        let words = written_words(start_of(query));
        let split: Vec<Vec<Piece>> =
            words.iter().map(|word| word.iter().cloned().flat_map(Piece::syllables).collect()).collect();
        if split.iter().map(Vec::len).eq(words.iter().map(Vec::len)) {
            return None;
        }
        let terms = covering(&split).map(|(pieces, written)| Term::unfitted(pieces, written)).collect();
        Some(Self { pieces: first_pieces(&split), terms, syllabic: syllabic(&split) }.covered())
    }

    /// The same with the small words covered and the terms in their order.
    fn covered(mut self) -> Self {
        self.cover_small_words();
        self.terms.sort_by_key(|term| term.pieces.start);
        self
    }

    /// How many pieces there are that say something.
    pub(super) fn significant(&self) -> usize {
        let small = self.terms.iter().filter(|term| term.kind == Kind::Small).count();
        self.pieces.len() - small
    }

    /// Looks also for words that fit loosely.
    pub(super) fn loosen(&mut self, vocabulary: &Vocabulary) {
        let pieces = self.pieces.len();
        let is_korean = pieces > 1 && self.pieces.iter().any(|piece| piece.latin && hangul::is_surname(&piece.text));
        for term in &mut self.terms {
            if is_korean && term.pieces.len() < pieces {
                term.loosen_as_korean(vocabulary);
            }
            term.loosen_same_syllables(self.pieces[term.pieces.clone()].iter().all(|piece| !piece.own.is_empty()));
            term.loosen(pieces, vocabulary);
        }
        self.terms.extend(Term::of_misspelled(&self.pieces, vocabulary));
        self.terms.sort_by_key(|term| term.pieces.start);
    }

    /// Lets each piece be left out that names no country. And all but the first of names written as one word: people of Hong Kong
    /// and Taiwan are known by given names that they don't write in Han.
    pub(super) fn leave_out_all_but_countries(&mut self) {
        let countries: Vec<_> = self.countries().collect();
        let pieces = (0..self.pieces.len()).filter(|piece| !countries.iter().any(|country| country.contains(piece)));
        let mut apart: Vec<_> = pieces.map(|piece| piece..piece + 1).collect();
        let given = self.syllabic.iter().flat_map(|name| [name.start + 1..name.end, name.start + 2..name.end]);
        apart.extend(given.filter(|given| given.len() > 1));
        self.leave_out(apart);
    }

    /// Lets the names of countries be left out, the words of one only together: without one of them they name another.
    pub(super) fn leave_out_countries(&mut self) {
        let longest: Vec<_> = self.countries().collect();
        let is_part = |part: &Range<usize>| {
            longest.iter().any(|other| other != part && other.start <= part.start && part.end <= other.end)
        };
        let apart = longest.iter().filter(|country| !is_part(country)).cloned().collect();
        self.leave_out(apart);
    }

    /// Whether a country is named.
    pub(super) fn names_a_country(&self) -> bool {
        self.countries().next().is_some()
    }

    /// The pieces that name countries. Those that are a word for an office as well, such as `pm`, are meant for that.
    fn countries(&self) -> impl Iterator<Item = Range<usize>> {
        let named = self.terms.iter().filter(|term| term.country.is_some() && term.kind != Kind::Letters);
        let is_office = |pieces: &Range<usize>| {
            let of_office = |term: &Term| term.kind == Kind::Meaning(Table::Office) && term.pieces == *pieces;
            self.terms.iter().any(of_office)
        };
        named.map(|term| term.pieces.clone()).filter(move |pieces| !is_office(pieces))
    }

    fn leave_out(&mut self, apart: Vec<Range<usize>>) {
        self.terms.extend(apart.into_iter().map(|pieces| Term::empty(pieces, Kind::LeftOut)));
        self.terms.sort_by_key(|term| term.pieces.start);
    }

    /// Small words and forms of address fit everybody, unless nothing else was typed.
    fn cover_small_words(&mut self) {
        let says_nothing = |piece: &Piece| is_small(piece) || is_form_of_address(piece);
        if self.pieces.iter().all(says_nothing) {
            return;
        }
        let small = self.pieces.iter().enumerate().filter(|(_, piece)| says_nothing(piece));
        self.terms.extend(small.map(|(nth, _)| Term::empty(nth..nth + 1, Kind::Small)));
    }
}

/// The words of Han or Hangul that can be a whole name.
fn syllabic(words: &[Vec<Piece>]) -> Vec<Range<usize>> {
    const LONGEST: usize = 4;

    let ranges = words.iter().scan(0, |end, word| {
        let start = *end;
        *end += word.len();
        Some((start..*end, word))
    });
    let name = |(range, word): &(Range<usize>, &Vec<Piece>)| {
        (2..=LONGEST).contains(&word.len()) && range.end <= MOST_PIECES && word.iter().all(Piece::is_syllabic)
    };
    ranges.filter(name).map(|(range, _)| range).collect()
}

/// As much of a query as is read.
fn start_of(query: &str) -> &str {
    let cut = query.char_indices().nth(MOST_CHARACTERS).map_or(query.len(), |(at, _)| at);
    &query[..cut]
}

/// The pieces of words, as many as are looked for.
fn first_pieces(words: &[Vec<Piece>]) -> Vec<Piece> {
    let mut pieces = words.concat();
    pieces.truncate(MOST_PIECES);
    pieces
}

/// The pieces of words, one by one and neighbouring ones as one, in the order of where they begin.
fn covering(words: &[Vec<Piece>]) -> impl Iterator<Item = (Range<usize>, Piece)> {
    // Where the word of each piece ends.
    let ends = words.iter().scan(0, |end, word| {
        *end += word.len();
        Some(vec![*end; word.len()])
    });
    let ends = ends.collect::<Vec<_>>().concat();
    let pieces = first_pieces(words);
    (0..pieces.len()).flat_map(move |start| {
        let syllables = ends[start].min(start + MOST_SYLLABLES_JOINED);
        let last = pieces.len().min(syllables.max(start + MOST_JOINED));
        (start + 1..=last).map(|end| (start..end, Piece::join(&pieces[start..end]))).collect::<Vec<_>>()
    })
}
