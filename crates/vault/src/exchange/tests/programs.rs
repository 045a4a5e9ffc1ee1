//! Files as other programs write them, each with the right value of what is odd in it.

use super::*;
use crate::contact::LineKind;
use crate::contact::LineKind::{Fax, Handle, Landline, Mobile, Other, Satellite};

fn lines(contact: &Contact) -> Vec<(&str, &str, LineKind)> {
    contact.lines.iter().map(|line| (&*line.card.label, line.number.expose(), line.card.kind)).collect()
}

/// The headings of unused columns, and whether they are asked for.
fn unused(incoming: &Incoming) -> Vec<(&str, bool)> {
    incoming.about.unused.iter().map(|column| (&*column.heading, column.looks_like_numbers)).collect()
}

#[test]
fn google_contacts_of_2024() {
    let text = "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,\
                Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,\
                Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,\
                Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - PO Box,\
                Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,Address 1 - Extended Address,\
                Custom Field 1 - Label,Custom Field 1 - Value\n\
                Jane,Q.,Roe,,,,Dr.,,Janie,\"Roe, Jane\",Ministry,Minister,Cabinet,1961-01-31,note,https://x/y.png,\
                Friends ::: * myContacts,* Work,j@example.org,* Mobile,+44 7400 123456 ::: +44 7400 123457,Work,020 7946 0000,\
                Home,,1 Main St,London,,England,SW1A 2AA,United Kingdom,,Desk,+44 20 7946 0002\n\
                ,,,,,,,,,Press office,,,,,,,* myContacts,,,,+44 20 7946 0001,,,,,,,,,,,,,\n";
    let incoming = read_text(text, "contacts.csv");
    assert_eq!(names(&incoming), ["Jane Q. Roe", "Press office"]);
    let contact = &incoming.cards[0].contact;
    let profile = &contact.profile;
    assert_eq!((&*profile.aliases, &*profile.tags), (&["Janie".to_owned()][..], &["Friends".to_owned()][..]));
    assert_eq!((&*profile.units, profile.locality.as_deref()), (&["Cabinet".to_owned()][..], Some("London")));
    assert_eq!((profile.region.as_deref(), profile.country), (Some("England"), Country::parse("GB")));
    assert_eq!(profile.form_of_address.as_deref(), Some("Dr. Roe"));
    assert_eq!(
        lines(contact),
        [
            ("Mobile", "+447400123456", Mobile),
            ("Mobile 2", "+447400123457", Mobile),
            ("Work", "+442079460000", Landline)
        ]
    );
    assert_eq!(contact.notes.expose(), "note\n1 Main St\nSW1A 2AA\nWork: j@example.org");
    assert_eq!(
        unused(&incoming),
        [("Birthday", false), ("Photo", false), ("Address 1 - Label", false), ("Custom Field 1 - Value", true)]
    );
}

#[test]
fn outlook_in_english() {
    let text = "\u{feff}Title,First Name,Last Name,Company,Department,Job Title,Business Street,Business City,Business State,\
                Business Postal Code,Business Country/Region,Assistant's Phone,Business Fax,Business Phone,Business Phone 2,\
                Callback,Car Phone,Company Main Phone,Home Phone,ISDN,Mobile Phone,Other Fax,Pager,Primary Phone,Radio Phone,\
                TTY/TDD Phone,Categories,E-mail Address,E-mail Display Name,Gender,Priority,User 1\r\n\
                Dr.,Jane,Roe,Ministry,Cabinet,Minister,1 Main St,London,England,SW1A,United Kingdom,020 7946 0001,020 7946 0002,\
                020 7946 0003,020 7946 0004,020 7946 0005,020 7946 0006,020 7946 0007,020 7946 0008,020 7946 0009,\
                07400 123456,020 7946 0010,020 7946 0011,020 7946 0012,020 7946 0013,020 7946 0014,Red;Blue,j@example.org,\
                Jane Roe (j@example.org),Female,Normal,020 7946 0015\r\n";
    let incoming = read_text(text, "outlook.csv");
    let contact = &incoming.cards[0].contact;
    let labels: Vec<_> = contact.lines.iter().map(|line| &*line.card.label).collect();
    assert_eq!(
        labels,
        [
            "Assistant's Phone",
            "Work fax",
            "Office",
            "Office 2",
            "Callback",
            "Car",
            "Company Main Phone",
            "Home",
            "ISDN",
            "Mobile",
            "Other fax",
            "Pager",
            "Main",
            "Radio Phone",
            "TTY/TDD Phone"
        ]
    );
    assert_eq!(contact.profile.tags, ["Red", "Blue"]);
    assert_eq!(contact.profile.office.as_deref(), Some("Minister"));
    let others = [("E-mail Display Name", false), ("Gender", false), ("Priority", false), ("User 1", true)];
    assert_eq!(unused(&incoming), others);
}

