//! What holds for any directory and anything typed.

use super::super::fold::written_words;
use super::*;
use proptest::prelude::*;
use proptest::sample::Index as Pick;
use std::collections::BTreeMap;

/// Words from a small stock, so that contacts share some, and now and then any text at all.
fn text() -> impl Strategy<Value = String> {
    const STOCK: &[&str] =
        &["ali", "alia", "aliyev", "Jae-in", "Tadić", "tadic", "medvedev", "Medwedew", "文", "بشار", "x", "of"];
    let word = prop_oneof![
        8 => proptest::sample::select(STOCK).prop_map(str::to_owned),
        2 => "[a-z]{1,12}",
        1 => "\\PC{0,6}",
    ];
    proptest::collection::vec(word, 1..4).prop_map(|words| words.join(" "))
}

/// The texts of a contact.
#[derive(Debug, Clone)]
struct Person {
    name: String,
    alias: Option<String>,
    office: Option<String>,
}

impl Person {
    fn any() -> impl Strategy<Value = Self> {
        (text(), proptest::option::of(text()), proptest::option::of(text())).prop_map(|(name, alias, office)| Self {
            name,
            alias,
            office,
        })
    }

    fn fields(&self, number: usize) -> Fields<'_> {
        let aliases = self.alias.iter().map(String::as_str).collect();
        Fields { aliases, office: self.office.as_deref(), ..named(number, &self.name) }
    }
}

#[derive(Debug, Clone)]
enum Change {
    Put(usize, Person),
    Remove(usize),
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        3 => (0..12_usize, Person::any()).prop_map(|(number, person)| Change::Put(number, person)),
        1 => (0..12_usize).prop_map(Change::Remove),
    ]
}

fn built(people: &BTreeMap<usize, Person>) -> Index {
    Index::build(&people.iter().map(|(number, person)| person.fields(*number)).collect::<Vec<_>>())
}

proptest! {
    #[test]
    fn changes_lead_to_the_same_answers_as_a_fresh_build(
        first in proptest::collection::vec(Person::any(), 0..8),
        changes in proptest::collection::vec(change(), 0..12),
        queries in proptest::collection::vec(text(), 1..6),
        limit in 0..14_usize,
    ) {
        let mut people: BTreeMap<usize, Person> = first.into_iter().enumerate().collect();
        let mut index = built(&people);
        for change in changes {
            match change {
                Change::Put(number, person) => {
                    index.put(&person.fields(number));
                    people.insert(number, person);
                }
                Change::Remove(number) => {
                    index.remove(id(number));
                    people.remove(&number);
                }
            }
            let fresh = built(&people);
            prop_assert_eq!(index.len(), fresh.len());
            for query in queries.iter().map(String::as_str).chain(["", "a"]) {
                prop_assert_eq!(index.find(query, limit, |_| None), fresh.find(query, limit, |_| None), "{}", query);
            }
        }
    }

    #[test]
    fn everybody_is_found_by_name_and_by_the_beginning_of_each_word(
        name in text(),
        cut in any::<Pick>(),
        others in proptest::collection::vec(text(), 0..6),
    ) {
        let names: Vec<&str> = others.iter().chain([&name]).map(String::as_str).collect();
        let index = index_of(&names);
        let sought = id(others.len());
        prop_assert!(ids_found(&index, &name, 99).contains(&sought));
        for piece in written_words(&name).concat() {
            let beginning = &piece.text[..=cut.index(piece.text.len())];
            prop_assert!(ids_found(&index, beginning, 99).contains(&sought), "{}", beginning);
        }
    }

    #[test]
    fn one_mistake_in_a_long_word_is_forgiven(
        word in "[a-z]{6,14}",
        at in any::<Pick>(),
        letter in proptest::char::range('a', 'z'),
        kind in 0..4,
    ) {
        let mut typed: Vec<char> = word.chars().collect();
        let at = at.index(typed.len() - 1);
        match kind {
            0 => typed.swap(at, at + 1),
            1 => typed[at] = letter,
            2 => typed.insert(at, letter),
            _ => drop(typed.remove(at)),
        }
        let typed: String = typed.into_iter().collect();
        let names = ["Aliyev", &word, "Quite Different"];
        prop_assert!(names_found(&index_of(&names), &names, &typed, 99).contains(&word.as_str()), "{}", typed);
    }

    #[test]
    fn anything_may_be_typed(name in any::<String>(), query in any::<String>(), repeat in 1..200_usize) {
        let index = index_of(&[&name, "Moon Jae-in"]);
        let _ = index.find(&query, 5, |_| None);
        let _ = index.find(&query.repeat(repeat), 5, |_| None);
        let _ = index.find(&name.repeat(repeat), usize::MAX, |_| None);
    }
}
