//! Rows of one file that may be one person: they are only if nothing of either is lost, and a file that goes in twice changes nothing.

use crate::kit::{Bench, go_on};
use hotline_vault::{ImportChoices, ImportCounts, ImportFile, ImportPlan, Vault, Whom};

fn plan(vault: &mut Vault, text: &str) -> ImportPlan {
    let name = if text.starts_with("BEGIN") { "x.vcf" } else { "x.csv" };
    vault.plan_import(&ImportFile::new(text.as_bytes(), name), &ImportChoices::default(), &mut go_on).unwrap()
}

fn import(vault: &mut Vault, text: &str) -> ImportCounts {
    let plan = plan(vault, text);
    vault.apply_import(&plan, &mut go_on).unwrap()
}

/// Sees to it that a file makes so many people and asks of so many, and says nothing new when it goes in again.
fn goes_in_once(text: &str, new: u64, asked: u64) {
    let bench = Bench::new();
    let mut vault = bench.unlock();
    let counts = import(&mut vault, text);
    assert_eq!((counts.new, counts.asked), (new, asked), "{text}");
    for _ in 0..2 {
        let again = import(&mut vault, text);
        assert_eq!((again.new, again.changed, again.asked), (0, 0, 0), "{text}");
        assert_eq!(again.duplicate, counts.new + counts.changed + counts.duplicate, "{text}");
    }
}

fn card(properties: &str) -> String {
    format!("BEGIN:VCARD\nVERSION:4.0\nFN:Kim Lee\nTEL;TYPE=work:+8227305800\n{properties}END:VCARD\n")
}

#[test]
fn whoever_contradicts_the_other_in_what_people_have_one_of_is_asked_about() {
    for (heading, one, other) in [
        ("Town", "Seoul", "Busan"),
        ("Province", "Seoul", "Jeju"),
        ("Country", "South Korea", "Japan"),
        ("Organization", "Office A", "Office B"),
        ("Department", "Protocol", "Press"),
        ("Job Title", "Envoy", "Minister"),
        ("Form of Address", "Mr Lee", "Ms Lee"),
        ("Time Zone", "Asia/Seoul", "Asia/Tokyo"),
        ("Name in Own Script", "이김", "리김"),
    ] {
        let text = format!("Name,Phone,{heading}\nKim Lee,+82 2 730 5801,{one}\nKim Lee,+82 2 730 5801,{other}\n");
        goes_in_once(&text, 2, 1);
        let text = format!("Name,Phone,{heading}\nKim Lee,+82 2 730 5801,{one}\nKim Lee,+82 2 730 5801,{one}\n");
        goes_in_once(&text, 1, 0);
        let text = format!(
            "Name,Phone,Mobile,{heading}\nKim Lee,+82 2 730 5801,,{one}\nKim Lee,+82 2 730 5801,+82 10 1234 5678,\n"
        );
        goes_in_once(&text, 1, 0);
    }
}

#[test]
fn father_and_son_at_one_switchboard_are_two() {
    for (father, son) in [
        (
            "TEL;TYPE=cell:+821012345678\nBDAY:1960-01-01\nNOTE:Father\n",
            "N:Lee;Kim;;;Jr.\nTEL;TYPE=cell:+821012345679\nBDAY:1990-01-01\nNOTE:Son\n",
        ),
        ("BDAY:1960-01-01\n", "BDAY:1990-01-01\n"),
        ("TEL;TYPE=cell:+821012345678\n", "N:Lee;Kim;;;Jr.\nTEL;TYPE=cell:+821012345679\n"),
        ("N:Lee;Kim;;;Sr.\n", "N:Lee;Kim;;;Jr.\n"),
        ("N:Lee;Kim;Q;;\n", "N:Lee;Kim;R;;\n"),
        ("N:Lee;Kim;;;II\n", "TITLE:Envoy\n"),
    ] {
        goes_in_once(&(card(father) + &card(son)), 2, 1);
    }
    for (one, other) in [
        ("BDAY:1960-01-01\n", "TEL;TYPE=cell:+821012345679\n"),
        ("BDAY:1960-01-01\n", "BDAY:1960-01-01\nTITLE:Envoy\n"),
        ("N:Lee;Kim;Q;;\n", "TITLE:Envoy\n"),
        ("N:Lee;Kim;;;Jr.\n", "N:Lee;Kim;;;Jr\nTITLE:Envoy\n"),
        ("NOTE:one\n", "NOTE:two\nEMAIL:kim@example.org\n"),
    ] {
        goes_in_once(&(card(one) + &card(other)), 1, 0);
    }
    // The father is there already.
    let bench = Bench::new();
    let mut vault = bench.unlock();
    import(&mut vault, &card("BDAY:1960-01-01\n"));
    let son = import(&mut vault, &card("BDAY:1990-01-01\n"));
    assert_eq!((son.new, son.asked), (1, 1));
}

