//! Words mean one contact, or nobody: where a name is also an office, a country or a tag of others, they are asked about.

use super::{Court, draft};
use crate::{Added, ContactDraft, ContactId, Country, Deed, Profile, Resolved, Secret, Vault};

/// A contact with a number of its own.
#[derive(Default)]
struct Entry {
    name: &'static str,
    office: &'static str,
    organisation: &'static str,
    country: &'static str,
    alias: &'static str,
    tag: &'static str,
}

fn add(vault: &mut Vault, entry: &Entry) -> ContactId {
    let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let profile = Profile {
        name: entry.name.to_owned(),
        office: some(entry.office),
        organisation: some(entry.organisation),
        country: Country::parse(entry.country),
        aliases: some(entry.alias).into_iter().collect(),
        tags: some(entry.tag).into_iter().collect(),
        ..Profile::default()
    };
    vault.add_contact(&ContactDraft { profile, ..draft(entry.name, "+447700900124") }).unwrap()
}

fn office(name: &'static str, office: &'static str, country: &'static str) -> Entry {
    Entry { name, office, country, ..Entry::default() }
}

/// Accounts and people whose names say something of others as well, each with those others.
fn in_doubt() -> Vec<(&'static str, Vec<Entry>)> {
    let of = |country| office("Idris Vale", "Head of Protocol", country);
    vec![
        ("President", vec![office("Ana Marsh", "President of Chile", "CL")]),
        ("President", vec![office("Anna Marsch", "Bundespräsidentin", "DE")]),
        ("Prime Minister", vec![office("Ana Marsh", "Prime Minister of India", "IN")]),
        ("Prime Minister", vec![office("Anne Marais", "Première ministre", "FR")]),
        ("The Chancellor", vec![office("Anna Marsch", "Federal Chancellor", "AT")]),
        ("Switchboard", vec![office("Ana Marsh", "Switchboard operator", "")]),
        ("Switchboard", vec![Entry { name: "Ana Marsh", organisation: "Palace Switchboard", ..Entry::default() }]),
        ("Duty Officer", vec![office("Ana Marsh", "Duty Officer, Situation Centre", "")]),
        ("Chad", vec![of("TD")]),
        ("Georgia", vec![of("GE")]),
        ("Jordan", vec![of("JO")]),
        ("Saudi Arabia", vec![of("SA")]),
        ("Israel", vec![of("IL")]),
        ("Paris", vec![of("FR")]),
        ("Jordan King", vec![office("Abdullah II", "King", "JO")]),
        ("White House", vec![office("Ana Marsh", "President of the United States", "US")]),
        ("United Nations", vec![Entry { name: "Ana Marsh", organisation: "United Nations", ..Entry::default() }]),
        ("Sherpa", vec![Entry { name: "Ana Marsh", tag: "sherpa", ..Entry::default() }]),
        ("Ana Marsh", vec![Entry { name: "Anastasia Holt", alias: "Ana Marsh", ..Entry::default() }]),
        ("Bibi", vec![Entry { name: "Benjamin Holt", alias: "Bibi", ..Entry::default() }]),
    ]
}

#[test]
fn a_name_that_says_who_others_are_means_nobody() {
    let court = Court::new();
    for (name, others) in in_doubt() {
        let mut vault = court.unlock(&court.editor);
        let named = add(&mut vault, &Entry { name, ..Entry::default() });
        assert_eq!(vault.resolve(name, Deed::Look), Resolved::One(named), "{name}, alone");
        let mut all: Vec<_> = others.iter().map(|other| add(&mut vault, other)).collect();
        all.insert(0, named);
        for deed in [Deed::Look, Deed::Change] {
            assert_eq!(vault.resolve(name, deed), Resolved::Many(all.clone()), "{name}");
        }
        for id in all {
            assert_eq!(vault.resolve(&id.to_string(), Deed::Change), Resolved::One(id));
            vault.remove_contact(id).unwrap();
        }
    }
}

#[test]
fn a_part_of_a_name_that_means_the_office_of_others_means_nobody() {
    let court = Court::new();
    let mut vault = court.unlock(&court.editor);
    let king = add(&mut vault, &office("Angus Kaiser", "", ""));
    assert_eq!(vault.resolve("kaiser", Deed::Look), Resolved::One(king));
    let emperor = add(&mut vault, &office("Naruhito", "Emperor", "JP"));
    assert_eq!(vault.resolve("kaiser", Deed::Look), Resolved::Many(vec![king, emperor]));
    assert_eq!(vault.resolve("angus kaiser", Deed::Change), Resolved::One(king));
}

