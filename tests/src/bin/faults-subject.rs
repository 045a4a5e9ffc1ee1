//! A program that faults are tried on: `faults-subject sqlite FILE JOURNAL_MODE SYNCHRONOUS` commits ten rows and says
//! so after each; `faults-subject replace FILE` replaces a file's content ten times, each time through a new file that
//! is synced and renamed; `faults-subject persist FILE` makes a file by way of the crate `tempfile`, replaces it, and
//! fails to make it once more.

use std::env;
use std::fs::{self, File};
use std::io::Write;
use std::path::Path;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match &arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["sqlite", file, journal_mode, synchronous] => sqlite(file, journal_mode, synchronous)?,
        ["replace", file] => replace(Path::new(file))?,
        ["persist", file] => persist(Path::new(file))?,
        _ => return Err("sqlite FILE JOURNAL_MODE SYNCHRONOUS | replace FILE | persist FILE".into()),
    }
    Ok(())
}

fn sqlite(file: &str, journal_mode: &str, synchronous: &str) -> Result<(), Box<dyn std::error::Error>> {
    let connection = rusqlite::Connection::open(file)?;
    connection.pragma_update(None, "journal_mode", journal_mode)?;
    connection.pragma_update(None, "synchronous", synchronous)?;
    connection.execute("CREATE TABLE row (number INTEGER PRIMARY KEY, filling BLOB)", ())?;
    for number in 1..=10 {
        connection.execute("INSERT INTO row VALUES (?1, zeroblob(3000))", [number])?;
        say(number)?;
    }
    Ok(())
}

fn replace(file: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let fresh = file.with_extension("fresh");
    for number in 1..=10 {
        let mut writer = File::create(&fresh)?;
        writer.write_all(format!("{number}\n").repeat(500).as_bytes())?;
        writer.sync_all()?;
        fs::rename(&fresh, file)?;
        File::open(file.parent().ok_or("no folder")?)?.sync_all()?;
        say(number)?;
    }
    Ok(())
}

fn persist(file: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let fresh = || tempfile::NamedTempFile::new_in(file.parent().unwrap_or(Path::new(".")));
    fresh()?.persist_noclobber(file)?;
    fresh()?.persist(file)?;
    match fresh()?.persist_noclobber(file) {
        Ok(_) => Err("a file was made where there is one".into()),
        Err(_) => Ok(()),
    }
}

fn say(number: i32) -> std::io::Result<()> {
    writeln!(std::io::stdout(), "{number}")
}
