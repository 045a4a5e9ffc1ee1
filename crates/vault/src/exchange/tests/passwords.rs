//! Tables of password managers: numbers are read from where people keep them, and a secret is never shown.

use super::*;
use crate::contact::LineKind::{self, Landline, Mobile};

fn lines(contact: &Contact) -> Vec<(&str, &str, LineKind)> {
    contact.lines.iter().map(|line| (&*line.card.label, line.number.expose(), line.card.kind)).collect()
}

/// The headings of unused columns, and whether they are asked for.
fn unused(incoming: &Incoming) -> Vec<(&str, bool)> {
    incoming.about.unused.iter().map(|column| (&*column.heading, column.looks_like_numbers)).collect()
}

/// Everything that is kept of a file, as text.
fn all_text(incoming: &Incoming) -> String {
    let contacts = incoming.cards.iter().map(|card| &card.contact);
    let text = |of: &Contact| {
        let lines: Vec<_> = lines(of).into_iter().map(|(label, number, _)| format!("{label} {number}")).collect();
        format!("{:?} {} {}", of.profile, of.notes.expose(), lines.join(" "))
    };
    contacts.map(text).chain([format!("{:?}", incoming.about)]).collect()
}

const BITWARDEN: &str = "folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp\n\
    Politics,1,login,Jane Roe,note,\"Secure line: +44 20 7946 0000\nRoom: 12\",0,,jane,+44 7400 123456,\n\
    ,,login,John Doe,,,0,https://example.org,+44 20 7946 0001,hunter2,otpauth://totp/x\n\
    ,,note,Ann Poe,Call the desk,,0,,,,\n";

#[test]
fn bitwarden() {
    let incoming = read_text(BITWARDEN, "bitwarden_export.csv");
    let [jane, john, ann] = &incoming.cards[..] else { panic!("three") };
    assert_eq!(lines(&jane.contact), [("Mobile", "+447400123456", Mobile), ("Secure line", "+442079460000", Landline)]);
    assert_eq!(
        (&*jane.contact.profile.tags, jane.contact.notes.expose().as_str()),
        (&["Politics".into()][..], "note\nRoom: 12")
    );
    assert_eq!(lines(&john.contact), [("Phone", "+442079460001", Landline)]);
    assert_eq!((&*ann.contact.profile.name, ann.contact.notes.expose().as_str()), ("Ann Poe", "Call the desk"));
    let left = ["favorite", "type", "reprompt", "login_uri", "login_username", "login_password", "login_totp"];
    assert_eq!(unused(&incoming), left.map(|heading| (heading, false)));
    assert!(!all_text(&incoming).contains("hunter2"));
}

/// Bitwarden writes the fields that are hidden like any other.
#[test]
fn fields_that_are_called_like_a_secret_are_left_out_and_named() {
    let table = "folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp\n\
        ,,login,Jane Roe,,\"PIN: 4711\nRoom: 12\nSecret: hunter2\n-- second line\nCall: before noon\",0,,,,\n\
        ,,login,John Doe,,\"Password: +44 20 7946 0000\npin:\nPasswort:\",0,,,,\n\
        ,,login,Ann Poe,,\"Passphrase: correct horse\nPassphrase: +44 20 7946 0001\nConference PIN: 99\",0,,,,\n";
    let incoming = read_text(table, "bitwarden_export.csv");
    let [jane, john, ann] = &incoming.cards[..] else { panic!("three") };
    assert_eq!(jane.contact.notes.expose(), "Room: 12\nCall: before noon");
    assert_eq!(lines(&john.contact), [("Phone", "+442079460000", Landline)]);
    assert_eq!(john.contact.notes.expose(), "");
    assert_eq!(lines(&ann.contact), [("Phone", "+442079460001", Landline)]);
    assert_eq!(ann.contact.notes.expose(), "Conference PIN: 99", "what a conference is opened with");
    let left: Vec<_> = incoming
        .about
        .unused
        .iter()
        .map(|left| (left.at, &*left.heading, left.looks_like_numbers, left.numbers))
        .collect();
    assert_eq!(left[left.len() - 3..], [(5, "PIN", false, 0), (5, "Secret", false, 0), (5, "Passphrase", false, 1)]);
    let text = all_text(&incoming);
    assert!(["4711", "hunter2", "second", "horse"].iter().all(|secret| !text.contains(secret)), "{text}");
}

