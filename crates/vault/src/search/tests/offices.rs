//! Offices that people ask for, in many languages: whoever holds the office must come first.

use super::*;
use std::path::{Path, PathBuf};

/// Offices as they stand in contacts, with the country of the contact.
const HOLDERS: &[(&str, &str)] = &[
    ("President of the French Republic", "FR"),
    ("Prime Minister of France", "FR"),
    ("Minister for Europe and Foreign Affairs", "FR"),
    ("French co-prince of Andorra", "AD"),
    ("Prime Minister of the United Kingdom", "GB"),
    ("monarch of the United Kingdom", "GB"),
    ("Chancellor of the Exchequer", "GB"),
    ("Home Secretary", "GB"),
    ("Foreign Secretary", "GB"),
    ("Secretary of State for Defence", "GB"),
    ("Prime minister of India", "IN"),
    ("President of India", "IN"),
    ("Minister of External Affairs", "IN"),
    ("Deputy Prime Minister of India", "IN"),
    ("President of Italy", "IT"),
    ("Prime Minister of Italy", "IT"),
    ("Former Prime Minister of Italy", "IT"),
    ("Federal Chancellor of Germany", "DE"),
    ("president of Germany", "DE"),
    ("Bundesminister der Verteidigung", "DE"),
    ("Ministerpräsident", "DE"),
    ("Federal Chancellor of Austria", "AT"),
    ("President of Austria", "AT"),
    ("Monarch of Spain", "ES"),
    ("Presidente del Gobierno", "ES"),
    ("President of South Korea", "KR"),
    ("Supreme Leader of North Korea", "KP"),
    ("President of the People's Republic of China", "CN"),
    ("Premier of the People's Republic of China", "CN"),
    ("President of Russia", "RU"),
    ("Prime Minister of Russia", "RU"),
    ("Minister of Foreign Affairs of the Russian Federation", "RU"),
    ("President of the United States", "US"),
    ("Vice President of the United States", "US"),
    ("Secretary of State", "US"),
    ("Secretary of Defense", "US"),
    ("National Security Advisor", "US"),
    ("Ambassador to France", "US"),
    ("Prime Minister of Norway", "NO"),
    ("Monarch of Norway", "NO"),
    ("Private Secretary to the Prime Minister of Norway", "NO"),
    ("Prime Minister of Sweden", "SE"),
    ("Prime Minister of Denmark", "DK"),
    ("Prime Minister of the Netherlands", "NL"),
    ("King of the Netherlands", "NL"),
    ("Prime Minister of Belgium", "BE"),
    ("Taoiseach", "IE"),
    ("President of Ireland", "IE"),
    ("Prime Minister of Japan", "JP"),
    ("Emperor of Japan", "JP"),
    ("Prime Minister of Canada", "CA"),
    ("Premier of Ontario", "CA"),
    ("Governor General of Canada", "CA"),
    ("Prime Minister of Australia", "AU"),
    ("Prime Minister of New Zealand", "NZ"),
    ("President of Brazil", "BR"),
    ("Ministro das Relações Exteriores", "BR"),
    ("President of Argentina", "AR"),
    ("President of Chile", "CL"),
    ("President of Mexico", "MX"),
    ("President of Egypt", "EG"),
    ("Prime Minister of Egypt", "EG"),
    ("King of Saudi Arabia", "SA"),
    ("Crown Prince of Saudi Arabia", "SA"),
    ("emir of Kuwait", "KW"),
    ("Emir of the State of Qatar", "QA"),
    ("Sultan of Oman", "OM"),
    ("President of the United Arab Emirates", "AE"),
    ("President of the Democratic Republic of the Congo", "CD"),
    ("President of the Republic of the Congo", "CG"),
    ("President of Niger", "NE"),
    ("President of Nigeria", "NG"),
    ("President of South Africa", "ZA"),
    ("Prime Minister of Poland", "PL"),
    ("President of the Republic of Poland", "PL"),
    ("President of Turkey", "TR"),
    ("President of Ukraine", "UA"),
    ("Prime Minister of Ukraine", "UA"),
    ("President of Myanmar", "MM"),
    ("pope", "VA"),
    ("President of the Pontifical Commission for the Vatican City State", "VA"),
    ("Prime Minister of Pakistan", "PK"),
    ("Chief of Army Staff", "PK"),
    ("Prime Minister of Finland", "FI"),
    ("President of the Executive Yuan", "TW"),
    ("President of the Republic of China", "TW"),
    ("President of the European Commission", "BE"),
    ("Secretary-General of the United Nations", "PT"),
    ("Chief Justice of Kenya", "KE"),
    ("Speaker of the House of Representatives", "US"),
    ("President of the Republic of Kenya", "KE"),
    ("President of Finland", "FI"),
    ("Prime Minister of Greece", "GR"),
    ("Prime Minister of the Czech Republic", "CZ"),
    ("President of Brazil's neighbour Uruguay", "UY"),
    ("President of the Philippines", "PH"),
    ("Prime Minister of Portugal", "PT"),
    ("King of Morocco", "MA"),
    ("Prime Minister of Thailand", "TH"),
];

