use super::super::super::CardDoubt;
use super::*;
use crate::contact::{Country, DerivedFrom};

#[test]
fn an_organisation_alone_is_a_name() {
    for properties in [
        "ORG:Ministry",
        "FN:\nORG:Ministry",
        "N:;;;;\nORG:Ministry;Cabinet",
        "X-ABShowAs:COMPANY\nORG:Ministry;",
        "X-ABShowAs:COMPANY\nN:Roe;Jane\nORG:Ministry",
        "FN:Ministry\nORG:Ministry\nX-ABShowAs:COMPANY",
        "KIND:org\nORG:Ministry",
    ] {
        let profile = only(properties).profile;
        assert_eq!((&*profile.name, profile.organisation.as_deref()), ("Ministry", Some("Ministry")), "{properties}");
    }
    assert_eq!(only("X-ABShowAs:COMPANY\nN:Roe;Jane\nORG:Ministry").profile.aliases, ["Jane Roe"]);
}

#[test]
fn units_places_and_tags_have_their_fields() {
    let contact = only(
        "FN:A\nORG:Government of Albania;Cabinet\\; inner;Press, media\nORG:Party;Youth\nCATEGORIES:One,Two\\, three;Four\n\
         ADR;HOME:;;1 Main St;Lezhë;;4501;\nADR;WORK:;Room 5;2 High St, North;Tirana;Tirana County;1001;Albania\n\
         ADR:;;;Bern;;;Switzerland\nNICKNAME:Annie,Ann\\, the\nTITLE:Minister\nTITLE:Speaker\nROLE:North",
    );
    let profile = &contact.profile;
    assert_eq!(profile.organisation.as_deref(), Some("Government of Albania"));
    assert_eq!(profile.units, ["Cabinet; inner", "Press, media"]);
    assert_eq!(profile.tags, ["One", "Two, three", "Four"]);
    assert_eq!((profile.locality.as_deref(), profile.region.as_deref()), (Some("Tirana"), Some("Tirana County")));
    assert_eq!(profile.country, Country::parse("AL"));
    assert_eq!(profile.aliases, ["Annie", "Ann, the"]);
    assert_eq!(
        notes(&contact),
        "Party\nYouth\nSpeaker\nNorth\nAddress: 1 Main St, Lezhë, 4501\nAddress: Room 5, 2 High St, North, 1001\n\
         Address: Bern, Switzerland"
    );
    let place = |properties: &str| {
        let profile = only(&format!("FN:A\n{properties}")).profile;
        (profile.locality.unwrap_or_default(), profile.country)
    };
    assert_eq!(place("ADR:;;;Tirana"), ("Tirana".into(), None));
    assert_eq!(place("ADR:;;;;;;\nADR:;;x;;;;\nADR:;;;Tirana;;;"), ("Tirana".into(), None));
    assert_eq!(place("ADR;CC=AL:;;;Tirana;;;"), ("Tirana".into(), Country::parse("AL")));
}

#[test]
fn an_address_beside_a_line_tells_where_that_line_is() {
    let contact = only("FN:A\nwork.TEL:+442079460000\nwork.ADR:;;1 Main St;London;;;United Kingdom");
    assert_eq!(contact.lines[0].notes.expose(), "1 Main St, London");
    assert_eq!((contact.profile.locality.as_deref(), notes(&contact)), (Some("London"), ""));
    let labelled = "ADR:;;1 Main St;London;;;UK\nLABEL;QUOTED-PRINTABLE:1 Main St=0D=0ALondon=0D=0AUK\nLABEL:Back door";
    assert_eq!(notes(&only(&format!("FN:A\n{labelled}"))), "Address: 1 Main St\nAddress: Back door");
    assert_eq!(notes(&only("FN:A\nADR;LABEL=\"1 Main St^nLondon\":;;;;;;")), "Address: 1 Main St\nLondon");
}

