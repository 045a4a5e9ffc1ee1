//! Settings of the device, and rules of the vault.

use crate::page::Page;
use serde_json::json;

#[test]
fn settings_hold_at_once_and_at_the_next_start() {
    let page = Page::new();
    let settings = |idle: u32| json!({ "idleSeconds": idle, "revealSeconds": 45, "clipboardSeconds": 10, "language": "fr", "theme": "dark" });
    assert_eq!(page.call("save_settings", &json!({ "settings": settings(60) })).unwrap(), settings(60));
    page.unlock();
    assert_eq!(page.call("reveal", &page.line(0)).unwrap()["seconds"], 45);
    assert_eq!(page.start()["settings"], settings(60));
    let kept = std::fs::read_to_string(page.folder.path().join("home/settings.json")).unwrap();
    assert_eq!(serde_json::from_str::<serde_json::Value>(&kept).unwrap(), settings(60));
    // No vault stays open for a day.
    assert_eq!(page.call("save_settings", &json!({ "settings": settings(86_400) })).unwrap()["idleSeconds"], 3600);
}

#[test]
fn settings_that_cannot_be_kept_do_not_hold() {
    let page = Page::new();
    let home = page.folder.path().join("home");
    std::fs::remove_dir_all(&home).unwrap();
    std::fs::write(&home, "in the way").unwrap();
    let settings =
        json!({ "idleSeconds": 1, "revealSeconds": 1, "clipboardSeconds": 1, "language": null, "theme": null });
    assert_eq!(page.fails("save_settings", &json!({ "settings": settings })), "device-io");
    assert_eq!(page.start()["settings"]["idleSeconds"], 300);
}

#[test]
fn the_rules_decide_which_lines_need_a_purpose() {
    let page = Page::new();
    page.unlock();
    page.call("set_policy", &json!({ "policy": { "purposeFrom": "open", "rotateAfterDays": 30 } })).unwrap();
    assert_eq!(page.fails("reveal", &page.line(0)), "purpose-needed");
    let policy = &page.call("vault_info", &json!({})).unwrap()["policy"];
    assert_eq!(*policy, json!({ "purposeFrom": "open", "rotateAfterDays": 30 }));
    assert_eq!(page.call("keys", &json!({})).unwrap()["rotateAfterDays"], 30);
}
