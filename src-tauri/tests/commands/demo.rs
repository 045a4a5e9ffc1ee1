//! The demo vault: fiction that can be tried, and is gone without a trace.

use crate::page::{Page, TestShell};
use hotline_desktop::Session;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::Ordering;

impl Page {
    fn home(&self) -> PathBuf {
        self.folder.path().join("home")
    }

    fn open_demo(&self) -> Value {
        self.call("open_demo", &json!({})).unwrap()
    }

    /// The folders of demos that lie in Hotline's own.
    fn demos(&self) -> Vec<PathBuf> {
        let all = fs::read_dir(self.home()).unwrap().map(|entry| entry.unwrap().path());
        all.filter(|path| path.file_name().unwrap().to_str().unwrap().starts_with(".demo-")).collect()
    }
}

/// Everything below a folder, with what is in each file.
fn tree(folder: &Path) -> BTreeMap<PathBuf, Option<Vec<u8>>> {
    let mut all = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.extend(tree(&path));
            all.insert(path, None);
        } else {
            all.insert(path.clone(), Some(fs::read(path).unwrap()));
        }
    }
    all
}

#[test]
fn a_demo_is_of_fictional_people_and_everything_can_be_tried() {
    let page = Page::new();
    let info = page.open_demo();
    assert_eq!(
        (&info["demo"], &info["role"], &info["contacts"], &info["rejectedRows"]),
        (&json!(true), &json!("admin"), &json!(12), &json!(0))
    );
    assert_eq!((&page.start()["vault"], &page.call("vault_info", &json!({})).unwrap()), (&info, &info));
    let found = page.call("find", &json!({ "query": "whitlock", "from": 0, "count": 10 })).unwrap();
    let hit = &found["hits"][0];
    assert_eq!((&hit["best"], &hit["timeZone"]), (&json!("secure"), &json!("America/New_York")));
    let person = page.call("person", &json!({ "contact": hit["id"] })).unwrap();
    let assurances = person["lines"].as_array().unwrap().iter().map(|line| &line["assurance"]);
    assert_eq!(assurances.collect::<Vec<_>>(), ["secure", "encrypted", "open", "unsafe"]);
    let line = json!({ "contact": hit["id"], "line": person["lines"][0]["id"], "purpose": null });
    assert_eq!(page.reveal(&line), "+1 202-555-0111");
    assert_eq!(page.call("qr", &line).unwrap()["seconds"], 20);
    assert_eq!(page.call("rotate", &json!({ "reason": null })).unwrap()["entries"], 12);
    assert_eq!(page.call("verify", &json!({})).unwrap()["problems"], json!([]));
}

#[test]
fn a_demo_is_known_nowhere_and_leaves_nothing() {
    let page = Page::new();
    page.unlock();
    page.call("lock", &json!({})).unwrap();
    let (vaults, before) = (page.start()["vaults"].clone(), tree(page.folder.path()));

    page.open_demo();
    assert_eq!(page.demos().len(), 1);
    assert_eq!(page.start()["vaults"], vaults);
    page.call("lock", &json!({})).unwrap();
    assert!(tree(page.folder.path()) == before, "a demo that was locked left something");
    let start = page.start();
    assert_eq!((&start["vaults"], &start["vault"], &start["lockedBecause"]), (&vaults, &Value::Null, &json!("demo")));
    assert_eq!(page.shell.replaced.load(Ordering::SeqCst), 2);

    page.open_demo();
    page.session.close();
    assert!(tree(page.folder.path()) == before, "a demo was left behind when the program ended");

    page.open_demo();
    page.unlock();
    assert_eq!((page.start()["vault"]["demo"].clone(), page.demos().len()), (json!(false), 0));
}

#[test]
fn what_a_killed_run_left_of_a_demo_goes_at_the_next_start() {
    let page = Page::new();
    page.open_demo();
    let before = tree(page.folder.path());
    let demo = page.demos().remove(0);
    fs::create_dir(page.home().join("demo")).unwrap();
    let next = Session::new(page.home(), None);
    assert!(demo.exists(), "a program that finds another one running touches nothing of it");
    next.attach(Arc::new(TestShell::default()));
    let mut rest = before;
    rest.retain(|path, _| !path.starts_with(&demo));
    rest.insert(page.home().join("demo"), None);
    assert!(tree(page.folder.path()) == rest, "what is of the demo, and nothing else, is to go");
}

#[cfg(unix)]
#[test]
fn nobody_else_may_look_into_a_demo() {
    use std::os::unix::fs::PermissionsExt;
    let page = Page::new();
    page.open_demo();
    let demo = page.demos().remove(0);
    let mut all = vec![demo.clone()];
    all.extend(tree(&demo).into_keys());
    assert!(all.len() > 4, "{all:?}");
    for path in all {
        let mode = fs::metadata(&path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, if path.is_dir() { 0o700 } else { 0o600 }, "{}", path.display());
    }
}

#[test]
fn settings_are_ones_own_also_in_a_demo() {
    let page = Page::new();
    let settings =
        json!({ "idleSeconds": 60, "revealSeconds": 45, "clipboardSeconds": 10, "language": "fr", "theme": "dark" });
    page.call("save_settings", &json!({ "settings": settings })).unwrap();
    page.open_demo();
    assert_eq!(page.start()["settings"], settings);
    let mut others = settings;
    others["theme"] = json!("light");
    page.call("save_settings", &json!({ "settings": others })).unwrap();
    page.call("lock", &json!({})).unwrap();
    let kept = fs::read(page.home().join("settings.json")).unwrap();
    assert_eq!(serde_json::from_slice::<Value>(&kept).unwrap(), others);
}

#[test]
fn no_demo_takes_the_place_of_an_open_vault() {
    let page = Page::new();
    let open = page.unlock();
    assert_eq!(page.fails("open_demo", &json!({})), "busy");
    assert_eq!((page.call("vault_info", &json!({})).unwrap(), page.demos().len()), (open, 0));
    page.call("lock", &json!({})).unwrap();
    let demo = page.open_demo();
    assert_eq!(page.fails("open_demo", &json!({})), "busy");
    assert_eq!((page.call("vault_info", &json!({})).unwrap(), page.demos().len()), (demo, 1));
}

#[test]
fn a_demo_that_cannot_be_made_says_why_and_changes_nothing() {
    let page = Page::new();
    fs::remove_dir_all(page.home()).unwrap();
    fs::write(page.home(), "in the way").unwrap();
    assert_eq!(page.fails("open_demo", &json!({})), "device-io");
    assert_eq!(page.start()["vault"], Value::Null);
    fs::remove_file(page.home()).unwrap();
    page.open_demo();
    assert!(page.home().is_dir());
}
