//! A message bus of a test's own.

use crate::kit::family::Family;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

pub(crate) struct Bus {
    pub(crate) address: String,
    _daemon: Family,
}

impl Bus {
    pub(crate) fn start() -> Self {
        let mut daemon = Command::new("dbus-daemon");
        daemon.args(["--session", "--nofork", "--print-address=1"]).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut daemon = Family::start(&mut daemon);
        let mut address = String::new();
        BufReader::new(daemon.0.stdout.take().unwrap()).read_line(&mut address).unwrap();
        Self { address: address.trim().to_owned(), _daemon: daemon }
    }
}
