//! Who is who when a file goes in. Nobody is taken for somebody else on a likeness, and nothing goes in twice.

use crate::kit::{Bench, draft, go_on, reveal};
use hotline_vault::{
    BadChoice, Error, ImportChange, ImportChoices, ImportCounts, ImportFile, ImportOutcome, ImportPlan, Progress,
    RowChoice, SkipReason, Vault, Whom,
};
use std::ops::ControlFlow;

/// A person of a file: name, office, number, identifier. What is empty is left out.
type Person<'a> = [&'a str; 4];

fn file(people: &[Person<'_>]) -> String {
    let property = |name: &str, value: &str| if value.is_empty() { String::new() } else { format!("{name}:{value}\n") };
    let card = |[name, office, number, uid]: &Person<'_>| {
        let properties = [("FN", name), ("TITLE", office), ("TEL", number), ("UID", uid)];
        let properties: String = properties.iter().map(|(name, value)| property(name, value)).collect();
        format!("BEGIN:VCARD\nVERSION:4.0\n{properties}END:VCARD\n")
    };
    people.iter().map(card).collect()
}

fn plan_with(vault: &mut Vault, file: &str, choices: &ImportChoices) -> ImportPlan {
    vault.plan_import(&ImportFile::new(file.as_bytes(), "people.vcf"), choices, &mut go_on).unwrap()
}

fn plan(vault: &mut Vault, file: &str) -> ImportPlan {
    plan_with(vault, file, &ImportChoices::default())
}

fn import(vault: &mut Vault, file: &str) -> ImportCounts {
    let plan = plan(vault, file);
    vault.apply_import(&plan, &mut go_on).unwrap()
}