#[test]
fn a_whole_name_that_nobody_else_holds_is_enough() {
    let court = Court::new();
    let mut vault = court.unlock(&court.editor);
    let named = |vault: &mut Vault, name| add(vault, &Entry { name, ..Entry::default() });
    for (name, others) in [
        // Who merely works for a person, or is called like a part of the name.
        ("Ana Marsh", [office("Idris Vale", "Private Secretary to Ana Marsh", ""), office("Ana Marsh Holt", "", "")]),
        ("Michael Jordan", [office("Michael Vale", "Ambassador", "JO"), office("Jordan Michael Holt", "", "")]),
        ("Georgia Holt", [office("Idris Holt", "President of Georgia", "GE"), office("Georgia Vale", "", "")]),
        (
            "Konrad Vale",
            [
                Entry { name: "Ida Holt", organisation: "Konrad Vale Foundation", ..Entry::default() },
                Entry { name: "Ina Holt", tag: "Konrad Vale's office", ..Entry::default() },
            ],
        ),
        ("Angus King", [office("Abdullah II", "King", "JO"), office("Felipe VI", "King of Spain", "ES")]),
        ("Minister Vale", [office("Ida Holt", "Prime Minister", "IN"), office("Vale Holt", "Minister", "")]),
    ] {
        let one = named(&mut vault, name);
        let others = others.map(|other| add(&mut vault, &other));
        for deed in [Deed::Look, Deed::Change] {
            assert_eq!(vault.resolve(name, deed), Resolved::One(one), "{name}");
        }
        for id in others.into_iter().chain([one]) {
            vault.remove_contact(id).unwrap();
        }
    }
}

/// What is typed, and whom it must not be taken for.
#[test]
fn a_part_of_a_countrys_name_is_no_country() {
    let court = Court::new();
    let mut vault = court.unlock(&court.editor);
    for (held, words, enough) in [
        (office("Salva Kiir", "President", "SS"), "president sudan", "president south sudan"),
        (office("Salva Kiir", "President of South Sudan", ""), "president of sudan", "president of south sudan"),
        (office("James Marape", "Prime Minister", "PG"), "prime minister guinea", "prime minister papua new guinea"),
        (
            office("Ida Holt", "Prime Minister", "CD"),
            "prime minister congo",
            "prime minister democratic republic of the congo",
        ),
        (office("Ida Holt", "Chancellor", "KR"), "chancellor korea", "chancellor south korea"),
        (office("Ida Holt", "Governor", "AS"), "governor samoa", "american samoa governor"),
        (office("Ida Holt", "Envoy", "CF"), "envoy africa", "envoy central african republic"),
    ] {
        let one = add(&mut vault, &held);
        assert_eq!(vault.resolve(enough, Deed::Look), Resolved::One(one), "{enough}");
        for deed in [Deed::Look, Deed::Change] {
            let found = vault.resolve(words, deed);
            assert!(matches!(found, Resolved::None | Resolved::Like(_) | Resolved::Untold(_)), "{words}: {found:?}");
        }
        vault.remove_contact(one).unwrap();
    }
}

#[test]
fn a_country_beside_an_office_is_nobodys_first_name() {
    let court = Court::new();
    let mut vault = court.unlock(&court.editor);
    for (name, words) in [
        ("Georgia Vale", "georgia chief of staff"),
        ("France Holt", "chief of staff france"),
        ("Chad Holt", "Chad, chief of staff"),
        ("Paris Holt", "paris chief of staff"),
        ("Jordan Holt", "staff jordan"),
    ] {
        let one = add(&mut vault, &office(name, "Chief of Staff", "GR"));
        for deed in [Deed::Look, Deed::Change] {
            assert_eq!(vault.resolve(words, deed), Resolved::Untold(vec![one]), "{words}");
            let whole = format!("{name} chief of staff");
            assert_eq!(vault.resolve(&whole, deed), Resolved::One(one), "{whole}");
        }
        vault.remove_contact(one).unwrap();
    }
}

#[test]
fn the_country_in_the_name_of_its_king_is_meant() {
    let court = Court::new();
    let mut vault = court.unlock(&court.editor);
    let king = add(&mut vault, &office("Abdullah II of Jordan", "King", "JO"));
    assert_eq!(vault.resolve("king of jordan", Deed::Look), Resolved::One(king));
    assert_eq!(vault.resolve("king of jordan", Deed::Change), Resolved::Untold(vec![king]));
}

