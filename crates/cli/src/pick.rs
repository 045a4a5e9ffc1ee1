//! From words on the command line to one contact, and one line of it.

use crate::failure::{Candidate, Exit, Failure, shortened};
use crate::words;
use clap::Args;
use hotline_vault::{ContactId, Deed, LineCard, LineId, Resolved, Vault};

/// Whom the command is about.
#[derive(Debug, Args)]
pub(crate) struct ContactArg {
    /// The contact: its id, or whole words that only one has (of its name, office, organisation or country; among them one
    /// of its name, or, where nothing is changed, of its office)
    #[arg(value_name = "CONTACT", required = true, num_args = 1..)]
    words: Vec<String>,
}

impl ContactArg {
    /// The one contact that is meant.
    pub(crate) fn resolve(&self, vault: &Vault, deed: Deed) -> Result<ContactId, Failure> {
        contact(vault, &self.words.join(" "), deed)
    }

    /// The one contact that is meant to be erased, which may have been removed: by its id, or its whole name. Words that fit
    /// one of each kind are not guessed at.
    pub(crate) fn resolve_or_removed(&self, vault: &Vault) -> Result<ContactId, Failure> {
        let words = self.words.join(" ");
        match (vault.resolve(&words, Deed::Change), vault.resolve_removed(&words)) {
            (found, Resolved::None) | (Resolved::None | Resolved::Like(_) | Resolved::Untold(_), found) => {
                one(vault, found, Deed::Change)
            }
            (present, removed) => one(vault, Resolved::Many([ids(present), ids(removed)].concat()), Deed::Change),
        }
    }
}

/// The one contact that is meant by an id or by words.
pub(crate) fn contact(vault: &Vault, words: &str, deed: Deed) -> Result<ContactId, Failure> {
    one(vault, vault.resolve(words, deed), deed)
}

fn ids(found: Resolved<ContactId>) -> Vec<ContactId> {
    match found {
        Resolved::One(id) => vec![id],
        Resolved::None => Vec::new(),
        Resolved::Many(ids) | Resolved::Like(ids) | Resolved::Untold(ids) => ids,
    }
}

fn one(vault: &Vault, found: Resolved<ContactId>, deed: Deed) -> Result<ContactId, Failure> {
    match found {
        Resolved::One(id) => Ok(id),
        Resolved::None => {
            Err(Failure::new(Exit::NotFound, "no contact fits these words", "Look for the person with `hotline find`."))
        }
        Resolved::Like(ids) => Err(Failure::new(
            Exit::NotFound,
            "no contact has just these words; these are like them",
            "Nothing was opened or changed. Write the name out as it stands here, or use the id.",
        )
        .with_candidates(ids.into_iter().filter_map(|id| candidate_contact(vault, id)).collect())),
        Resolved::Untold(ids) => {
            let advice = match deed {
                Deed::Look => "Nothing was opened. Add a word of the person's name or office, or use the id.",
                Deed::Change => "Nothing was changed. Add a word of the person's name, or use the id.",
            };
            Err(Failure::new(Exit::NotFound, "these words don't say plainly who is meant", advice)
                .with_candidates(ids.into_iter().filter_map(|id| candidate_contact(vault, id)).collect()))
        }
        Resolved::Many(ids) => Err(Failure::new(
            Exit::NotFound,
            "more than one contact fits these words",
            "Add a word that only one of them has, or use the id.",
        )
        .with_candidates(ids.into_iter().filter_map(|id| candidate_contact(vault, id)).collect())),
    }
}

/// The one line of a contact that is meant.
pub(crate) fn line(vault: &Vault, id: ContactId, words: &str) -> Result<LineId, Failure> {
    const ADVICE: &str = "Use the label or the id of one of these.";
    let lines = vault.contact(id).map(|listing| vault.lines_safest_first(listing)).unwrap_or_default();
    let candidates =
        |of: &dyn Fn(LineId) -> bool| lines.iter().filter(|card| of(card.id)).map(|card| candidate(card)).collect();
    match vault.resolve_line(id, words) {
        Resolved::One(line) => Ok(line),
        _ if lines.is_empty() => Err(no_lines(vault, id)),
        Resolved::None => {
            Err(Failure::new(Exit::NotFound, "the contact has no such line", ADVICE)
                .with_candidates(candidates(&|_| true)))
        }
        Resolved::Like(ids) | Resolved::Untold(ids) => {
            Err(Failure::new(Exit::NotFound, "no line has just this label or whole words of it", ADVICE)
                .with_candidates(candidates(&|line| ids.contains(&line))))
        }
        Resolved::Many(ids) => Err(Failure::new(
            Exit::NotFound,
            "more than one line fits these words",
            "Nothing was opened or changed. Use the id of one of these, or a label that only one of them has.",
        )
        .with_candidates(candidates(&|line| ids.contains(&line)))),
    }
}

/// That a contact has no lines at all.
pub(crate) fn no_lines(vault: &Vault, id: ContactId) -> Failure {
    Failure::new(
        Exit::NotFound,
        format!("{} has no lines", shortened(&name(vault, id))),
        format!("Add one with `hotline edit {id} --line LABEL NUMBER`."),
    )
}

/// A contact by its id and what tells it from others of its name.
pub(crate) fn told(vault: &Vault, id: ContactId) -> String {
    let profile = vault.contact(id).map(|listing| &listing.summary.profile);
    let office = profile.and_then(|of| of.office.clone().or_else(|| of.organisation.clone()));
    let country = profile.and_then(|of| of.country).map(words::country_name);
    Candidate::Contact { id: id.to_string(), name: shortened(&name(vault, id)).to_owned(), office, country }.in_words()
}

fn candidate_contact(vault: &Vault, id: ContactId) -> Option<Candidate> {
    let profile = vault.contact(id).map(|listing| &listing.summary.profile);
    Some(Candidate::Contact {
        id: id.to_string(),
        name: vault.name_of(id)?.to_owned(),
        office: profile.and_then(|profile| profile.office.clone()),
        country: profile.and_then(|profile| profile.country).map(words::country_name),
    })
}

fn candidate(card: &LineCard) -> Candidate {
    Candidate::Line {
        id: card.id.to_string(),
        label: card.label.clone(),
        kind: words::kind(card.kind),
        class: words::class(card.assurance),
    }
}

/// What a contact is, or was last, called; "a removed contact" if that was erased.
pub(crate) fn name(vault: &Vault, id: ContactId) -> String {
    vault.name_of(id).unwrap_or("a removed contact").to_owned()
}
