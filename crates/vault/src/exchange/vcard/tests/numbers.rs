use super::*;

const OFFICE: &str = "+442079460000";
const MOBILE: &str = "+447400123456";

fn line(property: &str) -> (String, LineKind) {
    let contact = only(&format!("FN:A\n{property}"));
    let [line] = &contact.lines[..] else { panic!("{property}: {:?}", lines(&contact)) };
    assert_eq!(notes(&contact), "", "{property}");
    (line.card.label.clone(), line.card.kind)
}

#[test]
fn a_telephone_number_is_one_by_any_name() {
    for (head, label, kind) in [
        ("TEL", "Phone", LineKind::Landline),
        ("TEL;", "Phone", LineKind::Landline),
        ("tel;work", "Office", LineKind::Landline),
        ("PHONE.WORK", "Office", LineKind::Landline),
        ("PHONE;WORK", "Office", LineKind::Landline),
        ("PHONE", "Phone", LineKind::Landline),
        ("X-PHONE", "Phone", LineKind::Landline),
        ("TELEPHONE;HOME", "Home", LineKind::Landline),
        ("TEL.CELL", "Mobile", LineKind::Mobile),
        ("X-MOBILE", "Mobile", LineKind::Mobile),
        ("MOBILE", "Mobile", LineKind::Mobile),
        ("CELL", "Mobile", LineKind::Mobile),
        ("item1.TEL.CELL", "Mobile", LineKind::Mobile),
        ("item1.TEL", "Phone", LineKind::Landline),
        ("WORK.TEL", "Office", LineKind::Landline),
        ("HOME.FAX", "Home fax", LineKind::Fax),
        ("X-FAX", "Fax", LineKind::Fax),
        ("FAX;WORK", "Work fax", LineKind::Fax),
        ("PAGER", "Pager", LineKind::Pager),
        ("TEL_WORK", "Office", LineKind::Landline),
        ("TEL-CELL", "Mobile", LineKind::Mobile),
        ("TEL2", "Phone", LineKind::Landline),
        ("X-ASSISTANT-PHONE", "Assistant", LineKind::Landline),
        ("X-MS-TEL;VOICE;COMPANY", "Main", LineKind::Landline),
        ("ITEMTEL5215512345678.TEL", "Phone", LineKind::Landline),
        ("X-RED-LINE", "X-RED-LINE", LineKind::Landline),
        ("X-HOTLINE-DESK", "X-HOTLINE-DESK", LineKind::Landline),
        ("SECURE", "SECURE", LineKind::Landline),
        ("Bureau", "Bureau", LineKind::Landline),
    ] {
        assert_eq!(line(&format!("{head}:{OFFICE}")), (label.to_owned(), kind), "{head}");
    }
}

