//! A number on the screen, on the clipboard, as a code: as long as it should, and no longer.

use crate::desk::{Desk, GROUPED};
use crate::kit::NUMBER;
use hotline_vault::RevealHow;
use serde_json::json;
use thirtyfour::Key;

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
    assert_eq!(desk.find("number").await.text().await.unwrap(), GROUPED);
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
    assert_eq!(desk.reveals(), []);
    desk.find("purpose-submit").await.click().await.unwrap();
    assert_eq!(desk.find("number").await.text().await.unwrap(), "+447700900123");
    assert_eq!(desk.reveals(), [RevealHow::Shown]);
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
async fn a_code_is_drawn_and_the_journal_says_so() {
    let desk = Desk::open(&json!({ "revealSeconds": 1 })).await;
    desk.unlock().await;
    desk.open_person().await;
    desk.press("Private office", "line-qr").await;
    desk.find("qr").await;
    desk.gone("qr").await;
    assert_eq!(desk.reveals(), [RevealHow::Qr]);
}
