use super::*;
use crate::contact::{Assurance, LineKind};

fn only(text: &str, name: &str) -> Contact {
    let mut incoming = read_text(text, name);
    assert_eq!((incoming.cards.len(), &*incoming.problems), (1, &[][..]));
    incoming.cards.remove(0).contact
}

fn vcard(properties: &str) -> Contact {
    only(&format!("BEGIN:VCARD\r\nVERSION:4.0\r\n{properties}\r\nEND:VCARD\r\n"), "x.vcf")
}

fn lines(contact: &Contact) -> Vec<(&str, &str, LineKind)> {
    contact.lines.iter().map(|line| (&*line.card.label, line.number.expose(), line.card.kind)).collect()
}

#[test]
fn a_whole_vcard() {
    let contact = vcard(
        "UID:urn:wikidata:Q1\r\nFN:Jane Roe\r\nORG:Government of Albania;Cabinet\r\nTITLE:Minister\r\nROLE:Speaker\r\n\
         NICKNAME:Janie,JR\r\nTZ:europe/tirane\r\nLANG;PREF=2:en\r\nLANG;PREF=1:sq\r\nCATEGORIES:A,B\r\n\
         NOTE:first\\nsecond\\, and third\r\nURL:https://example.org\r\n\
         item1.TEL;VALUE=uri;TYPE=\"work,voice\";PREF=1:tel:+355-22-345-678;ext=12\r\n\
         item1.X-ABLabel:Private off\r\n ice\r\n\
         item1.ADR:;;1 Main St\\, Tirana;;;;Albania\r\n\
         TEL;TYPE=cell:067 212 3456\r\nTEL;TYPE=fax:022 345 679\r\nIMPP;X-SERVICE-TYPE=Signal:sgnl:jane.01\r\n\
         X-THREEMA:ABCD1234",
    );
    let profile = &contact.profile;
    assert_eq!((&*profile.name, profile.uid.as_deref()), ("Jane Roe", Some("urn:wikidata:Q1")));
    assert_eq!(profile.organisation.as_deref(), Some("Government of Albania"));
    assert_eq!((&*profile.units, &*profile.tags), (&["Cabinet".into()][..], &["A".into(), "B".into()][..]));
    assert_eq!(profile.office.as_deref(), Some("Minister"));
    assert_eq!(profile.country, Country::parse("AL"));
    assert_eq!(profile.time_zone.as_deref(), Some("Europe/Tirane"));
    assert_eq!(
        (&*profile.aliases, &*profile.languages),
        (&["Janie".into(), "JR".into()][..], &["sq".into(), "en".into()][..])
    );
    assert_eq!(contact.notes.expose(), "first\nsecond, and third\nSpeaker\nWeb: https://example.org");
    assert_eq!(
        lines(&contact),
        [
            ("Private office", "+35522345678;ext=12", LineKind::Landline),
            ("Mobile", "+355672123456", LineKind::Mobile),
            ("Fax", "+35522345679", LineKind::Fax),
            ("Signal", "sgnl:jane.01", LineKind::Handle),
            ("Threema", "ABCD1234", LineKind::Handle),
        ]
    );
    assert_eq!(contact.lines[0].notes.expose(), "1 Main St, Tirana");
    assert_eq!(contact.lines[3].card.assurance, Assurance::Encrypted);
}

#[test]
fn names_in_two_scripts() {
    for properties in [
        "FN;ALTID=1;LANGUAGE=el:Αντώνης Σαμαράς\nFN;ALTID=1;LANGUAGE=en:Antonis Samaras",
        "FN:Antonis Samaras\nN;LANGUAGE=el:Σαμαράς;Αντώνης;;;",
        "FN:Αντώνης Σαμαράς\nN:Samaras;Antonis;;;",
        "FN:Αντώνης Σαμαράς\nX-PHONETIC-LAST-NAME:Samaras\nX-PHONETIC-FIRST-NAME:Antonis",
        "FN:Αντώνης Σαμαράς\nN;SORT-AS=\"Samaras,Antonis\":Σαμαράς;Αντώνης;;;",
    ] {
        let profile = vcard(properties).profile;
        assert_eq!(
            (&*profile.name, profile.own_script.as_deref()),
            ("Antonis Samaras", Some("Αντώνης Σαμαράς")),
            "{properties}"
        );
    }
}

