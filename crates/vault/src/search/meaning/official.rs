//! Countries in official words: what stands before or behind a name to say what kind of state it is, and the official names,
//! other names and abbreviations that are neither in CLDR nor follow from such a word.
//!
//! Made by hand after the official names of states in the Terminology Database of the United Nations (UNTERM) and the list of
//! ISO 3166-1.

use super::{Meaning, Rows, by_codes, joined, key_of};
use crate::contact::Country;
use crate::search::fold::Piece;
use std::collections::HashSet;
use std::sync::LazyLock;

/// Words for kinds of states, by language. "State", "people's" and "democratic" are none of them: there is a state of
/// Georgia, and a country that calls itself so may be another than the one that doesn't.
const FORMS: &[&str] = &[
    // English
    "republic|federal|federation|federative|kingdom|islamic|commonwealth|principality|sultanate|union|hashemite|arab|\
        bolivarian|plurinational|socialist|grand|duchy|confederation|eastern|cooperative|co-operative",
    // French
    "république|royaume|fédérale|fédération|fédérative|islamique|principauté|sultanat|hachémite|arabe|bolivarienne|\
        socialiste|grand-duché|confédération|orientale",
    // Spanish, Italian and Portuguese
    "república|reino|federación|federativa|islámica|principado|sultanato|unión|hachemita|árabe|bolivariana|socialista|ducado|\
        gran|confederación|oriental|cooperativa|repubblica|regno|federale|federazione|islamica|principato|araba|granducato|\
        confederazione|orientale|federação|islâmica|união|confederação|grão-ducado",
    // German and Dutch
    "republik|königreich|bundesrepublik|föderation|föderative|islamische|fürstentum|union|haschemitisches|arabische|\
        bolivarische|sozialistische|großherzogtum|republiek|koninkrijk|groothertogdom|federale",
    // Languages of the north
    "republiken|konungariket|kungariket|kongeriget|kongeriket|tasavalta|kuningaskunta|vabariik|lýðveldið",
    // Slavic and Baltic languages, Hungarian, Romanian
    "rzeczpospolita|królestwo|republika|království|kráľovstvo|kraljevina|köztársaság|royaume|republica|regatul|respublika|\
        republikas|republiky|republike|republikos|rzeczypospolitej",
    // Turkish
    "cumhuriyeti|krallığı",
    // Russian, Ukrainian, Bulgarian
    "республика|королевство|федерация|федеративная|исламская|княжество|султанат|арабская|федеральная|республіка|королівство|\
        федерація|кралство|федеративна",
    // Arabic
    "جمهورية|الجمهورية|مملكة|المملكة|سلطنة|إمارة|الإسلامية|العربية|الاتحادية",
];

/// What stands behind the name in Chinese, Japanese and Korean.
const ENDINGS: [&str; 8] = ["共和国", "共和國", "联邦", "聯邦", "連邦", "王国", "王國", "공화국"];

/// Countries whose name alone, or that of their people, another state also claims or has: only their own official names
/// name them.
const NAMED_IN_FULL_ONLY: [&str; 6] = ["CN", "TW", "KR", "KP", "CD", "CG"];

