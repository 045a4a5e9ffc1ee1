//! What an import does not take over, and where it leaves two numbers for one line: told before it is done, and shown afterwards.

use crate::kit::{Bench, go_on};
use hotline_vault::{
    Assurance, ContactDraft, ContactId, Doubt, ImportChange, ImportChoices, ImportFile, ImportOutcome, ImportPlan,
    LineDraft, NotTaken, RevealHow, RowDoubt, Vault,
};

fn plan_as(vault: &mut Vault, file: &str, name: &str) -> ImportPlan {
    vault.plan_import(&ImportFile::new(file.as_bytes(), name), &ImportChoices::default(), &mut go_on).unwrap()
}

fn card(lines: &str) -> String {
    format!("BEGIN:VCARD\nVERSION:4.0\nUID:urn:x:1\nFN:Ann Lee\n{lines}END:VCARD\n")
}

fn import(vault: &mut Vault, file: &str) -> ImportPlan {
    let plan = plan_as(vault, file, "x.vcf");
    vault.apply_import(&plan, &mut go_on).unwrap();
    plan
}

fn ann(vault: &Vault) -> ContactId {
    vault.find("ann lee", 2).ids()[0]
}

/// Each line as it is called, with its number and doubt.
fn lines(vault: &mut Vault) -> Vec<(String, String, Option<Doubt>)> {
    let ann = ann(vault);
    let cards = vault.contact(ann).unwrap().summary.lines.clone();
    let number = |card: hotline_vault::LineCard| {
        let shown = vault.reveal(ann, Some(card.id), RevealHow::Shown, Some("a test")).unwrap();
        (card.label, shown.number.expose().to_owned(), shown.line.doubt)
    };
    cards.into_iter().map(number).collect()
}

/// Changes one line of Ann Lee, or removes it.
fn edit(vault: &mut Vault, label: &str, change: impl Fn(&mut LineDraft) -> bool) {
    let ann = ann(vault);
    let listing = vault.contact(ann).unwrap().clone();
    let mut lines: Vec<_> = listing.summary.lines.iter().map(LineDraft::unchanged).collect();
    lines.retain_mut(|line| line.label != label || change(line));
    let draft = ContactDraft { profile: listing.summary.profile, lines, notes: None };
    vault.edit_contact(ann, listing.put, &draft).unwrap();
}

fn of_assurance(given: Assurance, kept: Assurance) -> NotTaken {
    NotTaken::Assurance { label: "Direct".into(), given, kept }
}

#[test]
fn what_a_file_claims_of_a_line_is_not_taken_over_and_told() {
    use Assurance::{Encrypted, Open, Secure, Unsafe};
    let json = r#"{"format":"hotline-contacts","version":1,"contacts":[{"name":"Ann Lee","uid":"urn:x:1","lines":[
        {"label":"Direct","number":"+442079460001","kind":"landline","assurance":"secure",
         "verification":{"at":"2026-01-01T00:00:00Z","by":"00000000000000000000000000000000","how":"x"}}]}]}"#;
    let vcard = card("item1.TEL;X-HOTLINE-ASSURANCE=secure:+442079460001\nitem1.X-ABLabel:Direct\n");
    let csv = "Name,Phone 1 - Label,Phone 1 - Value,Phone 1 - Assurance\nAnn Lee,Direct,+442079460001,secure\n";
    for (file, name) in [(json, "x.json"), (&*vcard, "x.vcf"), (csv, "x.csv")] {
        let bench = Bench::new();
        let mut vault = bench.unlock();
        let mut expected = vec![of_assurance(Secure, Open)];
        expected.extend((name == "x.json").then(|| NotTaken::Verified { label: "Direct".into() }));
        let plan = plan_as(&mut vault, file, name);
        assert_eq!((plan.not_taken(0), plan.counts().not_taken), (&*expected, 1), "{name}");
        vault.apply_import(&plan, &mut go_on).unwrap();
        let ann = ann(&vault);
        let before = vault.contact(ann).unwrap().summary.lines[0].clone();
        assert_eq!((before.assurance, before.verification), (Open, None), "{name}");
        // It is told again, for as long as nobody says so himself.
        let plan = plan_as(&mut vault, file, name);
        assert_eq!((&plan.rows()[0].outcome, plan.not_taken(0)), (&ImportOutcome::Duplicate, &*expected), "{name}");
        edit(&mut vault, "Direct", |line| {
            (line.assurance, line.verified) = (Secure, Some("called back".into()));
            true
        });
        let plan = plan_as(&mut vault, file, name);
        assert_eq!((plan.not_taken(0), plan.counts().not_taken), (&[][..], 0), "{name}");
    }
    let bench = Bench::new();
    let mut vault = bench.unlock();
    let direct = |assurance: &str| {
        card(&format!("item1.TEL;X-HOTLINE-ASSURANCE={assurance}:+442079460001\nitem1.X-ABLabel:Direct\n"))
    };
    import(&mut vault, &direct("encrypted"));
    for (of_vault, said, told) in [
        (Open, "encrypted", Some(Encrypted)),
        (Open, "open", None),
        (Secure, "encrypted", None),
        (Secure, "open", None),
        (Encrypted, "unsafe", Some(Unsafe)),
        (Unsafe, "unsafe", None),
    ] {
        edit(&mut vault, "Direct", |line| {
            line.assurance = of_vault;
            true
        });
        let plan = plan_as(&mut vault, &direct(said), "x.vcf");
        let expected: Vec<_> = told.into_iter().map(|given| of_assurance(given, of_vault)).collect();
        assert_eq!(plan.not_taken(0), expected, "{of_vault:?} {said}");
    }
    let new = plan_as(&mut vault, &direct("unsafe").replace("Ann Lee", "Bo Ek").replace(":1\n", ":2\n"), "x.vcf");
    assert_eq!((&new.rows()[0].outcome, new.not_taken(0)), (&ImportOutcome::New, &[][..]), "that is taken over");
}