#[test]
fn outlook_in_german_of_the_charset_of_windows() {
    let text = "\"Anrede\";\"Vorname\";\"Nachname\";\"Firma\";\"Abteilung\";\"Position\";\"Ort geschäftlich\";\
                \"Land/Region geschäftlich\";\"Fax geschäftlich\";\"Telefon geschäftlich\";\"Mobiltelefon\";\"Kategorien\"\r\n\
                \"Frau\";\"Jörg\";\"Müller\";\"Ministerium\";\"Referat 1\";\"Ministerin\";\"Köln\";\"Deutschland\";\"0221 1234567\";\
                \"0221 1234568\";\"0151 23456789\";\"Bund\"\r\n";
    let bytes = Charset::named("windows-1252").unwrap().encoding().encode(text).0;
    let incoming = read(&ImportFile::new(&bytes, "x.csv"), &mut counting()).unwrap();
    assert_eq!(names(&incoming), ["Jörg Müller"]);
    assert_eq!(
        (incoming.about.charset.name(), incoming.about.example.as_deref()),
        ("windows-1252", Some("Jörg Müller"))
    );
    let contact = &incoming.cards[0].contact;
    assert_eq!(contact.profile.locality.as_deref(), Some("Köln"));
    assert_eq!(contact.profile.country, Country::parse("DE"));
    assert_eq!(contact.lines.iter().map(|line| line.card.kind).collect::<Vec<_>>(), [Fax, Landline, Mobile]);
    let chosen = ImportFile { charset: Charset::named("windows-1251"), ..ImportFile::new(&bytes, "x.csv") };
    assert_eq!(names(&read(&chosen, &mut counting()).unwrap()), ["Jцrg Mьller"]);
}

#[test]
fn thunderbird_as_csv() {
    let text = "First Name,Last Name,Display Name,Nickname,Primary Email,Work Phone,Home Phone,Fax Number,Pager Number,\
                Mobile Number,Home City,Work Country,Organization,Department,Job Title,Birth Year,Custom 1\n\
                Jane,Roe,Jane Roe,J,j@example.org,020 7946 0000,,020 7946 0001,,07400 123456,,United Kingdom,Ministry,Cabinet,\
                Minister,1961,\n";
    let incoming = read_text(text, "x.csv");
    assert_eq!(
        lines(&incoming.cards[0].contact),
        [("Office", "+442079460000", Landline), ("Fax", "+442079460001", Fax), ("Mobile", "+447400123456", Mobile)]
    );
    assert_eq!(unused(&incoming), [("Birth Year", false)]);
}

