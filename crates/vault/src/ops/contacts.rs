//! Adding, changing and removing contacts by hand.

use super::ImportReading;
use crate::contact::{
    Added, Assurance, Contact, ContactId, Country, Doubt, Line, LineCard, LineId, LineKind, MemberId, Number, Profile,
    Reading, Verification, derive_time_zone,
};
use crate::error::{Error, Invalid};
use crate::exchange::{has_namesake, is_same};
use crate::fold::one_line;
use crate::journal::{Body, EventId, PutHow};
use crate::outside::Outside;
use crate::vault::{Change, Vault};
use hotline_seal::Secret;
use jiff::Timestamp;
use std::collections::HashSet;

/// A contact as a person wrote it down. Numbers that are not being changed are not in it: whoever edits a contact need
/// not see them.
#[derive(Debug, Clone)]
pub struct ContactDraft {
    /// Who the contact is.
    pub profile: Profile,
    /// All lines, in order. A line of the contact that is missing here is removed.
    pub lines: Vec<LineDraft>,
    /// The notes; `None` leaves them as they are.
    pub notes: Option<Secret<String>>,
}

/// A line as a person wrote it down.
#[derive(Debug, Clone)]
pub struct LineDraft {
    /// The line that this is; `None` for a new one.
    pub id: Option<LineId>,
    /// What people call it.
    pub label: String,
    /// What it is.
    pub kind: LineKind,
    /// How far it may be trusted.
    pub assurance: Assurance,
    /// The number as typed; `None` leaves it as it is.
    pub number: Option<Secret<String>>,
    /// The notes; `None` leaves them as they are.
    pub notes: Option<Secret<String>>,
    /// How the line was just found to be right, if it was.
    pub verified: Option<String>,
}

impl LineDraft {
    /// The line as it is, to be changed from there.
    #[must_use]
    pub fn unchanged(card: &LineCard) -> Self {
        let LineCard { id, label, kind, assurance, .. } = card.clone();
        Self { id: Some(id), label, kind, assurance, number: None, notes: None, verified: None }
    }
}

/// How a number of a draft is read.
#[derive(Debug)]
pub struct DraftReading {
    /// What was typed beside what is kept.
    pub reading: ImportReading,
    /// In what that differs from the digits that were typed.
    pub added: Vec<Added>,
}

impl ContactDraft {
    /// The numbers that are kept otherwise than they were typed, white space aside, and those with an extension.
    #[must_use]
    pub fn readings(&self) -> Vec<DraftReading> {
        self.lines.iter().filter_map(|line| line.reading(self.profile.country)).collect()
    }
}

impl ContactDraft {
    /// Whether it says a number or notes of a contact that may have them already.
    fn is_compared(&self) -> bool {
        let of_line = |line: &LineDraft| line.id.is_some() && (line.number.is_some() || line.notes.is_some());
        self.notes.is_some() || self.lines.iter().any(of_line)
    }
}

impl LineDraft {
    /// How its number is read for somebody of a country, if one was typed and that is to be seen.
    fn reading(&self, country: Option<Country>) -> Option<DraftReading> {
        let written = self.number.as_ref()?;
        let read = Number::read(written.expose(), self.kind, country);
        if !read.is_to_be_seen(written.expose()) {
            return None;
        }
        let Reading { number, doubt, added, .. } = read;
        let (label, written, number) = (self.label.trim().to_owned(), written.clone(), number.grouped());
        Some(DraftReading { reading: ImportReading { label, written, number, doubt, pieces: Vec::new() }, added })
    }
}

impl Vault {
    /// Adds a contact. Gives its id.
    ///
    /// # Errors
    /// [`Error::Refused`] without the role, [`Error::Invalid`] if the draft can't be, [`Error::Store`] if it can't be
    /// written.
    pub fn add_contact(&mut self, draft: &ContactDraft) -> Result<ContactId, Error> {
        let me = self.me().0;
        self.change(|change| {
            let id = ContactId::from_bytes(change.outside.random_bytes());
            let contact = Drafting { by: me, at: change.now, outside: change.outside }.contact(draft, None)?;
            change.put(PutHow::Added, id, &contact)?;
            Ok(id)
        })
    }

    /// Changes a contact. `based_on` is the event that had put the contact when the draft was begun
    /// ([`Listing::put`](crate::Listing)): if someone changed it since, nothing is written. Tells whether anything became
    /// different: a draft of what stands there already is written nowhere, unless it says a number or notes of the contact. What
    /// comes of that tells whether they are the sealed ones, and is on the journal.
    ///
    /// # Errors
    /// As [`add_contact`](Vault::add_contact); [`Error::NoContact`], [`Error::NoLine`], [`Error::ChangedMeanwhile`].
    pub fn edit_contact(&mut self, id: ContactId, based_on: EventId, draft: &ContactDraft) -> Result<bool, Error> {
        let me = self.me().0;
        self.change(|change| {
            change.permit(&Body::ContactsPut { how: PutHow::Edited, contacts: Vec::new() })?;
            let current = change.open(id)?;
            if change.state.contacts.get(&id).is_none_or(|listing| listing.put != based_on) {
                return Err(Error::ChangedMeanwhile);
            }
            let contact =
                Drafting { by: me, at: change.now, outside: change.outside }.contact(draft, Some(&current))?;
            let is_other = !is_same(&current, &contact);
            if is_other || draft.is_compared() {
                change.put(PutHow::Edited, id, &contact)?;
            }
            Ok(is_other)
        })
    }

