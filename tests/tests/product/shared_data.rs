//! The public data beside the project and the copies in it are the same.

use hotline_tests::{project, shared};
use std::fs;

#[test]
fn the_age_vectors_here_are_those_beside_the_project() {
    let Some(beside) = shared("vectors/age-hybrid") else { return };
    let here = project().join("crates/seal/tests/vectors/age-hybrid");
    let mut compared = 0;
    for entry in fs::read_dir(&beside).unwrap() {
        let name = entry.unwrap().file_name();
        assert_eq!(fs::read(beside.join(&name)).unwrap(), fs::read(here.join(&name)).unwrap(), "{}", name.display());
        compared += 1;
    }
    assert_eq!(compared, fs::read_dir(here).unwrap().count());
}
