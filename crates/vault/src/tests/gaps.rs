//! Something genuine is missing or altered: the vault does not open, a check says where.

use super::{Court, edited, sign_text, strict_policy};
use crate::hash::Digest;
use crate::journal::{BodyState, Event, EventId, Fault, Gap, Place, Rejection};
use crate::{Body, Error, ErrorKind, Problem, Role};

fn policy() -> Body {
    Body::PolicyChanged(strict_policy())
}

/// No member gets in, and the check names the row.
fn assert_gap(court: &Court, row: i64, gap: Gap) {
    for who in [&court.founder, &court.reader] {
        let error = court.try_unlock(who).unwrap_err();
        assert!(matches!(error, Error::Gap { row: r, gap: g } if (r, g) == (row, gap)), "{error:?}, not {gap:?}");
        assert_eq!(error.kind(), ErrorKind::Integrity);
    }
    let problem = Problem::Row { row, fault: Fault::Gap(gap) };
    assert!(court.verify().problems.contains(&problem), "{:?}", court.verify().problems);
    assert!(!problem.is_harmless());
}

fn plant_at(court: &Court, place: Place) -> i64 {
    let (_, record) = Event::write(&court.founder.key, place, super::OUTSIDE.now(), [1; 16], policy());
    court.plant(&record)
}

#[test]
fn a_kind_of_event_that_is_not_known_stops_an_older_program() {
    let court = Court::new();
    let body = format!("{{\"salt\":\"{}\",\"what\":{{\"line-praised\":{{}}}}}}", "00".repeat(16));
    let row = court.plant(&sign_text(&court.reader.key, court.next_place(&court.reader), &body));
    assert_gap(&court, row, Gap::Newer);
}

#[test]
fn a_known_kind_with_a_field_that_is_not_known_is_not_half_understood() {
    let court = Court::new();
    let body = format!(
        "{{\"salt\":\"{}\",\"what\":{{\"policy-changed\":{{\"purpose-from\":\"open\",\"rotate-after-days\":1,\"x\":1}}}}}}",
        "00".repeat(16)
    );
    let row = court.plant(&sign_text(&court.founder.key, court.next_place(&court.founder), &body));
    assert_gap(&court, row, Gap::Newer);
}

#[test]
fn a_body_that_was_not_signed() {
    let court = Court::new();
    let record = edited(&court.record(&court.founder, policy()), |record| {
        record["body"] =
            record["body"].as_str().unwrap().replace("\"rotate-after-days\":1", "\"rotate-after-days\":9").into();
    });
    let row = court.plant(&record);
    assert_gap(&court, row, Gap::Altered);
}

#[test]
fn a_body_taken_out_is_lost_until_an_admin_accounts_for_it() {
    let court = Court::new();
    let place = court.next_place(&court.founder);
    let id = EventId { author: court.founder.key.id(), seq: place.seq };
    let (event, record) = Event::write(&court.founder.key, place, super::OUTSIDE.now(), [1; 16], policy());
    let row = court.plant(&Event::erase_body(&record).unwrap());
    assert_gap(&court, row, Gap::BodyLost(id));

    // An editor's word does not make up for it.
    let key = court.locked();
    let vault_key =
        crate::locked::open_vault_key(key.store.read().unwrap().rows(), key.id(), &court.founder.key).unwrap();
    let seen = [(court.founder.key.id(), id.seq)].into();
    let erased = Body::BodiesErased { events: vec![id], reason: None };
    let place = Place { vault: key.id(), seq: 1, prev: None, seen };
    let (_, record) = Event::write(&court.editor.key, place, super::OUTSIDE.now(), [1; 16], erased.clone());
    let rejected = court.plant_sealed(&vault_key.seal(&record));
    assert_gap(&court, row, Gap::BodyLost(id));
    let fault = Fault::Rejected(Rejection::Role { needed: Role::Admin });
    assert!(court.verify().problems.contains(&Problem::Row { row: rejected, fault }));

    // An administrator's does.
    let place = Place { vault: key.id(), seq: id.seq + 1, prev: Some(event.digest), seen: Default::default() };
    let (_, record) = Event::write(&court.founder.key, place, super::OUTSIDE.now(), [1; 16], erased);
    court.plant_sealed(&vault_key.seal(&record));
    assert_eq!(court.verify().problems, [Problem::Row { row: rejected, fault }]);
    let mut vault = court.unlock(&court.founder);
    let log = vault.log(Some(row + 1), 1).unwrap();
    assert_eq!((log[0].kind(), &log[0].event.as_ref().unwrap().body), ("erased", &BodyState::Erased));
}

#[test]
fn a_place_left_out_a_place_that_does_not_follow_and_events_never_seen() {
    let court = Court::new();
    let place = court.next_place(&court.founder);
    let row = plant_at(&court, Place { seq: place.seq + 1, ..place });
    assert_gap(&court, row, Gap::Missing);

    for prev in [None, Some(Digest::of(b"some other header"))] {
        let court = Court::new();
        let place = court.next_place(&court.founder);
        let row = plant_at(&court, Place { prev, ..place });
        assert_gap(&court, row, Gap::Chain);
    }

    let court = Court::new();
    let place = court.next_place(&court.founder);
    let row = plant_at(&court, Place { seen: [(court.reader.key.id(), 1)].into(), ..place });
    assert_gap(&court, row, Gap::Unseen);
}

#[test]
fn an_unlocked_vault_notices_what_is_written_behind_its_back() {
    let court = Court::new();
    let mut vault = court.unlock(&court.editor);
    let place = court.next_place(&court.founder);
    let row = plant_at(&court, Place { seq: place.seq + 1, ..place });
    for _ in 0..2 {
        let error = super::reveal(&mut vault, court.contact).unwrap_err();
        assert!(matches!(error, Error::Gap { row: r, gap: Gap::Missing } if r == row), "{error:?}");
    }
}
