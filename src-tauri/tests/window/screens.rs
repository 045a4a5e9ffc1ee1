//! Each screen, as a person goes through it: from nothing to a number, writing, the journal, the key, the settings.

use crate::desk::Desk;
use crate::kit::PASSPHRASE;
use hotline_vault::{ImportChoices, ImportFile, RevealHow, Vault};
use serde_json::{Value, json};
use std::fmt::Write;
use std::fs;
use std::ops::ControlFlow;
use std::path::PathBuf;
use thirtyfour::{By, Key};

/// The public data beside the project, if it is there; what takes its place if it is not.
fn contacts(desk: &Desk) -> (PathBuf, usize, &'static str) {
    if let Some(congress) = hotline_tests::shared("data/congress.vcf") {
        // Where it lies itself: it is read at once if what is typed leads nowhere else.
        return (congress.canonicalize().unwrap(), 537, "cantwell");
    }
    let path = desk.path("own.vcf");
    fs::write(&path, vcard(537)).unwrap();
    (path, 537, "person 17")
}

fn vcard(count: usize) -> String {
    (0..count).fold(String::new(), |mut file, n| {
        write!(file, "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Person {n}\r\nTEL:+3556721{n:05}\r\nEND:VCARD\r\n").unwrap();
        file
    })
}

fn import(vault: &mut Vault, file: &str) {
    let mut go_on = |_| ControlFlow::Continue(());
    let plan =
        vault.plan_import(&ImportFile::new(file.as_bytes(), "own.vcf"), &ImportChoices::default(), &mut go_on).unwrap();
    vault.apply_import(&plan, &mut go_on).unwrap();
}

#[tokio::test]
async fn from_nothing_to_a_number_by_the_keyboard_alone() {
    let desk = Desk::bare().await;
    from_nothing_to_a_number(&desk).await;
    desk.keys(Key::Escape + "").await;
    desk.gone("number").await;
    desk.lock_by_key().await;
    desk.focuses("unlock-passphrase").await;
    desk.unlock().await;
    desk.focuses("search").await;
}

/// Makes a vault, imports contacts and reveals a number, all by the keyboard.
pub(crate) async fn from_nothing_to_a_number(desk: &Desk) {
    let (file, people, somebody) = contacts(desk);
    desk.tab_to("welcome-create").await;
    desk.is_accessible("welcome").await;
    desk.enter().await;
    desk.focuses("create-name").await;
    desk.keys("Cabinet").await;
    // Where the program suggests, in one's own folder.
    desk.reads("create-path", desk.path("nobody/cabinet.hotline").to_str().unwrap()).await;
    desk.tab_to("create-path-other").await;
    desk.tab_to("create-member").await;
    desk.keys("Ada Marsh").await;
    desk.tab_to("create-passphrase").await;
    desk.keys(PASSPHRASE).await;
    desk.tab_to("create-again").await;
    desk.keys(PASSPHRASE).await;
    desk.is_accessible("create").await;
    desk.enter().await;

    desk.find("empty-import").await;
    desk.tab_to("empty-import").await;
    desk.is_accessible("an empty vault").await;
    desk.enter().await;
    desk.focuses("import-path").await;
    desk.is_accessible("import").await;
    desk.keys(file.to_str().unwrap()).await;
    desk.enter().await;
    desk.says("No contact has been added or changed yet").await;
    desk.is_accessible("the preview").await;
    desk.find("import-apply").await;
    desk.tab_to("import-apply").await;
    desk.enter().await;
    desk.find("import-result").await;
    desk.is_accessible("what was imported").await;

    desk.control("k").await;
    desk.focuses("search").await;
    desk.says(&format!("{people} people")).await;
    desk.keys(somebody).await;
    desk.enter().await;
    desk.find("person-name").await;
    desk.keys("r").await;
    let number = desk.find("number").await.text().await.unwrap();
    assert!(number.starts_with('+'), "{number}");
    desk.is_accessible("a number").await;
}

#[tokio::test]
async fn a_demo_is_looked_around_in_and_left_without_a_trace() {
    let desk = Desk::bare().await;
    desk.tab_to("welcome-demo").await;
    desk.enter().await;
    desk.find("demo").await;
    desk.focuses("search").await;
    desk.is_accessible("the demo").await;
    let demos = || {
        let home = fs::read_dir(desk.path("home")).unwrap().map(|entry| entry.unwrap().file_name());
        home.filter(|name| name.to_string_lossy().starts_with(".demo-")).count()
    };
    assert_eq!(demos(), 1);
    desk.keys("whitlock").await;
    desk.says("1 of 12").await;
    desk.enter().await;
    desk.find("person-name").await;
    desk.keys("r").await;
    assert_eq!(desk.find("number").await.text().await.unwrap(), "+1 202-555-0111");
    desk.lock_by_key().await;
    desk.says("The demo is over").await;
    desk.is_accessible("welcome after a demo").await;
    assert_eq!(demos(), 0);
}