#[test]
fn one_letter_says_of_nobody_that_they_are_meant() {
    let court = Court::new();
    let mut vault = court.unlock(&court.editor);
    let oli = add(&mut vault, &office("K. P. Sharma Oli", "Prime Minister", "NP"));
    for letters in ["k", "K.", "p", "k p"] {
        for deed in [Deed::Look, Deed::Change] {
            assert_eq!(vault.resolve(letters, deed), Resolved::Untold(vec![oli]), "{letters}");
        }
    }
    assert_eq!(vault.resolve("k oli", Deed::Change), Resolved::One(oli));
    let nu = add(&mut vault, &Entry { name: "U", ..Entry::default() });
    assert_eq!(vault.resolve("u", Deed::Change), Resolved::One(nu), "it is the whole name");
}

#[test]
fn a_name_in_another_script_is_as_plainly_the_same() {
    let court = Court::new();
    let mut vault = court.unlock(&court.editor);
    let latin = add(&mut vault, &office("Ivan Petrov", "Chief of Staff", "RU"));
    for words in ["petrov", "Ivan Petrov"] {
        assert_eq!(vault.resolve(words, Deed::Change), Resolved::One(latin), "{words}, alone");
    }
    let cyrillic = add(&mut vault, &office("Иван Петров", "Chief of Staff", "BG"));
    for words in ["petrov", "Ivan Petrov", "ivan", "Петров", "Иван Петров"] {
        let found = vault.resolve(words, Deed::Change);
        assert!(matches!(&found, Resolved::Many(ids) if ids.len() == 2), "{words}: {found:?}");
    }
    assert_eq!(vault.resolve("Ivan Petrov Russia", Deed::Change), Resolved::One(latin));
    assert_eq!(vault.resolve("Петров Bulgaria", Deed::Change), Resolved::One(cyrillic));
}

#[test]
fn signs_alone_are_nobodys_words() {
    let court = Court::new();
    let mut vault = court.unlock(&court.editor);
    let ada = add(&mut vault, &Entry { name: "Ada Marsh", ..Entry::default() });
    for signs in ["💥", "☎️", "?", "…", " - ' ", "()", "💥 💥", "*", "№"] {
        assert_eq!(vault.resolve(signs, Deed::Look), Resolved::None, "{signs}");
        assert_eq!(vault.resolve(signs, Deed::Change), Resolved::None, "{signs}");
        assert_eq!(vault.resolve_line(ada, signs), Resolved::None, "{signs}");
        assert_eq!(vault.find(signs, 9).ids(), [], "{signs}");
    }
    assert!(vault.find(" ", 9).ids().contains(&ada));
}

#[test]
fn what_looks_the_same_is_the_same() {
    let court = Court::new();
    let mut vault = court.unlock(&court.editor);
    let one = add(&mut vault, &Entry { name: "Zero\u{200d}Width Holt", ..Entry::default() });
    for words in ["ZeroWidth Holt", "zerowidth", "Zero\u{200d}Width"] {
        assert_eq!(vault.resolve(words, Deed::Change), Resolved::One(one), "{words:?}");
    }
    assert_eq!(vault.resolve(&one.to_string().to_uppercase(), Deed::Change), Resolved::One(one));
}

#[test]
fn namesakes_have_the_whole_name_in_whatever_order() {
    let court = Court::new();
    let mut vault = court.unlock(&court.editor);
    let edi = add(&mut vault, &Entry { name: "Édi Rama", ..Entry::default() });
    let other = add(&mut vault, &Entry { name: "Idris Vale", alias: "Edi Rama", ..Entry::default() });
    add(&mut vault, &Entry { name: "Edi Rama Junior", office: "Edi Rama's office", ..Entry::default() });
    for name in ["Edi Rama", "edi  RAMA", "Rama, Edi", " Édi Rama "] {
        let mut found = vault.namesakes(name);
        found.sort_unstable_by_key(|id| *id != edi);
        assert_eq!(found, [edi, other], "{name}");
    }
    for name in ["Edi", "Rama Holt", "", "💥", "Eddi Rama"] {
        assert_eq!(vault.namesakes(name), [], "{name}");
    }
}

#[test]
fn what_is_typed_of_a_number_is_compared_with_what_is_kept() {
    let mut contact = draft("Ada Marsh", "020 7946 0000 x12");
    contact.profile.country = Country::parse("GB");
    let readings = contact.readings();
    let [one] = &readings[..] else { panic!("one number") };
    assert_eq!((one.reading.written.expose().as_str(), one.reading.doubt), ("020 7946 0000 x12", None));
    assert_eq!(one.reading.number.expose(), "+44 20 7946 0000 x12");
    assert_eq!(one.added, [Added::CountryCode, Added::TrunkPrefix, Added::Extension]);
    for same in ["+44 20 7946 0000", "+442079460000", "020 7946 0000 Mo-Fr"] {
        contact.lines[0].number = Some(Secret::from(same));
        assert_eq!(contact.readings().len(), 0, "{same}");
    }
}
