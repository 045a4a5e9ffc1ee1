//! Keys to press once somebody answers, as telephones store them behind a number: `,,4#`, `;12`, `p12`, `w 12`.

use super::characters::Token;

/// From here on, digits behind a single `;` or `,` are a second number rather than keys.
const MOST_KEYS: usize = 4;

/// Whether a number goes on with a pause and keys, and with nothing else. A single comma may part two endings, too.
pub(super) fn follow(rest: &[Token]) -> bool {
    let is_pause = |token: &Token| matches!(token, Token::Sign(',' | ';') | Token::Letter('p' | 'P' | 'w' | 'W'));
    let is_key = |token: &Token| matches!(token, Token::Digit(_) | Token::Sign('#' | '*'));
    let only_keys = rest.iter().all(|token| is_pause(token) || is_key(token) || *token == Token::Space);
    let has_word = rest.windows(2).any(|two| two.iter().all(|token| token.letter().is_some()));
    let digits = rest.iter().filter(|token| matches!(token, Token::Digit(_))).count();
    if !only_keys || has_word || digits == 0 {
        return false;
    }
    let ends_in_hash = rest.iter().rfind(|token| **token != Token::Space) == Some(&Token::Sign('#'));
    let pauses = rest.iter().filter(|token| **token != Token::Space).take_while(|token| is_pause(token)).count();
    match rest {
        _ if pauses > 1 => true,
        [Token::Letter(_), ..] => true,
        [Token::Sign(','), ..] => ends_in_hash,
        [Token::Sign(';'), Token::Digit(_), ..] => ends_in_hash || digits <= MOST_KEYS,
        [Token::Sign(';'), ..] => ends_in_hash,
        _ => false,
    }
}
