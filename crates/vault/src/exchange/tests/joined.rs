//! Files that somebody joined: headings within a table, and lines that belong to no vCard.

use super::*;

#[test]
fn the_headings_again_are_no_contact_and_told() {
    let jane = "Jane Roe,+44 20 7946 0000,London\n";
    let john = "John Doe,+44 20 7946 0001,Leeds\n";
    for again in [
        "Name,Phone,City\n",
        "name,PHONE,city\n",
        "\u{feff}Name,Phone,City\n",
        "\u{feff}\"Name\",\"Phone\",\"City\"\n",
        "\x1a\u{feff}\"Name\",Phone,City\n",
        " Name , Phone , City \n",
        "Name,Phone,City,,\n",
    ] {
        let incoming = read_text(&format!("Name,Phone,City\n{jane}{again}{john}"), "x.csv");
        assert_eq!(names(&incoming), ["Jane Roe", "John Doe"], "{again:?}");
        assert_eq!(incoming.problems, [Problem { line: 3, what: Trouble::SameHeadings }], "{again:?}");
    }
    let blank = read_text(&format!("Name,Phone,\n{jane}\n\nName,Phone,\n{john}"), "x.csv");
    assert_eq!(names(&blank), ["Jane Roe", "John Doe"], "one of the columns has no heading");
    assert_eq!(blank.problems, [Problem { line: 5, what: Trouble::SameHeadings }]);
}

#[test]
fn another_table_is_no_contact_and_no_number_of_it_stands_in_a_wrong_column() {
    let first = "Name,Phone\nJane Roe,+44 20 7946 0000\n";
    for other in [
        "Phone,Name\n+44 20 7946 0001,John Doe\n",
        "Name,Fax\nJohn Doe,+44 20 7946 0001\n",
        "Last Name,First Name,Mobile,Birthday\nDoe,John,+44 7400 123456,1950-01-02\n",
        "Nachname,Vorname,Durchwahl\nDoe,John,+44 20 7946 0001\n",
        "Name,Phone,Fax\nJohn Doe,+44 20 7946 0001,+44 20 7946 0002\n",
        "First Name,Last Name,Phone 1 - Label,Phone 1 - Value\nJohn,Doe,Work,+44 20 7946 0001\n",
    ] {
        for blank in ["", "\n", ",\n"] {
            let incoming = read_text(&format!("{first}{blank}{other}"), "x.csv");
            assert_eq!(names(&incoming), ["Jane Roe"], "{other}");
            let line = if blank.is_empty() { 3 } else { 4 };
            let what = Trouble::OtherHeadings { through: line + 1, lines: 2 };
            assert_eq!(incoming.problems, [Problem { line, what }], "{other}");
        }
        // Reading goes on where the first headings stand again.
        let incoming = read_text(&format!("{first}{other}{}", first.replace("Jane", "Ann")), "x.csv");
        assert_eq!(names(&incoming), ["Jane Roe", "Ann Roe"]);
        assert_eq!(
            troubles(&incoming),
            [(3, Trouble::OtherHeadings { through: 4, lines: 2 }), (5, Trouble::SameHeadings)]
        );
    }
}

#[test]
fn headings_in_a_short_form_are_told() {
    let jane = "Jane Roe,Purser,+44 20 7946 0000,London\n";
    let john = jane.replace("Jane", "John");
    let told = |head: &str, again: &str| {
        let incoming = read_text(&format!("{head}\n{jane}{again}\n{john}"), "x.csv");
        (names(&incoming).len(), troubles(&incoming))
    };
    let head = "Name,Office,Direct Line,City";
    for again in ["Name,,Direct Line", "name,office,,", ",Office,Direct Line,City"] {
        assert_eq!(told(head, again), (2, vec![(3, Trouble::SameHeadings)]), "{again}");
    }
    for head in [head, "Full Name,Job Title,Mobile,City", "Nachname,Amt,Telefon,Ort"] {
        for again in ["Name,Direct Line", "Name,Secure Line,,", "Nom,Ligne directe", "Full name,Red phone", "姓名,直通"]
        {
            let what = Trouble::OtherHeadings { through: 4, lines: 2 };
            assert_eq!(told(head, again), (1, vec![(3, what)]), "{head} {again}");
        }
    }
}

#[test]
fn what_stands_around_a_table_is_told_and_no_contact() {
    let table = "Name,Phone,City\nJane Roe,+44 20 7946 0000,London\n";
    for row in [
        "Summe: 4",
        "Total: 12,,",
        ",,Seite 1 von 3",
        "Page 1 of 3",
        "-- Ende --",
        "Printed on 2026-01-01",
        "Summe:,4",
        "Printed on 2026-01-01,,Page 1 of 3",
        "Summe,3,1",
        "Total,1,",
    ] {
        let incoming = read_text(&format!("{table}{row}\nJohn Doe,+44 20 7946 0001,Leeds\n"), "x.csv");
        assert_eq!((names(&incoming).len(), troubles(&incoming)), (2, vec![(3, Trouble::Margin)]), "{row}");
    }
    // What somebody may be called is looked at; with a number or a town it is somebody.
    let doubts = |row: &str| read_text(&format!("{table}{row}\n"), "x.csv").cards[1].doubts.clone();
    for row in ["Ende", "Abteilung 2", "France,,"] {
        assert_eq!(doubts(row), [CardDoubt::MaybeMargin], "{row}");
    }
    // A short number of somebody, or a figure.
    assert!(doubts("Summe,112,4").contains(&CardDoubt::MaybeMargin));
    for row in ["Ende,+44 20 7946 0001", "Total,,Paris", "Michael Ende,,", "Jimmy Page", "France,+44 20 7946 0001,"] {
        assert_eq!(doubts(row), [], "{row}");
    }
}

