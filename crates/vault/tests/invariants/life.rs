//! The life of a vault, from its making to a rotation.

use crate::kit::{Bench, draft, go_on};
use hotline_vault::{Error, ImportChoices, ImportFile, RevealHow, Secret};
use std::ops::ControlFlow;

#[test]
fn a_number_goes_in_comes_out_and_survives_a_rotation() {
    let bench = Bench::new();
    let mut vault = bench.unlock();
    let id = vault.add_contact(&draft("Bajram Begaj", &["+355672123456"])).unwrap();
    drop(vault);

    let mut vault = bench.unlock();
    assert_eq!(vault.find("begaj", 5).ids(), [id]);
    assert_eq!(vault.reveal(id, None, RevealHow::Shown, None).unwrap().number.expose(), "+355672123456");
    let rotated = vault.rotate(Some("a test"), &mut go_on).unwrap();
    assert_eq!((rotated.epoch, rotated.entries, rotated.events), (2, 1, 4));
    assert_eq!(vault.reveal(id, None, RevealHow::Shown, None).unwrap().number.expose(), "+355672123456");
    drop(vault);

    let mut vault = bench.unlock();
    assert_eq!(vault.reveal(id, None, RevealHow::Shown, None).unwrap().number.expose(), "+355672123456");
    let kinds: Vec<_> = vault.log(None, 10).unwrap().iter().map(hotline_vault::LogEntry::kind).collect();
    assert_eq!(
        kinds,
        ["line-revealed", "line-revealed", "vault-key-rotated", "line-revealed", "contacts-put", "vault-created"]
    );
    assert_eq!(vault.log(None, usize::MAX).unwrap().len(), 6, "no limit is too large");
    assert_eq!(vault.verify(&mut go_on).unwrap().events, 6, "a vault can be checked while it is unlocked");
    drop(vault);

    let verified = bench.locked().unwrap().verify(&bench.key, &mut go_on).unwrap();
    assert_eq!((verified.events, verified.entries, verified.problems.len()), (6, 1, 0));
}

#[test]
fn a_file_goes_in_once() {
    let file = b"BEGIN:VCARD\r\nVERSION:4.0\r\nUID:urn:x:1\r\nFN:Ada Example\r\n\
        item1.TEL;VALUE=uri:tel:+44-20-7946-0018\r\nitem1.X-ABLabel:Switchboard\r\nEND:VCARD\r\n\
        BEGIN:VCARD\r\nVERSION:4.0\r\nTEL:12\r\nEND:VCARD\r\n";
    let bench = Bench::new();
    let mut vault = bench.unlock();
    let plan = vault.plan_import(&ImportFile::new(file, "two.vcf"), &ImportChoices::default(), &mut go_on).unwrap();
    assert_eq!(vault.status().contacts, 0, "a plan changes nothing");
    let counts = vault.apply_import(&plan, &mut go_on).unwrap();
    assert_eq!((counts.new, counts.skipped), (1, 1), "the one without a name is left out and counted");
    let stale = vault.apply_import(&plan, &mut go_on).unwrap_err();
    assert!(matches!(stale, Error::ChangedMeanwhile), "a plan holds for the directory that it was made for");
    let stopped = vault
        .plan_import(&ImportFile::new(file, "two.vcf"), &ImportChoices::default(), &mut |_| ControlFlow::Break(()))
        .unwrap_err();
    assert!(matches!(stopped, Error::Cancelled), "a plan can be stopped while it is made");
    let events = vault.status().events;
    let plan = vault.plan_import(&ImportFile::new(file, "two.vcf"), &ImportChoices::default(), &mut go_on).unwrap();
    assert_eq!(vault.apply_import(&plan, &mut go_on).unwrap().duplicate, 1);
    assert_eq!(vault.status().events, events + 1, "that it was compared, and nothing else");
    let id = vault.find("ada", 5).hits[0].id;
    let revealed = vault.reveal(id, None, RevealHow::Shown, None).unwrap();
    assert_eq!((revealed.line.label.as_str(), revealed.number.expose()), ("Switchboard", "+442079460018"));
}

#[test]
fn a_draft_is_sealed_to_whoever_wrote_it() {
    let (bench, other) = (Bench::new(), Bench::new());
    let mut vault = bench.unlock();
    let draft = vault.seal_draft(&Secret::from("Bajram Begaj"));
    assert!(!format!("{draft:?}").contains("Begaj"));
    vault.rotate(None, &mut go_on).unwrap();
    drop(vault);
    assert_eq!(bench.unlock().open_draft(&draft).unwrap().expose(), "Bajram Begaj");
    assert!(other.unlock().open_draft(&draft).is_none());
}

#[test]
fn a_vault_is_known_until_it_is_forgotten() {
    let bench = Bench::new();
    let (first, second) = (bench.folder().join("a.hotline"), bench.folder().join("b.hotline"));
    for vault in [&first, &second] {
        bench.device().remember_vault(vault).unwrap();
    }
    assert_eq!(bench.device().known_vaults().unwrap(), [second.clone(), first.clone()]);
    bench.device().forget_vault(&second).unwrap();
    assert_eq!(bench.device().known_vaults().unwrap(), [first]);
}
