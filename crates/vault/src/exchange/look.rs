//! Whether a text looks like a telephone number, and a column of them like one of numbers: by what stands in it, whatever
//! it is called.
//!
//! A false "yes" costs a question, a false "no" a number. So what is surely something else is taken out (a date, a postcode,
//! coordinates, an address on a network), and all else of six digits or more is a number.

use super::unseen::is_unseen;

/// Whether a text is decimal digits and nothing else.
pub(super) fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// What the cells of a column look like.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Look {
    filled: usize,
    numbers: usize,
    international: usize,
}

impl Look {
    /// Takes a cell in.
    pub(super) fn see(&mut self, cell: &str) {
        let cell = cell.trim();
        if cell.is_empty() {
            return;
        }
        self.filled += 1;
        if looks_like_number(cell) {
            self.numbers += 1;
            self.international += usize::from(bare(cell).starts_with(['+', '＋']));
        }
    }

    /// Whether anything stands in the column.
    pub(super) fn is_filled(self) -> bool {
        self.filled > 0
    }

    /// Whether it looks like a column of numbers: half of it or more does, or any of it is of international form.
    pub(super) fn is_of_numbers(self) -> bool {
        self.international > 0 || self.is_mostly_of_numbers()
    }

    /// Whether half of it or more looks like numbers.
    pub(super) fn is_mostly_of_numbers(self) -> bool {
        self.numbers > 0 && self.numbers * 2 >= self.filled
    }
}

/// Whether a text looks like a telephone number, or several.
pub(super) fn looks_like_number(text: &str) -> bool {
    let text = bare(text);
    if text.len() > 200 {
        return false;
    }
    let pieces =
        text.split([';', ',', '\n', '|']).flat_map(|piece| piece.split(" / ")).flat_map(|piece| piece.split(":::"));
    pieces.into_iter().any(is_number)
}

/// Whether a text that may be anything, such as a password, plainly is a telephone number: of the international form, or
/// grouped as passwords are not. Digits alone may be a password, or an account.
pub(super) fn is_plainly_number(text: &str) -> bool {
    let text = text.trim();
    let text = text.strip_prefix("tel:").unwrap_or(text);
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let is_grouped = text.contains([' ', '(', '/', '-']);
    let is_made_of_them = text.chars().all(|c| c.is_ascii_digit() || "+ ()-/.\u{a0}".contains(c));
    looks_like_number(text) && is_made_of_them && digits >= 7 && (text.starts_with('+') || is_grouped)
}

/// The text without what a spreadsheet put around it to keep its zeros: `="0740…"`, `'0740…`.
fn bare(text: &str) -> &str {
    let text = text.trim();
    let formula = text.strip_prefix("=\"").and_then(|text| text.strip_suffix('"'));
    formula.unwrap_or(text).trim_start_matches('\'').trim()
}

/// Whether the longest run of digits and their marks is one of a number, and says more than the letters around it.
fn is_number(text: &str) -> bool {
    let is_mark =
        |c: char| c.is_numeric() || c.is_whitespace() || "+＋()（）[]-.‐‑‒–—−－/・".contains(c) || is_unseen(c);
    let runs = text.split(|c| !is_mark(c));
    let Some(run) = runs.max_by_key(|run| digits(run).count()) else { return false };
    let (count, letters) = (digits(run).count(), text.chars().filter(|c| c.is_alphabetic()).count());
    // The end of an identifier such as a UUID, which has letters and digits in one word.
    let before = &text[..run.as_ptr() as usize - text.as_ptr() as usize];
    let is_cut = run.starts_with(char::is_numeric) && before.ends_with(char::is_alphabetic) && letters > 4;
    !is_cut && letters <= count && (6..=17).contains(&count) && !is_something_else(run.trim(), count)
}

