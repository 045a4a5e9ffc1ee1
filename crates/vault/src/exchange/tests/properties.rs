use super::super::csv::Rows;
use super::*;
use crate::contact::{DerivedFrom, LineCard, LineKind, Number, Profile, Reading};
use crate::fold::one_line;
use crate::probes::contacts;
use hotline_seal::Secret;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

/// Text of one line with everything in it that formats have trouble with.
fn field() -> impl Strategy<Value = String> {
    let odd = "[a-zäß蔡😀 ,;:\"'=+@\\\\.|^%<>#\\-]{1,30}";
    odd.prop_map(|text| one_line(&text)).prop_filter("filled", |text| !text.is_empty() && !text.contains(":::"))
}

fn notes() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), "[a-zé😀 ,;:\"'=+\n\\\\-]{0,200}"].prop_map(|text| text.trim().to_owned())
}

fn line(country: Option<Country>) -> impl Strategy<Value = Line> {
    const NUMBERS: &[&str] = &[
        "+442079460000",
        "+12024561111;ext=12",
        "+355672123456",
        "020 7946 0000",
        "202-456-1111",
        "911",
        "+999 1",
        "=1+1",
        "@handle",
        "me;you, \\n them",
        "+447400123456",
    ];
    const KINDS: &[LineKind] = &[
        LineKind::Mobile,
        LineKind::Landline,
        LineKind::Satellite,
        LineKind::Fax,
        LineKind::Pager,
        LineKind::Handle,
        LineKind::Other,
    ];
    (field(), select(NUMBERS), select(KINDS), notes()).prop_map(move |(label, number, kind, notes)| {
        let Reading { number, doubt, .. } = Number::read(number, kind, country);
        let id = LineId::from_bytes([7; 16]);
        let assurance = crate::contact::Assurance::Open;
        Line {
            card: LineCard { id, label, kind, assurance, doubt, verification: None },
            number,
            notes: Secret::new(notes),
        }
    })
}

fn profile() -> impl Strategy<Value = Profile> {
    const DERIVED: &[DerivedFrom] = &[DerivedFrom::Country, DerivedFrom::Region, DerivedFrom::Number];
    let countries: Vec<Country> = Country::all().collect();
    let zones = select(&["Europe/Tirane", "America/New_York", "Etc/UTC"][..]).prop_map(str::to_owned);
    let distinct = |mut texts: Vec<String>| {
        texts.sort();
        texts.dedup();
        texts
    };
    (
        (field(), option::of(field()), vec(field(), 0..3).prop_map(distinct), option::of(field()), option::of(field())),
        (option::of(select(countries)), option::of(zones), vec("[a-z]{2}", 0..3).prop_map(distinct)),
        (option::of(field()), option::of(field())),
        (vec(field(), 0..3).prop_map(distinct), vec(field(), 0..3).prop_map(distinct)),
        (option::of(field()), option::of(field()), option::of(select(DERIVED))),
    )
        .prop_map(|(names, places, others, lists, derived)| {
            let has_zone = places.1.is_some();
            Profile {
                name: names.0,
                own_script: names.1,
                aliases: names.2,
                office: names.3,
                organisation: names.4,
                country: places.0,
                time_zone: places.1,
                languages: places.2,
                form_of_address: others.0,
                uid: others.1,
                units: lists.0,
                tags: lists.1,
                locality: derived.0,
                region: derived.1,
                time_zone_from: derived.2.filter(|_| has_zone),
            }
        })
}

fn contact() -> impl Strategy<Value = Contact> {
    profile().prop_flat_map(|profile| {
        (vec(line(profile.country), 0..4), notes(), Just(profile)).prop_map(|(mut lines, notes, profile)| {
            labels::tell_lines_apart(&mut lines, |_| false);
            Contact { profile, lines, notes: Secret::new(notes) }
        })
    })
}

/// Files that are nearly right: lines and pieces of them in any order.
fn nearly() -> impl Strategy<Value = String> {
    const PIECES: &[&str] = &[
        "BEGIN:VCARD",
        "END:VCARD",
        "\n",
        "\r\n",
        "\n ",
        "FN:",
        "N;X=\"",
        "TEL;TYPE=cell:",
        "item1.",
        "tel:+",
        ";ext=",
        "44",
        "202-456-1111",
        "ENCODING=QUOTED-PRINTABLE:",
        "=\n",
        "ENCODING=b:",
        "NOTE:",
        "\\",
        ";",
        ",",
        ":",
        "\"",
        "é",
        "\u{feff}",
        "ADR:;;;;;;",
        "TZ:-05",
        "Name,Phone 1 - Value\n",
        "Name;Phone\n",
        "{\"format\":\"hotline-contacts\",",
        "\"version\":1,",
        "\"contacts\":[",
        "{\"name\":\"a\"}",
        "]}",
        "IMPP:",
        "X-ABLabel:",
        "VERSION:2.1",
        "VERSION:4.0",
        "NICKNAME:",
        "sep=;\n",
        "\"\"",
        "Name,Direct Line,\n",
        "dn: cn=A\n",
        "cn:: QQ==\n",
        "telephoneNumber: ",
        "changetype: delete\n",
        "<?xml version=\"1.0\"?><KeePassFile>",
        "<Root><Group>",
        "<Entry><String><Key>Title</Key><Value>A</Value></String></Entry>",
        "<History>",
        "</Group></Root></KeePassFile>",
        "&amp;",
        "&#x41;",
        "'",
        "\r",
        "\t",
        "\x1a",
        "BEGIN: VCARD",
        "AGENT:",
        "AGENT:BEGIN:VCARD\\nFN:b\\nEND:VCARD\\n",
        "KIND:group\n",
        "MEMBER:",
        "UID:",
        "PHOTO;ENCODING=BASE64:",
        ";CHARSET=",
        "ISO-8859-2",
        "QUOTED-PRINTABLE:",
        "=C3",
        "=B6",
        "=",
        "^n",
        "X-CUSTOM(",
        ".",
        "LABEL=",
        "SORT-AS=",
        "X-SOCIALPROFILE;",
        "X-ABSHOWAS:COMPANY\n",
        "ORG:",
        "CATEGORIES:",
    ];
    vec(select(PIECES), 0..60).prop_map(|pieces| pieces.concat())
}

