//! What is passed over: nothing that a person wrote, but for what is told.

use super::*;

fn vcard(properties: &str) -> Incoming {
    read_text(&format!("BEGIN:VCARD\nFN:Jane Roe\nTEL:+44 20 7946 0000\n{properties}\nEND:VCARD\n"), "x.vcf")
}

fn notes(incoming: &Incoming) -> &str {
    incoming.cards[0].contact.notes.expose()
}

#[test]
fn what_no_field_has_a_place_for_goes_into_the_notes() {
    for (property, note) in [
        ("CALURI:https://example.org/cal", "CALURI: https://example.org/cal"),
        ("FBURL:https://example.org/fb", "FBURL: https://example.org/fb"),
        ("CALADRURI:mailto:jane@example.org", "CALADRURI: mailto:jane@example.org"),
        ("HOBBY:sailing", "HOBBY: sailing"),
        ("EXPERTISE:treaties", "EXPERTISE: treaties"),
        ("CLASS:CONFIDENTIAL", "CLASS: CONFIDENTIAL"),
        ("XML:<a>rings twice</a>", "XML: <a>rings twice</a>"),
        ("KEY:OPENPGP4FPR:ABCDEF", "Key: OPENPGP4FPR:ABCDEF"),
        ("KEY;VALUE=uri:https://example.org/jane.asc", "Key: https://example.org/jane.asc"),
        ("MEMBER:urn:uuid:1", "Member: urn:uuid:1"),
        ("X-APPLE-SUBADMINISTRATIVEAREA:Kent", "County: Kent"),
        ("X-RADIO-CALL:Red One", "X-RADIO-CALL: Red One"),
        ("X-WEIRD;ENCODING=BASE64:cmluZ3MgdHdpY2U=", "X-WEIRD: rings twice"),
        ("EMAIL;TYPE=Secretary:s@example.org", "E-mail (Secretary): s@example.org"),
        ("EMAIL;X-CUSTOM(Desk):s@example.org", "E-mail (Desk): s@example.org"),
        ("EMAIL;TYPE=INTERNET,WORK:s@example.org", "E-mail: s@example.org"),
        ("what is this: a line of somebody's", "what is this: a line of somebody's"),
    ] {
        let incoming = vcard(property);
        assert_eq!((notes(&incoming), troubles(&incoming)), (note, vec![]), "{property}");
    }
}

#[test]
fn what_machines_tell_each_other_is_passed_over() {
    for property in [
        "MAILER:Mutt 1.5",
        "PRODID:-//Apple Inc.//iPhone OS 17//EN",
        "REV:2024-01-02T03:04:05Z",
        "CREATED:20240102T030405Z",
        "SOURCE:ldap://example.org",
        "CLIENTPIDMAP:1;urn:uuid:1",
        "CLASS:PUBLIC",
        "LANGUAGE:en",
        "X-ABUID:1:ABPerson",
        "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ",
        "PHOTO:https://example.org/jane.jpg",
        "PHOTO:data:image/png;base64,iVBORw0KGgo=",
        "KEY;ENCODING=BASE64:mQENBF",
        "SOUND;TYPE=WAVE;ENCODING=BASE64:UklGRg==",
        "NICKNAME:",
    ] {
        let incoming = vcard(property);
        assert_eq!((notes(&incoming), troubles(&incoming)), ("", vec![]), "{property}");
        assert!(incoming.cards[0].contact.profile.aliases.is_empty());
    }
}

#[test]
fn bytes_that_are_no_text_are_told() {
    for property in [
        "X-DOCUMENT;ENCODING=BASE64:/9j/4AAQSkZJRg==",
        "X-DOCUMENT:data:application/pdf;base64,JVBERi0=",
        "NOTES2;B:AAEC",
    ] {
        let incoming = vcard(property);
        assert_eq!(notes(&incoming), "", "{property}");
        assert!(troubles(&incoming).contains(&(4, Trouble::Bytes)), "{property}");
    }
}

#[test]
fn how_a_japanese_name_is_read_is_no_sound() {
    let text = "BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=SHIFT_JIS:\u{5b89}\u{500d};\u{664b}\u{4e09}\n\
                SOUND;X-IRMC-N;CHARSET=UTF-8:アベ;シンゾウ;;;\nTEL;CELL:+81 90 1234 5678\nEND:VCARD\n";
    let text = text.replace("CHARSET=SHIFT_JIS", "CHARSET=UTF-8");
    let profile = &read_text(&text, "x.vcf").cards[0].contact.profile;
    assert_eq!((&*profile.name, &*profile.aliases), ("安倍 晋三", &["アベ シンゾウ".to_owned()][..]));
}