#[tokio::test]
async fn a_contact_is_changed_and_what_was_being_typed_outlives_a_lock() {
    let desk = Desk::open(&json!({})).await;
    desk.unlock().await;
    desk.open_person().await;
    desk.keys("e").await;
    let office = desk.find("contact-office").await;
    desk.is_accessible("the form").await;
    office.send_keys("Chancellor").await.unwrap();
    // At once: nothing waits for the draft to be kept.
    desk.lock_by_key().await;
    desk.unlock_to("contact-resumed").await;
    let office = desk.find("contact-office").await;
    assert_eq!(office.prop("value").await.unwrap().unwrap(), "Chancellor");
    desk.find("contact-save").await.click().await.unwrap();
    desk.find("person-name").await;
    desk.says("Chancellor").await;
    desk.press("Private office", "line-reveal").await;
    assert_eq!(desk.find("number").await.text().await.unwrap(), crate::desk::GROUPED);
}

#[tokio::test]
async fn a_question_what_for_outlives_a_lock_and_opens_nothing_by_itself() {
    let desk = Desk::open(&json!({})).await;
    desk.unlock().await;
    desk.open_person().await;
    desk.press("Old mobile", "line-reveal").await;
    desk.find("purpose").await.send_keys("The exchange is down").await.unwrap();
    desk.lock_by_key().await;
    desk.unlock_to("purpose-resumed").await;
    let purpose = desk.find("purpose").await;
    assert_eq!(purpose.prop("value").await.unwrap().unwrap(), "The exchange is down");
    assert_eq!(desk.reveals(), []);
    desk.find("purpose-submit").await.click().await.unwrap();
    desk.find("number").await;
    assert_eq!(desk.reveals(), [RevealHow::Shown]);
}

#[tokio::test]
async fn a_file_with_odd_headings_is_read_as_somebody_says() {
    let desk = Desk::open(&json!({})).await;
    let file = desk.path("odd.csv");
    fs::write(&file, "Wer,Was,Wo\nPetra Wahnfried,+493012345678,Schreibtisch\n").unwrap();
    desk.unlock().await;
    desk.go("import").await;
    desk.find("import-path").await.send_keys(file.to_str().unwrap()).await.unwrap();
    desk.enter().await;
    desk.find("import-field").await;
    desk.is_accessible("the columns of a file").await;
    let choices = desk.page.find_all(By::Testid("import-field")).await.unwrap();
    for (choice, field) in choices.iter().zip(["name", "number"]) {
        choice.find(By::Css(format!("option[value={field}]"))).await.unwrap().click().await.unwrap();
    }
    desk.find("import-again").await.click().await.unwrap();
    desk.find("import-apply").await.click().await.unwrap();
    desk.find("import-result").await;
    assert_eq!(desk.other_program().find("wahnfried", 1).hits.len(), 1);
}

#[tokio::test]
async fn two_numbers_in_a_field_become_two_lines() {
    let desk = Desk::open(&json!({})).await;
    let file = desk.path("two.csv");
    fs::write(&file, "Name,Country,Phone\nPetra Wahnfried,Germany,030 23125001 / 030 23125002\n").unwrap();
    desk.unlock().await;
    desk.go("import").await;
    desk.find("import-path").await.send_keys(file.to_str().unwrap()).await.unwrap();
    desk.enter().await;
    desk.find("import-open").await.click().await.unwrap();
    desk.find("import-split").await.click().await.unwrap();
    desk.says("Phone 2").await;
    desk.find("import-apply").await.click().await.unwrap();
    desk.find("import-result").await;
    let other = desk.other_program();
    let contact = other.find("wahnfried", 1).hits[0].id;
    let lines = &other.contact(contact).unwrap().summary.lines;
    assert_eq!(
        lines.iter().map(|line| (&*line.label, line.doubt)).collect::<Vec<_>>(),
        [("Phone", None), ("Phone 2", None)]
    );
}

#[tokio::test]
async fn a_form_says_who_else_has_the_name_and_how_a_number_is_kept() {
    let desk = Desk::open(&json!({})).await;
    let vault = desk.other_program();
    let known = vault.find("blackwood", 1).hits[0].id;
    let name = vault.contact(known).unwrap().summary.profile.name.clone();
    desk.unlock().await;
    desk.control("n").await;
    desk.find("contact-name").await.send_keys(&name).await.unwrap();
    desk.find("contact-name-notice").await;
    if desk.page.find_all(By::Testid("contact-line-number")).await.unwrap().is_empty() {
        desk.find("contact-line-add").await.click().await.unwrap();
    }
    desk.find("contact-line-label").await.send_keys("020 7946 0001").await.unwrap();
    desk.find("contact-line-number").await.send_keys("+44 (0)20-7946-0000 ext. 12").await.unwrap();
    desk.says("+44 20 7946 0000 x12").await;
    desk.says("looks like a telephone number").await;
    desk.is_accessible("a form with remarks").await;
    desk.find("contact-save").await.click().await.unwrap();
    desk.find("person-name").await;
    desk.find("line-reveal").await.click().await.unwrap();
    let extension = desk.find("extension").await.text().await.unwrap();
    assert!(extension.contains("12"), "{extension}");
    desk.is_accessible("a number with an extension").await;
}

