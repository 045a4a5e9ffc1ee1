//! What is said of a line before its number: "Fax: 030 …", "Handy (alt): 0171 …".

use super::characters::{Token, plain_word, token, tokens};
use super::words::{self, Says};
use super::{label, wrapping};
use crate::contact::LineKind;
use crate::fold::one_line;

/// What is said of a line before its number.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct SaidBefore {
    /// The kind of line, if it is said plainly: "Tel./Fax" is for both, "no fax" for neither.
    pub(crate) kind: Option<LineKind>,
    /// All of it as it is written, without the signs that part it from the number.
    pub(crate) label: String,
    /// Whether it says more than that this is a number, and of this kind.
    pub(crate) says_more: bool,
}

/// Labels that say no more than that this is a number, as their letters are plain. `p` is a telephone's.
const FILLERS: [&str; 6] = ["p", "n", "contact", "numero", "номер", "رقم"];

/// What is said before a number, if every word there is a label.
pub(super) fn before(text: &str) -> Option<SaidBefore> {
    // Most numbers stand by themselves.
    if text.strip_prefix('+').unwrap_or(text).starts_with(|c: char| c.is_ascii_digit()) {
        return Some(SaidBefore::default());
    }
    let unwrapped = wrapping::unwrap(text)?;
    let is_number = |c: char| matches!(token(c), Token::Digit(_) | Token::Plus);
    // "Fax + Tel 030 …": a plus between two words is no number's.
    let begins = |at: usize| {
        let behind = unwrapped[at..].chars().map(token).find(|token| !matches!(token, Token::Plus | Token::Space));
        !matches!(behind, Some(Token::Letter(_)))
    };
    let end = unwrapped.match_indices(is_number).map(|(at, _)| at).find(|at| begins(*at))?;
    let mut said = Said::default();
    let start = tokens(&unwrapped[..end]);
    let mut at = 0;
    for piece in start.chunk_by(|one, other| matches!((one, other), (Token::Letter(_), Token::Letter(_)))) {
        said.take(&start, at, piece)?;
        at += piece.len();
    }
    let kind = said.kind.filter(|kind| !(said.is_unclear || (said.is_voice && *kind == LineKind::Fax)));
    let label = written(&unwrapped[..end]);
    Some(SaidBefore { kind, says_more: (said.says_more || kind != said.kind) && !label.is_empty(), label })
}

/// What was met so far.
#[derive(Default)]
struct Said {
    kind: Option<LineKind>,
    is_voice: bool,
    /// Whether two kinds were said, or that it is none.
    is_unclear: bool,
    says_more: bool,
    /// Whether "no" was the last word: with a full stop behind it, it means a number.
    is_none: bool,
}

impl Said {
    /// Takes in a word or a sign, which stands at a place among all. Nothing, if it is no label.
    fn take(&mut self, all: &[Token], at: usize, piece: &[Token]) -> Option<()> {
        let is_none = std::mem::take(&mut self.is_none);
        let says = match piece {
            [Token::Letter(_), ..] => {
                let word = plain_word(piece.iter().filter_map(|token| token.letter()));
                if !label::is_at(all, at, &word) {
                    return None;
                }
                let says = words::says(&word);
                self.says_more |= says.is_none() && !words::is_counter(&word) && !FILLERS.contains(&word.as_str());
                self.is_none = &**word == "no" && at == 0;
                self.is_unclear |= is_none && matches!(says, Some(Says::Kind(_)));
                says
            }
            [Token::Sign('📠' | '🖷')] => Some(Says::Kind(LineKind::Fax)),
            [Token::Sign('📱' | '📲')] => Some(Says::Kind(LineKind::Mobile)),
            [Token::Sign('?' | '？')] => {
                self.is_unclear = true;
                None
            }
            [Token::Space] => {
                self.is_none = is_none;
                None
            }
            _ => None,
        };
        match says {
            Some(Says::Kind(said)) => {
                self.is_unclear |= self.kind.is_some_and(|kind| kind != said);
                self.kind = Some(said);
            }
            Some(Says::Voice) => self.is_voice = true,
            None => {}
        }
        Some(())
    }
}

/// A label without the signs that part it from its number.
fn written(text: &str) -> String {
    let parting = |c: char| !c.is_alphanumeric() && !matches!(c, ')' | ']' | '.' | '?' | '？');
    let label = text.trim_start_matches(parting).trim_end_matches(parting);
    // "(R)": its bracket goes where the other one went.
    one_line(if label.contains(['(', '[']) { label } else { label.trim_end_matches([')', ']']) })
}
