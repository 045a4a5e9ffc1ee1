//! Seats of government by their names in many languages, and offices that are called otherwise abroad than at home.

use super::*;

/// Who holds an office, and their country.
const HOLDERS: &[(&str, &str, &str)] = &[
    ("Joe Biden", "President of the United States", "US"),
    ("Sheldon Whitehouse", "Senator", "US"),
    ("Troy Downing", "Representative", "US"),
    ("Vladimir Putin", "President of Russia", "RU"),
    ("Emmanuel Macron", "President of the French Republic", "FR"),
    ("Élisabeth Borne", "Prime Minister of France", "FR"),
    ("Liz Truss", "Prime Minister of the United Kingdom", "GB"),
    ("Olaf Scholz", "Federal Chancellor of Germany", "DE"),
    ("Mario Draghi", "Prime Minister of Italy", "IT"),
    ("Sergio Mattarella", "President of Italy", "IT"),
    ("Pedro Sánchez", "Prime Minister of Spain", "ES"),
    ("António Costa", "Prime Minister of Portugal", "PT"),
    ("Jair Bolsonaro", "President of Brazil", "BR"),
    ("Alberto Fernández", "President of Argentina", "AR"),
    ("Yoon Suk-yeol", "President of South Korea", "KR"),
    ("Karl Nehammer", "Federal Chancellor of Austria", "AT"),
    ("Aníbal Torres", "Prime Minister of Peru", "PE"),
    ("Albert II", "Co-prince of Andorra", "AD"),
    ("Haitham bin Tarik Al Said", "Sultan of Oman", "OM"),
    ("Tamim bin Hamad Al Thani", "Emir of the State of Qatar", "QA"),
    ("Sheikh Hasina", "Prime Minister of Bangladesh", "BD"),
    ("Tim Sheehy", "Senator", "US"),
    ("Anthony Albanese", "Prime Minister of Australia", "AU"),
];

/// What is typed, and who must come first.
const FIRST: &[(&str, &str)] = &[
    ("white house", "Joe Biden"),
    ("whitehouse", "Sheldon Whitehouse"),
    ("sheldon white house", "Sheldon Whitehouse"),
    ("das weiße haus", "Joe Biden"),
    ("ホワイトハウス", "Joe Biden"),
    ("백악관", "Joe Biden"),
    ("白宫", "Joe Biden"),
    ("белый дом", "Joe Biden"),
    ("البيت الأبيض", "Joe Biden"),
    ("kremlin", "Vladimir Putin"),
    ("кремль", "Vladimir Putin"),
    ("クレムリン", "Vladimir Putin"),
    ("크렘린", "Vladimir Putin"),
    ("الكرملين", "Vladimir Putin"),
    ("élysée", "Emmanuel Macron"),
    ("елисейский дворец", "Emmanuel Macron"),
    ("爱丽舍宫", "Emmanuel Macron"),
    ("قصر الإليزيه", "Emmanuel Macron"),
    ("10 downing street", "Liz Truss"),
    ("唐宁街", "Liz Truss"),
    ("唐宁街10号", "Liz Truss"),
    ("даунинг-стрит", "Liz Truss"),
    ("bundeskanzleramt", "Olaf Scholz"),
    ("palazzo chigi", "Mario Draghi"),
    ("палаццо киджи", "Mario Draghi"),
    ("квиринал", "Sergio Mattarella"),
    ("moncloa", "Pedro Sánchez"),
    ("蒙克洛亚宫", "Pedro Sánchez"),
    ("planalto", "Jair Bolsonaro"),
    ("高原宫", "Jair Bolsonaro"),
    ("casa rosada", "Alberto Fernández"),
    ("каса-росада", "Alberto Fernández"),
    ("玫瑰宫", "Alberto Fernández"),
    ("голубой дом", "Yoon Suk-yeol"),
    ("presidente del consiglio", "Mario Draghi"),
    ("presidente del consiglio spagna", "Pedro Sánchez"),
    ("presidente del consiglio spagnolo", "Pedro Sánchez"),
    ("presidente del gobierno", "Pedro Sánchez"),
    ("presidente del gobierno italiano", "Mario Draghi"),
    ("presidente del consejo de ministros del perú", "Aníbal Torres"),
    ("presidente do governo espanhol", "Pedro Sánchez"),
    ("presidente do conselho", "António Costa"),
    ("presidente do conselho italiano", "Mario Draghi"),
    ("سلطان عمان", "Haitham bin Tarik Al Said"),
    ("albanese canberra", "Anthony Albanese"),
    // Forms of address.
    ("scheich tamim", "Tamim bin Hamad Al Thani"),
    ("cheikh tamim", "Tamim bin Hamad Al Thani"),
    ("sheikh hasina", "Sheikh Hasina"),
    ("sheikh", "Sheikh Hasina"),
    ("dr scholz", "Olaf Scholz"),
];

#[test]
fn seats_and_offices_are_found_in_whatever_language() {
    let index = index_of_holders(HOLDERS.iter().map(|(name, office, country)| (*name, *office, "", *country)));
    let names: Vec<&str> = HOLDERS.iter().map(|(name, ..)| *name).collect();
    let missed = FIRST.iter().filter_map(|(query, name)| {
        let found = names_found(&index, &names, query, 4);
        (found.first() != Some(name)).then(|| format!("{query} is not {name} but {found:?}"))
    });
    let missed: Vec<String> = missed.collect();
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn what_tells_a_man_from_a_woman_is_not_passed_over_unsaid() {
    let names = ["Emmanuel Macron", "Angela Merkel"];
    let index = index_of(&names);
    for query in ["mrs macron", "madame macron", "Frau Merkel", "mr merkel", "señora macron"] {
        let fits: Vec<Fit> = index.find(query, 9, |_| None).0.into_iter().map(|hit| hit.fit).collect();
        assert!(matches!(fits[..], [Fit::Partial | Fit::Similar]), "{query}: {fits:?}");
    }
}

#[test]
fn one_doubtful_spelling_is_not_heard_as_less_than_it_is() {
    let names = ["Russ Fulcher", "Raul Ruiz", "Ted Cruz", "Ana Ricaescu", "Russ J Kun", "Nikita Khrushchev"];
    let index = index_of(&names);
    for query in ["Chruschtschow", "Chruschtschew", "Khrouchtchev", "Хрущёв"] {
        assert_eq!(names_found(&index, &names, query, 1), ["Nikita Khrushchev"], "{query}");
    }
}
