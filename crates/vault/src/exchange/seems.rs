//! What a file seems to be that holds no contacts in a form that is read: by its first bytes, as `file` tells it.

use std::fmt;

/// What a file seems to be that is none of the forms that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Seems {
    /// A ZIP archive.
    Zip,
    /// An Excel or other spreadsheet, of the newer form.
    Spreadsheet,
    /// A document of Microsoft Office of the older form: an Excel sheet, a Word document, a message.
    OldOffice,
    /// A file compressed by gzip or its like, or another archive.
    Compressed,
    /// A PDF.
    Pdf,
    /// A picture.
    Picture,
    /// A sound or a film.
    Media,
    /// An SQLite database; a vault of Hotline is one.
    Database,
    /// A KeePass database.
    KeePassDatabase,
    /// An Outlook data file.
    OutlookData,
    /// A file encrypted by age, PGP or another program.
    Encrypted,
    /// A web page.
    WebPage,
    /// XML that is not KeePass's.
    Xml,
    /// A calendar.
    Calendar,
    /// A document of a word processor (RTF).
    RichText,
    /// Text without columns.
    Prose,
}

impl Seems {
    /// What a file seems to be by its first bytes. `None` if it may be text.
    pub(super) fn of_bytes(bytes: &[u8]) -> Option<Self> {
        const SIGNATURES: &[(&[u8], Seems)] = &[
            (b"%PDF", Seems::Pdf),
            (b"SQLite format 3\0", Seems::Database),
            (b"\x03\xd9\xa2\x9a", Seems::KeePassDatabase),
            (b"!BDN", Seems::OutlookData),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Seems::OldOffice),
            (b"\x1f\x8b", Seems::Compressed),
            (b"\xfd7zXZ\0", Seems::Compressed),
            (b"\x28\xb5\x2f\xfd", Seems::Compressed),
            (b"7z\xbc\xaf\x27\x1c", Seems::Compressed),
            (b"Rar!\x1a\x07", Seems::Compressed),
            (b"\x89PNG", Seems::Picture),
            (b"\xff\xd8\xff", Seems::Picture),
            (b"GIF8", Seems::Picture),
            (b"II*\0", Seems::Picture),
            (b"MM\0*", Seems::Picture),
            (b"ID3\x02", Seems::Media),
            (b"ID3\x03", Seems::Media),
            (b"ID3\x04", Seems::Media),
            (b"OggS", Seems::Media),
            (b"age-encryption.org/", Seems::Encrypted),
            (b"-----BEGIN AGE ENCRYPTED FILE", Seems::Encrypted),
            (b"-----BEGIN PGP MESSAGE", Seems::Encrypted),
            (b"Salted__", Seems::Encrypted),
        ];
        if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
            let start = &bytes[..bytes.len().min(64 * 1024)];
            let has = |name: &[u8]| start.windows(name.len()).any(|window| window == name);
            let is_spreadsheet = has(b"xl/") || has(b"opendocument.spreadsheet");
            return Some(if is_spreadsheet { Self::Spreadsheet } else { Self::Zip });
        }
        match bytes {
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => return Some(Self::Picture),
            [b'R', b'I', b'F', b'F', _, _, _, _, ..] => return Some(Self::Media),
            [b'B', b'Z', b'h', b'1'..=b'9', b'1', b'A', b'Y', ..] => return Some(Self::Compressed),
            [_, _, _, _, b'f', b't', b'y', b'p', ..] => return Some(Self::Media),
            _ => {}
        }
        SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature)).map(|(_, seems)| *seems)
    }

    /// What a text seems to be by how it begins. `None` if it may be contacts.
    pub(super) fn of_text(start: &str) -> Option<Self> {
        let start = start.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
        let begins = |with: &str| start.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with));
        if begins("<!doctype html") || begins("<html") {
            Some(Self::WebPage)
        } else if begins("<?xml") || begins("<!--") || begins("<keepass") {
            let is_html = start.to_ascii_lowercase().contains("<html");
            let is_keepass = start.contains("<KeePassFile");
            (!is_keepass).then_some(if is_html { Self::WebPage } else { Self::Xml })
        } else if begins("{\\rtf") {
            Some(Self::RichText)
        } else if begins("begin:vcalendar") {
            Some(Self::Calendar)
        } else {
            None
        }
    }

    /// What to do about it, in one sentence.
    #[must_use]
    pub fn advice(self) -> &'static str {
        match self {
            Self::Zip | Self::Compressed => "Unpack it and import the vCard or CSV file in it.",
            Self::Spreadsheet | Self::OldOffice => "Open it in the program that it is of and save it as CSV in UTF-8.",
            Self::RichText => "Copy its table into a spreadsheet and save that as CSV in UTF-8.",
            Self::Database => "If it is a vault, open it; else export contacts from the program that wrote it.",
            Self::KeePassDatabase => "Open it in KeePass or KeePassXC and export it as XML or CSV.",
            Self::OutlookData => "Export the contacts from Outlook as CSV.",
            Self::Encrypted => "Decrypt it first.",
            Self::Pdf | Self::Picture | Self::Media => "Ask for the contacts as vCard or CSV.",
            Self::WebPage | Self::Xml | Self::Calendar | Self::Prose => {
                "Export the contacts as vCard or CSV from the program that has them."
            }
        }
    }
}

