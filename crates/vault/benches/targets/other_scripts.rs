//! People who don't exist whose names are written in other scripts than Latin, and what is typed in these.

use std::fmt::Write;

/// What is typed in other scripts: names of well-known people, and of those of [`vcard`].
pub(crate) const TYPED: [&str; 24] = [
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
pub(crate) fn vcard(count: usize) -> String {
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
