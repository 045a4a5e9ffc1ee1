use super::*;
use crate::contact::{Assurance, LineId, Verification};
use crate::exchange::{ImportFile, Watch, read};

fn contact(vcard: &str) -> Contact {
    let mut next = 0;
    let mut new_line_id = || {
        next += 1;
        LineId::from_bytes([next; 16])
    };
    let text = format!("BEGIN:VCARD\nVERSION:4.0\n{vcard}\nEND:VCARD\n");
    read(&ImportFile::new(text.as_bytes(), "x.vcf"), &mut Watch::new(&mut || true), &mut new_line_id)
        .unwrap()
        .cards
        .get(0)
        .contact
}

#[test]
fn the_same_number_keeps_what_the_vault_knows_of_it() {
    let mut existing = contact("FN:Ann Lee\nitem1.TEL:+44 20 7946 0000\nitem1.X-ABLabel:Desk");
    let at = "2026-01-01T00:00:00Z".parse().unwrap();
    let by = crate::contact::MemberId::from_bytes([9; 16]);
    existing.lines[0].card.verification = Some(Verification { at, by, how: "called back".into() });
    existing.lines[0].card.assurance = Assurance::Secure;
    let before = existing.lines[0].card.clone();
    let incoming =
        contact("FN:Ann Lee\nitem1.TEL:tel:+44-20-7946-0000\nitem1.X-ABLabel:Private office\nTEL:+44 20 7946 0001");
    let merged = merge(&existing, incoming);
    assert!(merged.changed);
    assert_eq!(merged.lines.kept, 0);
    assert_eq!(merged.contact.lines.len(), 2);
    let card = &merged.contact.lines[0].card;
    assert_eq!((card.id, &card.verification, card.assurance), (before.id, &before.verification, before.assurance));
    assert_eq!(card.label, "Private office");
}

#[test]
fn a_text_of_several_numbers_gives_way_to_them_only_when_all_are_there() {
    let mut existing = contact("FN:Ann Lee\nTEL;TYPE=home:+44 20 7946 0000 / +44 20 7946 0001");
    let text = "+44 20 7946 0000 / +44 20 7946 0001";
    let id = existing.lines[0].card.id;
    for some in ["TEL:+44 20 7946 0000", "TEL:+44 20 7946 0001", "TEL:+44 20 7946 0000\nTEL:+44 20 7946 0002"] {
        let lines = merge(&existing, contact(&format!("FN:Ann Lee\n{some}"))).contact.lines;
        assert_eq!(lines[0].number.expose(), text, "{some}");
    }
    let all = contact("FN:Ann Lee\nTEL:+44 20 7946 0001\nTEL:+44 20 7946 0000");
    let lines = merge(&existing, all.clone()).contact.lines;
    let numbers: Vec<_> = lines.iter().map(|line| line.number.expose()).collect();
    assert_eq!(numbers, ["+442079460000", "+442079460001"]);
    assert_eq!((lines[0].card.id, lines[0].card.doubt), (id, None));
    let (at, by) = ("2026-01-01T00:00:00Z".parse().unwrap(), crate::contact::MemberId::from_bytes([9; 16]));
    existing.lines[0].card.verification = Some(Verification { at, by, how: "called back".into() });
    let lines = merge(&existing, all).contact.lines;
    assert_eq!((lines.len(), lines[0].number.expose()), (3, text), "what was verified stays");
}

#[test]
fn a_label_that_says_nothing_replaces_none() {
    let existing = contact("FN:Ann Lee\nitem1.TEL:+44 7400 123456\nitem1.X-ABLabel:Direct");
    let merged = merge(&existing, contact("FN:Ann Lee\nTEL;TYPE=cell:+44 7400 123456"));
    assert!(!merged.changed);
}

#[test]
fn nothing_is_removed() {
    let existing = contact("FN:Ann Lee\nTITLE:Minister\nNOTE:one\nNICKNAME:Annie\nLANG:en\nTEL:+44 20 7946 0000");
    let merged = merge(&existing, contact("FN:Ann Lee\nNOTE:two\nNICKNAME:annie,Nan\nLANG:fr\nTEL:+44 20 7946 0001"));
    let Contact { profile, lines, notes } = &merged.contact;
    assert_eq!(profile.office.as_deref(), Some("Minister"));
    assert_eq!(
        (&*profile.aliases, &*profile.languages),
        (&["Annie".into(), "Nan".into()][..], &["en".into(), "fr".into()][..])
    );
    assert_eq!((lines.len(), merged.lines.kept, notes.expose().as_str()), (2, 1, "one\ntwo"));
}

