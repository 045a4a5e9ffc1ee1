//! The adjectives of countries in Arabic, which stand behind the office with an article: "the Egyptian president".
//!
//! Made by hand from how the language forms them. Alone they are names of families too (al-Masri), so they mean a country only
//! behind one of the offices here.

use super::{Meaning, Office, Rows, Table, by_codes};

/// The offices and their words, as they stand before an adjective.
const OFFICES: &[(&str, &str)] = &[
    ("PR", "الرئيس"),
    ("PM", "رئيس الوزراء|رئيس الحكومة|الوزير الأول"),
    ("MO", "الملك|العاهل|الأمير|السلطان|أمير"),
    ("CP", "ولي العهد"),
    ("FM", "وزير الخارجية|وزيرة الخارجية"),
    ("DM", "وزير الدفاع|وزيرة الدفاع"),
    ("VP", "نائب الرئيس"),
];

/// The adjectives, by the codes of the countries that they mean.
const ADJECTIVES: &[(&str, &str)] = &[
    ("AE", "الإماراتي"),
    ("AF", "الأفغاني"),
    ("AL", "الألباني"),
    ("AM", "الأرميني"),
    ("AR", "الأرجنتيني"),
    ("AT", "النمساوي"),
    ("AU", "الأسترالي"),
    ("AZ", "الأذربيجاني"),
    ("BA", "البوسني"),
    ("BE", "البلجيكي"),
    ("BG", "البلغاري"),
    ("BH", "البحريني"),
    ("BR", "البرازيلي"),
    ("BY", "البيلاروسي"),
    ("CA", "الكندي"),
    ("CH", "السويسري"),
    ("CL", "التشيلي"),
    ("CM", "الكاميروني"),
    ("CN", "الصيني"),
    ("CO", "الكولومبي"),
    ("CU", "الكوبي"),
    ("CY", "القبرصي"),
    ("CZ", "التشيكي"),
    ("DE", "الألماني"),
    ("DK", "الدنماركي"),
    ("DZ", "الجزائري"),
    ("EG", "المصري"),
    ("ER", "الإريتري"),
    ("ES", "الإسباني"),
    ("ET", "الإثيوبي"),
    ("FI", "الفنلندي"),
    ("FR", "الفرنسي"),
    ("GB", "البريطاني"),
    ("GE", "الجورجي"),
    ("GR", "اليوناني"),
    ("HR", "الكرواتي"),
    ("HU", "المجري"),
    ("ID", "الإندونيسي"),
    ("IE", "الأيرلندي"),
    ("IL", "الإسرائيلي"),
    ("IN", "الهندي"),
    ("IQ", "العراقي"),
    ("IR", "الإيراني"),
    ("IT", "الإيطالي"),
    ("JO", "الأردني"),
    ("JP", "الياباني"),
    ("KE", "الكيني"),
    ("KP", "الكوري الشمالي"),
    ("KR", "الكوري الجنوبي"),
    ("KW", "الكويتي"),
    ("LB", "اللبناني"),
    ("LY", "الليبي"),
    ("MA", "المغربي"),
    ("ML", "المالي"),
    ("MR", "الموريتاني"),
    ("MX", "المكسيكي"),
    ("MY", "الماليزي"),
    ("NE", "النيجري"),
    ("NG", "النيجيري"),
    ("NL", "الهولندي"),
    ("NO", "النرويجي"),
    ("OM", "العماني"),
    ("PK", "الباكستاني"),
    ("PL", "البولندي"),
    ("PS", "الفلسطيني"),
    ("PT", "البرتغالي"),
    ("QA", "القطري"),
    ("RO", "الروماني"),
    ("RS", "الصربي"),
    ("RU", "الروسي"),
    ("SA", "السعودي"),
    ("SD", "السوداني"),
    ("SE", "السويدي"),
    ("SN", "السنغالي"),
    ("SO", "الصومالي"),
    ("SY", "السوري"),
    ("TD", "التشادي"),
    ("TH", "التايلاندي"),
    ("TN", "التونسي"),
    ("TR", "التركي"),
    ("UA", "الأوكراني"),
    ("US", "الأمريكي|الأميركي"),
    ("UZ", "الأوزبكي"),
    ("VE", "الفنزويلي"),
    ("VN", "الفيتنامي"),
    ("YE", "اليمني"),
    ("ZA", "الجنوب أفريقي"),
];

/// Each office with each adjective.
pub(super) fn rows() -> Rows {
    let mut rows = Rows::new();
    for (code, offices) in OFFICES {
        for (country, adjectives) in ADJECTIVES {
            let meaning = Meaning::offices(Table::Office, vec![Office::of(code)], by_codes(country));
            let phrases = offices
                .split('|')
                .flat_map(|office| adjectives.split('|').map(move |adjective| format!("{office} {adjective}")));
            rows.extend(phrases.map(|phrase| (phrase, meaning.clone())));
        }
    }
    rows
}