impl fmt::Display for Seems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Zip => "a ZIP archive",
            Self::Spreadsheet => "a spreadsheet",
            Self::OldOffice => "an Excel sheet or another document of Microsoft Office",
            Self::Compressed => "a compressed file",
            Self::Pdf => "a PDF",
            Self::Picture => "a picture",
            Self::Media => "a sound or a film",
            Self::Database => "a database",
            Self::KeePassDatabase => "a KeePass database",
            Self::OutlookData => "an Outlook data file",
            Self::Encrypted => "an encrypted file",
            Self::WebPage => "a web page",
            Self::Xml => "XML of another program than KeePass",
            Self::Calendar => "a calendar",
            Self::RichText => "a document of a word processor (RTF)",
            Self::Prose => "text without columns",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_of_other_programs_are_known() {
        for (bytes, seems) in [
            (&b"PK\x03\x04\x14\0\x06\0\x08\0[Content_Types].xml xl/workbook.xml"[..], Some(Seems::Spreadsheet)),
            (b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet", Some(Seems::Spreadsheet)),
            (b"PK\x03\x04\x14\0export.data", Some(Seems::Zip)),
            (b"\x89PNG\r\n\x1a\n", Some(Seems::Picture)),
            (b"\x1f\x8b\x08\0", Some(Seems::Compressed)),
            (b"SQLite format 3\0", Some(Seems::Database)),
            (b"\x03\xd9\xa2\x9a\x67\xfb\x4b\xb5", Some(Seems::KeePassDatabase)),
            (b"\0\0\0\x18ftypheic", Some(Seems::Media)),
            (b"PKnames,Phone", None),
            (b"ID3,BZh,Phone", None),
            (b"Name,Phone", None),
            (b"", None),
        ] {
            assert_eq!(Seems::of_bytes(bytes), seems, "{bytes:?}");
        }
        assert_eq!(Seems::of_text("\n<!DOCTYPE HTML><html>"), Some(Seems::WebPage));
        assert_eq!(Seems::of_text("<?xml version=\"1.0\"?>\n<KeePassFile>"), None);
        assert_eq!(Seems::of_text("<?xml version=\"1.0\"?><contacts/>"), Some(Seems::Xml));
        assert_eq!(Seems::of_text("BEGIN:VCALENDAR\r\n"), Some(Seems::Calendar));
        assert_eq!(Seems::of_text("{\\rtf1\\ansi\\deff0 {\\fonttbl"), Some(Seems::RichText));
        assert_eq!(Seems::of_text("Name,Phone"), None);
    }
}
