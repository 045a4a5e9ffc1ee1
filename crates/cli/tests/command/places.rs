//! Where things lie: names that mean something to SQLite, names that are too long, what the environment says of it, files
//! that are no files, and a device that can't be written to.

use crate::kit::{Desk, Ran, write};
use std::fs;

const INIT: [&str; 7] = ["init", "--name", "V", "--member", "Ada", "--work-factor", "2"];

fn init_at(desk: &Desk, vault: &str) -> Ran {
    desk.run(&[&INIT[..], &["--vault", vault]].concat())
}

/// How many identity files there are: one too many would belong to nothing.
fn identities(desk: &Desk) -> usize {
    fs::read_dir(desk.path("home/identities")).map_or(0, Iterator::count)
}

#[test]
fn a_vault_lies_where_it_is_said_to_whatever_its_name_means_to_sqlite() {
    for name in [
        ":memory:",
        "file:x",
        "file:x?mode=memory",
        "file:///x?cache=shared",
        "file::memory:",
        "a?b=c%20d#e.hotline",
        " v.hotline ",
        "./v.hotline",
        "-v",
        "v\nw",
        "-journal",
        "Приёмная 日本.hotline",
    ] {
        let desk = Desk::bare();
        fs::create_dir_all(desk.path("file:")).unwrap();
        let vault = format!("--vault={name}");
        desk.ok(&[&INIT[..], &[&vault]].concat());
        assert!(desk.path(name).is_file(), "{name:?}");
        desk.ok(&["add", "--name", "Edi Rama", "--line", "Office", "+35542250474", &vault]);
        assert!(desk.ok(&["show", "Edi Rama", &vault]).contains("Office"), "{name:?}");
        assert_eq!(desk.json(&["status"])["events"], 2, "the list knows it: {name:?}");
        desk.ok(&["verify", &vault]);
    }
}

/// Each of these names another file to SQLite, where it takes them for URIs: there lies another vault, or what is none.
#[test]
fn the_file_that_is_looked_at_is_the_one_that_is_opened() {
    for (name, as_uri) in [
        ("file:x", "x"),
        ("file:x?mode=ro", "x"),
        ("file:%78", "x"),
        ("./file:x", "x"),
        ("folder/../file:x", "x"),
        ("file:folder/x", "folder/x"),
        ("x?immutable=1", "x"),
    ] {
        let desk = Desk::bare();
        for folder in ["folder", "file:folder"] {
            fs::create_dir_all(desk.path(folder)).unwrap();
        }
        let init = |name: &str, vault: &str| {
            let named = ["init", "--name", name, "--member", "Ada", "--work-factor", "2", "--vault", vault];
            desk.ok(&named);
        };
        init("Meant", name);
        init("Another", as_uri);
        let before = fs::read(desk.path(as_uri)).unwrap();
        assert_eq!(desk.json(&["status", "--vault", name])["vault"], "Meant", "{name}");
        desk.ok(&["add", "--name", "Edi Rama", "--line", "Office", "+35542250474", "--vault", name]);
        assert_eq!(desk.json(&["status", "--vault", name])["events"], 2, "{name}");
        assert!(fs::read(desk.path(as_uri)).unwrap() == before, "{name}");
        // Nor is it opened where the other is no vault, or is the only one that is.
        write(&desk.path(as_uri), "Dear Sir,");
        assert_eq!(desk.json(&["status", "--vault", name])["vault"], "Meant", "{name}");
        fs::write(desk.path(as_uri), before).unwrap();
        write(&desk.path(name), "Dear Sir,");
        assert!(desk.fails(&["status", "--vault", name], 1).contains("is not a Hotline vault"), "{name}");
    }
}

