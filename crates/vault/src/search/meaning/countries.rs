//! What countries are called: CLDR's names in eleven languages, the English names and codes of ISO 3166-1, and common short
//! names.
//!
//! CLDR's names come with the crate `icu_locale`. The short names below are those in daily use that neither CLDR nor
//! ISO 3166-1 has.

use super::{Meaning, Rows, by_codes, official};
use crate::contact::Country;
use icu_locale::names::RegionDisplayName;
use icu_locale::subtags::Region;
use icu_locale::{Locale, locale};

/// The six languages of the United Nations, German, Italian, Portuguese, Japanese and Korean.
const LANGUAGES: [Locale; 11] = [
    locale!("en"),
    locale!("fr"),
    locale!("es"),
    locale!("ar"),
    locale!("zh"),
    locale!("ru"),
    locale!("de"),
    locale!("it"),
    locale!("pt"),
    locale!("ja"),
    locale!("ko"),
];

/// Languages, or ways to write one, of no country of their own.
const MORE: &[Locale] = &[locale!("zh-Hant"), locale!("ca"), locale!("eu"), locale!("gl")];

/// The languages in which other countries are called at home.
const AT_HOME: &[(Locale, &str)] = &[
    (locale!("am"), "ET"),
    (locale!("az"), "AZ"),
    (locale!("be"), "BY"),
    (locale!("bg"), "BG"),
    (locale!("bn"), "BD"),
    (locale!("cs"), "CZ"),
    (locale!("da"), "DK"),
    (locale!("el"), "GR CY"),
    (locale!("et"), "EE"),
    (locale!("fa"), "IR AF"),
    (locale!("fi"), "FI"),
    (locale!("fil"), "PH"),
    (locale!("ga"), "IE"),
    (locale!("he"), "IL"),
    (locale!("hi"), "IN"),
    (locale!("hr"), "HR BA"),
    (locale!("hu"), "HU"),
    (locale!("hy"), "AM"),
    (locale!("id"), "ID"),
    (locale!("is"), "IS"),
    (locale!("ja"), "JP"),
    (locale!("ka"), "GE"),
    (locale!("kk"), "KZ"),
    (locale!("km"), "KH"),
    (locale!("ko"), "KR KP"),
    (locale!("lt"), "LT"),
    (locale!("lv"), "LV"),
    (locale!("mk"), "MK"),
    (locale!("mn"), "MN"),
    (locale!("ms"), "MY BN"),
    (locale!("my"), "MM"),
    (locale!("nb"), "NO"),
    (locale!("ne"), "NP"),
    (locale!("nl"), "NL BE"),
    (locale!("pl"), "PL"),
    (locale!("ro"), "RO MD"),
    (locale!("si"), "LK"),
    (locale!("sk"), "SK"),
    (locale!("sl"), "SI"),
    (locale!("sq"), "AL XK"),
    (locale!("sr"), "RS ME"),
    (locale!("sv"), "SE FI"),
    (locale!("sw"), "TZ KE"),
    (locale!("th"), "TH"),
    (locale!("tr"), "TR"),
    (locale!("uk"), "UA"),
    (locale!("ur"), "PK"),
    (locale!("uz"), "UZ"),
    (locale!("vi"), "VN"),
];