#[test]
fn the_name_from_before_becomes_an_alias() {
    let existing = contact("FN:Ann Lee\nUID:urn:x:1");
    let merged = merge(&existing, contact("FN:Ann Smith\nUID:urn:x:1"));
    assert_eq!(merged.contact.profile.name, "Ann Smith");
    assert_eq!(merged.contact.profile.aliases, ["Ann Lee"]);
    assert!(!merge(&merged.contact, contact("FN:Ann Smith")).changed);
}

#[test]
fn one_of_the_other_names_takes_no_names_place() {
    let existing = contact("FN:Ma Ra\nNICKNAME:Mimi");
    for name in ["Mimi", "MIMI", "Mími"] {
        assert!(!merge(&existing, contact(&format!("FN:{name}"))).changed, "{name}");
    }
    let merged = merge(&existing, contact("FN:Mimi\nNICKNAME:Mo")).contact.profile;
    assert_eq!((&*merged.name, &*merged.aliases), ("Ma Ra", &["Mimi".to_owned(), "Mo".to_owned()][..]));
}

#[test]
fn lost_accents_are_no_correction() {
    let existing = contact("FN:João Lourenço");
    assert!(!merge(&existing, contact("FN:Joao Lourenco")).changed);
    assert_eq!(merge(&contact("FN:Joao Lourenco"), existing).contact.profile.name, "João Lourenço");
}

#[test]
fn a_country_makes_national_numbers_readable_on_either_side() {
    let (national, with_country) = ("FN:Ann Lee\nTEL:020 7946 0000", "FN:Ann Lee\nADR:;;;;;;GB\nTEL:+44 20 7946 0000");
    let merged = merge(&contact(with_country), contact(national));
    assert!(!merged.changed);
    let merged = merge(&contact(national), contact(with_country));
    let line = &merged.contact.lines[0];
    assert_eq!((merged.contact.lines.len(), line.number.expose(), line.card.doubt), (1, "+442079460000", None));
}

#[test]
fn offices_that_share_a_number_stay_apart() {
    let both =
        "FN:Ann Lee\nitem1.TEL:+442079460000\nitem1.X-ABLabel:North\nitem2.TEL:+442079460000\nitem2.X-ABLabel:South";
    let existing = contact(both);
    assert!(!merge(&existing, contact(both)).changed);
    let south = contact("FN:Ann Lee\nitem2.TEL:+442079460000\nitem2.X-ABLabel:South");
    let merged = merge(&existing, south.clone());
    assert_eq!((merged.changed, merged.lines.kept), (false, 1));
    assert_eq!(merge(&south, existing).contact.lines.len(), 2);
}

#[test]
fn lines_of_one_number_find_themselves_again() {
    let existing = contact("FN:Ann Lee\nitem1.TEL:+442079460000\nitem1.X-ABLabel:Private");
    let file = "FN:Ann Lee\nTEL:+442079460000\nitem2.TEL:+442079460000\nitem1.TEL:+442079460000\n\
                item1.NOTE:one\nitem2.NOTE:two";
    let once = merge(&existing, contact(file)).contact;
    assert_eq!(once.lines.len(), 3);
    assert!(!merge(&once, contact(file)).changed);
}

#[test]
fn no_two_lines_are_called_alike_afterwards_and_the_file_finds_them_again() {
    let existing = contact("FN:Ann Lee\nitem1.TEL:+442079460000\nitem1.X-ABLabel:Direct");
    let file =
        "FN:Ann Lee\nitem1.TEL:+442079460001\nitem1.X-ABLabel:Direct\nitem2.TEL:+442079460000\nitem2.X-ABLabel:Direct";
    let once = merge(&existing, contact(file)).contact;
    let called: Vec<_> = once.lines.iter().map(|line| (&*line.card.label, line.number.expose())).collect();
    assert_eq!(called, [("Direct", "+442079460000"), ("Direct 2", "+442079460001")], "what the vault called so stays");
    for again in [file, "FN:Ann Lee\nitem1.TEL:+442079460001\nitem1.X-ABLabel:Direct"] {
        assert!(!merge(&once, contact(again)).changed, "{again}");
    }
    let room = contact("FN:Ann Lee\nitem1.TEL:+442079460000\nitem1.X-ABLabel:Room 12");
    let moved = merge(&room, contact("FN:Ann Lee\nitem1.TEL:+442079460000\nitem1.X-ABLabel:Room 14"));
    assert_eq!(moved.contact.lines[0].card.label, "Room 14", "that is no count");
}

