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
    page.call("plan_import", &json!({ "token": page.contacts(&path), "columns": null })).unwrap();
    page.call("apply_import", &json!({})).unwrap();
    page
}

/// Begins a rotation and does something while it goes on. Gives what came of both, or nothing if the rotation was over before
/// the other had ended: on a busy machine that happens, and then it is to be tried once more.
fn during_a_rotation<T>(page: &Page, act: impl Fn(&Value) -> T) -> Option<T> {
    thread::scope(|scope| {
        let rotation = scope.spawn(|| page.call("rotate", &json!({ "reason": null })));
        let work = loop {
            let work = page.call("work", &json!({})).unwrap();
            if work["total"].as_u64().is_some_and(|total| total > 0) {
                break work;
            }
            if rotation.is_finished() {
                return None;
            }
            thread::yield_now();
        };
        let done = act(&work);
        let rotated = rotation.join().unwrap();
        rotated.is_err_and(|failure| failure["code"] == "cancelled").then_some(done)
    })
}

#[test]
fn a_rotation_says_how_far_it_is_and_stops_when_asked() {
    let page = crowded();
    let stopped = (0..20).find_map(|_| {
        let (before, keys) = (std::fs::read(page.path()).unwrap(), page.call("keys", &json!({})).unwrap());
        let (work, find, verify) = during_a_rotation(&page, |work| {
            let find = page.call("find", &json!({ "query": "", "from": 0, "count": 1 }));
            let verify = page.call("verify", &json!({}));
            page.call("touch", &json!({})).unwrap();
            page.call("cancel_work", &json!({})).unwrap();
            (work.clone(), find, verify)
        })?;
        assert_eq!(work["kind"], "rotation");
        assert!(work["total"].as_u64() > Some(4000) && work["done"].as_u64() <= work["total"].as_u64(), "{work}");
        // Nothing else gets in between, and nobody waits for it.
        assert_eq!((&find.unwrap_err()["code"], &verify.unwrap_err()["code"]), (&json!("busy"), &json!("busy")));
        assert_eq!(page.call("work", &json!({})).unwrap(), Value::Null);
        assert_eq!(page.call("keys", &json!({})).unwrap(), keys);
        assert!(std::fs::read(page.path()).unwrap() == before, "a rotation that was stopped changed the file");
        Some(keys)
    });
    let before = stopped.expect("in twenty tries, one rotation is stopped before it is done");
    let rotated = page.call("rotate", &json!({ "reason": "in earnest" })).unwrap();
    assert_eq!(rotated["epoch"].as_u64(), before["epoch"].as_u64().map(|epoch| epoch + 1));
    assert_eq!(rotated["entries"], 4001);
    assert_eq!(page.reveal(&page.line(0)), "+44 20 7946 0101");
}

#[test]
fn a_lock_does_not_wait_for_long_work() {
    let page = crowded();
    let stopped = (0..20).find_map(|_| {
        let before = page.call("keys", &json!({})).unwrap();
        let stopped = during_a_rotation(&page, |_| page.call("lock", &json!({})).unwrap());
        page.call("lock", &json!({})).unwrap();
        assert_eq!(page.fails("keys", &json!({})), "locked");
        page.unlock();
        stopped.map(|_| assert_eq!(page.call("keys", &json!({})).unwrap(), before))
    });
    assert!(stopped.is_some(), "in twenty tries, one rotation is stopped before it is done");
}
