//! Matching: which contact of the vault a contact of a file is.

use crate::contact::{ContactId, Country, Profile};
use crate::fold::fold;
use std::collections::HashMap;

/// Which contact somebody is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Match {
    /// None that is there.
    New,
    /// This one.
    Same(ContactId),
    /// One of these, or none: their names are the same and nothing tells them apart.
    Ambiguous(Vec<ContactId>),
}

/// The contacts to match with, by identifier and by name.
#[derive(Debug, Default)]
pub struct MatchIndex {
    by_uid: HashMap<String, ContactId>,
    by_name: HashMap<String, Vec<Known>>,
    names: HashMap<ContactId, String>,
}

/// What can tell apart two people of one name.
#[derive(Debug)]
struct Known {
    id: ContactId,
    uid: Option<String>,
    country: Option<Country>,
    organisation: String,
}

impl MatchIndex {
    /// Makes the index of some contacts.
    pub fn new<'a>(contacts: impl IntoIterator<Item = (ContactId, &'a Profile)>) -> Self {
        let mut index = Self::default();
        contacts.into_iter().for_each(|(id, profile)| index.insert(id, profile));
        index
    }

    /// Adds a contact, or takes in how it has changed: after a card was imported, the next of the same file may be the
    /// same person.
    pub fn insert(&mut self, id: ContactId, profile: &Profile) {
        if let Some(uid) = &profile.uid {
            self.by_uid.insert(uid.clone(), id);
        }
        let name = fold(&profile.name);
        if let Some(before) = self.names.insert(id, name.clone())
            && let Some(known) = self.by_name.get_mut(&before)
        {
            known.retain(|known| known.id != id);
        }
        self.by_name.entry(name).or_default().push(Known::new(id, profile));
    }
}

impl Known {
    fn new(id: ContactId, profile: &Profile) -> Self {
        let organisation = fold(profile.organisation.as_deref().unwrap_or_default());
        Self { id, uid: profile.uid.clone(), country: profile.country, organisation }
    }

    /// Whether both may be one person: nothing that both say contradicts it.
    fn agrees_with(&self, other: &Self) -> bool {
        let uids_agree = match (&self.uid, &other.uid) {
            (Some(one), Some(other)) => one == other || scheme(one) != scheme(other),
            _ => true,
        };
        let countries_agree = self.country.is_none() || other.country.is_none() || self.country == other.country;
        uids_agree && countries_agree && is_prefix(&self.organisation, &other.organisation)
    }
}

/// What stands before the last colon. Two identifiers of one scheme name two people; those of different schemes say
/// nothing about each other.
fn scheme(uid: &str) -> &str {
    uid.rsplit_once(':').map_or("", |(scheme, _)| scheme)
}

/// Whether one is the beginning of the other, in whole words: "Government of Albania" and its ministries.
fn is_prefix(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    long.strip_prefix(short).is_some_and(|rest| short.is_empty() || rest.is_empty() || rest.starts_with(' '))
}

/// Finds the contact that a profile out of a file is: by its `UID`, else by its name (case, accents and spaces don't
/// matter) if neither `UID`, country nor organisation says otherwise.
#[must_use]
pub fn find_match(card: &Profile, index: &MatchIndex) -> Match {
    if let Some(id) = card.uid.as_ref().and_then(|uid| index.by_uid.get(uid)) {
        return Match::Same(*id);
    }
    let card_known = Known::new(ContactId::from_bytes([0; 16]), card);
    let same_name = index.by_name.get(&fold(&card.name)).map_or(&[][..], Vec::as_slice);
    let found: Vec<ContactId> =
        same_name.iter().filter(|known| known.agrees_with(&card_known)).map(|known| known.id).collect();
    match found[..] {
        [] => Match::New,
        [id] => Match::Same(id),
        _ => Match::Ambiguous(found),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: ContactId = ContactId::from_bytes([1; 16]);
    const TWO: ContactId = ContactId::from_bytes([2; 16]);

    fn person(name: &str, uid: &str, country: &str, organisation: &str) -> Profile {
        let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        Profile {
            name: name.into(),
            uid: some(uid),
            country: Country::parse(country),
            organisation: some(organisation),
            ..Profile::default()
        }
    }

    #[test]
    fn by_uid_first_whatever_the_name() {
        let index = MatchIndex::new([(ONE, &person("Ann Lee", "urn:x:1", "", ""))]);
        assert_eq!(find_match(&person("Ann Smith", "urn:x:1", "FR", "Elsewhere"), &index), Match::Same(ONE));
    }

    #[test]
    fn by_name_if_nothing_contradicts() {
        let known = person("João  Lourenço", "urn:wikidata:1", "AO", "Government of Angola");
        let index = MatchIndex::new([(ONE, &known)]);
        for (card, found) in [
            (person("joao lourenco", "", "", ""), true),
            (person("João Lourenço", "urn:uuid:7", "AO", "Government"), true),
            (person("João Lourenço", "", "AO", "government of angola, cabinet"), true),
            (person("João Lourenço", "urn:wikidata:2", "", ""), false),
            (person("João Lourenço", "", "PT", ""), false),
            (person("João Lourenço", "", "AO", "Governments"), false),
            (person("João", "", "", ""), false),
        ] {
            assert_eq!(find_match(&card, &index), if found { Match::Same(ONE) } else { Match::New }, "{card:?}");
        }
    }

    #[test]
    fn two_of_a_name_are_ambiguous_until_something_tells_them_apart() {
        let (one, two) = (person("Ann Lee", "", "GB", ""), person("Ann Lee", "", "IE", ""));
        let mut index = MatchIndex::new([(ONE, &one), (TWO, &two)]);
        assert_eq!(find_match(&person("Ann Lee", "", "", ""), &index), Match::Ambiguous(vec![ONE, TWO]));
        assert_eq!(find_match(&person("Ann Lee", "", "IE", ""), &index), Match::Same(TWO));
        index.insert(TWO, &person("Ann Byrne", "urn:x:2", "IE", ""));
        assert_eq!(find_match(&person("Ann Lee", "", "", ""), &index), Match::Same(ONE));
        assert_eq!(find_match(&person("?", "urn:x:2", "", ""), &index), Match::Same(TWO));
    }
}
