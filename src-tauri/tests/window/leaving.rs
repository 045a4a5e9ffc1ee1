//! A page gone bad stays where it is and tells nobody anything: whatever it tries, somebody who listens on this machine hears
//! nothing, and the page in the window is still ours.

use crate::desk::Desk;
use crate::kit::wait_for;
use serde_json::json;
use std::fs;
use std::io::ErrorKind;
use std::net::{TcpListener, TcpStream, UdpSocket};
use std::path::Path;

/// What a bad page could tell, to be found where it was told.
const SECRET: &str = "honoria-blackwood";

/// Ways out: `to` is where somebody listens, without a scheme. What gives a promise is waited for.
const WAYS: &str = include_str!("leaving.js");

/// Somebody who listens on this machine.
struct Listener {
    tcp: TcpListener,
    udp: UdpSocket,
}

impl Listener {
    fn new() -> Self {
        let tcp = TcpListener::bind("127.0.0.1:0").unwrap();
        tcp.set_nonblocking(true).unwrap();
        let udp = UdpSocket::bind(tcp.local_addr().unwrap()).unwrap();
        udp.set_nonblocking(true).unwrap();
        Self { tcp, udp }
    }

    fn address(&self) -> String {
        self.tcp.local_addr().unwrap().to_string()
    }

    /// How often somebody came, until now.
    fn heard(&self) -> usize {
        let mut heard = 0;
        loop {
            match self.tcp.accept() {
                Ok(_) => heard += 1,
                Err(error) if error.kind() == ErrorKind::WouldBlock => break,
                Err(error) => panic!("{error}"),
            }
        }
        while self.udp.recv(&mut [0; 2048]).is_ok() {
            heard += 1;
        }
        heard
    }

    /// Whoever comes is heard.
    fn hears(&self) {
        let one = TcpStream::connect(self.tcp.local_addr().unwrap()).unwrap();
        wait_for("who came", || (self.heard() == 1).then_some(()));
        drop(one);
        let udp = UdpSocket::bind("127.0.0.1:0").unwrap();
        udp.send_to(b"x", self.address()).unwrap();
        wait_for("what was sent", || (self.heard() == 1).then_some(()));
    }
}

/// The names of the ways out.
async fn names(desk: &Desk) -> Vec<String> {
    let names = desk.page.execute(format!("{WAYS}\nreturn Object.keys(ways);"), vec![]).await.unwrap();
    serde_json::from_value(names.json().clone()).unwrap()
}

/// Tries a way out. Afterwards the page is where it was, and a command of the program answers it.
async fn attempt(desk: &Desk, way: &str, to: &str) {
    let script = format!(
        "{WAYS}\nconst [way, to, secret, done] = arguments;
        const tried = Promise.resolve().then(() => ways[way](to, secret));
        Promise.race([tried, turns(200).then(() => 'nothing came of it')]).then(() => done('done'), (error) => done(String(error)));"
    );
    let said = desk.page.execute_async(script, vec![json!(way), json!(to), json!(SECRET)]).await;
    let said = said.map_or_else(|error| error.to_string(), |said| said.json().to_string());
    // What the page asked of its window is decided, in order, before the window hands this on to the page.
    let script = "const done = arguments[0];
        const say = (answer) => done([location.href.replace(/\\/$/, ''), document.querySelector('[data-testid=search]') !== null, answer]);
        if (!window.__TAURI_INTERNALS__) say('no program');
        else window.__TAURI_INTERNALS__.invoke('touch').then(() => say('touched'), (error) => say(String(error)));";
    let now = desk.page.execute_async(script, vec![]).await;
    let now = now.unwrap_or_else(|error| panic!("{way}: the page is gone: {error}; it said {said}"));
    assert_eq!(*now.json(), json!(["tauri://localhost", true, "touched"]), "{way}; the page said {said}");
}

#[tokio::test]
async fn a_page_gone_bad_neither_leaves_nor_tells_anybody_anything() {
    let listener = Listener::new();
    listener.hears();
    let desk = Desk::open(&json!({})).await;
    desk.unlock().await;
    for way in names(&desk).await {
        attempt(&desk, &way, &listener.address()).await;
    }
    // What was begun has come about by the time that a whole page has gone and another has come, and nothing is left of any
    // of the program's processes once it has ended.
    desk.lock_by_key().await;
    desk.unlock().await;
    desk.open_person().await;
    desk.close().await;
    assert_eq!(listener.heard(), 0);
    assert_eq!(files_with(&desk.path(""), "told-"), [""; 0], "something was downloaded");
    listener.hears();
}