#[test]
fn what_is_claimed_of_numbers_that_are_told_apart_stays_with_each() {
    let bench = Bench::new();
    let mut vault = bench.unlock();
    let text = card(
        "TEL:+44 20 7946 0009\nitem1.TEL;X-HOTLINE-ASSURANCE=secure:020 7946 0001 / 020 7946 0002\nitem1.X-ABLabel:Direct\nADR:;;;;;;GB\n",
    );
    let mut plan = plan_as(&mut vault, &text, "x.vcf");
    vault.split_in_import(&mut plan, 0, true).unwrap();
    let labels: Vec<_> = plan.not_taken(0).iter().map(NotTaken::to_string).collect();
    let text = |label| format!("{label}: the file calls it secure; kept as open until somebody says so");
    assert_eq!(labels, [text("Direct"), text("Direct 2")]);
}

#[test]
fn another_number_for_a_line_is_told_and_shown_until_somebody_says_which() {
    let (old, new) = ("+447400123456", "+447400123457");
    let mobile = |number: &str| card(&format!("TEL;TYPE=cell:{number}\nTEL;TYPE=work:+442079460001\n"));
    let setting = || {
        let bench = Bench::new();
        let mut vault = bench.unlock();
        import(&mut vault, &mobile(old));
        let plan = import(&mut vault, &mobile(new));
        assert_eq!(plan.doubts(0), [RowDoubt::OtherNumber { label: "Mobile".into(), new: "Mobile 2".into() }]);
        assert_eq!((plan.counts().doubtful, plan.rows()[0].kept_lines), (1, 1));
        assert_eq!(plan.changes(0), [ImportChange::LineAdded { label: "Mobile 2".into() }]);
        (bench, vault)
    };
    let line = |label: &str, number: &str, doubt| (label.to_owned(), number.to_owned(), doubt);
    let office = line("Office", "+442079460001", None);
    let both = Some(Doubt::OtherNumber);
    let (_bench, mut vault) = setting();
    let expected = [line("Mobile", old, both), office.clone(), line("Mobile 2", new, both)];
    assert_eq!(lines(&mut vault), expected);
    let dialable = |vault: &Vault| {
        vault.contact(ann(vault)).unwrap().summary.lines.iter().all(hotline_vault::LineCard::is_dialable)
    };
    assert!(dialable(&vault), "either can be dialled");
    for again in [old, new] {
        let plan = plan_as(&mut vault, &mobile(again), "x.vcf");
        assert_eq!((&plan.rows()[0].outcome, plan.doubts(0)), (&ImportOutcome::Duplicate, Vec::new()));
    }
    // Who changes something else has not said which.
    edit(&mut vault, "Office", |line| {
        line.assurance = Assurance::Unsafe;
        true
    });
    assert_eq!(lines(&mut vault), expected);
    // One was found to be right: the other may still be wrong.
    edit(&mut vault, "Mobile 2", |line| {
        line.verified = Some("called back".into());
        true
    });
    assert_eq!(lines(&mut vault), [line("Mobile", old, both), office.clone(), line("Mobile 2", new, None)]);
    // The one was removed.
    let (_bench, mut vault) = setting();
    edit(&mut vault, "Mobile", |_| false);
    assert_eq!(lines(&mut vault), [office.clone(), line("Mobile 2", new, None)]);
    // The one is called something else.
    let (_bench, mut vault) = setting();
    edit(&mut vault, "Mobile", |line| {
        line.label = "Own mobile, abroad".into();
        true
    });
    assert_eq!(lines(&mut vault), [line("Own mobile, abroad", old, None), office, line("Mobile 2", new, None)]);
}

