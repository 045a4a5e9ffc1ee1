//! Work done by a process of its own, so that the memory measured is that of this work alone.

#![expect(clippy::print_stdout, reason = "the child process reports on its standard output")]

use crate::world::{World, go_on, import, outside};
use hotline_vault::{Device, Locked, MemberKey};
use std::io::Write;
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};
use std::time::Instant;

/// How the program runs itself again: what to do, the vault and its device's folder follow, and the file for an import.
pub(crate) const FLAG: &str = "--alone";

const NOTHING: &str = "nothing";
const ROTATE: &str = "rotate";
const IMPORT: &str = "import";

/// What one piece of work took.
pub(crate) struct Spent {
    pub(crate) seconds: f64,
    pub(crate) mebibytes: f64,
}

impl Spent {
    /// Nothing: what the unlocked vault itself needs.
    pub(crate) fn idling(world: &World) -> Self {
        Self::on(world, NOTHING, None)
    }

    /// A rotation.
    pub(crate) fn rotating(world: &World) -> Self {
        Self::on(world, ROTATE, None)
    }

    /// An import, plan and all; the file is read within it.
    pub(crate) fn importing(world: &World, file: &Path) -> Self {
        Self::on(world, IMPORT, Some(file))
    }

    fn on(world: &World, work: &str, file: Option<&Path>) -> Self {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args([FLAG.as_ref(), work.as_ref(), world.path().as_os_str(), world.home().as_os_str()])
            .args(file)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(world.key.to_text().expose().as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success());
        let report = String::from_utf8(output.stdout).unwrap();
        let figures: Vec<f64> = report.split_whitespace().map(|figure| figure.parse().unwrap()).collect();
        let [seconds, mebibytes] = figures[..] else { panic!("two figures") };
        Self { seconds, mebibytes }
    }
}

/// The child's part.
pub(crate) fn work(arguments: &[String]) -> ExitCode {
    let [work, path, home, file @ ..] = arguments else { panic!("what to do, a vault, and its device's folder") };
    let mut text = String::new();
    std::io::stdin().read_line(&mut text).unwrap();
    let key = MemberKey::parse(&text).unwrap();
    let mut vault = Locked::open(path.as_ref(), Device::at(home.into()), outside()).unwrap().unlock(key).unwrap();
    let start = Instant::now();
    match (work.as_str(), file) {
        (NOTHING, []) => {}
        (ROTATE, []) => vault.rotate(None, &mut go_on).map(drop).unwrap(),
        (IMPORT, [file]) => assert!(import(&mut vault, std::fs::read(file).unwrap()) > 0),
        _ => panic!("no such work"),
    }
    let seconds = start.elapsed().as_secs_f64();
    vault.settle().unwrap();
    println!("{seconds} {}", peak_memory());
    ExitCode::SUCCESS
}

/// The most memory that this process ever had resident, in MiB (Linux).
fn peak_memory() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    line.trim().trim_end_matches(" kB").parse::<f64>().unwrap() / 1024.0
}