#[test]
fn reading_can_be_stopped_before_anybody_is_compared() {
    let bench = Bench::new();
    let mut vault = bench.unlock();
    let people = "Name,Phone\n".to_owned() + &"Ada,+442079460018\n".repeat(1000);
    let file = ImportFile::new(people.as_bytes(), "people.csv");
    for after in [0, 3, 8] {
        let mut asked = 0;
        let mut stop = |progress: Progress| {
            assert_eq!((progress.done, progress.total), (0, 0), "how many there are is not known yet");
            asked += 1;
            if asked > after { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        };
        let stopped = vault.plan_import(&file, &ImportChoices::default(), &mut stop).unwrap_err();
        assert!(matches!(stopped, Error::Cancelled), "{stopped}");
    }
}

fn outcomes(plan: &ImportPlan) -> Vec<ImportOutcome> {
    plan.rows().iter().map(|row| row.outcome.clone()).collect()
}

/// The numbers of everybody, by name.
fn numbers(vault: &mut Vault) -> Vec<(String, Vec<String>)> {
    let ids: Vec<_> = vault.find("", 1000).ids();
    let of = |id| {
        let listing = vault.contact(id).unwrap().clone();
        let lines: Vec<_> = listing.summary.lines.iter().map(|line| line.id).collect();
        (listing.summary.profile.name, id, lines)
    };
    let people: Vec<_> = ids.into_iter().map(of).collect();
    let mut revealed = |(name, id, lines): (String, _, Vec<_>)| {
        let number = |line| {
            let shown = vault.reveal(id, Some(line), hotline_vault::RevealHow::Shown, None).unwrap();
            shown.number.expose().to_owned()
        };
        (name, lines.into_iter().map(number).collect())
    };
    people.into_iter().map(&mut revealed).collect()
}

const ONE: &str = "+44 20 7946 0001";
const TWO: &str = "+44 20 7946 0002";

#[test]
fn five_people_of_one_name_in_one_file_are_five() {
    let people: Vec<_> = (0..5).map(|n| format!("+44 20 7946 010{n}")).collect();
    let people: Vec<Person<'_>> = people.iter().map(|number| ["Ann Lee", "Minister", number, ""]).collect();
    let bench = Bench::new();
    let mut vault = bench.unlock();
    let text = file(&people);
    let planned = plan(&mut vault, &text);
    assert_eq!(outcomes(&planned), vec![ImportOutcome::New; 5]);
    assert_eq!(planned.rows()[0].could_be, []);
    assert_eq!(planned.rows()[2].could_be, [Whom::Row(0), Whom::Row(1)], "and it is asked whether they are");
    assert_eq!((planned.counts().new, planned.counts().asked), (5, 4));
    vault.apply_import(&planned, &mut go_on).unwrap();
    let all = numbers(&mut vault);
    assert!(all.len() == 5 && all.iter().all(|(_, numbers)| numbers.len() == 1), "{all:?}");
    assert_eq!(import(&mut vault, &text).duplicate, 5, "a second time adds nothing");
    assert_eq!(vault.status().contacts, 5);
}

#[test]
fn rows_of_one_file_are_one_person_by_identifier_or_by_name_and_number() {
    let bench = Bench::new();
    let mut vault = bench.unlock();
    let text = file(&[
        ["Ann Lee", "Minister", ONE, ""],
        ["ann lee", "", "+442079460001", ""],
        ["Bo Ek", "", ONE, "urn:x:1"],
        ["Bo A. Ek", "Envoy", TWO, "urn:x:1"],
        ["Cy Fox", "Envoy", "", ""],
        ["Cy Fox", "Envoy", TWO, ""],
    ]);
    let counts = import(&mut vault, &text);
    assert_eq!((counts.new, counts.changed + counts.duplicate), (4, 2));
    let mut names: Vec<_> = numbers(&mut vault).into_iter().map(|(name, numbers)| (name, numbers.len())).collect();
    names.sort();
    let expected = [("Ann Lee", 1), ("Bo A. Ek", 2), ("Cy Fox", 0), ("Cy Fox", 1)];
    assert_eq!(names, expected.map(|(name, count)| (name.to_owned(), count)));
    assert_eq!(import(&mut vault, &text).new, 0);
}

#[test]
fn a_file_in_which_everybody_has_one_identifier_says_nothing_by_it() {
    let bench = Bench::new();
    let mut vault = bench.unlock();
    let text = file(&[["Ann Lee", "", ONE, "1"], ["Bo Ek", "", TWO, "1"], ["Cy Fox", "", "", "1"]]);
    assert_eq!(import(&mut vault, &text).new, 3);
}

#[test]
fn the_vault_knows_a_person_by_name_and_office_or_by_name_and_number_and_asks_otherwise() {
    let bench = Bench::new();
    let mut vault = bench.unlock();
    let known = vault.add_contact(&draft("Ann Lee", &[ONE])).unwrap();
    let office = "Office of Ann Lee";
    for (person, outcome, asked) in [
        (["Ann Lee", office, ONE, ""], ImportOutcome::Duplicate, false),
        (["ANN LEE", "", "", ""], ImportOutcome::Duplicate, false),
        (["Ann Lee", office, TWO, ""], ImportOutcome::Changed, false),
        (["Ann Lee", "Envoy", ONE, ""], ImportOutcome::Changed, false),
        (["Ann Lee", "Envoy", TWO, ""], ImportOutcome::New, true),
        (["Ann Lee", "", TWO, ""], ImportOutcome::New, true),
        (["Ann Leigh", office, ONE, ""], ImportOutcome::New, false),
    ] {
        let planned = plan(&mut vault, &file(&[person]));
        assert_eq!(outcomes(&planned), [outcome], "{person:?}");
        let could_be = if asked { vec![Whom::Contact(known)] } else { Vec::new() };
        assert_eq!((&planned.rows()[0].could_be, planned.counts().asked), (&could_be, u64::from(asked)), "{person:?}");
    }
}

#[test]
fn who_is_asked_about_is_a_second_person_until_somebody_says_otherwise() {
    let bench = Bench::new();
    let mut vault = bench.unlock();
    let known = vault.add_contact(&draft("Ann Lee", &[ONE])).unwrap();
    let text = file(&[["Ann Lee", "Envoy", TWO, ""], ["Bo Ek", "", ONE, ""], ["Bo Ek", "", TWO, ""]]);
    let mut planned = plan(&mut vault, &text);
    assert_eq!(planned.counts().asked, 2);

    vault.choose_in_import(&mut planned, 0, RowChoice::Same(Whom::Contact(known))).unwrap();
    vault.choose_in_import(&mut planned, 2, RowChoice::Same(Whom::Row(1))).unwrap();
    assert_eq!(outcomes(&planned), [ImportOutcome::Changed, ImportOutcome::New, ImportOutcome::Changed]);
    assert_eq!(planned.counts().asked, 0);
    vault.choose_in_import(&mut planned, 1, RowChoice::LeaveOut).unwrap();
    let left_out = ImportOutcome::Skipped(SkipReason::LeftOut);
    assert_eq!(outcomes(&planned), [ImportOutcome::Changed, left_out, ImportOutcome::New]);
    vault.choose_in_import(&mut planned, 1, RowChoice::Take).unwrap();
    vault.choose_in_import(&mut planned, 0, RowChoice::Two).unwrap();
    assert_eq!(outcomes(&planned), [ImportOutcome::New, ImportOutcome::New, ImportOutcome::Changed]);
    vault.choose_in_import(&mut planned, 0, RowChoice::Same(Whom::Contact(known))).unwrap();
    vault.apply_import(&planned, &mut go_on).unwrap();

    let all = numbers(&mut vault);
    let lines: Vec<_> = all.iter().map(|(name, numbers)| (name.as_str(), numbers.len())).collect();
    assert_eq!(lines, [("Ann Lee", 2), ("Bo Ek", 2)]);
    assert_eq!(reveal(&mut vault, known).unwrap(), "+442079460001", "what was there stands first");
}

#[test]
fn choices_can_be_made_beforehand_by_the_lines_of_the_file() {
    let bench = Bench::new();
    let mut vault = bench.unlock();
    let known = vault.add_contact(&draft("Ann Lee", &[ONE])).unwrap();
    let text = file(&[["Ann Lee", "Envoy", TWO, ""], ["Ann Lee", "Chair", TWO, ""], ["Cy Fox", "", ONE, ""]]);
    let lines: Vec<_> = plan(&mut vault, &text).rows().iter().map(|row| row.line).collect();
    let mut choices = ImportChoices::default();
    choices.say(lines[0], RowChoice::Same(Whom::Contact(known)));
    choices.say(lines[1], RowChoice::Two);
    choices.say(lines[2], RowChoice::LeaveOut);
    let planned = plan_with(&mut vault, &text, &choices);
    let left_out = ImportOutcome::Skipped(SkipReason::LeftOut);
    assert_eq!(outcomes(&planned), [ImportOutcome::Changed, ImportOutcome::New, left_out]);
    let mut forwards = ImportChoices::default();
    forwards.same_as_line(lines[0], lines[1]);
    let mut nowhere = ImportChoices::default();
    nowhere.say(lines[0] + 1, RowChoice::Two);
    let later = BadChoice::SameAsLater { line: lines[0], other: lines[1] };
    let begin = format!("the nearest ones begin at lines {} and {}", lines[0], lines[1]);
    for (choices, expected) in [(forwards, later), (nowhere, BadChoice::Nowhere { line: lines[0] + 1, begin })] {
        let from = ImportFile::new(text.as_bytes(), "people.vcf");
        let error = vault.plan_import(&from, &choices, &mut go_on).unwrap_err();
        assert!(matches!(&error, Error::Choice(choice) if *choice == expected), "{error}");
    }
}

#[test]
fn an_identifier_names_a_person_whatever_the_name() {
    let bench = Bench::new();
    let mut vault = bench.unlock();
    import(&mut vault, &file(&[["Ann Lee", "Envoy", ONE, "urn:x:1"]]));
    let planned = plan(&mut vault, &file(&[["Mary Smith", "Chair", TWO, "urn:x:1"]]));
    assert_eq!(outcomes(&planned), [ImportOutcome::Changed]);
    let others = plan(&mut vault, &file(&[["Ann Lee", "Envoy", TWO, "urn:x:2"]]));
    assert_eq!(
        (outcomes(&others), others.counts().asked),
        (vec![ImportOutcome::New], 0),
        "another identifier, another person"
    );
}

#[test]
fn a_plan_says_field_by_field_what_changes_and_how_numbers_were_read() {
    let bench = Bench::new();
    let mut vault = bench.unlock();
    vault.add_contact(&draft("Ann Lee", &[ONE])).unwrap();
    let text = "BEGIN:VCARD\nVERSION:4.0\nFN:Ann Lee\nTITLE:Envoy\nCATEGORIES:Summit\nORG:Office;Protocol\nTEL;TYPE=fax:+44 20 7946 0001\n\
        TEL:0044 20-7946-0002\nTEL:+44 20 7946 0003\nTEL:ask at the desk\nNOTE:shy\nEND:VCARD\n";
    let planned = plan(&mut vault, text);
    let changes = planned.changes(0);
    let field = changes.iter().find_map(|change| match change {
        ImportChange::Field { before, after, .. } => Some((before.as_str(), after.as_str())),
        _ => None,
    });
    assert_eq!(field, Some(("Office of Ann Lee", "Envoy")));
    let tags = changes.iter().any(|change| matches!(change, ImportChange::Field { after, .. } if after == "Summit"));
    assert!(
        tags && changes.iter().any(|change| matches!(change, ImportChange::Field { after, .. } if after == "Protocol"))
    );
    let added = changes.iter().filter(|change| matches!(change, ImportChange::LineAdded { .. })).count();
    assert_eq!((added, changes.contains(&ImportChange::Notes)), (3, true));
    let readings: Vec<_> = planned.readings(0);
    let readings: Vec<_> =
        readings.iter().map(|reading| (reading.written.expose().as_str(), reading.number.expose().as_str())).collect();
    assert_eq!(readings, [("0044 20-7946-0002", "+44 20 7946 0002")]);
    assert!(!format!("{:?}", planned.readings(0)).contains("7946"));
}

#[test]
fn a_column_that_may_hold_numbers_is_asked_for_and_never_dropped() {
    let bench = Bench::new();
    let mut vault = bench.unlock();
    let text = "Name,Mobile,Zzyzx\nAnn Lee,+44 20 7946 0001,+44 20 7946 0002\nBo Ek,,+44 20 7946 0003\n";
    let from = ImportFile::new(text.as_bytes(), "people.csv");
    let planned = vault.plan_import(&from, &ImportChoices::default(), &mut go_on).unwrap();
    let asked: Vec<_> = planned.unanswered().map(|column| (column.at, column.heading.as_str())).collect();
    assert_eq!(asked, [(2, "Zzyzx")]);
    let refused = vault.apply_import(&planned, &mut go_on).unwrap_err();
    assert!(matches!(refused, Error::ColumnsUnanswered), "{refused}");
    assert_eq!(vault.status().contacts, 0);
}

#[test]
fn two_numbers_in_a_field_become_two_lines_if_somebody_says_so() {
    let bench = Bench::new();
    let mut vault = bench.unlock();
    let text = "BEGIN:VCARD\nVERSION:4.0\nFN:Ann Lee\nADR:;;;;;;GB\nTEL;TYPE=cell:020 7946 0001 / 020 7946 0002\n\
        TEL:020 7946 0003\nEND:VCARD\n";
    let mut planned = plan(&mut vault, text);
    assert_eq!((planned.doubts(0).len(), planned.counts().doubtful), (1, 1), "nobody guesses");
    let pieces: Vec<_> = planned.readings(0).iter().map(|reading| reading.pieces.len()).collect();
    assert_eq!(pieces, [2, 0], "but the two are offered");
    vault.split_in_import(&mut planned, 0, true).unwrap();
    assert_eq!((planned.rows()[0].split, planned.counts().doubtful), (true, 0));
    vault.split_in_import(&mut planned, 0, false).unwrap();
    assert_eq!((planned.rows()[0].split, planned.counts().doubtful), (false, 1));
    let choices = ImportChoices::splitting(true);
    let planned = plan_with(&mut vault, text, &choices);
    vault.apply_import(&planned, &mut go_on).unwrap();
    let [(_, numbers)] = &numbers(&mut vault)[..] else { panic!("one person") };
    assert_eq!(*numbers, ["+442079460001", "+442079460002", "+442079460003"]);
    assert_eq!(import(&mut vault, text).duplicate, 1, "who was told apart once is known, however the file is read");
}

#[test]
fn who_came_in_whole_is_the_same_when_the_numbers_are_told_apart_later() {
    let bench = Bench::new();
    let mut vault = bench.unlock();
    // Without an identifier or an office, the numbers alone say who it is.
    let text =
        "BEGIN:VCARD\nVERSION:4.0\nFN:Ann Lee\nADR:;;;;;;GB\nTEL;TYPE=cell:020 7946 0001 / 020 7946 0002\nEND:VCARD\n";
    assert_eq!(import(&mut vault, text).new, 1);
    for (changed, duplicate) in [(1, 0), (0, 1)] {
        let planned = plan_with(&mut vault, text, &ImportChoices::splitting(true));
        let counts = vault.apply_import(&planned, &mut go_on).unwrap();
        assert_eq!((counts.new, counts.asked, counts.doubtful), (0, 0, 0));
        assert_eq!((counts.changed, counts.duplicate), (changed, duplicate));
        let [(_, numbers)] = &numbers(&mut vault)[..] else { panic!("one person") };
        assert_eq!(*numbers, ["+442079460001", "+442079460002"], "the text gave way to its numbers");
    }
    assert_eq!(import(&mut vault, text).duplicate, 1, "and the whole text says nothing new");
}

#[test]
fn a_text_that_is_no_number_is_nobodys_proof() {
    let bench = Bench::new();
    let mut vault = bench.unlock();
    for text in ["n/a", "switchboard", "-", "456-1111", "100", "17"] {
        let people = file(&[["John Smith", "", text, ""], ["John Smith", "", text, ""]]);
        let people = people.replacen("TEL:", "NOTE:one\nTEL:", 1);
        let planned = plan(&mut vault, &people);
        assert_eq!((planned.counts().new, planned.counts().asked), (2, 1), "{text}");
    }
    let handles = "BEGIN:VCARD\nVERSION:4.0\nFN:Ann Lee\nX-SKYPE:js\nEND:VCARD\n\
        BEGIN:VCARD\nVERSION:4.0\nFN:Ann Lee\nX-TWITTER:js\nEND:VCARD\n";
    assert_eq!(plan(&mut vault, handles).counts().new, 2, "two services, two people");
}

#[test]
fn two_offices_of_one_name_and_number_in_a_file_are_two_and_the_file_goes_in_once() {
    let bench = Bench::new();
    let mut vault = bench.unlock();
    let text = file(&[
        ["John Smith", "Senator", ONE, ""],
        ["John Smith", "Senator", TWO, ""],
        ["John Smith", "Governor", ONE, ""],
    ]);
    assert_eq!(import(&mut vault, &text).new, 3);
    for _ in 0..3 {
        assert_eq!(import(&mut vault, &text).duplicate, 3);
    }
}

#[test]
fn a_number_that_had_no_country_is_read_no_other_way_the_second_time() {
    let bench = Bench::new();
    let mut vault = bench.unlock();
    let text = "BEGIN:VCARD\nVERSION:4.0\nFN:Jo Two\nTEL:030 23125005\nTEL:+49 30 23125006\nEND:VCARD\n";
    assert_eq!(import(&mut vault, text).new, 1);
    assert_eq!(import(&mut vault, text).duplicate, 1);
}

#[test]
fn a_second_office_in_another_state_under_one_identifier_is_a_contact_of_its_own_and_not_asked_about() {
    let bench = Bench::new();
    let mut vault = bench.unlock();
    let card = |country: &str| {
        format!(
            "BEGIN:VCARD\nVERSION:4.0\nUID:urn:x:1\nFN:Ann Lee\nORG:Government of {country}\nADR:;;;;;;{country}\nEND:VCARD\n"
        )
    };
    let planned = plan(&mut vault, &(card("France") + &card("Andorra")));
    assert_eq!((planned.counts().new, planned.counts().asked), (2, 0));
}
