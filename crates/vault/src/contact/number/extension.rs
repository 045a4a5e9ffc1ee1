//! The word of an extension: `ext. no.`, `доб.`, `máy lẻ`, and the signs that join it to the digits.

use super::characters::{Token, word_at};
use super::words;
use crate::contact::Country;

/// Whether an extension begins at a token: its word, and digits after it.
pub(super) fn begins(tokens: &[Token], at: usize, country: Option<Country>) -> bool {
    word(tokens, at, country).is_some_and(|end| matches!(tokens.get(end), Some(Token::Digit(_))))
}

/// Where the word of an extension ends that begins at a token, with what joins it to the digits, if there is one.
pub(super) fn word(tokens: &[Token], start: usize, country: Option<Country>) -> Option<usize> {
    let mut at = start;
    loop {
        let found = at > start;
        match tokens.get(at) {
            Some(Token::Letter(_)) => {
                let word = word_at(tokens, at);
                let end = words_end(tokens, at, &word).filter(|_| !found);
                let is_known = words::is_extension(&word)
                    || (found && words::is_counter(&word))
                    || (!found && is_short(tokens, at, &word, country));
                at = end.or_else(|| is_known.then(|| letters_end(tokens, at)))?;
            }
            Some(Token::Sign('#')) if at > 0 => at += 1,
            Some(Token::Sign(':' | '=' | '№' | '°' | 'º' | '\'')) if found => at += 1,
            Some(Token::Space | Token::Dot | Token::Dash | Token::Open) if found => at += 1,
            _ => return found.then_some(at),
        }
    }
}

/// Where two words end that mean an extension together.
fn words_end(tokens: &[Token], at: usize, first: &str) -> Option<usize> {
    let behind = letters_end(tokens, at);
    let second = behind + tokens[behind..].iter().take_while(|token| **token == Token::Space).count();
    words::are_extension(first, &word_at(tokens, second)).then(|| letters_end(tokens, second))
}

fn letters_end(tokens: &[Token], at: usize) -> usize {
    at + tokens[at..].iter().take_while(|token| token.letter().is_some()).count()
}

/// What is plain only with a dot after it, and often in one country only: `p. 12` in France. Without, it is a pause.
fn is_short(tokens: &[Token], at: usize, word: &str, country: Option<Country>) -> bool {
    let is_dotted = tokens.get(letters_end(tokens, at)) == Some(&Token::Dot);
    let is_apart = at == 0 || !matches!(tokens[at - 1], Token::Digit(_));
    let country = country.as_ref().map_or("", Country::code);
    is_dotted
        && is_apart
        && match word {
            // "ex 2019" says since when.
            "ex" => true,
            "p" => matches!(country, "FR" | "BE" | "CA" | "CH" | "LU" | "MC"),
            "w" => country == "PL",
            "r" => country == "BR",
            "l" => matches!(country, "CZ" | "SK"),
            _ => false,
        }
}
