//! International organisations by their names and abbreviations, and who heads them.

use super::*;

/// A name, the office, the organisation, and the country that the person is of.
const PEOPLE: &[Holder<'_>] = &[
    ("António Guterres", "Secretary-General", "United Nations", "PT"),
    ("Mark Rutte", "Secretary General", "NATO", "NL"),
    ("Radmila Shekerinska", "Deputy Secretary General", "NATO", "MK"),
    ("Linda Fagan", "Ambassador to NATO", "", "US"),
    ("Emmanuel Moulin", "Secretary-General of the Presidency", "", "FR"),
    ("Karina Milei", "Secretary General of the Presidency", "", "AR"),
    ("Ahmed Aboul Gheit", "Secretary-General", "Arab League", "EG"),
    ("Kao Kim Hourn", "Secretary-General", "ASEAN", "KH"),
    ("Kristalina Georgieva", "Managing Director", "International Monetary Fund", "BG"),
    ("Tedros Adhanom", "Director-General", "World Health Organization", "ET"),
    ("Ngozi Okonjo-Iweala", "Director-General", "World Trade Organization", "NG"),
    ("Rafael Grossi", "Director General", "IAEA", "AR"),
    ("Audrey Azoulay", "Directrice générale", "UNESCO", "FR"),
    ("Christine Lagarde", "President", "European Central Bank", "FR"),
    ("Emmanuel Macron", "President", "", "FR"),
    ("Dick Schoof", "Prime Minister", "", "NL"),
    ("Ursula von der Leyen", "President of the European Commission", "European Union", "DE"),
    ("Roberta Metsola", "President of the European Parliament", "European Union", "MT"),
    ("Kaja Kallas", "High Representative for Foreign Affairs and Security Policy", "European Union", "EE"),
    ("Feridun Sinirlioğlu", "Generalsekretär", "OSZE", "TR"),
    ("Alain Berset", "Secrétaire général du Conseil de l'Europe", "", "CH"),
    ("Mathias Cormann", "Secretary-General of the OECD", "", "AU"),
    ("Mirjana Spoljaric", "Présidente", "CICR", "CH"),
    ("Joko Widodo", "Former President", "", "ID"),
    ("Luvsannamsrain Oyun-Erdene", "Prime Minister", "", "MN"),
    ("Otto Ahn", "President", "Chess Club", "KR"),
    ("Robert Kleinschmidt", "Chief of Staff", "", "DE"),
];

/// Whom a query finds exactly, best first.
fn exactly(index: &Index, query: &str) -> Vec<&'static str> {
    let hits = index.find(query, 30, |_| None).0.into_iter().filter(|hit| hit.fit == Fit::Exact);
    hits.map(|hit| PEOPLE[number(hit.id)].0).collect()
}

