//! The ways in which a number leaves the vault.

use crate::kit::NUMBER;
use crate::page::Page;
use serde_json::json;
use std::sync::atomic::Ordering;

#[test]
fn an_unsafe_line_needs_a_purpose() {
    let page = Page::new();
    page.unlock();
    let person = page.call("person", &json!({ "contact": page.contact })).unwrap();
    assert_eq!(person["lines"][2]["needsPurpose"], true);
    for command in ["reveal", "copy", "qr", "call"] {
        assert_eq!(page.call(command, &page.line(2)).unwrap_err()["code"], "purpose-needed", "{command}");
    }
    assert_eq!(page.log(1), ["contacts-put"]);
    let mut line = page.line(2);
    line["purpose"] = json!("The summit's exchange is down");
    assert_eq!(page.reveal(&line), "+44 7400 123456");
}

#[test]
fn an_extension_is_told_beside_its_number() {
    let page = Page::new();
    page.unlock();
    assert_eq!(page.call("reveal", &page.line(0)).unwrap()["extension"], json!(null));
    let line = json!({ "id": null, "label": "Desk", "kind": "landline", "assurance": "open",
        "number": page.seal("+44 20 7946 0000 ext. 12"), "verified": null });
    let form =
        json!({ "name": "Bajram Begaj", "aliases": [], "units": [], "languages": [], "tags": [], "lines": [line] });
    let id = page.call("save_contact", &json!({ "contact": null, "basedOn": null, "form": form })).unwrap();
    let line = page.call("person", &json!({ "contact": id })).unwrap()["lines"][0]["id"].clone();
    let shown = page.call("reveal", &json!({ "contact": id, "line": line, "purpose": null })).unwrap();
    assert_eq!(page.open(&shown["number"]), "+44 20 7946 0000 x12");
    assert_eq!(page.open(&shown["extension"]), "12");
}

#[test]
fn a_call_and_a_code_are_of_numbers_that_can_be_dialled() {
    let page = Page::new();
    page.unlock();
    page.call("call", &page.line(0)).unwrap();
    assert_eq!(page.shell.dialled.load(Ordering::SeqCst), 1);
    for command in ["qr", "call"] {
        assert_eq!(page.call(command, &page.line(1)).unwrap_err()["code"], "not-a-number", "{command}");
    }
    // What could not be dialled was not opened.
    assert_eq!(page.log(2), ["line-revealed", "contacts-put"]);
}

#[test]
fn a_qr_code_reads_as_the_number() {
    let page = Page::new();
    page.unlock();
    let qr = page.call("qr", &page.line(0)).unwrap();
    let (size, modules) = (qr["size"].as_u64().unwrap() as usize, page.open(&qr["modules"]));
    assert_eq!(modules.len(), size * size);
    // As the page draws it: four modules of quiet zone, each module some pixels wide.
    let (quiet, pixels) = (4, 4);
    let side = (size + 2 * quiet) * pixels;
    let dark = |x: usize, y: usize| {
        let (x, y) = ((x / pixels).wrapping_sub(quiet), (y / pixels).wrapping_sub(quiet));
        x < size && y < size && modules.as_bytes()[y * size + x] == b'1'
    };
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| if dark(x, y) { 0 } else { 255 });
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1);
    assert_eq!(grids[0].decode().unwrap().1, format!("tel:{NUMBER}"));
}
