//! The window as a whole: one of it, of the size that it was given, gone with all that it put elsewhere.

use crate::bus::Bus;
use crate::desk::{Desk, folder, place};
use crate::kit::driver::Window;
use crate::kit::screen::Screen;
use crate::kit::typist::Typist;
use crate::kit::{NUMBER, PASSPHRASE, Place, wait_for};
use serde_json::json;
use std::fs;
use std::process::{Command, Stdio};

#[test]
fn a_second_start_leaves_it_at_the_first_window() {
    let (folder, bus) = (folder(&json!({})), Bus::start());
    let place = Place { session_bus: Some(bus.address.clone()), ..place(&folder) };
    let typist = Typist::start(&place);
    typist.sees_unlock();
    let mut second = Command::new(&place.program);
    second.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    place.prepare(&mut second, &typist.screen.display);
    let mut second = second.spawn().unwrap();
    let ended = wait_for("the end of the second program", || second.try_wait().unwrap());
    assert!(ended.success(), "{ended}");
    // The first one is there, and works.
    typist.unlocks(PASSPHRASE);
}

#[tokio::test]
async fn a_window_has_its_size_again_behind_a_lock_and_at_the_next_start() {
    let desk = Desk::open(&json!({})).await;
    desk.unlock().await;
    desk.page.set_window_rect(0, 0, 940, 620).await.unwrap();
    let size = async |window: &Window| {
        let rect = window.page.get_window_rect().await.unwrap();
        (rect.width, rect.height)
    };
    assert_eq!(size(&desk).await, (940, 620));
    desk.lock_by_key().await;
    desk.find("unlock-passphrase").await;
    assert_eq!(size(&desk).await, (940, 620));
    desk.close().await;
    let again = desk.again().await;
    again.find("unlock-passphrase").await;
    assert_eq!(size(&again).await, (940, 620));
}

#[test]
fn a_window_that_cannot_be_opened_is_no_panic_and_says_what_to_do() {
    let folder = folder(&json!({}));
    // A file, where the system would have a folder made.
    let nobody = folder.path().join("nobody");
    fs::write(&nobody, "").unwrap();
    let (place, screen) = (place(&folder), Screen::new(1280, 800));
    let mut program = Command::new(&place.program);
    place.prepare(&mut program, &screen.display);
    let ended = program.stdin(Stdio::null()).output().unwrap();
    let said = String::from_utf8(ended.stderr).unwrap();
    assert!(said.contains("the window could not be opened") && said.contains("See that"), "{said}");
    assert!(!said.contains("panicked"), "{said}");
    assert_eq!(ended.status.code(), Some(1));
}

#[tokio::test]
async fn a_copied_number_goes_with_the_program() {
    let desk = Desk::open(&json!({})).await;
    desk.unlock().await;
    desk.open_person().await;
    desk.press("Private office", "line-copy").await;
    desk.clipboard_becomes(|text| text == NUMBER).await;
    desk.close().await;
    desk.clipboard_becomes(str::is_empty).await;
}

#[test]
fn a_page_whose_process_dies_comes_back_locked() {
    let folder = folder(&json!({}));
    let typist = Typist::start(&place(&folder));
    typist.unlocks(PASSPHRASE);
    typist.family.kill_page();
    typist.sees_unlock();
    // With nothing unlocked it comes back, too.
    typist.family.kill_page();
    typist.sees_no_unlock();
    typist.unlocks(PASSPHRASE);
}

#[test]
fn a_page_whose_process_never_lives_is_not_begun_for_ever() {
    let folder = folder(&json!({}));
    // Without a driver, WebKit's process ends itself.
    let before = vec!["env".to_owned(), "__EGL_VENDOR_LIBRARY_FILENAMES=/nowhere".to_owned()];
    let (place, screen) = (Place { before, ..place(&folder) }, Screen::new(1280, 800));
    let words = place.words();
    let mut program = Command::new(&words[0]);
    place.prepare(program.args(&words[1..]), &screen.display);
    let ended = program.stdin(Stdio::null()).output().unwrap();
    let said = String::from_utf8(ended.stderr).unwrap();
    assert!(said.contains("the page in the window broke off") && said.contains("WebKitGTK"), "{said}");
    assert_eq!(ended.status.code(), Some(1));
}
