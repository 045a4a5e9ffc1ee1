//! A number on the screen, on the clipboard, as a code: as long as it should, and no longer.

use crate::desk::{Desk, GROUPED, folder, place, reveals};
use crate::kit::typist::Typist;
use crate::kit::{HANDLE, NUMBER, PASSPHRASE, wait_for};
use hotline_vault::RevealHow;
use serde_json::json;
use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use thirtyfour::{By, Key};

#[tokio::test]
async fn a_person_is_found_and_a_number_shown_hidden_and_gone_with_the_lock() {
    let desk = Desk::open(&json!({})).await;
    let passphrase = desk.find("unlock-passphrase").await;
    passphrase.send_keys("not the passphrase").await.unwrap();
    desk.find("unlock-submit").await.click().await.unwrap();
    desk.find("alert").await;
    desk.find("unlock-passphrase").await.clear().await.unwrap();
    desk.unlock().await;
    desk.open_person().await;
    assert!(!desk.source().await.contains("7946"));

    desk.press("Private office", "line-reveal").await;
    desk.reads("number", GROUPED).await;
    assert_eq!(desk.reveals(), [RevealHow::Shown]);
    desk.page.action_chain().send_keys(Key::Escape).perform().await.unwrap();
    desk.gone("number").await;
    assert!(!desk.source().await.contains("7946"));

    let before = desk.page.window().await.unwrap();
    // The page may be gone before the click is answered.
    drop(desk.find("lock").await.click().await);
    desk.next_page(&before).await;
    desk.find("unlock-passphrase").await;
    assert!(!desk.source().await.contains("Blackwood"));
    // The new page works as the first one did.
    desk.unlock().await;
}

#[tokio::test]
async fn a_number_is_hidden_when_its_time_is_over() {
    let desk = Desk::open(&json!({ "revealSeconds": 1 })).await;
    desk.unlock().await;
    desk.open_person().await;
    desk.press("Private office", "line-reveal").await;
    desk.find("number").await;
    desk.gone("number").await;
}

#[tokio::test]
async fn an_unsafe_line_asks_for_a_purpose_first() {
    let desk = Desk::open(&json!({})).await;
    desk.unlock().await;
    desk.open_person().await;
    desk.press("Old mobile", "line-reveal").await;
    desk.find("purpose").await.send_keys("The exchange is down").await.unwrap();
    desk.is_accessible("the question what for").await;
    assert_eq!(desk.reveals(), []);
    desk.find("purpose-submit").await.click().await.unwrap();
    desk.reads("number", "+44 7400 123456").await;
    assert_eq!(desk.reveals(), [RevealHow::Shown]);
}

#[tokio::test]
async fn the_question_what_for_is_in_view_as_a_whole() {
    let desk = Desk::open(&json!({})).await;
    desk.page.set_window_rect(0, 0, 900, 600).await.unwrap();
    desk.unlock().await;
    desk.open_person().await;
    desk.press("Old mobile", "line-reveal").await;
    let field = desk.find("purpose").await.to_json().unwrap();
    let script = "return [innerHeight, Math.floor(arguments[0].form.getBoundingClientRect().bottom)]";
    let found = desk.page.execute(script, vec![field]).await.unwrap();
    let (height, bottom) = (found.json()[0].as_u64().unwrap(), found.json()[1].as_u64().unwrap());
    assert!(bottom <= height, "the window is {height} high, and the question ends at {bottom}");
}

#[tokio::test]
async fn a_copied_number_leaves_the_clipboard_in_its_time_if_it_is_still_there() {
    let desk = Desk::open(&json!({ "clipboardSeconds": 2 })).await;
    desk.unlock().await;
    desk.open_person().await;
    desk.press("Private office", "line-copy").await;
    desk.clipboard_becomes(|text| text == NUMBER).await;
    assert!(!desk.source().await.contains("7946"));
    desk.clipboard_becomes(str::is_empty).await;
    assert_eq!(desk.reveals(), [RevealHow::Copied]);
}

