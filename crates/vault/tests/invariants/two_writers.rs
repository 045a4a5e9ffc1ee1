//! Two programs have one vault open and write at once.

use crate::kit::{Bench, draft, reveal};
use std::collections::HashSet;

const EACH: usize = 50;

#[test]
fn nothing_is_lost_between_two_writers() {
    let bench = Bench::new();
    let shared = bench.unlock().add_contact(&draft("Shared", &["+447700900999"])).unwrap();
    let devices = [bench.device(), bench.device_with_identity("second")];
    let added: Vec<_> = std::thread::scope(|scope| {
        let writers: Vec<_> = devices
            .into_iter()
            .enumerate()
            .map(|(who, device)| {
                let bench = &bench;
                scope.spawn(move || {
                    let mut vault = bench.unlock_on(device.clone());
                    let mut added = Vec::new();
                    for at in 0..EACH {
                        if at % 2 == 0 {
                            let name = format!("Writer {who} contact {at}");
                            added.push((vault.add_contact(&draft(&name, &["+447700900123"])).unwrap(), name));
                        } else if at % 5 == 0 {
                            // Unlocking reads the file twice at once, which must not wait for one who waits for it.
                            vault = bench.unlock_on(device.clone());
                            assert_eq!(reveal(&mut vault, shared).unwrap(), "+447700900999");
                        } else {
                            assert_eq!(reveal(&mut vault, shared).unwrap(), "+447700900999");
                        }
                    }
                    (vault, added)
                })
            })
            .collect();
        writers.into_iter().map(|writer| writer.join().unwrap()).collect()
    });
    let contacts: Vec<_> = added.iter().flat_map(|(_, contacts)| contacts.clone()).collect();
    assert_eq!(contacts.len(), EACH);
    let written = (2 * EACH + 2) as u64;
    for (mut vault, _) in added {
        vault.refresh().unwrap();
        assert_eq!((vault.status().events, vault.status().rejected), (written, vec![]));
        for (id, name) in &contacts {
            assert_eq!(vault.contact(*id).unwrap().summary.profile.name, *name);
        }
        let log = vault.log(None, 1_000).unwrap();
        let seqs: HashSet<_> = log.iter().map(|entry| entry.event.as_ref().unwrap().header.seq).collect();
        assert_eq!((log.len() as u64, seqs.len() as u64), (written, written));
    }
    assert_eq!(bench.problems(), []);
    assert_eq!(bench.stranger().unwrap().status().events, written);
}
