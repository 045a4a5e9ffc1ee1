//! Where things are: the project, what was built, the public data beside it.

use std::env;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{LazyLock, Mutex};
use tempfile::TempDir;

/// The root folder of the project.
#[must_use]
pub fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests/ is a folder of the project")
}

/// The folder of what is built in the profile of this test program, such as `target/debug`.
pub(crate) fn built() -> &'static Path {
    static BUILT: LazyLock<PathBuf> = LazyLock::new(|| {
        let program = env::current_exe().expect("a program knows its own path");
        let folder = program.parent().expect("a program is in a folder");
        let folder = if folder.ends_with("deps") { folder.parent().expect("deps is in a folder") } else { folder };
        folder.to_owned()
    });
    &BUILT
}

/// The `hotline` command. The first call builds it, in the profile of this test program; the environment variable
/// `HOTLINE_BIN` names one that is built already.
///
/// # Panics
/// Panics if it can't be built.
#[must_use]
pub fn hotline() -> &'static Path {
    static HOTLINE: LazyLock<PathBuf> =
        LazyLock::new(|| env::var_os("HOTLINE_BIN").map_or_else(build_hotline, PathBuf::from));
    &HOTLINE
}

fn build_hotline() -> PathBuf {
    let profile = match built().file_name().and_then(|name| name.to_str()) {
        Some("debug") | None => "dev",
        Some(name) => name,
    };
    let status = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(["build", "--quiet", "--locked", "--bin", "hotline", "--profile", profile])
        // Together with this package, whose features make rustix call libc: see `Faults`.
        .args(["-p", "hotline-cli", "-p", env!("CARGO_PKG_NAME")])
        .arg("--target-dir")
        .arg(built().parent().expect("a profile's folder is in the target folder"))
        .current_dir(project())
        .status()
        .expect("cargo can be started");
    assert!(status.success(), "the hotline command does not build");
    built().join("hotline")
}

/// A file or folder of the public data beside the project (`../shared`, or the folder that the environment variable
/// `HOTLINE_SHARED` names). `None` if it is not there, and then it is said once what is not tested against.
#[must_use]
pub fn shared(path: &str) -> Option<PathBuf> {
    static SAID: Mutex<Vec<String>> = Mutex::new(Vec::new());
    let root = env::var_os("HOTLINE_SHARED").map_or_else(|| project().join("../shared"), PathBuf::from);
    let found = root.join(path);
    if found.exists() {
        return Some(found);
    }
    let mut said = SAID.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    if !said.iter().any(|before| before == path) {
        said.push(path.to_owned());
        // Past the capture of test output: a run that tested less says so also when it succeeds.
        writeln!(std::io::stderr(), "not tested against {}: it is not there", found.display()).ok();
    }
    None
}

/// A new temporary folder, which is removed in the end. It is in memory where the system has a place for that: syncing a
/// disk would be most of what the tests spend their time on, and no test needs a real one.
///
/// # Panics
/// Panics if it can't be made.
#[must_use]
pub fn scratch() -> TempDir {
    let named = tempfile::Builder::new().prefix("hotline-test-").to_owned();
    let folder = named.tempdir_in("/dev/shm").or_else(|_| named.tempdir());
    folder.expect("a temporary folder can be made")
}
