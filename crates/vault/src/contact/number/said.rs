//! What is said of a line before its number: "Fax: 030 …".

use super::characters::{Token, plain_word, tokens};
use super::words::{self, Says};
use super::wrapping;
use crate::contact::LineKind;

/// The kind of line that is said before a number, if every word there is a label and they agree: "Tel./Fax" is for both.
pub(super) fn kind_before(text: &str) -> Option<LineKind> {
    let unwrapped = wrapping::unwrap(text)?;
    let tokens = tokens(&unwrapped);
    let end = tokens.iter().position(|token| matches!(token, Token::Digit(_) | Token::Plus))?;
    let (mut kind, mut is_voice) = (None, false);
    for piece in tokens[..end].chunk_by(|one, other| matches!((one, other), (Token::Letter(_), Token::Letter(_)))) {
        let says = match piece {
            [Token::Letter(_), ..] => {
                let word = plain_word(piece.iter().filter_map(|token| token.letter()));
                if !words::is_label(&word) {
                    return None;
                }
                words::says(&word)
            }
            [Token::Sign('📠' | '🖷')] => Some(Says::Kind(LineKind::Fax)),
            [Token::Sign('📱' | '📲')] => Some(Says::Kind(LineKind::Mobile)),
            _ => None,
        };
        match says {
            Some(Says::Kind(said)) if kind.is_some_and(|kind| kind != said) => return None,
            Some(Says::Kind(said)) => kind = Some(said),
            Some(Says::Voice) => is_voice = true,
            None => {}
        }
    }
    kind.filter(|kind| !is_voice || *kind != LineKind::Fax)
}
