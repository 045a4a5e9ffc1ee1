//! Folders of files.

use std::fs;
use std::path::Path;

/// Copies a folder with all that is in it. `to` must not exist yet, or be empty.
///
/// # Panics
/// Panics if something can't be read or written, or is neither file nor folder.
pub fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap_or_else(|error| panic!("{}: {error}", to.display()));
    for entry in fs::read_dir(from).unwrap_or_else(|error| panic!("{}: {error}", from.display())) {
        let entry = entry.expect("a folder can be listed");
        let (kind, target) = (entry.file_type().expect("an entry has a type"), to.join(entry.file_name()));
        if kind.is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            assert!(kind.is_file(), "{} is neither file nor folder", entry.path().display());
            fs::copy(entry.path(), target).unwrap_or_else(|error| panic!("{}: {error}", entry.path().display()));
        }
    }
}
