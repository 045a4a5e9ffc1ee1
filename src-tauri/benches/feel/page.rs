//! How soon the page answers, measured in the page: from the event to the second frame drawn after the answer is there.

use crate::kit::PASSPHRASE;
use crate::kit::driver::Window;
use crate::table::{Table, Unit};
use crate::world::World;
use crate::{people, place};
use serde_json::json;
use thirtyfour::Key;

/// Types a text and waits until its answer is painted; the last argument takes the milliseconds.
const TYPE: &str = r##"
    const [text, done] = arguments;
    const input = document.querySelector("[data-testid=search]");
    const began = performance.now();
    const painted = () => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - began)));
    const answered = () => document.querySelector("search").dataset.answered === text;
    input.value = text;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    if (answered()) return painted();
    new MutationObserver((_, observer) => {
        if (!answered()) return;
        observer.disconnect();
        painted();
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
"##;

/// Presses Reveal and waits until the number is painted.
const REVEAL: &str = r##"
    const [done] = arguments;
    const began = performance.now();
    const painted = () => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - began)));
    new MutationObserver((_, observer) => {
        if (document.querySelector("[data-testid=number]") === null) return;
        observer.disconnect();
        painted();
    }).observe(document.body, { subtree: true, childList: true });
    document.querySelector("[data-testid=line-reveal]").click();
"##;

pub(crate) fn measure(world: &World, table: &mut Table) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let (presses, reveals) = runtime.block_on(walk(world));
    let people = world.contacts;
    let target = if people > 10_000 { 0.1 } else { 0.05 };
    let of = format!("(p99 of {})", presses.len());
    table.row(&format!("key press to painted results, {people} contacts"), p99(presses), target, Unit::Seconds, &of);
    if people == 10_000 {
        let of = format!("(p99 of {})", reveals.len());
        table.row("click on Reveal to the number on the screen", p99(reveals), 0.05, Unit::Seconds, &of);
    }
}

/// The seconds of each key press and each reveal.
async fn walk(world: &World) -> (Vec<f64>, Vec<f64>) {
    let window = Window::open(&place(world)).await;
    window.find("unlock-passphrase").await.send_keys(PASSPHRASE).await.unwrap();
    window.keys(Key::Enter + "").await;
    window.find("search").await;
    let (mut presses, mut reveals) = (Vec::new(), Vec::new());
    for n in (0..20).map(|n| n * 37) {
        let name = people::name(n).to_lowercase();
        for end in name.char_indices().map(|(at, char)| at + char.len_utf8()) {
            presses.push(seconds(&window, TYPE, vec![json!(&name[..end])]).await);
        }
        window.find("search").await.send_keys(Key::Enter + "").await.unwrap();
        window.find("line-reveal").await;
        reveals.push(seconds(&window, REVEAL, vec![]).await);
        window.keys(Key::Escape + "").await;
        window.gone("number").await;
    }
    (presses, reveals)
}

async fn seconds(window: &Window, script: &str, arguments: Vec<serde_json::Value>) -> f64 {
    window.page.execute_async(script, arguments).await.unwrap().json().as_f64().unwrap() / 1e3
}

fn p99(mut of: Vec<f64>) -> f64 {
    of.sort_by(f64::total_cmp);
    of[(of.len() * 99).div_ceil(100) - 1]
}