#[test]
fn columns_that_look_like_numbers_are_asked_for() {
    let text = "Name,Phone,Kanzlei,,Year,PLZ-Bezirk,Personal-Nr\n\
                A,020 7946 0000,020 7946 0001,+44 20 7946 0002,1961,10117,17\n\
                B,020 7946 0003,,,1974,10119,18\n";
    let incoming = read_text(text, "x.csv");
    let expected = [("Kanzlei", true), ("(D)", true), ("Year", false), ("PLZ-Bezirk", false), ("Personal-Nr", false)];
    assert_eq!(unused(&incoming), expected);
    // Whoever says that a column is to be left out has answered.
    let file = ImportFile::new(text.as_bytes(), "x.csv");
    let mut columns = columns(&file).unwrap().columns().to_vec();
    columns[2].1 = Field::Ignore;
    columns[3].1 = Field::Number { line: 9 };
    let mapping = ColumnMapping::new(columns);
    let incoming = read(&ImportFile { columns: Some(&mapping), ..file }, &mut counting()).unwrap();
    assert_eq!(unused(&incoming)[0], ("Kanzlei", false));
    assert!(!incoming.about.unused.iter().any(|column| column.looks_like_numbers));
    assert_eq!(incoming.cards[0].contact.lines[1].card.label, "Phone 2");
}

#[test]
fn headings_of_people_become_labels() {
    let text = "Contacts of the office\n\nWho;Direct Line;Secure Line;Sat Phone;Fax No.;Tel (direct);Signal\n\
                Roe, Jane;020 7946 0000;020 7946 0001;+8816 763 12345;020 7946 0002;020 7946 0003;jane.01\n";
    assert_eq!(
        read(&ImportFile::new(text.as_bytes(), "x.csv"), &mut counting()).unwrap_err(),
        ReadError::UnknownColumns(UnknownColumns::Names)
    );
    let text = text.replace("Who;", "Name;").replace("020 ", "+44 20 ");
    let incoming = read_text(&text, "x.csv");
    assert_eq!(
        lines(&incoming.cards[0].contact),
        [
            ("Direct Line", "+442079460000", Landline),
            ("Secure Line", "+442079460001", Landline),
            ("Sat Phone", "+881676312345", Satellite),
            ("Fax", "+442079460002", Fax),
            ("Tel (direct)", "+442079460003", Landline),
            ("Signal", "jane.01", Handle),
        ]
    );
    assert_eq!(incoming.cards[0].at_line, 4);
}

#[test]
fn family_names_beside_given_names() {
    for (headings, name) in [
        ("Name;Vorname;Telefon", "Jane Roe"),
        ("Nom;Prénom;Téléphone", "Jane Roe"),
        ("Фамилия;Имя;Телефон", "Jane Roe"),
        ("Cognome;Nome;Telefono", "Jane Roe"),
        ("Apellidos;Nombre;Teléfono", "Jane Roe"),
    ] {
        let incoming = read_text(&format!("sep=;\r\n{headings}\r\nRoe;Jane;+44 20 7946 0000\r\n"), "x.csv");
        assert_eq!(names(&incoming), [name], "{headings}");
        // Some write the whole name in the first column nevertheless.
        let incoming = read_text(&format!("{headings}\nJane Roe;Jane;+44 20 7946 0000\n"), "x.csv");
        assert_eq!(names(&incoming), [name], "{headings}");
    }
}

#[test]
fn a_file_without_headings_keeps_its_first_contact() {
    let text = "Jane Roe,020 7946 0000,GB\nJohn Doe,020 7946 0001,GB\n";
    let file = ImportFile::new(text.as_bytes(), "x.csv");
    assert_eq!(read(&file, &mut counting()).unwrap_err(), ReadError::UnknownColumns(UnknownColumns::Both));
    let fields = [Field::Name, Field::Number { line: 1 }, Field::Country];
    let headings = columns(&file).unwrap().columns().iter().map(|(heading, _)| heading.clone()).collect::<Vec<_>>();
    let mapping = ColumnMapping::new(headings.into_iter().zip(fields).collect());
    let incoming = read(&ImportFile { columns: Some(&mapping), ..file }, &mut counting()).unwrap();
    assert_eq!(names(&incoming), ["Jane Roe", "John Doe"]);
    assert_eq!(troubles(&incoming), [(1, Trouble::NoHeadings)]);
    assert_eq!(lines(&incoming.cards[0].contact), [("Phone", "+442079460000", Landline)]);
}

