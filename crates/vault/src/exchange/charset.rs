//! Ways to write text as bytes, and which of them a file is written in.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs as enc;
use encoding_rs::Encoding;
use std::str::FromStr;

/// A way to write text as bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Charset(&'static Encoding);

/// The charsets that a file of contacts may be in, those of most files first within each part of the world.
const ALL: [&Encoding; 24] = [
    enc::UTF_8,
    enc::UTF_16LE,
    enc::UTF_16BE,
    enc::WINDOWS_1252,
    enc::MACINTOSH,
    enc::ISO_8859_15,
    enc::WINDOWS_1250,
    enc::ISO_8859_2,
    enc::WINDOWS_1251,
    enc::KOI8_U,
    enc::IBM866,
    enc::WINDOWS_1253,
    enc::WINDOWS_1254,
    enc::WINDOWS_1257,
    enc::WINDOWS_1255,
    enc::WINDOWS_1256,
    enc::WINDOWS_874,
    enc::WINDOWS_1258,
    enc::GB18030,
    enc::BIG5,
    enc::SHIFT_JIS,
    enc::EUC_JP,
    enc::ISO_2022_JP,
    enc::EUC_KR,
];

/// No charset has this name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("there is no such charset; utf-8, windows-1252, windows-1251 and shift_jis are some")]
pub struct UnknownCharset;

impl FromStr for Charset {
    type Err = UnknownCharset;

    fn from_str(name: &str) -> Result<Self, UnknownCharset> {
        Self::named(name).ok_or(UnknownCharset)
    }
}

impl Charset {
    /// UTF-8.
    pub const UTF_8: Self = Self(enc::UTF_8);
    /// What programs for Western languages write that know no Unicode.
    pub(super) const WINDOWS_1252: Self = Self(enc::WINDOWS_1252);
    /// UTF-16, the lower byte first.
    pub(super) const UTF_16LE: Self = Self(enc::UTF_16LE);
    /// UTF-16, the higher byte first.
    pub(super) const UTF_16BE: Self = Self(enc::UTF_16BE);

    /// The charset of this name: a label of the WHATWG Encoding Standard, such as "windows-1251", "latin1" or "sjis", in
    /// any case. `None` if there is no such charset.
    #[must_use]
    pub(super) fn named(label: &str) -> Option<Self> {
        let encoding = Encoding::for_label_no_replacement(label.trim().as_bytes())?;
        (encoding != enc::X_USER_DEFINED).then_some(Self(encoding))
    }

    /// The charsets worth choosing from.
    pub fn all() -> impl Iterator<Item = Self> {
        ALL.into_iter().map(Self)
    }

    /// The name of the charset, such as "windows-1252".
    #[must_use]
    pub fn name(self) -> &'static str {
        self.0.name()
    }

    /// Whether it is a form of Unicode.
    pub(super) fn is_unicode(self) -> bool {
        [enc::UTF_8, enc::UTF_16LE, enc::UTF_16BE].contains(&self.0)
    }

    /// Whether a letter outside ASCII may take several bytes in it, which can look like UTF-8 by chance.
    pub(super) fn is_multibyte(self) -> bool {
        !self.0.is_single_byte()
    }

    /// The encoding that this stands for.
    pub(super) fn encoding(self) -> &'static Encoding {
        self.0
    }
}

/// How many bytes of a file a charset is told by: more of them tell no more.
const ENOUGH: usize = 1024 * 1024;

/// The charset that pieces of text are most likely in that are not UTF-8.
///
/// Mac OS Roman, which spreadsheets on a Mac still write, is not among those that the detector knows; see [`is_roman`].
pub(super) fn detect<'a>(pieces: impl Iterator<Item = &'a [u8]> + Clone) -> Charset {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    let mut left = ENOUGH;
    for piece in pieces.clone() {
        detector.feed(&piece[..piece.len().min(left)], false);
        if piece.len() >= left {
            break;
        }
        detector.feed(b"\n", false);
        left -= piece.len();
    }
    let guess = detector.guess(None, Utf8Detection::Deny);
    if guess.is_single_byte() {
        return Charset(if is_roman(pieces) { enc::MACINTOSH } else { guess });
    }
    let is_chinese = [enc::EUC_JP, enc::EUC_KR].contains(&guess) && is_rather_gbk(pieces.take(ENOUGH), guess);
    Charset(if is_chinese { enc::GBK } else { guess })
}

