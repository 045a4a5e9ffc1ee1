//! The vault's words as the page spells them: the vault knows nothing of TypeScript. One that is missing here does not
//! build.

use serde::{Deserialize, Serialize};
use specta::Type;

/// Words that the vault tells the page, whatever stands beside them.
macro_rules! told {
    ($($(#[$meta:meta])* $name:ident { $($variant:ident),* })*) => { $(
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
        #[serde(rename_all = "kebab-case")]
        $(#[$meta])*
        pub(crate) enum $name { $($variant),* }

        impl From<hotline_vault::$name> for $name {
            fn from(value: hotline_vault::$name) -> Self {
                match value { $(hotline_vault::$name::$variant { .. } => Self::$variant),* }
            }
        }
    )* };
}

/// Words that go both ways.
macro_rules! words {
    ($($(#[$meta:meta])* $name:ident { $($variant:ident),* })*) => { $(
        told! { $(#[$meta])* $name { $($variant),* } }

        impl From<$name> for hotline_vault::$name {
            fn from(value: $name) -> Self {
                match value { $($name::$variant => Self::$variant),* }
            }
        }
    )* };
}

words! {
    /// What a member may do.
    Role { Reader, Editor, Admin }
    /// How far a line may be trusted, safest first.
    Assurance { Secure, Encrypted, Open, Unsafe }
    /// What a line is.
    LineKind { Mobile, Landline, Satellite, Fax, Pager, Handle, Other }
    /// Why a number may be wrong.
    Doubt {
        Unreadable, NoCountry, Impossible, Words, LetterForDigit, StrayZero, Several, Endings, Extension, Pause, ShortCode,
        NoAreaCode, TooShort, Ambiguous, Unseen, OtherNumber
    }
    /// What a time zone that nobody said was derived from.
    DerivedFrom { Country, Region, Number }
    /// On what occasion contacts were put.
    PutHow { Added, Edited, Imported, Restated }
    /// In what way a number left the vault.
    RevealHow { Shown, Copied, Qr, Dialled }
    /// What a file of contacts is.
    FileForm { Vcard, Json, Csv, Ldif, KeePass }
    /// How well a contact fits what was typed: exactly, only similarly, or but for some words.
    Fit { Exact, Similar, Partial }
    /// The parts of a contact that are searched.
    Part { Name, OwnScript, Alias, Office, Organisation, Unit, Locality, Region, Country, Tag, LineLabel }
    /// How a word that was typed means a part of a contact.
    How { Typed, Office, Country, Seat, Organisation, Spelling, Sound }
    /// What was typed that can't be found, as it is sealed.
    Unsearchable { Number, Handle }
}

told! {
    /// In what a number differs from the digits that were typed.
    Added { CountryCode, TrunkPrefix, AreaCode, MobilePrefix, Letters, Extension }
    /// What could not be read in a file.
    #[serde(rename = "ImportTrouble")]
    Trouble {
        NoName, NoEnd, UnclosedQuote, StrayLine, Malformed, TooManyCells, TooManyLines, Group, GroupWithNumbers, TooLong,
        BrokenText, OddCharset, UnknownHeadings, SameHeadings, OtherHeadings, Margin, NoHeadings, Title, ChangeRecord, NoPerson,
        NoField, Elsewhere, Bytes, Deleted, Attachment, BrokenXml
    }
}
