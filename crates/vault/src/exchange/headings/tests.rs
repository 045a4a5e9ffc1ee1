use super::*;

fn recognised(headings: &[&str]) -> Vec<Field> {
    fields(&headings.iter().map(|heading| (*heading).to_owned()).collect::<Vec<_>>())
}

fn only(heading: &str) -> Field {
    recognised(&[heading])[0]
}

/// What a heading makes of a number: kind, and label or usual label.
fn number(heading: &str) -> (Option<LineKind>, String) {
    assert!(matches!(only(heading), Field::Number { .. }), "{heading}: {:?}", only(heading));
    let line = line_heading(heading);
    (line.kind, line.usual_label.map_or(line.label, |label| format!("={label}")))
}

#[test]
fn headings_of_google_are_known() {
    assert_eq!(only("Phone 3 - Value"), Field::Number { line: 3 });
    assert_eq!(field("Phone 3 - Type", 0), Field::Label { line: 3 });
    assert_eq!(only("Phone 99999999999999999999 - Value"), Field::Number { line: ONE_COLUMN });
    assert_eq!(field("Phone 3 - Label", 0), Field::Label { line: 3 });
    assert_eq!(only("Phone 3 - Label"), Field::Unknown, "there is no number");
    for (heading, field) in [
        ("First Name", Field::GivenName),
        ("Phonetic Last Name", Field::SpokenFamilyName),
        ("Name Prefix", Field::Prefix),
        ("File As", Field::FileAs),
        ("Organization Name", Field::Organisation),
        ("Organization 1 - Name", Field::Organisation),
        ("Organization Title", Field::Office),
        ("Organization Department", Field::Unit),
        ("Labels", Field::Tags),
        ("Group Membership", Field::Tags),
        ("E-mail 2 - Value", Field::Notes),
        ("E-mail 2 - Label", Field::Unknown),
        ("Address 1 - Street", Field::Notes),
        ("Address 1 - City", Field::Locality),
        ("Address 2 - Region", Field::Region),
        ("Address 1 - Postal Code", Field::Notes),
        ("Address 1 - Extended Address", Field::Notes),
        ("Address 1 - Country", Field::Country),
        ("Address 1 - Label", Field::Unknown),
        ("Website 1 - Value", Field::Notes),
        ("Custom Field 1 - Value", Field::Notes),
        ("Birthday", Field::Unknown),
        ("Photo", Field::Unknown),
    ] {
        assert_eq!(only(heading), field, "{heading}");
    }
}

