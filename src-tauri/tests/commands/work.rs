//! Long work: seen while it goes on, stopped when asked, and stopped by a lock.

use crate::page::Page;
use serde_json::{Value, json};
use std::fmt::Write;
use std::thread;

/// Enough people that a rotation takes long enough to be looked at.
fn crowded() -> Page {
    let page = Page::new();
    page.unlock();
    let mut file = String::new();
    for at in 0..4000 {
        write!(file, "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Person {at}\r\nTEL:+35567210{at:04}\r\nEND:VCARD\r\n").unwrap();
    }
    let path = page.write("many.vcf", &file);
    page.call("plan_import", &json!({ "path": path, "columns": null })).unwrap();
    page.call("apply_import", &json!({})).unwrap();
    page
}

/// Waits until the rotation has begun to seal; gives how far it is.
fn under_way(page: &Page) -> Value {
    loop {
        let work = page.call("work", &json!({})).unwrap();
        if work["total"].as_u64().is_some_and(|total| total > 0) {
            return work;
        }
        thread::yield_now();
    }
}

#[test]
fn a_rotation_says_how_far_it_is_and_stops_when_asked() {
    let page = crowded();
    let before = std::fs::read(page.path()).unwrap();
    thread::scope(|scope| {
        let rotation = scope.spawn(|| page.call("rotate", &json!({ "reason": null })));
        let work = under_way(&page);
        assert_eq!((&work["kind"], &work["total"]), (&json!("rotation"), &json!(4000 + 1 + 10)));
        assert!(work["done"].as_u64() <= work["total"].as_u64());
        // Nothing else gets in between, and nobody waits for it.
        assert_eq!(page.fails("find", &json!({ "query": "", "from": 0, "count": 1 })), "busy");
        assert_eq!(page.fails("verify", &json!({})), "busy");
        page.call("touch", &json!({})).unwrap();
        page.call("cancel_work", &json!({})).unwrap();
        assert_eq!(rotation.join().unwrap().unwrap_err()["code"], "cancelled");
    });
    assert_eq!(page.call("work", &json!({})).unwrap(), Value::Null);
    assert_eq!(page.call("keys", &json!({})).unwrap()["epoch"], 1);
    assert!(std::fs::read(page.path()).unwrap() == before, "a rotation that was stopped changed the file");

    let rotated = page.call("rotate", &json!({ "reason": "in earnest" })).unwrap();
    assert_eq!((&rotated["epoch"], &rotated["entries"]), (&json!(2), &json!(4001)));
    assert_eq!(page.reveal(&page.line(0)), "+44 20 7946 0101");
}

#[test]
fn a_lock_does_not_wait_for_long_work() {
    let page = crowded();
    thread::scope(|scope| {
        let rotation = scope.spawn(|| page.call("rotate", &json!({ "reason": null })));
        under_way(&page);
        page.call("lock", &json!({})).unwrap();
        assert_eq!(rotation.join().unwrap().unwrap_err()["code"], "cancelled");
    });
    assert_eq!(page.fails("keys", &json!({})), "locked");
    page.unlock();
    assert_eq!(page.call("keys", &json!({})).unwrap()["epoch"], 1);
}