#[test]
fn what_has_no_field_goes_to_the_notes_with_its_name() {
    let contact = only(
        "FN:A\nREV:20200101T000000Z\nPRODID:x\nEMAIL;HOME:a@example.org\nURL:https://example.org\nBDAY:1960-01-01\n\
         X-SPOUSE:Bob\nX-ASSISTANT:Cy\nX-MANAGER:Di\nRELATED;TYPE=friend;VALUE=text:Ed\nX-Motto:Ever on\\nand on\n\
         item1.X-ABRELATEDNAMES;type=pref:Flo\nitem1.X-ABLabel:_$!<Sister>!$_\nitem2.X-ABDATE:2001-05-06\n\
         item2.X-ABLabel:_$!<Anniversary>!$_\nitem3.EMAIL:b@example.org\nitem3.X-ABLabel:Night desk\n\
         X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Annie;1;;;;;;;;;;;;;\n\
         CLASS:CONFIDENTIAL\nX-EMPTY:\nX-ABLabel:Nobody's\n\
         X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;2002-03-04;;;\nCATEGORIES:myContacts",
    );
    assert_eq!(
        notes(&contact),
        "E-mail: a@example.org\nWeb: https://example.org\nBirthday: 1960-01-01\nSpouse: Bob\nAssistant: Cy\n\
         Manager: Di\nFriend: Ed\nX-Motto: Ever on\nand on\nSister: Flo\nAnniversary: 2001-05-06\n\
         E-mail (Night desk): b@example.org\nCLASS: CONFIDENTIAL\nX-ABLabel: Nobody's\n\
         Contact event: 2002-03-04"
    );
    assert_eq!(contact.profile.tags, [""; 0]);
    assert_eq!(contact.profile.aliases, ["Annie"]);
}

#[test]
fn names_of_every_kind() {
    let aliases = |properties: &str| only(properties).profile.aliases;
    assert_eq!(aliases("FN:Jane Roe\nN:Roe;Jane;Q.;Dr.;"), ["Jane Q. Roe"]);
    assert_eq!(aliases("FN:Jane Q. Roe\nN:Roe;Jane;Q.;Dr.;"), [""; 0]);
    assert_eq!(aliases("FN:Jane Roe\nFN:Janie\nX-MAIDENNAME:Smith"), ["Janie", "Smith"]);
    let preferred = only("FN:Old Name\nFN;PREF=2:Alt Name\nFN;PREF=1:Main Name").profile;
    assert_eq!(
        (&*preferred.name, &*preferred.aliases),
        ("Main Name", &["Alt Name".to_owned(), "Old Name".to_owned()][..])
    );
    assert_eq!(aliases("FN:Mike Roe\nN:Roe;Michael;D.;;"), ["Michael D. Roe"]);
    assert_eq!(aliases("FN:The Boss\nN:Roe;Jane;;;"), ["Jane Roe"]);
    assert_eq!(aliases("FN:Jane Roe\nSORT-STRING:Roe"), [""; 0]);
    let japanese =
        only("FN:安倍晋三\nN:安倍;晋三;;;\nX-PHONETIC-LAST-NAME:あべ\nX-PHONETIC-FIRST-NAME:しんぞう").profile;
    assert_eq!((&*japanese.name, japanese.aliases), ("安倍晋三", vec!["しんぞう あべ".to_owned()]));
    assert_eq!(only("N:習;近平;;;").profile.name, "習 近平");
    assert_eq!(only("NAME:Jane Roe").profile.name, "Jane Roe");
    assert_eq!(only("VERSION:2.1\nN:Roe").profile.name, "Roe");
}

#[test]
fn a_name_that_looks_like_a_number_is_a_doubt() {
    for properties in ["FN:+44 20 7946 0000", "N:02079460000;;;;", "FN:\nORG:020 7946 0000"] {
        let incoming = read_bytes(format!("BEGIN:VCARD\n{properties}\nEND:VCARD").as_bytes());
        assert_eq!(incoming.cards[0].doubts, [CardDoubt::NameLooksLikeNumber], "{properties}");
    }
}

#[test]
fn time_zones_are_names_or_offsets() {
    for (property, zone) in [
        ("TZ:Europe/Tirane", Some("Europe/Tirane")),
        ("TZ:-05:00", Some("Etc/GMT+5")),
        ("TZ:-0500", Some("Etc/GMT+5")),
        ("TZ:-05", Some("Etc/GMT+5")),
        ("TZ;VALUE=utc-offset:+01:00", Some("Etc/GMT-1")),
        ("TZ:UTC+1", Some("Etc/GMT-1")),
        ("TZ:+0000", Some("Etc/UTC")),
        ("TZ:+05:30", None),
        ("TZ:+é", None),
    ] {
        assert_eq!(only(&format!("FN:A\n{property}")).profile.time_zone.as_deref(), zone, "{property}");
    }
    let derived = |zone: &str| only(&format!("FN:A\nTZ;VALUE=text;X-HOTLINE-TIME-ZONE-FROM=region:{zone}")).profile;
    assert_eq!(derived("Europe/Tirane").time_zone_from, Some(DerivedFrom::Region));
    assert_eq!(derived("Mars/Olympus").time_zone_from, None);
}
