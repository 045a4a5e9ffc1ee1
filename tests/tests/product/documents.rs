//! What the documents promise is there.

use hotline_tests::project;
use std::fs;
use std::path::Path;

/// ARCHITECTURE.md names tests as `file.rs` followed by `functions`. Each must exist and be a test.
#[test]
fn every_test_that_an_invariant_names_exists() {
    let text = fs::read_to_string(project().join("ARCHITECTURE.md")).unwrap();
    let (_, invariants) = text.split_once("## Invariants").unwrap();
    let (mut source, mut named) = (String::new(), 0);
    // Between back quotes stand, in turn, prose and names.
    for name in invariants.split('`').skip(1).step_by(2) {
        if Path::new(name).extension().is_some_and(|extension| extension == "rs") {
            source = fs::read_to_string(project().join(name)).unwrap_or_else(|_| panic!("{name} does not exist"));
        } else {
            let at = source.find(&format!("fn {name}(")).unwrap_or_else(|| panic!("there is no test {name}"));
            // Other attributes may stand between, an empty line may not.
            let attributes = source[..at].rsplit("\n\n").next().unwrap();
            let is_test =
                ["#[test]", "#[tokio::test]", "#[tokio::test("].iter().any(|attribute| attributes.contains(attribute));
            assert!(is_test, "{name} is no test");
            named += 1;
        }
    }
    assert!(named > 20, "{named} tests were found; has the form of the document changed?");
}

/// Links from one document to another lead somewhere.
#[test]
fn every_link_between_documents_leads_somewhere() {
    let mut documents = Vec::new();
    for folder in ["", "docs", "docs/decisions", "docs/manual"] {
        let entries = fs::read_dir(project().join(folder)).unwrap().map(|entry| entry.unwrap().path());
        documents.extend(entries.filter(|path| path.extension().is_some_and(|extension| extension == "md")));
    }
    let mut links = 0;
    for path in documents {
        let document = path.display();
        let text = fs::read_to_string(&path).unwrap();
        for target in text.split("](").skip(1).filter_map(|rest| rest.split([')', '#']).next()) {
            if !target.contains("://") && !target.is_empty() {
                links += 1;
                assert!(path.parent().unwrap().join(target).exists(), "{document} points to {target}");
            }
        }
    }
    assert!(links > 50);
}
