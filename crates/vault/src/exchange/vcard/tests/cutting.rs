use super::*;

const JANE: &str = "BEGIN:VCARD\nVERSION:3.0\nFN:Jane Roe\nTEL;TYPE=CELL:+447400123456\nEND:VCARD";
const JOHN: &str = "BEGIN:VCARD\nVERSION:2.1\nN:Doe;John\nTEL;WORK:+442079460000\nEND:VCARD";

fn both_of(text: &str) {
    let contacts = contacts(text);
    assert_eq!(names(&contacts), ["Jane Roe", "John Doe"], "{text:?}");
    assert_eq!(numbers(&contacts[0]), ["+447400123456"], "{text:?}");
    assert_eq!(numbers(&contacts[1]), ["+442079460000"], "{text:?}");
}

#[test]
fn cards_may_follow_each_other_without_a_line_end_or_with_a_seam() {
    for seam in [
        "",
        " ",
        "\t",
        "\n",
        "\r",
        "\r\n",
        "\r\r\n",
        "\n\n\n",
        "\u{feff}",
        "\n\u{feff}",
        "\u{feff}\u{feff}",
        "\x1a",
        "\n\x1a",
        "\x1a\n",
        "\r\n\x1a\u{feff}",
        "\x0c",
        "\n\x0c\n",
        " \x1a \u{feff} ",
    ] {
        both_of(&format!("{JANE}{seam}{JOHN}"));
        both_of(&format!("\u{feff}{JANE}{seam}{JOHN}\n\x1a"));
    }
}

#[test]
fn every_line_end_is_one() {
    for end in ["\n", "\r\n", "\r", "\r\r\n", "\n\n"] {
        both_of(&format!("{JANE}\n{JOHN}").replace('\n', end));
    }
    both_of(&format!("{}\n{JOHN}\r\n", JANE.replace('\n', "\r")));
    both_of(&format!("{}\r{}", JANE.replace('\n', "\r\n"), JOHN.replace('\n', "\r")));
}

#[test]
fn indented_cards_are_cards() {
    for indent in [" ", "  ", "\t", "    ", "\t\t"] {
        let indented = format!("{JANE}\n{JOHN}").replace('\n', &format!("\n{indent}"));
        both_of(&format!("{indent}{indented}"));
        both_of(&indented);
        let properties =
            |card: &str| card.replace("\n", &format!("\n{indent}")).replace(&format!("{indent}END"), "END");
        both_of(&format!("{}\n{}", properties(JANE), properties(JOHN)));
    }
    // One property that somebody moved to the right; and one that is folded within indented ones.
    both_of(&format!("{}\n{JOHN}", JANE.replace("TEL", "  TEL")));
    both_of(&format!("{}\n{JOHN}", JANE.replace("FN:Jane", "  FN:Ja\n   ne").replace("TEL", "  TEL")));
    let long = "x".repeat(70);
    let folded = only(&format!("FN:Jane\nNOTE:{long}\n TEL: is what it says"));
    assert_eq!((notes(&folded), folded.lines.len()), (&*format!("{long}TEL: is what it says"), 0));
}

#[test]
fn marks_are_known_however_they_are_written() {
    for (begin, end) in [
        ("begin:vcard", "end:vcard"),
        ("BEGIN: VCARD", "END: VCARD"),
        ("BEGIN:VCARD ", "END:VCARD\t"),
        ("Begin : vCard", "End : vCard"),
    ] {
        both_of(&format!("{JANE}\n{JOHN}").replace("BEGIN:VCARD", begin).replace("END:VCARD", end));
    }
    both_of(&format!("{}\n{JOHN}", JANE.replace("BEGIN:VCARD\n", "BEGIN:VCARD")));
    both_of(&format!("{}\n{JOHN}", JANE.replace("\nEND", "END")));
    both_of(&format!("{JANE}\n{}", JOHN.replace("\nEND", "END")));
    both_of(&format!("{}\n{JOHN}", JANE.replace("FN:", "fn:").replace("TEL;TYPE=CELL", "tel;type=cell")));
    // A note may speak of it.
    assert_eq!(notes(&only("FN:A\nNOTE:ends with END:VCARD")), "ends with END:VCARD");
}

#[test]
fn a_vcard_is_known_by_its_first_line() {
    for start in ["BEGIN:VCARD", "\n\r  begin: vcard ", "\u{feff}\x1a\u{feff}BEGIN:VCARD\r", "BEGIN:VCARDEND:VCARD"] {
        assert!(is_vcard(start), "{start:?}");
    }
    for other in ["", "BEGIN:VCALENDAR", "FN:A\nBEGIN:VCARD", "BEGIN:VCARDS"] {
        assert!(!is_vcard(other), "{other:?}");
    }
}

#[test]
fn what_has_no_end_is_told_and_costs_no_other() {
    let text = format!("BEGIN:VCARD\nFN:Lost\n{JANE}\nEND:VCARD\nBEGIN:VCARD\nFN:Lost too");
    let incoming = read_bytes(text.as_bytes());
    assert_eq!(incoming.cards.len(), 1);
    assert_eq!(
        troubles(&incoming),
        [(1, Trouble::NoEnd), (8, Trouble::StrayLine { through: 8, lines: 1 }), (9, Trouble::NoEnd)]
    );
}

