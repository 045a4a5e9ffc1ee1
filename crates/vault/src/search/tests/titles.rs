//! Titles that say one office, words for offices that are said otherwise by women, and offices that were held.

use super::*;

/// A name, the office, the organisation and the country.
const PEOPLE: &[Holder<'_>] = &[
    ("Abdullah II", "King", "", "JO"),
    ("Albert II", "Prince", "", "MC"),
    ("Charles III", "King", "", "GB"),
    ("Felipe VI", "Rey", "", "ES"),
    ("Philippe", "King", "", "BE"),
    ("Guillaume V", "Grand Duke", "", "LU"),
    ("Naruhito", "Emperor", "Imperial Household", "JP"),
    ("Tamim", "Emir", "", "QA"),
    ("Mishal", "Emir", "", "KW"),
    ("Haitham bin Tariq", "Sultan", "", "OM"),
    ("Leo XIV", "Pope", "", "VA"),
    ("Keir Starmer", "Prime Minister", "", "GB"),
    ("John Swinney", "First Minister", "Scottish Government", "GB"),
    ("Eluned Morgan", "First Minister of Wales", "", "GB"),
    ("Rishi Sunak", "Former Prime Minister", "", "GB"),
    ("David Sengeh", "Chief Minister", "", "SL"),
    ("Fabian Picardo", "Chief Minister", "", "GI"),
    ("Doug Ford", "Premier of Ontario", "", "CA"),
    ("Mark Carney", "Prime Minister", "", "CA"),
    ("Mary Simon", "Governor General", "", "CA"),
    ("Sam Mostyn", "Governor-General", "", "AU"),
    ("Anthony Albanese", "Prime Minister", "", "AU"),
    ("Masrour Barzani", "Prime Minister of the Kurdistan Region", "", "IQ"),
    ("Mohammed al-Sudani", "Prime Minister", "", "IQ"),
    ("Karin Keller-Sutter", "Bundespräsidentin", "", "CH"),
    ("Ignazio Cassis", "Head of the Federal Department of Foreign Affairs", "", "CH"),
    ("Frank-Walter Steinmeier", "Bundespräsident", "", "DE"),
    ("Thorsten Frei", "Head of the Federal Chancellery", "", "DE"),
    ("Robert Kleinschmidt", "Chief of Staff", "", "DE"),
    ("Juan Ramón de la Fuente", "Secretario de Relaciones Exteriores", "", "MX"),
    ("Claudia Sheinbaum", "Presidenta", "", "MX"),
    ("Xavier Espot Zamora", "Cap de Govern", "", "AD"),
    ("Min Aung Hlaing", "Chairman of the State Administration Council", "", "MM"),
    ("Abdel Fattah al-Burhan", "Chairman of the Transitional Sovereignty Council", "", "SD"),
    ("Emmanuel Macron", "President", "", "FR"),
    ("Nicolas Sarkozy", "Former President", "", "FR"),
    ("Angela Merkel", "Ehemalige Bundeskanzlerin", "", "DE"),
    ("Дмитрий Медведев", "Бывший президент", "", "RU"),
    ("Vladimir Putin", "President", "", "RU"),
    ("Sergey Lavrov", "Minister of Foreign Affairs", "", "RU"),
    ("Xi Jinping", "President", "", "CN"),
    ("Li Qiang", "Premier of the State Council", "", "CN"),
    ("Margrethe", "Dronning", "", "DK"),
    ("Natalia Gavrilița", "Prim-ministră", "", "MD"),
    ("Zuzana Čaputová", "Prezidentka", "", "SK"),
    ("Marco Rubio", "Secretary of State", "", "US"),
    ("Andrii Sybiha", "Minister of Foreign Affairs", "", "UA"),
    ("Sabine Weyand", "Generaldirektorin", "", "DE"),
    ("HM's Man", "HM Ambassador to France", "", "GB"),
    ("Mahmoud Abbas", "President", "", "PS"),
    ("Abdel Fattah el-Sisi", "President", "", "EG"),
    ("Hakim al-Masri", "Chief of Protocol", "", "LU"),
    ("Faustin-Archange Touadéra", "President", "", "CF"),
    ("Serdar Berdimuhamedow", "President", "", "TM"),
    ("Hun Manet", "Prime Minister", "", "KH"),
    ("José María Aznar", "Expresidente del Gobierno", "", "ES"),
    ("Heinz Fischer", "Bundespräsident a. D.", "", "AT"),
    ("Salvador", "Private Secretary to the former Prime Minister", "", "ES"),
    ("Kiril Petkov", "Former Prime Minister", "", "BG"),
    ("Rosen Zhelyazkov", "Министър-председател", "", "BG"),
    ("Hakan Fidan", "Dışişleri Bakanı", "", "TR"),
    ("Johann Wadephul", "Außenminister", "", "DE"),
    ("Julia Klöckner", "Bundestagspräsidentin", "", "DE"),
    ("Abdourahamane Tchiani", "Head of the Military Junta", "", "NE"),
];