/// The same, with bytes of other charsets and torn letters within.
fn nearly_bytes() -> impl Strategy<Value = Vec<u8>> {
    const TORN: &[&[u8]] = &[b"\xff", b"\xc3", b"\xe7\xbf", b"\xe9", b"\xa0", b"\xef\xbb"];
    vec((nearly(), select(TORN)), 0..6).prop_map(|pieces| {
        pieces.into_iter().flat_map(|(text, torn)| [text.into_bytes(), torn.to_vec()].concat()).collect()
    })
}

proptest! {
    #[test]
    fn no_bytes_do_harm(bytes: Vec<u8>, name in "|x.vcf|x.json|x.csv|x.ldif") {
        contacts(&bytes, &name);
    }

    #[test]
    fn no_nearly_right_file_does_harm(text in nearly(), name in "|x.vcf") {
        contacts(text.as_bytes(), &name);
    }

    #[test]
    fn no_nearly_right_bytes_do_harm(bytes in nearly_bytes(), name in "|x.vcf") {
        contacts(&bytes, &name);
    }

    #[test]
    fn every_export_comes_back(contacts in vec(contact(), 1..4)) {
        let exports = [
            (write_vcard(&contacts), "x.vcf"),
            (write_csv(&contacts), "x.csv"),
            (write_json(&contacts), "x.json"),
        ];
        for (bytes, name) in exports {
            let again = match read(&ImportFile::new(&bytes, name), &mut counting()) {
                // A table without numbers is not taken for one of contacts.
                Err(ReadError::UnknownColumns(_)) if contacts.iter().all(|contact| contact.lines.is_empty()) => continue,
                other => other.unwrap(),
            };
            prop_assert_eq!(&again.problems, &[]);
            prop_assert_eq!(&again.about.unused, &[]);
            prop_assert_eq!(again.cards.len(), contacts.len());
            contacts.iter().zip(&again.cards).for_each(|(one, other)| assert_same(one, &other.contact));
        }
    }

    #[test]
    fn what_is_packed_comes_back(
        contacts in vec(contact(), 1..4),
        at_line: usize,
        line: usize,
        written in notes(),
    ) {
        let card = |contact: &Contact| Card {
            at_line,
            contact: contact.clone(),
            doubts: vec![CardDoubt::UnknownCountry, CardDoubt::Number { line, doubt: Doubt::Several }],
            written: vec![(line, Secret::from(written.as_str()))],
            claims: vec![(line, Claim::Assurance(crate::contact::Assurance::Secure)), (0, Claim::Verified)],
            several: vec![(line, SaidOfAll::default())],
        };
        let mut packed = PackedCards::default();
        packed.extend(contacts.iter().map(card));
        // As it is replaced, so it stands there.
        packed.set(0, &card(&contacts[contacts.len() - 1]));
        prop_assert_eq!(packed.len(), contacts.len());
        for (at, card) in packed.iter().enumerate() {
            let contact = &contacts[if at == 0 { contacts.len() - 1 } else { at }];
            assert_same(&card.contact, contact);
            prop_assert_eq!(card.contact.summary(), contact.summary());
            prop_assert_eq!(card.doubts, [CardDoubt::UnknownCountry, CardDoubt::Number { line, doubt: Doubt::Several }]);
            prop_assert_eq!(card.at_line, at_line);
            prop_assert_eq!((card.written.len(), card.written[0].0), (1, line));
            let claims = [(line, Claim::Assurance(crate::contact::Assurance::Secure)), (0, Claim::Verified)];
            prop_assert_eq!(card.claims, claims);
            prop_assert_eq!(card.several, [(line, SaidOfAll::default())]);
            prop_assert_eq!(card.written[0].1.expose(), &written);
        }
    }

    #[test]
    fn no_cell_is_a_formula(contacts in vec(contact(), 1..3)) {
        let csv = write_csv(&contacts);
        let mut rows = Rows::new(std::str::from_utf8(&csv).unwrap());
        while let Some(row) = rows.next() {
            for cell in row.cells() {
                let is_number = cell.starts_with('+') && Number::read(cell, LineKind::Other, None).doubt.is_none();
                prop_assert!(is_number || !cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell}");
            }
        }
    }

    #[test]
    fn merging_with_itself_changes_nothing(contact in contact()) {
        let merged = merge(&contact, contact.clone());
        prop_assert!(!merged.changed);
        prop_assert_eq!(merged.lines.kept, 0);
    }

    #[test]
    fn importing_twice_changes_nothing(existing in contact(), incoming in contact()) {
        let once = merge(&existing, incoming.clone());
        let twice = merge(&once.contact, incoming);
        prop_assert!(!twice.changed, "{:?} {:?}", once.contact.summary(), twice.contact.summary());
        prop_assert!(once.contact.lines.len() >= existing.lines.len());
    }
}
