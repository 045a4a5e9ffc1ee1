//! Matching: whom of those that are known a contact of a file may be.
//!
//! Nothing is decided here. Who has a name or an identifier in common with a contact of a file is found by it, and what
//! two profiles say of each other is told; numbers are compared, and the decision is made, by whoever plans an import.

use crate::contact::{ContactId, Country, Profile};
use crate::fold::fold;
use std::collections::HashMap;

/// What two profiles can have in common that leads from one to the other.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Key {
    /// The identifier of another program.
    Uid(String),
    /// A name, folded: the name, that in the own script, or an alias.
    Name(String),
}

/// What tells people, and the offices of one person, apart.
#[derive(Debug, Clone)]
pub(crate) struct Identity {
    /// All names, folded; the first is the name.
    names: Vec<String>,
    uid: Option<String>,
    country: Option<Country>,
    organisation: String,
    office: String,
}

impl Identity {
    /// What a profile says.
    pub(crate) fn of(profile: &Profile) -> Self {
        let folded = |text: &Option<String>| fold(text.as_deref().unwrap_or_default());
        let others = profile.own_script.iter().chain(&profile.aliases);
        let mut names = vec![fold(&profile.name)];
        names.extend(others.map(|name| fold(name)).filter(|name| !name.is_empty()));
        Self {
            names,
            uid: profile.uid.clone(),
            country: profile.country,
            organisation: folded(&profile.organisation),
            office: folded(&profile.office),
        }
    }

    /// What others may have in common with it.
    pub(crate) fn keys(&self) -> impl Iterator<Item = Key> {
        let uid = self.uid.iter().cloned().map(Key::Uid);
        uid.chain(self.names.iter().cloned().map(Key::Name))
    }

    /// Whether both have the same identifier, and are not two offices of one person.
    pub(crate) fn has_uid_of(&self, other: &Self) -> bool {
        self.uid.is_some() && self.uid == other.uid && !self.is_other_office(other)
    }

    /// Whether it plainly says something that the other one does not: an identifier, office, organisation or country of its
    /// own. If not, it still may.
    pub(crate) fn plainly_adds_to(&self, other: &Self) -> bool {
        let differs = |own: &str, its: &str| !own.trim().is_empty() && own != its;
        let uids = [&self.uid, &other.uid].map(|uid| uid.as_deref().unwrap_or_default());
        differs(uids[0], uids[1])
            || differs(&self.office, &other.office)
            || differs(&self.organisation, &other.organisation)
            || !self.country_agrees_with(other)
    }

    /// Whether both go by the same name and hold the same office.
    pub(crate) fn has_name_and_office_of(&self, other: &Self) -> bool {
        self.names[0] == other.names[0]
            && !self.office.is_empty()
            && self.office == other.office
            && self.country_agrees_with(other)
            && is_prefix(&self.organisation, &other.organisation)
    }

    /// Whether they are plainly two contacts, whatever else they have in common: their identifiers, of one scheme, differ, or one
    /// identifier stands for two offices of one person.
    pub(crate) fn is_plainly_not(&self, other: &Self) -> bool {
        match (&self.uid, &other.uid) {
            (Some(one), Some(its)) if one == its => self.is_other_office(other),
            (Some(one), Some(its)) => scheme(one) == scheme(its),
            _ => false,
        }
    }

    /// Whether these are two offices of one person, of different states, each with lines of its own: the President of France
    /// is also a prince of Andorra. To put the numbers of both on one contact would have somebody call the wrong palace.
    pub(crate) fn is_other_office(&self, other: &Self) -> bool {
        !self.country_agrees_with(other) && !is_prefix(&self.organisation, &other.organisation)
    }

    /// Whether a word stands in a name of both.
    pub(crate) fn shares_a_word_with(&self, other: &Self) -> bool {
        let mut words = self.names.iter().flat_map(|name| name.split(' '));
        words.any(|word| other.names.iter().any(|name| name.split(' ').any(|its| its == word)))
    }

    /// Whether nothing that both say contradicts: country, organisation, office.
    pub(crate) fn agrees_with(&self, other: &Self) -> bool {
        let offices_agree = self.office.is_empty() || other.office.is_empty() || self.office == other.office;
        offices_agree && self.country_agrees_with(other) && is_prefix(&self.organisation, &other.organisation)
    }

    fn country_agrees_with(&self, other: &Self) -> bool {
        self.country.is_none() || other.country.is_none() || self.country == other.country
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

/// Who has which identity.
#[derive(Debug, Default)]
pub(crate) struct Identities {
    known: HashMap<ContactId, Identity>,
    by_key: HashMap<Key, Vec<ContactId>>,
}

impl Identities {
    /// Those of some contacts.
    pub(crate) fn new<'a>(contacts: impl IntoIterator<Item = (ContactId, &'a Profile)>) -> Self {
        let mut identities = Self::default();
        contacts.into_iter().for_each(|(id, profile)| identities.insert(id, profile));
        identities
    }