#[test]
fn who_is_called_like_a_heading_is_a_contact() {
    for row in ["Ad Melkert,,Tel Aviv", "Ad,,Tel Aviv", "Mobile Man,,Phone", "Name,,", "Home,,Office", "Roe,,Name"] {
        let incoming = read_text(&format!("Name,Phone,City\nJane,+44 20 7946 0000,\n{row}\n"), "x.csv");
        assert_eq!((incoming.cards.len(), &*incoming.problems), (2, &[][..]), "{row}");
    }
}

#[test]
fn somebody_is_no_table_whatever_stands_beside_them() {
    for (head, row) in [
        ("Name,Country,Phone", "Macky Sall,SN,Mobile 2"),
        ("Name,Country,Phone", "Wang Wei,CN,红机 39"),
        ("Name,Country,Phone", "Wang Wei,CN,Fax"),
        ("Name,Country,Phone", "Juan Cruz,PH,Fax 12"),
        ("Name,Country,Phone", "Samia Hassan,TZ,phone"),
        ("First Name,Last Name,Country,Phone", "Wang,Wei,CN,Phone"),
        ("Name,Title,Phone", "Jane Roe,Contact person,Mobile 2"),
        ("Nachname,Amt,Telefon", "Roe,Ansprechpartner,Durchwahl 12"),
        ("Name,City,Office,Phone", "Jane Roe,Ville,Function,Direct line"),
    ] {
        let john = |number: &str| format!("{}{number}\n", "John,".repeat(head.matches(',').count()));
        let (first, last) = (john("+44 20 7946 0000"), john("+44 20 7946 0001"));
        for text in [format!("{head}\n{first}{row}\n{last}"), format!("{head}\n{row}\n{first}{last}")] {
            let incoming = read_text(&text, "x.csv");
            assert_eq!((incoming.cards.len(), &*incoming.problems), (3, &[][..]), "{row}");
        }
    }
}

#[test]
fn a_table_of_a_directory_is_one_behind_another() {
    let first = "Name,Country,Phone\nJane Roe,GB,+44 20 7946 0000\n";
    for other in ["cn,sn,telephoneNumber", "CN,SN,Telephone", "SN,GivenName,Mobile", "Name,Country,Phone,Birthday"] {
        let incoming = read_text(&format!("{first}{other}\nJohn Doe,Doe,+44 20 7946 0001\n"), "x.csv");
        assert_eq!(troubles(&incoming), [(3, Trouble::OtherHeadings { through: 4, lines: 2 })], "{other}");
    }
}

#[test]
fn whoever_is_called_as_headings_are_comes_back_from_an_export() {
    let vcard = "BEGIN:VCARD\nFN:Name\nTEL;X-Mobile:Direct Line\nTEL;X-Fax:Phone\nEND:VCARD\n";
    let contact = read_text(vcard, "x.vcf").cards[0].contact.clone();
    let again = read_text(std::str::from_utf8(&write_csv([&contact])).unwrap(), "x.csv");
    assert_eq!((names(&again), &*again.problems), (vec!["Name"], &[][..]));
}

#[test]
fn every_stray_line_is_told() {
    let card = "BEGIN:VCARD\nFN:Jane\nTEL:+44 20 7946 0000\nEND:VCARD\n";
    let told = |text: &str| troubles(&read_text(text, "x.vcf"));
    let stray = |through, lines| Trouble::StrayLine { through, lines };
    let within = card.replace("FN:Jane\n", "FN:Jane\n020 7946 0001\n020 7946 0002\n020 7946 0003\n");
    assert_eq!(told(&within), [(3, stray(5, 3))]);
    let apart = card.replace("FN:Jane\n", "020 7946 0001\nFN:Jane\n020 7946 0002\n");
    assert_eq!(told(&apart), [(2, stray(2, 1)), (4, stray(4, 1))]);
    assert_eq!(told(&format!("{card}one\ntwo\n{card}three\n")), [(5, stray(6, 2)), (11, stray(11, 1))]);
    assert_eq!(stray(5, 3).to_string(), "the lines up to line 5 (3 in all) do not belong to a vCard and are left out");
    assert_eq!(stray(5, 3).lines_left_out(), Some((5, 3)));
    assert_eq!(stray(5, 1).lines_left_out(), None);
}

#[test]
fn a_file_of_far_too_many_stray_lines_is_refused() {
    let text = format!("BEGIN:VCARD\nFN:A\nEND:VCARD\n{}", "x\n\n".repeat(MOST_CONTACTS + 1));
    assert_eq!(
        read(&ImportFile::new(text.as_bytes(), "x.vcf"), &mut counting()).unwrap_err(),
        ReadError::TooManyContacts
    );
}