#[test]
fn headings_of_numbers_say_kind_and_label() {
    use LineKind::{Fax, Mobile, Pager, Satellite};
    for (heading, kind, label) in [
        ("Direct Line", None, "Direct Line"),
        ("Secure Line", None, "Secure Line"),
        ("Sat Phone", Some(Satellite), "Sat Phone"),
        ("Satellite phone", Some(Satellite), "Satellite phone"),
        ("Iridium", Some(Satellite), "Iridium"),
        ("Fax No.", Some(Fax), "=Fax"),
        ("Tel (direct)", None, "Tel (direct)"),
        ("Tel.", None, "=Phone"),
        ("Mobile No", Some(Mobile), "=Mobile"),
        ("Cell #", Some(Mobile), "=Mobile"),
        ("Telephone 2", None, "=Phone 2"),
        ("Phone (Work)", None, "=Office"),
        ("Office phone", None, "=Office"),
        ("Red line", None, "Red line"),
        ("Red fax", Some(Fax), "Red fax"),
        ("Switchboard", None, "Switchboard"),
        ("Hotline", None, "Hotline"),
        ("Business Phone 2", None, "=Office 2"),
        ("Home Phone", None, "=Home"),
        ("Primary Phone", None, "=Main"),
        ("Car Phone", None, "=Car"),
        ("Other Fax", Some(Fax), "=Other fax"),
        ("Company Main Phone", None, "Company Main Phone"),
        ("Assistant's Phone", None, "Assistant's Phone"),
        ("Radio Phone", None, "Radio Phone"),
        ("TTY/TDD Phone", None, "TTY/TDD Phone"),
        ("ISDN", None, "ISDN"),
        ("Callback", None, "Callback"),
        ("Cellular Number", Some(Mobile), "=Mobile"),
        ("Pager Number", Some(Pager), "=Pager"),
        ("phone_number", None, "=Phone"),
        ("telephoneNumber", None, "=Phone"),
        ("facsimileTelephoneNumber", Some(Fax), "=Fax"),
        ("homePhone", None, "=Home"),
        ("mobilePhone1", Some(Mobile), "=Mobile"),
        ("Number", None, "=Phone"),
        ("Phone 1 - Value", None, "=Phone"),
        ("Téléphone (bureau)", None, "=Office"),
        ("Tél. mobile", Some(Mobile), "=Mobile"),
        ("Portable", Some(Mobile), "=Mobile"),
        ("Télécopie (domicile)", Some(Fax), "=Home fax"),
        ("Ligne directe", None, "Ligne directe"),
        ("Ligne rouge", None, "Ligne rouge"),
        ("Teléfono móvil", Some(Mobile), "=Mobile"),
        ("Teléfono del trabajo 2", None, "=Office 2"),
        ("Nº de teléfono", None, "=Phone"),
        ("Celular", Some(Mobile), "=Mobile"),
        ("Telemóvel", Some(Mobile), "=Mobile"),
        ("Telefone comercial", None, "=Office"),
        ("Cellulare", Some(Mobile), "=Mobile"),
        ("Telefono ufficio", None, "=Office"),
        ("Telefon geschäftlich 2", None, "=Office 2"),
        ("Telefon (privat 2)", None, "=Home 2"),
        ("Mobiltelefon", Some(Mobile), "=Mobile"),
        ("Handy", Some(Mobile), "=Mobile"),
        ("Durchwahl", None, "Durchwahl"),
        ("Satellitentelefon", Some(Satellite), "Satellitentelefon"),
        ("Telefon Assistent", None, "Telefon Assistent"),
        ("Weiteres Fax", Some(Fax), "=Other fax"),
        ("Телефон", None, "=Phone"),
        ("Рабочий телефон", None, "=Office"),
        ("Мобильный телефон", Some(Mobile), "=Mobile"),
        ("Номер телефона", None, "=Phone"),
        ("Факс", Some(Fax), "=Fax"),
        ("الهاتف", None, "=Phone"),
        ("رقم الهاتف", None, "=Phone"),
        ("الجوال", Some(Mobile), "=Mobile"),
        ("هاتف محمول", Some(Mobile), "=Mobile"),
        ("الفاكس", Some(Fax), "=Fax"),
        ("电话", None, "=Phone"),
        ("电话号码", None, "=Phone"),
        ("办公电话", None, "办公电话"),
        ("手机", Some(Mobile), "=Mobile"),
        ("传真", Some(Fax), "=Fax"),
        ("電話番号", None, "=Phone"),
        ("携帯電話", Some(Mobile), "=Mobile"),
        ("ファックス", Some(Fax), "=Fax"),
        ("전화번호", None, "=Phone"),
        ("휴대폰", Some(Mobile), "=Mobile"),
        ("팩스", Some(Fax), "=Fax"),
        ("Telefon komórkowy", Some(Mobile), "=Mobile"),
        ("Numer telefonu", None, "=Phone"),
        ("Faks", Some(Fax), "=Fax"),
        ("Cep telefonu", Some(Mobile), "=Mobile"),
        ("İş telefonu", None, "=Office"),
        ("Business Fax", Some(Fax), "=Work fax"),
        ("Home Fax", Some(Fax), "=Home fax"),
        ("Primary Fax", Some(Fax), "Primary Fax"),
        ("Home Phone 2", None, "=Home 2"),
        ("Mobile Phone 2", Some(Mobile), "=Mobile 2"),
        ("Phone 2 - Value", None, "=Phone 2"),
        ("phone3", None, "=Phone 3"),
        ("Number 2", None, "=Phone 2"),
        ("Other Phone", None, "=Other"),
        ("Business Mobile", Some(Mobile), "Business Mobile"),
        ("Handy privat", Some(Mobile), "Handy privat"),
        ("Home pager", Some(Pager), "Home pager"),
        ("Secondary phone", None, "Secondary phone"),
        ("Business main phone", None, "Business main phone"),
        ("Phone 2024", None, "Phone 2024"),
        ("Telex", None, "Telex"),
        ("Fax geschäftlich", Some(Fax), "=Work fax"),
        ("Fax del trabajo", Some(Fax), "=Work fax"),
        ("Fax particular", Some(Fax), "=Home fax"),
        ("Otro fax", Some(Fax), "=Other fax"),
        ("Devolución de llamada", None, "Devolución de llamada"),
        ("Fax (uff.)", Some(Fax), "=Work fax"),
        ("Fax (ab.)", Some(Fax), "=Home fax"),
        ("Altro telefono", None, "=Other"),
        ("Richiamata automatica", None, "Richiamata automatica"),
        ("Fax comercial", Some(Fax), "=Work fax"),
        ("Fax residencial", Some(Fax), "=Home fax"),
        ("Outro telefone", None, "=Other"),
        ("Retorno de chamada", None, "Retorno de chamada"),
        ("Fax op werk", Some(Fax), "=Work fax"),
        ("Telefoon thuis 2", None, "=Home 2"),
        ("Andere fax", Some(Fax), "=Other fax"),
        ("Faks służbowy", Some(Fax), "=Work fax"),
        ("Inny telefon", None, "=Other"),
        ("Teleks", None, "Teleks"),
        ("Рабочий факс", Some(Fax), "=Work fax"),
        ("Телефон раб. 2", None, "=Office 2"),
        ("Телефон дом. 2", None, "=Home 2"),
        ("Другой факс", Some(Fax), "=Other fax"),
        ("Обратный вызов", None, "Обратный вызов"),
        ("İş Faksı", Some(Fax), "=Work fax"),
        ("Diğer Telefon", None, "=Other"),
        ("商务传真", Some(Fax), "商务传真"),
        ("住宅电话 2", None, "住宅电话 2"),
        ("会社 FAX", Some(Fax), "=Work fax"),
        ("会社FAX", Some(Fax), "=Work fax"),
        ("FAX番号", Some(Fax), "FAX番号"),
        ("自宅TEL", None, "=Home"),
        ("Fax号码", Some(Fax), "Fax号码"),
        ("自宅電話 2", None, "自宅電話 2"),
        ("근무처 팩스", Some(Fax), "근무처 팩스"),
        ("콜백", None, "콜백"),
        ("Tel./Fax", None, "Tel./Fax"),
        ("Phone + Fax", None, "Phone + Fax"),
        ("Telefon und Fax", None, "Telefon und Fax"),
        ("电话/传真", None, "电话/传真"),
        ("Mobile/Cell", Some(Mobile), "=Mobile"),
        ("Not fax", None, "Not fax"),
        ("Fax?", None, "Fax?"),
        ("Old mobile", Some(Mobile), "Old mobile"),
        ("Tel. (privé)", None, "=Home"),
        ("Kein Fax", None, "Kein Fax"),
        ("No. fax", Some(Fax), "=Fax"),
    ] {
        assert_eq!(number(heading), (kind, label.to_owned()), "{heading}");
    }
}

