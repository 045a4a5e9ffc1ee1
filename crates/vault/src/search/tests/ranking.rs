//! The order of what is found.

use super::*;

#[test]
fn nothing_typed_finds_everybody_in_the_order_of_names() {
    let names = ["émile B", "Zoë A", "Ada C", "Emil D"];
    let index = index_of(&names);
    for query in ["", "  ", " - ' ", "\u{301}"] {
        assert_eq!(names_found(&index, &names, query, 9), ["Ada C", "Emil D", "émile B", "Zoë A"]);
        assert_eq!(names_found(&index, &names, query, 2), ["Ada C", "Emil D"]);
    }
}

#[test]
fn whole_words_come_before_beginnings_and_these_before_mistakes() {
    let names = ["Alia Berg", "Alie Berg", "Ali Zorn", "Aly Berg", "Olia Berg"];
    let index = index_of(&names);
    assert_eq!(names_found(&index, &names, "ali", 9), ["Ali Zorn", "Alia Berg", "Alie Berg", "Aly Berg"]);
    assert_eq!(names_found(&index, &names, "alia", 9), ["Alia Berg", "Ali Zorn", "Alie Berg", "Olia Berg", "Aly Berg"]);
}

#[test]
fn earlier_words_and_shorter_names_come_first() {
    let names = ["Anna Bela Kun", "Bela Kun Maria", "Bela Kun", "Zita Bela"];
    let index = index_of(&names);
    assert_eq!(names_found(&index, &names, "bela", 9), ["Bela Kun", "Bela Kun Maria", "Zita Bela", "Anna Bela Kun"]);
}

#[test]
fn the_name_weighs_more_than_all_else() {
    let labels = Fields { line_labels: vec!["Norway desk"], ..named(0, "A") };
    let country = Fields { country: Country::parse("NO"), ..named(1, "B") };
    let office = Fields { office: Some("King of Norway"), ..named(2, "C") };
    let alias = Fields { aliases: vec!["Norway"], ..named(3, "D") };
    let own_script = Fields { own_script: Some("Норвай"), ..named(4, "E") };
    let index = Index::build(&[labels, country, office, alias, own_script, named(5, "Norway Smith")]);
    let found: Vec<_> = ids_found(&index, "norway", 9).into_iter().map(number).collect();
    assert_eq!(found, [5, 3, 1, 2, 0, 4]);
}

#[test]
fn each_word_must_be_found_in_any_order() {
    let names = ["Jean-Claude Juncker", "Jean Asselborn", "Claude Turmes"];
    let index = index_of(&names);
    assert_eq!(names_found(&index, &names, "juncker claude", 9), ["Jean-Claude Juncker"]);
    assert_eq!(names_found(&index, &names, "JEANCLAUDE j", 9), ["Jean-Claude Juncker"]);
}

#[test]
fn where_nobody_fits_all_words_those_who_fit_most_are_found() {
    let names = ["Honoria Blackwood-Tate", "Haruka Tanaka", "Honor Crown"];
    let index = index_of(&names);
    let (hits, without) = index.find("honoria blackwood crown", 9, |_| None);
    let found: Vec<_> = hits.iter().map(|hit| (names[number(hit.id)], hit.fit)).collect();
    assert_eq!(found, [("Honoria Blackwood-Tate", Fit::Partial)]);
    assert_eq!(without, ["crown"]);
    let (hits, without) = index.find("haruka crown", 9, |_| None);
    assert_eq!((hits.len(), without), (2, Vec::new()), "each lacks another word");
    let (hits, without) = index.find("haruka crown xyzzy", 9, |_| None);
    assert_eq!((hits.len(), without), (2, vec!["xyzzy".to_owned()]), "a word that nobody has empties no list");
    assert_eq!(index.find("xyzzy of", 9, |_| None), (Vec::new(), Vec::new()));
}

