//! What the marks between digits say: whether they group one number, or keep apart its endings, or several numbers.

use super::grammar::LEAST_DIGITS;
use super::written::{Gap, GapKind, Written};
use super::zeros;
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
        let begins = |nth: usize| nth.checked_sub(1).map_or(0, |nth| gaps[nth].1);
        let group = &head[begins(nth)..];
        // A number that is grouped evenly, 123-456-789: neither a range nor an ending.
        let is_even = nth > 0 && gaps[nth - 1].0 == *kind && begins(nth) - begins(nth - 1) == group.len();
        // However it is set off: 30 18400 0, 316 877/0.
        if has_operator && is_last && tail == "0" && !matches!(kind, GapKind::Bracket | GapKind::Apart) {
            return (national.len() > LONGEST_OF_SWITCHBOARD).then_some(Doubt::Endings);
        }
        let next = &national[*at..gaps.get(nth + 1).map_or(national.len(), |(_, at)| *at)];
        // Companies of Austria are written so: 5 0 404.
        if nth == 0 && head.len() > 1 && zeros::is_behind_first_group(written, start) {
            return Some(Doubt::StrayZero);
        }
        let is_ending = match kind {
            // A floor, a room, a date.
            GapKind::Plain | GapKind::Dot => {
                is_last && (national.len() > 12 || (tail.len() <= 2 && national.len() > 9 + tail.len()))
            }
            GapKind::Hyphen => {
                // Behind seven digits in a row there is no switchboard left to have an extension; elsewhere than in the
                // plans of switchboards, a single digit says how far a range goes: 730-5800-2.
                let is_beyond = is_last && tail.len() == 1 && tail != "0" && (group.len() >= 7 || !has_operator);
                is_beyond
                    || (tail.len() <= 2 && national.len() > 11)
                    || (!is_even && is_range(head.len(), group, tail, has_operator))
            }
            GapKind::Bracket => is_last && tail.len() <= 4,
            // After an area code, they group; after more, they add something.
            GapKind::Dash => tail.len() < 4 || head.len() > 6,
            GapKind::Slash | GapKind::Apart => tail.len() < 4 || head.len() > 5,
        };
        // A hyphen before the last group is how extensions are written, and 0 is the switchboard's.
        let is_extension = *kind == GapKind::Hyphen && is_last;
        let is_ending = is_ending || (!is_extension && is_added(group, next, is_last, is_even));
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

/// From so many digits on, a number is complete of which a range begins: 22899300-399.
const LEAST_OF_RANGE: usize = 8;

/// Whether digits can be the end of a range of which a group is the beginning, or ends in it: 34-36, 2312512-15, 400-450,
/// 82100-101. `before` is how many digits there are before the end. Where switchboards have extensions behind a hyphen, only
/// an end close by says that these are none.
fn is_range(before: usize, group: &str, tail: &str, has_extensions: bool) -> bool {
    let from = &group[group.len().saturating_sub(tail.len())..];
    if from.len() != tail.len() || from >= tail {
        return false;
    }
    match (tail.len(), group.len() == tail.len()) {
        (2, is_whole) => (is_whole || group.len() >= 6) && from[..1] == tail[..1],
        (3..=4, true) => before >= LEAST_OF_RANGE,
        (3..=4, false) => {
            let is_near = from[..tail.len() - 1] == tail[..tail.len() - 1];
            if has_extensions { is_near } else { before >= LEAST_OF_RANGE && from[..1] == tail[..1] }
        }
        _ => false,
    }
}

/// Whether a group of digits was added to a number that was complete before it: a single digit behind a whole group
/// (5800 1), two behind a row of seven or more (24782100 01), or the next extension (200 201, 23125 41 42).
fn is_added(before: &str, group: &str, is_last: bool, is_even: bool) -> bool {
    let is_next = || match (before.parse::<u32>(), group.parse::<u32>()) {
        (Ok(one), Ok(other)) => one + 1 == other,
        _ => false,
    };
    match group.len() {
        1 => before.len() >= 3,
        2 => is_last && (before.len() >= 7 || (before.len() == 2 && !is_even && is_next())),
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