#[test]
fn places_over_numbers_are_numbers_and_no_number_becomes_an_office() {
    let text = "Name,Office,Home,Company,Nickname,ZIP\n\
                A,+44 20 7946 0000,+44 20 7946 0001,+44 20 7946 0002,B,100-0001\n";
    let incoming = read_text(text, "x.csv");
    let contact = &incoming.cards[0].contact;
    assert_eq!(lines(contact), [("Office", "+442079460000", Landline), ("Home", "+442079460001", Landline)]);
    assert_eq!((&contact.profile.office, &contact.profile.organisation), (&None, &None));
    assert_eq!(contact.notes.expose(), "100-0001");
    assert_eq!(unused(&incoming), [("Company", true)]);
    let german = read_text("Name;Büro;Privat;Mobil\nA;030 1817-0;030 1817-1;0151 23456789\n", "x.csv");
    let labels: Vec<_> = german.cards[0].contact.lines.iter().map(|line| &*line.card.label).collect();
    assert_eq!(labels, ["Büro", "Privat", "Mobile"]);
    let offices = read_text("Name,Office,Phone\nA,Minister,+44 20 7946 0000\n", "x.csv");
    assert_eq!(offices.cards[0].contact.profile.office.as_deref(), Some("Minister"));
}

#[test]
fn headings_that_come_again_are_nobody() {
    let text = "Name,Phone\nA,+44 20 7946 0000\nName,Phone\nB,+44 20 7946 0001\n";
    let incoming = read_text(text, "x.csv");
    assert_eq!((names(&incoming), troubles(&incoming)), (vec!["A", "B"], vec![(3, Trouble::SameHeadings)]));
}

#[test]
fn no_contact_above_is_lost_to_a_row_that_looks_like_headings() {
    let text = "Jane Roe,+44 20 7946 0000\nName,Phone\nB,+44 20 7946 0001\n";
    let file = ImportFile::new(text.as_bytes(), "x.csv");
    assert_eq!(read(&file, &mut counting()).unwrap_err(), ReadError::UnknownColumns(UnknownColumns::Both));
}

#[test]
fn headings_of_every_language_are_enough() {
    for text in [
        "姓名,职务,单位,办公电话,手机\n李雷,部长,外交部,010 6596 1114,+86 139 1234 5678\n",
        "氏名,役職,組織名,電話番号,携帯電話\n山田 太郎,大臣,外務省,03-3580-3311,090-1234-5678\n",
        "성명,직위,기관,전화번호,휴대폰\n김철수,장관,외교부,02-2100-2114,010-1234-5678\n",
        "الاسم,المنصب,الجهة,هاتف المكتب,الجوال\nمحمد علي,وزير,وزارة الخارجية,+20 2 25749816,+20 100 123 4567\n",
        "ФИО;Должность;Организация;Рабочий телефон;Мобильный\nИван Петров;Министр;МИД;+7 495 244 16 06;+7 916 123 45 67\n",
        "Imię i nazwisko;Stanowisko;Instytucja;Telefon służbowy;Komórka\nJan Kowalski;Minister;MSZ;22 523 90 00;601 234 567\n",
        "Adı Soyadı;Görevi;Kurum;İş telefonu;Cep telefonu\nAli Veli;Bakan;Dışişleri;0312 292 10 00;0532 123 45 67\n",
        "Nom;Fonction;Organisme;Téléphone bureau;Portable\nJean Dupont;Ministre;MAE;01 43 17 53 53;06 12 34 56 78\n",
        "Nombre;Cargo;Institución;Teléfono oficina;Móvil\nJuan Pérez;Ministro;MAE;91 379 97 00;612 345 678\n",
        "Nome;Cargo;Instituição;Telefone comercial;Celular\nJoão Silva;Ministro;MRE;61 2030 6160;61 91234-5678\n",
        "Nominativo;Carica;Ente;Telefono ufficio;Cellulare\nMario Rossi;Ministro;MAECI;06 36911;333 1234567\n",
        "Name;Funktion;Behörde;Durchwahl;Handy\nErika Muster;Ministerin;AA;030 1817-0;0151 23456789\n",
    ] {
        let incoming = read_text(text, "x.csv");
        let contact = &incoming.cards[0].contact;
        assert_eq!(contact.lines.len(), 2, "{text}");
        assert_eq!(contact.lines[1].card.kind, Mobile, "{text}");
        assert!(contact.profile.office.is_some(), "{text}");
        assert!(troubles(&incoming).is_empty(), "{text}");
    }
}

