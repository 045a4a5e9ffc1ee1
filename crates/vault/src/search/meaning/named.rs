//! The country that is named where a country is to be named, as in the address of a card that is read: in any language and in
//! official words, by code or by number.
//!
//! All of this is put together when a name is first looked up that none of the tables for searching has: neither unlocking a
//! vault nor searching pays for it.

use super::{Meaning, TABLES, by_codes, capitals, countries, is_small, key_of, official};
use crate::contact::Country;
use crate::fold::fold;
use crate::search::fold::{Piece, written_words};
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// The numbers of the countries in ISO 3166-1, which are also those of the United Nations' M49.
const NUMBERS: &str = "\
    AD020 AE784 AF004 AG028 AI660 AL008 AM051 AO024 AQ010 AR032 AS016 AT040 AU036 AW533 AX248 AZ031 \
    BA070 BB052 BD050 BE056 BF854 BG100 BH048 BI108 BJ204 BL652 BM060 BN096 BO068 BQ535 BR076 BS044 \
    BT064 BV074 BW072 BY112 BZ084 CA124 CC166 CD180 CF140 CG178 CH756 CI384 CK184 CL152 CM120 CN156 \
    CO170 CR188 CU192 CV132 CW531 CX162 CY196 CZ203 DE276 DJ262 DK208 DM212 DO214 DZ012 EC218 EE233 \
    EG818 EH732 ER232 ES724 ET231 FI246 FJ242 FK238 FM583 FO234 FR250 GA266 GB826 GD308 GE268 GF254 \
    GG831 GH288 GI292 GL304 GM270 GN324 GP312 GQ226 GR300 GS239 GT320 GU316 GW624 GY328 HK344 HM334 \
    HN340 HR191 HT332 HU348 ID360 IE372 IL376 IM833 IN356 IO086 IQ368 IR364 IS352 IT380 JE832 JM388 \
    JO400 JP392 KE404 KG417 KH116 KI296 KM174 KN659 KP408 KR410 KW414 KY136 KZ398 LA418 LB422 LC662 \
    LI438 LK144 LR430 LS426 LT440 LU442 LV428 LY434 MA504 MC492 MD498 ME499 MF663 MG450 MH584 MK807 \
    ML466 MM104 MN496 MO446 MP580 MQ474 MR478 MS500 MT470 MU480 MV462 MW454 MX484 MY458 MZ508 NA516 \
    NC540 NE562 NF574 NG566 NI558 NL528 NO578 NP524 NR520 NU570 NZ554 OM512 PA591 PE604 PF258 PG598 \
    PH608 PK586 PL616 PM666 PN612 PR630 PS275 PT620 PW585 PY600 QA634 RE638 RO642 RS688 RU643 RW646 \
    SA682 SB090 SC690 SD729 SE752 SG702 SH654 SI705 SJ744 SK703 SL694 SM674 SN686 SO706 SR740 SS728 \
    ST678 SV222 SX534 SY760 SZ748 TC796 TD148 TF260 TG768 TH764 TJ762 TK772 TL626 TM795 TN788 TO776 \
    TR792 TT780 TV798 TW158 TZ834 UA804 UG800 UM581 US840 UY858 UZ860 VA336 VC670 VE862 VG092 VI850 \
    VN704 VU548 WF876 WS882 YE887 YT175 ZA710 ZM894 ZW716";

/// Abbreviations in further languages, and those of the International Olympic Committee that people write for countries, which
/// among the words of a search would be others' names.
const ABBREVIATIONS: &[(&str, &str)] = &[
    ("AE", "BAE|VAE|ZEA"),
    ("CH", "SUI"),
    ("CZ", "ČR"),
    ("DE", "GER|FRG"),
    ("DK", "DEN"),
    ("GB", "VK|BK"),
    ("GR", "GRE"),
    ("HR", "CRO"),
    ("NL", "NED"),
    ("PT", "POR"),
    ("US", "ABD|VS|USA"),
    ("ZA", "RSA"),
];