#[test]
fn a_prefix_that_no_name_has_is_how_to_address_somebody() {
    let address = |properties: &str| vcard(properties).cards[0].contact.profile.form_of_address.clone();
    assert_eq!(address("N:Roe;Jane;;H.E.;").as_deref(), Some("H.E. Roe"));
    assert_eq!(address("N:Roe;Jane;;;"), None);
    let said = "BEGIN:VCARD\nFN:Dr. Jane Roe\nN:Roe;Jane;;Dr.;\nEND:VCARD\n";
    assert_eq!(read_text(said, "x.vcf").cards[0].contact.profile.form_of_address, None);
    let filed = vcard("X-EVOLUTION-FILE-AS:The Ambassador");
    assert_eq!(filed.cards[0].contact.profile.aliases, ["The Ambassador"]);
    assert!(vcard("X-EVOLUTION-FILE-AS:Roe\\, Jane").cards[0].contact.profile.aliases.is_empty());
    // Of a table, too.
    let table =
        read_text("Prefix,Name,Phone\nH.E.,Jane Roe,+44 20 7946 0000\nDr.,Dr. Ann Poe,+44 20 7946 0001\n", "x.csv");
    assert_eq!(notes(&table), "H.E.");
    assert_eq!(table.cards[1].contact.notes.expose(), "");
}

#[test]
fn what_the_parts_of_a_name_say_more_than_the_name_is_another_name() {
    for (full, parts, aliases, address) in [
        ("Kim Lee", "Lee;Kim;Q;Dr.;Jr.", &["Kim Q Lee Jr."][..], Some("Dr. Lee")),
        ("Kim Lee", "Lee;Kim;;;Jr.", &["Kim Lee Jr."], None),
        ("Kim Lee", "Lee;Kim;Quincy;;", &["Kim Quincy Lee"], None),
        ("Bob Smith", "Smith;Robert;;;", &["Robert Smith"], None),
        ("Kim Lee", "Lee;Kim;;;", &[], None),
        ("Lee, Kim", "Lee;Kim;;;", &[], None),
        ("Dr. Kim Q. Lee Jr.", "Lee;Kim;Q;Dr.;Jr", &[], None),
        ("Jane Roe, OBE", "Roe;Jane;;Dame;OBE", &[], Some("Dame Roe")),
        ("安倍晋三", "安倍;晋三;;;", &[], None),
        ("Kim Lee", "Lee;;;;", &[], None),
    ] {
        let card = format!("BEGIN:VCARD\nFN:{full}\nN:{parts}\nTEL:+442079460000\nEND:VCARD\n");
        let profile = &read_text(&card, "x.vcf").cards[0].contact.profile;
        assert_eq!(
            (&*profile.name, &*profile.aliases),
            (full, &aliases.iter().map(|of| (*of).to_owned()).collect::<Vec<_>>()[..])
        );
        assert_eq!(profile.form_of_address.as_deref(), address, "{parts}");
        // The same of a table.
        let [family, given, middle, prefix, suffix] = parts.split(';').collect::<Vec<_>>()[..] else {
            panic!("{parts}")
        };
        let table = format!(
            "Full Name,Name Prefix,Given Name,Middle Name,Family Name,Name Suffix,Phone\n\
             \"{full}\",{prefix},{given},{middle},{family},{suffix},+442079460000\n"
        );
        assert_eq!(&read_text(&table, "x.csv").cards[0].contact.profile, profile, "{parts}");
    }
    // What is said of how to address somebody stays, and the rest is not lost.
    let both = vcard("N:Roe;Jane;;Dr.;\nX-HOTLINE-FORM-OF-ADDRESS:Madam Secretary");
    assert_eq!(both.cards[0].contact.profile.form_of_address.as_deref(), Some("Madam Secretary"));
    assert_eq!(notes(&both), "Dr.");
    let alone = vcard("N:;;;Dr.;");
    assert_eq!((notes(&alone), &alone.cards[0].contact.profile.form_of_address), ("Dr.", &None));
}

