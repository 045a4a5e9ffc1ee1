//! A clock that can't be right: nothing is opened by it, and nothing put down with its time.

use super::{Court, NUMBER, OUTSIDE, reveal};
use crate::{Error, Locked, NewVault, Outside, Vault, WorkFactor};
use jiff::Timestamp;

#[test]
fn a_clock_that_cannot_be_right_is_an_error() {
    let court = Court::new();
    let open = |now| Locked::open(&court.path(), court.new_device(), Outside { now, ..OUTSIDE }).unwrap();
    let unlock = |now| open(now).unlock(court.founder.key.clone());
    let wrong: [fn() -> Timestamp; 5] = [
        || Timestamp::MIN,
        || Timestamp::from_second(-1).unwrap(),
        || Timestamp::from_nanosecond(-1).unwrap(),
        || Timestamp::MAX,
        || Timestamp::from_second(Timestamp::MAX.as_second() - 3600).unwrap(),
    ];
    for now in wrong {
        assert!(matches!(unlock(now), Err(Error::Clock)));
        let mut vault = unlock(OUTSIDE.now).unwrap();
        vault.outside.now = now;
        let events = vault.status().events;
        assert!(matches!(reveal(&mut vault, court.contact), Err(Error::Clock)));
        assert_eq!(court.verify().events, events);
        let (path, device) = (court.folder.path().join("new.hotline"), court.new_device());
        let new = NewVault { name: "V", member: "Ada", title: None, device: "laptop" };
        let outside = Outside { now, ..OUTSIDE };
        let made = Vault::create(&path, device.clone(), outside, &new, &"x".into(), WorkFactor::new(1).unwrap());
        assert!(matches!(made, Err(Error::Clock)) && !path.exists());
    }
    let right: [fn() -> Timestamp; 2] = [|| Timestamp::UNIX_EPOCH, || "9998-12-31T23:59:59.999Z".parse().unwrap()];
    for now in right {
        assert_eq!(reveal(&mut unlock(now).unwrap(), court.contact).unwrap(), NUMBER);
    }
}
