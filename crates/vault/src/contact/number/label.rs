//! Which words may stand before a number, as they are written there.

use super::characters::Token;
use super::words;

/// Whether a word that begins at a token is a label. Some letters are one only with what stands around them: N° is a number's,
/// and O and R are an office and a residence as `O:` first of all, or as `(R)` that no digit touches: (O)30 may be a zero.
pub(super) fn is_at(tokens: &[Token], at: usize, word: &str) -> bool {
    let (before, behind) = (&tokens[..at], &tokens[at..]);
    let signs = || behind.iter().skip_while(|token| token.letter().is_some());
    words::is_label(word)
        || match word {
            "n" => signs().next() == Some(&Token::Sign('°')),
            "o" | "r" => {
                let is_first = before.iter().all(|token| *token == Token::Space);
                let is_apart = || signs().nth(1).is_some_and(|token| matches!(token, Token::Space | Token::Sign(':')));
                match signs().next() {
                    Some(Token::Sign(':')) => is_first,
                    Some(Token::Close) => before.last() == Some(&Token::Open) && is_apart(),
                    _ => false,
                }
            }
            _ => false,
        }
}