#[test]
fn of_ldif_nothing_goes_unsaid() {
    let entry = "dn: cn=Jane Roe\nobjectclass: person\ncn: Jane Roe\ntelephoneNumber: +44 20 7946 0000\n";
    let with = |attribute: &str| read_text(&format!("{entry}{attribute}\n"), "x.ldif");
    for (attribute, note) in [
        ("uid: jroe", "uid: jroe"),
        ("carLicense: RED 1", "carLicense: RED 1"),
        ("employeeNumber: 7", "employeeNumber: 7"),
        ("mozillaCustom1: rings twice", "mozillaCustom1: rings twice"),
        ("roomNumber: 12", "roomNumber: 12"),
    ] {
        let incoming = with(attribute);
        assert_eq!((notes(&incoming), troubles(&incoming)), (note, vec![]), "{attribute}");
    }
    for passed in
        ["entryUUID: 1", "modifyTimestamp: 20240102030405Z", "jpegPhoto:: /9j/4AAQ", "jpegPhoto:< file:///a.jpg"]
    {
        let incoming = with(passed);
        assert_eq!((notes(&incoming), troubles(&incoming)), ("", vec![]), "{passed}");
    }
    assert_eq!(troubles(&with("description:< file:///tmp/jane.txt")), [(5, Trouble::Elsewhere)]);
    assert_eq!(troubles(&with("description:: /9j/4AAQ")), [(5, Trouble::BrokenText)]);
    // An entry without its place is an entry, or told.
    let text = format!("version: 1\n\n{entry}\ncn: John Doe\ntelephoneNumber: +44 20 7946 0001\n\nou: Cabinet\n");
    let incoming = read_text(&text, "x.ldif");
    assert_eq!(names(&incoming), ["Jane Roe", "John Doe"]);
    assert_eq!(troubles(&incoming), [(11, Trouble::NoPerson)]);
}

#[test]
fn of_keepass_attachments_and_notes_of_groups_are_told() {
    let text = "<KeePassFile><Root><Group><Name>D</Name><Notes>the cabinet</Notes>\n<Entry><String><Key>Title</Key>\
                <Value>Jane Roe</Value></String><Binary><Key>card.pdf</Key><Value Ref=\"0\"/></Binary>\
                <String><Key>Phone</Key><Value>+44 20 7946 0000</Value></String></Entry></Group></Root></KeePassFile>";
    let incoming = read_text(text, "x.xml");
    assert_eq!(troubles(&incoming), [(2, Trouble::Attachment)]);
    assert_eq!(incoming.cards[0].contact.lines.len(), 1);
    let unused: Vec<_> = incoming.about.unused.iter().map(|column| &*column.heading).collect();
    assert_eq!(unused, ["Notes of groups"]);
}

#[test]
fn what_is_said_of_a_line_is_kept_where_it_is_not_understood() {
    let text = "Name,Phone,Art,Safe\nJane,+44 20 7946 0000,Handy,locked away\nAnn,+44 20 7946 0001,by radio,open\n";
    let columns = vec![
        ("Name".to_owned(), Field::Name),
        ("Phone".to_owned(), Field::Number { line: 1 }),
        ("Art".to_owned(), Field::Kind { line: 1 }),
        ("Safe".to_owned(), Field::Assurance { line: 1 }),
    ];
    let mapping = ColumnMapping::new(columns);
    let file = ImportFile { columns: Some(&mapping), ..ImportFile::new(text.as_bytes(), "x.csv") };
    let incoming = read(&file, &mut counting()).unwrap();
    let line = |at: usize| &incoming.cards[at].contact.lines[0];
    assert_eq!(line(0).card.kind, crate::contact::LineKind::Mobile);
    assert_eq!((line(0).notes.expose().as_str(), line(1).notes.expose().as_str()), ("locked away", "by radio"));
}

#[test]
fn who_was_thrown_away_is_in_doubt() {
    let heads = "\"Group\",\"Title\",\"Username\",\"Password\",\"URL\",\"Notes\"\n";
    let of_group = |group: &str| {
        let incoming =
            read_text(&format!("{heads}\"{group}\",\"Jane Roe\",\"\",\"+44 20 7946 0000\",\"\",\"\"\n"), "x.csv");
        incoming.cards[0].doubts.contains(&CardDoubt::ThrownAway)
    };
    for group in [
        "Recycle Bin",
        "Root/Recycle Bin",
        "Root/Papierkorb",
        "Root/Papierkorb/Old",
        "Passwords/Corbeille",
        "Root/Papelera de reciclaje",
        "Root/Cestino",
        "Root/Корзина",
        "Root/回收站",
        "Root/ゴミ箱",
        "Trash",
    ] {
        assert!(of_group(group), "{group}");
    }
    for group in ["Root", "Root/Heads", "Root/Recycling", "Bin Laden", ""] {
        assert!(!of_group(group), "{group}");
    }
}

