use super::*;

fn principal_and_assistant(text: &str) {
    let contacts = contacts(text);
    assert_eq!(names(&contacts), ["Jane Roe", "Fred Friday"], "{text}");
    assert_eq!(numbers(&contacts[0]), ["+442079460000"], "{text}");
    assert_eq!(numbers(&contacts[1]), ["+12135551234"], "{text}");
    assert_eq!(
        (notes(&contacts[0]), notes(&contacts[1])),
        ("Assistant: Fred Friday", "Assistant of: Jane Roe"),
        "{text}"
    );
}

#[test]
fn an_assistant_is_a_contact_of_its_own() {
    let fred = "BEGIN:VCARD\nVERSION:2.1\nN:Friday;Fred\nTEL;WORK;VOICE:+1-213-555-1234\nEND:VCARD";
    for agent in
        [format!("AGENT:\n{fred}"), format!("AGENT:{fred}"), format!("AGENT:\n\n{fred}\n"), format!("agent;X:\n{fred}")]
    {
        let principal =
            |before: &str, after: &str| format!("BEGIN:VCARD\nFN:Jane Roe\n{before}{agent}\n{after}END:VCARD\n");
        let tel = "TEL:+44 20 7946 0000\n";
        principal_and_assistant(&principal(tel, ""));
        principal_and_assistant(&principal("", tel));
        principal_and_assistant(&principal("", tel).replace('\n', "\r\n"));
        principal_and_assistant(&principal("", tel).replace("\n", "\n  "));
    }
    let inline =
        "AGENT:BEGIN:VCARD\\nFN:Fred Friday\\nTEL\\;VALUE=uri:+1-213-555-1234\\nEMAIL\\;INTERNET:\\nEND:VCARD\\n";
    for agent in [inline.to_owned(), inline.replace("\\nTEL", "\\n\n TEL"), inline.replace("FN:", "\n FN:")] {
        principal_and_assistant(&format!("BEGIN:VCARD\nFN:Jane Roe\nTEL:+442079460000\n{agent}\nEND:VCARD"));
        principal_and_assistant(&format!("BEGIN:VCARD\nFN:Jane Roe\n{agent}\nTEL:+442079460000\nEND:VCARD"));
    }
}

#[test]
fn an_assistant_without_a_name_is_called_after_the_principal() {
    let contacts = contacts(
        "BEGIN:VCARD\nFN:Jane Roe\nAGENT:\nBEGIN:VCARD\nTEL:+12135551234\nEND:VCARD\nTEL:+442079460000\nEND:VCARD",
    );
    assert_eq!(names(&contacts), ["Jane Roe", "Assistant of: Jane Roe"]);
    assert_eq!([numbers(&contacts[0]), numbers(&contacts[1])], [["+442079460000"], ["+12135551234"]]);
}

#[test]
fn assistants_have_assistants_and_an_end_that_is_missing_is_told() {
    let contacts = contacts(
        "BEGIN:VCARD\nFN:A\nAGENT:\nBEGIN:VCARD\nFN:B\nAGENT:\nBEGIN:VCARD\nFN:C\nEND:VCARD\nEND:VCARD\n\
         AGENT:\nBEGIN:VCARD\nFN:D\nEND:VCARD\nEND:VCARD\nBEGIN:VCARD\nFN:E\nEND:VCARD",
    );
    assert_eq!(names(&contacts), ["A", "B", "C", "D", "E"]);
    assert_eq!(notes(&contacts[0]), "Assistant: B\nAssistant: D");
    assert_eq!(notes(&contacts[1]), "Assistant of: A\nAssistant: C");
    assert_eq!(notes(&contacts[2]), "Assistant of: B");
    let incoming = read_bytes(b"BEGIN:VCARD\nFN:A\nAGENT:\nBEGIN:VCARD\nFN:B\nEND:VCARD\nBEGIN:VCARD\nFN:C\nEND:VCARD");
    assert_eq!(incoming.cards.iter().map(|card| &*card.contact.profile.name).collect::<Vec<_>>(), ["C"]);
    assert_eq!(troubles(&incoming), [(1, Trouble::NoEnd)]);
}

#[test]
fn an_assistant_who_is_no_card_is_a_remark() {
    assert_eq!(notes(&only("FN:A\nAGENT;VALUE=uri:CID:fred@example.org")), "Assistant: CID:fred@example.org");
    assert_eq!(notes(&only("FN:A\nAGENT:")), "");
    assert_eq!(notes(&only("FN:A\nRELATED;TYPE=agent;VALUE=text:Fred Friday")), "Assistant: Fred Friday");
}

#[test]
fn a_group_is_no_person_and_its_name_is_a_tag_of_its_members() {
    for (kind, member) in [("KIND", "MEMBER"), ("X-ADDRESSBOOKSERVER-KIND", "X-ADDRESSBOOKSERVER-MEMBER")] {
        let text = format!(
            "BEGIN:VCARD\nVERSION:4.0\nUID:g\n{kind}:group\nFN:Night desk\nN:Night desk\n\
             {member}:urn:uuid:03A0E51F-1111\n{member}:urn:uuid:none\n{member}:urn:uuid:03A0E51F-2222\nEND:VCARD\n\
             BEGIN:VCARD\nFN:A\nUID:urn:uuid:03a0e51f-1111\nCATEGORIES:Desk\nEND:VCARD\n\
             BEGIN:VCARD\nFN:B\nUID:03A0E51F-2222\nEND:VCARD\nBEGIN:VCARD\nFN:C\nEND:VCARD\n"
        );
        let incoming = read_bytes(text.as_bytes());
        assert_eq!(troubles(&incoming), [(1, Trouble::Group)]);
        let tags: Vec<_> = incoming.cards.iter().map(|card| card.contact.profile.tags.join("|")).collect();
        assert_eq!(tags, ["Desk|Night desk", "Night desk", ""]);
    }
    assert_eq!(only("KIND:org\nFN:Ministry").profile.name, "Ministry");
    assert_eq!(only("KIND:location\nFN:Situation Room").profile.name, "Situation Room");
}

#[test]
fn a_group_with_numbers_is_left_out_with_a_remark_of_its_own() {
    let group = "BEGIN:VCARD\nKIND:group\nFN:Cabinet\nTEL:+442079460000\nMEMBER:urn:uuid:1\nEND:VCARD\n";
    let text = format!("{group}BEGIN:VCARD\nFN:Jane Roe\nUID:urn:uuid:1\nTEL:+442079460001\nEND:VCARD\n");
    let incoming = read_bytes(text.as_bytes());
    assert_eq!(troubles(&incoming), [(1, Trouble::GroupWithNumbers)]);
    assert_eq!(incoming.cards[0].contact.profile.tags, ["Cabinet"]);
}