#[test]
fn labels_are_kept_and_types_become_kinds() {
    for (head, label, kind) in [
        ("TEL;X-Red Line", "Red Line", LineKind::Landline),
        ("TEL;X-MyTestType", "MyTestType", LineKind::Landline),
        ("TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=52=65=64=20=C3=89)", "Red É", LineKind::Landline),
        ("TEL;X-CUSTOM-Red Line", "Red Line", LineKind::Landline),
        ("TEL;TYPE=\"Red Line\"", "Red Line", LineKind::Landline),
        ("TEL;TYPE=x-Red Line", "Red Line", LineKind::Landline),
        ("TEL;TYPE=X-Red Line,VOICE", "Red Line", LineKind::Landline),
        ("TEL;CELL;X-Red Line", "Red Line", LineKind::Mobile),
        ("TEL;LABEL=\"Red, line\"", "Red, line", LineKind::Landline),
        ("TEL;TYPE=WORK;X-LABEL=Red", "Red", LineKind::Landline),
        ("TEL;TYPE=WhatsApp", "WhatsApp", LineKind::Landline),
        ("TEL;TYPE=MOBILE", "Mobile", LineKind::Mobile),
        ("TEL;MOBILE", "Mobile", LineKind::Mobile),
        ("TEL;TYPE=x-mobile", "Mobile", LineKind::Mobile),
        ("TEL;TYPE=CELL;TYPE=VOICE;TYPE=pref", "Mobile", LineKind::Mobile),
        ("TEL;type=IPHONE;type=CELL;type=VOICE;type=pref", "Mobile", LineKind::Mobile),
        ("TEL;TYPE=\"cell,work\"", "Work mobile", LineKind::Mobile),
        ("TEL;TYPE=PCS", "Mobile", LineKind::Mobile),
        ("TEL;TYPE=WORK,FAX", "Work fax", LineKind::Fax),
        ("TEL;WORK;FAX", "Work fax", LineKind::Fax),
        ("TEL;TYPE=WORKFAX", "Work fax", LineKind::Fax),
        ("TEL;TYPE=HOME_FAX", "Home fax", LineKind::Fax),
        ("TEL;TYPE=FAX-HOME", "Home fax", LineKind::Fax),
        ("TEL;PAGER", "Pager", LineKind::Pager),
        ("TEL;HOME;PAGER", "Home pager", LineKind::Pager),
        ("TEL;HOME;WORK;CELL", "Mobile", LineKind::Mobile),
        ("TEL;TYPE=SAT", "Satellite", LineKind::Satellite),
        ("TEL;TYPE=pref", "Phone", LineKind::Landline),
        ("TEL;PREF=1;TYPE=\"work,voice\"", "Office", LineKind::Landline),
        ("TEL;ISDN", "ISDN", LineKind::Landline),
        ("TEL;VIDEO", "Video", LineKind::Landline),
        ("TEL;WORK;VOICE;MSG", "Office", LineKind::Landline),
        ("TEL;MSG", "Messages", LineKind::Landline),
        ("TEL;TYPE=textphone", "Text phone", LineKind::Landline),
        ("TEL;X-TTY", "Text phone", LineKind::Landline),
        ("TEL;TYPE=X-EVOLUTION-TELEX", "Telex", LineKind::Landline),
        ("TEL;X-EVOLUTION-UI-SLOT=1;TYPE=HOME", "Home", LineKind::Landline),
        ("TEL;TYPE=X-EVOLUTION-ASSISTANT", "Assistant", LineKind::Landline),
        ("TEL;TYPE=main", "Main", LineKind::Landline),
        ("TEL;TYPE=OTHER", "Phone", LineKind::Landline),
        ("TEL;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE;HOME", "Home", LineKind::Landline),
    ] {
        assert_eq!(line(&format!("{head}:{OFFICE}")), (label.to_owned(), kind), "{head}");
    }
    for head in ["TEL", "TEL;VOICE", "TEL;TYPE=OTHER"] {
        assert_eq!(line(&format!("{head}:{MOBILE}")), ("Mobile".to_owned(), LineKind::Mobile), "{head}");
    }
}

#[test]
fn labels_of_groups_are_theirs_whatever_their_case() {
    for (written, label, kind) in [
        ("_$!<HomeFAX>!$_", "Home fax", LineKind::Fax),
        ("_$!<WorkFAX>!$_", "Work fax", LineKind::Fax),
        ("_$!<OtherFAX>!$_", "Fax", LineKind::Fax),
        ("_$!<Mobile>!$_", "Mobile", LineKind::Mobile),
        ("_$!<Work>!$_", "Work", LineKind::Landline),
        ("_$!<Pager>!$_", "Pager", LineKind::Pager),
        ("_$!<Main>!$_", "Main", LineKind::Landline),
        ("Red Line", "Red Line", LineKind::Landline),
        ("בית", "בית", LineKind::Landline),
        ("", "Phone", LineKind::Landline),
    ] {
        for name in ["X-ABLabel", "X-ABLABEL", "x-ablabel"] {
            let after = format!("item1.TEL;type=pref:{OFFICE}\nITEM1.{name}:{written}");
            assert_eq!(line(&after), (label.to_owned(), kind), "{written}");
            let before = format!("item1.{name}:{written}\nitem1.TEL;type=pref:{OFFICE}");
            assert_eq!(line(&before), (label.to_owned(), kind), "{written}");
        }
    }
}

