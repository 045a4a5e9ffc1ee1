//! Columns that say something of others, of groups and of names; the charset of a table.

use super::*;
use crate::contact::LineKind::{self, Fax, Landline, Mobile};

fn lines(contact: &Contact) -> Vec<(&str, &str, LineKind)> {
    contact.lines.iter().map(|line| (&*line.card.label, line.number.expose(), line.card.kind)).collect()
}

/// Reads a table of one contact; not one of its columns is asked for.
fn contact(bytes: &[u8]) -> Contact {
    let incoming = read(&ImportFile::new(bytes, "contacts.csv"), &mut counting()).unwrap();
    assert!(!incoming.about.unused.iter().any(|column| column.looks_like_numbers), "{:?}", incoming.about.unused);
    assert_eq!((incoming.cards.len(), &*incoming.problems), (1, &[][..]));
    incoming.cards.into_iter().next().unwrap().contact
}

#[test]
fn a_number_where_everybody_reads_is_a_line() {
    let text = "Name,Country,Phone,Title,Groups,Phone Type\nAnn,Germany,030 23125000,030 23125056,030 23125055,030 23125057\n\
                Bob,Germany,030 23125001,Chief,g1,Home\n\
                Cyd,Germany,030 23125002,Clerk,g1,Home\nDee,Germany,030 23125003,Clerk,g1,Home\n";
    let incoming = read_text(text, "x.csv");
    let Contact { profile, lines, .. } = &incoming.cards[0].contact;
    assert_eq!((&profile.office, &*profile.tags), (&None, &[][..]));
    let mut numbers: Vec<_> = lines.iter().map(|line| line.number.expose()).collect();
    numbers.sort_unstable();
    assert_eq!(numbers, ["+493023125000", "+493023125055", "+493023125056", "+493023125057"]);
    assert!(lines.iter().all(|line| !line.card.label.contains("23125")), "{:?}", incoming.cards[0].contact.summary());
    let Contact { profile, .. } = &incoming.cards[1].contact;
    assert_eq!((profile.office.as_deref(), &*profile.tags), (Some("Chief"), &["g1".to_owned()][..]));
}

#[test]
fn in_no_form_a_number_stands_where_everybody_reads() {
    let ldif = "dn: cn=Ann\nobjectclass: person\ncn: Ann\ntitle: +44 20 7946 0001\nou: 020 7946 0002\nc: GB\n";
    let xml = "<KeePassFile><Root><Group><Name>D</Name><Entry><String><Key>Title</Key><Value>Ann</Value></String>\
               <String><Key>Office</Key><Value>+44 20 7946 0001</Value></String>\
               <String><Key>Department</Key><Value>+44 20 7946 0002</Value></String></Entry></Group></Root></KeePassFile>";
    for (text, name) in [(ldif, "x.ldif"), (xml, "x.xml")] {
        let incoming = read_text(text, name);
        let Contact { profile, lines, .. } = &incoming.cards[0].contact;
        assert_eq!((&profile.office, &*profile.units), (&None, &[][..]), "{name}");
        let numbers: Vec<_> = lines.iter().map(|line| line.number.expose()).collect();
        assert_eq!(numbers, ["+442079460001", "+442079460002"], "{name}");
    }
}

#[test]
fn a_number_above_the_headings_is_named() {
    let text = "Contacts 2024,,\nSwitchboard of the Palace +49 30 23125099,,\nStand: 31.01.2024,,\nName,Country,Phone\n\
                Ann,Germany,030 23125000\n";
    let incoming = read_text(text, "x.csv");
    assert_eq!(incoming.problems, [Problem { line: 2, what: Trouble::Title }]);
    assert_eq!(incoming.cards.len(), 1);
}

#[test]
fn excel_on_a_mac() {
    let text =
        "Name;Vorname;Funktion;Télécopie;Telefon;Land\rMüller;Jörg;Préfet;030 23125002;030 23125000;Deutschland\r";
    for end in ["\r", "\n", "\r\n"] {
        let text = text.replace('\r', end);
        let bytes = Charset::named("macintosh").unwrap().encoding().encode(&text).0;
        let incoming = read(&ImportFile::new(&bytes, "Mappe1.csv"), &mut counting()).unwrap();
        assert_eq!(incoming.about.charset.name(), "macintosh");
        assert_eq!(incoming.about.example.as_deref(), Some("Jörg Müller"));
        let contact = &incoming.cards[0].contact;
        assert_eq!((&*contact.profile.name, contact.profile.office.as_deref()), ("Jörg Müller", Some("Préfet")));
        assert_eq!(lines(contact), [("Fax", "+493023125002", Fax), ("Phone", "+493023125000", Landline)]);
    }
}