#[tokio::test]
async fn what_somebody_else_put_on_the_clipboard_since_is_left_there() {
    let desk = Desk::open(&json!({ "clipboardSeconds": 2 })).await;
    desk.unlock().await;
    desk.open_person().await;
    desk.press("Private office", "line-copy").await;
    desk.clipboard_becomes(|text| text == NUMBER).await;
    desk.screen.copy("a shopping list");
    desk.gone("line-status").await;
    assert_eq!(desk.screen.clipboard(), "a shopping list");
    let before = desk.page.window().await.unwrap();
    drop(desk.find("lock").await.click().await);
    desk.next_page(&before).await;
    assert_eq!(desk.screen.clipboard(), "a shopping list");
}

#[tokio::test]
async fn a_code_is_drawn_that_reads_as_the_number_and_the_journal_says_so() {
    // Long enough for a busy machine: it is looked at twice before it goes.
    let desk = Desk::open(&json!({ "revealSeconds": 600 })).await;
    desk.unlock().await;
    desk.open_person().await;
    desk.press("Private office", "line-qr").await;
    desk.find("qr").await;
    // What a telephone before the screen reads: all of it is in view.
    let read = wait_for("a code that can be read", || desk.screen.code());
    assert_eq!(read, format!("tel:{NUMBER}"));
    desk.is_accessible("a code").await;
    assert_eq!(desk.reveals(), [RevealHow::Qr]);
    desk.keys(Key::Escape + "").await;
    desk.gone("qr").await;
    wait_for("a screen without the code", || desk.screen.code().is_none().then_some(()));
}

/// Broken in two, it would be misread. Neither the smallest window breaks it, nor a desktop that has its letters larger.
#[tokio::test]
async fn a_number_stands_on_one_line() {
    for (letters, width, height) in [("1", 720, 480), ("1.5", 900, 600)] {
        let larger = format!("GDK_DPI_SCALE={letters}");
        let desk = Desk::open_under(|_| vec!["env".to_owned(), larger]).await;
        desk.page.set_window_rect(0, 0, width, height).await.unwrap();
        desk.unlock().await;
        desk.open_person().await;
        // By the keyboard: where letters are larger, the driver's clicks go astray.
        let button = desk.line("Private office").await.find(By::Testid("line-reveal")).await.unwrap();
        desk.page.execute("arguments[0].focus()", vec![button.to_json().unwrap()]).await.unwrap();
        desk.keys("r").await;
        let number = desk.find("number").await.to_json().unwrap();
        let script = r#"
            const [number] = arguments;
            const lines = number.offsetHeight / parseFloat(getComputedStyle(number).lineHeight);
            return [innerWidth, Math.round(lines), number.scrollWidth <= number.clientWidth + 1];
        "#;
        let found = desk.page.execute(script, vec![number]).await.unwrap();
        assert_eq!(found.json(), &json!([if letters == "1" { 720 } else { 600 }, 1, true]));
    }
}

#[tokio::test]
async fn a_code_goes_when_its_time_is_over() {
    let desk = Desk::open(&json!({ "revealSeconds": 1 })).await;
    desk.unlock().await;
    desk.open_person().await;
    desk.press("Private office", "line-qr").await;
    desk.find("qr").await;
    desk.gone("qr").await;
}

/// In one breath, as somebody types who knows the way: what is to be done comes before anybody is on the page.
#[test]
fn keys_that_come_before_the_person_are_meant_for_them() {
    let folder = folder(&json!({}));
    let typist = Typist::start(&place(&folder));
    typist.unlocks(PASSPHRASE);
    typist.acts_on("blackw", "c");
    wait_for("their best line on the clipboard", || (typist.screen.clipboard() == HANDLE).then_some(()));
    assert_eq!(reveals(&folder), [RevealHow::Copied]);
}

