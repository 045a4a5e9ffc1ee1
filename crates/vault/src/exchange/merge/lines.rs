//! Which line of the vault a line of a file is, and what it takes from it.
//!
//! Lines meet by their numbers. Several lines of a contact may have one number, as offices that share it do; then labels
//! and notes decide, in such a way that the same file a second time finds every line as the first time left it.

use super::super::draft::is_usual_label;
use super::super::labels::{counted, is_alike, is_alike_but_for_count, tell_lines_apart};
use super::unite_notes;
use crate::contact::{Country, Doubt, Line, LineId, LineKind, Number};
use crate::fold::fold;
use hotline_seal::Secret;

/// What came of merging lines.
#[derive(Debug, Clone, Default)]
pub(crate) struct MergedLines {
    /// How many of those that were there the file does not have.
    pub kept: usize,
    /// For each line of the file, the one that it is or has become. `None` if its numbers have lines of their own already.
    pub met: Vec<Option<LineId>>,
    /// Lines that were there and that the file does not have, each with a line of the file that is called the same and was
    /// not there: two numbers for one line, and nobody knows which is right.
    pub beside: Vec<(LineId, LineId)>,
}

/// Merges lines.
pub(super) fn merge(lines: &mut Vec<Line>, mut incoming: Vec<Line>, country: Option<Country>) -> MergedLines {
    // What stands there as it is written here says nothing new, whatever else is known by now.
    let is_there = |with: &Line| {
        let same = |line: &&Line| line.card.doubt == Some(Doubt::NoCountry) && line.number.same_as(&with.number);
        lines.iter().any(|line| same(&line))
    };
    incoming.iter_mut().filter(|line| !is_there(line)).for_each(|line| read_again(line, country));
    let is_apart: Vec<bool> = incoming.iter().map(|line| is_told_apart(line, lines, country)).collect();
    let mut apart = is_apart.iter();
    incoming.retain(|_| apart.next() == Some(&false));
    let firsts: Vec<Option<Number>> = lines.iter().map(|line| first_of(line, lines, &incoming, country)).collect();
    let mut pairs = Pairs { of_line: vec![None; lines.len()], of_incoming: vec![None; incoming.len()] };
    // First those that have nothing to change, as many as there can be: after an import these are all of its lines.
    let says_nothing_new = meetings(lines, &incoming, |line, with| {
        let mut corrected = line.clone();
        is_same_number(line, with, country) && {
            let keeps_label = keeps_label(line, with, lines, &incoming);
            correct(&mut corrected, with.clone(), keeps_label);
            is_same(line, &corrected)
        }
    });
    for at in 0..incoming.len() {
        pairs.pair(at, &says_nothing_new, &mut vec![false; lines.len()]);
    }
    for is_label_needed in [true, false] {
        for (at, with) in
            incoming.iter().enumerate().filter(|(at, _)| pairs.of_incoming[*at].is_none()).collect::<Vec<_>>()
        {
            let is_free = |line: &usize| pairs.of_line[*line].is_none();
            let fits = |line: &Line| !is_label_needed || fold(&line.card.label) == fold(&with.card.label);
            let is_first = |at: usize| firsts[at].as_ref().is_some_and(|first| first.same_as(&with.number));
            let is_same = |at: usize| is_same_number(&lines[at], with, country) || is_first(at);
            let meets = |at: &usize| is_same(*at) && fits(&lines[*at]);
            if let Some(line) = (0..lines.len()).filter(is_free).find(meets) {
                (pairs.of_line[line], pairs.of_incoming[at]) = (Some(at), Some(line));
            }
        }
    }
    let beside = beside(lines, &incoming, &pairs);
    let keeps_labels: Vec<bool> = (pairs.of_incoming.iter().zip(&incoming))
        .map(|(met, with)| met.is_some_and(|met| keeps_label(&lines[met], with, lines, &incoming)))
        .collect();
    let mut is_settled = vec![true; lines.len()];
    let mut became = Vec::with_capacity(incoming.len());
    for ((at, line), keeps_label) in incoming.into_iter().enumerate().zip(keeps_labels) {
        let place = pairs.of_incoming[at].unwrap_or(lines.len());
        if place == lines.len() {
            lines.push(line);
            is_settled.push(false);
        } else {
            is_settled[place] = !correct(&mut lines[place], line, keeps_label);
        }
        became.push(lines[place].card.id);
    }
    tell_lines_apart(lines, |at| is_settled[at]);
    let mut became = became.into_iter();
    MergedLines {
        kept: pairs.of_line.iter().filter(|met| met.is_none()).count(),
        met: is_apart.iter().map(|is_apart| if *is_apart { None } else { became.next() }).collect(),
        beside,
    }
}

