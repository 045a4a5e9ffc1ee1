//! What of a hit is marked, and where else than in names people are found.

use super::*;

fn governor() -> Fields<'static> {
    Fields {
        own_script: Some("村田 はるか"),
        aliases: vec!["Murata-san", "The Governor"],
        office: Some("Governor of the Bank of Japan"),
        organisation: Some("Bank of Japan"),
        units: vec!["Policy Board", "Payment Systems"],
        locality: Some("Chūō"),
        region: Some("Tōkyō-to"),
        country: Country::parse("JP"),
        tags: vec!["G7", "Washington Consensus"],
        line_labels: vec!["Direct mobile", "Night desk"],
        ..named(0, "Haruka Mûrata")
    }
}

/// What is marked: the part, which of several, the letters, and how.
fn marked(query: &str) -> Vec<(Part, usize, String, How)> {
    let (hits, _) = Index::build(&[governor()]).find(query, 9, |_| Some(governor()));
    let [hit] = &hits[..] else { panic!("{query} finds {hits:?}") };
    let text = |matched: &Matched| {
        let fields = governor();
        let nth = |texts: &[&'static str]| texts[matched.nth];
        let text = match matched.part {
            Part::Name => fields.name,
            Part::OwnScript => fields.own_script.unwrap(),
            Part::Alias => nth(&fields.aliases),
            Part::Office => fields.office.unwrap(),
            Part::Organisation => fields.organisation.unwrap(),
            Part::Unit => nth(&fields.units),
            Part::Locality => fields.locality.unwrap(),
            Part::Region => fields.region.unwrap(),
            Part::Country => fields.country.unwrap().name(),
            Part::Tag => nth(&fields.tags),
            Part::LineLabel => nth(&fields.line_labels),
        };
        text[matched.range.clone()].to_owned()
    };
    hit.matched.iter().map(|matched| (matched.part, matched.nth, text(matched), matched.how)).collect()
}

#[test]
fn each_part_is_searched_and_marked() {
    for (query, part, nth, letters, how) in [
        ("haruka", Part::Name, 0, "Haruka", How::Typed),
        ("murat", Part::Name, 0, "Mûrata", How::Typed),
        ("harukamurata", Part::Name, 0, "Haruka Mûrata", How::Typed),
        ("harukka", Part::Name, 0, "Haruka", How::Spelling),
        ("村田", Part::OwnScript, 0, "村田", How::Typed),
        ("san", Part::Alias, 0, "san", How::Typed),
        ("governor", Part::Alias, 1, "Governor", How::Typed),
        ("policy", Part::Unit, 0, "Policy", How::Typed),
        ("systems", Part::Unit, 1, "Systems", How::Typed),
        ("chuo", Part::Locality, 0, "Chūō", How::Typed),
        ("consensus", Part::Tag, 1, "Consensus", How::Typed),
        ("night", Part::LineLabel, 1, "Night", How::Typed),
        ("japon", Part::Country, 0, "Japan", How::Country),
        ("central banker", Part::Office, 0, "Governor of the Bank of Japan", How::Office),
    ] {
        let marked = marked(query);
        assert!(marked.contains(&(part, nth, letters.to_owned(), how)), "{query}: {marked:?}");
    }
}

#[test]
fn a_guess_is_never_exact() {
    let names = ["Jahana Hayes", "Cory Mills", "Maria Merts"];
    let index = index_of(&names);
    for query in ["merz", "zhongnanhai", "milz", "hayez"] {
        let (hits, _) = index.find(query, 9, |_| None);
        assert!(hits.iter().all(|hit| hit.fit == Fit::Similar), "{query}: {hits:?}");
    }
}

#[test]
fn offices_that_are_not_held_come_behind_those_that_are() {
    let of = |number: usize, office: &'static str| Fields {
        office: Some(office),
        country: Country::parse("IT"),
        ..named(number, "Someone")
    };
    let index = Index::build(&[
        of(0, "Former Prime Minister of Italy"),
        of(1, "Deputy Prime Minister of Italy"),
        of(2, "Private Secretary to the Prime Minister of Italy"),
        of(3, "Prime Minister of Italy (2011–2013)"),
        of(4, "Prime Minister of Italy"),
        of(5, "Chair, formerly Prime Minister of Italy"),
        of(6, "Minister of Finance and Health"),
    ]);
    for query in ["italian pm", "prime minister of italy", "palazzo chigi", "premier italia"] {
        assert_eq!(ids_found(&index, query, 1), [id(4)], "{query}");
    }
    assert_eq!(ids_found(&index, "italian deputy pm", 1), [id(1)]);
    for query in ["ministro della salute italia", "italian finance minister"] {
        assert_eq!(ids_found(&index, query, 1), [id(6)], "{query}");
    }
}

#[test]
fn the_country_of_an_office_is_known_without_a_country() {
    let of = |number: usize, office: &'static str| Fields { office: Some(office), ..named(number, "Someone") };
    let index = Index::build(&[
        of(0, "President of India"),
        of(1, "Taoiseach"),
        of(2, "Ambassador of Norway to France"),
        of(3, "President, Rotary Club"),
    ]);
    for (query, number) in [("indian president", 0), ("irish pm", 1), ("norwegian ambassador", 2)] {
        assert_eq!(ids_found(&index, query, 1), [id(number)], "{query}");
    }
}