#[test]
fn what_only_sounds_like_a_number_is_none() {
    for heading in [
        "Phone book",
        "Microphone",
        "Address Line 1",
        "Street line 2",
        "Phone type",
        "Mobile operator",
        "Sat",
        "Phonetic",
        "E-mail Display Name",
        "User 1",
        "Password",
        "",
    ] {
        assert_eq!(only(heading), Field::Unknown, "{heading}");
    }
    for heading in ["Manager's Name", "Name des/der Vorgesetzten"] {
        assert_eq!(only(heading), Field::Notes, "{heading}");
    }
}

#[test]
fn names_go_by_what_stands_beside_them() {
    use Field::{Alias, FamilyName, GivenName, Name};
    for (headings, expected) in [
        (&["Name", "Vorname"][..], &[FamilyName, GivenName][..]),
        (&["Nom", "Prénom"], &[FamilyName, GivenName]),
        (&["Nom"], &[Name]),
        (&["Фамилия", "Имя"], &[FamilyName, GivenName]),
        (&["Имя"], &[Name]),
        (&["Cognome", "Nome"], &[FamilyName, GivenName]),
        (&["Apellidos", "Nombre"], &[FamilyName, GivenName]),
        (&["Nombre"], &[Name]),
        (&["Nome", "Apelido"], &[GivenName, FamilyName]),
        (&["Nome", "Sobrenome", "Apelido"], &[GivenName, FamilyName, Alias]),
        (&["Nazwisko", "Imię"], &[FamilyName, GivenName]),
        (&["Ad", "Soyad"], &[GivenName, FamilyName]),
        (&["Adı Soyadı"], &[Name]),
        (&["姓", "名"], &[FamilyName, GivenName]),
        (&["성", "이름"], &[FamilyName, GivenName]),
        (&["이름"], &[Name]),
        (&["الاسم", "اسم العائلة"], &[GivenName, FamilyName]),
        (&["Name", "Given Name", "Family Name"], &[Name, GivenName, FamilyName]),
    ] {
        assert_eq!(recognised(headings), expected, "{headings:?}");
    }
}

