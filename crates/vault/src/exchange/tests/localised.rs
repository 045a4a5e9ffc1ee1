//! Address books of other programs in other languages than English, with their own headings.

use super::*;
use crate::contact::LineKind::{self, Fax, Landline, Mobile, Pager};

fn lines(contact: &Contact) -> Vec<(&str, &str, LineKind)> {
    contact.lines.iter().map(|line| (&*line.card.label, line.number.expose(), line.card.kind)).collect()
}

/// A table of one contact: what stands under each heading.
fn table(delimiter: &str, cells: &[(&str, &str)]) -> String {
    let row = |of: Vec<String>| of.join(delimiter) + "\r\n";
    let quoted = |text: &str| format!("\"{text}\"");
    row(cells.iter().map(|(heading, _)| quoted(heading)).collect())
        + &row(cells.iter().map(|(_, cell)| quoted(cell)).collect())
}

/// Reads a table of one contact; not one of its columns is asked for.
fn contact(bytes: &[u8]) -> Contact {
    let incoming = read(&ImportFile::new(bytes, "contacts.csv"), &mut counting()).unwrap();
    assert!(!incoming.about.unused.iter().any(|column| column.looks_like_numbers), "{:?}", incoming.about.unused);
    assert_eq!((incoming.cards.len(), &*incoming.problems), (1, &[][..]));
    incoming.cards.into_iter().next().unwrap().contact
}

/// What stands under headings, as "heading = cell".
fn pairs(text: &'static str) -> Vec<(&'static str, &'static str)> {
    list(text).into_iter().map(|pair| pair.split_once(" = ").or(pair.split_once(" =")).expect("a pair")).collect()
}