#[test]
fn what_two_columns_say_of_one_thing_is_kept() {
    let text = "Name,Phone,Home City,Business City,Business Country,Home Country\n\
                Jane Roe,+44 20 7946 0000,Leeds,London,UK,United Kingdom\n";
    let contact = read_text(text, "x.csv").cards.remove(0).contact;
    assert_eq!((contact.profile.locality.as_deref(), contact.notes.expose().as_str()), (Some("Leeds"), "London"));
}

#[test]
fn keepass_as_xml() {
    let entry = |title: &str, more: &str| {
        format!("<Entry><String><Key>Title</Key><Value>{title}</Value></String>{more}</Entry>")
    };
    let field = |key: &str, value: &str| format!("<String><Key>{key}</Key><Value>{value}</Value></String>");
    let jane = [
        field("Secure line", "+44 20 7946 0000"),
        field("Office", "Minister &amp; Deputy"),
        field("Password", "+44 7400 123456"),
        field("UserName", "jane"),
        field("Notes", "first\nsecond &#x41;"),
        "<String><Key>Private</Key><Value ProtectInMemory=\"True\">+44 20 7946 0001</Value></String>".to_owned(),
        "<String><Key>Sealed</Key><Value Protected=\"True\">AAAA</Value></String>".to_owned(),
        "<Tags>a;b</Tags>".to_owned(),
        format!("<History>{}</History>", entry("Old Jane", &field("Phone", "+44 20 7946 0009"))),
    ];
    let text = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\n<KeePassFile><Meta><RecycleBinUUID>BIN==</RecycleBinUUID>\
         </Meta><Root><Group><UUID>x</UUID><Name>Database</Name>\n<Group><UUID>y</UUID><Name>Heads</Name>\n{}\n</Group>\n\
         <Group><UUID>BIN==</UUID><Name>Bin</Name>\n{}</Group>\n{}</Group></Root></KeePassFile>",
        entry("Jane Roe", &jane.concat()),
        entry("Gone", ""),
        entry("John Doe", &field("Password", "hunter2")),
    );
    let incoming = read_text(&text, "x.xml");
    assert_eq!(names(&incoming), ["Jane Roe", "John Doe"]);
    let contact = &incoming.cards[0].contact;
    assert_eq!(
        lines(contact),
        [
            ("Secure line", "+442079460000", Landline),
            ("Mobile", "+447400123456", Mobile),
            ("Private", "+442079460001", Landline)
        ]
    );
    assert_eq!(contact.profile.office.as_deref(), Some("Minister & Deputy"));
    assert_eq!(contact.profile.tags, ["Heads", "a", "b"]);
    assert_eq!(contact.notes.expose(), "UserName: jane\nfirst\nsecond A");
    assert_eq!(troubles(&incoming), [(8, Trouble::Deleted { entries: 1 })]);
    assert_eq!(unused(&incoming), [("Sealed", false), ("Password", false)]);
    let torn = read_text(&text[..text.find("John").unwrap()], "x.xml");
    assert_eq!(names(&torn), ["Jane Roe"]);
    assert_eq!(troubles(&torn).last().unwrap().1, Trouble::BrokenXml);
}

