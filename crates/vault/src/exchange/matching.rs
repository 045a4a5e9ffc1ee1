//! Matching: whom of those that are known a contact of a file may be.
//!
//! Nothing is decided here. Who has a name or an identifier in common with a contact of a file is found by it, and what
//! two profiles say of each other is told; numbers are compared, and the decision is made, by whoever plans an import.

use crate::contact::{Country, Profile};
use crate::fold::fold;
use std::hash::{BuildHasher, RandomState};

/// What two profiles can have in common that leads from one to the other.
#[derive(PartialEq, Eq, Hash)]
enum Key<'a> {
    /// The identifier of another program.
    Uid(&'a str),
    /// A name, folded: the name, that in the own script, or an alias.
    Name(&'a str),
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
    fn keys(&self) -> impl Iterator<Item = Key<'_>> {
        let uid = self.uid.iter().map(|uid| Key::Uid(uid));
        uid.chain(self.names.iter().map(|name| Key::Name(name)))
    }

    /// Whether they have a name or identifier in common.
    pub(crate) fn is_akin_to(&self, other: &Self) -> bool {
        self.keys().any(|key| other.keys().any(|its| key == its))
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

    /// Whether they have a name in common.
    pub(crate) fn shares_a_name_with(&self, other: &Self) -> bool {
        self.names.iter().any(|name| other.names.contains(name))
    }

    /// Whether a word stands in a name of both.
    pub(crate) fn shares_a_word_with(&self, other: &Self) -> bool {
        let mut words = self.names.iter().flat_map(|name| name.split(' '));
        words.any(|word| other.names.iter().any(|name| name.split(' ').any(|its| its == word)))
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

/// Who goes by which names and identifiers, as digests of them: of a hundred thousand people the names themselves would take
/// as much memory as all else that is known of them. The digests are made with a key that is random, so nobody can make two
/// names meet.
#[derive(Debug)]
pub(crate) struct Kin<T> {
    digests: RandomState,
    /// Sorted.
    holders: Vec<(u64, T)>,
}

impl<T: Copy + Ord> Kin<T> {
    /// Takes in everybody.
    pub(crate) fn of(everybody: impl IntoIterator<Item = (T, Identity)>) -> Self {
        let digests = RandomState::new();
        let mut holders = Vec::new();
        for (of, identity) in everybody {
            holders.extend(identity.keys().map(|key| (digests.hash_one(key), of)));
        }
        holders.sort_unstable();
        // Two names of one contact may have one fold.
        holders.dedup();
        holders.shrink_to_fit();
        Self { digests, holders }
    }

    /// Who has a key in common with an identity, each once and in order.
    pub(crate) fn akin_to(&self, identity: &Identity) -> Vec<T> {
        let mut akin = Vec::new();
        for digest in identity.keys().map(|key| self.digests.hash_one(key)) {
            let from = self.holders.partition_point(|(of, _)| *of < digest);
            akin.extend(self.holders[from..].iter().take_while(|(of, _)| *of == digest).map(|(_, holder)| *holder));
        }
        akin.sort_unstable();
        akin.dedup();
        akin
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
        let kin = Kin::of([(2, identity("Ann Byrne", "", "", "", "")), (1, Identity::of(&known))]);
        for (name, uid) in [("ANN  LEE", ""), ("Ann Smith", ""), ("Somebody Else", "urn:x:1"), ("Ann Lee", "urn:x:1")] {
            let asked = identity(name, uid, "", "", "");
            assert_eq!(kin.akin_to(&asked), [1], "{name}");
            assert!(asked.is_akin_to(&Identity::of(&known)), "{name}");
        }
        for (name, uid, akin) in
            [("Ann", "urn:x:2", &[][..]), ("urn:x:1", "Ann Lee", &[]), ("ann byrne", "urn:x:1", &[1, 2])]
        {
            let asked = identity(name, uid, "", "", "");
            assert_eq!(kin.akin_to(&asked), akin, "{name}");
            assert_eq!(asked.is_akin_to(&Identity::of(&known)), akin.contains(&1), "{name}");
        }
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
