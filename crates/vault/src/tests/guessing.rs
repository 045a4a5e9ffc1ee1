//! Finding numbers out by trying them: whatever compares with a sealed value asks for the role first, and stands on the journal
//! before it says anything.

use super::{Court, Essence, NUMBER, go_on};
use crate::{
    Body, BodyState, ContactDraft, Error, ImportChoices, ImportFile, ImportOutcome, ImportPlan, LineDraft, Refusal,
    Role, RowChoice, Secret, Vault, Whom,
};
use rusqlite::Connection;

/// A file that tries some numbers for the one contact.
fn guesses(numbers: &[&str]) -> String {
    let card =
        |number| format!("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Bajram Begaj\r\nTEL;TYPE=cell:{number}\r\nEND:VCARD\r\n");
    numbers.iter().map(card).collect()
}

fn plan(vault: &mut Vault, numbers: &[&str]) -> Result<ImportPlan, Error> {
    let file = guesses(numbers);
    vault.plan_import(&ImportFile::new(file.as_bytes(), "a.vcf"), &ImportChoices::default(), &mut go_on)
}

/// An edit that says nothing but a number for the line.
fn edit(vault: &mut Vault, court: &Court, number: &str) -> Result<bool, Error> {
    let listing = vault.contact(court.contact).unwrap().clone();
    let line = &listing.summary.lines[0];
    let line = LineDraft { number: Some(Secret::from(number)), ..LineDraft::unchanged(line) };
    let draft = ContactDraft { profile: listing.summary.profile.clone(), lines: vec![line], notes: None };
    vault.edit_contact(court.contact, listing.put, &draft)
}

fn newest(vault: &mut Vault) -> (Option<String>, Body) {
    let entry = vault.log(None, 1).unwrap().remove(0);
    let BodyState::Intact(body) = entry.event.unwrap().body else { panic!("the newest event has its body") };
    (entry.member, *body)
}

fn needs_editor(outcome: Result<(), Error>) {
    let error = outcome.unwrap_err();
    assert!(matches!(error, Error::Refused(Refusal::Role { needed: Role::Editor })), "{error:?}");
}

#[test]
fn a_reader_is_told_nothing_by_what_is_refused() {
    let court = Court::new();
    let mut vault = court.unlock(&court.reader);
    let (essence, events) = (Essence::of(&vault.state), vault.status().events);
    for number in [NUMBER, "+447700900555"] {
        needs_editor(plan(&mut vault, &[number]).map(|_| ()));
        needs_editor(edit(&mut vault, &court, number).map(|_| ()));
    }
    assert_eq!((Essence::of(&vault.state), vault.status().events), (essence, events));
}

#[test]
fn a_plan_is_on_the_journal_and_writes_nothing_else() {
    let court = Court::new();
    let mut vault = court.unlock(&court.editor);
    let (essence, events) = (Essence::of(&vault.state), vault.status().events);
    let entries = |court: &Court| -> Vec<Vec<u8>> {
        let file = Connection::open(court.path()).unwrap();
        let mut statement = file.prepare("SELECT sealed FROM entry").unwrap();
        let sealed = statement.query_map([], |row| row.get(0)).unwrap();
        sealed.map(Result::unwrap).collect()
    };
    let before = entries(&court);
    let mut planned = plan(&mut vault, &["+447700900555", NUMBER]).unwrap();
    assert_eq!(planned.rows()[1].outcome, ImportOutcome::Duplicate);
    // One event for all that comes of the plan, whatever is said of its rows.
    for choice in [RowChoice::Same(Whom::Contact(court.contact)), RowChoice::Two, RowChoice::LeaveOut, RowChoice::Take]
    {
        vault.choose_in_import(&mut planned, 0, choice).unwrap();
    }
    vault.split_in_import(&mut planned, 0, true).unwrap();
    assert_eq!(newest(&mut vault), (Some("A editor".to_owned()), Body::ImportPlanned { contacts: 2, lines: 2 }));
    assert_eq!(vault.status().events, events + 1);
    assert!(entries(&court) == before);
    assert_eq!(Essence::of(&vault.state), essence);
    assert_eq!(court.verify().problems, []);
}

#[test]
fn a_plan_is_on_the_journal_before_the_first_entry_is_opened() {
    let court = Court::new();
    let mut vault = court.unlock(&court.editor);
    Connection::open(court.path()).unwrap().execute("UPDATE entry SET sealed = x'00'", []).unwrap();
    assert!(matches!(plan(&mut vault, &[NUMBER]), Err(Error::Entry { .. })));
    assert_eq!(newest(&mut vault).1, Body::ImportPlanned { contacts: 1, lines: 1 });
}

#[test]
fn a_file_that_cannot_be_read_is_compared_with_nothing_and_leaves_no_trace() {
    let court = Court::new();
    let mut vault = court.unlock(&court.editor);
    let events = vault.status().events;
    let nothing = ImportFile::new(b"%PDF-1.7", "a.pdf");
    assert!(matches!(vault.plan_import(&nothing, &ImportChoices::default(), &mut go_on), Err(Error::Exchange(_))));
    assert_eq!(vault.status().events, events);
}

#[test]
fn a_number_that_is_tried_in_an_edit_is_on_the_journal_whether_it_is_the_one_or_not() {
    let court = Court::new();
    let mut vault = court.unlock(&court.editor);
    for (number, is_other) in [(NUMBER, false), ("+447700900555", true)] {
        let events = vault.status().events;
        assert_eq!(edit(&mut vault, &court, number).unwrap(), is_other);
        assert_eq!(vault.status().events, events + 1);
        let (member, body) = newest(&mut vault);
        assert_eq!((member.as_deref(), body.kind()), (Some("A editor"), "contacts-put"));
    }
    // Where nothing sealed is said, there is nothing to find out.
    let (listing, events) = (vault.contact(court.contact).unwrap().clone(), vault.status().events);
    let lines = listing.summary.lines.iter().map(LineDraft::unchanged).collect();
    let draft = ContactDraft { profile: listing.summary.profile.clone(), lines, notes: None };
    assert!(!vault.edit_contact(court.contact, listing.put, &draft).unwrap());
    assert_eq!(vault.status().events, events);
}