#[test]
fn words_for_groups_are_tags() {
    for heading in [
        "groups",
        "Group Membership",
        "Categories",
        "Labels",
        "Kategorien",
        "Groupes",
        "Grupos",
        "Категории",
        "グループ",
    ] {
        let text = format!("Name,Phone,{heading}\nA,+44 20 7946 0000,* myContacts ::: Cabinet ::: * starred\n");
        assert_eq!(contact(text.as_bytes()).profile.tags, ["Cabinet", "starred"], "{heading}");
    }
    let people = contact("Name,Phone,Groups\nA,+44 20 7946 0000,\"Cabinet, Europe\"\n".as_bytes());
    assert_eq!(people.profile.tags, ["Cabinet", "Europe"]);
    let one = contact("Name,Phone,Group\nA,+44 20 7946 0000,\"Smith, Jones and sons\"\n".as_bytes());
    assert_eq!(one.profile.tags, ["Smith, Jones and sons"]);
    let outlook = contact("Name,Phone,Categories\nA,+44 20 7946 0000,Red;Key people\n".as_bytes());
    assert_eq!(outlook.profile.tags, ["Red", "Key people"]);
}

#[test]
fn labels_beside_notes_say_what_these_are() {
    let text = "First Name,Last Name,Phone 1 - Label,Phone 1 - Value,Relation 1 - Label,Relation 1 - Value,Event 1 - Label,\
                Event 1 - Value,Website 1 - Label,Website 1 - Value,Custom Field 1 - Label,Custom Field 1 - Value,\
                Custom Field 2 - Label,Custom Field 2 - Value\n\
                Jane,Roe,Mobile,+44 7400 123456,Spouse,John Roe,Anniversary,2010-06-01,* Work,https://example.org,Room,12,Desk,\n\
                Ann,Poe,,+44 7400 123457,,Bob Poe,,,,,,,,\n";
    let incoming = read_text(text, "contacts.csv");
    let notes = |at: usize| incoming.cards[at].contact.notes.expose().clone();
    assert_eq!(notes(0), "Spouse: John Roe\nAnniversary: 2010-06-01\nWork: https://example.org\nRoom: 12");
    assert_eq!(notes(1), "Bob Poe");
    assert_eq!(incoming.about.unused, []);
    // A number among them is a line of that name.
    let mixed = text.replace("Room,12", "Desk,+44 20 7946 0005").replace("Bob Poe,,,,,,,,", "Bob Poe,,,,,Room,14,,");
    let incoming = read_text(&(mixed + "Cyd,Poe,,+44 7400 123458,,,,,,,Room,15,,\n"), "contacts.csv");
    assert_eq!(lines(&incoming.cards[0].contact)[1], ("Desk", "+442079460005", Landline));
    assert_eq!(incoming.cards[1].contact.notes.expose(), "Bob Poe\nRoom: 14");
    // A field of somebody's own that holds numbers is asked for; its label becomes that of the line.
    let text = text.replace("Desk,\n", "Desk,+44 20 7946 0002\n");
    let file = ImportFile::new(text.as_bytes(), "contacts.csv");
    let incoming = read(&file, &mut counting()).unwrap();
    assert_eq!(
        incoming.about.unused.iter().map(|column| &*column.heading).collect::<Vec<_>>(),
        ["Custom Field 2 - Value"]
    );
    let mut said = columns(&file).unwrap().columns().to_vec();
    said[13].1 = Field::Number { line: Field::line_for(None, 13) };
    let mapping = ColumnMapping::new(said);
    let incoming = read(&ImportFile { columns: Some(&mapping), ..file }, &mut counting()).unwrap();
    assert_eq!(lines(&incoming.cards[0].contact)[1], ("Desk", "+442079460002", Landline));
}

