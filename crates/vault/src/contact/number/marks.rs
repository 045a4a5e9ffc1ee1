//! What the marks between digits say: whether they group one number, or keep apart its endings, or several numbers.

use super::grammar::LEAST_DIGITS;
use super::written::{Gap, GapKind, Written};
use crate::contact::Doubt;

/// The most digits that a number with the operator's 0 has: the longest that Germany and Austria give out (ITU-T E.164, national
/// numbering plans of +49 and +43) are of eleven.
const LONGEST_OF_SWITCHBOARD: usize = 11;

/// What digits are that were never meant as a number, wherever that may be.
pub(super) fn other_than_number(written: &Written) -> Option<Doubt> {
    // What a spreadsheet makes of a number: 442079460000.0. Where dots group, the last one is no decimal point.
    let dots = written.gaps.iter().filter(|gap| gap.kind == GapKind::Dot).count();
    let is_fraction = |gap: &Gap| dots == 1 && gap.kind == GapKind::Dot && &written.digits[gap.after..] == "0";
    if written.gaps.last().is_some_and(is_fraction) {
        Some(Doubt::Endings)
    } else if is_date(written) {
        Some(Doubt::Words)
    } else {
        None
    }
}

/// What the digits may be besides one number, in a plan that has numbers of many lengths. Those of the number itself begin
/// at `start`, after its prefixes. `has_operator` says whether a 0 at its end may be the operator's of a switchboard.
pub(super) fn ending_or_second_number(written: &Written, start: usize, has_operator: bool) -> Option<Doubt> {
    let national = &written.digits[start..];
    let gaps: Vec<(GapKind, usize)> =
        written.gaps.iter().filter(|gap| gap.after > start).map(|gap| (gap.kind, gap.after - start)).collect();
    gaps.iter().enumerate().find_map(|(nth, (kind, at))| {
        let (head, tail) = national.split_at(*at);
        let before = &gaps[..nth];
        let is_last = nth + 1 == gaps.len();
        let group = &head[before.last().map_or(0, |(_, at)| *at)..];
        // However it is set off: 30 18400 0, 316 877/0.
        if has_operator && is_last && tail == "0" && !matches!(kind, GapKind::Bracket | GapKind::Apart) {
            return (national.len() > LONGEST_OF_SWITCHBOARD).then_some(Doubt::Endings);
        }
        let is_ending = match kind {
            // A floor, a room, a date.
            GapKind::Plain | GapKind::Dot => {
                is_last && (national.len() > 12 || (tail.len() <= 2 && national.len() > 9 + tail.len()))
            }
            GapKind::Hyphen => {
                // Behind seven digits in a row there is no switchboard left to have an extension.
                let is_beyond = is_last && tail.len() == 1 && tail != "0" && group.len() >= 7;
                is_beyond || (tail.len() <= 2 && national.len() > 11) || is_range(group, tail)
            }
            GapKind::Bracket => is_last && tail.len() <= 4,
            // After an area code, they group; after more, they add something.
            GapKind::Dash => tail.len() < 4 || head.len() > 6,
            GapKind::Slash | GapKind::Apart => tail.len() < 4 || head.len() > 5,
        };
        let next = &national[*at..gaps.get(nth + 1).map_or(national.len(), |(_, at)| *at)];
        // A hyphen before the last group is how extensions are written, and 0 is the switchboard's.
        let is_extension = *kind == GapKind::Hyphen && is_last;
        let is_ending = is_ending || (!is_extension && is_added(group, next, is_last));
        if is_ending {
            return Some(if tail.len() < LEAST_DIGITS { Doubt::Endings } else { Doubt::Several });
        }
        let is_second = is_next_number(before, head, tail)
            || tail.strip_prefix(['0', '8']).is_some_and(|tail| is_alike(national, tail));
        is_second.then_some(Doubt::Several)
    })
}

/// Whether the digits after a mark are as many as some before it that stand by themselves too, and begin as they do:
/// 01 531150 531151.
fn is_next_number(before: &[(GapKind, usize)], head: &str, tail: &str) -> bool {
    head.len().checked_sub(tail.len()).is_some_and(|from| {
        let stands_alone = before.is_empty() || before.iter().any(|(_, at)| *at == from);
        stands_alone && is_alike(&head[from..], tail)
    })
}

/// Whether two rows of digits begin alike, and are long enough for that to mean something.
fn is_alike(one: &str, other: &str) -> bool {
    let half = other.len().div_ceil(2);
    other.len() >= 4 && one.get(..half) == other.get(..half) && one != other
}

/// Whether two digits follow two that they can be the end of a range from, be these by themselves or the last of a group that
/// is long already: 34-36, 2312512-15.
fn is_range(group: &str, tail: &str) -> bool {
    let is_whole = group.len() == 2 || group.len() >= 6;
    let from = &group[group.len().saturating_sub(2)..];
    is_whole && tail.len() == 2 && from[..1] == tail[..1] && from < tail
}

/// Whether a group of digits was added to a number that was complete before it: a single digit behind a whole group
/// (5800 1), two behind a row of seven or more (24782100 01), or the next extension (200 201).
fn is_added(before: &str, group: &str, is_last: bool) -> bool {
    let is_next = || match (before.parse::<u32>(), group.parse::<u32>()) {
        (Ok(one), Ok(other)) => one + 1 == other,
        _ => false,
    };
    match group.len() {
        1 => before.len() >= 3,
        2 => is_last && before.len() >= 7,
        length => length == before.len() && length < LEAST_DIGITS && is_next(),
    }
}

/// Whether it is a date that got into the wrong field: 22.01.2020, 2020-01-22.
fn is_date(written: &Written) -> bool {
    let [one, two] = written.gaps.as_slice() else { return false };
    let digits = written.digits.as_str();
    if written.international || digits.len() != 8 || one.kind == GapKind::Plain || one.kind != two.kind {
        return false;
    }
    let (first, middle, last) = (&digits[..one.after], &digits[one.after..two.after], &digits[two.after..]);
    let (year, day, month) = if last.len() == 4 { (last, first, middle) } else { (first, last, middle) };
    let is_year = year.len() == 4 && (year.starts_with("19") || year.starts_with("20"));
    let is_day = |day: &str, month: &str| day.len() == 2 && month.len() == 2 && day <= "31" && month <= "12";
    is_year && (is_day(day, month) || is_day(month, day))
}
