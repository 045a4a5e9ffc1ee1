//! The words that people write beside numbers and that change no digit of them: labels before, extensions after, and
//! what stands between two numbers. By hand, from the interfaces and business cards of each language.

use super::characters::plain_word;
use std::collections::HashSet;
use std::sync::LazyLock;

/// Whether this may stand before a number, to say that it is one or where it rings.
pub(super) fn is_label(word: &str) -> bool {
    LABELS.contains(word)
}

/// Whether an extension follows this.
pub(super) fn is_extension(word: &str) -> bool {
    EXTENSIONS.contains(word)
}

/// Whether this stands between two numbers.
pub(super) fn is_between(word: &str) -> bool {
    BETWEEN.contains(word)
}

/// Whether this may stand between an extension's word and its digits ("ext. no. 12"), or after them ("123번").
pub(super) fn is_counter(word: &str) -> bool {
    COUNTERS.contains(word)
}

fn table(lines: &[&str]) -> HashSet<String> {
    lines.iter().flat_map(|line| line.split(' ')).map(|word| plain_word(word.chars()).to_string()).collect()
}

type Words = LazyLock<HashSet<String>>;

static LABELS: Words = LazyLock::new(|| {
    table(&[
        // Signs
        "t m f p d h w c b",
        // English
        "tel tele telephone telephon phone ph phn telno telnr fon voice call direct direkt dial did ddi line main switchboard landline hotline",
        "mobile mob mobil cell cellphone cellular gsm handy office off work business home private private personal sat satellite",
        "satphone whatsapp fax telefax number num no nr contact",
        // German, Dutch, the Nordic languages
        "telefon telefonnummer rufnummer fernsprecher zentrale festnetz büro dienstlich privat mobiltelefon telefoon telefoonnummer gsmnummer",
        "mobiel vast tlf tlfn telefonnr mobiltlf mobilnummer puhelin puh matkapuhelin sími",
        // French, Spanish, Portuguese, Italian, Romanian
        "téléphone tél fixe portable ligne directe standard numéro bureau domicile teléfono tlfno telf telef móvil celular cel fijo",
        "tfno centralita conmutador oficina telefone telemóvel telem tlm fone celular comercial residencial escritório telefono cellulare cell fisso",
        "centralino ufficio telefonul mobilă",
        // Polish, Czech, Slovak, Hungarian, Croatian, Turkish
        "telefonu kom komórka komórkowy stacjonarny mobilní pevná linka telefonszám mobilszám telefonski mobitel fiksni telefonas",
        "telefona cep sabit faks iş ev santral",
        // Russian, Ukrainian, Bulgarian, Serbian, Greek
        "т тел телефон моб мобильный мобілний мобільний сот сотовый раб рабочий дом домашний факс номер гор городской прямой стационарен мобилен",
        "телефона τηλ τηλέφωνο κιν κινητό φαξ",
        // Arabic, Persian, Hebrew, Hindi
        "هاتف الهاتف تلفون تليفون ت جوال الجوال موبايل محمول نقال فاكس رقم مكتب تلفن موبایل همراه فکس شماره טל טלפון נייד פקס",
        "फ़ोन फोन मोबाइल दूरभाष टेलीफोन",
        // Chinese, Japanese, Korean, Vietnamese, Thai, Indonesian
        "电话 電話 电话号码 電話號碼 电 電 手机 手機 手机号 手機號碼 行动电话 行動電話 联系电话 聯絡電話 传真 傳真 座机 總機 总机 直线 直線 電話番号 携帯 携帯電話 携帯番号",
        "ファックス ファクス 代表 直通 固定 전화 전화번호 휴대폰 휴대전화 핸드폰 팩스 직통 대표 điện thoại đt sđt di động โทร โทรศัพท์ มือถือ โทรสาร telepon telp hp ponsel",
    ])
});

static EXTENSIONS: Words = LazyLock::new(|| {
    table(&[
        // English
        "x xt xtn ext extn exten extens extension",
        // German, Dutch, the Nordic languages, Finnish
        "app apparat durchwahl durchw dw nebenstelle nst nebst klappe kl toestel tst anknytning ankn anknytn lokalnummer lokalnr",
        "alanumero",
        // French, Spanish, Portuguese, Italian, Romanian
        "poste extensión anexo interno int ramal extensão interior",
        // Polish, Czech, Slovak, Croatian, Serbian, Hungarian, Turkish
        "wew wewn wewnętrzny klapka lokal mellék dahili dah",
        // Russian, Ukrainian, Bulgarian, Serbian, Greek
        "доб добавочный внутр внутренний вн дод додатковий внутрішній вътр вътрешен лок локал εσωτ εσωτερικό",
        // Arabic, Persian, Hebrew, Hindi
        "تحويلة تحويله تحويل داخلي داخلی שלוחה एक्सटेंशन",
        // Chinese, Japanese, Korean, Vietnamese, Thai, Indonesian
        "转 轉 分机 分機 分机号 分機號碼 转分机 轉分機 内线 內線 内線 内線番号 내선 내선번호 교환 nhánh ต่อ pesawat psw sambungan samb",
    ])
});

static BETWEEN: Words = LazyLock::new(|| {
    table(&[
        "or and und oder u od bzw sowie ou et y o e ed oppure lub oraz i a nebo veya ve en of och eller og tai ja sau și",
        "или и або та та або ή και أو و או यो और या 或 和 及 または と 및 또는",
    ])
});

static COUNTERS: Words = LazyLock::new(|| table(&["no nr num number n nº 번 号 號 番"]));