    /// Adds a contact, or takes in how it has changed.
    pub(crate) fn insert(&mut self, id: ContactId, profile: &Profile) {
        self.remove(id);
        let identity = Identity::of(profile);
        identity.keys().for_each(|key| {
            // Most keys lead to one.
            let ids = self.by_key.entry(key).or_insert_with(|| Vec::with_capacity(1));
            // Two names of one contact may have one fold.
            if ids.last() != Some(&id) {
                ids.push(id);
            }
        });
        self.known.insert(id, identity);
    }

    /// Forgets a contact, if it is there.
    pub(crate) fn remove(&mut self, id: ContactId) {
        let Some(identity) = self.known.remove(&id) else { return };
        for key in identity.keys() {
            if let Some(ids) = self.by_key.get_mut(&key) {
                ids.retain(|other| *other != id);
            }
        }
    }

    /// The identity of a contact, if it is there.
    pub(crate) fn of(&self, id: ContactId) -> Option<&Identity> {
        self.known.get(&id)
    }

    /// Who has a key in common with an identity, each once.
    pub(crate) fn akin_to(&self, identity: &Identity) -> Vec<ContactId> {
        let mut akin: Vec<ContactId> = Vec::new();
        for id in identity.keys().filter_map(|key| self.by_key.get(&key)).flatten() {
            if !akin.contains(id) {
                akin.push(*id);
            }
        }
        akin
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: ContactId = ContactId::from_bytes([1; 16]);
    const TWO: ContactId = ContactId::from_bytes([2; 16]);

    fn person(name: &str, uid: &str, country: &str, organisation: &str, office: &str) -> Profile {
        let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        Profile {
            name: name.into(),
            uid: some(uid),
            country: Country::parse(country),
            organisation: some(organisation),
            office: some(office),
            ..Profile::default()
        }
    }

    fn identity(name: &str, uid: &str, country: &str, organisation: &str, office: &str) -> Identity {
        Identity::of(&person(name, uid, country, organisation, office))
    }

    #[test]
    fn whoever_has_a_name_or_an_identifier_in_common_is_found_once() {
        let known = Profile {
            aliases: vec!["Ann Smith".into(), "ann smith".into()],
            ..person("Ann Lee", "urn:x:1", "", "", "")
        };
        let mut identities = Identities::new([(ONE, &known)]);
        for (name, uid) in [("ANN  LEE", ""), ("Ann Smith", ""), ("Somebody Else", "urn:x:1"), ("Ann Lee", "urn:x:1")] {
            assert_eq!(identities.akin_to(&identity(name, uid, "", "", "")), [ONE], "{name}");
        }
        assert_eq!(identities.akin_to(&identity("Ann", "urn:x:2", "", "", "")), []);
        identities.insert(ONE, &person("Ann Byrne", "", "", "", ""));
        identities.insert(TWO, &person("Ann Byrne", "", "", "", ""));
        assert_eq!(identities.akin_to(&identity("Ann Lee", "urn:x:1", "", "", "")), []);
        assert_eq!(identities.akin_to(&identity("ann byrne", "", "", "", "")), [ONE, TWO]);
        identities.remove(ONE);
        assert_eq!(identities.akin_to(&identity("ann byrne", "", "", "", "")), [TWO]);
    }

    #[test]
    fn a_second_office_in_another_state_is_not_the_same_whatever_the_identifier() {
        let andorra = identity("Ann Lee", "urn:x:1", "AD", "Government of Andorra", "");
        for (country, organisation, same) in [
            ("FR", "Government of France", false),
            ("FR", "Government of Andorra", true),
            ("AD", "Senate of Andorra", true),
            ("", "", true),
        ] {
            assert_eq!(
                identity("Ann Lee", "urn:x:1", country, organisation, "").has_uid_of(&andorra),
                same,
                "{country}"
            );
        }
    }

    #[test]
    fn a_name_and_an_office_are_one_person_unless_something_contradicts() {
        let known = identity("João  Lourenço", "urn:wikidata:1", "AO", "Government of Angola", "President");
        for (name, country, organisation, office, same) in [
            ("joao lourenco", "AO", "Government of Angola", "PRESIDENT", true),
            ("João Lourenço", "", "", "president", true),
            ("João Lourenço", "AO", "government of angola, cabinet", "President", true),
            ("João Lourenço", "PT", "", "President", false),
            ("João Lourenço", "AO", "Governments", "President", false),
            ("João Lourenço", "AO", "Government of Angola", "", false),
            ("João Lourenço", "AO", "Government of Angola", "Minister", false),
            ("João", "AO", "Government of Angola", "President", false),
        ] {
            let card = identity(name, "", country, organisation, office);
            assert_eq!(card.has_name_and_office_of(&known), same, "{name} {country} {organisation} {office}");
        }
        let nobody = identity("Ann Lee", "", "", "", "");
        assert!(!nobody.has_name_and_office_of(&nobody), "no office is no evidence");
    }

    #[test]
    fn identifiers_of_one_scheme_name_two_people() {
        let known = identity("Ann Lee", "urn:wikidata:1", "", "", "");
        for (uid, contradicts) in
            [("urn:wikidata:2", true), ("urn:uuid:7", false), ("", false), ("urn:wikidata:1", false)]
        {
            assert_eq!(identity("Ann Lee", uid, "", "", "").is_plainly_not(&known), contradicts, "{uid}");
        }
    }
}
