//! The application reaches for nothing but this machine: each of its processes is watched, WebKit's included.

use crate::desk::{Desk, folder, place, reveals};
use crate::kit::typist::Typist;
use crate::kit::{PASSPHRASE, Place, wait_for};
use crate::screens::from_nothing_to_a_number;
use hotline_vault::RevealHow;
use serde_json::json;
use std::fs;
use std::net::TcpListener;
use std::os::unix::net::UnixListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

fn log_in(folder: &Path) -> PathBuf {
    folder.join("strace")
}

/// What watches all sockets of what comes behind it on the command line.
fn watcher(folder: &Path) -> Vec<String> {
    let calls = "trace=socket,connect,bind,sendto,sendmsg,sendmmsg";
    let log = log_in(folder).to_str().unwrap().to_owned();
    let words = ["strace", "-f", "-qq", "-o", &log, "-e", calls, "-e", "signal=none"];
    words.map(str::to_owned).to_vec()
}

/// The calls that spoke of a family of addresses.
fn calls(folder: &Path) -> Vec<String> {
    let log = wait_for("the log", || fs::read_to_string(log_in(folder)).ok());
    let calls: Vec<_> =
        log.lines().filter(|call| call.contains("AF_") || call.contains("PF_")).map(str::to_owned).collect();
    assert!(calls.iter().any(|call| call.contains("AF_UNIX")), "nothing was looked at");
    calls
}

#[test]
fn nothing_but_sockets_of_this_machine_is_ever_asked_for() {
    let folder = folder(&json!({ "clipboardSeconds": 1 }));
    let typist = Typist::start(&Place { before: watcher(folder.path()), ..place(&folder) });
    typist.unlocks(PASSPHRASE);
    typist.reveals("blackw");
    typist.presses(&["c"]);
    wait_for("a copy", || (reveals(&folder) == [RevealHow::Copied, RevealHow::Shown]).then_some(()));
    typist.presses(&["ctrl+l"]);
    typist.sees_unlock();
    drop(typist);
    assert_eq!(elsewhere(folder.path()), [""; 0]);
}

/// The calls that were for more than sockets of this machine.
fn elsewhere(folder: &Path) -> Vec<String> {
    // What is sent on a socket between processes, or to the kernel, may speak of any family without reaching it.
    let opens = |call: &str| ["socket(", "connect(", "bind("].iter().any(|opens| call.contains(opens));
    let is_local = |call: &str| call.contains("AF_UNIX") || call.contains("AF_NETLINK");
    let mut elsewhere = calls(folder);
    elsewhere.retain(|call| call.contains("AF_INET") || opens(call) && !is_local(call));
    elsewhere
}

/// A program that asks for a socket of this machine, and then reaches out to another door, here on the loopback.
#[test]
fn whoever_reaches_out_is_found_out() {
    let folder = TempDir::new().unwrap();
    let listener = UnixListener::bind(folder.path().join("socket")).unwrap();
    let door = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = door.local_addr().unwrap().port();
    let script = format!("logger -u {} a; : < /dev/tcp/127.0.0.1/{port}", folder.path().join("socket").display());
    let words = watcher(folder.path());
    let mut command = Command::new(&words[0]);
    assert!(command.args(&words[1..]).args(["bash", "-c", &script]).stderr(Stdio::null()).status().unwrap().success());
    drop(listener);
    let found = elsewhere(folder.path());
    assert!(found.iter().any(|call| loopback_port(call) == Some(&port.to_string())), "{found:?}");
}

/// Through every screen. The driver has a door of its own on the loopback, one port, by which it comes into the program and
/// WebKit's processes report to it; there is nothing else.
#[tokio::test]
async fn no_screen_reaches_for_anything_elsewhere() {
    let desk = Desk::bare_under(watcher).await;
    from_nothing_to_a_number(&desk).await;
    desk.find("line-copy").await.click().await.unwrap();
    desk.clipboard_becomes(|text| text.starts_with('+')).await;
    desk.find("line-qr").await.click().await.unwrap();
    desk.find("qr").await;
    desk.find("person-edit").await.click().await.unwrap();
    desk.find("contact-office").await.send_keys("Chancellor").await.unwrap();
    desk.control("s").await;
    desk.find("person-name").await;
    desk.go("activity").await;
    desk.find("activity-verify").await.click().await.unwrap();
    desk.find("activity-verified").await;
    desk.go("keys").await;
    desk.find("keys-rotate").await.click().await.unwrap();
    desk.find("keys-done").await;
    desk.go("settings").await;
    desk.choose("settings-language-fr").await;
    desk.says("Réglages").await;
    desk.lock_by_key().await;
    desk.find("unlock-passphrase").await;

    let asked = calls(&desk.path(""));
    // The door is named to the program when it is started.
    let door = asked.iter().filter(|call| call.contains("bind(")).find_map(|call| loopback_port(call));
    let door = door.expect("the driver came in by its door");
    let reaches =
        |call: &&String| call.contains("AF_INET") && !call.contains(" socket(") && loopback_port(call) != Some(door);
    assert_eq!(asked.iter().filter(reaches).collect::<Vec<_>>(), [""; 0]);
}

/// The port on this machine that a call is about.
fn loopback_port(call: &str) -> Option<&str> {
    let (_, port) = call.split_once("sin_port=htons(")?;
    let (port, address) = port.split_once(')')?;
    address.contains("inet_addr(\"127.0.0.1\")").then_some(port)
}