#[test]
fn a_name_without_room_for_its_journal_is_refused_at_once() {
    let desk = Desk::bare();
    // With "-journal" behind it, 247 bytes just fit in a folder.
    for (length, fits) in [(247, true), (248, false), (255, false), (256, false), (5000, false)] {
        let name = "v".repeat(length);
        let before = identities(&desk);
        let ran = init_at(&desk, &name);
        assert_eq!(ran.code, i32::from(!fits), "{length}: {ran:?}");
        assert_eq!(identities(&desk) - before, usize::from(fits));
        assert!(fits || ran.err.contains("the name of the vault file is too long"), "{length}: {ran:?}");
        assert_eq!(desk.path(&name).exists(), fits);
    }
    // It counts in bytes, and it counts at opening.
    assert!(init_at(&desk, &"ж".repeat(124)).err.contains("too long"));
    let (fits, longer) = ("v".repeat(247), "w".repeat(250));
    fs::rename(desk.path(&fits), desk.path(&longer)).unwrap();
    assert!(desk.fails(&["status", "--vault", &longer], 1).contains("the name of the vault file is too long"));
    // A link's own name counts for nothing: the journal lies beside the file.
    #[cfg(unix)]
    {
        fs::rename(desk.path(&longer), desk.path("short")).unwrap();
        std::os::unix::fs::symlink("short", desk.path(&longer)).unwrap();
        desk.ok(&["policy", "--rotate-after", "9", "--vault", &longer]);
        std::os::unix::fs::symlink(desk.path("short"), desk.path("link")).unwrap();
        fs::rename(desk.path("short"), desk.path(&"x".repeat(250))).unwrap();
        fs::remove_file(desk.path("link")).unwrap();
        std::os::unix::fs::symlink("x".repeat(250), desk.path("link")).unwrap();
        assert!(desk.fails(&["status", "--vault", "link"], 1).contains("the name of the vault file is too long"));
    }
}

#[test]
fn a_path_that_is_too_long_for_sqlite_is_refused_at_once() {
    let desk = Desk::bare();
    let folder = vec!["f".repeat(200); 3].join("/");
    fs::create_dir_all(desk.path(&folder)).unwrap();
    let ran = init_at(&desk, &format!("{folder}/v.hotline"));
    assert!(ran.code == 1 && ran.err.contains("too long") && identities(&desk) == 0, "{ran:?}");
    // A long name of the vault makes a name of a file that fits.
    let long = "Chancellery and Protocol ".repeat(40);
    desk.ok(&["init", "--name", &long, "--member", "Ada", "--work-factor", "2"]);
    desk.ok(&["policy", "--rotate-after", "9"]);
}

#[test]
fn empty_variables_say_nothing() {
    let desk = Desk::staffed();
    let mut command = desk.command(&["status"]);
    command.env("HOTLINE_VAULT", "");
    assert_eq!(Ran::from(command.output().unwrap()).code, 0);
    let mut command = desk.command(&["status", "--passphrase-file", "passphrase"]);
    command.env("HOTLINE_PASSPHRASE_FILE", "");
    assert_eq!(Ran::from(command.output().unwrap()).code, 0);
    // On the command line, nothing is no path.
    for option in ["--vault", "--home", "--passphrase-file"] {
        desk.fails(&["status", option, ""], 2);
    }
}