/// Headings or labels, parted by bars.
fn list(text: &'static str) -> Vec<&'static str> {
    text.split(" | ").collect()
}

/// Numbers of one country, each with the next last digit.
fn numbers<'a>(of: &'a [String], headings: &[&'a str]) -> Vec<(&'a str, &'a str)> {
    headings.iter().copied().zip(of.iter().map(String::as_str)).collect()
}

/// The labels of the lines under these headings, in the file's order.
fn labels(
    delimiter: &str,
    charset: &str,
    person: &[(&str, &str)],
    headings: &[&str],
) -> (Profile, Vec<(String, LineKind)>) {
    let of: Vec<String> = (10..).take(headings.len()).map(|last| format!("+44 20 7946 00{last}")).collect();
    let cells = [person, &numbers(&of, headings)].concat();
    let text = table(delimiter, &cells);
    let bytes = Charset::named(charset).unwrap().encoding().encode(&text).0;
    let contact = contact(&bytes);
    assert_eq!(contact.lines.len(), headings.len());
    let distinct: std::collections::BTreeSet<_> = contact.lines.iter().map(|line| &line.card.label).collect();
    assert_eq!(distinct.len(), headings.len(), "no two lines are called alike: {distinct:?}");
    let lines = contact.lines.into_iter().map(|line| (line.card.label, line.card.kind));
    (contact.profile, lines.collect())
}

fn called(labels: &[(String, LineKind)]) -> Vec<&str> {
    labels.iter().map(|(label, _)| &**label).collect()
}

#[test]
fn outlook_in_german() {
    let person = pairs(
        "Anrede = Frau | Vorname = Jörg | Weitere Vornamen =  | Nachname = Müller | Suffix =  | Firma = \
         Ministerium | Abteilung = Referat 1 | Position = Ministerin | Straße geschäftlich = Weg 1 | Ort \
         geschäftlich = Köln | Region geschäftlich =  | Postleitzahl geschäftlich = 50667 | Land/Region \
         geschäftlich = Deutschland | Kategorien = Bund | E-Mail-Adresse = j@example.org | E-Mail: Angezeigter \
         Name = Jörg Müller | Geburtstag = 01.02.1961",
    );
    let headings = list(
        "Telefon Assistent | Fax geschäftlich | Telefon geschäftlich | Telefon geschäftlich 2 | Rückmeldung | \
         Autotelefon | Telefon Firma | Fax privat | Telefon privat | Telefon privat 2 | ISDN | Mobiltelefon | \
         Weiteres Fax | Weiteres Telefon | Pager | Haupttelefon | Mobiltelefon 2 | Telefon für Hörbehinderte | \
         Telex",
    );
    let (profile, lines) = labels(",", "windows-1252", &person, &headings);
    assert_eq!(
        (&*profile.name, profile.office.as_deref(), profile.country),
        ("Jörg Müller", Some("Ministerin"), Country::parse("DE"))
    );
    assert_eq!((profile.locality.as_deref(), &*profile.tags), (Some("Köln"), &["Bund".to_owned()][..]));
    assert_eq!(
        called(&lines),
        list(
            "Telefon Assistent | Work fax | Office | Office 2 | Rückmeldung | Autotelefon | Telefon Firma | Home \
             fax | Home | Home 2 | ISDN | Mobile | Other fax | Other | Pager | Haupttelefon | Mobile 2 | Telefon \
             für Hörbehinderte | Telex"
        )
    );
    let kinds = [1, 7, 12, 11, 14].map(|at: usize| lines[at].1);
    assert_eq!(kinds, [Fax, Fax, Fax, Mobile, Pager]);
}

#[test]
fn outlook_in_french() {
    let person = pairs(
        "Titre = Mme | Prénom = Zoé | Deuxième prénom =  | Nom = Lefèvre | Suffixe =  | Société = Ministère | \
         Service = Cabinet | Titre1 =  | Rue (bureau) = 1 rue X | Ville (bureau) = Paris | Code postal (bureau) = \
         75007 | Pays/Région (bureau) = France | Catégories = Europe | Adresse de messagerie = z@example.org",
    );
    let headings = list(
        "Téléphone de l'assistant(e) | Télécopie (bureau) | Téléphone (bureau) | Téléphone 2 (bureau) | Rappel | \
         Téléphone (voiture) | Téléphone société | Télécopie (domicile) | Téléphone (domicile) | Téléphone 2 \
         (domicile) | RNIS | Tél. mobile | Télécopie (autre) | Téléphone (autre) | Récepteur de radiomessagerie | \
         Téléphone principal | Radiotéléphone | Téléphone TDD/TTY | Télex",
    );
    let (profile, lines) = labels(";", "windows-1252", &person, &headings);
    assert_eq!((&*profile.name, profile.country), ("Zoé Lefèvre", Country::parse("FR")));
    assert_eq!(
        called(&lines),
        list(
            "Téléphone de l'assistant(e) | Work fax | Office | Office 2 | Rappel | Car | Téléphone société | Home \
             fax | Home | Home 2 | RNIS | Mobile | Other fax | Other | Récepteur de radiomessagerie | Main | \
             Radiotéléphone | Téléphone TDD/TTY | Télex"
        )
    );
}

#[test]
fn outlook_in_spanish() {
    let person = pairs(
        "Tratamiento = Dr. | Nombre = José | Segundo nombre =  | Apellidos = Núñez | Sufijo =  | Organización = \
         Ministerio | Departamento = Gabinete | Puesto = Ministro | Calle del trabajo = Calle 1 | Ciudad de \
         trabajo = Madrid | Código postal del trabajo = 28001 | País o región del trabajo = España | Categorías = \
         Europa",
    );
    let headings = list(
        "Teléfono del ayudante | Fax del trabajo | Teléfono del trabajo | Teléfono del trabajo 2 | Devolución de \
         llamada | Teléfono del automóvil | Número de centralita de la organización | Fax particular | Particular \
         | Número de teléfono particular 2 | RDSI | Teléfono móvil | Otro fax | Otro teléfono | Localizador | \
         Teléfono principal | Radioteléfono | Teléfono TTY/TDD | Télex",
    );
    let (profile, lines) = labels(",", "windows-1252", &person, &headings);
    assert_eq!(
        (&*profile.name, profile.locality.as_deref(), profile.country),
        ("José Núñez", Some("Madrid"), Country::parse("ES"))
    );
    assert_eq!(called(&lines)[1..4], ["Work fax", "Office", "Office 2"]);
    assert_eq!(called(&lines)[7..10], ["Home fax", "Particular", "Home 2"]);
    assert_eq!(called(&lines)[11..16], ["Mobile", "Other fax", "Other", "Pager", "Main"]);
}

#[test]
fn outlook_in_italian() {
    let person = pairs(
        "Titolo = Dott. | Nome = Nicolò | Secondo nome =  | Cognome = Rossi | Titolo straniero =  | Società = \
         Ministero | Reparto = Gabinetto | Posizione = Ministro | Via (uff.) = Via 1 | Città (uff.) = Roma | CAP \
         (uff.) = 00135 | Paese/area geografica (uff.) = Italia | Categorie = Europa",
    );
    let headings = list(
        "Telefono assistente | Fax (uff.) | Ufficio | Ufficio 2 | Richiamata automatica | Telefono auto | \
         Telefono principale società | Fax (ab.) | Abitazione | Abitazione 2 | ISDN | Cellulare | Altro fax | \
         Altro telefono | Cercapersone | Telefono principale | Radiotelefono | Telefono TTY/TDD | Telex",
    );
    let (profile, lines) = labels(",", "windows-1252", &person, &headings);
    assert_eq!(
        (&*profile.name, profile.locality.as_deref(), profile.country),
        ("Nicolò Rossi", Some("Roma"), Country::parse("IT"))
    );
    assert_eq!(profile.office.as_deref(), Some("Ministro"));
    assert_eq!(
        called(&lines),
        list(
            "Telefono assistente | Work fax | Ufficio | Ufficio 2 | Richiamata automatica | Car | Telefono \
             principale società | Home fax | Abitazione | Abitazione 2 | ISDN | Mobile | Other fax | Other | \
             Pager | Main | Radiotelefono | Telefono TTY/TDD | Telex"
        )
    );
}

#[test]
fn outlook_in_russian() {
    let person = pairs(
        "Обращение =  | Имя = Сергей | Отчество = Викторович | Фамилия = Иванов | Суффикс =  | Организация = МИД \
         | Отдел = Секретариат | Должность = Министр | Улица (раб. адрес) = Ул. 1 | Город (раб. адрес) = Москва | \
         Страна или регион (раб. адрес) = Россия | Категории = Европа | Заметки = через секретаря",
    );
    let headings = list(
        "Телефон помощника | Рабочий факс | Рабочий телефон | Телефон раб. 2 | Обратный вызов | Телефон в машине \
         | Основной телефон организации | Домашний факс | Домашний телефон | Телефон дом. 2 | ISDN | Телефон \
         переносной | Другой факс | Другой телефон | Пейджер | Основной телефон | Радиотелефон | Телетайп/телефон \
         с титрами | Телекс",
    );
    let (profile, lines) = labels(",", "windows-1251", &person, &headings);
    assert_eq!((&*profile.name, profile.country), ("Сергей Викторович Иванов", Country::parse("RU")));
    assert_eq!(
        called(&lines),
        list(
            "Телефон помощника | Work fax | Office | Office 2 | Обратный вызов | Телефон в машине | Основной \
             телефон организации | Home fax | Home | Home 2 | ISDN | Mobile | Other fax | Other | Pager | Main | \
             Радиотелефон | Телетайп/телефон с титрами | Телекс"
        )
    );
}

#[test]
fn outlook_in_polish_and_dutch_and_portuguese() {
    let polish = pairs("Imię = Łukasz | Nazwisko = Wiśniewski | Firma = MSZ | Adres służbowy - kraj/region = Polska");
    let headings = list(
        "Telefon asystenta | Faks służbowy | Telefon służbowy | Telefon służbowy 2 | Wywołanie zwrotne | Telefon \
         w samochodzie | Główny telefon do firmy | Faks domowy | Telefon domowy | Telefon domowy 2 | ISDN | \
         Telefon komórkowy | Inny faks | Inny telefon | Pager | Telefon podstawowy | Radiotelefon | Telefon \
         TTY/TDD | Teleks",
    );
    let (profile, lines) = labels(";", "windows-1250", &polish, &headings);
    assert_eq!((&*profile.name, profile.country), ("Łukasz Wiśniewski", Country::parse("PL")));
    assert_eq!(called(&lines)[1..4], ["Work fax", "Office", "Office 2"]);
    assert_eq!(
        called(&lines)[7..16],
        ["Home fax", "Home", "Home 2", "ISDN", "Mobile", "Other fax", "Other", "Pager", "Main"]
    );
    let dutch = pairs("Voornaam = Jan | Achternaam = Jansen | Bedrijf = Ministerie | Land/regio (werk) = Nederland");
    let headings = list(
        "Telefoon assistent | Fax op werk | Telefoon op werk | Telefoon op werk 2 | Terugbellen | Autotelefoon | \
         Hoofdtelefoon bedrijf | Fax thuis | Telefoon thuis | Telefoon thuis 2 | ISDN | Mobiele telefoon | Andere \
         fax | Andere telefoon | Pager | Hoofdtelefoon | Radiotelefoon | Teksttelefoon | Telex",
    );
    let (profile, lines) = labels(",", "utf-8", &dutch, &headings);
    assert_eq!(profile.country, Country::parse("NL"));
    assert_eq!(called(&lines)[1..4], ["Work fax", "Office", "Office 2"]);
    assert_eq!(called(&lines)[7..15], ["Home fax", "Home", "Home 2", "ISDN", "Mobile", "Other fax", "Other", "Pager"]);
    let portuguese = pairs("Nome = João | Sobrenome = Conceição | Empresa = MRE | Cargo = Ministro");
    let headings = list(
        "Telefone do assistente | Fax comercial | Telefone comercial | Telefone comercial 2 | Retorno de chamada \
         | Telefone do carro | Telefone principal da empresa | Fax residencial | Telefone residencial | Telefone \
         residencial 2 | ISDN | Telefone celular | Outro fax | Outro telefone | Pager | Telefone principal | \
         Radiotelefone | Telefone TTY/TDD | Telex",
    );
    let (profile, lines) = labels(";", "windows-1252", &portuguese, &headings);
    assert_eq!(profile.name, "João Conceição");
    assert_eq!(called(&lines)[1..4], ["Work fax", "Office", "Office 2"]);
    assert_eq!(
        called(&lines)[7..16],
        ["Home fax", "Home", "Home 2", "ISDN", "Mobile", "Other fax", "Other", "Pager", "Main"]
    );
}

#[test]
fn outlook_in_japanese_and_chinese_and_korean() {
    let japanese = pairs("名 = 太郎 | 姓 = 山田 | 会社名 = 外務省 | 役職 = 大臣 | 国 (会社)/地域 = 日本");
    let headings = list(
        "秘書の電話 | 会社 FAX | 会社電話 | 会社電話 2 | コールバック | 自動車電話 | 会社代表電話 | 自宅 FAX | 自宅電話 | 自宅電話 2 | ISDN | 携帯電話 | その他の \
         FAX | その他の電話 | ポケットベル | 通常の電話 | 無線電話 | TTY/TDD 電話 | テレックス",
    );
    let (profile, lines) = labels(",", "shift_jis", &japanese, &headings);
    assert_eq!(profile.name, "太郎 山田");
    assert_eq!([1, 7, 11, 12, 14].map(|at: usize| lines[at].1), [Fax, Fax, Mobile, Fax, Pager]);
    let chinese = pairs("姓 = 王 | 名 = 小明 | 公司 = 外交部 | 职务 = 部长");
    let headings = list(
        "助理的电话 | 商务传真 | 商务电话 | 商务电话 2 | 回电话 | 车载电话 | 单位主要电话 | 住宅传真 | 住宅电话 | 住宅电话 2 | 移动电话 | 其他传真 | 其他电话 | 寻呼机 | \
         主要电话 | 无线电话 | TTY/TDD 电话",
    );
    let (_, lines) = labels(",", "gb18030", &chinese, &headings);
    assert_eq!([1, 7, 10, 11, 13].map(|at: usize| lines[at].1), [Fax, Fax, Mobile, Fax, Pager]);
    let korean = pairs("성 = 김 | 이름 = 철수 | 회사 = 외교부 | 직함 = 장관");
    let headings = list(
        "비서 전화 | 근무처 팩스 | 근무처 전화 | 근무처 전화 2 | 콜백 | 회사 대표 전화 | 집 팩스 | 집 전화 번호 | 집 전화 2 | 휴대폰 | 기타 팩스 | 기타 전화 | 호출기 \
         | 기본 전화 | 무선 전화 | 텔렉스",
    );
    let (_, lines) = labels(",", "euc-kr", &korean, &headings);
    assert_eq!([1, 6, 9, 10, 12].map(|at: usize| lines[at].1), [Fax, Fax, Mobile, Fax, Pager]);
}

#[test]
fn outlook_in_turkish() {
    let person = pairs("Adı = Gülşen | Soyadı = Yılmaz | Şirket = Dışişleri | İş Unvanı = Bakan");
    let headings = list(
        "İş Faksı | İş Telefonu | İş Telefonu 2 | Ev Faksı | Ev Telefonu | Cep Telefonu | Diğer Faks | Diğer \
         Telefon | Birincil Telefon",
    );
    let (profile, lines) = labels(";", "windows-1254", &person, &headings);
    assert_eq!(profile.name, "Gülşen Yılmaz");
    assert_eq!(
        called(&lines),
        list("Work fax | Office | Office 2 | Home fax | Home | Mobile | Other fax | Other | Main")
    );
}

#[test]
fn thunderbird_in_english_and_german() {
    let english = "First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Screen Name,Work Phone,Home Phone,Fax Number,\
                   Pager Number,Mobile Number,Home Address,Home Address 2,Home City,Home State,Home ZipCode,Home Country,Work Address,\
                   Work Address 2,Work City,Work State,Work ZipCode,Work Country,Job Title,Department,Organization,Web Page 1,Web Page 2,\
                   Birth Year,Birth Month,Birth Day,Custom 1,Custom 2,Custom 3,Custom 4,Notes,\n\
                   Jörg,Müller,Jörg Müller,J,j@example.org,,,030 23125000,030 23125001,030 23125002,,0151 23456789,,,,,,,Weg 1,,Berlin,,\
                   10117,Germany,Minister,Cabinet,Ministry,https://example.org,,1961,2,1,,,,,note,\n";
    let german = "Vorname,Nachname,Anzeigename,Spitzname,Primäre E-Mail-Adresse,Sekundäre E-Mail-Adresse,Messenger-Name,Tel. dienstlich,\
                  Tel. privat,Fax-Nummer,Pager-Nummer,Mobil-Tel.-Nr.,Privat: Adresse,Privat: Adresse 2,Privat: Ort,Privat: Bundesland,\
                  Privat: PLZ,Privat: Land,Dienstlich: Adresse,Dienstlich: Adresse 2,Dienstlich: Ort,Dienstlich: Bundesland,\
                  Dienstlich: PLZ,Dienstlich: Land,Arbeitstitel,Abteilung,Organisation,Webseite 1,Webseite 2,Geburtsjahr,Geburtsmonat,\
                  Geburtstag,Benutzerdef. 1,Benutzerdef. 2,Benutzerdef. 3,Benutzerdef. 4,Notizen,\n";
    let german = german.to_owned() + english.split_once('\n').unwrap().1;
    for text in [english, &german] {
        let contact = contact(text.as_bytes());
        let profile = &contact.profile;
        assert_eq!(
            (&*profile.name, profile.office.as_deref(), &*profile.aliases),
            ("Jörg Müller", Some("Minister"), &["J".into()][..])
        );
        assert_eq!((profile.locality.as_deref(), profile.country), (Some("Berlin"), Country::parse("DE")));
        assert_eq!((profile.organisation.as_deref(), &*profile.units), (Some("Ministry"), &["Cabinet".into()][..]));
        assert_eq!(
            lines(&contact),
            [
                ("Office", "+493023125000", Landline),
                ("Home", "+493023125001", Landline),
                ("Fax", "+493023125002", Fax),
                ("Mobile", "+4915123456789", Mobile)
            ]
        );
        assert_eq!(contact.notes.expose(), "j@example.org\nWeg 1\n10117\nhttps://example.org\nnote");
    }
}