#[tokio::test]
async fn two_of_one_name_become_one_person_by_the_keyboard() {
    let desk = Desk::open(&json!({})).await;
    let file = desk.path("namesakes.vcf");
    let card =
        |number: &str| format!("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Petra Wahnfried\r\nTEL:{number}\r\nEND:VCARD\r\n");
    fs::write(&file, ["0049 30-2312-5001", "+493023125002"].map(card).concat()).unwrap();
    desk.unlock().await;
    desk.go("import").await;
    desk.find("import-path").await.send_keys(file.to_str().unwrap()).await.unwrap();
    desk.enter().await;
    // The one row that is asked about: opened, gone into, and from "not decided" to "the same as".
    desk.tab_to("import-open").await;
    desk.keys(Key::Right + "").await;
    desk.find("import-choice-same").await;
    desk.is_accessible("a row of a preview").await;
    desk.keys(Key::Right + "").await;
    desk.focuses("import-choice-take").await;
    desk.keys(Key::Down + "").await;
    desk.says("The same person, as you said").await;
    desk.keys(Key::Escape + "").await;
    desk.gone("import-details").await;
    desk.focuses("import-open").await;
    desk.find("import-apply").await.click().await.unwrap();
    desk.find("import-result").await;
    let other = desk.other_program();
    let found = other.find("wahnfried", 10).ids();
    let lines = found.iter().map(|id| other.contact(*id).unwrap().summary.lines.len());
    assert_eq!(lines.collect::<Vec<_>>(), [2], "one person with both lines");
}

#[tokio::test]
async fn whoever_types_fast_opens_whom_they_mean() {
    let desk = Desk::open(&json!({})).await;
    let mut other = desk.other_program();
    import(&mut other, &vcard(40));
    desk.unlock().await;
    let mut opened = String::new();
    for (letters, down) in [("person", 2), ("pe", 1), ("perso", 4), ("per", 3), ("pers", 5), ("person", 1)] {
        // All at once, from wherever the last one left it.
        let mut keys = vec!["ctrl+k".to_owned(), "ctrl+a".to_owned()];
        keys.extend(letters.chars().map(String::from));
        keys.extend(vec!["Down".to_owned(); down]);
        keys.push("Return".to_owned());
        desk.screen.presses(&keys.iter().map(String::as_str).collect::<Vec<_>>());
        let meant = other.find(letters, 100).hits[down].id.to_string();
        opened = desk.opens_another(&opened).await;
        assert_eq!(opened, meant, "{letters}, and {down} down");
    }
}

#[tokio::test]
async fn what_another_program_does_is_seen_and_not_undone() {
    let desk = Desk::open(&json!({})).await;
    desk.unlock().await;
    let mut other = desk.other_program();
    import(&mut other, &vcard(3));
    let search = desk.find("search").await;
    search.send_keys("person 2").await.unwrap();
    desk.says("Person 2").await;
    search.send_keys(Key::Control + "a").await.unwrap();
    desk.open_person().await;
    desk.keys("e").await;
    desk.find("contact-office").await.send_keys("Chancellor").await.unwrap();
    let contact = other.find("blackwood", 1).hits[0].id;
    other.rotate(None, &mut |_| ControlFlow::Continue(())).unwrap();
    other.remove_contact(contact).unwrap();
    desk.find("contact-save").await.click().await.unwrap();
    desk.says("no longer in the vault").await;
    let office = desk.find("contact-office").await;
    assert_eq!(office.prop("value").await.unwrap().unwrap(), "Chancellor", "nothing typed is lost");
}

#[tokio::test]
async fn a_rotation_shows_how_far_it_is_can_be_stopped_and_is_done() {
    let desk = Desk::open(&json!({})).await;
    import(&mut desk.other_program(), &vcard(12_000));
    desk.unlock().await;
    desk.go("keys").await;
    desk.find("keys-reason").await.send_keys("The quarter is over").await.unwrap();
    desk.is_accessible("keys").await;
    desk.find("keys-rotate").await.click().await.unwrap();
    desk.find("work-cancel").await;
    desk.says(" of 12,0").await;
    desk.find("work-cancel").await.click().await.unwrap();
    desk.says("Nothing has been changed").await;
    assert_eq!(desk.other_program().status().epoch, 1);
    let reason = desk.find("keys-reason").await;
    assert_eq!(reason.prop("value").await.unwrap().unwrap(), "The quarter is over");

    desk.find("keys-rotate").await.click().await.unwrap();
    desk.find("keys-done").await;
    desk.is_accessible("what a rotation did").await;
    assert_eq!(desk.other_program().status().epoch, 2);
    desk.go("activity").await;
    desk.says("The quarter is over").await;
}

