//! Readers that hang up, and Ctrl-C.

use crate::kit::{Desk, Ran, write};
use std::fmt::Write;

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

/// Ctrl-C reaches a rotation as soon as it has begun to write. A fast machine may be done before: then once more.
#[test]
#[cfg(unix)]
fn ctrl_c_stops_a_rotation_and_nothing_is_changed() {
    let desk = Desk::new();
    let mut file = String::new();
    for at in 0..1500 {
        write!(file, "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Person {at}\r\nTEL:+35567210{at:04}\r\nEND:VCARD\r\n").unwrap();
    }
    write(&desk.path("many.vcf"), &file);
    desk.ok(&["import", "many.vcf"]);
    let stopped = (0..10).find_map(|_| {
        let epoch = desk.json(&["status"])["epoch"].clone();
        let child = desk.command(&["rotate", "--yes"]).spawn().unwrap();
        let journal = desk.path("chancellery.hotline-journal");
        while !journal.exists() && child.id() > 0 {
            if std::fs::metadata(format!("/proc/{}/stat", child.id())).is_err() {
                break;
            }
            std::thread::sleep(std::time::Duration::from_micros(200));
        }
        let id = child.id().to_string();
        std::process::Command::new("kill").args(["-INT", &id]).status().unwrap();
        let ran = Ran::from(child.wait_with_output().unwrap());
        (ran.code != 0).then_some((epoch, ran))
    });
    let (epoch, ran) = stopped.expect("one of ten rotations is slow enough to be stopped");
    assert_eq!(ran.code, 1);
    assert_eq!(ran.err, "hotline: stopped on request; nothing was changed\n  Run it again when it suits.\n");
    assert_eq!(desk.json(&["status"])["epoch"], epoch);
    desk.ok(&["verify"]);
}