/// The one country of each name, folded; `None` where several are called so.
type Named = HashMap<String, Option<Country>>;

/// Names in the languages that are searched in.
static NAMED: LazyLock<Named> = LazyLock::new(|| only_ones(countries::rows()));

/// Names in further languages. What NAMED has is not looked for here.
static NAMED_ELSEWHERE: LazyLock<Named> = LazyLock::new(|| {
    let mut rows = countries::rows_in_all_languages();
    for (code, words) in ABBREVIATIONS {
        let meaning = Meaning::countries(by_codes(code));
        rows.extend(words.split('|').map(|word| (word.to_owned(), meaning.clone())));
    }
    only_ones(rows)
});

static CAPITALS: LazyLock<HashSet<String>> =
    LazyLock::new(|| capitals::rows().iter().map(|(capital, _)| key_of(capital)).collect());

static NUMBERED: LazyLock<HashMap<&str, Country>> = LazyLock::new(|| {
    let numbered = |entry: &'static str| Some((entry.get(2..)?, Country::parse(entry.get(..2)?)?));
    NUMBERS.split(' ').filter_map(numbered).collect()
});

fn only_ones(rows: super::Rows) -> Named {
    let mut named = Named::new();
    for (name, meaning) in rows {
        let only = if let [country] = meaning.countries[..] { Some(country) } else { None };
        let known = named.entry(fold(&name)).or_insert(only);
        *known = known.filter(|known| Some(*known) == only);
    }
    named
}

/// The country of this name, in any of the languages here, in official words or by its number. Case, accents and punctuation
/// don't matter. What several countries are called names none.
pub(crate) fn named(name: &str) -> Option<Country> {
    let name = name.trim();
    NUMBERED.get(name).copied().or_else(|| plainly(name)).or_else(|| officially(name))
}

/// The country of a name as it stands.
fn plainly(name: &str) -> Option<Country> {
    let folded = fold(name);
    let known = NAMED.get(&folded).or_else(|| NAMED_ELSEWHERE.get(&folded));
    known.copied().flatten()
}

/// The country of a name beside which it says what kind of state that is: "Kingdom of Spain", "Repubblica Italiana".
fn officially(name: &str) -> Option<Country> {
    let rest = official::without_form(name)?;
    let pieces = written_words(&rest).concat();
    let pieces: Vec<&Piece> = pieces.iter().collect();
    let first = pieces.iter().position(|piece| !is_small(piece))?;
    let names = rest.split_whitespace().skip_while(|word| is_small_word(word)).collect::<Vec<_>>().join(" ");
    let country = plainly(&names).or_else(|| {
        let phrase =
            TABLES.at(&pieces[first..], false).into_iter().find(|phrase| phrase.length == pieces.len() - first)?;
        let (countries, _): (Vec<Meaning>, Vec<Meaning>) = phrase.meanings.into_iter().partition(Meaning::is_country);
        match &countries[..] {
            [Meaning { countries, .. }] if countries.len() == 1 && !is_capital(&names) => Some(countries[0]),
            _ => None,
        }
    })?;
    (!official::is_named_in_full_only(country)).then_some(country)
}

fn is_small_word(word: &str) -> bool {
    written_words(word).concat().iter().all(is_small)
}

