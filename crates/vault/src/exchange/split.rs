//! Two numbers in one field: as lines of their own, if somebody wants them so.

use super::labels::tell_lines_apart;
use super::{Card, CardDoubt, Claim};
use crate::contact::{Doubt, Line, LineCard, LineId, Number};
use hotline_seal::Secret;

impl Card {
    /// The numbers of a line that holds several, as they would be kept, if each can be read by itself.
    #[must_use]
    pub(crate) fn pieces(&self, line: &Line) -> Option<Vec<Secret<String>>> {
        let holds_several = line.card.doubt == Some(Doubt::Several);
        let country = self.contact.profile.country;
        if holds_several { Number::split(line.number.expose(), country) } else { None }
    }

    /// The card with a line for each number, `None` if no line of it holds several that can be told apart.
    #[must_use]
    pub(crate) fn split(&self, new_line_id: &mut dyn FnMut() -> LineId) -> Option<Self> {
        let pieces: Vec<_> = self.contact.lines.iter().map(|line| self.pieces(line)).collect();
        if pieces.iter().all(Option::is_none) {
            return None;
        }
        let mut split = Self { written: Vec::new(), claims: Vec::new(), several: Vec::new(), ..self.clone() };
        split.contact.lines.clear();
        split.doubts.retain(|doubt| !matches!(doubt, CardDoubt::Number { .. }));
        for (at, (line, pieces)) in self.contact.lines.iter().zip(pieces).enumerate() {
            let of_line = self.claims.iter().filter(|(of, _)| *of == at).map(|(_, claim)| *claim);
            match pieces {
                Some(pieces) => (0..).zip(&pieces).for_each(|(nth, piece)| {
                    let made = self.piece(at, nth == 0, piece, new_line_id());
                    split.push(made, Some(piece), of_line.clone());
                }),
                None => {
                    let written = self.written.iter().find(|(of, _)| *of == at).map(|(_, text)| text);
                    split.push(line.clone(), written, of_line);
                    let said = self.several.iter().filter(|(of, _)| *of == at);
                    split.several.extend(said.map(|(_, said)| (split.contact.lines.len() - 1, said.clone())));
                }
            }
        }
        tell_lines_apart(&mut split.contact.lines, |_| false);
        Some(split)
    }

    /// A line made of one that holds several numbers, which stands at this place.
    fn piece(&self, at: usize, is_first: bool, text: &Secret<String>, id: LineId) -> Line {
        let of = &self.contact.lines[at];
        let said = self.several.iter().find(|(line, _)| *line == at).map(|(_, said)| said.clone()).unwrap_or_default();
        let line = said.line().finish(text.expose(), self.contact.profile.country, &[], id);
        let notes = if is_first { of.notes.clone() } else { Secret::from("") };
        Line { card: LineCard { assurance: of.card.assurance, ..line.card }, notes, ..line }
    }

    fn push(&mut self, line: Line, written: Option<&Secret<String>>, claims: impl Iterator<Item = Claim>) {
        let at = self.contact.lines.len();
        self.claims.extend(claims.map(|claim| (at, claim)));
        self.doubts.extend(line.card.doubt.map(|doubt| CardDoubt::Number { line: at, doubt }));
        let written = written.filter(|text| !line.number.is_written(text.expose()));
        self.written.extend(written.map(|text| (at, text.clone())));
        self.contact.lines.push(line);
    }
}