#[test]
fn a_name_is_found_wherever_it_stands() {
    assert_eq!(vcard("N:Roe;Jane;Q.;Dr.;Jr.").profile.name, "Dr. Jane Q. Roe Jr.");
    assert_eq!(vcard("FN:\nORG:Ministry").profile.name, "Ministry");
    assert_eq!(vcard("NICKNAME:Janie").profile.name, "Janie");
    let incoming = read_text("BEGIN:VCARD\nTEL:+442079460000\nEND:VCARD", "x.vcf");
    assert_eq!(incoming.problems, [Problem { line: 1, what: Trouble::NoName }]);
}

#[test]
fn old_vcards() {
    let old = "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=\r\n=C3=B6rg\r\n\
               TEL;CELL:+49 1512 3456789\r\nTEL;WORK;FAX:+49 30 123456\r\n\
               NOTE;ENCODING=BASE64:\r\n aGVsbG8=\r\n\r\nEND:VCARD\r\n";
    let contact = only(old, "x.vcf");
    assert_eq!((&*contact.profile.name, contact.notes.expose().as_str()), ("Jörg Müller", "hello"));
    assert_eq!(
        lines(&contact),
        [("Mobile", "+4915123456789", LineKind::Mobile), ("Work fax", "+4930123456", LineKind::Fax)]
    );
    let apple = "BEGIN:VCARD\nVERSION:3.0\nFN;ENCODING=b:SmFuZSBSb2U=\nitem1.TEL;type=pref:+442079460000\n\
                 item1.X-ABLabel:_$!<Home>!$_\nTEL;TYPE=CELL,VOICE:+447400123456\nEND:VCARD\n";
    assert_eq!(
        lines(&only(apple, "")),
        [("Home", "+442079460000", LineKind::Landline), ("Mobile", "+447400123456", LineKind::Mobile)]
    );
}

#[test]
fn one_bad_card_costs_no_other() {
    let text = "BEGIN:VCARD\nFN:A\nEND:VCARD\nBEGIN:VCARD\nFN:B\nBEGIN:VCARD\nFN:C\nwhat is this\nEND:VCARD\n";
    let incoming = read_text(text, "x.vcf");
    let read: Vec<_> = incoming.cards.iter().map(|card| (card.at_line, &*card.contact.profile.name)).collect();
    assert_eq!(read, [(1, "A"), (6, "C")]);
    let found = troubles(&incoming);
    assert_eq!(found, [(4, Trouble::NoEnd), (8, Trouble::StrayLine { through: 8, lines: 1 })]);
}

#[test]
fn every_encoding_and_line_end() {
    let text = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Fran\u{e7}ois\r\nEND:VCARD\r\n";
    let latin: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let marked = format!("\u{feff}{}", text.replace('\r', ""));
    for bytes in [latin, marked.into_bytes(), text.replace("is\r\n", "\r\n is\r\n").into_bytes()] {
        assert_eq!(
            read(&ImportFile::new(&bytes, ""), &mut counting()).unwrap().cards[0].contact.profile.name,
            "François"
        );
    }
}

#[test]
fn doubts_are_told_and_no_country_is_guessed() {
    let text = "BEGIN:VCARD\nFN:A\nADR:;;;;;;Freedonia\nTZ:Mars/Olympus\nTEL:020 7946 0000\n\
                TEL:+44 20 7946 0000\nEND:VCARD";
    let card = read_text(text, "x.vcf").cards.remove(0);
    let number = CardDoubt::Number { line: 0, doubt: Doubt::NoCountry };
    assert_eq!(card.doubts, [CardDoubt::UnknownCountry, CardDoubt::UnknownTimeZone, number]);
    assert_eq!(card.contact.notes.expose(), "Country: Freedonia\nTime zone: Mars/Olympus");
    let profile = card.into_contact().profile;
    assert_eq!(profile.country, None, "a number says where a telephone is, not where somebody is");
    assert_eq!(
        (profile.time_zone.as_deref(), profile.time_zone_from),
        (Some("Europe/London"), Some(crate::DerivedFrom::Number))
    );
}