#[test]
fn handles_bear_the_name_of_their_service() {
    for (property, label, handle) in [
        ("IMPP;X-SERVICE-TYPE=Skype;type=HOME;type=pref:skype:jane.roe", "Skype", "skype:jane.roe"),
        ("IMPP;SERVICE-TYPE=signal:sgnl:jane.01", "Signal", "sgnl:jane.01"),
        ("IMPP;X-SERVICE-TYPE=QQ:x-apple:1234567", "QQ", "1234567"),
        ("IMPP;TYPE=personal:xmpp:jane@example.org", "XMPP", "xmpp:jane@example.org"),
        ("IMPP:threema:ABCD1234", "Threema", "threema:ABCD1234"),
        ("IMPP:zoom:jane", "Zoom", "zoom:jane"),
        ("X-SIGNAL:+447400123456", "Signal", "+447400123456"),
        ("X-JABBER;TYPE=HOME:jane@example.org", "Jabber", "jane@example.org"),
        ("X-SKYPE-USERNAME:jane.roe", "Skype", "jane.roe"),
        ("X-SOCIALPROFILE;type=twitter;x-user=jane:https://twitter.com/jane", "Twitter", "https://twitter.com/jane"),
        ("X-SOCIALPROFILE;type=facebook;x-user=jane:x-apple:jane", "Facebook", "jane"),
        ("SOCIALPROFILE;SERVICE-TYPE=Mastodon:https://example.org/@jane", "Mastodon", "https://example.org/@jane"),
        ("X-messaging/skype-All:jane", "Skype", "jane"),
        ("SOCIALPROFILE;SERVICE-TYPE=Example;USERNAME=jane:", "Example", "jane"),
        // Of telephones, address books and what people put into them.
        ("X-SOCIALPROFILE;type=Signal;x-user=+447400123456:x-apple:%2B447400123456", "Signal", MOBILE),
        ("X-SOCIALPROFILE;type=WhatsApp:x-apple:%2B447400123456", "WhatsApp", MOBILE),
        ("X-SOCIALPROFILE;type=LINE:x-apple:%E2%80%AD8002214542%E2%80%AC", "LINE", "8002214542"),
        ("X-SOCIALPROFILE;type=telegram;x-user=@jane:x-apple:%40jane", "Telegram", "@jane"),
        ("IMPP;X-SERVICE-TYPE=GoogleTalk:xmpp:jane%40example.org", "GoogleTalk", "xmpp:jane@example.org"),
        ("IMPP;X-SERVICE-TYPE=iMessage;type=pref:imessage:jane@example.org", "iMessage", "imessage:jane@example.org"),
        ("IMPP;X-SERVICE-TYPE=iMessage:imessage:+447400123456", "iMessage", MOBILE),
        ("IMPP;X-SERVICE-TYPE=MSN:msnim:jane%40hotmail.com", "MSN", "msnim:jane@hotmail.com"),
        ("IMPP:https://signal.me/#p/+447400123456", "Signal", MOBILE),
        ("IMPP;X-SERVICE-TYPE=Signal:sgnl://signal.me/#p/+447400123456", "Signal", MOBILE),
        ("IMPP;X-SERVICE-TYPE=WhatsApp:https://wa.me/447400123456", "WhatsApp", MOBILE),
        ("X-SOCIALPROFILE;TYPE=whatsapp:whatsapp://send?phone=447400123456", "WhatsApp", MOBILE),
        ("IMPP:tg://resolve?domain=jane_roe", "Telegram", "jane_roe"),
        ("IMPP:facetime:+447400123456", "FaceTime", MOBILE),
        ("IMPP:facetime:jane@example.org", "FaceTime", "facetime:jane@example.org"),
        ("IMPP:skype:jane.roe?call", "Skype", "skype:jane.roe"),
        ("IMPP;TYPE=work:sip:jane@example.org;transport=tls", "SIP", "sip:jane@example.org;transport=tls"),
        ("X-SOCIALPROFILE;type=WhatsApp;x-user=+447400123456:x-apple:", "WhatsApp", MOBILE),
        ("X-SOCIALPROFILE;type=Signal:x-apple:100%", "Signal", "100%"),
        ("IMPP;X-HOTLINE-KIND=handle:x-apple:%2B44", "Handle", "x-apple:%2B44"),
    ] {
        let contact = only(&format!("FN:A\n{property}"));
        assert_eq!(lines(&contact), [(label, handle, LineKind::Handle)], "{property}");
    }
    let contact = only("FN:A\nitem1.IMPP;X-SERVICE-TYPE=Signal:sgnl:j\nitem1.X-ABLabel:_$!<Home>!$_");
    assert_eq!(lines(&contact), [("Signal (Home)", "sgnl:j", LineKind::Handle)]);
}

#[test]
fn what_is_no_telephone_number_becomes_no_line() {
    for property in [
        "X-CREATED-ON:2001-05-06",
        "X-SHOE-SIZE:42",
        "X-STAFF-NO-OF:1234567890",
        "X-TIME:20010506T101112Z",
        "X-PLACE:48.8566 2.3522",
        "X-DATE:06-05-2001",
        "BDAY:1960-01-01",
        "GEO:48.8566;2.3522",
    ] {
        let contact = only(&format!("FN:A\n{property}"));
        assert_eq!(contact.lines.len(), 0, "{property}");
        assert_eq!(notes(&contact).lines().count(), 1, "{property}");
    }
}

#[test]
fn numbers_keep_their_extension_and_what_is_escaped() {
    let of = |property: &str| numbers(&only(&format!("FN:A\n{property}")))[0].to_owned();
    assert_eq!(of("TEL;VALUE=uri:tel:+44-20-7946-0000;ext=12"), "+442079460000;ext=12");
    assert_eq!(of("TEL;CELL:+44 7400\n  123456"), MOBILE);
    assert_eq!(of("TEL;ENCODING=QUOTED-PRINTABLE:=2B447400=\n123456"), MOBILE);
    assert_eq!(of("TEL:me\\;you"), "me;you");
}
