//! Files that other programs read wrongly, by what their users report.

use super::*;

/// What a file comes to: each contact with its lines, and what is told.
fn all(text: &str, name: &str) -> (Vec<String>, Vec<(usize, Trouble)>) {
    let incoming = read_text(text, name);
    let line = |line: &Line| {
        let doubt = line.card.doubt.map(|doubt| format!(" {doubt:?}")).unwrap_or_default();
        format!("{} {}{doubt}", line.card.label, line.number.expose())
    };
    let contact = |card: &Card| {
        let lines: Vec<_> = card.contact.lines.iter().map(line).collect();
        format!("{}: {}", card.contact.profile.name, lines.join(", "))
    };
    (incoming.cards.iter().map(contact).collect(), troubles(&incoming))
}

#[test]
fn numbers_that_a_spreadsheet_spoilt() {
    let (contacts, told) =
        all("Name,Phone\nJane,4.42079E+11\nAnn,\"4,42079E+11\"\nBob,#####\nCyd,02/07/1946\n", "x.csv");
    assert!(contacts.iter().all(|contact| contact.contains("Jane") || !contact.contains(": Phone +")), "{contacts:?}");
    for (contact, written) in contacts.iter().zip(["4.42079E+11", "4,42079E+11", "#####", "02/07/1946"]) {
        assert!(contact.contains(written) && contact.split(' ').count() > 3, "{contact} is in doubt");
    }
    assert_eq!(told, []);
}

#[test]
fn a_name_with_a_comma_that_nobody_quoted() {
    let text = "Name,Phone,City\nRoe, Jane,+44 20 7946 0000,London\nAnn,+44 20 7946 0001,Leeds\nBob,,York\nCyd,,Bath\n";
    let (contacts, told) = all(text, "x.csv");
    assert_eq!(
        contacts,
        ["Roe: Phone Jane Unreadable, City +442079460000", "Ann: Phone +442079460001", "Bob: ", "Cyd: "]
    );
    // London stands in a column without a heading, which is named.
    assert_eq!(told, []);
}

#[test]
fn ldif_of_old_systems() {
    let text = "dn: cn=Jane Roe\nobjectclass: person\ncn: Jane\n\t Roe\ntelephoneNumber: +44 20\n  7946 0000\n\n\
                dn: cn=Ann\nobjectclass: person\ncn: Ann\nhomePhone: +44 20 7946 0001\n";
    for end in ["\n", "\r\n", "\r"] {
        let (contacts, told) = all(&text.replace('\n', end), "x.ldif");
        assert_eq!(contacts, ["Jane Roe: Phone +442079460000", "Ann: Home +442079460001"], "{end:?}");
        assert_eq!(told, []);
    }
}

#[test]
fn entities_of_an_xml_of_its_own() {
    let text = "<!DOCTYPE KeePassFile [<!ENTITY who \"Roe\">]>\n<KeePassFile><Root><Group><Entry><String><Key>Title</Key>\n\
                <Value>Jane &who; &amp; Co</Value></String></Entry></Group></Root></KeePassFile>";
    let (contacts, told) = all(text, "x.xml");
    assert_eq!(contacts, ["Jane \u{fffd} & Co: "]);
    assert!(matches!(told[..], [(_, Trouble::BrokenText)]), "{told:?}");
}

#[test]
fn telephones_of_a_vcard_that_name_more_than_a_number() {
    let card = |tel: &str| all(&format!("BEGIN:VCARD\nFN:Jane\n{tel}\nEND:VCARD\n"), "x.vcf");
    for (tel, line) in [
        ("TEL;type=CELL;type=VOICE;waid=447400123456:+44 7400 123456", "Mobile +447400123456"),
        ("TEL;VALUE=uri:tel:+44-20-7946-0000;ext=12", "Phone +442079460000;ext=12"),
        ("TEL;TYPE=\"voice,work\":+44 20 7946 0000", "Office +442079460000"),
        ("item1.TEL:+44 20 7946 0000\nitem1.X-ABLabel:no fax", "no fax +442079460000"),
        ("TEL;TYPE=WORK:+44 20 7946 0000 or +44 20 7946 0001", "Office +44 20 7946 0000 or +44 20 7946 0001 Several"),
        ("TEL:+44 20 7946 0000\\n+44 20 7946 0001", "Phone +44 20 7946 0000\n+44 20 7946 0001 Several"),
        ("TEL;TYPE=CELL:tel:%2B44%207400%20123456", "Mobile +447400123456"),
        ("TEL;PREF=1;MEDIATYPE=\"a;b:c\":+44 20 7946 0000", "Phone +442079460000"),
    ] {
        assert_eq!(card(tel), (vec![format!("Jane: {line}")], vec![]), "{tel}");
    }
}

#[test]
fn several_numbers_of_one_cell_are_lines_of_one_label() {
    let text = "Name,Phone 1 - Label,Phone 1 - Value\nJane,Mobile,+44 7400 123456 ::: +44 7400 123457\n";
    assert_eq!(all(text, "x.csv").0, ["Jane: Mobile +447400123456, Mobile 2 +447400123457"]);
    let text = "Name,Phone 1 - Label,Phone 1 - Value\nJane,Mobile ::: Work,+44 7400 123456 ::: +44 20 7946 0000\n";
    assert_eq!(all(text, "x.csv").0, ["Jane: Mobile +447400123456, Work +442079460000"]);
}