#[test]
fn keepassxc() {
    let headings = "\"Group\",\"Title\",\"Username\",\"Password\",\"URL\",\"Notes\",\"TOTP\",\"Icon\",\"Last Modified\",\"Created\"\n";
    let row = |title: &str, password: &str| {
        format!(
            "\"Root/Heads\",\"{title}\",\"\",\"{password}\",\"\",\"note\",\"\",\"0\",\"2024-01-02T03:04:05Z\",\"2024-01-02T03:04:05Z\"\n"
        )
    };
    let text = [
        headings,
        &row("Jane Roe", "+44 20 7946 0000"),
        &row("John Doe", "hunter2"),
        &row("Ann Poe", "(020) 7946-0001"),
    ];
    let incoming = read_text(&text.concat(), "x.csv");
    let numbers: Vec<_> = incoming.cards.iter().map(|card| lines(&card.contact)).collect();
    assert_eq!(numbers[0], [("Phone", "+442079460000", Landline)]);
    assert!(numbers[1].is_empty());
    assert_eq!(numbers[2], [("Phone", "(020) 7946-0001", LineKind::Other)]);
    assert_eq!(incoming.cards[0].contact.profile.tags, ["Heads"]);
    assert_eq!(incoming.cards[0].contact.notes.expose(), "note");
    let left = ["Password", "Icon", "Last Modified", "Created"];
    assert_eq!(unused(&incoming), left.map(|heading| (heading, false)));
    assert!(!all_text(&incoming).contains("hunter2"));
}

#[test]
fn one_password() {
    let text = "Title,Url,Username,Password,OTPAuth,Favorite,Archived,Tags,Notes\n\
                Jane Roe,tel:+442079460001,,+44 20 7946 0000,,false,false,Heads;Europe,\"Private: ask\nsecond\"\n\
                John Doe,https://example.org,john,correct horse,,true,false,,\n";
    let incoming = read_text(text, "1PasswordExport.csv");
    let contact = &incoming.cards[0].contact;
    assert_eq!(lines(contact), [("Phone", "+442079460001", Landline), ("Phone 2", "+442079460000", Landline)]);
    assert_eq!(contact.profile.tags, ["Heads", "Europe"]);
    assert_eq!(contact.notes.expose(), "Private: ask\nsecond");
    assert!(incoming.cards[1].contact.lines.is_empty());
    let left = ["Url", "Username", "Password", "Favorite", "Archived"];
    assert_eq!(unused(&incoming).iter().map(|(heading, _)| *heading).collect::<Vec<_>>(), left);
    assert!(!all_text(&incoming).contains("correct horse"));
}

#[test]
fn secrets_of_keepass_stand_in_no_field_that_is_shown() {
    let secret = |key: &str, value: &str| {
        format!("<String><Key>{key}</Key><Value ProtectInMemory=\"True\">{value}</Value></String>")
    };
    let strings = [
        "<String><Key>Title</Key><Value>Jane Roe</Value></String>".to_owned(),
        secret("Password", "202-456-LOVE"),
        secret("Office", "SecretOne"),
        secret("Organisation", "SecretTwo"),
        secret("Alias", "SecretThree"),
        secret("City", "SecretFour"),
        secret("Tags", "SecretFive"),
        secret("Secure line", "+44 20 7946 0000"),
    ];
    let text = format!(
        "<KeePassFile><Root><Group><Name>D</Name><Entry>{}</Entry></Group></Root></KeePassFile>",
        strings.concat()
    );
    let incoming = read_text(&text, "x.xml");
    let card = &incoming.cards[0];
    let shown = format!("{:?}", card.contact.profile);
    assert!(!shown.contains("Secret"), "{shown}");
    assert_eq!(lines(&card.contact), [("Secure line", "+442079460000", Landline)]);
    assert!(!all_text(&incoming).contains("LOVE"), "letters make no number of a password");
    let notes = card.contact.notes.expose();
    assert!(["One", "Two", "Three", "Four", "Five"].iter().all(|secret| notes.contains(secret)), "{notes}");
    assert_eq!(unused(&incoming), [("Password", false)]);
}