#[test]
fn google_old_and_new() {
    let new = "First Name,Last Name,Organization Name,Organization Title,Labels,Phone 1 - Label,Phone 1 - Value\n\
               Jane,Roe,Ministry,Minister,Friends ::: * myContacts,Mobile,+44 7400 123456 ::: +44 20 7946 0000\n";
    let contact = only(new, "contacts.csv");
    assert_eq!(contact.profile.name, "Jane Roe");
    assert_eq!((contact.notes.expose().as_str(), &*contact.profile.tags), ("", &["Friends".to_owned()][..]));
    assert_eq!(
        lines(&contact),
        [("Mobile", "+447400123456", LineKind::Mobile), ("Mobile 2", "+442079460000", LineKind::Mobile)]
    );
    let old = "Name,Given Name,Group Membership,Phone 1 - Type,Phone 1 - Value,\
               Organization 1 - Name,Address 1 - Country\n\
               Jane Roe,Jane,* myContacts,Work,020 7946 0000,Ministry,United Kingdom\n";
    let contact = only(old, "contacts.csv");
    assert_eq!(lines(&contact), [("Work", "+442079460000", LineKind::Landline)]);
    assert_eq!((contact.profile.organisation.as_deref(), contact.notes.expose().as_str()), (Some("Ministry"), ""));
}

#[test]
fn outlook_and_thunderbird() {
    let outlook = "Title;First Name;Last Name;Company;Job Title;Business Phone;\
                   Mobile Phone;Business Fax;Business Country/Region\r\n\
                   Dr.;Jane;Roe;Ministry;Minister;020 7946 0000;07400 123456;020 7946 0001;UK\r\n";
    let contact = only(outlook, "");
    assert_eq!(
        (contact.profile.office.as_deref(), contact.profile.form_of_address.as_deref()),
        (Some("Minister"), Some("Dr. Roe"))
    );
    assert_eq!(
        lines(&contact),
        [
            ("Office", "+442079460000", LineKind::Landline),
            ("Mobile", "+447400123456", LineKind::Mobile),
            ("Work fax", "+442079460001", LineKind::Fax),
        ]
    );
    let thunderbird = "First Name\tDisplay Name\tWork Phone\tPager Number\tMobile Number\tWork Country\n\
                       Jane\tJane Roe\t020 7946 0000\t\t07400 123456\tGreat Britain\n";
    let contact = only(thunderbird, "");
    assert_eq!(contact.profile.name, "Jane Roe");
    assert_eq!(lines(&contact).len(), 2);
}

#[test]
fn a_row_and_a_vcard_of_one_person_differ_by_what_is_missing_only() {
    let vcard = vcard(
        "UID:urn:x:1\nFN:Jane Roe\nN:Roe;Jane;;;\nORG:Ministry;Cabinet\nTITLE:Minister\nROLE:North\nCATEGORIES:Party\n\
         item1.TEL;VALUE=uri;TYPE=\"work,voice\":tel:+44-20-7946-0000\nitem1.X-ABLabel:London office\n\
         item1.ADR:;;1 Main St;;;;United Kingdom",
    );
    let row = only(
        "Name,Organization Title,Organization Name,Country,Notes,Labels,Phone 1 - Label,Phone 1 - Value\n\
         Jane Roe,Minister,Ministry,GB,North,Party,London office,020 7946 0000\n",
        "x.csv",
    );
    let merged = merge(&vcard, row.clone());
    assert_eq!((merged.changed, merged.lines.kept), (false, 0));
    let merged = merge(&row, vcard);
    assert_eq!((merged.changed, merged.lines.kept), (true, 0));
    assert!(!merge(&merged.contact, row).changed);
}

