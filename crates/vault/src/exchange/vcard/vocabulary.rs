//! The names that programs give to properties, and the types that they give to telephone numbers.
//!
//! From RFC 2426, RFC 6350, RFC 6474, RFC 6715 and RFC 9554, the vCard 2.1 specification, and what Android, Apple,
//! Evolution, Google, KAddressBook, Nokia and Outlook write beside these.

use crate::contact::LineKind;

/// The properties that have a meaning here or in a standard.
const NAMES: &[&str] = &[
    "ADR",
    "AGENT",
    "ANNIVERSARY",
    "BDAY",
    "BIRTHPLACE",
    "CALADRURI",
    "CALURI",
    "CATEGORIES",
    "CLASS",
    "CLIENTPIDMAP",
    "CREATED",
    "DEATHDATE",
    "DEATHPLACE",
    "EMAIL",
    "EXPERTISE",
    "FBURL",
    "FN",
    "GENDER",
    "GEO",
    "GRAMGENDER",
    "HOBBY",
    "IMPP",
    "INTEREST",
    "KEY",
    "KIND",
    "LABEL",
    "LANG",
    "LANGUAGE",
    "LOGO",
    "MAILER",
    "MEMBER",
    "N",
    "NAME",
    "NICKNAME",
    "NOTE",
    "ORG",
    "ORG-DIRECTORY",
    "PHOTO",
    "PRODID",
    "PROFILE",
    "PRONOUNS",
    "RELATED",
    "REV",
    "ROLE",
    "SOCIALPROFILE",
    "SORT-STRING",
    "SOUND",
    "SOURCE",
    "TEL",
    "TITLE",
    "TZ",
    "UID",
    "URL",
    "VERSION",
    "XML",
];

/// The properties that are passed over and not told, each with the reason: no person wrote what is in them. All others come
/// into the contact.
const FOR_MACHINES: &[(&str, &str)] = &[
    ("CLIENTPIDMAP", "identifiers of the programs that changed the vCard"),
    ("CREATED", "when the vCard was made"),
    ("LANGUAGE", "the language of the vCard, not of the person"),
    ("MAILER", "the program for mail"),
    ("PRODID", "the program that wrote the vCard"),
    ("PROFILE", "that it is a vCard"),
    ("REV", "when the vCard was changed"),
    ("SOURCE", "where the vCard was fetched"),
    ("VERSION", "the version of the format"),
    ("X-ABADR", "the country whose way of writing an address is meant"),
    ("X-ABUID", "the identifier of another program"),
    ("X-ADDRESSBOOKSERVER-PHONEME-DATA", "how a machine says the name"),
    ("X-CREATED", "when the vCard was made"),
    ("X-IMAGEHASH", "a digest of the picture"),
    ("X-IMAGETYPE", "the sort of picture"),
    ("X-LOTUS-CHARSET", "the charset, which is heeded"),
    ("X-MOZILLA-HTML", "the sort of mail that is sent"),
    ("X-MS-OL-DEFAULT-POSTAL-ADDRESS", "which address is printed on letters"),
    ("X-PRODID", "the program that wrote the vCard"),
    ("X-SHARED-PHOTO-DISPLAY-PREF", "whose picture is shown"),
];

/// As [`FOR_MACHINES`]: what is no text. A sound that is the reading of a name, and a key that is named rather than packed,
/// are text ([`is_written`]).
const BINARY: &[(&str, &str)] = &[
    ("KEY", "a key"),
    ("LOGO", "a picture"),
    ("PHOTO", "a picture"),
    ("SOUND", "a sound"),
    ("X-ABCROP-RECTANGLE", "the part of the picture that is shown"),
    ("X-MS-CARDPICTURE", "a picture"),
    ("X-MS-OL-DESIGN", "how the card is drawn"),
    ("X-PHOTO", "a picture"),
    ("X-WALLPAPER", "a picture"),
    ("X-LOGO", "a picture"),
];

/// Words of which one in the name of a property says that its value is a telephone number.
const TELEPHONE_WORDS: &[&str] =
    &["CELL", "CELLPHONE", "CELLULAR", "FAX", "MOBILE", "PAGER", "PHONE", "TEL", "TELEFAX", "TELEPHONE"];

/// Words that stand beside these and say nothing.
const FILLERS: &[&str] = &["EVOLUTION", "MS", "NO", "NUMBER", "NUM", "X", ""];

