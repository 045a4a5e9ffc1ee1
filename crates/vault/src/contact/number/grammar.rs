//! What a text is made of, character by character. Nothing is skipped: what belongs to no number is a doubt. Which number
//! it is, is for [`plan`](super::plan) to say.

use super::characters::{Token, tokens, word_at};
use super::wrapping::{self, Parameters};
use super::written::{Gap, GapKind, Letters, Written};
use super::{extension, label, pauses, vanity, words, zeros};
use crate::contact::{Country, Doubt};
use zeroize::Zeroizing;

/// Extensions are of up to this many digits: more are the rest of a number, or a code to dial after it.
const LONGEST_EXTENSION: usize = 7;

/// From here on, digits are a number of their own rather than the ending of one.
pub(super) const LEAST_DIGITS: usize = 5;

/// Reads a text.
pub(super) fn read(text: &str, country: Option<Country>) -> Result<Written, Doubt> {
    let unwrapped = wrapping::unwrap(text).ok_or(Doubt::Unreadable)?;
    let (main, Parameters { context, extension }) = wrapping::parameters(&unwrapped)?;
    let tokens = tokens(main);
    if !tokens.iter().any(|token| matches!(token, Token::Digit(_))) {
        return Err(Doubt::Unreadable);
    }
    let mut reader = Reader { tokens: &tokens, at: 0, country, written: Written::default() };
    reader.written.digits.reserve_exact(2 * super::LONGEST);
    if let Some(context) = context {
        reader.written.international = true;
        reader.written.digits.push_str(&context);
    }
    reader.label()?;
    reader.number()?;
    let mut written = reader.written;
    if let Some(extension) = extension {
        if written.extension.is_some() {
            return Err(Doubt::Endings);
        }
        written.extension = Some(extension);
    }
    if written.extension.is_some() && zeros::hold_a_place(&written) {
        return Err(Doubt::Endings);
    }
    match written.extension.as_deref().map_or(0, String::len) {
        0..=LONGEST_EXTENSION => Ok(written),
        _ => Err(Doubt::Extension),
    }
}

struct Reader<'a> {
    tokens: &'a [Token],
    at: usize,
    country: Option<Country>,
    written: Written,
}