/// As XDG says: a path that is empty or not whole counts for nothing.
#[test]
#[cfg(target_os = "linux")]
fn hotlines_folder_is_among_the_persons_own() {
    let xdg = |desk: &Desk, text: &str| {
        if text == "whole" { desk.path("xdg").into() } else { std::ffi::OsString::from(text) }
    };
    for (data, folder) in
        [("", "ada/.local/share/hotline"), ("data", "ada/.local/share/hotline"), ("whole", "xdg/hotline")]
    {
        let desk = Desk::bare();
        let mut command = desk.command(&INIT);
        command.env("HOTLINE_HOME", "").env("HOME", desk.path("ada")).env("XDG_DATA_HOME", xdg(&desk, data));
        let ran = Ran::from(command.output().unwrap());
        assert!(ran.code == 0 && desk.path(folder).join("identities").is_dir(), "{data:?}: {ran:?}");
        let found: Vec<_> = fs::read_dir(desk.path(".")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert_eq!(found.len(), 3, "the passphrase, the vault and the one folder: {found:?}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_path_that_is_not_utf_8_works_and_is_never_remembered_as_another() {
    use std::os::unix::ffi::OsStrExt;
    let desk = Desk::bare();
    let path = desk.path("x").with_file_name(std::ffi::OsStr::from_bytes(b"vault-\xff.hotline"));
    let run = |args: &[&str]| {
        let mut command = desk.command(args);
        Ran::from(command.arg("--vault").arg(&path).output().unwrap())
    };
    let made = run(&INIT);
    assert_eq!((made.code, made.err.as_str()), (0, ""));
    let looked = run(&["status"]);
    assert_eq!((looked.code, looked.err.as_str()), (0, ""));
    assert!(path.is_file());
    desk.fails(&["status"], 2);
    // One that is remembered stays so.
    desk.make();
    assert_eq!(run(&["status"]).code, 0);
    assert_eq!(desk.json(&["status"])["vault"], "Chancellery");
}

#[test]
fn what_is_no_file_is_no_vault_and_is_not_waited_for() {
    let desk = Desk::new();
    fs::create_dir(desk.path("folder")).unwrap();
    write(&desk.path("empty"), "");
    assert!(desk.fails(&["status", "--vault", "folder"], 1).contains("not a Hotline vault"));
    assert!(desk.fails(&["status", "--vault", "empty"], 1).contains("not a Hotline vault"));
    assert!(desk.fails(&["status", "--vault", "empty/v.hotline"], 1).contains("no vault file at empty/v.hotline"));
    if cfg!(unix) {
        assert!(std::process::Command::new("mkfifo").arg(desk.path("pipe")).status().unwrap().success());
        assert!(desk.fails(&["status", "--vault", "pipe"], 1).contains("not a Hotline vault"));
        assert!(desk.fails(&["status", "--vault", "/dev/null"], 1).contains("not a Hotline vault"));
    }
    assert!(init_at(&desk, "folder").err.contains("there is a file at folder already"));
    assert!(init_at(&desk, "empty/v.hotline").err.contains("the folder for the vault is not there"));
    for file in ["folder", "nowhere", "passphrase/file"] {
        assert!(desk.fails(&["status", "--passphrase-file", file], 1).contains("could not be read"), "{file}");
    }
    desk.fails(&["status", "--passphrase-file", "empty"], 2);
    assert_eq!(desk.fails(&["status", "--home", "empty", "--vault", "chancellery.hotline"], 5).lines().count(), 2);
}

#[test]
fn a_passphrase_opens_whichever_way_its_accents_are_written() {
    let desk = Desk::bare();
    write(&desk.path("passphrase"), "caf\u{e9} au lait\n");
    desk.make();
    desk.ok(&["status"]);
    write(&desk.path("passphrase"), "cafe\u{301} au lait\r\n");
    desk.ok(&["status"]);
    write(&desk.path("passphrase"), "cafe au lait\n");
    desk.fails(&["status"], 5);
}

#[test]
fn where_the_device_cannot_take_note_looking_goes_on_and_revealing_is_refused() {
    let desk = Desk::staffed();
    // A folder where the file was that is held while the note is taken: not even an almighty user can write to it. What was
    // noted before can be read.
    let mut files = fs::read_dir(desk.path("home/heads")).unwrap().map(|file| file.unwrap().path());
    let held = files.find(|path| path.extension().is_some_and(|ending| ending == "lock")).unwrap();
    fs::remove_file(&held).unwrap();
    fs::create_dir(&held).unwrap();
    let events = |desk: &Desk| serde_json::from_str::<serde_json::Value>(&desk.run(&["status", "--json"]).out).unwrap();
    let before = events(&desk);
    for args in [&["find", "begaj"][..], &["show", "Bajram Begaj"], &["log"], &["status"], &["find", "begaj", "--json"]]
    {
        let ran = desk.run(args);
        assert!(ran.code == 0 && !ran.out.is_empty(), "{args:?}: {ran:?}");
        assert_eq!(ran.err.lines().count(), 1, "{args:?}: {ran:?}");
        assert!(ran.err.contains("can't be written to") && ran.err.contains("nothing is revealed"), "{ran:?}");
    }
    desk.ok(&["verify"]);
    for args in [
        &["reveal", "Bajram Begaj"][..],
        &["reveal", "Bajram Begaj", "--notes"],
        &["edit", "Bajram Begaj", "--office", "x"],
        &["remove", "Bajram Begaj", "--yes"],
        &["rotate", "--yes"],
        &["export", "--format", "csv", "--yes", "all.csv"],
    ] {
        assert!(desk.fails(args, 1).contains("could not be read or written"), "{args:?}");
    }
    assert!(!desk.path("all.csv").exists());
    assert_eq!(events(&desk), before);
    fs::remove_dir(&held).unwrap();
    desk.ok(&["reveal", "Bajram Begaj"]);
}