    /// Removes a contact and its entry. Its name stays in the journal until it is [erased](Vault::erase_contact).
    ///
    /// # Errors
    /// [`Error::NoContact`], [`Error::Refused`], [`Error::Store`].
    pub fn remove_contact(&mut self, id: ContactId) -> Result<(), Error> {
        self.change(|change| change.remove(id))
    }
}

impl Change<'_> {
    pub(crate) fn remove(&mut self, id: ContactId) -> Result<(), Error> {
        if !self.state.contacts.contains_key(&id) {
            return Err(Error::NoContact);
        }
        self.append(Body::ContactRemoved { contact: id })?;
        Ok(self.writing.remove_entry(id)?)
    }
}

/// Puts what is said of a person on one line each, as what comes from a file is. What is empty is not said.
fn on_one_line(profile: &mut Profile) {
    profile.name = one_line(&profile.name);
    let Profile { own_script, office, organisation, locality, region, form_of_address, .. } = profile;
    for field in [own_script, office, organisation, locality, region, form_of_address] {
        *field = field.as_deref().map(one_line).filter(|text| !text.is_empty());
    }
    let Profile { aliases, units, languages, tags, .. } = profile;
    for list in [aliases, units, languages, tags] {
        *list = list.iter().map(|text| one_line(text)).filter(|text| !text.is_empty()).collect();
    }
}

/// Takes back that a line has another number beside it where all others were removed or are called something else by now.
fn settle_other_numbers(lines: &mut [Line]) {
    let has_other = |at: &usize| lines[*at].card.doubt == Some(Doubt::OtherNumber);
    let settled = (0..lines.len()).filter(has_other).filter(|at| !has_namesake(lines, *at));
    for at in settled.collect::<Vec<_>>() {
        lines[at].card.doubt = None;
    }
}

/// Makes contacts of drafts.
struct Drafting {
    by: MemberId,
    at: Timestamp,
    outside: Outside,
}

impl Drafting {
    fn contact(&self, draft: &ContactDraft, current: Option<&Contact>) -> Result<Contact, Error> {
        let mut profile = draft.profile.clone();
        on_one_line(&mut profile);
        if profile.name.is_empty() {
            return Err(Invalid::NoName.into());
        }
        // One that was derived is derived anew below.
        if let Some(said) = profile.time_zone.as_mut().filter(|_| profile.time_zone_from.is_none()) {
            let zone = jiff::tz::TimeZone::get(said).map_err(|_| Invalid::TimeZone)?;
            // As the database spells it, however it was typed.
            if let Some(name) = zone.iana_name() {
                name.clone_into(said);
            }
        }
        let mut lines =
            draft.lines.iter().map(|line| self.line(line, &profile, current)).collect::<Result<Vec<_>, _>>()?;
        settle_other_numbers(&mut lines);
        let mut ids = HashSet::new();
        if !lines.iter().all(|line| ids.insert(line.card.id)) {
            return Err(Invalid::LineTwice.into());
        }
        let notes = draft.notes.clone().or_else(|| current.map(|contact| contact.notes.clone()));
        let mut contact = Contact { profile, lines, notes: notes.unwrap_or_else(|| Secret::from("")) };
        derive_time_zone(&mut contact);
        Ok(contact)
    }

    fn line(&self, draft: &LineDraft, profile: &Profile, current: Option<&Contact>) -> Result<Line, Error> {
        let current = match draft.id {
            None => None,
            Some(id) => Some(
                current
                    .and_then(|contact| contact.lines.iter().find(|line| line.card.id == id))
                    .ok_or(Error::NoLine)?,
            ),
        };
        let (number, doubt, unchanged) = match (&draft.number, current) {
            (Some(text), _) if text.expose().trim().is_empty() => return Err(Invalid::NoNumber.into()),
            (Some(text), current) => {
                let Reading { number, doubt, .. } = Number::read(text.expose(), draft.kind, profile.country);
                let unchanged = current.is_some_and(|line| line.number.same_as(&number));
                (number, doubt, unchanged)
            }
            (None, Some(line)) => {
                // Who found the line to be right has answered which number it is.
                let doubt = line.card.doubt.filter(|doubt| *doubt != Doubt::OtherNumber || draft.verified.is_none());
                (line.number.clone(), doubt, true)
            }
            (None, None) => return Err(Invalid::NoNumber.into()),
        };
        // What was verified was the old number: a new one is not vouched for by it.
        let kept = current.filter(|_| unchanged).and_then(|line| line.card.verification.clone());
        let verified = draft.verified.as_ref().map(|how| Verification { at: self.at, by: self.by, how: how.clone() });
        let card = LineCard {
            id: draft.id.unwrap_or_else(|| LineId::from_bytes(self.outside.random_bytes())),
            label: one_line(&draft.label),
            kind: draft.kind,
            assurance: draft.assurance,
            doubt,
            verification: verified.or(kept),
        };
        let notes = draft.notes.clone().or_else(|| current.map(|line| line.notes.clone()));
        Ok(Line { card, number, notes: notes.unwrap_or_else(|| Secret::from("")) })
    }
}