/// "Without `south`" would say the premier of another Korea.
#[test]
fn the_words_of_a_country_are_left_out_together() {
    let holders = [
        ("Kim Tok-hun", "Premier of North Korea", "", "KP"),
        ("Yoon Suk-yeol", "President of South Korea", "", "KR"),
        ("Salva Kiir", "President of South Sudan", "", "SS"),
        ("Ana Costa", "Prime Minister of Portugal", "", "PT"),
        ("Patrice Trovoada", "Prime Minister of Sao Tome and Principe", "", "ST"),
    ];
    let found = |index: &Index, query: &str| -> (Vec<&str>, Vec<String>) {
        let (hits, without) = index.find(query, 9, |_| None);
        (hits.iter().map(|hit| holders[number(hit.id)].0).collect(), without)
    };
    let index = index_of_holders(holders);
    for (query, name, lacking) in [
        ("south korea pm", "Yoon Suk-yeol", "pm"),
        ("pm of the republic of korea", "Yoon Suk-yeol", "pm"),
        ("north korea king", "Kim Tok-hun", "king"),
        ("kiir president new zealand", "Salva Kiir", "new zealand"),
        ("costa rica ana", "Ana Costa", "costa rica"),
    ] {
        let lacking: Vec<String> = lacking.split(' ').map(str::to_owned).collect();
        assert_eq!(found(&index, query), (vec![name], lacking), "{query}");
    }
    // Whether or not anybody of that country is there.
    let index = index_of_holders([holders[0], holders[3]]);
    assert_eq!(found(&index, "south korea pm").1, ["south", "korea"]);
}

/// What is far-fetched hides nobody whom the other words name.
#[test]
fn who_has_one_word_as_it_is_comes_before_whom_all_words_are_guessed_for() {
    let names = ["Ferdinand Marcos Jr.", "Friedrich Merz", "Emmanuel Macron", "Rahm Emanuel"];
    let index = index_of(&names);
    let (hits, without) = index.find("herr merz", 9, |_| None);
    let found: Vec<_> = hits.iter().map(|hit| (names[number(hit.id)], hit.fit)).collect();
    assert_eq!((found, without), (vec![("Friedrich Merz", Fit::Partial)], vec!["herr".to_owned()]));
    assert_eq!(names_found(&index, &names, "emanuel makron", 1), ["Emmanuel Macron"], "two slips are no such guess");
}

#[test]
fn an_office_that_nobody_of_the_country_holds_finds_those_of_the_country() {
    let holders = [
        ("Maxime Prévot", "Minister of Foreign Affairs", "", "BE"),
        ("Juan Ramón Holt", "Subsecretario", "", "MX"),
        ("Rodrigo Chaves", "President", "", "CR"),
        ("Ignazio Cassis", "Botschafter", "", "CH"),
        ("Andrej Plenković", "Prime Minister", "", "HR"),
        ("Xavier Espot", "Chair", "", "AD"),
        ("Donald Trump", "President", "", "US"),
    ];
    let index = index_of_holders(holders);
    for (query, found) in [
        ("mexico foreign minister", vec!["Juan Ramón Holt"]),
        ("mexican fm", vec!["Juan Ramón Holt"]),
        ("swiss president", vec!["Ignazio Cassis"]),
        ("präsident schweiz", vec!["Ignazio Cassis"]),
        ("andorra pm", vec!["Xavier Espot"]),
        // A name that is typed is no office.
        ("trump mexico", vec!["Juan Ramón Holt", "Donald Trump"]),
    ] {
        let (hits, _) = index.find(query, 9, |_| None);
        let names: Vec<_> = hits.iter().map(|hit| holders[number(hit.id)].0).collect();
        assert!(hits.iter().all(|hit| hit.fit == Fit::Partial), "{query}: {hits:?}");
        assert_eq!(names.len(), found.len(), "{query}: {names:?}");
        assert!(found.iter().all(|name| names.contains(name)), "{query}: {names:?}");
    }
    assert_eq!(
        index.find("united kingdom", 9, |_| None),
        (Vec::new(), Vec::new()),
        "a country that nobody has is nobody"
    );
}

