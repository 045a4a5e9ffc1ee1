//! What stands between the cells of a table.

/// The delimiter that Excel's first line names (`sep=;`), and where the line behind it begins.
pub(super) fn said_delimiter(text: &str) -> Option<(u8, usize)> {
    let first = text.split(['\n', '\r']).next()?;
    let said = first.trim_matches([' ', '"']);
    if !said.get(..4)?.eq_ignore_ascii_case("sep=") {
        return None;
    }
    let delimiter = match &said[4..] {
        "\\t" => b'\t',
        one if one.len() == 1 => one.as_bytes()[0],
        // A tab is trimmed by nobody, a comma may be doubled by who saved it anew.
        more => more.bytes().next().unwrap_or(b'\t'),
    };
    (delimiter.is_ascii() && !delimiter.is_ascii_alphanumeric()).then_some((delimiter, first.len()))
}

/// The delimiter that most of the first lines have as often as each other.
pub(super) fn likely_delimiter(text: &str) -> u8 {
    const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];
    let mut lines = vec![[0_usize; 4]];
    let (mut in_quotes, mut is_filled) = (false, false);
    for byte in text.trim_start().bytes().take(64 * 1024) {
        match byte {
            b'"' => (in_quotes, is_filled) = (!in_quotes, true),
            b'\n' | b'\r' if !in_quotes => {
                if lines.len() == 20 {
                    break;
                }
                if std::mem::take(&mut is_filled) {
                    lines.push([0; 4]);
                }
            }
            _ => {
                is_filled = true;
                let of = DELIMITERS.iter().position(|delimiter| *delimiter == byte && !in_quotes);
                of.into_iter().for_each(|of| lines.last_mut().expect("there is a line")[of] += 1);
            }
        }
    }
    let rank = |of: usize| {
        let counts = lines.iter().map(|line| line[of]).filter(|count| *count > 0);
        let as_often = counts.map(|count| (lines.iter().filter(|line| line[of] == count).count(), count)).max();
        let (as_often, count) = as_often.unwrap_or_default();
        (as_often, lines[0][of] > 0, count)
    };
    // The first of equals: a single column has no delimiter, and a comma does no harm.
    (0..DELIMITERS.len()).rev().max_by_key(|of| rank(*of)).map_or(b',', |of| DELIMITERS[of])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn delimiters_are_found() {
        assert_eq!([",", ";", "\t"].map(|by| likely_delimiter(&format!("\"a,;b\"{by}c\nd,,;;"))), *b",;\t");
        assert_eq!(likely_delimiter("one"), b',');
        assert_eq!(likely_delimiter("Contacts, of 2024\n\nName;Phone\nRoe, Jane;1\nDoe;2\n"), b';');
        assert_eq!(likely_delimiter("Name|Phone\nRoe, Jane|1\n"), b'|');
    }
}