impl Reader<'_> {
    fn peek(&self) -> Option<Token> {
        self.tokens.get(self.at).copied()
    }

    fn rest(&self) -> &[Token] {
        &self.tokens[self.at..]
    }

    /// Passes over the tokens of this kind.
    fn skip(&mut self, is_skipped: impl Fn(Token) -> bool) {
        while self.peek().is_some_and(&is_skipped) {
            self.at += 1;
        }
    }

    /// The word that begins here.
    fn word(&self) -> Zeroizing<String> {
        word_at(self.tokens, self.at)
    }

    fn skip_word(&mut self) {
        self.skip(|token| matches!(token, Token::Letter(_)));
    }

    /// Passes over what may stand before a number: "Tel./Fax:".
    fn label(&mut self) -> Result<(), Doubt> {
        let mut labelled = false;
        loop {
            match self.peek() {
                Some(Token::Letter(_)) => {
                    let word = self.word();
                    if !label::is_at(self.tokens, self.at, &word) {
                        return Err(self.stray());
                    }
                    self.skip_word();
                    // A letter close to a digit is none of these: O20, T20.
                    if word.chars().count() == 1 && matches!(self.peek(), Some(Token::Digit(_))) {
                        return Err(Doubt::Words);
                    }
                    labelled = true;
                }
                Some(Token::Sign('☎' | '☏' | '✆' | '✉' | '📞' | '📱' | '📲' | '📠' | '🕿' | '🖷' | '№')) =>
                {
                    self.at += 1;
                    labelled = true;
                }
                Some(Token::Sign(':' | ',' | '\'' | '&' | '|' | '#' | '=' | '°' | 'º')) if labelled => self.at += 1,
                Some(Token::Sign('*' | '#')) => return Err(self.stray()),
                Some(Token::Sign(_)) => return Err(self.stray()),
                Some(Token::Digit(_) | Token::Plus) | None => break,
                Some(_) => self.at += 1,
            }
        }
        // The bracket belongs to the number: (020), (+44).
        while self.at > 0 && matches!(self.tokens[self.at - 1], Token::Open) {
            self.at -= 1;
        }
        Ok(())
    }

    /// Reads the digits, and what follows them.
    fn number(&mut self) -> Result<(), Doubt> {
        let spelled = self.spelled();
        let mut gap_from = self.at;
        while let Some(token) = self.peek() {
            match token {
                Token::Digit(value) => {
                    self.gap(gap_from)?;
                    self.digit(value);
                    if let Some(letters) = &mut self.written.letters {
                        letters.last = 0;
                    }
                    gap_from = self.at;
                }
                Token::Letter(letter) if self.at < spelled => {
                    self.gap(gap_from)?;
                    let stray = self.stray();
                    let is_joined = matches!(self.tokens[gap_from..self.at], [] | [Token::Dash | Token::Dot]);
                    let letters =
                        self.written.letters.get_or_insert(Letters { stray, count: 0, last: 0, are_joined: true });
                    letters.count += 1;
                    letters.are_joined &= is_joined && letter.is_uppercase();
                    letters.last = if gap_from == self.at { letters.last + 1 } else { 1 };
                    self.digit(vanity::key(letter).ok_or(Doubt::Words)?);
                    gap_from = self.at;
                }
                Token::Plus => self.plus()?,
                Token::Letter(_) | Token::Sign('#') if self.begins_extension() => return self.extension(),
                // "020 7946 0000, ext. 12"; and what ends a list that one number was copied from.
                Token::Sign(',' | ';') if self.only_extension_follows() => self.at += 1,
                // As it was dialled in eastern Europe: 8, a tone, 10.
                Token::Sign('~') if matches!(self.written.digits.as_str(), "0" | "8") => self.at += 1,
                Token::Letter(_) | Token::Sign('*') if self.is_any_carrier() => self.at += 2,
                Token::Letter(_) | Token::Sign(_) => return Err(self.stray()),
                _ => self.at += 1,
            }
        }
        self.tail(gap_from)
    }

    fn digit(&mut self, value: u8) {
        self.written.digits.push(char::from(b'0' + value));
        self.at += 1;
    }

    /// Whether Brazil's way to leave the choice of a carrier open stands here: 0xx61, 0**61.
    fn is_any_carrier(&self) -> bool {
        let is_mark = |token: &Token| matches!(token, Token::Letter('x' | 'X') | Token::Sign('*'));
        let rest = self.rest();
        let only_two =
            rest.len() > 2 && rest[..2].iter().all(is_mark) && !matches!(rest[2], Token::Letter(_) | Token::Sign(_));
        let written = &self.written;
        let after_zero = if written.international { "550" } else { "0" } == written.digits.as_str();
        only_two && after_zero && (written.international || self.country.is_some_and(|country| country.code() == "BR"))
    }

    fn plus(&mut self) -> Result<(), Doubt> {
        match self.written.digits.as_str() {
            "" => {}
            // 00+44: a plus sign where the prefix stood already.
            "00" if !self.written.international => {
                self.written.digits.clear();
                self.written.gaps.clear();
            }
            _ => return Err(Doubt::Several),
        }
        self.written.international = true;
        self.at += 1;
        Ok(())
    }

    /// Notes what stands between the last digit, where it begins, and this one.
    fn gap(&mut self, from: usize) -> Result<(), Doubt> {
        let marks = &self.tokens[from..self.at];
        if marks.is_empty() || self.written.digits.is_empty() {
            self.note_bracketed_zero(marks);
            return Ok(());
        }
        let count = |kind| marks.iter().filter(|mark| **mark == kind).count();
        let slashes = count(Token::Slash);
        if count(Token::Dot) > 1 || count(Token::Dash) > 1 || slashes > 1 || (slashes > 0 && count(Token::Dash) > 0) {
            return Err(Doubt::Endings);
        }
        let spaced = |at: Option<&Token>| matches!(at, Some(Token::Space));
        let kind = if count(Token::Break) > 0 {
            GapKind::Apart
        } else if slashes > 0 {
            GapKind::Slash
        } else if count(Token::Dash) > 0 && (spaced(marks.first()) || spaced(marks.last())) {
            GapKind::Dash
        } else if count(Token::Open) > 0 {
            GapKind::Bracket
        } else if count(Token::Dash) > 0 {
            GapKind::Hyphen
        } else if marks == [Token::Dot] {
            GapKind::Dot
        } else {
            GapKind::Plain
        };
        self.written.gaps.push(Gap { after: self.written.digits.len(), kind });
        self.note_bracketed_zero(marks);
        Ok(())
    }

    /// Notes a zero that has a bracket to itself: here, after these marks.
    fn note_bracketed_zero(&mut self, marks: &[Token]) {
        let mut within = self.rest().iter().filter(|token| **token != Token::Space);
        let opened = marks.iter().rfind(|token| **token != Token::Space) == Some(&Token::Open);
        if opened && within.next() == Some(&Token::Digit(0)) && within.next() == Some(&Token::Close) {
            self.written.bracketed_zero.get_or_insert(self.written.digits.len());
        }
    }

    /// Up to where letters are digits: the whole text but its extension, if its letters are words that one may dial.
    fn spelled(&self) -> usize {
        let rest = self.rest();
        let begins_word = |at: usize| at == 0 || rest[at - 1].letter().is_none();
        let begins_extension = |at: &usize| match rest[*at] {
            Token::Letter(_) => begins_word(*at) && extension::begins(self.tokens, self.at + at, self.country),
            Token::Sign('#') => extension::begins(self.tokens, self.at + at, self.country),
            _ => false,
        };
        let end = (0..rest.len()).find(begins_extension).unwrap_or(rest.len());
        let main = &rest[..end];
        let has_letters = main.iter().any(|token| matches!(token, Token::Letter(_)));
        if has_letters && vanity::are_words(main) { self.at + end } else { 0 }
    }

    /// Whether an extension begins here: its word, and digits after it.
    fn begins_extension(&self) -> bool {
        extension::begins(self.tokens, self.at, self.country)
    }

    fn only_extension_follows(&self) -> bool {
        let spaces = self.tokens[self.at + 1..].iter().take_while(|token| **token == Token::Space).count();
        let next = self.at + 1 + spaces;
        match self.tokens.get(next) {
            None => true,
            Some(Token::Sign('#')) => false,
            Some(_) => extension::begins(self.tokens, next, self.country),
        }
    }

    fn extension(&mut self) -> Result<(), Doubt> {
        self.at = extension::word(self.tokens, self.at, self.country).unwrap_or(self.at);
        let mut digits = Zeroizing::new(String::with_capacity(super::LONGEST));
        while let Some(Token::Digit(value)) = self.peek() {
            digits.push(char::from(b'0' + value));
            self.at += 1;
        }
        if words::is_counter(&self.word()) {
            self.skip_word();
        }
        self.skip(|token| {
            matches!(token, Token::Space | Token::Break | Token::Dot | Token::Close | Token::Sign(',' | ';'))
        });
        if self.peek().is_some() {
            return Err(match self.stray() {
                doubt @ (Doubt::Several | Doubt::LetterForDigit) => doubt,
                _ if self.rest().iter().any(|token| matches!(token, Token::Digit(_))) => Doubt::Endings,
                _ => Doubt::Words,
            });
        }
        self.written.extension = Some(digits);
        Ok(())
    }

    /// A number whose last digits were cut off, or left to the caller: `030 23125-`, `030 231…`.
    fn tail(&self, from: usize) -> Result<(), Doubt> {
        let marks = &self.tokens[from..];
        let cut = marks.iter().any(|mark| matches!(mark, Token::Dash | Token::Slash | Token::Open))
            || marks.iter().filter(|mark| **mark == Token::Dot).count() > 1;
        if cut { Err(Doubt::Endings) } else { Ok(()) }
    }

    /// What to call something that is no part of a number.
    fn stray(&self) -> Doubt {
        let digits = |tokens: &[Token]| tokens.iter().filter(|token| matches!(token, Token::Digit(_))).count();
        let (before, after) = (digits(&self.tokens[..self.at]), digits(self.rest()));
        let is_code = self.tokens.iter().any(|token| matches!(token, Token::Sign('*' | '#')))
            && self.tokens.iter().all(|token| matches!(token, Token::Digit(_) | Token::Space | Token::Sign('*' | '#')))
            && matches!(self.tokens.first(), Some(Token::Sign('*' | '#')));
        let separates = match self.peek() {
            Some(Token::Sign(',' | ';' | '|' | '&')) => true,
            Some(Token::Letter(_)) => words::is_between(&self.word()),
            _ => false,
        };
        if is_code {
            Doubt::ShortCode
        } else if self.is_taken_for_digits(before, after) {
            Doubt::LetterForDigit
        } else if before >= LEAST_DIGITS && pauses::follow(self.rest()) {
            Doubt::Pause
        } else if before >= LEAST_DIGITS && after >= LEAST_DIGITS {
            Doubt::Several
        } else if separates && before >= LEAST_DIGITS && after > 0 {
            Doubt::Endings
        } else {
            Doubt::Words
        }
    }
    /// Whether letters stand here that are taken for digits: 03O, O30, l-800, OOOO, 231S5. `before` and `after` say how many
    /// digits there are on both sides of them.
    fn is_taken_for_digits(&self, before: usize, after: usize) -> bool {
        let word = self.word();
        let Some(first) = self.peek().and_then(Token::letter) else { return false };
        let (start, end) = self.tokens.split_at(self.at);
        let end = &end[end.iter().take_while(|token| token.letter().is_some()).count()..];
        let is_digit = |token: Option<&Token>| matches!(token, Some(Token::Digit(_)));
        // A mark may stand between, and no space.
        let parts =
            |token: &&Token| !matches!(token, Token::Dash | Token::Dot | Token::Slash | Token::Open | Token::Close);
        let touches = is_digit(start.iter().rev().find(parts))
            || is_digit(end.iter().find(parts))
            || start.last() == Some(&Token::Plus);
        let is_within = is_digit(start.last()) && is_digit(end.first());
        let is_single = word.chars().count() == 1;
        let is_alike = word.chars().all(|letter| LIKE_DIGITS.contains(letter));
        // Small, it is Spanish and Italian for "or".
        let is_capital = matches!(first, 'O' | 'О' | 'Ο') && (before < LEAST_DIGITS || after < LEAST_DIGITS);
        (is_alike && (touches || (!is_single && word.chars().all(|letter| LIKE_ZERO.contains(letter)))))
            || (is_single && (is_capital || (is_within && "szbgq".contains(&*word))))
    }
}

/// Letters that look like 0 or 1, in Latin, Greek, Cyrillic and Chinese.
const LIKE_DIGITS: &str = "oοоø〇ilıіӏ";

/// Those of them that look like 0.
const LIKE_ZERO: &str = "oοоø〇";
