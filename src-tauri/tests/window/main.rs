//! The application in its real window.

#![expect(clippy::unwrap_used, reason = "a test that can't go on has failed")]

mod driver;
#[path = "../kit/mod.rs"]
mod kit;

use driver::Window;
use hotline_vault::{Body, BodyState, Locked, RevealHow};
use kit::{NUMBER, PASSPHRASE};
use serde_json::json;
use thirtyfour::{By, Key};

const GROUPED: &str = "+44 20 7946 0101";

impl Window {
    async fn unlock(&self) {
        let passphrase = self.find("unlock-passphrase").await;
        passphrase.send_keys(PASSPHRASE).await.unwrap();
        passphrase.send_keys(Key::Enter + "").await.unwrap();
        self.find("search").await;
    }

    /// Types a few letters and opens the first person found.
    async fn open_person(&self) {
        self.find("search").await.send_keys("blackw").await.unwrap();
        self.find("result").await;
        self.find("search").await.send_keys(Key::Enter + "").await.unwrap();
        self.find("person-name").await;
    }

    /// The line with this label.
    async fn line(&self, label: &str) -> thirtyfour::WebElement {
        for line in self.page.find_all(By::Testid("line")).await.unwrap() {
            if line.text().await.unwrap().contains(label) {
                return line;
            }
        }
        panic!("there is no line {label}");
    }

    async fn press(&self, line: &str, button: &str) {
        self.line(line).await.find(By::Testid(button)).await.unwrap().click().await.unwrap();
    }

    /// In what ways numbers left the vault, by its journal, newest first.
    fn reveals(&self) -> Vec<RevealHow> {
        let locked = Locked::open(&self.vault(), self.device(), hotline_machine::outside()).unwrap();
        let key = locked.member_key(&PASSPHRASE.into()).unwrap();
        let log = locked.unlock(key).unwrap().log(None, 100).unwrap();
        let how = |body: &Body| if let Body::LineRevealed { how, .. } = body { Some(*how) } else { None };
        log.iter()
            .filter_map(|entry| match &entry.event.as_ref()?.body {
                BodyState::Intact(body) => how(body),
                _ => None,
            })
            .collect()
    }
}

#[tokio::test]
async fn a_person_is_found_and_a_number_shown_hidden_and_gone_with_the_lock() {
    let window = Window::open(&json!({})).await;
    let passphrase = window.find("unlock-passphrase").await;
    window.picture("unlock").await;
    passphrase.send_keys("not the passphrase").await.unwrap();
    window.find("unlock-submit").await.click().await.unwrap();
    window.find("alert").await;
    window.find("unlock-passphrase").await.clear().await.unwrap();
    window.unlock().await;
    window.picture("directory").await;
    window.open_person().await;
    window.picture("person").await;
    assert!(!window.source().await.contains("7946"));

    window.press("Private office", "line-reveal").await;
    assert_eq!(window.find("number").await.text().await.unwrap(), GROUPED);
    window.picture("revealed").await;
    assert_eq!(window.reveals(), [RevealHow::Shown]);
    window.page.action_chain().send_keys(Key::Escape).perform().await.unwrap();
    window.gone("number").await;
    assert!(!window.source().await.contains("7946"));

    let before = window.page.window().await.unwrap();
    // The page may be gone before the click is answered.
    drop(window.find("lock").await.click().await);
    window.next_page(&before).await;
    window.find("unlock-passphrase").await;
    assert!(!window.source().await.contains("Blackwood"));
    window.picture("locked").await;
    // The new page works as the first one did.
    window.unlock().await;
}

#[tokio::test]
async fn no_process_of_the_application_leaves_its_memory_in_a_core_file() {
    let window = Window::open(&json!({})).await;
    window.unlock().await;
    let limits = window.core_limits();
    // The program itself, and the two of WebKit.
    assert!(limits.len() >= 3, "{limits:?}");
    for limit in limits {
        assert_eq!(limit.split_whitespace().filter(|word| *word == "0").count(), 2, "{limit}");
    }
}

#[tokio::test]
async fn a_number_is_hidden_when_its_time_is_over() {
    let window = Window::open(&json!({ "revealSeconds": 1 })).await;
    window.unlock().await;
    window.open_person().await;
    window.press("Private office", "line-reveal").await;
    window.find("number").await;
    window.gone("number").await;
}

#[tokio::test]
async fn an_unsafe_line_asks_for_a_purpose_first() {
    let window = Window::open(&json!({})).await;
    window.unlock().await;
    window.open_person().await;
    window.press("Old mobile", "line-reveal").await;
    window.find("purpose").await.send_keys("The exchange is down").await.unwrap();
    window.picture("purpose").await;
    assert_eq!(window.reveals(), []);
    window.find("purpose-submit").await.click().await.unwrap();
    assert_eq!(window.find("number").await.text().await.unwrap(), "+447700900123");
    assert_eq!(window.reveals(), [RevealHow::Shown]);
}

#[tokio::test]
async fn a_copied_number_leaves_the_clipboard_in_its_time_if_it_is_still_there() {
    let window = Window::open(&json!({ "clipboardSeconds": 2 })).await;
    window.unlock().await;
    window.open_person().await;
    window.press("Private office", "line-copy").await;
    window.clipboard_becomes(|text| text == NUMBER).await;
    assert!(!window.source().await.contains("7946"));
    window.clipboard_becomes(str::is_empty).await;
    assert_eq!(window.reveals(), [RevealHow::Copied]);
}

#[tokio::test]
async fn a_code_is_drawn_and_the_journal_says_so() {
    let window = Window::open(&json!({ "revealSeconds": 1 })).await;
    window.unlock().await;
    window.open_person().await;
    window.press("Private office", "line-qr").await;
    window.find("qr").await;
    window.gone("qr").await;
    assert_eq!(window.reveals(), [RevealHow::Qr]);
}

#[tokio::test]
async fn a_vault_that_nobody_uses_is_locked() {
    let window = Window::open(&json!({ "idleSeconds": 2 })).await;
    let before = window.page.window().await.unwrap();
    window.unlock().await;
    window.next_page(&before).await;
    window.find("unlock-passphrase").await;
}
