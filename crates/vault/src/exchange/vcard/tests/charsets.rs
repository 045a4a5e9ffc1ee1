use super::*;

fn name(properties: &[u8]) -> String {
    let bytes = [b"BEGIN:VCARD\n", properties, b"\nTEL:+442079460000\nEND:VCARD\n"].concat();
    let incoming = read_bytes(&bytes);
    assert_eq!(incoming.problems, [], "{}", String::from_utf8_lossy(properties));
    let contact = &incoming.cards[0].contact;
    assert_eq!(numbers(contact), ["+442079460000"], "{}", String::from_utf8_lossy(properties));
    contact.profile.name.clone()
}

#[test]
fn each_property_has_a_charset_of_its_own() {
    for (properties, expected) in [
        (&b"FN;CHARSET=UTF-8:Fran\xc3\xa7ois"[..], "François"),
        (b"FN;CHARSET=ISO-8859-1:Fran\xe7ois", "François"),
        (b"FN;CHARSET=\"iso-8859-1\":Fran\xe7ois", "François"),
        (b"FN:Fran\xe7ois", "François"),
        (b"FN;CHARSET=UTF-8:Fran\xe7ois", "François"),
        (b"FN;CHARSET=ISO-8859-2:Va\xb9ek \xa9afa\xf8\xedk", "Vašek Šafařík"),
        (b"FN;CHARSET=windows-1251:\xc8\xe2\xe0\xed", "Иван"),
        (b"FN;CHARSET=KOI8-R;ENCODING=8BIT:\xe9\xd7\xc1\xce", "Иван"),
        (b"FN;CHARSET=SHIFT_JIS:\x88\xc0\x94{ \x90W\x8eO", "安倍 晋三"),
        (b"FN;CHARSET=GB2312:\xcf\xb0\xbd\xfc\xc6\xbd", "习近平"),
        (b"FN;CHARSET=ISO-8859-7;ENCODING=QUOTED-PRINTABLE:=C1=ED=F4=FE=ED=E7=F2", "Αντώνης"),
        (b"FN;ENCODING=QUOTED-PRINTABLE:Fran=E7ois", "François"),
        (b"FN;ENCODING=QUOTED-PRINTABLE:Fran=C3=A7ois", "François"),
        (b"FN;CHARSET=nonsense;ENCODING=QUOTED-PRINTABLE:Fran=C3=A7ois", "François"),
        (b"FN;ENCODING=B;CHARSET=ISO-8859-1:RnJhbudvaXM=", "François"),
    ] {
        assert_eq!(name(properties), expected, "{}", String::from_utf8_lossy(properties));
    }
}

#[test]
fn a_card_tells_the_charset_of_properties_that_say_nothing() {
    let card = |properties: &[u8]| {
        let bytes =
            [b"BEGIN:VCARD\n", properties, b"\nEND:VCARD\nBEGIN:VCARD\nFN:\xc8\xe2\xe0\xed\nEND:VCARD"].concat();
        let incoming = read_bytes(&bytes);
        let profile = |at: usize| incoming.cards[at].contact.profile.clone();
        assert_eq!(profile(1).name, "Èâàí");
        (profile(0).name, profile(0).organisation.unwrap())
    };
    let expected = ("Иван".to_owned(), "Иван".to_owned());
    assert_eq!(card(b"FN;CHARSET=WINDOWS-1251:\xc8\xe2\xe0\xed\nORG:\xc8\xe2\xe0\xed"), expected);
    assert_eq!(card(b"ORG:\xc8\xe2\xe0\xed\nFN;CHARSET=WINDOWS-1251;ENCODING=8BIT:\xc8\xe2\xe0\xed"), expected);
    assert_eq!(card(b"X-LOTUS-CHARSET:windows-1251\nFN:\xc8\xe2\xe0\xed\nORG:\xc8\xe2\xe0\xed"), expected);
    assert_eq!(card("X-LOTUS-CHARSET:windows-1251\nFN:Иван\nORG:Иван".as_bytes()), expected);
}

#[test]
fn a_broken_byte_spoils_neither_the_file_nor_the_card_nor_the_property() {
    let text = b"BEGIN:VCARD\nFN:\xc5\xa0ef\xc4\x8dovi\xc4\x8d\nORG:Minist\xe8re\nTITLE:D\xc4\x9bkan \xff\nEND:VCARD\n\
                 BEGIN:VCARD\nFN:\xe7\xbf\x92\xe8\xbf\x91\xe5\xb9\xb3\nEND:VCARD\n";
    let incoming = read_bytes(text);
    let profile = &incoming.cards[0].contact.profile;
    assert_eq!((&*profile.name, profile.organisation.as_deref()), ("Šefčovič", Some("Ministère")));
    assert_eq!(profile.office.as_deref(), Some("Děkan \u{fffd}"));
    assert_eq!(incoming.cards[1].contact.profile.name, "習近平");
    assert_eq!(troubles(&incoming), [(4, Trouble::BrokenText)]);
}