#[test]
fn lines_that_a_vault_calls_alike_are_left_so_until_somebody_tells_them_apart() {
    let mut existing = contact("FN:Ann Lee\nTEL;TYPE=cell:+447400123456\nTEL;TYPE=cell:+447400123457");
    existing.lines.iter_mut().for_each(|line| line.card.label = "Own".into());
    let exported = read(
        &ImportFile::new(&crate::exchange::write_vcard([&existing]), "x.vcf"),
        &mut Watch::new(&mut || true),
        &mut || LineId::from_bytes([7; 16]),
    );
    let again = exported.unwrap().cards.get(0).contact;
    assert_eq!([&again.lines[0].card.label, &again.lines[1].card.label], ["Own", "Own 2"]);
    assert!(!merge(&existing, again).changed);
}

#[test]
fn another_number_for_a_line_is_told() {
    let beside = |existing: &str, incoming: &str| {
        let (existing, incoming) =
            (contact(&format!("FN:Ann Lee\n{existing}")), contact(&format!("FN:Ann Lee\n{incoming}")));
        merge(&existing, incoming).lines.beside.len()
    };
    let (one, two, three) =
        ("TEL;TYPE=cell:+447400123456", "TEL;TYPE=cell:+447400123457", "TEL;TYPE=cell:+447400123458");
    assert_eq!(beside(one, two), 1);
    assert_eq!(beside(one, &format!("{one}\n{two}")), 0, "the file has that of the vault, too");
    assert_eq!(beside(&format!("{one}\n{two}"), one), 0, "the file has none that is new");
    assert_eq!(beside(&format!("{one}\n{two}"), &format!("{one}\n{three}")), 1, "the second mobile has changed");
    assert_eq!(beside(&format!("{one}\n{two}"), &format!("{two}\n{three}")), 1, "whatever their counts are");
    let left = "item1.TEL:+447400123457\nitem1.X-ABLabel:Mobile 2";
    assert_eq!(beside(left, one), 1, "what was removed comes again, and the other one is still counted");
    assert_eq!(beside(one, "TEL;TYPE=work:+442079460001"), 0, "another line");
    assert_eq!(
        beside("item1.TEL:+447400123456\nitem1.X-ABLabel:Signal", "IMPP:signal:+447400123457"),
        0,
        "a name on a service"
    );
    assert_eq!(beside("IMPP:signal:ann", "IMPP:signal:ann.2"), 1);
}

#[test]
fn what_nobody_can_see_is_no_correction() {
    let existing = contact("FN:Ann Lee\nTITLE:Prime Minister\nORG:Government;Cabinet Office");
    for same in [
        "FN:Ann\u{a0}Lee\nTITLE:Prime  Minister\nORG:Government;Cabinet\u{2009}Office",
        "FN:Ann\u{200b} Lee\nTITLE:\u{200e}Prime Minister\nORG:Govern\u{ad}ment;Cabinet Office\u{feff}",
    ] {
        assert!(!merge(&existing, contact(same)).changed, "{same:?}");
    }
    assert!(merge(&existing, contact("FN:Ann Lee\nTITLE:PrimeMinister")).changed);
}

#[test]
fn a_handle_that_was_counted_is_found_again() {
    let existing = contact("FN:Ann Lee\nIMPP:skype:ann");
    let file = "FN:Ann Lee\nIMPP:skype:ann.lee";
    let once = merge(&existing, contact(file)).contact;
    assert_eq!([&once.lines[0].card.label, &once.lines[1].card.label], ["Skype", "Skype 2"]);
    assert!(!merge(&once, contact(file)).changed);
}
