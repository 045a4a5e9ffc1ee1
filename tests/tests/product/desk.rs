//! What the tests of the command share: a vault that is cheap to unlock, contacts for it, and what a vault holds.

use hotline_tests::{Home, Ran};
use serde_json::Value;
use std::fs;

/// A new vault whose identity file costs next to nothing to open: these tests open it some thousand times.
pub(crate) fn cheap_vault() -> Home {
    let home = Home::new();
    drop(home.hotline(&INIT).succeeded());
    home
}

/// The arguments that [`cheap_vault`] is made with.
pub(crate) const INIT: [&str; 7] = ["init", "--name", "Cabinet", "--member", "Ada Marsh", "--work-factor", "1"];

/// The number of a person of [`vcard`], in E.164.
pub(crate) fn number(person: usize) -> String {
    format!("+1202224{person:04}")
}

/// A vCard file of people "Person 0001" and so on, each with a line "Washington office".
pub(crate) fn vcard(people: std::ops::Range<usize>) -> String {
    let card = |person| {
        format!(
            "BEGIN:VCARD\r\nVERSION:4.0\r\nUID:urn:test:{person}\r\nFN:Person {person:04}\r\nTITLE:Senator\r\n\
             item1.TEL;VALUE=uri;TYPE=\"work,voice\":tel:{}\r\nitem1.X-ABLabel:Washington office\r\nEND:VCARD\r\n",
            number(person)
        )
    };
    people.map(card).collect()
}

/// A cheap vault with so many people in it, and beside it the file `more.vcf` with `more` others.
pub(crate) fn peopled(people: usize, more: usize) -> Home {
    let home = cheap_vault();
    let file = home.path().join("first.vcf");
    fs::write(&file, vcard(1..people + 1)).unwrap();
    drop(home.hotline(&["import", "first.vcf"]).succeeded());
    fs::remove_file(file).unwrap();
    fs::write(home.path().join("more.vcf"), vcard(people + 1..people + more + 1)).unwrap();
    home
}

/// All that a vault holds, as the command tells it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct State {
    pub(crate) epoch: u32,
    /// How many events stand on the journal, but for those that say no more than that a file was compared with the vault: they
    /// are there before an import begins to change it.
    pub(crate) events: usize,
    /// How many reveals stand on the journal.
    pub(crate) revealed: usize,
    /// Every contact with every number in the clear, by name.
    pub(crate) contacts: Vec<Value>,
}

/// What the vault holds, if it is whole: it verifies without a problem, every entry opens, it can be written again, and
/// after that nothing of SQLite's lies beside it.
pub(crate) fn state(home: &Home) -> Result<State, String> {
    let verified = run(home, &["verify", "--json"])?.json();
    if verified["problems"].as_array().is_none_or(|problems| !problems.is_empty()) {
        return Err(format!("problems: {verified}"));
    }
    let log = run(home, &["log", "--json", "--limit", "100000"])?.json();
    let of_kind = |kind: &str| log["events"].as_array().unwrap().iter().filter(|event| event["kind"] == kind).count();
    let revealed = of_kind("line-revealed");
    let file = home.path().join("state.json");
    drop(run(home, &["export", "--format", "json", "--yes", "state.json"])?);
    let exported: Value = serde_json::from_slice(&fs::read(&file).unwrap()).map_err(|error| error.to_string())?;
    fs::remove_file(file).unwrap();
    let mut contacts = exported["contacts"].as_array().ok_or("no contacts in the export")?.clone();
    contacts.sort_by_key(|contact| contact["name"].to_string());
    let beside = sidecars(home);
    if !beside.is_empty() {
        return Err(format!("beside the vault file: {beside:?}"));
    }
    let events = verified["events"].as_u64().ok_or_else(|| format!("no number of events: {verified}"))?;
    let events = usize::try_from(events).map_err(|error| error.to_string())? - of_kind("import-planned");
    Ok(State { epoch: epoch(home)?, events, revealed, contacts })
}

fn epoch(home: &Home) -> Result<u32, String> {
    let read = || rusqlite::Connection::open(home.vault())?.query_row("SELECT epoch FROM vault", (), |row| row.get(0));
    read().map_err(|error| error.to_string())
}

fn run(home: &Home, arguments: &[&str]) -> Result<Ran, String> {
    let ran = home.hotline(arguments);
    if ran.status.success() { Ok(ran) } else { Err(ran.whole()) }
}

/// The files of SQLite's beside the vault file.
pub(crate) fn sidecars(home: &Home) -> Vec<String> {
    let names = fs::read_dir(home.path()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.filter(|name| name.starts_with("cabinet.hotline") && name != "cabinet.hotline").collect()
}

/// Panics with the first few of what is wrong, if anything is.
#[track_caller]
pub(crate) fn assert_none(wrong: &[String], cases: usize) {
    let first = wrong.iter().take(5).map(String::as_str).collect::<Vec<_>>().join("\n\n");
    assert!(wrong.is_empty(), "{} of {cases} cases went wrong:\n{first}", wrong.len());
    assert!(cases > 0, "nothing was tried");
}
