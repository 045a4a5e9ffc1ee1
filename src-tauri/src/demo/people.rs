//! The people of the demo vault, out of the same files as those of `make run`.

use hotline_vault::{
    Assurance, ContactDraft, Deed, Error, ImportChoices, ImportFile, LineDraft, LineKind, Listing, Profile, Resolved,
    Vault,
};
use serde::Deserialize;
use std::ops::ControlFlow;

const CONTACTS: &str = include_str!("../../../demo/contacts.vcf");
/// The one who is called by every kind of line. An import takes neither safer lines nor verifications, so she is edited.
const WHITLOCK: (&str, &str) = ("Eleanor Vance Whitlock", include_str!("../../../demo/whitlock.json"));

/// Puts them into a vault.
pub(super) fn put(vault: &mut Vault) -> Result<(), Error> {
    let mut go_on = |_| ControlFlow::Continue(());
    let plan = vault.plan_import(
        &ImportFile::new(CONTACTS.as_bytes(), "contacts.vcf"),
        &ImportChoices::default(),
        &mut go_on,
    )?;
    vault.apply_import(&plan, &mut go_on)?;
    let Resolved::One(id) = vault.resolve(WHITLOCK.0, Deed::Look) else { return Err(Error::NoContact) };
    let listing = vault.contact(id).ok_or(Error::NoContact)?;
    let (put, edit) = (listing.put, Edit::read(WHITLOCK.1).draft(listing));
    vault.edit_contact(id, put, &edit).map(|_| ())
}

/// A contact as `hotline edit --from-json` takes it, so far as it is used here.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Edit {
    form_of_address: String,
    languages: Vec<String>,
    lines: Vec<EditLine>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EditLine {
    label: String,
    kind: LineKind,
    class: Assurance,
    number: String,
    verified: Option<String>,
}

impl Edit {
    fn read(json: &str) -> Self {
        serde_json::from_str(json).expect("it is built in, and every test of the demo reads it")
    }

    fn draft(self, before: &Listing) -> ContactDraft {
        ContactDraft {
            profile: Profile {
                form_of_address: Some(self.form_of_address),
                languages: self.languages,
                ..before.summary.profile.clone()
            },
            lines: self.lines.into_iter().map(EditLine::draft).collect(),
            notes: None,
        }
    }
}

impl EditLine {
    fn draft(self) -> LineDraft {
        LineDraft {
            id: None,
            label: self.label,
            kind: self.kind,
            assurance: self.class,
            number: Some(self.number.as_str().into()),
            notes: None,
            verified: self.verified,
        }
    }
}
