//! Every kind of event by every role: what a role may not say is refused when it is to be written, and rejected when it
//! was written all the same.

use super::{Court, NUMBER, Person, draft, go_on, let_in, reveal, strict_policy};
use crate::error::Refusal;
use crate::hash::Digest;
use crate::journal::{ContactPut, Fault, PublicKey, PutHow, Rejection};
use crate::{Body, Error, MemberKey, NewMember, RevealHow, Role, Vault};

/// How many kinds of events there are.
const KINDS: usize = 15;

const ROLES: [Role; 3] = [Role::Reader, Role::Editor, Role::Admin];

/// Who may say what, written down a second time.
fn least_role(body: &Body) -> Role {
    match body.kind() {
        "line-revealed" | "notes-revealed" | "older-copy-accepted" => Role::Reader,
        "contacts-put" | "contact-removed" => Role::Editor,
        _ => Role::Admin,
    }
}

/// One body of each kind, which would count if an administrator said it, but for the first.
fn bodies(court: &Court) -> Vec<Body> {
    let vault = court.unlock(&court.founder);
    let line = vault.contact(court.contact).unwrap().summary.lines[0].id;
    let fresh = |role| NewMember {
        id: crate::MemberId::from_bytes([9; 16]),
        name: "A stranger".to_owned(),
        title: None,
        role,
        key: PublicKey::new(MemberKey::make().public(), "laptop"),
    };
    let mut summary = vault.contact(court.contact).unwrap().summary.clone();
    summary.profile.name = "Someone else".to_owned();
    let put = ContactPut { contact: court.contact, summary, entry: Digest::of(b"another entry") };
    let bodies = vec![
        Body::VaultCreated { name: "Mine".to_owned(), member: fresh(Role::Admin), vault_key: Digest::of(b"") },
        Body::MemberAdded(fresh(Role::Reader)),
        Body::MemberChanged { member: court.editor.id, name: "Promoted".to_owned(), title: None, role: Role::Admin },
        Body::MemberRemoved { member: court.founder.id },
        Body::MemberKeyAdded { member: court.reader.id, key: fresh(Role::Reader).key },
        Body::MemberKeyRevoked { key: court.founder.key.id() },
        Body::ContactsPut { how: PutHow::Edited, contacts: vec![put] },
        Body::ContactRemoved { contact: court.contact },
        Body::LineRevealed { contact: court.contact, line, how: RevealHow::Shown, purpose: None },
        Body::NotesRevealed { contact: court.contact },
        Body::Exported { format: "vcard".to_owned(), contacts: 1, lines: 1 },
        Body::VaultKeyRotated { epoch: 2, reason: None, vault_key: Digest::of(b"my key") },
        Body::PolicyChanged(strict_policy()),
        Body::BodiesErased { events: vec![], reason: None },
        Body::OlderCopyAccepted { missing: 1 },
    ];
    assert_eq!(bodies.iter().map(Body::kind).collect::<std::collections::HashSet<_>>().len(), KINDS);
    bodies
}

/// Does what `body` says by the way that is meant for it.
fn do_it(vault: &mut Vault, body: &Body) -> Result<(), Error> {
    match body {
        Body::MemberAdded(_) => let_in(vault, Role::Reader).map(|_| ()),
        Body::ContactsPut { .. } => vault.add_contact(&draft("Edi Rama", "+447700900124")).map(|_| ()),
        Body::ContactRemoved { contact } => vault.remove_contact(*contact),
        Body::LineRevealed { contact, .. } => reveal(vault, *contact).map(|_| ()),
        Body::NotesRevealed { contact } => vault.reveal_notes(*contact).map(|_| ()),
        Body::VaultKeyRotated { .. } => vault.rotate(None, &mut go_on).map(|_| ()),
        Body::PolicyChanged(policy) => vault.set_policy(*policy),
        other => vault.change(|change| change.append(other.clone())),
    }
}

#[test]
fn a_role_does_what_it_may_and_is_refused_the_rest() {
    for at in 0..KINDS {
        for role in ROLES {
            let court = Court::new();
            let body = bodies(&court).swap_remove(at);
            let mut vault = court.unlock(court.with_role(role));
            let before = court.essence();
            let events = vault.status().events;
            let done = do_it(&mut vault, &body);
            let what = format!("{} by {role}", body.kind());
            if role < least_role(&body) {
                let needed = least_role(&body);
                assert!(
                    matches!(done, Err(Error::Refused(Refusal::Role { needed: n })) if n == needed),
                    "{what}: {done:?}"
                );
                assert_eq!(court.essence(), before, "{what}");
                assert_eq!(court.unlock(&court.founder).status().events, events, "{what}");
            } else if at == 0 {
                assert!(matches!(done, Err(Error::Refused(Refusal::Impossible))), "{what}: {done:?}");
            } else {
                done.expect(&what);
                let mut again = court.unlock(&court.admin);
                assert_eq!(again.status().rejected, [], "{what}");
                assert_eq!(again.status().events, events + 1, "{what}");
                assert_eq!(again.log(None, 1).unwrap()[0].kind(), body.kind());
            }
        }
    }
}

#[test]
fn what_a_role_may_not_say_counts_for_nothing_though_it_is_written() {
    for at in 0..KINDS {
        for role in [Role::Reader, Role::Editor] {
            let court = Court::new();
            let (author, before) = (court.with_role(role), court.essence());
            let body = bodies(&court).swap_remove(at);
            let needed = least_role(&body);
            if role >= needed {
                continue;
            }
            let row = court.plant_event(author, body);
            court.assert_rejected(&before, row, Fault::Rejected(Rejection::Role { needed }));
            assert_later_event_counts(&court, author);
        }
    }
}

#[test]
fn a_second_founding_event_is_impossible_for_an_administrator_too() {
    let court = Court::new();
    let before = court.essence();
    let row = court.plant_event(&court.admin, bodies(&court).swap_remove(0));
    court.assert_rejected(&before, row, Fault::Rejected(Rejection::Impossible));
    assert_later_event_counts(&court, &court.admin);
}

#[test]
fn who_promotes_himself_gains_nothing_by_it() {
    let court = Court::new();
    let before = court.essence();
    let role = Role::Admin;
    let editor = &court.editor;
    let promote = Body::MemberChanged { member: editor.id, name: "A editor".to_owned(), title: None, role };
    let first = court.plant_event(editor, promote);
    let second = court.plant_event(editor, Body::PolicyChanged(strict_policy()));
    let fault = Fault::Rejected(Rejection::Role { needed: Role::Admin });
    let vault = court.unlock(&court.founder);
    assert_eq!(vault.status().rejected, [(first, fault), (second, fault)]);
    assert_eq!(court.essence(), before);
}

/// A rejected event of its author takes a place in the chain: what the author says next is heard.
fn assert_later_event_counts(court: &Court, author: &Person) {
    let mut vault = court.unlock(author);
    let (events, rejected) = (vault.status().events, vault.status().rejected);
    assert_eq!(reveal(&mut vault, court.contact).unwrap(), NUMBER);
    let again = court.unlock(&court.founder);
    assert_eq!(again.status().events, events + 1);
    assert_eq!(again.status().rejected, rejected);
}