#[test]
fn a_number_that_was_kept_as_a_secret_shows_how_it_was_read() {
    let table = "Group,Title,Username,Password,URL,Notes\nG,Jane,,0044 20 7946 0000,,\nG,John,,hunter2,,\n";
    let xml = "<KeePassFile><Root><Group><Name>D</Name><Entry><String><Key>Title</Key><Value>Jane</Value></String>\
               <String><Key>Password</Key><Value ProtectInMemory=\"True\">0044 20 7946 0000</Value></String>\
               </Entry></Group></Root></KeePassFile>";
    for (text, name) in [(table, "x.csv"), (xml, "x.xml")] {
        let incoming = read_text(text, name);
        let card = &incoming.cards[0];
        assert_eq!(lines(&card.contact), [("Phone", "+442079460000", Landline)], "{name}");
        let written: Vec<_> = card.written.iter().map(|(line, text)| (*line, text.expose().as_str())).collect();
        assert_eq!(written, [(0, "0044 20 7946 0000")], "{name}");
        assert!(!all_text(&incoming).contains("hunter2"));
    }
}

#[test]
fn what_numbers_were_taken_from_is_told_from_what_was_not_used() {
    let table = "Group,Title,Username,Password,URL,Notes\n\
                 G,Jane,jane,+44 20 7946 0000,https://example.org,\nG,John,,hunter2,+44 20 7946 0001,\n\
                 G,Ann,,+44 7400 123456,,\n";
    let entry = |title: &str, password: &str| {
        format!(
            "<Entry><String><Key>Title</Key><Value>{title}</Value></String>\
             <String><Key>Password</Key><Value>{password}</Value></String></Entry>"
        )
    };
    let entries = [entry("Jane", "+44 20 7946 0000"), entry("John", "hunter2"), entry("Ann", "+44 7400 123456")];
    let xml = format!("<KeePassFile><Root><Group><Name>D</Name>{}</Group></Root></KeePassFile>", entries.concat());
    let told = |incoming: Incoming| -> Vec<(String, usize)> {
        incoming.about.unused.into_iter().map(|column| (column.heading, column.numbers)).collect()
    };
    assert_eq!(
        told(read_text(table, "x.csv")),
        [("Username".to_owned(), 0), ("Password".to_owned(), 2), ("URL".to_owned(), 1)]
    );
    assert_eq!(told(read_text(&xml, "x.xml")), [("Password".to_owned(), 2)]);
}

#[test]
fn the_rule_for_secrets_can_be_said_of_any_column() {
    let text =
        "Group,Title,Username,Password,URL,Notes\nG,Jane,,12345678,,\nG,Ann,,+44 20 7946 0000,,\nG,John,,hunter2,,\n";
    let said = |text: &str, heading: &str, field: Field| {
        let file = ImportFile::new(text.as_bytes(), "x.csv");
        let columns = columns(&file).unwrap().columns().to_vec();
        let said = columns.into_iter().map(|(of, before)| if of == heading { (of, field) } else { (of, before) });
        let mapping = ColumnMapping::new(said.collect());
        read(&ImportFile { columns: Some(&mapping), ..file }, &mut counting()).unwrap()
    };
    assert_eq!(unused(&read_text(text, "x.csv")), [("Password", true)], "half of what is left may be numbers");
    let incoming = said(text, "Password", Field::named("plain-numbers", None, 3).unwrap());
    assert_eq!(unused(&incoming), [("Password", false)], "that is an answer");
    let numbers: Vec<_> = incoming.cards.iter().map(|card| card.contact.lines.len()).collect();
    assert_eq!(numbers, [0, 1, 0]);
    assert!(!all_text(&incoming).contains("hunter2") && !all_text(&incoming).contains("12345678"));
    let table = "Name,Phone,Safe\nJane,+44 20 7946 0001,+44 20 7946 0000\nJohn,,swordfish\n";
    let incoming = said(table, "Safe", Field::PlainNumbers);
    assert_eq!((incoming.cards[0].contact.lines.len(), unused(&incoming)), (2, vec![("Safe", false)]));
}