/// What is written as digits and is no telephone number.
fn is_something_else(run: &str, count: usize) -> bool {
    let groups: Vec<&str> = run.split(|c: char| !c.is_numeric()).filter(|group| !group.is_empty()).collect();
    let marks: String = run.chars().filter(|c| !c.is_numeric()).collect();
    if run.starts_with(['+', '＋']) {
        return false;
    }
    let lengths: Vec<usize> = groups.iter().map(|group| group.chars().count()).collect();
    let value = |at: usize| groups[at].parse::<u64>().unwrap_or(u64::MAX);
    let is_date = |year: usize, month: usize, day: usize| {
        let is_year = match lengths[year] {
            4 => (1800..=2200).contains(&value(year)),
            2 => true,
            _ => false,
        };
        is_year && (1..=12).contains(&value(month)) && (1..=31).contains(&value(day))
    };
    match (&lengths[..], &*marks) {
        // A date: 2024-01-31, 31.1.2024, 1/31/24.
        ([_, _, _], "--" | ".." | "//") if lengths.iter().sum::<usize>() <= 8 => {
            is_date(0, 1, 2) || is_date(2, 1, 0) || is_date(2, 0, 1)
        }
        // A date with a time behind it.
        ([_, _, _, ..], marks) if ["-- ", ".. ", "// ", "--T"].iter().any(|date| marks.starts_with(date)) => {
            is_date(0, 1, 2) || is_date(2, 1, 0) || is_date(2, 0, 1)
        }
        // The same without marks: 20240131. And what is bare and short is a postcode or an identifier.
        ([8], "") => {
            let [year, month, day] =
                [0..4, 4..6, 6..8].map(|part| run.get(part).and_then(|part| part.parse().ok()).unwrap_or(0));
            (1900..=2100).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day)
        }
        // A time as directories write it: 20240131102030.
        ([12 | 14], "") => run.get(..8).is_some_and(|date| is_something_else(date, 8)),
        ([6], "") => !run.starts_with('0'),
        // ZIP+4, CEP, and the years of an office.
        ([5, 3 | 4], "-") => true,
        ([4, 4], "-" | "–" | "/") => (1800..=2200).contains(&value(0)) && (1800..=2200).contains(&value(1)),
        // Coordinates: three digits at most before one point, and no zero that a number would begin with.
        ([1..=3, decimals], "." | "-.") if *decimals > 3 => {
            let is_led = lengths[0] > 1 && groups[0].starts_with('0');
            !is_led && value(0) <= 180
        }
        // An address on a network.
        ([1..=3, 1..=3, 1..=3, 1..=3], "...") => {
            (0..4).all(|at| value(at) <= 255 && (lengths[at] == 1 || !groups[at].starts_with('0'))) && count > 6
        }
        _ => false,
    }
}

fn digits(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| c.is_numeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_look_like_numbers() {
        for number in [
            "020 7946 0000",
            "+442079460000",
            "(202) 456-1111 x12",
            "01.23.45.67.89",
            "030.23125000",
            "030/23125000",
            "+1.202.456.1111",
            "=\"0740123456\"",
            "'0740123456",
            "5551234",
            "012345",
            "555-1234",
            "tel. 020 7946 0000",
            "+44 20 7946 0000; +44 7400 123456",
            "020 7946 0000 / 020 7946 0001",
            "030 23125000 Mo-Fr",
            "８１−３−１２３４−５６７８",
            "٠٢٠٧٩٤٦٠٠٠٠",
            "+44\u{202f}20\u{2009}7946\u{200b}0000",
            "+49 (0) 30 23125000",
            "8816 763 12345",
        ] {
            assert!(looks_like_number(number), "{number}");
        }
    }

    #[test]
    fn what_is_surely_something_else_does_not() {
        for other in [
            "",
            "2024",
            "2024-01-31",
            "31.01.2024",
            "1/31/2024",
            "31/01/24",
            "20240131",
            "20240131102030Z",
            "2020-2024",
            "2024-01-31 10:20:30",
            "2024-01-31T10:20:30Z",
            "20500",
            "20500-0003",
            "01310-100",
            "110001",
            "SW1A 2AA",
            "48.8566",
            "-122.4194",
            "192.168.100.100",
            "123e4567-e89b-12d3-a456-426614174000",
            "12.50",
            "Downing Street 10, London",
            "jane.roe@example.org",
            "https://example.org/123456789",
            "Conversation of 2024 about treaty 123456",
            "12345678901234567890",
            "x",
        ] {
            assert!(!looks_like_number(other), "{other}");
        }
    }

    #[test]
    fn what_may_be_a_secret_is_a_number_only_if_it_plainly_is() {
        for number in
            ["+44 20 7946 0000", "+442079460000", "tel:+442079460000", "(020) 7946-0000", "020 7946 0000", "555-1234"]
        {
            assert!(is_plainly_number(number), "{number}");
        }
        for secret in [
            "12345678",
            "02079460000",
            "hunter2 +44 20 7946 0000",
            "2024-01-31",
            "correct horse",
            "+1234",
            "1234-56",
            "",
        ] {
            assert!(!is_plainly_number(secret), "{secret}");
        }
    }

    #[test]
    fn a_column_is_of_numbers_if_half_of_it_is_or_one_is_international() {
        let column = |cells: &[&str]| {
            let mut look = Look::default();
            cells.iter().for_each(|cell| look.see(cell));
            look.is_of_numbers()
        };
        assert!(column(&["", "020 7946 0000", "ask"]));
        assert!(column(&["ask", "ask the desk", "none", "+44 20 7946 0000"]));
        assert!(!column(&["ask", "ask the desk", "none", "020 7946 0000"]));
        assert!(!column(&["", " "]) && !column(&["1961", "1974-12-01"]));
    }
}
