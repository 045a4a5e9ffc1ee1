//! What lines are called: no two of a contact alike, whatever the format.

use super::*;

#[test]
fn no_two_lines_of_a_contact_are_called_alike_whatever_the_format() {
    let (one, two, three) = ("+447400123456", "+447400123457", "+447400123458");
    let keepass = |key: &str, number: &str| format!("<String><Key>{key}</Key><Value>{number}</Value></String>");
    let files = [
        (
            "x.vcf",
            format!(
                "BEGIN:VCARD\nVERSION:3.0\nFN:Ann\nTEL;TYPE=CELL:{one}\nTEL;TYPE=CELL:{two}\nTEL;TYPE=CELL:{three}\nEND:VCARD\n"
            ),
            ["Mobile", "Mobile 2", "Mobile 3"],
        ),
        (
            "x.vcf",
            format!(
                "BEGIN:VCARD\nVERSION:3.0\nFN:Ann\nitem1.TEL:{one}\nitem1.X-ABLabel:Direct\nitem2.TEL:{two}\nitem2.X-ABLabel:direct\n\
                 item3.TEL:{three}\nitem3.X-ABLabel:Direct 2\nEND:VCARD\n"
            ),
            ["Direct", "direct 3", "Direct 2"],
        ),
        (
            "x.ldif",
            format!("dn: cn=Ann\ncn: Ann\ntelephoneNumber: {one}\ntelephoneNumber: {two}\ntelephoneNumber: {three}\n"),
            ["Phone", "Phone 2", "Phone 3"],
        ),
        (
            "x.csv",
            format!(
                "Name,Phone 1 - Type,Phone 1 - Value,Phone 2 - Type,Phone 2 - Value\nAnn,Work,{one} ::: {two},Work,{three}\n"
            ),
            ["Work", "Work 2", "Work 3"],
        ),
        (
            "x.xml",
            format!(
                "<KeePassFile><Root><Group><Entry>{}{}{}{}</Entry></Group></Root></KeePassFile>",
                keepass("Title", "Ann"),
                keepass("Mobile", one),
                keepass("Mobile", two),
                keepass("Mobile", three)
            ),
            ["Mobile", "Mobile 2", "Mobile 3"],
        ),
        (
            "x.json",
            format!(
                r#"{{"format":"hotline-contacts","version":1,"contacts":[{{"name":"Ann","lines":[
                {{"label":"Own","number":"{one}"}},{{"label":"Own","number":"{two}"}},{{"label":"Own","number":"{three}"}}]}}]}}"#
            ),
            ["Own", "Own 2", "Own 3"],
        ),
    ];
    for (name, text, expected) in files {
        let incoming = read_text(&text, name);
        let lines: Vec<_> =
            incoming.cards[0].contact.lines.iter().map(|line| (&*line.card.label, line.number.expose())).collect();
        let expected: Vec<_> = expected.into_iter().zip([one, two, three]).collect();
        assert_eq!(lines, expected, "{name}: {text}");
        // A second time, nothing is added and nothing called otherwise.
        let again = read_text(&text, name).cards.remove(0).contact;
        assert!(!merge(&incoming.cards[0].contact, again).changed, "{name}");
    }
}
