//! Where files lie, as the page may name them: by a token that the program handed out for one place and one purpose.
//!
//! The page never says a path that is then read or written: a page gone bad would read the system's files by an import, or
//! write one that a shell runs by an export. A place comes from the system's dialogs, the command line, the list of known
//! vaults, or from the program itself. What somebody types is taken for a vault file that is there, and for what looks like
//! a file of contacts; and only for these.

use crate::failure::{Code, Failure};
use crate::session::hold;
use crate::view::path_text;
use hotline_machine::{file_named, home_folder, now, typed_path};
use hotline_vault::{Error, StoreError, check_is_vault, os_random};
use serde::Serialize;
use specta::Type;
use std::fmt::Write;
use std::path::{Component, Path, PathBuf};
use std::sync::Mutex;

/// What a place may be used for. For anything else its token is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// A vault that is there, to be opened.
    Vault,
    /// Where a new vault is made.
    NewVault,
    /// A file of contacts, to be read.
    Contacts,
    /// Where a table of the journal is written to.
    Table,
}

/// A place that the page may name.
#[derive(Debug, Clone, Serialize, Type)]
pub(crate) struct Place {
    /// By this the page names it, for as long as the program runs.
    token: String,
    /// Where it is, for the person to read. The program does not take it back.
    shown: String,
}

/// The places that were handed out. A lock does not end them: a form that is taken up again behind it names them still.
#[derive(Default)]
pub(crate) struct Places(Mutex<Vec<Known>>);

struct Known {
    token: String,
    path: PathBuf,
    purpose: Purpose,
    /// Nobody chose it: the next suggestion takes its place.
    suggested: bool,
}

/// More than anybody chooses in a run of the program: the oldest goes then.
const MOST: usize = 1000;

/// What the name of a file of contacts ends in, where somebody types it: vCard, CSV, LDIF, KeePass XML and JSON.
const OF_CONTACTS: [&str; 8] = ["vcf", "vcard", "csv", "tsv", "txt", "ldif", "xml", "json"];

/// Folders in which the system keeps nothing that a person imports.
const OF_THE_SYSTEM: [&str; 9] = ["/proc", "/sys", "/dev", "/etc", "/run", "/boot", "/root", "/usr", "/var"];

/// Where people's disks are all the same: udisks puts them there.
const OF_PEOPLE: &str = "/run/media";

impl Places {
    /// Hands out a place that a person chose. One that was handed out for the same purpose keeps its token.
    pub(crate) fn hand_out(&self, path: PathBuf, purpose: Purpose) -> Place {
        self.put(path, purpose, false)
    }

    /// Hands out a place that the program itself thought of, instead of the one before.
    pub(crate) fn suggest(&self, path: PathBuf, purpose: Purpose) -> Place {
        hold(&self.0).retain(|known| !(known.suggested && known.purpose == purpose));
        self.put(path, purpose, true)
    }

    fn put(&self, path: PathBuf, purpose: Purpose, suggested: bool) -> Place {
        let shown = path_text(&path);
        let mut places = hold(&self.0);
        if let Some(known) = places.iter_mut().find(|known| known.path == path && known.purpose == purpose) {
            known.suggested &= suggested;
            return Place { token: known.token.clone(), shown };
        }
        if places.len() >= MOST {
            places.remove(0);
        }
        let token = token();
        places.push(Known { token: token.clone(), path, purpose, suggested });
        Place { token, shown }
    }

    /// The path behind a token.
    ///
    /// # Errors
    /// [`Code::NoPlace`] if it was not handed out for this purpose.
    pub(crate) fn path(&self, token: &str, purpose: Purpose) -> Result<PathBuf, Failure> {
        let places = hold(&self.0);
        let known = places.iter().find(|known| known.token == token && known.purpose == purpose);
        Ok(known.ok_or(Code::NoPlace)?.path.clone())
    }

    /// Something was made there: the token is good for nothing more.
    pub(crate) fn spend(&self, token: &str) {
        hold(&self.0).retain(|known| known.token != token);
    }
}

impl Place {
    /// By this the page names it.
    pub(crate) fn token(self) -> String {
        self.token
    }
}

