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
    assert_eq!(merged.kept, 0);
    assert_eq!(merged.contact.lines.len(), 2);
    let card = &merged.contact.lines[0].card;
    assert_eq!((card.id, &card.verification, card.assurance), (before.id, &before.verification, before.assurance));
    assert_eq!(card.label, "Private office");
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
    assert_eq!((lines.len(), merged.kept, notes.expose().as_str()), (2, 1, "one\ntwo"));
}

#[test]
fn the_name_from_before_becomes_an_alias() {
    let existing = contact("FN:Ann Lee\nUID:urn:x:1\nNICKNAME:Ann Smith");
    let merged = merge(&existing, contact("FN:Ann Smith\nUID:urn:x:1"));
    assert_eq!(merged.contact.profile.name, "Ann Smith");
    assert_eq!(merged.contact.profile.aliases, ["Ann Lee"]);
    assert!(!merge(&merged.contact, contact("FN:Ann Smith")).changed);
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
    assert_eq!((merged.changed, merged.kept), (false, 1));
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