#[test]
fn a_column_of_types_says_what_the_numbers_are() {
    let text = "Name,Number,Type\nA,+44 20 7946 0000,Fax\nB,+44 7400 123456,Handy\nC,+44 20 7946 0001,Private line\nD,+44 20 7946 0002,\n";
    let incoming = read_text(text, "x.csv");
    let all: Vec<_> = incoming.cards.iter().flat_map(|card| lines(&card.contact)).collect();
    assert_eq!(
        all,
        [
            ("Fax", "+442079460000", Fax),
            ("Handy", "+447400123456", Mobile),
            ("Private line", "+442079460001", Landline),
            ("Phone", "+442079460002", Landline)
        ]
    );
    assert_eq!(incoming.about.unused, []);
    let text = "Name,Phone 1,Phone 1 Type,Phone 2,Phone 2 Type\nA,+44 20 7946 0001,Fax,+44 20 7946 0002,Red line\n";
    assert_eq!(
        lines(&contact(text.as_bytes())),
        [("Fax", "+442079460001", Fax), ("Red line", "+442079460002", Landline)]
    );
}

#[test]
fn what_stands_before_a_number_says_what_it_is() {
    let text = "Name,Phone,Office phone,Country\n\
                A,Fax: 030 23125002,,DE\nB,F: 030 23125002,,DE\nC,Mobil: 030 23125002,,DE\nD,Tel./Fax 030 23125002,,DE\n\
                E,,Fax 030 23125002,DE\nF,Handy 0151 23456789,,DE\nG,факс: 030 23125002,,DE\nH,Rufnr. 030 23125002,,DE\n";
    let incoming = read_text(text, "x.csv");
    let all: Vec<_> = incoming.cards.iter().flat_map(|card| lines(&card.contact)).collect();
    let berlin = "+493023125002";
    assert_eq!(
        all,
        [
            ("Fax", berlin, Fax),
            ("Fax", berlin, Fax),
            ("Mobile", berlin, Mobile),
            ("Tel./Fax", berlin, Landline),
            ("Work fax", berlin, Fax),
            ("Mobile", "+4915123456789", Mobile),
            ("Fax", berlin, Fax),
            ("Phone", berlin, Landline)
        ]
    );
    // What somebody said is not talked over, nor is the other.
    let said = contact("Name,Mobile\nA,Fax: +44 20 7946 0000\n".as_bytes());
    assert_eq!(lines(&said), [("Mobile (Fax)", "+442079460000", Mobile)]);
}

#[test]
fn a_column_without_a_heading_is_asked_for_and_not_left_out_as_well() {
    let incoming = read_text("Name,Phone\nA,+44 20 7946 0000,+44 20 7946 0001\nB,+44 20 7946 0002\n", "x.csv");
    assert_eq!(incoming.problems, []);
    assert_eq!(
        incoming.about.unused.iter().map(|column| (&*column.heading, column.looks_like_numbers)).collect::<Vec<_>>(),
        [("(C)", true)]
    );
}

#[test]
fn a_name_without_letters_is_a_doubt() {
    let text = "Name,Phone\n-,+44 20 7946 0000\n\u{fffd}\u{fffd},+44 20 7946 0001\n\u{fffd},\nJane,+44 20 7946 0002\n";
    let incoming = read_text(text, "x.csv");
    let doubts: Vec<_> = incoming.cards.iter().map(|card| card.doubts.contains(&CardDoubt::NameUnreadable)).collect();
    assert_eq!(doubts, [true, true, false]);
    assert_eq!(incoming.problems, [Problem { line: 4, what: Trouble::NoName }]);
}

#[test]
fn a_text_in_a_guessed_charset_is_shown_where_no_name_depends_on_it() {
    let bytes =
        Charset::named("GBK").unwrap().encoding().encode("Name,Phone,Company\nLi Qiang,+86 10 6596 1114,外交部\n").0;
    let incoming = read(&ImportFile::new(&bytes, "x.csv"), &mut counting()).unwrap();
    assert_eq!((incoming.about.charset.name(), incoming.about.example.as_deref()), ("GBK", Some("外交部")));
}

/// The columns of a table with one said otherwise, as on the command line.
fn saying(text: &str, said: &[(&str, &str, Option<usize>)]) -> Result<ColumnMapping, LooseColumn> {
    let headings = columns(&ImportFile::new(text.as_bytes(), "x.csv")).unwrap();
    let column = |(at, (heading, field)): (usize, &(String, Field))| {
        let said = said.iter().find(|(of, ..)| of == heading);
        (heading.clone(), said.map_or(*field, |(_, name, line)| Field::named(name, *line, at).unwrap()))
    };
    ColumnMapping::new(headings.columns().iter().enumerate().map(column).collect()).attached(&headings)
}