#[test]
fn any_columns_can_be_told() {
    let bytes = b"Wer,Wie,Wo\nJane Roe,020 7946 0000,GB\n,,\nJohn Doe,1,2,3\n";
    let file = ImportFile::new(bytes, "x.csv");
    assert_eq!(read(&file, &mut counting()).unwrap_err(), ReadError::UnknownColumns(UnknownColumns::Both));
    let mapping = columns(&file).unwrap();
    let headings: Vec<_> = mapping.columns().iter().map(|(heading, field)| (&**heading, *field)).collect();
    assert_eq!(headings, ["Wer", "Wie", "Wo", "(D)"].map(|heading| (heading, Field::Unknown)));
    let fields = [Field::Name, Field::Number { line: 1 }, Field::Country];
    let headings = ["Wer", "Wie", "Wo"].map(str::to_owned);
    let mapping = ColumnMapping::new(headings.into_iter().zip(fields).collect());
    let incoming = read(&ImportFile { columns: Some(&mapping), ..file }, &mut counting()).unwrap();
    assert_eq!(lines(&incoming.cards[0].contact), [("Wie", "+442079460000", LineKind::Landline)]);
    assert_eq!(incoming.cards[1].at_line, 4);
    let problems = [(1, Trouble::UnknownHeadings), (4, Trouble::TooManyCells)];
    assert_eq!(incoming.problems, problems.map(|(line, what)| Problem { line, what }));
}

#[test]
fn a_quotation_mark_that_is_never_closed_makes_no_name_of_the_rest() {
    let text = "Name,Phone\nA,+442079460000\n\"B,+442079460001\nand more\nC,+442079460002\n";
    let incoming = read_text(text, "x.csv");
    assert_eq!(incoming.cards.iter().map(|card| &*card.contact.profile.name).collect::<Vec<_>>(), ["A", "C"]);
    assert_eq!(incoming.problems, [Problem { line: 3, what: Trouble::UnclosedQuote { through: 4, lines: 2 } }]);
    let headings = b"Name,\"Phone\nA,+442079460000\n";
    let file = ImportFile::new(headings, "x.csv");
    assert_eq!(read(&file, &mut counting()).unwrap_err(), ReadError::UnknownColumns(UnknownColumns::Both));
    assert_eq!(columns(&file).unwrap_err(), ReadError::UnknownColumns(UnknownColumns::Both));
}

