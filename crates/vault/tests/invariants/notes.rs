//! Notes: sealed with the numbers, opened apart from them, and never without a trace.

use crate::kit::{Bench, draft, raw};
use hotline_vault::{
    Assurance, Body, BodyState, ContactDraft, EntryFault, Error, LineDraft, Policy, RevealedNotes, Secret, Vault,
};

/// Two lines, of which the second is the safer one and has notes, as the contact has.
fn annotated() -> ContactDraft {
    let mut draft = draft("Bajram Begaj", &["+447700900123", "+447700900124", "+447700900125"]);
    draft.notes = Some(Secret::from("Prefers mornings.\nNever on a Friday."));
    let lines: [(Assurance, &str); 3] =
        [(Assurance::Unsafe, "rings twice"), (Assurance::Secure, "ask for Mira"), (Assurance::Open, " \n")];
    for (line, (assurance, notes)) in draft.lines.iter_mut().zip(lines) {
        (line.assurance, line.notes) = (assurance, Some(Secret::from(notes)));
    }
    draft
}

fn texts(notes: &RevealedNotes) -> (Option<&str>, Vec<(&str, &str)>) {
    let lines = notes.lines.iter().map(|of| (of.line.label.as_str(), of.notes.expose().as_str()));
    (notes.contact.as_ref().map(|notes| notes.expose().as_str()), lines.collect())
}

fn newest(vault: &mut Vault) -> Body {
    let event = vault.log(None, 1).unwrap().remove(0).event.unwrap();
    let BodyState::Intact(body) = event.body else { panic!("nobody erased it") };
    *body
}

#[test]
fn all_notes_of_a_contact_are_opened_with_one_event_and_no_purpose() {
    let bench = Bench::new();
    let mut vault = bench.unlock();
    let id = vault.add_contact(&annotated()).unwrap();
    // The strictest policy there is goes by the assurance of lines; notes have none.
    vault.set_policy(Policy { purpose_from: Assurance::Secure, ..Policy::default() }).unwrap();
    let events = vault.status().events;
    let notes = vault.reveal_notes(id).unwrap();
    let expected = vec![("Line 1", "ask for Mira"), ("Line 0", "rings twice")];
    assert_eq!(texts(&notes), (Some("Prefers mornings.\nNever on a Friday."), expected));
    assert_eq!(vault.status().events, events + 1);
    assert_eq!(newest(&mut vault), Body::NotesRevealed { contact: id });
    assert_eq!(bench.problems(), []);
}

#[test]
fn that_there_are_none_is_an_answer_and_stands_on_the_journal_too() {
    let bench = Bench::new();
    let mut vault = bench.unlock();
    let id = vault.add_contact(&draft("Edi Rama", &["+447700900124"])).unwrap();
    assert!(vault.reveal_notes(id).unwrap().is_empty());
    assert_eq!(newest(&mut vault), Body::NotesRevealed { contact: id });
}

#[test]
fn notes_outlive_an_edit_and_a_rotation_and_go_with_the_contact() {
    let bench = Bench::new();
    let mut vault = bench.unlock();
    let id = vault.add_contact(&annotated()).unwrap();
    let before = texts(&vault.reveal_notes(id).unwrap()).1.len();
    let listing = vault.contact(id).unwrap().clone();
    let lines = listing.summary.lines.iter().map(LineDraft::unchanged).collect();
    let unchanged = ContactDraft { profile: listing.summary.profile, lines, notes: None };
    vault.edit_contact(id, listing.put, &unchanged).unwrap();
    vault.rotate(None, &mut crate::kit::go_on).unwrap();
    let notes = vault.reveal_notes(id).unwrap();
    assert_eq!((notes.lines.len(), notes.contact.is_some()), (before, true));
    vault.remove_contact(id).unwrap();
    let events = vault.status().events;
    assert!(matches!(vault.reveal_notes(id), Err(Error::NoContact)));
    assert_eq!(vault.status().events, events);
}

#[test]
fn notes_that_were_not_signed_are_not_shown() {
    let bench = Bench::new();
    let mut vault = bench.unlock();
    let [one, other] = ["Bajram Begaj", "Edi Rama"].map(|name| {
        let draft = ContactDraft { notes: Some(Secret::from(name)), ..draft(name, &["+447700900123"]) };
        vault.add_contact(&draft).unwrap()
    });
    let events = vault.status().events;
    let hex = format!("x'{other}'");
    let swap =
        format!("UPDATE entry SET sealed = (SELECT sealed FROM entry WHERE contact = {hex}) WHERE contact <> {hex}");
    assert_eq!(raw(&bench.path()).execute(&swap, []).unwrap(), 1);
    let error = vault.reveal_notes(one).unwrap_err();
    assert!(matches!(error, Error::Entry { fault: EntryFault::Altered, .. }), "{error:?}");
    assert_eq!(vault.status().events, events);
}
