//! Matching: which contact of the vault a contact of a file is.

use crate::contact::{ContactId, Country, Profile};
use crate::fold::fold;
use std::collections::HashMap;

/// Which contact somebody is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Match {
    /// None that is there.
    New,
    /// This one.
    Same(ContactId),
    /// One of these, or none: their names are the same and nothing tells them apart.
    Ambiguous(Vec<ContactId>),
}

/// The contacts to match with, by identifier and by name.
#[derive(Debug, Default)]
pub(crate) struct MatchIndex {
    known: HashMap<ContactId, Known>,
    by_uid: HashMap<String, Vec<ContactId>>,
    by_name: HashMap<String, Vec<ContactId>>,
}

/// What can tell apart two people of one name, or two offices of one person.
#[derive(Debug)]
struct Known {
    name: String,
    uid: Option<String>,
    country: Option<Country>,
    organisation: String,
}

impl MatchIndex {
    /// Makes the index of some contacts.
    pub(crate) fn new<'a>(contacts: impl IntoIterator<Item = (ContactId, &'a Profile)>) -> Self {
        let mut index = Self::default();
        contacts.into_iter().for_each(|(id, profile)| index.insert(id, profile));
        index
    }

    /// Adds a contact, or takes in how it has changed: after a card was imported, the next of the same file may be the
    /// same person.
    pub(crate) fn insert(&mut self, id: ContactId, profile: &Profile) {
        let known = Known::new(profile);
        if let Some(before) = self.known.remove(&id) {
            self.by_name.entry(before.name).or_default().retain(|other| *other != id);
            before.uid.into_iter().for_each(|uid| self.by_uid.entry(uid).or_default().retain(|other| *other != id));
        }
        self.by_name.entry(known.name.clone()).or_default().push(id);
        known.uid.iter().for_each(|uid| self.by_uid.entry(uid.clone()).or_default().push(id));
        self.known.insert(id, known);
    }

    /// Those of `ids` for which `fits` holds.
    fn among(&self, ids: Option<&Vec<ContactId>>, fits: impl Fn(&Known) -> bool) -> Vec<ContactId> {
        let fits = |id: &&ContactId| self.known.get(id).is_some_and(&fits);
        ids.into_iter().flatten().filter(fits).copied().collect()
    }
}

impl Known {
    fn new(profile: &Profile) -> Self {
        let organisation = fold(profile.organisation.as_deref().unwrap_or_default());
        Self { name: fold(&profile.name), uid: profile.uid.clone(), country: profile.country, organisation }
    }

    /// Whether both may be one person: nothing that both say contradicts it.
    fn agrees_with(&self, other: &Self) -> bool {
        let uids_agree = match (&self.uid, &other.uid) {
            (Some(one), Some(other)) => one == other || scheme(one) != scheme(other),
            _ => true,
        };
        uids_agree && self.country_agrees_with(other) && is_prefix(&self.organisation, &other.organisation)
    }

    fn country_agrees_with(&self, other: &Self) -> bool {
        self.country.is_none() || other.country.is_none() || self.country == other.country
    }

    /// Whether these are two offices of one person, of different states, each with lines of its own: the President of France
    /// is also a prince of Andorra. To put the numbers of both on one contact would have somebody call the wrong palace.
    fn is_other_office(&self, other: &Self) -> bool {
        !self.country_agrees_with(other) && !is_prefix(&self.organisation, &other.organisation)
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

/// Finds the contact that a profile out of a file is: by its `UID`, unless country and organisation both say that it is
/// another office of the same person; else by its name (case, accents and spaces don't matter) if neither `UID`, country
/// nor organisation says otherwise.
#[must_use]
pub(crate) fn find_match(card: &Profile, index: &MatchIndex) -> Match {
    let card = Known::new(card);
    let by_uid = card.uid.as_ref().and_then(|uid| index.by_uid.get(uid));
    let mut found = index.among(by_uid, |known| !known.is_other_office(&card));
    if found.len() != 1 {
        let ids = if found.is_empty() { index.by_name.get(&card.name) } else { by_uid };
        let agreeing = index.among(ids, |known| known.agrees_with(&card));
        found = if agreeing.is_empty() { found } else { agreeing };
    }
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
    fn a_second_office_in_another_state_is_a_contact_of_its_own() {
        let andorra = person("Ann Lee", "urn:x:1", "AD", "Government of Andorra");
        let france = person("Ann Lee", "urn:x:1", "FR", "Government of France");
        let mut index = MatchIndex::new([(ONE, &andorra)]);
        assert_eq!(find_match(&france, &index), Match::New);
        index.insert(TWO, &france);
        assert_eq!(find_match(&andorra, &index), Match::Same(ONE));
        assert_eq!(find_match(&france, &index), Match::Same(TWO));
        let moved = person("Ann Lee", "urn:x:1", "FR", "Senate of France");
        assert_eq!(find_match(&moved, &index), Match::Same(TWO), "another office in the same state is a change");
        assert_eq!(find_match(&person("Ann Lee", "urn:x:1", "", ""), &index), Match::Ambiguous(vec![ONE, TWO]));
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