/// What a type says of a line: the word, the kind, and how a line is called that is known by nothing else. What says
/// most stands first.
const TYPES: &[(&str, Option<LineKind>, &str)] = &[
    ("FAX", Some(LineKind::Fax), "Fax"),
    ("TELEFAX", Some(LineKind::Fax), "Fax"),
    ("WORKFAX", Some(LineKind::Fax), "Work fax"),
    ("HOMEFAX", Some(LineKind::Fax), "Home fax"),
    ("OTHERFAX", Some(LineKind::Fax), "Other fax"),
    ("PAGER", Some(LineKind::Pager), "Pager"),
    ("BEEPER", Some(LineKind::Pager), "Pager"),
    ("CELL", Some(LineKind::Mobile), "Mobile"),
    ("MOBILE", Some(LineKind::Mobile), "Mobile"),
    ("CELLPHONE", Some(LineKind::Mobile), "Mobile"),
    ("CELLULAR", Some(LineKind::Mobile), "Mobile"),
    ("WORKMOBILE", Some(LineKind::Mobile), "Work mobile"),
    ("IPHONE", Some(LineKind::Mobile), "Mobile"),
    ("APPLEWATCH", Some(LineKind::Mobile), "Mobile"),
    ("PCS", Some(LineKind::Mobile), "Mobile"),
    ("SAT", Some(LineKind::Satellite), "Satellite"),
    ("SATELLITE", Some(LineKind::Satellite), "Satellite"),
    ("ASSISTANT", None, "Assistant"),
    ("TEXTPHONE", None, "Text phone"),
    ("TTY", None, "Text phone"),
    ("TDD", None, "Text phone"),
    ("TTYTDD", None, "Text phone"),
    ("TLX", None, "Telex"),
    ("TELEX", None, "Telex"),
    ("MODEM", None, "Modem"),
    ("BBS", None, "Modem"),
    ("RADIO", None, "Radio"),
    ("CALLBACK", None, "Callback"),
    ("WORK", None, "Office"),
    ("OFFICE", None, "Office"),
    ("BUSINESS", None, "Office"),
    ("HOME", None, "Home"),
    ("MAIN", None, "Main"),
    ("COMPANY", None, "Main"),
    ("CAR", None, "Car"),
    ("ISDN", None, "ISDN"),
    ("VIDEO", None, "Video"),
    ("MSG", None, "Messages"),
    ("TEXT", None, "Messages"),
];

/// Types that say nothing about a line.
const NO_TYPES: &[&str] = &[
    "CUSTOM",
    "DOM",
    "INTERNET",
    "INTL",
    "NUMBER",
    "OTHER",
    "PARCEL",
    "PERSONAL",
    "PHONE",
    "POSTAL",
    "PREF",
    "TEL",
    "TELEPHONE",
    "VOICE",
];

/// Services, by the properties and the schemes that are named after them.
const SERVICES: &[(&str, &str)] = &[
    ("AIM", "AIM"),
    ("DISCORD", "Discord"),
    ("FACEBOOK", "Facebook"),
    ("FACETIME", "FaceTime"),
    ("FACETIME-AUDIO", "FaceTime"),
    ("GADU-GADU", "Gadu-Gadu"),
    ("GADUGADU", "Gadu-Gadu"),
    ("GOOGLE-TALK", "Google Talk"),
    ("GTALK", "Google Talk"),
    ("GROUPWISE", "GroupWise"),
    ("ICQ", "ICQ"),
    ("IMESSAGE", "iMessage"),
    ("INSTAGRAM", "Instagram"),
    ("IRC", "IRC"),
    ("JABBER", "Jabber"),
    ("KAKAOTALK", "KakaoTalk"),
    ("LINKEDIN", "LinkedIn"),
    ("MASTODON", "Mastodon"),
    ("MATRIX", "Matrix"),
    ("MSN", "MSN"),
    ("MSNIM", "MSN"),
    ("QQ", "QQ"),
    ("SGNL", "Signal"),
    ("SIGNAL", "Signal"),
    ("SIP", "SIP"),
    ("SIPS", "SIP"),
    ("SKYPE", "Skype"),
    ("SKYPE-USERNAME", "Skype"),
    ("TELEGRAM", "Telegram"),
    ("TG", "Telegram"),
    ("THREEMA", "Threema"),
    ("TWITTER", "Twitter"),
    ("VIBER", "Viber"),
    ("WECHAT", "WeChat"),
    ("WEIXIN", "WeChat"),
    ("WHATSAPP", "WhatsApp"),
    ("WIRE", "Wire"),
    ("XMPP", "XMPP"),
    ("YAHOO", "Yahoo"),
    ("YMSGR", "Yahoo"),
];

/// Whether a property of this name, in capitals, has a meaning.
pub(super) fn is_known_name(name: &str) -> bool {
    NAMES.contains(&name) || telephone_types(name).is_some()
}

pub(super) fn is_binary(name: &str) -> bool {
    BINARY.iter().any(|(of, _)| *of == name)
}

/// Whether what stands under the name of something binary was written by somebody: how a name is read, as the telephones of
/// Japan write it, or where a key is to be had, or its fingerprint.
pub(super) fn is_written(name: &str, mut types: impl Iterator<Item = impl AsRef<str>>, value: &[u8]) -> bool {
    let begins =
        |scheme: &&str| value.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme.as_bytes()));
    match name {
        "SOUND" => types.any(|of| of.as_ref().eq_ignore_ascii_case("X-IRMC-N")),
        "KEY" => ["http:", "https:", "ldap:", "openpgp4fpr:", "urn:"].iter().any(begins),
        _ => false,
    }
}

