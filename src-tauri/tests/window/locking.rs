//! When the vault is locked without anybody asking for it, and what goes with it.

use crate::desk::Desk;
use crate::kit::NUMBER;
use crate::logind::Logind;
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