#[test]
fn ldif_of_thunderbird_and_of_directories() {
    let text = "version: 1\n# a comment\n that goes on\n\ndn: ou=People,dc=example\nobjectClass: organizationalUnit\nou: People\n\n\
                dn:: Y249SmFuZSBSb2U=\nobjectclass: top\nobjectclass: person\nobjectclass: mozillaAbPersonAlpha\n\
                givenName: Jane\nsn: Roe\ncn:: SmFuZSBSb8Oo\ntelephoneNumber: +44 20 79\n 46 0000\nmobile: +44 7400 123456\n\
                facsimiletelephonenumber: +44 20 7946 0001\nhomePhone: +44 20 7946 0002\npager: +44 20 7946 0003\n\
                o: Ministry\nou: Cabinet\ntitle: Minister\nc: GB\nl: London\nst: England\nmail: j@example.org\n\
                custom1: +44 20 7946 0004\nuserPassword:: c2VjcmV0\n\n\
                dn: cn=Gone\nchangetype: delete\n\ndn: cn=List\nobjectclass: groupOfNames\ncn: List\n\n\
                dn: cn=New\nchangetype: add\ncn: New\ntelephoneNumber: 1\nnonsense\n";
    let incoming = read_text(text, "x.ldif");
    assert_eq!(names(&incoming), ["Jane Roè", "New"]);
    let contact = &incoming.cards[0].contact;
    assert_eq!(
        lines(contact),
        [
            ("Phone", "+442079460000", Landline),
            ("Mobile", "+447400123456", Mobile),
            ("Fax", "+442079460001", Fax),
            ("Home", "+442079460002", Landline),
            ("Pager", "+442079460003", LineKind::Pager),
            ("custom1", "+442079460004", Landline),
        ]
    );
    let profile = &contact.profile;
    assert_eq!((profile.office.as_deref(), profile.organisation.as_deref()), (Some("Minister"), Some("Ministry")));
    assert_eq!((&*profile.units, profile.locality.as_deref()), (&["Cabinet".to_owned()][..], Some("London")));
    assert_eq!((profile.region.as_deref(), profile.country), (Some("England"), Country::parse("GB")));
    assert_eq!(contact.notes.expose(), "j@example.org");
    assert_eq!(incoming.cards[0].at_line, 9);
    let found = troubles(&incoming);
    let expected =
        [(5, Trouble::NoPerson), (32, Trouble::ChangeRecord), (35, Trouble::NoPerson), (43, Trouble::NoField)];
    assert_eq!(found, expected);
    assert_eq!(incoming.cards[1].contact.lines[0].card.kind, Other);
}

#[test]
fn one_broken_byte_of_a_table_is_its_rows_problem() {
    let mut bytes = "Name,Phone\nMaroš Šefčovič,+32 2 299 11 11\n".as_bytes().to_vec();
    bytes.extend(b"Ren\xe9 Roe,+44 20 7946 0000\n");
    let incoming = read(&ImportFile::new(&bytes, "x.csv"), &mut counting()).unwrap();
    assert_eq!(names(&incoming), ["Maroš Šefčovič", "René Roe"]);
    assert_eq!((incoming.about.charset, troubles(&incoming)), (Charset::UTF_8, vec![(3, Trouble::OddCharset)]));
}