#[test]
fn every_stray_line_has_its_problem() {
    let text = "BEGIN:VCARD\r\nFN:A\r\nEND:VCARD\r\n\r\nhello\r\nworld\r\nbegin:vcard\nFN:B\n C\nnonsense\n\
                END:VCARD\n\
                BEGIN:VCARD\nFN:D\nBEGIN:VCARD\nFN;ENCODING=QUOTED-PRINTABLE:a=\n=20b\nEND:VCARD\nBEGIN:VCARD\n";
    let incoming = read_bytes(text.as_bytes());
    assert_eq!(incoming.cards.iter().map(|card| card.at_line).collect::<Vec<_>>(), [1, 7, 14]);
    assert_eq!(
        troubles(&incoming),
        [
            (5, Trouble::StrayLine { through: 6, lines: 2 }),
            (10, Trouble::StrayLine { through: 10, lines: 1 }),
            (12, Trouble::NoEnd),
            (18, Trouble::NoEnd)
        ]
    );
}

#[test]
fn a_note_of_several_raw_lines_is_whole() {
    let contact = only("FN:A\nNOTE:one\ntwo\n three\nTEL:+442079460000");
    assert_eq!((notes(&contact), numbers(&contact)), ("one\ntwothree", vec!["+442079460000"]));
}

#[test]
fn a_property_over_one_megabyte_is_cut_and_said() {
    let long = "é".repeat(2_000_000);
    for text in [format!("NOTE:{long}"), format!("NOTE:{}", "é\n ".repeat(1_000_000))] {
        let text = format!("BEGIN:VCARD\nFN:A\n{text}\nTEL:+442079460000\nEND:VCARD\n{JOHN}");
        let incoming = read_bytes(text.as_bytes());
        assert_eq!(troubles(&incoming), [(3, Trouble::TooLong)]);
        let contact = &incoming.cards[0].contact;
        assert_eq!(numbers(contact), ["+442079460000"]);
        assert!((1_000_000..=1_050_000).contains(&notes(contact).len()));
        assert!(notes(contact).chars().all(|c| c == 'é'));
        assert_eq!(incoming.cards.len(), 2);
    }
}

#[test]
fn pictures_are_passed_over_whatever_their_size() {
    let base64 = "/9j/4AAQSkZJRgABAQ".repeat(4);
    let folded = format!("\n {base64}").repeat(40_000);
    let bare = format!("{base64}\n").repeat(40_000);
    for photo in [
        format!("PHOTO;ENCODING=b;TYPE=JPEG:{folded}"),
        format!("PHOTO;JPEG;ENCODING=BASE64:\n{bare}"),
        format!("PHOTO;ENCODING=BASE64;JPEG:{bare}\n"),
        format!("PHOTO:data:image/jpeg;base64,{}", base64.repeat(40_000)),
        format!("KEY;X509;ENCODING=B:{folded}"),
        format!("X-MS-CARDPICTURE;TYPE=JPEG;ENCODING=BASE64:{folded}\n"),
    ] {
        let contact = only(&format!("FN:A\n{photo}\nTEL:+442079460000"));
        assert_eq!((numbers(&contact), notes(&contact)), (vec!["+442079460000"], ""));
    }
}

#[test]
fn endless_cards_and_lines_do_no_harm() {
    let many = "TEL:+442079460000\n".repeat(100_000);
    let incoming = read_bytes(format!("BEGIN:VCARD\nFN:A\n{many}END:VCARD").as_bytes());
    assert_eq!(troubles(&incoming), [(1, Trouble::TooManyLines)]);
    assert_eq!(incoming.cards[0].contact.lines.len(), 500);
    for piece in ["BEGIN:VCARD", "BEGIN:VCARD\nAGENT:\n", "\r", "END:VCARD", "a\n ", "=\n", "\"", "X-A;", "\n \n"] {
        let _ = read_bytes(piece.repeat(100_000).as_bytes());
        let _ = read_bytes(format!("BEGIN:VCARD\nNOTE;QUOTED-PRINTABLE:{}", piece.repeat(100_000)).as_bytes());
        let _ = read_bytes(format!("BEGIN:VCARD\nTEL;TYPE={}:1\nEND:VCARD", piece.repeat(50_000)).as_bytes());
        let _ = read_bytes(format!("BEGIN:VCARD\nX{}", piece.repeat(100_000)).as_bytes());
    }
    for property in ["X-PHONETIC-FIRST-NAME:a\n", "X-MAIDENNAME:a\n", "LABEL:a\nADR:b\n", "item1.TEL:1\n", "N:a;b\n"] {
        let incoming = read_bytes(format!("BEGIN:VCARD\nFN:A\n{}END:VCARD", property.repeat(50_000)).as_bytes());
        assert_eq!(incoming.cards.len(), 1);
    }
}