/// The commonest Chinese family names (census of 2020), and that of a president.
const FAMILY_NAMES: &str = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈\
    钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常习";

/// Whether text that may be Japanese or Korean is Chinese rather: names of a few letters prove nothing to the detector. Each
/// of the three charsets has the letters that are used daily before those that are not, and the number of these differs;
/// in Japanese text some letters are kana. Where that proves nothing either, half of what may be names begin with a family
/// name, which few letters of any other text are.
fn is_rather_gbk<'a>(pieces: impl Iterator<Item = &'a [u8]>, guess: &'static Encoding) -> bool {
    let daily = if guess == enc::EUC_JP { 0xb0..=0xcf } else { 0xb0..=0xc8 };
    let family_names = enc::GBK.encode(FAMILY_NAMES).0;
    let is_family_name = |pair: &[u8]| family_names.chunks(2).any(|name| name == pair);
    let (mut of_guess, mut of_gbk, mut names, mut chinese_names) = (0, 0, 0_usize, 0_usize);
    for run in pieces.flat_map(|piece| piece.split(u8::is_ascii)).filter(|run| !run.is_empty()) {
        let pairs = run.chunks_exact(2);
        if !pairs.remainder().is_empty() {
            return false;
        }
        for pair in pairs.clone() {
            match pair[0] {
                // Kana, and the two ways to write what is neither Chinese nor Korean.
                0x8e | 0x8f | 0xa4 | 0xa5 => return false,
                lead @ 0xa1..=0xfe if pair[1] >= 0xa1 => {
                    of_guess += usize::from(daily.contains(&lead));
                    of_gbk += usize::from((0xb0..=0xd7).contains(&lead));
                }
                _ => return false,
            }
        }
        if (2..=4).contains(&pairs.len()) {
            names += 1;
            chinese_names += usize::from(is_family_name(&run[..2]));
        }
    }
    of_gbk > of_guess || (of_gbk == of_guess && names > 0 && chinese_names * 2 >= names)
}

/// Whether text is Mac OS Roman: small letters with accents stand between 0x87 and 0x9F there, where the Windows charsets
/// have capitals, quotation marks and gaps that no word goes on with; and those have their letters from 0xC0 on, where Mac
/// OS Roman has signs.
fn is_roman<'a>(pieces: impl Iterator<Item = &'a [u8]>) -> bool {
    let mut found = false;
    for piece in pieces {
        for pair in piece.windows(2) {
            match pair {
                [_, 0xc0..=0xff] => return false,
                [b'a'..=b'z', 0x87..=0x89 | 0x8d..=0x90 | 0x95 | 0x98 | 0x9d | 0x9f] => found = true,
                _ => {}
            }
        }
        if piece.first().is_some_and(|byte| *byte >= 0xc0) {
            return false;
        }
    }
    found
}