pub(super) fn is_for_machines(name: &str) -> bool {
    FOR_MACHINES.iter().any(|(of, _)| *of == name)
}

/// Whether a property of this name, in capitals, holds a telephone number; if it does, the types that its name tells:
/// `X-ASSISTANT-PHONE`, `MOBILE`, `TEL2`.
pub(super) fn telephone_types(name: &str) -> Option<Vec<&str>> {
    let words = || name.split(['-', '_', ' ']).map(|word| word.trim_end_matches(|c: char| c.is_ascii_digit()));
    let is_all_known = words().all(|word| {
        TELEPHONE_WORDS.contains(&word) || FILLERS.contains(&word) || TYPES.iter().any(|(of, ..)| *of == word)
    });
    let is_telephone = is_all_known && words().any(|word| TELEPHONE_WORDS.contains(&word));
    is_telephone.then(|| words().filter(|word| TYPES.iter().any(|(of, ..)| of == word)).collect())
}

/// Whether a word, in capitals, is a type of telephone numbers.
pub(super) fn is_known_type(word: &str) -> bool {
    TYPES.iter().any(|(of, ..)| *of == word)
}

/// What the types of a line say of it.
#[derive(Default)]
pub(super) struct Types {
    pub(super) kind: Option<LineKind>,
    pub(super) usual_label: Option<&'static str>,
    /// What stands among them that is none: the label that somebody gave.
    pub(super) label: String,
}

impl Types {
    pub(super) fn read<'t>(given: impl Iterator<Item = &'t str>) -> Self {
        let mut known: Vec<String> = Vec::new();
        let mut labels: Vec<&str> = Vec::new();
        for written in given.map(str::trim).take(100) {
            let bare = without_x(written);
            let upper = bare.to_ascii_uppercase();
            let is_known = |word: &str| word.is_empty() || NO_TYPES.contains(&word) || is_known_type(word);
            let words = || upper.split(['-', '_', ' ']).filter(|word| *word != "EVOLUTION");
            if is_known(&upper) {
                known.push(upper);
            } else if words().all(is_known) {
                known.extend(words().map(str::to_owned));
            } else if !labels.contains(&bare) {
                labels.push(bare);
            }
        }
        let found = TYPES.iter().find(|(of, ..)| known.iter().any(|word| word == of));
        Self {
            kind: found.and_then(|(_, kind, _)| *kind),
            usual_label: found.map(|(.., label)| at_place(label, &known)),
            label: labels.join(", "),
        }
    }
}

/// A label with the place that another type says: the fax machine of an office is not the one at home.
fn at_place(label: &'static str, types: &[String]) -> &'static str {
    let has = |places: &[&str]| types.iter().any(|word| places.contains(&&**word));
    match (label, has(&["WORK", "OFFICE"]), has(&["HOME"])) {
        ("Fax", true, false) => "Work fax",
        ("Fax", false, true) => "Home fax",
        ("Mobile", true, false) => "Work mobile",
        ("Mobile", false, true) => "Home mobile",
        ("Pager", true, false) => "Work pager",
        ("Pager", false, true) => "Home pager",
        _ => label,
    }
}

/// A type without the `X-` before those that are no standard's.
fn without_x(written: &str) -> &str {
    let bare = written.strip_prefix("X-").or_else(|| written.strip_prefix("x-"));
    bare.map_or(written, |bare| bare.trim_start_matches("CUSTOM-"))
}

/// The service that a property, a scheme or a type is named after.
pub(super) fn service(name: &str) -> Option<&'static str> {
    let upper = name.to_ascii_uppercase();
    let bare = upper.strip_prefix("X-").unwrap_or(&upper);
    // KAddressBook: X-messaging/skype-All.
    let bare = bare.strip_prefix("MESSAGING/").map_or(bare, |rest| rest.split('-').next().unwrap_or(rest));
    SERVICES.iter().find(|(of, _)| *of == bare).map(|(_, service)| *service)
}

/// Labels that Apple writes as `_$!<HomeFAX>!$_`, in words.
pub(super) fn apple_label(label: &str) -> String {
    let label = label.trim();
    let Some(inner) = label.strip_prefix("_$!<").and_then(|rest| rest.strip_suffix(">!$_")) else {
        return label.to_owned();
    };
    match inner.to_ascii_lowercase().as_str() {
        "homefax" => "Home fax".to_owned(),
        "workfax" => "Work fax".to_owned(),
        "otherfax" => "Fax".to_owned(),
        "homepage" => "Home page".to_owned(),
        _ => inner.to_owned(),
    }
}