/// The queries that do not find this person first, and exactly.
fn not_first(meant: &[(&str, &str)]) -> Vec<String> {
    let index = index_of_holders(PEOPLE.iter().copied());
    let missed = meant.iter().filter_map(|(query, name)| {
        let hits = index.find(query, 4, |_| None).0;
        let found: Vec<_> = hits.iter().map(|hit| (PEOPLE[number(hit.id)].0, hit.fit)).collect();
        (found.first() != Some(&(*name, Fit::Exact))).then(|| format!("{query} is not {name} but {found:?}"))
    });
    missed.collect()
}

#[test]
fn a_title_that_is_one_office_comes_before_others_of_the_kind() {
    let missed = not_first(&[
        ("grand duke", "Guillaume V"),
        ("großherzog", "Guillaume V"),
        ("grand-duc", "Guillaume V"),
        ("tenno", "Naruhito"),
        ("mikado", "Naruhito"),
        ("emperor", "Naruhito"),
        ("kaiser", "Naruhito"),
        ("император", "Naruhito"),
        ("emir", "Mishal"),
        ("эмир", "Mishal"),
        ("sultan", "Haitham bin Tariq"),
        ("سلطان", "Haitham bin Tariq"),
        ("papa", "Leo XIV"),
        ("il papa", "Leo XIV"),
        ("rideau", "Mary Simon"),
        ("rideau hall", "Mary Simon"),
        ("zhongnanhai", "Xi Jinping"),
        ("gg canada", "Mary Simon"),
        ("canberra gg", "Sam Mostyn"),
        ("his majesty uk", "Charles III"),
        ("his majesty jordan", "Abdullah II"),
        ("sa majesté belgique", "Philippe"),
        ("king of oman", "Haitham bin Tariq"),
    ]);
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn the_first_minister_of_a_part_is_not_the_country_s() {
    let index = index_of_holders(PEOPLE.iter().copied());
    for (query, names) in [
        ("british pm", &["Keir Starmer", "Rishi Sunak"][..]),
        ("uk pm", &["Keir Starmer", "Rishi Sunak"]),
        ("prime minister of the united kingdom", &["Keir Starmer", "Rishi Sunak"]),
        ("premierminister großbritannien", &["Keir Starmer", "Rishi Sunak"]),
        ("downing street", &["Keir Starmer", "Rishi Sunak"]),
        ("no 10", &["Keir Starmer", "Rishi Sunak"]),
        ("pm london", &["Keir Starmer", "Rishi Sunak"]),
        ("canadian pm", &["Mark Carney"]),
        ("sierra leone pm", &["David Sengeh"]),
        ("gibraltar chief minister", &["Fabian Picardo"]),
    ] {
        let hits = index.find(query, 9, |_| None).0.into_iter().filter(|hit| hit.fit == Fit::Exact);
        let found: Vec<_> = hits.map(|hit| PEOPLE[number(hit.id)].0).collect();
        assert_eq!(found[..names.len().min(found.len())], *names, "{query}: {found:?}");
        assert!(!query.contains("pm") || !found.contains(&"John Swinney"), "{query}: {found:?}");
    }
    assert_eq!(not_first(&[("iraq pm", "Mohammed al-Sudani")]), [""; 0]);
}

#[test]
fn offices_are_known_by_the_words_for_a_woman_and_by_those_of_one_state() {
    let missed = not_first(&[
        ("swiss president", "Karin Keller-Sutter"),
        ("schweiz präsident", "Karin Keller-Sutter"),
        ("bundespräsident", "Frank-Walter Steinmeier"),
        ("swiss fm", "Ignazio Cassis"),
        ("chef bundeskanzleramt", "Thorsten Frei"),
        ("mexican fm", "Juan Ramón de la Fuente"),
        ("canciller mexico", "Juan Ramón de la Fuente"),
        ("mexico foreign minister", "Juan Ramón de la Fuente"),
        ("mexican president", "Claudia Sheinbaum"),
        ("andorra pm", "Xavier Espot Zamora"),
        ("cap de govern", "Xavier Espot Zamora"),
        ("myanmar head of state", "Min Aung Hlaing"),
        ("burma leader", "Min Aung Hlaing"),
        ("sudan leader", "Abdel Fattah al-Burhan"),
        ("sudan president", "Abdel Fattah al-Burhan"),
        ("russian mfa", "Sergey Lavrov"),
        ("slovak president", "Zuzana Čaputová"),
        ("queen of denmark", "Margrethe"),
        ("moldovan pm", "Natalia Gavrilița"),
        ("secstate", "Marco Rubio"),
        ("bulgarian pm", "Rosen Zhelyazkov"),
        ("turkish foreign minister", "Hakan Fidan"),
        ("bundestagspräsident", "Julia Klöckner"),
        ("außenministerin deutschland", "Johann Wadephul"),
        ("president of the bundestag", "Julia Klöckner"),
        ("niger leader", "Abdourahamane Tchiani"),
        ("uk leader", "Keir Starmer"),
    ]);
    assert!(missed.is_empty(), "{missed:#?}");
    let index = index_of_holders(PEOPLE.iter().copied());
    let meant: Vec<_> = index.meant_by("british king", 9).into_iter().map(|id| PEOPLE[number(id)].0).collect();
    assert_eq!(meant, ["Charles III"]);
}

#[test]
fn whoever_held_an_office_is_found_by_the_words_for_it() {
    let missed = not_first(&[
        ("ancien président français", "Nicolas Sarkozy"),
        ("former president france", "Nicolas Sarkozy"),
        ("former french president", "Nicolas Sarkozy"),
        ("ex président français", "Nicolas Sarkozy"),
        ("ehemaliger französischer präsident", "Nicolas Sarkozy"),
        ("former german chancellor", "Angela Merkel"),
        ("altkanzlerin", "Angela Merkel"),
        ("exkanzlerin deutschland", "Angela Merkel"),
        ("expresidente de francia", "Nicolas Sarkozy"),
        ("exprésident français", "Nicolas Sarkozy"),
        ("экспрезидент россии", "Дмитрий Медведев"),
        ("spanish ex pm", "José María Aznar"),
        ("expresidente del gobierno", "José María Aznar"),
        ("former spanish prime minister", "José María Aznar"),
        ("former austrian president", "Heinz Fischer"),
        ("altbundespräsident österreich", "Heinz Fischer"),
        ("ancienne chancelière allemande", "Angela Merkel"),
        ("former russian president", "Дмитрий Медведев"),
        ("бывший президент россии", "Дмитрий Медведев"),
        ("экс-президент россии", "Дмитрий Медведев"),
        ("president of france", "Emmanuel Macron"),
        ("президент россии", "Vladimir Putin"),
    ]);
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn countries_go_by_their_short_names_and_capitals_in_other_languages() {
    let missed = not_first(&[
        ("président centrafrique", "Faustin-Archange Touadéra"),
        ("ашхабад президент", "Serdar Berdimuhamedow"),
        ("pnom penh pm", "Hun Manet"),
        ("пном пень премьер", "Hun Manet"),
        ("palästinenserpräsident", "Mahmoud Abbas"),
        ("الرئيس المصري", "Abdel Fattah el-Sisi"),
        ("الرئيس الفلسطيني", "Mahmoud Abbas"),
        ("الرئيس الروسي", "Vladimir Putin"),
        ("رئيس الوزراء البريطاني", "Keir Starmer"),
        ("премьер канады оттава", "Mark Carney"),
    ]);
    assert!(missed.is_empty(), "{missed:#?}");
}
