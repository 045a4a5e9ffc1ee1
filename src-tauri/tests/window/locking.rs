//! When the vault is locked without anybody asking for it, and what goes with it.

use crate::bus::Bus;
use crate::desk::Desk;
use crate::kit::NUMBER;
use crate::logind::{Logind, Started};
use crate::screen_saver::{Desktop, SAVERS};
use serde_json::json;

#[tokio::test]
async fn a_vault_that_nobody_uses_is_locked() {
    let desk = Desk::open(&json!({ "idleSeconds": 2 })).await;
    let before = desk.page.window().await.unwrap();
    desk.unlock().await;
    desk.next_page(&before).await;
    desk.says("nobody touched it").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_computer_that_goes_to_sleep_waits_until_the_vault_is_locked() {
    let logind = Logind::start().await;
    let desk = Desk::open_with(&logind).await;
    logind.is_held();
    for _ in 0..2 {
        let before = desk.page.window().await.unwrap();
        desk.unlock().await;
        logind.sleep().await;
        // Nobody holds the computer back any more: by now there is nothing left to open.
        desk.next_page(&before).await;
        desk.says("went to sleep").await;
        logind.wake().await;
        logind.is_held();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_locked_screen_locks_the_vault_and_takes_the_number_off_the_clipboard() {
    let logind = Logind::start().await;
    let desk = Desk::open_with(&logind).await;
    logind.is_held();
    let before = desk.page.window().await.unwrap();
    desk.unlock().await;
    desk.open_person().await;
    desk.press("Private office", "line-copy").await;
    desk.clipboard_becomes(|text| text == NUMBER).await;
    logind.lock().await;
    desk.next_page(&before).await;
    desk.says("screen was locked").await;
    desk.clipboard_becomes(str::is_empty).await;
}

/// As GNOME and KDE tell logind, with nobody asking for it: with the value, or so that it has to be read.
#[tokio::test(flavor = "multi_thread")]
async fn a_screen_that_is_said_to_be_locked_locks_the_vault_whoever_started_the_program() {
    for started in [Started::BySession, Started::ByServiceManager] {
        let logind = Logind::start_for(started).await;
        let desk = Desk::open_with(&logind).await;
        logind.is_held();
        for with_value in [true, false] {
            let before = desk.page.window().await.unwrap();
            desk.unlock().await;
            desk.settings_say("It also locks with: sleep, the screen lock, as logind tells it.").await;
            // That it is unlocked locks nothing.
            logind.hints(false, with_value).await;
            logind.hints(true, with_value).await;
            desk.next_page(&before).await;
            desk.says("screen was locked").await;
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_desktops_screen_saver_locks_the_vault_and_the_settings_name_it() {
    let bus = Bus::start();
    let desk = Desk::open_on(&bus).await;
    desk.unlock().await;
    desk.settings_say("Nothing here tells Hotline that the computer sleeps or that the screen is locked").await;
    // They come later than the program.
    let desktop = Desktop::start(&bus.address).await;
    let names = "It also locks with: the screen lock of GNOME, the screen lock of Cinnamon, the screen lock of MATE, the screen lock of Xfce, \
        the screen saver of the desktop.";
    for saver in SAVERS {
        desk.settings_say(names).await;
        let before = desk.page.window().await.unwrap();
        desktop.says(saver, false).await;
        desktop.says(saver, true).await;
        desk.next_page(&before).await;
        desk.says("screen was locked").await;
        desk.unlock().await;
    }
    drop(desktop);
    desk.settings_say("Nothing here tells Hotline").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_screen_that_was_locked_before_anybody_listened_locks_the_vault() {
    let bus = Bus::start();
    let desk = Desk::open_on(&bus).await;
    let before = desk.page.window().await.unwrap();
    desk.unlock().await;
    let _desktop = Desktop::start_locked(&bus.address).await;
    desk.next_page(&before).await;
    desk.says("screen was locked").await;
}
