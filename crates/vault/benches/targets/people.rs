//! People who don't exist, as a vCard file: the same ones at every run.

use std::fmt::Write;

const FIRST: [&str; 16] =
    ["An", "Bel", "Cor", "Dmi", "Ed", "Fara", "Gus", "Hei", "Ili", "Jo", "Kat", "Lu", "Mar", "Nor", "Os", "Pet"];
const MIDDLE: [&str; 16] =
    ["a", "bert", "dra", "eva", "fin", "gor", "hild", "ina", "jan", "ko", "lia", "mir", "na", "ov", "ric", "ta"];
const LAST: [&str; 16] = [
    "berg", "cova", "dóttir", "escu", "ferra", "gaard", "havel", "idze", "junker", "kov", "lund", "mann", "nen",
    "oğlu", "poulos", "ski",
];
const OFFICES: [&str; 8] = [
    "President",
    "Prime Minister",
    "Foreign Minister",
    "Chief of Staff",
    "Minister of Defence",
    "Ambassador",
    "Private Secretary",
    "Speaker of Parliament",
];
const COUNTRIES: [&str; 10] =
    ["Albania", "Chile", "Denmark", "Estonia", "France", "Ghana", "Iceland", "Japan", "Kenya", "Norway"];

/// The name of person `n`. A third of the words are shared by many, as with real names.
pub(crate) fn name(n: usize) -> String {
    let part = |shift: usize, parts: &[&'static str; 16]| parts[(n >> shift) % 16];
    let middle = part(12, &MIDDLE);
    format!("{}{} {}{}{}", part(0, &FIRST), part(4, &MIDDLE), capital(middle), part(16, &MIDDLE), part(8, &LAST))
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// What is typed in other scripts: names of well-known people, and of those of [`own_script_vcard`].
pub(crate) const IN_OTHER_SCRIPTS: [&str; 24] = [
    "安倍晋三",
    "習近平",
    "李克強",
    "文在寅",
    "马英九",
    "戈尔巴乔夫",
    "トランプ",
    "メルケル",
    "アンゲラ・メルケル",
    "きしだ",
    "박근혜",
    "김정은",
    "젤렌스키",
    "블라디미르 푸틴",
    "Владимир Путин",
    "Зеленський",
    "Шредер",
    "بشار الأسد",
    "عبد الفتاح السيسي",
    "أردوغان",
    "אהוד אולמרט",
    "Μητσοτάκης",
    "मनमोहन सिंह",
    "ประยุทธ์",
];

/// A vCard file of `count` people, up to 5,000, whose names are written in Han, Hangul, kana, Cyrillic and Arabic.
pub(crate) fn own_script_vcard(count: usize) -> String {
    /// A surname, and the syllables or endings of given names, of each script.
    const PARTS: [(&str, &str, &str); 5] = [
        ("王 李 張 刘 陳 杨 趙 黃 周 吴", "", "伟 芳 娜 秀 英 敏 静 丽 强 磊"),
        ("김 이 박 최 정 강 조 윤 장 임", "", "민 서 준 지 현 우 영 수 진 재"),
        (
            "サトウ スズキ タカハシ タナカ イトウ ヤマモト ナカムラ コバヤシ カトウ ヨシダ",
            " ",
            "ケン マサ ユキ ヒロ タカ ナオ アキ ミチ ヨシ カズ",
        ),
        (
            "Иванов Смирнов Кузнецов Попов Васильев Петров Соколов Михайлов Фёдоров Морозов",
            " ",
            "Алек Дмит Мак Сер Анд Ник Вик Гри Кон Вла",
        ),
        (
            "الأسد المصري حسين الشامي البغدادي العلي خليل نصر سالم الحسن",
            " ",
            "محمد أحمد علي حسن خالد يوسف عمر سعيد كريم فهد",
        ),
    ];
    let mut file = String::new();
    for n in 0..count {
        let (surnames, between, given) = PARTS[n % PARTS.len()];
        let part = |parts: &'static str, shift: usize| parts.split(' ').nth(n / PARTS.len() / shift % 10).unwrap_or("");
        let name = format!("{}{between}{}{}", part(surnames, 1), part(given, 10), part(given, 100));
        write!(file, "BEGIN:VCARD\r\nVERSION:4.0\r\nUID:urn:example:own:{n}\r\nFN:{name}\r\nEND:VCARD\r\n")
            .expect("a String takes every character");
    }
    file
}

/// A vCard file of `count` people with two numbers each, from Ofcom's range for drama.
pub(crate) fn vcard(count: usize) -> String {
    let mut file = String::with_capacity(count * 320);
    for n in 0..count {
        let (office, country) = (OFFICES[n % OFFICES.len()], COUNTRIES[n / 7 % COUNTRIES.len()]);
        write!(
            file,
            "BEGIN:VCARD\r\nVERSION:4.0\r\nUID:urn:example:{n}\r\nFN:{}\r\nTITLE:{office} of {country}\r\nORG:Government of {country}\r\nADR:;;;;;;{country}\r\n\
             item1.TEL;VALUE=uri;TYPE=cell:tel:+44-7700-900{:03}\r\nitem1.X-ABLabel:Direct mobile\r\n\
             item2.TEL;VALUE=uri;TYPE=work:tel:+44-20-7946-0{:03}\r\nitem2.X-ABLabel:Private office\r\nEND:VCARD\r\n",
            name(n),
            n % 1000,
            n / 1000 % 1000,
        )
        .expect("a String takes every character");
    }
    file
}