#[test]
fn reading_is_stopped_when_asked() {
    let people = |row: &dyn Fn(usize) -> String| (0..1000).map(row).collect::<String>();
    let vcf = people(&|at| format!("BEGIN:VCARD\nFN:P{at}\nTEL:+442079460000\nEND:VCARD\n"));
    let csv = format!("Name,Phone\n{}", people(&|at| format!("P{at},+442079460000\n")));
    let tables = format!("{csv}{}", "Name,Fax\nA,+442079460000\n".repeat(1000));
    let ldif = people(&|at| format!("dn: cn=P{at}\ncn: P{at}\n\n"));
    let entry = |at| format!("<Entry><String><Key>Title</Key><Value>P{at}</Value></String></Entry>");
    let xml = format!("<KeePassFile><Root><Group>{}</Group></Root></KeePassFile>", people(&entry));
    let contacts = people(&|at| format!("{{\"name\":\"P{at}\"}},"));
    let json =
        format!("{{\"format\":\"hotline-contacts\",\"version\":1,\"contacts\":[{}]}}", contacts.trim_end_matches(','));
    for (text, name) in
        [(&vcf, "x.vcf"), (&csv, "x.csv"), (&tables, "x.csv"), (&ldif, "x.ldif"), (&xml, "x.xml"), (&json, "x.json")]
    {
        let file = ImportFile::new(text.as_bytes(), name);
        let mut asked = 0_usize;
        let mut go_on = || {
            asked += 1;
            true
        };
        super::super::read(&file, &mut Watch::new(&mut go_on), &mut counting()).unwrap();
        assert!(asked > 10, "{name} is asked {asked} times");
        for after in [0, 1, 2, 3, 5, asked - 1] {
            let mut left = after;
            let mut go_on = || {
                let goes_on = left > 0;
                left = left.saturating_sub(1);
                goes_on
            };
            let stopped = super::super::read(&file, &mut Watch::new(&mut go_on), &mut counting());
            assert_eq!(stopped.unwrap_err(), ReadError::Stopped, "{name} after {after}");
        }
    }
}

#[test]
fn people_beside_the_contact_are_notes_with_their_heading() {
    let text = "First Name,Last Name,Business Phone,Assistant's Name,Assistant's Phone,Manager's Name,Spouse,Referred By,Children\n\
                Jane,Roe,+44 20 7946 0000,Bob Poe,+44 20 7946 0001,Ann Doe,John Roe,Carl,Kim\n";
    let incoming = read_text(text, "x.csv");
    assert!(incoming.about.unused.is_empty());
    let expected =
        "Assistant's Name: Bob Poe\nManager's Name: Ann Doe\nSpouse: John Roe\nReferred By: Carl\nChildren: Kim";
    assert_eq!(notes(&incoming), expected);
    let labels: Vec<_> = incoming.cards[0].contact.lines.iter().map(|line| &*line.card.label).collect();
    assert_eq!(labels, ["Office", "Assistant's Phone"]);
    for heading in [
        "Name Assistent",
        "Name des/der Vorgesetzten",
        "Empfohlen von",
        "Nom de l'assistant(e)",
        "Conjoint(e)",
        "Recommandé par",
        "Nombre del ayudante",
        "Cónyuge",
        "Nome assistente",
        "Coniuge/Convivente",
        "Nome do gerente",
        "Имя помощника",
        "助理姓名",
        "配偶者",
        "Assistant 2",
    ] {
        let text = format!("Name,Phone,\"{heading}\"\nJane,+44 20 7946 0000,Bob Poe\n");
        assert_eq!(notes(&read_text(&text, "x.csv")), format!("{heading}: Bob Poe"));
    }
    // Over numbers it is asked about, as ever.
    let numbers = read_text("Name,Phone,Secretary\nJane,+44 20 7946 0000,+44 20 7946 0001\n", "x.csv");
    assert!(numbers.about.unused[0].looks_like_numbers);
    // An assistant of whom a vCard says the name only is no contact.
    for property in ["X-ASSISTANT:Bob Poe", "X-EVOLUTION-ASSISTANT:Bob Poe", "X-MS-ASSISTANT:Bob Poe"] {
        assert_eq!(notes(&vcard(property)), "Assistant: Bob Poe", "{property}");
    }
}

#[test]
fn what_lies_in_a_recycle_bin_is_told_once_with_the_names() {
    let entry = |title: &str| format!("<Entry><String><Key>Title</Key><Value>{title}</Value></String></Entry>\n");
    let bin: String = ["Old One", "Old Two", ""].map(entry).concat();
    let text = format!(
        "<KeePassFile><Meta><RecycleBinUUID>B1</RecycleBinUUID></Meta><Root><Group><Name>D</Name>{}\
         <Group><UUID>B1</UUID><Name>Recycle Bin</Name>{bin}<Group><UUID>C</UUID>{}</Group></Group></Group></Root></KeePassFile>",
        entry("Jane Roe"),
        entry("Old Three"),
    );
    let incoming = read_text(&text, "x.xml");
    assert_eq!(names(&incoming), ["Jane Roe"]);
    assert_eq!(incoming.about.thrown_away, ["Old One", "Old Two", "", "Old Three"]);
    assert_eq!(troubles(&incoming), [(2, Trouble::Deleted { entries: 4 })]);
}