/// What a page could keep on the disk, and would find there again behind a lock.
const KEEP: &str = r#"
    const [secret, done] = arguments;
    const attempt = async (act) => { try { await act(); } catch { /* as it should */ } };
    const asked = (request) => new Promise((met, failed) => { request.onsuccess = () => met(request.result); request.onerror = failed; });
    const keep = [
        () => localStorage.setItem("told", secret),
        () => sessionStorage.setItem("told", secret),
        () => { document.cookie = `told=${secret}; max-age=1000000`; },
        async () => {
            const open = indexedDB.open("told");
            open.onupgradeneeded = () => open.result.createObjectStore("told");
            const base = await asked(open);
            await asked(base.transaction("told", "readwrite").objectStore("told").put(secret, "told"));
            base.close();
        },
        async () => (await caches.open("told")).put("/told", new Response(secret)),
        async () => {
            const file = await (await navigator.storage.getDirectory()).getFileHandle("told", { create: true });
            const writable = await file.createWritable();
            await writable.write(secret);
            await writable.close();
        },
        () => history.replaceState(secret, ""),
        () => { document.title = secret; },
    ];
    Promise.all(keep.map(attempt)).then(() => done("tried"));
"#;

#[tokio::test]
async fn a_page_gone_bad_leaves_nothing_on_the_disk() {
    let desk = Desk::open(&json!({})).await;
    desk.unlock().await;
    desk.page.execute_async(KEEP, vec![json!(SECRET)]).await.unwrap();
    desk.lock_by_key().await;
    desk.unlock().await;
    desk.close().await;
    let folder = desk.path("");
    assert_eq!(files_with(&folder, SECRET), [""; 0]);
    fs::write(folder.join("nobody/told"), SECRET.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>())
        .unwrap();
    assert_eq!(files_with(&folder, SECRET).len(), 1, "what is there is found");
}

/// The files below a folder that have a text in their names or in themselves.
fn files_with(folder: &Path, text: &str) -> Vec<String> {
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.to_string_lossy().into_owned();
        if path.is_dir() {
            found.extend(files_with(&path, text));
        } else if let Ok(bytes) = fs::read(&path) {
            let has = |what: &[u8]| memchr::memmem::find(&bytes, what).is_some();
            if name.contains(text) || has(text.as_bytes()) || has(&wide) {
                found.push(name);
            }
        }
    }
    found
}

/// What would be a window of the engine's own is none, and nobody is waited for.
#[tokio::test]
async fn a_page_gone_bad_has_no_window_but_ours_to_ask_in() {
    let desk = Desk::open(&json!({})).await;
    desk.unlock().await;
    let script = r#"
        const done = arguments[0];
        const files = document.createElement("input");
        files.type = "file";
        document.body.append(files);
        files.click();
        const colour = document.createElement("input");
        colour.type = "color";
        document.body.append(colour);
        colour.click();
        // Windows of the page's own have what the shell puts in their place; those of a frame are the engine's.
        const frame = document.createElement("iframe");
        document.body.append(frame);
        const bare = frame.contentWindow;
        bare.print();
        bare.alert("Type your passphrase at the prompt.");
        const denied = (asking) => Promise.resolve().then(asking).then((answer) => String(answer), () => "denied");
        Promise.all([
            denied(() => bare.confirm("The passphrase?")),
            denied(() => bare.prompt("The passphrase?")),
            denied(() => Notification.requestPermission()),
            denied(() => navigator.clipboard.readText()),
            denied(() => navigator.mediaDevices.getUserMedia({ audio: true })),
            denied(() => new Promise((met, failed) => navigator.geolocation.getCurrentPosition(met, failed))),
        ]).then(done);
    "#;
    let said = desk.page.execute_async(script, vec![]).await.unwrap();
    assert_eq!(*said.json(), json!(["false", "null", "denied", "denied", "denied", "denied"]));
    desk.find("search").await;
}