/// 128 random bits, in hexadecimal digits.
fn token() -> String {
    let mut bytes = [0; 16];
    os_random(&mut bytes);
    bytes.iter().fold(String::new(), |mut text, byte| {
        // A text takes whatever is written to it.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// The vault file that a person means who types this, links followed. Its header is read, and nothing else.
///
/// # Errors
/// [`Failure`] if no vault is there.
pub(crate) fn typed_vault(text: &str) -> Result<PathBuf, Failure> {
    let typed = typed_path(text);
    check_is_vault(&typed).map_err(Error::from)?;
    Ok(typed.canonicalize().map_err(|error| Error::from(StoreError::from(error)))?)
}

/// The file of contacts that a person means who types this, links followed. Nothing of it is read.
///
/// # Errors
/// [`Code::PlaceNotTyped`] if it does not look like one: it lies hidden or among the system's files, or its name says that it
/// is something else. [`Code::FileUnreadable`] if there is no such file.
pub(crate) fn typed_contacts(text: &str) -> Result<PathBuf, Failure> {
    let (typed, home) = (typed_path(text), home_folder());
    // Whether there is such a file is not even asked where it would not be taken.
    if !may_be_typed(&typed, home.as_deref()) {
        return Err(Code::PlaceNotTyped.into());
    }
    let path = typed.canonicalize().map_err(|_| Code::FileUnreadable)?;
    // On some systems the folders of people are themselves a link to where the system's are.
    if !may_be_typed(&path, home.and_then(|home| home.canonicalize().ok()).as_deref()) {
        return Err(Code::PlaceNotTyped.into());
    }
    if !path.is_file() {
        return Err(Code::FileUnreadable.into());
    }
    Ok(path)
}

/// Whether a path may be a file of contacts, by what it says alone. `home` is the person's own folder.
fn may_be_typed(path: &Path, home: Option<&Path>) -> bool {
    let extension = path.extension().and_then(|extension| extension.to_str()).map(str::to_lowercase);
    let is_of_contacts = extension.is_some_and(|extension| OF_CONTACTS.contains(&extension.as_str()));
    let is_hidden =
        |part: Component<'_>| matches!(part, Component::Normal(name) if name.as_encoded_bytes().starts_with(b"."));
    let is_of_people = path.starts_with(OF_PEOPLE) || home.is_some_and(|home| path.starts_with(home));
    let is_of_the_system = !is_of_people && OF_THE_SYSTEM.iter().any(|folder| path.starts_with(folder));
    is_of_contacts && !path.components().any(is_hidden) && !is_of_the_system
}

/// Where a new vault lies if nobody says otherwise: in the person's own folder, named for the vault.
///
/// # Errors
/// [`Code::NoFolder`] if the account has no folder of its own.
pub(crate) fn new_vault(name: &str) -> Result<PathBuf, Failure> {
    Ok(home_folder().ok_or(Code::NoFolder)?.join(file_named(name)))
}

/// Where a table of the journal is written to if nobody says otherwise.
///
/// # Errors
/// [`Code::NoFolder`] if the account has no folder of its own.
pub(crate) fn new_table() -> Result<PathBuf, Failure> {
    Ok(home_folder().ok_or(Code::NoFolder)?.join(table_name()))
}

/// By the day and the minute here, so that the next one is another.
pub(crate) fn table_name() -> String {
    let here = now().to_zoned(jiff::tz::TimeZone::system());
    here.strftime("hotline-activity-%Y-%m-%d-%H%M.csv").to_string()
}

/// A path with the extension of what is written there, whatever it ended in: no file that is made is taken for another
/// kind, such as one that a shell reads.
pub(crate) fn ending_in(path: PathBuf, extension: &str) -> PathBuf {
    if path.extension().is_some_and(|has| has.eq_ignore_ascii_case(extension)) {
        return path;
    }
    let mut path = path.into_os_string();
    path.push(".");
    path.push(extension);
    path.into()
}

/// The path itself of a file that is to be made: of its folder, every link is followed before anything is written.
///
/// # Errors
/// [`Code::NoFolder`] if the folder is not there.
pub(crate) fn in_real_folder(path: &Path) -> Result<PathBuf, Failure> {
    let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else { return Err(Code::NoFolder.into()) };
    Ok(folder.canonicalize().map_err(|_| Code::NoFolder)?.join(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_good_for_its_purpose_alone() {
        let places = Places::default();
        let place = places.hand_out("/a.vcf".into(), Purpose::Contacts);
        assert_eq!((place.token.len(), &*place.shown), (32, "/a.vcf"));
        assert_eq!(places.path(&place.token, Purpose::Contacts).unwrap(), Path::new("/a.vcf"));
        for other in [Purpose::Vault, Purpose::NewVault, Purpose::Table] {
            assert_eq!(places.path(&place.token, other).unwrap_err(), Code::NoPlace.into());
        }
        for nonsense in ["", "/a.vcf", &"0".repeat(32)] {
            assert_eq!(places.path(nonsense, Purpose::Contacts).unwrap_err(), Code::NoPlace.into());
        }
        assert_eq!(places.hand_out("/a.vcf".into(), Purpose::Contacts).token, place.token);
        assert_ne!(places.hand_out("/a.vcf".into(), Purpose::Vault).token, place.token);
        places.spend(&place.token);
        assert!(places.path(&place.token, Purpose::Contacts).is_err());
    }

    #[test]
    fn a_suggestion_takes_the_place_of_the_one_before_and_a_choice_does_not() {
        let places = Places::default();
        let chosen = places.hand_out("/chosen".into(), Purpose::NewVault).token;
        let first = places.suggest("/a".into(), Purpose::NewVault).token;
        let table = places.suggest("/a".into(), Purpose::Table).token;
        let second = places.suggest("/b".into(), Purpose::NewVault).token;
        assert!(places.path(&first, Purpose::NewVault).is_err());
        assert!(places.path(&second, Purpose::NewVault).is_ok() && places.path(&table, Purpose::Table).is_ok());
        places.suggest("/chosen".into(), Purpose::NewVault);
        places.suggest("/c".into(), Purpose::NewVault);
        assert!(places.path(&chosen, Purpose::NewVault).is_ok());
        for at in 0..MOST {
            places.hand_out(at.to_string().into(), Purpose::Contacts);
        }
        assert_eq!(hold(&places.0).len(), MOST);
    }

    #[test]
    fn what_may_be_typed_looks_like_a_file_of_contacts() {
        for may in [
            "/home/ada/people.vcf",
            "/media/stick/List.CSV",
            "/home/ada/a folder/x.y.json",
            "/srv/etc/a.ldif",
            "/home/ada/../bo/people.vcf",
            "/run/media/ada/stick/people.vcf",
            // Where a home is on systems that keep all that changes in one place.
            "/var/home/ada/people.vcf",
        ] {
            assert!(may_be_typed(Path::new(may), Some(Path::new("/var/home/ada"))), "{may}");
        }
        for not in [
            "/etc/passwd",
            "/etc/people.csv",
            "/proc/self/environ.txt",
            "/dev/shm/a.vcf",
            "/home/ada/.ssh/id_ed25519",
            "/home/ada/.config/a.json",
            "/home/ada/.a.vcf",
            "/home/ada/people",
            "/home/ada/people.pdf",
            "/var/home/bo/people.vcf",
            "/var/home/ada/.config/a.json",
        ] {
            assert!(!may_be_typed(Path::new(not), Some(Path::new("/var/home/ada"))), "{not}");
        }
    }

    #[test]
    fn what_is_made_ends_in_what_it_is() {
        for (path, ends) in [
            ("/a/x.csv", "/a/x.csv"),
            ("/a/x.CSV", "/a/x.CSV"),
            ("/a/x", "/a/x.csv"),
            ("/home/ada/.bashrc", "/home/ada/.bashrc.csv"),
            ("/a/x.sh", "/a/x.sh.csv"),
            ("/a/.csv", "/a/.csv.csv"),
        ] {
            assert_eq!(ending_in(path.into(), "csv"), Path::new(ends));
        }
    }
}
