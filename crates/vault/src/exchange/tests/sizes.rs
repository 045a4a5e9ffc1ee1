//! Files of ugly sizes: each ends soon, with little memory, and says what became of it. A reader that looked at all of a
//! file once for each of its parts would not end here.

use super::*;

const HEAD: &str = "Name,Phone\nA,+44 20 7946 0000\n";

fn error(text: &str) -> ReadError {
    read(&ImportFile::new(text.as_bytes(), "x.csv"), &mut counting()).unwrap_err()
}

#[test]
fn rows_behind_a_mark_that_is_never_closed() {
    let lines = 100_000;
    let incoming = read_text(&format!("{HEAD}\"B,+44 20 7946 0001\n{}", "and so on\n".repeat(lines)), "x.csv");
    assert_eq!(incoming.cards.len(), 1);
    let what = Trouble::UnclosedQuote { through: 3 + lines, lines: lines + 1 };
    assert_eq!(incoming.problems, [Problem { line: 3, what }]);
    // Every row has a mark that is never closed.
    let incoming = read_text(&format!("{HEAD}{}", "\"B,x\n".repeat(lines)), "x.csv");
    assert_eq!(incoming.problems.len(), 1);
    // Marks behind spaces that close nowhere, in rows and in one row.
    for text in [", \"b\n".repeat(lines), ", \"b".repeat(lines), " \"b\" x,".repeat(lines)] {
        assert!(read_text(&format!("{HEAD}{text}"), "x.csv").cards.len() <= 2);
    }
}

#[test]
fn a_row_of_a_million_commas() {
    let commas = ",".repeat(1_000_000);
    let incoming = read_text(&format!("{HEAD}B,+44 20 7946 0001{commas}\nC,+44 20 7946 0002{commas}x\n"), "x.csv");
    assert_eq!(incoming.cards.len(), 3);
    assert_eq!(incoming.problems, [Problem { line: 4, what: Trouble::TooManyCells }]);
    assert_eq!(error(&commas), ReadError::UnknownColumns(UnknownColumns::Both));
}

#[test]
fn two_hundred_thousand_headings() {
    let headings: String = (0..200_000).map(|at| format!("Phone {at},")).collect();
    assert_eq!(error(&format!("Name,{headings}\nA,+44 20 7946 0000\n")), ReadError::TooManyColumns);
    // A wide table of short rows is read row by row, not column by column.
    let headings: String = (0..16_000).map(|at| format!("H{at},")).collect();
    let text = format!("Name,Phone,{headings}x\n{}", "A,+442079460000\n".repeat(1000));
    assert_eq!(read_text(&text, "x.csv").cards.len(), 1000);
}

#[test]
fn one_line_of_megabytes() {
    for text in ["0".repeat(4_000_000), "Name Phone ".repeat(400_000), "\"".repeat(1_000_000), "é".repeat(1_000_000)] {
        assert!(
            matches!(error(&text), ReadError::Foreign(Seems::Prose) | ReadError::UnknownColumns(_)),
            "{:?}",
            error(&text)
        );
    }
    let zeros = vec![0; 4_000_000];
    assert_eq!(read(&ImportFile::new(&zeros, "x.csv"), &mut counting()).unwrap_err(), ReadError::NotText);
}

#[test]
fn notes_that_can_hardly_be_broken_into_lines() {
    for filler in [" ", "BEGIN:", "\\", "BEGIN", ": ", "\u{1f4de}"] {
        let mut contact = read_text(HEAD, "x.csv").cards.remove(0).contact;
        contact.notes = Secret::new(format!("a{}BEGIN:VCARD", filler.repeat(480_000 / filler.len())));
        let again = read_text(std::str::from_utf8(&write_vcard([&contact])).unwrap(), "x.vcf");
        assert_eq!(again.cards.len(), 1);
        assert!(again.cards[0].contact.notes.expose() == contact.notes.expose(), "{filler}");
    }
}

#[test]
fn lines_of_two_charsets_in_turn() {
    let row = b"Ren\xe9,+442079460000\nRen\xc3\xa9,+442079460000\n";
    let bytes = [&b"Name,Phone\n"[..], &row.repeat(12_000)].concat();
    let odd = Encoded::of(&bytes, None).decode(&mut Watch::new(&mut || true)).unwrap().odd;
    assert_eq!(odd.len(), 10_000);
}

#[test]
fn a_file_of_far_too_many_contacts_is_refused() {
    let problems = |count: usize| format!("dn: cn=A\ncn: A\n{}", "x\n".repeat(count));
    assert_eq!(error(&problems(MOST_CONTACTS + 1)), ReadError::TooManyContacts);
}