#[test]
fn files_of_other_sorts_are_told_what_they_seem_to_be() {
    for (bytes, seems) in [
        (&b"PK\x03\x04 xl/workbook.xml"[..], Seems::Spreadsheet),
        (b"%PDF-1.7", Seems::Pdf),
        (b"<html><body>", Seems::WebPage),
        (b"<?xml version=\"1.0\"?><x/>", Seems::Xml),
        (b"BEGIN:VCALENDAR\n", Seems::Calendar),
        (b"Dear all\nplease call me on +44 20 7946 0000\nJane\n", Seems::Prose),
    ] {
        let error = read(&ImportFile::new(bytes, "x.csv"), &mut counting()).unwrap_err();
        assert_eq!(error, ReadError::Foreign(seems));
        assert!(error.to_string().contains(&seems.to_string()) && error.advice().ends_with('.'));
    }
    let large = vec![b'a'; LARGEST_FILE + 1];
    assert_eq!(read(&ImportFile::new(&large, "x.csv"), &mut counting()).unwrap_err(), ReadError::TooLarge);
    let mut zip = b"PK\x03\x04".to_vec();
    zip.resize(LARGEST_FILE + 1, 0);
    assert_eq!(read(&ImportFile::new(&zip, "x"), &mut counting()).unwrap_err(), ReadError::Foreign(Seems::Zip));
    let others = read(&ImportFile::new(b"[{\"encrypted\": false}]", "x.csv"), &mut counting());
    assert_eq!(others.unwrap_err(), ReadError::NotAnExport);
}

#[test]
fn a_cell_over_the_limit_is_cut_and_said() {
    let text = format!("Name,Phone,Notes\nA,+44 20 7946 0000,{}\nB,+44 20 7946 0001,x\n", "é".repeat(LARGEST_VALUE));
    let incoming = read_text(&text, "x.csv");
    assert_eq!(names(&incoming), ["A", "B"]);
    assert_eq!(incoming.cards[0].contact.notes.expose().len(), LARGEST_VALUE);
    assert_eq!(troubles(&incoming), [(2, Trouble::TooLong)]);
}

/// Rome's 06 is the prefix of Hungary, and Victoria's 03 is Como's.
#[test]
fn of_somebody_with_addresses_in_two_countries_a_number_that_both_have_is_in_doubt() {
    let vcard = |number: &str| {
        format!(
            "BEGIN:VCARD\nVERSION:3.0\nFN:Anna\nADR;TYPE=HOME:;;;Roma;;;Italy\nADR;TYPE=WORK:;;;Budapest;;;Hungary\nTEL;TYPE=WORK:{number}\nEND:VCARD\n"
        )
    };
    let google = |number: &str| {
        format!(
            "First Name,Phone 1 - Label,Phone 1 - Value,Address 1 - Label,Address 1 - Country,Address 2 - Label,Address 2 - Country\nAnna,Work,{number},Home,Italy,Work,Hungary\n"
        )
    };
    let thunderbird =
        |number: &str| format!("First Name,Work Phone,Home Country,Work Country\nAnna,{number},Italy,Hungary\n");
    let outlook = |number: &str| {
        format!("First Name,Business Phone,Business Country/Region,Home Country/Region\nAnna,{number},Italy,Hungary\n")
    };
    for (name, file) in [
        ("x.vcf", &vcard as &dyn Fn(&str) -> String),
        ("google.csv", &google),
        ("thunderbird.csv", &thunderbird),
        ("outlook.csv", &outlook),
    ] {
        for (number, kept, doubt) in [
            ("06 1 795 5000", "06 1 795 5000", Some(Doubt::Ambiguous)),
            ("+36 1 795 5000", "+3617955000", None),
            ("0039 06 1795 5000", "+390617955000", None),
            // Of one of them alone.
            ("347 123 4567", "+393471234567", None),
        ] {
            let incoming = read_text(&file(number), name);
            let line = &incoming.cards[0].contact.lines[0];
            assert_eq!((line.number.expose(), line.card.doubt), (kept, doubt), "{name}");
            // An export says it, as nothing else in it does.
            let json = write_json([&incoming.cards[0].contact]);
            let again = read_text(std::str::from_utf8(&json).unwrap(), "x.json");
            assert_same(&again.cards[0].contact, &incoming.cards[0].contact);
            assert_eq!(again.cards[0].contact.lines[0].card.doubt, doubt, "{name}");
        }
    }
}