/// Short names, and the codes of the countries that they mean.
const SHORT_NAMES: &[(&str, &str)] = &[
    ("AE", "uae|emirates|eau|vae|emirats|emiratos|الإمارات|emirate|emirati arabi|arab emirates|эмираты"),
    ("BA", "bosnia|bosnie|bosnien|bih|bosna"),
    ("BY", "belorussia|biélorussie|bielorussia|weißrussland|weissrussland|белоруссия"),
    (
        "CD",
        "democratic republic of the congo|drc|dr congo|rd congo|rdc|congo kinshasa|zaire|democratic congo|congo dr|d r congo",
    ),
    ("CG", "republic of the congo|congo brazzaville|roc congo"),
    ("CD CG", "congo|kongo|конго"),
    ("CF", "car|rca|centrafrique|centroáfrica|centrafrica|zentralafrika"),
    ("CI", "ivory coast|cote ivoire|côte d'ivoire|cote d ivoire|elfenbeinküste"),
    ("CN", "prc|mainland china|chine populaire|rpc"),
    ("CV", "cape verde|cap vert"),
    ("CZ", "czech republic|czech|république tchèque|tschechische republik|tchéquie"),
    (
        "GB",
        "uk|great britain|britain|england|grande bretagne|gran bretaña|grossbritannien|großbritannien|inghilterra|\
            angleterre|inglaterra|grã-bretanha|r u|royaume uni|англия|britannia",
    ),
    ("GQ", "eq guinea"),
    ("KP", "dprk|north korea|rpdc|nordkorea|北朝鲜"),
    ("KR", "rok|south korea|südkorea|corée|corea"),
    ("KR KP", "korea"),
    ("MK", "fyrom|macedonia|macédoine|mazedonien"),
    ("MM", "burma|birmanie|birma|birmania|birmânia|бирма|缅甸|緬甸|بورما"),
    ("NL", "holland|hollande|netherlands|holanda|olanda"),
    ("NZ", "nz|aotearoa|neuseeland|nouvelle zélande|nueva zelanda|nova zelândia"),
    ("PG", "png"),
    (
        "PS",
        "palestine|palestinian authority|autorité palestinienne|autoridad palestina|autonomiebehörde|autorità palestinese|autoridade palestina|палестинская автономия|السلطة الفلسطينية",
    ),
    ("RU", "russian federation|rf|россия"),
    ("SA", "ksa|saudi|saudi arabia|arabie saoudite|السعودية"),
    ("SY", "syria|syrie|siria|syrien"),
    ("SZ", "swaziland"),
    ("TL", "east timor|timor leste"),
    ("TR", "turkey|türkiye|turquie"),
    ("TT", "trinidad|trinité"),
    ("TW", "roc|formosa"),
    ("US", "usa|us|united states|america|states|etats unis|eeuu|ee uu|ee uu|estados unidos|usa|amérique|amerika"),
    ("VA", "vatican|holy see|saint siège|santa sede|heiliger stuhl|vatikan|vaticano"),
    ("VC", "st vincent|svg"),
    ("KN", "st kitts|skn"),
    ("LC", "st lucia"),
    ("AG", "antigua"),
    ("ST", "sao tome|são tomé|santo tomé|stp"),
    ("ZA", "rsa"),
    ("SX", "sint maarten"),
    ("BN", "brunei|brunéi"),
    ("BF", "burkina|upper volta|haute-volta"),
    ("LK", "ceylon"),
    ("SB", "solomons"),
    ("MD", "moldavia|moldavie|молдавия"),
    ("KG", "киргизия"),
    ("TM", "туркмения"),
    ("GQ", "guinée équatoriale|guinea ecuatorial"),
    ("FM", "micronesia|fsm"),
    ("MH", "rmi"),
];

/// All names, each with its countries.
pub(super) fn rows() -> Rows {
    let mut rows = Rows::new();
    for country in Country::all() {
        let names = country.all_names().map(|name| (name.to_owned(), Meaning::countries(vec![country])));
        rows.extend(names);
    }
    for language in &LANGUAGES {
        rows.extend(Country::all().flat_map(|country| names(language, country)));
    }
    for (language, codes) in AT_HOME {
        rows.extend(by_codes(codes).into_iter().flat_map(|country| names(language, country)));
    }
    for (codes, names) in SHORT_NAMES {
        let countries = by_codes(codes);
        rows.extend(names.split('|').map(|name| (name.to_owned(), Meaning::countries(countries.clone()))));
    }
    rows.extend(official::rows());
    rows
}

/// The names of all countries in all languages here: those of other countries' languages as well.
pub(super) fn rows_in_all_languages() -> Rows {
    let languages = AT_HOME.iter().map(|(language, _)| language).chain(MORE);
    languages.flat_map(|language| Country::all().flat_map(move |country| names(language, country))).collect()
}

/// What a country is called in a language, and in short.
fn names(language: &Locale, country: Country) -> impl Iterator<Item = (String, Meaning)> {
    let region = Region::try_from_str(country.code()).ok();
    let names = region.map(|region| {
        [
            RegionDisplayName::try_new_light(language.into(), region),
            RegionDisplayName::try_new_short_light(language.into(), region),
        ]
    });
    let names = names.into_iter().flatten().flatten();
    names.map(move |name| (name.to_string(), Meaning::countries(vec![country])))
}