#[test]
fn titles_go_by_what_stands_beside_them() {
    assert_eq!(recognised(&["Title", "Job Title"]), [Field::Prefix, Field::Office]);
    assert_eq!(recognised(&["Titre", "Prénom", "Titre"]), [Field::Prefix, Field::GivenName, Field::Office]);
    let french = recognised(&["Titre", "Prénom", "Nom", "Titre professionnel"]);
    assert_eq!(french, [Field::Prefix, Field::GivenName, Field::FamilyName, Field::Office]);
    assert_eq!(recognised(&["Name", "Title", "Role"])[1..], [Field::Office, Field::Office], "both may be one");
    assert_eq!(recognised(&["Name", "Title"]), [Field::Name, Field::Office]);
    let manager = recognised(&["Group", "Title", "Username", "Password", "URL", "Notes"]);
    assert_eq!(manager[..2], [Field::Tags, Field::Name]);
    assert_eq!(manager[2..4], [Field::Unknown, Field::Unknown]);
}

#[test]
fn places_are_known_with_the_words_around_them() {
    for (heading, field) in [
        ("Business Country/Region", Field::Country),
        ("Land/Region geschäftlich", Field::Country),
        ("Weiteres/e Land/Region", Field::Country),
        ("Pays/Région (bureau)", Field::Country),
        ("País o región del trabajo", Field::Country),
        ("Ort geschäftlich", Field::Locality),
        ("Ciudad de trabajo", Field::Locality),
        ("Home City", Field::Locality),
        ("Bundesland/Kanton privat", Field::Region),
        ("Business State", Field::Region),
        ("Adresse privat: Straße", Field::Notes),
        ("E-Mail 2: Adresse", Field::Notes),
        ("Abteilung", Field::Unit),
        ("Kategorien", Field::Tags),
        ("Zeitzone", Field::TimeZone),
        ("国家/地区", Field::Country),
        ("Страна", Field::Country),
        ("البلد", Field::Country),
        ("Other name", Field::Unknown),
    ] {
        assert_eq!(only(heading), field, "{heading}");
    }
}

