//! The vault's words as the page spells them: the vault knows nothing of TypeScript. One that is missing here does not
//! build.

use serde::Serialize;
use specta::Type;

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident { $($variant:ident),* })*) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
        #[serde(rename_all = "kebab-case")]
        pub(crate) enum $name { $($variant),* }

        impl From<hotline_vault::$name> for $name {
            fn from(value: hotline_vault::$name) -> Self {
                match value { $(hotline_vault::$name::$variant => Self::$variant),* }
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
    Doubt { Unreadable, NoCountry, Impossible }
}