#[test]
fn an_organisation_is_found_by_what_it_is_called_in_any_language() {
    let index = index_of_holders(PEOPLE.iter().copied());
    let meant = [
        ("nato", "Mark Rutte"),
        ("otan", "Mark Rutte"),
        ("НАТО", "Mark Rutte"),
        ("北约", "Mark Rutte"),
        ("الناتو", "Mark Rutte"),
        ("onu", "António Guterres"),
        ("vereinte nationen", "António Guterres"),
        ("ООН", "António Guterres"),
        ("unsg", "António Guterres"),
        ("wto", "Ngozi Okonjo-Iweala"),
        ("omc", "Ngozi Okonjo-Iweala"),
        ("oms", "Tedros Adhanom"),
        ("imf", "Kristalina Georgieva"),
        ("iwf", "Kristalina Georgieva"),
        ("fmi", "Kristalina Georgieva"),
        ("МВФ", "Kristalina Georgieva"),
        ("国际货币基金组织", "Kristalina Georgieva"),
        ("ecb", "Christine Lagarde"),
        ("ezb", "Christine Lagarde"),
        ("bce", "Christine Lagarde"),
        ("aiea", "Rafael Grossi"),
        ("МАГАТЭ", "Rafael Grossi"),
        ("liga árabe", "Ahmed Aboul Gheit"),
        ("جامعة الدول العربية", "Ahmed Aboul Gheit"),
        ("東盟", "Kao Kim Hourn"),
        ("osce", "Feridun Sinirlioğlu"),
        ("council of europe", "Alain Berset"),
        ("europarat", "Alain Berset"),
        ("ocde", "Mathias Cormann"),
        ("berlaymont", "Ursula von der Leyen"),
        ("european commission", "Ursula von der Leyen"),
        ("parlement européen", "Roberta Metsola"),
        ("icrc", "Mirjana Spoljaric"),
        ("ikrk", "Mirjana Spoljaric"),
        ("юнеско", "Audrey Azoulay"),
    ];
    let missed = meant.iter().filter_map(|(query, name)| {
        let found = exactly(&index, query);
        (found.first() != Some(name)).then(|| format!("{query} is not {name} but {found:?}"))
    });
    let missed: Vec<String> = missed.collect();
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn an_office_of_an_organisation_is_nobody_else_s_in_whatever_order() {
    let index = index_of_holders(PEOPLE.iter().copied());
    for (query, name) in [
        ("secretary general nato", "Mark Rutte"),
        ("nato secretary general", "Mark Rutte"),
        ("sg nato", "Mark Rutte"),
        ("nato sg", "Mark Rutte"),
        ("secrétaire général de l'otan", "Mark Rutte"),
        ("nato generalsekretär", "Mark Rutte"),
        ("nato chief", "Mark Rutte"),
        ("head of nato", "Mark Rutte"),
        ("un secretary general", "António Guterres"),
        ("sg onu", "António Guterres"),
        ("联合国秘书长", "António Guterres"),
        ("генеральный секретарь оон", "António Guterres"),
        ("الأمين العام للأمم المتحدة", "António Guterres"),
        ("الأمين العام لجامعة الدول العربية", "Ahmed Aboul Gheit"),
        ("الأمين العام لحلف الناتو", "Mark Rutte"),
        ("liga der arabischen staaten generalsekretär", "Ahmed Aboul Gheit"),
        ("un chief", "António Guterres"),
        ("ecb president", "Christine Lagarde"),
        ("president of the ecb", "Christine Lagarde"),
        ("présidente bce", "Christine Lagarde"),
        ("who director general", "Tedros Adhanom"),
        ("oms director general", "Tedros Adhanom"),
        ("who chief", "Tedros Adhanom"),
        ("imf head", "Kristalina Georgieva"),
        ("chefin iwf", "Kristalina Georgieva"),
        ("iaea director general", "Rafael Grossi"),
        ("arab league sg", "Ahmed Aboul Gheit"),
        ("asean sg", "Kao Kim Hourn"),
        ("ep president", "Roberta Metsola"),
        ("eu hrvp", "Kaja Kallas"),
        ("hrvp", "Kaja Kallas"),
        ("europaparlament präsidentin", "Roberta Metsola"),
        ("european commission chief", "Ursula von der Leyen"),
        ("osce secretary general", "Feridun Sinirlioğlu"),
        ("us ambassador nato", "Linda Fagan"),
        ("elysee sg", "Emmanuel Moulin"),
    ] {
        // A deputy may come behind, by the letters.
        let found = exactly(&index, query);
        assert_eq!(found.first(), Some(&name), "{query}: {found:?}");
        let of = |name: &str| PEOPLE.iter().find(|person| person.0 == name).map(|person| person.2);
        assert!(found.iter().all(|other| of(other) == of(name)), "{query}: {found:?}");
    }
}

#[test]
fn whoever_heads_an_organisation_heads_not_the_country_they_are_of() {
    let index = index_of_holders(PEOPLE.iter().copied());
    for (query, names) in [("dutch pm", &["Dick Schoof"][..]), ("german president", &[]), ("chief netherlands", &[])] {
        let meant: Vec<_> = index.meant_by(query, 9).into_iter().map(|id| PEOPLE[number(id)].0).collect();
        assert_eq!(meant, names, "{query}");
    }
    assert_eq!(exactly(&index, "french president").first(), Some(&"Emmanuel Macron"));
    assert_eq!(exactly(&index, "netherlands leader"), ["Dick Schoof"]);
}

#[test]
fn what_is_called_like_an_organisation_is_marked_as_that() {
    let rutte = || Fields { office: Some("Secretary General"), organisation: Some("NATO"), ..named(0, "Mark Rutte") };
    let hits = Index::build(&[rutte()]).find("otan", 9, |_| Some(rutte())).0;
    let marked: Vec<_> = hits[0].matched.iter().map(|matched| (matched.part, matched.how)).collect();
    assert_eq!(marked, [(Part::Office, How::Organisation)]);
}