#[test]
fn what_stands_beside_a_number_belongs_to_it() {
    let fields = recognised(&["Name", "Phone", "Phone type", "Ext."]);
    assert_eq!(fields[2..], [Field::Label { line: ONE_COLUMN + 1 }, Field::LineNotes { line: ONE_COLUMN + 1 }]);
    let typed = |headings: &[&str]| recognised(headings).iter().filter_map(Field::line).collect::<Vec<_>>();
    let line = |at: usize| ONE_COLUMN + at;
    for (headings, lines) in [
        (&["Name", "Number", "Type"][..], &[line(1), line(1)][..]),
        (&["Name", "Type", "Number"], &[line(2), line(2)]),
        (&["Name", "Telefon", "Art"], &[line(1), line(1)]),
        (&["Name", "Phone", "Phone Type"], &[line(1), line(1)]),
        (&["Name", "Telephone", "Number type"], &[line(1), line(1)]),
        (&["Name", "Phone", "Type", "Phone 2", "Type 2"], &[line(1), line(1), line(3), line(3)]),
        (&["Name", "Type", "Phone", "Type", "Mobile"], &[line(2), line(2), line(4), line(4)]),
        (&["Name", "Phone", "Mobile", "City", "Type"], &[line(1), line(2)]),
        (&["Name", "Phone 1", "Phone 1 Type", "Phone 2", "Phone 2 Type"], &[line(1), line(1), line(3), line(3)]),
        (&["Name", "Label 1", "Number 1", "Label 2", "Number 2"], &[line(2), line(2), line(4), line(4)]),
        (&["Name", "Phone 1 - Type", "Phone 1 - Value"], &[1, 1]),
        (&["name", "type", "phone", "login_username", "login_password"], &[line(2)]),
    ] {
        assert_eq!(typed(headings), lines, "{headings:?}");
    }
    let own = |at: usize| Field::Label { line: Field::line_for(None, at) };
    let google =
        recognised(&["Website 1 - Label", "Website 1 - Value", "Custom Field 2 - Value", "Custom Field 2 - Label"]);
    assert_eq!(google, [own(1), Field::Notes, Field::Notes, own(2)]);
    assert_eq!(line_heading("Password"), LineHeading::default());
    assert_eq!(line_heading("(C)"), LineHeading::default());
    assert_eq!(line_heading("Wer"), LineHeading { label: "Wer".into(), ..LineHeading::default() });
}

#[test]
fn two_columns_never_give_their_lines_one_label() {
    let labels = |headings: &[&str]| {
        let columns = recognised(headings);
        let columns: Vec<_> = headings.iter().map(|heading| (*heading).to_owned()).zip(columns).collect();
        let headings = Heading::all(&columns);
        let label =
            |of: &Heading<'_>| of.line.usual_label.clone().map_or(of.line.label.clone(), |label| label.to_string());
        headings.iter().map(label).collect::<Vec<_>>()
    };
    assert_eq!(labels(&["Office phone", "Business Phone"]), ["Office phone", "Business Phone"]);
    assert_eq!(labels(&["Phone", "Telephone", "Mobile"]), ["Phone", "Telephone", "Mobile"]);
    assert_eq!(labels(&["Tel.", "Tel. 1", "Telefon 2"]), ["Tel.", "Tel. 1", "Phone 2"]);
    assert_eq!(labels(&["Phone", "Phone"]), ["Phone", "Phone 2"]);
    assert_eq!(labels(&["Phone", "Phone", "Phone"]), ["Phone", "Phone 2", "Phone 3"]);
    assert_eq!(labels(&["Phone", "Phone 2", "Phone"]), ["Phone", "Phone 2", "Phone 3"]);
    assert_eq!(labels(&["Direct line", "Direct line"]), ["Direct line", "Direct line 2"]);
    assert_eq!(labels(&["Handy", "Handy", "Fax"]), ["Mobile", "Mobile 2", "Fax"]);
    // A note is no line.
    assert_eq!(labels(&["Phone", "Telephone notes"])[0], "Phone");
}

#[test]
fn many_headings_are_looked_at_once_each() {
    for heading in ["Type", "Phone type", "Apelido", "Ext.", "Phone", "x label"] {
        let headings: Vec<String> =
            (0..16_000).map(|at| format!("{heading}{}", if at % 2 == 0 { "" } else { " 2" })).collect();
        assert_eq!(fields(&headings).len(), headings.len());
    }
}

#[test]
fn numbers_hide_in_password_managers_only() {
    let keeps = |headings: &[&str]| keeps_numbers(headings.iter().copied());
    assert_eq!(
        keeps(&["Group", "Title", "Username", "Password", "URL", "Notes"]),
        [false, false, true, true, true, false]
    );
    assert_eq!(keeps(&["Name", "Phone", "Password"]), [false; 3]);
}