/// What is typed, and which of [`HOLDERS`] must come first.
const ASKED_FOR: &[(&str, &str)] = &[
    ("pm india", "Prime minister of India"),
    ("prime minister uk", "Prime Minister of the United Kingdom"),
    ("british pm", "Prime Minister of the United Kingdom"),
    ("downing street", "Prime Minister of the United Kingdom"),
    ("no 10", "Prime Minister of the United Kingdom"),
    ("number ten", "Prime Minister of the United Kingdom"),
    ("english king", "monarch of the United Kingdom"),
    ("buckingham palace", "monarch of the United Kingdom"),
    ("british chancellor", "Chancellor of the Exchequer"),
    ("uk finance minister", "Chancellor of the Exchequer"),
    ("home secretary uk", "Home Secretary"),
    ("uk defence secretary", "Secretary of State for Defence"),
    ("british foreign minister", "Foreign Secretary"),
    ("french pm", "Prime Minister of France"),
    ("premier ministre français", "Prime Minister of France"),
    ("prime minister of france", "Prime Minister of France"),
    ("matignon", "Prime Minister of France"),
    ("hôtel de matignon", "Prime Minister of France"),
    ("president france", "President of the French Republic"),
    ("élysée", "President of the French Republic"),
    ("president of the french republic", "President of the French Republic"),
    ("presidente francés", "President of the French Republic"),
    ("französischer präsident", "President of the French Republic"),
    ("президент франции", "President of the French Republic"),
    ("法国总统", "President of the French Republic"),
    ("رئيس فرنسا", "President of the French Republic"),
    ("french foreign minister", "Minister for Europe and Foreign Affairs"),
    ("quai d'orsay", "Minister for Europe and Foreign Affairs"),
    ("ambassador to france", "Ambassador to France"),
    ("italian pm", "Prime Minister of Italy"),
    ("palazzo chigi", "Prime Minister of Italy"),
    ("presidente del consiglio", "Prime Minister of Italy"),
    ("quirinale", "President of Italy"),
    ("presidente della repubblica italiana", "President of Italy"),
    ("indian foreign minister", "Minister of External Affairs"),
    ("south block", "Prime minister of India"),
    ("rashtrapati bhavan", "President of India"),
    ("dpm india", "Deputy Prime Minister of India"),
    ("kanzler österreich", "Federal Chancellor of Austria"),
    ("ballhausplatz", "Federal Chancellor of Austria"),
    ("hofburg", "President of Austria"),
    ("german chancellor", "Federal Chancellor of Germany"),
    ("bundeskanzler deutschland", "Federal Chancellor of Germany"),
    ("chancelier allemand", "Federal Chancellor of Germany"),
    ("canciller alemana", "Federal Chancellor of Germany"),
    ("pm germany", "Federal Chancellor of Germany"),
    ("bundespräsident", "president of Germany"),
    ("schloss bellevue", "president of Germany"),
    ("verteidigungsminister deutschland", "Bundesminister der Verteidigung"),
    ("spanish pm", "Presidente del Gobierno"),
    ("moncloa", "Presidente del Gobierno"),
    ("king of spain", "Monarch of Spain"),
    ("rey de españa", "Monarch of Spain"),
    ("blue house", "President of South Korea"),
    ("rok president", "President of South Korea"),
    ("dprk leader", "Supreme Leader of North Korea"),
    ("prc president", "President of the People's Republic of China"),
    ("chinese premier", "Premier of the People's Republic of China"),
    ("russian president", "President of Russia"),
    ("французский президент", "President of the French Republic"),
    ("польский премьер", "Prime Minister of Poland"),
    ("украинский премьер-министр", "Prime Minister of Ukraine"),
    ("шведский премьер", "Prime Minister of Sweden"),
    ("египетский президент", "President of Egypt"),
    ("японский император", "Emperor of Japan"),
    ("kremlin", "President of Russia"),
    ("президент россии", "President of Russia"),
    ("russian fm", "Minister of Foreign Affairs of the Russian Federation"),
    ("president usa", "President of the United States"),
    ("potus", "President of the United States"),
    ("white house", "President of the United States"),
    ("maison blanche", "President of the United States"),
    ("us vp", "Vice President of the United States"),
    ("us secdef", "Secretary of Defense"),
    ("pentagon", "Secretary of Defense"),
    ("american secretary of state", "Secretary of State"),
    ("us national security adviser", "National Security Advisor"),
    ("us speaker", "Speaker of the House of Representatives"),
    ("norwegian pm", "Prime Minister of Norway"),
    ("statsminister norge", "Prime Minister of Norway"),
    ("king norway", "Monarch of Norway"),
    ("swedish prime minister", "Prime Minister of Sweden"),
    ("statsminister danmark", "Prime Minister of Denmark"),
    ("dutch pm", "Prime Minister of the Netherlands"),
    ("torentje", "Prime Minister of the Netherlands"),
    ("king of holland", "King of the Netherlands"),
    ("premier ministre belgique", "Prime Minister of Belgium"),
    ("irish pm", "Taoiseach"),
    ("taoiseach", "Taoiseach"),
    ("japan pm", "Prime Minister of Japan"),
    ("kantei", "Prime Minister of Japan"),
    ("日本首相", "Prime Minister of Japan"),
    ("emperor japan", "Emperor of Japan"),
    ("canadian pm", "Prime Minister of Canada"),
    ("rideau hall", "Governor General of Canada"),
    ("pm canberra", "Prime Minister of Australia"),
    ("nz pm", "Prime Minister of New Zealand"),
    ("beehive", "Prime Minister of New Zealand"),
    ("presidente do brasil", "President of Brazil"),
    ("planalto", "President of Brazil"),
    ("itamaraty", "Ministro das Relações Exteriores"),
    ("casa rosada", "President of Argentina"),
    ("presidente de chile", "President of Chile"),
    ("mexican president", "President of Mexico"),
    ("egyptian president", "President of Egypt"),
    ("ksa king", "King of Saudi Arabia"),
    ("saudi crown prince", "Crown Prince of Saudi Arabia"),
    ("emir of kuwait", "emir of Kuwait"),
    ("qatar emir", "Emir of the State of Qatar"),
    ("sultan of oman", "Sultan of Oman"),
    ("emirati president", "President of the United Arab Emirates"),
    ("uae president", "President of the United Arab Emirates"),
    ("dr congo president", "President of the Democratic Republic of the Congo"),
    ("drc president", "President of the Democratic Republic of the Congo"),
    ("congo brazzaville president", "President of the Republic of the Congo"),
    ("nigerien president", "President of Niger"),
    ("nigerian president", "President of Nigeria"),
    ("south african president", "President of South Africa"),
    ("polish pm", "Prime Minister of Poland"),
    ("turkish president", "President of Turkey"),
    ("bankova", "President of Ukraine"),
    ("ukrainian pm", "Prime Minister of Ukraine"),
    ("burmese president", "President of Myanmar"),
    ("holy see", "pope"),
    ("pape", "pope"),
    ("pm pakistan", "Prime Minister of Pakistan"),
    ("coas pakistan", "Chief of Army Staff"),
    ("finnish pm", "Prime Minister of Finland"),
    ("pääministeri", "Prime Minister of Finland"),
    ("taiwan premier", "President of the Executive Yuan"),
    ("president taiwan", "President of the Republic of China"),
    ("berlaymont", "President of the European Commission"),
    ("unsg", "Secretary-General of the United Nations"),
    ("kenyan chief justice", "Chief Justice of Kenya"),
    // In official words.
    ("president of the italian republic", "President of Italy"),
    ("president of the federal republic of germany", "president of Germany"),
    ("präsident der bundesrepublik deutschland", "president of Germany"),
    ("president of the federative republic of brazil", "President of Brazil"),
    ("president of the republic of kenya", "President of the Republic of Kenya"),
    ("president of the republic of korea", "President of South Korea"),
    ("president of the people's republic of china", "President of the People's Republic of China"),
    ("prime minister of the kingdom of sweden", "Prime Minister of Sweden"),
    ("prime minister of the hellenic republic", "Prime Minister of Greece"),
    ("президент российской федерации", "President of Russia"),
    ("председатель кнр", "President of the People's Republic of China"),
    ("king of the kingdom of morocco", "King of Morocco"),
    ("france's foreign minister", "Minister for Europe and Foreign Affairs"),
    ("germany's chancellor", "Federal Chancellor of Germany"),
    // By languages whose office is meant at home, unless a country is named.
    ("cumhurbaşkanı", "President of Turkey"),
    ("türkiye cumhurbaşkanı", "President of Turkey"),
    ("πρωθυπουργός", "Prime Minister of Greece"),
    ("대통령", "President of South Korea"),
    ("미국 대통령", "President of the United States"),
    ("독일 총리", "Federal Chancellor of Germany"),
    ("アメリカ大統領", "President of the United States"),
    ("米国大統領", "President of the United States"),
    ("フランス大統領", "President of the French Republic"),
    ("フランスの大統領", "President of the French Republic"),
    ("韓国大統領", "President of South Korea"),
    ("भारत के प्रधानमंत्री", "Prime minister of India"),
    ("premier polski", "Prime Minister of Poland"),
    ("suomen presidentti", "President of Finland"),
    ("premiér české republiky", "Prime Minister of the Czech Republic"),
    ("нидерландский премьер", "Prime Minister of the Netherlands"),
    ("presidente della repubblica", "President of Italy"),
    ("presidente polacco", "President of the Republic of Poland"),
    ("رئيس وزراء باكستان", "Prime Minister of Pakistan"),
    // With dots, and in short.
    ("U.S. president", "President of the United States"),
    ("U.K. prime minister", "Prime Minister of the United Kingdom"),
    ("presidente EE.UU.", "President of the United States"),
    ("pm oz", "Prime Minister of Australia"),
];