/// Names and abbreviations, by the codes of the countries.
const NAMES: &[(&str, &str)] = &[
    ("AE", "объединенные арабские эмираты|оаэ|united arab emirates"),
    ("BR", "brasilien|브라질"),
    (
        "CD",
        "democratic republic of congo|république démocratique du congo|república democrática del congo|\
            demokratische republik kongo|repubblica democratica del congo|república democrática do congo|\
            демократическая республика конго|др конго|刚果民主共和国|جمهورية الكونغو الديمقراطية",
    ),
    (
        "CG",
        "republic of congo|république du congo|república del congo|republik kongo|repubblica del congo|república do congo|\
            республика конго|刚果共和国|جمهورية الكونغو",
    ),
    (
        "CN",
        "people's republic of china|p r china|pr china|république populaire de chine|república popular china|\
            república popular de china|volksrepublik china|repubblica popolare cinese|república popular da china|\
            китайская народная республика|кнр|中华人民共和国|中華人民共和国|中華人民共和國|جمهورية الصين الشعبية|vr china|中国大陆|중화인민공화국",
    ),
    ("CF", "центральноафриканская республика|цар"),
    ("CZ", "česká republika"),
    ("DE", "brd|rfa|фрг|allemagne fédérale|federal germany"),
    ("DO", "rep dominicana|república dominicana|rep dom"),
    (
        "DZ",
        "people's democratic republic of algeria|république algérienne démocratique et populaire|\
            الجمهورية الجزائرية الديمقراطية الشعبية",
    ),
    ("ET", "federal democratic republic of ethiopia|démocratique fédérale d'éthiopie"),
    ("FR", "法兰西共和国|法兰西"),
    ("GR", "ελληνική δημοκρατία"),
    ("CY", "κυπριακή δημοκρατία"),
    (
        "GB",
        "united kingdom of great britain and northern ireland|scotland|wales|northern ireland|schottland|écosse|escocia|\
            scozia|英国|英國|イギリス|соединенное королевство|великобритания|велика британія|vereinigtes königreich|İngiltere",
    ),
    ("JO", "المملكة الأردنية الهاشمية"),
    ("JP", "日本国|日本國"),
    ("NL", "nederlanden|the netherlands"),
    (
        "KP",
        "democratic people's republic of korea|dpr korea|dpr of korea|république populaire démocratique de corée|\
            república popular democrática de corea|demokratische volksrepublik korea|repubblica popolare democratica di corea|\
            república popular democrática da coreia|корейская народно-демократическая республика|кндр|\
            朝鲜民主主义人民共和国|朝鮮民主主義人民共和国|조선민주주의인민공화국|北韓|北朝鮮|朝鲜|corée du nord|corea del norte|corea del nord|\
            coreia do norte|северная корея",
    ),
    (
        "KR",
        "republic of korea|république de corée|república de corea|republik korea|repubblica di corea|república da coreia|\
            республика корея|大韩民国|大韓民國|大韓民国|대한민국|한국|남한|南韓|corée du sud|corea del sur|corea del sud|coreia do sul|\
            южная корея",
    ),
    ("LA", "lao people's democratic republic|lao pdr|république démocratique populaire lao"),
    ("LK", "democratic socialist republic of sri lanka"),
    ("MX", "united mexican states|estados unidos mexicanos|méjico"),
    ("NP", "federal democratic republic of nepal"),
    ("PH", "rep of the philippines|pilipinas|republika ng pilipinas"),
    ("PS", "state of palestine|état de palestine|estado de palestina|دولة فلسطين|palestinian territories"),
    ("RU", "российская федерация|russische föderation|fédération de russie|federación de rusia|рф|rossiya|rossija"),
    ("SI", "republika slovenija"),
    ("SK", "slovenská republika|slovak republic"),
    ("ST", "democratic republic of sao tome and principe"),
    ("TL", "democratic republic of timor-leste"),
    (
        "TW",
        "republic of china|république de chine|república de china|republik china|repubblica di cina|república da china|\
            китайская республика|中華民國|中华民国|中華民国|republic of china taiwan|臺灣|台灣",
    ),
    ("TR", "터키"),
    ("TZ", "united republic of tanzania|république-unie de tanzanie|vereinigte republik tansania"),
    (
        "US",
        "eua|ee uu de américa|estados unidos de américa|stati uniti d'america|\
            vereinigte staaten von amerika|états-unis d'amérique|соединенные штаты|соединённые штаты|сша|美利坚合众国|米国|アメリカ|\
            الولايات المتحدة الأمريكية|أمريكا|америка",
    ),
    ("VN", "socialist republic of viet nam|viet nam"),
    ("ZA", "юар|rep of south africa"),
    ("PG", "independent state of papua new guinea"),
    ("WS", "independent state of samoa"),
    ("FM", "federated states of micronesia"),
    ("CH", "schweizerische eidgenossenschaft|eidgenossenschaft|confoederatio helvetica"),
    ("BO", "plurinational state of bolivia|estado plurinacional de bolivia"),
    ("IL", "state of israel|medinat yisrael"),
    ("QA", "state of qatar|دولة قطر"),
    ("KW", "state of kuwait|دولة الكويت"),
    ("LY", "state of libya|دولة ليبيا"),
    ("ER", "state of eritrea"),
];

/// The official and other names.
pub(super) fn rows() -> Rows {
    let rows = NAMES.iter().flat_map(|(codes, names)| {
        let meaning = Meaning::countries(by_codes(codes));
        names.split('|').map(move |name| (name.trim().to_owned(), meaning.clone()))
    });
    rows.collect()
}

/// Whether this country is named by its own official names only.
pub(in super::super) fn is_named_in_full_only(country: Country) -> bool {
    NAMED_IN_FULL_ONLY.contains(&country.code())
}

/// The words for kinds of states, as keys of phrases.
static KEYS: LazyLock<HashSet<String>> =
    LazyLock::new(|| FORMS.iter().flat_map(|forms| forms.split('|')).map(|form| key_of(form.trim())).collect());

/// Whether a piece of a query says of what kind a state is.
pub(in super::super) fn is_form_piece(piece: &Piece) -> bool {
    KEYS.contains(&joined(&[piece], |piece| piece.text.as_str()))
}

/// Whether a word says of what kind a state is.
pub(super) fn is_form(word: &str) -> bool {
    KEYS.contains(&key_of(word))
}

/// A name without what says of what kind the state is; `None` if nothing does, or nothing else is there.
pub(super) fn without_form(name: &str) -> Option<String> {
    if let Some(rest) = ENDINGS.iter().find_map(|ending| name.trim().strip_suffix(ending)) {
        return Some(rest.to_owned()).filter(|rest| !rest.is_empty());
    }
    let (forms, rest): (Vec<&str>, Vec<&str>) = name.split_whitespace().partition(|word| is_form(word));
    (!forms.is_empty() && !rest.is_empty()).then(|| rest.join(" "))
}