#[test]
fn a_number_in_doubt_keeps_its_own_doubt_beside_another_number() {
    let bench = Bench::new();
    let mut vault = bench.unlock();
    import(&mut vault, &card("TEL;TYPE=cell:ask the desk\n"));
    import(&mut vault, &card("TEL;TYPE=cell:+447400123457\n"));
    let doubts: Vec<_> = lines(&mut vault).into_iter().map(|(.., doubt)| doubt).collect();
    assert_eq!(doubts, [Some(Doubt::Unreadable), Some(Doubt::OtherNumber)]);
}

#[test]
fn numbers_of_one_file_alone_are_not_in_question() {
    let bench = Bench::new();
    let mut vault = bench.unlock();
    let plan = import(&mut vault, &(card("TEL;TYPE=cell:+447400123456\n") + &card("TEL;TYPE=cell:+447400123457\n")));
    assert_eq!((plan.counts().new, plan.counts().changed, plan.counts().doubtful), (1, 1, 0));
    assert!(lines(&mut vault).iter().all(|(.., doubt)| doubt.is_none()));
}

#[test]
fn a_contact_that_an_earlier_row_makes_is_added_to_and_not_made_again() {
    let bench = Bench::new();
    let mut vault = bench.unlock();
    let text = card("TEL;TYPE=cell:+447400123456\n") + &card("TITLE:Minister\nTEL;TYPE=cell:+447400123457\n");
    let plan = plan_as(&mut vault, &text, "x.vcf");
    assert_eq!([plan.joined_to(0), plan.joined_to(1)], [None, Some(0)]);
    let office =
        ImportChange::Field { field: hotline_vault::Field::Office, before: String::new(), after: "Minister".into() };
    assert_eq!(plan.changes(1), [office, ImportChange::LineAdded { label: "Mobile 2".into() }]);
    assert!(!plan.changes(0).is_empty());
}

#[test]
fn a_changed_mark_of_a_time_zone_is_told_as_what_it_is() {
    let bench = Bench::new();
    let mut vault = bench.unlock();
    let ann = |zone: &str| card(&format!("ADR:;;;;;;Albania\n{zone}"));
    import(&mut vault, &ann(""));
    let plan = plan_as(&mut vault, &ann("TZ:Europe/Tirane\n"), "x.vcf");
    let from = hotline_vault::Field::TimeZoneFrom;
    assert_eq!(plan.changes(0), [ImportChange::Field { field: from, before: "country".into(), after: String::new() }]);
}

#[test]
fn another_table_is_told_and_is_no_row_of_persons() {
    let bench = Bench::new();
    let mut vault = bench.unlock();
    let text = "Name,Phone\nAnn Lee,+442079460001\nPhone,Name\n+442079460002,Bo Ek\n";
    let plan = plan_as(&mut vault, text, "x.csv");
    assert_eq!((plan.rows().len(), plan.counts().skipped), (1, 0));
    assert_eq!(plan.remarks()[0].what.lines_left_out(), Some((4, 2)));
}

#[test]
fn whatever_makes_a_row_a_changed_one_is_told() {
    let bench = Bench::new();
    let mut vault = bench.unlock();
    let line = "item1.X-ABLabel:Direct\nitem1.TEL";
    let before = card(&format!("{line}:+442079460001\n"));
    for (changed, expected) in [
        (card(&format!("{line};X-HOTLINE-KIND=fax:+442079460001\n")), None),
        (card(&format!("{line}:+442079460001\nitem1.NOTE:ask for Bo\n")), Some(ImportChange::Notes)),
        (card(&format!("{line}:+442079460001\nNOTE:ask for Bo\n")), Some(ImportChange::Notes)),
    ] {
        import(&mut vault, &before);
        let plan = plan_as(&mut vault, &changed, "x.vcf");
        let outcome = if expected.is_some() { ImportOutcome::Changed } else { ImportOutcome::Duplicate };
        assert_eq!(
            (&plan.rows()[0].outcome, plan.changes(0)),
            (&outcome, Vec::from_iter(expected.clone())),
            "{changed}"
        );
        let joined = plan_as(&mut vault, &(before.replace(":1\n", ":2\n") + &changed.replace(":1\n", ":2\n")), "x.vcf");
        let whole = format!("{:?}", joined.changes(1));
        assert_eq!(joined.changes(1), Vec::from_iter(expected), "{whole}");
    }
    let unclear = card(&format!("{line}:ask the desk\n"));
    let mut vault = bench.unlock();
    import(&mut vault, &unclear.replace(":1\n", ":3\n").replace("Ann Lee", "Bo Ek"));
    let fax = unclear
        .replace(":1\n", ":3\n")
        .replace("Ann Lee", "Bo Ek")
        .replace("item1.TEL", "item1.TEL;X-HOTLINE-KIND=fax");
    let plan = plan_as(&mut vault, &fax, "x.vcf");
    let kind = ImportChange::LineKind { label: "Direct".into(), kind: hotline_vault::LineKind::Fax };
    assert_eq!(plan.changes(0), [kind]);
}