/// Lines that did not meet, and are called the same on both sides.
fn beside(lines: &[Line], incoming: &[Line], pairs: &Pairs) -> Vec<(LineId, LineId)> {
    let is_handle = |line: &Line| line.card.kind == LineKind::Handle;
    let mut beside = Vec::new();
    for (new, _) in incoming.iter().zip(&pairs.of_incoming).filter(|(_, met)| met.is_none()) {
        let kept = lines.iter().zip(&pairs.of_line).filter(|(_, met)| met.is_none());
        let same = kept.filter(|(line, _)| {
            is_handle(line) == is_handle(new) && is_alike_but_for_count(&line.card.label, &new.card.label)
        });
        beside.extend(same.map(|(line, _)| (line.card.id, new.card.id)));
    }
    beside
}

/// Whether a line keeps its label whatever the file calls it: the file's says no more, or differs by the count alone that
/// tells lines of one label apart.
fn keeps_label(line: &Line, with: &Line, lines: &[Line], incoming: &[Line]) -> bool {
    let (own, its) = (&line.card.label, &with.card.label);
    if own.trim().is_empty() || own == its {
        return false;
    }
    let plain = |label: &str| counted(label, lines).and(counted(label, incoming)).map(str::to_owned);
    is_usual_label(its)
        || counted(own, std::slice::from_ref(with)).is_some()
        || counted(its, std::slice::from_ref(line)).is_some()
        || plain(own).zip(plain(its)).is_some_and(|(own, its)| is_alike(&own, &its))
}

/// For each line of the file, those of the vault that it may meet.
fn meetings(lines: &[Line], incoming: &[Line], may: impl Fn(&Line, &Line) -> bool) -> Vec<Vec<usize>> {
    incoming.iter().map(|with| (0..lines.len()).filter(|at| may(&lines[*at], with)).collect()).collect()
}

/// Which line meets which.
struct Pairs {
    of_line: Vec<Option<usize>>,
    of_incoming: Vec<Option<usize>>,
}

impl Pairs {
    /// Finds a line for a line of the file; others make room if they have a choice (Kuhn's algorithm).
    fn pair(&mut self, at: usize, may: &[Vec<usize>], asked: &mut [bool]) -> bool {
        for &line in &may[at] {
            if std::mem::replace(&mut asked[line], true) {
                continue;
            }
            if self.of_line[line].is_none_or(|other| self.pair(other, may, asked)) {
                (self.of_line[line], self.of_incoming[at]) = (Some(at), Some(line));
                return true;
            }
        }
        false
    }
}

/// Whether the numbers are the same, now that the country is known.
fn is_same_number(existing: &Line, incoming: &Line, country: Option<Country>) -> bool {
    let is_handle = |line: &Line| line.card.kind == LineKind::Handle;
    if is_handle(existing) != is_handle(incoming) {
        return false;
    }
    let is_other_service = is_handle(existing) && !is_same_service(existing, incoming);
    (existing.number.same_as(&incoming.number) && !is_other_service)
        || (existing.card.doubt == Some(Doubt::NoCountry)
            && Number::read(existing.number.expose(), existing.card.kind, country).number.same_as(&incoming.number))
}