/// The same, misspelled: who holds the office comes first, as one who is similar.
const MISSPELLED: &[(&str, &str)] = &[
    ("norweigan pm", "Prime Minister of Norway"),
    ("portugese pm", "Prime Minister of Portugal"),
    ("king of moroco", "King of Morocco"),
    ("pm austrailia", "Prime Minister of Australia"),
    ("president phillipines", "President of the Philippines"),
    ("president argentna", "President of Argentina"),
    ("chancelor germany", "Federal Chancellor of Germany"),
    ("presdent france", "President of the French Republic"),
    ("pm pakstan", "Prime Minister of Pakistan"),
    ("matinon", "Prime Minister of France"),
    ("quirinalle", "President of Italy"),
];

/// An index over people of these offices, and over some whose names sound or look like what is asked for.
fn index() -> Index {
    let holders = HOLDERS.iter().map(|(office, country)| ("Someone", *office, "", *country));
    let others = ["Jahana Hayes", "J. French Hill", "Norman Pim", "Kamala Kessler", "Indra Pimm", "Quirin Albert"];
    index_of_holders(holders.chain(others.map(|name| (name, "", "", ""))))
}

/// The queries that do not find the holder of the office first, with this fit.
fn holder_not_first(asked: &[(&str, &str)], fit: Fit) -> Vec<String> {
    let index = index();
    let missed = asked.iter().filter_map(|(query, office)| {
        let (hits, _) = index.find(query, 5, |_| None);
        let found: Vec<_> =
            hits.iter().map(|hit| (HOLDERS.get(number(hit.id)).map_or("", |holder| holder.0), hit.fit)).collect();
        (found.first() != Some(&(*office, fit))).then(|| format!("{query} is not {office} but {found:?}"))
    });
    missed.collect()
}