#[test]
fn what_the_charset_of_the_file_decides_is_told() {
    let about = |properties: &[u8]| {
        let incoming = read_bytes(&[b"BEGIN:VCARD\n", properties, b"\nEND:VCARD\n"].concat());
        (incoming.about.charset.name(), incoming.about.example)
    };
    assert_eq!(about(b"FN:Fran\xe7ois"), ("windows-1252", Some("Fran\u{e7}ois".to_owned())));
    assert_eq!(about(b"FN:Jane\nORG:Minist\xe8re"), ("windows-1252", None));
    assert_eq!(about(b"FN:Fran\xc3\xa7ois\nORG;CHARSET=ISO-8859-1:Minist\xe8re"), ("UTF-8", None));
}

#[test]
fn quoted_printable_as_telephones_write_it() {
    for properties in [
        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg;;;",
        "N;QUOTED-PRINTABLE;CHARSET=UTF-8:M=C3=BCller;J=C3=B6rg",
        "N;UTF-8;QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg",
        "N;ENCODING=quoted-printable;CHARSET=utf-8:m=c3=bcller;J=c3=b6rg",
        "N;CHARSET=UTF-8:M=C3=BCller;J=C3=B6rg",
        "N;ENCODING=QUOTED-PRINTABLE:=4D=C3=BC=6C=6C=65=72;=4A=C3=B6=72=67;;;",
        "N;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=\n=C3=B6rg",
        "N;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=\n=B6rg;;;",
        "N;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=\r\n =B6rg;;;",
        "N;ENCODING=QUOTED-PRINTABLE:M=C3=\n =BCller;J=C3=\n =B6rg;;;",
        "N;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C\n 3=B6rg",
        "N;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C=\n3=B6rg",
        "N;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6r=\n\tg",
        "N;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=  \n=B6rg  ",
        "N;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg=",
        "N;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg=\n",
        "N;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg;;;=\nTEL;CELL:+442079460001",
        "N;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg=\ntel;cell:+442079460001",
        "N;\n ENCODING=QUOTED-PRINTABLE:M=C3=BCller;\n J=C3=B6rg",
        "N;ENCODING=QUOTED-PRINTABLE:=4D=C3=BC=6C=6C=65=72=3B=4A=C3=B6=72=67",
    ] {
        let contact = only(properties);
        assert_eq!(contact.profile.name.to_lowercase(), "jörg müller", "{properties}");
        assert_eq!(contact.lines.len(), properties.to_uppercase().matches("TEL").count(), "{properties}");
    }
    assert_eq!(only("N;ENCODING=QUOTED-PRINTABLE:Roe=3B Smith;Jane").profile.name, "Jane Roe; Smith");
    assert_eq!(only("FN;ENCODING=QUOTED-PRINTABLE:50=25 =zz=").profile.name, "50% =zz");
}

#[test]
fn quoted_lines_keep_the_space_that_is_theirs() {
    let one = "foobar foobar fo=\nobar foobar=0Afoobar fooba=\nr=0Afoobar=\n foobar";
    let note = format!("FN:A\nNOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=utf-8:{one}");
    assert_eq!(notes(&only(&note)), "foobar foobar foobar foobar\nfoobar foobar\nfoobar foobar");
    assert_eq!(only("FN;ENCODING=QUOTED-PRINTABLE:Jean=\n =C3=89mile").profile.name, "Jean Émile");
    // Folded as well as broken softly: then no space is.
    let folded = "UID;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:20140611T062842Z-0000000000003=\n 09-D742759A=\n -03A7";
    assert_eq!(
        only(&format!("FN:A\n{folded}")).profile.uid.as_deref(),
        Some("20140611T062842Z-000000000000309-D742759A-03A7")
    );
    // As Outlook breaks the lines of a text.
    let outlook = "FN:A\nNOTE;ENCODING=QUOTED-PRINTABLE:First=0D=0A=\nTEL: none=0D=0A=\n\nTEL;WORK;VOICE:+442079460000";
    let contact = only(outlook);
    assert_eq!((notes(&contact), numbers(&contact)), ("First\nTEL: none", vec!["+442079460000"]));
}

#[test]
fn escapes_mean_the_same_in_all_versions() {
    for version in ["2.1", "3.0", "4.0"] {
        let contact = only(&format!("VERSION:{version}\nFN:Roe\\, Jane\\; OBE\nNOTE:a\\nb\\Nc\\:d\\\\n e\\q"));
        assert_eq!(contact.profile.name, "Roe, Jane; OBE");
        assert_eq!(notes(&contact), "a\nb\nc:d\\n e\\q");
    }
    assert_eq!(notes(&only("FN:A\nNOTE;ENCODING=BASE64:\n aGVs\n bG8=\n\nNICKNAME:B")), "hello");
    assert_eq!(notes(&only("FN:A\nNOTE;BASE64:\naGVs\nbG8=\n\nNICKNAME:B")), "hello");
    let label = only("FN:A\nTEL;TYPE=\"a ^'b^' ^^n\":+442079460000");
    assert_eq!(label.lines[0].card.label, "a \"b\" ^n");
}