/// With nobody but a typist at it: a driver makes a page believe that it has the focus.
#[test]
fn a_number_is_hidden_when_the_window_loses_the_focus() {
    let folder = folder(&json!({ "revealSeconds": 300 }));
    let typist = Typist::start(&place(&folder));
    typist.unlocks(PASSPHRASE);
    let (place, before) = typist.reveals("blackw");
    assert_eq!(reveals(&folder), [RevealHow::Shown]);
    let other = typist.screen.focus_elsewhere();
    typist.sees_no_number(place, before);
    drop(other);
}

#[tokio::test]
async fn storage_that_takes_no_more_shows_no_number_and_says_why() {
    let desk = Desk::open_not_as_root(&json!({})).await;
    desk.unlock().await;
    desk.open_person().await;
    let folder = desk.path("");
    // No file may be made beside the vault, as on a disk that was taken out or is mounted for reading only.
    let before = seal_off(&folder);
    desk.press("Private office", "line-reveal").await;
    desk.says("can’t be written").await;
    desk.is_accessible("a refusal").await;
    assert!(!desk.source().await.contains("7946"));
    desk.press("Private office", "line-copy").await;
    desk.says("can’t be written").await;
    assert_eq!(desk.screen.clipboard(), "");
    fs::set_permissions(&folder, before).unwrap();
    desk.press("Private office", "line-reveal").await;
    desk.reads("number", GROUPED).await;
    assert_eq!(desk.reveals(), [RevealHow::Shown]);
}

/// Lets nobody but root make a file in a folder; gives what was allowed before.
fn seal_off(folder: &Path) -> Permissions {
    let before = fs::metadata(folder).unwrap().permissions();
    fs::set_permissions(folder, Permissions::from_mode(0o555)).unwrap();
    before
}

/// What opens URIs on Linux; the system's own are behind these.
const OPENERS: [&str; 6] = ["xdg-open", "gio", "gnome-open", "kde-open6", "kde-open5", "kde-open"];

/// Starts the application where these programs do as a script says.
fn with_openers(folder: &Path, openers: &[&str], script: &str) -> Vec<String> {
    let programs = folder.join("programs");
    fs::create_dir(&programs).unwrap();
    for opener in openers {
        let program = programs.join(opener);
        fs::write(&program, format!("#!/bin/sh\ncd '{}'\n{script}\n", folder.display())).unwrap();
        fs::set_permissions(&program, Permissions::from_mode(0o755)).unwrap();
    }
    vec!["env".to_owned(), format!("PATH={}:{}", programs.display(), std::env::var("PATH").unwrap())]
}

#[tokio::test]
async fn a_number_is_dialled_by_a_program_that_knows_nothing_of_our_window() {
    let dial = "echo \"$*\" >dialled.new; env >environment; mv dialled.new dialled";
    let desk = Desk::open_under(|folder| with_openers(folder, &OPENERS[..1], dial)).await;
    desk.unlock().await;
    desk.open_person().await;
    desk.press("Private office", "line-call").await;
    desk.find("line-status").await;
    assert_eq!(fs::read_to_string(desk.path("dialled")).unwrap(), format!("tel:{NUMBER}\n"));
    let environment = fs::read_to_string(desk.path("environment")).unwrap();
    assert!(environment.contains("DISPLAY="), "{environment}");
    for ours in ["WEBKIT_DISABLE_DMABUF_RENDERER", "GDK_GL", "JSC_useJIT"] {
        assert!(!environment.contains(ours), "{ours}");
    }
    assert_eq!(desk.reveals(), [RevealHow::Dialled]);
}

#[tokio::test]
async fn a_number_that_nobody_here_dials_is_said_to_be_so() {
    let desk = Desk::open_under(|folder| with_openers(folder, &OPENERS, "exit 3")).await;
    desk.unlock().await;
    desk.open_person().await;
    desk.press("Private office", "line-call").await;
    let alert = desk.find("alert").await.attr("data-code").await.unwrap();
    assert_eq!(alert.as_deref(), Some("no-phone-program"));
    assert_eq!(desk.reveals(), [RevealHow::Dialled]);
}