#[test]
fn who_goes_by_another_name_keeps_the_first() {
    goes_in_once("Name,Phone,Alias\nMa Ra,+82 2 730 5802,Mimi\nMimi,+82 2 730 5802,\n", 1, 0);
    goes_in_once("Name,Phone,Alias\nMimi,+82 2 730 5802,\nMa Ra,+82 2 730 5802,Mimi\n", 1, 0);
    let bench = Bench::new();
    let mut vault = bench.unlock();
    import(&mut vault, "Name,Phone,Alias\nMa Ra,+82 2 730 5802,Mimi\nMimi,+82 2 730 5802,\n");
    let names: Vec<_> =
        vault.find("", 9).ids().into_iter().map(|id| vault.contact(id).unwrap().summary.profile.name.clone()).collect();
    assert_eq!(names, ["Ma Ra"]);
}

#[test]
fn one_identifier_makes_no_one_person_of_two_who_contradict_each_other() {
    let uid = |properties: &str| card(&format!("UID:urn:x:1\n{properties}"));
    goes_in_once(&(uid("TITLE:Envoy\n") + &uid("TITLE:Minister\n")), 2, 1);
    goes_in_once(&(uid("TITLE:Envoy\n") + &uid("ORG:Office\nTEL:+8227305801\n")), 1, 0);
    let other = uid("").replace("FN:Kim Lee", "FN:Ann Poe");
    goes_in_once(&(uid("") + &other), 2, 1);
}

#[test]
fn one_line_of_two_labels_does_not_change_its_label_at_every_import() {
    let line = |label: &str| card(&format!("item1.TEL:+8227305801\nitem1.X-ABLabel:{label}\n"));
    let text = line("Direct") + &line("Antechamber");
    let bench = Bench::new();
    let mut vault = bench.unlock();
    import(&mut vault, &text);
    let again = import(&mut vault, &text);
    assert_eq!((again.new, again.changed, again.asked), (0, 0, 0));
}

#[test]
fn a_row_that_contradicts_one_before_it_does_not_change_whom_that_one_is_in_the_vault() {
    let seoul = "Kim Lee,+82 2 730 5801,Seoul\n";
    let busan = "Kim Lee,+82 2 730 5801,Busan\n";
    let bench = Bench::new();
    let mut vault = bench.unlock();
    import(&mut vault, &format!("Name,Phone,Town\n{seoul}"));
    let text = format!("Name,Phone,Town\n{seoul}{busan}");
    let planned = plan(&mut vault, &text);
    assert!(matches!(planned.rows()[1].could_be[..], [Whom::Contact(_)]), "{:?}", planned.rows());
    vault.apply_import(&planned, &mut go_on).unwrap();
    let again = import(&mut vault, &text);
    assert_eq!((again.duplicate, vault.status().contacts), (2, 2));
    // A file that says it alone corrects.
    let bench = Bench::new();
    let mut vault = bench.unlock();
    import(&mut vault, &format!("Name,Phone,Town\n{seoul}"));
    assert_eq!(import(&mut vault, &format!("Name,Phone,Town\n{busan}")).changed, 1);
}

#[test]
fn a_row_that_is_somebody_of_the_vault_is_not_contradicted_by_one_that_it_has_no_name_in_common_with() {
    let bench = Bench::new();
    let mut vault = bench.unlock();
    import(&mut vault, "Name,Phone,Alias,Form of Address\nMa Ra,+82 2 730 5801,Mimi,Mr\n");
    let text = "Name,Phone,Form of Address\nMimi,+82 2 730 5801,Mr\nMa Ra,+82 2 730 5801,Ms\n";
    let counts = import(&mut vault, text);
    assert_eq!((counts.duplicate, counts.new, counts.asked), (1, 1, 1));
    assert_eq!(import(&mut vault, text).duplicate, 2);
}
