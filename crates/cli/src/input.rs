//! Reading what must not stay in memory: passphrases, numbers, contacts as JSON. Everything is read into buffers that
//! are wiped.

use crate::failure::{Failure, why};
use hotline_machine::read_all;
use hotline_vault::Secret;
use std::cell::Cell;
use std::fs::File;
use std::io::{self, IsTerminal, Read};
use std::path::Path;

/// More than any contact has; enough to tell a mistake from a contact.
const MAX_JSON: usize = 4 << 20;
const MAX_LINE: usize = 4096;

/// Standard input, which can be read for one purpose only.
#[derive(Default)]
pub(crate) struct Stdin {
    claimed: Cell<Option<&'static str>>,
}

impl Stdin {
    /// Claims standard input for the option `by`.
    pub(crate) fn claim(&self, by: &'static str) -> Result<(), Failure> {
        match self.claimed.replace(Some(by)) {
            Some(other) if other != by => Err(Failure::usage(
                format!("{other} and {by} both want to read standard input"),
                "Give one of them a file.",
            )),
            _ => Ok(()),
        }
    }

    /// Whether a person sits at it.
    pub(crate) fn is_terminal() -> bool {
        io::stdin().is_terminal()
    }

    /// Reads one line, without its end.
    pub(crate) fn line(&self, by: &'static str) -> Result<Secret<String>, Failure> {
        self.claim(by)?;
        let read = unbuffered().and_then(|mut stdin| read_line(&mut stdin));
        text(&read.map_err(|error| unreadable("standard input", &error))?, "standard input")
    }

    /// Reads a whole file, or standard input for `-`.
    pub(crate) fn file(&self, path: &Path, by: &'static str) -> Result<Secret<Vec<u8>>, Failure> {
        if path != Path::new("-") {
            return read_file(path);
        }
        self.claim(by)?;
        let most = MAX_JSON + 1;
        let read = unbuffered().and_then(|stdin| read_all(stdin.take(most as u64), most));
        let read = read.map_err(|error| unreadable("standard input", &error))?;
        if read.expose().len() < most {
            Ok(read)
        } else {
            Err(Failure::failed("what comes from standard input is larger than any contact", "Give it as a file."))
        }
    }
}

/// Reads a whole file, or so much of one without an end that it is found to be too large.
pub(crate) fn read_file(path: &Path) -> Result<Secret<Vec<u8>>, Failure> {
    hotline_machine::read_file(path).map_err(|error| unreadable(&path.display().to_string(), &error))
}

/// Reads the first line of a file, without its end.
pub(crate) fn read_first_line(path: &Path) -> Result<Secret<String>, Failure> {
    let name = path.display().to_string();
    let read = File::open(path).and_then(|mut file| read_line(&mut file));
    text(&read.map_err(|error| unreadable(&name, &error))?, &name)
}

/// The text of a line, without the mark that some editors put before it.
fn text(line: &Secret<Vec<u8>>, from: &str) -> Result<Secret<String>, Failure> {
    let line = line.expose();
    std::str::from_utf8(line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(line))
        .map(Secret::from)
        .map_err(|_| Failure::usage(format!("the first line of {from} is not UTF-8 text"), "Write it as UTF-8 text."))
}

fn unreadable(name: &str, error: &io::Error) -> Failure {
    Failure::failed(format!("{name} could not be read: {}", why(error)), "Check the path and who may read it.")
}

/// Reads up to the end of the line, byte by byte: what comes after it is left for others.
fn read_line(from: &mut impl Read) -> io::Result<Secret<Vec<u8>>> {
    let mut line = Secret::new(Vec::with_capacity(MAX_LINE));
    let mut byte = [0];
    while from.read(&mut byte)? == 1 && byte != *b"\n" {
        if line.expose().len() == MAX_LINE {
            return Err(io::Error::new(io::ErrorKind::InvalidData, "its first line is too long"));
        }
        line.expose_mut().push(byte[0]);
    }
    if line.expose().last() == Some(&b'\r') {
        line.expose_mut().pop();
    }
    Ok(line)
}

/// Standard input without the buffer that Rust puts before it, which nobody would wipe.
#[cfg(unix)]
fn unbuffered() -> io::Result<File> {
    use std::os::fd::AsFd;
    Ok(File::from(io::stdin().as_fd().try_clone_to_owned()?))
}

#[cfg(windows)]
fn unbuffered() -> io::Result<File> {
    use std::os::windows::io::AsHandle;
    Ok(File::from(io::stdin().as_handle().try_clone_to_owned()?))
}