#[test]
fn whoever_holds_the_office_comes_first() {
    let missed = holder_not_first(ASKED_FOR, Fit::Exact);
    assert!(missed.is_empty(), "{} of {}: {missed:#?}", missed.len(), ASKED_FOR.len());
}

#[test]
fn a_country_may_be_misspelled() {
    let missed = holder_not_first(MISSPELLED, Fit::Similar);
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn one_word_may_mean_two_countries() {
    let island = Fields { office: Some("president of Dominica"), country: Country::parse("DM"), ..named(0, "A") };
    let republic =
        Fields { office: Some("President of the Dominican Republic"), country: Country::parse("DO"), ..named(1, "B") };
    let index = Index::build(&[island, republic, named(2, "Dominic President")]);
    let hits = index.find("dominican president", 9, |_| None).0;
    let found: Vec<_> = hits.iter().map(|hit| (number(hit.id), hit.fit)).collect();
    assert_eq!(found[..2], [(0, Fit::Exact), (1, Fit::Exact)]);
    assert_eq!(ids_found(&index, "president of the dominican republic", 1), [id(1)]);
}

/// The file of samples stands beside the repository, as do the people that it is about.
#[test]
#[allow(clippy::print_stdout, reason = "a test that checks nothing must say so")]
fn the_file_of_samples() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let shared = std::env::var_os("HOTLINE_SHARED").map_or(root.join("../shared"), PathBuf::from);
    let read = |name: &str| std::fs::read_to_string(shared.join("data").join(name));
    let (Ok(samples), Ok(leaders)) = (read("office-samples.tsv"), read("world-leaders.vcf")) else {
        println!("not checked: {} is missing (HOTLINE_SHARED may say where it is)", shared.display());
        return;
    };
    let value = |card: &'static str, name: &str| card.lines().find_map(|line| line.strip_prefix(name)).map(str::trim);
    let leaders: &'static str = leaders.leak();
    let cards: Vec<&str> = leaders.split("END:VCARD").filter(|card| card.contains("FN:")).collect();
    let fields = |(number, card): (usize, &&'static str)| Fields {
        office: value(card, "TITLE:"),
        organisation: value(card, "ORG:"),
        country: value(card, "ADR:;;;;;;").and_then(Country::by_name),
        ..named(number, value(card, "FN:").unwrap_or_default())
    };
    let people: Vec<_> = cards.iter().enumerate().map(fields).collect();
    let index = Index::build(&people);
    let mut missed = Vec::new();
    for row in samples.lines().filter(|line| !line.starts_with('#')) {
        let [query, person, rank] = row.split('\t').collect::<Vec<_>>()[..] else { panic!("three columns: {row}") };
        let found: Vec<_> = ids_found(&index, query, 5).into_iter().map(|id| people[number(id)].name).collect();
        if !found.iter().take(rank.parse().unwrap()).any(|name| *name == person) {
            missed.push(format!("{query} is not {person} but {found:?}"));
        }
    }
    assert!(missed.is_empty(), "{missed:#?}");
}