#[test]
fn a_malformed_contact_in_json_costs_no_other() {
    let text = "{\"format\":\"hotline-contacts\",\"version\":1,\"contacts\":[\n\
                {\"name\":\"A\"},\n{\"name\":7},\n{\"name\":\"C\"}\n]}";
    let incoming = read_text(text, "");
    assert_eq!(incoming.cards.iter().map(|card| card.at_line).collect::<Vec<_>>(), [2, 4]);
    assert_eq!(incoming.problems, [Problem { line: 3, what: Trouble::Malformed }]);
    for one in [r#"{"name": "Edi Rama"}"#, r#"{"languages": ["en"], "lines": [{"label": "Red line", "number": "1"}]}"#]
    {
        let error = read(&ImportFile::new(one.as_bytes(), "one.json"), &mut counting()).unwrap_err();
        assert!(error == ReadError::OneContact && error.advice().contains("`hotline edit NAME --from-json FILE`"));
    }
    for other in ["{}", "{", "{\"format\":\"hotline-contacts\",\"version\":2,\"contacts\":[]}"] {
        assert_eq!(read(&ImportFile::new(other.as_bytes(), ""), &mut counting()).unwrap_err(), ReadError::NotAnExport);
    }
}

#[test]
fn messages_for_people() {
    let trouble = [
        Trouble::NoName,
        Trouble::NoEnd,
        Trouble::UnclosedQuote { through: 2, lines: 1 },
        Trouble::StrayLine { through: 2, lines: 1 },
        Trouble::StrayLine { through: 3, lines: 2 },
        Trouble::SameHeadings,
        Trouble::OtherHeadings { through: 3, lines: 2 },
        Trouble::Malformed,
        Trouble::TooManyCells,
        Trouble::TooManyLines,
        Trouble::Group,
        Trouble::GroupWithNumbers,
        Trouble::TooLong,
        Trouble::BrokenText,
        Trouble::UnknownHeadings,
        Trouble::Title,
        Trouble::ChangeRecord,
        Trouble::NoPerson,
        Trouble::NoField,
        Trouble::Deleted { entries: 2 },
        Trouble::Elsewhere,
        Trouble::Bytes,
        Trouble::Attachment,
        Trouble::BrokenXml,
        Trouble::NoHeadings,
    ];
    assert!(trouble.iter().all(|trouble| trouble.to_string().contains("left out")));
    assert!(Trouble::TooManyLines.to_string().contains(&MOST_LINES.to_string()));
}

#[test]
fn the_written_forms() {
    let contact =
        vcard("FN:=Jane\nADR:;;;;;;GB\nitem1.TEL:+44 20 7946 0000\nitem1.X-ABLabel:Private office\nTEL:+999 1");
    let csv = write_csv([&contact]);
    let row = std::str::from_utf8(&csv).unwrap().lines().nth(1).unwrap();
    assert_eq!(
        row,
        "'=Jane,,,,,,,,,United Kingdom,,,,,,,Private office,+44 20 7946 0000,landline,open,,Phone,'+999 1,other,open,"
    );
    let vcf = write_vcard([&contact]);
    assert_eq!(
        std::str::from_utf8(&vcf).unwrap(),
        "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:=Jane\r\nADR:;;;;;;United Kingdom\r\n\
         item1.TEL;VALUE=uri;TYPE=voice;X-HOTLINE-KIND=landline;X-HOTLINE-ASSURANCE=\r\n open:tel:+442079460000\r\n\
         item1.X-ABLabel:Private office\r\n\
         item2.TEL;VALUE=text;TYPE=voice;X-HOTLINE-KIND=other;X-HOTLINE-ASSURANCE=op\r\n en:+999 1\r\n\
         item2.X-ABLabel:Phone\r\nEND:VCARD\r\n"
    );
    let json: serde_json::Value = serde_json::from_slice(&write_json([&contact])).unwrap();
    assert_eq!(json["contacts"][0]["lines"][0]["number"], "+442079460000");
    assert_eq!(json["contacts"][0]["lines"][1]["doubt"], "impossible");
}

#[test]
fn a_word_for_how_far_a_line_may_be_trusted_that_is_not_known_is_told_in_every_form() {
    let doubted = [CardDoubt::UnknownAssurance { line: 0 }];
    let json = |word: &str| {
        let line =
            format!("{{\"label\":\"B\",\"kind\":\"mobile\",\"assurance\":\"{word}\",\"number\":\"+442079460000\"}}");
        format!(
            "{{\"format\":\"hotline-contacts\",\"version\":1,\"contacts\":[{{\"name\":\"A\",\"lines\":[{line}]}}]}}"
        )
    };
    let vcard = |word: &str| {
        format!("BEGIN:VCARD\nVERSION:4.0\nFN:A\nTEL;X-HOTLINE-ASSURANCE={word}:+442079460000\nEND:VCARD\n")
    };
    for word in ["insecure", "GEHEIM", "1"] {
        for (text, name) in [(json(word), "x.json"), (vcard(word), "x.vcf")] {
            assert_eq!(read_text(&text, name).cards[0].doubts, doubted, "{text}");
        }
        let table = format!("Name,Phone,Trust\nA,+44 20 7946 0000,{word}\n");
        let said = ColumnMapping::new(vec![
            ("Name".into(), Field::Name),
            ("Phone".into(), Field::Number { line: 1 }),
            ("Trust".into(), Field::Assurance { line: 1 }),
        ]);
        let file = ImportFile { columns: Some(&said), ..ImportFile::new(table.as_bytes(), "x.csv") };
        let card = read(&file, &mut counting()).unwrap().cards.remove(0);
        assert_eq!((&*card.doubts, card.contact.lines[0].notes.expose().as_str()), (&doubted[..], word));
    }
    for word in ["open", "unsafe", "SECURE"] {
        assert_eq!(read_text(&json(word), "x.json").cards[0].doubts, []);
    }
}
