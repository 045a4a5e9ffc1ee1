//! The words that people write beside numbers and that change no digit of them: labels before, extensions after, and
//! what stands between two numbers. By hand, from the interfaces and business cards of each language.

use super::characters::plain_word;
use crate::contact::LineKind;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// Whether this may stand before a number, to say that it is one or where it rings.
pub(super) fn is_label(word: &str) -> bool {
    LABELS.contains(word)
}

/// Whether a label begins so: `OFFI`, `MOBI`, `CELL`.
pub(super) fn begins_label(word: &str) -> bool {
    LABELS.iter().any(|label| label.starts_with(word))
}

/// What a label says of the line: its kind, or that somebody answers there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Says {
    /// That it is of this kind.
    Kind(LineKind),
    /// That it is for speaking.
    Voice,
}

/// What a label says of the line, if it says anything.
pub(super) fn says(word: &str) -> Option<Says> {
    SAYS.get(word).copied()
}

/// Whether an extension follows this.
pub(super) fn is_extension(word: &str) -> bool {
    EXTENSIONS.contains(word)
}

/// Whether an extension follows these two words.
pub(super) fn are_extension(first: &str, second: &str) -> bool {
    TWO_WORDS.contains(&(first, second))
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

/// Vietnamese: máy lẻ, máy nhánh. Without its second word, the first is a month.
const TWO_WORDS: &[(&str, &str)] = &[("may", "le"), ("may", "nhanh")];

type Words = LazyLock<HashSet<String>>;

static LABELS: Words = LazyLock::new(|| {
    table(&[
        // Signs
        "t m f p d h w c b",
        // English
        "tel tels tele telephone telephon phone ph phn telno telnr fon voice call direct direkt dial did ddi line main switchboard landline hotline",
        "mobile mob mobl mbl mobil cell cellphone cellular gsm handy office off ofc work business bus home res resi residence private personal",
        "pers sat satellite satphone whatsapp fax telefax facsimile pager number num no nr contact desk alt alternate",
        // German, Dutch, the Nordic languages
        "telefon telefonnummer rufnummer rufnr ruf fernsprecher zentrale vermittlung festnetz büro dienstlich dienstl dienst geschäftlich gesch",
        "privat priv mobiltelefon mobilnr mobilfunk handynr handynummer faxnr faxnummer durchwahl direktwahl telefoon telefoonnummer gsmnummer natel",
        "mobiel vast tlf tlfn telefonnr mobiltlf mobilnummer puhelin puh matkapuhelin sími vorzimmer sekretariat vx växel sentralbord omstilling vaihde",
        // French, Spanish, Portuguese, Italian, Romanian
        "téléphone tél tph fixe portable port ligne directe standard std numéro bureau domicile dom privé privée teléfono tlfno tlfs telf telef móvil mov celular",
        "cel fijo tfno tfn tfo tf centralita conmutador oficina telefone telemóvel telem tlm fone celular comercial residencial escritório telefono cellulare cell fisso",
        "ufficio uff abitazione abit casa recapito trabajo particular secrétariat secretaría secretariado segreteria",
        "centralino ufficio telefonul mobilă",
        // Polish, Czech, Slovak, Hungarian, Croatian, Turkish
        "telefonu kom komórka komórkowy służbowy służb prywatny pryw stacjonarny mobilní pevná linka telefonszám mobilszám telefonski mobitel fiksni telefonas",
        "telefona cep sabit faks iş ev ofis santral",
        // Russian, Ukrainian, Bulgarian, Serbian, Greek
        "т тел телефон ф тлф контактный служ служебный моб мобильный мобілний мобільний сот сотовый раб рабочий дом домашний факс номер гор городской прямой стационарен мобилен",
        "телефона τηλ τηλέφωνο κιν κινητό φαξ",
        // Arabic, Persian, Hebrew, Hindi
        "المكتب منزل المنزل خلوي واتساب هاتف الهاتف تلفون تليفون ت جوال الجوال موبايل محمول نقال فاكس رقم مكتب تلفن موبایل همراه فکس شماره טל טלפון נייד פקס",
        "फ़ोन फोन मोबाइल दूरभाष टेलीफोन ফোন টেলিফোন মোবাইল فون ٹیلیفون",
        // Amharic, Georgian, Armenian
        "ስልክ ტელ ტელეფონი მობ հեռ հեռախոս",
        // Chinese, Japanese, Korean, Vietnamese, Thai, Indonesian
        "办公 办公室 办公电话 辦公室 住宅 宅电 家庭 单位 公司 自宅 会社 勤務先 집 자택 회사 사무실",
        "电话 電話 电话号码 電話號碼 电 電 手机 手機 手机号 手機號碼 行动电话 行動電話 联系电话 聯絡電話 传真 傳真 座机 總機 总机 直线 直線 電話番号 携帯 携帯電話 携帯番号",
        "ファックス ファクス 代表 代 直通 直 固定 전화 전화번호 휴대폰 휴대전화 핸드폰 팩스 직통 대표 điện thoại đt sđt di động โทร โทรศัพท์ มือถือ โทรสาร telepon telp hp ponsel",
    ])
});

static SAYS: LazyLock<HashMap<String, Says>> = LazyLock::new(|| {
    let kinds = [
        (
            Says::Kind(LineKind::Fax),
            &[
                "f fax telefax facsimile faxnr faxnummer faks ф факс φαξ فاكس فکس פקס 传真 傳真 ファックス ファクス 팩스 โทรสาร",
            ][..],
        ),
        (
            Says::Kind(LineKind::Mobile),
            &[
                "m c mobile mob mobl mbl mobil cell cellphone cellular gsm gsmnummer handy handynr handynummer mobilnr mobilnummer mobilfunk",
                "mobiltelefon mobiel mobiltlf matkapuhelin natel portable port móvil mov celular cel telemóvel telem tlm cellulare mobilă",
                "kom komórka komórkowy mobilní mobilszám mobitel cep моб мобильный мобілний мобільний мобилен сот сотовый κιν κινητό",
                "جوال الجوال موبايل محمول نقال خلوي موبایل همراه נייד मोबाइल মোবাইল მობ 手机 手機 手机号 手機號碼 行动电话 行動電話 携帯 携帯電話 携帯番号",
                "휴대폰 휴대전화 핸드폰 มือถือ hp ponsel",
            ],
        ),
        (
            Says::Kind(LineKind::Landline),
            &[
                "landline festnetz fixe fijo fixo fisso vast stacjonarny pevná fiksni sabit стационарен городской гор 座机 固定",
            ],
        ),
        (Says::Kind(LineKind::Satellite), &["sat satellite satphone"]),
        (Says::Kind(LineKind::Pager), &["pager"]),
        (
            Says::Voice,
            &[
                "t tel tels tele telephone telephon phone ph phn telno telnr fon voice telefon telefonnummer rufnummer rufnr fernsprecher",
                "telefoon telefoonnummer tlf tlfn telefonnr puhelin puh téléphone tél tph teléfono tlfno telf telef tfno tfn telefone telefono",
                "telefonul telefonu telefonszám т тел телефон телефона τηλ τηλέφωνο هاتف الهاتف تلفون تليفون تلفن טל טלפון फ़ोन फोन",
                "电话 電話 电话号码 電話號碼 電話番号 전화 전화번호 โทร โทรศัพท์ telepon telp ফোন টেলিফোন فون ٹیلیفون ስልክ ტელ ტელეფონი հեռ հեռախոս",
            ],
        ),
    ];
    let words = kinds.into_iter().flat_map(|(says, lines)| table(lines).into_iter().map(move |word| (word, says)));
    words.collect()
});

static EXTENSIONS: Words = LazyLock::new(|| {
    table(&[
        // English
        "x xt xtn ext extn exten extens extension loc local",
        // German, Dutch, the Nordic languages, Finnish
        "app apparat durchwahl durchw dw nebenstelle nst nebst klappe kl intern toestel tst anknytning ankn anknytn lokalnummer lokalnr lok",
        "alanumero",
        // French, Spanish, Portuguese, Italian, Romanian
        "poste extensión anexo anx interno int ramal extensão interior",
        // Polish, Czech, Slovak, Croatian, Serbian, Hungarian, Turkish
        "wew wewn wewnętrzny klapka linka lokal mellék dahili dah",
        // Russian, Ukrainian, Bulgarian, Serbian, Greek
        "доб добавочный внутр внутренний вн дод додатковий внутрішній вътр вътрешен лок локал εσωτ εσωτερικό",
        // Arabic, Persian, Hebrew, Hindi
        "تحويلة تحويله تحويل داخلي داخلی שלוחה एक्सटेंशन",
        // Chinese, Japanese, Korean, Vietnamese, Thai, Indonesian
        "转 轉 分机 分機 分机号 分機號碼 转分机 轉分機 内线 內線 内線 内線番号 내선 내선번호 교환 nhánh ต่อ pesawat pes psw sambungan samb",
    ])
});

static BETWEEN: Words = LazyLock::new(|| {
    table(&[
        "or and und oder u od bzw sowie ou et y o e ed oppure lub oraz i a nebo veya ve en of och eller og tai ja sau și",
        "или и або та та або ή και أو و או यो और या 或 和 及 または と 및 또는",
    ])
});

static COUNTERS: Words = LazyLock::new(|| table(&["no nr num number n nº 번 号 號 番"]));
