//! Making a vault.

use crate::kit::PASSPHRASE;
use crate::page::Page;
use serde_json::{Value, json};

fn new(page: &Page, path: &str, name: &str) -> Value {
    json!({ "token": page.new_vault(path), "vault": { "name": name, "member": "Ada Marsh", "title": null }, "passphrase": page.seal(PASSPHRASE) })
}

#[test]
fn a_new_vault_is_open_and_opens_again() {
    let page = Page::new();
    let place = page.folder.path().join("new").to_str().unwrap().to_owned();
    let info = page.call("create_vault", &new(&page, &place, "Élysée")).unwrap();
    assert_eq!((&info["name"], &info["role"], &info["contacts"]), (&json!("Élysée"), &json!("admin"), &json!(0)));
    page.call("touch", &json!({})).unwrap();
    page.call("lock", &json!({})).unwrap();
    let path = format!("{place}.hotline");
    assert_eq!(page.start()["vaults"][0]["path"], path);
    page.call("unlock", &json!({ "token": page.vault(&path), "passphrase": page.seal(PASSPHRASE) })).unwrap();
}

#[test]
fn nothing_is_written_over_and_no_name_is_empty() {
    let page = Page::new();
    assert_eq!(page.fails("create_vault", &new(&page, &page.path(), "Cabinet")), "vault-exists");
    let place = page.folder.path().join("new.hotline");
    assert_eq!(page.fails("create_vault", &new(&page, place.to_str().unwrap(), "  ")), "no-name");
    assert!(!place.exists());
    assert_eq!(page.fails("create_vault", &new(&page, "/nowhere/at/all/v.hotline", "Cabinet")), "no-folder");
    page.unlock();
}

#[test]
fn the_place_is_named_for_the_vault() {
    let page = Page::new();
    let place = page.call("choose_place", &json!({ "name": "Élysée / Cabinet" })).unwrap();
    assert_eq!(place["shown"], "/somewhere/élysée-cabinet.hotline");
    let home = hotline_machine::home_folder().unwrap();
    let suggested = page.call("suggest_place", &json!({ "name": "Élysée / Cabinet" })).unwrap();
    assert_eq!(suggested["shown"], json!(home.join("élysée-cabinet.hotline")));
}

#[test]
fn a_suggested_passphrase_is_strong_and_a_common_one_is_not() {
    let page = Page::new();
    let suggested = page.open(&page.call("suggest_passphrase", &json!({})).unwrap());
    let judge = |text: &str| page.call("judge_passphrase", &json!({ "passphrase": page.seal(text) })).unwrap();
    assert_eq!(judge(&suggested), json!({ "score": 4, "warning": null }));
    assert_eq!(judge("password"), json!({ "score": 0, "warning": "common-password" }));
}
