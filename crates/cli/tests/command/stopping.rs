//! Readers that hang up, and Ctrl-C.

use crate::kit::{Desk, Ran, write};
use std::fmt::Write as _;

#[test]
fn a_reader_that_hangs_up_is_no_failure() {
    let desk = Desk::staffed();
    for args in [&["find", "haruka"][..], &["log"], &["show", "begaj", "--json"], &["man"], &["--help"]] {
        let mut child = desk.command(args).spawn().unwrap();
        drop(child.stdout.take());
        let ran = Ran::from(child.wait_with_output().unwrap());
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{args:?}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn an_output_that_cannot_be_written_is_one() {
    let desk = Desk::staffed();
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let ran = Ran::from(desk.command(&["find", "haruka"]).stdout(full).output().unwrap());
    assert!(ran.code == 1 && ran.err.starts_with("hotline: the output could not be written"), "{ran:?}");
}

/// Ctrl-C reaches the work as soon as it has begun to write. A fast machine may be done before: then once more.
#[test]
#[cfg(target_os = "linux")]
fn ctrl_c_stops_an_import_and_a_rotation_and_nothing_is_changed() {
    let desk = Desk::new();
    let mut file = String::new();
    for at in 0..2500 {
        write!(file, "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Person {at}\r\nTEL:+35567210{at:04}\r\nEND:VCARD\r\n").unwrap();
    }
    write(&desk.path("many.vcf"), &file);
    stop(&desk, &["import", "many.vcf"], || {
        std::fs::remove_file(desk.vault()).unwrap();
        desk.make();
    });
    assert_eq!(desk.json(&["status"])["contacts"], 0);
    desk.ok(&["import", "many.vcf"]);
    stop(&desk, &["rotate", "--yes"], || ());
    desk.ok(&["verify"]);
}

/// What is read comes from a pipe that is open still: the command has taken all but what the pipe holds, and waits for more.
#[test]
#[cfg(target_os = "linux")]
fn ctrl_c_while_a_file_is_read_ends_at_once_and_nothing_is_changed() {
    use std::io::Write;
    let desk = Desk::new();
    let before = desk.json(&["status"]);
    let card = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Edi Rama\r\nTEL:+355672123456\r\nEND:VCARD\r\n";
    let mut command = desk.command(&["import", "/dev/stdin"]);
    let mut child = command.stdin(std::process::Stdio::piped()).spawn().unwrap();
    let mut pipe = child.stdin.take().unwrap();
    // Far more than a pipe holds: when it is written, most of it is read.
    pipe.write_all(card.repeat(50_000).as_bytes()).unwrap();
    std::process::Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    let ran = Ran::from(child.wait_with_output().unwrap());
    drop(pipe);
    assert_eq!((ran.code, &*ran.out), (1, ""));
    assert_eq!(ran.err, "hotline: stopped on request; nothing was changed\n  Run it again when it suits.\n");
    assert_eq!(desk.json(&["status"]), before);
}

/// The contacts of the vault, and the newest event that is not merely that a file was compared with it.
#[cfg(target_os = "linux")]
fn newest_change(desk: &Desk) -> (serde_json::Value, serde_json::Value) {
    let log = desk.json(&["log", "--limit", "30"])["events"].clone();
    let newest = log.as_array().unwrap().iter().find(|event| event["kind"] != "import-planned").unwrap().clone();
    (desk.json(&["status"])["contacts"].clone(), newest)
}

/// Runs a command and stops it while it writes; `again` prepares for another try if it was done too soon.
#[cfg(target_os = "linux")]
fn stop(desk: &Desk, args: &[&str], again: impl Fn()) {
    let journal = desk.path("chancellery.hotline-journal");
    for _ in 0..10 {
        let before = newest_change(desk);
        let mut child = desk.command(args).spawn().unwrap();
        while !journal.exists() && child.try_wait().unwrap().is_none() {
            std::thread::sleep(std::time::Duration::from_micros(200));
        }
        std::process::Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
        let ran = Ran::from(child.wait_with_output().unwrap());
        if ran.code == 0 {
            again();
            continue;
        }
        assert_eq!(ran.code, 1);
        assert_eq!(ran.err, "hotline: stopped on request; nothing was changed\n  Run it again when it suits.\n");
        assert_eq!(newest_change(desk), before);
        return;
    }
    panic!("{args:?} was done before it could be stopped, ten times");
}