fn is_capital(name: &str) -> bool {
    CAPITALS.contains(&key_of(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_is_known_by_whatever_it_is_called() {
        for (code, names) in [
            ("AR", "República Argentina|Argentinien|Arjantin"),
            ("BE", "België|Belgique|Belgien|Belgie|Kingdom of Belgium|Koninkrijk België|Royaume de Belgique"),
            ("BO", "Plurinational State of Bolivia|Estado Plurinacional de Bolivia"),
            ("BR", "República Federativa do Brasil|Brasilien|ブラジル|Бразилия"),
            ("CD", "DRC|RDC|République démocratique du Congo|Democratic Republic of Congo"),
            ("CG", "République du Congo|Republik Kongo"),
            ("CH", "Swiss Confederation|Schweizerische Eidgenossenschaft|Confédération suisse|İsviçre"),
            ("CN", "КНР|中华人民共和国|Volksrepublik China|PR China|156|中國"),
            ("CZ", "Česko|Česká republika|Tschechien|Czechy"),
            (
                "DE",
                "독일|Niemcy|Almanya|Bundesrepublik Deutschland|276|ドイツ|Duitsland|Německo|德國|德国|Γερμανία|גרמניה|ФРГ",
            ),
            ("EG", "Arab Republic of Egypt|جمهورية مصر العربية|Ägypten|이집트"),
            ("ES", "Kingdom of Spain|Reino de España|Königreich Spanien|İspanya|스페인|西班牙"),
            ("FR", "République française|French Republic|Französische Republik|Frankrijk|フランス|250|Francja"),
            ("GB", "UK|U.K.|826|Großbritannien|Wielka Brytania|Scotland|英国|Storbritannien"),
            ("GR", "Ελλάδα|Hellenic Republic|Ελληνική Δημοκρατία|Yunanistan"),
            ("HU", "Magyarország|Węgry|Macaristan"),
            ("IN", "भारत|Republic of India|Hindistan|인도"),
            ("IR", "Islamic Republic of Iran|ایران|République islamique d'Iran"),
            ("IT", "Repubblica Italiana|Włochy|İtalya|イタリア|Итальянская Республика|380"),
            ("JO", "Hashemite Kingdom of Jordan|المملكة الأردنية الهاشمية|Jordanien"),
            ("JP", "日本|日本国|Japonya|일본|392"),
            ("SA", "السعودية|KSA"),
            ("AE", "الإمارات"),
            ("DE", "GER|FRG|BRD"),
            ("CH", "SUI"),
            ("KP", "北朝鲜|DPRK|КНДР|Demokratische Volksrepublik Korea|北朝鮮|408"),
            ("KR", "韓国|Republik Korea|대한민국|한국|República de Corea|410"),
            ("LU", "Grand Duchy of Luxembourg|Grand-Duché de Luxembourg|Großherzogtum Luxemburg"),
            ("NL", "Nederland|Holland|Koninkrijk der Nederlanden|Hollanda|Kingdom of the Netherlands"),
            ("PL", "Rzeczpospolita Polska|Polonya|Polsko|Польша|폴란드"),
            ("PT", "República Portuguesa|Portuguese Republic|Portekiz"),
            ("RU", "Российская Федерация|Россия|Rosja|Rusya|643|러시아|ロシア|Russische Föderation"),
            ("SE", "Konungariket Sverige|Szwecja|İsveç|Zweden"),
            ("SK", "Slovak Republic|Slovenská republika|Slowakei"),
            ("TR", "Türkiye|Türkiye Cumhuriyeti|Turcja|터키|Republic of Turkey"),
            ("TW", "Republic of China|中華民國|Republik China|臺灣|台湾|158"),
            (
                "US",
                "EE.UU.|EEUU|USA|U.S.A.|米国|미국|ABD|США|Stany Zjednoczone|840|アメリカ合衆国|Verenigde Staten|EE. UU.",
            ),
            ("VA", "Holy See|Saint-Siège|336"),
            ("ZA", "ЮАР|RSA|Republic of South Africa|710"),
        ] {
            for name in names.split('|') {
                let found = Country::by_name(name).or_else(|| named(name));
                assert_eq!(found, Country::parse(code), "{name}");
            }
        }
    }

    #[test]
    fn what_may_be_several_countries_names_none() {
        for name in [
            "Congo",
            "Korea",
            "Kongo",
            "Конго",
            "Dominican",
            "Republik",
            "Republic of Freedonia",
            "Deutsche Demokratische Republik",
            "Republic of Paris",
            "999",
            "0276",
            "27",
            "Kingdom",
        ] {
            assert_eq!(named(name), None, "{name}");
        }
    }

    #[test]
    fn every_country_but_kosovo_has_a_number_of_its_own() {
        assert_eq!(NUMBERED.len() + 1, Country::all().count());
    }
}
