//! What the tests, the pictures and the measurements of the application share.
#![allow(dead_code, unused_imports, reason = "each program uses its part of the kit")]
#![allow(clippy::unwrap_used, reason = "what finds nothing where something should be has failed")]

pub(crate) mod driver;
pub(crate) mod family;
pub(crate) mod memory;
pub(crate) mod screen;
pub(crate) mod typist;
mod vaults;

pub(crate) use vaults::{HANDLE, NOTES, NUMBER, PASSPHRASE, make_vault};

use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

/// How long the application may take for anything.
pub(crate) const PATIENCE: Duration = Duration::from_secs(60);

/// Where an application runs: its folder, its vault, and what it finds around it.
pub(crate) struct Place {
    pub(crate) program: PathBuf,
    /// What is put before the program on the command line: another program that starts it.
    pub(crate) before: Vec<String>,
    pub(crate) home: PathBuf,
    pub(crate) vault: Option<PathBuf>,
    /// Nobody's folder, for what the system would keep beside it.
    pub(crate) nobody: PathBuf,
    /// The address of a bus on which somebody plays logind.
    pub(crate) system_bus: Option<String>,
    /// The address of the bus of the person's session.
    pub(crate) session_bus: Option<String>,
    pub(crate) language: &'static str,
}

impl Place {
    /// The words that start the application here.
    pub(crate) fn words(&self) -> Vec<PathBuf> {
        self.before.iter().map(PathBuf::from).chain([self.program.clone()]).collect()
    }

    /// Prepares a command that runs in this place, on a display.
    pub(crate) fn prepare(&self, command: &mut Command, display: &str) {
        command.env("DISPLAY", display).env("HOTLINE_HOME", &self.home);
        match &self.vault {
            Some(vault) => command.env("HOTLINE_VAULT", vault),
            None => command.env_remove("HOTLINE_VAULT"),
        };
        command.env("LANG", "C.UTF-8").env("LANGUAGE", self.language);
        command.env("GDK_BACKEND", "x11").env_remove("WAYLAND_DISPLAY");
        for name in ["HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"] {
            command.env(name, &self.nobody);
        }
        let buses = [("DBUS_SESSION_BUS_ADDRESS", &self.session_bus), ("DBUS_SYSTEM_BUS_ADDRESS", &self.system_bus)];
        for (name, bus) in buses {
            command.env(name, bus.as_deref().unwrap_or("unix:path=/nowhere"));
        }
    }
}

/// Waits until there is something; gives it.
pub(crate) fn wait_for<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let end = Instant::now() + PATIENCE;
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(Instant::now() < end, "{what} does not come");
        std::thread::sleep(Duration::from_millis(2));
    }
}

/// Says something to whoever runs the tests, also of one that passes.
pub(crate) fn say(what: &str) {
    use std::io::Write;
    // With nobody there to read it there is nobody to tell.
    let _ = writeln!(std::io::stderr(), "{what}");
}