#[test]
fn what_is_said_of_a_number_is_said_of_the_only_one_or_of_none_that_is_guessed() {
    use crate::contact::Assurance;
    let text = "Name,Phone,Trust\nJane,+44 20 7946 0000,unsafe\n";
    for line in [None, Some(1), Some(7)] {
        let mapping = saying(text, &[("Trust", "assurance", line)]).unwrap();
        let file = ImportFile { columns: Some(&mapping), ..ImportFile::new(text.as_bytes(), "x.csv") };
        let line = &read(&file, &mut counting()).unwrap().cards[0].contact.lines[0];
        assert_eq!(line.card.assurance, Assurance::Unsafe);
    }
    for part in ["label", "kind", "assurance", "line-notes"] {
        assert!(saying(text, &[("Trust", part, None)]).is_ok(), "{part}");
        let two = "Name,Phone,Fax,Trust\nJane,+44 20 7946 0000,+44 20 7946 0001,unsafe\n";
        let loose = |numbers: &[&str]| {
            let numbers = numbers.iter().map(|heading| ((*heading).to_owned(), "number".to_owned())).collect();
            Err(LooseColumn { heading: "Trust".into(), holds: part.into(), numbers })
        };
        assert_eq!(saying(two, &[("Trust", part, None)]), loose(&["Phone", "Fax"]), "{part}");
        assert_eq!(saying(two, &[("Trust", part, Some(3))]), loose(&["Phone", "Fax"]), "no number has line 3");
        assert!(saying(two, &[("Fax", "number", Some(3)), ("Trust", part, Some(3))]).is_ok());
        assert_eq!(saying("Name,Trust\nJane,unsafe\n", &[("Trust", part, None)]), loose(&[]), "{part}");
        // The only handle is a number to be meant, too.
        assert!(saying("Name,Signal,Trust\nJane,jane.01,open\n", &[("Trust", part, None)]).is_ok());
    }
}

#[test]
fn what_says_something_of_a_number_that_is_left_out_is_named_as_not_used() {
    let text = "Name,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,Website 1 - Label,Website 1 - Value\n\
                Jane,Red,+44 20 7946 0000,Blue,+44 20 7946 0001,Home,https://example.org\n";
    let mapping = saying(text, &[("Phone 1 - Value", "ignore", None)]).unwrap();
    let file = ImportFile { columns: Some(&mapping), ..ImportFile::new(text.as_bytes(), "x.csv") };
    let incoming = read(&file, &mut counting()).unwrap();
    let unused: Vec<_> = incoming.about.unused.iter().map(|column| &*column.heading).collect();
    assert_eq!(unused, ["Phone 1 - Label", "Phone 1 - Value"]);
    let contact = &incoming.cards[0].contact;
    assert_eq!((contact.lines.len(), &*contact.lines[0].card.label), (1, "Blue"));
    assert_eq!(contact.notes.expose(), "Home: https://example.org");
    // Nor is it without a word in a table as it came.
    let incoming = read_text("Name,Phone,Phone 4 - Assurance\nJane,+44 20 7946 0000,unsafe\n", "x.csv");
    assert_eq!(incoming.about.unused[0].heading, "Phone 4 - Assurance");
}

#[test]
fn of_two_assurances_the_worse_one_stands() {
    use crate::contact::Assurance;
    let text = "Name,Phone,One,Two\nJane,+44 20 7946 0000,unsafe,open\nAnn,+44 20 7946 0001,unsafe,maybe\n";
    let mapping = saying(text, &[("One", "assurance", None), ("Two", "assurance", None)]).unwrap();
    let file = ImportFile { columns: Some(&mapping), ..ImportFile::new(text.as_bytes(), "x.csv") };
    let incoming = read(&file, &mut counting()).unwrap();
    assert!(incoming.cards.iter().all(|card| card.contact.lines[0].card.assurance == Assurance::Unsafe));
}

#[test]
fn a_mapping_is_told_in_the_words_of_the_command_line() {
    let text = "Wer,Telefon,Art,Fax,Kennwort\nA,+44 20 7946 0000,x,+44 20 7946 0001,y\n";
    let said = [
        ("Wer", "name", None),
        ("Art", "label", Some(9)),
        ("Telefon", "number", Some(9)),
        ("Kennwort", "plain-numbers", None),
    ];
    assert_eq!(saying(text, &said).unwrap().in_words(), ["name", "number:1", "label:1", "number", "plain-numbers"]);
}
