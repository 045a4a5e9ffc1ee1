//! Other software that reads files of contacts.

use crate::{project, run};
use serde_json::Value;
use std::process::Command;

/// A library that address books are made with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AddressBook {
    /// `ical.js` from npm, which Thunderbird reads vCard with.
    IcalJs,
    /// `vcf` from npm.
    Vcf,
    /// `vobject` for Python, Debian's `python3-vobject`. It knows vCard 2.1 and 3.0, and reads 4.0 as if it were that.
    Vobject,
    /// Python's own module `csv`, which reads rows.
    PythonCsv,
}

impl AddressBook {
    /// What it reads in a file: contacts, or the rows of a CSV file with their cells by heading.
    ///
    /// # Panics
    /// Panics if it can't read the file, or is not installed.
    #[must_use]
    pub fn read(self, file: &[u8]) -> Value {
        let mut command = match self {
            Self::IcalJs | Self::Vcf => Command::new("node"),
            // The one that Debian's packages are for, whatever other stands before it.
            Self::Vobject | Self::PythonCsv => Command::new("/usr/bin/python3"),
        };
        let (script, library) = match self {
            Self::IcalJs => ("contacts.mjs", "ical.js"),
            Self::Vcf => ("contacts.mjs", "vcf"),
            Self::Vobject => ("contacts.py", "vobject"),
            Self::PythonCsv => ("contacts.py", "csv"),
        };
        command.args([script, library]).current_dir(project().join("tests/peers"));
        let ran = run(&mut command, file);
        assert!(ran.status.success(), "{library} fails (`scripts/setup tests` installs it):\n{}", ran.whole());
        ran.json()
    }
}
