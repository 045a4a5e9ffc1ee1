//! What the machine brings to both front ends: `hotline-vault` itself looks at no environment and no clock.

mod clock;
mod harden;

pub use clock::{now, since_start};
pub use harden::{NOT_HARDENED, harden};

use hotline_vault::{LARGEST_FILE, Outside, Secret, os_random};
use std::fs::{File, OpenOptions};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// The folder in which Hotline keeps a person's identity files and heads, unless it is told another; `None` if the account
/// has no home folder.
#[must_use]
pub fn own_folder() -> Option<PathBuf> {
    directories::ProjectDirs::from("", "", "hotline").map(|folders| folders.data_local_dir().to_owned())
}

/// The clock and the random bytes of this machine.
#[must_use]
pub fn outside() -> Outside {
    Outside { now, random: os_random }
}

/// What the environment says of a path. Empty, it says nothing.
#[must_use]
pub fn path_variable(name: &str) -> Option<PathBuf> {
    std::env::var_os(name).filter(|path| !path.is_empty()).map(PathBuf::from)
}

/// Reads a file of contacts, or so much of one without an end that it is found to be too large. What is read is wiped when
/// dropped.
///
/// # Errors
/// [`io::Error`] if it can't be read.
pub fn read_file(path: &Path) -> io::Result<Secret<Vec<u8>>> {
    let most = LARGEST_FILE + 1;
    let file = File::open(path)?;
    let size = usize::try_from(file.metadata()?.len()).unwrap_or(usize::MAX);
    read_all(file.take(most as u64), size.min(most))
}

/// Reads to the end, into a buffer with room for `expected` bytes: growing would leave copies behind.
///
/// # Errors
/// [`io::Error`] if it can't be read.
pub fn read_all(mut from: impl Read, expected: usize) -> io::Result<Secret<Vec<u8>>> {
    let mut bytes = Secret::new(Vec::with_capacity(expected + 64));
    from.read_to_end(bytes.expose_mut())?;
    Ok(bytes)
}

/// Makes a file that only its owner may read, from the first byte on. One that is there already is never touched, nor what a
/// link that is there leads to.
///
/// # Errors
/// [`io::Error`], of kind `AlreadyExists` if there is one.
pub fn make_file(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// The name of the file for a new vault: that of the vault in lower case, other characters as single hyphens, and no longer
/// than what a folder has room for.
#[must_use]
pub fn file_named(name: &str) -> PathBuf {
    /// In bytes. Room is left for the endings of the vault's file and of the one beside it.
    const LONGEST: usize = 200;
    let words: Vec<_> = name
        .split(|char: char| !char.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let mut slug = if words.is_empty() { "vault".to_owned() } else { words.join("-") };
    while slug.len() > LONGEST {
        slug.pop();
    }
    PathBuf::from(format!("{slug}.hotline"))
}

/// The person's own folder; `None` if the account has none.
#[must_use]
pub fn home_folder() -> Option<PathBuf> {
    directories::BaseDirs::new().map(|folders| folders.home_dir().to_owned())
}

/// The place that a person means who types it into a window: `~` is the home folder, and so is where a path begins that
/// is not whole. Space around it is a slip, unless a file of just that name is there.
#[must_use]
pub fn typed_path(text: &str) -> PathBuf {
    let as_it_is = Path::new(text);
    if as_it_is.is_absolute() && as_it_is.symlink_metadata().is_ok() {
        return as_it_is.to_owned();
    }
    let path = Path::new(text.trim());
    let within = path.strip_prefix("~").unwrap_or(path);
    match home_folder() {
        Some(home) if !within.is_absolute() => home.join(within),
        _ => path.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_named_for_the_vault() {
        assert_eq!(file_named("Chancellery & Protocol"), Path::new("chancellery-protocol.hotline"));
        assert_eq!(file_named("../../etc"), Path::new("etc.hotline"));
        assert_eq!(file_named("¡!"), Path::new("vault.hotline"));
        let long = file_named(&"Приёмная ".repeat(100));
        assert!(long.as_os_str().len() <= 255 - "-journal".len() && long.to_str().unwrap().ends_with(".hotline"));
    }

    #[cfg(unix)]
    #[test]
    fn a_file_is_made_where_nothing_is_not_even_a_link_to_nothing() {
        let folder = std::env::temp_dir().join(format!("hotline machine link {}", std::process::id()));
        std::fs::create_dir(&folder).unwrap();
        let (link, target) = (folder.join("link"), folder.join("target"));
        std::os::unix::fs::symlink(&target, &link).unwrap();
        assert_eq!(make_file(&link).unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        assert!(!target.exists());
        make_file(&target).unwrap();
        assert_eq!(make_file(&link).unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        std::fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn what_is_typed_begins_at_home_unless_it_says_otherwise() {
        let home = home_folder().unwrap();
        assert_eq!(typed_path("/media/stick/v.hotline"), Path::new("/media/stick/v.hotline"));
        for text in ["~/a/v.hotline", " a/v.hotline\n"] {
            assert_eq!(typed_path(text), home.join("a/v.hotline"));
        }
        let folder = std::env::temp_dir().join(format!("hotline machine {}", std::process::id()));
        let spaced = folder.join(" v.hotline ");
        let text = spaced.to_str().unwrap();
        assert_eq!(typed_path(text), folder.join(" v.hotline"));
        std::fs::create_dir(&folder).unwrap();
        std::fs::write(&spaced, "").unwrap();
        assert_eq!(typed_path(text), spaced);
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
