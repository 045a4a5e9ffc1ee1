//! Whoever comes into the vault has a local time if it can be known, and what was derived is marked.

use super::{Court, draft, go_on};
use crate::{ContactId, Country, DerivedFrom, ExportFormat, ImportChoices, ImportFile, Profile, Vault};

fn import(vault: &mut Vault, name: &str, text: &str) -> u64 {
    let file = ImportFile::new(text.as_bytes(), name);
    let plan = vault.plan_import(&file, &ImportChoices::default(), &mut go_on).unwrap();
    let counts = vault.apply_import(&plan, &mut go_on).unwrap();
    counts.new + counts.changed
}

fn profile<'v>(vault: &'v Vault, name: &str) -> &'v Profile {
    let all = vault.find("", usize::MAX).ids();
    let mut profiles = all.iter().map(|id| &vault.contact(*id).unwrap().summary.profile);
    profiles.find(|profile| profile.name == name).unwrap()
}

fn zone<'v>(vault: &'v Vault, name: &str) -> (Option<&'v str>, Option<DerivedFrom>) {
    let profile = profile(vault, name);
    (profile.time_zone.as_deref(), profile.time_zone_from)
}

#[test]
fn whoever_is_imported_has_a_local_time_if_it_can_be_known() {
    let court = Court::new();
    let mut vault = court.unlock(&court.editor);
    let csv = "Name,Country,Time zone,Phone\n\
               Ada Marsh,France,,+33 1 42 75 80 00\n\
               Bea Field,United States,,+1 202 224 3121\n\
               Cy Brook,United States,,\n\
               Dan Ford,France,Asia/Tokyo,\n\
               Eve Hill,,,+61 2 6277 7700\n";
    assert_eq!(import(&mut vault, "a.csv", csv), 5);
    assert_eq!(zone(&vault, "Ada Marsh"), (Some("Europe/Paris"), Some(DerivedFrom::Country)));
    assert_eq!(zone(&vault, "Bea Field"), (Some("America/New_York"), Some(DerivedFrom::Number)));
    assert_eq!(zone(&vault, "Cy Brook"), (None, None));
    assert_eq!(zone(&vault, "Dan Ford"), (Some("Asia/Tokyo"), None));
    assert_eq!(
        zone(&vault, "Eve Hill"),
        (Some("Australia/Sydney"), Some(DerivedFrom::Number)),
        "by the country of the number"
    );
    assert_eq!(import(&mut vault, "a.csv", csv), 0, "twice adds nothing");
}

#[test]
fn an_export_says_what_was_derived_and_does_not_come_back_as_said() {
    let court = Court::new();
    let mut vault = court.unlock(&court.founder);
    import(&mut vault, "a.csv", "Name,Country,Phone\nAda Marsh,France,+33 1 42 75 80 00\n");
    let export = vault.export(ExportFormat::Json, &mut go_on).unwrap();
    let text = std::str::from_utf8(&export).unwrap().to_owned();
    let other = Court::new();
    let mut there = other.unlock(&other.editor);
    import(&mut there, "a.json", &text);
    assert_eq!(zone(&there, "Ada Marsh"), (Some("Europe/Paris"), Some(DerivedFrom::Country)));
    assert_eq!(import(&mut vault, "a.json", &text), 0);
}

#[test]
fn what_is_written_by_hand_is_derived_too_and_follows_the_country() {
    let court = Court::new();
    let mut vault = court.unlock(&court.editor);
    let mut written = draft("Ada Marsh", "+33 1 42 75 80 00");
    written.profile.country = Country::parse("FR");
    let id = vault.add_contact(&written).unwrap();
    assert_eq!(zone(&vault, "Ada Marsh"), (Some("Europe/Paris"), Some(DerivedFrom::Country)));

    let edit = |vault: &mut Vault, id: ContactId, change: &dyn Fn(&mut Profile)| {
        let listing = vault.contact(id).unwrap();
        let put = listing.put;
        let mut draft = draft("Ada Marsh", "+33 1 42 75 80 00");
        draft.profile = listing.summary.profile.clone();
        change(&mut draft.profile);
        vault.edit_contact(id, put, &draft).unwrap();
    };
    edit(&mut vault, id, &|profile| profile.country = Country::parse("AL"));
    assert_eq!(zone(&vault, "Ada Marsh"), (Some("Europe/Tirane"), Some(DerivedFrom::Country)));
    edit(&mut vault, id, &|profile| {
        profile.time_zone = Some("Asia/Tokyo".into());
        profile.time_zone_from = None;
    });
    edit(&mut vault, id, &|profile| profile.country = Country::parse("FR"));
    assert_eq!(zone(&vault, "Ada Marsh"), (Some("Asia/Tokyo"), None), "what was said stays");
}
