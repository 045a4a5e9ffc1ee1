//! The life of a vault, from its making to a rotation.

mod kit;

use hotline_vault::RevealHow;
use kit::{Bench, draft, go_on};

#[test]
fn a_number_goes_in_comes_out_and_survives_a_rotation() {
    let bench = Bench::new();
    let mut vault = bench.unlock();
    let id = vault.add_contact(&draft("Bajram Begaj", &["+355672123456"])).unwrap();
    drop(vault);

    let mut vault = bench.unlock();
    assert_eq!(vault.directory().find("begaj", 5), [id]);
    assert_eq!(vault.reveal(id, None, RevealHow::Shown, None).unwrap().number.expose(), "+355672123456");
    let rotated = vault.rotate(Some("a test"), &mut go_on).unwrap();
    assert_eq!((rotated.epoch, rotated.entries, rotated.events), (2, 1, 4));
    assert_eq!(vault.reveal(id, None, RevealHow::Shown, None).unwrap().number.expose(), "+355672123456");
    drop(vault);

    let mut vault = bench.unlock();
    assert_eq!(vault.reveal(id, None, RevealHow::Shown, None).unwrap().number.expose(), "+355672123456");
    let kinds: Vec<_> = vault.log(None, 10).unwrap().iter().map(hotline_vault::LogEntry::kind).collect();
    assert_eq!(
        kinds,
        ["line-revealed", "line-revealed", "vault-key-rotated", "line-revealed", "contacts-put", "vault-created"]
    );
    drop(vault);

    let verified = bench.locked().unwrap().verify(&bench.key, &mut go_on).unwrap();
    assert_eq!((verified.events, verified.entries, verified.problems.len()), (6, 1, 0));
}