#[test]
fn one_password_with_fields_of_ones_own() {
    let text = "Title,Url,Username,Password,OTPAuth,Favorite,Archived,Tags,Notes,Phone,cell,Job title\n\
                Jane Roe,,,correct horse,,true,false,Heads;Night,knows the way,+44 20 7946 0001,+44 7400 123456,Purser\n";
    let incoming = read_text(text, "1PasswordExport.csv");
    let Contact { profile, .. } = &incoming.cards[0].contact;
    assert_eq!((&*profile.name, profile.office.as_deref()), ("Jane Roe", Some("Purser")), "a title is an entry's");
    let found = lines(&incoming.cards[0].contact);
    assert_eq!(found, [("Phone", "+442079460001", Landline), ("Mobile", "+447400123456", Mobile)]);
}

#[test]
fn digits_alone_may_be_a_secret_and_are_asked_about_where_most_are() {
    let text = |passwords: [&str; 3]| {
        let rows = passwords.map(|password| format!("G,Jane {password},,{password},,\n")).concat();
        format!("Group,Title,Username,Password,URL,Notes\n{rows}").replace("Jane +44 20 7946 0000", "Jane")
    };
    let mixed = text(["12345678", "hunter2", "+44 20 7946 0000"])
        .replace("Jane 12345678", "John")
        .replace("Jane hunter2", "Ann");
    let incoming = read_text(&mixed, "x.csv");
    assert_eq!(incoming.cards.iter().map(|card| card.contact.lines.len()).collect::<Vec<_>>(), [0, 0, 1]);
    assert_eq!(unused(&incoming), [("Password", true)], "one of two");
    let few = mixed.replace("Ann,,hunter2", "Ann,,hunter2,,\nG,Bob,,swordfish,,\nG,Cyd,,letmein");
    assert_eq!(unused(&read_text(&few, "x.csv")), [("Password", false)]);
    // A file of secrets only holds no contacts.
    let secrets = few.replace("+44 20 7946 0000", "opensesame");
    assert_eq!(
        read(&ImportFile::new(secrets.as_bytes(), "x.csv"), &mut counting()).unwrap_err(),
        ReadError::UnknownColumns(UnknownColumns::Numbers)
    );
}

#[test]
fn whoever_says_what_the_secrets_are_is_believed() {
    let file = ImportFile::new(BITWARDEN.as_bytes(), "x.csv");
    let said = |field: Field| {
        let mut columns = columns(&file).unwrap().columns().to_vec();
        columns[9].1 = field;
        let mapping = ColumnMapping::new(columns);
        read(&ImportFile { columns: Some(&mapping), ..file }, &mut counting()).unwrap()
    };
    assert_eq!(said(Field::Notes).cards[1].contact.notes.expose(), "hunter2");
    assert_eq!(said(Field::Ignore).cards[0].contact.lines.len(), 1);
    assert_eq!(said(Field::Number { line: 9 }).cards[1].contact.lines.len(), 2);
}

#[test]
fn a_password_beside_people_is_asked_about() {
    let incoming = read_text("Name,Phone,Password\nJane,+44 20 7946 0000,+44 20 7946 0001\n", "x.csv");
    assert_eq!(unused(&incoming), [("Password", true)]);
    assert!(!all_text(&incoming).contains("0001"));
}

#[test]
fn fields_of_an_entrys_own_are_told_apart() {
    let text = BITWARDEN.replace(
        "Room: 12",
        "Office phone: +44 20 7946 0002\nBusiness phone: +44 20 7946 0003\nMobile 2: +44 7400 123457",
    );
    let incoming = read_text(&text, "x.csv");
    let labels: Vec<_> = lines(&incoming.cards[0].contact).into_iter().map(|(label, ..)| label).collect();
    assert_eq!(labels, ["Mobile", "Secure line", "Office phone", "Business phone", "Mobile 2"]);
}

#[test]
fn lastpass_and_browsers() {
    let lastpass = "url,username,password,totp,extra,name,grouping,fav\n\
                    https://example.org,jane,+44 20 7946 0000,,ask the desk,Jane Roe,Heads,0\n";
    let incoming = read_text(lastpass, "x.csv");
    let contact = &incoming.cards[0].contact;
    assert_eq!(lines(contact), [("Phone", "+442079460000", Landline)]);
    assert_eq!((&*contact.profile.tags, contact.notes.expose().as_str()), (&["Heads".to_owned()][..], "ask the desk"));
    let chrome = "name,url,username,password,note\nJane Roe,https://example.org,jane,+44 20 7946 0000,\n";
    assert_eq!(lines(&read_text(chrome, "x.csv").cards[0].contact), [("Phone", "+442079460000", Landline)]);
}