#[tokio::test]
async fn a_lock_stops_a_rotation() {
    let desk = Desk::open(&json!({})).await;
    import(&mut desk.other_program(), &vcard(12_000));
    desk.unlock().await;
    desk.go("keys").await;
    desk.find("keys-rotate").await.click().await.unwrap();
    desk.find("work-cancel").await;
    desk.lock_by_key().await;
    desk.unlock().await;
    assert_eq!(desk.other_program().status().epoch, 1);
}

#[tokio::test]
async fn the_journal_is_read_narrowed_and_checked() {
    let desk = Desk::open(&json!({})).await;
    desk.unlock().await;
    desk.open_person().await;
    desk.press("Private office", "line-reveal").await;
    desk.find("number").await;
    desk.go("activity").await;
    desk.find("activity-row").await;
    assert_eq!(desk.page.find_all(By::Testid("activity-row")).await.unwrap().len(), 3);
    desk.is_accessible("activity").await;
    desk.find("activity-verify").await.click().await.unwrap();
    desk.find("activity-verified").await;
    desk.is_accessible("what a check found").await;
    desk.find("activity-export").await.click().await.unwrap();
    desk.focuses("export-write").await;
    desk.is_accessible("where the journal is written to").await;
    let file = PathBuf::from(desk.find("export-path").await.text().await.unwrap());
    assert_eq!(file.parent(), Some(&*desk.path("nobody")), "in one's own folder");
    desk.enter().await;
    desk.find("export-done").await;
    let written = fs::read_to_string(&file).unwrap();
    assert_eq!(written.lines().count(), 4);
    assert!(
        written.contains(",line-revealed,,shown,,Honoria Blackwood-Tate,") && !written.contains("7946"),
        "{written}"
    );
    desk.find("activity-contact").await.click().await.unwrap();
    desk.reads("person-name", "Honoria Blackwood-Tate").await;
}

#[tokio::test]
async fn settings_hold_at_once_in_french_too_and_are_kept() {
    let desk = Desk::open(&json!({})).await;
    desk.unlock().await;
    desk.control(",").await;
    desk.find("settings-title").await;
    desk.is_accessible("settings").await;
    desk.choose("settings-language-fr").await;
    desk.says("Réglages").await;
    desk.choose("settings-theme-dark").await;
    desk.choose("settings-idle-60").await;
    desk.is_accessible("settings, dark and in French").await;
    let kept: Value = desk.kept_settings(|kept| kept["idleSeconds"] == 60).await;
    assert_eq!((&kept["language"], &kept["theme"]), (&json!("fr"), &json!("dark")));

    desk.go("directory").await;
    desk.open_person().await;
    desk.press("Private office", "line-reveal").await;
    desk.find("number").await;
    desk.is_accessible("a number, dark and in French").await;
    let before = desk.page.window().await.unwrap();
    drop(desk.find("lock").await.click().await);
    desk.next_page(&before).await;
    desk.says("Verrouillé, comme vous l’avez demandé.").await;
    desk.is_accessible("unlock, dark and in French").await;
}

#[tokio::test]
async fn nothing_sticks_out_of_the_narrowest_window_in_french() {
    let desk = Desk::open(&json!({ "language": "fr" })).await;
    desk.page.set_window_rect(0, 0, 720, 480).await.unwrap();
    desk.unlock().await;
    let lock = desk.find("lock").await;
    let script = "return [innerWidth, Math.ceil(arguments[0].getBoundingClientRect().right)]";
    let found = desk.page.execute(script, vec![lock.to_json().unwrap()]).await.unwrap();
    let (width, right) = (found.json()[0].as_u64().unwrap(), found.json()[1].as_u64().unwrap());
    assert!(width == 720 && right <= width, "the window is {width} wide, and the last button ends at {right}");
}

#[tokio::test]
async fn a_vault_that_was_taken_away_shows_no_number_and_says_why() {
    let desk = Desk::open(&json!({})).await;
    desk.unlock().await;
    desk.open_person().await;
    let away = desk.path("away.hotline");
    fs::rename(desk.vault(), &away).unwrap();
    desk.press("Private office", "line-reveal").await;
    desk.says("The vault file was replaced").await;
    desk.gone("number").await;
    fs::rename(away, desk.vault()).unwrap();
    desk.press("Private office", "line-reveal").await;
    desk.find("number").await;
}