/// Whether two lines are the same beyond doubt, whoever has them: one number that could be read, or one handle of one service.
/// A text that is no number, or one that works in a building or a country only, is many people's.
pub(crate) fn is_same_line(one: &Line, other: &Line) -> bool {
    let is_handle = |line: &Line| line.card.kind == LineKind::Handle;
    one.number.same_as(&other.number)
        && match (is_handle(one), is_handle(other)) {
            (true, true) => is_alike_but_for_count(&one.card.label, &other.card.label),
            (false, false) => one.number.is_e164(),
            _ => false,
        }
}

/// Whether two handles may be of one service: by their labels, unless one says none.
fn is_same_service(one: &Line, other: &Line) -> bool {
    let labels = [&one.card.label, &other.card.label];
    is_alike_but_for_count(labels[0], labels[1]) || labels.iter().any(|label| is_usual_label(label))
}

/// Reads a number once more that had no country, now that one is known.
fn read_again(line: &mut Line, country: Option<Country>) {
    if line.card.doubt == Some(Doubt::NoCountry) && country.is_some() {
        let reading = Number::read(line.number.expose(), line.card.kind, country);
        (line.number, line.card.doubt) = (reading.number, reading.doubt);
    }
}

/// The numbers that a line holds, if these are several that can each be read. None else.
fn pieces(line: &Line, country: Option<Country>) -> Vec<Number> {
    let pieces = match line.card.doubt {
        Some(Doubt::Several) => Number::split(line.number.expose(), country),
        _ => None,
    };
    let read = |piece: &Secret<String>| Number::read(piece.expose(), line.card.kind, country).number;
    pieces.iter().flatten().map(read).collect()
}

/// Whether one of the numbers that a line holds is beyond doubt that of another line, whoever has it.
pub(crate) fn holds(line: &Line, country: Option<Country>, other: &Line) -> bool {
    other.number.is_e164() && pieces(line, country).iter().any(|piece| piece.same_as(&other.number))
}

/// Whether a line of the file holds several numbers, each of which has a line already.
fn is_told_apart(line: &Line, lines: &[Line], country: Option<Country>) -> bool {
    let pieces = pieces(line, country);
    let is_there = |piece: &Number| lines.iter().any(|line| line.number.same_as(piece));
    !pieces.is_empty() && pieces.iter().all(is_there)
}

/// The first of the numbers that a line of the vault holds, if the file has it, and each of the others has a line by now: then
/// the line becomes that number. What somebody verified stays.
fn first_of(line: &Line, lines: &[Line], incoming: &[Line], country: Option<Country>) -> Option<Number> {
    let pieces = pieces(line, country);
    let is_in = |lines: &[Line], piece: &Number| lines.iter().any(|line| line.number.same_as(piece));
    let (first, others) = pieces.split_first()?;
    let is_whole = is_in(incoming, first) && others.iter().all(|piece| is_in(incoming, piece) || is_in(lines, piece));
    (is_whole && line.card.verification.is_none()).then(|| first.clone())
}

/// Takes what a line of the file says, and tells whether the line is called otherwise by it.
fn correct(line: &mut Line, incoming: Line, keeps_label: bool) -> bool {
    let is_renamed = !keeps_label && line.card.label != incoming.card.label;
    if is_renamed {
        line.card.label = incoming.card.label;
    }
    if line.card.kind == LineKind::Other {
        line.card.kind = incoming.card.kind;
    }
    // The same number, but it reads now, or the first of several: see `is_same_number` and `first_of`.
    if !line.number.same_as(&incoming.number) {
        (line.number, line.card.doubt) = (incoming.number, incoming.card.doubt);
    }
    line.notes = unite_notes(&line.notes, &incoming.notes);
    is_renamed
}

/// Whether two lines hold the same.
pub(super) fn is_same(one: &Line, other: &Line) -> bool {
    one.card == other.card && one.number.same_as(&other.number) && one.notes.expose() == other.notes.expose()
}