/// The UTF-16 that bytes without a mark are, by where their zeros stand: in most texts every second byte is one.
pub(super) fn unmarked_utf16(bytes: &[u8]) -> Option<Charset> {
    let start = &bytes[..bytes.len().min(4096) & !1];
    let zeros = |from: usize| start.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd, pairs) = (zeros(0), zeros(1), start.len() / 2);
    // A text in other letters has its zeros beside spaces, digits and marks only: a tenth is enough, if none is on the
    // other side.
    if pairs == 0 || !bytes.len().is_multiple_of(2) {
        None
    } else if even == 0 && odd * 10 >= pairs {
        Some(Charset::UTF_16LE)
    } else if odd == 0 && even * 10 >= pairs {
        Some(Charset::UTF_16BE)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn charsets_go_by_their_labels() {
        assert_eq!(Charset::named(" Latin1 "), Some(Charset(enc::WINDOWS_1252)));
        assert_eq!(Charset::named("utf8"), Some(Charset::UTF_8));
        assert_eq!(Charset::named("CP1251").map(Charset::name), Some("windows-1251"));
        for unknown in ["", "ebcdic", "replacement", "x-user-defined", "iso-2022-kr"] {
            assert_eq!(Charset::named(unknown), None, "{unknown}");
        }
        assert!(Charset::all().all(|charset| Charset::named(charset.name()) == Some(charset)));
    }

    #[test]
    fn charsets_are_told_by_names_written_in_them() {
        let rows = [
            ("windows-1252", "Müller;Jörg\nFrançois Lefèvre;Élysée\nJosé Núñez;España\n"),
            ("windows-1250", "Šefčovič;Maroš\nŁukasz Wiśniewski;Gdańsk\nDvořák;Jiří\nPříbram;Žďár\n"),
            ("windows-1251", "Иванов;Сергей\nПетрова;Наталья\nМосква;Министерство иностранных дел\n"),
            ("KOI8-U", "Иванов;Сергей\nПетрова;Наталья\nМосква;Министерство иностранных дел\n"),
            ("windows-1253", "Παπαδόπουλος;Γιώργος\nΜητσοτάκης;Αθήνα\n"),
            ("windows-1256", "محمد عبد الله;وزارة الخارجية\nالقاهرة;مصر\n"),
            ("Shift_JIS", "山田太郎;外務省\n鈴木花子;トウキョウ\nすずき;たろう\n"),
            ("GBK", "王小明;外交部\n李雷;北京市\n张伟;办公室电话\n"),
            ("Big5", "蔡英文;總統府\n蘇貞昌;臺北市\n賴清德;行政院\n"),
            ("EUC-KR", "김철수;외교부\n이영희;서울특별시\n"),
            ("macintosh", "Lefèvre;François\nMüller;Jörg\nCédric;Élysée\n"),
        ];
        for (name, text) in rows {
            let bytes = Charset::named(name).unwrap().encoding().encode(text).0;
            assert_eq!(detect(bytes.split(|byte| *byte == b'\n')).name(), name);
        }
        let irish = b"O\x92Brien;Se\xe1n";
        assert_eq!(detect(std::iter::once(&irish[..])).name(), "windows-1252");
    }

    #[test]
    fn a_few_chinese_names_are_not_taken_for_japanese_ones() {
        let guessed = |charset: &str, text: &str| {
            let bytes = Charset::named(charset).unwrap().encoding().encode(text).0;
            detect(bytes.split(|byte| *byte == b'\n')).name()
        };
        for names in [
            "王毅\n李强\n",
            "张伟\n王芳\n李娜\n",
            "赵乐际\n丁薛祥\n",
            "杨洁篪\n",
            "李明\n马林\n",
            "习近平\n",
            "Name,Phone\n何平,1\n江涛,2\n高峰,3\n",
            "姓名,电话\n王小明,1\n",
        ] {
            assert_eq!(guessed("GBK", names), "GBK", "{names}");
        }
        for names in [
            "山田太郎\n鈴木花子\n",
            "高木一\n林明\n石田三成\n",
            "岸田文雄\n石破茂\n高市早苗\n",
            "氏名,電話\n高橋一郎,1\n",
            "たなか\n",
        ] {
            assert_eq!(guessed("EUC-JP", names), "EUC-JP", "{names}");
        }
        for names in ["김철수\n이영희\n", "윤석열\n", "이름,전화\n박진,1\n"] {
            assert_eq!(guessed("EUC-KR", names), "EUC-KR", "{names}");
        }
    }

    #[test]
    fn a_file_of_any_length_is_told_by_its_start() {
        let bytes = Charset::named("GBK").unwrap().encoding().encode("王小明,外交部,").0.repeat(200_000);
        assert_eq!(detect(std::iter::once(&bytes[..])).name(), "GBK");
    }

    #[test]
    fn utf16_shows_without_a_mark() {
        let utf16 = |text: &str, bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<_>>();
        for text in ["Name,Phone\n", "имя;телефон\nИван;+7 495 123\n"] {
            assert_eq!(unmarked_utf16(&utf16(text, u16::to_le_bytes)), Some(Charset::UTF_16LE));
            assert_eq!(unmarked_utf16(&utf16(text, u16::to_be_bytes)), Some(Charset::UTF_16BE));
        }
        for other in [&b"Name,Phone\n"[..], b"", b"\x89PNG\r\n\0\0\0\0", b"a\0\0\0b\0\0\0"] {
            assert_eq!(unmarked_utf16(other).filter(|_| other[..1] != *b"a"), None);
        }
    }
}
