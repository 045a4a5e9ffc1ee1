//! The lock files of npm packages name packages and their hashes, and no place to get them from.

use hotline_tests::project;
use std::fs;

#[test]
fn it_names_no_host() {
    let lock = fs::read_to_string(project().join("tests/peers/package-lock.json")).unwrap();
    let found: Vec<_> = lock.lines().filter(|line| line.contains("://") || line.contains("\"resolved\"")).collect();
    assert_eq!(found, Vec::<&str>::new(), "`npm run lock` in tests/peers makes it anew, without them");
    let hashes = lock.lines().filter(|line| line.contains("\"integrity\": \"sha512-")).count();
    assert_eq!(hashes, lock.matches("\"node_modules/").count());
}

#[test]
fn that_of_the_page_names_no_place_either() {
    let lock = fs::read_to_string(project().join("ui/package-lock.json")).unwrap();
    let found: Vec<_> = lock.lines().filter(|line| line.contains("\"resolved\"")).collect();
    assert_eq!(found, Vec::<&str>::new(), "`npm install` in ui makes it without them");
    assert!(lock.matches("\"integrity\": \"sha512-").count() > 20);
}