#[test]
fn a_country_is_not_found_in_the_name_of_another() {
    let holders = [
        ("Salva Kiir", "President", "", "SS"),
        ("Abdel Fattah al-Burhan", "President of Sudan", "", "SD"),
        ("James Marape", "Prime Minister of Papua New Guinea", "", "PG"),
        ("Mamady Doumbouya", "President", "", "GN"),
        ("Lai Ching-te", "President of the Republic of China", "", "TW"),
        ("Ida Holt", "Ambassador to Sudan", "", "US"),
        ("Ana Sudan", "Ambassador", "", "CL"),
        ("Julius Maada Bio", "President", "", "NE"),
    ];
    let index = index_of_holders(holders);
    let exact = |query: &str| -> Vec<&str> {
        let (hits, _) = index.find(query, 9, |_| None);
        hits.iter().filter(|hit| hit.fit == Fit::Exact).map(|hit| holders[number(hit.id)].0).collect()
    };
    assert_eq!(exact("sudan president"), ["Abdel Fattah al-Burhan"]);
    assert_eq!(exact("south sudan president"), ["Salva Kiir"]);
    assert_eq!(exact("sudan"), ["Ana Sudan", "Abdel Fattah al-Burhan", "Ida Holt"]);
    assert_eq!(exact("guinea"), ["Mamady Doumbouya"]);
    assert_eq!(exact("papua new guinea pm"), ["James Marape"]);
    assert_eq!(exact("china president"), [""; 0]);
    assert_eq!(exact("republic of china president"), ["Lai Ching-te"]);
    assert_eq!(exact("niger president"), ["Julius Maada Bio"]);
}

#[test]
fn words_may_be_written_as_one_or_apart() {
    let names = ["Moon Jae-in", "Park Jaein", "Ellen Johnson Sirleaf"];
    let index = index_of(&names);
    for query in ["jae-in", "jae in", "jaein", "JAE’IN", "jae i", "jaei"] {
        let found = names_found(&index, &names, query, 9);
        assert_eq!(found.len(), 2, "{query}: {found:?}");
    }
    for query in ["johnson sirleaf", "johnson-sirleaf", "johnsonsirleaf", "ellenjohnsonsir", "johns-sirl"] {
        assert_eq!(names_found(&index, &names, query, 9), ["Ellen Johnson Sirleaf"], "{query}");
    }
}

#[test]
fn a_hit_in_the_own_script_is_exact() {
    let abe = Fields { own_script: Some("安倍晋三"), ..named(0, "Shinzō Abe") };
    let index = Index::build(&[abe, named(1, "An Bei"), named(2, "Bei Jinsan")]);
    assert_eq!(ids_found(&index, "安倍晋三", 9), [id(0)]);
    assert_eq!(ids_found(&index, "安倍", 9).len(), 2);
}

#[test]
fn of_a_contact_that_is_put_again_the_last_counts() {
    let mut index = Index::build(&[named(1, "Old Name")]);
    index.put(&named(1, "New Name"));
    assert_eq!((ids_found(&index, "old", 9), ids_found(&index, "new", 9)), (vec![], vec![id(1)]));
    assert_eq!(index.len(), 1);
}

#[test]
fn an_empty_index_finds_nobody() {
    let index = Index::build(&[]);
    assert_eq!(index.len(), 0);
    assert_eq!(ids_found(&index, "", 9), []);
    assert_eq!(ids_found(&index, "anybody at all", 9), []);
}

#[test]
fn labels_of_lines_are_found_as_they_are_written_or_by_their_beginning_and_not_by_likeness() {
    let labelled =
        |label| Index::build(&[Fields { line_labels: vec![label], ..named(0, "Ada Marsh") }, named(1, "Bo Holt")]);
    for (label, query) in [("Phone", "phone"), ("Phone", "pho"), ("Red line", "red"), ("Fax (büro)", "buero fax")] {
        assert_eq!(ids_found(&labelled(label), query, 9), [id(0)], "{query} in {label}");
    }
    for (label, query) in [
        ("Phone", "vanya"),
        ("Phone", "phohne"),
        ("Mobile", "mobiel"),
        ("Fax", "facs"),
        ("Pager", "peger"),
        ("Private office", "po"),
    ] {
        assert_eq!(ids_found(&labelled(label), query, 9), [], "{query} in {label}");
    }
}
